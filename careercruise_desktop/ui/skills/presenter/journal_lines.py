"""The entries that the list of the journal holds: read page by page, at once where that is quick, else on a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.usecases.journal_pages import ALL_ENTRIES, PAGE, JournalPages

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.usecases.journal_pages import JournalFilter, JournalLine, JournalPage

# Of a long list so many entries are read at once, so that the window is never kept waiting.
_AT_ONCE = 4 * PAGE
# What fills the highest screen comes at once, the rest of the page right after it.
_AT_FIRST = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """Entries, newest first; `more` says that older ones follow, `newer` that the list begins after others."""

    lines: tuple[JournalLine, ...] = ()
    more: bool = False
    newer: bool = False


class News(NamedTuple):
    """What has happened to the list.

    Attributes:
        another: whether it is another list, and not the same read anew or gone on with.
        sought: the entry that it was opened at, which is to be brought in sight; 0 for none.
        hidden: whether an entry that was to be shown in it is none of those that are wanted.
        ends: whether the end of the list was asked for, and so the entry there is meant.
    """

    another: bool = False
    sought: int = 0
    hidden: bool = False
    ends: bool = False


class JournalLines:
    """Reads what passes the filter `wanted`, from the newest entry on, or around one that was asked for.

    `shown` is called once there is news; `failed` where entries could not be read.
    """

    def __init__(self, context: Context, shown: Callable[[News], None], failed: Callable[[PersonError], None]) -> None:
        self._context = context
        self._shown = shown
        self._failed = failed
        self._reading: Ticket | None = None
        self._going_on = False
        self._sought = 0
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
        """List other entries, from the newest on."""
        self.wanted = wanted
        self._read(0, None, another=True)

    def open_at(self, key: int) -> None:
        """List what is around an entry, unless it is listed; where the filter leaves it out, say so."""
        if self._reading is None and self.find(key) is not None:
            self._shown(News(sought=key))
            return
        pages, wanted = self._context.use(JournalPages), self.wanted
        self._stop_reading()
        self._sought = key

        def take(page: JournalPage | None) -> None:
            self._reading = None
            if page is None:
                self._shown(News(hidden=True))
                return
            # Near the newest ones the list begins with them, as it does unless an older one is asked for.
            self._take(Listed(page.lines, page.more, page.newer), News(another=True, sought=key))

        self._reading = self._context.jobs.run(
            "journal.page", lambda _: pages.around(key, wanted), take, self._not_read
        )

    def open_oldest(self) -> None:
        """List the oldest entries; the last of them is sought."""
        pages, wanted = self._context.use(JournalPages), self.wanted
        self._stop_reading()

        def take(page: JournalPage) -> None:
            last = page.lines[-1].id if page.lines else 0
            self._take(Listed(page.lines, page.more, page.newer), News(another=True, sought=last, ends=True))

        self._reading = self._context.jobs.run("journal.page", lambda _: pages.oldest(wanted), take, self._not_read)

    def read_again(self) -> None:
        """Read anew what is listed.

        Raises:
            Unreadable: the data file cannot be read.
        """
        listed = self.listed
        if self._reading is not None and self._sought:
            # What is around an entry is being read anew.
            return
        self._read(len(listed.lines), listed.lines[0] if listed.newer and listed.lines else None, another=False)

    def read_on(self) -> None:
        """Read the entries after the last one, unless they are being read."""
        before, wanted, pages = self.listed, self.wanted, self._context.use(JournalPages)
        if before.more and before.lines:
            self._go_on(lambda: pages.page(wanted, after=before.lines[-1]), lambda found: Listed(
                (*before.lines, *found.lines), found.more, before.newer
            ))  # fmt: skip

    def read_back(self) -> None:
        """Read the entries before the first one, unless they are being read."""
        before, wanted, pages = self.listed, self.wanted, self._context.use(JournalPages)
        if before.newer and before.lines:
            self._go_on(lambda: pages.page_before(wanted, before=before.lines[0]), lambda found: Listed(
                (*found.lines, *before.lines), before.more, found.newer
            ))  # fmt: skip

    def _go_on(self, read: Callable[[], JournalPage], joined: Callable[[JournalPage], Listed]) -> None:
        """Read a page more on a worker."""
        before, wanted = self.listed, self.wanted
        if self._going_on or self._reading is not None:
            return
        self._going_on = True

        def take(found: JournalPage) -> None:
            self._going_on = False
            # Unless something else is listed by now.
            if self.listed is before and self.wanted == wanted:
                self._take(joined(found), News())

        def fail(error: PersonError) -> None:
            self._going_on = False
            self._failed(error)

        self._context.jobs.run("journal.more", lambda _: read(), take, fail)

    def _read(self, known: int, since: JournalLine | None, *, another: bool) -> None:
        """Read so many entries, at least a page, from a line on or from the newest."""
        self._stop_reading()
        wanted, pages, news = self.wanted, self._context.use(JournalPages), News(another=another)
        if wanted == ALL_ENTRIES and known <= PAGE and since is None:
            page = pages.page(limit=max(known, _AT_FIRST))
            self._take(Listed(page.lines, page.more), news)
            return
        self._reading = self._context.jobs.run(
            "journal.page",
            lambda ticket: _read_anew(pages, wanted, max(known, PAGE), since, ticket),
            partial(self._take, news=news),
            self._not_read,
        )

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._context.jobs.cancel(self._reading)
            self._reading = None
        self._sought = 0

    def _take(self, listed: Listed, news: News) -> None:
        self._reading = None
        self.listed = listed
        self._shown(news)

    def _not_read(self, error: PersonError) -> None:
        self._reading = None
        self._failed(error)


def _read_anew(
    pages: JournalPages, wanted: JournalFilter, known: int, since: JournalLine | None, ticket: Ticket
) -> Listed:
    """The first entries of a list, or those from a line on, in steps."""
    lines: list[JournalLine] = []
    more = True
    while more and len(lines) < known and not ticket.cancelled:
        limit = min(_AT_ONCE, known - len(lines))
        page = pages.page(wanted, after=lines[-1], limit=limit) if lines else pages.page(
            wanted, since=since, limit=limit
        )  # fmt: skip
        lines.extend(page.lines)
        more = page.more
    return Listed(tuple(lines), more, since is not None)
