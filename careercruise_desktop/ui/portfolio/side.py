"""A panel at a side of the pages, or over them where there is no room beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting


class Side(QWidget):
    """Its ground and a hairline towards the pages; `body` takes its content.

    Signals:
        left: Escape was pressed in it while it lay over the pages.
    """

    left = Signal()

    def __init__(self, ground: str, name: str, *, at_right: bool) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._ground = ground
        self._at_right = at_right
        self.over = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(1 if at_right else 0, 0, 0 if at_right else 1, 0)
        self.body.setSpacing(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it where it lies over the pages."""
        if self.over and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), self._ground)
            edge = 0 if self._at_right else self.width() - 1
            painting.fill_rect(painter, QRectF(edge, 0, 1, self.height()), "border2" if self.over else "border")
