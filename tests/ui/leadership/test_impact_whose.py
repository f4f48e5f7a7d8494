"""Teams are never mixed: whose figures can be looked at, and what stands behind each of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.ui.leadership.presenter.impact import _rounds
from careercruise_desktop.ui.leadership.presenter.impact_charts import VOICES
from careercruise_desktop.ui.leadership.presenter.impact_read import Look, Read, read
from careercruise_desktop.ui.leadership.presenter.impact_tables import chart_csv
from careercruise_desktop.ui.leadership.presenter.impact_whose import chosen, offered
from careercruise_desktop.ui.leadership.presenter.impact_words import impact_state
from careercruise_desktop.usecases.impact import ImpactCase
from careercruise_desktop.usecases.impact_choices import Asked, Choices, ImpactChoices, LastPulse
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, project, task
from tests.usecases.keeping import kept

TEN = (9, 9, 10, 10, 7, 8, 7, 3, 4, 5)
Reads = Callable[..., Read]


def choices(*asked: tuple[str, int | None]) -> Choices:
    teams = tuple(dict.fromkeys(team for team, _ in asked if team))
    return Choices(teams, {1: "Atlas", 2: "Desk"}, TODAY, LastPulse(), tuple(Asked(*each) for each in asked))


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ((), ["", "project:1", "project:2"]),
        ((("Ops", None), ("Ops", 1)), ["", "team:Ops", "project:1", "project:2"]),
        ((("Ops", 1), ("Web", 1)), ["team:Ops", "team:Web", "project:1/Ops", "project:1/Web", "project:2"]),
        ((("Ops", None), ("", 1)), ["team:Ops", "project:1", "project:2"]),
        ((("", 1), ("", None)), ["project:1", "project:2", "team:"]),
        ((("", 1), ("Ops", 1)), ["team:Ops", "project:1/", "project:1/Ops", "project:2"]),
    ],
)
def test_all_together_is_offered_only_where_one_team_was_asked(
    asked: tuple[tuple[str, int | None], ...], keys: list[str]
) -> None:
    known = choices(*asked)
    among = offered(known)
    assert [each.key for each in among] == keys
    for whose in among:
        assert len({each.group for each in known.asked if whose.covers(each)}) < 2


def test_what_has_the_newest_pulse_is_looked_at_unless_another_is_chosen() -> None:
    known = choices(("Ops", None), ("Web", 1))
    assert chosen(known, "")[0].key == "team:Ops"
    assert chosen(known, "team:Nobody") == (chosen(known, "")[0], False)
    assert chosen(known, "team:Web")[0].key == "team:Web"
    # A round that was typed in just now is shown, by what shows it already where that does.
    assert chosen(known, "team:Web", Asked("Ops", None))[0].key == "team:Ops"
    assert chosen(known, "project:1", Asked("Web", 1))[0].key == "project:1"


@pytest.fixture
def look(store: Store, clock: FixedClock) -> Reads:
    """Reads the tab over two teams: Web with five rounds of seven, Ops with one of ten, on the day of Web's newest."""
    pulses = PulseCase(store, clock)
    kept(store, project())
    for week in range(16, -1, -4):
        pulses.type_in(NewPulse(team="Web", day=TODAY - timedelta(weeks=week), asked=7), [6, 7, 6, 7, 6, 7, 8])
    pulses.type_in(NewPulse(team="Ops", day=TODAY, asked=12), TEN)
    cases = ImpactCase(store, clock), ImpactChoices(store, clock), PulseCase(store, clock)
    return lambda team="": read(cases, Look(team), TODAY)


def test_a_mean_is_compared_with_the_same_team_only(look: Reads) -> None:
    ops, web = look(), look("team:Web")
    assert (ops.look.team, ops.wanted.team) == ("team:Ops", "")
    state = impact_state(ops).pulse
    assert (state.mean, state.mean_words) == ("7.2", "mean, 0 to 10")
    assert state.standing.startswith("Ops: 95")
    assert impact_state(web).pulse.mean_words.startswith("mean, from 6.7 in ")


def test_the_rows_behind_a_figure_are_those_it_is_made_of(look: Reads) -> None:
    ops, web = look(), look("team:Web")
    assert _rounds(ops, VOICES, 0) == {6}
    assert _rounds(web, VOICES, 0) == {5}
    assert _rounds(web, VOICES, -1) == {1, 5}


def test_tables_say_whose_they_are(look: Reads) -> None:
    for key in ("morale", "tally", "voices"):
        lines = chart_csv(look(), key).decode().splitlines()
        assert lines[0].endswith(",team_or_project")
        assert all(line.endswith(",Ops") for line in lines[1:])


def test_work_beside_a_team_is_said_to_be_that_of_all_projects(store: Store, look: Reads) -> None:
    kept(store, task(due=TODAY - timedelta(days=9), status=TaskStatus.DONE, finished=TODAY, project_id=1))
    kept(store, milestone(TODAY, role=Role.PM, project_id=1))
    team, alone = impact_state(look("team:Web")), impact_state(look("project:1"))
    assert [each.chart.sub.startswith("all projects, ") for each in team.measures] == [True] * 3
    assert not any("all projects" in each.chart.sub for each in alone.measures)
    assert team.handed.head == "Handing over, all projects"


def test_the_milestones_of_the_period_before_are_not_those_of_this_one(store: Store, look: Reads) -> None:
    now, then = (
        kept(store, milestone(day, role=Role.PM, project_id=1, achieved=day))
        for day in (TODAY - timedelta(weeks=2), date(2025, 8, 1))
    )
    assert isinstance(now, Milestone)
    found = look("project:1").impact
    assert {*found.dates_before.yes, *found.dates_before.no} == {then.id}
