"""What is drawn in a review, as tables: the same values as in the files, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.document import Cell, TableBlock
from careercruise_desktop.domain.figures.series import Figure, Point

from .cards import CARDS
from .tables import Table, table_words
from .values import interval, told

MOST_ROWS = 120
_FIRST, _OTHER = 24, 14


def tables_of(figures: Iterable[Figure], week_start: int) -> tuple[TableBlock, ...]:
    """A table for each figure that has points."""
    made = ((CARDS[figure.key].title, _table(figure, week_start)) for figure in figures)
    return tuple(_block(title, found) for title, found in made if found is not None and found.rows)


def _table(figure: Figure, week_start: int) -> Table | None:
    if figure.key == "logged_days" and figure.series:
        return _weeks(figure, week_start)
    if figure.key == "feedback":
        return _dimensions(figure)
    return table_words(figure) if figure.series else None


def _weeks(figure: Figure, week_start: int) -> Table:
    """A row a week with its days; of longer squares a row each."""
    points = figure.series[0].points
    if any(point.first != point.last for point in points):
        return table_words(figure)
    by_day = {point.first: point for point in points}
    names = tuple(words.WEEKDAYS[(week_start + at) % 7][:3] for at in range(7))
    rows = []
    for monday in dict.fromkeys(day - timedelta(days=(day.weekday() - week_start) % 7) for day in sorted(by_day)):
        days = [by_day.get(monday + timedelta(days=at)) for at in range(7)]
        known = [point for point in days if point is not None]
        minutes = sum(point.value or 0 for point in known)
        cells = (_length(point) for point in days)
        # Days outside the period are left empty, not told as days without anything.
        name = _from(monday) + (" (part)" if len(known) < len(days) else "")
        rows.append((name, *cells, words.duration(round(minutes)), f"{sum(point.n for point in known):,}"))
    return Table(("Week from", *names, "Sum", "n"), tuple(rows))


def _length(point: Point | None) -> str:
    if point is None:
        return ""
    return words.duration_clock(round(point.value)) if point.value else "–"


def _from(day: date) -> str:
    return f"{words.day_short(day)} {day.year}"


def _dimensions(figure: Figure) -> Table:
    """The whole period by dimension."""
    rows = tuple(
        (
            each.series[0].label if each.series else each.title, told(each.unit, each.value),
            interval(each.unit, each.low, each.high) or each.note or "–", f"{each.n:,}",
            told(each.unit, each.before), f"{each.before_n:,}",
        )
        for each in figure.beside
    )  # fmt: skip
    return Table(("Dimension", "Mean", f"95{words.NO_BREAK}% interval", "n", "Before", "n before"), rows)


def _block(title: str, found: Table) -> TableBlock:
    """The newest rows, where there are very many."""
    rows: Sequence[tuple[object, ...]] = found.rows[-MOST_ROWS:]
    left = len(found.rows) - len(rows)
    note = (
        f"The last {MOST_ROWS} of {len(found.rows):,} rows; the CSV file of the chart has all of them." if left else ""
    )
    return TableBlock(
        title=title,
        header=found.header,
        widths=(_FIRST, *[_OTHER if len(found.header) < 8 else 9] * (len(found.header) - 1)),
        rows=tuple(tuple(Cell(str(cell)) for cell in row) for row in rows),
        note=note,
    )
