"""The right side: gaps with their next steps, what is reached, and certificates."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.fitting import fit
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .gap_box import GapBox, GapHead
from .state import CompetenceState, HeldState, PageState

_ROW = 44


class GapsPane(QWidget):
    """Shows the competences of a `PageState` and the certificates.

    Signals: opened(skill id, what to open its evidence at); assessed(skill id, what to ask at);
    steps_wanted(competence id, what to open the offers at); add_requested (a competence); finished, counted, removed of
    steps; record_requested(kind, id).
    """

    opened = Signal(int, object)
    assessed = Signal(int, object)
    steps_wanted = Signal(int, object)
    add_requested = Signal()
    finished = Signal(int, bool)
    counted = Signal(int, int)
    removed = Signal(int, bool)
    record_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Gaps and next steps")
        self.boxes: list[GapBox] = []
        self.reached: list[GapHead] = []
        self.held: list[ListRow] = []
        self._known: tuple[CompetenceState, ...] = ()
        self._certificates: tuple[HeldState, ...] = ()
        self._inside = QWidget()
        self.add = Button("Add competence", icon="plus", small=True)
        self.add.press_once()
        self._head = SectionHead("Gaps and next steps", role="section", height=28)
        self._head.add(self.add)
        self.none = Label("", "body", "text2", wrap=True)
        self._reached_head = SectionHead("Reached", height=28)
        self._held_head = SectionHead("Certificates", height=28)
        self.none_held = Label("No certificate is kept yet", "small", "text3")
        self._gaps, self._reached, self._held = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(24, 14, 20, 20)
        column.setSpacing(4)
        self._gaps.setSpacing(6)
        column.addWidget(self._head)
        column.addSpacing(4)
        column.addWidget(self.none)
        column.addLayout(self._gaps)
        for head, rows in ((self._reached_head, self._reached), (self._held_head, self._held)):
            rows.setSpacing(0)
            column.addSpacing(8)
            column.addWidget(head)
            column.addLayout(rows)
        column.addWidget(self.none_held)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea(self._inside, "bg"))
        self.add.clicked.connect(lambda _=False: self.add_requested.emit())

    def show_page(self, page: PageState, held: tuple[HeldState, ...]) -> None:
        """Show another role; a box whose competence stays keeps the focus."""
        fit(self.boxes, len(page.open), self._gaps, self._box)
        for box, state in zip(self.boxes, page.open, strict=True):
            box.show_competence(state)
        self.none.set_text("Every required level is reached." if page.reached else "This role requires nothing yet.")
        self.none.setVisible(not page.open)
        self._known = page.reached
        fit(self.reached, len(page.reached), self._reached, self._reached_row)
        for head, state in zip(self.reached, page.reached, strict=True):
            head.show_competence(state)
        self._reached_head.set_detail(str(len(page.reached)))
        self._reached_head.setVisible(bool(page.reached))
        self._certificates = held
        fit(self.held, len(held), self._held, self._held_row)
        for row, one in zip(self.held, held, strict=True):
            row.show_row(one.name, one.since, icon="award", value=one.until, state=one.state)
            row.setToolTip(one.name)
        self.none_held.setVisible(not held)
        self._in_order()

    def box_of(self, competence: int) -> GapBox | None:
        """The box of a competence."""
        return next((box for box in self.boxes if box.state is not None and box.state.id == competence), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _in_order(self) -> None:
        """Boxes that came later stand before what is reached: Tab goes as the eye does."""
        before: QWidget = self.add
        for box in self.boxes:
            QWidget.setTabOrder(before, box.head)
            before = box.last
        for row in (*self.reached, *self.held):
            QWidget.setTabOrder(before, row)
            before = row

    def _box(self) -> GapBox:
        box = GapBox(self._inside)
        for name in ("opened", "assessed", "steps_wanted", "finished", "counted", "removed", "record_requested"):
            getattr(box, name).connect(getattr(self, name))
        return box

    def _reached_row(self) -> GapHead:
        row = GapHead(self._inside, reached=True)
        row.clicked.connect(lambda _=False: self.opened.emit(self._known[self.reached.index(row)].skill_id, row))
        return row

    def _held_row(self) -> ListRow:
        row = ListRow("", height=_ROW, inset=2, parent=self._inside)
        row.activated.connect(
            lambda: self.record_requested.emit("certificate", self._certificates[self.held.index(row)].id)
        )
        return row
