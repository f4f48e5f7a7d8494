"""The review of a period: one frozen value that the PDF and the page are made of.

It holds plain text, numbers and finished drawings: what may not leave the machine is gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .document import TableBlock


@dataclass(frozen=True, slots=True)
class ReviewTile:
    """A figure at a glance: its value, what it is, and the lines below it. `share` fills a bar, None for none."""

    key: str
    value: str
    label: str
    details: tuple[str, ...]
    tone: str = ""
    share: float | None = None
    series: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewFigure:
    """A figure beside the chart: its name, its value, the lines below it.

    The last line is the number that it rests on. Where it is not `told`, the value says why.
    """

    name: str
    value: str
    lines: tuple[str, ...]
    told: bool = True


@dataclass(frozen=True, slots=True)
class ReviewChart:
    """A finished drawing: its size in points, its shapes as SVG, and the same in words."""

    width: float
    height: float
    body: str
    alt: str


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """What happened on a day, by the number that it has in the chart; "" for none."""

    number: str
    day: str
    label: str


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """One trend.

    Attributes:
        key: its name.
        title: its name in words.
        figures: the figure of the period first, then those beside it.
        chart: what is drawn; None where there is nothing to draw.
        sentence: what it says, with its uncertainty.
        marks: what happened in the period.
        definition: what it means.
        formula: how it is worked out.
    """

    key: str
    title: str
    figures: tuple[ReviewFigure, ...]
    chart: ReviewChart | None
    sentence: str
    marks: tuple[ReviewMark, ...]
    definition: str
    formula: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that an exporter needs.

    Attributes:
        title: the review's name for its properties and the page head.
        author: the person's name, or "".
        name: its heading.
        period: the period in words.
        compared: what it is compared with, in words.
        made: the day of export.
        split: the first role's share of the logged hours, for the band at the top.
        tiles: the figures at a glance.
        cards: the trends that have anything behind them.
        missing: which trends have nothing, in a sentence; "" for none.
        tables: what is drawn, as tables.
        foot: the line at the bottom of each page.
        language: the language of its text (BCP 47).
    """

    title: str
    author: str
    name: str
    period: str
    compared: str
    made: date
    split: float
    tiles: tuple[ReviewTile, ...]
    cards: tuple[ReviewCard, ...]
    missing: str
    tables: tuple[TableBlock, ...]
    foot: str
    language: str = field(default="en", metadata={"text": False})
