"""The line beside a title: as much of it as there is room for in whole words, never a part of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label

from .words import fitting


class SubLine(Label):
    """Says the longest of several ways that fits; what is read aloud, and the tooltip where it is cut, is the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "small", "text3", parent, elide=True)
        self._ways: tuple[str, ...] = ()

    def show_ways(self, whole: str, shorter: Sequence[str] = ()) -> None:
        """Say something else, in few words or in fewer."""
        self._ways = (whole, *shorter)
        self.set_text(whole)
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> str:
        """What there is room for."""
        return fitting(self._ways, self.contentsRect().width())

    def sizeHint(self) -> QSize:
        """Room for the fewest words: it takes what the figure leaves."""
        hint = super().sizeHint()
        return QSize(painting.text_width(self._ways[-1], "small"), hint.height()) if len(self._ways) > 1 else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words in their colour."""
        with painting.begin(self) as painter:
            painting.text(painter, QRectF(self.contentsRect()), self.shown, "small", "text3")
