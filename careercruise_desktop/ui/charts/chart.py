"""What every chart is: a view that knows its points, shows which one is meant, and is stepped through by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyleOptionGraphicsItem, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import speech

from .state import Point
from .tip import ChartTip

HEAD_ROOM = 34
NONE = -1
Paint = Callable[[QPainter], None]


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """A layer of the drawing in the view's own pixels, painted by a function."""

    def __init__(self, paint: Paint, depth: int) -> None:
        super().__init__()
        self._paint = paint
        self._rect = QRectF()
        self.setZValue(depth)

    def fit(self, rect: QRectF) -> None:
        """Cover a rect."""
        self.prepareGeometryChange()
        self._rect = rect

    def boundingRect(self) -> QRectF:
        """All of the view."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Ask the function."""
        self._paint(painter)


class Chart(pg.GraphicsView):  # type: ignore[misc]
    """Shows points over time.

    Signals:
        pointed: another point is meant, by the pointer or by keys; -1 for none.
        opened: the records behind a point are wanted.
        menu_requested: the chart's menu is wanted at a place on the screen.
    """

    pointed = Signal(int)
    opened = Signal(int)
    menu_requested = Signal(QPoint)
    ring_radius = 6.0
    ring_inside = True

    def __init__(self, points: Sequence[Point], name: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.points = tuple(points)
        self.current = NONE
        self.plot = QRectF()
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._tip: ChartTip | None = None
        self._layers = (Layer(self.paint_back, -200), Layer(self.paint_front, 200))
        for layer in self._layers:
            self.scene().addItem(layer)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.box.disableAutoRange()
        # What stands at the very end (the last dot) may stand out.
        self.box.setFlag(self.box.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self.scene().addItem(self.box)
        theme().changed.connect(self.restyle)
        # A transparent view would paint the card below it anew with each move of the pointer.
        self.setBackgroundBrush(theme().brush("surface"))

    def lay_out(self, size: QSizeF) -> None:
        """Find every place in a view of that size."""
        whole = QRectF(QPointF(0, 0), size)
        for layer in self._layers:
            layer.fit(whole)
        self.place(whole)

    def place(self, whole: QRectF) -> None:
        """Put the plot into the view; each kind of chart has its own margins."""
        raise NotImplementedError

    def paint_back(self, painter: QPainter) -> None:
        """What lies below the series: grid and labels, and the column that is meant."""

    def paint_front(self, painter: QPainter) -> None:
        """What lies above the series."""

    def point_at(self, place: QPointF) -> int:
        """The point at a place of the view, or -1."""
        raise NotImplementedError

    def column(self, index: int) -> QRectF:
        """The area of a point that is marked when it is meant, and whose top the tooltip points at."""
        raise NotImplementedError

    def neighbour(self, index: int, across: int, down: int) -> int:
        """The point that the arrow keys lead to from another one."""
        return index + (across or down)

    def restyle(self) -> None:
        """Take the colours of the theme that is on."""
        self.setBackgroundBrush(theme().brush("surface"))
        self.scene().update()

    def point_to(self, index: int, *, by_key: bool = False) -> None:
        """Mark a point and say what it holds; -1 marks none."""
        if not -1 <= index < len(self.points):
            return
        if index != self.current:
            for marked in (self.current, index):
                if marked != NONE:
                    for layer in self._layers:
                        layer.update(self.column(marked).adjusted(-4, -4, 4, 4))
            self.current = index
            self.pointed.emit(index)
        if index == NONE:
            if self._tip is not None:
                self._tip.hide()
            return
        self._show_tip(index)
        if by_key:
            speech.say(self, self.points[index].said)

    def let_go(self) -> None:
        """Take the chart off the screen for good."""
        if self._tip is not None:
            self._tip.hide()
            self._tip.deleteLater()
        self.hide()
        self.deleteLater()

    def minimumSizeHint(self) -> QSize:
        """Small enough for half of a narrow window."""
        return QSize(220, 150)

    def sizeHint(self) -> QSize:
        """As in the middle of a wide window."""
        return QSize(480, 240)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        if event is not None:
            self.point_to(NONE)
            self.lay_out(QSizeF(event.size()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mean the point under the pointer."""
        index = self.point_at(event.position())
        self.point_to(index)
        shape = Qt.CursorShape.ArrowCursor if index == NONE else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer."""
        index = self.point_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index != NONE:
            self.point_to(index)
            self.opened.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has opened it already."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to the wall around the chart."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our menu in place of pyqtgraph's, whose export ends the process."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_requested.emit(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Mean nothing any more."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.point_to(NONE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere now."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.point_to(NONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, Home and End go to the ends, Enter opens, Escape lets go."""
        keys, last = Qt.Key, len(self.points) - 1
        arrows = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            event.ignore()
        elif key in arrows:
            # The first step goes to the latest point.
            step = self.neighbour(self.current, *arrows[key]) if self.current != NONE else last
            self.point_to(max(0, min(step, last)), by_key=True)
        elif key in {keys.Key_Home, keys.Key_End}:
            self.point_to(0 if key == keys.Key_Home else last, by_key=True)
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.point_to(self.current if self.current != NONE else last, by_key=self.current == NONE)
            self.opened.emit(self.current)
        elif key == keys.Key_Escape and self.current != NONE:
            self.point_to(NONE)
        else:
            event.ignore()

    def tip_top(self, index: int) -> float:
        """How far down the tooltip of a point may reach without hiding data."""
        return min(self.column(index).top(), self.plot.top())

    def _show_tip(self, index: int) -> None:
        around = self.parentWidget()
        if around is None or not self.isVisible():
            return
        if self._tip is None or self._tip.parentWidget() is not around:
            self._tip = ChartTip(around)
        place = QPointF(self.column(index).center().x(), self.tip_top(index))
        self._tip.show_at(self.points[index].tip, QPointF(self.mapTo(around, QPoint(0, 0))) + place)
