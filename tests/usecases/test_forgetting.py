"""Forgetting a person: what goes is listed, and then nothing of them is left in any byte of the file."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.figures.blocks import key_of
from careercruise_desktop.domain.figures.voices import request_cells
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import backup
from careercruise_desktop.storage import forgetting as forgetting_in_storage
from careercruise_desktop.storage.checking import faults
from careercruise_desktop.storage.queries.rounds import request_rounds
from careercruise_desktop.storage.search import search
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.forgetting import Forgetting
from careercruise_desktop.usecases.people import People
from careercruise_desktop.usecases.safety import Safety
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, skill, task
from tests.usecases.asking import answer_to, asked, pulse_round
from tests.usecases.keeping import all_of, kept, labels

NAME = "Priya Ramanujan"


@pytest.fixture
def forgetting(store: Store, clock: FixedClock) -> Forgetting:
    return Forgetting(store, clock)


@pytest.fixture
def priya(store: Store, clock: FixedClock) -> int:
    """Somebody who is everywhere."""
    request = asked(store, NAME, title=f"For {NAME}")
    key: int = all_of(store, Person)[0].id
    said = {"ratings": {"delivery": 4}, "quote": f"I, {NAME}, say so", "consent": "by name"}
    Answers(store, clock).accept(answer_to(store, request, said))
    People(store, clock).met(key, f"{NAME} was late")
    entry = kept(
        store,
        JournalEntry(
            title=f"Lunch with {NAME.upper()}", body=f"{NAME}’s idea", day=TODAY, kind=JournalKind.WIN,
            people=frozenset({key}),
        ),
    )  # fmt: skip
    kept(store, Attachment(journal_entry_id=entry.id, name="contract.pdf", sha256="0" * 64, size=1))
    kept(store, milestone(owner_id=key, note=f"Ask {NAME}"))
    kept(store, SkillAssessment(skill_id=kept(store, skill()).id, day=TODAY, level=4, person_id=key))
    kept(store, Delegation(task_id=kept(store, task(title=f"Call {NAME}")).id, person_id=key, since=TODAY))
    pulse = pulse_round(store)
    Answers(store, clock).accept(answer_to(store, pulse, {"score": 7, "comment": f"{NAME} is rude"}))
    with store.write_unrecorded() as desk:
        desk.add(Draft(place="note", text=f"Write to {NAME}"))
    return key


def test_what_goes_is_listed_before(store: Store, forgetting: Forgetting, priya: int) -> None:
    found = forgetting.look(priya)
    assert (found.name, found.instead, found.attachments) == (NAME, "Someone from the client", ("contract.pdf",))
    assert found.lines == (
        "1 answer of feedback: kept as “Someone from the client”, no longer quoted by name",
        "1 talk is removed",
        "1 request no longer says that they were asked",
        "1 level that they saw is removed",
        "1 delegation no longer says to whom",
        "1 milestone has no owner any more",
        "1 journal entry is no longer linked to them",
        f"“{NAME}” becomes “Someone from the client” in 7 texts, such as “Call {NAME}”, “Ask {NAME}” and"
        f" “Lunch with {NAME.upper()}”",
    )
    assert found.steps > 0
    assert forgetting.look(priya, remove=True).lines[0] == "1 answer of feedback: removed with all its words"
    assert NAME in str(all_of(store, Person))


@pytest.mark.parametrize("remove", [False, True])
def test_nothing_is_left_in_any_byte_of_the_file(
    store: Store, forgetting: Forgetting, priya: int, clock: FixedClock, remove: bool
) -> None:
    assert search_for(store) > 0
    forgetting.forget(priya, remove=remove, backups=True)
    with store.read() as reader:
        assert reader.rows("PRAGMA foreign_key_check") == []
    assert search_for(store) == 0
    content = store.path.read_bytes().lower()
    assert b"ramanujan" not in content
    assert [each.consent for each in all_of(store, Feedback)] == ([] if remove else [Consent.ANONYMOUS])
    if not remove:
        assert all_of(store, Feedback)[0].quote == "I, Someone from the client, say so"
    assert all_of(store, JournalEntry)[0].title == "Lunch with Someone from the client"
    for kind in (Person, Contact, SkillAssessment):
        assert all_of(store, kind) == []
    assert faults(store.path, Paths(store.path.parent).backups) == []
    with pytest.raises(Refused, match="no longer exists"):
        forgetting.forget(priya)
    # A pulse that holds an answer is taken back by nobody.
    with contextlib.suppress(Refused):
        while store.next_steps()[0] is not None:
            store.undo()
    while store.next_steps()[1] is not None:
        store.redo()
    assert b"ramanujan" not in store.path.read_bytes().lower()


def search_for(store: Store) -> int:
    with store.read() as reader:
        return len(search(reader, "Ramanujan"))


def test_steps_since_then_can_still_be_undone(store: Store, forgetting: Forgetting, priya: int) -> None:
    kept(store, skill(name="Kotlin"))
    kept(store, person(name="Tomasz"))
    forgetting.forget(priya)
    assert labels(store)[:3] == ["Set up", "Set up", "Ask pulse"]
    store.undo()
    store.undo()
    assert {one.name for one in all_of(store, Person)} == set()
    store.redo()
    store.redo()
    assert [one.name for one in all_of(store, Person)] == ["Tomasz"]


def test_names_in_texts_stay_when_that_is_wished(store: Store, forgetting: Forgetting, priya: int) -> None:
    forgetting.forget(priya, texts=False)
    assert NAME.upper() in all_of(store, JournalEntry)[0].title
    assert all_of(store, Person) == []


def test_the_first_name_alone_goes_on_request(store: Store, forgetting: Forgetting, priya: int) -> None:
    kept(store, *(task(title=text) for text in ("1:1 with Priya", "Priya's plan", "Ask Priya Rao")))
    kept(store, person(name="Priya Rao"))
    found = forgetting.look(priya)
    assert (found.first, found.alone) == ("Priya", 2)
    assert forgetting.look(priya, first=True).first == "Priya"
    forgetting.forget(priya, first=True)
    assert [one.title for one in all_of(store, Task)][-3:] == [
        "1:1 with Someone from the client", "Someone from the client's plan", "Ask Priya Rao",
    ]  # fmt: skip


def test_a_name_that_may_be_a_plain_word_is_left_in_texts_unless_that_is_wished(
    store: Store, forgetting: Forgetting
) -> None:
    will = kept(store, person(name="Will", relation=Relation.PEER))
    kept(store, *(task(title=text) for text in ("What will be", "Ask Will", "WILL IT RUN")))
    assert forgetting.look(will.id).texts is False
    assert forgetting.look(will.id).lines == ()
    assert forgetting.look(will.id, texts=True).lines == (
        "“Will” becomes “A peer” in 2 texts, such as “Ask Will” and “WILL IT RUN”",
    )
    forgetting.forget(will.id)
    assert [one.title for one in all_of(store, Task)] == ["What will be", "Ask Will", "WILL IT RUN"]


def test_a_longer_name_of_somebody_else_stays(store: Store, forgetting: Forgetting) -> None:
    ana = kept(store, person(name="Ana", relation=Relation.CLIENT))
    kept(store, person(name="Ana Ferreira"))
    kept(store, *(task(title=text) for text in ("with Ana Ferreira", "with Ana’s team")))
    forgetting.forget(ana.id, texts=True)
    assert [one.title for one in all_of(store, Task)] == ["with Ana Ferreira", "with Someone from the client’s team"]


def test_a_former_name_that_somebody_else_bears_now_stays(
    store: Store, clock: FixedClock, forgetting: Forgetting
) -> None:
    people = People(store, clock)
    berg = people.add("Kim", Relation.TEAM)
    people.change(berg.id, name="Kim Berg")
    people.add("Kim", Relation.PEER)
    kept(store, *(task(title=text) for text in ("Call Kim", "Call Kim Berg")))
    forgetting.forget(berg.id)
    assert [one.title for one in all_of(store, Task)] == ["Call Kim", "Call Someone from the team"]


def test_only_whole_names_are_replaced_and_others_stay(store: Store, forgetting: Forgetting) -> None:
    ana = kept(store, person(name="Åsa Ek", relation=Relation.PEER))
    other = kept(store, person(name="Åsa Ekman"))
    texts = ("Åsa Ek and åsa  ek", "Åsa Ekman", "Kåsa Ek", "(Åsa Ek)")
    kept(store, *(task(title=text) for text in texts))
    kept(store, Feedback(day=TODAY, source=FeedbackSource.PEER, person_id=other.id, quote="Åsa Ek helped"))
    forgetting.forget(ana.id)
    assert [one.title for one in all_of(store, task().__class__)] == [
        "A peer and A peer", "Åsa Ekman", "Kåsa Ek", "(A peer)",
    ]  # fmt: skip
    assert [one.name for one in all_of(store, Person)] == ["Åsa Ekman"]
    assert all_of(store, Feedback)[0].quote == "A peer helped"


def test_answers_without_names_stay_shown_where_a_question_named_them(
    store: Store, clock: FixedClock, forgetting: Forgetting
) -> None:
    priya = kept(store, person(name=NAME))
    request = asked(store, "Ana", "Bo", "Cem", anonymous=True, questions=f"What does {NAME} need?")
    for nonce in range(3):
        said = {"texts": [{"question": f"What does {NAME} need?", "answer": f"{NAME} needs {nonce}"}]}
        Answers(store, clock).accept(answer_to(store, request, said, nonce=nonce))
    forgetting.forget(priya.id)
    with store.read() as reader:
        (one,) = request_rounds(reader)
        places = {question for (question,) in reader.rows("SELECT question FROM sealed_block")}
    assert sorted(each.text for each in one.texts) == [f"Someone from the team needs {nonce}" for nonce in range(3)]
    assert places == {key_of(cell.question) for cell in request_cells(one)}


def test_no_room_to_make_the_file_anew_is_no_failure(
    store: Store, forgetting: Forgetting, priya: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def execute(self, _: str) -> None:
            raise sqlite3.OperationalError("database or disk is full")

    real = forgetting_in_storage.scrub
    monkeypatch.setattr(forgetting_in_storage, "scrub", lambda _: real(cast("sqlite3.Connection", Full())))
    assert forgetting.forget(priya).sentence.startswith(f"Forgot {NAME}.")
    assert b"ramanujan" not in store.path.read_bytes().lower()


class TestBackups:
    @pytest.fixture
    def folder(self, store: Store) -> Path:
        return Paths(store.path.parent).backups

    @pytest.fixture
    def back_up(self, store: Store, clock: FixedClock) -> Callable[[], Any]:
        def run() -> Any:
            clock.forward(1)
            return Safety(Paths(store.path.parent), clock, store).back_up_now()

        return run

    def test_they_are_left_alone_and_one_is_made_unless_it_is_wished(
        self, store: Store, forgetting: Forgetting, priya: int, back_up: Callable[[], Any], folder: Path
    ) -> None:
        made = back_up()
        assert forgetting.look(priya).backups == 1
        said = forgetting.forget(priya)
        assert said.knowing == 2
        assert said.sentence == f"Forgot {NAME}. 2 backups still know them, until newer ones take their place."
        found = [each.path for each in backup.listed(folder)]
        assert made.path in found
        assert any("before-removal" in each.name for each in found)
        for each in found:
            assert b"Ramanujan" in each.read_bytes()

    def test_on_request_they_forget_too_and_stay_good(
        self,
        store: Store,
        forgetting: Forgetting,
        priya: int,
        back_up: Callable[[], Any],
        folder: Path,
        clock: FixedClock,
    ) -> None:
        first = back_up()
        kept(store, skill(name="Kotlin"))
        People(store, clock).change(priya, name="Priya Rao-Ramanujan")
        back_up()
        said = forgetting.forget(priya, backups=True)
        assert (said.changed, said.deleted, said.knowing) == (2, (), 0)
        found = backup.listed(folder)
        assert [each.path for each in found][-1] == first.path
        for each in found:
            assert backup.intact(each)
            assert b"ramanujan" not in each.path.read_bytes().lower()
            assert faults(each.path, folder) == []
        # All else of it is there.
        with sqlite3.connect(first.path) as connection:
            assert connection.execute("SELECT count(*) FROM journal_entry").fetchone()[0] == 1

    def test_one_that_cannot_be_written_now_stays_and_so_does_the_person(
        self,
        store: Store,
        forgetting: Forgetting,
        priya: int,
        back_up: Callable[[], Any],
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        made = back_up()
        content = made.path.read_bytes()

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(backup, "rewrite", full)
            with pytest.raises(Unreadable, match=f"1 backup could not be changed \\({made.path.name}\\)"):
                forgetting.forget(priya, backups=True)
        assert made.path.read_bytes() == content
        assert [one.name for one in all_of(store, Person)] == [NAME]
        assert forgetting.forget(priya, backups=True).changed == 1

    def test_somebody_else_who_has_the_same_id_there_stays(
        self, store: Store, forgetting: Forgetting, back_up: Callable[[], Any]
    ) -> None:
        other = kept(store, person(name="Bo Ek"))
        made = back_up()
        with store.write_unrecorded() as desk:
            desk.run("UPDATE person SET name = 'Zed New' WHERE id = ?", (other.id,))
        forgetting.forget(other.id, backups=True)
        with sqlite3.connect(made.path) as connection:
            assert connection.execute("SELECT name FROM person").fetchall() == [("Bo Ek",)]

    def test_one_that_is_broken_is_deleted(
        self, store: Store, forgetting: Forgetting, priya: int, back_up: Callable[[], Any], folder: Path
    ) -> None:
        broken = back_up()
        content = bytearray(broken.path.read_bytes())
        content[4096:12288] = b"\xff" * 8192
        broken.path.write_bytes(content)
        said = forgetting.forget(priya, backups=True)
        assert said.deleted == (broken.path.name,)
        assert backup.listed(folder) == []
