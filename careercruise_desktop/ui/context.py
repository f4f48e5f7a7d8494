"""All that a room is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from careercruise_desktop.usecases.usecase import UseCase

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.domain.spans import Clock
    from careercruise_desktop.system.paths import Paths
    from careercruise_desktop.usecases.safety import Safety as Safety  # noqa: PLC0414 - handed on

    from .acts import Acts
    from .bus import Bus
    from .jobs import Jobs, Ticket
    from .memory import Memory

U = TypeVar("U", bound=UseCase)


class Uses(Protocol):
    """Gives the use case of a class; made once."""

    def __call__(self, kind: type[U]) -> U:
        """The use case."""
        ...


class Context(NamedTuple):
    """Use cases, news, background work and acts; the theme is the application's (`ui.theme.theme`).

    `safety` gives backups and checks, loaded when they are asked for; `sample` is work for `jobs` that fills an empty
    profile with sample data; `memory` keeps what a room looked like from one start to the next.
    """

    use: Uses
    bus: Bus
    jobs: Jobs
    acts: Acts
    clock: Clock
    paths: Paths
    safety: Callable[[], Safety]
    sample: Callable[[Ticket], object]
    settings: Callable[[], Settings]
    memory: Memory
