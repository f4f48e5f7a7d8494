"""The text of a field that has too little room for it: an ellipsis while the keys are elsewhere, and a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from . import painting

# More than any field shows; measuring far longer texts would take long.
_MOST = 400


class CutText:
    """Paints in the place of Qt, which cuts a letter in two."""

    def __init__(self, field: QLineEdit, role: str) -> None:
        self._field = field
        self._role = role
        self._own_tip = False

    def paint(self, painter: QPainter, room: QRectF) -> bool:
        """Paint the text if it has to be cut; whether it was painted."""
        field = self._field
        text = field.text()[:_MOST]
        can_cut = bool(text) and field.isEnabled() and not field.hasFocus()
        cut = can_cut and painting.text_width(text, self._role) > room.width()
        if cut or self._own_tip:
            self._own_tip = cut
            field.setToolTip(field.text() if cut else "")
        if cut:
            painting.text(painter, room, text, self._role)
        return cut
