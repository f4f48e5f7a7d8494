"""The earned value of a project in figures and words, from its series."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.figures.earned_schedule import forecast_finish
from careercruise_desktop.domain.figures.earned_value import cost_cone
from careercruise_desktop.domain.figures.marks import told
from careercruise_desktop.domain.outcomes import falling
from careercruise_desktop.domain.settings import Settings

from .project_figures import Figure, FigureLine
from .project_reading import ProjectMaterial, in_weeks
from .project_series import Track, Valued
from .project_value import Cone, EarnedValue, Forecast, Series, Source, ValuePoint

OVER_EARNED = "more is earned than budgeted"
Ratio = Decimal | Fraction
Said = tuple[str, str, str]
_PLAN: Said = ("ahead of plan", "behind plan", "on plan")
_COST: Said = ("under cost", "over cost", "on cost")
_BUDGET: Said = ("under budget", "over budget", "on budget")


def earned_value(material: ProjectMaterial, found: Valued) -> EarnedValue:
    """Everything that the page says about the money and the pace of a project."""
    currency, figures, time = material.project.currency, found.figures, found.time
    finish = _finish_by_pace(found)
    return EarnedValue(
        status=found.status,
        bac=figures.bac,
        bac_words=money.short(figures.bac, currency),
        planned=_series(Figure.PLANNED, material, found),
        earned=_series(Figure.EARNED, material, found),
        actual=_series(Figure.ACTUAL, material, found),
        sv=figures.sv if found.in_money else None,
        cv=figures.cv if found.in_money else None,
        spi=_number(figures.spi),
        cpi=_number(figures.cpi),
        es=_number(time.es) if time else None,
        at=_number(time.at) if time else None,
        pd=_number(Fraction(time.pd)) if time and time.pd is not None else None,
        sv_t=_number(time.sv_t) if time else None,
        spi_t=_number(time.spi_t) if time else None,
        ieac_t=_number(time.ieac_t) if time else None,
        finish=finish,
        forecasts=_forecasts(found, currency) if found.in_money else (),
        etc=figures.etc,
        vac=figures.vac,
        tcpi=_number(figures.tcpi),
        tspi=_number(time.tspi) if time else None,
        cone=_cone(found, finish),
        headline=headline(found, currency, material.settings),
        figures=tuple(_lines(material, found, finish)),
        remarks=tuple(_remarks(material, found)),
    )


def _finish_by_pace(found: Valued) -> date | None:
    """When all is earned by the pace so far, or was."""
    if found.months is None or found.time is None:
        return None
    by_pace = forecast_finish(found.months, found.time.spi_t) if found.time.pd is not None else None
    return found.earned_on or by_pace


def headline(found: Valued, currency: str, settings: Settings) -> str:
    """`SPI 0.93, €8.2k behind plan · CPI 1.04, €4.6k under cost`; what cannot be told is left out."""
    figures = found.figures
    parts = []
    if figures.spi is not None:
        said = _apart(figures.sv, currency, _PLAN) if found.in_money else ""
        parts.append(", ".join(part for part in (f"SPI {index(figures.spi)}", said) if part))
    if figures.cpi is not None:
        parts.append(f"CPI {index(figures.cpi, settings.cost_index)}, {_apart(figures.cv, currency, _COST)}")
    return " · ".join(parts)


def index(value: Ratio | None, limit: int | None = None) -> str:
    """An index with two decimals: `0.94`; `just below 0.95` by its limit in hundredths; `n/a` for None."""
    if value is None:
        return words.NOT_KNOWN
    if limit is not None:
        return told(value, Fraction(limit, 100), 2)
    return f"{float(value):.2f}".replace("-", words.MINUS)


def _series(figure: Figure, material: ProjectMaterial, found: Valued) -> Series:
    currency = material.project.currency
    name, track, made = {
        Figure.PLANNED: ("Planned", found.planned, "from the baseline dates of milestones"),
        Figure.EARNED: ("Earned", found.earned, "from milestones"),
        Figure.ACTUAL: ("Actual cost", found.actual, _by_hours(material)),
    }[figure]
    if not found.in_money and figure is not Figure.ACTUAL:
        return Series(figure=figure, name=name, source=Source.NONE)
    told = {Source.STATED: "stated in readings", Source.COMPUTED: made, Source.NONE: ""}[track.source]
    return Series(
        figure=figure,
        name=name,
        source=track.source,
        source_words=told,
        points=track.points,
        stepped=track.source is Source.COMPUTED
        and (figure is not Figure.ACTUAL or in_weeks(material.project.start, material.last)),
        now=track.now,
        now_words=money.short(track.now, currency),
    )


def _by_hours(material: ProjectMaterial) -> str:
    return f"from logged hours at {money.exact(material.project.rate, material.project.currency)} an hour"


def _forecasts(found: Valued, currency: str) -> tuple[Forecast, ...]:
    figures = found.figures
    if figures.bac is None:
        return ()
    costs = (
        ("As so far", "BAC / CPI", figures.eac),
        ("Rest as planned", "AC + (BAC − EV)", figures.eac_as_planned),
        ("Cost and pace as so far", "AC + (BAC − EV) / (CPI × SPI)", figures.eac_by_both),
    )
    return tuple(Forecast(name, formula, cost, money.figure(cost, currency)) for name, formula, cost in costs)


def _cone(found: Valued, finish: date | None) -> Cone | None:
    """The forecast from the status date on; by the present dates where the pace cannot be told."""
    figures, ends = found.figures, finish or found.course.expected
    if ends is None or not found.in_money or figures.ev is None or figures.bac is None:
        return None
    edges = cost_cone(figures, found.status, ends)
    if not edges:
        return None
    start, end = edges
    return Cone(
        start=start.day,
        finish=end.day,
        planned_finish=found.course.finish,
        earned=(ValuePoint(start.day, figures.ev), ValuePoint(end.day, figures.bac)),
        actual=(ValuePoint(start.day, start.mid), ValuePoint(end.day, end.mid)),
        low=end.low,
        high=end.high,
    )


def _lines(material: ProjectMaterial, found: Valued, finish: date | None) -> Iterator[FigureLine]:
    figures, currency = found.figures, material.project.currency
    if found.in_money:
        yield FigureLine(Figure.BUDGET, "BAC", money.figure(figures.bac, currency), "budget")
        yield FigureLine(Figure.PLANNED, "PV", money.figure(figures.pv, currency), _planned_by(material, found))
        yield FigureLine(Figure.EARNED, "EV", money.figure(figures.ev, currency), "earned")
        yield FigureLine(Figure.ACTUAL, "AC", money.figure(figures.ac, currency), "spent")
        yield _variance(Figure.SCHEDULE_VARIANCE, "SV", figures.sv, currency, _PLAN)
        yield _variance(Figure.COST_VARIANCE, "CV", figures.cv, currency, _COST)
    yield FigureLine(Figure.SCHEDULE_INDEX, "SPI", index(figures.spi), "earned over planned")
    if found.in_money:
        yield FigureLine(
            Figure.COST_INDEX, "CPI", index(figures.cpi, material.settings.cost_index), "earned over spent"
        )
    yield from _time_lines(material, found, finish)
    if found.in_money and figures.bac is not None:
        others = (figures.eac_as_planned, figures.eac_by_both)
        other = " or ".join(money.figure(each, currency) for each in others if each is not None)
        other = f"or {other}" if other else OVER_EARNED if figures.over_earned else ""
        yield FigureLine(Figure.ESTIMATE_AT_COMPLETION, "EAC", money.figure(figures.eac, currency), other)
        yield FigureLine(Figure.ESTIMATE_TO_COMPLETE, "ETC", money.figure(figures.etc, currency), "still to be spent")
        yield _variance(Figure.VARIANCE_AT_COMPLETION, "VAC", figures.vac, currency, _BUDGET)
        spent = figures.ac is not None and figures.ac >= figures.bac
        rest = (
            "the budget is spent"
            if spent
            else OVER_EARNED
            if figures.over_earned
            else "needed to stay within the budget"
        )
        yield FigureLine(Figure.TO_COMPLETE_INDEX, "TCPI", index(figures.tcpi), rest)


def _time_lines(material: ProjectMaterial, found: Valued, finish: date | None) -> Iterator[FigureLine]:
    time, today = found.time, material.today
    if time is None:
        return
    passed = f"of {float(time.at):.1f} months that passed"
    if time.pd is not None:
        passed = f"{passed}, {float(time.pd):.1f} planned"
    es = words.NOT_KNOWN if time.es is None else f"{float(time.es):.1f} months"
    by_pace = words.NOT_KNOWN if finish is None else words.day_short(finish, today)
    yield FigureLine(Figure.EARNED_SCHEDULE, "ES", es, passed)
    yield FigureLine(Figure.TIME_INDEX, "SPI(t)", index(time.spi_t, material.settings.time_index), _pace(time.sv_t))
    rest = "needed to finish as planned"
    if time.pd is None or time.at >= time.pd:
        rest = "no finish was agreed" if time.pd is None else "the planned time is over"
    yield FigureLine(Figure.TO_COMPLETE_TIME_INDEX, "TSPI", index(time.tspi), rest)
    yield FigureLine(Figure.FINISH, "Finish by pace", by_pace, _finish(found, finish))


def _planned_by(material: ProjectMaterial, found: Valued) -> str:
    known = found.planned.known
    if found.figures.pv is None and known is not None:
        return f"stated up to {words.day_short(known, material.today)}"
    return "planned by now"


def _variance(figure: Figure, name: str, value: Decimal | None, currency: str, said: Said) -> FigureLine:
    above, below, level = said
    means = "" if value is None else above if value > 0 else below if value < 0 else level
    return FigureLine(figure, name, money.figure(value, currency), means)


def _pace(months: Fraction | None) -> str:
    if months is None:
        return ""
    size = f"{abs(float(months)):.1f}"
    return "as planned" if size == "0.0" else f"{size} months {'ahead of' if months > 0 else 'behind'} the plan"


def _finish(found: Valued, finish: date | None) -> str:
    agreed = found.course.baseline
    return "" if finish is None or agreed is None else apart_in_days((finish - agreed).days) or "as agreed"


def apart_in_days(late: int) -> str:
    """`14 days later`, `1 day earlier`; "" for none."""
    return f"{words.plural(abs(late), 'day', 'days')} {'later' if late > 0 else 'earlier'}" if late else ""


def _apart(value: Decimal | None, currency: str, said: Said) -> str:
    above, below, level = said
    if value is None:
        return ""
    return f"{money.short(abs(value), currency)} {above if value > 0 else below}" if value else level


def _remarks(material: ProjectMaterial, found: Valued) -> Iterator[str]:
    """What has to be known to read the figures rightly."""
    project = material.project
    if not found.in_money:
        yield "There is no budget, so only the pace can be told. Set the budget to see money."
    elif found.figures.bac is None:
        yield "There is no budget, so nothing can be said about the completion."
    if found.in_money and found.actual.source is Source.NONE:
        yield "There is no cost yet. Add a reading, or set the cost of an hour."
    stated = _names(found, Source.STATED)
    if stated and _names(found, Source.COMPUTED):
        yield f"{words.listed(stated)} as stated in readings, the rest worked out."
    if found.status < material.today and found.course.done is None:
        yield f"As of {words.day_long(found.status, material.today)}, the newest reading of money."
    if project.start is None and found.course.start is not None:
        yield f"The project has no start; its first record is of {words.day_long(found.course.start, material.today)}."
    if found.months is None and material.counted:
        yield "Without a plan there is no earned schedule."
    yield from _end_of_plan(material, found)
    yield from _doubts(material, found)


def _end_of_plan(material: ProjectMaterial, found: Valued) -> Iterator[str]:
    """Why a plan of readings that ends below the budget leaves figures open."""
    known, time, figures = found.planned.known, found.time, found.figures
    if known is None:
        return
    stated = f"Planned value is stated up to {words.day_long(known, material.today)}"
    left_open = ["nothing is compared with the plan after that day"] if figures.pv is None else []
    if time is not None and time.es is None and figures.ev:
        left_open.append("as more is earned than was planned by then, there is no earned schedule")
    if left_open:
        yield f"{stated}: {', and '.join(left_open)}."
    if time is not None and time.pd is None and found.earned_on is None:
        yield "No finish was agreed, so the pace leads to none."


def _doubts(material: ProjectMaterial, found: Valued) -> Iterator[str]:
    """What readings say that is rarely meant."""
    currency, today, start = material.project.currency, material.today, material.project.start
    if found.figures.over_earned:
        earned, budget = (money.exact(each, currency) for each in (found.figures.ev, found.figures.bac))
        yield (
            f"Earned value ({earned}) is above the budget ({budget}): no cost is forecast, and time counts the budget"
            " as earned. Correct one of them."
        )
    earned_on, spent_on = (_stated(material, name) for name in ("earned_value", "actual_cost"))
    if earned_on is not None and spent_on is not None and earned_on != spent_on:
        first, second = (words.day_short(day, today) for day in (earned_on, spent_on))
        yield f"Earned value is of {first}, actual cost of {second}: what compares them compares two days."
    fallen = falling(material.readings, "actual_cost")
    if fallen is not None:
        (before, more), (after, less) = ((each.day, money.exact(each.actual_cost, currency)) for each in fallen)
        days = f"{words.day_short(before, today)} to {less} on {words.day_short(after, today)}"
        yield f"Actual cost is cumulative, but it falls from {more} on {days}."
    early = [each.day for each in material.readings if start is not None and each.day < start]
    if early:
        first = words.day_short(early[0], today)
        which = f"The reading of {first} is" if len(early) == 1 else f"{len(early):,} readings since {first} are"
        yield f"{which} from before the project's start."


def _stated(material: ProjectMaterial, name: str) -> date | None:
    """The day of which a value is, that counts on the status date; None where readings do not state it."""
    status = material.status
    days = [each.day for each in material.readings if getattr(each, name) is not None and each.day <= status]
    return days[-1] if days else None


def _names(found: Valued, source: Source) -> list[str]:
    tracks: tuple[tuple[str, Track], ...] = (
        ("planned value", found.planned), ("earned value", found.earned), ("actual cost", found.actual),
    )  # fmt: skip
    names = [name for name, track in tracks if track.source is source]
    return [names[0].capitalize(), *names[1:]] if names else []


def _number(value: Ratio | None) -> float | None:
    return None if value is None else float(value)
