"""What a command is given: the use cases, the printer and, where it draws, the window's offscreen twin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from careercruise_desktop.domain.spans import Clock
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.usecase import UseCase

from .output import Printer

U = TypeVar("U", bound=UseCase)


class Drawing(Protocol):
    """What needs Qt; it is imported only when a command draws."""

    def tour(self, folder: Path, theme: str, size: tuple[int, int]) -> list[Path]:
        """Render every view of the real window to PNG files; returns them."""
        ...

    def charts(self, folder: Path, kind: str, question: Question) -> list[Path]:
        """Draw every trend chart ("png" or "svg") as a question asks for it; returns the files."""
        ...


class Uses(Protocol):
    """Gives the use case of a class, opening the data file when first asked."""

    def __call__(self, kind: type[U]) -> U:
        """The use case."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """Everything that a command may use."""

    paths: Paths
    clock: Clock
    use: Uses
    say: Printer
    draw: Callable[[], Drawing]
