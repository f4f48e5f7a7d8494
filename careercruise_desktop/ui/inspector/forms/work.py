"""Forms for planned and logged work: blocks, entries, the timer, tasks, appointments."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.inspector.specs import (
    Act,
    Answer,
    Choice,
    Day,
    Duration,
    Fixed,
    Form,
    Group,
    Hidden,
    Many,
    Names,
    Note,
    Quiet,
    Reach,
    Ref,
    Repeats,
    Roles,
    Spec,
    State,
    When,
)

ROLE = Roles(name="role", label="Role")
PROJECT = Ref(name="project_id", label="Project", kind="project", none="No project", offer="project")
SKILLS = Many(name="skills", label="Skills", kind="skill", offer="skill")
NOTES = Note(name="note", label="Notes", hint="Anything worth keeping", least=5)
MILESTONE = Ref(name="milestone_id", label="Milestone", kind="milestone", none="No milestone")

_SOURCES = {"typed": "Typed", "timer": "Timer", "block": "Logged from the plan"}
_HANDED = ("delegation.since", "delegation.follow_up", "delegation.own_minutes", "delegation.returned")
_DELEGATION: tuple[Spec, ...] = (
    Group(name="delegation", label="Delegated"),
    Ref(name="delegation.person_id", label="To", kind="person", none="Nobody", offer="person"),
    Day(name="delegation.since", label="Since", past=True, optional=False),
    Day(name="delegation.follow_up", label="Follow-up"),
    Duration(name="delegation.own_minutes", label="Own time", optional=False),
    Day(name="delegation.returned", label="Back on", past=True, hint="Still out"),
    Answer(name="delegation.accepted_first", label="Accepted", yes="The first time", no="After another round"),
    Note(name="delegation.note", label="Notes on the delegation", least=2),
)


def _block(block: TimeBlock, related: tuple[Delegation, ...], names: Names, today: date) -> dict[str, object]:
    """What the presenter knows of its series comes on top; work that somebody has can be taken back."""
    found: dict[str, object] = {"series": Hidden.ROW, "scope": Hidden.ROW, "coach": Hidden.ROW, "repeat": None}
    found["logged"] = Hidden.ROW
    if block.task_id is None:
        found["task_id"] = Hidden.ROW
    out = next(iter(related), None)
    if out is None:
        return found | {"out": Hidden.ROW, "act:take back": Hidden.ROW}
    person = names.get(("person", out.person_id)) if out.person_id is not None else None
    asked = f", follow up {words.day_long(out.follow_up, today)}" if out.follow_up is not None else ""
    return found | {"out": f"{person.text if person else 'Nobody named'}{asked}", "act:delegate": Hidden.ROW}


def _entry(entry: TimeEntry, related: tuple[TimeEntry, ...], names: Names, today: date) -> dict[str, object]:
    total = isinstance(entry.when, DayTotal)
    found: dict[str, object] = {
        "source": _SOURCES.get(entry.source, f"Imported from {entry.source}"),
        "overlap": _overlap([words.shortened(other.title, 30) for other in related]) or Hidden.ROW,
    }
    if total:
        return found | {f"act:{act}": Hidden.ROW for act in ("fill", "cut")}
    return found | {"when.length": Hidden.ROW}


def _overlap(titles: list[str]) -> str:
    if not titles:
        return ""
    others = f"“{titles[0]}”" if len(titles) == 1 else words.plural(len(titles), "other entry", "other entries")
    return f"Overlaps {others}. The time that they share counts once."


def _task(task: Task, related: tuple[Delegation, ...], names: Names, today: date) -> dict[str, object]:
    """The delegation of the task; before it is delegated, only to whom it could go."""
    found = next(iter(related), None)
    shown = found is not None and (found.waiting or (found.returned is not None and task.status is TaskStatus.DONE))
    if found is None or not shown:
        rest = dict.fromkeys((*_HANDED, "delegation.accepted_first", "delegation.note"), Hidden.ROW)
        return {"delegation.person_id": None, "coach": Hidden.ROW, **rest}
    return {
        "coach": Hidden.ROW,
        "delegation.person_id": found.person_id,
        "delegation.since": found.since,
        "delegation.follow_up": found.follow_up,
        "delegation.own_minutes": found.own_minutes,
        "delegation.returned": found.returned,
        "delegation.accepted_first": Hidden.ROW if found.waiting else found.accepted_first,
        "delegation.note": found.note,
    }


def _event(event: CalendarEvent, related: tuple[object, ...], names: Names, today: date) -> dict[str, object]:
    whole_day = words.day_long(event.when.day, today)
    return {"shown_when": whole_day if event.all_day else words.when_long(event.when, today)}


FORMS: dict[str, Form] = {
    "time_block": Form(
        word="Planned block",
        title_hint="What is planned",
        rows=(
            ROLE,
            PROJECT,
            When(name="when", label="When"),
            State(name="logged", label="Logged"),
            Quiet(name="coach", label="From experience"),
            Repeats(name="repeat", label="Repeat"),
            Reach(name="scope", label="Applies to"),
            State(name="series", label="Series"),
            SKILLS,
            MILESTONE,
            Ref(name="task_id", label="Task", kind="task", none="No task"),
            Fixed(name="out", label="With"),
            NOTES,
        ),
        acts=(
            (Act("entry", "Open the entry", "clock", primary=True),),
            (Act("done", "Log as done", "check", primary=True), Act("delegate", "Delegate", "user-check")),
            (Act("take back", "Take back", "undo-2"),),
            (Act("timer", "Start timer here", "play"),),
            (Act("adjust", "Adjust and log", "pencil"),),
            (Act("rejoin", "Back to the series", "repeat"),),
        ),
        beside=_block,
        watches=frozenset({"task", "time_entry", "delegation"}),
    ),
    "time_entry": Form(
        word="Logged entry",
        title_hint="What was done",
        rows=(
            ROLE,
            PROJECT,
            When(name="when", label="When", past=True, total=True),
            Quiet(name="overlap", label="Overlap"),
            SKILLS,
            Fixed(name="source", label="Source"),
            NOTES,
        ),
        acts=(
            (Act("split", "Split", "split"), Act("merge", "Merge with next", "merge")),
            (Act("fill", "Fill gap", "unfold-horizontal"), Act("cut", "Cut overlap", "scissors")),
        ),
        beside=_entry,
    ),
    "timer": Form(
        word="Running timer",
        title_hint="What is being done",
        rows=(ROLE, PROJECT, When(name="start", label="Time", past=True, ends=False), SKILLS, NOTES),
        acts=((Act("stop", "Stop", "stop", primary=True),),),
        single=True,
    ),
    "task": Form(
        word="Task",
        title_hint="What is to be done",
        rows=(
            ROLE,
            PROJECT,
            Duration(name="minutes", label="Estimate"),
            Quiet(name="coach", label="From experience"),
            Day(name="due", label="Due"),
            Choice(name="status", label="Status", among=TaskStatus, without=(TaskStatus.DELEGATED,)),
            MILESTONE,
            *_DELEGATION,
            NOTES,
        ),
        beside=_task,
        watches=frozenset({"delegation"}),
    ),
    "calendar_event": Form(
        word="Appointment",
        rows=(Fixed(name="shown_when", label="When"), Fixed(name="source", label="Calendar")),
        beside=_event,
        fixed=True,
        single=True,
    ),
}
