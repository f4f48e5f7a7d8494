"""The fields of what is asked: whom, about what, how, until when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.domain.feedback import DIMENSIONS, FEWEST_ANSWERS
from careercruise_desktop.domain.forms import MOST_LEAST
from careercruise_desktop.ui.editors.chip_editors import ChipsEditor
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.editors.text_editors import CountEditor, DayEditor, LineEditor, NoteEditor
from careercruise_desktop.ui.editors.values import Around
from careercruise_desktop.ui.widgets.chip import ChipButton
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.switch import Switch

from .state import DraftState

_LABEL = 112


class AskingForm(QWidget):
    """Shows the fields of a `DraftState`.

    Signals: changed(name of a value, what it is to be); people_wanted: who can be asked is needed now;
    person_named(name of somebody who is to be added).
    """

    changed = Signal(str, object)
    people_wanted = Signal()
    person_named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: DraftState | None = None
        self.people = ChipsEditor("Ask", offer="person", adds="Ask somebody")
        self.source = Combo([], None, "As what they are asked", compact=True, allow_none="As they know me")
        self.project = Combo([], None, "About", searchable=True, compact=True, allow_none="My work in general")
        self.title = LineEditor("Title", "Such as: contract change")
        self.dimensions = _Dimensions()
        self.questions = NoteEditor("Own questions", "One a line, up to 12", least=3, most=8, token="text")
        self.language = Combo([], None, "Language of the form", compact=True)
        self.due = DayEditor("Answer by", hint="No last day")
        self.anonymous = Switch("Answers without names", name="Answers without names")
        self.least = CountEditor("Shown from", least=FEWEST_ANSWERS, most=MOST_LEAST, unit="answers", optional=False)
        self.rows: dict[str, Row] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, label, editor in (
            ("people", "Ask", self.people),
            ("source", "They speak as", self.source),
            ("project", "About", self.project),
            ("title", "Title", self.title),
            ("dimensions", "To rate", self.dimensions),
            ("questions", "Own questions", self.questions),
            ("language", "Language", self.language),
            ("due", "Answer by", self.due),
            ("anonymous", "", self.anonymous),
            ("least", "Shown from", self.least),
        ):
            self.rows[name] = row = Row(label, [editor], label_width=_LABEL)
            column.addWidget(row)
        self._bind()

    def _bind(self) -> None:
        for name, editor in (
            ("title", self.title),
            ("questions", self.questions),
            ("due", self.due),
            ("least", self.least),
            ("dimensions", self.dimensions),
        ):
            editor.changed.connect(lambda value, name=name: self.changed.emit(name, value))
        for name, combo in (("source", self.source), ("project", self.project), ("language", self.language)):
            combo.chosen.connect(lambda value, name=name: self.changed.emit(name, value))
        self.people.changed.connect(lambda keys: self.changed.emit("people", keys))
        self.people.wanted.connect(self.people_wanted)
        self.people.asked.connect(self.person_named)
        self.anonymous.clicked.connect(lambda on: self.changed.emit("anonymous", bool(on)))

    def show_state(self, state: DraftState) -> None:
        """Show what is asked; what is being typed stays."""
        self.state = state
        self.people.show_value(state.people)
        self.source.set_options(state.sources)
        self.source.set_value(state.source or None)
        self.project.set_options(state.projects)
        self.project.set_value(state.project)
        self.title.show_value(state.title)
        self.dimensions.show_value(state.dimensions)
        self.questions.show_value(state.questions)
        self.language.set_options(state.languages)
        self.language.set_value(state.language)
        self.due.set_around(Around(state.today))
        self.due.show_value(state.due)
        self.anonymous.setChecked(state.anonymous)
        self.least.show_value(state.least)
        self.rows["least"].setVisible(state.anonymous)

    def refuse(self, field: str, sentence: str) -> bool:
        """Say below a field why it was refused; False where it is none of these."""
        row = self.rows.get(field)
        editors = {"people": self.people, "title": self.title, "questions": self.questions, "due": self.due}
        if row is None:
            return False
        row.show_complaint(editors.get(field, row), sentence)
        return True

    def clear(self) -> None:
        """Complain of nothing any more."""
        for row in self.rows.values():
            row.clear()

    def settle(self) -> None:
        """Mean what was typed."""
        for editor in (self.title, self.questions, self.due, self.least):
            editor.settle()


class _Dimensions(QWidget):
    """The dimensions as chips that are on or off. Signals: changed(tuple of names in their order)."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("To rate")
        self.chips: dict[str, ChipButton] = {}
        flow = FlowLayout(self, gap=6, line_gap=4, pitch=22)
        flow.setContentsMargins(0, 3, 0, 3)
        for name in DIMENSIONS:
            chip = ChipButton(name.replace("_", "-").capitalize(), small=True, choosable=True, parent=self)
            chip.clicked.connect(lambda _=False, name=name: self._toggle(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        self._on: tuple[str, ...] = ()

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show which are asked for."""
        self._on = value
        for name, chip in self.chips.items():
            chip.show_chosen(chosen=name in value)

    def _toggle(self, name: str) -> None:
        on = set(self._on) ^ {name}
        self.changed.emit(tuple(each for each in DIMENSIONS if each in on))
