"""The cards of one list, one under the other. Only those in sight are made, so that thousands cost what ten do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import speech

from .card import Card
from .carrying import Carrying
from .stacking import EDGE, Stack
from .state import CardState

_BEYOND, _NEAR_END = 160, 600


class CardList(QWidget):
    """Lives in a scroll area and follows its bar.

    Signals:
        acted: the id of a task, and what is wanted with it ("open", "done", "plan", ...).
        moved: the id of a task and of the one that it is to stand before, 0 for the end.
        menu_requested: the id of a task, and where.
        end_neared: the last card is almost in sight.

    `made` are the cards that exist now, by the id of their task.
    """

    acted = Signal(int, str)
    moved = Signal(int, int)
    menu_requested = Signal(int, QPoint)
    end_neared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stack = Stack()
        self.made: dict[int, Card] = {}
        self._current = 0
        self._by_hand = False
        self._bar: QScrollBar | None = None
        self._before: QWidget | None = None
        self._looking = False
        self._carrying = Carrying(self, self._stack)
        self._carrying.dropped.connect(self.moved)

    def follow(self, bar: QScrollBar, before: QWidget) -> None:
        """Make the cards that come into sight when a scroll bar is moved; Tab comes to them from what is before."""
        self._bar = bar
        self._before = before
        self._carrying.follow(bar)
        bar.valueChanged.connect(self.look)

    @property
    def cards(self) -> tuple[CardState, ...]:
        """What is in the list."""
        return self._stack.cards

    @property
    def current(self) -> int:
        """The id of the task that Tab and the arrows start from, 0 for none."""
        return self._current

    def show_cards(self, cards: Sequence[CardState], *, by_hand: bool) -> None:
        """Show a list; the focus stays with its task, or goes to the one in its place."""
        held = self.made.get(self._current)
        had_focus = held is not None and held.hasFocus()
        place = self._stack.places.get(self._current, 0)
        self._by_hand = by_hand
        self.setAcceptDrops(by_hand)
        self._stack.show(cards)
        if self._current not in self._stack.places:
            self._current = cards[min(place, len(cards) - 1)].id if cards else 0
        self.look()
        if had_focus and self._current:
            self.go_to(self._current)

    def look(self) -> None:
        """Make the cards that are in sight or near it, and let the others go."""
        if self._looking:
            return
        self._looking = True
        for _ in range(3):
            top, bottom = self._sight()
            near = self._stack.between(top - _BEYOND, bottom + _BEYOND)
            grown = self._stack.measure(near, top)
            self._fit()
            if grown is None:
                break
            if grown and self._bar is not None:
                self._bar.setValue(self._bar.value() + grown)
        wanted = {self.cards[at].id for at in near}
        if self._current:
            wanted.add(self._current)
        for key in [key for key in self.made if key not in wanted]:
            gone = self.made.pop(key)
            gone.hide()
            gone.deleteLater()
        for key in wanted:
            self._place(key)
        self._looking = False
        if self.cards and self._stack.height - bottom < _NEAR_END:
            self.end_neared.emit()

    def go_to(self, key: int) -> None:
        """Bring a task into sight and give it the focus."""
        if key not in self._stack.places:
            return
        self.make_current(key)
        self.bring_into_sight(key)
        self.made[key].setFocus(Qt.FocusReason.TabFocusReason)

    def bring_into_sight(self, key: int) -> None:
        """Scroll no further than needed for a task to be seen."""
        at = self._stack.places.get(key)
        if at is None or self._bar is None:
            return
        self._stack.measure(range(at, at + 1), 0)
        self._fit()
        top, bottom = self._sight()
        rect = self._stack.rect(at)
        if rect.top() - EDGE < top:
            self._bar.setValue(rect.top() - EDGE)
        elif rect.bottom() + 1 + EDGE > bottom:
            self._bar.setValue(self._bar.value() + rect.bottom() + 1 + EDGE - bottom)
        self.look()

    def rect_of(self, key: int) -> QRect:
        """Where the card of a task stands; nowhere for one that is not in the list."""
        at = self._stack.places.get(key)
        return QRect() if at is None else self._stack.rect(at)

    def make_current(self, key: int) -> None:
        """Let Tab and the arrows start from a task."""
        before, self._current = self._current, key
        for one in (before, key):
            if one in self._stack.places:
                self._place(one)

    def shift(self, step: int) -> None:
        """Move the current card by one place, where the order is by hand."""
        at = self._stack.places.get(self._current, -1)
        wanted, cards = at + step, self.cards
        if not self._by_hand or at < 0 or not 0 <= wanted < len(cards):
            return
        after = wanted + 1 if step > 0 else wanted
        speech.say(self, f"{cards[at].title}, {wanted + 1} of {len(cards)}")
        self.moved.emit(self._current, cards[after].id if after < len(cards) else 0)

    def sizeHint(self) -> QSize:
        """All cards."""
        return QSize(200, self._stack.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the titles anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._stack.widen(self.width())
        self.look()

    def _sight(self) -> tuple[int, int]:
        around = self.parentWidget()
        return -self.y(), -self.y() + (around.height() if around is not None else self.height())

    def _fit(self) -> None:
        if self.height() != self._stack.height:
            self.setFixedHeight(self._stack.height)

    def _place(self, key: int) -> None:
        at = self._stack.places[key]
        state = self.cards[at]
        card = self.made.get(key)
        if card is None:
            card = self.made[key] = self._make(state)
        else:
            card.show_card(state)
        policy = Qt.FocusPolicy.StrongFocus if key == self._current else Qt.FocusPolicy.ClickFocus
        if card.focusPolicy() != policy:
            card.setFocusPolicy(policy)
            if key == self._current and self._before is not None:
                QWidget.setTabOrder(self._before, card)
        card.setGeometry(self._stack.rect(at))

    def _make(self, state: CardState) -> Card:
        card = Card(state, self)
        key = state.id
        card.acted.connect(lambda act: self._act(key, act))
        card.walked.connect(self._walk)
        card.shifted.connect(self.shift)
        card.pulled.connect(lambda: self._pull(card))
        card.menu_requested.connect(lambda place: self.menu_requested.emit(key, place))
        card.show()
        return card

    def _act(self, key: int, act: str) -> None:
        self.make_current(key)
        self.acted.emit(key, act)

    def _walk(self, steps: int) -> None:
        at = max(0, min(self._stack.places.get(self._current, 0) + steps, len(self.cards) - 1))
        self.go_to(self.cards[at].id)

    def _pull(self, card: Card) -> None:
        if card.card.minutes or self._by_hand:
            self.make_current(card.card.id)
            self._carrying.carry(card)
