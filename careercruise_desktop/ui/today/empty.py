"""Today before anything is planned or logged."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.beginning import Beginning
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark


class TodayEmpty(Beginning):
    """One sentence, one button, and sample data."""

    def __init__(self) -> None:
        super().__init__(
            draw_day,
            "Nothing planned, nothing logged",
            "Log the first thing you did today in one line; the rest follows from it.",
            "Log something",
        )


def draw_day(painter: QPainter, box: QRectF) -> None:
    """A small day: planned beside logged in both roles, and the line of now."""
    left, top = box.left() + 22, box.top()
    rows = ((6, 22, "pm"), (34, 36, "it"), (76, 18, "it"))
    for offset in (6, 34, 62, 90):
        painting.hairline(painter, left - 10, round(top + offset), box.width() - 24, "grid")
    for offset, height, role in rows:
        planned = QRectF(left, top + offset, 104, height)
        painting.box(painter, planned, 5, f"{role}_soft", f"{role}_line")
        paint_mark(painter, mark_rect(left + 9, planned.top() + 11, role, 7), role)
    painting.box(painter, QRectF(left + 114, top + 6, 52, 25), 5, "pm")
    painting.box(painter, QRectF(left + 114, top + 38, 52, 20), 5, "it")
    painting.fill_rect(painter, QRectF(left - 10, top + 58, box.width() - 24, 2), "accent")
    painting.box(painter, QRectF(left - 14, top + 54.5, 9, 9), 4.5, "accent")
