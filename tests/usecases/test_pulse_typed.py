"""Rounds that were typed in: all are listed, corrected as one step, and no two of a team fall on one day unseen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.pulse import HealthCount, PulseAnswer, PulseRound
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from careercruise_desktop.usecases.pulse_typed import TypedRounds
from tests.conftest import FixedClock
from tests.factories import TODAY, project
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def pulses(store: Store, clock: FixedClock) -> PulseCase:
    return PulseCase(store, clock)


@pytest.fixture
def rounds(store: Store, clock: FixedClock) -> TypedRounds:
    return TypedRounds(store, clock)


def test_what_was_typed_in_is_read_and_corrected_as_one_step(
    store: Store, pulses: PulseCase, rounds: TypedRounds
) -> None:
    made = pulses.type_in(NewPulse(team="Ops", asked=7, least=3, note="Paper"), [9, 2, 8], {"Pace": (1, 1, 1)})
    assert rounds.of(made.id) == type(rounds.of(made.id))(made, (2, 8, 9), {"Pace": (1, 1, 1)})
    day = TODAY - timedelta(days=3)
    rounds.correct(made.id, NewPulse(team="Ops", day=day, asked=6), [9, 8, 7, 8], {"Learning": (4, 0, 0)})
    assert labels(store)[0] == "Correct a pulse"
    now = rounds.of(made.id)
    assert (now.pulse.day, now.pulse.closed, now.pulse.asked, now.pulse.note) == (day, day, 6, "")
    assert (now.pulse.least, now.scores, now.health) == (3, (7, 8, 8, 9), {"Learning": (4, 0, 0)})
    store.undo()
    assert rounds.of(made.id).scores == (2, 8, 9)
    assert (len(all_of(store, PulseAnswer)), len(all_of(store, HealthCount)), len(all_of(store, PulseRound))) == (
        3,
        1,
        1,
    )


def test_what_was_asked_by_form_is_never_read_or_changed_by_hand(
    store: Store, pulses: PulseCase, rounds: TypedRounds
) -> None:
    kept(store, Profile(name="Mara Lindqvist"))
    asked = pulses.ask(NewPulse(team="Ops"))
    for act in (lambda: rounds.of(asked.id), lambda: rounds.correct(asked.id, NewPulse(team="Ops"), [8])):
        with pytest.raises(Refused, match="by form"):
            act()
    assert all_of(store, PulseAnswer) == []


def test_a_correction_is_held_to_the_rules_of_typing_in(pulses: PulseCase, rounds: TypedRounds) -> None:
    made = pulses.type_in(NewPulse(team="Ops"), [9, 2, 8])
    for new, scores in ((NewPulse(day=TODAY + timedelta(days=1)), [8]), (NewPulse(), []), (NewPulse(asked=1), [8, 9])):
        with pytest.raises(Refused):
            rounds.correct(made.id, new, scores)
    assert rounds.of(made.id).scores == (2, 8, 9)


def test_a_round_of_the_same_team_and_day_is_found(store: Store, pulses: PulseCase, rounds: TypedRounds) -> None:
    mine = kept(store, project())
    ops = pulses.type_in(NewPulse(team="Ops"), [9, 2, 8])
    nameless = pulses.type_in(NewPulse(project_id=mine.id), [9, 2, 8])
    found = rounds.same_day(" ops", None, TODAY)
    assert found is not None
    assert (found.pulse.id, found.standing.answers) == (ops.id, 3)
    assert rounds.same_day("Ops", None, TODAY, but=ops.id) is None
    assert rounds.same_day("Ops", None, TODAY - timedelta(days=1)) is None
    assert rounds.same_day("", None, TODAY) is None
    other = rounds.same_day("", mine.id, TODAY)
    assert other is not None
    assert other.pulse.id == nameless.id


def test_all_rounds_are_listed_also_those_below_their_minimum(pulses: PulseCase) -> None:
    for back in (3, 1, 2):
        pulses.type_in(NewPulse(team="Ops", day=TODAY - timedelta(days=back)), [8] * back)
    count, listed = pulses.listed(2)
    assert [each.sentence for each in listed] == ["Closed with 1 in, shown from 5", "Closed with 2 in, shown from 5"]
    assert (count, [each.pulse.day for each in pulses.listed(2, 2)[1]]) == (3, [TODAY - timedelta(days=3)])
