"""The cards of a review: the figure, what stands beside it, its drawing, its sentence and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.review import ReviewCard, ReviewChart, ReviewFigure, ReviewMark, ReviewTile
from careercruise_desktop.exporters.charts.bars import MOST_MARKS
from careercruise_desktop.exporters.charts.draw import drawing
from careercruise_desktop.exporters.charts.setting import Setting

from .cards import CARDS
from .sentences import sentence
from .values import beside, counted, told
from .words import day_range

# The figures at a glance with their names below the value; "{it}" is the first role.
GLANCE = {
    "role_balance": "{it} share of logged time",
    "logged_days": "with something logged",
    "plan_accuracy": "of the plan kept",
    "milestones_on_time": "milestones on time",
    "learning_hours": "of learning",
    "feedback": "mean feedback, 1 to 5",
    "morale": "team morale, 0 to 10",
    "delegation": "freed by delegation",
    "estimate_bias": "actual over estimate",
    "load": "logged a week, on average",
}
MOST_TILES = 8
MOST_BESIDE = 4
_NAMES = {
    "cpi": "median cost index (CPI)", "feedback": "mean of all ratings, 1 to 5", "skill_levels": "mean level, 1 to 5",
    "role_switches": "changes of role",
}  # fmt: skip
_UNTOLD = "too few to tell"


def tiles_of(figures: Iterable[Figure], it_name: str) -> tuple[ReviewTile, ...]:
    """The figures at a glance, of those that can be told."""
    by_key = {figure.key: figure for figure in figures}
    found = [by_key[key] for key in GLANCE if key in by_key and _value(by_key[key]) != _UNTOLD]
    return tuple(
        ReviewTile(
            key=one.key,
            value=_value(one).removesuffix(" a week"),
            label=GLANCE[one.key].format(it=it_name),
            details=(*_lines(one), f"n = {counted(one)}"),
            tone="it" if one.key == "role_balance" else "",
        )
        for one in found[:MOST_TILES]
    )


def cards_of(figures: Iterable[Figure], setting: Setting) -> tuple[ReviewCard, ...]:
    """A card for each figure."""
    return tuple(_card(figure, setting) for figure in figures)


def _card(figure: Figure, setting: Setting) -> ReviewCard:
    card, said = CARDS[figure.key], sentence(figure)
    period = day_range(figure.period.first, figure.period.last)
    made = drawing(figure, setting)
    alt = f"{card.title}, {period}. {said}. n: {counted(figure)}."
    return ReviewCard(
        key=figure.key,
        title=card.title,
        figures=tuple(_figures(figure)),
        chart=ReviewChart(made.width, made.height, made.body, alt) if made is not None else None,
        sentence=f"{said}.",
        marks=_marks(figure),
        definition=card.definition,
        formula=card.formula,
    )


def _marks(figure: Figure) -> tuple[ReviewMark, ...]:
    """What happened, as much of it as is drawn."""
    found = tuple(
        ReviewMark(f"{mark.number}" if mark.number else "", words.day_short(mark.day, figure.period.last), mark.label)
        for mark in figure.marks[-MOST_MARKS:]
    )
    left = len(figure.marks) - len(found)
    return (*found, ReviewMark("", f"{left} more", "before these")) if left else found


def _figures(figure: Figure) -> Iterator[ReviewFigure]:
    """The figure itself, then those beside it that are no parts of the drawing."""
    yield _beside(figure, _name(figure))
    parts = figure.key == "feedback"
    more = [each for each in figure.beside if each.n and not parts and (figure.by or not each.by)]
    yield from (_beside(each, each.title) for each in more[:MOST_BESIDE])


def _beside(figure: Figure, name: str) -> ReviewFigure:
    value = _value(figure)
    return ReviewFigure(name, value, (*_lines(figure), f"n = {counted(figure)}"), value != _UNTOLD)


def _name(figure: Figure) -> str:
    """What the value is of, in words that the title does not say."""
    if figure.key == "role_balance":
        label = next((each.label for each in figure.series if each.name == "it_share"), figure.title)
        return f"{label} of logged time"
    return _NAMES.get(figure.key) or GLANCE.get(figure.key, figure.title)


def _value(figure: Figure) -> str:
    """The value; where it may not be told the count, or that it is too little."""
    if figure.value is not None:
        value = told(figure.unit, figure.value)
        return f"ρ {value}" if figure.unit is Measure.CORRELATION else value
    return f"{figure.hits:,} of {figure.n:,}" if figure.hits is not None and figure.n else _UNTOLD


def _lines(figure: Figure) -> tuple[str, ...]:
    """How many of how many, the interval, and what it was before."""
    said = beside(figure)
    return tuple(part for part in said.split(", ") if part)
