"""The foot of a card: what the chart says in a sentence of at most three lines, and the number that it rests on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.charts.words import broken
from careercruise_desktop.ui.widgets import painting

HEIGHT = 72
_SIDE, _LINE, _LINES = 16, 16, 3
# Under the end of the figure, left of the button of the menu.
_END = 40


class SecondLine(QWidget):
    """Under the title of a narrow card: in which unit, and what stands beside the figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = self._right = ""
        self.setFixedHeight(_LINE)

    def show_words(self, left: str, right: str) -> None:
        """Say something else."""
        self._left, self._right = left, right
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Left and right; the right one is not shortened."""
        taken = painting.text_width(self._right, "small") if self._right else 0
        with painting.begin(self) as painter:
            room = QRectF(_SIDE, 0, self.width() - _SIDE - _END, _LINE)
            painting.text(painter, room, self._right, "small", "text3", align=painting.RIGHT)
            painting.text(painter, room.adjusted(0, 0, -taken - 12, 0), self._left, "small", "text3")


class CardFoot(QLabel):
    """The tooltip says the whole sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = self._counted = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, sentence: str, counted: str) -> None:
        """Say something else."""
        self._sentence, self._counted = sentence, counted
        self.setAccessibleName(". ".join(each for each in (sentence, counted) if each))
        self.setToolTip(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines and the number."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sentence, and under it the number."""
        room = self.width() - 2 * _SIDE
        lines = broken(self._sentence, room, _LINES)
        with painting.begin(self) as painter:
            for at, words in enumerate(lines):
                place = QRectF(_SIDE, at * _LINE, room + 1, _LINE)
                painting.text(painter, place, words, "small", "text2")
            place = QRectF(_SIDE, _LINES * _LINE + 1, room, _LINE)
            painting.text(painter, place, self._counted, "caption", "text3")
