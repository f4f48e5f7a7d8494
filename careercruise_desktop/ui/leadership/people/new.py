"""Adding a person where the list is: a name and what they are to one's work."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.option_list import Option

RELATIONS = (
    ("client", "Client"), ("team", "Team"), ("manager", "Manager"), ("peer", "Peer"), ("sponsor", "Sponsor"),
)  # fmt: skip


class NewPerson(QWidget):
    """Enter adds, Escape leaves everything as it is; a name that was refused stays, with the reason.

    Signals:
        agreed: a name, and a relation.
        left: nobody is to be added.
    """

    agreed = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("New person")
        self.name = Field("", "Name", "Name", compact=True)
        self.relation = Combo([Option(*one) for one in RELATIONS], "client", "Relation", compact=True)
        self.go = Button("Add", "primary", small=True)
        self.cancel = Button("Cancel", "ghost", small=True)
        self._complaint = Complaint(self)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.relation, 1)
        below.addWidget(self.cancel)
        below.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addLayout(below)
        column.addWidget(self._complaint)
        self.go.press_once()
        self.go.clicked.connect(lambda _=False: self.confirm())
        self.cancel.clicked.connect(lambda _=False: self.left.emit())
        self.name.textEdited.connect(lambda _text: self.refuse(""))
        for one, two in ((self.name, self.relation), (self.relation, self.go), (self.go, self.cancel)):
            QWidget.setTabOrder(one, two)

    @property
    def complaint(self) -> str:
        """What was refused, or ""."""
        return self._complaint.text

    def start(self) -> None:
        """Begin anew."""
        self.name.setText("")
        self.refuse("")
        self.name.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self._complaint.show_text(sentence)
        speech.say(self, sentence)

    def confirm(self) -> None:
        """Agree, unless there is no name."""
        words = self.name.text().strip()
        if words:
            self.refuse("")
            self.agreed.emit(words, str(self.relation.value))
        else:
            self.refuse("Type a name.")
            self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Escape leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
