"""The charts of a project's page, out of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.state import (
    Bars,
    ChartState,
    Cone,
    Curve,
    Data,
    Diagonal,
    Forecasts,
    Place,
    Point,
    Rank,
    Ranked,
    Scale,
    SCurve,
    Word,
)
from careercruise_desktop.usecases.project_figures import Figure
from careercruise_desktop.usecases.project_state import ProjectPage, ReasonBar, TrendLine
from careercruise_desktop.usecases.project_value import EarnedValue, Series, ValuePoint

CHARTS = {"value": Figure.EARNED, "trend": Figure.TREND, "reasons": Figure.REASONS, "burn": Figure.BURN}
_NOTHING = {
    "value": "Nothing was planned, earned or spent in money yet",
    "trend": "No milestones, so there is no date to report",
    "reasons": "No date was moved so far",
    "burn": "Nothing was logged for this project yet",
}
_TITLES = {
    "value": "Earned value", "trend": "Milestone trend", "reasons": "Why dates moved", "burn": "Logged hours",
}  # fmt: skip
_UNKNOWN = (Word("n/a", tone="quiet"),)
_TOKENS = {Figure.PLANNED: "c5", Figure.EARNED: "c3", Figure.ACTUAL: "c4"}
_EARNED_WIDTH = 2.5


def chart_states(page: ProjectPage, settings: Settings) -> dict[str, ChartState]:
    """Every chart of the page by its key."""
    return {
        "value": _value(page),
        "trend": _trend(page),
        "reasons": _reasons(page),
        "burn": _burn(page, settings),
    }


def trend_lines(page: ProjectPage) -> tuple[TrendLine, ...]:
    """The milestones of the trend chart, as they are drawn: the earliest date first, cancelled ones left out."""
    kept = [line for line in page.trend if line.cancelled is None and line.points]
    return tuple(sorted(kept, key=lambda line: line.points[-1].forecast))


def trend_milestone(page: ProjectPage, index: int) -> int | None:
    """The milestone of a point of the trend chart."""
    for line in trend_lines(page):
        if index < len(line.points):
            return line.milestone_id
        index -= len(line.points)
    return None


def _state(
    page: ProjectPage,
    key: str,
    data: Data | None,
    *,
    headline: tuple[Word, ...],
    sentence: str,
    sub: str = "",
    short: tuple[Word, ...] = (),
) -> ChartState:
    title = _TITLES[key]
    definition = page.definitions.get(CHARTS[key])
    text = "" if definition is None else "\n".join(part for part in (definition.text, definition.formula) if part)
    return ChartState(
        key=key,
        file=f"{page.project.code}-{title.lower().replace(' ', '-')}",
        title=title,
        sub=sub,
        headline=headline,
        definition=text,
        sentence=sentence,
        foot=f"{page.project.name}  ·  {words.day_long(page.today)} {page.today.year}",
        data=data,
        nothing=_NOTHING[key],
        headline_short=short,
    )


def _value(page: ProjectPage) -> ChartState:
    value = page.value
    # A line along zero says nothing yet.
    any_money = any(point.value for series in _series(value) for point in series.points)
    data = _s_curve(page) if any_money else None
    headline = (Word(value.headline),) if value.headline else _UNKNOWN
    sentence = f"Earned value on {words.day_long(value.status)}: " + ", ".join(
        f"{series.name.lower()} {series.now_words}" for series in _series(value)
    )
    said = f"{sentence}. {value.headline}".strip()
    indexes = " · ".join(part.partition(",")[0] for part in value.headline.split(" · "))
    short = (Word(indexes),) if indexes != value.headline else ()
    return _state(page, "value", data, headline=headline, sentence=said, short=short)


def _series(value: EarnedValue) -> tuple[Series, ...]:
    return (value.planned, value.earned, value.actual)


def _s_curve(page: ProjectPage) -> SCurve:
    value = page.value
    curves = tuple(_curve(series, value.status) for series in _series(value) if series.points)
    cones = tuple(_cones(value, page.project.currency))
    days = [place.day for curve in curves for place in curve.places]
    days += [place.day for cone in cones for place in (cone.end, *cone.ends)]
    first, last = min(days), max(*days, value.status.toordinal())
    last += max(3, (last - first) // 40)
    budget = None if value.bac is None else (float(value.bac), f"Budget {value.bac_words}")
    return SCurve(
        points=tuple(_value_points(page, curves, first, last)),
        curves=curves,
        cones=cones,
        status=(value.status.toordinal(), f"Status {words.day_long(value.status, page.today)}"),
        budget=budget,
        sign=money.sign(page.project.currency),
    )


def _curve(series: Series, status: date) -> Curve:
    planned = series.figure is Figure.PLANNED
    points = list(series.drawn)
    if not planned and points[-1].day < status:
        # What was earned and spent holds until it changes.
        points.append(ValuePoint(status, points[-1].value))
    return Curve(
        token=_TOKENS[series.figure],
        name=series.name,
        value=series.now_words,
        places=tuple(map(_place, points)),
        width=_EARNED_WIDTH if series.figure is Figure.EARNED else 2.0,
        dashed=planned,
    )


def _cones(value: EarnedValue, currency: str) -> Iterator[Cone]:
    cone = value.cone
    if cone is None:
        return
    if len(cone.earned) > 1:
        yield Cone("c3", _place(cone.earned[0]), _place(cone.earned[-1]))
    if len(cone.actual) > 1:
        end = _place(cone.actual[-1])
        ends = (Place(end.day, float(cone.low)), Place(end.day, float(cone.high)))
        label = money.short(value.forecasts[0].cost, currency) if value.forecasts else ""
        yield Cone("c4", _place(cone.actual[0]), end, ends if cone.low != cone.high else (), label)


def _place(point: ValuePoint) -> Place:
    return Place(point.day.toordinal(), float(point.value))


def _value_points(page: ProjectPage, curves: tuple[Curve, ...], first: int, last: int) -> Iterator[Point]:
    """A point a month; it tells what holds at the end of the month, or on the status day."""
    status = page.value.status.toordinal()
    for start, end in _months(first, last):
        on = status if start <= status <= end else end
        month = date.fromordinal(start)
        name = f"{words.MONTHS[month.month - 1]} {month.year}"
        known = [(curve, curve.value_on(on)) for curve in curves]
        told = [
            (curve, money.short(Decimal(round(value)), page.project.currency))
            for curve, value in known
            if value is not None
        ]
        said = ", ".join(f"{curve.name.lower()} {amount}" for curve, amount in told) or "nothing planned any more"
        tip = tuple(Word(amount, curve.token) for curve, amount in told)
        yield Point(start, end, (Word(name, tone="strong"), *tip), f"{name}: {said}")


def _months(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The months between two days, the first and the last one cut."""
    start = first
    while start <= last:
        day = date.fromordinal(start)
        end = date(day.year + day.month // 12, day.month % 12 + 1, 1).toordinal() - 1
        yield start, min(end, last)
        start = end + 1


def _trend(page: ProjectPage) -> ChartState:
    lines = trend_lines(page)
    data = None
    if lines:
        drawn = tuple(_forecasts(line, page.today) for line in lines)
        points = tuple(point for line in lines for point in _trend_points(line, page.today))
        first = min(page.trend_first, *(line.points[0].report for line in lines))
        # What is over is shown up to its end: the time since then would press it together.
        ends = [line.points[-1].forecast for line in lines]
        last = max(ends) if all(line.achieved is not None for line in lines) else max(page.trend_last, *ends)
        data = Diagonal(points, drawn, first.toordinal(), last.toordinal(), page.today.toordinal(), "reached")
    slipped = [line for line in lines if line.slip_days > 0]
    count = words.plural(len(lines), "milestone", "milestones")
    said = (f"{count}, {len(slipped)} later than the baseline.", *(f"{each.title}: {_slip(each)}." for each in slipped))
    headline, short = (Word("forecast at each report", tone="quiet"),), (Word("forecasts", tone="quiet"),)
    return _state(page, "trend", data, headline=headline, sentence=" ".join(said[:4]), short=short)


def _forecasts(line: TrendLine, today: date) -> Forecasts:
    places = tuple((point.report.toordinal(), point.forecast.toordinal()) for point in line.points)
    end = "" if line.achieved is not None else words.day_short(line.points[-1].forecast, today)
    return Forecasts(line.title, line.role.value, places, end, reached=line.achieved is not None)


def _trend_points(line: TrendLine, today: date) -> Iterator[Point]:
    for point in line.points:
        report, due = words.day_short(point.report, today), words.day_short(point.forecast, today)
        tip = (Word(line.title, tone="strong"), Word(due, line.role.value), Word(f"said on {report}", tone="quiet"))
        day = point.report.toordinal()
        yield Point(day, day, tip, f"{line.title}: on {report} due {due}. {_slip(line)}")


def _slip(line: TrendLine) -> str:
    if not line.slip_days:
        return "As in the baseline"
    days = words.plural(abs(line.slip_days), "day", "days")
    return f"{days} {'later' if line.slip_days > 0 else 'earlier'} than the baseline"


def _reasons(page: ProjectPage) -> ChartState:
    bars = page.reasons
    moves = sum(bar.moves for bar in bars)
    most = max((bar.days for bar in bars), default=0)
    data = None
    if bars:
        rows = tuple(
            Rank(_capital(bar.reason), max(0.0, bar.days / most) if most else 0.0, f"{bar.days} d",
                 words.percent(bar.cumulated))
            for bar in bars
        )  # fmt: skip
        data = Ranked(tuple(map(_reason_point, bars)), rows)
    sentence = "; ".join(f"{_capital(bar.reason)} {words.plural(bar.days, 'day', 'days')}" for bar in bars)
    headline = (Word(words.plural(moves, "move", "moves"), tone="quiet"),) if moves else _UNKNOWN
    return _state(page, "reasons", data, headline=headline, sentence=sentence)


def _reason_point(bar: ReasonBar) -> Point:
    name = _capital(bar.reason)
    moves = words.plural(bar.moves, "move", "moves")
    share, so_far = words.percent(bar.share), f"{words.percent(bar.cumulated)} cumulative"
    tip = (Word(name, tone="strong"), Word(f"{bar.days} d", "c5"), Word(share), Word(so_far, tone="quiet"),
           Word(moves, tone="quiet"))  # fmt: skip
    days = words.plural(bar.days, "day", "days")
    return Point(0, 0, tip, f"{name}: {days} later by {moves}, {share} of all, {so_far}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _burn(page: ProjectPage, settings: Settings) -> ChartState:
    burn = page.burn
    names = {Role.IT: settings.it_name, Role.PM: settings.pm_name}
    data = None
    if any(part.it or part.pm for part in burn.parts):
        points = tuple(
            _burn_point(part.first, part.last, ((Role.IT, part.it), (Role.PM, part.pm)), names, page.today)
            for part in burn.parts
        )
        series = tuple(
            (role.value, tuple(minutes / 60 for minutes in of))
            for role, of in ((Role.IT, [part.it for part in burn.parts]), (Role.PM, [part.pm for part in burn.parts]))
        )
        data = Bars(points, series, Scale.HOURS)
    headline = tuple(
        word
        for role, minutes in ((Role.IT, burn.it), (Role.PM, burn.pm))
        if minutes
        for word in (Word(names[role], role.value), Word(words.duration(minutes), tone="strong"))
    )
    sentence = ", ".join(f"{words.duration(minutes)} {names[role]}" for role, minutes in
                         ((Role.IT, burn.it), (Role.PM, burn.pm)))  # fmt: skip
    return _state(page, "burn", data, headline=headline or _UNKNOWN, sentence=sentence, sub=f"by {burn.unit}")


def _burn_point(
    first: date, last: date, parts: Iterable[tuple[Role, int]], names: dict[Role, str], today: date
) -> Point:
    name = f"{words.day_short(first, today)} – {words.day_short(last, today)}"
    if first.day == 1 and (last - first).days > 26:
        name = f"{words.MONTHS[first.month - 1]} {first.year}"
    some = [(role, minutes) for role, minutes in parts if minutes]
    tip = tuple(Word(words.duration(minutes), role.value) for role, minutes in some)
    said = ", ".join(f"{words.duration(minutes)} {names[role]}" for role, minutes in some) or "nothing logged"
    running = first <= today <= last
    return Point(first.toordinal(), last.toordinal(), (Word(name, tone="strong"), *(tip or (Word("nothing logged"),))),
                 f"{name}: {said}", running)  # fmt: skip
