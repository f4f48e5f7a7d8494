"""A row whose words are never cut: they take as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.list_row import ListRow

from . import wrapping

_ACROSS, _LEAD, _TOP, _LINE = 12, 32, 3, 20


class LongRow(ListRow):
    """An icon, what it is, and below that what it is about; for what adds something when it is pressed.

    `usual` is how wide it will be, so that a box around it knows how high that is.
    """

    def __init__(self, usual: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._usual = usual
        self._words = ("", "", "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.press_once()

    def show_words(self, icon: str, title: str, about: str) -> None:
        """Show another thing."""
        self._words = (icon, title, about)
        self.show_row(title, about, icon=icon)

    def hasHeightForWidth(self) -> bool:
        """Words take more lines in a narrow list."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title and what it is about."""
        room = width - _LEAD - _ACROSS
        _, title, about = self._words
        return _TOP + wrapping.high(title, "body_medium", room) + wrapping.high(about, "small", room) + _TOP

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(self._usual, self.heightForWidth(self._usual))

    def minimumSizeHint(self) -> QSize:
        """Words take more lines before it is narrower."""
        return QSize(120, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, icon, words."""
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 8, fill)
            icon, title, about = self._words
            painting.icon(painter, painting.square(_ACROSS, _TOP + _LINE / 2, 14), icon, "text2")
            room = QRectF(_LEAD, _TOP, self.width() - _LEAD - _ACROSS, 0)
            token = "text" if self.isEnabled() else "disabled"
            room.translate(0, wrapping.paint(painter, room, title, "body_medium", token))
            wrapping.paint(painter, room, about, "small", "text3")
