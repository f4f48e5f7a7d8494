"""The head above the rows: the names of months or quarters, and today's date in a pill."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .axis import AFTER, BESIDE, Tick
from .bars import paint_today
from .board import UPPER_ROLE, Board

HEIGHT = 44
PILL = 18
_UPPER, _LOWER = 4.0, 23.0

_ROLES, _TOKENS = (UPPER_ROLE, "caption"), ("text2", "text3")


class Word(NamedTuple):
    """Words, and the place that they take."""

    place: QRectF
    text: str


class TimelineHead(QWidget):
    """Months, quarters and years. The wheel over it zooms, a drag pans, a click on today's pill brings today back.

    Signals:
        zoomed: closer (1) or farther (-1) around a place.
        panned: by so many pixels.
        today_wanted: the pill of a today that is out of sight was clicked.
    """

    zoomed = Signal(int, float)
    panned = Signal(float)
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time")
        self._board: Board | None = None
        self._grip: float | None = None
        theme().changed.connect(self.update)

    def show_board(self, board: Board) -> None:
        """Show the time of a board."""
        self._board = board
        self.setAccessibleDescription(f"From {words.day_long(board.axis.first)}, {board.axis.days} days")
        self.update()

    def sizeHint(self) -> QSize:
        """Two rows of words."""
        return QSize(600, HEIGHT)

    def pill(self) -> QRectF:
        """Where today's date stands: on its line, at the edge behind which today is, or nowhere."""
        board = self._board
        if board is None:
            return QRectF()
        axis = board.axis
        width = painting.text_width(self._today_text(board), "caption_strong") + 14
        left = max(axis.left + 4, min(board.today - width / 2, axis.right - width - 4))
        if axis.sees(board.today):
            left = max(axis.left - width / 2, min(board.today - width / 2, axis.right - width))
        return QRectF(round(left), _LOWER, width, PILL)

    @property
    def shown(self) -> tuple[list[Word], list[Word]]:
        """What stands in the upper and in the lower row."""
        board = self._board
        if board is None:
            return [], []
        return _words(board, board.ticks.upper, QRectF()), _words(board, board.ticks.lower, self.pill())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, lines and pill."""
        board = self._board
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, HEIGHT - 1, self.width(), "border")
            if board is None:
                return
            axis = board.axis
            painting.fill_rect(painter, QRectF(round(axis.left) - 1, 0, 1, HEIGHT), "border")
            pill = self.pill()
            for row, role, token in zip(self.shown, _ROLES, _TOKENS, strict=True):
                for place, text in row:
                    painting.text(painter, place.adjusted(0, 0, 1, 0), text, role, token)
            for tick in board.ticks.upper:
                if tick.x > axis.left:
                    painting.fill_rect(painter, QRectF(round(tick.x), 0, 1, HEIGHT - 1), "grid")
            if axis.sees(board.today):
                paint_today(painter, board.today, pill.bottom(), HEIGHT)
            painting.box(painter, pill, PILL / 2, "accent")
            painting.text(painter, pill, self._today_text(board), "caption_strong", "on_accent", align=painting.CENTER)

    @staticmethod
    def _today_text(board: Board) -> str:
        text = words.day_short(board.state.today)
        if board.today < board.axis.left:
            return f"\u2039 {text}"
        return f"{text} \u203a" if board.today > board.axis.right else text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; with Shift or aside, pan."""
        turned = event.angleDelta()
        if turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.panned.emit(-float(turned.x() or turned.y()) / 2)
        elif turned.y():
            self.zoomed.emit(1 if turned.y() > 0 else -1, event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the time, or bring today into sight."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._over_pill(event.position()):
            self.today_wanted.emit()
        else:
            self._grip = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan."""
        if self._grip is not None:
            before, self._grip = self._grip, event.position().x()
            self.panned.emit(before - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is held any more."""
        super().leaveEvent(event)
        self._grip = None

    def _over_pill(self, place: QPointF) -> bool:
        board = self._board
        return board is not None and not board.axis.sees(board.today) and self.pill().contains(place)


def _words(board: Board, ticks: list[Tick], spared: QRectF) -> list[Word]:
    """One row of words, each only where it has room before the next line and does not touch the pill."""
    upper = ticks is board.ticks.upper
    role, top = (_ROLES[0], _UPPER) if upper else (_ROLES[1], _LOWER + 1)
    around, found = spared.adjusted(-4, 0, 4, 0), []
    for number, tick in enumerate(ticks):
        left = max(tick.x, board.axis.left) + BESIDE
        end = ticks[number + 1].x if number + 1 < len(ticks) else board.axis.right
        label = QRectF(left, top, theme().advance(tick.label, role), 16)
        if tick.loose and label.intersects(around):
            label.moveLeft(around.right() + 1)
        if tick.label and label.right() <= end - AFTER and not label.intersects(around):
            found.append(Word(label, tick.label))
    return found
