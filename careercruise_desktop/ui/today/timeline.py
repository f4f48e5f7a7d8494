"""The day's timeline: what was planned beside what was logged, on one axis, with the line of now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain.columns import side_by_side
from careercruise_desktop.ui.widgets import painting

from .state import DayPlan, Look, Tile
from .tile import TileButton, paint_now

HOUR_PX = 67
GUTTER = 60
BETWEEN = 12
PLANNED_SHARE = 0.643
EVENT_SHARE = 0.28
MARGIN = 14


class Timeline(QWidget):
    """Paints hours and now; its tiles are widgets, so that each can be reached by keyboard and spoken."""

    opened = Signal(str, int)
    acted = Signal(str, int, str)
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Planned and logged")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._plan: DayPlan | None = None
        self._tiles: dict[tuple[str, int], TileButton] = {}
        self._now = _NowLine(self)

    def show_plan(self, plan: DayPlan) -> None:
        """Show a day; tiles that stay keep their focus."""
        self._plan = plan
        wanted = {(tile.kind, tile.id): tile for tile in (*plan.planned, *plan.logged)}
        for key in [key for key in self._tiles if key not in wanted]:
            gone = self._tiles.pop(key)
            gone.hide()
            gone.deleteLater()
        previous: QWidget | None = None
        for key, tile in wanted.items():
            button = self._tiles.get(key)
            if button is None:
                button = self._tiles[key] = self._make(tile)
            else:
                button.show_tile(tile)
            if previous is not None:
                QWidget.setTabOrder(previous, button)
            previous = button
        self.setFixedHeight(self.sizeHint().height())
        self._place()
        self.update()

    def tile(self, kind: str, key: int) -> TileButton | None:
        """The tile of a record, if it is on this day."""
        return self._tiles.get((kind, key))

    def y_of(self, at: int) -> float:
        """The height of an instant, in this widget's pixels."""
        first = self._plan.first if self._plan is not None else 0
        return MARGIN + (at - first) / 3600 * HOUR_PX

    def columns(self) -> tuple[QRectF, QRectF]:
        """The planned and the logged column."""
        room = max(80, self.width() - GUTTER - BETWEEN - 1)
        planned = room * PLANNED_SHARE
        return (
            QRectF(GUTTER, 0, round(planned), self.height()),
            QRectF(GUTTER + round(planned) + BETWEEN, 0, round(room - planned), self.height()),
        )

    def sizeHint(self) -> QSize:
        """All hours of the day."""
        if self._plan is None:
            return QSize(480, 400)
        return QSize(480, round((self._plan.last - self._plan.first) / 3600 * HOUR_PX) + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tiles their place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hour lines with their labels; the label that the line of now would cover is left out."""
        if self._plan is None:
            return
        now = self._plan.now
        with painting.begin(self) as painter:
            for at, label in self._plan.hours:
                y = self.y_of(at)
                if not event.rect().adjusted(0, -20, 0, 20).contains(4, round(y)):
                    continue
                painting.hairline(painter, GUTTER - 8, round(y), self.width() - GUTTER + 8, "grid")
                if now is None or abs(at - now[0]) > 900:
                    place = QRectF(0, y - 9, GUTTER - 14, 18)
                    painting.text(painter, place, label, "caption", "text3", align=painting.RIGHT)

    def _make(self, tile: Tile) -> TileButton:
        button = TileButton(tile, self)
        if tile.look is not Look.EVENT:
            button.clicked.connect(lambda: self.opened.emit(button.tile.kind, button.tile.id))
            button.acted.connect(lambda act: self.acted.emit(button.tile.kind, button.tile.id, act))
            button.menu_requested.connect(lambda place: self.menu_requested.emit(button.tile, place))
        button.show()
        return button

    def _place(self) -> None:
        if self._plan is None:
            return
        planned, logged = self.columns()
        work = [tile for tile in self._plan.planned if tile.look is not Look.EVENT]
        events = [tile for tile in self._plan.planned if tile.look is Look.EVENT]
        crowded = {
            index
            for index, tile in enumerate(work)
            if any(tile.start < event.end and event.start < tile.end for event in events)
        }
        narrow = QRectF(planned.left(), 0, planned.width() * (1 - EVENT_SHARE) - 4, 0)
        self._lay(work, planned, {work[index].id: narrow for index in crowded})
        aside = QRectF(narrow.right() + 4, 0, planned.width() - narrow.width() - 4, 0)
        beside = {
            event.id: aside
            for event in events
            if any(tile.start < event.end and event.start < tile.end for tile in work)
        }
        self._lay(events, planned, beside)
        self._lay(list(self._plan.logged), logged, {})
        self._place_now()

    def _lay(self, tiles: Sequence[Tile], column: QRectF, narrower: dict[int, QRectF]) -> None:
        slots = side_by_side([(tile.start, tile.end) for tile in tiles])
        for tile, slot in zip(tiles, slots, strict=True):
            room = narrower.get(tile.id, column)
            width = (room.width() - 4 * (slot.columns - 1)) / slot.columns
            left = room.left() + slot.column * (width + 4)
            top, bottom = self.y_of(tile.start) + 1, self.y_of(tile.end) - 1
            button = self._tiles[(tile.kind, tile.id)]
            button.setGeometry(round(left), round(top), round(width), max(18, round(bottom) - round(top)))

    def _place_now(self) -> None:
        plan = self._plan
        self._now.setVisible(plan is not None and plan.now is not None)
        if plan is None or plan.now is None:
            for button in self._tiles.values():
                button.cross_at(-1)
            return
        y = self.y_of(plan.now[0])
        self._now.show_at(y, plan.now[1], self.width())
        for button in self._tiles.values():
            inside = y - button.y()
            button.cross_at(inside if 0 <= inside <= button.height() else -1)
        self._now.raise_()


class _NowLine(QWidget):
    """Stands above the tiles and lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = ""
        self._lets_through = False

    def _let_through(self) -> None:
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_at(self, y: float, label: str, width: int) -> None:
        """Stand at a height."""
        self._label = label
        self.setGeometry(0, round(y) - 11, width, 22)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line and its pill. Clicks go through it after its first paint: before, `Qt` is dear (see `ui.start`)."""
        if not self._lets_through:
            self._lets_through = True
            QTimer.singleShot(0, self, self._let_through)
        with painting.begin(self) as painter:
            paint_now(painter, 11, GUTTER - 8, self.width(), self._label)
