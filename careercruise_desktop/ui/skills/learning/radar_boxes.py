"""The small boxes of the radar: another ring with its day and reason, a move put right, and a new technology."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.past_field import past_field
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.segmented import Segmented

from .radar_layout import QUADRANTS, RINGS
from .state import BlipState, MoveState

WIDTH = 340
_RINGS = [(ring, ring.capitalize()) for ring in RINGS]


class _Box(Popover):
    """A form that Enter agrees to; a refusal stands below it, and what was typed stays."""

    keeps_press = keeps_words = True

    def __init__(self, anchor: QWidget, title: str, go: str, icon: str, today: date) -> None:
        super().__init__(anchor, title, padding=12)
        self.go = Button(go, "primary", icon, small=True)
        self.day = past_field(today, "Since", today)
        self._foot = QHBoxLayout()
        self.rings = Segmented(_RINGS, RINGS[0], "Ring", small=True, tight=True)
        self.reason = Field("", "Why, in a line", "Reason", compact=True)
        self._complaint = Complaint(self)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        self.go.clicked.connect(lambda _=False: self._try())
        self.closed.connect(self.deleteLater)

    @property
    def complaint(self) -> str:
        """Why it was refused, or ""."""
        return self._complaint.text

    def refuse(self, sentence: str) -> None:
        """Say why it was refused."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._try()
            return
        super().keyPressEvent(event)

    def _end(self) -> None:
        self._foot.addStretch(1)
        self._foot.addWidget(self.go)
        since = QHBoxLayout()
        since.setSpacing(8)
        since.addWidget(Label("Since", "small", "text2"))
        since.addWidget(self.day, 1)
        self.day.error_changed.connect(lambda _: self.fit_again())
        self.body.addWidget(self.rings)
        self.body.addLayout(since)
        self.body.addWidget(self.reason)
        self.body.addWidget(self._complaint)
        self.body.addLayout(self._foot)

    def _try(self) -> None:
        """A day that cannot be read keeps its complaint."""
        self.day.commit()
        if not self.day.error:
            self._agree()

    def _agree(self) -> None:
        raise NotImplementedError


class RingBox(_Box):
    """Another ring for a technology, since today or a day before.

    Signals:
        agreed: ring, reason and day.
    """

    agreed = Signal(str, str, object)

    def __init__(self, anchor: QWidget, blip: BlipState, ring: str, today: date) -> None:
        super().__init__(anchor, f"Move {blip.name}", "Move", "move", today)
        self.body.addWidget(Label(f"In {blip.ring} {blip.since}", "small", "text2", elide=True))
        self.rings.set_value(ring or blip.ring)
        self._end()

    def start(self) -> None:
        """Open with the focus in the reason."""
        self.open(self.reason, width=WIDTH)

    def _agree(self) -> None:
        self.agreed.emit(self.rings.value, self.reason.text().strip(), self.day.value)


class MoveBox(_Box):
    """A move of the history, to put it right.

    Signals:
        agreed: ring, reason and day.
        removed: the move never was.
    """

    agreed = Signal(str, str, object)
    removed = Signal()

    def __init__(self, anchor: QWidget, move: MoveState, today: date) -> None:
        super().__init__(anchor, f"Move of {move.name}", "Keep it", "check", today)
        self.body.addWidget(Label("For a move that was put down wrongly", "small", "text2", elide=True))
        self.rings.set_value(move.ring)
        self.day.set_value(move.since)
        self.reason.setText(move.reason)
        self.remove = Button("Delete move", "ghost", "trash-2", small=True)
        self.remove.clicked.connect(lambda _=False: self.removed.emit())
        self._foot.addWidget(self.remove)
        self._end()

    def start(self) -> None:
        """Open with the focus in the reason."""
        self.open(self.reason, width=WIDTH)

    def _agree(self) -> None:
        self.agreed.emit(self.rings.value, self.reason.text().strip(), self.day.value)


class TechnologyBox(_Box):
    """A new technology.

    Signals:
        agreed: name, quadrant, ring, reason and day.
    """

    agreed = Signal(str, str, str, str, object)

    def __init__(self, anchor: QWidget, today: date) -> None:
        super().__init__(anchor, "Add a technology", "Add it", "plus", today)
        self.name = Field("", "Name", "Name", compact=True)
        options = [Option(quadrant, quadrant.capitalize()) for quadrant in QUADRANTS]
        self.quadrant = Combo(options, QUADRANTS[0], "Quadrant", compact=True)
        self.rings.set_value("assess")
        self.body.addWidget(self.name)
        self.body.addWidget(self.quadrant)
        self._end()

    def start(self) -> None:
        """Open with the focus in the name."""
        self.open(self.name, width=WIDTH)

    def _agree(self) -> None:
        quadrant, reason = str(self.quadrant.value), self.reason.text().strip()
        self.agreed.emit(self.name.text().strip(), quadrant, self.rings.value, reason, self.day.value)
