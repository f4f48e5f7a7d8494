"""The radar, painted: four rings, four quadrants, and a numbered mark for each technology."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList, install, tell_meant
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .radar_layout import BLIP, EDGES, QUADRANTS, RINGS, Spot, neighbour, placed, ring_at
from .state import BlipState, TechRadarState

_AROUND, _HEAD = 20, 30
_FAR = 6
_STEPS = {
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Home): -10_000,
    int(Qt.Key.Key_End): 10_000,
}


class RadarCanvas(PaintedList):
    """Shows a `TechRadarState`. Arrows step through the marks, Enter opens, M moves, Delete deletes.

    Alt+Up and Alt+Down ask for the next ring inwards and outwards; a mark is dragged into another ring.

    Signals: chosen(id, 0 for none); opened(id); move_wanted(id, ring or "" to ask for it); remove_wanted(id);
    menu_wanted(id, place).
    """

    chosen = Signal(int)
    opened = Signal(int)
    move_wanted = Signal(int, str)
    remove_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)
    ring_radius = 8.0
    ring_inside = True

    def __init__(self, parent: QWidget | None = None) -> None:
        install()
        super().__init__(parent)
        self.setAccessibleName("Radar of technologies")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.state = TechRadarState()
        # What a box about a mark opens at.
        self.spot = QWidget(self)
        self.spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.spot.resize(BLIP, BLIP)
        self._tips = PartTips(self)
        self._held: tuple[int, QPoint] | None = None
        self._dragged: QPoint | None = None
        self._hovered = 0

    def show_state(self, state: TechRadarState) -> None:
        """Show another radar."""
        self.state = state
        self._let_go()
        self.update()

    def entries(self) -> list[Entry]:
        """Each technology, as a screen reader says it."""
        spots, chosen = self.spots(), self.state.chosen
        return [
            Entry(blip.spoken, _square(spots[blip.id]).toRect(), blip.id == chosen, blip.id == chosen)
            for blip in self.state.blips
        ]

    def spots(self) -> dict[int, Spot]:
        """The middle of each mark."""
        return _placed(self.state.blips, self._middle, self._radius)

    def point_at(self, key: int) -> QWidget:
        """Something small where a mark is, for a box to open at."""
        spot = self.spots()[key]
        self.spot.move(round(spot.x - BLIP / 2), round(spot.y - BLIP / 2))
        return self.spot

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 600)

    def minimumSizeHint(self) -> QSize:
        """Large enough to tell marks apart."""
        return QSize(300, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, open, move, delete."""
        key, chosen = event.key(), self.state.chosen
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._shift({int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}.get(key, 0))
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif not chosen:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(chosen)
        elif key == Qt.Key.Key_M:
            self.move_wanted.emit(chosen, "")
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(chosen)
        elif key == Qt.Key.Key_Escape:
            self._let_go() if self._dragged is not None else self.chosen.emit(0)
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A screen reader says what is meant."""
        super().focusInEvent(event)
        self.update()
        tell_meant(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a mark, and hold it."""
        key = self._at(event.position().toPoint())
        self._tips.drop()
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(key)
            # What is shown anew lets go of what was held before.
            self._held = (key, event.position().toPoint()) if key else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the mark, or say what the pointer is over."""
        place = event.position().toPoint()
        if self._held is not None:
            if self._dragged is not None or (place - self._held[1]).manhattanLength() > _FAR:
                self._dragged = place
                self.update()
            return
        key = self._at(place)
        blip = self.state.blip(key)
        if key != self._hovered:
            self._hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()
        part = _square(self.spots()[key]).toRect() if key else QRect()
        self._tips.point(f"{blip.name}, {blip.ring} {blip.since}" if blip is not None else "", part, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the mark go in the ring that it is over."""
        held, dragged = self._held, self._dragged
        self._let_go()
        self.update()
        if held is None or dragged is None:
            return
        blip = self.state.blip(held[0])
        ring = ring_at(Spot(dragged.x(), dragged.y()), self._middle, self._radius)
        if blip is not None and ring and ring != blip.ring and not self.state.archived:
            self.move_wanted.emit(blip.id, ring)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a mark."""
        key = self._at(event.position().toPoint())
        if key:
            self._let_go()
            self.opened.emit(key)

    def leaveEvent(self, event: object) -> None:
        """The pointer is gone."""
        self._hovered = 0
        self._tips.drop()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a mark: by the pointer the one below it, by the key the one that is meant."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        key = self.state.chosen if by_key else self._at(event.pos())
        if key:
            spot = self.spots()[key]
            self.chosen.emit(key)
            at = self.mapToGlobal(QPoint(round(spot.x), round(spot.y))) if by_key else event.globalPos()
            self.menu_wanted.emit(key, at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings, axes, names, marks."""
        with painting.begin(self) as painter:
            self._paint_ground(painter)
            spots = self.spots()
            for blip in self.state.blips:
                if self._held is None or self._dragged is None or self._held[0] != blip.id:
                    self._paint_blip(painter, blip, spots[blip.id])
            if self._held is not None and self._dragged is not None:
                carried = self.state.blip(self._held[0])
                if carried is not None:
                    self._paint_blip(painter, carried, Spot(self._dragged.x(), self._dragged.y()))

    @property
    def _radius(self) -> float:
        return max(60.0, min(self.width() - 2 * _AROUND, self.height() - 2 * _HEAD) / 2)

    @property
    def _middle(self) -> Spot:
        return Spot(round(self.width() / 2), round(self.height() / 2))

    def _paint_ground(self, painter: QPainter) -> None:
        middle, radius = self._middle, self._radius
        over = ""
        if self._dragged is not None:
            over = ring_at(Spot(self._dragged.x(), self._dragged.y()), middle, radius)
        painter.fillPath(_disc(middle, radius * EDGES[1]), theme().brush("band"))
        if over:
            place = RINGS.index(over)
            ring = _disc(middle, radius * EDGES[place + 1]).subtracted(_disc(middle, radius * EDGES[place]))
            painter.fillPath(ring, theme().brush("accent_soft"))
        for edge in EDGES[1:]:
            painter.strokePath(_disc(middle, radius * edge), theme().pen("border2", 1))
        painting.hairline(painter, middle.x - radius, middle.y, 2 * radius, "border2")
        painting.fill_rect(painter, QRectF(middle.x, middle.y - radius, 1, 2 * radius), "border2")
        self._paint_names(painter, middle, radius)

    def _paint_names(self, painter: QPainter, middle: Spot, radius: float) -> None:
        """Quadrants in their corners, rings along the axis."""
        left, right = middle.x - radius, middle.x + radius
        places = (
            (right - 160, middle.y - radius, painting.RIGHT),
            (right - 160, middle.y + radius - 20, painting.RIGHT),
            (left, middle.y + radius - 20, painting.LEFT),
            (left, middle.y - radius, painting.LEFT),
        )
        for name, (x, y, align) in zip(QUADRANTS, places, strict=True):
            painting.text(painter, QRectF(x, y, 160, 20), name.capitalize(), "strong", "text2", align=align)
        for ring, inner, outer in zip(RINGS, EDGES, EDGES[1:], strict=False):
            width = painting.text_width(ring, "caption") + 8
            along = middle.y - radius * (inner + outer) / 2 - 8
            room = QRectF(middle.x - width / 2, along, width, 16)
            painting.box(painter, room, 4, "surface")
            painting.text(painter, room, ring, "caption", "text3", align=painting.CENTER)

    def _paint_blip(self, painter: QPainter, blip: BlipState, spot: Spot) -> None:
        square = _square(spot)
        if blip.id == self.state.chosen:
            painting.box(painter, square.adjusted(-4, -4, 4, 4), BLIP / 2 + 4, "selected", "accent", width=2)
        elif blip.id == self._hovered:
            painting.box(painter, square.adjusted(-3, -3, 3, 3), BLIP / 2 + 3, "hover")
        line = "c3" if blip.news else "control"
        painting.box(painter, square, BLIP / 2, "c3" if blip.news else "surface", line, width=1.5)
        token = "surface" if blip.news else "text"
        painting.text(painter, square, str(blip.number), "caption_strong", token, align=painting.CENTER)

    def _at(self, place: QPoint) -> int:
        for blip in reversed(self.state.blips):
            if _square(self.spots()[blip.id]).adjusted(-2, -2, 2, 2).contains(QPointF(place)):
                return blip.id
        return 0

    def _step(self, by: int) -> None:
        keys = [blip.id for blip in self.state.blips]
        if not keys:
            return
        here = keys.index(self.state.chosen) if self.state.chosen in keys else -1 if by > 0 else len(keys)
        self.chosen.emit(keys[max(0, min(here + by, len(keys) - 1))])
        tell_meant(self)

    def _shift(self, steps: int) -> None:
        blip = self.state.blip(self.state.chosen)
        if blip is None or not steps or self.state.archived:
            return
        ring = neighbour(blip.ring, steps)
        if ring:
            self.move_wanted.emit(blip.id, ring)
        else:
            speech.say(self, f"{blip.name} stands in {blip.ring}, the {'innermost' if steps < 0 else 'outermost'} ring")

    def _let_go(self) -> None:
        self._held = self._dragged = None


@lru_cache(maxsize=4)
def _placed(blips: tuple[BlipState, ...], middle: Spot, radius: float) -> dict[int, Spot]:
    return placed(blips, middle, radius)


def _square(spot: Spot) -> QRectF:
    return QRectF(round(spot.x - BLIP / 2), round(spot.y - BLIP / 2), BLIP, BLIP)


def _disc(middle: Spot, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(middle.x, middle.y), radius, radius)
    return path
