"""The list with its filters, on the left of the tab."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.segmented import Segmented

from .places import EDGE
from .rows import AnswerRows
from .state import ListState

FILTERS = (("all", "All"), ("clients", "Clients"), ("team", "Team"), ("others", "Others"))
ALL_PROJECTS = "All projects"


class ListPane(QWidget):
    """Shows a `ListState`; its signals besides are those of `rows`.

    Signals: narrowed(what: "shown", "project", "period"; the value).
    """

    narrowed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Feedback that came and is waited for")
        self.state: ListState | None = None
        self.filters = Segmented(FILTERS, "all", "Who speaks", small=True, tight=True)
        self.project = Combo([], None, "Project", searchable=True, compact=True, allow_none=ALL_PROJECTS)
        self.period = Combo([], None, "Period", compact=True)
        self.rows = AnswerRows()
        self.none = Label("", "body", "text3", wrap=True)
        self.none.setContentsMargins(EDGE, 12, EDGE, 12)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(8)
        narrowing.addWidget(self.project, 1)
        narrowing.addWidget(self.period, 1)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 10, EDGE, 8)
        head.setSpacing(8)
        head.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(narrowing)
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
        whole.addLayout(head)
        whole.addWidget(self.area, 1)
        self.filters.chosen.connect(lambda key: self.narrowed.emit("shown", key))
        self.project.chosen.connect(lambda key: self.narrowed.emit("project", key))
        self.period.chosen.connect(lambda key: self.narrowed.emit("period", key))
        self.rows.moved.connect(self._follow)

    def show_state(self, state: ListState) -> None:
        """Show other rows and filters."""
        if state == self.state:
            return
        self.state = state
        self._name_filters()
        self.filters.set_value(state.shown)
        self.project.set_options(state.projects)
        self.project.set_value(state.project)
        self.period.set_options(state.periods)
        self.period.set_value(state.period)
        self.none.set_text(state.none)
        self.none.setVisible(bool(state.none))
        self.rows.show_state(state)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the filters as far as there is room."""
        super().resizeEvent(event)
        self._name_filters()

    def _name_filters(self) -> None:
        """Each filter with its count; where they have no room, only the one that is on, the others at the pointer."""
        state = self.state
        if state is None:
            return
        counted = {key: f"{text} {state.counts.get(key, 0):,}" for key, text in FILTERS}
        self._set_filters(counted)
        if self.filters.sizeHint().width() > self.width() - 2 * EDGE:
            self._set_filters({key: counted[key] if key == state.shown else text for key, text in FILTERS})

    def _set_filters(self, texts: dict[str, str]) -> None:
        counts = self.state.counts if self.state is not None else {}
        for key, text in FILTERS:
            spoken = f"{text}, {counts.get(key, 0):,}"
            self.filters.set_text(key, texts[key], spoken)
            self.filters.name_piece(key, spoken)

    def _follow(self, rect: QRect) -> None:
        middle = rect.center()
        self.area.ensureVisible(EDGE, middle.y(), 0, rect.height() // 2 + 4)
