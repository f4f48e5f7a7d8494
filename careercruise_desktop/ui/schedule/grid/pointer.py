"""What the mouse does on the grid: choosing, dragging, the tick that logs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from careercruise_desktop.domain.spans import HOUR, MINUTE
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Lane, Look
from careercruise_desktop.ui.widgets.edge_pull import EdgePull
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .canvas import GridCanvas
from .choice import Cursor
from .corners import tick_box
from .drags import SNAP, Drag, Ghost, Keys, Kind, edge_kind, floored, pressed, refusal, shifted
from .layout import Placed
from .requests import Requests
from .wording import length_top, tip, words_of

THRESHOLD = 4
EDGE = 6
LOG_TIP = "Log as planned\tD"

Preview = Callable[[ItemKey, int], list[tuple[ItemKey, int, int]]]
_Modifiers = Qt.KeyboardModifier


class Pointer(QObject):
    """The pointer over a grid, and the drag that it makes. `preview` gives the blocks that would make room."""

    def __init__(self, canvas: GridCanvas, requests: Requests) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._requests = requests
        self._drag: Drag | None = None
        self._active = False
        self._pressed: Placed | None = None
        self._ticked: ItemKey | None = None
        self._place = QPointF()
        self._keys = Keys()
        self._asked: tuple[int, tuple[tuple[Item, int, int], ...]] | None = None
        # What a drag has led to, as long as it is being told.
        self.done: Ghost | None = None
        self.preview: Preview | None = None
        self.edge: EdgePull | None = None
        self.tips = PartTips(canvas)

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._active

    def press(self, event: QMouseEvent) -> None:
        """Begin what may become a drag."""
        board = self._canvas.board
        self.tips.drop()
        if board is None or event.button() != Qt.MouseButton.LeftButton or self._active:
            return
        x, y = event.position().x(), event.position().y()
        placed = board.at(x, y)
        self._place, self._pressed = event.position(), placed
        self._ticked = placed.item.key if placed is not None and _on_tick(placed, x, y) else None
        on_days = bool(board.state.columns) and x >= board.frame.gutter
        self._drag = pressed(board, placed, x, y, EDGE) if on_days else None

    def move(self, event: QMouseEvent) -> None:
        """Drag, or show what is below."""
        self._keys = _held(event.modifiers())
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._point(event.position())
            return
        drag = self._drag
        if drag is None:
            return
        if not self._active:
            far = event.position() - QPointF(drag.x, drag.y)
            if max(abs(far.x()), abs(far.y())) < THRESHOLD or not self._may_begin(drag):
                return
            self._active, self._asked = True, None
            self._canvas.hover(None)
            if self.edge is not None:
                self.edge.begin(drag.y + self._canvas.y())
        self.drag_to(event.position())

    def release(self, event: QMouseEvent) -> None:
        """Let go of what is dragged; without a drag it was a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, active, ghost = self._drag, self._active, self._canvas.ghost
        placed, ticked = self._pressed, self._ticked is not None
        self.cancel()
        if active and ghost is not None:
            self.done = ghost
            self._finish(ghost)
            self.done = None
        elif drag is not None and not active:
            self._click(event, placed, ticked=ticked)
        self._point(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Open an item, or create an hour on empty space."""
        board = self._canvas.board
        self.cancel()
        if board is None or event.button() != Qt.MouseButton.LeftButton or event.position().x() < board.frame.gutter:
            return
        x, y = event.position().x(), event.position().y()
        placed = board.at(x, y)
        if placed is not None:
            if not _on_tick(placed, x, y):
                self._requests.opened.emit(placed.item.key)
            return
        column, lane = board.frame.column_at(x), board.frame.lane_at(x)
        if column < 0 or board.frame.places[column].folded or not board.axis.pieces(column):
            return
        start = floored(board, column, board.axis.instant_at(column, y), SNAP)
        end = start + HOUR
        if refusal(board, lane, end):
            present = board.present or end
            end = present - present % (5 * MINUTE)
        if end > start:
            self._requests.created.emit(lane, start, end)

    def drag_in(self, minutes: int, place: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Something of so many minutes is dragged here from elsewhere."""
        board = self._canvas.board
        if board is None:
            return
        self._keys = _held(modifiers)
        if not self._active or self._drag is None or self._drag.kind is not Kind.DROP:
            self._active = True
            self._drag = Drag(Kind.DROP, Lane.PLANNED, place.x(), place.y(), 0, 0, minutes=minutes)
        self.drag_to(place)

    def drag_to(self, place: QPointF) -> None:
        """The dragged thing is here now."""
        board, drag = self._canvas.board, self._drag
        self._place = place
        if board is None or drag is None or not self._active:
            return
        if drag.item is not None and board.item(drag.item.key) is None:
            self.cancel()
            return
        ghost = drag.ghost(board, place.x(), place.y(), self._keys)
        if ghost is not None and ghost.kind is Kind.MOVE and not ghost.copied:
            ghost = ghost._replace(others=self._others(ghost))
        self._canvas.set_ghost(ghost)
        seen = self._canvas.parentWidget()
        if self.edge is not None and seen is not None:
            self.edge.drag_to(place.y() + self._canvas.y(), 0, seen.height())

    def hold(self, modifiers: Qt.KeyboardModifier) -> None:
        """Other keys are held now."""
        if self._active:
            self._keys = _held(modifiers)
            self.drag_to(self._place)

    def scrolled(self, distance: int) -> None:
        """The grid went below the pointer."""
        self.drag_to(self._place + QPointF(0, distance))

    def cancel(self) -> bool:
        """Drag no more, and change nothing; gives whether anything was dragged."""
        was = self._active
        self._drag, self._active, self._asked = None, False, None
        self._pressed = self._ticked = None
        self._canvas.set_ghost(None)
        if self.edge is not None:
            self.edge.stop()
        return was

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._canvas.hover(None)
        self.tips.drop()

    def _may_begin(self, drag: Drag) -> bool:
        board = self._canvas.board
        if board is None or self._ticked is not None:
            return False
        if drag.item is None:
            return not board.frame.places[drag.column].folded
        return drag.item.movable

    def _others(self, ghost: Ghost) -> tuple[tuple[Item, int, int], ...]:
        """What moves along: the rest of the selection, or the blocks that make room."""
        board, item = self._canvas.board, ghost.item
        if board is None or item is None:
            return ()
        keys = self._canvas.choice.keys
        if item.key in keys and len(keys) > 1:
            others = tuple(key for key in keys if key != item.key)
            return shifted(board, others, ghost.start - item.start)
        planned = item.look in {Look.PLANNED, Look.UNLOGGED}
        if self.preview is None or self._keys.alone or not planned or ghost.start == item.start:
            return ()
        if self._asked is None or self._asked[0] != ghost.start:
            moved = self.preview(item.key, ghost.start)
            found = [(board.item(key), start, end) for key, start, end in moved if key != item.key]
            self._asked = (ghost.start, tuple((one, start, end) for one, start, end in found if one is not None))
        return self._asked[1]

    def _finish(self, ghost: Ghost) -> None:
        item, requests, choice = ghost.item, self._requests, self._canvas.choice
        if item is not None and item.key not in choice.keys:
            # What was dragged is what the keys act on from here on.
            self._canvas.choose(choice.only(item.key))
        if ghost.refused or ghost.kind is Kind.DROP:
            return
        if item is None:
            requests.created.emit(ghost.lane, ghost.start, ghost.end)
        elif ghost.kind is not Kind.MOVE:
            if (ghost.start, ghost.end) != (item.start, item.end):
                requests.resized.emit(item.key, ghost.start, ghost.end)
        elif ghost.copied:
            requests.copied.emit(item.key, ghost.start)
        elif ghost.start != item.start:
            keys = self._canvas.choice.keys
            self._canvas.awaited[item.key] = (ghost.start, ghost.end)
            if item.key in keys and len(keys) > 1:
                for other, start, end in ghost.others:
                    self._canvas.awaited[other.key] = (start, end)
                movable = (item.key, *(other.key for other, _, _ in ghost.others))
                requests.moved_many.emit(movable, ghost.start - item.start)
            else:
                requests.moved.emit(item.key, ghost.start, self._keys.alone)

    def _click(self, event: QMouseEvent, placed: Placed | None, *, ticked: bool) -> None:
        board, canvas = self._canvas.board, self._canvas
        if board is None:
            return
        held = event.modifiers()
        x, y = event.position().x(), event.position().y()
        if placed is None:
            column = board.frame.column_at(x)
            if column >= 0 and board.frame.places[column].folded:
                canvas.open_day(board.state.columns[column].day.weekday())
            elif column >= 0 and not held & (_Modifiers.ControlModifier | _Modifiers.ShiftModifier):
                at = floored(board, column, board.axis.instant_at(column, y), SNAP)
                canvas.choose(canvas.choice.cleared(Cursor(board.frame.lane_at(x), at)))
        elif ticked and _on_tick(placed, x, y):
            self._requests.act((placed.item.key,), "log")
        elif board.frame.places[placed.column].folded:
            canvas.open_day(board.state.columns[placed.column].day.weekday())
            canvas.choose(canvas.choice.only(placed.item.key))
        elif held & _Modifiers.ControlModifier:
            canvas.choose(canvas.choice.toggled(placed.item.key))
        elif held & _Modifiers.ShiftModifier:
            canvas.choose(canvas.choice.extended(board, placed.item.key))
        else:
            canvas.choose(canvas.choice.only(placed.item.key))

    def _point(self, place: QPointF) -> None:
        """Show what is under the pointer: its cursor, its tick, its tooltip."""
        board = self._canvas.board
        if board is None:
            return
        x, y = place.x(), place.y()
        placed = board.at(x, y)
        over_tick = placed is not None and _on_tick(placed, x, y)
        self._canvas.hover(placed, over_tick=over_tick)
        shapes = Qt.CursorShape
        shape = shapes.ArrowCursor
        if placed is not None:
            resizes = not over_tick and edge_kind(placed, y, EDGE) is not None
            shape = shapes.SizeVerCursor if resizes else shapes.PointingHandCursor
        if self._canvas.cursor().shape() != shape:
            self._canvas.setCursor(shape)
        at = place.toPoint()
        if placed is None:
            self.tips.point("", self._canvas.rect(), at)
        elif over_tick:
            tick = tick_box(placed)
            self.tips.point(LOG_TIP, (tick or placed.box).around(), at)
        else:
            self.tips.point(tip(placed.item, board.state.zone) if _cut(placed) else "", placed.box.around(), at)


def _on_tick(placed: Placed, x: float, y: float) -> bool:
    tick = tick_box(placed)
    return tick is not None and tick.holds(x, y)


def _cut(placed: Placed) -> bool:
    """Whether something about an item is not said in it."""
    if placed.item.lane is Lane.LOGGED and not placed.wide:
        return bool(placed.item.title) or length_top(placed) is None
    return placed.item.warned or words_of(placed).cut


def _held(modifiers: Qt.KeyboardModifier) -> Keys:
    return Keys(
        fine=bool(modifiers & _Modifiers.AltModifier),
        alone=bool(modifiers & _Modifiers.ShiftModifier),
        copy=bool(modifiers & _Modifiers.ControlModifier),
    )
