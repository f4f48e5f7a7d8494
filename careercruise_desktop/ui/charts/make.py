"""The chart for a state."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from .bars import BarChart
from .chart import Chart
from .heatmap import HeatChart
from .lines import LineChart
from .state import Bars, ChartState, Line


def make(state: ChartState, parent: QWidget | None = None) -> Chart | None:
    """A chart that shows the state, or None when there is nothing to draw."""
    match state.data:
        case None:
            return None
        case Bars() as bars:
            return BarChart(state, bars, parent)
        case Line() as line:
            return LineChart(state, line, parent)
        case heat:
            return HeatChart(state, heat, parent)
