"""Outcome readings: how each project stood at its reports, all values of money cumulative."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from careercruise_desktop.domain.outcomes import OutcomeReading

from .chance import Chance
from .curves import ON_TIME, value
from .scene import Scene
from .texts.current import Reading
from .undertakings import Portfolio, Undertaking, moved

_EVERY_DAYS = 28
_NOTES = (
    "[Report|Status] to the steering group.", "[Scope|Items] [added|changed] by {client}.",
    "[Test|Review] round [closed|done].",
    "[Rework|Corrections] after the demo.", "", "", "", "", "",
)  # fmt: skip


def write_readings(scene: Scene, portfolio: Portfolio) -> None:
    """Write the readings of every project that has begun."""
    chance, defects = scene.chance("readings"), scene.chance("defects")
    for one in portfolio.past:
        _write_past(scene, one, chance, defects)
    for one in portfolio.present:
        if one.present is not None and one.present.reading is not None:
            _write_present(scene, one, one.present.reading, chance, defects)


def _write_present(scene: Scene, one: Undertaking, last: Reading, chance: Chance, worse: Chance) -> None:
    """Readings that lead evenly to the last one, with indexes that drift to where they are now."""
    status = moved(scene, last.status)
    planned_now, earned_now, cost_now = last.value
    time_index, cost_index = earned_now / planned_now, earned_now / cost_now
    length = (status - one.first).days
    before = one.first
    for report in range(1, last.reports + 1):
        share = report / last.reports
        final = report == last.reports
        day = status if final else scene.calendar.back(one.first + timedelta(days=round(length * share)))
        if day <= before:
            continue
        before = day
        planned = planned_now * share**1.2
        earned = planned * (1 + (time_index - 1) * share**2)
        cost = earned / (1 + (cost_index - 1) * share)
        scope = last.baseline + round((last.planned - last.baseline) * share)
        defects = max(1, last.defects[0] + chance.whole(-3, 4))
        severe = max(0, min(defects, last.defects[1] + worse.whole(-1, 1)))
        found = last.defects if final else (defects, severe, round(last.defects[2] * share))
        score = min(50, last.score - round(3 * (1 - share)) + chance.whole(-1, 1))
        _add(
            scene,
            one,
            day,
            scope=(last.done if final else round(last.done * share**1.15), scope),
            money=last.value if final else (_hundred(planned), _hundred(earned), _hundred(cost)),
            defects=found,
            score=last.score if final else score,
        )


def _write_past(scene: Scene, one: Undertaking, chance: Chance, worse: Chance) -> None:
    """Monthly readings from start to finish along a flat S; the last one has earned the whole budget."""
    budget = int(one.project.budget or 0)
    baseline = one.project.baseline_finish or one.last
    planned_days, days = max(1, (baseline - one.first).days), max(1, (one.last - one.first).days)
    age = scene.age(one.last)
    overrun = chance.near(1.0 + 0.16 * (1 - value(ON_TIME, age)), 0.06, 0.88, 1.3)
    items = chance.whole(24, 90)
    grown = items + chance.whole(0, items // 8)
    score = chance.whole(33, 40) + round(6 * max(0.0, 1 - age / 6))
    peak = chance.whole(6, 22)
    escaped = 0
    reports = max(2, days // _EVERY_DAYS)
    before = one.first  # after leave two reports may fall on one day, then the first is enough
    for report in range(1, reports + 1):
        done = report / reports
        day = one.last if report == reports else scene.calendar.back(one.first + timedelta(days=round(days * done)))
        if day <= before:
            continue
        before = day
        planned = budget * _s_curve(min(1.0, (day - one.first).days / planned_days))
        earned = budget * _s_curve(done)
        defects = round(peak * 4 * done * (1 - done)) + chance.whole(0, 3 if done < 1 else 1)
        escaped += worse.maybe(0.2)
        _add(
            scene,
            one,
            day,
            scope=(round(grown * done), items + round((grown - items) * done)),
            money=(_hundred(planned), _hundred(earned), _hundred(earned * (1 + (overrun - 1) * done))),
            defects=(defects, worse.whole(0, defects // 4), escaped),
            score=min(50, score + chance.whole(-2, 2) + round(3 * done)),
            note=chance.said(chance.pick(_NOTES), one.slots(chance.pick(one.parts))),
        )


def _add(
    scene: Scene,
    one: Undertaking,
    day: date,
    *,
    scope: tuple[int, int],
    money: tuple[int, int, int],
    defects: tuple[int, int, int],
    score: int,
    note: str = "",
) -> None:
    """Write a reading: items done and planned; planned, earned and actual value; open, severe, escaped defects."""
    planned, earned, cost = money
    found, severe, escaped = defects
    scene.add(
        OutcomeReading(
            project_id=one.project.id,
            day=day,
            scope_done=scope[0],
            scope_planned=scope[1],
            planned_value=Decimal(planned),
            earned_value=Decimal(earned),
            actual_cost=Decimal(cost),
            open_defects=found,
            high_defects=severe,
            escaped_defects=escaped,
            review_score=Decimal(score).scaleb(-1),
            note=note,
        )
    )


def _s_curve(share: float) -> float:
    """How much is done after that share of the time: slow, quick, slow."""
    return 0.6 * share + 0.4 * share * share * (3 - 2 * share)


def _hundred(amount: float) -> int:
    return round(amount / 100) * 100
