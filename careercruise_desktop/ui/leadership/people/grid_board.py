"""The grid of influence and interest as it is shown: people as marks, and where they are moved to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painted_list, painting, speech
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .grid_paint import Look, paint_grid
from .grid_places import STEPS, Layout, Place, laid_out, told
from .state import GridState, Mark

HINT = "Drag people, or use the arrows, with Alt to move"
_MIDDLE = Place(3, 3)


class GridBoard(PaintedList):
    """Shows a `GridState`. A mark that is moved stands there at once, until other values are shown.

    Signals:
        chosen: a person (id) is to be seen.
        placed: a person is to stand at an influence and an interest; None and None take them off the grid.
        menu_requested: a person, and the place of the screen where their menu is wanted.
        moved: a rectangle is to come into sight.
        dragged: somebody is dragged, the pointer is at that height; -1: no more.
    """

    chosen = Signal(int)
    placed = Signal(int, object, object)
    menu_requested = Signal(int, QPoint)
    moved = Signal(QRect)
    dragged = Signal(float)
    ring_radius = 0.0

    def __init__(self, parent: QWidget | None = None) -> None:
        painted_list.install()
        super().__init__(parent)
        self.setAccessibleName("Influence and interest")
        self.setAccessibleDescription("Arrows go from person to person, Alt with them moves, Delete takes off.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state = GridState(marks=())
        self._marks: tuple[Mark, ...] = ()
        self.places: Layout = laid_out((), 320)
        self._meant = 0
        self.hover = 0
        self.held: tuple[int, QPointF] | None = None
        self.at: QPointF | None = None
        self.tips = PartTips(self)

    @property
    def meant(self) -> int:
        """The person whom the keys mean, 0 for nobody."""
        return self._meant

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The people as they stand now."""
        return self._marks

    def show_state(self, state: GridState) -> None:
        """Show other people; nobody is dragged any more who is gone."""
        self.state = state
        self._marks = state.marks
        if self.mark(self._meant) is None:
            first = self.mark(state.chosen) or next(iter(self._marks), None)
            self._meant = first.id if self.hasFocus() and first is not None else 0
        if self.held is not None and self.mark(self.held[0]) is None:
            self.let_go()
        self.arrange()

    def rect_of(self, key: int) -> QRect:
        """Where the mark of a person is; empty where there is none."""
        spot = self.places.spot_of(key)
        return QRect() if spot is None else spot.rect.toAlignedRect()

    def centre_of(self, influence: int, interest: int) -> QPoint:
        """The middle of a place."""
        return self.places.rect_of(Place(influence, interest)).center().toPoint()

    @property
    def tray(self) -> QRect:
        """Where those stand who are not placed."""
        return self.places.tray.toAlignedRect()

    @property
    def words(self) -> str:
        """The line below the grid: where who is meant stands, or what can be done."""
        return self.look().words

    def entries(self) -> Sequence[Entry]:
        """Every person, with the place in words."""
        return [
            Entry(told(mark), self.rect_of(mark.id), mark.id == self.state.chosen, mark.id == self._meant)
            for mark in self._marks
        ]

    def sizeHint(self) -> QSize:
        """Grid and tray."""
        return QSize(320, self.places.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it."""
        with painting.begin(self) as painter:
            paint_grid(painter, self.places, self.look(), QRectF(event.rect()))

    def let_go(self) -> None:
        """Leave the one who is dragged where they were."""
        self.held, self.at = None, None
        self.unsetCursor()
        self.dragged.emit(-1.0)
        self.update()

    def mark(self, key: int) -> Mark | None:
        """A person as they stand now."""
        return next((mark for mark in self._marks if mark.id == key), None)

    def arrange(self) -> None:
        """Share the width anew."""
        self.places = laid_out(self._marks, max(240, self.width()))
        self.setFixedHeight(self.places.height)
        self.update()

    def target(self, at: QPointF) -> tuple[Place | None, bool]:
        """The place under the pointer, and whether it is over the tray."""
        return self.places.place_at(at), self.places.tray.contains(at)

    def look(self) -> Look:
        """What is special now."""
        has_keys, held = self.hasFocus(), self.held[0] if self.held is not None and self.at is not None else 0
        slot, tray = self.target(self.at) if self.at is not None else (None, False)
        shown = self.mark(held or (self._meant if has_keys else 0) or self.hover)
        if held and shown is not None and slot is not None:
            shown = shown._replace(influence=slot.influence, interest=slot.interest)
        elif held and shown is not None and tray:
            shown = shown._replace(influence=None, interest=None)
        return Look(
            chosen=self.state.chosen, meant=self._meant if has_keys else 0, hovered=self.hover, dragged=held,
            pointer=self.at or QPointF(), slot=slot, tray=tray and bool(held),
            words=told(shown) if shown is not None else HINT, strong=shown is not None,
        )  # fmt: skip

    def mean(self, key: int) -> None:
        """The keys mean this person."""
        self._meant = key
        self.update()
        self.moved.emit(self.rect_of(key))
        painted_list.tell_meant(self)

    def step(self, up: int, right: int) -> None:
        """Move who is meant by a place; somebody who is not placed comes to the middle first."""
        mark = self.mark(self._meant)
        if mark is None:
            return
        if not (mark.influence and mark.interest):
            self.put(mark.id, _MIDDLE)
            return
        ends = (max(1, min(mark.influence + up, STEPS)), max(1, min(mark.interest + right, STEPS)))
        if ends == (mark.influence, mark.interest):
            speech.say(self, f"{told(mark)}, at the edge")
        else:
            self.put(mark.id, Place(*ends))

    def put(self, key: int, place: Place | None) -> None:
        """Have a person stand there, or off the grid."""
        mark = self.mark(key)
        influence, interest = place or (None, None)
        if mark is None or (mark.influence, mark.interest) == (influence, interest):
            return
        now = mark._replace(influence=influence, interest=interest)
        self._marks = tuple(now if each.id == key else each for each in self._marks)
        self.arrange()
        self.moved.emit(self.rect_of(key))
        speech.say(self, told(now))
        self.placed.emit(key, influence, interest)
