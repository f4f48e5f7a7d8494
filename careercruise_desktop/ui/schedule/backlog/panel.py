"""The backlog's panel: three lists, one line to add a task, and what is still to plan."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.segmented import Segmented

from .adding import AddTask
from .cards import CardList
from .forms import Forms
from .menus import card_menu
from .stacking import EDGE as RING
from .state import BacklogView

WIDTH, EDGE = 232, 12
LISTS = (("todo", "To do"), ("delegated", "Delegated"), ("done", "Done"))
ORDERS = (("hand", "Sort by hand"), ("due", "Sort by due date"))
_EMPTY = {
    "todo": "Type a task above and press Enter. Drag it onto the week to plan it.",
    "delegated": "Press G on a task to hand it to somebody and be reminded to ask.",
    "done": "Tasks that are done come here, the newest first.",
}
# What the focused card's acts stand for in each list.
_INSTEAD = {"done": {"delegated": "first", "done": "reopen"}}
_NOT_HERE = {"plan": {"delegated", "done"}, "follow": {"todo", "done"}, "delegate": {"done"}}


class Backlog(QWidget):
    """Shows a `BacklogView`; 232 px wide, on `bg`.

    Signals: record_opened(kind, id); list_chosen(which); order_chosen(order); line_typed(text);
    line_entered(text, make new names); task_acted(id, act); task_moved(id, id before, 0 for the end); more_wanted.
    What is filled in at a card is told by `forms`.
    """

    record_opened = Signal(str, int)
    list_chosen = Signal(str)
    order_chosen = Signal(str)
    line_typed = Signal(str)
    line_entered = Signal(str, bool)
    task_acted = Signal(int, str)
    task_moved = Signal(int, int)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Backlog")
        self.setFixedWidth(WIDTH)
        self._presenter: object = None
        self._state: BacklogView | None = None
        self.lists = Segmented(LISTS, "todo", "List", small=True, tight=True)
        self.add = AddTask(self)
        self.cards = CardList()
        self._scroll = ScrollArea(self.cards, "bg")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Label("", "small", "text3", wrap=True)
        self._left = Label("", "small", "text2")
        self._sort = IconButton("list", "Sort the list", size=26)
        self._lay_out()
        self.forms = Forms(self, self._place_of)
        self._connect()

    def _lay_out(self) -> None:
        empty = QWidget()
        words = QVBoxLayout(empty)
        words.setContentsMargins(RING + 2, 8, EDGE, 0)
        words.addWidget(self._nothing)
        words.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 0, 0, 0)
        foot.addWidget(self._left, 1)
        foot.addWidget(self._sort)
        ground = QWidget(self)
        ground.setFixedHeight(36)
        ground.setLayout(foot)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 11, EDGE, 6)
        head.setSpacing(10)
        head.addWidget(self.lists)
        head.addWidget(self.add)
        body = QHBoxLayout()
        body.setContentsMargins(EDGE - RING, 0, 0, 0)
        body.addWidget(self._stack)
        end = QVBoxLayout()
        end.setContentsMargins(EDGE, 0, EDGE, 0)
        end.setSpacing(0)
        end.addWidget(Hairline())
        end.addWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(body, 1)
        whole.addLayout(end)
        QWidget.setTabOrder(self.add.field, self._sort)

    def _connect(self) -> None:
        self.cards.follow(self._scroll.verticalScrollBar(), self.add.field)
        self.lists.chosen.connect(self.list_chosen)
        self.add.typed.connect(self.line_typed)
        self.add.entered.connect(self.line_entered)
        self.add.left.connect(self._leave_line)
        self.cards.acted.connect(self._act)
        self.cards.moved.connect(self.task_moved)
        self.cards.menu_requested.connect(self._show_menu)
        self.cards.end_neared.connect(self._want_more)
        self._sort.clicked.connect(self._show_orders)
        self.forms.settled.connect(self.task_acted)
        self.forms.task_opened.connect(lambda key: self.record_opened.emit("task", key))

    def own(self, presenter: object) -> None:
        """Take the presenter; it lives as long as the panel."""
        self._presenter = presenter

    @property
    def state(self) -> BacklogView | None:
        """What is shown, or None before it was read."""
        return self._state

    @property
    def left(self) -> str:
        """What the foot says."""
        return self._left.text()

    @property
    def nothing(self) -> str:
        """What an empty list teaches, or ""."""
        return self._nothing.text() if self._stack.currentIndex() else ""

    def show_state(self, state: BacklogView) -> None:
        """Show a list."""
        turned = self._state is None or self._state.which != state.which
        self._state = state
        self.lists.set_value(state.which)
        self._name_lists(state)
        self.cards.show_cards(state.cards, by_hand=state.which == "todo" and state.order == "hand")
        self.cards.setAccessibleName(f"{dict(LISTS)[state.which]}, {len(state.cards)} tasks")
        self._nothing.set_text(_EMPTY[state.which])
        self._stack.setCurrentIndex(0 if state.cards else 1)
        self._left.set_text(state.left)
        self._left.setToolTip(state.left_tip)
        self._left.setAccessibleName(f"{state.left}, {state.left_tip}")
        self._sort.setVisible(state.which == "todo")
        if turned:
            self._scroll.verticalScrollBar().setValue(0)

    def show_task(self, key: int) -> None:
        """Bring a task into sight and give it the focus, once everything has its place."""
        QTimer.singleShot(0, self, lambda: self.cards.go_to(key))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _name_lists(self, state: BacklogView) -> None:
        """The counts stand behind the names; where there is no room for all, behind the list that is shown."""
        names = [f"{text} {count}" for (_, text), count in zip(LISTS, state.counts, strict=True)]
        room = WIDTH - 2 * EDGE - 6 - 12 * len(names)
        fits = sum(painting.text_width(name, "small_strong") for name in names) <= room
        for (key, text), name in zip(LISTS, names, strict=True):
            self.lists.set_text(key, name if fits or key == state.which else text, name)

    def _act(self, key: int, act: str) -> None:
        """What a key or the menu of a card asks for, as far as it makes sense in this list."""
        which = self._state.which if self._state is not None else "todo"
        act = _INSTEAD.get(act, {}).get(which, act)
        if which in _NOT_HERE.get(act, ()):
            return
        if act == "open":
            self.record_opened.emit("task", key)
        elif act in {"up", "down"}:
            self.cards.shift(-1 if act == "up" else 1)
        else:
            self.task_acted.emit(key, act)

    def _leave_line(self) -> None:
        """From the empty field the focus goes to the list; where that is empty too, to nothing."""
        if self.cards.current:
            self.cards.go_to(self.cards.current)
        else:
            self.add.field.clearFocus()

    def _place_of(self, key: int) -> QRect:
        """Where a card is seen, in the panel; the head of the list for one that is not."""
        sight = QRect(self._scroll.mapTo(self, QPoint(0, 0)), self._scroll.size())
        card = self.cards.rect_of(key)
        seen = card.translated(self.cards.mapTo(self, QPoint(0, 0))).intersected(sight)
        return QRect(sight.topLeft(), QSize(sight.width(), 1)) if card.isEmpty() or seen.isEmpty() else seen

    def _show_menu(self, key: int, place: QPoint) -> None:
        card = next((card for card in self.cards.cards if card.id == key), None)
        state = self._state
        if card is not None and state is not None:
            by_hand = state.which == "todo" and state.order == "hand"
            self.cards.make_current(key)
            card_menu(self, card, lambda act: self._act(key, act), by_hand=by_hand).popup(place)

    def _show_orders(self) -> None:
        order = self._state.order if self._state is not None else "hand"
        menu = Menu(self)
        for key, text in ORDERS:
            menu.add(text, partial(self.order_chosen.emit, key), checked=key == order)
        menu.open_below(self._sort, right=True)

    def _want_more(self) -> None:
        if self._state is not None and self._state.more:
            self.more_wanted.emit()
