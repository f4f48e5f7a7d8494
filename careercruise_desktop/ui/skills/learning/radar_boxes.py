"""Two small boxes of the radar: another ring with its reason, and a new technology."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.segmented import Segmented

from .radar_layout import QUADRANTS, RINGS
from .state import BlipState

WIDTH = 340
_RINGS = [(ring, ring.capitalize()) for ring in RINGS]


class _Box(Popover):
    """A form that Enter agrees to; a refusal stands below it, and what was typed stays."""

    keeps_press = True

    def __init__(self, anchor: QWidget, title: str, go: str, icon: str) -> None:
        super().__init__(anchor, title, padding=12)
        self.go = Button(go, "primary", icon, small=True)
        self.rings = Segmented(_RINGS, RINGS[0], "Ring", small=True, tight=True)
        self.reason = Field("", "Why, in a line", "Reason", compact=True)
        self._complaint = Complaint(self)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        self.go.clicked.connect(lambda _=False: self._agree())
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
            self._agree()
            return
        super().keyPressEvent(event)

    def _end(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go)
        self.body.addWidget(self.rings)
        self.body.addWidget(self.reason)
        self.body.addWidget(self._complaint)
        self.body.addLayout(foot)

    def _agree(self) -> None:
        raise NotImplementedError


class RingBox(_Box):
    """Another ring for a technology.

    Signals:
        agreed: ring and reason.
    """

    agreed = Signal(str, str)

    def __init__(self, anchor: QWidget, blip: BlipState, ring: str) -> None:
        super().__init__(anchor, f"Move {blip.name}", "Move", "move")
        self.body.addWidget(Label(f"In {blip.ring} {blip.since}", "small", "text2", elide=True))
        self.rings.set_value(ring or blip.ring)
        self._end()

    def start(self) -> None:
        """Open with the focus in the reason."""
        self.open(self.reason, width=WIDTH)

    def _agree(self) -> None:
        self.agreed.emit(self.rings.value, self.reason.text().strip())


class TechnologyBox(_Box):
    """A new technology.

    Signals:
        agreed: name, quadrant, ring and reason.
    """

    agreed = Signal(str, str, str, str)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, "Add a technology", "Add it", "plus")
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
        quadrant = str(self.quadrant.value)
        self.agreed.emit(self.name.text().strip(), quadrant, self.rings.value, self.reason.text().strip())
