"""The head of the report, the four outcomes, the readings and the logged hours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from careercruise_desktop.domain import money
from careercruise_desktop.domain.document import Cell, TableBlock
from careercruise_desktop.domain.figures.marks import Standing
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.paperwords import day_year, logged_time, month_year
from careercruise_desktop.domain.report import Chapter, Fact, FactsPart, OutcomesPart, OutcomeTile, TablePart
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import plural
from careercruise_desktop.usecases.edition.sheet import LINE, capital, cut
from careercruise_desktop.usecases.project_state import BurnPart, Tile

from .agreed import first_budget, first_finish, signed_days
from .fitting import needed
from .sheet import NONE, ReportSheet, said_day

MOST_READINGS, MOST_PARTS = 120, 120
# The shares of a line that the columns of readings have at least, but for their note, which takes what is left.
_USUAL, _LINE, _LEAST_NOTE = (12, 8, 10, 10, 10, 8, 6), 100, 12
Rows = tuple[tuple[Cell, ...], ...]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s?%)?")


def outcomes(sheet: ReportSheet) -> Chapter:
    """What was agreed, and how scope, quality, cost and time stand."""
    page = sheet.page
    parts = (FactsPart(facts=tuple(_facts(sheet))), OutcomesPart(tiles=tuple(map(_tile, page.tiles))))
    return Chapter("Outcomes", parts)


def readings(sheet: ReportSheet) -> Chapter | None:
    """Every reading, oldest first."""
    found = [each for each in sheet.page.readings if sheet.covers(each.day)]
    if not found:
        return None
    kept = found[-MOST_READINGS:]
    header = ("Day", "Scope", "Planned", "Earned", "Actual", "Defects", "Score", "Note")
    left_out = len(found) - len(kept)
    rows, widths, rounded = _fitted(header, kept)
    note = f"Amounts in {sheet.page.project.currency}{rounded}. Defects: open, severe, found by users."
    if left_out:
        note += f" {plural(left_out, 'earlier reading is', 'earlier readings are')} left out."
    table = TableBlock(title="", header=header, widths=widths, rows=rows, note=note)
    return Chapter("Readings", (TablePart(table=table),))


def _fitted(header: tuple[str, ...], kept: Sequence[OutcomeReading]) -> tuple[Rows, tuple[int, ...], str]:
    """The rows with their columns, and how the sums are rounded, if they are: cents go first, then thousands."""
    rows, widths = _rows(header, kept, _amount)
    rounded = ""
    if sum(widths) > _LINE - _LEAST_NOTE:
        rounded = ", without cents"
        rows, widths = _rows(header, kept, _whole)
    if sum(widths) > _LINE - _LEAST_NOTE:
        rounded = ", rounded"
        rows, widths = _rows(header, kept, lambda value: money.short(value, "").strip())
    return rows, (*widths, max(_LEAST_NOTE, _LINE - sum(widths))), rounded


def _rows(
    header: tuple[str, ...], kept: Sequence[OutcomeReading], told: Callable[[Decimal], str]
) -> tuple[Rows, list[int]]:
    rows = tuple(_reading(each, told) for each in kept)
    return rows, [max(least, needed(header, rows, column)) for column, least in enumerate(_USUAL)]


def hours(sheet: ReportSheet) -> Chapter | None:
    """Logged hours by role, month by month or week by week, up to the last one with any."""
    burn = sheet.page.burn
    parts = [each for each in burn.parts if sheet.covers(each.first) or sheet.covers(each.last)][-MOST_PARTS:]
    while parts and not (parts[-1].it or parts[-1].pm):
        parts.pop()
    if not parts:
        return None
    rows = [(Cell(_named(each, burn.unit)), *_times(each.it, each.pm, strong=False)) for each in parts]
    rows.append((
        Cell("Together", strong=True),
        *_times(sum(each.it for each in parts), sum(each.pm for each in parts), strong=True),
    ))  # fmt: skip
    names = [sheet.role(each) for each in Role]
    header = (burn.unit.capitalize(), *names, "Both")
    note = f"Whole {burn.unit}s, also where only some of their days are meant." if sheet.limited else ""
    table = TableBlock(title="", header=header, widths=(40, 20, 20, 20), rows=tuple(rows), note=note)
    return Chapter("Hours by role", (TablePart(table=table),))


def _facts(sheet: ReportSheet) -> Iterator[Fact]:
    project, row, value = sheet.page.project, sheet.page.row, sheet.page.value
    yield Fact("Start", said_day(project.start))
    finish, budget = first_finish(sheet), first_budget(sheet)
    first = f", first {said_day(finish)}" if finish is not None else ""
    yield Fact("Baseline finish", f"{said_day(row.baseline_finish)}{first}")
    later = f" ({signed_days(row.slip_days)})" if row.slip_days else ""
    yield Fact("Over since" if row.done else "Finish", f"{said_day(row.done or row.finish)}{later}")
    first = f", first {money.short(budget, project.currency)}" if budget is not None else ""
    yield Fact("Budget", f"{value.bac_words}{first}")
    # What is limited to some days stands below.
    ever = " in all" if sheet.limited else ""
    yield Fact(f"Milestones reached{ever}", f"{row.reached} of {row.milestones}")
    yield Fact(f"Logged{ever}", logged_time(sheet.page.counts.minutes))


def _tile(tile: Tile) -> OutcomeTile:
    return OutcomeTile(
        name=tile.title,
        state=tile.mark.standing.value,
        at_risk=tile.mark.at_risk,
        value=tile.value,
        unit=tile.unit,
        line=tile.line,
        why=cut(_why(tile), LINE),
        share=tile.share,
        tick=tile.tick,
    )


def _why(tile: Tile) -> str:
    """From where it is at risk, after what decides about that where its numbers stand nowhere else in the tile."""
    mark = tile.mark
    if mark.standing is Standing.NO_FIGURE:
        return mark.sentence
    said = _numbers(f"{tile.value} {tile.unit} {tile.line}")
    parts = [each for each in mark.figure.split(", ") if not _numbers(each) <= said]
    return f"{'. '.join(map(capital, [*parts, mark.threshold]))}."


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))


def _reading(reading: OutcomeReading, told: Callable[[Decimal], str]) -> tuple[Cell, ...]:
    def amount(value: Decimal | None) -> str:
        return NONE if value is None else told(value)

    scope = f"{_number(reading.scope_done)} of {_number(reading.scope_planned)}"
    defects = (reading.open_defects, reading.high_defects, reading.escaped_defects)
    return (
        Cell(day_year(reading.day)),
        Cell(scope if reading.scope_done is not None or reading.scope_planned is not None else NONE),
        Cell(amount(reading.planned_value)),
        Cell(amount(reading.earned_value)),
        Cell(amount(reading.actual_cost)),
        Cell(", ".join(map(_number, defects)) if any(each is not None for each in defects) else NONE),
        Cell(NONE if reading.review_score is None else f"{reading.review_score:f}"),
        Cell(cut(" ".join(reading.note.split()), LINE)),
    )


def _number(value: int | None) -> str:
    return NONE if value is None else f"{value:,}"


def _amount(value: Decimal) -> str:
    """To the cent where there are cents."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def _whole(value: Decimal) -> str:
    return f"{value:,.0f}"


def _named(part: BurnPart, unit: str) -> str:
    """A month by its name, a week by its days."""
    return month_year(part.first) if unit == "month" else f"{day_year(part.first)} – {day_year(part.last)}"


def _times(it: int, pm: int, *, strong: bool) -> tuple[Cell, ...]:
    return tuple(Cell(logged_time(each), strong=strong) for each in (it, pm, it + pm))
