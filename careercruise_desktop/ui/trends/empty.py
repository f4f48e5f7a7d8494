"""Trends before anything is planned or logged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.beginning import Beginning
from careercruise_desktop.ui.widgets.empty_state import EmptyState

BARS = ((20, 14), (26, 10), (24, 18), (30, 14), (22, 22), (28, 20), (34, 16), (30, 26), (36, 24))


class TrendsEmpty(Beginning):
    """One sentence, one button, and sample data."""

    def __init__(self) -> None:
        super().__init__(
            draw_trend,
            "No trend without a log",
            "Log your work for a week or two, and see here how your roles, your plan and your days change.",
            "Log something",
        )


class NoCards(EmptyState):
    """A wall without cards: what to do about it. Signals: begun (all cards are wanted again)."""

    def __init__(self) -> None:
        super().__init__(
            draw_trend, "No cards on the wall", "Have all of them again, or choose some under Cards.", "Show all cards",
            "layout-template", sample=False,
        )  # fmt: skip


def draw_trend(painter: QPainter, box: QRectF) -> None:
    """A few weeks of both roles as bars, and a line that rises over them."""
    left, floor = box.left() + 22, box.bottom() - 6
    for step in range(3):
        painting.hairline(painter, left - 8, round(floor - 28 * (step + 1)), box.width() - 28, "grid")
    for at, (it, pm) in enumerate(BARS):
        x = left + at * 20
        painting.box(painter, QRectF(x, floor - it, 13, it), 2, "it")
        painting.box(painter, QRectF(x, floor - it - 1 - pm, 13, pm), 2, "pm")
    painting.hairline(painter, left - 8, floor, box.width() - 28, "border2")
    line = QPainterPath(QPointF(left + 6, box.top() + 38))
    for at, rise in enumerate((36, 30, 32, 22, 24, 14, 16, 6)):
        line.lineTo(left + 26 + at * 20, box.top() + rise)
    painter.strokePath(line, theme().pen("c3", 2.0))
