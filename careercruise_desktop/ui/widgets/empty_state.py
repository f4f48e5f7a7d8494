"""What a view shows before there is anything in it: a drawing, one sentence, one button, and sample data."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from . import painting
from .button import Button
from .label import Label

Drawing = Callable[[QPainter, QRectF], None]

DRAWING = QSize(220, 96)


class EmptyState(QWidget):
    """In the middle of its view.

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
        action: str = "",
        icon: str = "plus",
        *,
        other: str = "",
        sample: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title}. {sentence}")
        self.action = Button(action, "primary", icon)
        self.action.clicked.connect(self.begun)
        # Hidden only where needed: to show a button that has no parent yet would open a window of its own.
        if not action:
            self.action.hide()
        self.other = Button(other, "plain", "pencil") if other else None
        self.sample = Button("Explore with sample data")
        self.sample.clicked.connect(self.sample_wanted)
        if not sample:
            self.sample.hide()
        head = Label(title, "empty_title")
        head.set_align(painting.CENTER)
        self._title = title
        self._words = Label(sentence, "body", "text2", wrap=True)
        self._words.set_align(painting.CENTER)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.action)
        if self.other is not None:
            self.other.clicked.connect(lambda _=False: self.other_wanted.emit())
            buttons.addWidget(self.other)
        buttons.addWidget(self.sample)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(_Picture(drawing))
        column.addSpacing(20)
        column.addWidget(head)
        column.addSpacing(4)
        column.addWidget(self._words)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(1)

    def put_sentence(self, sentence: str) -> None:
        """Say something else below the title."""
        self._words.set_text(sentence)
        self.setAccessibleName(f"{self._title}. {sentence}")


class _Picture(QWidget):
    """The drawing, made of the view's own marks."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return DRAWING

    def paintEvent(self, event: QPaintEvent) -> None:
        left = (self.width() - DRAWING.width()) // 2
        with painting.begin(self) as painter:
            self._drawing(painter, QRectF(left, 0, DRAWING.width(), DRAWING.height()))
