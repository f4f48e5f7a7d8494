"""The charts of a period for what draws without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.usecases.settings import SettingsCase
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .cards.dress import dress
from .cards.scene import Scene

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Uses


def period_charts(use: Uses, period: Period) -> Iterator[ChartState]:
    """The charts of any period.

    Raises:
        Refused: it ends before it starts.
    """
    case, settings, question = use(TrendsCase), use(SettingsCase).current(), Question(period)
    for figure in case.wall(question):
        yield dress(figure, Scene(question, settings, CARDS[figure.key], case.today))


def save_chart(use: Uses, target: Path, content: bytes) -> Path:
    """Put a drawn chart into a file; returns where it lies.

    Raises:
        Unreadable: it could not be written.
    """
    return use(TrendsCase).save(target, content)
