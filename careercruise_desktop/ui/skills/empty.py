"""The room before there is a skill or a journal entry."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.beginning import Beginning
from careercruise_desktop.ui.widgets.level import paint_level
from careercruise_desktop.ui.widgets.sparkline import HEIGHT, WIDTH, paint_sparkline

# The level, the target, the freshness, and the year of each row.
ROWS = ((4, 5, 1.0, (2, 3, 3, 4)), (3, 4, 0.9, (2, 2, 3, 3)), (3, 3, 0.35, (3, 3, 3, 3)), (2, 4, 1.0, (1, 1, 2, 2)))


class SkillsEmpty(Beginning):
    """One sentence, one button, and sample data."""

    def __init__(self) -> None:
        super().__init__(
            draw_matrix,
            "No skills yet",
            "Begin with leadership, partnership and problem-solving, and see here what you build on and what fades.",
            "Add the start set",
        )


def draw_matrix(painter: QPainter, box: QRectF) -> None:
    """Four rows with their squares and their years; one of them has faded."""
    for place, (level, target, freshness, year) in enumerate(ROWS):
        middle = box.top() + 12 + place * 24
        painting.box(painter, QRectF(box.left() + 4, middle - 3, 64 - place % 2 * 18, 6), 3, "border2")
        paint_level(painter, box.left() + 84, middle, level=level, target=target, freshness=freshness)
        paint_sparkline(painter, QRectF(box.left() + 164, middle - HEIGHT / 2, WIDTH, HEIGHT), year)
        if place:
            painting.hairline(painter, box.left(), middle - 12, box.width())
