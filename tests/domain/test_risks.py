"""The status of a milestone and what puts it at risk: each rule with its edge and its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.figures.risks import Before, MilestoneFacts, judged, working_minutes
from careercruise_desktop.domain.figures.trend import Report
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from tests.factories import TODAY

FAR = TODAY + timedelta(days=30)
CALM = MilestoneFacts(due=FAR)


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


def risks(**more: object) -> tuple[str, ...]:
    found = judged(replace(CALM, **more), TODAY)  # type: ignore[arg-type]
    assert (found.status is MilestoneStatus.AT_RISK) == bool(found.risks)
    return found.risks


def status(**more: object) -> MilestoneStatus:
    return judged(replace(CALM, **more), TODAY).status  # type: ignore[arg-type]


def test_the_status_follows_from_the_dates() -> None:
    assert status() is MilestoneStatus.PLANNED
    assert status(start=on(1)) is MilestoneStatus.PLANNED
    assert status(start=TODAY) is MilestoneStatus.IN_PROGRESS
    assert status(progress=5) is MilestoneStatus.IN_PROGRESS
    assert status(due=on(-1), progress=100) is MilestoneStatus.OVERDUE
    assert status(due=on(-1), achieved=TODAY) is MilestoneStatus.ACHIEVED
    assert status(due=on(-1), achieved=TODAY, cancelled=TODAY) is MilestoneStatus.CANCELLED


def test_what_is_over_or_overdue_has_no_risk_any_more() -> None:
    late = replace(CALM, before=(Before("API contract", on(-9)),), minutes_left=600, minutes_free=0)
    for over in ({"achieved": TODAY}, {"cancelled": TODAY}, {"due": on(-1)}):
        assert judged(replace(late, **over), TODAY).risks == ()  # type: ignore[arg-type]


# Something before it is late


def test_what_it_depends_on_is_overdue() -> None:
    assert risks(before=(Before("API contract", on(-2)),)) == ("Depends on API contract, overdue since 17 Mar",)
    assert risks(before=(Before("API contract", TODAY),)) == ()


def test_what_it_depends_on_is_due_after_it() -> None:
    assert risks(before=(Before("API contract", on(31)),)) == ("Depends on API contract, due 19 Apr, 1 day after it",)
    assert risks(before=(Before("API contract", FAR),)) == ()


def test_of_several_the_one_due_first_is_named() -> None:
    several = (
        Before("Dual run", on(40)),
        Before("Sandbox", on(-3)),
        Before("Fine", on(2)),
        Before("Load test", on(-1)),
    )
    assert risks(before=several) == ("Depends on Sandbox, overdue since 16 Mar; 2 more like it",)


# More work than time


def test_more_work_is_left_than_working_time() -> None:
    assert risks(minutes_left=840, minutes_free=540) == ("Needs 14 h, 9 h are left until 18 Apr",)
    assert risks(minutes_left=840, minutes_free=60) == ("Needs 14 h, 1 h is left until 18 Apr",)
    assert risks(minutes_left=30, minutes_free=0) == ("Needs 30 min, none is left until 18 Apr",)
    assert risks(minutes_left=540, minutes_free=540) == ()
    assert risks(minutes_left=541, minutes_free=540) != ()
    assert risks(minutes_left=540) == ()


def test_the_working_time_left_is_the_roles_share_of_each_working_day_today_included() -> None:
    settings = Settings(week_minutes=40 * 60, it_share=75)
    thursday, monday = TODAY, on(4)
    assert working_minutes(settings, Role.IT, thursday, thursday) == 360
    assert working_minutes(settings, Role.IT, thursday, monday) == 3 * 360
    assert working_minutes(settings, Role.PM, thursday, monday) == 3 * 120
    assert working_minutes(settings, Role.PM, thursday, on(-1)) == 0
    assert working_minutes(replace(settings, it_share=100), Role.PM, thursday, monday) == 0


# Its date slides


def reports(slope: float, *days: int) -> tuple[Report, ...]:
    return tuple(Report(on(day), on(30 + round(slope * day))) for day in days)


def test_the_date_drifts_by_half_a_day_a_day() -> None:
    assert risks(points=reports(0.5, -20, -10, 0)) == ("Slides 0.5 days a day, by 3 reports since 27 Feb",)
    assert risks(points=reports(1, -28, -21, -14, -7)) == ("Slides 1.0 days a day, by 4 reports since 19 Feb",)
    assert risks(points=reports(0.4, -20, -10, 0)) == ()
    assert risks(points=reports(-1, -20, -10, 0)) == ()


def test_a_drift_needs_three_reports_over_two_weeks() -> None:
    assert risks(points=reports(1, -20, 0)) == ()
    assert risks(points=reports(1, -13, -5, 0)) == ()
    assert risks(points=reports(1, -14, -5, 0)) != ()


# It is near


@pytest.mark.parametrize(("days", "when"), [(0, "today"), (1, "tomorrow"), (2, "in 2 days")])
def test_it_is_due_within_two_days_and_not_finished(days: int, when: str) -> None:
    assert risks(due=on(days), progress=40) == (f"Due {when}, 40\N{NO-BREAK SPACE}% done",)
    assert risks(due=on(days), progress=100) == ()


def test_three_days_are_not_near() -> None:
    assert risks(due=on(3)) == ()


def test_every_rule_that_holds_is_said() -> None:
    found = risks(
        due=on(1),
        before=(Before("API contract", on(-2)),),
        minutes_left=900,
        minutes_free=540,
        points=(Report(on(-20), on(-19)), Report(on(-10), on(-9)), Report(on(-1), on(1))),
    )
    assert [sentence.split()[0] for sentence in found] == ["Depends", "Needs", "Slides", "Due"]
