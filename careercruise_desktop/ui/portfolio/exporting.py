"""The button that exports, and the progress in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar


class ExportButton(QWidget):
    """A primary button; while a file is made, how far it is and a way to cancel.

    Signals:
        requested: a file is wanted.
        cancelled: it is not wanted any more.
    """

    requested = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = Button("Export PDF", "primary", "download")
        self.button.clicked.connect(self.requested)
        self.cancel = IconButton("x", "Cancel the export", size=26, icon_size=15)
        self.cancel.clicked.connect(self.cancelled)
        self._word = Label("", "caption", "text2", elide=True)
        self._bar = ProgressBar(0.0, "Export")
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 6)
        words.setSpacing(3)
        words.addWidget(self._word)
        words.addWidget(self._bar)
        progress = QWidget()
        line = QHBoxLayout(progress)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addLayout(words, 1)
        line.addWidget(self.cancel)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.button)
        self._stack.addWidget(progress)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def busy(self) -> bool:
        """Whether a file is being made."""
        return self._stack.currentIndex() == 1

    @property
    def word(self) -> str:
        """What is being done."""
        return self._word.text()

    def name_format(self, name: str) -> None:
        """Say what is exported ("PDF")."""
        self.button.setText(f"Export {name}")
        self.updateGeometry()

    def show_progress(self, share: float, word: str) -> None:
        """Show how far it is, in place of the button."""
        focused = self.button.hasFocus()
        self._stack.setCurrentIndex(1)
        self._word.set_text(word)
        self._bar.set_share(share)
        self.updateGeometry()
        if focused:
            self.cancel.setFocus()

    def show_ready(self) -> None:
        """Show the button again."""
        focused = self.cancel.hasFocus()
        self._stack.setCurrentIndex(0)
        self.updateGeometry()
        if focused:
            self.button.setFocus()

    def sizeHint(self) -> QSize:
        """The button, or room for a few words."""
        return QSize(168 if self.busy else self.button.sizeHint().width(), 32)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()
