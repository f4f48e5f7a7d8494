"""How many things wait for the person, told whichever room is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.usecases.today import TodayCase

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context

WATCHES = frozenset({"milestone", "task", "delegation", "project", "setting", "feedback_request"})


class Attention:
    """Counts after each change that can matter, and when a new day begins; `follow_clock` is called each minute."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._day: date | None = None
        context.bus.changed.connect(self._hear)
        self.follow_clock()

    def follow_clock(self) -> None:
        """Count anew if it is another day than before."""
        if self._day != self._context.clock.now().day:
            self._count()

    def _hear(self, change: Change) -> None:
        if not change.kinds or WATCHES & change.kinds:
            self._count()

    def _count(self) -> None:
        self._day = self._context.clock.now().day
        use = self._context.use
        self._context.jobs.run(
            "attention",
            lambda _: (use(TodayCase).waiting_count(), use(TodayCase).overdue_requests()),
            self._tell,
            _leave,
        )

    def _tell(self, counts: tuple[int, int]) -> None:
        for room, count in zip(("today", "leadership"), counts, strict=True):
            self._context.bus.counted.emit(room, count)


def _leave(error: PersonError) -> None:
    """A file that cannot be read is complained about by the room on the screen."""
