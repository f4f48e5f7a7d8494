"""Learning items: what is under way, the reading list, what is done, and what was stopped."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.pressable import tip_with_key
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead
from careercruise_desktop.ui.widgets.sortable import GRIP, SortableList

from .drawings import draw_reading
from .item_row import ItemRow
from .state import ItemsState, ItemState
from .time_box import TimeBox

EXAMPLE = "Add one, such as  book: Site reliability by Murphy, 20 h €45 +observability"
NOTHING = "Nothing is planned. What you add stands here, in the order you give it."
_LIST, _NARROW_LIST, _WIDE, _SHARE = 440, 372, 1080, 0.45
_HINT = 26


class ItemsPart(QWidget):
    """Shows an `ItemsState`: all but the reading list at the left, that at the right.

    Signals: opened(id); line_typed(text), for a hint; line_given(text, whether to make its new skills);
    status_wanted(id, status); moved(id, place); time_wanted(id, minutes, day); menu_requested(id, place);
    remove_requested(id); visit_requested(id); more_requested.
    """

    opened = Signal(int)
    line_typed = Signal(str)
    line_given = Signal(str, bool)
    status_wanted = Signal(int, str)
    moved = Signal(int, int)
    time_wanted = Signal(int, int, object)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)
    visit_requested = Signal(int)
    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Learning items")
        self.state = ItemsState()
        self.box: TimeBox | None = None
        self.line = _Line("", EXAMPLE, "Add a learning item", icon="plus")
        self.hint = Label("", "small", "text3", elide=True)
        self.make = Button("", "ghost", "plus", small=True, parent=self)
        self.make.press_once()
        self.make.hide()
        self.doing = _Group("Under way", "Nothing is under way. Press B on what you begin.")
        self.done = _Group("Done", "Nothing is done yet.")
        self.stopped = _Group("Stopped", "")
        self.more = Button("", "ghost", small=True)
        self.reading_head = SectionHead("Reading list", role="section")
        self.reading = SortableList("Reading list", grip=GRIP)
        self._nothing = Label(NOTHING, "body", "text2", wrap=True)
        self.empty = EmptyState(
            draw_reading,
            "Nothing to learn from yet",
            "Courses, books, articles, talks and practice: their hours count for your skills and your credits.",
            "Add a learning item",
            sample=False,
        )
        self._list = _Ground(self._reading_column())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work())
        self._stack.addWidget(self.empty)
        top = QVBoxLayout()
        top.setContentsMargins(20, 12, 20, 0)
        top.setSpacing(2)
        top.addWidget(self.line)
        # The page below stays where it is when the button comes.
        self.hint.setMinimumHeight(_HINT)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.hint, 1)
        told.addWidget(self.make)
        top.addLayout(told)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(Hairline())
        whole.addWidget(self._stack, 1)
        QWidget.setTabOrder(self.line, self.make)
        self._connect()

    def _connect(self) -> None:
        self.line.textEdited.connect(self.line_typed)
        self.line.given.connect(lambda create: self.line_given.emit(self.line.text(), create))
        self.make.clicked.connect(lambda _=False: self.line_given.emit(self.line.text(), True))
        self.more.clicked.connect(lambda _=False: self.more_requested.emit())
        self.reading.moved.connect(lambda key, place: self.moved.emit(int(key), place))
        self.empty.begun.connect(self.begin_new)

    @property
    def rows(self) -> list[ItemRow]:
        """All rows in the order in which the eye reads them."""
        return [*self.doing.rows, *self.done.rows, *self.stopped.rows, *self.reading_rows]

    @property
    def reading_rows(self) -> list[ItemRow]:
        """The rows of the reading list in its order."""
        found = (self.reading.row(key) for key in self.reading.order)
        return [row for row in found if isinstance(row, ItemRow)]

    def row(self, key: int) -> ItemRow | None:
        """The row of an item."""
        return next((row for row in self.rows if row.item.id == key), None)

    def show_state(self, state: ItemsState) -> None:
        """Show other items; the row that has the focus keeps it, also where it moves to another group."""
        focused = QApplication.focusWidget()
        held = focused if isinstance(focused, ItemRow) and self.isAncestorOf(focused) else None
        place = self.rows.index(held) if held in self.rows else 0
        key = held.item.id if held is not None else 0
        self.state = state
        self._stack.setCurrentIndex(int(state.empty))
        for group, items, count in (
            (self.doing, state.doing, len(state.doing)),
            (self.done, state.done, state.all_done),
            (self.stopped, state.stopped, state.all_stopped),
        ):
            for row in group.show_items(items, count):
                self._hear(row)
        self.stopped.setVisible(bool(state.stopped))
        self._show_reading(state.reading)
        self.more.setText(f"Show more ({state.left:,} left)")
        self.more.setVisible(state.left > 0)
        if held is not None:
            rows = self.rows
            heir = self.row(key) or (rows[min(place, len(rows) - 1)] if rows else None)
            (heir or self.line).setFocus(Qt.FocusReason.TabFocusReason)

    def begin_new(self) -> None:
        """Go to the line in which one is added."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hint(self, text: str, *, offer: str = "", wrong: bool = False) -> None:
        """Say what was understood of the line so far, or what is wrong with it; `offer` is what a button makes."""
        self.hint.set_token("danger_text" if wrong else "text3")
        self.hint.set_text(text)
        self.make.setText(offer)
        self.make.setToolTip(tip_with_key(offer, "Ctrl+Enter") if offer else "")
        if not offer and self.make.hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.make.setVisible(bool(offer))
        if wrong:
            speech.say(self.line, f"{text} {offer}: Ctrl+Enter" if offer else text)

    def clear_line(self) -> None:
        """The line was taken."""
        self.line.clear()
        self.show_hint("")

    def ask_time(self, key: int) -> None:
        """Ask how long was learned from an item."""
        row = self.row(key)
        if row is not None:
            self.box = TimeBox(row, row.item.title, self.state.today)
            self.box.agreed.connect(partial(self.time_wanted.emit, key))
            self.box.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The reading list is narrower in a narrow window."""
        super().resizeEvent(event)
        wide = _LIST if self.width() >= _WIDE else _NARROW_LIST
        # Beside the inspector of a narrow window both columns give way.
        self._list.setFixedWidth(min(wide, round(self.width() * _SHARE)))

    def _show_reading(self, items: tuple[ItemState, ...]) -> None:
        known = {row.item.id: row for row in self.reading_rows}
        rows: list[tuple[str, QWidget]] = []
        for item in items:
            row = known.get(item.id)
            if row is None:
                row = ItemRow(item, self.reading)
                self._hear(row)
            else:
                row.show_item(item)
            rows.append((str(item.id), row))
        self.reading.show_rows(rows)
        self.reading_head.set_detail(f"{len(items):,} planned" if items else "")
        self._nothing.setVisible(not items)

    def _hear(self, row: ItemRow) -> None:
        row.clicked.connect(lambda _=False: self.opened.emit(row.item.id))
        row.walked.connect(lambda step: self._walk(row, step))
        row.status_wanted.connect(lambda status: self.status_wanted.emit(row.item.id, status))
        row.log_wanted.connect(lambda: self.ask_time(row.item.id))
        row.remove_wanted.connect(lambda: self.remove_requested.emit(row.item.id))
        row.visit_wanted.connect(lambda: self.visit_requested.emit(row.item.id))
        row.menu_wanted.connect(lambda place: self.menu_requested.emit(row.item.id, place))

    def _walk(self, row: ItemRow, step: int) -> None:
        rows = self.rows
        rows[max(0, min(rows.index(row) + step, len(rows) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def _work(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 12, 12, 20)
        column.setSpacing(16)
        column.addWidget(self.doing)
        column.addWidget(self.done)
        column.addWidget(self.stopped)
        under = QHBoxLayout()
        under.addWidget(self.more)
        under.addStretch(1)
        column.addLayout(under)
        column.addStretch(1)
        area = ScrollArea(inside, "surface")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._list)
        return work

    def _reading_column(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 12, 12, 20)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.reading_head)
        column.addLayout(head)
        said = QHBoxLayout()
        said.setContentsMargins(8, 0, 8, 0)
        said.addWidget(self._nothing)
        column.addLayout(said)
        column.addWidget(self.reading)
        column.addStretch(1)
        return inside


class _Line(Field):
    """The line in which an item is added.

    Signals:
        given: Enter was pressed; whether with Ctrl, which makes new skills, too.
    """

    given = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the line; held down it does so once."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.given.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))


class _Ground(ScrollArea):
    """The panel at the right, on `bg`."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside, "bg")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Group(QWidget):
    """A head with rows below it, or a sentence where there are none."""

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__()
        self.rows: list[ItemRow] = []
        self.head = SectionHead(title, role="section")
        self._nothing = Label(nothing, "body", "text2", elide=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget, below in ((self.head, 4), (self._nothing, 0)):
            inset = QHBoxLayout()
            inset.setContentsMargins(8, 0, 8, below)
            inset.addWidget(widget)
            self._column.addLayout(inset)

    def show_items(self, items: tuple[ItemState, ...], count: int) -> list[ItemRow]:
        """Show other items, of so many in all; gives the rows that are new."""
        known = {row.item.id: row for row in self.rows}
        wanted = {item.id for item in items}
        for key, row in known.items():
            if key not in wanted:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        fresh: list[ItemRow] = []
        self.rows = []
        for place, item in enumerate(items):
            if item.id in known:
                row = known[item.id]
                row.show_item(item)
            else:
                row = ItemRow(item, self)
                fresh.append(row)
            self._column.insertWidget(2 + place, row)
            # A layout shows it later, and what is not shown yet cannot take the focus along.
            row.show()
            self.rows.append(row)
        for one, other in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(one, other)
        self.head.set_detail(f"{count:,}" if count else "")
        self._nothing.setVisible(not items)
        return fresh

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above each row but the first."""
        with painting.begin(self) as painter:
            for row in self.rows[1:]:
                rect = QRectF(row.geometry())
                painting.hairline(painter, 8, rect.top(), self.width() - 16)
