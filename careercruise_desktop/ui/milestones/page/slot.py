"""The place of a chart: a card with its title at once, the chart itself once there is time for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.widgets import painting

if TYPE_CHECKING:  # pyqtgraph comes with it, long after the first paint
    from careercruise_desktop.ui.charts.card import ChartCard

# A card of nothing but a sentence is no higher than that needs.
_EMPTY = 96
_ANY = 16_777_215
ChartMaker = Callable[[], "type[ChartCard]"]


class ChartSlot(QWidget):
    """Shows a `ChartState` when `furnish` is called, and until then its title.

    Signals:
        opened: the records behind a point are wanted, -1 for those behind the whole figure.
        save_requested: the chart is wanted as "png", "svg" or "csv".
    """

    opened = Signal(int)
    save_requested = Signal(str)

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: ChartCard | None = None
        self._state: ChartState | None = None
        self._height = height
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    @property
    def state(self) -> ChartState | None:
        """What is to be shown."""
        return self._state

    def show_state(self, state: ChartState) -> None:
        """Remember another chart; a chart of other data is no longer to be seen."""
        if state != self._state:
            self._state = state
            self.setAccessibleName(state.title)
            self.setMinimumHeight(_EMPTY if state.data is None else self._height)
            self.update()

    def furnish(self, make: ChartMaker) -> bool:
        """Draw the chart; whether there was anything to do."""
        if self._state is None or (self.card is not None and self.card.state == self._state):
            return False
        fresh = self.card is None
        if self.card is None:
            self.card = card = make()(self)
            card.setMaximumHeight(_ANY)
            card.setMinimumHeight(0)
            card.opened.connect(self.opened)
            card.save_requested.connect(self.save_requested)
            self._whole.addWidget(card)
        self.card.show_state(self._state)
        if fresh:
            self.card.show()
        return True

    def picture(self, kind: str) -> bytes:
        """The chart as "png" or "svg".

        Raises:
            RuntimeError: it was not drawn yet.
        """
        if self.card is None:
            raise RuntimeError("the chart was not drawn yet")
        return self.card.picture(kind)

    def anchor_at(self, index: int) -> QWidget:
        """Something to open a list at: the point, or the figure for -1."""
        return self.card.anchor_at(index) if self.card is not None else self

    def sizeHint(self) -> QSize:
        """As high as it is to be."""
        return QSize(320, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """As narrow as a chart may be."""
        return QSize(240, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card and its title."""
        if self.card is not None:
            return
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "border")
            if self._state is not None:
                painting.text(painter, QRectF(17, 15, self.width() - 34, 20), self._state.title, "strong")
