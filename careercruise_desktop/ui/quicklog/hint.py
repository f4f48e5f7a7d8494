"""The sentence below the chips, with the part of it that stands out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.speech import say


class HintLine(QWidget):
    """One line of small text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: tuple[tuple[str, str, str], ...] = ()
        self.text = ""
        self._token = "text2"

    def show_text(self, text: str, stress: str = "", token: str = "text2", *, aloud: bool = False) -> None:
        """Show a sentence; `stress` is the part of it that stands out, `aloud` has a screen reader say it."""
        self.text = text
        self._token = token
        before, found, after = text.partition(stress) if stress else (text, "", "")
        parts = ((before, "small", token), (found, "small_strong", "text"), (after, "small", token))
        self._parts = tuple(part for part in parts if part[0])
        self.setAccessibleName(text)
        self.setToolTip(text if painting.text_width(text, "small") > self.width() > 0 else "")
        if aloud:
            say(self, text)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sentence; shortened where there is too little room."""
        look = theme()
        with painting.begin(self) as painter:
            whole = look.runs(self._parts) if self._parts else None
            if whole is not None and whole.width <= self.width():
                top = round((self.height() - whole.height) / 2)
                whole.draw(painter, 0, top)
            else:
                painting.text(painter, QRectF(self.rect()), self.text, "small", self._token)
