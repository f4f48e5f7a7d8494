"""The charts of a period for what draws without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .cards import chart_states

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Uses


def period_charts(use: Uses, period: Period) -> tuple[ChartState, ...]:
    """The charts of any period.

    Raises:
        Refused: it ends before it starts.
    """
    return chart_states(use(TrendsCase).figures(period))


def save_chart(use: Uses, target: Path, content: bytes) -> Path:
    """Put a drawn chart into a file; returns where it lies.

    Raises:
        Unreadable: it could not be written.
    """
    return use(TrendsCase).save(target, content)
