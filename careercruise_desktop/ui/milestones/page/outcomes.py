"""The outcomes of a project as cards that stand side by side or one below the other, by the width there is."""

from __future__ import annotations

from itertools import pairwise

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.scroll_area import THICKNESS

from .figures import FigureCard
from .readings import ReadingsCard
from .slot import ChartMaker, ChartSlot
from .state import FEEDBACK, MOVED, PageState
from .tile import Tile
from .voices import FeedbackCard, MovedCard

GAP, EDGE = 12, 20
FOUR_FROM, TWO_FROM = 800, 800
TALL, LOW = 338, 260
_LINE = 16
_WIDE, _SLIM = 166, 102
CHARTS = ("value", "trend", "reasons", "burn")
NO_INDEX = "There is no earned value without a budget, milestones with weights, or readings with money"
NO_PROMISE = "No milestone of this project has been due so far"


class Outcomes(QWidget):
    """Tiles, charts, voices, readings and figures.

    Signals:
        opened: the records behind a figure (its key) are wanted, at a widget; of a chart those of a point (its index),
            else -1.
        save_requested: a chart (its key) is wanted as "png", "svg" or "csv".
        rearranged: the cards got other places; the one that was looked at, and how far below the edge it began.
    """

    opened = Signal(str, int, QWidget)
    save_requested = Signal(str, str)
    rearranged = Signal(QWidget, int)

    def __init__(self, make_chart: ChartMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_chart = make_chart
        self._shape = (0, 0)
        self.tiles = tuple(Tile(self) for _ in range(4))
        self.slots = {key: ChartSlot(TALL if key in {"value", "trend"} else LOW, self) for key in CHARTS}
        self.feedback = FeedbackCard(self)
        self.moved = MovedCard(self)
        self.readings = ReadingsCard(self)
        self.indexes = FigureCard("Indexes and forecasts", NO_INDEX, self)
        self.on_time = FigureCard("On time", NO_PROMISE, self)
        # They are low, and stand together beside the many indexes.
        self._beside = QWidget(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._furnish)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._tiles = QGridLayout()
        self._cards = QGridLayout()
        for grid in (self._tiles, self._cards):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(GAP)
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GAP)
        beside.addWidget(self.slots["reasons"], 1)
        beside.addWidget(self.on_time)
        whole = QVBoxLayout(self)
        # The bar that scrolls them takes the rest of the edge.
        whole.setContentsMargins(EDGE, 16, EDGE - THICKNESS, 20)
        whole.setSpacing(GAP)
        whole.addLayout(self._tiles)
        whole.addLayout(self._cards)
        whole.addStretch(1)
        self._arrange()

    def _connect(self) -> None:
        for tile in self.tiles:
            tile.clicked.connect(lambda _=False, tile=tile: self.opened.emit(tile.figure, -1, tile))
        for card in (self.indexes, self.on_time):
            card.opened.connect(lambda figure, at: self.opened.emit(figure, -1, at))
        for key, slot in self.slots.items():
            slot.opened.connect(lambda index, key=key: self._open_point(key, index))
            slot.save_requested.connect(lambda kind, key=key: self.save_requested.emit(key, kind))
        self.readings.rearranged.connect(lambda: self._later.start(0))
        self.feedback.opened.connect(lambda at: self.opened.emit(FEEDBACK, -1, at))

    def show_state(self, state: PageState) -> None:
        """Show another project, or the same one changed; its charts come after the next paint."""
        for tile, of in zip(self.tiles, state.tiles, strict=False):
            tile.show_state(of)
        for key, slot in self.slots.items():
            slot.show_state(state.charts[key])
        self.feedback.show_feedback(state.feedback, state.feedback_sub)
        self.moved.show_moves(state.moved)
        self.feedback.tell(state.meanings[FEEDBACK])
        self.moved.tell(state.meanings[MOVED])
        self.readings.show_readings(state.readings)
        self.indexes.show_figures(state.indexes, state.index_note)
        self.on_time.show_figures(state.on_time)
        self._later.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as have room; what is looked at is to stay in sight."""
        super().resizeEvent(event)
        seen = self._in_sight()
        if self._arrange() and seen is not None:
            self.rearranged.emit(*seen)

    def _furnish(self) -> None:
        """Draw the charts, one between two paints."""
        for slot in self.slots.values():
            if slot.furnish(self._make_chart):
                self._later.start(0)
                return
        self._order_tabs()

    def _open_point(self, key: str, index: int) -> None:
        self.opened.emit(key, index, self.slots[key].anchor_at(index))

    def _in_sight(self) -> tuple[QWidget, int] | None:
        """The first card that begins in sight, and how far below the edge; None at the very top of the page.

        Where none begins there, it is the one that fills the page.
        """
        port, top = self.parentWidget(), -self.y()
        if port is None or top <= 0:
            return None
        cards = (self.slots["value"], self.slots["trend"], self.feedback, self.moved, self.readings, self.indexes,
                 self.slots["burn"])  # fmt: skip
        begun = [card for card in cards if top <= card.y() < top + port.height()]
        card = min(begun, key=QWidget.y) if begun else max((c for c in cards if c.y() < top), key=QWidget.y)
        return card, card.y() - top

    def _arrange(self) -> bool:
        """Put the cards in their places; whether those are others than before."""
        width = self.width() - 2 * EDGE + THICKNESS
        shape = (4 if width >= FOUR_FROM else 2, 2 if width >= TWO_FROM else 1)
        if shape == self._shape:
            return False
        self._shape = shape
        across, columns = shape
        for at, tile in enumerate(self.tiles):
            self._tiles.addWidget(tile, at // across, at % across)
        for column in range(4):
            self._tiles.setColumnStretch(column, int(column < across))
        slots = self.slots
        pairs = (
            (slots["value"], slots["trend"]),
            (self.feedback, self.moved),
            (self.readings, None),
            (self.indexes, self._beside),
            (slots["burn"], None),
        )
        row = 0
        for left, right in pairs:
            self._cards.addWidget(left, row, 0, 1, columns if right is None else 1)
            if right is not None:
                row += columns == 1
                self._cards.addWidget(right, row, columns - 1)
            row += 1
        self._cards.setColumnStretch(0, _WIDE)
        self._cards.setColumnStretch(1, _SLIM if columns == 2 else 0)
        return True

    def _order_tabs(self) -> None:
        """As people read: tiles, then the cards row by row, each from its top to its bottom."""
        slots = self.slots
        parts = (*self.tiles, slots["value"], slots["trend"], self.feedback, self.moved, self.readings, self.indexes,
                 slots["reasons"], self.on_time, slots["burn"])  # fmt: skip
        for before, after in pairwise(each for part in parts for each in _stops(part)):
            QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """What takes the Tab key within a part, by lines and from the left."""
    tab = QtCore.Qt.FocusPolicy.TabFocus
    inside = [each for each in part.findChildren(QWidget) if each.focusPolicy() & tab]
    places = [(each.mapTo(part, QPoint(0, 0)), each) for each in inside]
    places.sort(key=lambda pair: (pair[0].y() // _LINE, pair[0].x()))
    own = [part] if part.focusPolicy() & tab else []
    return own + [each for _, each in places]
