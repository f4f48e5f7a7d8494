"""Reports to render: one with every part, and ones that hold a text wherever a text may stand."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Cell, Quote, TableBlock
from careercruise_desktop.domain.drawings import Tick
from careercruise_desktop.domain.report import (
    Chapter,
    Curve,
    CurvesPart,
    Fact,
    FactsPart,
    OutcomesPart,
    OutcomeTile,
    QuotesPart,
    Report,
    TablePart,
    TextsPart,
)


def report(*chapters: Chapter, name: str = "Payments gateway migration") -> Report:
    return Report(
        title=f"{name}: project report, 19 Mar 2026",
        author="Mara Lindqvist",
        name=name,
        line="Kestrel Bank · #payments",
        period="Figures as of 15 Mar 2026",
        made=date(2026, 3, 19),
        chapters=chapters,
        foot="Counted by CareerCruise from dated entries, 2026-03-19.",
    )


def whole(said: str = "on the agreed day") -> Report:
    """Every kind of part, with a text in each of them."""
    tiles = tuple(
        OutcomeTile(
            name=name, state="on track", at_risk=name == "Time", value="42", unit="of 68 items done", line=said,
            why=said, share=0.62, tick=0.7,
        )
        for name in ("Scope", "Quality", "Cost", "Time")
    )  # fmt: skip
    curves = (
        Curve(label="Planned", value="€121.4k", tone=Tone.PLAIN, points=((0, 0), (0.6, 0.66), (1, 0.9)), dashed=True),
        Curve(label="Earned", value="€113.2k", tone=Tone.IT, points=((0, 0), (0.6, 0.6))),
        Curve(label="Actual cost", value="€108.6k", tone=Tone.TEAM, points=((0, 0),)),
        Curve(label="", value="", tone=Tone.TEAM, points=((0.6, 0.55), (1, 0.85)), forecast=True),
    )
    drawing = CurvesPart(
        curves=curves, across=(Tick(0, "Nov 2025"), Tick(1, "Jun 2026")), up=(Tick(0, "0"), Tick(1, "€200k")),
        alt="Line chart of earned value. Earned value €113.2k.", level=0.92, level_label="Budget €184k", status=0.6,
        status_label="15 Mar 2026",
    )  # fmt: skip
    row = (Cell("API contract frozen"), Cell(said, Tone.PM, strong=True))
    table = TableBlock(title="Figures", header=("What", "Value"), widths=(60, 40), rows=(row, row), note=said)
    facts = (Fact("Budget", "€184k"), Fact("Finish", said))
    quote = Quote(said, "Priya Raman", said, Tone.TEAM)
    return report(
        Chapter("Outcomes", (FactsPart(facts=facts), OutcomesPart(tiles=tiles))),
        Chapter("Earned value", (drawing, TablePart(table=table))),
        Chapter("Feedback", (QuotesPart(quotes=(quote,)), TextsPart(texts=(said,)))),
    )
