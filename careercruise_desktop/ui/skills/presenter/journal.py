"""The presenter of the journal's list: what is listed, and what it is limited to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.skills.journal.state import KINDS, JournalState, MonthState, PastState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.journal_pages import ALL_ENTRIES, JournalPages

from .journal_acts import WRITTEN, EntryActs
from .journal_lines import JournalLines, News
from .journal_words import (
    NO_CHOICES,
    Counted,
    ToldLines,
    filter_state,
    limits,
    month_state,
    narrowed,
    past_states,
)

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.journal.state import LineState
    from careercruise_desktop.ui.skills.journal.tab import JournalTab
    from careercruise_desktop.usecases.journal_pages import Choices, JournalFilter

GROUP = "Journal"
CALENDAR_HIDDEN = "journal_calendar_hidden"


class JournalPresenter(Presenter):
    """Lists entries page by page; what grows with their number is counted on a worker."""

    watches = frozenset({
        "journal_entry", "journal_skill", "journal_person", "skill", "project", "person", "attachment", "setting",
    })  # fmt: skip

    def __init__(self, view: JournalTab, context: Context) -> None:
        self._view = view
        self._context = context
        self._shown: JournalState | None = None
        self._states: tuple[LineState, ...] = ()
        self._told = ToldLines()
        self._choices: Choices = NO_CHOICES
        self._counted: Counted | None = None
        self._month: date | None = None
        self._calendar: MonthState | None = None
        self._past: tuple[PastState, ...] = ()
        self._hidden = False
        self._lines = JournalLines(context, self._show_lines, self._complain)
        self.acts = EntryActs(context, view, self._lines, self._choose)
        view.new_requested.connect(self.new)
        view.more_requested.connect(self._lines.read_on)
        view.newer_requested.connect(self._lines.read_back)
        view.newest_requested.connect(self.show_newest)
        view.oldest_requested.connect(self._lines.open_oldest)
        view.entry_selected.connect(lambda _: self._own_up(hidden=False))
        view.narrowed.connect(self.narrow)
        view.cleared.connect(self.show_all)
        view.searched.connect(self.search)
        view.month_requested.connect(self.show_month)
        view.calendar_wanted.connect(lambda shown: context.memory.keep(**{CALENDAR_HIDDEN: not shown}))

    def refresh(self) -> None:
        """Read again what is listed, as far as it was read, and all that is counted."""
        self._lines.read_again()
        self._count()
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
        for kind in WRITTEN:
            word, _, icon = KINDS[kind]
            run = partial(self.acts.new, kind)
            yield Action(f"journal.new.{kind.name.lower()}", f"New entry: {word.lower()}", icon, "", run, GROUP)
        search = view.focus_search
        yield Action("journal.search", "Search the journal", "search", "Ctrl+F", search, GROUP, "find text")
        yield Action("journal.all", "Show all journal entries", "list", "", self.show_all, GROUP, "clear filter")

    def new(self) -> None:
        """Begin an entry."""
        self.acts.new()

    def seek(self, key: int) -> None:
        """Have an entry in sight that was opened elsewhere: the list goes to where it stands. 0 for none."""
        if key:
            self._lines.open_at(key)
        else:
            self._own_up(hidden=False)

    def narrow(self, name: str, value: object) -> None:
        """Limit the list in one more way, or no more in this one."""
        self._choose(narrowed(self._lines.wanted, name, value))

    def show_newest(self) -> None:
        """List from the newest entry on."""
        if self._lines.listed.newer:
            self._lines.choose(self._lines.wanted)
            self.show_month(self._context.clock.now().day)

    def search(self, text: str) -> None:
        """List the entries with these words."""
        self._choose(replace(self._lines.wanted, text=text))

    def show_all(self) -> None:
        """List all entries; where the one that is open was left out, around it."""
        self._view.show_search("")
        meant = self._view.meant if self._hidden else 0
        self._choose(ALL_ENTRIES)
        if meant:
            self._lines.open_at(meant)

    def show_month(self, month: date) -> None:
        """Show another month in the calendar."""
        if month.replace(day=1) != (self._month or self._context.clock.now().day).replace(day=1):
            self._month = month
            self._count()

    def _choose(self, wanted: JournalFilter) -> None:
        before = self._lines.wanted
        if wanted == before:
            return
        if wanted.last is not None and (wanted.first, wanted.last) != (before.first, before.last):
            self._month = min(wanted.last, self._context.clock.now().day)
        self._hidden = False
        # What is found comes first; it is counted after that.
        self._lines.choose(wanted)

    def _own_up(self, *, hidden: bool) -> None:
        """Say whether the entry that was opened is left out by the filters."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._show()

    def _count(self) -> None:
        """Count what passes the filter, in all and by the days of the month, on a worker."""
        pages, wanted, today = self._context.use(JournalPages), self._lines.wanted, self._context.clock.now().day
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

    def _take_choices(self, choices: Choices, total: int, past: tuple[PastState, ...]) -> None:
        self._choices, self._past = choices, past
        self._counted = Counted(self._counted.n if self._counted is not None else total, total)
        wanted = self._lines.wanted
        # What is gone, or is in no entry any more, cannot be seen among the choices, and so not be taken off.
        if wanted.skill_id is not None and all(skill.id != wanted.skill_id for skill, _ in choices.skills):
            wanted = replace(wanted, skill_id=None)
        if wanted.person_id is not None and all(person.id != wanted.person_id for person, _ in choices.people):
            wanted = replace(wanted, person_id=None)
        if wanted.project_id is not None and all(project.id != wanted.project_id for project, _ in choices.projects):
            wanted = replace(wanted, project_id=None)
        self._show()
        self._choose(wanted)

    def _show_lines(self, news: News) -> None:
        if news.hidden:
            self._own_up(hidden=True)
            return
        self._hidden = False
        self._states = self._told.states(self._lines.listed.lines, self._context.clock.now().day)
        self._show(from_top=news.another)
        if news.another:
            self._count()
        found = self._lines.find(news.sought) if news.sought else None
        if found is not None:
            if news.ends:
                self._view.mean(found.id)
                self._view.entry_selected.emit(found.id)
            self._view.bring(found.id)
            self.show_month(found.day)

    def _show(self, *, from_top: bool = False) -> None:
        today, wanted, lines = self._context.clock.now().day, self._lines.wanted, self._states
        everything, newer = wanted == ALL_ENTRIES, self._lines.listed.newer
        choices, settings = self._choices, self._context.settings()
        state = JournalState(
            today=today,
            lines=lines,
            more=self._lines.listed.more,
            newer=newer,
            lack="" if lines else "entries" if everything else "found",
            filters=filter_state(wanted, choices, self._counted, settings, today),
            limits=limits(wanted, choices, settings, today),
            searched=bool(wanted.text.strip()),
            hidden=self._hidden,
            month=self._calendar,
            past=self._past if everything else (),
        )
        if state != self._shown or from_top:
            self._shown = state
            self._view.show_state(state, from_top=from_top)

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)
