"""The portfolio before there is anything to show."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.beginning import Beginning
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark


class PortfolioEmpty(Beginning):
    """One sentence, one button, and sample data."""

    def __init__(self) -> None:
        super().__init__(
            draw_page,
            "No portfolio yet",
            "Say who you are and log your work; the pages, and the evidence behind each claim, follow from it.",
            "Enter your profile",
        )


def draw_page(painter: QPainter, box: QRectF) -> None:
    """A page with a head, a claim in each role and lines of text, and beside it the rows that it rests on."""
    page = QRectF(box.left() + 30, box.top(), 74, box.height())
    painting.box(painter, page, 3, "surface", "border2")
    painting.fill_rect(painter, QRectF(page.left() + 1, page.top() + 1, 44, 3), "it")
    painting.fill_rect(painter, QRectF(page.left() + 45, page.top() + 1, page.width() - 46, 3), "pm")
    painting.box(painter, QRectF(page.left() + 10, page.top() + 13, 34, 5), 2, "text2")
    for at, role in enumerate(("it", "pm")):
        left = page.left() + 10 + at * 29
        painting.box(painter, QRectF(left, page.top() + 28, 25, 20), 3, f"{role}_soft", f"{role}_line")
    for at, width in enumerate((54, 48, 54, 36)):
        painting.box(painter, QRectF(page.left() + 10, page.top() + 56 + at * 9, width, 3), 1.5, "border2")
    for at, (role, width) in enumerate((("it", 44), ("pm", 56), ("it", 38))):
        top = box.top() + 20 + at * 26
        painting.icon(painter, painting.square(box.left() + 120, top, 14), "check", "ok")
        paint_mark(painter, mark_rect(box.left() + 141, top, role, 7), role)
        painting.box(painter, QRectF(box.left() + 154, top - 1.5, width, 3), 1.5, "border2")
