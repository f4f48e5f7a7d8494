"""The pace: levels gained, levels missing and steps under way, with what the first is counted over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting

from . import wrapping
from .state import FigureState

_SIDE, _TOP, _LINE, _FIGURE, _BELOW, _GAP, _USUAL = 16, 12, 20, 30, 14, 12, 400


class PaceCard(QWidget):
    """Figures beside each other, in a card; words that have no room in a line take more of them."""

    def __init__(self) -> None:
        super().__init__()
        self._pace: tuple[FigureState, ...] = ()
        self._over = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pace(self, pace: tuple[FigureState, ...], over: str) -> None:
        """Show other figures."""
        self._pace, self._over = pace, over
        self.setAccessibleName(f"Pace: {'; '.join(f'{each.value} {each.words}' for each in pace)}; {over}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Words take more lines in a narrow column."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Head, figures, words."""
        words = max((wrapping.high(each.words, "small", self._column(width)) for each in self._pace), default=0)
        return self._head_high(width) + _FIGURE + words + _BELOW

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def minimumSizeHint(self) -> QSize:
        """Three columns of short words."""
        return QSize(240, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "border")
            head = QRectF(_SIDE, _TOP, self.width() - 2 * _SIDE, _LINE)
            painting.text(painter, head, "Pace", "strong")
            if self._beside(self.width()):
                painting.text(painter, head, self._over, "small", "text3", align=painting.RIGHT)
            else:
                wrapping.paint(painter, QRectF(_SIDE, head.bottom(), head.width(), 0), self._over, "small", "text3")
            top, wide = self._head_high(self.width()), self._column(self.width())
            for at, figure in enumerate(self._pace):
                left = _SIDE + at * (wide + _GAP)
                painting.text(painter, QRectF(left, top, wide, 28), figure.value, "big_number")
                wrapping.paint(painter, QRectF(left, top + _FIGURE, wide, 0), figure.words, "small", "text2")

    def _beside(self, width: int) -> bool:
        taken = painting.text_width("Pace", "strong") + _GAP + painting.text_width(self._over, "small")
        return taken <= width - 2 * _SIDE

    def _head_high(self, width: int) -> int:
        below = 0 if self._beside(width) else wrapping.high(self._over, "small", width - 2 * _SIDE)
        return _TOP + _LINE + 8 + below

    def _column(self, width: int) -> float:
        count = max(1, len(self._pace))
        return (width - 2 * _SIDE - _GAP * (count - 1)) / count
