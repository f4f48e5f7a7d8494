"""Pulses: asked by form or typed in, and what they say once enough have answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.pulse import HealthCount, LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.leadership_actions import LeadershipActions
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, project
from tests.usecases.asking import answer_to
from tests.usecases.keeping import all_of, kept, labels

Q1 = Period(date(2026, 1, 1), date(2026, 3, 31))


@pytest.fixture
def pulses(store: Store, clock: FixedClock) -> PulseCase:
    return PulseCase(store, clock)


def typed(pulses: PulseCase, weeks: int, *scores: int, team: str = "Payments", **more: Any) -> PulseRound:
    new = NewPulse(**{"team": team, "day": TODAY - timedelta(weeks=weeks), "asked": 7, **more})
    return pulses.type_in(new, scores)


class TestByForm:
    def test_it_is_asked_answered_and_closed_when_all_are_in(
        self, store: Store, pulses: PulseCase, clock: FixedClock, tmp_path: Path
    ) -> None:
        kept(store, Profile(name="Mara Lindqvist"))
        new = NewPulse(team="Payments", asked=3, least=3, questions=("Pace", " "), due=TODAY)
        pulse = pulses.ask(new)
        assert labels(store)[0] == "Ask for a pulse"
        (path,) = pulses.write_form(pulse.id, tmp_path).paths
        assert path.name == "pulse-payments-19-march-2026.html"
        assert "Pace" in path.read_text("utf-8")
        answers = Answers(store, clock)
        for nonce, score in enumerate((9, 7, 3)):
            assert pulses.of(Q1).mood.n == 0
            said = {"score": score, "health": {"Pace": "green"}, "comment": f"C{score}"}
            answers.accept(answer_to(store, pulse, said, nonce=nonce))
        found = pulses.of(Q1)
        assert (found.mood.n, found.comments) == (3, ("C3", "C7", "C9"))
        assert found.mood.mean is not None
        assert [tuple(each.counts) for each in found.health] == [("Pace", 3, 0, 0)]
        assert pulses.status(pulse.id).sentence == "3 of 3 answered"
        assert pulses.waiting() == ()
        with pytest.raises(Refused, match="new one"):
            pulses.write_form(pulse.id, tmp_path)

    def test_it_waits_and_is_late_and_is_closed_for_good(
        self, store: Store, pulses: PulseCase, clock: FixedClock
    ) -> None:
        pulse = pulses.ask(NewPulse(team="Payments", asked=7, due=TODAY + timedelta(days=2)))
        Answers(store, clock).accept(answer_to(store, pulse, {"score": 7}))
        clock.forward(4 * 24 * 60)
        (waiting,) = pulses.waiting()
        assert (waiting.sentence, waiting.overdue, waiting.by_form) == ("1 of 7 in, shown from 5", 2, True)
        assert pulses.change(pulse.id, due=None, asked=6, text="Slow").asked == 6
        pulses.close(pulse.id)
        store.undo()
        assert pulses.status(pulse.id).standing.closed is not None
        assert pulses.status(pulse.id).sentence == "Closed with 1 of 7 in, shown from 5"

    @pytest.mark.parametrize(
        ("more", "field"),
        [
            ({"due": TODAY - timedelta(days=1)}, "due"),
            ({"least": 2}, "least"),
            ({"asked": 0}, "asked"),
            ({"questions": ("Pace", "Pace")}, "health"),
            ({"language": "tlh"}, "language"),
        ],
    )
    def test_what_cannot_be_asked_is_refused(self, store: Store, pulses: PulseCase, more: Any, field: str) -> None:
        with pytest.raises(Refused) as refused:
            pulses.ask(NewPulse(**{"team": "Payments", **more}))
        assert refused.value.field == field
        assert all_of(store, PulseRound) == []

    def test_there_are_words_for_the_mail(self, store: Store, pulses: PulseCase) -> None:
        kept(store, Profile(name="Mara Lindqvist"))
        pulse = pulses.ask(NewPulse(team="Payments"))
        assert "Payments, 19 March 2026" in pulses.mail(pulse.id)
        assert "If you have answered already" in pulses.mail(pulse.id, again=True)


class TestTypedIn:
    def test_it_is_one_act_and_counts_as_closed(self, store: Store, pulses: PulseCase) -> None:
        new = NewPulse(team="Payments", asked=7)
        made = pulses.type_in(new, [9, 7, 8, 6, 7], {"Pace": (3, 1, 1)})
        assert (made.closed, [one.score for one in all_of(store, PulseAnswer)]) == (TODAY, [6, 7, 7, 8, 9])
        assert pulses.status(made.id).sentence == "5 of 7 answered"
        assert pulses.of(Q1).mood.n == 5
        pulses.remove(made.id)
        assert all_of(store, HealthCount) == []
        store.undo()
        assert len(all_of(store, PulseAnswer)) == 5

    @pytest.mark.parametrize(
        ("scores", "health", "more", "field"),
        [
            ([], {}, {}, "scores"),
            ([11], {}, {}, "scores"),
            ([7], {}, {"day": TODAY + timedelta(days=1)}, "day"),
            ([7, 8], {}, {"asked": 1}, "asked"),
            ([7], {"Pace": (2, 0, 0)}, {"asked": 1}, "health"),
            ([7], {"Pace": (-1, 2, 0)}, {}, "health"),
            ([7, 8, 9], {"Pace": (5, 0, 0)}, {"asked": 7}, "health"),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, store: Store, pulses: PulseCase, scores: list[int], health: Any, more: Any, field: str
    ) -> None:
        with pytest.raises(Refused) as refused:
            pulses.type_in(NewPulse(**{"team": "Payments", **more}), scores, health)
        assert refused.value.field == field
        assert all_of(store, PulseRound) == []


class TestFigures:
    def test_the_course_skips_what_is_too_small_and_marks_where_a_round_is_missing(self, pulses: PulseCase) -> None:
        for weeks in (9, 8, 7, 3, 2):
            typed(pulses, weeks, 6, 7, 7, 8, 9)
        typed(pulses, 1, 2, 3)
        found = pulses.of(Q1)
        assert len(found.points) == 5
        assert found.gaps == (3,)
        assert (found.newest.sentence if found.newest else "") == "Closed with 2 of 7 in, shown from 5"
        assert found.rhythm == "every week"
        assert found.mood.n == 25

    def test_other_teams_and_projects_are_left_out(self, store: Store, pulses: PulseCase) -> None:
        about = kept(store, project())
        typed(pulses, 1, 5, 5, 5, 5, 5)
        typed(pulses, 1, 9, 9, 9, 9, 9, team="Desk", project_id=about.id)
        assert pulses.teams() == ("Desk", "Payments")
        for found in (pulses.of(Q1, team="Desk"), pulses.of(Q1, project_id=about.id)):
            assert found.mood.counts[9] == found.mood.n == 5
        assert pulses.of(Q1).mood.n == 10

    def test_a_clear_change_and_the_recommendation_of_earlier_quarters(self, pulses: PulseCase) -> None:
        for weeks, scores in ((1, (9, 9, 10, 8, 9)), (15, (5, 6, 6, 4, 7)), (28, (3, 3, 2, 9, 9))):
            typed(pulses, weeks, *scores)
        found = pulses.of(Q1)
        assert found.way is Way.UP
        told = [(each.figures.promoters, each.figures.detractors, each.figures.figure) for each in found.recommended]
        assert told == [(4, 0, None), (0, 4, None), (2, 3, None)]
        typed(pulses, 0, *[10] * 10, asked=10)
        assert pulses.of(Q1).recommended[0].figures.figure == 100

    @settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.lists(st.integers(0, 10), min_size=1, max_size=7), max_size=5))
    def test_figures_equal_a_recount_of_the_points(
        self, store: Store, pulses: PulseCase, rounds: list[list[int]]
    ) -> None:
        with store.write("Begin anew") as desk:
            for each in desk.find(PulseRound):
                desk.remove(PulseRound, each.id)
        for weeks, scores in enumerate(rounds):
            typed(pulses, weeks, *scores)
        found = pulses.of(Q1)
        assert found.mood.n == sum(point.mood.n for point in found.points)
        assert all(point.mood.n >= 5 for point in found.points)
        alone = [scores for scores in rounds if len(scores) >= 5]
        assert found.mood.n >= sum(map(len, alone))
        small = [scores for scores in rounds if 3 <= len(scores) < 5]
        assert found.mood.n - sum(map(len, alone)) <= sum(map(len, small))


class TestActions:
    def test_an_action_is_marked_changed_and_taken_back(self, store: Store, clock: FixedClock) -> None:
        actions = LeadershipActions(store, clock)
        about, other = kept(store, project()), kept(store, project(code="desk", name="Desk"))
        first = actions.mark(" 1:1s every two weeks ", day=TODAY - timedelta(days=40), expected="Trouble comes up")
        assert (first.title, labels(store)[0]) == ("1:1s every two weeks", "Mark action 1:1s every two weeks")
        second = actions.mark("Rotating demo lead", project_id=about.id)
        assert actions.all() == (first, second)
        assert actions.all(other.id) == (first,)
        assert actions.change(first.id, expected="").expected == ""
        with pytest.raises(Refused) as refused:
            actions.mark(" ")
        assert refused.value.field == "title"
        actions.remove(first.id)
        store.undo()
        assert len(all_of(store, LeadershipAction)) == 2

    def test_one_that_is_still_to_come_is_refused_wherever_it_is_typed(self, store: Store, clock: FixedClock) -> None:
        ahead = TODAY + timedelta(days=1)
        actions, records = LeadershipActions(store, clock), Records(store, clock)
        key = actions.mark("1:1s every two weeks").id
        acts: tuple[Callable[[], object], ...] = (
            lambda: actions.mark("Later", day=ahead),
            lambda: actions.change(key, day=ahead),
            lambda: records.change("leadership_action", key, day=ahead),
            lambda: records.add("leadership_action", title="Later", day=ahead),
        )
        for act in acts:
            with pytest.raises(Refused, match="planned as a block or a task") as refused:
                act()
            assert refused.value.field == "day"
        # One that an older program kept can still be named otherwise.
        old = kept(store, LeadershipAction(day=ahead, title="Old"))
        assert records.change("leadership_action", old.id, title="Older").record == replace(old, title="Older")
