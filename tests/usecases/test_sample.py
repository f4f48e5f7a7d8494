"""Sample data goes in as one act, comes out as one act, and never touches what is the person's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.notes import Dismissal
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.sample import SampleRange
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.names import RECORDED
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.sample.kinds import KINDS
from careercruise_desktop.usecases.sample.rows import Counts, SampleRows
from careercruise_desktop.usecases.sample.usecase import SampleData
from tests import factories
from tests.conftest import FixedClock
from tests.factories import TODAY


class Filled(NamedTuple):
    """A data file with a year of sample data in it."""

    store: Store
    sample: SampleData
    counts: Counts


@pytest.fixture
def sample(store: Store, clock: FixedClock) -> SampleData:
    return SampleData(store, clock)


@pytest.fixture(scope="session")
def filled_profile(new_profile: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Counts]:
    """A data folder with a year of sample data, to be copied, and what was counted when it was filled."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    shutil.copytree(new_profile, folder)
    clock = FixedClock(factories.at("11:12"))
    filled = Store.open(folder / "career.db", lambda: clock.now().at)
    counts = SampleData(filled, clock).fill(1)
    filled.close()
    return folder, counts


@pytest.fixture
def filled(filled_profile: tuple[Path, Counts], data_dir: Path, clock: FixedClock) -> Iterator[Filled]:
    """A year of sample data that was there already."""
    folder, counts = filled_profile
    shutil.copytree(folder, data_dir)
    store = Store.open(data_dir / "career.db", lambda: clock.now().at)
    yield Filled(store, SampleData(store, clock), counts)
    store.close()


def rows(store: Store) -> dict[str, int]:
    """How many rows each table has; empty ones are left out."""
    with store.read() as reader:
        found = {name: reader.number(f'SELECT count(*) FROM "{name}"') for name in RECORDED}
    return {name: count for name, count in found.items() if count}


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as reader:
        return {name: reader.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in RECORDED}


def kept(store: Store, kind: type[Record]) -> list[Record]:
    with store.read() as reader:
        return list(reader.find(kind))


def test_the_counts_are_what_stands_in_the_file(filled: Filled) -> None:
    store, _, counts = filled
    found = rows(store)
    assert counts.kinds == {kind: found[kind] for kind in counts.kinds}
    assert counts.total == sum(counts.kinds.values()) > 4_000
    links = {"entry_skill", "block_skill", "timer_skill", "journal_skill", "journal_person", "learning_skill"}
    links |= {"milestone_dependency", "milestone_skill", "certificate_skill"}
    assert set(found) == set(counts.kinds) | links | {"sample_range"}
    with store.read() as reader:
        assert reader.rows("PRAGMA foreign_key_check") == []
        assert reader.number("SELECT count(*) FROM day_figure") > 200
        assert reader.number("SELECT count(*) FROM stale_day") == 0
        assert reader.number("SELECT count(*) FROM search_index WHERE search_index MATCH 'retry'") > 5


def test_the_career_in_the_file_ends_now_in_the_persons_zone(filled: Filled) -> None:
    store, _, _ = filled
    with store.read() as reader:
        assert reader.one("SELECT max(day), min(day) FROM time_entry") == ("2026-03-19", "2025-03-19")
        assert reader.one("SELECT title, start_wall FROM timer") == (
            "Retry queue: idempotency keys",
            "2026-03-19T10:30",
        )
        assert reader.rows("SELECT DISTINCT zone FROM time_entry") == [("Europe/Stockholm",)]


def test_adding_is_one_act_that_can_be_undone_and_done_again(filled: Filled) -> None:
    store, sample, _ = filled
    full = contents(store)
    assert [step.label for step in store.steps(5)] == ["Add sample data"]
    store.undo()
    assert rows(store) == {}
    assert not sample.present()
    store.redo()
    assert contents(store) == full
    assert sample.present()


def test_it_can_be_added_again_after_it_was_undone(store: Store, sample: SampleData) -> None:
    first = sample.fill(1)
    store.undo()
    assert sample.fill(1).kinds == first.kinds


def test_removing_is_one_act_that_can_be_undone(filled: Filled) -> None:
    store, sample, added = filled
    full = contents(store)
    assert SampleRows(store, FixedClock(factories.at("12:00"))).remove().kinds == added.kinds
    assert rows(store) == {}
    assert not sample.present()
    store.undo()
    assert contents(store) == full
    assert sample.present()
    with store.read() as reader:
        assert reader.rows("PRAGMA foreign_key_check") == []


def test_removing_leaves_what_the_person_added_and_what_that_refers_to(filled: Filled) -> None:
    store, sample, _ = filled
    with store.read() as reader:
        project, person = reader.find(Project)[0], reader.find(Person)[0]
        known, rated = reader.find(Skill)[:2]
    with store.write("Add own records") as desk:
        task = desk.add(factories.task(title="My own task", project_id=project.id))
        own = desk.add(factories.skill(name="Welsh"))
        entry = desk.add(factories.entry("12:00", "12:30", project_id=project.id, skills=frozenset({own.id, known.id})))
        said = desk.add(Feedback(day=TODAY, source=FeedbackSource.PEER, person_id=person.id, quote="Good."))
        desk.add(Contact(person_id=person.id, day=TODAY))
        desk.add(SkillAssessment(skill_id=rated.id, day=TODAY, level=4, note="My own line"))
    assert sample.remove().kept == 4
    assert rows(store) == {
        "task": 1, "skill": 3, "time_entry": 1, "entry_skill": 2, "feedback": 1, "contact": 1, "person": 1,
        "project": 1, "skill_assessment": 1,
    }  # fmt: skip
    with store.read() as reader:
        assert reader.get(Task, task.id).project_id == project.id
        assert reader.get(Feedback, said.id).person_id == person.id
        assert reader.get(type(entry), entry.id).skills == frozenset({own.id, known.id})
        assert [one.note for one in reader.find(SkillAssessment)] == ["My own line"]
        assert reader.number("SELECT it_logged FROM day_figure WHERE day = '2026-03-19'") == 30
        assert reader.rows("PRAGMA foreign_key_check") == []
    assert not sample.present()


def test_what_an_own_record_belongs_to_stays_with_all_that_it_belongs_to_itself(filled: Filled) -> None:
    store, sample, _ = filled
    with store.write("Add own step") as desk:
        competence = desk.find(RequiredCompetence)[0]
        desk.add(CareerStep(required_competence_id=competence.id, title="My own step"))
    assert sample.remove().kept == 3
    assert rows(store) == {"career_step": 1, "required_competence": 1, "target_role": 1, "skill": 1}


def test_what_the_person_deleted_or_changed_does_not_stop_the_removal(filled: Filled) -> None:
    store, sample, counts = filled
    with store.write("Tidy up") as desk:
        first = desk.find(Project)[0]
        desk.remove(Project, desk.find(Project)[-1].id)
        desk.save(Project(id=first.id, name="Renamed", code="renamed"))
    assert sample.remove().kinds["project"] == counts.kinds["project"] - 1
    assert rows(store) == {}


def test_a_profile_with_own_records_is_refused_in_words(store: Store, sample: SampleData) -> None:
    with store.write("Add") as desk:
        desk.add(factories.person())
        for _ in range(2):
            desk.add(factories.entry())
    with pytest.raises(Refused, match=r"records of your own \(1 person and 2 time entries\)"):
        sample.fill(1)
    assert rows(store) == {"person": 1, "time_entry": 2}


def test_it_is_not_added_twice(filled: Filled) -> None:
    store, sample, _ = filled
    before = rows(store)
    with pytest.raises(Refused, match="here already"):
        sample.fill(1)
    assert rows(store) == before


def test_choices_do_not_count_as_records(store: Store, sample: SampleData) -> None:
    with store.write("Choose") as desk:
        desk.set_option("it_share", 70)
        desk.add(Dismissal(key="skill", until=TODAY))
    assert sample.fill(1).total > 0
    sample.remove()
    assert rows(store) == {"setting": 1, "dismissal": 1}


def test_without_sample_data_there_is_nothing_to_remove(store: Store, sample: SampleData) -> None:
    with store.write("Add") as desk:
        desk.add(factories.task())
    with pytest.raises(Refused, match="no sample data"):
        sample.remove()
    assert rows(store) == {"task": 1}


@pytest.mark.parametrize("years", [0, -1, 21])
def test_years_out_of_range_are_refused(sample: SampleData, years: int) -> None:
    with pytest.raises(Refused, match="1 to 20 years"):
        sample.fill(years)


def test_progress_rises_to_the_end(sample: SampleData) -> None:
    told: list[tuple[float, str]] = []
    sample.fill(1, progress=lambda share, word: told.append((share, word)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert {word for _, word in told} == {"Inventing a career", "Writing records", "Working out the figures", "Done"}


def test_cancelling_adds_nothing(store: Store, sample: SampleData) -> None:
    asked: list[int] = []

    def third_time() -> bool:
        asked.append(1)
        return len(asked) == 3

    with pytest.raises(Refused, match="cancelled"):
        sample.fill(1, cancelled=third_time)
    assert rows(store) == {}
    assert store.steps(5) == []


def test_something_written_while_it_was_invented_stops_it(store: Store, sample: SampleData) -> None:
    def write_and_undo(share: float, _: str) -> None:
        if share == 0.0:
            return
        raise AssertionError("nothing is written")

    class Busy(FixedClock):
        """A clock whose look at the time lets somebody else write."""

        def now(self) -> Moment:
            with store.write("Add") as desk:
                desk.add(factories.task())
            store.undo()
            return super().now()

    with pytest.raises(Refused, match="meanwhile"):
        SampleData(store, Busy(factories.at("11:12"))).fill(1, progress=write_and_undo)
    assert rows(store) == {}


def test_every_range_names_its_rows(store: Store, sample: SampleData) -> None:
    counts = sample.fill(1)
    ranges = [one for one in kept(store, SampleRange) if isinstance(one, SampleRange)]
    assert len(ranges) == len(KINDS)
    assert {one.kind: one.last_id - one.first_id + 1 for one in ranges} == counts.kinds


def test_another_seed_fills_another_file(tmp_path: Path, clock: FixedClock) -> None:
    found = []
    for seed in (1, 1, 2):
        store = Store.open(tmp_path / f"{len(found)}" / "career.db", lambda: clock.now().at)
        SampleData(store, clock).fill(1, seed)
        found.append(contents(store))
        store.close()
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_the_persons_day_counts_near_midnight(store: Store, clock: FixedClock) -> None:
    clock.moment = factories.at("00:05")
    SampleData(store, clock).fill(1)
    with store.read() as reader:
        newest = reader.number("SELECT max(end_at) FROM time_entry")
        assert newest <= clock.now().at
        assert reader.number("SELECT count(*) FROM time_block WHERE day = '2026-03-19'") == 7
        assert reader.number("SELECT count(*) FROM timer") == 0


def test_an_own_entry_beside_the_sample_keeps_its_role_and_time(filled: Filled) -> None:
    store, sample, _ = filled
    with store.write("Log") as desk:
        entry = desk.add(factories.entry("18:00", "19:00", role=Role.PM))
    sample.remove()
    with store.read() as reader:
        found = reader.get(type(entry), entry.id)
    assert isinstance(found.when, Span)
    assert (found.role, found.when.minutes) == (Role.PM, 60)
