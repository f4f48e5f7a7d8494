"""The month: weeks as rows, each day with its hours by role, its first blocks, and what is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting, speech

from .month_cells import HEAD, LINE, NUMBERS, Cell, cells, paint_cell, paint_frame
from .month_cursor import MonthCursor
from .room_state import MonthItem, MonthState
from .state import ItemKey

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_DRAG_FROM = 6


class MonthGrid(QWidget):
    """One widget, painted by us. Arrows walk days, Space walks the blocks of a day, Alt and arrows move the chosen one.

    Signals:
        opened: a block (`ItemKey`) is to be edited.
        day_requested: a day is to be shown by itself.
        stepped: so many months later.
        moved: a block (`ItemKey`) to another day, True for only this block.
        pin_opened: what is due (kind, id).
        menu_requested: a block's `ItemKey` or None, a place on the screen, and the day.
    """

    opened = Signal(object)
    day_requested = Signal(object)
    stepped = Signal(int)
    moved = Signal(object, object, bool)
    pin_opened = Signal(str, int)
    menu_requested = Signal(object, QPoint, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.ring_radius = 0.0
        self.ring_inside = True
        self._state: MonthState | None = None
        self._cursor = MonthCursor()
        self._pressed: tuple[QPointF, MonthItem] | None = None
        self._drag: tuple[MonthItem, QPointF] | None = None
        self.setAccessibleName("Month")

    @property
    def day(self) -> date | None:
        """The day that has the cursor."""
        return self._cursor.day

    @property
    def chosen(self) -> ItemKey | None:
        """The block that is chosen."""
        return self._cursor.chosen

    def show_state(self, state: MonthState) -> None:
        """Show a month; the cursor stays on its day where that is shown."""
        self._state = state
        self._cursor.take(state)
        self._name()

    def cells(self) -> list[Cell]:
        """Where each day stands, and what is in it."""
        return cells(self._state, self.width(), self.height()) if self._state is not None else []

    def cell_of(self, day: date) -> Cell:
        """The place of a day that is shown."""
        return next(cell for cell in self.cells() if cell.day.day == day)

    def sizeHint(self) -> QSize:
        """Room for six weeks."""
        return QSize(700, HEAD + 6 * 90)

    def minimumSizeHint(self) -> QSize:
        """Numbers and bars only."""
        return QSize(NUMBERS + 7 * 60, HEAD + 6 * 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, move, open."""
        key, cursor = Qt.Key(event.key()), self._cursor
        held = event.modifiers()
        if cursor.day is None:
            super().keyPressEvent(event)
        elif key in _STEPS and held & Qt.KeyboardModifier.AltModifier:
            moved = cursor.follow(_STEPS[key])
            if moved is not None:
                self.moved.emit(*moved, bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in _STEPS:
            self._walk(_STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._walk(cursor.to_edge(last=key == Qt.Key.Key_End))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.stepped.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Space:
            cursor.choose_next()
            self._name(say=True)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if cursor.chosen is not None:
                self.opened.emit(cursor.chosen)
            else:
                self.day_requested.emit(cursor.day)
        elif key == Qt.Key.Key_Escape and (cursor.chosen is not None or self._drag is not None):
            cursor.chosen = self._drag = self._pressed = None
            self._name(say=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day, and the block under the pointer; it may be dragged from here."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        cell = self._cell_at(event.position())
        if cell is None:
            return
        item = cell.item_at(event.position())
        self._pressed = (event.position(), item) if item is not None else None
        self._cursor.put(cell.day.day, item.key if item is not None else None)
        self._name(say=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the block along."""
        if self._pressed is not None and self._drag is None:
            begun, item = self._pressed
            if (event.position() - begun).manhattanLength() >= _DRAG_FROM:
                self._drag = (item, event.position())
        if self._drag is not None:
            self._drag = (self._drag[0], event.position())
            self.update()
            return
        cell = self._cell_at(event.position())
        over = cell is not None and (cell.item_at(event.position()) or cell.pin_at(event.position())) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.setToolTip(cell.tip_at(event.position()) if cell is not None else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the block down, or open what was clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, pressed = self._drag, self._pressed
        self._drag = self._pressed = None
        self.update()
        cell = self._cell_at(event.position())
        if drag is not None:
            alone = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if cell is not None and cell.day.day != drag[0].key.day:
                self._cursor.want(cell.day.day)
                self.moved.emit(drag[0].key, cell.day.day, alone)
        elif pressed is not None:
            self.opened.emit(pressed[1].key)
        elif cell is not None:
            pin = cell.pin_at(event.position())
            if pin is not None:
                self.pin_opened.emit(pin.kind, pin.id)
            elif cell.more_at(event.position()):
                self.day_requested.emit(cell.day.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        cell = self._cell_at(event.position())
        if cell is not None and cell.item_at(event.position()) is None and event.button() == Qt.MouseButton.LeftButton:
            self.day_requested.emit(cell.day.day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the block or the day; by key, of what has the cursor."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            cell = self._cell_at(QPointF(event.pos()))
            if cell is not None:
                item = cell.item_at(QPointF(event.pos()))
                self.menu_requested.emit(item.key if item else None, event.globalPos(), cell.day.day)
        elif self.day is not None:
            corner = self.cell_of(self.day).box.topLeft().toPoint() + QPoint(12, 28)
            self.menu_requested.emit(self.chosen, self.mapToGlobal(corner), self.day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns months."""
        turned = event.angleDelta().y()
        if turned:
            self.stepped.emit(-1 if turned > 0 else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, weeks, days, and what is dragged."""
        if self._state is None:
            return
        target = self._cell_at(self._drag[1]) if self._drag is not None else None
        with painting.begin(self) as painter:
            paint_frame(painter, self._state, self.width(), self.height())
            for cell in self.cells():
                if not event.rect().intersects(cell.box.toAlignedRect()):
                    continue
                cursor = cell.day.day == self.day
                aimed = target is not None and target.day.day == cell.day.day
                paint_cell(painter, cell, self.chosen, cursor=cursor, focused=self.hasFocus(), aimed=aimed)
            if self._drag is not None:
                item, at = self._drag
                box = QRectF(at.x() + 8, at.y() - LINE / 2, 168, LINE + 4)
                painting.box(painter, box, 5, f"{item.role}_soft", f"{item.role}_line")
                painting.text(painter, box.adjusted(8, 0, -6, 0), item.title, "small_medium", "text")

    def _cell_at(self, at: QPointF) -> Cell | None:
        return next((cell for cell in self.cells() if cell.box.contains(at)), None)

    def _walk(self, days: int) -> None:
        """Go so many days on; one of another month brings that month."""
        months = self._cursor.walk(days)
        if months:
            self.stepped.emit(months)
        self._name(say=True)

    def _name(self, *, say: bool = False) -> None:
        """Show and say where the cursor is."""
        name = self._cursor.name
        self.setAccessibleName(name)
        self.update()
        if say:
            speech.say(self, name)
