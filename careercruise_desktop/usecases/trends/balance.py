"""The card of role balance: logged minutes of both roles, the share of the first one, and what is owed of it."""

from __future__ import annotations

from functools import partial
from itertools import accumulate

from careercruise_desktop.domain.figures.balance import role_debt
from careercruise_desktop.domain.figures.series import Figure, Measure, Series
from careercruise_desktop.domain.figures.stretches import Sums, Unit
from careercruise_desktop.domain.roles import Role

from .behind import Records, entries_behind
from .card import Card, Place
from .question import Filter
from .reading import Reading

ENTRIES, DAYS = ("entry", "entries"), ("day", "days")


def _read(reading: Reading) -> Figure:
    time = reading.narrowed(CARD.filters)
    total, before = time.total, time.before
    return Figure(
        key=CARD.key,
        title=CARD.title,
        period=reading.seen,
        n=total.entries,
        value=total.it_share,
        unit=Measure.SHARE,
        series=_series(reading),
        before=before.it_share if before else None,
        before_n=before.entries if before else 0,
        counted=ENTRIES,
        band=time.balance.band,
        beside=(_debt(reading),),
    )


def _series(reading: Reading) -> tuple[Series, ...]:
    """Minutes of both roles and the share; of months and quarters also the mean week, which is what is drawn."""
    it, pm, minutes = Role.IT.value, Role.PM.value, Measure.MINUTES
    names, weeks = reading.settings, reading.time.weeks_of
    course = partial(reading.course, n=_entries, weight=_logged, filters=CARD.filters)
    share = f"{names.it_name} share"
    found = [
        course("it_minutes", names.it_name, minutes, value=lambda part, _: part.it, mark=it),
        course("pm_minutes", names.pm_name, minutes, value=lambda part, _: part.pm, mark=pm),
        course("it_share", share, Measure.SHARE, value=lambda part, _: part.it_share),
    ]
    if reading.unit in {Unit.MONTH, Unit.QUARTER}:
        it_name, pm_name = f"{names.it_name} a week", f"{names.pm_name} a week"
        found += [
            course("it_minutes_a_week", it_name, minutes, value=lambda part, _: part.it / weeks(part), mark=it),
            course("pm_minutes_a_week", pm_name, minutes, value=lambda part, _: part.pm / weeks(part), mark=pm),
        ]
    return tuple(found)


def _entries(part: Sums) -> int:
    return part.entries


def _logged(part: Sums) -> int:
    return part.logged


def _debt(reading: Reading) -> Figure:
    """What the first role is short of its share, from the first day of the period on."""
    time, target = reading.narrowed(CARD.filters), reading.settings.it_share
    before = time.before
    parts = [part for part, _ in time.seen]
    sums = accumulate(((part.it, part.pm) for part in parts), lambda one, other: (one[0] + other[0], one[1] + other[1]))
    owed = {part.first: role_debt([both], target) for part, both in zip(parts, sums, strict=True)}
    name = reading.settings.it_name
    course = reading.course(
        "owed_minutes", f"{name} owed", Measure.MINUTES,
        value=lambda part, _: owed[part.first] if part.logged else None, n=lambda part: part.days, mark=Role.IT.value,
        filters=CARD.filters,
    )  # fmt: skip
    return Figure(
        key="role_debt",
        title="Role debt",
        period=reading.seen,
        n=time.total.days,
        value=role_debt([(time.total.it, time.total.pm)], target) if time.total.logged else None,
        unit=Measure.MINUTES,
        series=(course,),
        before=role_debt([(before.it, before.pm)], target) if before and before.logged else None,
        before_n=before.days if before else 0,
        counted=DAYS,
    )


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    return entries_behind(reading.reader, place.first, place.last, skip, reading.only(CARD.filters))


CARD = Card(
    key="role_balance",
    title="Role balance",
    definition="Logged hours of both roles, and the share of the first one beside the target that is set now.",
    formula="share = IT minutes / (IT + PM minutes); debt = sum of (target × logged − IT)",
    filters=frozenset({Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
