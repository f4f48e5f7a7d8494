"""The charts of a period for what draws without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.usecases.settings import SettingsCase
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .cards.dress import dress
from .cards.scene import Scene

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Uses

# What the window's offscreen twin is asked for by the command line.
Asked = Question


def period_charts(use: Uses, question: Asked) -> Iterator[ChartState]:
    """The charts of a question as files may hold them, with what it is compared with.

    Raises:
        Refused: it ends before it starts.
    """
    case, settings = use(TrendsCase), use(SettingsCase).current()
    veiled = case.frame().secrets.veiled
    past: dict[str, Figure] = {}
    if question.compare:
        past = {figure.key: veiled(figure) for figure in case.wall(question.beside(case.today))}
    for figure in map(veiled, case.wall(question)):
        yield dress(figure, Scene(question, settings, CARDS[figure.key], case.today, past.get(figure.key)))


def save_chart(use: Uses, target: Path, content: bytes) -> Path:
    """Put a drawn chart into a file; returns where it lies.

    Raises:
        Unreadable: it could not be written.
    """
    return use(TrendsCase).save(target, content)
