"""What every chart is: layers of one drawing, made out of a state and placed in a view of any size."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionGraphicsItem, QWidget

from careercruise_desktop.ui.theme.theme import theme

from .pointing import NONE, PointView
from .state import ChartState, Data
from .still import Still

HEAD_ROOM = 34
Paint = Callable[[QPainter, QRectF], None]


def wanted(painter: QPainter, option: QStyleOptionGraphicsItem) -> QRectF:
    """The part of an item that is to be painted. A view that renders a part of itself tells it by its clip alone."""
    part: QRectF = option.exposedRect
    return part.intersected(painter.clipBoundingRect()) if painter.hasClipping() else part


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """A layer of the drawing in the view's own pixels, painted by a function that is told which part is wanted."""

    def __init__(self, paint: Paint, depth: int) -> None:
        super().__init__()
        self._paint = paint
        self._rect = QRectF()
        self.setZValue(depth)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def fit(self, rect: QRectF) -> None:
        """Cover a rect."""
        self.prepareGeometryChange()
        self._rect = rect

    def boundingRect(self) -> QRectF:
        """All of the view."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Ask the function."""
        self._paint(painter, wanted(painter, option))


class Chart(PointView):
    """Shows a state: what lies behind, series in `box` in their own measures, what lies in front.

    `ground` is what it stands on.
    """

    ground = "surface"
    # Pixels above the plot, for the tooltip.
    head_room = HEAD_ROOM

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = QRectF()
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._layers = (Layer(self.paint_back, -200), Layer(self.paint_front, 200))
        for layer in self._layers:
            self.scene().addItem(layer)
        self.still = Still(self)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.box.disableAutoRange()
        # What stands at the very end (the last dot) may stand out.
        self.box.setFlag(self.box.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self.scene().addItem(self.box)
        theme().changed.connect(self.restyle)
        # A transparent view would have the card below it painted anew with each move of the pointer.
        self.setBackgroundBrush(theme().brush(self.ground))

    def show_state(self, state: ChartState) -> None:
        """Show another state of the same kind.

        Raises:
            ValueError: there is nothing to draw in it.
        """
        if state.data is None:
            raise ValueError(f"{state.key} has nothing to draw")
        self.point_to(NONE)
        self.points = state.data.points
        self.setAccessibleName(state.title)
        self.setAccessibleDescription(state.sentence)
        self.take(state.data)
        if self.plot.isValid():
            self.lay_out(QSizeF(self.size()))
        self.renew()

    def take(self, data: Data) -> None:
        """Make what is drawn out of other data."""
        raise NotImplementedError

    def lay_out(self, size: QSizeF) -> None:
        """Find every place in a view of that size."""
        whole = QRectF(QPointF(0, 0), size)
        for layer in self._layers:
            layer.fit(whole)
        self.place(whole)
        # Else the first painting would find out what has changed since, and be done twice.
        self.scene().prepareForPaint()

    def place(self, whole: QRectF) -> None:
        """Put the plot into the view; each kind of chart has its own margins."""
        raise NotImplementedError

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """What lies below the series: grid and labels, and the column that is meant."""

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """What lies above the series."""

    def tip_top(self, index: int) -> float:
        """Above the plot."""
        return min(self.column(index).top(), self.plot.top())

    def meant_area(self, index: int) -> QRectF:
        """What looks different while a point is meant."""
        return self.column(index).adjusted(-4, -4, 4, 4)

    def mark(self, index: int) -> None:
        """Paint anew what looks different while a point is meant."""
        self.viewport().update(self.meant_area(index).toAlignedRect())

    def paint_day(self, painter: QPainter, day: float) -> None:
        """Show a day that is meant on another chart, over everything."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a wall of charts, what does not change is painted once: a day can be shown on all of them at once."""
        if self.grip is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        # The painter keeps to what is to be painted anew, which may be several parts.
        self.still.copy(painter, event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.current != NONE:
            part = self.meant_area(self.current).toAlignedRect()
            if part.intersects(event.rect()):
                self.still.copy_meant(painter, part)
        elif self.day is not None:
            self.paint_day(painter, self.day)
        painter.end()

    def see_anew(self) -> None:
        """Lay out what is to be in sight now; on a wall of charts it is painted when it is this chart's turn."""
        self.lay_out(QSizeF(self.size()))
        if self.grip is None or not self.still.there:
            self.renew()
        else:
            self.still.behind = True
            self.grip.owe(self)

    def catch_up(self) -> None:
        """Paint what is to be in sight."""
        if self.still.behind:
            self.still.draw()
            self.viewport().update()

    def restyle(self) -> None:
        """Take the colours of the theme that is on."""
        self.setBackgroundBrush(theme().brush(self.ground))
        self.renew()

    def renew(self) -> None:
        """Paint everything anew.

        The scene would not do: a view that was painted from its picture takes the scene's word to be told already.
        """
        self.still.drop()
        self.viewport().update()

    def let_go(self) -> None:
        """Take the chart off the screen for good."""
        self.drop_tip()
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
            self.still.drop()
