"""What is looked at stays in sight when the cards of a page get other places."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

# By then the cards of a page that became narrower or wider stand in their places.
SETTLED_MS = 200


class Staying(QObject):
    """Keeps a card of what is scrolled where it was, while the cards find their places one after the other."""

    def __init__(self, scroll: ScrollArea, inside: QWidget) -> None:
        super().__init__(scroll)
        self._bar = scroll.verticalScrollBar()
        self._inside = inside
        self._kept: tuple[QWidget, int] | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._let_go)
        self._bar.rangeChanged.connect(lambda _low, _high: self._hold())

    def keep(self, card: QWidget, below: int) -> None:
        """Keep a card so many pixels below the upper edge; what is kept already goes before."""
        if self._kept is None:
            self._kept = (card, below)
            self._settled.start()

    def _hold(self) -> None:
        if self._kept is not None:
            card, below = self._kept
            self._bar.setValue(card.mapTo(self._inside, QPoint(0, 0)).y() - below)

    def _let_go(self) -> None:
        self._hold()
        self._kept = None
