"""What lies above the items: selection, focus, the time cursor, the tick that logs, and the ghosts of a drag."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import MINUTE, Moment
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Lane, Look
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .blocks import RADIUS, paint_box, radius
from .board import Board
from .choice import Choice, Cursor
from .corners import tick_box
from .drags import Ghost, Kind
from .ground import PILL
from .layout import Box, Placed
from .wording import LINE, fitted

GRIP_WIDTH, GRIP_HEIGHT = 18, 5
REACH = 6
CURSOR_MINUTES = 15
_FADED = 0.65
_DRAGGED = 0.6
_FLAG = 20
_NOTCH = 7
_INSIDE_FROM = (104, 18)
_MARK_FROM = 116


def paint_hover(painter: QPainter, placed: Placed, *, over_tick: bool) -> None:
    """A stronger line around what is under the pointer, and the button that logs."""
    item, box = placed.item, placed.box
    if item.look is not Look.EVENT and item.role:
        painting.box(painter, box.rect, radius(placed), "", f"{item.role}_mark")
    tick = tick_box(placed)
    if tick is not None:
        painting.box(painter, tick.rect, RADIUS, "accent" if over_tick else "surface", "accent")
        size = min(14, tick.height - 2)
        left = tick.left + (tick.width - size) / 2
        place = painting.square(left, tick.top + tick.height / 2, size)
        painting.icon(painter, place, "check", "on_accent" if over_tick else "accent")


def paint_choice(painter: QPainter, board: Board, choice: Choice, *, ring: bool) -> None:
    """The border and grips of what is selected, and with a `ring` what the keys mean: an item, or a time."""
    for placed in board.placed:
        if placed.item.key in choice.keys:
            _paint_selected(painter, placed)
        if ring and placed.item.key == choice.current:
            box = placed.box.rect.adjusted(-4, -4, 4, 4)
            painting.box(painter, box, radius(placed) + 3, "", "accent", width=2)
    if ring and choice.cursor is not None and not choice.keys and choice.current is None:
        _paint_cursor(painter, board, choice.cursor)


def _paint_selected(painter: QPainter, placed: Placed) -> None:
    box = placed.box
    painting.box(painter, box.rect, radius(placed), "", "accent", width=2)
    if not placed.item.movable or placed.item.look is Look.RUNNING or box.width < GRIP_WIDTH + 6:
        return
    left = round(box.left + (box.width - GRIP_WIDTH) / 2)
    for shown, middle in ((placed.first, box.top + 1), (placed.last, box.bottom - 1)):
        if shown:
            grip = QRectF(left, middle - GRIP_HEIGHT // 2 - 1, GRIP_WIDTH, GRIP_HEIGHT)
            painting.box(painter, grip, 2.5, "surface")
            painting.box(painter, grip.adjusted(1, 1, -1, -1), 1.5, "accent")


def cursor_box(board: Board, cursor: Cursor) -> Box | None:
    """Where the time cursor stands; None when its day is not shown."""
    boxes = board.boxes(cursor.lane, cursor.start, cursor.start + CURSOR_MINUTES * MINUTE)
    return boxes[0][1] if boxes else None


def cursor_parts(board: Board, cursor: Cursor) -> tuple[QRectF, QRectF] | None:
    """The stroke of the time cursor in its lane, and its label in the gutter; None when its day is not shown."""
    box = cursor_box(board, cursor)
    if box is None:
        return None
    top = float(max(1, box.top - 1))
    label = max(0.0, min(top - PILL / 2, float(board.axis.height - PILL)))
    return QRectF(box.left, top - 1, box.width, 2), QRectF(board.frame.gutter - 45, label, 42, PILL)


def _paint_cursor(painter: QPainter, board: Board, cursor: Cursor) -> None:
    """A stroke where the lane is free, else only its ends, so that it crosses no words; its time is in the gutter."""
    parts = cursor_parts(board, cursor)
    if parts is None:
        return
    stroke, label = parts
    y = stroke.center().y()
    inside = any(
        placed.item.lane is cursor.lane
        and placed.box.left < stroke.right()
        and stroke.left() < placed.box.right
        and placed.box.top + 2 < y < placed.box.bottom - 2
        for placed in board.placed
    )
    if inside:
        painting.fill_rect(painter, QRectF(stroke.left() - 3, stroke.top(), _NOTCH, 2), "accent")
        painting.fill_rect(painter, QRectF(stroke.right() + 3 - _NOTCH, stroke.top(), _NOTCH, 2), "accent")
    else:
        painting.fill_rect(painter, stroke, "accent")
    painting.box(painter, label, PILL / 2, "surface", "accent")
    told = words.clock(Moment(cursor.start, board.state.zone))
    painting.text(painter, label, told, "caption_strong", "text", align=painting.CENTER)


def ghost_rect(board: Board, ghost: Ghost) -> QRect:
    """Everything that a ghost touches."""
    found = QRect()
    for item, start, end in ((ghost.item, ghost.start, ghost.end), *ghost.others):
        lane = item.lane if item is not None else ghost.lane
        for _, box in board.boxes(lane, start, end):
            found = found.united(box.around(3))
        if item is not None:
            for placed in board.of(item.key):
                found = found.united(placed.box.around(2))
    for _, flag in _flags(board, ghost):
        found = found.united(flag.around(2))
    return found


def paint_ghost(painter: QPainter, board: Board, ghost: Ghost) -> None:
    """What would be: the slot, the dragged block above it, and what makes room for it."""
    leaving = [] if ghost.copied or ghost.item is None else [ghost.item.key]
    for key in (*leaving, *(item.key for item, _, _ in ghost.others)):
        _fade(painter, board, key)
    for item, start, end in ghost.others:
        for _, box in board.boxes(item.lane, start, end):
            painting.box(painter, box.rect, RADIUS, "surface")
            painter.setOpacity(_DRAGGED)
            paint_box(painter, _as(item, box, start, end))
            painter.setOpacity(1.0)
            _words(painter, box, [(item.title, "small_medium", _ink(item))], item)
    boxes = board.boxes(ghost.lane, ghost.start, ghost.end)
    for _, box in boxes:
        _paint_slot(painter, ghost, box)
    if boxes and _fits(boxes[0][1]):
        title = ghost.item.title if ghost.item is not None else ""
        ink = _ink(ghost.item) if not ghost.refused else "text"
        lines = [(ghost.told, "small_strong", ink), (title, "small_medium", ink), (ghost.length, "caption", ink)]
        _words(painter, boxes[0][1], [line for line in lines if line[0]], ghost.item)
    for (text, fill, ink, icon), box in _flags(board, ghost):
        painting.box(painter, box.rect, _FLAG / 2, fill)
        left = box.left + 8
        if icon:
            painting.icon(painter, painting.square(left, box.top + _FLAG / 2, 13), icon, ink)
            left += 18
        painting.text(painter, QRectF(left, box.top, box.right - left, _FLAG), text, "small_medium", ink)


def _paint_slot(painter: QPainter, ghost: Ghost, box: Box) -> None:
    rect = box.rect
    if ghost.refused:
        painting.box(painter, rect, RADIUS, "danger_soft", "danger")
        return
    painting.box(painter, rect.adjusted(-2, -1, 2, 1), RADIUS + 1, "accent_soft")
    if ghost.item is None:
        painting.box(painter, rect, RADIUS, "accent_soft", "accent")
        return
    painter.setOpacity(_DRAGGED)
    paint_box(painter, _as(ghost.item, box, ghost.start, ghost.end))
    painter.setOpacity(1.0)
    if ghost.kind in {Kind.START, Kind.END}:
        painting.box(painter, rect, RADIUS, "", "accent", width=2)


def _fade(painter: QPainter, board: Board, key: ItemKey) -> None:
    for placed in board.of(key):
        # Without its words: no letters between what is laid over them.
        painting.fill_rect(painter, placed.box.rect, "surface")
        painter.setOpacity(1 - _FADED)
        paint_box(painter, placed)
        painter.setOpacity(1.0)


def _as(item: Item, box: Box, start: int, end: int) -> Placed:
    return Placed(item._replace(start=start, end=end, warned=False), 0, box)


def _ink(item: Item | None) -> str:
    return f"on_{item.role}" if item is not None and item.lane is Lane.LOGGED and item.role else "text"


def _fits(box: Box) -> bool:
    return box.width >= _INSIDE_FROM[0] and box.height >= _INSIDE_FROM[1]


def _words(painter: QPainter, box: Box, lines: list[tuple[str, str, str]], item: Item | None) -> None:
    """Lines in a ghost, with the mark of its role before the first where there is room."""
    if box.width < 40 or box.height < 13:
        return
    left, room = box.left + 8, int(box.width) - 14
    single = box.height < 2 * LINE + 4
    top = box.top + ((box.height - LINE) / 2 if single else 5.0)
    if item is not None and item.role and box.width >= _MARK_FROM:
        ink = _ink(item) if item.lane is Lane.LOGGED else None
        paint_mark(painter, mark_rect(box.left + 7, top + LINE / 2, item.role), item.role, ink)
        left, room = left + 12, room - 12
    for text, role, ink in lines[:1] if single else lines:
        if top + LINE > box.bottom:
            return
        painting.text(painter, QRectF(left, top, room, LINE), fitted(text, room, 1, role)[0], role, ink)
        top += LINE


_Flag = tuple[str, str, str, str]


def _flags(board: Board, ghost: Ghost) -> list[tuple[_Flag, Box]]:
    """The words that have no room inside: times where the block is small, and what speaks against it."""
    boxes = board.boxes(ghost.lane, ghost.start, ghost.end)
    if not boxes:
        return []
    box = boxes[0][1]
    said: list[_Flag] = []
    if not _fits(box):
        said.append((f"{ghost.told}, {ghost.length}", "tooltip", "on_tooltip", ""))
    if ghost.worry:
        tone, sign = ("danger", "octagon-alert") if ghost.refused else ("warn", "triangle-alert")
        said.append((ghost.worry, f"{tone}_soft", f"{tone}_text", sign))
    height = (_FLAG + 2) * len(said)
    below = boxes[-1][1].bottom + 4 if len(boxes) == 1 else box.bottom - height
    top = below if below + height <= board.axis.height else max(0, box.top - 4 - height)
    found = []
    for flag in said:
        width = painting.text_width(flag[0], "small_medium") + 16 + (18 if flag[3] else 0)
        left = max(board.frame.gutter + 2.0, min(box.left, board.frame.width - width - 4))
        found.append((flag, Box(left, top, width, _FLAG)))
        top += _FLAG + 2
    return found
