"""What lies below the items: surfaces of working and free time, lines of hours and days, what a day leaves out."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import MINUTE, Moment
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .board import Board
from .frame import OTHER_GUTTER, Place

_HATCH = 7
PILL = 18


def paint_ground(painter: QPainter, board: Board, rect: QRectF) -> None:
    """Everything below the items inside a rectangle."""
    state, axis = board.state, board.axis
    painting.fill_rect(painter, rect, "surface")
    opens, shuts = axis.wall_y(state.work_start * MINUTE), axis.wall_y(state.work_end * MINUTE)
    for column, place in zip(state.columns, board.frame.places, strict=True):
        if place.right <= rect.left() or place.left >= rect.right():
            continue
        free = [(opens, shuts)] if column.working else []
        for top, bottom in _outside(free, axis.height):
            seen = QRectF(place.left, top, place.width, bottom - top).intersected(rect)
            if not seen.isEmpty():
                painting.fill_rect(painter, seen, "bg")
    _paint_hours(painter, board, rect)
    for index, place in enumerate(board.frame.places):
        if rect.left() - 1 <= place.left <= rect.right():
            painting.fill_rect(painter, QRectF(place.left, rect.top(), 1, rect.height()), "border")
        for top, bottom in axis.gaps(index):
            _hatch(painter, QRectF(place.left + 1, top, place.width - 1, bottom - top).intersected(rect))


def _outside(inside: list[tuple[float, float]], height: float) -> list[tuple[float, float]]:
    if not inside:
        return [(0.0, height)]
    (top, bottom) = inside[0]
    return [(0.0, top), (bottom, height)]


def _paint_hours(painter: QPainter, board: Board, rect: QRectF) -> None:
    left = max(float(board.frame.gutter), rect.left())
    for row in board.axis.rows:
        y = round(board.axis.px(row.seconds))
        if row.seconds and rect.top() - 1 <= y <= rect.bottom():
            painting.hairline(painter, left, y, max(0.0, rect.right() - left), "grid")


def _hatch(painter: QPainter, rect: QRectF) -> None:
    """Slanted lines that meet those of the neighbouring piece."""
    if rect.isEmpty():
        return
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painting.fill_rect(painter, rect, "sunken")
    path = QPainterPath()
    reach = rect.height()
    first = floor((rect.left() + rect.top()) / _HATCH) * _HATCH
    total = first
    while total < rect.right() + rect.bottom():
        path.moveTo(QPointF(total - rect.top(), rect.top()))
        path.lineTo(QPointF(total - rect.top() - reach, rect.bottom()))
        total += _HATCH
    painter.strokePath(path, theme().pen("border2"))
    painter.restore()


def paint_gutter(painter: QPainter, board: Board, rect: QRectF) -> None:
    """The labels of the hours, the other zone's left of them; the pill of now replaces what it would cover.

    The other zone's are those of today, else of the first day shown, as its name in the head is: in a week in which
    clocks change no label is right for all days. A row that this day has not (an hour that comes twice on another
    one) has none.
    """
    if rect.left() > board.frame.gutter:
        return
    right = board.frame.gutter - 8
    for row in board.axis.rows:
        y = board.axis.px(row.seconds)
        near = board.line is not None and abs(board.line - y) * 60 <= 15 * board.axis.hour_px
        if near or not rect.top() - 20 <= y <= rect.bottom() + 20:
            continue
        top = max(0.0, y - 8)
        place = QRectF(board.frame.gutter - 48, top, right - board.frame.gutter + 48, 16)
        painting.text(painter, place, words.minute_clock(row.wall // 60), "caption", "text3", align=painting.RIGHT)
        if board.state.other_zone:
            other = other_clock(board, board.axis.instant_of(row, board.today or 0))
            place = QRectF(0, top, OTHER_GUTTER - 8, 16)
            painting.text(painter, place, other, "caption", "text3", align=painting.RIGHT)
    if board.line is not None and board.state.now is not None:
        pill = QRectF(board.frame.gutter - 45, board.line - PILL / 2, 42, PILL)
        painting.box(painter, pill, PILL / 2, "accent")
        painting.text(painter, pill, board.state.now[1], "caption_strong", "on_accent", align=painting.CENTER)


def other_clock(board: Board, at: int | None) -> str:
    """What the clocks of the other zone show; the day before or after is told by a sign."""
    if not board.state.other_zone or at is None:
        return ""
    there, here = Moment(at, board.state.other_zone), Moment(at, board.state.zone)
    days = (there.day - here.day).days
    return words.clock(there) + ("" if not days else "+1" if days > 0 else f"{words.MINUS}1")


def paint_now(painter: QPainter, board: Board) -> None:
    """The line of now: strong with a dot in today's column, thin and pale in the others."""
    if board.line is None:
        return
    today = board.today
    for index, place in enumerate(board.frame.places):
        if place.folded:
            continue
        if index == today:
            painting.fill_rect(painter, QRectF(place.left, board.line - 1, place.width, 2), "accent")
        else:
            painting.fill_rect(painter, QRectF(place.left, board.line - 1, place.width, 1), "accent", 0.35)
    if today is not None:
        _dot(painter, board.frame.places[today], board.line)


def _dot(painter: QPainter, place: Place, line: int) -> None:
    painting.box(painter, QRectF(place.left - 4 + 0.5, line - 4, 8, 8), 4, "accent")
