"""The chart for a state."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from .bars import BarChart
from .chart import Chart
from .diagonal import DiagonalChart
from .heatmap import HeatChart
from .indexes import IndexesChart
from .pairs import PairsChart
from .pareto import RankedChart
from .radar import RadarChart
from .s_curve import SCurveChart
from .shares import SharesChart
from .state import (
    Bars,
    ChartState,
    Diagonal,
    Heat,
    Indexes,
    Pairs,
    Radar,
    Ranked,
    SCurve,
    Shares,
    Strands,
    Tally,
    Trail,
    Voices,
)
from .strands import StrandsChart
from .tally import TallyChart
from .trail import TrailChart
from .voices import VoicesChart

_CHARTS: dict[type, type[Chart]] = {
    Bars: BarChart, Heat: HeatChart, SCurve: SCurveChart, Diagonal: DiagonalChart, Ranked: RankedChart,
    Radar: RadarChart, Trail: TrailChart, Shares: SharesChart, Tally: TallyChart, Voices: VoicesChart,
    Strands: StrandsChart, Indexes: IndexesChart, Pairs: PairsChart,
}  # fmt: skip


def make(state: ChartState, parent: QWidget | None = None, before: Chart | None = None) -> Chart | None:
    """A chart that shows the state: the one before where its kind is right; None when there is nothing to draw."""
    if state.data is None:
        return None
    kind = _CHARTS[type(state.data)]
    chart = before if isinstance(before, kind) else kind(parent)
    chart.show_state(state)
    return chart
