"""The wall: cards in rows of up to four columns, one or two columns wide, in the order that the person gave them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting, speech

from .card import WallCard
from .linked import Linked
from .places import Place, places
from .state import Slot

GAP, EDGE = 12, 20
LEAST, MOST_COLUMNS = 272, 4
ROW = 316
# So many cards are made between two frames.
_SOME = 3


class Wall(QWidget):
    """Signals: arranged(the slots); made(a new card)."""

    arranged = Signal(tuple)
    made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, WallCard] = {}
        self.linked = Linked(self)
        self.slots: tuple[Slot, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._dragged = ""
        self._home = QPoint()
        self._before: tuple[Slot, ...] = ()

    def show_slots(self, slots: Sequence[Slot], titles: Mapping[str, str], *, at_once: bool = True) -> None:
        """Have these cards in this order; those that were there stay as they are.

        The others are made `at_once`, or else some of them with each `make_some`.
        """
        wanted = {slot.key for slot in slots}
        for key in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(key)
            if card.chart is not None:
                self.linked.leave(card.chart)
            card.hide()
            card.deleteLater()
        self._titles = titles
        self._take(tuple(slots))
        while at_once and self.make_some():
            pass

    def make_some(self) -> bool:
        """Make a few of the cards that are not there yet, from the first on; whether there were any."""
        some = [slot.key for slot in self.slots if slot.key not in self.cards][:_SOME]
        for key in some:
            card = self.cards[key] = WallCard(key, self._titles[key], self)
            self._connect(card)
        if some:
            self._take(self.slots)
        for key in some:
            self.cards[key].show()
            self.made.emit(self.cards[key])
        return bool(some)

    def _connect(self, card: WallCard) -> None:
        key = card.key
        card.drawn.connect(lambda: self._link(card))
        card.moved.connect(lambda by: self.move_card(key, by))
        card.widened.connect(lambda: self.widen(key))
        card.removed.connect(lambda: self._tell(tuple(slot for slot in self.slots if slot.key != key)))
        card.dragged.connect(lambda far: self._drag(card, far))
        card.dropped.connect(self._drop)
        card.let_go.connect(self._let_go)

    def _link(self, card: WallCard) -> None:
        if card.chart is not None:
            self.linked.adopt(card.chart)

    def move_card(self, key: str, by: int) -> None:
        """Put a card so many places later, or earlier; it keeps the focus and says where it is."""
        at = next(place for place, slot in enumerate(self.slots) if slot.key == key)
        to = at + by
        if not 0 <= to < len(self.slots):
            return
        slots = list(self.slots)
        slots.insert(to, slots.pop(at))
        self._tell(tuple(slots))
        speech.say(self.cards[key], f"{self.cards[key].accessibleName()}, {to + 1} of {len(slots)}")

    def widen(self, key: str) -> None:
        """Make a card two columns wide, or one again."""
        self._tell(tuple(slot._replace(wide=not slot.wide) if slot.key == key else slot for slot in self.slots))
        width = "two columns" if self.cards[key].wide else "one column"
        speech.say(self.cards[key], f"{self.cards[key].accessibleName()}, {width} wide")

    @property
    def columns(self) -> int:
        """How many columns there is room for."""
        return max(1, min(MOST_COLUMNS, (self.width() - 2 * EDGE + GAP) // (LEAST + GAP)))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(LEAST + 2 * EDGE, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """One card across, so that two of them never keep a window from becoming narrow."""
        return QSize(LEAST + 2 * EDGE, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The place that a dragged card will take."""
        if self._dragged:
            with painting.begin(self) as painter:
                painting.box(painter, QRectF(self._rect_of(self._dragged)), 8, "accent_soft")

    def _take(self, slots: tuple[Slot, ...]) -> None:
        self.slots = slots
        self.cards = {slot.key: self.cards[slot.key] for slot in slots if slot.key in self.cards}
        for at, slot in enumerate(slots):
            card = self.cards.get(slot.key)
            if card is None:
                continue
            card.first, card.last = at == 0, at == len(slots) - 1
            card.be_wide(wide=slot.wide)
        self._arrange()

    def _tell(self, slots: tuple[Slot, ...]) -> None:
        if slots != self.slots:
            self.arranged.emit(slots)

    def _rect(self, place: Place) -> QRect:
        wide = (self.width() - 2 * EDGE - (self.columns - 1) * GAP) / self.columns
        left = EDGE + place.column * (wide + GAP)
        right = left + place.span * wide + (place.span - 1) * GAP
        return QRect(round(left), 16 + place.row * (ROW + GAP), round(right) - round(left), ROW)

    def _rect_of(self, key: str) -> QRect:
        return self._rect(places(self.slots, self.columns)[key])

    def _arrange(self) -> None:
        found = places(self.slots, self.columns)
        for key, place in found.items():
            if key != self._dragged and key in self.cards:
                self.cards[key].setGeometry(self._rect(place))
        rows = max((place.row for place in found.values()), default=-1) + 1
        self.setMinimumHeight(32 + rows * ROW + max(0, rows - 1) * GAP)
        self.update()

    def _drag(self, card: WallCard, far: QPoint) -> None:
        """Follow the pointer; the others make room where the card's middle is."""
        if not self._dragged:
            self._dragged, self._home, self._before = card.key, card.pos(), self.slots
        card.move(self._home + far)
        middle = card.geometry().center()
        others = [slot for slot in self.slots if slot.key != card.key]
        own = next(slot for slot in self.slots if slot.key == card.key)
        there = (slot.key for slot in others if slot.key in self.cards)
        over = next((key for key in there if self.cards[key].geometry().contains(middle)), None)
        if over is None:
            return
        at = next(place for place, slot in enumerate(self.slots) if slot.key == over)
        slots = list(others)
        slots.insert(at, own)
        self._take(tuple(slots))

    def _drop(self) -> None:
        slots, self._dragged = self.slots, ""
        self.slots = self._before
        if slots == self._before:
            self._arrange()
        self._tell(slots)

    def _let_go(self) -> None:
        self._dragged = ""
        self._take(self._before)
