"""Which use case does what: for a value of a field, a name to be made, a line of a list, a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.domain.spans import Moment, Span, When
from careercruise_desktop.usecases.block_acts import BlockActs
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.kinds import KINDS
from careercruise_desktop.usecases.milestones import Milestones
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheet
from careercruise_desktop.usecases.target_roles import TargetRoles
from careercruise_desktop.usecases.timer import TimerCase

from .advancing import AdvancingForm
from .delegating import HandingOver
from .growing import GrowingForm
from .milestones import MilestoneForm
from .opened import Opened
from .people import PeopleForm
from .projects import ProjectForm
from .readings import ReadingForm
from .rebaselining import Rebaselining
from .times import TimeForm

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.form_stack import FormStack

T = TypeVar("T")

# The kind of the records in each list.
ITEMS = {
    "levels": "skill_assessment",
    "competences": "required_competence",
    "links": "profile_link",
    "talks": "contact",
    "tasks": "task",
    "blocks": "time_block",
    "journal": "journal_entry",
    "moves": "milestone_move",
    "milestones": "milestone",
    "readings": "outcome_reading",
    "entries": "time_entry",
    "rules": "credit_rule",
    "credits": "credit",
    "steps": "career_step",
}
_DELETED = {
    Scope.THIS: "Block deleted",
    Scope.FOLLOWING: "This and the following blocks deleted",
    Scope.ALL: "Repeating block deleted",
}


class Shows(Protocol):
    """Who shows records."""

    def open(self, kind: str, key: int, day: date | None = None) -> None:
        """Show another record instead."""
        ...

    def open_new(self, kind: str, key: int) -> None:
        """Show one that was made just now."""
        ...


class RecordActs:
    """Acts for the record that is open: those of fields are handed out, those of buttons are done at once."""

    def __init__(
        self, context: Context, opened: Opened, shows: Shows, forms: FormStack, leave: Callable[[], None]
    ) -> None:
        self._context = context
        self._opened = opened
        self._shows = shows
        self._leave = leave
        self.times = TimeForm(context)
        self.handing_over = HandingOver(context, opened, self.times, forms)
        self._milestones = MilestoneForm(context, opened, forms)
        self._projects = ProjectForm(context, opened)
        self._growing = GrowingForm(context, opened)
        self._advancing = AdvancingForm(context, opened, forms)
        self._people = PeopleForm(context, opened)
        self.readings = ReadingForm(context, opened, forms)
        self._rebaselining = Rebaselining(context, self._milestones, self._projects, forms)

    def values(self) -> dict[str, object]:
        """The values of the rows that are no fields of what is open."""
        of_time = self.times.values(self._opened.sheet)
        grown = self._growing.values() | self._advancing.values()
        return of_time | self._milestones.values() | self._projects.values() | self.readings.values() | grown

    def for_value(self, name: str, value: Any, *, new: bool) -> Callable[[], object]:  # noqa: ANN401
        """What keeps another value of a field."""
        kind, key, day = self._opened.place
        records, sheet = self._context.use(Records), self._opened.sheet
        if day is not None:
            return self.times.for_value(sheet, name, value)
        group, _, part = name.partition(".")
        if group == "delegation":
            return self._for_delegation(part, value)
        own = self._own_value(kind, name, value, new=new)
        if own is not None:
            return own
        if part:
            return lambda: records.retime(kind, key, part, value)
        return lambda: records.change(kind, key, **{name: value})

    def for_name(self, name: str, text: str) -> Callable[[], object]:
        """What makes a record of that name and lets the field refer to it."""
        kind, key, day = self._opened.place
        if day is not None:
            return self.times.for_name(self._opened.sheet, name, text)
        if name == "delegation.person_id":
            return lambda: self._context.use(Delegations).delegate(key, text)
        if name == "competences":
            return lambda: self._context.use(TargetRoles).require(key, text)
        return lambda: self._context.use(Records).choose_new(kind, key, name, text)

    def for_time(self, when: When) -> Callable[[], object]:
        """What keeps another time as a whole."""
        kind, key, day = self._opened.place
        if day is not None and isinstance(when, Span):
            return self.times.for_time(self._opened.sheet, when)
        return lambda: self._context.use(Records).change(kind, key, when=when)

    def for_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> Callable[[], object]:
        """What keeps, changes or removes a line of a list."""
        own = (
            self._milestones.for_item(name, verb, key, values)
            or self._projects.for_item(name, verb, values)
            or self._people.for_item(name, verb, values)
            or self._growing.for_item(name, verb, key, values)
            or self._advancing.for_item(name, verb, key, values)
        )
        if own is not None:
            return own
        records, kind = self._context.use(Records), ITEMS[name]
        if verb == "add":
            return lambda: records.add(kind, **values)
        if verb == "remove":
            return lambda: records.remove(kind, key)
        return lambda: records.change(kind, key, **values)

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Attach files to the record that is open."""
        self._advancing.attach(paths)

    def open_item(self, name: str, key: int) -> None:
        """Open a line of a list: a record here, a file by the program that the system has for it."""
        if name == "files":
            self._advancing.attaching.open(key)
        else:
            self._context.bus.record_requested.emit(ITEMS[name], key)

    def run(self, name: str, chosen: Any) -> None:  # noqa: ANN401 - an id, a name, or nothing
        """What a button asks for."""
        kind, key, day = self._opened.place
        if day is not None and self._run_on_time(name, chosen):
            return
        if self._run_on_promise(kind, name):
            return
        acts, use, noun = self._context.acts, self._context.use, KINDS[kind].noun
        entries = use(Entries)
        plain: dict[str, tuple[Callable[[], object], str, str]] = {
            "split": (lambda: entries.split_in_half(key), "Entry split in two", "split"),
            "merge": (lambda: entries.merge_with_next(key), "Entries merged", "merge"),
            "fill": (lambda: entries.fill(key), "Gap filled", "unfold-horizontal"),
            "cut": (lambda: entries.cut_overlap(key), "Overlap cut", "scissors"),
        }
        if name in plain:
            act, said, icon = plain[name]
            acts.run(act, said=said, icon=icon)
        elif name == "talked":
            person = self._opened.sheet.record
            spoken = f"Noted a talk with {person.name}" if isinstance(person, Person) else ""
            add = lambda: use(Records).add("contact", person_id=key)  # noqa: E731
            acts.run(add, said=spoken, icon="message-square")
        elif name == "stop":
            entry = self._gone(lambda: use(TimerCase).stop(), "Timer stopped", "stop")
            if entry is not None:
                self._shows.open("time_entry", entry.id)
        elif name == "delete":
            if self._gone(lambda: self._delete(kind, key), str, "trash-2"):
                self._leave()
        elif name == "duplicate":
            copy = acts.run(lambda: use(Records).duplicate(kind, key), said=f"{noun.capitalize()} copied", icon="copy")
            if copy is not None:
                self._shows.open_new(kind, copy.id)

    def _run_on_time(self, name: str, chosen: Any) -> bool:  # noqa: ANN401
        """What a button asks for of one time of a block; whether that was one of these."""
        acts, use, sheet = self._context.acts, self._context.use, self._opened.sheet
        key = self.times.key(sheet)
        if name == "done":
            acts.run(lambda: use(Entries).log_block(key), said=self._logged)
        elif name in {"entry", "adjust"}:
            self._lead_on(name, sheet, key)
        elif name == "timer":
            acts.run(lambda: use(TimerCase).start_block(key), said=lambda started: started.sentence, icon="play")
        elif name == "delegate":
            self.handing_over.ask("delegate")
        elif name == "take back":
            self.handing_over.take_back()
        elif name == "rejoin":
            joined = self._gone(lambda: use(BlockActs).rejoin(key.id), "Back in its series", "repeat")
            if joined is not None:
                self._shows.open("time_block", *joined)
        elif name == "delete":
            said = _DELETED[self.times.scope] if sheet.series is not None else "Block deleted"
            if self._gone(lambda: self.times.remove(sheet), said, "trash-2"):
                self._leave()
        elif name == "duplicate":
            copy = acts.run(lambda: use(Blocks).copy(key, _start(sheet)), said="Block copied", icon="copy")
            if copy is not None:
                self._shows.open_new("time_block", copy.id)
        else:
            return False
        return True

    def _run_on_promise(self, kind: str, name: str) -> bool:
        """What a button asks for of a milestone, a project, what is learned or a next step; whether it was one."""
        if name == "rebaseline":
            return self._rebaselining.ask()
        if kind in {"person", "feedback"}:
            return self._people.run(name)
        if kind == "milestone":
            return self._milestones.run(name)
        if kind == "project":
            return self._projects.run(name)
        return self._growing.run(name) if kind in {"journal_entry", "learning_item"} else self._advancing.run(name)

    def _own_value(self, kind: str, name: str, value: Any, *, new: bool) -> Callable[[], object] | None:  # noqa: ANN401
        """What keeps a value that has a verb of its own."""
        if kind == "milestone":
            return self._milestones.for_value(name, value, new=new)
        if kind == "outcome_reading":
            return self.readings.for_value(name, value)
        if kind == "project":
            return self._projects.for_value(name, value, new=new)
        return self._growing.for_value(name, value) or self._advancing.for_value(name, value)

    def _lead_on(self, name: str, sheet: Sheet, key: BlockKey) -> None:
        """To the entry that the time was logged by, or to the line that would log it."""
        bus = self._context.bus
        if name == "adjust":
            bus.adjust_requested.emit(key)
        elif sheet.logged:
            bus.record_requested.emit("time_entry", sheet.logged[0].id)

    def _for_delegation(self, part: str, value: Any) -> Callable[[], object]:  # noqa: ANN401
        task, related = self._opened.sheet.record.id, self._opened.sheet.related
        use = self._context.use
        if part == "person_id" and value is None:
            return lambda: use(Delegations).take_back(task)
        if part == "person_id":
            return lambda: use(Delegations).delegate(task, value)
        return lambda: use(Records).change("delegation", related[0].id, **{part: value})

    def _delete(self, kind: str, key: int) -> str:
        """Delete a record; what is said then, with who waited for it."""
        waited = self._context.use(Milestones).waited(key) if kind == "milestone" else ""
        self._context.use(Records).remove(kind, key)
        said = f"{KINDS[kind].noun.capitalize()} deleted"
        return f"{said}; {waited}" if waited else said

    def _gone(self, act: Callable[[], T], said: str | Callable[[T], str], icon: str) -> T | None:
        """Do what ends the record that is open, without the panel being surprised by it."""
        sheet = self._opened.let_go()
        result = self._context.acts.run(act, said=said, icon=icon)
        if result is None:
            self._opened.take_up(sheet)
        return result

    def _logged(self, entry: TimeEntry) -> str:
        return words.logged(entry.when, self._context.clock.now().day)


def _start(sheet: Sheet) -> Moment:
    block = sheet.record
    if not isinstance(block, TimeBlock):
        raise RuntimeError("no block is open")
    return block.when.first
