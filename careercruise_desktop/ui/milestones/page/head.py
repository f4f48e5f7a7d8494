"""The head of a project's page: its name, who works in it, for whom and since when; the tabs below."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.chip import Chip, ChipKind
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.tabs import Tabs

from .state import OUTCOMES, TABS, PageState

_EDGE, _NAME, _TABS = 20, 52, 37


class PageHead(QWidget):
    """Name, chips, a line about the project, the button that opens it in the inspector, and tabs with counts.

    Signals:
        tab_chosen: another tab (its key).
        edited: the project is to be edited.
    """

    tab_chosen = Signal(str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label("", "page_title", elide=True)
        self.sub = Label("", "body", "text3", elide=True)
        # Whether it is confidential is never cut; for whom and since when gives way.
        self.kept = Label("", "body", "text3")
        self.edit = IconButton("panel-right", "Edit this project")
        self.edit.clicked.connect(lambda _=False: self.edited.emit())
        self.tabs = Tabs(TABS, OUTCOMES, "Project", height=_TABS)
        self.tabs.chosen.connect(self.tab_chosen)
        self._roles: tuple[tuple[str, str], ...] = ()
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        top = QWidget(self)
        top.setFixedHeight(_NAME)
        row = QHBoxLayout(top)
        row.setContentsMargins(_EDGE, 6, _EDGE, 0)
        row.setSpacing(10)
        row.addWidget(self.name)
        row.addLayout(self._chips)
        about = QHBoxLayout()
        about.setSpacing(4)
        about.addWidget(self.sub)
        about.addWidget(self.kept)
        about.addStretch(1)
        row.addLayout(about, 1)
        row.addWidget(self.edit)
        below = QHBoxLayout()
        below.setContentsMargins(_EDGE + 8, 0, _EDGE, 0)
        below.addWidget(self.tabs)
        below.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addLayout(below)

    def show_state(self, state: PageState) -> None:
        """Show another project."""
        self.name.set_text(state.name)
        self.sub.set_text(state.sub)
        self.kept.set_text(f"· {state.kept}" if state.kept else "")
        self.kept.setVisible(bool(state.kept))
        for key, count in state.counts.items():
            self.tabs.set_count(key, count)
        if state.roles == self._roles:
            return
        self._roles = state.roles
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for role, name in state.roles:
            self._chips.addWidget(Chip(name, cast("ChipKind", role), parent=self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, and the hairline that the underline of a tab lies on."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())
