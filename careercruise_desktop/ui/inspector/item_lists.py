"""Lists of what belongs to a record: levels of a skill, competences of a target role, links.

Each tells by `acted` what is asked for: a verb ("add", "change", "remove", "open"), the id of the item (0 for a new
one) and the values by field.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.ui.editors.choice_editors import LevelEditor
from careercruise_desktop.ui.editors.text_editors import LineEditor
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import AddChip
from careercruise_desktop.ui.widgets.choices import Choices
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import LevelSquares
from careercruise_desktop.ui.widgets.option_list import Option

from .state import CompetenceItem, Item, LevelItem, LinkItem

W = TypeVar("W", bound=QWidget)
LEVEL_WORDS = tuple(LEVELS.values())


class ItemList(QWidget, Generic[W]):
    """Shows items in lines of their own; a line stays as long as its item, so that nothing typed in it is lost."""

    acted = Signal(str, int, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.lines: dict[int, W] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.known: tuple[Item, ...] = ()

    @property
    def troubled(self) -> bool:
        """Whether something was typed in a line that is not kept."""
        return any(editor.troubled for editor in self.findChildren(LineEditor))

    def show_value(self, value: object) -> None:
        """Show the items that are kept."""
        items: tuple[Any, ...] = value if isinstance(value, tuple) else ()
        if items == self.known:
            return
        self.known = items
        wanted = {item.id for item in items}
        for key in [key for key in self.lines if key not in wanted]:
            gone = self.lines.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, item in enumerate(items):
            line = self.lines.get(item.id)
            if line is None:
                line = self.lines[item.id] = self._line(item)
            self._column.removeWidget(line)
            self._column.insertWidget(at, line)
            self._fill(line, item)
            line.show()
        self.updateGeometry()

    def refuse(self, message: str) -> None:
        """The row says why; the lines keep what was typed in them."""

    def refuse_item(self, key: int, field: str, message: str) -> None:
        """Mark what was typed in a line as not kept."""
        line = self.lines.get(key)
        editor = getattr(line, field, None)
        if isinstance(editor, LineEditor | LevelEditor):
            editor.refuse(message)

    def settle(self) -> None:
        """What is typed now is meant."""
        for editor in self.findChildren(LineEditor):
            editor.settle()

    def _line(self, item: Any) -> W:  # noqa: ANN401 - each list knows its own items
        raise NotImplementedError

    def _fill(self, line: W, item: Any) -> None:  # noqa: ANN401
        raise NotImplementedError


class ItemLine(QWidget):
    """A line of a list that ends in a cross."""

    removed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QHBoxLayout()
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(6)
        self.cross = IconButton("x", name, size=22, icon_size=14)
        self.cross.clicked.connect(lambda _=False: self.removed.emit())
        self.below = QVBoxLayout(self)
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.setSpacing(0)
        self.below.addLayout(self.line)

    def close_line(self) -> None:
        """Put the cross at the end."""
        self.line.addWidget(self.cross)


class _LevelLine(ItemLine):
    """One assessment: the squares and the day; the word and the note below."""

    def __init__(self) -> None:
        super().__init__("Remove this level")
        self.squares = LevelSquares(0, 0)
        self.day = Label("", "small", "text3")
        self.note = Label("", "small", "text2", wrap=True)
        self.note.setContentsMargins(0, 0, 28, 4)
        self.line.addWidget(self.squares)
        self.line.addWidget(self.day, 1)
        self.close_line()
        self.below.addWidget(self.note)


class LevelList(ItemList[_LevelLine]):
    """The levels of a skill, newest first, over the line that adds today's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.level = LevelEditor("Level today", words=LEVEL_WORDS)
        self.level.changed.connect(self._show_add)
        self.note = LineEditor("What shows it", "What shows it")
        self.note.returnPressed.connect(self._add)
        self.add_button = Button("Add", small=True)
        self.add_button.clicked.connect(lambda _=False: self._add())
        self._column.addSpacing(4)
        self._column.addWidget(Label("Assess today", "small", "text3"))
        self._column.addWidget(self.level)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.note, 1)
        line.addWidget(self.add_button)
        self._column.addLayout(line)
        self._show_add()

    def settle(self) -> None:
        """A level with what shows it is meant, pressed or not; one without is no fact of the history yet."""
        if self.note.text().strip() and not self.note.troubled:
            self._add()

    def _line(self, item: LevelItem) -> _LevelLine:
        line = _LevelLine()
        line.removed.connect(lambda: self.acted.emit("remove", item.id, {}))
        return line

    def _fill(self, line: _LevelLine, item: LevelItem) -> None:
        word = LEVELS.get(item.level, "")
        line.day.set_text(item.day)
        line.squares.show_level(item.level, 0)
        said = f"{word.capitalize()}, says {item.who}" if item.who else word.capitalize()
        line.note.set_text(f"{said}. {item.note}" if item.note else said)

    def _show_add(self) -> None:
        self.add_button.setEnabled(self.level.value is not None)

    def _add(self) -> None:
        if self.level.value is None:
            return
        self.note.clear_error()
        self.acted.emit("add", 0, {"level": self.level.value, "note": self.note.text()})
        if not self.note.troubled:
            self.level.show_value(None)
            self.note.set_value("")
            self._show_add()

    def refuse_item(self, key: int, field: str, message: str) -> None:
        """The level and what was typed stay until they are kept."""
        self.note.refuse(message)


class _CompetenceLine(ItemLine):
    """One competence: the skill and its level."""

    def __init__(self) -> None:
        super().__init__("Remove this competence")
        self.skill = Label("", "body", wrap=True)
        self.level = LevelEditor("Required level", optional=False)
        self.level.setFixedWidth(126)
        self.line.addWidget(self.skill, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self.line.addWidget(self.level)
        self.close_line()


class CompetenceList(ItemList[_CompetenceLine]):
    """What a target role requires.

    Signals: asked(name of a skill to be made); wanted: the skills are needed now.
    """

    asked = Signal(str)
    wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._list: Choices | None = None
        self._options: list[Option] = []
        self.add_chip = AddChip("Add competence")
        self.add_chip.clicked.connect(lambda _=False: self.open_choices())
        self._column.addWidget(self.add_chip)

    def open_choices(self) -> None:
        """Ask for the skills, and let one be chosen."""
        if self._list is None:
            self.wanted.emit()
            self._list = Choices(self.add_chip, self._options, None, "Skill", searchable=True, offer="skill")
            self._list.picked.connect(lambda key: self.acted.emit("add", 0, {"skill_id": key}))
            self._list.asked.connect(self.asked)
            self._list.closed.connect(self._closed)
            self._list.start("")

    def offer(self, options: Sequence[Option]) -> None:
        """Let one of these be added."""
        self._options = list(options)

    def _line(self, item: CompetenceItem) -> _CompetenceLine:
        line = _CompetenceLine()
        line.removed.connect(lambda: self.acted.emit("remove", item.id, {}))
        line.level.changed.connect(lambda level: self.acted.emit("change", item.id, {"level": level}))
        return line

    def _fill(self, line: _CompetenceLine, item: CompetenceItem) -> None:
        line.skill.set_text(item.skill)
        line.level.show_value(item.level)

    def _closed(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
            self._list = None


class _LinkLine(ItemLine):
    """One link: what it is called and where it leads."""

    def __init__(self) -> None:
        super().__init__("Remove this link")
        self.label = LineEditor("Label of the link", "Label")
        self.label.setFixedWidth(76)
        self.url = LineEditor("Address of the link", "https://", patient=True)
        self.line.addWidget(self.label)
        self.line.addWidget(self.url, 1)
        self.close_line()


class LinkList(ItemList[_LinkLine]):
    """The links of the profile, and a chip that adds a line for one more."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.draft = _LinkLine()
        self.draft.url.changed.connect(self._add)
        self.draft.removed.connect(self._drop_draft)
        self.draft.hide()
        self.add_chip = AddChip("Add link")
        self.add_chip.clicked.connect(lambda _=False: self._start_draft())
        self._column.addWidget(self.draft)
        self._column.addWidget(self.add_chip)

    def refuse_item(self, key: int, field: str, message: str) -> None:
        """The line that is being typed is no item yet."""
        if key:
            super().refuse_item(key, field, message)
        else:
            self.draft.url.refuse(message)

    def show_value(self, value: object) -> None:
        """Show the links that are kept; the line that was being typed has become one of them."""
        before = len(self.known)
        super().show_value(value)
        if len(self.known) > before:
            self._drop_draft()

    def _line(self, item: LinkItem) -> _LinkLine:
        line = _LinkLine()
        line.removed.connect(lambda: self.acted.emit("remove", item.id, {}))
        line.label.changed.connect(lambda text: self.acted.emit("change", item.id, {"label": text}))
        line.url.changed.connect(lambda text: self.acted.emit("change", item.id, {"url": text}))
        return line

    def _fill(self, line: _LinkLine, item: LinkItem) -> None:
        line.label.show_value(item.label)
        line.url.show_value(item.url)

    def _start_draft(self) -> None:
        self.draft.show()
        self.draft.url.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _drop_draft(self) -> None:
        for editor in (self.draft.label, self.draft.url):
            editor.clear_error()
            editor.set_value("")
        self.draft.hide()

    def _add(self, url: object) -> None:
        if str(url).strip():
            self.acted.emit("add", 0, {"url": str(url), "label": self.draft.label.text()})
