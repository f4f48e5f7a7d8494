"""One plain sentence for each card: what it says, with its uncertainty, and never a cause.

A change is told only where it is clear: by the line through the points whose slope has an interval without 0
(`figures.slope`), or by both halves of the period (`figures.change`). What it went from and to is what was in the first
and in the last third of those points, never an end of the line. Points of parts that are not whole tell nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.correlation import LEAST_PAIRS
from careercruise_desktop.domain.figures.series import Figure, Halves, Measure, Point, Series
from careercruise_desktop.domain.figures.slope import LEAST_POINTS, theil_sen

from .values import change, counted, interval, length, things, tiny, told
from .words import day_range

# So many digits of a value are written.
_DIGITS = {Measure.SHARE: 2, Measure.RATE: 1, Measure.RATING: 1, Measure.LEVEL: 1, Measure.SCORE: 1}
# What a stretch of at most so many days is called.
_PARTS = ((1, "day"), (7, "week"), (45, "month"))
# The series that tells how a card has gone, where it is not the first one.
_COURSE = {"role_balance": "it_share", "role_switches": "switches_a_day", "plan_accuracy": "accuracy"}


def sentence(figure: Figure) -> str:
    """What a card says, in a sentence or two without a full stop at the end of the last."""
    usual = _course if figure.halves is None else _by_halves
    said = _OWN.get(figure.key, usual)(figure)
    return f"{said}, {figure.scope}" if figure.scope and figure.n else said


def _nothing(figure: Figure) -> str:
    return f"Nothing to tell: no {things(figure)} in this period"


def _course(figure: Figure) -> str:
    """How the first or the named series has gone."""
    if figure.value is None:
        return _few(figure)
    name = _COURSE.get(figure.key, "")
    series = figure.named(name) if name else figure.series[0]
    label = series.label if name == "it_share" else figure.title
    return trend(series, label, figure)


def _few(figure: Figure) -> str:
    if not figure.n:
        return _nothing(figure)
    return f"Too little to tell: {figure.note or counted(figure)}"


def trend(series: Series, label: str, figure: Figure) -> str:
    """`IT share fell over the year, from 67 % (n 85) in its first third to 58 % (n 85) in its last, by 5 to 9 points`.

    Or that there is no clear change.
    """
    points = [point for point in series.known if not point.part]
    over, unit = length(figure.period), series.unit
    now = f"{label} {told(figure.unit, figure.value)}"
    if len(points) < LEAST_POINTS:
        return f"{now}, too few points to tell a change ({len(points)} of the {LEAST_POINTS} needed)"
    origin = points[0].first.toordinal()
    found = theil_sen(
        [((point.first.toordinal() + point.last.toordinal()) / 2 - origin, point.value or 0.0) for point in points]
    )
    if found is None or not found.clear:
        return f"No clear change in {_lower(label)} over {over}: {told(figure.unit, figure.value)}"
    third = len(points) // 3
    early, late = points[:third], points[-third:]
    before, after = _mean(early), _mean(late)
    start, end = told(unit, before), told(unit, after)
    if start == end or (after > before) is not (found.slope > 0):
        return f"No clear change in {_lower(label)} over {over}: {told(figure.unit, figure.value)}"
    days = _middle(late) - _middle(early)
    # Wide enough to hold what the thirds differ by as they are written: the sentence never contradicts itself.
    digits = _DIGITS.get(unit, 4)
    apart = round(after, digits) - round(before, digits)
    low, high = min(found.low * days, apart), max(found.high * days, apart)
    if tiny(unit, min(abs(low), abs(high))):
        # Not told as a change: as it is written, it may be none.
        return f"No clear change in {_lower(label)} over {over}: {told(figure.unit, figure.value)}"
    by = change(unit, low, high)
    verb = "rose" if found.slope > 0 else "fell"
    first, last = f"{start} (n {_sum(early)})", f"{end} (n {_sum(late)})"
    return f"{label} {verb} over {over}, from {first} in its first third to {last} in its last, by {by}"


def _mean(points: Sequence[Point]) -> float:
    """The figure over several points: by what each is out of, where that is known."""
    weights = [point.weight if point.weight is not None else 1.0 for point in points]
    return sum(weight * (point.value or 0.0) for weight, point in zip(weights, points, strict=True)) / sum(weights)


def _sum(points: Sequence[Point]) -> str:
    return f"{sum(point.n for point in points):,}"


def _middle(points: Sequence[Point]) -> float:
    """The mean day of several points, as an ordinal."""
    return sum(point.first.toordinal() + point.last.toordinal() for point in points) / 2 / len(points)


def _lower(label: str) -> str:
    """A title inside a sentence: names in capitals stay as they are."""
    return label if label[:2].isupper() or label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def _by_halves(figure: Figure) -> str:
    """`On time 60 % of 10 in the first half and 90 % of 11 in the second: up`."""
    if figure.value is None:
        return _few(figure)
    now = f"{figure.title} {told(figure.unit, figure.value)}"
    between = interval(figure.unit, figure.low, figure.high)
    now += f", 95{words.NO_BREAK}% interval {between}" if between else ""
    halves = figure.halves
    # Both halves of one day are that day.
    if halves is None or halves.way is None or figure.period.days < 2:
        return f"{now}; too few {_where(figure, halves)}to tell a change"
    if halves.way is Way.NOT_CLEAR:
        return f"{now}; no clear change over {length(figure.period)}"
    return f"{figure.title} {_went(figure.unit, halves)}"


def _where(figure: Figure, halves: Halves | None) -> str:
    """The one half that has too few, where the other has enough."""
    if halves is None or figure.period.days < 2 or (halves.before is None) is (halves.after is None):
        return ""
    return f"in the {'first' if halves.before is None else 'second'} half "


def _went(unit: Measure, halves: Halves) -> str:
    verb = "rose" if halves.way is Way.UP else "fell"
    before, after = told(unit, halves.before), told(unit, halves.after)
    first, second = f"{before} (n {halves.before_n:,})", f"{after} (n {halves.after_n:,})"
    return f"{verb} from {first} in the first half to {second} in the second"


def _feedback(figure: Figure) -> str:
    """Which dimensions have clearly changed."""
    if not figure.n:
        return _nothing(figure)
    told_of = [each for each in figure.beside if each.halves is not None and each.halves.way is not None]
    clear = [each for each in told_of if each.halves is not None and each.halves.way is not Way.NOT_CLEAR]
    if not told_of or figure.period.days < 2:
        return f"Mean of all ratings {told(figure.unit, figure.value)}; too few ratings to tell a change"
    if not clear:
        return f"No clear change in any dimension over {length(figure.period)}: {counted(figure)}"
    went = [f"{each.series[0].label} {_went(each.unit, each.halves)}" for each in clear if each.halves is not None]
    rest = len(told_of) - len(clear)
    others = f"; no clear change in the other {'one' if rest == 1 else rest}" if rest else ""
    return f"{'; '.join(went)}{others}"


def _balance(figure: Figure) -> str:
    if figure.value is None:
        return _nothing(figure)
    said = _course(figure)
    low, high = figure.band or (0.0, 1.0)
    where = "below" if figure.value < low else "above" if figure.value > high else "within"
    whole, target = told(figure.unit, figure.value), f"{where} the target of {interval(figure.unit, low, high)}"
    if said.endswith(f": {whole}"):
        return f"{said}, {target}"
    # A change names other shares than that of the whole; where there is none, it was named already.
    return f"{said}; {whole} in all, {target}" if f" {whole}, " not in said else f"{said}; {target}"


def _days(figure: Figure) -> str:
    if figure.value is None:
        return _nothing(figure)
    gap = next(each for each in figure.beside if each.key == "longest_gap")
    kept = figure.hits or 0
    beyond = int(figure.value) - kept
    said = f"Something was logged on {kept:,} of {counted(figure)}"
    said += f", and on {words.plural(beyond, 'day', 'days')} beyond them" if beyond else ""
    if not gap.value:
        return said
    lies = gap.series[0].points[0]
    longest = words.plural(int(gap.value), "working day", "working days")
    return f"{said}; the longest gap was {longest}, {day_range(lies.first, lies.last, short=True)}"


def _indexes(figure: Figure) -> str:
    if figure.value is None:
        return "Nothing to tell: no project of this period has earned value and cost"
    newest = [series.points[-1].value or 0.0 for series in figure.series]
    below = sum(value < 1 for value in newest)
    projects = words.plural(figure.n, "project", "projects")
    they = "it" if 1 in {below, figure.n} else "they"
    said = f"Median CPI {told(figure.unit, figure.value)}: {below} of {projects} earned less than {they} cost"
    planned = {series.name for each in figure.beside if each.key == "spi" for series in each.series}
    alone = sum(series.name not in planned for series in figure.series) if planned else 0
    return f"{said}; {alone} without a time index {'is' if alone == 1 else 'are'} not drawn" if alone else said


def _levels(figure: Figure) -> str:
    if figure.value is None:
        return _nothing(figure)
    growth = figure.beside[0]
    now = f"{counted(figure)} at {told(figure.unit, figure.value)} on average"
    if growth.value is None:
        return f"{now}; none was assessed again over {length(figure.period)}"
    size = told(Measure.LEVEL, abs(growth.value))
    if size == told(Measure.LEVEL, 0):
        return f"{now}; no change of those assessed before (n {growth.n})"
    way = "up" if growth.value > 0 else "down"
    return f"{now}; those assessed before are {way} by {size} over {length(figure.period)} (n {growth.n})"


def _learning(figure: Figure) -> str:
    if figure.value is None:
        return _nothing(figure)
    return f"{told(figure.unit, figure.value)} of learning in {counted(figure)}; {_tail(figure)}"


def _tail(figure: Figure) -> str:
    """The change of the points alone, after what was told of the whole."""
    part = _part(figure.series[0])
    if figure.n < LEAST_POINTS and not (part == "day" and figure.counted[1] == "weeks"):
        # Parts without anything in them are points, too: they make no course of a few.
        return f"too few {things(figure) if figure.counted[1] == 'weeks' else 'points'} to tell a change"
    said = trend(figure.series[0], "A part", figure)
    if said.startswith("A part "):
        verb = said.removeprefix("A part ")
        went = verb.startswith(("rose", "fell"))
        return f"by {part} it {verb}" if went else "too few points to tell a change"
    return f"no clear change over {length(figure.period)}"


def _part(series: Series) -> str:
    """What a whole point of a series is of: a day, week, month or quarter."""
    days = median((point.last - point.first).days + 1 for point in series.points if not point.part)
    return next((name for most, name in _PARTS if days <= most), "quarter")


def _delegation(figure: Figure) -> str:
    if figure.value is None:
        return _nothing(figure)
    first = next(each for each in figure if each.key == "delegation_first_time")
    stale = next(each for each in figure if each.key == "delegation_stale")
    said = f"{told(figure.unit, figure.value)} freed by {counted(figure)}"
    if first.n:
        said += f"; {first.hits or 0:,} of {first.n:,} accepted the first time"
    between = interval(first.unit, first.low, first.high)
    said += f" (95{words.NO_BREAK}% interval {between})" if between else ""
    if stale.value is None or not stale.n:
        return said
    return f"{said}; {stale.value:,.0f} of {stale.n:,} still out {'is' if 1 in {stale.value, stale.n} else 'are'} stale"


def _load(figure: Figure) -> str:
    if figure.value is None:
        return _few(figure) if figure.n else "Nothing to tell: no whole week in this period"
    long = next(each for each in figure if each.key == "long_weeks")
    weeks = f"{_of(long.value or 0, long.n, 'whole week', 'whole weeks')} had 55 h or more"
    return f"{told(figure.unit, figure.value)} a week on average; {weeks}; {_tail(figure)}"


def _of(hits: float, n: int, one: str, many: str) -> str:
    return f"{hits:.0f} of {n:,} {one if n == 1 else many}"


def _estimates(figure: Figure) -> str:
    if figure.value is None:
        return _nothing(figure)
    near = figure.beside[0]
    typical = told(figure.unit, figure.value)
    were = "was" if 1 in {near.hits, near.n} else "were"
    kept = f"{near.hits or 0:,} of {near.n:,} {were} within 25{words.NO_BREAK}%"
    return f"Finished work took {typical} times its estimate (median); {kept}; {_tail(figure)}"


def _interference(figure: Figure) -> str:
    if figure.value is None:
        few = f"not enough weeks to tell ({figure.n} of {LEAST_PAIRS})"
        return f"{figure.title}: {few if figure.n < LEAST_PAIRS else figure.note}"
    between = interval(figure.unit, figure.low, figure.high)
    size = f"ρ {told(figure.unit, figure.value)}, 95{words.NO_BREAK}% interval {between}"
    rest = f"({size}, {counted(figure)})"
    if figure.low is not None and figure.low > 0:
        return f"{figure.title} go together {rest}"
    if figure.high is not None and figure.high < 0:
        return f"{figure.title} go opposite ways {rest}"
    return f"No clear link between {figure.title} {rest}"


_OWN: dict[str, Callable[[Figure], str]] = {
    "role_balance": _balance,
    "logged_days": _days,
    "milestones_on_time": _by_halves,
    "cpi": _indexes,
    "skill_levels": _levels,
    "learning_hours": _learning,
    "feedback": _feedback,
    "morale": _by_halves,
    "delegation": _delegation,
    "load": _load,
    "estimate_bias": _estimates,
    "interference": _interference,
    "interference_reverse": _interference,
}
