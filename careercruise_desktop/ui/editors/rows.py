"""A row of a form: its label, its editor, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.label import Label

LABEL_WIDTH = 64
ROW = 32
_FIELD = 28


class Editor(Protocol):
    """What every editor can do; it also has a signal `changed` with the value that is meant."""

    @property
    def troubled(self) -> bool:
        """Whether something was typed that is not kept."""
        ...

    def show_value(self, value: object) -> None:
        """Show what is kept."""
        ...

    def refuse(self, message: str) -> None:
        """Take to heart that the value was not kept."""
        ...

    def settle(self) -> None:
        """What is typed now is meant."""
        ...


class Row(QWidget):
    """A label of 64 px with an editor beside it, or above one that takes the whole width.

    Signals: complained: what is complained of has changed; grown: it has another button.
    """

    complained = Signal()
    grown = Signal()

    def __init__(
        self,
        label: str,
        editors: list[QWidget],
        *,
        wide: bool = False,
        tile: str = "",
        label_width: int = LABEL_WIDTH,
        gap: int = 0,
        tight: bool = False,
    ) -> None:
        super().__init__()
        self.wide = wide
        self._gap = gap
        self._below = 0 if tight else ROW - _FIELD
        self._label_width = label_width if label else 0
        self.editors = editors
        self.complaint = Complaint(self)
        self._complaints: dict[QWidget, str] = {}
        self._remark = Label("", "small", "text3", self, wrap=True)
        self._remark.hide()
        self.remark_button: Button | None = None
        self._under = QVBoxLayout()
        self._under.setSpacing(2)
        self._under.addWidget(self.complaint)
        self._under.addWidget(self._remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if wide:
            self._lay_out_wide(column, label, tile)
        else:
            self._lay_out_beside(column, label)
        for editor in editors:
            known = getattr(editor, "error_changed", None)
            if known is not None:
                known.connect(lambda text, editor=editor: self.show_complaint(editor, text, aloud=False))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_complaint(self, editor: QWidget, text: str, *, aloud: bool = True) -> None:
        """Say what is wrong with one of the editors; "" says that nothing is."""
        before = self._complaints.get(editor, "")
        self._complaints[editor] = text
        shown = next((said for said in self._complaints.values() if said), "")
        self.complaint.show_text(shown)
        self.complained.emit()
        if aloud and text != before:
            speech.say(editor, text)

    def show_remark(self, text: str, act_text: str = "", act: Callable[[], object] | None = None) -> None:
        """Say a few words under the field: a consequence, not a fault; with a button for what can be done about it."""
        self._remark.set_text(text)
        self._remark.setVisible(bool(text))
        if self.remark_button is not None:
            if self.remark_button.hasFocus():
                # Before it is hidden: else Qt passes the focus on to whatever comes next.
                self.editors[-1].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            self.remark_button.hide()
            self.remark_button.deleteLater()
            self.remark_button = None
        if act is not None and act_text:
            self.remark_button = Button(act_text, small=True)
            self.remark_button.clicked.connect(lambda _=False: act())
            self._under.addWidget(self.remark_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
            # At once, and not when the layout comes to it: Tab may go to it now.
            self.remark_button.show()
            self.grown.emit()

    @property
    def remark(self) -> str:
        """The words under the field, or ""."""
        return self._remark.text() if not self._remark.isHidden() else ""

    def clear(self) -> None:
        """Forget complaints and remarks: another record is shown."""
        self._complaints.clear()
        self.complaint.show_text("")
        self.complained.emit()
        self.show_remark("")

    def _lay_out_wide(self, column: QVBoxLayout, label: str, tile: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 8, 0, 4)
        head.setSpacing(8)
        if tile:
            head.addWidget(_Tile(tile))
        if label:
            head.addWidget(Label(label, "small", "text2" if tile else "text3"), 1)
            column.addLayout(head)
        for editor in self.editors:
            column.addWidget(editor)
        column.addLayout(self._under)

    def _lay_out_beside(self, column: QVBoxLayout, label: str) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        if label:
            name = Label(label, "small", "text3", elide=True)
            name.setFixedSize(self._label_width, _FIELD)
            line.addWidget(name, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        for place, editor in enumerate(self.editors):
            if place:
                line.addSpacing(self._gap)
            line.addWidget(editor)
        self._under.setContentsMargins(self._label_width, 0, 0, 0)
        column.addLayout(line)
        column.addLayout(self._under)
        column.addSpacing(self._below)


class _Tile(QWidget):
    """A letter on a small tile, as the parts of a story have."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self.setFixedSize(QSize(16, 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile and letter."""
        with painting.begin(self) as painter:
            rect = QRectF(self.rect())
            painting.box(painter, rect, 4, "selected")
            painting.text(painter, rect, self._letter, "caption_strong", "text2", align=painting.CENTER)
