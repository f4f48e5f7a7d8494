"""Answers that come back: matched, checked, taken once; those without a name leave no trace of whose and when."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.armour import armoured
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.feedback import (
    Consent,
    Feedback,
    FeedbackAnswer,
    FeedbackRequest,
    FeedbackSource,
    RequestRecipient,
)
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.pulse import PulseCase
from tests.answer_files import feedback_answers, pulse_answers
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.usecases.asking import TEAM, answer_to, asked, pulse_round
from tests.usecases.keeping import all_of, labels

OWN = "How did the hand-over work?"


@pytest.fixture
def answers(store: Store, clock: FixedClock) -> Answers:
    return Answers(store, clock)


def everything(store: Store) -> dict[str, list[Any]]:
    """All rows of the file that an answer could touch, the history included."""
    tables = ("feedback", "feedback_answer", "feedback_request", "request_recipient", "pulse_round", "sealed_answer",
              "accepted_answer", "history_step", "history_row", "search_index")  # fmt: skip
    with store.read() as reader:
        return {table: reader.rows(f"SELECT * FROM {table}") for table in tables}


class TestNamed:
    def test_an_answer_becomes_feedback_and_is_taken_back_by_one_undo(self, store: Store, answers: Answers) -> None:
        request = asked(store, "Ana Berg", "Jonas Weber", questions=OWN)
        taken = answers.accept(answer_to(store, request, feedback_answers()))
        assert taken.sentence == "Answer from Ana Berg to “Contract change”: 1 of 2 in"
        (found,) = all_of(store, Feedback)
        assert (found.day, found.source, found.request_id) == (TODAY, FeedbackSource.CLIENT, request.id)
        assert (found.ratings, found.consent) == ({"leadership": 4, "delivery": 5}, Consent.BY_NAME)
        assert found.quote == "She spotted it before our auditors did."
        assert [(one.question, one.answer) for one in all_of(store, FeedbackAnswer)] == [(OWN, "Calmly, and on time.")]
        assert [one.answered for one in all_of(store, RequestRecipient)] == [TODAY, None]
        assert labels(store)[0] == "Take in feedback from Ana Berg"
        store.undo()
        assert (all_of(store, Feedback), all_of(store, FeedbackAnswer)) == ([], [])
        assert [one.answered for one in all_of(store, RequestRecipient)] == [None, None]
        store.redo()
        assert len(all_of(store, Feedback)) == 1

    def test_what_was_undone_is_taken_again(self, store: Store, answers: Answers) -> None:
        content = answer_to(store, asked(store, "Ana Berg", questions=OWN), feedback_answers())
        answers.accept(content)
        store.undo()
        assert answers.accept(content).closed

    def test_the_last_answer_closes_the_request(self, store: Store, answers: Answers) -> None:
        request = asked(store, "Ana Berg", "Jonas Weber", questions=OWN)
        assert not answers.accept(answer_to(store, request, feedback_answers())).closed
        assert answers.accept(answer_to(store, request, feedback_answers(), place=1)).closed
        assert all_of(store, FeedbackRequest)[0].closed == TODAY

    def test_a_pasted_mail_is_as_good_as_the_file(self, store: Store, answers: Answers) -> None:
        content = answer_to(store, asked(store, "Ana Berg", questions=OWN), feedback_answers())
        mail = "Hello,\n" + "".join(f"> {line}\n" for line in armoured(content).splitlines()) + "Best\n"
        assert answers.look(mail).person == "Ana Berg"
        assert all_of(store, Feedback) == []
        answers.accept(mail)
        with pytest.raises(Refused, match="taken before"):
            answers.accept(content)

    def test_somebody_who_is_gone_can_no_longer_answer(self, store: Store, answers: Answers) -> None:
        request = asked(store, "Ana Berg", questions=OWN)
        content = answer_to(store, request, feedback_answers())
        with store.write("Remove") as desk:
            desk.remove(RequestRecipient, 1)
        with pytest.raises(Refused, match="was not asked"):
            answers.accept(content)


def _changed(content: bytes, **values: Any) -> bytes:
    return json.dumps({**json.loads(content), **values}).encode()


def _answered(content: bytes, **values: Any) -> bytes:
    data = json.loads(content)
    return json.dumps({**data, "answers": {**data["answers"], **values}}).encode()


REFUSALS: list[tuple[str, Callable[[bytes], bytes | str]]] = [
    ("not an answer file", lambda _: b"%PDF-1.7"),
    ("not an answer file", lambda _: b"ratings: 5"),
    ("web page", lambda _: b"<!doctype html><html></html>"),
    ("not an answer file", lambda _: b"[]"),
    ("newer program", lambda content: _changed(content, version=2)),
    ("version cannot be read", lambda content: _changed(content, version="1")),
    ("not an answer file", lambda content: _changed(content, schema="other")),
    ("not here", lambda content: _changed(content, request="0" * 32)),
    ("was not asked", lambda content: _changed(content, recipient="0" * 32)),
    ("another form", lambda content: _changed(content, signature="0" * 64)),
    ("changed after it was saved", lambda content: _answered(content, quote="She is great.")),
    ("between 1 and 5", lambda content: _answered(content, ratings={"leadership": 6})),
    ("no dimension", lambda content: _answered(content, ratings={"charm": 5})),
    ("characters", lambda content: _answered(content, improve="x" * 5_001)),
    ("at most 256 kB", lambda content: _answered(content, improve="x" * 10_000_000)),
    ("cut off", lambda content: armoured(content)[:-40]),
]


@pytest.mark.parametrize(("said", "spoil"), REFUSALS)
@pytest.mark.parametrize("anonymous", [False, True])
def test_what_is_refused_is_said_in_a_sentence_and_leaves_nothing(
    store: Store, answers: Answers, said: str, spoil: Callable[[bytes], bytes | str], anonymous: bool
) -> None:
    if anonymous and said == "was not asked":
        said = "another form"
    request = asked(store, *TEAM[:2], questions=OWN, anonymous=anonymous)
    wanted = feedback_answers() if not anonymous else {k: v for k, v in feedback_answers().items() if k != "consent"}
    content = spoil(answer_to(store, request, wanted))
    before = everything(store)
    for verb in (answers.look, answers.accept):
        with pytest.raises(PersonError, match=said) as refused:
            verb(content)
        assert str(refused.value).count(". ") == 0
    assert everything(store) == before


class TestClosed:
    def test_a_closed_request_takes_nothing(self, store: Store, answers: Answers) -> None:
        request = asked(store, "Ana Berg", questions=OWN, closed=TODAY)
        with pytest.raises(Refused, match="“Contract change” is closed"):
            answers.accept(answer_to(store, request, feedback_answers()))
        assert all_of(store, Feedback) == []

    def test_one_without_names_stays_closed_whatever_is_undone(
        self, store: Store, answers: Answers, clock: FixedClock
    ) -> None:
        request = asked(store, *TEAM[:3], anonymous=True)
        with store.write("Rename") as desk:
            desk.save(FeedbackRequest(**{**_fields(request), "title": "Spring"}))
        for nonce in range(3):
            answers.accept(answer_to(store, request, {"ratings": {"delivery": 4}}, nonce=nonce))
        assert all_of(store, FeedbackRequest)[0].closed == TODAY
        store.undo()
        (found,) = all_of(store, FeedbackRequest)
        assert (found.title, found.closed) == ("Contract change", TODAY)
        with pytest.raises(Refused, match="is closed"):
            answers.accept(answer_to(store, request, {"ratings": {"delivery": 1}}, nonce=9))
        FeedbackRequests(store, clock).remove(request.id)
        store.undo()
        assert all_of(store, FeedbackRequest)[0].closed == TODAY
        with store.read() as reader:
            assert sealed.counts(reader) == {request.token: 3}


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__ if hasattr(record, name)} | {"id": record.id}


class TestWithoutAName:
    def test_only_the_count_tells_and_no_step_knows_of_it(self, store: Store, answers: Answers) -> None:
        request = asked(store, *TEAM, anonymous=True, questions=OWN)
        before = everything(store)
        said = {k: v for k, v in feedback_answers().items() if k != "consent"}
        taken = answers.accept(answer_to(store, request, said))
        assert taken.sentence == "Answer to “Contract change”: 1 of 4 in, shown from 3"
        assert (taken.person, taken.feedback) == ("", None)
        after = everything(store)
        assert {name for name in after if after[name] != before[name]} == {"sealed_answer", "accepted_answer"}
        with store.read() as reader:
            (kept_answer,) = sealed.answers(reader, [request.token])[request.token]
            texts = sealed.texts(reader, [request.token])[request.token]
        assert kept_answer.ratings == {"leadership": 4, "delivery": 5}
        assert {(one.question, one.text) for one in texts} == {
            ("quote", "She spotted it before our auditors did."), ("improve", "Tell us a week earlier."),
            (OWN, "Calmly, and on time."),
        }  # fmt: skip

    def test_neither_order_nor_time_is_kept(self, store: Store, answers: Answers, clock: FixedClock) -> None:
        """What is in the file is the same, keys apart, in whatever order and at whatever time the answers came."""
        pulses = [pulse_round(store, questions="Pace"), pulse_round(store, questions="Pace")]
        scores = list(range(11))
        for pulse, order in zip(pulses, (scores, scores[::-1]), strict=True):
            for score in order:
                clock.forward(60 * 24)
                content = answer_to(store, pulse, pulse_answers(score=score, comment=f"Said {score}"), nonce=score)
                answers.accept(content)
        with store.read() as reader:
            rows = [
                reader.rows("SELECT part, content FROM sealed_answer WHERE round = ? ORDER BY content", (pulse.token,))
                for pulse in pulses
            ]
            by_key = reader.rows("SELECT content FROM sealed_answer WHERE part = 'answer' ORDER BY id")
            columns = {row[1] for row in reader.rows("PRAGMA table_info(sealed_answer)")}
        assert rows[0] == rows[1]
        assert columns == {"id", "round", "part", "content"}
        # Of the 22! orders in which keys drawn at random can stand, these two are hardly ever met.
        came = [str(score) for score in (*scores, *scores[::-1])]
        stored = [str(json.loads(content)["score"]) for (content,) in by_key]
        assert stored not in (came, came[::-1])

    def test_a_round_that_was_removed_keeps_its_answers_until_the_history_forgets_it(
        self, store: Store, answers: Answers, clock: FixedClock
    ) -> None:
        pulse, stays, lost = (pulse_round(store) for _ in range(3))
        for each in (pulse, stays, lost):
            answers.accept(answer_to(store, each, {"score": 7}))
        with store.write_unrecorded() as desk:
            desk.remove(PulseRound, lost.id)
        PulseCase(store, clock).remove(pulse.id)
        assert answers.clean_up() == 0
        store.undo()
        with store.read() as reader:
            assert set(sealed.counts(reader)) == {pulse.token, stays.token, lost.token}
        PulseCase(store, clock).remove(pulse.id)
        with store.write_unrecorded() as desk:
            desk.run("DELETE FROM history_step")
        assert answers.clean_up() == 1
        # Nobody removed the third: a backup may bring it back.
        with store.read() as reader:
            assert set(sealed.counts(reader)) == {stays.token, lost.token}

    def test_the_window_hears_of_it_and_so_does_another_one(
        self, store: Store, answers: Answers, clock: FixedClock
    ) -> None:
        pulse = pulse_round(store)
        other = Store.open(store.path, lambda: clock.now().at)
        heard: list[str] = []
        other.poll()
        for each, name in ((store, "own"), (other, "other")):
            each.subscribe(lambda change, name=name: heard.append(f"{name} {change.rows}"))  # type: ignore[misc]
        answers.accept(answer_to(store, pulse, {"score": 7}))
        for each in (other, store, other, store):
            each.poll()
        other.close()
        assert heard == ["own frozenset()", "other frozenset()"]

    def test_what_is_not_closed_yet_goes_on(self, store: Store, answers: Answers, clock: FixedClock) -> None:
        pulse = pulse_round(store, asked=3, due=TODAY - timedelta(days=3))
        said = [answers.accept(answer_to(store, pulse, {"score": 7}, nonce=nonce)).standing for nonce in range(3)]
        assert said == ["1 of 3 in, shown from 3", "2 of 3 in, shown from 3", "3 of 3 answered"]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.lists(st.integers(0, 5), min_size=1, max_size=18),
    scores=st.lists(st.integers(0, 10), min_size=6, max_size=6),
)
def test_an_answer_counts_once_however_often_it_is_given(
    store: Store, clock: FixedClock, order: list[int], scores: list[int]
) -> None:
    answers = Answers(store, clock)
    pulse, request = pulse_round(store), asked(store, *(f"P{n}" for n in range(6)))
    taken: set[int] = set()
    for place in order:
        for content in (
            answer_to(store, pulse, {"score": scores[place]}, nonce=place),
            answer_to(store, request, {"ratings": {"delivery": 1 + scores[place] % 5}}, place=place, nonce=place),
        ):
            if place in taken:
                with pytest.raises(Refused, match="taken before"):
                    answers.accept(content)
            else:
                answers.accept(content)
        taken.add(place)
    with store.read() as reader:
        found = sorted(one.score or 0 for one in sealed.answers(reader, [pulse.token])[pulse.token])
        rows = reader.find(Feedback, request_id=request.id)
    assert found == sorted(scores[place] for place in taken)
    assert sorted(one.delivery or 0 for one in rows) == sorted(1 + scores[place] % 5 for place in taken)
