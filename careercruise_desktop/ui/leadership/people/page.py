"""The page of a person: the head, and below it everything that is linked to them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .head import PersonHead
from .section import SectionBox
from .state import PersonState

EDGE, WIDEST = 24, 760


class PersonPage(QWidget):
    """Shows a `PersonState`; the signals of its head are its own, too.

    Signals:
        changed: a value of the person (its name, what it is to be).
        talked: a line about a talk.
        opened: a record (kind, id) is to be opened.
        removed: a record is to be deleted.
        record_menu_requested: a record, and the place of the screen where its menu is wanted.
        acted: the button of a section (its key).
        menu_requested: what else can be done with the person; the place of the screen.
    """

    changed = Signal(str, object)
    talked = Signal(str)
    opened = Signal(str, int)
    removed = Signal(str, int)
    record_menu_requested = Signal(str, int, QPoint)
    acted = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: PersonState | None = None
        self.sections: dict[str, SectionBox] = {}
        self.head = PersonHead()
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(EDGE, 20, EDGE, 24)
        self._column.setSpacing(12)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self.area = ScrollArea(inside, "surface")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.head.changed.connect(self.changed)
        self.head.menu_requested.connect(self.menu_requested)
        self.head.talk.agreed.connect(self.talked)

    def show_state(self, state: PersonState) -> None:
        """Show a person, another one from the beginning; what was typed about the one before is meant."""
        if state == self.state:
            return
        anew = self.state is None or self.state.id != state.id
        if anew:
            self.head.settle()
            self.area.verticalScrollBar().setValue(0)
        self.state = state
        self.setAccessibleName(f"About {state.name}")
        self.head.show_state(state)
        for section in state.sections:
            box = self.sections.get(section.key)
            if box is None:
                box = self.sections[section.key] = SectionBox(section, self)
                self._column.insertWidget(self._column.count() - 1, box)
                box.opened.connect(self.opened)
                box.removed.connect(self.removed)
                box.menu_requested.connect(self.record_menu_requested)
                box.acted.connect(lambda key=section.key: self.acted.emit(key))
            else:
                box.show_section(section, anew=anew)
            box.setVisible(bool(section.rows or section.none or section.act))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, in the order of reading; rows are made later than what stands around them."""
        rows = (part for box in self.sections.values() for part in (box.act, *box.rows, box.more))
        return (*self.head.stops, *rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing is cut where the page is narrow."""
        super().resizeEvent(event)
        self.head.fit(min(self.width(), WIDEST) - 2 * EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
