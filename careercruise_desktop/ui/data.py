"""The data file as the window needs it; the composition root is it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.domain.spans import Clock
    from careercruise_desktop.system.paths import Paths

    from .context import Safety, Uses
    from .jobs import Ticket
    from .summons import Bell
    from .toast import Toast


class Data(Protocol):
    """Opens the data file, gives use cases, and tells what others have written."""

    @property
    def use(self) -> Uses:
        """Gives use cases."""
        ...

    @property
    def clock(self) -> Clock:
        """The clock in the person's zone."""
        ...

    @property
    def paths(self) -> Paths:
        """Where everything lies."""
        ...

    @property
    def safety(self) -> Safety:
        """Backups and checks of the data file."""
        ...

    def sample(self, ticket: Ticket) -> object:
        """Fill an empty profile with sample data; work for a worker."""
        ...

    @property
    def bell(self) -> Bell:
        """Rings when the program is started a second time."""
        ...

    @property
    def missing(self) -> bool:
        """Whether the data file is missing although there was one."""
        ...

    def watch_crashes(self, tell: Callable[[str], None], told_elsewhere: Callable[[BaseException], bool]) -> None:
        """Write every bug to the crash log from now on, and tell its report on the thread where it happened.

        An error for which `told_elsewhere` says yes is no bug.
        """
        ...

    def open(self, listener: Callable[[Change], None], *, fresh: bool) -> None:
        """Open the data file, upgraded if need be, and hear of its changes; with `fresh` start an empty one.

        Raises:
            PersonError: it cannot be used.
        """
        ...

    def poll(self) -> None:
        """Look for what another program has written."""
        ...

    def settings(self) -> Settings:
        """The person's options."""
        ...

    def idle(self) -> Toast | None:
        """What may run on a worker once the window is idle; returns what has to be said about it."""
        ...
