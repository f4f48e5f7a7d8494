"""The radar, painted: four rings, four quadrants, and a numbered mark for each technology."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList, install, tell_meant
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .radar_layout import BLIP, Spot, neighbour, placed, ring_at
from .radar_paint import paint_blip, paint_ground, square_of
from .state import BlipState, TechRadarState

_AROUND, _HEAD = 20, 30
_FAR, _LEAST = 6, 300
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
        self.setMinimumSize(_LEAST, _LEAST)
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
            Entry(blip.spoken, square_of(spots[blip.id]).toRect(), blip.id == chosen, blip.id == chosen)
            for blip in self.state.blips
        ]

    def spots(self) -> dict[int, Spot]:
        """The middle of each mark."""
        return _placed(self.state.blips, *self.ground)

    def point_at(self, key: int) -> QWidget:
        """Something small where a mark is, for a box to open at."""
        spot = self.spots()[key]
        self.spot.move(round(spot.x - BLIP / 2), round(spot.y - BLIP / 2))
        return self.spot

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 600)

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
        part = square_of(self.spots()[key]).toRect() if key else QRect()
        self._tips.point(f"{blip.name}, {blip.ring} {blip.since}" if blip is not None else "", part, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the mark go in the ring that it is over."""
        held, dragged = self._held, self._dragged
        self._let_go()
        self.update()
        if held is None or dragged is None:
            return
        blip = self.state.blip(held[0])
        ring = ring_at(Spot(dragged.x(), dragged.y()), *self.ground)
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
        middle, radius = self.ground
        spots = dict(self.spots())
        carried, over = 0, ""
        if self._held is not None and self._dragged is not None:
            carried, place = self._held[0], Spot(self._dragged.x(), self._dragged.y())
            over, spots[carried] = ring_at(place, middle, radius), place
        with painting.begin(self) as painter:
            paint_ground(painter, middle, radius, over)
            # What is carried lies on top.
            for blip in sorted(self.state.blips, key=lambda one: one.id == carried):
                ground = "chosen" if blip.id == self.state.chosen else "hovered" if blip.id == self._hovered else ""
                paint_blip(painter, blip, square_of(spots[blip.id]), ground)

    @property
    def ground(self) -> tuple[Spot, float]:
        """Middle and radius of the outermost ring."""
        radius = max(60.0, min(self.width() - 2 * _AROUND, self.height() - 2 * _HEAD) / 2)
        return Spot(round(self.width() / 2), round(self.height() / 2)), radius

    def _at(self, place: QPoint) -> int:
        for blip in reversed(self.state.blips):
            if square_of(self.spots()[blip.id]).adjusted(-2, -2, 2, 2).contains(QPointF(place)):
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
