"""The list where there is nothing to list: no entry at all, or none that passes the filter."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.pill import Pill

# Of each card: its top, its icon, how long its title and its text are, its chip.
_CARDS = ((2, "check", 96, 168, "it"), (50, "scale", 72, 140, "pm"))


class NoEntry(EmptyState):
    """One sentence, one button. Sample data is offered by the room, as long as all of it is empty."""

    def __init__(self) -> None:
        super().__init__(
            draw_cards,
            "Nothing told yet",
            "A few lines on what you learned, solved or decided are what a review and the next role are made of.",
            "New entry",
            sample=False,
        )


class NoneFound(EmptyState):
    """No entry passes the filter: it can be taken off."""

    def __init__(self) -> None:
        super().__init__(
            draw_search, "No such entry", "No entry has all that is asked for.", "Show all entries", "x", sample=False
        )

    def say(self, limits: str) -> None:
        """Name what is asked for."""
        if limits:
            self.put_sentence(f"No entry has all of this: {limits}")


def draw_cards(painter: QPainter, box: QRectF) -> None:
    """Two entries, each with its kind, a title, a text and the chip of a project."""
    for top, icon, title, text, role in _CARDS:
        y = box.top() + top
        painting.icon(painter, QRectF(box.left() + 6, y + 2, 14, 14), icon, "text2")
        painting.box(painter, QRectF(box.left() + 30, y + 5, title, 7), 3, "text2")
        painting.box(painter, QRectF(box.left() + 30, y + 20, text, 5), 2, "border2")
        painter.translate(box.left() + 30, y + 30)
        Pill("", "it" if role == "it" else "pm", small=True).paint(painter, QRectF(0, 0, 34, 12), hovered=False)
        painter.translate(-box.left() - 30, -y - 30)


def draw_search(painter: QPainter, box: QRectF) -> None:
    """Lines of a text, and the glass over them."""
    for number, length in enumerate((180, 140, 164)):
        painting.box(painter, QRectF(box.left() + 20, box.top() + 20 + number * 22, length, 6), 3, "border")
    painting.box(painter, QRectF(box.left() + 84, box.top() + 22, 52, 52), 26, "surface", "border")
    painting.icon(painter, QRectF(box.left() + 97, box.top() + 35, 26, 26), "search", "text3")
