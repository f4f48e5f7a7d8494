"""What stands in the window when the data file cannot be opened: what is wrong, and what can be done now."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label

WIDTH = 560


class TroublePage(QWidget):
    """One sentence on what is wrong, and up to three ways on.

    Signals: chosen(key): "restore", "retry", "fresh" or "quit".
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The data file cannot be opened")
        self._title = Label("", "page_title", wrap=True)
        self._text = Label("", "body", "text2", wrap=True)
        self._offer = Label("", "small", "text3", wrap=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(1)
        for widget in (self._title, self._text, self._offer):
            widget.setFixedWidth(WIDTH)
            widget.set_align(painting.CENTER)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(self._row)
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(column)
        whole.addStretch(1)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._text.text()} {self._offer.text()}"

    def show_trouble(self, title: str, text: str, offer: str, ways: tuple[tuple[str, str], ...]) -> None:
        """Say what is wrong; the first way is the one to take."""
        self._title.set_text(title)
        self._text.set_text(text)
        self._offer.set_text(offer)
        self._offer.setVisible(bool(offer))
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        for key, words in ways:
            button = Button(words, "plain" if self.buttons else "primary")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self.buttons[key] = button
            self._row.insertWidget(len(self.buttons), button)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter takes the way that stands first."""
        super().showEvent(event)
        if self.buttons:
            next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
