"""All that a room is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import Clock
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.safety import Safety
from careercruise_desktop.usecases.usecase import UseCase

from .acts import Acts
from .bus import Bus
from .jobs import Jobs, Ticket

__all__ = ["Context", "Safety", "Uses"]

U = TypeVar("U", bound=UseCase)


class Uses(Protocol):
    """Gives the use case of a class; made once."""

    def __call__(self, kind: type[U]) -> U:
        """The use case."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """Use cases, news, background work and acts; the theme is the application's (`ui.theme.theme`).

    `sample` is work for `jobs` that fills an empty profile with sample data.
    """

    use: Uses
    bus: Bus
    jobs: Jobs
    acts: Acts
    clock: Clock
    paths: Paths
    safety: Safety
    sample: Callable[[Ticket], object]
    settings: Callable[[], Settings]
