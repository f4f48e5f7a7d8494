"""The entries that the list of the journal holds: read page by page, at once where that is quick, else on a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.usecases.journal_pages import ALL_ENTRIES, PAGE, JournalPages

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.usecases.journal_pages import JournalFilter, JournalLine

# Of a long list so many entries are read at once, so that the window is never kept waiting.
_AT_ONCE = 4 * PAGE


@dataclass(frozen=True, slots=True)
class Listed:
    """Entries, newest first; `more` says that older ones follow."""

    lines: tuple[JournalLine, ...] = ()
    more: bool = False


class JournalLines:
    """Reads what passes the filter `wanted`.

    `shown` is called once other entries are there, with whether they are another list, and not the same read anew;
    `failed` where they could not be read.
    """

    def __init__(self, context: Context, shown: Callable[[bool], None], failed: Callable[[PersonError], None]) -> None:
        self._context = context
        self._shown = shown
        self._failed = failed
        self._reading: Ticket | None = None
        self._going_on = False
        self.wanted: JournalFilter = ALL_ENTRIES
        self.listed = Listed()

    def find(self, key: int) -> JournalLine | None:
        """An entry that is listed."""
        return next((line for line in self.listed.lines if line.id == key), None)

    def beside(self, key: int) -> int:
        """The entry after another one, or before it where it is the last; 0 for none."""
        keys = [line.id for line in self.listed.lines]
        place = keys.index(key) if key in keys else len(keys)
        return next(iter([*keys[place + 1 : place + 2], *keys[max(0, place - 1) : place]]), 0)

    def choose(self, wanted: JournalFilter) -> None:
        """List other entries."""
        self.wanted = wanted
        self._read(0, another=True)

    def read_again(self) -> None:
        """Read anew what is listed.

        Raises:
            Unreadable: the data file cannot be read.
        """
        self._read(len(self.listed.lines), another=False)

    def read_on(self) -> None:
        """Read the entries after the last one, unless they are being read."""
        before, wanted = self.listed, self.wanted
        if self._going_on or self._reading is not None or not before.more:
            return
        self._going_on = True
        pages = self._context.use(JournalPages)

        def take(found: Listed) -> None:
            self._going_on = False
            # Unless something else is listed by now.
            if self.listed is before and self.wanted == wanted:
                self._take(Listed((*before.lines, *found.lines), found.more), another=False)

        def fail(error: PersonError) -> None:
            self._going_on = False
            self._failed(error)

        def work(_: Ticket) -> Listed:
            page = pages.page(wanted, after=before.lines[-1])
            return Listed(page.lines, page.more)

        self._context.jobs.run("journal.more", work, take, fail)

    def _read(self, known: int, *, another: bool) -> None:
        """Read so many entries, at least a page."""
        if self._reading is not None:
            self._context.jobs.cancel(self._reading)
            self._reading = None
        wanted, pages = self.wanted, self._context.use(JournalPages)
        if wanted == ALL_ENTRIES and known <= PAGE:
            page = pages.page()
            self._take(Listed(page.lines, page.more), another=another)
            return
        self._reading = self._context.jobs.run(
            "journal.page",
            lambda ticket: _read_anew(pages, wanted, max(known, PAGE), ticket),
            partial(self._take, another=another),
            self._not_read,
        )

    def _take(self, listed: Listed, *, another: bool) -> None:
        self._reading = None
        self.listed = listed
        self._shown(another)

    def _not_read(self, error: PersonError) -> None:
        self._reading = None
        self._failed(error)


def _read_anew(pages: JournalPages, wanted: JournalFilter, known: int, ticket: Ticket) -> Listed:
    """The first entries of a list, in steps."""
    lines: list[JournalLine] = []
    more = True
    while more and len(lines) < known and not ticket.cancelled:
        page = pages.page(wanted, after=lines[-1] if lines else None, limit=min(_AT_ONCE, known - len(lines)))
        lines.extend(page.lines)
        more = page.more
    return Listed(tuple(lines), more)
