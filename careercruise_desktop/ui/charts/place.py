"""The place of a chart in a room: the chart is loaded and drawn once everything else is on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting

from .state import ChartState

if TYPE_CHECKING:  # pyqtgraph comes with it, long after the first paint
    from .chart import Chart

DrawChart = Callable[[ChartState, QWidget | None, "Chart | None"], "Chart | None"]
ChartMaker = Callable[[], DrawChart]


class ChartPlace(QWidget):
    """Draws a chart once it is on screen; where there is nothing to draw, it says so.

    Signals: opened(the index of a point); menu_requested(the place of the screen); drawn (another chart stands there,
    the last stop of Tab until somebody gives it its place).
    """

    opened = Signal(int)
    menu_requested = Signal(QPoint)
    drawn = Signal()

    def __init__(self, charts: ChartMaker, drawn: int, nothing: int) -> None:
        """Be at least `drawn` px high with a chart, and `nothing` px where it says that there is none."""
        super().__init__()
        self._charts = charts
        self._heights = (nothing, drawn)
        self._state: ChartState | None = None
        self.chart: Chart | None = None
        # What the chart's tooltip may lie over; without it, only the chart.
        self.around: QWidget | None = None
        self._anchor = QWidget(self)
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw_high(self, pixels: int) -> None:
        """Be so high with the chart that is shown next."""
        self._heights = (self._heights[0], pixels)

    def show_chart(self, state: ChartState) -> None:
        """Show another chart."""
        if state == self._state:
            return
        self._state = state
        drawn = state.data is not None
        self.setMinimumHeight(self._heights[drawn])
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if drawn else policy.Fixed)
        self.setAccessibleName("" if state.data is not None else state.nothing)
        if self.chart is None and state.data is not None:
            # What draws it is loaded with the first one: everything else is on screen before.
            QTimer.singleShot(0, self, self._draw)
        else:
            self._draw()

    def _draw(self) -> None:
        state = self._state
        if state is None:
            return
        before = self.chart
        drawn = self._charts()(state, self, before) if state.data is not None else None
        if before is not None and drawn is not before:
            self._column.removeWidget(before)
            before.let_go()
        if drawn is not None and drawn is not before:
            drawn.around = self.around
            drawn.opened.connect(self.opened)
            drawn.menu_requested.connect(self.menu_requested)
            self._column.addWidget(drawn)
            drawn.show()
        self.chart = drawn
        self.update()
        if drawn is not None and drawn is not before:
            self.drawn.emit()

    def anchor_at(self, index: int) -> QWidget:
        """Something to open a list at: the place of a point."""
        if self.chart is None:
            return self
        self._anchor.setGeometry(QRect(self.chart.column(index).toAlignedRect()))
        return self._anchor

    def sizeHint(self) -> QSize:
        """As high as it is to be."""
        return QSize(480, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is said where there is nothing to draw."""
        if self.chart is None and self._state is not None and self._state.data is None:
            with painting.begin(self) as painter:
                words = self._state.nothing
                painting.text(painter, QRectF(self.rect()), words, "body", "text3", align=painting.CENTER)
