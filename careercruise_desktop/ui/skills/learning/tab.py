"""The tab of learning: three parts, one of them on screen; the others are built when they are first looked at."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.segmented import Segmented

from .certificates import CertificatesPart
from .items import ItemsPart
from .radar import RadarPart
from .state import CERTIFICATES, ITEMS, PARTS, RADAR


class LearningTab(QWidget):
    """Holds the parts `items`, `radar` and `certificates`; each shows a state of its own.

    Signals:
        part_chosen: another part (its key) is to be shown.
    """

    part_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Learning")
        self.choice = Segmented(PARTS, ITEMS, "Parts of learning", small=True)
        self.summary = Label("", "small", "text3", elide=True)
        self._stack = QStackedWidget()
        strip = QHBoxLayout()
        strip.setContentsMargins(20, 8, 20, 8)
        strip.setSpacing(16)
        strip.addWidget(self.choice)
        strip.addWidget(self.summary, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(strip)
        whole.addWidget(Hairline())
        whole.addWidget(self._stack, 1)
        self.choice.chosen.connect(self.part_chosen)

    @cached_property
    def items(self) -> ItemsPart:
        """What is learned from."""
        made = ItemsPart()
        self._stack.addWidget(made)
        return made

    @cached_property
    def radar(self) -> RadarPart:
        """Staying current."""
        made = RadarPart()
        self._stack.addWidget(made)
        return made

    @cached_property
    def certificates(self) -> CertificatesPart:
        """Certificates and their credits."""
        made = CertificatesPart()
        self._stack.addWidget(made)
        return made

    @property
    def part(self) -> str:
        """The key of the part on screen."""
        return self.choice.value

    def show_part(self, key: str, summary: str) -> None:
        """Show a part, with what is said beside the choice."""
        self.choice.set_value(key)
        self.summary.set_text(summary)
        self._stack.setCurrentWidget(self._of(key))

    def begin_new(self) -> None:
        """Begin something new in the part that is on screen."""
        self._of(self.part).begin_new()

    def _of(self, key: str) -> ItemsPart | RadarPart | CertificatesPart:
        if key == RADAR:
            return self.radar
        return self.certificates if key == CERTIFICATES else self.items
