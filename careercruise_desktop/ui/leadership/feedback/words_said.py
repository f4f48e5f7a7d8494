"""Words that were said, under what was asked: plain text, whatever is in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label

from .state import TextState


class WordsSaid(QWidget):
    """What was asked in small letters, and the words beside a bar; they can be marked and copied."""

    def __init__(self, state: TextState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        text = _Quoted(state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if state.head:
            column.addWidget(Label(state.head, "small", "text3", wrap=True))
        column.addWidget(text)


class _Quoted(QWidget):
    """The words, with the bar before them."""

    def __init__(self, state: TextState) -> None:
        super().__init__()
        self._token = "accent" if state.strong else "border2"
        words = Label(f"\u201c{state.text}\u201d", "quote", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 0, 0, 0)
        column.addWidget(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(0, 1, 3, self.height() - 2), 1.5, self._token)
