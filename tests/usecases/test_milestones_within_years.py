"""Milestones stay within the years that are known, whoever moves them; what is refused changes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.milestones import Milestones
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def goals(store: Store, clock: FixedClock) -> Milestones:
    return Milestones(store, clock)


@pytest.fixture
def chain(store: Store) -> list[Milestone]:
    """Three milestones with a month between them, each of which depends on the one before it."""
    found: list[Milestone] = []
    for month in (4, 5, 6):
        before = frozenset({found[-1].id}) if found else frozenset()
        found.append(kept(store, milestone(TODAY.replace(month=month), depends_on=before)))
    return found


@pytest.mark.parametrize(("due", "along"), [
    (date(2200, 1, 1), False), (date(1969, 12, 31), False), (date(2199, 12, 20), True),
])  # fmt: skip
def test_nothing_moves_out_of_the_years_that_are_known(
    store: Store, goals: Milestones, chain: list[Milestone], due: date, along: bool
) -> None:
    before = labels(store)
    with pytest.raises(Refused, match=r"^Not within the years 1970 to 2199\.$"):
        goals.move(chain[0].id, due, with_dependents=along)
    assert all_of(store, Milestone) == chain
    assert (all_of(store, MilestoneMove), labels(store)) == ([], before)


def test_what_cannot_follow_is_offered_and_refused_when_it_is_to(
    store: Store, goals: Milestones, chain: list[Milestone]
) -> None:
    due = date(2199, 12, 20)
    done = goals.move(chain[0].id, due)
    assert (done.milestone.due, done.dependents) == (due, 2)
    with pytest.raises(Refused, match="Not within the years"):
        goals.shift_dependents(chain[0].id, done.days)
    assert all_of(store, Milestone)[1:] == chain[1:]


def test_another_edit_of_the_date_stays_within_the_years_too(
    store: Store, clock: FixedClock, chain: list[Milestone]
) -> None:
    with pytest.raises(Refused, match="Not within the years"):
        Records(store, clock).change("milestone", chain[0].id, due=date(2200, 1, 1))
    assert all_of(store, Milestone) == chain
