"""The presenter of the journal's list: what is listed, and what a person means by what they do there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.skills.journal.state import KINDS, JournalState, MonthState, PastState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.offers import Offer
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_pages import ALL_ENTRIES, PAGE, JournalFilter, JournalPages

from .journal_words import NO_CHOICES, Counted, filter_state, line_state, month_state, narrowed, past_states

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.skills.journal.tab import JournalTab
    from careercruise_desktop.usecases.journal_pages import Choices, JournalLine

GROUP = "Journal"
CALENDAR_HIDDEN = "journal_calendar_hidden"
# Of a long list so many entries are read at once, so that the window is never kept waiting.
_AT_ONCE = 4 * PAGE
_TYPED = tuple(kind for kind in KINDS if kind is not JournalKind.WEEKLY_REVIEW)


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of the list."""

    lines: tuple[JournalLine, ...] = ()
    more: bool = False


class JournalPresenter(Presenter):
    """Lists entries page by page; what grows with their number is counted on a worker."""

    watches = frozenset({"journal_entry", "journal_skill", "skill", "project", "attachment", "setting"})

    def __init__(self, view: JournalTab, context: Context) -> None:
        self._view = view
        self._context = context
        self._wanted = ALL_ENTRIES
        self._read = _Read()
        self._shown: JournalState | None = None
        self._reading: Ticket | None = None
        self._going_on = False
        self._choices: Choices = NO_CHOICES
        self._counted: Counted | None = None
        self._month: date | None = None
        self._calendar: MonthState | None = None
        self._past: tuple[PastState, ...] = ()
        self._hear()

    def _hear(self) -> None:
        view, context = self._view, self._context
        view.new_requested.connect(self.new)
        view.remove_requested.connect(self.remove)
        view.menu_requested.connect(self.menu)
        view.more_requested.connect(self.read_on)
        view.narrowed.connect(self.narrow)
        view.cleared.connect(self.show_all)
        view.searched.connect(self.search)
        view.month_requested.connect(self.show_month)
        view.calendar_wanted.connect(lambda shown: context.memory.keep(**{CALENDAR_HIDDEN: not shown}))
        view.sample_requested.connect(lambda: fill_with_sample(context, view.pane.none, self.refresh))

    def refresh(self) -> None:
        """Read again what is listed, as far as it was read, and all that is counted."""
        self._look(len(self._read.lines))
        pages = self._context.use(JournalPages)
        self._context.jobs.run(
            "journal.choices",
            lambda _: (pages.choices(), pages.count(), past_states(pages.on_this_day())),
            lambda found: self._take_choices(*found),
            self._complain,
        )

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        view = self._view
        yield Action("journal.new", "New journal entry", "plus", "N", self.new, GROUP, "write learned solved")
        for kind in _TYPED:
            word, _, icon = KINDS[kind]
            run = partial(self.new, kind)
            yield Action(f"journal.new.{kind.name.lower()}", f"New entry: {word.lower()}", icon, "", run, GROUP)
        yield Action("journal.search", "Search the journal", "search", "/", view.focus_search, GROUP, "find text")
        yield Action("journal.all", "Show all journal entries", "list", "", self.show_all, GROUP, "clear filter")

    def new(self, kind: JournalKind | None = None) -> None:
        """Begin an entry: of the kind, about the skill and the project that the list is limited to."""
        wanted = self._wanted
        about: dict[str, Any] = {"role": wanted.role, "project_id": wanted.project_id}
        about = {name: value for name, value in about.items() if value is not None}
        if wanted.skill_id is not None:
            about["skills"] = frozenset({wanted.skill_id})
        told = kind or wanted.kind or JournalKind.LEARNED
        if told not in _TYPED:
            told = JournalKind.LEARNED
        made = self._context.acts.run(lambda: self._context.use(Journal).begin(told, **about))
        if made is None or made.record.id is None:
            return
        # It has no words, tag or earlier day yet: what would hide it is taken off.
        kept = JournalFilter(
            kind=told if wanted.kind else None, skill_id=wanted.skill_id, project_id=wanted.project_id, role=wanted.role
        )
        self._filter(kept)
        self._view.open(made.record.id)

    def open_entry(self, key: int) -> None:
        """Mean an entry that was chosen elsewhere, and have it edited; a filter that hides it is taken off."""
        if all(line.id != key for line in self._read.lines) and self._wanted != ALL_ENTRIES:
            self.show_all()
        self._view.open(key)

    def remove(self, key: int) -> None:
        """Delete an entry; the one after it is meant then."""
        keys = [line.id for line in self._read.lines]
        place = keys.index(key) if key in keys else -1
        after = [*keys[place + 1 : place + 2], *keys[max(0, place - 1) : place]]
        done = self._context.acts.run(
            lambda: self._context.use(Journal).remove(key), said="Entry deleted", icon="trash-2"
        )
        if done is not None and self._view.meant == key:
            self._view.mean(after[0] if after else 0)
            self._view.entry_selected.emit(self._view.meant)

    def menu(self, key: int, place: QPoint) -> None:
        """Offer what can be done with an entry."""
        line = next((line for line in self._read.lines if line.id == key), None)
        if line is None:
            return
        offers = (
            Offer("open", "Open", "pencil", "Enter"),
            Offer(""),
            Offer(
                "portfolio", "Take out of the portfolio" if line.in_portfolio else "Show in the portfolio", "bookmark"
            ),
            Offer("hide", "Not confidential" if line.confidential else "Confidential", "eye-off"),
            Offer(""),
            Offer("delete", "Delete entry", "trash-2", "Del"),
        )
        self._view.show_menu(offers, place, partial(self._do, line))

    def narrow(self, name: str, value: object) -> None:
        """Limit the list in one more way, or no more in this one."""
        self._filter(narrowed(self._wanted, name, value))

    def search(self, text: str) -> None:
        """List the entries with these words."""
        self._filter(replace(self._wanted, text=text))

    def show_all(self) -> None:
        """List all entries."""
        self._view.show_search("")
        self._filter(ALL_ENTRIES)

    def show_month(self, month: date) -> None:
        """Show another month in the calendar."""
        self._month = month
        self._count()

    def read_on(self) -> None:
        """Read the entries after the last one."""
        lines, wanted = self._read.lines, self._wanted
        if self._going_on or self._reading is not None or not self._read.more:
            return
        self._going_on = True
        pages = self._context.use(JournalPages)

        def take(found: _Read) -> None:
            self._going_on = False
            # Unless something else is listed by now.
            if wanted == self._wanted and lines is self._read.lines:
                self._take(_Read((*lines, *found.lines), found.more))

        def complain(error: PersonError) -> None:
            self._going_on = False
            self._complain(error)

        def work(_: Ticket) -> _Read:
            page = pages.page(wanted, after=lines[-1])
            return _Read(page.lines, page.more)

        self._context.jobs.run("journal.more", work, take, complain)

    def _filter(self, wanted: JournalFilter) -> None:
        if wanted == self._wanted:
            return
        days = (wanted.first, wanted.last) != (self._wanted.first, self._wanted.last)
        if days and wanted.last is not None:
            self._month = min(wanted.last, self._context.clock.now().day)
        self._wanted = wanted
        self._look(0, from_top=True)

    def _look(self, known: int, *, from_top: bool = False) -> None:
        """Read so many entries anew, at least a page: at once where that is quick, else on a worker."""
        if self._reading is not None:
            self._context.jobs.cancel(self._reading)
            self._reading = None
        wanted, pages = self._wanted, self._context.use(JournalPages)
        if wanted == ALL_ENTRIES and known <= PAGE:
            page = pages.page()
            self._take(_Read(page.lines, page.more), from_top=from_top)
        else:
            self._reading = self._context.jobs.run(
                "journal.page",
                lambda ticket: _read_anew(pages, wanted, max(known, PAGE), ticket),
                partial(self._take_anew, from_top=from_top),
                self._not_read,
            )
        self._count()

    def _take_anew(self, found: _Read, *, from_top: bool) -> None:
        self._reading = None
        self._take(found, from_top=from_top)

    def _not_read(self, error: PersonError) -> None:
        self._reading = None
        self._complain(error)

    def _count(self) -> None:
        """Count what passes the filter, in all and by the days of the month, on a worker."""
        pages, wanted, today = self._context.use(JournalPages), self._wanted, self._context.clock.now().day
        month = self._month or today

        def take(found: tuple[int, MonthState]) -> None:
            n, self._calendar = found
            self._counted = Counted(n, self._counted.total if self._counted is not None else n)
            self._show()

        self._context.jobs.run(
            "journal.count",
            lambda _: (pages.count(wanted), month_state(month, pages.month(month, wanted), wanted, today)),
            take,
            self._complain,
        )

    def _take(self, read: _Read, *, from_top: bool = False) -> None:
        self._read = read
        self._show(from_top=from_top)

    def _take_choices(self, choices: Choices, total: int, past: tuple[PastState, ...]) -> None:
        self._choices, self._past = choices, past
        self._counted = Counted(self._counted.n if self._counted is not None else total, total)
        wanted = self._wanted
        if wanted.skill_id is not None and all(skill.id != wanted.skill_id for skill, _ in choices.skills):
            wanted = replace(wanted, skill_id=None)
        if wanted.project_id is not None and all(project.id != wanted.project_id for project, _ in choices.projects):
            wanted = replace(wanted, project_id=None)
        self._show()
        self._filter(wanted)

    def _show(self, *, from_top: bool = False) -> None:
        today, wanted = self._context.clock.now().day, self._wanted
        everything = wanted == ALL_ENTRIES
        lines = tuple(line_state(line, today) for line in self._read.lines)
        state = JournalState(
            today=today,
            lines=lines,
            more=self._read.more,
            lack="" if lines else "entries" if everything else "found",
            filters=filter_state(wanted, self._choices, self._counted, self._context.settings(), today),
            month=self._calendar,
            past=self._past if everything else (),
        )
        if state != self._shown or from_top:
            self._shown = state
            self._view.show_state(state, from_top=from_top)

    def _do(self, line: JournalLine, act: str) -> None:
        use, run = self._context.use(Journal), self._context.acts.run
        if act == "open":
            self._view.open(line.id)
        elif act == "portfolio":
            said = "Taken out of the portfolio" if line.in_portfolio else "Shown in the portfolio"
            run(lambda: use.show_in_portfolio(line.id, shown=not line.in_portfolio), said=said, icon="bookmark")
        elif act == "hide":
            said = "Not confidential any more" if line.confidential else "Kept out of every document"
            run(lambda: use.hide(line.id, confidential=not line.confidential), said=said, icon="eye-off")
        else:
            self.remove(line.id)

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)


def _read_anew(pages: JournalPages, wanted: JournalFilter, known: int, ticket: Ticket) -> _Read:
    """The first entries of a list, in steps that let the window go on."""
    lines: list[JournalLine] = []
    more = True
    while more and len(lines) < known and not ticket.cancelled:
        page = pages.page(wanted, after=lines[-1] if lines else None, limit=min(_AT_ONCE, known - len(lines)))
        lines.extend(page.lines)
        more = page.more
    return _Read(tuple(lines), more)
