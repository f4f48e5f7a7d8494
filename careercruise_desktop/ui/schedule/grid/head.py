"""The head of the days: names, sums with their bars, and what is due; above the scroll area, on the same columns."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.ui.schedule.state import Column, Pin
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.focus_ring import keyboard_reasons
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .board import Board
from .frame import OTHER_GUTTER, Place
from .layout import Box
from .requests import Requests

NAMES, DUE_TOP, PIN, PIN_PITCH = 56, 59, 22, 24
MOST_PINS = 3
SCALE_MINUTES = 9 * 60
_EDGE, _TIGHT_EDGE, _TIGHT_BELOW = 11, 8, 150
_BARS = (33, 4), (39, 5)
_SIGN = 17
_TONES = {"warn": "triangle-alert", "danger": "octagon-alert"}


class Target(NamedTuple):
    """A part of the head that can be pressed.

    `pin` is what is due there; `more` the number of those that have no room; `fold` whether it folds the day.
    """

    column: int
    box: Box
    name: str
    pin: Pin | None = None
    more: int = 0
    fold: bool = False


def targets(board: Board) -> list[Target]:
    """The parts of the head, day by day."""
    found: list[Target] = []
    for index, (column, place) in enumerate(zip(board.state.columns, board.frame.places, strict=True)):
        over = f", {words.duration(column.overbooked)} over the day" if column.overbooked else ""
        found.append(Target(index, Box(place.left + 1, 0, place.width - 1, NAMES), column.spoken + over))
        if not place.folded and not (column.working or column.today) and len(board.state.columns) > 1:
            box = Box(place.right - 22, 8, 20, 20)
            found.append(Target(index, box, f"Fold {words.day_full(column.day)}", fold=True))
        shown = column.pins if len(column.pins) <= MOST_PINS else column.pins[: MOST_PINS - 1]
        for row, pin in enumerate(shown):
            found.append(Target(index, _pin_box(place, row), pin.name, pin))
        more = len(column.pins) - len(shown)
        if more:
            said = f"{more} more on {words.day_full(column.day)}"
            found.append(Target(index, _pin_box(place, len(shown)), said, more=more))
    return found


def head_height(board: Board | None) -> int:
    """As high as the day with most that is due needs it, up to three rows."""
    rows = max((len(column.pins) for column in board.state.columns), default=0) if board is not None else 0
    return NAMES + 28 + PIN_PITCH * (max(1, min(rows, MOST_PINS)) - 1)


def _pin_box(place: Place, row: int) -> Box:
    inset = 4 if not place.folded else 3
    return Box(place.left + inset, DUE_TOP + row * PIN_PITCH, place.width - 2 * inset, PIN)


class GridHead(QWidget):
    """One widget, one tab stop: arrows walk over days and what is due, Enter opens.

    Signals:
        fold_requested: the weekday (0 is Monday) is to be unfolded, or folded (True).
    """

    fold_requested = Signal(int, bool)
    ring_radius = 0.0

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._board: Board | None = None
        self._targets: list[Target] = []
        self._over: Target | None = None
        self._current = 0
        self._ring = False
        self.tips = PartTips(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(head_height(None))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Days and what is due")
        theme().changed.connect(self.update)

    def show_board(self, board: Board) -> None:
        """Show the heads of the days on their columns."""
        before = self._board
        if before is not None and (before.state, before.frame) == (board.state, board.frame):
            return
        self._board = board
        if before is None or before.frame != board.frame or _heads(before) != _heads(board):
            self._targets = targets(board)
            self._current = min(self._current, max(0, len(self._targets) - 1))
            self._over = None
            self.setFixedHeight(head_height(board))
            self.update()

    @property
    def parts(self) -> list[Target]:
        """What can be pressed."""
        return self._targets

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is below."""
        found = self._at(event)
        if found != self._over:
            self._over = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()
        place = event.position().toPoint()
        self.tips.point(_tip(found) if found is not None else "", found.box.around() if found else self.rect(), place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here."""
        self.tips.drop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was pressed."""
        found = self._at(event)
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._do(found)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is below the pointer."""
        super().leaveEvent(event)
        self.tips.drop()
        if self._over is not None:
            self._over = None
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or do what is meant."""
        keys = Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Up: -1, keys.Key_Right: 1, keys.Key_Down: 1}
        key = keys(event.key())
        last = len(self._targets) - 1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            super().keyPressEvent(event)
        elif key in steps:
            self._mean(max(0, min(self._current + steps[key], last)))
        elif key in {keys.Key_Home, keys.Key_End}:
            self._mean(0 if key == keys.Key_Home else last)
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self._do(self._targets[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what the keys mean."""
        super().focusInEvent(event)
        self._ring = event.reason() in keyboard_reasons()
        if self._ring and self._targets:
            self._mean(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        super().focusOutEvent(event)
        self._ring = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Day by day; below them the line that parts them from the hours."""
        board = self._board
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            if board is not None:
                sums = sums_style(board)
                for column, place in zip(board.state.columns, board.frame.places, strict=True):
                    paint_day(painter, column, place, self.height(), sums)
                for target in self._targets:
                    self._paint_target(painter, target)
                _paint_gutter(painter, board)
            painting.hairline(painter, 0, self.height() - 1, self.width(), "border2")
            if self._ring and self._targets:
                box = self._targets[self._current].box.rect.adjusted(1, 1, -1, -1)
                painting.box(painter, box, 5, "", "accent", width=2)

    def _paint_target(self, painter: QPainter, target: Target) -> None:
        hovered = target == self._over
        if target.pin is not None:
            _paint_pin(painter, target.box, target.pin, hovered=hovered)
        elif target.more:
            place = target.box.rect.adjusted(6, 0, -4, 0)
            painting.text(painter, place, f"{target.more} more", "caption_medium", "text" if hovered else "text3")
        elif target.fold:
            place = painting.square(target.box.left + 3, target.box.top + target.box.height / 2, 14)
            painting.icon(painter, place, "x", "text" if hovered else "text3")

    def _at(self, event: QMouseEvent) -> Target | None:
        x, y = event.position().x(), event.position().y()
        return next((target for target in reversed(self._targets) if target.box.holds(x, y)), None)

    def _mean(self, index: int) -> None:
        self._current, self._ring = index, True
        self.update()
        speech.say(self, self._targets[index].name)

    def _do(self, target: Target) -> None:
        if self._board is None:
            return
        day = self._board.state.columns[target.column].day
        if target.pin is not None:
            self._requests.pin_opened.emit(target.pin.kind, target.pin.id)
        elif target.fold or self._board.frame.places[target.column].folded:
            self.fold_requested.emit(day.weekday(), target.fold)
        else:
            self._requests.day_requested.emit(day)


class SumsStyle(NamedTuple):
    """How the sums of all days are set: the role of the text, and whether the spaces around the stroke go."""

    role: str
    close: bool

    def text(self, column: Column) -> str:
        """The sums of a day."""
        return column.sums.replace(" ", "") if self.close else column.sums


_STYLES = (SumsStyle("small", False), SumsStyle("caption", False), SumsStyle("caption", True))


def sums_style(board: Board) -> SumsStyle | None:
    """The largest style in which the sums of all days have room, so that they are alike; None when they have not."""
    days = [pair for pair in zip(board.state.columns, board.frame.places, strict=True) if not pair[1].folded]
    rooms = [(column, _sums_right(column, place) - _sums_left(column, place)) for column, place in days if column.sums]
    for style in _STYLES:
        if all(painting.text_width(style.text(column), style.role) <= room for column, room in rooms):
            return style
    return None


def _edges(place: Place) -> tuple[int, int]:
    """From the column's line to what stands in the head, and between its parts."""
    return (_TIGHT_EDGE, 6) if place.width < _TIGHT_BELOW else (_EDGE, 8)


def _sums_left(column: Column, place: Place) -> float:
    edge, pad = _edges(place)
    name = painting.text_width(column.weekday, "strong" if column.today else "body")
    pill = 2 * pad if column.today else 0
    sign = _SIGN if column.overbooked else 0
    return place.left + edge + name + pad + painting.text_width(column.number, "strong") + pill + 5 + sign


def _sums_right(column: Column, place: Place) -> float:
    folds = 0 if column.working or column.today else 14
    return place.right - _edges(place)[0] - folds


def paint_day(painter: QPainter, column: Column, place: Place, height: int, sums: SumsStyle | None) -> None:
    """Name, date, sums and the two bars of a day."""
    if not column.working:
        painting.fill_rect(painter, QRectF(place.left, 0, place.width, height), "bg")
    painting.fill_rect(painter, QRectF(place.left, 0, 1, height), "border")
    if place.folded:
        for text, middle in ((column.weekday, 14), (column.number, 28)):
            rect = QRectF(place.left + 1, middle - 8, place.width - 1, 16)
            painting.text(painter, rect, text, "caption", "text3", align=painting.CENTER)
        _paint_bars(painter, column, place.left + 5, place.width - 9, (40, 45))
        return
    edge, pad = _edges(place)
    left = float(place.left + edge)
    role, token = ("strong", "text") if column.today else ("body", "text2")
    left += painting.text(painter, QRectF(left, 8, place.width, 20), column.weekday, role, token) + pad
    number = painting.text_width(column.number, "strong")
    if column.today:
        painting.box(painter, QRectF(round(left), 8, number + 2 * pad, 20), 10, "accent")
        painting.text(painter, QRectF(round(left) + pad, 8, number + 1, 20), column.number, "strong", "on_accent")
    else:
        painting.text(painter, QRectF(left, 8, place.width, 20), column.number, "strong", "text")
    _paint_sums(painter, column, _sums_right(column, place), sums)
    _paint_bars(painter, column, place.left + edge, place.width - 2 * edge + 1, (_BARS[0][0], _BARS[1][0]))


def _paint_sums(painter: QPainter, column: Column, right: float, style: SumsStyle | None) -> None:
    """Logged and planned, with a sign when the day is overbooked."""
    if style is not None and column.sums:
        sums = style.text(column)
        width = painting.text_width(sums, style.role)
        token = "warn_text" if column.overbooked else "text2"
        painting.text(painter, QRectF(right - width, 9, width, 18), sums, style.role, token, align=painting.RIGHT)
        right -= width
    if column.overbooked:
        painting.icon(painter, painting.square(right - _SIGN, 18, 13), "triangle-alert", "warn")


def _paint_bars(painter: QPainter, column: Column, left: float, width: float, tops: tuple[int, int]) -> None:
    """What is planned, and below it what is logged; on an overbooked day a stroke where its hours end."""
    bars = column.bars
    planned, logged = bars.it_planned + bars.pm_planned, bars.it_logged + bars.pm_logged
    scale = width / max(SCALE_MINUTES, planned, logged)
    rows = (
        (((bars.it_planned, "it_line"), (bars.pm_planned, "pm_line")), tops[0], _BARS[0][1]),
        (((bars.it_logged, "it"), (bars.pm_logged, "pm")), tops[1], _BARS[1][1]),
    )
    for pieces, top, height in rows:
        at = left
        for minutes, token in pieces:
            wide = minutes * scale
            if minutes and wide >= 1:
                painting.box(
                    painter, QRectF(round(at), top, max(1, round(at + wide) - round(at) - 1), height), 1, token
                )
                at += wide
    if column.overbooked:
        end = round(left + (planned - column.overbooked) * scale)
        painting.fill_rect(painter, QRectF(end - 1, tops[0] - 2, 2, _BARS[0][1] + 4), "warn")


def _paint_pin(painter: QPainter, box: Box, pin: Pin, *, hovered: bool) -> None:
    rect = box.rect
    fill, ink, line = "", "text2", "control"
    if pin.worry:
        fill, ink, line = f"{pin.worry}_soft", f"{pin.worry}_text", f"{pin.worry}"
    elif pin.role:
        fill, ink, line = f"{pin.role}_soft", f"{pin.role}_text", f"{pin.role}_mark"
    edge = line if hovered else "" if fill else "border2"
    painting.box(painter, rect, 5, fill, edge)
    small = box.width < 40
    left = box.left + ((box.width - 8) / 2 if small else 7)
    middle = box.top + box.height / 2
    if pin.role:
        paint_mark(painter, mark_rect(left, middle, pin.role), pin.role)
    else:
        painting.icon(painter, painting.square(left - (2 if small else 0), middle, 12), "calendar", "text3")
    if small:
        return
    left += 13 if pin.role else 17
    right = box.right - 6
    if pin.worry:
        painting.icon(painter, painting.square(right - 12, middle, 12), _TONES[pin.worry], ink)
        right -= 17
    if pin.right:
        width = painting.text_width(pin.right, "caption")
        painting.text(painter, QRectF(right - width, box.top, width, box.height), pin.right, "caption", ink)
        right -= width + 6
    painting.text(painter, QRectF(left, box.top, right - left, box.height), pin.title, "caption_medium", ink)


def _paint_gutter(painter: QPainter, board: Board) -> None:
    right = board.frame.gutter - 8
    painting.text(painter, QRectF(0, 62, right, 16), "Due", "caption", "text3", align=painting.RIGHT)
    if board.state.other_zone and board.state.columns:
        at = board.state.columns[board.today or 0].start + 12 * 3600
        for zone, edge in ((board.state.other_zone, OTHER_GUTTER - 8), (board.state.zone, right)):
            rect = QRectF(edge - 44, 10, 44, 16)
            painting.text(painter, rect, words.zone_name(Moment(at, zone)), "caption", "text3", align=painting.RIGHT)


def _tip(target: Target) -> str:
    return target.pin.title if target.pin is not None else target.name


def _heads(board: Board) -> tuple[object, ...]:
    """What the head is painted from."""
    days = tuple(
        (c.day, c.weekday, c.number, c.sums, c.spoken, c.bars, c.working, c.today, c.overbooked, c.pins)
        for c in board.state.columns
    )
    return (days, board.state.zone, board.state.other_zone)
