"""Pointing at points: by the mouse and by keys, with a tooltip for the eye and words for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import speech

from .following import NONE, DayView
from .tip import POINTER, ChartTip

__all__ = ["NONE", "PointView"]


class PointView(DayView):
    """A view that knows which of its points is meant. What the points look like is its heirs' business.

    Signals:
        menu_requested: the chart's menu is wanted at a place on the screen.
    """

    menu_requested = Signal(QPoint)
    ring_radius = 6.0
    ring_inside = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # An empty item of pyqtgraph's that would fill the view, and have all of it painted again when it is laid out.
        self.setCentralWidget(None)
        # What the tooltip may lie over; without it, the parent.
        self.around: QWidget | None = None
        self._tip: ChartTip | None = None
        self._held = False

    @property
    def tip(self) -> str:
        """What the tooltip on screen says, "" for none."""
        return self._tip.text if self._tip is not None and self._tip.isVisible() else ""

    def ring_under(self) -> QRect:
        """The focus ring runs around the tooltip: through its words it would look like a stroke."""
        around = self.around or self.parentWidget()
        if not self.tip or self._tip is None or around is None:
            return QRect()
        box = self._tip.geometry().adjusted(0, 0, 0, -POINTER)
        return box.translated(self.mapFrom(around, QPoint(0, 0)))

    def column(self, index: int) -> QRectF:
        """The area of a point that is marked when it is meant, and whose middle the tooltip points at."""
        raise NotImplementedError

    def tip_top(self, index: int) -> float:
        """How far down the tooltip of a point may reach without hiding data."""
        return self.column(index).top()

    def neighbour(self, index: int, across: int, down: int) -> int:
        """The point that the arrow keys lead to from another one."""
        return index + (across or down)

    def mark(self, index: int) -> None:
        """Paint a point anew, because it is meant now, or not any more."""

    def point_to(self, index: int, *, by_key: bool = False, held: bool = False) -> None:
        """Mark a point and tell what it holds; -1 marks none. A point that is `held` stays when the pointer leaves."""
        if not NONE <= index < len(self.points):
            return
        before, self.current = self.current, index
        if index != NONE:
            self.show_day(None)
        self._held = by_key or held
        if index != before:
            for marked in (before, index):
                if marked != NONE:
                    self.mark(marked)
            self.pointed.emit(index)
        if index != NONE:
            self._show_tip(index)
        elif self._tip is not None:
            self._tip.hide()
        if by_key and index != NONE:
            speech.say(self, self.points[index].said)

    def let_go_of_point(self) -> None:
        """Mean no point any more, without telling it."""
        marked, self.current, self._held = self.current, NONE, False
        self.mark(marked)
        if self._tip is not None:
            self._tip.hide()

    def drop_tip(self) -> None:
        """Take the tooltip away for good."""
        if self._tip is not None:
            self._tip.hide()
            self._tip.deleteLater()
            self._tip = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mean the point under the pointer; with a button down, go along with it."""
        if self.grip is not None and self.grip.drag(self, event):
            return
        index = self.point_at(event.position())
        self.point_to(index)
        shape = Qt.CursorShape.ArrowCursor if index == NONE else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here."""
        if self.grip is not None:
            self.grip.press(self, event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer, unless it was dragged."""
        if self.grip is not None and self.grip.release(self, event):
            return
        index = self.point_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index != NONE:
            self.point_to(index, held=True)
            self.opened.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has opened it already."""
        if self.grip is not None:
            self.grip.twice(self)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to the wall around the chart, unless it zooms."""
        if self.grip is None or not self.grip.wheel(self, event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our menu in place of pyqtgraph's, whose export ends the process."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_requested.emit(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Mean nothing any more, unless the point was chosen by a key or a click."""
        super().leaveEvent(event)
        if not self._held:
            self.point_to(NONE)
            if self.grip is not None:
                self.grip.gone(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere now; a list that was opened for the point keeps it marked."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.point_to(NONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, Home and End go to the ends, Enter opens, Escape lets go."""
        keys, last = Qt.Key, len(self.points) - 1
        arrows = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        if self.grip is not None and self.grip.key(self, event):
            return
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            event.ignore()
        elif key in arrows:
            # The first step goes to the latest point.
            step = self.neighbour(self.current, *arrows[key]) if self.current != NONE else last
            self.point_to(max(0, min(step, last)), by_key=True)
        elif key in {keys.Key_Home, keys.Key_End}:
            self.point_to(0 if key == keys.Key_Home else last, by_key=True)
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.point_to(self.current if self.current != NONE else last, by_key=self.current == NONE, held=True)
            self.opened.emit(self.current)
        elif key == keys.Key_Escape and self.current != NONE:
            self.point_to(NONE)
        else:
            event.ignore()

    def _show_tip(self, index: int) -> None:
        around = self.around or self.parentWidget()
        if around is None or not self.isVisible():
            return
        if self._tip is None:
            self._tip = ChartTip(around)
        place = QPointF(self.column(index).center().x(), self.tip_top(index))
        self._tip.show_at(self.points[index].tip, QPointF(self.mapTo(around, QPoint(0, 0))) + place)
