"""The quick log against a data file: what was shown is what is stored, in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.quicklog.lexicon import TitleUse
from careercruise_desktop.domain.quicklog.values import Makes, Reading
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.quicklog import QuickLog, Saved
from tests import factories
from tests.conftest import FixedClock
from tests.factories import TODAY, at, span

YESTERDAY = date(2026, 3, 18)


@pytest.fixture
def quick(store: Store, clock: FixedClock) -> QuickLog:
    with store.write("Set up") as desk:
        desk.add(factories.project())
        desk.add(factories.project(name="Customer portal", code="portal"))
        desk.add(factories.project(name="Old", code="old", archived=True))
        desk.add(factories.skill())
        desk.add(factories.skill(name="Risk management", kind=SkillKind.PROJECT_MANAGEMENT))
        desk.add(factories.person())
        desk.add(factories.person(name="Orla Byrne", relation=Relation.SPONSOR))
        desk.add(factories.entry(day=date(2026, 3, 10), title="Stand-up", role=Role.PM, project_id=2))
        desk.add(factories.entry(day=date(2026, 3, 11), title="Stand-up", role=Role.PM, project_id=2))
        desk.add(factories.entry(day=date(2026, 3, 12), project_id=1))
    return QuickLog(store, clock)


def log(quick: QuickLog, line: str, *, create: bool = False) -> Saved:
    return quick.save(quick.read(line), create=create)


def all_of(store: Store, kind: type[Record]) -> list[Record]:
    with store.read() as reader:
        return list(reader.find(kind))


def newest(store: Store, kind: type[Record]) -> Record:
    return all_of(store, kind)[-1]


def steps(store: Store) -> list[str]:
    return [step.label for step in store.steps(50)]


def test_the_line_of_the_manual_becomes_an_entry(quick: QuickLog, store: Store) -> None:
    saved = log(quick, "2h code review #payments @it +python yesterday 14:00")
    assert saved.record == newest(store, TimeEntry) == TimeEntry(
        id=4, title="code review", role=Role.IT, when=span("14:00", "16:00", YESTERDAY), project_id=1,
        skills=frozenset({1}), source="typed",
    )  # fmt: skip
    assert saved.sentence == "Logged 2 h on Wed 18 March"
    assert (saved.detail, saved.made) == ("Payments gateway migration", ())
    assert steps(store)[0] == saved.label == "Log code review"
    store.undo()
    assert len(all_of(store, TimeEntry)) == 3


def test_the_lexicon_holds_what_is_in_use(quick: QuickLog) -> None:
    names = quick.lexicon().names
    assert [(project.code, project.role) for project in names.projects] == [("payments", Role.IT), ("portal", Role.PM)]
    assert [skill.name for skill in names.skills] == ["Python", "Risk management"]
    assert [person.name for person in names.people] == ["Ana Ferreira", "Orla Byrne"]
    assert names.titles == (TitleUse("Code review", Role.IT, 1), TitleUse("Stand-up", Role.PM, 2))


def test_the_order_of_day_and_month_is_the_persons(
    quick: QuickLog, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_TIME", raising=False)
    for lang, order in (("en_US.UTF-8", "mdy"), ("en_GB.UTF-8", "dmy"), ("sv_SE", "dmy"), ("C", "dmy")):
        monkeypatch.setenv("LANG", lang)
        assert quick.lexicon().day_order == order
    for choice, order in (("month first", "mdy"), ("day first", "dmy")):
        with store.write("Order") as desk:
            desk.set_option("day_order", choice)
        assert quick.lexicon().day_order == order


def test_a_kept_lexicon_is_read_as_of_now(quick: QuickLog, clock: FixedClock) -> None:
    lexicon = quick.lexicon()
    clock.moment = at("09:00", date(2026, 3, 20))
    assert quick.read("1h x @it", lexicon).day == date(2026, 3, 20)


def test_an_entry_that_covers_a_planned_block_fills_it(quick: QuickLog, store: Store) -> None:
    with store.write("Plan") as desk:
        block = desk.add(factories.block("14:00", "16:00", YESTERDAY, project_id=1))
        desk.add(factories.block("14:00", "16:00", YESTERDAY, project_id=2, title="Another project"))
        desk.add(factories.block("14:00", "16:00", YESTERDAY, role=Role.PM, title="Another role"))
    reading = quick.read("2h review #payments @it yesterday 14:30")
    assert (reading.block_id, reading.hint, reading.stress) == (
        block.id, "Fills the planned block Code review.", "Code review",
    )  # fmt: skip
    assert quick.save(reading).record.block_id == block.id  # type: ignore[attr-defined]
    assert quick.read("30m review #payments @it yesterday 14:00").block_id is None
    assert quick.read("2h review #payments @it yesterday").block_id is None


def test_of_two_blocks_the_open_one_with_the_same_title_is_filled(quick: QuickLog, store: Store) -> None:
    with store.write("Plan") as desk:
        filled, other, meant = (
            desk.add(factories.block("14:00", "16:00", YESTERDAY, title=title))
            for title in ("Review", "Tests", "Review")
        )
        desk.add(factories.entry("14:00", "16:00", YESTERDAY, title="Review", block_id=filled.id))
    assert quick.read("2h review @it yesterday 14:00").block_id == meant.id
    assert quick.read("2h tests @it yesterday 14:00").block_id == other.id


def test_delegating_makes_the_task_and_its_delegation_in_one_act(quick: QuickLog, store: Store) -> None:
    before = len(steps(store))
    saved = log(quick, "delegate to Ana: vacuum settings #payments 2h !fri")
    task, delegation = newest(store, Task), newest(store, Delegation)
    assert saved.record == task == Task(
        id=1, title="vacuum settings", role=Role.IT, status=TaskStatus.DELEGATED, project_id=1, minutes=120,
        due=date(2026, 3, 20), created=TODAY,
    )  # fmt: skip
    assert delegation == Delegation(
        id=1, task_id=1, person_id=1, since=TODAY, follow_up=date(2026, 3, 20), freed_minutes=120
    )
    assert (saved.sentence, len(steps(store)) - before) == ("Delegated to Ana Ferreira", 1)
    store.undo()
    assert all_of(store, Task) == all_of(store, Delegation) == []


def test_delegated_work_without_a_date_is_followed_up_in_a_week(quick: QuickLog, store: Store) -> None:
    log(quick, "delegate to Ana: vacuum settings @it")
    delegation = newest(store, Delegation)
    assert isinstance(delegation, Delegation)
    assert (delegation.follow_up, newest(store, Task).due) == (date(2026, 3, 26), None)  # type: ignore[attr-defined]


def test_each_beginning_makes_its_record(quick: QuickLog, store: Store) -> None:
    log(quick, "todo: write report fri @pm 1h")
    assert newest(store, Task) == Task(
        id=1, title="write report", role=Role.PM, minutes=60, due=date(2026, 3, 20), created=TODAY
    )
    log(quick, "plan: deep work tomorrow 9:00-11:00 @it +python #payments")
    assert newest(store, TimeBlock) == TimeBlock(
        id=1, title="deep work", role=Role.IT, when=span("09:00", "11:00", date(2026, 3, 20)), project_id=1,
        skills=frozenset({1}),
    )  # fmt: skip
    log(quick, "milestone: cut-over done #payments !2026-04-01")
    due = date(2026, 4, 1)
    assert newest(store, Milestone) == Milestone(
        id=1, title="cut-over done", role=Role.IT, baseline_due=due, due=due, project_id=1, created=TODAY
    )
    log(quick, "learned: how probes work +python #payments 30m yesterday")
    assert newest(store, JournalEntry) == JournalEntry(
        id=1, day=YESTERDAY, kind=JournalKind.LEARNED, title="how probes work", role=Role.IT, project_id=1, minutes=30,
        skills=frozenset({1}),
    )  # fmt: skip
    log(quick, "feedback from Orla: calm and clear #portal")
    assert newest(store, Feedback) == Feedback(
        id=1, day=TODAY, source=FeedbackSource.CLIENT, person_id=2, project_id=2, quote="calm and clear"
    )
    log(quick, "met Ana: lunch yesterday")
    assert newest(store, Contact) == Contact(id=1, person_id=1, day=YESTERDAY, note="lunch")
    assert steps(store)[:6] == [
        "Note a talk", "Add feedback", "Note how probes work", "Add milestone cut-over done", "Plan deep work",
        "Add task write report",
    ]  # fmt: skip


def test_what_a_milestone_has_no_place_for_stays_in_its_title_and_is_named(quick: QuickLog, store: Store) -> None:
    reading = quick.read("milestone: hand-over 2h at 14:00 #payments @it !fri")
    assert (reading.ready, reading.title) == (True, "hand-over 2h at 14:00")
    assert reading.remarks == (
        "A milestone has a date only: “2h” stays in its title.",
        "A milestone has a date only: “14:00” stays in its title.",
    )
    assert quick.read("milestone: 24h support live #payments @it !fri").remarks == ()
    refused = quick.read("milestone: x #payments @it !fri +python")
    assert refused.hint == "A milestone has no skills. Take “+python” out, or put it in quotes to keep it as text."


def test_a_milestone_that_is_past_or_before_its_project_is_kept_and_said(quick: QuickLog, store: Store) -> None:
    with store.write("Begin") as desk:
        desk.add(Project(name="Warehouse", code="dwh", start=date(2026, 4, 13)))
    assert quick.read("milestone: ledger checked #dwh @it !2026-04-10").remarks == (
        "It is due before Warehouse starts, Mon 13 April.",
    )
    assert quick.read("milestone: ledger checked #dwh @it !2026-04-13").remarks == ()
    log(quick, "milestone: kick-off #dwh @pm !2026-03-02")
    assert newest(store, Milestone).due == date(2026, 3, 2)  # type: ignore[attr-defined]
    assert quick.read("milestone: kick-off #dwh @pm !2026-03-02").remarks == (
        "This date has passed.", "It is due before Warehouse starts, Mon 13 April.",
    )  # fmt: skip


def test_start_runs_a_timer_and_stops_the_one_before(quick: QuickLog, store: Store, clock: FixedClock) -> None:
    log(quick, "start retry queue #payments +python")
    assert newest(store, Timer) == Timer(
        id=1, title="retry queue", role=Role.IT, start=at("11:12"), project_id=1, skills=frozenset({1})
    )
    clock.forward(30)
    reading = quick.read("start stand-up")
    assert reading.hint == "Stops retry queue and starts the timer."
    before = len(steps(store))
    quick.save(reading)
    (timer,) = all_of(store, Timer)
    entry = newest(store, TimeEntry)
    assert isinstance(timer, Timer)
    assert isinstance(entry, TimeEntry)
    assert (timer.title, timer.role, timer.start) == ("stand-up", Role.PM, at("11:42"))
    assert (entry.title, entry.when, entry.source) == ("retry queue", span("11:12", "11:42"), "timer")
    assert len(steps(store)) == before + 1


def test_what_is_new_is_made_only_when_it_is_said(quick: QuickLog, store: Store) -> None:
    line = '2h workshop #cloud-costs @pm +"Cost control" +rust yesterday'
    reading = quick.read(line)
    with pytest.raises(Refused, match="No project “cloud-costs” yet"):
        quick.save(reading)
    assert len(all_of(store, Project)) == 3
    before = len(steps(store))
    saved = quick.save(reading, create=True)
    assert saved.made == ("Cloud costs", "Cost control", "rust")
    assert len(steps(store)) == before + 1
    project, skill = newest(store, Project), newest(store, Skill)
    assert isinstance(project, Project)
    assert isinstance(skill, Skill)
    assert (project.code, project.name) == ("cloud-costs", "Cloud costs")
    assert skill.kind is SkillKind.PROJECT_MANAGEMENT
    assert saved.record.project_id == project.id  # type: ignore[attr-defined]
    assert saved.record.skills == {3, 4}  # type: ignore[attr-defined]
    assert quick.read(line).ready


def test_a_new_person_is_of_the_team_for_work_and_a_peer_else(quick: QuickLog, store: Store) -> None:
    log(quick, "delegate to Zoe: tests @it", create=True)
    log(quick, "feedback from Kim Lee: good", create=True)
    people = all_of(store, Person)[2:]
    assert [(person.name, person.relation) for person in people] == [  # type: ignore[attr-defined]
        ("Zoe", Relation.TEAM), ("Kim Lee", Relation.PEER),
    ]  # fmt: skip


def test_a_self_review_has_nobody_and_a_known_name_is_not_made_twice(quick: QuickLog, store: Store) -> None:
    saved = quick.save(quick.read("feedback from me: slower than planned yesterday"))
    assert saved.sentence == "Added a self review"
    assert newest(store, Feedback) == Feedback(
        id=1, day=YESTERDAY, source=FeedbackSource.SELF, quote="slower than planned"
    )
    reading = quick.read("met Qadir Falkmo: lunch")
    assert reading.new_person == "Qadir Falkmo"
    with store.write("Add") as desk:
        desk.add(Person(name="Qadir Falkmo", relation=Relation.CLIENT, archived=True))
    assert quick.save(reading, create=True).made == ()
    saved = quick.save(quick.read("met Qadir: tea"), create=True)
    assert [one.name for one in all_of(store, Person)].count("Qadir Falkmo") == 1
    assert (saved.made, newest(store, Contact).note) == ((), "tea")


def test_a_project_in_the_archive_takes_nothing_and_is_not_made_twice(quick: QuickLog, store: Store) -> None:
    for line in ("1h x @it #old", "milestone: x @it #OLD !fri"):
        with pytest.raises(Refused, match=r"“old” is in the archive\. Take it out first"):
            log(quick, line, create=True)
    assert len(all_of(store, Project)) == 3


def test_a_skill_in_the_archive_is_taken_out_when_it_is_said(quick: QuickLog, store: Store) -> None:
    with store.write("Archive") as desk:
        python = desk.save(replace(desk.get(Skill, 1), archived=True))
    for typed in ("+python", '+"Python"'):
        reading = quick.read(f"learned: generators {typed} 1h")
        assert reading.creatable
    reading = quick.read("learned: generators +python 1h")
    assert reading.hint == "The skill “Python” is in the archive."
    assert reading.away == reading.new_skills == ("Python",)
    before = len(steps(store))
    saved = quick.save(reading, create=True)
    assert (saved.made, saved.back) == ((), ("Python",))
    assert saved.record.skills == {python.id}  # type: ignore[attr-defined]
    assert not all_of(store, Skill)[0].archived  # type: ignore[attr-defined]
    assert (len(all_of(store, Skill)), len(steps(store))) == (2, before + 1)
    store.undo()
    assert all_of(store, Skill)[0].archived  # type: ignore[attr-defined]


def test_a_name_that_has_come_into_being_since_is_not_made_twice(quick: QuickLog, store: Store) -> None:
    reading = quick.read("1h x @it #new")
    with store.write("Add project") as desk:
        key = desk.add(factories.project(name="Other", code="new")).id
    saved = quick.save(reading, create=True)
    assert saved.made == ()
    assert saved.record.project_id == key  # type: ignore[attr-defined]


def test_what_is_not_clear_is_not_saved_even_when_names_may_be_made(quick: QuickLog, store: Store) -> None:
    for line in ("", "review @it", "2h x #new", "tomorrow 1h x @it", "x " * 50_000):
        before = steps(store)
        with pytest.raises(Refused):
            log(quick, line, create=True)
        assert steps(store) == before


def test_a_name_that_is_gone_since_the_line_was_read_refuses_it(quick: QuickLog, store: Store) -> None:
    reading = quick.read("2h x #portal @it")
    with store.write("Delete project") as desk:
        desk.remove(Project, 2)
    with pytest.raises(Refused, match="no longer exists"):
        quick.save(reading)
    assert len(all_of(store, TimeEntry)) == 3


PIECES = st.lists(
    st.sampled_from([
        "2h", "1h30", "9:00-10:30", "22:00-1:00", "14:00", "yesterday", "mon", "last fri", "2026-03-17", "17.3.", "@it",
        "@pm", "#payments", "#portal", "+python", "+risk", "!fri", "todo:", "plan:", "win:", "learned:", "milestone:",
        "feedback from Ana:", "delegate to Orla:", "met Ana:", "start", "code", "C#", "“mon”", '"2h"', "1:1", "\x07x",
        "next mon", "30m", "tomorrow", "2:30", "29.3.2025", "26.10.2025", "é", "日本", "'", "%", "stand-up",
    ]),
    min_size=1, max_size=8,
)  # fmt: skip


@given(PIECES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_shown_is_what_is_stored(quick: QuickLog, store: Store, pieces: list[str]) -> None:
    for kind in (Timer,):
        with store.write("Clear") as desk:
            for running in desk.find(kind):
                desk.remove(kind, running.id)
    reading = quick.read(" ".join(pieces))
    if not reading.ready:
        with pytest.raises(Refused):
            quick.save(reading)
        return
    saved = quick.save(reading)
    with store.read() as reader:
        stored = reader.get(type(saved.record), saved.record.id)
        assert stored == saved.record
        delegations = reader.find(Delegation, task_id=stored.id) if reading.makes is Makes.DELEGATION else []
    _same(reading, stored)
    assert [one.follow_up for one in delegations] == ([reading.follow_up] if reading.makes is Makes.DELEGATION else [])


def _same(reading: Reading, stored: Record) -> None:
    """Each field that the record has is what the reading showed."""
    fields = {name: getattr(stored, name) for name in type(stored).__dataclass_fields__}
    text = fields.get("title", fields.get("quote", fields.get("note")))
    assert text == reading.title
    shown = {
        "role": reading.role, "project_id": reading.project_id, "skills": reading.skill_ids, "when": reading.when,
        "minutes": reading.minutes, "day": reading.day, "due": reading.due, "person_id": reading.person_id,
        "kind": reading.journal, "block_id": reading.block_id,
    }  # fmt: skip
    assert {name: fields[name] for name in shown if name in fields} == {
        name: value for name, value in shown.items() if name in fields
    }
    if isinstance(stored, Timer):
        assert reading.start is None or isinstance(stored.start, Moment)
        assert stored.start == (reading.start or at("11:12"))


def test_the_lexicon_holds_each_title_of_the_newest_entries_once(store: Store, clock: FixedClock) -> None:
    with store.write("Years") as desk:
        desk.add(factories.entry(day=date(2024, 1, 1), title="Long ago"))
        desk.add_all(
            factories.entry(day=date(2025, number % 12 + 1, number % 28 + 1), id=number, title=f"Task {number % 70}")
            for number in range(10, 3_010)
        )
    titles = [use.title for use in QuickLog(store, clock).lexicon().names.titles]
    assert sorted(titles) == sorted(f"Task {number}" for number in range(70))


def test_what_is_logged_for_another_day_is_said_with_that_day(quick: QuickLog) -> None:
    assert quick.save(quick.read("2h review yesterday @it")).sentence == "Logged 2 h on Wed 18 March"
    assert quick.save(quick.read("2h review @it")).sentence == "Logged 2 h"
