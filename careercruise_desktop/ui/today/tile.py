"""A tile of the timeline: a planned block, a logged entry, the running timer or an appointment."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import Look, Tile

ONE_LINE_BELOW = 40
SOLID = (Look.LOGGED, Look.RUNNING)


class TileButton(Pressable):
    """Paints one tile; pressing opens it, its menu and keys act on it."""

    acted = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, tile: Tile, parent: QWidget) -> None:
        super().__init__(tile.name, parent)
        self.tile = tile
        self._now_line = -1.0
        self.ring_radius = 6.0

    def show_tile(self, tile: Tile) -> None:
        """Show another state of the same place."""
        if tile != self.tile:
            self.tile = tile
            self.setAccessibleName(tile.name)
            self.update()

    def cross_at(self, y: float) -> None:
        """Where the now line crosses the tile, in its own pixels; below 0 when it does not. No text crosses it."""
        if y != self._now_line:
            self._now_line = y
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand over what can be opened."""
        shapes = QtCore.Qt.CursorShape
        self.setCursor(shapes.ArrowCursor if self.tile.look is Look.EVENT else shapes.PointingHandCursor)
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D logs a block as done, Del deletes."""
        keys = QtCore.Qt.Key
        act = {keys.Key_D: "done", keys.Key_Delete: "delete", keys.Key_Backspace: "delete"}.get(keys(event.key()))
        if act is not None and not event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier:
            self.acted.emit(act)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box by its look, then the words."""
        with painting.begin(self) as painter:
            box = QRectF(self.rect())
            self._paint_box(painter, box)
            ink, quiet = self._inks()
            left = box.left() + 11
            top = self._first_line(box)
            if self.tile.look is Look.EVENT:
                painting.icon(painter, painting.square(left, top, 13), "calendar", "text3")
            else:
                on = f"on_{self.tile.role}" if self.tile.look in SOLID else None
                paint_mark(painter, mark_rect(left, top, self.tile.role, 9), self.tile.role, on)
            self._paint_words(painter, box, top, ink, quiet)

    def _first_line(self, box: QRectF) -> float:
        """The middle of the title's line; it gives way to the line of now, downwards where there is room for it."""
        top = box.top() + (box.height() / 2 if self._one_line else 18)
        if not self._crossed(top - 9, top + 9):
            return top
        below, above = self._now_line + 12, self._now_line - 12
        return below if below + 8 <= box.bottom() else max(above, box.top() + 8)

    @property
    def _one_line(self) -> bool:
        return self.height() < ONE_LINE_BELOW

    def _inks(self) -> tuple[str, str]:
        tile = self.tile
        if tile.look in SOLID:
            return f"on_{tile.role}", f"on_{tile.role}"
        if tile.look is Look.EVENT:
            return "text2", "text3"
        return "text", "text2"

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        tile = self.tile
        hovered = self.underMouse() and tile.look is not Look.EVENT
        if tile.look is Look.EVENT:
            painting.box(painter, box, 6, "surface", "border2")
        elif tile.look is Look.UNLOGGED:
            painting.box(painter, box, 6, "surface", f"{tile.role}_mark", dash=painting.DASH)
        elif tile.look is Look.PLANNED:
            painting.box(painter, box, 6, f"{tile.role}_soft", f"{tile.role}_mark" if hovered else f"{tile.role}_line")
        else:
            painting.box(painter, box, 6, tile.role, f"{tile.role}_mark" if hovered else "")
            if tile.look is Look.RUNNING:
                painting.fill_rect(painter, QRectF(box.left(), box.bottom() - 6, box.width(), 6), tile.role)
            if tile.warned:
                painting.box(painter, box.adjusted(1, 1, -1, -1), 5, "", "warn", width=2)

    def _paint_words(self, painter: QPainter, box: QRectF, top: float, ink: str, quiet: str) -> None:
        tile = self.tile
        left = box.left() + 27
        room = box.width() - 27 - 11
        right = painting.text_width(tile.right, "small") if tile.right else 0
        if right and room - right > 60:
            place = QRectF(box.right() - 11 - right, top - 9, right + 1, 18)
            painting.text(painter, place, tile.right, "small", quiet)
            room -= right + 8
        title = painting.text(painter, QRectF(left, top - 9, room, 18), tile.title, "body_medium", ink)
        if self._one_line:
            rest = room - title - 8
            if tile.beside and rest > 30:
                painting.text(painter, QRectF(left + title + 8, top - 9, rest, 18), tile.beside, "small", quiet)
        elif tile.second and not self._crossed(top + 10, top + 28) and top + 24 <= box.bottom():
            painting.text(painter, QRectF(left, top + 10, box.width() - 38, 18), tile.second, "small", quiet)

    def _crossed(self, top: float, bottom: float) -> bool:
        if self._now_line < 0 or self.tile.look is Look.RUNNING:
            return False
        return top < self._now_line + 2 and bottom > self._now_line - 2


def paint_now(painter: QPainter, y: float, left: float, right: float, label: str) -> None:
    """The now line with its time in a pill at the left."""
    painting.fill_rect(painter, QRectF(left, y - 1, right - left, 2), "accent")
    width = painting.text_width(label, "caption_strong") + 18
    pill = QRectF(left - width - 2, y - 10, width, 20)
    painting.box(painter, pill, 10, "accent")
    painting.text(painter, pill, label, "caption_strong", "on_accent", align=painting.CENTER)
