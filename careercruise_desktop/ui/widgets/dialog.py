"""A question for the few things that cannot be undone. All else is done at once and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from . import painting
from .button import Button, ButtonKind
from .label import Label

_WIDTH = 440


class Dialog(QDialog):
    """A window of our look: a surface with a title and whatever `body` is given; the buttons stand on `bg`."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = _WIDTH) -> None:
        super().__init__(parent)
        self.setProperty("paints_itself", True)
        self.setWindowTitle(title)
        self.setModal(True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "page_title", wrap=True))
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(24, 12, 24, 12)
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self.body, 1)
        whole.addLayout(self.buttons)
        self._width = width

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words need."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(self._width, layout.totalHeightForWidth(self._width))
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, and the strip of the buttons below a hairline."""
        strip = self.buttons.geometry()
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.fill_rect(painter, QRectF(strip), "bg")
            painting.hairline(painter, 0, strip.top(), self.width())


class Question(Dialog):
    """A question with verbs for answers.

    Args:
        title: what is asked.
        sentence: what happens, and that it cannot be undone.
        buttons: key, words and kind of each answer, the safe one first; it has the focus, and Escape means it.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        buttons: Sequence[tuple[str, str, ButtonKind]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.answer = buttons[0][0]
        self.body.addWidget(Label(sentence, "body", "text2", wrap=True))
        self.setAccessibleDescription(sentence)
        for at, (key, words, kind) in enumerate(buttons):
            button = Button(words, kind)
            button.setObjectName(key)
            button.clicked.connect(self._answered)
            self.buttons.addWidget(button)
            if at == 0:
                button.setFocus()

    def ask(self) -> str:
        """Show the question and wait; gives the key of the answer."""
        self.exec()
        return self.answer

    def _answered(self) -> None:
        self.answer = self.sender().objectName()
        self.accept()
