"""A learning item as a row: what it is, what it costs, and how much of it is learned."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import ItemState

HEIGHT = 48
_LEAD, _EDGE, _BAR = 34, 10, 4
_HOURS, _COST, _BAR_WIDTH = 128, 76, 96
# Below this width the price stands below the hours, or in the tooltip.
_WITH_COST = 470
STATUS_KEYS = {
    int(Qt.Key.Key_P): "planned",
    int(Qt.Key.Key_B): "doing",
    int(Qt.Key.Key_D): "done",
    int(Qt.Key.Key_X): "stopped",
}
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Home): -10_000, int(Qt.Key.Key_End): 10_000}


class ItemRow(Pressable):
    """Enter opens it; B, D, X and P say how far it is, L logs time, O opens its address, Delete deletes, arrows walk.

    Signals: walked(steps); status_wanted(status); log_wanted; remove_wanted; visit_wanted; menu_wanted(place).
    """

    walked = Signal(int)
    status_wanted = Signal(str)
    log_wanted = Signal()
    remove_wanted = Signal()
    visit_wanted = Signal()
    menu_wanted = Signal(QPoint)
    ring_radius = 8.0
    ring_inside = True

    def __init__(self, item: ItemState, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.item = item
        self.show_item(item)

    def show_item(self, item: ItemState) -> None:
        """Show the item as it is now."""
        self.item = item
        self.setAccessibleName(item.spoken)
        self.setToolTip(" · ".join(part for part in (item.title, item.second, item.cost) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the row is."""
        return QSize(200, HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Its letters are its own, also where the room has a shortcut of the same letter."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
            if plain and event.key() in {*STATUS_KEYS, int(Qt.Key.Key_L), int(Qt.Key.Key_O)}:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the row; with Alt or Ctrl they are for whoever is around it."""
        key = event.key()
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in STATUS_KEYS:
            self.status_wanted.emit(STATUS_KEYS[key])
        elif key == Qt.Key.Key_L:
            self.log_wanted.emit()
        elif key == Qt.Key.Key_O and self.item.link:
            self.visit_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, two lines, price, hours with their bar."""
        item, high = self.item, self.height()
        quiet = item.status in {"done", "stopped"}
        with painting.begin(self) as painter:
            if self.isDown() or self.underMouse():
                painting.box(painter, QRectF(self.rect()), 8, "selected" if self.isDown() else "hover")
            painting.icon(painter, painting.square(9, high / 2, 16), item.icon, "text3" if quiet else "text2")
            aside = self.width() >= _WITH_COST
            right = self.width() - _EDGE - (_HOURS if aside else self._hours_width())
            self._paint_hours(painter, right, priced=not aside)
            end = right - 8
            if item.cost and aside:
                room = QRectF(right - _COST - 8, 5, _COST, 20)
                painting.text(painter, room, item.cost, "small", "text2", align=painting.RIGHT)
                end -= _COST + 8
            title = QRectF(_LEAD, 5, end - _LEAD, 20)
            painting.text(painter, title, item.title, "body_medium", "text2" if quiet else "text")
            painting.text(painter, QRectF(_LEAD, 25, right - 8 - _LEAD, 16), item.second, "small", "text3")

    def _hours_width(self) -> float:
        """What the words at the right need, where there is little room."""
        item = self.item
        least = _BAR_WIDTH if item.status == "doing" else 0
        return max(least, *(painting.text_width(text, "small") for text in (item.hours, item.when, item.cost)))

    def _paint_hours(self, painter: QPainter, left: float, *, priced: bool) -> None:
        """The hours above; below them the bar, since when it is as it is, or the price if there is room for it."""
        item, wide = self.item, self.width() - _EDGE - left
        room = QRectF(left, 5, wide, 20)
        painting.text(painter, room, item.hours, "small", "text2", align=painting.RIGHT)
        if item.status == "doing" and item.share is not None:
            track = QRectF(left + wide - _BAR_WIDTH, 32, _BAR_WIDTH, _BAR)
            painting.box(painter, track, 2, "border")
            if item.share > 0:
                filled = QRectF(track.left(), track.top(), max(float(_BAR), track.width() * item.share), _BAR)
                painting.box(painter, filled, 2, "text2")
        elif lower := item.when or (item.cost if priced else ""):
            painting.text(painter, QRectF(left, 25, wide, 16), lower, "small", "text3", align=painting.RIGHT)
