"""A role that can be begun with: its title, and in as many lines as it takes what it is about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.list_row import ListRow

from . import wrapping
from .state import StartState

_ACROSS, _LEAD, _TOP, _LINE, _USUAL = 12, 32, 3, 20, 240


class StartRow(ListRow):
    """Shows a `StartState`; pressed, it is begun."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", icon="plus", parent=parent)
        self._start = StartState("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.press_once()

    def show_start(self, start: StartState) -> None:
        """Show another one."""
        self._start = start
        self.show_row(start.title, start.summary, icon="plus")
        self.setToolTip(f"Begin with what is usually asked of a {start.title}; every level can be changed")

    def hasHeightForWidth(self) -> bool:
        """Words take more lines in a narrow list."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title and what it is about."""
        return _TOP + _LINE + wrapping.high(self._start.summary, "small", width - _LEAD - _ACROSS) + _TOP

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def minimumSizeHint(self) -> QSize:
        """Words take more lines before it is narrower."""
        return QSize(120, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, plus, words."""
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 8, fill)
            painting.icon(painter, painting.square(_ACROSS, _TOP + _LINE / 2, 14), "plus", "text2")
            room = QRectF(_LEAD, _TOP, self.width() - _LEAD - _ACROSS, _LINE)
            painting.text(painter, room, self._start.title, "body_medium")
            wrapping.paint(painter, room.translated(0, _LINE), self._start.summary, "small", "text3")
