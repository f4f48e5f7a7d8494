"""The cells of the month: what stands where in a day, and how it is painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .room_state import MonthDay, MonthItem, MonthState
from .state import ItemKey, Pin

HEAD = 28
NUMBERS = 40
LINE = 20
TOP = 34
MOST_LINES = 4
TIMED_FROM = 150
_PAD = 8
_DUE = {"": ("sunken", "text2", ""), "warn": ("warn_soft", "warn_text", "triangle-alert")}
_DUE |= {"danger": ("danger_soft", "danger_text", "octagon-alert")}


class Cell(NamedTuple):
    """A day with its place; `lines` are its blocks and what is due, each with its place, as many as there is room for.

    `more` is how many blocks have no room, `rest` where that is said.
    """

    day: MonthDay
    box: QRectF
    items: tuple[tuple[MonthItem, QRectF], ...]
    pins: tuple[tuple[Pin, QRectF], ...]
    more: int
    rest: QRectF
    scale: int

    def item_at(self, at: QPointF) -> MonthItem | None:
        """The block at a place."""
        return next((item for item, box in self.items if box.contains(at)), None)

    def pin_at(self, at: QPointF) -> Pin | None:
        """What is due at a place."""
        return next((pin for pin, box in self.pins if box.contains(at)), None)

    def more_at(self, at: QPointF) -> bool:
        """Whether the place says that there is more."""
        return bool(self.more) and self.rest.contains(at)

    def tip_at(self, at: QPointF) -> str:
        """What a tooltip says there."""
        item, pin = self.item_at(at), self.pin_at(at)
        if item is not None:
            return item.name
        if pin is not None:
            return pin.name
        return self.day.name if self.box.contains(at) and at.y() < self.box.top() + TOP else ""


def cells(state: MonthState, width: int, height: int) -> list[Cell]:
    """Every day's cell in whole pixels; weeks share the height, days the width."""
    weeks = len(state.days) // 7
    found = []
    for place, day in enumerate(state.days):
        row, column = divmod(place, 7)
        left, right = _edge(column, width), _edge(column + 1, width)
        top, bottom = _row(row, weeks, height), _row(row + 1, weeks, height)
        found.append(_cell(day, QRectF(left, top, right - left, bottom - top), state.scale))
    return found


def _edge(column: int, width: int) -> int:
    return NUMBERS + (width - NUMBERS) * column // 7


def _row(row: int, weeks: int, height: int) -> int:
    return HEAD + (height - HEAD) * row // max(1, weeks)


def _cell(day: MonthDay, box: QRectF, scale: int) -> Cell:
    room = max(0, int((box.height() - TOP - 4) // LINE))
    lines = min(room, MOST_LINES)
    pins = day.pins[: max(0, lines - 1) if day.items else lines]
    left = max(0, lines - len(pins))
    fits = len(day.items) <= left
    shown = day.items if fits else day.items[: max(0, left - 1)]
    top = box.top() + TOP

    def line(place: int) -> QRectF:
        return QRectF(box.left() + 4, top + place * LINE, box.width() - 7, LINE)

    placed_pins = tuple((pin, line(place)) for place, pin in enumerate(pins))
    items = tuple((item, line(len(pins) + place)) for place, item in enumerate(shown))
    more = len(day.items) - len(shown)
    rest = line(len(pins) + len(shown)) if more and left else QRectF()
    return Cell(day, box, items, placed_pins, more, rest, scale)


def paint_frame(painter: QPainter, state: MonthState, width: int, height: int) -> None:
    """Ground, names of the days, numbers of the weeks, and hairlines."""
    painting.fill_rect(painter, QRectF(0, 0, width, height), "surface")
    weeks = len(state.days) // 7
    for column, name in enumerate(state.weekdays):
        left = _edge(column, width)
        painting.text(painter, QRectF(left + _PAD, 0, 60, HEAD), name, "small_medium", "text2")
    for row, number in enumerate(state.weeks):
        top = _row(row, weeks, height)
        painting.hairline(painter, 0, top, width, "border2" if row == 0 else "border")
        room = QRectF(0, top + 7, NUMBERS - 4, 20)
        painting.text(painter, room, number, "caption", "text3", align=painting.CENTER)


def paint_cell(
    painter: QPainter, cell: Cell, chosen: ItemKey | None, *, cursor: bool, focused: bool, aimed: bool
) -> None:
    """One day."""
    day, box = cell.day, cell.box
    inner = box.adjusted(1, 1, 0, 0)
    ground = "accent_soft" if aimed else "selected" if cursor and not focused else "" if day.working else "bg"
    if ground:
        painting.fill_rect(painter, inner, ground)
    painting.fill_rect(painter, QRectF(box.left(), box.top(), 1, box.height()), "border")
    _paint_number(painter, cell)
    _paint_bars(painter, cell)
    for pin, place in cell.pins:
        fill, token, icon = _DUE[pin.worry]
        inside = place.adjusted(0, 1, 0, -1)
        if pin.role:
            painting.box(painter, inside, 5, fill)
            paint_mark(painter, mark_rect(place.left() + 5, place.center().y(), pin.role, 7), pin.role)
        else:
            # An appointment is an outline, as on the days.
            painting.box(painter, inside, 5, "", "border2")
            painting.icon(painter, painting.square(place.left() + 2, place.center().y(), 12), "calendar", "text3")
        room = place.adjusted(17, 0, -20 if icon else -4, 0)
        painting.text(painter, room, pin.title, "caption_medium", token)
        if icon:
            painting.icon(painter, painting.square(place.right() - 17, place.center().y(), 13), icon, token)
    for item, place in cell.items:
        if item.key == chosen:
            painting.box(painter, place.adjusted(0, 1, 0, -1), 5, "", "accent", width=2)
        token = "text" if day.inside else "text3"
        paint_mark(painter, mark_rect(place.left() + 5, place.center().y(), item.role, 7), item.role)
        # The title tells more than the time, where there is no room for both.
        timed = box.width() >= TIMED_FROM
        painting.text(painter, place.adjusted(17, 0, -38 if timed else -4, 0), item.title, "small", token)
        if timed:
            painting.text(painter, place.adjusted(0, 0, -4, 0), item.time, "caption", "text3", align=painting.RIGHT)
    if cell.more and not cell.rest.isEmpty():
        words = f"{cell.more} more"
        painting.text(painter, cell.rest.adjusted(17, 0, 0, 0), words, "caption", "text3")
    if cursor and focused:
        painting.box(painter, box.adjusted(2, 2, -1, -1), 4, "", "accent", width=2)


def _paint_number(painter: QPainter, cell: Cell) -> None:
    day, box = cell.day, cell.box
    place = QRectF(box.left() + 5, box.top() + 7, 24, 20)
    if day.today:
        wide = painting.text_width(day.number, "strong") + 14
        place = QRectF(box.left() + 5, box.top() + 7, max(22, wide), 20)
        painting.box(painter, place, 10, "accent")
        painting.text(painter, place, day.number, "strong", "on_accent", align=painting.CENTER)
        return
    token = "text" if day.inside else "text3"
    painting.text(painter, place.adjusted(3, 0, 30, 0), day.number, "body_medium", token)


def _paint_bars(painter: QPainter, cell: Cell) -> None:
    """Planned over logged, to one scale, right of the number."""
    bars, box = cell.day.bars, cell.box
    left = box.left() + max(40, 20 + painting.text_width(cell.day.number, "strong"))
    room = box.right() - 10 - left
    if room < 20:
        return
    rows = (
        (bars.it_planned, bars.pm_planned, "_line", 4.0, box.top() + 11),
        (bars.it_logged, bars.pm_logged, "", 5.0, box.top() + 17),
    )
    for it, pm, suffix, high, top in rows:
        at = left
        total = max(cell.scale, it + pm)
        for role, minutes in (("it", it), ("pm", pm)):
            wide = room * minutes / total
            if wide >= 1:
                painting.box(painter, QRectF(at, top, wide, high), 2, f"{role}{suffix}")
                at += wide + 1
