"""The row that says that the entry which is open is not in the list, and offers to list it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label

_EDGE = 20


class LeftOut(QWidget):
    """Stands over the list as long as that is so.

    Signals: cleared: the filters are to be taken off.
    """

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("The open entry is left out by the filters", "small", "text2", elide=True)
        self.clear = Button("Clear filters", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE + 20, 5, _EDGE, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.clear)
        self.clear.clicked.connect(lambda _=False: self.cleared.emit())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, hairline below."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
            painting.icon(painter, painting.square(_EDGE, (self.height() - 1) / 2, 14), "info", "text2")
            painting.hairline(painter, 0, self.height() - 1, self.width())
