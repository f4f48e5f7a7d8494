"""Importing calendars: once, again, together, and back out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.feedback import RequestRecipient
from careercruise_desktop.domain.notes import Dismissal
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.exporters import form_pages
from careercruise_desktop.storage.backup import listed
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.form_specs import request_spec
from careercruise_desktop.usecases.history import History
from careercruise_desktop.usecases.importing import Counts, Importing
from careercruise_desktop.usecases.intake import MOST_FILES
from tests.answer_files import feedback_answers
from tests.conftest import FixedClock
from tests.factories import ZONE, block, span
from tests.importers.calendars import calendar, event, frame
from tests.usecases.asking import answer_to, asked

WEEKLY = event("RRULE:FREQ=WEEKLY;COUNT=3")


@pytest.fixture
def importing(store: Store, clock: FixedClock) -> Importing:
    return Importing(store, clock)


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a calendar file; returns where."""

    def write(*parts: str, at: str = "team.ics", name: str = "Team") -> Path:
        path = tmp_path / at
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(calendar(*parts, name=name))
        return path

    return write


def kept(store: Store) -> list[CalendarEvent]:
    with store.read() as reader:
        return reader.find(CalendarEvent, order="start_at, id")


def steps(store: Store) -> list[str]:
    return [step.label for step in store.steps(50)]


def test_a_calendar_is_imported_as_one_act_and_undone_as_one(
    store: Store, clock: FixedClock, importing: Importing, file: Callable[..., Path]
) -> None:
    outcome = importing.run(
        file(WEEKLY, event(uid="two", start=";VALUE=DATE:20260320").replace("DURATION:PT1H\r\n", ""))
    )
    assert outcome.counts == Counts(new=4)
    assert outcome.written
    (team,) = outcome.calendars
    assert (team.name, team.problems) == ("Team", ())
    assert {(each.source, each.all_day, each.when.zone) for each in kept(store)} == {
        ("Team", False, ZONE), ("Team", True, ZONE),
    }  # fmt: skip
    assert steps(store) == ["Import calendar Team"]
    History(store, clock).undo()
    assert kept(store) == []
    History(store, clock).redo()
    assert len(kept(store)) == 4


def test_the_same_file_again_adds_nothing_and_writes_nothing(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    path = file(WEEKLY, event("SUMMARY:x", uid="", start=":20260319T090000Z"))
    importing.run(path)
    before, changes = kept(store), store.steps(50)
    again = importing.run(path)
    assert again.counts == Counts(unchanged=4)
    assert not again.written
    assert kept(store) == before
    assert store.steps(50) == changes


def test_a_newer_file_changes_adds_and_removes_and_leaves_other_calendars_alone(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    importing.run(file(event(), at="other.ics", name="Other"))
    importing.run(file(WEEKLY, event(uid="gone"), event(uid="stays")))
    ids = {each.source_id: each.id for each in kept(store) if each.source == "Team"}
    later = WEEKLY.replace("T090000", "T090000").replace("Stand-up", "Retro").replace("COUNT=3", "COUNT=2")
    outcome = importing.run(file(later, event(uid="stays"), event(uid="more")))
    assert outcome.counts == Counts(new=1, changed=2, removed=2, unchanged=1)
    team = {each.source_id: each for each in kept(store) if each.source == "Team"}
    assert set(team) == {"one 20260319T090000", "one 20260326T090000", "stays", "more"}
    assert team["one 20260319T090000"].title == "Retro"
    assert team["one 20260319T090000"].id == ids["one 20260319T090000"]
    assert [each.source for each in kept(store) if each.source != "Team"] == ["Other"]


def test_what_lies_before_the_days_that_are_read_stays(
    store: Store, clock: FixedClock, importing: Importing, file: Callable[..., Path]
) -> None:
    importing.run(file(event()))
    clock.forward(500 * 24 * 60)
    outcome = importing.run(file(event(uid="new", start=":20270801T090000Z")))
    assert outcome.counts == Counts(new=1)
    assert {each.source_id for each in kept(store)} == {"one", "new"}
    assert outcome.first == clock.now().day - timedelta(days=365)


def test_a_preview_counts_and_changes_nothing(store: Store, importing: Importing, file: Callable[..., Path]) -> None:
    outcome = importing.preview(file(WEEKLY, event(uid="odd", start="")))
    assert outcome.counts == Counts(new=3, skipped=1)
    assert not outcome.written
    assert [str(problem) for problem in outcome.calendars[0].problems] == [
        "line 12: “Stand-up” was left out: it has no start."
    ]
    assert kept(store) == []
    assert steps(store) == []


def test_there_is_a_verified_backup_before_an_import_that_changes_something(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    with store.write("Plan") as desk:
        desk.add(block())
    path = file(WEEKLY)
    importing.preview(path)
    assert listed(store.path.parent / "backups") == []
    importing.run(path)
    importing.run(path)
    (made,) = listed(store.path.parent / "backups")
    assert made.reason == "before-import"


def test_a_calendar_without_a_name_is_called_by_its_file(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    importing.run(file(event(), at="Holidays 2026.ics", name=""))
    assert [each.source for each in kept(store)] == ["Holidays 2026"]


def test_a_file_that_was_downloaded_once_more_is_the_same_calendar(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    importing.run(file(WEEKLY, at="cal.ics", name=""))
    again = importing.run(file(WEEKLY, at="cal (1).ics", name=""))
    assert (again.counts, again.remark) == (Counts(unchanged=3), "")
    assert len(kept(store)) == 3


def test_another_calendar_in_a_file_of_the_same_name_is_told_of(
    importing: Importing, file: Callable[..., Path]
) -> None:
    importing.run(file(WEEKLY, at="work/cal.ics", name=""))
    other = importing.run(file(event(uid="other"), at="home/cal.ics", name=""))
    assert other.counts == Counts(new=1, removed=3)
    assert other.remark.startswith(
        "Nothing of what was kept of “cal” is in the file of that name, which takes its place."
    )
    named = file(event(uid="third"), at="home/cal.ics", name="cal")
    assert importing.run(named).remark == "", "a calendar that says its own name is meant by it"


def test_a_folder_is_one_act_and_files_of_one_calendar_belong_together(
    store: Store, importing: Importing, file: Callable[..., Path], tmp_path: Path
) -> None:
    file(event(uid="march"), at="folder/a.ics")
    file(event(uid="april", start=":20260420T090000Z"), at="folder/b.ICS")
    file(event(uid="mine"), at="folder/c.ics", name="Private")
    (tmp_path / "folder" / "notes.txt").write_text("not a calendar")
    outcome = importing.run(tmp_path / "folder")
    assert [(each.name, each.counts.new, len(each.paths)) for each in outcome.calendars] == [
        ("Team", 2, 2), ("Private", 1, 1),
    ]  # fmt: skip
    assert steps(store) == ["Import 2 calendars"]
    assert importing.run(tmp_path / "folder").counts == Counts(unchanged=3)


def test_a_file_that_cannot_be_read_does_not_stop_the_others_and_nothing_is_removed(
    store: Store, importing: Importing, file: Callable[..., Path], tmp_path: Path
) -> None:
    file(event(uid="march"), at="folder/a.ics")
    second = file(event(uid="april"), at="folder/b.ics")
    importing.run(tmp_path / "folder")
    second.write_text("<html>Sign in</html>")
    file(event(uid="march"), event(uid="may"), at="folder/a.ics")
    outcome = importing.run(tmp_path / "folder")
    assert outcome.counts == Counts(new=1, unchanged=1)
    assert [failure.path for failure in outcome.failures] == [second]
    assert "b.ics: this is a web page" in outcome.failures[0].error.brief
    assert "Nothing was removed" in outcome.remark
    assert {each.source_id for each in kept(store)} == {"march", "april", "may"}


def test_several_things_dropped_together_are_one_act(
    store: Store, importing: Importing, file: Callable[..., Path], tmp_path: Path
) -> None:
    one, two = file(event()), file(event(), at="folder/b.ics", name="Private")
    outcome = importing.run_all([one, two.parent, one])
    assert outcome.counts == Counts(new=2)
    assert steps(store) == ["Import 2 calendars"]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("no.ics", None, "there is no such file or folder"),
        ("empty.ics", b"", "the file is empty"),
        ("empty", b"", "the file is empty"),
        ("page.ics", b"<html></html>", "this is a web page"),
        (
            "letter.txt",
            b"Dear Ana",
            "none of the formats that can be imported (iCalendar, Answer to a form)",
        ),
    ],
)
def test_what_cannot_be_imported_is_said_with_its_place(
    importing: Importing, tmp_path: Path, name: str, content: bytes | None, what: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unreadable) as refusal:
        importing.run(path)
    assert refusal.value.where == str(path)
    assert what in refusal.value.what
    assert refusal.value.remedy
    assert ("CSV file of readings" in refusal.value.remedy) == (name == "letter.txt")


class TestAnswers:
    def test_answers_come_in_as_other_files_do(
        self, store: Store, importing: Importing, tmp_path: Path, file: Callable[..., Path]
    ) -> None:
        request = asked(store, "Ana Berg", "Jonas Weber", questions="How did the hand-over work?")
        file(WEEKLY, at="in/team.ics")
        answer = tmp_path / "in" / "answer.json"
        answer.write_bytes(answer_to(store, request, feedback_answers()))
        (tmp_path / "in" / "other.json").write_text('{"a": 1}')
        seen = importing.preview(tmp_path / "in")
        assert (seen.written, len(seen.answers), len(seen.failures)) == (False, 1, 1)
        assert seen.failures[0].error.brief == "other.json: this is not an answer file."
        outcome = importing.run(tmp_path / "in")
        assert [each.accepted.person for each in outcome.answers] == ["Ana Berg"]
        assert outcome.counts.new == 3
        assert steps(store)[:2] == ["Import calendar Team", "Take in feedback from Ana Berg"]
        with pytest.raises(Unreadable, match="taken before"):
            importing.run(answer)

    def test_what_undo_takes_back_is_known(self, store: Store, importing: Importing, tmp_path: Path) -> None:
        for number, anonymous in enumerate((False, True)):
            request = asked(store, f"P{number}", "Q", anonymous=anonymous)
            path = tmp_path / f"{number}.json"
            path.write_bytes(answer_to(store, request, {"ratings": {"delivery": 4}}))
            outcome = importing.run(path)
            assert (outcome.written, outcome.undoable) == (True, not anonymous)
        # Each answer is a step of its own: one undo does not take back two.
        both = replace(outcome, answers=(*outcome.answers, *outcome.answers))
        assert not both.undoable

    def test_an_answer_that_was_taken_before_was_read_all_the_same(
        self, store: Store, importing: Importing, tmp_path: Path
    ) -> None:
        request = asked(store, "Ana Berg")
        paths = [tmp_path / f"{number}.json" for number in range(2)]
        for path in paths:
            path.write_bytes(answer_to(store, request, {"ratings": {"delivery": 4}}))
        assert len(importing.run_all(paths).failures) == 1
        with pytest.raises(Unreadable) as refusal:
            importing.run_all(paths)
        assert refusal.value.brief.startswith("None of 2 files could be taken in. 0.json: this answer")

    def test_the_form_itself_is_named_for_what_it_is(self, store: Store, importing: Importing, tmp_path: Path) -> None:
        request = asked(store, "Ana Berg")
        with store.read() as reader:
            spec = request_spec(reader, request, reader.find(RequestRecipient)[0])
        path = tmp_path / "feedback.html"
        path.write_bytes(next(iter(form_pages([spec]).values())))
        with pytest.raises(Unreadable, match="this is the form itself"):
            importing.run(path)


def test_a_folder_without_a_calendar_one_with_too_many_and_one_with_only_bad_ones(
    importing: Importing, tmp_path: Path
) -> None:
    with pytest.raises(Unreadable, match=r"no file in this folder can be imported \(\.ics"):
        importing.run(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.ics").write_text("<html>")
    with pytest.raises(Unreadable, match=r"none of 2 files could be taken in\. a\.ics: this is a web page.* b\.ics: "):
        importing.run(tmp_path)
    for number in range(MOST_FILES):
        (tmp_path / f"{number}.ics").touch()
    with pytest.raises(Unreadable, match=f"at most {MOST_FILES} are imported at once"):
        importing.run(tmp_path)


def test_a_bomb_is_refused_and_leaves_nothing_behind(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    limits = frame(parts=3).limits
    with pytest.raises(Unreadable, match="more than 3 events"):
        importing.run(file(*(event(uid=str(number)) for number in range(5))), limits=limits)
    with pytest.raises(Unreadable, match="at most 0 MB are read"):
        importing.run(file(event()), limits=frame(size=20).limits)
    assert kept(store) == []
    assert steps(store) == []


def test_a_calendar_is_removed_as_one_act(
    store: Store, clock: FixedClock, importing: Importing, file: Callable[..., Path]
) -> None:
    importing.run(file(WEEKLY))
    importing.run(file(event(), at="b.ics", name="private"))
    rows = importing.calendars()
    assert [(row.name, row.events, row.last.wall.isoformat()) for row in rows] == [
        ("private", 1, "2026-03-19T09:00:00"), ("Team", 3, "2026-04-02T09:00:00"),
    ]  # fmt: skip
    assert importing.remove("Team") == 3
    assert [row.name for row in importing.calendars()] == ["private"]
    History(store, clock).undo()
    assert len(kept(store)) == 4


def test_an_appointment_becomes_a_block_and_does_not_come_back_beside_it(
    store: Store, clock: FixedClock, importing: Importing, file: Callable[..., Path]
) -> None:
    path = file(WEEKLY)
    importing.run(path)
    first = kept(store)[0]
    planned = importing.to_block(first.id, Role.PM)
    assert (planned.title, planned.role, planned.when) == ("Stand-up", Role.PM, span("09:00", "10:00"))
    assert importing.run(path).counts == Counts(unchanged=3)
    assert len(kept(store)) == 2
    History(store, clock).undo()
    assert kept(store)[0] == first
    with store.read() as reader:
        assert reader.find(TimeBlock) == []
        assert reader.find(Dismissal) == []


def test_an_appointment_comes_back_when_its_block_was_deleted(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    path = file(event())
    importing.run(path)
    planned = importing.to_block(kept(store)[0].id, Role.IT)
    with store.write("Delete block") as desk:
        desk.remove(TimeBlock, planned.id)
    assert importing.run(path).counts == Counts(new=1)


def test_whole_days_and_what_is_longer_than_a_block_do_not_become_one(
    store: Store, importing: Importing, file: Callable[..., Path]
) -> None:
    whole = event(start=";VALUE=DATE:20260319").replace("DURATION:PT1H\r\n", "")
    importing.run(file(whole, event("DURATION:PT25H", uid="long")))
    for each in kept(store):
        with pytest.raises(Refused, match=r"whole days|at most 24 hours"):
            importing.to_block(each.id, Role.IT)
    with store.read() as reader:
        assert reader.find(TimeBlock) == []
