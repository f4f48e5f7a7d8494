"""The head of a section: its title, a few words beside it, and room for a button at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting

_GAP = 8


class SectionHead(QWidget):
    """A title of 13 / 600 (or another role) with a detail in `text3`; what is added with `add` stands at the right."""

    def __init__(
        self, title: str, detail: str = "", *, role: str = "strong", height: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._height = height
        self._words = _Words(self, role)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(title, detail)

    def set_words(self, title: str, detail: str = "", brief: str = "") -> None:
        """Show another title and detail; `brief` stands in place of a detail that has no room."""
        self._words.show_words(title, detail, brief)
        self.setAccessibleName(title)

    def set_detail(self, detail: str) -> None:
        """Show another detail."""
        self._words.show_words(self._words.title, detail)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right."""
        self._row.addWidget(widget)

    def sizeHint(self) -> QSize:
        """As high as asked for, or as the button in it."""
        return QSize(self._words.sizeHint().width(), max(self._height, self._row.sizeHint().height()))


class _Words(QLabel):
    """Title and detail on one baseline."""

    def __init__(self, parent: QWidget, role: str) -> None:
        super().__init__(parent)
        self._role = role
        self.title = ""
        self._detail = self._brief = ""

    def show_words(self, title: str, detail: str, brief: str = "") -> None:
        self.title, self._detail, self._brief = title, detail, brief
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = painting.text_width(self.title, self._role)
        if self._detail:
            width += _GAP + painting.text_width(self._detail, "small")
        return QSize(width, theme().line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            rect = QRectF(self.rect())
            taken = painting.text(painter, rect, self.title, self._role) + _GAP
            room = rect.adjusted(taken, 0, 0, 0)
            fits = not self._brief or painting.text_width(self._detail, "small") <= room.width()
            detail = self._detail if fits else self._brief
            if detail and room.width() > 24:
                painting.text(painter, room, detail, "small", "text3")
