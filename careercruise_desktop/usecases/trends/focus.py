"""The card of focus: how often the role changes within a day, and the time spent in long stretches of one role."""

from __future__ import annotations

from dataclasses import replace

from careercruise_desktop.domain.figures.compared import Compared, Rate
from careercruise_desktop.domain.figures.series import Figure, Measure

from .behind import Records, timed_behind
from .card import Card, Place
from .reading import Reading

_SWITCHES: tuple[Measure, Rate] = (Measure.RATE, lambda sums: sums.switch_rate)
_FOCUS: tuple[Measure, Rate] = (Measure.MINUTES, lambda sums: sums.focus_rate)


def _read(reading: Reading) -> Figure:
    time = reading.time
    hours = _figure(reading, ("focus_hours", "Focus hours", "minutes_a_day"), time.focus, _FOCUS)
    return replace(
        _figure(reading, (CARD.key, CARD.title, "switches_a_day"), time.switches, _SWITCHES), beside=(hours,)
    )


def _figure(reading: Reading, names: tuple[str, str, str], found: Compared, kind: tuple[Measure, Rate]) -> Figure:
    """A rate of days with timed entries: a dot for each part, and the line of its mean."""
    key, title, name = names
    unit, rate = kind
    return Figure(
        key=key,
        title=title,
        period=reading.seen,
        n=found.n,
        value=found.value,
        unit=unit,
        series=reading.rate(name, title, unit, value=rate, n=lambda sums: sums.timed, weight=lambda sums: sums.timed),
        before=found.before,
        before_n=found.n_before,
        counted=("day with times", "days with times"),
        before_period=reading.time.past,
        ends=reading.ends(found, rate, lambda sums: sums.timed),
    )


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    return timed_behind(reading.reader, place.first, place.last, skip)


CARD = Card(
    key="role_switches",
    title="Role switches",
    definition="How often the role changes within a day, and the time in stretches of one role of at least 90 minutes, "
    "on average over the days with timed entries; a day total says nothing of them.",
    formula="changes of role / days with times; minutes in stretches ≥ 90 min / days with times (entries of one role "
    "at most 5 min apart are one stretch)",
    filters=frozenset(),
    read=_read,
    behind=_behind,
)
