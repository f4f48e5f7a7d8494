"""The rows of the list, painted as one widget: a thousand answers cost what ten do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry
from careercruise_desktop.ui.widgets.row_list import ENTER, STEPS, RowList

from .places import EDGE, Place, height_of, place_at, place_of, placed
from .row_paint import paint_head, paint_row, spoken_head
from .state import NOTHING, Key, ListState


class AnswerRows(RowList):
    """One stop of Tab. Up and Down walk and show what they come to; Left and Right fold and unfold; Del deletes.

    Signals:
        chosen: a record (kind, id) is to be seen.
        entered: it was clicked, or Enter was pressed on it.
        folded: a group (its key) is to be folded, or unfolded.
        remove_requested: a record (kind, id) is to be deleted.
        menu_requested: a record and the place of the screen where its menu is wanted.
    """

    chosen = Signal(str, int)
    entered = Signal(str, int)
    folded = Signal(str)
    remove_requested = Signal(str, int)
    menu_requested = Signal(str, int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Feedback", parent)
        self._state = ListState(groups=())
        self._places: tuple[Place, ...] = ()
        self._meant: Key = NOTHING
        self._hover: Key = NOTHING

    @property
    def meant(self) -> Key:
        """What the keys mean."""
        return self._meant

    def show_state(self, state: ListState) -> None:
        """Show other rows; the keys mean what is chosen, else the same one, else the one at its place."""
        before = self._stops
        at = before.index(self._meant) if self._meant in before else 0
        chosen_anew = state.chosen != self._state.chosen
        self._state, self._places = state, placed(state)
        now = self._stops
        if state.chosen in now and (chosen_anew or self._meant not in now):
            self._meant = state.chosen
        elif self._meant not in now:
            self._meant = now[min(at, len(now) - 1)] if now else NOTHING
        self.setFixedHeight(height_of(self._places))
        self.update()
        if chosen_anew:
            self.follow()

    def rect_of(self, key: Key) -> QRect:
        """Where the row or head of something is; empty where it has none."""
        found = place_of(self._places, key)
        return QRect() if found is None else QRect(0, found.top, self.width(), found.height)

    def entries(self) -> Sequence[Entry]:
        """Every row and head."""
        return [
            Entry(
                place.row.spoken if place.row is not None else spoken_head(place.group),
                QRect(0, place.top, self.width(), place.height),
                place.key == self._state.chosen,
                place.key == self._meant,
            )
            for place in self._places
        ]

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(240, height_of(self._places))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, fold, delete."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = place_of(self._places, self._meant)
        if not plain or place is None:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._walk(STEPS[key])
        elif key in ENTER:
            self._enter(place)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and place.group.folds:
            self._fold(place, fold=key == Qt.Key.Key_Left)
        elif key == Qt.Key.Key_Delete and place.row is not None:
            self.remove_requested.emit(*place.row.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mean what is under the pointer, and show it."""
        place = place_at(self._places, event.position().toPoint().y())
        if place is None or not place.walks or event.button() != Qt.MouseButton.LeftButton:
            return
        self._meant = place.key
        self.update()
        self._enter(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would open, and what the row says in full."""
        spot = event.position().toPoint()
        place = place_at(self._places, spot.y())
        key = place.key if place is not None else NOTHING
        if key != self._hover:
            self._hover = key
            self.update()
        if place is None or place.row is None:
            self.tips.drop()
        else:
            self.tips.point(place.row.spoken, self.rect_of(place.key), spot)

    def point_at_nothing(self) -> None:
        """The pointer is over no row."""
        self._hover = NOTHING

    def meant_rect(self) -> QRect:
        """Where the row or head stands that the keys mean."""
        return self.rect_of(self._meant)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the pointer, or with the one that the keys mean."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = place_of(self._places, self._meant) if by_key else place_at(self._places, event.pos().y())
        if place is None or place.row is None:
            return
        self._meant = place.key
        self.update()
        spot = self.mapToGlobal(QPoint(EDGE, place.top + place.height)) if by_key else event.globalPos()
        self.menu_requested.emit(*place.row.key, spot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is in sight."""
        first, last, has_keys = event.rect().top(), event.rect().bottom(), self.hasFocus()
        with painting.begin(self) as painter:
            for place in self._places:
                if place.top > last or place.top + place.height < first:
                    continue
                ringed, hovered = has_keys and place.key == self._meant, place.key == self._hover
                if place.row is None:
                    paint_head(painter, place, self.width(), ringed=ringed, hovered=hovered)
                else:
                    chosen = place.key == self._state.chosen
                    paint_row(painter, place, self.width(), chosen=chosen, ringed=ringed, hovered=hovered)

    @property
    def _stops(self) -> list[Key]:
        return [place.key for place in self._places if place.walks]

    def _enter(self, place: Place) -> None:
        if place.row is not None:
            self.entered.emit(*place.row.key)
        else:
            self.folded.emit(place.group.key)

    def _fold(self, place: Place, *, fold: bool) -> None:
        if place.group.folded != fold:
            self._meant = Key(f"group {place.group.key}", 0)
            self.folded.emit(place.group.key)

    def _walk(self, step: int) -> None:
        stops = self._stops
        at = stops.index(self._meant)
        self._meant = stops[max(0, min(at + step, len(stops) - 1))]
        self.say()
        place = place_of(self._places, self._meant)
        if place is not None and place.row is not None:
            self.chosen.emit(*place.row.key)
