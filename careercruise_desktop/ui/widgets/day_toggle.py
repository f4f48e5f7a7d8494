"""One day of the week that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain import words

from . import painting
from .pressable import Pressable


class DayToggle(Pressable):
    """A weekday by its first two letters, filled when it is on; a compact one takes the width it is given."""

    def __init__(self, weekday: int, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.WEEKDAYS[weekday], parent)
        self.weekday = weekday
        self._compact = compact
        self.setCheckable(True)
        if compact:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setFixedSize(34, 32)

    def sizeHint(self) -> QSize:
        """Two letters."""
        return QSize(24, 28) if self._compact else QSize(34, 32)

    def minimumSizeHint(self) -> QSize:
        """Two letters."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Filled when it is on."""
        on = self.isChecked()
        box = QRectF(self.rect())
        fill = ("primary_h" if self.underMouse() else "primary") if on else "hover" if self.underMouse() else "surface"
        with painting.begin(self) as painter:
            painting.box(painter, box, 6, fill, "" if on else "border2")
            token = "on_primary" if on else "text2"
            name = words.WEEKDAYS[self.weekday][:2]
            painting.text(painter, box, name, "small_medium", token, align=painting.CENTER)
