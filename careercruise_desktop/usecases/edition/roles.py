"""Two roles over time: hours a month (a quarter, a year in long periods) as a chart and in words."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Piece, RolesSection
from careercruise_desktop.domain.drawings import LineChart, Series, Tick
from careercruise_desktop.domain.paperwords import logged_time, month_year
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import percent
from careercruise_desktop.storage.queries.portfolio import MonthHours

from .sheet import TONES, Sheet, capital
from .timeline import MOST_TICKS, month_starts

LEAST_HOURS_TO_COMPARE = 40
CLEAR_POINTS = 0.05
LABEL_WIDTH, LABEL_HEIGHT = 0.2, 0.13  # of the chart: what the longer label takes up
LABEL_FROM, LABEL_TO = 0.12, 0.78
Points = tuple[tuple[float, float], ...]
STEPS = {1: "month", 3: "quarter", 12: "year"}


def roles(sheet: Sheet) -> RolesSection | None:
    """The section; None when nothing was logged."""
    if not sum(sheet.material.minutes.values()):
        return None
    months = _every_month(sheet)
    step = next((step for step in (1, 3) if len(months) <= 36 * step), 12)
    stretches = _grouped(months, step)
    drawn = stretches[:-1] if len(stretches) > 2 and _running(sheet, step) else stretches
    undrawn = f"; the running {STEPS[step]} is counted, not drawn" if drawn != stretches else ""
    return RolesSection(
        key=SectionKey.ROLES,
        title=f"Two roles, {STEPS[step]} by {STEPS[step]}",
        note=f"Hours a {STEPS[step]}{undrawn}." if len(drawn) > 1 else "",
        chart=chart(sheet, drawn, step) if len(drawn) > 1 else None,
        sentence=_sentence(sheet, months),
    )


def chart(sheet: Sheet, stretches: list[MonthHours], step: int) -> LineChart:
    """Both roles' hours, from zero, on one scale; there are at least two stretches."""
    top = _top(max(max(each.it, each.pm) for each in stretches) / 60)
    last = len(stretches) - 1
    it = tuple((number / last, each.it / 60 / top) for number, each in enumerate(stretches))
    pm = tuple((number / last, each.pm / 60 / top) for number, each in enumerate(stretches))
    lines = (_line(sheet, Role.IT, it, pm), _line(sheet, Role.PM, pm, it))
    return LineChart(lines, _across(stretches, step), _up(top), _alt(sheet, stretches, step))


def _line(sheet: Sheet, role: Role, own: Points, other: Points) -> Series:
    """A line with its label where it has most room and the line is calm, away from the other line."""
    places = [(number, above) for number in range(len(own)) for above in (True, False)]
    places = [each for each in places if LABEL_FROM <= own[each[0]][0] <= LABEL_TO] or [(0, True)]
    at, above = max(places, key=lambda each: _room(own, other, each[0], above=each[1]))
    near = [y for x, y in own if 0 <= x - own[at][0] <= LABEL_WIDTH]
    return Series(
        label=capital(sheet.work(role)),
        tone=TONES[role],
        points=own,
        label_at=(own[at][0], max(near) if above else min(near)),
        label_above=above,
    )


def _room(own: Points, other: Points, at: int, *, above: bool) -> float:
    """How free a label stands that begins at a point: room to the other line or the frame, less the line's own rise."""
    start = own[at][0]
    under = [number for number, (x, _) in enumerate(own) if 0 <= x - start <= LABEL_WIDTH]
    mine = [own[number][1] for number in under]
    theirs = [other[number][1] for number in under]
    if above:
        limits = [1.0, *(y for y in theirs if y > max(mine))]
        room, crossed = min(limits) - max(mine), any(min(mine) <= y <= max(mine) + LABEL_HEIGHT for y in theirs)
    else:
        limits = [0.0, *(y for y in theirs if y < min(mine))]
        room, crossed = min(mine) - max(limits), any(min(mine) - LABEL_HEIGHT <= y <= max(mine) for y in theirs)
    return min(room, 0.3) - (max(mine) - min(mine)) - crossed - (room < LABEL_HEIGHT)


def _every_month(sheet: Sheet) -> list[MonthHours]:
    """Each month of the period that is not in the future, also those without entries, from the first with any."""
    known = {each.start: each for each in sheet.material.months}
    first = min(known)
    last = min(sheet.period.last, max(sheet.today, *known))
    months = month_starts(Period(first, last))
    return [known.get(each, MonthHours(each, 0, 0)) for each in months]


def _grouped(months: list[MonthHours], step: int) -> list[MonthHours]:
    found: dict[date, MonthHours] = {}
    for each in months:
        start = each.start.replace(month=(each.start.month - 1) // step * step + 1)
        before = found.get(start, MonthHours(start, 0, 0))
        found[start] = MonthHours(start, before.it + each.it, before.pm + each.pm)
    return list(found.values())


def _across(stretches: list[MonthHours], step: int) -> tuple[Tick, ...]:
    last = len(stretches) - 1
    every = -(-len(stretches) // MOST_TICKS)
    return tuple(
        Tick(number / last, str(each.start.year) if step == 12 else month_year(each.start))
        for number, each in enumerate(stretches)
        if number % every == 0
    )


def _top(hours: float) -> float:
    """A round number of hours above the highest value, that halves well."""
    size = 1.0
    while True:
        for step in (1, 1.5, 2, 3, 4, 5, 6, 8):
            if hours <= step * size:
                return step * size
        size *= 10


def _up(top: float) -> tuple[Tick, ...]:
    return (Tick(0, "0"), Tick(0.5, f"{top / 2:,g}"), Tick(1, f"{top:,g} h"))


def _alt(sheet: Sheet, stretches: list[MonthHours], step: int) -> str:
    names = [sheet.work(role) for role in Role]
    said = [
        f"{each.start.year if step == 12 else month_year(each.start)}: "
        f"{round(each.it / 60)} h {names[0]}, {round(each.pm / 60)} h {names[1]}"
        for each in stretches[:80]
    ]
    return f"Line chart of logged hours a {STEPS[step]}. " + "; ".join(said) + "."


def _sentence(sheet: Sheet, months: list[MonthHours]) -> tuple[Piece, ...]:
    minutes = sheet.material.minutes
    total = sum(minutes.values())
    pieces = [Piece(f"{logged_time(total)} logged", strong=True)]
    if not sheet.frame.figures:
        both = [Piece(f"{logged_time(minutes[role])} {sheet.work(role)}", TONES[role], strong=True) for role in Role]
        return (*pieces, Piece(", "), both[0], Piece(" and "), both[1], Piece("."))
    share = minutes[Role.IT] / total
    pieces += [
        Piece(", "),
        Piece(f"{percent(share)} {sheet.role(Role.IT)}", Tone.IT, strong=True),
        Piece(" and "),
        Piece(f"{percent(1 - share)} {sheet.work(Role.PM)}", Tone.PM, strong=True),
        Piece(". "),
    ]
    return (*pieces, Piece(_shift(sheet, months)))


def _shift(sheet: Sheet, months: list[MonthHours]) -> str:
    """How the second role's share moved between the first and the last quarter of the months, where both are big."""
    early, late = months[:3], months[-3:]
    sums = [(sum(each.pm for each in part), sum(each.it + each.pm for each in part)) for part in (early, late)]
    if len(months) < 6 or any(total < LEAST_HOURS_TO_COMPARE * 60 for _, total in sums):
        return ""
    (pm_then, all_then), (pm_now, all_now) = sums
    then, now = pm_then / all_then, pm_now / all_now
    work = f"The {sheet.work(Role.PM)} share"
    ends = f"from {percent(then)} in the first three months to {percent(now)} in the last three."
    if abs(now - then) < CLEAR_POINTS:
        return f"{work} stayed about the same: {ends}"
    return f"{work} {'rose' if now > then else 'fell'} {ends}"


def _running(sheet: Sheet, step: int) -> bool:
    """Whether the last stretch of the chart is not over: drawn, it would look like a fall."""
    last = min(sheet.period.last, sheet.today)
    return (last + timedelta(days=1)).day != 1 or last.month % step != 0
