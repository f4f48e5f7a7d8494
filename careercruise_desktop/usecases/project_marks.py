"""The four outcomes of a project: the marks of the list, and the tiles of the page with the same marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.figures.marks import Mark, cost_mark, quality_mark, scope_mark, time_mark
from careercruise_desktop.domain.outcomes import OutcomeReading

from .project_figures import Figure
from .project_money import OVER_EARNED, apart_in_days, index
from .project_reading import Course, ProjectMaterial
from .project_series import Valued
from .project_state import Tile
from .project_value import Source


class Noted(NamedTuple):
    """The newest value of a field of the readings, the one before it, and how many there are."""

    now: Decimal | int | None
    day: date | None
    before: Decimal | int | None
    before_day: date | None
    first: Decimal | int | None
    n: int


def marks(material: ProjectMaterial, found: Valued) -> tuple[Mark, ...]:
    """Scope, quality, cost and time, in this order."""
    settings, readings = material.settings, material.readings
    planned = _noted(readings, "scope_planned")
    score, high = _noted(readings, "review_score").now, _noted(readings, "high_defects").now
    course = found.course
    return (
        scope_mark(_whole(planned.first), _whole(planned.now), settings),
        quality_mark(None if score is None else Decimal(score), _whole(high), settings),
        cost_mark(found.figures.cpi, settings, over_earned=found.figures.over_earned),
        time_mark(
            found.time.spi_t if found.time else None,
            course.end,
            course.baseline,
            settings,
            material.closing if course.beyond else "",
        ),
    )


def tiles(material: ProjectMaterial, found: Valued, judged: Sequence[Mark]) -> tuple[Tile, ...]:
    """The four tiles with the given marks."""
    scope, quality, cost, time = judged
    return (
        _scope(material, scope),
        _quality(material, quality),
        _cost(material, found, cost),
        _time(material, found, time),
    )


def _noted(readings: Sequence[OutcomeReading], field: str) -> Noted:
    known = [(getattr(each, field), each.day) for each in readings if getattr(each, field) is not None]
    now, day = known[-1] if known else (None, None)
    before, before_day = known[-2] if len(known) > 1 else (None, None)
    return Noted(now, day, before, before_day, known[0][0] if known else None, len(known))


def _whole(value: Decimal | int | None) -> int | None:
    return None if value is None else int(value)


def _scope(material: ProjectMaterial, mark: Mark) -> Tile:
    done, planned = _noted(material.readings, "scope_done"), _noted(material.readings, "scope_planned")
    share = float(done.now / planned.now) if done.now is not None and planned.now else None
    unit = "" if done.now is None else "items done"
    if planned.now is not None and done.now is not None:
        unit = f"of {planned.now:,} items done" + (f", {words.percent_done(share)}" if share is not None else "")
    return Tile(
        figure=Figure.SCOPE,
        title="Scope",
        mark=mark,
        value=words.NOT_KNOWN if done.now is None else f"{done.now:,}",
        unit=unit,
        n=done.n,
        counted=_counted(done.n),
        trend=_since(done, "more", "fewer", material.today),
        better=_better(done),
        target=_capital(mark.threshold),
        share=_within(share),
        line=_growth(planned) or ("" if done.n else "No reading of what is done"),
    )


def _growth(planned: Noted) -> str:
    if planned.now is None or planned.first is None:
        return ""
    added, base = int(planned.now - planned.first), f"since the first {planned.first:,}"
    if not added:
        return f"None added {base}"
    return f"{abs(added):,} {'added' if added > 0 else 'taken out'} {base}"


def _quality(material: ProjectMaterial, mark: Mark) -> Tile:
    readings = material.readings
    score, still_open = _noted(readings, "review_score"), _noted(readings, "open_defects")
    high, escaped = _noted(readings, "high_defects"), _noted(readings, "escaped_defects")
    counts = (
        (still_open.now, "open defect" if still_open.now == 1 else "open defects"), (high.now, "high"),
        (escaped.now, "escaped"),
    )  # fmt: skip
    value, unit, main, share = words.NOT_KNOWN, "", score, None
    if score.now is not None:
        value, unit, share = f"{score.now:.1f}", "of 5, review score", float(score.now) / 5
    elif still_open.now is not None:
        value, unit, main = f"{still_open.now:,}", counts[0][1], still_open
    # The number itself is not told again below it.
    below = counts[1:] if main is still_open else counts
    line = ", ".join(f"{count:,} {what}" for count, what in below if count is not None)
    better = _better(main)
    more, less = ("higher", "lower") if main is score else ("more", "fewer")
    return Tile(
        figure=Figure.QUALITY,
        title="Quality",
        mark=mark,
        value=value,
        unit=unit,
        n=main.n,
        counted=_counted(main.n),
        trend=_since(main, more, less, material.today),
        better=better if main is score or better is None else not better,
        target=_capital(mark.threshold),
        share=_within(share),
        line=line or ("" if main.n else "No reading of the quality"),
    )


def _cost(material: ProjectMaterial, found: Valued, mark: Mark) -> Tile:
    currency, figures, spent = material.project.currency, found.figures, found.actual.now
    bac = figures.bac
    limit = material.settings.cost_index
    parts = [f"CPI {index(figures.cpi, limit)}" if figures.cpi is not None else ""]
    parts.append(f"forecast {money.short(figures.eac, currency)}" if figures.eac is not None else "")
    if figures.over_earned:
        parts = [_capital(OVER_EARNED)]
    line = ", ".join(part for part in parts if part)
    noted = _noted(material.readings, "actual_cost")
    by_hours = found.actual.source is Source.COMPUTED
    return Tile(
        figure=Figure.COST,
        title="Cost",
        mark=mark,
        value=money.short(spent, currency),
        unit="" if spent is None else f"of {_again(bac, currency)} spent" if bac is not None else "spent",
        n=found.actual.n,
        counted=words.plural(found.actual.n, "day with logged hours", "days with logged hours")
        if by_hours
        else _counted(noted.n),
        trend=_spent_since(noted, currency, material.today) if not by_hours else "",
        target=_capital(mark.threshold),
        share=_within(float(spent / bac)) if spent is not None and bac else None,
        tick=_within(float(figures.ev / bac)) if figures.ev is not None and bac else None,
        tick_means=f"Earned value {money.short(figures.ev, currency)}" if figures.ev is not None and bac else "",
        line=line or _why_no_index(found),
    )


def _again(amount: Decimal, currency: str) -> str:
    """An amount right behind another one: the code of its currency is not told twice, a sign is."""
    told = money.short(amount, currency)
    return told.partition(words.NO_BREAK)[2] or told


def _why_no_index(found: Valued) -> str:
    if found.actual.now is None:
        return "No cost, no rate of an hour"
    if not found.actual.now:
        return "Nothing is spent yet"
    return "No budget to compare with" if found.figures.bac is None else "Nothing is earned yet"


def _time(material: ProjectMaterial, found: Valued, mark: Mark) -> Tile:
    course, today, n = found.course, material.today, len(material.counted)
    end = course.done or course.finish
    share, tick = _elapsed(found, today)
    return Tile(
        figure=Figure.TIME,
        title="Time",
        mark=mark,
        value=words.NOT_KNOWN if end is None else words.day_short(end, today),
        unit="done" if course.done else _days(course.slip),
        n=n,
        counted=words.plural(n, "milestone", "milestones"),
        target=_capital(mark.threshold),
        share=share,
        tick=tick,
        tick_means=f"Baseline {words.day_short(course.baseline, today)}"
        if tick is not None and course.baseline
        else "",
        line=_capital(", ".join(_time_parts(material, found))) or "No finish was agreed",
        remark=_beyond(material, course),
    )


def _time_parts(material: ProjectMaterial, found: Valued) -> Iterator[str]:
    course, today = found.course, material.today
    end = course.done or course.finish
    if course.expected != course.finish:
        yield "not over yet"
    if course.beyond:
        yield "last milestone"
    if course.baseline is not None:
        # Of two dates in one year the first one says which.
        agreed = f"baseline {words.day_short(course.baseline, end or today)}"
        yield (apart_in_days(course.slip) if course.done else agreed) if course.slip else "as agreed"
    if found.time is not None and found.time.spi_t is not None:
        yield f"SPI(t) {index(found.time.spi_t, material.settings.time_index)}"


def _days(late: int | None) -> str:
    return f"{'+' if late > 0 else words.MINUS}{abs(late)} d" if late else ""


def _beyond(material: ProjectMaterial, course: Course) -> str:
    """What ends a project, where that is later than the finish that was said."""
    said, today = material.project.finish, material.today
    if not course.beyond or said is None or course.finish is None:
        return ""
    last = f"{material.closing} on {words.day_short(course.finish, today)}"
    return f"Ends with {last}; its finish is {words.day_short(said, today)}"


def _elapsed(found: Valued, today: date) -> tuple[float | None, float | None]:
    """How much of the time has passed, and where the baseline stands on the same scale."""
    start, end, agreed = found.course.start, found.course.done or found.course.finish, found.course.baseline
    if start is None or end is None or max(end, agreed or end) <= start:
        return None, None
    whole = (max(end, agreed or end) - start).days
    share = _within((min(today, end) - start).days / whole)
    return share, None if agreed is None else _within((agreed - start).days / whole)


def _since(noted: Noted, more: str, less: str, today: date) -> str:
    """`4 more than on 1 Mar`, `as on 1 Mar`; "" where there is nothing before."""
    if noted.now is None or noted.before is None or noted.before_day is None:
        return ""
    change = noted.now - noted.before
    on = words.day_short(noted.before_day, today)
    size = abs(change)
    return f"{size:,} {more if change > 0 else less} than on {on}" if change else f"as on {on}"


def _spent_since(noted: Noted, currency: str, today: date) -> str:
    if noted.now is None or noted.before is None or noted.before_day is None:
        return ""
    spent = Decimal(noted.now - noted.before)
    return f"{money.short(spent, currency)} since {words.day_short(noted.before_day, today)}"


def _better(noted: Noted) -> bool | None:
    if noted.now is None or noted.before is None or noted.now == noted.before:
        return None
    return noted.now > noted.before


def _counted(n: int) -> str:
    return words.plural(n, "reading", "readings")


def _within(share: float | None) -> float | None:
    return None if share is None else min(1.0, max(0.0, share))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
