"""The board in the room: four columns, and a card that is carried from one to another."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.theme.shaped import Shaped
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .card import HEIGHT
from .stack import Stack
from .wording import COLUMNS, Column, Consequence, column_of, consequence

_HINT_WIDTH, _PADDING = 236, 9
_EDGE = 4
_AROUND = (20, 12, 20, 12)


class BoardPane(QWidget):
    """Shows lines as cards in columns. The pointer carries them, Alt+Left and Alt+Right move them.

    Signals: opened(id); selected(id); dropped(id, column); refused(id, why); menu_requested(id, place);
    remove_requested(id); achieve_requested(id).
    """

    opened = Signal(int)
    selected = Signal(int)
    dropped = Signal(int, str)
    refused = Signal(int, str)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)
    achieve_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._carried = 0
        self._followed = 0
        self._meant = 0
        self.columns = {key: _BoardColumn(name, self) for key, name in COLUMNS}
        self.carrying = _Carried(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_AROUND)
        row.setSpacing(12)
        for place, column in enumerate(self.columns.values()):
            row.addWidget(column, 1)
            stack = column.stack
            stack.opened.connect(self.opened)
            stack.selected.connect(self.selected)
            stack.menu_requested.connect(self.menu_requested)
            stack.remove_requested.connect(self.remove_requested)
            stack.achieve_requested.connect(self._achieve)
            stack.shifted.connect(self._shift)
            stack.stepped.connect(partial(self._step, place))
            stack.carried.connect(self._carry)
            stack.let_go.connect(self._let_go)

    def show_lines(self, lines: tuple[MilestoneLine, ...], today: date) -> None:
        """Show other milestones; cancelled ones stand in no column."""
        self._today = today
        for key, column in self.columns.items():
            own = [line for line in lines if column_of(line) == key]
            # What was reached last stands first, what is due next does in the others.
            own.sort(key=lambda line: (line.ends, line.id), reverse=key == "achieved")
            column.show_lines(tuple(own), today)
        followed, self._followed = self._followed, 0
        if followed:
            self.go_to(followed)

    def go_to(self, key: int) -> None:
        """Bring a card into sight, and let the keys go to it."""
        for column in self.columns.values():
            if column.stack.place(key) >= 0:
                column.stack.setFocus(Qt.FocusReason.TabFocusReason)
                column.stack.mean(key, tell=False)

    def mean(self, key: int) -> None:
        """Let the keys mean a card, once they come here."""
        self._meant = key
        for column in self.columns.values():
            column.stack.mean(key, tell=False)

    def focus_rows(self) -> None:
        """Let the keys go to the card that was meant, else to the first one."""
        stacks = [column.stack for column in self.columns.values() if column.stack.lines]
        stack = next((one for one in stacks if one.current == self._meant), stacks[0] if stacks else None)
        if stack is not None:
            stack.setFocus(Qt.FocusReason.TabFocusReason)

    def leave_free(self, pixels: int) -> None:
        """Something stands over so many pixels of the lower edge: columns end above it, what is meant stays seen."""
        left, top, right, bottom = _AROUND
        layout = self.layout()
        if layout is None:
            return
        layout.setContentsMargins(left, top, right, bottom + pixels)
        layout.activate()
        for column in self.columns.values():
            if pixels and column.stack.hasFocus():
                column.stack.mean(column.stack.current, tell=False)

    def line(self, key: int) -> MilestoneLine | None:
        """A milestone that is shown."""
        return next((line for column in self.columns.values() for line in column.stack.lines if line.id == key), None)

    def _shift(self, key: int, by: int) -> None:
        """One column on; past At risk, into which nothing is put by hand."""
        line = self.line(key)
        here = column_of(line) if line is not None else None
        if here is None:
            return
        keys: list[Column] = [column for column, _ in COLUMNS if column in {here, "planned", "in progress", "achieved"}]
        wanted = keys.index(here) + by
        if 0 <= wanted < len(keys):
            self._followed = key
            self._put(key, keys[wanted])

    def _achieve(self, key: int) -> None:
        """Reached today: it goes to its column, and the keys with it."""
        self._followed = key
        self.achieve_requested.emit(key)

    def _step(self, place: int, by: int) -> None:
        """To the nearest column with cards, at about the same height."""
        stacks = [column.stack for column in self.columns.values()]
        here = stacks[place]
        height = here.place(here.current)
        wanted = place + by
        while 0 <= wanted < len(stacks):
            stack = stacks[wanted]
            if stack.lines:
                stack.setFocus(Qt.FocusReason.TabFocusReason)
                stack.mean(stack.lines[min(height, len(stack.lines) - 1)].id)
                return
            wanted += by

    def _carry(self, key: int, at: QPoint) -> None:
        line = self.line(key)
        if line is None:
            return
        if self._carried != key:
            self._carried = key
            column = next(one for one in self.columns.values() if one.stack.place(key) >= 0)
            self.carrying.take(column.stack.picture(key))
        over = self._column_at(at)
        found = consequence(line, over, self._today) if over is not None else Consequence("")
        for name, one in self.columns.items():
            one.show_target(("accent_soft" if found.allowed else "danger_soft") if name == over else "")
        self.carrying.put(self.mapFromGlobal(at), found)

    def _let_go(self, at: QPoint | None) -> None:
        key, self._carried = self._carried, 0
        self.carrying.hide()
        for column in self.columns.values():
            column.show_target("")
        over = self._column_at(at) if at is not None else None
        if key and over is not None:
            self._put(key, over)

    def _put(self, key: int, column: Column) -> None:
        line = self.line(key)
        if line is None or column == column_of(line):
            return
        found = consequence(line, column, self._today)
        if found.allowed:
            self.dropped.emit(key, column)
        else:
            self._followed = 0
            self.refused.emit(key, found.sentence)

    def _column_at(self, at: QPoint) -> Column | None:
        here = self.mapFromGlobal(at)
        return next((key for key, column in self.columns.items() if column.geometry().contains(here)), None)


class _BoardColumn(QWidget):
    """A head with the count, and the cards below it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._target = ""
        self.count = Label("0", "small", "text3")
        self.stack = Stack(name)
        self.area = ScrollArea(self.stack, "")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stack.moved.connect(self._see)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(Label(name, "strong"))
        head.addWidget(self.count)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 8, 4, 4)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.area, 1)

    def show_lines(self, lines: tuple[MilestoneLine, ...], today: date) -> None:
        self.count.set_text(str(len(lines)))
        self.stack.show_lines(lines, today)

    def show_target(self, token: str) -> None:
        if token != self._target:
            self._target = token
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, self._target or "bg", "border")

    def _see(self, rect: QRect) -> None:
        self.area.ensureVisible(rect.center().x(), rect.center().y(), 0, HEIGHT // 2 + 8)


class _Carried(QWidget):
    """The card at the pointer, as it looked in its place, and what letting it go there would mean."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.picture = QPixmap()
        self._found = Consequence("")
        self.hide()

    @property
    def sentence(self) -> str:
        """What letting go would mean."""
        return self._found.sentence

    def take(self, picture: QPixmap) -> None:
        self.picture = picture
        self.show()
        self.raise_()

    def put(self, at: QPoint, found: Consequence) -> None:
        if found.sentence and found != self._found:
            speech.say(self, found.sentence)
        self._found = found
        size = self.picture.deviceIndependentSize()
        high = int(size.height()) + (self._hint_height() + 6 if found.sentence else 0)
        wide, around = max(int(size.width()), _HINT_WIDTH), self.parentWidget()
        left, top = at.x() - 20, at.y() - 16
        if around is not None:
            left = max(0, min(left, around.width() - wide - _EDGE))
            top = max(0, min(top, around.height() - high - _EDGE))
        self.setGeometry(left, top, wide, high)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self.picture.deviceIndependentSize()
        with painting.begin(self) as painter:
            painter.drawPixmap(0, 0, self.picture)
            if self._found.sentence:
                box = QRectF(0, size.height() + 6, _HINT_WIDTH, self._hint_height())
                painting.box(painter, box, 6, "tooltip")
                self._words().draw(painter, box.left() + _PADDING, box.top() + 6)

    def _hint_height(self) -> int:
        return int(self._words().height) + 12

    def _words(self) -> Shaped:
        return theme().paragraph(((self._found.sentence, "small", "on_tooltip"),), _HINT_WIDTH - 2 * _PADDING)
