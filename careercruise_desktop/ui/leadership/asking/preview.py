"""The form as it will stand in a browser, drawn as plain text: whatever a question says, it is only shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label

from .state import Sheet

_LOOKS = {
    "title": ("page_title", "text"), "head": ("field_title", "text"), "rating": ("body_medium", "text"),
    "text": ("body_medium", "text"), "choice": ("body_medium", "text"), "small": ("small", "text2"),
}  # fmt: skip
_SPACE = {"head": 12, "rating": 4, "text": 4, "choice": 4}


class FormPreview(QWidget):
    """A sheet of paper with the questions, and the places for their answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Preview of the form")
        self.sheets: tuple[Sheet, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 20, 20, 20)
        self._column.setSpacing(4)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show another form."""
        if tuple(sheets) == self.sheets:
            return
        self.sheets = tuple(sheets)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sheet in self.sheets:
            self._add(sheet)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "border")

    def _add(self, sheet: Sheet) -> None:
        role, token = _LOOKS[sheet.look]
        self._column.addSpacing(_SPACE.get(sheet.look, 0))
        self._column.addWidget(Label(sheet.text, role, token, self, wrap=True))
        if sheet.hint:
            self._column.addWidget(Label(sheet.hint, "small", "text3", self, wrap=True))
        if sheet.look in {"rating", "text", "choice"}:
            self._column.addWidget(_Place(sheet.look, self))


class _Place(QWidget):
    """Where the answer goes: five circles, lines for words, or three choices."""

    def __init__(self, look: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line, or the box of a text."""
        return QSize(200, 48 if self._look == "text" else 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Empty places."""
        with painting.begin(self) as painter:
            if self._look == "text":
                box = QRectF(0, 4, min(420, self.width()), self.height() - 8)
                painting.box(painter, box, 6, "surface", "border2")
                return
            middle = self.height() / 2
            for number in range(5 if self._look == "rating" else 3):
                left = number * 40.0
                painting.box(painter, painting.square(left, middle, 14), 7, "surface", "control")
                if self._look == "rating":
                    room = QRectF(left + 18, middle - 8, 16, 16)
                    painting.text(painter, room, str(number + 1), "caption", "text3")
