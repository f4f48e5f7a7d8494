"""Painting one item: a planned block soft, a logged one solid, an appointment as an outline."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.schedule.state import Lane, Look
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .corners import TICK, tick_box, tick_stays
from .layout import NOT_CROSSED, Placed
from .wording import (
    DETAIL,
    EVENT_ICON_BELOW,
    LENGTH,
    LINE,
    MARK_FROM,
    NARROW_LEFT,
    NARROW_LINE_LEFT,
    ONE_LINE_BELOW,
    SIGN,
    Words,
    length_top,
    words_of,
)

RADIUS, WIDE_RADIUS = 5.0, 6.0
_MARK = 8
_BUTTON = 16
_FLAT = 6
_UNPLANNED = 0.5


def radius(placed: Placed) -> float:
    """The radius of its corners."""
    return min(WIDE_RADIUS if placed.wide else RADIUS, placed.box.width / 2, placed.box.height / 2)


def paint_item(painter: QPainter, placed: Placed) -> None:
    """The box by its look, then the words."""
    paint_box(painter, placed)
    if placed.item.look is Look.EVENT and placed.box.width < EVENT_ICON_BELOW:
        _paint_event_icon(painter, placed)
    elif placed.item.lane is Lane.LOGGED and not placed.wide:
        _paint_narrow(painter, placed)
    else:
        _paint_words(painter, placed, words_of(placed))


def paint_box(painter: QPainter, placed: Placed) -> None:
    """The box of an item by its look."""
    item, rect, corner = placed.item, placed.box.rect, radius(placed)
    if item.look is Look.EVENT:
        painting.box(painter, rect, corner, "", "border2")
    elif item.look is Look.UNLOGGED:
        painting.box(painter, rect, corner, "surface", f"{item.role}_mark", dash=painting.DASH)
    elif item.look is Look.PLANNED:
        painting.box(painter, rect, corner, f"{item.role}_soft", f"{item.role}_line")
    else:
        outlined = item.role == "pm" and theme().high_contrast
        painting.box(painter, rect, corner, item.role, "pm_mark" if outlined else "")
        if item.look is Look.RUNNING:
            flat = min(_FLAT, rect.height())
            painting.fill_rect(painter, QRectF(rect.left(), rect.bottom() - flat, rect.width(), flat), item.role)
        if item.unplanned and not item.warned and not placed.bare and min(rect.width(), rect.height()) >= 10:
            inner = rect.adjusted(2, 2, -2, -2)
            painter.setOpacity(painter.opacity() * _UNPLANNED)
            painting.box(painter, inner, max(1.0, corner - 2), "", f"on_{item.role}", dash=painting.DASH)
            painter.setOpacity(painter.opacity() / _UNPLANNED)
        if item.warned:
            painting.box(painter, rect.adjusted(1, 1, -1, -1), max(1.0, corner - 1), "", "warn", width=2)
    _paint_edges(painter, placed)


def _paint_edges(painter: QPainter, placed: Placed) -> None:
    """Where it goes on in the next column, or comes from the one before, its edge has no round corners."""
    if placed.first and placed.last:
        return
    item, rect = placed.item, placed.box.rect
    token = "border2" if item.look is Look.EVENT else f"{item.role}_mark"
    for joined, top in ((placed.first, rect.top()), (placed.last, rect.bottom() - 2)):
        if not joined:
            painting.fill_rect(painter, QRectF(rect.left() + 3, top, rect.width() - 6, 2), token)


def _paint_event_icon(painter: QPainter, placed: Placed) -> None:
    box = placed.box
    if placed.bare or box.width < 16 or box.height < 15:
        return
    top = 4.0 if box.height >= 24 else (box.height - 13) / 2
    if placed.cross != NOT_CROSSED and top < placed.cross + 2 < top + 15:
        return
    painting.icon(painter, QRectF(box.left + (box.width - 13) / 2, box.top + top, 13, 13), "calendar", "text3")


def _paint_narrow(painter: QPainter, placed: Placed) -> None:
    """The length, and the mark below it."""
    item, box = placed.item, placed.box
    top = length_top(placed)
    if top is None:
        return
    ink = f"on_{item.role}"
    place = QRectF(box.left, box.top + top, box.width, LINE)
    painting.text(painter, place, placed.length, LENGTH, ink, align=painting.CENTER)
    if box.height < MARK_FROM or top + LINE + _MARK + 6 > box.height:
        return
    middle = top + LINE + 5.5
    if placed.cross != NOT_CROSSED and middle - 6 < placed.cross < middle + 6 and item.look is not Look.RUNNING:
        return
    left = box.left + (box.width - _MARK) / 2
    paint_mark(painter, mark_rect(left, box.top + middle, item.role), item.role, ink)
    if item.warned and box.height >= MARK_FROM + LINE and placed.cross == NOT_CROSSED:
        place = painting.square(box.left + (box.width - 12) / 2, box.top + 39, 12)
        painting.icon(painter, place, "triangle-alert", ink)


def _paint_words(painter: QPainter, placed: Placed, told: Words) -> None:
    item, box = placed.item, placed.box
    ink, quiet = _inks(placed)
    if told.lines == 0:
        if item.role and box.width >= 16 and box.height >= 14 and not placed.bare:
            left = box.left + min(7.0, (box.width - _MARK) / 2)
            paint_mark(painter, mark_rect(left, box.top + min(13.0, box.height / 2), item.role), item.role)
        _paint_corners(painter, placed, told)
        return
    top, left = box.top + told.top, box.left + told.left
    if item.role:
        edge = min(7, max(told.left, NARROW_LINE_LEFT) - 12)
        paint_mark(painter, mark_rect(box.left + edge, top + LINE / 2, item.role), item.role, _mark_ink(placed))
    single = box.height < ONE_LINE_BELOW
    if single or told.lines == 1:
        taken = painting.text(painter, QRectF(left, top, told.room, LINE), told.title, told.role, ink)
    else:
        taken = 0.0
        theme().paragraph(((told.title, told.role, ink),), told.room, told.lines).draw(painter, left, top)
    if told.detail:
        place = QRectF(left, top + told.lines * LINE, told.detail_room, LINE)
        if single:
            place = QRectF(left + taken + 8, top, max(0.0, told.room - taken - 8), LINE)
        painting.text(painter, place, told.detail, DETAIL, quiet)
    if item.lane is Lane.LOGGED:
        place = QRectF(box.left, top, box.width - 8, LINE)
        painting.text(painter, place, placed.length, LENGTH, ink, align=painting.RIGHT)
    _paint_corners(painter, placed, told)


def _paint_corners(painter: QPainter, placed: Placed, told: Words) -> None:
    """What stands beside the words: the button that logs, and the sign of a repeating block."""
    tick = tick_box(placed) if tick_stays(placed) else None
    if tick is not None:
        inset = (TICK - _BUTTON) // 2
        place = QRectF(tick.left + inset, tick.top + (tick.height - _BUTTON) / 2, _BUTTON, _BUTTON)
        painting.box(painter, place, 4, "surface", "control")
        painting.icon(painter, place.adjusted(2, 2, -2, -2), "check", "text2")
    if placed.item.recurs:
        spot = _repeat_spot(placed, told)
        if spot is not None:
            painting.icon(painter, spot, "repeat", "text3")
            if placed.item.varied:
                painting.box(painter, QRectF(spot.right() - 2, spot.top() - 1, 4, 4), 2, f"{placed.item.role}_mark")


def _repeat_spot(placed: Placed, told: Words) -> QRectF | None:
    """Where one time of a repeating block says so: beside a single line, in the lower corner, else at its mark."""
    box = placed.box
    if placed.bare or box.width < 16:
        return None
    right = TICK if tick_stays(placed) else 0
    if box.height < ONE_LINE_BELOW:
        left, top = box.left + told.left + told.room + 2, box.top + told.top + (LINE - SIGN) / 2
        return QRectF(left, top, SIGN, SIGN) if told.lines and left + SIGN + 2 <= box.right - right else None
    if told.lines and told.left == NARROW_LEFT:
        return QRectF(box.left + told.left + _MARK + 2, box.top + told.top + (LINE - SIGN) / 2, SIGN, SIGN)
    end = told.top + (told.lines + bool(told.detail)) * LINE
    clear = placed.cross == NOT_CROSSED or placed.cross < box.height - SIGN - 8
    if told.lines and clear and box.height - end >= SIGN + 5 and not right:
        return QRectF(box.right - SIGN - 6, box.bottom - SIGN - 5, SIGN, SIGN)
    top = told.top + LINE + 1 if told.lines else 20.0
    left = max(2.0, told.left - SIGN - 4.0) if told.lines else min(5.5, (box.width - SIGN) / 2)
    free = placed.cross == NOT_CROSSED or not top - 2 < placed.cross < top + SIGN + 2
    return QRectF(box.left + left, box.top + top, SIGN, SIGN) if free and top + SIGN + 3 <= box.height else None


def _inks(placed: Placed) -> tuple[str, str]:
    item = placed.item
    if item.lane is Lane.LOGGED:
        return f"on_{item.role}", f"on_{item.role}"
    return ("text3", "text3") if item.look is Look.EVENT else ("text", "text2")


def _mark_ink(placed: Placed) -> str | None:
    return f"on_{placed.item.role}" if placed.item.lane is Lane.LOGGED else None
