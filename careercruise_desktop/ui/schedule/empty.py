"""What teaches over the grid while the profile is empty: a quiet card that leaves the week usable."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.toast import CLEARANCE

WIDTH = 380


class Hint(QWidget):
    """One sentence, one button, and sample data; as the empty pages of the other rooms, but beside a week to plan in.

    Signals: begun: the primary button; sample_wanted: "Explore with sample data".
    """

    begun = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Nothing planned yet")
        self.title = Label("Nothing planned yet", "empty_title")
        self.sentence = Label(
            "Drag over the hours of a day, or press N, to plan a block for one of your roles.",
            "body",
            "text2",
            wrap=True,
        )
        self.action = Button("Plan a block", "plain", "plus")
        self.sample = Button("Explore with sample data", "ghost")
        self._bar = ProgressBar(0.0, "Sample data")
        self.word = Label("", "small", "text2", wrap=True)
        self.action.clicked.connect(lambda _=False: self.begun.emit())
        self.sample.clicked.connect(lambda _=False: self.sample_wanted.emit())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.action)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 18)
        whole.setSpacing(6)
        for widget in (self.title, self.sentence):
            whole.addWidget(widget)
        whole.addSpacing(6)
        whole.addLayout(buttons)
        whole.addWidget(self._bar)
        whole.addWidget(self.word)
        self._bar.hide()
        self.word.hide()

    def place_in(self, width: int, height: int) -> None:
        """Stand in the middle, near the lower edge of what is behind, above the place of a toast."""
        wide = min(WIDTH, max(200, width - 32))
        high = self._whole.heightForWidth(wide)
        self.setGeometry((width - wide) // 2, max(0, height - high - CLEARANCE), wide, high)

    def sizeHint(self) -> QSize:
        """As wide as a short sentence."""
        return QSize(WIDTH, super().sizeHint().height())

    def show_filling(self) -> None:
        """The sample career is being written."""
        self.action.setEnabled(False)
        self.sample.setEnabled(False)
        self.word.set_token("text2")
        self._bar.show()
        self.word.show()
        self.show_progress(0.0, "Writing a sample career")
        self._settle()

    def show_progress(self, share: float, word: str) -> None:
        """How far it is."""
        self._bar.set_share(share)
        self.word.set_text(word)

    def show_ready(self) -> None:
        """As it began."""
        self.action.setEnabled(True)
        self.sample.setEnabled(True)
        self._bar.hide()
        self.word.hide()

    def show_trouble(self, sentence: str) -> None:
        """It could not be written."""
        self.show_ready()
        self.word.show()
        self.word.set_text(sentence)
        self.word.set_token("danger_text")
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card over the week."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "border2")

    def _settle(self) -> None:
        around = self.parentWidget()
        if around is not None:
            QtCore.QTimer.singleShot(0, self, lambda: self.place_in(around.width(), around.height()))
