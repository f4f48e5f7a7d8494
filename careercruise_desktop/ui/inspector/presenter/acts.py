"""Which use case does what: for a value of a field, a name to be made, a line of a list, a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import When
from careercruise_desktop.ui.inspector.unsaved import Place
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.kinds import KINDS
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheet
from careercruise_desktop.usecases.target_roles import TargetRoles
from careercruise_desktop.usecases.timer import TimerCase

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context

T = TypeVar("T")

# The kind of the records in each list.
ITEMS = {
    "levels": "skill_assessment",
    "competences": "required_competence",
    "links": "profile_link",
    "talks": "contact",
}
_OWNERS = {"levels": "skill_id", "talks": "person_id"}


class Opened(Protocol):
    """What is open in the panel."""

    @property
    def place(self) -> Place:
        """Its kind and id."""
        ...

    @property
    def sheet(self) -> Sheet:
        """Everything that is shown of it."""
        ...

    def open(self, kind: str, key: int) -> None:
        """Show another record instead."""
        ...

    def open_new(self, kind: str, key: int) -> None:
        """Show one that was made just now."""
        ...

    def let_go(self) -> Sheet | None:
        """Look after nothing any more; gives what was open."""
        ...

    def take_up(self, sheet: Sheet | None) -> None:
        """Look after it again."""
        ...


class RecordActs:
    """Acts for the record that is open: those of fields are handed out, those of buttons are done at once."""

    def __init__(self, context: Context, opened: Opened, leave: Callable[[], None]) -> None:
        self._context = context
        self._opened = opened
        self._leave = leave

    def for_value(self, name: str, value: Any, *, new: bool) -> Callable[[], object]:  # noqa: ANN401
        """What keeps another value of a field."""
        kind, key = self._opened.place
        records, sheet = self._context.use(Records), self._opened.sheet
        group, _, part = name.partition(".")
        if group == "delegation":
            return self._for_delegation(part, value)
        if group == "move":
            return lambda: records.change("milestone_move", sheet.related[0].id, reason=value)
        if part:
            return lambda: records.retime(kind, key, part, value)
        values = {name: value}
        if kind == "milestone" and name == "due" and new:
            # While it is being set up, its date is the first promise and not a slip.
            values["baseline_due"] = value
        return lambda: records.change(kind, key, **values)

    def for_name(self, name: str, text: str) -> Callable[[], object]:
        """What makes a record of that name and lets the field refer to it."""
        kind, key = self._opened.place
        if name == "delegation.person_id":
            return lambda: self._context.use(Delegations).delegate(key, text)
        if name == "competences":
            return lambda: self._context.use(TargetRoles).require(key, text)
        return lambda: self._context.use(Records).choose_new(kind, key, name, text)

    def for_time(self, when: When) -> Callable[[], object]:
        """What keeps another time as a whole."""
        kind, key = self._opened.place
        return lambda: self._context.use(Records).change(kind, key, when=when)

    def for_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> Callable[[], object]:
        """What keeps, changes or removes a line of a list."""
        owner, records, kind = self._opened.place[1], self._context.use(Records), ITEMS[name]
        if verb == "add" and name == "competences":
            return lambda: self._context.use(TargetRoles).require(owner, values["skill_id"])
        if verb == "add":
            owned = {_OWNERS[name]: owner} if name in _OWNERS else {}
            return lambda: records.add(kind, **owned, **values)
        if verb == "remove":
            return lambda: records.remove(kind, key)
        return lambda: records.change(kind, key, **values)

    def run(self, name: str, chosen: Any) -> None:  # noqa: ANN401 - an id, a name, or nothing
        """What a button asks for."""
        kind, key = self._opened.place
        acts, use, noun = self._context.acts, self._context.use, KINDS[kind].noun
        entries = use(Entries)
        plain: dict[str, tuple[Callable[[], object], str, str]] = {
            "split": (lambda: entries.split_in_half(key), "Entry split in two", "split"),
            "merge": (lambda: entries.merge_with_next(key), "Entries merged", "merge"),
            "fill": (lambda: entries.fill(key), "Gap filled", "unfold-horizontal"),
            "cut": (lambda: entries.cut_overlap(key), "Overlap cut", "scissors"),
            "delegate": (lambda: use(Delegations).delegate(self._task(), chosen), "Delegated", "user-check"),
        }
        if name in plain:
            act, said, icon = plain[name]
            acts.run(act, said=said, icon=icon)
        elif name == "timer":
            acts.run(lambda: use(TimerCase).start_block(key), said=lambda started: started.sentence, icon="play")
        elif name == "done":
            acts.run(lambda: entries.log_block(key), said=self._logged)
        elif name == "talked":
            person = self._opened.sheet.record
            spoken = f"Noted a talk with {person.name}" if isinstance(person, Person) else ""
            add = lambda: use(Records).add("contact", person_id=key)  # noqa: E731
            acts.run(add, said=spoken, icon="message-square")
        elif name == "stop":
            entry = self._gone(lambda: use(TimerCase).stop(), "Timer stopped", "stop")
            if entry is not None:
                self._opened.open("time_entry", entry.id)
        elif name == "delete":
            if self._gone(lambda: use(Records).remove(kind, key), f"{noun.capitalize()} deleted", "trash-2"):
                self._leave()
        elif name == "duplicate":
            copy = acts.run(lambda: use(Records).duplicate(kind, key), said=f"{noun.capitalize()} copied", icon="copy")
            if copy is not None:
                self._opened.open_new(kind, copy.id)

    def _for_delegation(self, part: str, value: Any) -> Callable[[], object]:  # noqa: ANN401
        task, related = self._opened.sheet.record.id, self._opened.sheet.related
        use = self._context.use
        if part == "person_id" and value is None:
            return lambda: use(Delegations).take_back(task)
        if part == "person_id":
            return lambda: use(Delegations).delegate(task, value)
        return lambda: use(Records).change("delegation", related[0].id, **{part: value})

    def _gone(self, act: Callable[[], T], said: str, icon: str) -> T | None:
        """Do what ends the record that is open, without the panel being surprised by it."""
        sheet = self._opened.let_go()
        result = self._context.acts.run(act, said=said, icon=icon)
        if result is None:
            self._opened.take_up(sheet)
        return result

    def _logged(self, entry: TimeEntry) -> str:
        return words.logged(entry.when, self._context.clock.now().day)

    def _task(self) -> int:
        block = self._opened.sheet.record
        if isinstance(block, TimeBlock) and block.task_id is not None:
            return block.task_id
        raise Refused("This block belongs to no task.")
