"""What each tab shows before there is anything in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.beginning import Beginning
from careercruise_desktop.ui.widgets.level import paint_level

# Ratings, and how long the name beside them is.
ROWS = ((5, 62.0), (4, 48.0), (3, 56.0))
# Morale, as heights in the drawing; an action stands after the third round.
MOOD = (70.0, 74.0, 72.0, 52.0, 44.0, 30.0)
ACTED = 2.5
# Where people stand by influence and interest, as shares of the grid.
PLACES = ((0.2, 0.75), (0.36, 0.3), (0.64, 0.62), (0.82, 0.22))


class FeedbackEmpty(Beginning):
    """Before anybody was asked."""

    def __init__(self) -> None:
        super().__init__(
            draw_answers,
            "No feedback yet",
            "Ask clients and your team with a form that opens in any browser, and drop their answers here.",
            "Ask for feedback",
            other="Type in",
        )


class ImpactEmpty(Beginning):
    """Before there is a pulse or an action."""

    def __init__(self) -> None:
        super().__init__(
            draw_mood,
            "Nothing to compare yet",
            "Mark what you did as a leader and ask the team for its pulse, and see what followed.",
            "Mark an action",
            other="Type in a pulse",
        )


class PeopleEmpty(Beginning):
    """Before there is anybody."""

    def __init__(self) -> None:
        super().__init__(
            draw_people,
            "Nobody here yet",
            "Note who your work depends on, and how often you want to talk.",
            "New person",
        )


def draw_answers(painter: QPainter, box: QRectF) -> None:
    """Three people, and what they rated."""
    for place, (rating, name) in enumerate(ROWS):
        middle = box.top() + 16 + place * 32
        painting.box(painter, painting.square(box.left() + 4, middle, 22), 11, "surface", "border2")
        painting.box(painter, QRectF(box.left() + 38, middle - 3, name, 6), 3, "border2")
        paint_level(painter, box.left() + 150, middle, level=rating, target=0, freshness=1.0)
        if place:
            painting.hairline(painter, box.left(), middle - 16, box.width())


def draw_mood(painter: QPainter, box: QRectF) -> None:
    """Rounds of a pulse over time, and the place of an action among them."""
    apart = (box.width() - 16) / (len(MOOD) - 1)
    for line in (24.0, 48.0, 72.0):
        painting.hairline(painter, box.left(), box.top() + line, box.width(), "grid")
    left = box.left() + 8 + ACTED * apart
    painting.box(painter, QRectF(left - 0.5, box.top() + 14, 1, box.height() - 14), 0, "border2")
    painting.box(painter, QRectF(left - 9, box.top(), 18, 18), 9, "text2")
    painting.text(painter, QRectF(left - 9, box.top(), 18, 18), "1", "caption", "surface", align=painting.CENTER)
    for place, height in enumerate(MOOD):
        middle = QPointF(box.left() + 8 + place * apart, box.top() + height)
        painting.box(painter, QRectF(middle.x() - 4, middle.y() - 14, 8, 28), 4, "border")
        painting.box(painter, QRectF(middle.x() - 4, middle.y() - 4, 8, 8), 4, "c3")


def draw_people(painter: QPainter, box: QRectF) -> None:
    """People in the grid of influence and interest."""
    grid = QRectF(box.left() + 30, box.top(), box.width() - 60, box.height())
    painting.box(painter, grid, 4, "", "border2")
    painting.hairline(painter, grid.left(), grid.center().y(), grid.width())
    painting.fill_rect(painter, QRectF(grid.center().x(), grid.top(), 1, grid.height()), "border")
    for across, down in PLACES:
        middle = QPointF(grid.left() + across * grid.width(), grid.top() + down * grid.height())
        painting.box(painter, QRectF(middle.x() - 9, middle.y() - 9, 18, 18), 9, "surface", "border2")
