"""Feedback: listed, looked at, typed in by hand, and told in figures with those who gave no name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import (
    Consent,
    Feedback,
    FeedbackAnswer,
    FeedbackRequest,
    FeedbackSource,
)
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback import FeedbackCase, Wanted
from careercruise_desktop.usecases.feedback_figures import Figures, quarter_of, window_before
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, project
from tests.usecases.asking import TEAM, answer_to, asked
from tests.usecases.keeping import all_of, kept, labels

Q1 = Period(date(2026, 1, 1), date(2026, 3, 31))


@pytest.fixture
def feedback(store: Store, clock: FixedClock) -> FeedbackCase:
    return FeedbackCase(store, clock)


@pytest.fixture
def figures(store: Store, clock: FixedClock) -> Figures:
    return Figures(store, clock)


def said(days: int = 0, **more: Any) -> Feedback:
    return Feedback(**{"day": TODAY - timedelta(days=days), "source": FeedbackSource.CLIENT, **more})


def round_of(store: Store, clock: FixedClock, *ratings: int, **more: Any) -> FeedbackRequest:
    """A round without names that all have answered."""
    names = tuple(f"Member {number}" for number in range(len(ratings)))
    request = asked(store, *names, anonymous=True, title="Payments team", **more)
    for nonce, rating in enumerate(ratings):
        content = answer_to(store, request, {"ratings": {"delivery": rating}, "quote": f"Q{nonce}"}, nonce=nonce)
        Answers(store, clock).accept(content)
    return request


class TestList:
    def test_it_is_filtered_and_comes_by_the_page(self, store: Store, feedback: FeedbackCase) -> None:
        ana, about = kept(store, person(relation=Relation.CLIENT)), kept(store, project())
        for days in range(6):
            kept(
                store, said(days, person_id=ana.id, project_id=about.id if days % 2 else None, delivery=4, leadership=5)
            )
        kept(store, said(2, source=FeedbackSource.SELF), said(40, source=FeedbackSource.TEAM))
        every = feedback.page()
        assert (every.total, every.sources) == (
            8, {FeedbackSource.CLIENT: 6, FeedbackSource.SELF: 1, FeedbackSource.TEAM: 1},
        )  # fmt: skip
        assert [row.day for row in every.rows] == sorted((row.day for row in every.rows), reverse=True)
        pages = [feedback.page(offset=offset, limit=3).rows for offset in (0, 3, 6)]
        assert tuple(row for page in pages for row in page) == every.rows
        assert {row.name for row in feedback.page(Wanted(FeedbackSource.TEAM)).rows} == {"Someone from the team"}
        about_it = feedback.page(Wanted(project_id=about.id))
        assert (about_it.total, about_it.rows[0].about) == (3, "Client · Payments gateway migration")
        week = feedback.page(Wanted(first=TODAY - timedelta(days=1), last=TODAY))
        assert [(row.name, row.mean, row.new) for row in week.rows] == [("Ana Ferreira", 4.5, True)] * 2

    def test_a_closed_round_is_one_line_and_an_open_one_is_none(
        self, store: Store, feedback: FeedbackCase, clock: FixedClock
    ) -> None:
        kept(store, said(1))
        round_of(store, clock, 4, 5, 5)
        waiting = asked(store, "A", "B", "C", "D", anonymous=True)
        Answers(store, clock).accept(answer_to(store, waiting, {"ratings": {"delivery": 1}}))
        first, second = feedback.page().rows
        assert (first.sealed, first.name, first.about, first.n) == (True, "Payments team", "Team, 3 answers", 3)
        assert first.mean == pytest.approx(14 / 3)
        assert not second.sealed
        assert feedback.page(Wanted(FeedbackSource.TEAM)).total == 1

    def test_a_small_round_has_a_line_without_a_figure(
        self, store: Store, feedback: FeedbackCase, clock: FixedClock
    ) -> None:
        request = round_of(store, clock, 4, 5, 5, least=5)
        (row,) = feedback.page().rows
        assert (row.mean, row.n) == (None, 3)
        page = feedback.open_round(request.id)
        assert (page.standing, page.means, page.texts, page.more) == (
            "Closed with 3 of 3 in, shown from 5", {}, {"quote": ()}, 3,
        )  # fmt: skip

    def test_a_shown_round_tells_means_and_texts_in_the_order_of_the_alphabet(
        self, store: Store, feedback: FeedbackCase, clock: FixedClock
    ) -> None:
        page = feedback.open_round(round_of(store, clock, 4, 5, 3).id)
        assert (page.means, page.texts, page.more) == ({"delivery": (4.0, 3)}, {"quote": ("Q0", "Q1", "Q2")}, 0)
        named = asked(store, "Ana Berg")
        with pytest.raises(Refused, match="has names"):
            feedback.open_round(named.id)

    @pytest.mark.parametrize("few", [0, 1, 2])
    def test_what_too_few_answered_is_named_and_looks_alike_whether_anybody_did(
        self, store: Store, feedback: FeedbackCase, clock: FixedClock, few: int
    ) -> None:
        request = asked(store, *TEAM, anonymous=True, dimensions="leadership delivery", questions="What to keep?")
        for nonce in range(4):
            answers: dict[str, Any] = {"ratings": {"delivery": 4}, "quote": f"Q{nonce}"}
            if nonce < few:
                answers |= {"ratings": {"delivery": 4, "leadership": 2}, "improve": "Dates"}
                answers |= {"texts": [{"question": "What to keep?", "answer": "Fridays"}]}
            Answers(store, clock).accept(answer_to(store, request, answers, nonce=nonce))
        page = feedback.open_round(request.id)
        assert set(page.means) == {"delivery"}
        assert page.hidden == ("leadership", "improve", "What to keep?")


class TestOne:
    def test_an_answer_stands_beside_what_the_person_said_before_and_what_was_reached(
        self, store: Store, feedback: FeedbackCase
    ) -> None:
        about, request = kept(store, project()), asked(store, "Priya Raman")
        priya = all_of(store, Person)[0]
        kept(store, said(90, person_id=priya.id, delivery=4, leadership=4))
        late = milestone(TODAY - timedelta(days=20), project_id=about.id, achieved=TODAY - timedelta(days=9))
        kept(store, milestone(TODAY, project_id=about.id), late)
        one = kept(
            store,
            said(
                person_id=priya.id,
                project_id=about.id,
                request_id=request.id,
                delivery=5,
                leadership=4,
                communication=3,
            ),
        )
        kept(store, FeedbackAnswer(feedback_id=one.id, question="Why?", answer="Because."))
        page = feedback.open(one.id)
        assert (page.who, page.project, page.request, page.mean) == (
            "Priya Raman", "Payments gateway migration", "Contract change", 4.0,
        )  # fmt: skip
        assert page.before is not None
        told = [page.before.beside(name, value) for name, value in one.ratings.items()]
        assert told == ["same as in December", "", "up from 4"]
        assert [(each.title, each.late) for each in page.behind] == [("API contract frozen", 11)]
        assert [each.answer for each in page.own] == ["Because."]

    @pytest.mark.parametrize("source", list(FeedbackSource))
    def test_who_is_gone_stays_as_someone(self, store: Store, feedback: FeedbackCase, source: FeedbackSource) -> None:
        ana = kept(store, person())
        one = kept(store, said(source=source, person_id=ana.id, quote="Well done"))
        with store.write("Remove") as desk:
            desk.remove(Person, ana.id)
        said_by = {"client": "Someone from the client", "self": "Self review"}.get(source.value)
        page = feedback.open(one.id)
        assert "Ana" not in page.who
        assert said_by is None or page.who == said_by
        assert page.feedback.quote == "Well done"


class TestByHand:
    def test_it_is_added_and_changed_and_taken_back(self, store: Store, feedback: FeedbackCase) -> None:
        one = feedback.add(said(quote=" Well\x00 done ", delivery=5))
        assert (one.quote.strip(), one.ratings) == ("Well done", {"delivery": 5})
        assert feedback.change(one.id, delivery=4, leadership=3).ratings == {"leadership": 3, "delivery": 4}
        assert feedback.agree(one.id, Consent.BY_NAME).consent is Consent.BY_NAME
        entry = kept(store, JournalEntry(title="What I learned", day=TODAY, kind=JournalKind.LEARNED))
        assert feedback.tell(one.id, entry.id).journal_entry_id == entry.id
        page = feedback.open(one.id)
        assert page.journal is not None
        assert page.journal.title == "What I learned"
        feedback.remove(one.id)
        assert labels(store)[0] == "Delete feedback"
        store.undo()
        assert len(all_of(store, Feedback)) == 1

    @pytest.mark.parametrize(
        ("more", "field"),
        [
            ({"source": None}, "source"),
            ({"day": TODAY + timedelta(days=1)}, "day"),
            ({"delivery": 6}, "delivery"),
            ({"delivery": 0}, "delivery"),
            ({"source": FeedbackSource.SELF, "person_id": 1}, "person_id"),
            ({"action": "x", "action_on": TODAY - timedelta(days=1)}, "action_on"),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, store: Store, feedback: FeedbackCase, more: dict[str, Any], field: str
    ) -> None:
        kept(store, person())
        with pytest.raises(Refused) as refused:
            feedback.add(said(**more))
        assert refused.value.field == field
        one = feedback.add(said())
        with pytest.raises(Refused):
            feedback.change(one.id, **more)
        assert all_of(store, Feedback) == [one]

    def test_what_was_changed_after_it_has_a_day(self, feedback: FeedbackCase) -> None:
        one = feedback.add(said(10))
        assert feedback.act(one.id, " Dates every Friday ").action_on is None
        done = feedback.act(one.id, "Dates every Friday", TODAY - timedelta(days=3))
        assert (done.action, done.action_on) == ("Dates every Friday", TODAY - timedelta(days=3))
        for days in (-1, 11):
            with pytest.raises(Refused) as refused:
                feedback.act(one.id, "x", TODAY - timedelta(days=days))
            assert refused.value.field == "action_on"
        assert feedback.act(one.id, " ", TODAY).action_on is None


class TestFigures:
    def test_rounds_without_names_count_under_their_rules(
        self, store: Store, figures: Figures, clock: FixedClock
    ) -> None:
        kept(store, said(delivery=5), said(3, source=FeedbackSource.SELF, delivery=3), said(400, delivery=1))
        round_of(store, clock, 4, 4, 5)
        round_of(store, clock, 1, 1, 1, least=5)
        found = figures.of(Q1)
        delivery = next(each for each in found.dimensions if each.name == "delivery")
        assert (delivery.n, delivery.mean, delivery.own) == (4, 4.5, 3)
        assert [(each.source, each.overall.n) for each in found.sources] == [
            (FeedbackSource.CLIENT, 1), (FeedbackSource.TEAM, 3), (FeedbackSource.SELF, 1),
        ]  # fmt: skip
        assert (found.others, found.left_out) == (4, 3)
        assert len(delivery.rows) == 1  # that of the other, not that of oneself
        assert found.sentence.startswith("You rate your delivery below what others see.")

    def test_filters_keep_oneself_beside_the_others(self, store: Store, figures: Figures) -> None:
        about = kept(store, project())
        for each in (about.id, None):
            kept(store, *(said(project_id=each, delivery=5) for _ in range(3)))
        kept(store, said(source=FeedbackSource.SELF, delivery=3), said(source=FeedbackSource.PEER, delivery=1))
        for found, n in (
            (figures.of(Q1, project_id=about.id), 3), (figures.of(Q1, source=FeedbackSource.CLIENT), 6),
            (figures.of(Q1), 7), (figures.of(Q1, source=FeedbackSource.SELF), 0),
        ):  # fmt: skip
            delivery = found.dimensions[-1]
            assert (delivery.n, delivery.own, found.others) == (n, 3, n)

    def test_change_is_told_between_windows_when_it_is_clear(self, store: Store, figures: Figures) -> None:
        kept(store, *(said(delivery=5, leadership=4) for _ in range(6)))
        kept(store, *(said(110, delivery=2, leadership=4) for _ in range(6)))
        found = {each.name: each for each in figures.of(Q1).dimensions}
        assert (found["delivery"].way, found["delivery"].before) == (Way.UP, 6)
        assert (found["leadership"].way, found["partnership"].way) == (Way.NOT_CLEAR, None)

    def test_quarters_are_told_newest_first(self, store: Store, figures: Figures, clock: FixedClock) -> None:
        kept(store, said(delivery=5), said(110, delivery=3), said(110, source=FeedbackSource.SELF, delivery=1))
        round_of(store, clock, 4, 4, 4)
        found = [(each.period.first, each.n, each.mean) for each in figures.quarters()]
        assert found == [(date(2026, 1, 1), 4, 4.25), (date(2025, 10, 1), 1, 3.0)]
        assert figures.quarters(source=FeedbackSource.CLIENT)[0].n == 1


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Q1, Period(date(2025, 10, 1), date(2025, 12, 31))),
        (Period(date(2026, 3, 1), date(2026, 3, 10)), Period(date(2026, 2, 19), date(2026, 2, 28))),
    ],
)
def test_a_quarter_is_compared_with_the_quarter_before_it(period: Period, before: Period) -> None:
    assert window_before(period) == before
    assert quarter_of(date(2025, 12, 31)) == Period(date(2025, 10, 1), date(2025, 12, 31))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.integers(1, 5), min_size=1, max_size=6), max_size=4), st.integers(3, 5))
def test_no_figure_moves_by_an_answer_that_is_hidden(
    store: Store, clock: FixedClock, new_rounds: list[list[int]], least: int
) -> None:
    """Figures equal a recount over whole rounds: what is below the minimum changes no mean and no number."""
    with store.write("Begin anew") as desk:
        for each in desk.find(FeedbackRequest):
            desk.remove(FeedbackRequest, each.id)
    made = [round_of(store, clock, *ratings, least=least) for ratings in new_rounds]
    waiting: list[int] = []
    counted: list[int] = []
    for ratings in new_rounds:
        if len(ratings) >= least:
            counted += ratings
        elif len(ratings) >= 3:
            waiting += ratings
            if len(waiting) >= least:
                counted, waiting = counted + waiting, []
    found = Figures(store, clock).of(Q1)
    delivery = next(each for each in found.dimensions if each.name == "delivery")
    assert len(made) == len(new_rounds)
    assert delivery.n == len(counted)
    assert delivery.mean == (pytest.approx(sum(counted) / len(counted)) if counted else None)
    assert found.left_out == sum(map(len, new_rounds)) - len(counted)
