"""What answers without names give away over time: a restore, undo and redo, and what is left in the file of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.figures.voices import voices
from careercruise_desktop.storage.migrations.upgrading import shipped
from careercruise_desktop.storage.names import APPLICATION_ID
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.queries.rounds import request_rounds
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from careercruise_desktop.usecases.safety import Safety
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.usecases.asking import TEAM, answer_to, asked, pulse_round
from tests.usecases.keeping import all_of

Accept = Callable[..., None]


@pytest.fixture
def safety(data_dir: Path, clock: FixedClock, store: Store) -> Safety:
    return Safety(Paths(data_dir), clock, store)


@pytest.fixture
def requests(store: Store, clock: FixedClock) -> FeedbackRequests:
    return FeedbackRequests(store, clock)


@pytest.fixture
def accept(store: Store, clock: FixedClock) -> Accept:
    """Take in answers to a request, each with its rating and the nonce of its place among all."""

    def take(request: FeedbackRequest, *ratings: int, start: int = 0) -> None:
        for nonce, rating in enumerate(ratings, start):
            said = {"ratings": {"leadership": rating}, "quote": f"Spoken {nonce}"}
            Answers(store, clock).accept(answer_to(store, request, said, nonce=nonce))

    return take


def backup_of(safety: Safety, place: Path) -> Path:
    return safety.back_up_now(place).path


def shown(store: Store) -> list[int]:
    with store.read() as reader:
        rated = voices(request_rounds(reader)).rated(lambda _: True)
    return sorted(one.ratings["leadership"] for one in rated)


def counts(store: Store) -> dict[str, int]:
    with store.read() as reader:
        return sealed.counts(reader)


class TestRestoring:
    def test_a_closed_round_stays_closed_and_keeps_its_answers(
        self, store: Store, requests: FeedbackRequests, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        request = asked(store, *TEAM, anonymous=True)
        accept(request, 5, 4, 5)
        requests.change(request.id, title="Other", due=None)
        before = backup_of(safety, tmp_path / "before.db")
        requests.close(request.id)
        assert shown(store) == [4, 5, 5]
        for expected in ("Kept from the present file: 1 closed round.",) * 2:
            assert safety.restore(before).carried.sentence == expected
            assert requests.status(request.id).sentence == "3 of 4 answered"
            with pytest.raises(Refused, match="closed"):
                accept(request, 1, start=9)
            assert shown(store) == [4, 5, 5]
        # Nothing that can be undone or done again opens it either.
        for act, title in ((store.undo, "Contract change"), (store.redo, "Other")):
            act()
            found = requests.status(request.id)
            assert (found.title, found.request.closed) == (title, TODAY)

    def test_an_answer_that_came_since_is_kept_and_taken_once(
        self, store: Store, requests: FeedbackRequests, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        request = asked(store, *TEAM, anonymous=True)
        accept(request, 5, 4, 5)
        before = backup_of(safety, tmp_path / "before.db")
        accept(request, 1, start=3)
        outcome = safety.restore(before)
        assert outcome.carried.sentence == "Kept from the present file: 1 answer without a name and 1 closed round."
        assert (counts(store), shown(store)) == ({request.token: 4}, [1, 4, 5, 5])
        with pytest.raises(Refused, match="before"):
            accept(request, 1, start=3)
        # The safety copy of the state before is put back in the same way.
        assert outcome.before is not None
        assert safety.restore(outcome.before).carried.sentence == ""
        assert (counts(store), shown(store)) == ({request.token: 4}, [1, 4, 5, 5])

    def test_rounds_stay_in_the_blocks_in_which_they_were_shown(
        self, store: Store, requests: FeedbackRequests, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        first, second = (asked(store, anonymous=True, least=5) for _ in range(2))
        for request, ratings in ((first, (1, 1, 2)), (second, (5, 5, 4))):
            accept(request, *ratings)
        waiting = backup_of(safety, tmp_path / "waiting.db")
        requests.close(first.id)
        one = backup_of(safety, tmp_path / "one.db")
        requests.close(second.id)
        assert shown(store) == [1, 1, 2, 4, 5, 5]
        third = asked(store, anonymous=True, least=5)
        accept(third, 3, 3, 3)
        with_third = backup_of(safety, tmp_path / "third.db")
        for chosen in (waiting, one, with_third, waiting):
            safety.restore(chosen)
            assert shown(store) == [1, 1, 2, 4, 5, 5]
            requests.remove(first.id)
            assert shown(store) == []
            if chosen == with_third:
                requests.close(third.id)
                assert shown(store) == []

    def test_of_two_files_that_differ_the_one_that_has_shown_a_block_is_right(
        self, store: Store, requests: FeedbackRequests, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        for ratings in ((1, 1, 2), (5, 5, 4)):
            request = asked(store, anonymous=True, least=5)
            accept(request, *ratings)
            requests.close(request.id)
        backup = backup_of(safety, tmp_path / "backup.db")
        with store.write_unrecorded(sealed=True) as desk:
            desk.run("UPDATE sealed_block SET block = '', total = 0 WHERE round = ?", (request.token,))
        assert shown(store) == []
        safety.restore(backup)
        assert shown(store) == [1, 1, 2, 4, 5, 5]

    def test_what_the_backup_does_not_know_is_not_brought_into_it(
        self, store: Store, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        asked(store, "A", "B", "C", anonymous=True)
        before = backup_of(safety, tmp_path / "before.db")
        later = asked(store, *TEAM, anonymous=True)
        accept(later, 5, 4, 5)
        assert safety.restore(before).carried.sentence == ""
        assert counts(store) == {}

    def test_over_a_backup_of_an_older_program_and_back_nothing_is_lost(
        self, store: Store, requests: FeedbackRequests, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        request = asked(store, *TEAM, anonymous=True)
        accept(request, 5, 4, 5)
        requests.close(request.id)
        script = (shipped().folder / "versions" / "0001_tables.sql").read_text(encoding="utf-8")
        with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
            connection.executescript(script)
            connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
            connection.execute("INSERT INTO alembic_version VALUES ('0001')")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA user_version = 1")
            connection.commit()
        outcome = safety.restore(tmp_path / "old.db")
        assert (counts(store), outcome.carried.sentence) == ({}, "")
        with store.read() as reader:
            assert sealed.closing(reader) == {request.token: 1}
        assert outcome.before is not None
        safety.restore(outcome.before)
        assert (counts(store), shown(store)) == ({request.token: 3}, [4, 5, 5])

    def test_of_a_damaged_file_what_can_be_read_is_kept(
        self, store: Store, requests: FeedbackRequests, safety: Safety, accept: Accept, tmp_path: Path
    ) -> None:
        request = asked(store, *TEAM, anonymous=True)
        accept(request, 5, 4, 5)
        before = backup_of(safety, tmp_path / "before.db")
        accept(request, 1, start=3)
        store.close()
        with closing(sqlite3.connect(store.path)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'task'")
            connection.commit()
        outcome = Safety(Paths(store.path.parent), requests._clock).restore(before)
        assert outcome.before is not None
        assert outcome.before.name.startswith("damaged-")
        assert (outcome.carried.answers, outcome.carried.closed) == (1, 1)


class TestTakingBack:
    @pytest.mark.parametrize("pulse", [False, True])
    def test_no_step_takes_a_round_away_that_holds_answers(
        self, store: Store, clock: FixedClock, requests: FeedbackRequests, accept: Accept, *, pulse: bool
    ) -> None:
        if pulse:
            made = PulseCase(store, clock).ask(NewPulse(team="Payments"))
            remove = PulseCase(store, clock).remove
            name = "Payments"
        else:
            made = asked(store, *TEAM, anonymous=True, title="Team round")
            remove, name = requests.remove, "Team round"
        store.undo()
        store.redo()
        said = {"score": 5} if pulse else {"ratings": {"leadership": 4}}
        for nonce in range(2):
            Answers(store, clock).accept(answer_to(store, made, said, nonce=nonce))
        sentence = f"“{name}” holds 2 answers that would go with it. Delete it in Leadership if that is meant."
        with pytest.raises(Refused) as refused:
            store.undo()
        assert (refused.value.brief, counts(store)) == (sentence, {made.token: 2})
        remove(made.id)
        store.undo()
        with pytest.raises(Refused) as refused:
            store.redo()
        assert refused.value.brief == sentence
        assert [each.token for each in all_of(store, type(made))] == [made.token]

    def test_other_steps_about_such_a_round_are_taken_back(
        self, store: Store, requests: FeedbackRequests, accept: Accept
    ) -> None:
        request = asked(store, *TEAM, anonymous=True, title="Team round")
        accept(request, 4)
        requests.change(request.id, title="Other", due=None)
        store.undo()
        assert requests.status(request.id).title == "Team round"

    def test_what_goes_is_said_before_with_how_long_it_can_be_brought_back(
        self, store: Store, requests: FeedbackRequests, clock: FixedClock, accept: Accept
    ) -> None:
        request = asked(store, *TEAM, anonymous=True)
        accept(request, 4, 5)
        pulse = pulse_round(store)
        Answers(store, clock).accept(answer_to(store, pulse, {"score": 5}))
        said = "go with it. Undo brings them back only as long as the history holds this step"
        assert f"2 answers without a name {said}" in requests.what_goes(request.id).lines
        assert PulseCase(store, clock).what_goes(pulse.id).lines == (
            "1 answer without a name goes with it. Undo brings it back only as long as the history holds this step",
            "Answers that are still to come are refused",
        )


def test_answers_that_were_cleaned_up_leave_no_words_in_the_file(
    store: Store, requests: FeedbackRequests, clock: FixedClock, accept: Accept
) -> None:
    request = asked(store, *TEAM, anonymous=True)
    accept(request, 4, 5, 4)
    requests.remove(request.id)
    with store.write_unrecorded() as desk:
        desk.number("PRAGMA secure_delete = 0")
        desk.run("DELETE FROM history_step")
    assert Answers(store, clock).clean_up() == 6
    store.close()
    assert b"Spoken" not in store.path.read_bytes()
