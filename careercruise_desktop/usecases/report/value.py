"""Earned value: the curves, the indexes with what they mean, and where each series comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from careercruise_desktop.domain import money
from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Cell, TableBlock
from careercruise_desktop.domain.drawings import Tick
from careercruise_desktop.domain.paperwords import day_year, month_year
from careercruise_desktop.domain.report import Chapter, Curve, CurvesPart, Part, TablePart, TextsPart
from careercruise_desktop.usecases.project_value import EarnedValue, Series, Source, ValuePoint

from .fitting import needed
from .sheet import ReportSheet

_TICKS = 5
_MOST_MONTHS = 9
_STEPS = (1, 2, 5)
_TONES = (Tone.PLAIN, Tone.IT, Tone.TEAM)


def earned_value(sheet: ReportSheet) -> Chapter | None:
    """The chapter, or None where no series of money is known; without plan and earnings only what was spent."""
    value = sheet.page.value
    if value.empty:
        return None
    if not (value.planned.points or value.earned.points):
        spent = f"Spent so far: {value.actual.now_words}."
        return Chapter("Earned value", (TextsPart(texts=(" ".join((spent, *map(_source, _series(value)))),)),))
    sources = " ".join(map(_source, _series(value)))
    texts = [f"{value.headline}." if value.headline else "", sources, *value.remarks]
    parts: list[Part] = [TextsPart(texts=tuple(each for each in texts if each)), _curves(sheet)]
    if value.figures:
        parts.append(TablePart(table=_figures(sheet)))
    if value.forecasts:
        parts.append(TablePart(table=_forecasts(value)))
    return Chapter("Earned value", tuple(parts))


def _series(value: EarnedValue) -> tuple[Series, ...]:
    return value.planned, value.earned, value.actual


def _source(series: Series) -> str:
    """Where a series comes from: stated by readings, or computed."""
    if series.source is Source.NONE:
        return f"{series.name}: not known."
    where, said = series.source.value, series.source_words
    return f"{series.name}: {said if said.startswith(where) else f'{where} {said}'}."


def _figures(sheet: ReportSheet) -> TableBlock:
    rows = []
    for each in sheet.page.value.figures:
        meant = sheet.page.definitions.get(each.figure)
        formula = meant.formula if meant is not None and meant.formula != each.name else ""
        means = f"{meant.text} {formula}".strip() if meant is not None else ""
        rows.append((Cell(each.name, strong=True), Cell(each.value), Cell(each.says), Cell(means)))
    status = day_year(sheet.page.value.status)
    header = ("Figure", "Value", "What it says", "Definition")
    value = max(14, needed(header, rows, 1))
    return TableBlock(title=f"Figures on {status}", header=header, widths=(13, value, 25, 62 - value), rows=tuple(rows))


def _forecasts(value: EarnedValue) -> TableBlock:
    rows = tuple((Cell(each.name), Cell(each.formula), Cell(each.words, strong=True)) for each in value.forecasts)
    header = ("Estimate at completion", "Formula", "Cost")
    return TableBlock(title="What it may cost in the end", header=header, widths=(40, 35, 25), rows=rows)


def _curves(sheet: ReportSheet) -> CurvesPart:
    value, project = sheet.page.value, sheet.page.project
    shown = [each for each in _series(value) if each.points]
    ahead = (value.cone.earned, value.cone.actual) if value.cone is not None else ()
    points = [point for each in shown for point in each.points] + [point for each in ahead for point in each]
    first = min([*(each.day for each in points), *([project.start] if project.start else [])])
    last = max([*(each.day for each in points), first + timedelta(days=1)])
    steps = _money_steps(max([*(each.value for each in points), value.bac or Decimal(0), Decimal(1)]))
    scale = _Scale(first, last, steps[-1])
    tones = {series.figure: tone for series, tone in zip(_series(value), _TONES, strict=True)}
    curves = [
        Curve(
            label=each.name,
            value=each.now_words,
            tone=tones[each.figure],
            points=scale.points(each.drawn),
            dashed=each is value.planned,
        )
        for each in shown
    ]
    for each, tone in zip(ahead, _TONES[1:], strict=False):
        if each:
            curves.append(Curve(label="", value="", tone=tone, points=scale.points(each), forecast=True))
    within = first <= value.status <= last
    return CurvesPart(
        curves=tuple(curves),
        across=tuple(_months(scale)),
        up=tuple(Tick(round(float(step / steps[-1]), 4), money.round_sum(step, project.currency)) for step in steps),
        alt=_told(value, shown, first, last),
        level=round(float(value.bac / steps[-1]), 4) if value.bac else None,
        level_label=f"Budget {value.bac_words}",
        status=scale.across(value.status) if within else None,
        status_label=day_year(value.status),
    )


class _Scale:
    """From days and money to places between 0 and 1."""

    def __init__(self, first: date, last: date, top: Decimal) -> None:
        self.first = first
        self.last = last
        self._top = top

    def across(self, day: date) -> float:
        """Where a day stands."""
        return round((day - self.first).days / (self.last - self.first).days, 4)

    def points(self, points: Iterable[ValuePoint]) -> tuple[tuple[float, float], ...]:
        """Where points stand."""
        return tuple((self.across(each.day), round(float(each.value / self._top), 4)) for each in points)


def _money_steps(most: Decimal) -> list[Decimal]:
    """Round amounts from zero to the first one above the highest."""
    size = Decimal(1)
    while True:
        for step in (size * each for each in _STEPS):
            if step * _TICKS >= most:
                count = int((most / step).to_integral_value(ROUND_CEILING))
                return [step * number for number in range(count + 1)]
        size *= 10


def _months(scale: _Scale) -> Iterator[Tick]:
    """The first days of months, at most so many."""
    span = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month
    every = -(-max(span, 1) // _MOST_MONTHS)
    for number in range(span + 1):
        month = scale.first.month - 1 + number
        day = date(scale.first.year + month // 12, month % 12 + 1, 1)
        if number % every == 0 and day >= scale.first:
            yield Tick(scale.across(day), month_year(day))


def _told(value: EarnedValue, shown: Sequence[Series], first: date, last: date) -> str:
    """The drawing in words."""
    now = ", ".join(f"{each.name.lower()} {each.now_words}" for each in shown)
    budget = f" Budget {value.bac_words}." if value.bac is not None else ""
    days = f"from {day_year(first)} to {day_year(last)}"
    return f"Line chart of earned value {days}. On {day_year(value.status)}: {now}.{budget}"
