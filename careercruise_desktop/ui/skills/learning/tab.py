"""The tab of learning: three parts, one of them on screen; the others are read when they are first looked at."""

from __future__ import annotations

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
        self.items = ItemsPart()
        self.radar = RadarPart()
        self.certificates = CertificatesPart()
        self._stack = QStackedWidget()
        self._parts: dict[str, QWidget] = {ITEMS: self.items, RADAR: self.radar, CERTIFICATES: self.certificates}
        for part in self._parts.values():
            self._stack.addWidget(part)
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

    @property
    def part(self) -> str:
        """The key of the part on screen."""
        return next(key for key, part in self._parts.items() if part is self._stack.currentWidget())

    def show_part(self, key: str, summary: str) -> None:
        """Show a part, with what is said beside the choice."""
        self.choice.set_value(key)
        self.summary.set_text(summary)
        self._stack.setCurrentWidget(self._parts[key])

    def begin_new(self) -> None:
        """Begin something new in the part that is on screen."""
        begin = {ITEMS: self.items.begin_new, RADAR: self.radar.begin_new, CERTIFICATES: self.certificates.begin_new}
        begin[self.part]()
