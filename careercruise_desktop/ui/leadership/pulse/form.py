"""What typing in and sending a pulse have in common: rows of fields at the side, a refusal below them, two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import BeginState

MOST_ASKED = 1_000
_LABEL, _EDGE = 76, 20


class PulseForm(QWidget):
    """Stands at the right side in place of the pulse. Ctrl+Enter agrees, Escape leaves.

    Signals:
        left: nothing is to be done.
        existing_wanted: the round (its id) that is in the way is to be looked at, at a widget.
    """

    left = Signal()
    existing_wanted = Signal(int, object)

    def __init__(self, title: str, sentence: str, go: str, icon: str, begin: BeginState) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.begin = begin
        self.go = Button(go, "primary", icon, small=True)
        self.cancel = Button("Cancel", "ghost", small=True)
        self.complaint = Complaint(self)
        self.team = Field(begin.team, "Such as Platform", "Team", compact=True)
        options = [Option(key, name) for key, name in begin.projects]
        self.project = Combo(
            options, begin.project_id, "Project", searchable=True, compact=True, allow_none="No project", parent=self
        )
        if not begin.projects:
            self.project.hide()
        self.asked = NumberField(begin.asked, "How many can answer", least=1, most=MOST_ASKED, optional=True)
        # What was offered as the number of people: another name of a team changes it as long as nobody else did.
        self._offered = begin.asked
        self.in_the_way = 0
        self.existing = Button("Open that round", "plain", "arrow-right", small=True, parent=self)
        self.existing.hide()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(10)
        column.addWidget(Label(title, "section"))
        column.addWidget(Label(sentence, "small", "text2", wrap=True))
        column.addLayout(self.rows)
        column.addStretch(1)
        self.area = ScrollArea(inside, "bg")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(self._foot())
        self.go.press_once()
        self.go.clicked.connect(lambda _=False: self.confirm())
        self.cancel.clicked.connect(lambda _=False: self.left.emit())
        self.existing.clicked.connect(lambda _=False: self.existing_wanted.emit(self.in_the_way, self.existing))
        self.team.textChanged.connect(self._follow_team)

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 12)
        foot.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        foot.addWidget(Hairline())
        foot.addWidget(self.complaint)
        foot.addWidget(self.existing, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addLayout(buttons)
        return foot

    @property
    def project_id(self) -> int | None:
        """The project that is chosen."""
        key = self.project.value
        return key if isinstance(key, int) else None

    @property
    def asked_number(self) -> int | None:
        """How many can answer, if that is said."""
        value = self.asked.value
        return value if isinstance(value, int) else None

    def add_row(self, name: str, field: QWidget) -> None:
        """Put a field with its name under those that are there."""
        line = QHBoxLayout()
        line.setSpacing(8)
        label = Label(name, "small", "text2")
        label.setFixedSize(_LABEL, 28)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(field, 1)
        self.rows.addLayout(line)

    def end_rows(self) -> None:
        """All rows are there: Tab goes from the last of them to the buttons."""
        chain: list[QWidget] = []
        inside = self.nextInFocusChain()
        while inside is not None and inside is not self and self.isAncestorOf(inside):
            if inside not in (self.go, self.cancel):
                chain.append(inside)
            inside = inside.nextInFocusChain()
        if chain:
            QWidget.setTabOrder(chain[-1], self.cancel)
        QWidget.setTabOrder(self.cancel, self.go)

    def start(self) -> None:
        """Give the first field that is empty the keys."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Agree, unless something is missing or cannot be read."""
        raise NotImplementedError

    def refuse(self, sentence: str, existing: int = 0) -> None:
        """Say why it was refused; what was typed stays. `existing` is the round (its id) that is in the way."""
        self.complaint.show_text(sentence)
        self.in_the_way = existing
        self.existing.setVisible(bool(existing))

    def _follow_team(self, name: str) -> None:
        """Another team has another number of people: that of its last round, or none."""
        if self.asked.text() != self.asked.write(self._offered):
            return
        known = {team.casefold(): people for team, people in self.begin.people}
        own = name.strip().casefold()
        self._offered = self.begin.asked if own == self.begin.team.casefold() else known.get(own)
        self.asked.set_value(self._offered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter agrees, Escape leaves."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
