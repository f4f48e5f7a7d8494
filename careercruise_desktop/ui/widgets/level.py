"""A skill's level as five squares: reached, up to the target, and the rest."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from . import painting

LEVELS = 5
_GAP = 3
_RADIUS = 2.5
# How much of the colour stays in what was not used for years. Below `_OUTLINED` it alone is less than 3:1 against an
# empty square: then a line around it says that the level is reached.
FAINTEST = 0.25
_OUTLINED = 0.72
EDGE = "text3"


def level_width(size: int = 9) -> int:
    """How wide five squares are."""
    return LEVELS * size + (LEVELS - 1) * _GAP


def paint_level(
    painter: QPainter, left: float, middle: float, *, level: int, target: int, freshness: float = 1.0, size: int = 9
) -> None:
    """Paint five squares; the freshness (0 to 1) fades the reached ones, and leaves them to be told from the rest."""
    for at in range(LEVELS):
        square = painting.square(left + at * (size + _GAP), middle, size)
        if at < level:
            strength = FAINTEST + (1 - FAINTEST) * freshness
            painting.fill_rounded(painter, square, _RADIUS, "text2", strength)
            if strength < _OUTLINED:
                painting.box(painter, square, _RADIUS, "", EDGE)
        elif at < target:
            painting.box(painter, square, _RADIUS, "", "accent", width=1.5)
        else:
            painting.box(painter, square, _RADIUS, "border")


class LevelSquares(QLabel):
    """The squares on their own; 9 px in lists, 14 in forms."""

    def __init__(
        self, level: int, target: int, freshness: float = 1.0, size: int = 9, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.show_level(level, target, freshness)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int, target: int, freshness: float = 1.0) -> None:
        """Show another level."""
        self._level, self._target, self._freshness = level, target, freshness
        aim = f", target {target}" if target else ""
        self.setAccessibleName(f"Level {level} of {LEVELS}{aim}")
        self.update()

    def sizeHint(self) -> QSize:
        """Five squares."""
        return QSize(level_width(self._size), self._size)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The squares."""
        with painting.begin(self) as painter:
            paint_level(
                painter, 0, self.height() / 2,
                level=self._level, target=self._target, freshness=self._freshness, size=self._size,
            )  # fmt: skip
