"""What the view of Trends is given: words and charts, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.widgets.records_list import RecordState


@dataclass(frozen=True, slots=True)
class WallState:
    """All that Trends shows: the period, how it can be stepped, and the charts in their order.

    `short` is the period where there is little room; `empty` says that nothing was ever planned or logged.
    """

    stretch: str
    sub: str
    short: str
    earlier: bool
    later: bool
    empty: bool
    charts: tuple[ChartState, ...]


@dataclass(frozen=True, slots=True)
class RecordsState:
    """Some of the `total` records behind a point of a chart, or behind its whole figure (`index` -1)."""

    chart: str
    index: int
    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int
