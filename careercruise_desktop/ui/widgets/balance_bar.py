"""The balance of the two roles as one bar, with the target band above it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import marks, painting

BAR = 20
_WORDS = 16
_BRACKET = 8
_SPLIT = 2


class Balance(NamedTuple):
    """What the bar shows.

    Attributes:
        share: IT's share of what was logged, 0 to 1; None when nothing was.
        it: words inside IT's part, such as `IT 12 h 42 · 55 %`.
        pm: words inside the other part.
        target: words above the band, "" for no band.
        low: where the band begins, 0 to 1.
        aim: the target itself.
        high: where the band ends.
    """

    share: float | None
    it: str = ""
    pm: str = ""
    target: str = ""
    low: float = 0.0
    aim: float = 0.0
    high: float = 0.0


class BalanceBar(QLabel):
    """20 px, with 24 px above it where there is a target. Words that have no room inside their part are left out."""

    def __init__(self, balance: Balance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._balance = balance
        self.show_balance(balance)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_balance(self, balance: Balance) -> None:
        """Show another balance."""
        self._balance = balance
        said = (balance.it, balance.pm, balance.target) if balance.share is not None else ("Nothing logged",)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, the bracket and its words."""
        return QSize(240, BAR + (_WORDS + _BRACKET if self._balance.target else 0))

    def minimumSizeHint(self) -> QSize:
        """A bar without words."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, bracket, bar."""
        top = self.sizeHint().height() - BAR
        bar = QRectF(0, top, self.width(), BAR)
        with painting.begin(self) as painter:
            if self._balance.target:
                self._paint_target(painter)
            if self._balance.share is None:
                painting.box(painter, bar, 3, "sunken", "border")
            else:
                self._paint_parts(painter, bar, self._balance.share)

    def _paint_parts(self, painter: QPainter, bar: QRectF, share: float) -> None:
        whole = QPainterPath()
        whole.addRoundedRect(bar, 3, 3)
        split = round(bar.width() * share)
        gap = _SPLIT if 0 < split < bar.width() else 0
        parts = (
            (marks.IT, QRectF(0, bar.top(), split - gap / 2, BAR), self._balance.it, painting.LEFT),
            (marks.PM, QRectF(split + gap / 2, bar.top(), bar.width() - split - gap / 2, BAR), self._balance.pm,
             painting.RIGHT),
        )  # fmt: skip
        for role, rect, words, align in parts:
            part = QPainterPath()
            part.addRect(rect)
            filled = whole.intersected(part)
            painter.fillPath(filled, theme().brush(role))
            if role == marks.PM and theme().high_contrast:
                painter.strokePath(filled, theme().pen("pm_mark"))
            self._paint_words(painter, rect, role, words, align)

    def _paint_words(self, painter: QPainter, rect: QRectF, role: str, words: str, align: float) -> None:
        width = painting.text_width(words, "small_strong")
        token = f"on_{role}"
        if not words or rect.width() < 28:
            return
        fits = rect.width() >= width + 34
        left = rect.left() + 9
        if align == painting.RIGHT:
            left = rect.right() - 9 - (width + 14 if fits else 8)
        marks.paint_mark(painter, marks.mark_rect(round(left), rect.center().y(), role, 9), role, token)
        if fits:
            room = QRectF(round(left) + 14, rect.top(), width + 2, BAR)
            painting.text(painter, room, words, "small_strong", token)

    def _paint_target(self, painter: QPainter) -> None:
        balance = self._balance
        low, aim, high = (round(self.width() * share) for share in (balance.low, balance.aim, balance.high))
        width = painting.text_width(balance.target, "caption")
        left = max(0.0, min(aim - width / 2, self.width() - width))
        painting.text(painter, QRectF(left, 0, width + 1, _WORDS), balance.target, "caption", "text2")
        top = _WORDS + 2
        painting.fill_rect(painter, QRectF(low, top, high - low, 1.5), "text2")
        for along, tall in ((low, 5.0), (high - 1.5, 5.0), (aim - 0.75, 4.0)):
            painting.fill_rect(painter, QRectF(along, top, 1.5, tall), "text2")
