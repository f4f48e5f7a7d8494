"""The figures of a period as charts: every word, height and label that they show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.stretches import Sums, Unit
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.charts.state import Band, Bars, ChartState, Data, Grid, Heat, Line, Point, Scale, Word
from careercruise_desktop.usecases.trends import words as said
from careercruise_desktop.usecases.trends.time import Trends
from careercruise_desktop.usecases.trends.usecase import Chart

from .labels import definition, part_name

TITLES = {
    Chart.ROLE_BALANCE: "Role balance",
    Chart.LOGGED_DAYS: "Logged days",
    Chart.PLAN_ACCURACY: "Plan accuracy",
    Chart.ROLE_SWITCHES: "Role switches",
}
_GRIDS = {Unit.DAY: Grid.CALENDAR, Unit.WEEK: Grid.WEEKS, Unit.MONTH: Grid.YEARS, Unit.QUARTER: Grid.YEARS}
_MEANS = {Unit.DAY: "seven-day mean", Unit.WEEK: "four-week mean", Unit.MONTH: "", Unit.QUARTER: ""}
_WEEKEND = 2


def chart_states(trends: Trends) -> tuple[ChartState, ...]:
    """The four charts in the order of the wall."""
    return (_role_balance(trends), _logged_days(trends), _plan_accuracy(trends), _role_switches(trends))


def _state(
    trends: Trends,
    chart: Chart,
    figure: said.Said,
    data: Data | None,
    *,
    nothing: str,
    sub: str = "",
    headline: tuple[Word, ...] = (),
) -> ChartState:
    period = said.period_range(trends)
    spoken = ", ".join(part for part in (figure.value, figure.beside) if part)
    more = f" {sub[:1].upper()}{sub[1:]}." if sub else ""
    return ChartState(
        key=chart.value,
        file=f"{chart.value.replace('_', '-')}-{trends.period.first}-{max(trends.period.first, trends.upto)}",
        title=TITLES[chart],
        sub=sub,
        headline=headline or _headline(figure),
        definition=definition(trends, chart),
        sentence=f"{TITLES[chart]}, {period}: {spoken}; n: {figure.counted}.{more}",
        foot=f"{period}  ·  n: {figure.counted}",
        data=data,
        nothing=nothing,
    )


def _role_balance(trends: Trends) -> ChartState:
    total, settings = trends.total, trends.settings
    low, high = trends.balance.band
    it, pm = (Word(settings.name_of(role), role.value) for role in Role)
    headline = (it, Word(said.hours(total.it), tone="strong"), pm, Word(said.hours(total.pm), tone="strong"))
    data = None
    if total.logged:
        weeks = [trends.weeks_of(part) * 60 for part in trends.parts]
        minutes = settings.day_minutes if trends.unit is Unit.DAY else settings.week_minutes
        data = Bars(
            points=tuple(_point(trends, part, *_balance_words(trends, part)) for part in trends.parts),
            series=(
                ("it", tuple(part.it / week for part, week in zip(trends.parts, weeks, strict=True))),
                ("pm", tuple(part.pm / week for part, week in zip(trends.parts, weeks, strict=True))),
            ),
            scale=Scale.HOURS,
            band=Band(low * minutes / 60, high * minutes / 60, (settings.it_name, "target")),
        )
    each = {Unit.DAY: "hours a day", Unit.WEEK: "hours a week"}.get(trends.unit, "mean week")
    sub = f"{each}, {settings.it_name} target {round(low * 100)} – {words.percent(high)}"
    figure = said.balance(trends)
    return _state(
        trends, Chart.ROLE_BALANCE, figure, data,
        sub=sub, headline=headline if data else (), nothing="Nothing was logged in this period",
    )  # fmt: skip


def _balance_words(trends: Trends, part: Sums) -> tuple[tuple[Word, ...], str]:
    if not part.logged:
        return _nothing(trends, part)
    weeks, names = trends.weeks_of(part), trends.settings
    a_week = "" if trends.unit in {Unit.DAY, Unit.WEEK} else " a week"
    it = f"{words.duration(round(part.it / weeks))}{a_week}, {words.percent(part.it_share)}"
    pm = f"{words.duration(round(part.pm / weeks))}{a_week}"
    count = words.plural(part.entries, "entry", "entries")
    tip = (Word(it, Role.IT.value), Word(pm, Role.PM.value), Word(count, tone="quiet"))
    return tip, f"{names.it_name} {it}, {names.pm_name} {pm}, {count}"


def _logged_days(trends: Trends) -> ChartState:
    days, settings = trends.days, trends.settings
    figure = said.logged_days(trends)
    data = None
    if days.days:
        by_week = trends.unit not in {Unit.DAY, Unit.WEEK}
        full = (settings.week_minutes if by_week else settings.day_minutes) // 30 * 30
        data = Heat(
            points=tuple(_point(trends, cell, *_cell_words(trends, cell)) for cell in days.cells),
            levels=tuple(_level(cell.logged, full) for cell in days.cells),
            labels=tuple(words.duration(cell.logged) if cell.logged else "" for cell in days.cells),
            legend=("0 h", f"{words.duration(full)} +{' a week' if by_week else ''}"),
            grid=_GRIDS[trends.unit],
            today=trends.today.toordinal(),
            week_start=settings.week_start,
        )
    nothing = "No day of this period has an entry"
    return _state(trends, Chart.LOGGED_DAYS, figure, data, sub=said.gap(trends), nothing=nothing)


def _cell_words(trends: Trends, cell: Sums) -> tuple[tuple[Word, ...], str]:
    if not cell.logged:
        return _nothing(trends, cell)
    on = f" on {words.plural(cell.days, 'day', 'days')}" if cell.last > cell.first else ""
    count = words.plural(cell.entries, "entry", "entries")
    return (Word(f"{words.duration(cell.logged)}{on}", "c3"), Word(count, tone="quiet")), (
        f"{words.duration(cell.logged)}{on}, {count}"
    )


def _level(minutes: int, full: int) -> int:
    """How strong a square is: 3 for a full day, 2 for half of one, 1 for anything."""
    return 3 if minutes >= full else 2 if minutes * 2 >= full else 1 if minutes else 0


def _plan_accuracy(trends: Trends) -> ChartState:
    figure = said.accuracy(trends)

    def tip(part: Sums, mean: Sums) -> tuple[tuple[Word, ...], str]:
        if part.accuracy is None:
            return _nothing(trends, part, "planned")
        count = words.plural(part.blocks, "block", "blocks")
        return _rate_words(words.percent(part.accuracy), _mean(trends, words.percent(mean.accuracy)), count, "c5")

    data = _line(trends, lambda sums: sums.accuracy, tip, "c5", Scale.SHARE)
    nothing = "No day before today has a plan in this period"
    return _state(trends, Chart.PLAN_ACCURACY, figure, data, sub=_by_unit(trends), nothing=nothing)


def _role_switches(trends: Trends) -> ChartState:
    figure = said.switches(trends)

    def tip(part: Sums, mean: Sums) -> tuple[tuple[Word, ...], str]:
        if part.switch_rate is None:
            return _nothing(trends, part)
        value = f"{said.rate(part.switch_rate)} a day"
        count = words.plural(part.days, "day", "days")
        if part.first == part.last:
            value, count = words.plural(part.switches, "switch", "switches"), ""
        return _rate_words(value, _mean(trends, said.rate(mean.switch_rate)), count, "c4")

    data = _line(trends, lambda sums: sums.switch_rate, tip, "c4", Scale.NUMBER)
    nothing = "Nothing was logged in this period"
    return _state(trends, Chart.ROLE_SWITCHES, figure, data, sub=_by_unit(trends), nothing=nothing)


def _nothing(trends: Trends, part: Sums, what: str = "logged") -> tuple[tuple[Word, ...], str]:
    """Why there is no figure: the days are still to come, or there was nothing."""
    why = "still to come" if part.first > trends.today.toordinal() else f"nothing {what}"
    return (Word(why),), why


def _rate_words(value: str, mean: str, count: str, token: str) -> tuple[tuple[Word, ...], str]:
    quiet = [each for each in (mean, count) if each]
    return (Word(value, token), *(Word(each, tone="quiet") for each in quiet)), ", ".join((value, *quiet))


def _mean(trends: Trends, value: str) -> str:
    name = _MEANS[trends.unit]
    return f"{name} {value}" if name else ""


def _line(
    trends: Trends,
    rate: Callable[[Sums], float | None],
    tip: Callable[[Sums, Sums], tuple[tuple[Word, ...], str]],
    token: str,
    scale: Scale,
) -> Line | None:
    """Dots of a rate and the line of its mean; None when there is no dot. Days to come keep their place, empty."""
    pairs = list(zip(trends.parts, trends.means, strict=True))
    upto = trends.upto.toordinal()
    values = tuple(rate(part) if part.first <= upto else None for part, _ in pairs)
    if all(value is None for value in values):
        return None
    return Line(
        points=tuple(_point(trends, part, *tip(part, mean)) for part, mean in pairs),
        values=values,
        means=tuple(None if own is None else rate(mean) for own, (_, mean) in zip(values, pairs, strict=True)),
        token=token,
        scale=scale,
        from_zero=scale is Scale.NUMBER,
        bridge=_WEEKEND if trends.unit is Unit.DAY else 0,
    )


def _point(trends: Trends, part: Sums, tip: tuple[Word, ...], spoken: str) -> Point:
    name = part_name(trends, part)
    running = part.first <= trends.today.toordinal() <= part.last
    cut = trends.unit is Unit.WEEK and part.last - part.first < 6
    return Point(part.first, part.last, (Word(name, tone="strong"), *tip), f"{name}: {spoken}", running or cut)


def _headline(figure: said.Said) -> tuple[Word, ...]:
    beside = (Word(figure.beside, tone="quiet"),) if figure.beside else ()
    return (Word(figure.value, tone="strong"), *beside)


def _by_unit(trends: Trends) -> str:
    """How the points are cut, where that is not by week as always."""
    return "" if trends.unit is Unit.WEEK else f"by {trends.unit}"


def point_days(state: ChartState, index: int) -> tuple[date, date] | None:
    """The days of a point; None when the chart has no such point."""
    if state.data is None or not 0 <= index < len(state.data.points):
        return None
    point = state.data.points[index]
    return date.fromordinal(point.first), date.fromordinal(point.last)
