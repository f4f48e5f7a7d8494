"""Lists of other records and of what was: linked records with a line that adds one, moves with their reasons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.editors.choice_editors import WordCombo
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.text_field import TextField

from .item_lists import ItemList
from .state import BaselineItem, Listed, MoveItem, RecordItem

_DAY = 52
_WORD = 104


class AddLine(TextField):
    """A line whose text becomes a record by Enter; what was refused stays in it.

    Signals: entered(the text); given_up: what was refused was dropped.
    """

    entered = Signal(str)
    given_up = Signal()
    shows_error = False

    def __init__(self, name: str, hint: str) -> None:
        super().__init__("", hint, name, compact=True)
        self.returnPressed.connect(self.enter)

    def commit(self) -> None:
        """Leaving the line does not mean it: only Enter does."""

    def enter(self) -> None:
        """What is typed is meant; the line is empty again when it was kept."""
        text = self.text().strip()
        if not text:
            return
        self.clear_error()
        self.entered.emit(text)
        if not self.error:
            self.empty()

    def take_back(self) -> bool:
        """Drop what is typed; False when nothing is."""
        refused, typed = bool(self.error), bool(self.text())
        self.empty()
        if refused:
            self.given_up.emit()
        return typed

    def empty(self) -> None:
        """Nothing is typed any more."""
        self._settling.stop()
        self.clear_error()
        self.setText("")


class RecordList(ItemList[ListRow]):
    """Records that belong to the one shown; each opens. A line below adds one, where that is possible.

    Signals: error_changed(what is wrong with the line); given_up: a refused line was dropped.
    """

    error_changed = Signal(str)
    given_up = Signal()

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__(name)
        self._column.setSpacing(0)
        self.rest = Label("", "small", "text3", wrap=True)
        self.rest.setContentsMargins(2, 2, 0, 4)
        self.rest.hide()
        self._column.addWidget(self.rest)
        self.line: AddLine | None = None
        if hint:
            self.line = AddLine(f"Add to {name.lower()}", hint)
            self.line.entered.connect(lambda text: self.acted.emit("add", 0, {"line": text}))
            self.line.error_changed.connect(self.error_changed)
            self.line.given_up.connect(self.given_up)
            self._column.addSpacing(2)
            self._column.addWidget(self.line)

    @property
    def troubled(self) -> bool:
        """Whether the line that adds holds something that was refused."""
        return self.line is not None and bool(self.line.error)

    def show_value(self, value: object) -> None:
        """Show the records, and how many there are besides."""
        if isinstance(value, Listed):
            super().show_value(value.items)
            self.rest.set_text(value.rest)
            self.rest.setVisible(bool(value.rest))

    def refuse_item(self, key: int, field: str, message: str) -> None:
        """The line keeps what was typed."""
        if self.line is not None:
            self.line.show_error(message)

    def clear_error(self) -> None:
        """What was refused was kept after all, or another record is shown."""
        if self.line is not None:
            self.line.empty()

    def settle(self) -> None:
        """What is typed in the line is meant, unless it was refused already."""
        if self.line is not None and not self.line.error:
            self.line.enter()

    def _line(self, item: RecordItem) -> ListRow:
        row = ListRow("", inset=2)
        row.activated.connect(lambda: self.acted.emit("open", item.id, {}))
        return row

    def _fill(self, line: ListRow, item: RecordItem) -> None:
        line.show_row(item.title, value=item.value, mark=item.role, state=item.tone)


class _MoveLine(QWidget):
    """One move: its day, to when, and the word why, which can be chosen at any time."""

    def __init__(self) -> None:
        super().__init__()
        # In two lines where years are told.
        self.day = Label("", "small", "text3", wrap=True)
        self.day.setFixedWidth(_DAY)
        self.change = Label("", "small", "text", wrap=True)
        self.reason = WordCombo("Reason of the move", MoveReason, "No reason")
        self.reason.setFixedWidth(_WORD)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.day)
        line.addWidget(self.change, 1)
        line.addWidget(self.reason)


class MoveList(ItemList[_MoveLine]):
    """The moves of a milestone's date, newest first."""

    def _line(self, item: MoveItem) -> _MoveLine:
        line = _MoveLine()
        line.reason.changed.connect(lambda word: self.acted.emit("change", item.id, {"reason": word}))
        return line

    def _fill(self, line: _MoveLine, item: MoveItem) -> None:
        line.day.set_text(item.day)
        line.change.set_text(item.change)
        line.reason.show_value(item.reason)
        line.reason.setAccessibleDescription(f"Moved on {item.day} {item.change}")


class BaselineLine(QWidget):
    """Something of the past: what it was, and why it changed."""

    def __init__(self) -> None:
        super().__init__()
        self.change = Label("", "small", "text", wrap=True)
        self.reason = Label("", "small", "text3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.change)
        column.addWidget(self.reason)

    def show_item(self, item: BaselineItem) -> None:
        """Show what was."""
        self.change.set_text(item.change)
        self.reason.set_text(item.reason)
        self.reason.setVisible(bool(item.reason))
        self.setAccessibleName(f"{item.change}. {item.reason}".removesuffix(". "))


class BaselineList(ItemList[BaselineLine]):
    """What was agreed before, newest first; it is only read."""

    def _line(self, item: BaselineItem) -> BaselineLine:
        return BaselineLine()

    def _fill(self, line: BaselineLine, item: BaselineItem) -> None:
        line.show_item(item)

    def settle(self) -> None:
        """Nothing is typed here."""
