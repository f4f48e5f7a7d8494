"""What an empty profile shows in a room: it teaches in one sentence, and can fill itself with sample data."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .empty_state import Drawing, EmptyState
from .label import Label
from .progress_bar import ProgressBar

_BAR = 320


class Beginning(QWidget):
    """An empty state in the middle of its room, with the progress of the sample data below it.

    Signals:
        begun: the primary button.
        other_wanted: what can be done besides, where there is such a button.
        sample_wanted: "Explore with sample data".
    """

    begun = Signal()
    other_wanted = Signal()
    sample_wanted = Signal()

    def __init__(
        self,
        drawing: Drawing,
        title: str,
        sentence: str,
        action: str,
        parent: QWidget | None = None,
        *,
        other: str = "",
    ) -> None:
        super().__init__(parent)
        self.state = EmptyState(drawing, title, sentence, action, other=other)
        self.state.begun.connect(self.begun)
        self.state.other_wanted.connect(self.other_wanted)
        self.state.sample_wanted.connect(self.sample_wanted)
        self._bar = ProgressBar(0.0, "Sample data")
        self._bar.setFixedWidth(_BAR)
        self.word = Label("", "small", "text2")
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(self.state)
        for widget in (self._bar, self.word):
            whole.addWidget(widget)
            whole.setAlignment(widget, QtCore.Qt.AlignmentFlag.AlignHCenter)
            widget.hide()
        whole.addStretch(3)

    def show_filling(self) -> None:
        """The sample career is being written."""
        self.state.setEnabled(False)
        self.word.set_token("text2")
        self._bar.show()
        self.word.show()
        self.show_progress(0.0, "Writing a sample career")

    def show_progress(self, share: float, word: str) -> None:
        """How far it is."""
        self._bar.set_share(share)
        self.word.set_text(word)

    def show_ready(self) -> None:
        """As it began: the sample data is written, and what shows this again later shows an empty profile."""
        self.state.setEnabled(True)
        self._bar.hide()
        self.word.hide()

    def show_trouble(self, sentence: str) -> None:
        """It could not be written."""
        self.show_ready()
        self.word.show()
        self.word.set_text(sentence)
        self.word.set_token("danger_text")
