"""Asking for what is new: the title of an own role, and a skill that a role requires."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.domain.text import TITLE_LIMIT
from careercruise_desktop.ui.widgets.box import WIDTH, Box
from careercruise_desktop.ui.widgets.count import Count
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.segmented import Segmented

USUAL_LEVEL = 3


class LineBox(Box):
    """Asks for one line.

    Signals:
        agreed: the words that were typed.
    """

    agreed = Signal(str)

    def __init__(self, anchor: QWidget, title: str, field: str, hint: str, go: str) -> None:
        super().__init__(anchor, title, "", go, "plus")
        self.line = Field("", hint, field, compact=True)
        self.line.shows_error = False
        self.add_row(field, self.line)
        self.rows.addWidget(Count(self.line, TITLE_LIMIT))
        self.line.textChanged.connect(lambda _: self.refuse(""))

    def start(self) -> None:
        """Open with the focus in the field."""
        self.open(self.line, width=WIDTH)

    def confirm(self) -> None:
        """Tell the words, unless there are none."""
        words = self.line.text().strip()
        if words:
            self.agreed.emit(words)
        else:
            self.line.setFocus()


class RoleBox(LineBox):
    """Asks for the title of an own role."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, "Own role profile", "Title", "Such as Head of platform", "Add role")


class CompetenceBox(LineBox):
    """Asks for the skill that a role requires, and for the level."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, "Required competence", "Skill", "One that you have, or a new one", "Add")
        options = [(str(level), str(level)) for level in LEVELS]
        self.level = Segmented(options, str(USUAL_LEVEL), "Required level", small=True)
        self.word = Label(LEVELS[USUAL_LEVEL], "small", "text2")
        self.level.chosen.connect(lambda key: self.word.set_text(LEVELS[int(key)]))
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.level)
        row.addWidget(self.word, 1)
        self.add_row("Level", beside)

    @property
    def wanted(self) -> int:
        """The level that is chosen, 1 to 5."""
        return int(self.level.value)
