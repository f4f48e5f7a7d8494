"""The head of a person's page: who they are, how often to speak to them, and a line for the next talk."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.editors.text_editors import LineEditor
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option

from .new import RELATIONS
from .state import PersonState

FACE = 36
NEVER = "No cadence"
_WIDE = 380


class Standing(QWidget):
    """When they were last spoken to; where that is too long ago, with the icon for it."""

    def __init__(self) -> None:
        super().__init__()
        self._late = False
        self.words = Label("", "small", "text2", elide=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)

    def show_words(self, words: str, *, late: bool) -> None:
        """Show another sentence."""
        self._late = late
        self.words.set_text(words)
        self.words.set_token("danger_text" if late else "text2")
        self._row.setContentsMargins(19 if late else 0, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon."""
        if self._late:
            with painting.begin(self) as painter:
                painting.icon(painter, QRectF(0, self.height() / 2 - 7, 14, 14), "octagon-alert", "danger")


class TalkLine(QWidget):
    """One line for a talk; Enter keeps it, and what was refused stays with its reason.

    Signals: agreed(the line, which may be empty where the button was pressed).
    """

    agreed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field("", "", "What you talked about", icon="message-square")
        self.go = Button("Note talk", "plain")
        self.go.press_once()
        self.complaint = Complaint(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.complaint)
        self.field.textEdited.connect(lambda _text: self.refuse(""))
        self.go.clicked.connect(lambda _=False: self.agreed.emit(self.field.text().strip()))

    def start(self, example: str) -> None:
        """Be empty again, for somebody else or after a talk was kept."""
        self.field.setText("")
        self.field.setPlaceholderText(example)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self.complaint.show_text(sentence)
        speech.say(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what was typed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            words = self.field.text().strip()
            if words:
                self.agreed.emit(words)
            else:
                self.refuse("Type what it was about, or press Note talk for one of today without words.")
        else:
            super().keyPressEvent(event)


class PersonHead(QWidget):
    """Shows the head of a `PersonState`; everything in it can be changed at once.

    Signals:
        changed: a value of the person (its name, what it is to be).
        menu_requested: what else can be done; the place of the screen.
    """

    changed = Signal(str, object)
    menu_requested = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._known = 0
        self.face = Avatar("", FACE)
        self.name = LineEditor("Name", "Name", title=True, patient=True)
        self.name.flat = True
        self.archived = Chip("Archived", "outline", icon="archive")
        self.more = IconButton("ellipsis", "More about this person")
        self.relation = Combo([Option(*one) for one in RELATIONS], "client", "Relation", compact=True)
        self.organisation = LineEditor("Organisation", "Organisation", patient=True)
        self.cadence = Combo([], None, "How often to talk", compact=True, allow_none=NEVER)
        self.standing = Standing()
        self.complaint = Complaint(self)
        self.talk = TalkLine()
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.face)
        first.addWidget(self.name, 1)
        first.addWidget(self.archived)
        first.addWidget(self.more)
        self._second = QHBoxLayout()
        self._second.setSpacing(8)
        self.relation.setMinimumWidth(108)
        self.cadence.setMinimumWidth(176)
        self._second.addWidget(self.relation, 2)
        self._second.addWidget(self.cadence, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(first)
        column.addLayout(self._second)
        column.addWidget(self.organisation)
        column.addWidget(self.complaint)
        column.addWidget(self.standing)
        column.addWidget(self.talk)
        self.name.changed.connect(lambda text: self.changed.emit("name", text))
        self.organisation.changed.connect(lambda text: self.changed.emit("organisation", text))
        self.relation.chosen.connect(lambda key: self.changed.emit("relation", key))
        self.cadence.chosen.connect(lambda key: self.changed.emit("cadence", key))
        self.more.clicked.connect(lambda _=False: self._ask_menu())

    def show_state(self, state: PersonState) -> None:
        """Show another person or other values; what is being typed stays."""
        if state.id != self._known:
            self._known = state.id
            self.talk.start(state.example)
            self.refuse("")
            for field in (self.name, self.organisation):
                field.clear_error()
                field.set_value("")
        self.face.setText(state.initials)
        self.face.setAccessibleName(state.name)
        self.face.update()
        self.name.show_value(state.name)
        self.organisation.show_value(state.organisation)
        self.show_choices(state)
        self.archived.setVisible(state.archived)
        self.standing.show_words(state.standing, late=state.late)

    def show_choices(self, state: PersonState) -> None:
        """Show relation and cadence as they are kept; what is typed is left alone."""
        self.relation.set_value(state.relation)
        self.cadence.set_options(state.cadences)
        self.cadence.set_value(state.cadence)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, in the order of reading."""
        fields = (self.name, self.more, self.relation, self.cadence, self.organisation)
        return (*fields, self.talk.field, self.talk.go)

    def settle(self) -> None:
        """Mean what was typed."""
        self.name.settle()
        self.organisation.settle()

    def refuse(self, sentence: str, field: str = "") -> None:
        """Say why a change was refused; "" takes it back."""
        self.complaint.show_text(sentence)
        speech.say(self, sentence)
        if field == "name" and sentence:
            self.name.refuse(sentence)

    def fit(self, width: int) -> None:
        """Have the fields below each other where there is little room."""
        ways = QBoxLayout.Direction
        self._second.setDirection(ways.LeftToRight if width >= _WIDE else ways.TopToBottom)

    def _ask_menu(self) -> None:
        self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
