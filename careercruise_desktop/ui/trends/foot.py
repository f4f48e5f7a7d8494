"""The foot of a card: what the chart says in a sentence, mostly of three lines, and the number that it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.charts.words import broken, fitting
from careercruise_desktop.ui.widgets import painting

# So many lines the sentence of a narrow and of a wide card has room for, so that feet in a row stand level.
NARROW, WIDE = 3, 2
_SIDE, _LINE, _MOST, _NUMBER = 16, 16, 6, 24
_BETWEEN = 12
# Under the end of the figure, left of the button of the menu.
_END = 40


class SecondLine(QWidget):
    """Under the title of a narrow card: what its figure is of, and what stands beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: tuple[str, ...] = ()
        self._right = ""
        self.setFixedHeight(_LINE)

    def show_words(self, ways: Sequence[str], right: str) -> None:
        """Say something else: on the left the longest of some ways that fits, on the right these words."""
        self._ways, self._right = tuple(ways), right
        whole = self._ways[0] if self._ways else ""
        self.setAccessibleName(", ".join(each for each in (whole, right) if each))
        self.setToolTip(whole)
        self.update()

    @property
    def shown(self) -> tuple[str, str]:
        """What there is room for; the right words are not shortened."""
        taken = painting.text_width(self._right, "small") + _BETWEEN if self._right else 0
        return fitting((*self._ways, ""), self.width() - _SIDE - _END - taken), self._right

    def paintEvent(self, event: QPaintEvent) -> None:
        """Left and right."""
        left, right = self.shown
        with painting.begin(self) as painter:
            room = QRectF(_SIDE, 0, self.width() - _SIDE - _END, _LINE)
            painting.text(painter, room, right, "small", "text3", align=painting.RIGHT)
            painting.text(painter, room, left, "small", "text3")


class CardFoot(QLabel):
    """The tooltip says the whole sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = self._counted = ""
        self._least = NARROW
        self.setFixedHeight(self._height(NARROW))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, sentence: str, counted: str) -> None:
        """Say something else."""
        self._sentence, self._counted = sentence, counted
        self.setAccessibleName(". ".join(each for each in (sentence, counted) if each))
        self.setToolTip(sentence)
        self._give_room()
        self.update()

    @property
    def lines(self) -> list[str]:
        """The sentence in lines."""
        return broken(self._sentence, self.width() - 2 * _SIDE, _MOST)

    def have_lines(self, least: int) -> None:
        """Keep room for so many lines, whatever the sentence is."""
        self._least = least
        self._give_room()
        self.update()

    def _give_room(self) -> None:
        """Take more lines only where the sentence has more."""
        shown = self.width() > 4 * _SIDE
        self.setFixedHeight(self._height(len(self.lines) if shown else 0))

    def _height(self, lines: int) -> int:
        return max(self._least, lines) * _LINE + _NUMBER

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break it anew."""
        super().resizeEvent(event)
        self._give_room()

    def sizeHint(self) -> QSize:
        """Its lines and the number."""
        return QSize(200, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sentence, and under it the number."""
        room = self.width() - 2 * _SIDE
        lines = self.lines
        with painting.begin(self) as painter:
            for at, words in enumerate(lines):
                place = QRectF(_SIDE, at * _LINE, room + 1, _LINE)
                painting.text(painter, place, words, "small", "text2")
            place = QRectF(_SIDE, max(self._least, len(lines)) * _LINE + 1, room, _LINE)
            painting.text(painter, place, self._counted, "caption", "text3")
