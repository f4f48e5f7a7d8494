"""The presenter of the tab of people: the list, the grid, and the page of the one who is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Contact, Relation
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.leadership.people.state import ALL, ARCHIVED, GridState, PeopleState
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.people import People
from careercruise_desktop.usecases.records import Records

from .people_acts import PeopleActs
from .people_page import person_state
from .people_words import filters, marks, person_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context, Uses
    from careercruise_desktop.ui.leadership.people.state import Mark, PersonRow, PersonState
    from careercruise_desktop.ui.leadership.people.tab import PeopleTab
    from careercruise_desktop.ui.widgets.option_list import Option

GROUP = "People"


class Found(NamedTuple):
    """What was read: the rows by filter, those in use first and with everything, and the marks of the grid."""

    rows: dict[str, tuple[PersonRow, ...]]
    filters: tuple[Option, ...]
    marks: tuple[Mark, ...]

    @property
    def bare(self) -> bool:
        """Whether there is nobody at all."""
        return not (self.rows[ALL] or self.rows[ARCHIVED])


class PeoplePresenter(Presenter):
    """Reads on a worker, for both the list and what is linked to a person grow with the data."""

    watches = frozenset({
        "person", "contact", "feedback", "feedback_request", "request_recipient", "journal_entry", "milestone", "task",
        "delegation", "skill_assessment", "skill", "setting", "profile",
    })  # fmt: skip

    def __init__(self, view: PeopleTab, context: Context) -> None:
        self._view = view
        self._context = context
        self._found: Found | None = None
        self._shown = ALL
        self._chosen = 0
        self._opening = 0
        self.acts = PeopleActs(view, context, self.show, self._show)
        rows = view.list.rows
        rows.chosen.connect(self._choose)
        rows.entered.connect(self._choose)
        view.grid.chosen.connect(self._choose)
        view.list.narrowed.connect(self._narrow)
        view.begun.connect(self.begin)
        view.empty.sample_wanted.connect(lambda: fill_with_sample(context, view.empty, self.refresh))

    def refresh(self) -> None:
        """Read the list again on a worker, then the page of the one who is chosen."""
        use, today = self._context.use, self._today
        self._context.jobs.run("leadership.people", lambda _: read(use, today), self._take, self._complain)

    def actions(self) -> Iterable[Action]:
        """What can be done in the tab."""
        acts, whom = self.acts, self._named
        yield Action("people.talk", "Note a talk", "message-square", "T", self._note, GROUP, "met contact spoke")
        yield Action("people.conflict", "Log a conflict", "handshake", "", acts.conflict, GROUP, "journal resolved")
        yield Action(
            "people.forget", f"Forget {whom}", "eye-off", "", acts.forget, GROUP, "remove anonymise this person"
        )

    def begin(self) -> None:
        """Ask for a new person."""
        self._view.begin_new()

    def open(self, kind: str, key: int) -> bool:
        """Show a person; who is shown already, and a talk beside the one it was with, are opened in the inspector."""
        if not key:
            self.begin()
            return True
        person = self._person_of(key) if kind == "contact" else key
        if not person or person == self._chosen:
            return False
        self.show("person", person)
        return kind != "contact"

    def show(self, _kind: str, key: int) -> None:
        """Show a person, whichever filter is on."""
        self._opening = key
        self._choose(key)
        self.refresh()

    def _person_of(self, key: int) -> int:
        try:
            talk = self._context.use(Records).get("contact", key)
        except Refused:
            return 0
        return talk.person_id if isinstance(talk, Contact) else 0

    def _take(self, found: Found) -> None:
        self._found = found
        if found.bare:
            self._chosen = self._opening = 0
            self._view.show_empty()
            return
        if self._opening:
            self._reveal(self._opening)
            self._opening = 0
        if self._shown not in {option.key for option in found.filters}:
            self._shown = ALL
        keys = [row.id for row in found.rows[self._shown]]
        if self._chosen not in keys:
            self._chosen = self._following(keys)
        self._show()
        self._read_page()

    def _reveal(self, key: int) -> None:
        """Have the person among those who are shown."""
        found = self._found
        if found is not None and all(row.id != key for row in found.rows[self._shown]):
            self._shown = ARCHIVED if any(row.id == key for row in found.rows[ARCHIVED]) else ALL

    def _following(self, keys: list[int]) -> int:
        """Who is looked at where the chosen one is gone: who stands at their place, at first the first."""
        state = self._view.list.state
        before = [row.id for row in state.rows] if state is not None else []
        if self._chosen in before and keys:
            return keys[min(before.index(self._chosen), len(keys) - 1)]
        return keys[0] if keys else 0

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        rows = found.rows.get(self._shown, ())
        none = "" if rows else "Nobody is in use. Those put away are under Archived."
        self._view.show_people(
            PeopleState(rows=rows, chosen=self._chosen, filters=found.filters, shown=self._shown, none=none),
            GridState(marks=found.marks, chosen=self._chosen),
        )

    def _choose(self, key: int) -> None:
        if key != self._chosen:
            self._chosen = key
            state, grid = self._view.list.state, self._view.grid
            if state is not None and state.rows:
                # The marks as they stand: one may just have been moved.
                self._view.show_people(replace(state, chosen=key), GridState(marks=grid.marks, chosen=key))
            if state is not None and all(row.id != key for row in state.rows):
                self._reveal(key)
                self._show()
            self._context.bus.selected.emit("person", key, None)
        self._read_page()

    def _narrow(self, key: str) -> None:
        self._shown = key
        found = self._found
        if found is None:
            return
        keys = [row.id for row in found.rows.get(key, ())]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else 0
        self._show()
        self._read_page()

    def _read_page(self) -> None:
        """Read the page of who is chosen, on a worker; the newest wish counts."""
        key = self._chosen
        if not key:
            self._view.show_page(None)
            return
        self._context.jobs.run(
            "leadership.people.page", self._reading(key), lambda page: self._take_page(key, page), self._complain
        )

    def _reading(self, key: int) -> Callable[[object], PersonState | None]:
        use, today = self._context.use, self._today

        def work(_: object) -> PersonState | None:
            try:
                return person_state(use(People).page(key), today)
            except Refused:
                return None  # gone meanwhile, and with the next change their row

        return work

    def _take_page(self, key: int, page: PersonState | None) -> None:
        if key == self._chosen:
            self._view.show_page(page)

    @property
    def _named(self) -> str:
        """The name of who is chosen."""
        state = self._view.list.state
        names = (row.name for row in state.rows if row.id == state.chosen) if state is not None else iter(())
        return words.shortened(next(names, ""), 40) or "this person"

    def _note(self) -> None:
        if self._chosen:
            self._view.page.head.talk.field.setFocus()

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)

    @property
    def _today(self) -> date:
        return self._context.clock.now().day


def read(use: Uses, today: date) -> Found:
    """Read the list; for a worker.

    Raises:
        Unreadable: the data file cannot be read.
    """
    lines, away = use(People).all(), use(People).all(archived=True)
    rows = {ALL: tuple(person_row(line, today) for line in lines)}
    rows[ARCHIVED] = tuple(person_row(line, today) for line in away)
    for relation in Relation:
        pairs = zip(lines, rows[ALL], strict=True)
        rows[relation.value] = tuple(row for line, row in pairs if line.person.relation is relation)
    return Found(rows, filters(lines, len(away)), marks(lines))
