"""The rows of the matrix, painted as one widget: five hundred skills cost what fifteen do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry
from careercruise_desktop.ui.widgets.row_list import STEPS, RowList

from .places import EDGE, GROUP, ROW, Places, leads, level_at, placed, square_rect
from .row_paint import Look, paint_group, paint_row
from .state import MatrixState, RowState

_KEYS = {
    Qt.Key.Key_F2: "rename", Qt.Key.Key_M: "merge", Qt.Key.Key_T: "target", Qt.Key.Key_A: "assess",
    Qt.Key.Key_Delete: "archive",
}  # fmt: skip


class MatrixRows(RowList):
    """One stop of Tab. Up and Down walk, Enter opens, 1 to 5 assess; F2, T, M and Del act on the row.

    Signals:
        opened: a skill (its id) is to be seen with all that stands behind its level.
        level_pressed: a skill and the level that it is to be assessed with, 0 for none yet.
        act_requested: a skill and what is to be done with it ("rename").
        menu_requested: a skill and the place of the screen where its menu is wanted.
    """

    opened = Signal(int)
    level_pressed = Signal(int, int)
    act_requested = Signal(int, str)
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Skills", parent)
        self._state = MatrixState(head="", groups=())
        self._places = Places((), (), 0)
        self._meant = self._wanted = 0
        self._hover: tuple[int, int] = (0, 0)

    @property
    def meant(self) -> int:
        """The skill that the keys mean, 0 for none."""
        return self._meant

    def show_state(self, state: MatrixState) -> None:
        """Show other skills; the keys mean the same one, or, where it is gone, the one at its place."""
        before = [place.row.id for place in self._places.rows]
        at = before.index(self._meant) if self._meant in before else 0
        self._state, self._places = state, placed(state)
        now = [place.row.id for place in self._places.rows]
        if self._wanted in now:
            self._meant, self._wanted = self._wanted, 0
        if self._meant not in now:
            self._meant = now[min(at, len(now) - 1)] if now else 0
        self.setFixedHeight(max(1, self._places.height))
        self.update()

    def mean(self, key: int) -> None:
        """Let the keys mean a skill; one that is not there yet as soon as it is."""
        self._wanted = 0 if any(place.row.id == key for place in self._places.rows) else key
        if key != self._meant and not self._wanted:
            self._meant = key
            self.say()

    def rect_of(self, key: int) -> QRect:
        """Where the row of a skill is; empty where it has none."""
        top = next((place.top for place in self._places.rows if place.row.id == key), None)
        return QRect() if top is None else QRect(0, top, self.width(), ROW)

    def entries(self) -> Sequence[Entry]:
        """Every row."""
        chosen = self._state.chosen
        return [
            Entry(row.spoken, QRect(0, top, self.width(), ROW), row.id == chosen, row.id == self._meant)
            for row, top in self._places.rows
        ]

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(240, max(1, self._places.height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, assess, act."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self._meant:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._walk(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._meant)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.level_pressed.emit(self._meant, key - Qt.Key.Key_0)
        elif key in _KEYS:
            self.act_requested.emit(self._meant, _KEYS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mean the row."""
        row = self._row_at(event.position().toPoint())
        if row is not None:
            self._meant = row.id
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens; on a square it assesses."""
        spot = event.position().toPoint()
        row = self._row_at(spot)
        if row is None or row.id != self._meant or event.button() != Qt.MouseButton.LeftButton:
            return
        level = level_at(self.width(), spot.x())
        if level:
            self.level_pressed.emit(row.id, level)
        else:
            self.opened.emit(row.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do, and what the row says in full."""
        spot = event.position().toPoint()
        row = self._row_at(spot)
        level = level_at(self.width(), spot.x()) if row is not None else 0
        hover = (row.id if row is not None else 0, level)
        if hover != self._hover:
            self._hover = hover
            self.update()
        if row is None:
            self.tips.drop()
        elif level:
            top = self.rect_of(row.id).top()
            self.tips.point(f"Assess as {level}\t{level}", square_rect(self.width(), top, level), spot)
        else:
            self.tips.point(row.tip, self.rect_of(row.id), spot)

    def point_at_nothing(self) -> None:
        """The pointer is over no row."""
        self._hover = (0, 0)

    def meant_rect(self) -> QRect:
        """Where the row stands that the keys mean; the head of the group comes into sight with its first row."""
        rect = self.rect_of(self._meant)
        return rect.adjusted(0, -GROUP if leads(self._places, rect.top()) else 0, 0, 0) if not rect.isEmpty() else rect

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a skill: the one under the pointer, or the one that the keys mean."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.rect_of(self._meant)
            if self._meant:
                self.menu_requested.emit(self._meant, self.mapToGlobal(QPoint(EDGE, rect.bottom())))
            return
        row = self._row_at(event.pos())
        if row is not None:
            self._meant = row.id
            self.update()
            self.menu_requested.emit(row.id, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groups and rows that are in sight."""
        first, last = event.rect().top(), event.rect().bottom()
        with painting.begin(self) as painter:
            for group, top in self._places.groups:
                if top <= last and top + GROUP >= first:
                    paint_group(painter, group, self.width(), top)
            for row, top in self._places.rows:
                if top <= last and top + ROW >= first:
                    hovered = self._hover[1] if row.id == self._hover[0] else None
                    chosen, ringed = row.id == self._state.chosen, row.id == self._meant and self.hasFocus()
                    paint_row(painter, row, self.width(), top, Look(chosen, ringed, hovered))

    def _row_at(self, spot: QPoint) -> RowState | None:
        return next((row for row, top in self._places.rows if top <= spot.y() < top + ROW), None)

    def _walk(self, step: int) -> None:
        keys = [place.row.id for place in self._places.rows]
        at = keys.index(self._meant)
        self._meant = keys[max(0, min(at + step, len(keys) - 1))]
        self.say()
