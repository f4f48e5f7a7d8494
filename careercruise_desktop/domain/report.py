"""The report of one project: one frozen value that the PDF and the Markdown are made of.

It holds plain text and numbers only: no markup, no colours, no page sizes. What may not leave the machine is gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .claims import Tone
from .document import Quote, TableBlock
from .drawings import Tick


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value: "Budget", "€184,000"."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTile:
    """One of the four outcomes: its figure, what it counts, how it stands and from where it is at risk.

    `share` is how full its bar is and `tick` where the plan stands on it, 0 to 1; None for neither.
    """

    name: str
    state: str
    at_risk: bool
    value: str
    unit: str = ""
    line: str = ""
    why: str = ""
    share: float | None = None
    tick: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line of the chart: `points` are (x, y), each 0 to 1 from the lower left corner.

    Its name and present value stand in the legend; `dashed` is what is planned, `forecast` what is expected.
    """

    label: str
    value: str
    tone: Tone
    points: tuple[tuple[float, float], ...]
    dashed: bool = False
    forecast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsPart:
    """Paragraphs."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsPart:
    """Names and values in two columns."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomesPart:
    """The four outcomes side by side."""

    tiles: tuple[OutcomeTile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvesPart:
    """Earned value over time; `level` is the budget and `status` the day of report, 0 to 1, None where there is none.

    `alt` says in words what is drawn.
    """

    curves: tuple[Curve, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    alt: str
    level: float | None = None
    level_label: str = ""
    status: float | None = None
    status_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePart:
    """A table."""

    table: TableBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesPart:
    """What was said, by those who agreed to see it quoted."""

    quotes: tuple[Quote, ...]


Part = TextsPart | FactsPart | OutcomesPart | CurvesPart | TablePart | QuotesPart


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with what stands below it."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that an exporter needs.

    Attributes:
        title: the report's name for its properties and the page head.
        author: the person's name, or "".
        name: the project's name.
        line: what stands below it: client, code, days.
        period: the period in words.
        made: the day of export.
        foot: the line at the bottom of each page.
        language: the language of its text (BCP 47).
        remarks: what whoever exports it should know, in sentences; it does not stand in the report.
    """

    title: str
    author: str
    name: str
    line: str
    period: str
    made: date
    chapters: tuple[Chapter, ...]
    foot: str
    language: str = field(default="en", metadata={"text": False})
    remarks: tuple[str, ...] = field(default=(), metadata={"text": False})
