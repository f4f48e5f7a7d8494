"""The room before there is a project or a milestone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.beginning import Beginning
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

# Where a bar begins and ends, and whose it is.
BARS = ((14, 62, "it"), (40, 96, "pm"), (84, 148, "it"), (128, 186, "pm"))


class MilestonesEmpty(Beginning):
    """One sentence, one button, and sample data."""

    def __init__(self) -> None:
        super().__init__(
            draw_plan,
            "Nothing promised yet",
            "Put down the dates that others rely on, and see here early what keeps you from them.",
            "New milestone",
        )


def draw_plan(painter: QPainter, box: QRectF) -> None:
    """Four bars of both roles on a time axis, the today line, and one date that slipped."""
    for month in range(5):
        left = round(box.left() + 14 + month * 48)
        painting.fill_rect(painter, QRectF(left, box.top(), 1, box.height()), "grid")
    for place, (first, last, role) in enumerate(BARS):
        middle = box.top() + 14 + place * 22
        bar = QRectF(box.left() + first, middle - 4, last - first, 8)
        done = place < 2
        painting.box(painter, bar, 3, f"{role}_line" if done else f"{role}_soft", "" if done else f"{role}_line")
        mark = mark_rect(bar.right() - 6, middle, role, 12)
        paint_mark(painter, mark, role)
        if not done:
            paint_mark(painter, mark.adjusted(2.5, 2.5, -2.5, -2.5), role, "surface")
    today = round(box.left() + 112)
    painting.fill_rect(painter, QRectF(today, box.top() - 2, 1.5, box.height() + 2), "accent")
    y = box.top() + 14 + 2 * 22 + 8
    arrow = QPainterPath(QPointF(box.left() + 118, y))
    arrow.lineTo(box.left() + 144, y)
    arrow.moveTo(box.left() + 140, y - 3)
    arrow.lineTo(box.left() + 144, y)
    arrow.lineTo(box.left() + 140, y + 3)
    painter.strokePath(arrow, theme().pen("warn", 1.5))
