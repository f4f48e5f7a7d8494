"""What the mouse does on the timeline: choosing, folding, dragging marks, and dragging the time itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.shifting import followers, new_dues
from careercruise_desktop.ui.widgets.edge_pull import EdgePull
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .axis import Axis
from .board import TITLE, Board
from .canvas import TimelineCanvas
from .ground import project_cut, title_cut
from .overlay import Ghost
from .requests import Requests
from .rows import Kind, Row
from .state import Spot
from .wording import tip, why_fixed

THRESHOLD = 4
_PAN_FASTEST = 16
_Shapes = Qt.CursorShape


class Grip(Enum):
    """What a pressed button holds."""

    NOTHING = "nothing"
    MARK = "mark"
    GROUND = "ground"


class Pointer(QObject):
    """The pointer over a timeline, and the drag that it makes. `scroll` is called with pixels down."""

    def __init__(self, canvas: TimelineCanvas, requests: Requests, fold: Callable[[Row], None]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._requests = requests
        self._fold = fold
        self._grip = Grip.NOTHING
        self._active = False
        self._line: MilestoneLine | None = None
        self._begun = QPointF()
        self._place = QPointF()
        self._global = QPointF()
        self._aside = 0.0
        self._along = False
        self._span: Axis | None = None
        self._concerned: tuple[MilestoneLine, ...] = ()
        self.scroll: Callable[[int], None] | None = None
        self.edge = EdgePull(self._pan_on, _PAN_FASTEST, self)
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
        place = event.position()
        self._begun, self._place, self._global = place, place, event.globalPosition()
        self._grip, self._line = Grip.NOTHING, None
        if place.x() < board.axis.left:
            return
        bar = board.mark_at(place.x(), place.y())
        if bar is not None and bar.line.open and board.state.editable:
            self._grip, self._line, self._aside = Grip.MARK, bar.line, bar.mark - place.x()
            self._concerned = _concerned(board.state.lines, bar.line.id)
        else:
            self._grip = Grip.GROUND
            self._line = bar.line if bar is not None and not bar.line.open else None

    def move(self, event: QMouseEvent) -> None:
        """Drag, or show what is below."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._point(event.position())
            return
        if self._grip is Grip.NOTHING:
            return
        if not self._active:
            far = event.position() - self._begun
            if max(abs(far.x()), abs(far.y())) < THRESHOLD:
                return
            self._active = True
            if self._grip is Grip.GROUND and self._line is not None:
                # It was taken by its mark, and time goes instead.
                self._requests.refused.emit(self._line.id, why_fixed(self._line))
            self._span = self._canvas.board.axis if self._canvas.board is not None else None
            self.edge.begin(self._begun.x())
            if self._grip is Grip.GROUND:
                self._canvas.setCursor(_Shapes.ClosedHandCursor)
        if self._grip is Grip.GROUND:
            self._pan(event.globalPosition())
            return
        self.hold(event.modifiers(), event.position())

    def release(self, event: QMouseEvent) -> None:
        """Let go of what is dragged; without a drag it was a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        active, ghost, pressed = self._active, self._canvas.ghost, self._begun
        along = self._along
        self.cancel()
        if not active:
            if not pressed.isNull():
                self._click(pressed)
        elif ghost is not None:
            self._canvas.choose(ghost.line.id)
            if ghost.days:
                self._canvas.awaited[ghost.line.id] = ghost.due
                self._requests.moved.emit(ghost.line.id, ghost.due, along, 0)
        self._begun = QPointF()
        self._point(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Open a milestone, or create one on empty time."""
        board = self._canvas.board
        self.cancel()
        self._begun = QPointF()
        if board is None or event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = event.position().x(), event.position().y()
        row = board.rows.at(y)
        if row is None or (row.first and x < TITLE and row.kind is not Kind.LANE):
            return
        bar = board.bar_at(x, y)
        if bar is not None:
            self._requests.opened.emit(bar.line.id)
        elif x < board.axis.left:
            if row.kind is Kind.MILESTONE:
                self._requests.opened.emit(row.line.id)
        elif board.state.editable:
            self._requests.created.emit(*spot_at(board, row, x))

    def hold(self, modifiers: Qt.KeyboardModifier, place: QPointF | None = None) -> None:
        """Other keys are held now, or the dragged mark is elsewhere."""
        board = self._canvas.board
        self._place = self._place if place is None else place
        self._along = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if board is None or not self._active or self._grip is not Grip.MARK:
            return
        self._drag()
        self.edge.drag_to(self._place.x(), board.axis.left, board.axis.right)

    def cancel(self) -> bool:
        """Drag no more, and change nothing; gives whether anything was dragged."""
        was = self._active
        self._grip, self._active, self._line = Grip.NOTHING, False, None
        self.edge.stop()
        self._canvas.set_ghost(None)
        if was:
            self._canvas.unsetCursor()
        return was

    def take_back(self) -> None:
        """Drag no more, and show the span in which it was begun."""
        if self.cancel() and self._span is not None:
            self._canvas.set_axis(self._span)

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._canvas.threads.point(None)
        self.tips.drop()

    def _drag(self) -> None:
        board, line = self._canvas.board, self._line
        if board is None or line is None:
            return
        if board.rows.of(line.id) is None and board.rows.holding(line.id) is None:
            self.cancel()
            return
        due = board.axis.day_at(self._place.x() + self._aside)
        self._canvas.set_ghost(Ghost(line, due, self._others(line, (due - line.due).days) if self._along else ()))

    def _others(self, line: MilestoneLine, days: int) -> tuple[tuple[MilestoneLine, date], ...]:
        """What would move along, and where to."""
        try:
            dues = new_dues(self._concerned, line.id, days)
        except Refused:
            return ()
        return tuple((one, dues[one.id]) for one in self._concerned if one.id in dues)

    def _pan_on(self, pixels: float) -> bool:
        """Near an edge: time goes on below the pointer."""
        board = self._canvas.board
        if board is None:
            return False
        self._canvas.set_axis(board.axis.panned(pixels))
        self._drag()
        return True

    def _pan(self, place: QPointF) -> None:
        board = self._canvas.board
        far = place - self._global
        self._global = place
        if board is not None and far.x():
            self._canvas.set_axis(board.axis.panned(-far.x()))
        if self.scroll is not None and far.y():
            self.scroll(-round(far.y()))

    def _click(self, place: QPointF) -> None:
        board = self._canvas.board
        row = board.rows.at(place.y()) if board is not None else None
        if board is None or row is None or row.kind is Kind.LANE:
            return
        bar = board.mark_at(place.x(), place.y())
        if row.first and place.x() < TITLE:
            self._fold(row)
        elif bar is not None:
            self._canvas.choose(bar.line.id)
        else:
            self._canvas.choose(row.key)

    def _point(self, place: QPointF) -> None:
        """Show what is under the pointer: its cursor, its tooltip."""
        board = self._canvas.board
        row = board.rows.at(place.y()) if board is not None else None
        shape, text, part = _Shapes.ArrowCursor, "", QRectF(self._canvas.rect())
        if row is None or row.kind is Kind.LANE:
            self._canvas.threads.point(None)
        if board is not None and row is not None and row.kind is not Kind.LANE:
            x, y = place.x(), place.y()
            mark, bar = board.mark_at(x, y), board.bar_at(x, y)
            if mark is not None and mark.line.open and board.state.editable:
                shape = _Shapes.SizeHorCursor
            elif bar is not None or (row.first and x < TITLE):
                shape = _Shapes.PointingHandCursor
            self._canvas.threads.point(row.line.id if row.kind is Kind.MILESTONE else None)
            text, part = _tip(board, row, x, mark.line if mark is not None else bar.line if bar is not None else None)
        if self._canvas.cursor().shape() != shape:
            self._canvas.setCursor(shape)
        self.tips.point(text, part.toAlignedRect(), place.toPoint())


def _concerned(lines: Sequence[MilestoneLine], milestone: int) -> tuple[MilestoneLine, ...]:
    """The few lines that count when a milestone moves with what depends on it: those, and what those wait for."""
    along = followers(lines, milestone) | {milestone}
    before = {other for one in lines if one.id in along for other in one.depends_on}
    return tuple(one for one in lines if one.id in along or one.id in before)


def _tip(board: Board, row: Row, x: float, line: MilestoneLine | None) -> tuple[str, QRectF]:
    """What is said about a place of a row, and the part of the row that it is about."""
    if x < TITLE:
        part = QRectF(0, row.top, TITLE, row.height)
        name = f"{row.project}\n" if project_cut(board, row) else ""
        fold = "Unfold" if row.kind is Kind.GROUP else "Fold"
        return (f"{name}{fold} its milestones", part) if row.first else ("", part)
    if x < board.axis.left:
        part = QRectF(TITLE, row.top, board.axis.left - TITLE, row.height)
        return (row.line.title if title_cut(board, row) else ""), part
    if line is None:
        return "", QRectF(x, row.top, 1, row.height)
    mark = board.axis.x(line.ends)
    held = max(board.axis.left, min(mark, board.axis.right))
    return tip(line, board.state.today), QRectF(held - 8, row.top, 16, row.height)


def spot_at(board: Board, row: Row | None, x: float) -> Spot:
    """What a new milestone at a place would be given; left of the time it is due today."""
    day = board.axis.day_at(x) if x >= board.axis.left else board.state.today
    if row is None:
        row = board.rows.all[-1]
    return Spot(row.group.role, row.group.project_id, day)
