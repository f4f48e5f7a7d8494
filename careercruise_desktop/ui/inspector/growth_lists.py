"""Lists for what is grown: what the levels of a skill look like, the moves of a technology, the files of a record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.domain.radar import Ring
from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.ui.editors.choice_editors import WordCombo
from careercruise_desktop.ui.editors.text_editors import DayEditor, LineEditor, NoteEditor
from careercruise_desktop.ui.editors.values import Around
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import AddChip
from careercruise_desktop.ui.widgets.file_dialog import OpenDialog
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import LevelSquares
from careercruise_desktop.ui.widgets.list_row import ListRow

from .item_lists import ItemLine, ItemList
from .record_lists import BaselineLine
from .state import BaselineItem, DescriptorItem, FileItem


class DescriptorLine(QWidget):
    """One level: its squares and its word, and below it what it looks like."""

    def __init__(self, level: int) -> None:
        super().__init__()
        word = LEVELS[level]
        self.text = NoteEditor(f"Level {level}, {word}", "In your own words", least=1, most=6)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(LevelSquares(level, 0))
        head.addWidget(Label(word.capitalize(), "small", "text3"), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addWidget(self.text)


class DescriptorList(ItemList[DescriptorLine]):
    """What the five levels look like, the lowest first."""

    @property
    def troubled(self) -> bool:
        """Whether something was typed that is not kept."""
        return any(line.text.troubled for line in self.lines.values())

    def refuse_item(self, key: int, field: str, message: str) -> None:
        """Mark what was typed for a level as not kept."""
        if key in self.lines:
            self.lines[key].text.refuse(message)

    def settle(self) -> None:
        """What is typed now is meant."""
        for line in self.lines.values():
            line.text.settle()

    def _line(self, item: DescriptorItem) -> DescriptorLine:
        line = DescriptorLine(item.id)
        line.text.changed.connect(lambda text: self.acted.emit("change", item.id, {"text": text}))
        return line

    def _fill(self, line: DescriptorLine, item: DescriptorItem) -> None:
        line.text.show_value(item.text)


class RingList(ItemList[BaselineLine]):
    """The moves of a technology, newest first, over the lines that move it.

    Signals: error_changed(what is wrong with the day); given_up: a day that was refused was dropped.
    """

    error_changed = Signal(str)
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.ring = WordCombo("New ring", Ring, "Choose a ring")
        self.ring.changed.connect(self._choose)
        self.day = DayEditor("Since", past=True, hint="Today")
        self.day.error_changed.connect(self.error_changed)
        self.day.given_up.connect(self.given_up)
        self.reason = LineEditor("Why it moves", "Why, in a line")
        self.reason.returnPressed.connect(self._add)
        self.add_button = Button("Move", small=True)
        self.add_button.clicked.connect(lambda _=False: self._add())
        self._column.addSpacing(4)
        self._column.addWidget(Label("Move it, since", "small", "text3"))
        self._column.addWidget(self.day)
        self._column.addWidget(self.ring)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.reason, 1)
        line.addWidget(self.add_button)
        self._column.addLayout(line)
        self._show_add()

    @property
    def troubled(self) -> bool:
        """Whether something was typed that is not kept."""
        return super().troubled or self.day.troubled

    def set_around(self, around: Around) -> None:
        """Know the local day and how the person writes days."""
        self.day.set_around(around)

    def refuse_item(self, key: int, field: str, message: str) -> None:
        """What was typed stays; the field that it is about says why it was not kept."""
        (self.day if field == "day" else self.reason).refuse(message)

    def settle(self) -> None:
        """A move is meant by Enter or the button only: half of it would be a fact of the history."""

    def _line(self, item: BaselineItem) -> BaselineLine:
        return BaselineLine()

    def _fill(self, line: BaselineLine, item: BaselineItem) -> None:
        line.show_item(item)

    def _choose(self, ring: object) -> None:
        self.ring.show_value(ring)
        self._show_add()

    def _show_add(self) -> None:
        self.add_button.setEnabled(self.ring.known is not None)

    def _add(self) -> None:
        if self.ring.known is None:
            return
        self.day.commit()
        if self.day.error:
            return
        self.reason.clear_error()
        self.acted.emit("add", 0, {"ring": self.ring.known, "reason": self.reason.text(), "day": self.day.value})
        if not self.reason.troubled and not self.day.troubled:
            self.ring.show_value(None)
            self.day.set_value(None)
            self.reason.set_value("")
            self._show_add()


class FileLine(ItemLine):
    """One file: it opens by a click, and can be taken off."""

    def __init__(self) -> None:
        super().__init__("Take this file off")
        self.row = ListRow("", inset=6)
        self.row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line.addWidget(self.row, 1)
        self.close_line()


class FileList(ItemList[FileLine]):
    """The files that are kept with the record, and a chip that adds some."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.dialog: OpenDialog | None = None
        self.add_chip = AddChip("Attach file")
        self.add_chip.clicked.connect(lambda _=False: self.ask())
        self._column.addWidget(self.add_chip)

    def ask(self) -> None:
        """Ask which files."""
        self.dialog = OpenDialog("Attach files", Path.home(), {"": "All files"}, self)
        self.dialog.chosen.connect(self.attach)
        self.dialog.open()

    def attach(self, files: tuple[Path, ...]) -> None:
        """These are to be attached."""
        self.acted.emit("add", 0, {"paths": files})

    def settle(self) -> None:
        """Nothing is typed here."""

    def _line(self, item: FileItem) -> FileLine:
        line = FileLine()
        line.row.activated.connect(lambda: self.acted.emit("open", item.id, {}))
        line.removed.connect(lambda: self.acted.emit("remove", item.id, {}))
        return line

    def _fill(self, line: FileLine, item: FileItem) -> None:
        icon = "circle-alert" if item.trouble else "file-text"
        line.row.show_row(item.name, item.trouble, icon=icon, value=item.size, state="danger" if item.trouble else "")
