"""On this day: what was told on the same day in earlier years, in one row over the list."""

from __future__ import annotations

from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import PastState

HEIGHT = 36
_EDGE = 20


class OnThisDay(Pressable):
    """The latest of them; pressed it is opened, or the list of all where there are several.

    Signals: opened: an entry (its id).
    """

    opened = Signal(int)
    ring_radius = 0.0

    def __init__(self) -> None:
        super().__init__("On this day")
        self._past: tuple[PastState, ...] = ()
        self.list: Menu | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: self._press())

    def show_past(self, past: tuple[PastState, ...]) -> None:
        """Show other entries."""
        self._past = past
        if past:
            first = past[0]
            more = f", and {words.plural(len(past) - 1, 'more', 'more')}" if len(past) > 1 else ""
            self.setAccessibleName(f"On this day, {first.when}: {first.title}{more}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(120, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """When, and what."""
        if not self._past:
            return
        first, more = self._past[0], len(self._past) - 1
        whole = QRectF(self.rect())
        with painting.begin(self) as painter:
            painting.fill_rect(painter, whole, "hover" if self.underMouse() else "bg")
            painting.hairline(painter, 0, self.height() - 1, self.width())
            middle = whole.center().y()
            painting.icon(painter, painting.square(_EDGE, middle, 14), "history", "text2")
            right = whole.right() - _EDGE
            if more:
                told = f"{more:,} more"
                painting.text(
                    painter, QRectF(whole.left(), 0, right, HEIGHT), told, "small", "text3", align=painting.RIGHT
                )
                right -= painting.text_width(told, "small") + 12
            left = float(_EDGE + 20)
            left += painting.text(painter, QRectF(left, 0, right - left, HEIGHT), "On this day", "small_strong") + 6
            left += painting.text(painter, QRectF(left, 0, right - left, HEIGHT), first.when, "small", "text3") + 8
            if right - left > 24:
                painting.text(painter, QRectF(left, 0, right - left, HEIGHT), first.title, "small", "text2")

    def _press(self) -> None:
        if len(self._past) == 1:
            self.opened.emit(self._past[0].id)
        elif self._past:
            self.list = menu = Menu(self)
            for one in self._past:
                words_of = f"{one.when}: {words.shortened(one.title)}"
                menu.add(words_of, partial(self.opened.emit, one.id), icon=one.kind)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.mapToGlobal(QtCore.QPoint(_EDGE, HEIGHT)))
