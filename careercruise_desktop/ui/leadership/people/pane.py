"""The list with its filter, on the left of the tab."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .new import NewPerson
from .rows import EDGE, PeopleRows
from .state import ALL, PeopleState


class ListPane(QWidget):
    """Shows a `PeopleState`; its signals besides are those of `rows` and of `new`.

    Signals: narrowed(the key of another filter).
    """

    narrowed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("People")
        self.state: PeopleState | None = None
        self.new = NewPerson(self)
        self.new.hide()
        self.filter = Combo([], ALL, "Who is shown", compact=True)
        self.rows = PeopleRows()
        self.none = Label("", "body", "text3", wrap=True)
        self.none.setContentsMargins(EDGE, 8, EDGE, 12)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 10, EDGE, 8)
        head.addWidget(self.filter)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.none)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.area = ScrollArea(inside, "bg")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.new)
        whole.addLayout(head)
        whole.addWidget(self.area, 1)
        self.filter.chosen.connect(lambda key: self.narrowed.emit(str(key)))
        self.rows.moved.connect(self._follow)

    def show_state(self, state: PeopleState) -> None:
        """Show other people and filters."""
        if state == self.state:
            return
        self.state = state
        self.filter.set_options(state.filters)
        self.filter.set_value(state.shown)
        self.filter.setVisible(bool(state.filters))
        self.none.set_text(state.none)
        self.none.setVisible(bool(state.none))
        self.rows.show_rows(state.rows, state.chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line below who is being added."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
            if not self.new.isHidden():
                painting.hairline(painter, 0, self.new.geometry().bottom(), self.width())

    def _follow(self, rect: QRect) -> None:
        middle = rect.center()
        self.area.ensureVisible(EDGE, middle.y(), 0, rect.height() // 2 + 4)
