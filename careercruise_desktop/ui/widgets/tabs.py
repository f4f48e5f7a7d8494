"""Tabs in a header: a word and a count each, the one that is on is underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from . import painting
from .segmented import to_chosen

HEIGHT = 57


class Tabs(QWidget):
    """57 px high in a header, so that the underline lies on its hairline. Arrow keys choose."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        value: str,
        name: str,
        parent: QWidget | None = None,
        *,
        height: int = HEIGHT,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._tabs: dict[str, _Tab] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for key, text in options:
            tab = _Tab(key, text, self, height)
            tab.picked.connect(self._choose)
            row.addWidget(tab)
            self._tabs[key] = tab
        self._value = value
        self.set_value(value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The key of the tab that is on."""
        return self._value

    def set_value(self, value: str) -> None:
        """Put another tab on, without a signal."""
        self._value = value
        if value in self._tabs:
            self._tabs[value].setChecked(True)

    def focus_chosen(self) -> None:
        """Let the keys go to the tab that is on."""
        if self._value in self._tabs:
            self._tabs[self._value].setFocus()

    def set_count(self, key: str, count: int | str | None) -> None:
        """Show how many things are behind a tab, or how much it is in words; None shows no count."""
        self._tabs[key].show_count(count)

    def _choose(self, key: str) -> None:
        if key != self._value:
            self._value = key
            self.chosen.emit(key)


class _Tab(QRadioButton):
    """One tab; the arrow keys between radio buttons are Qt's own."""

    picked = Signal(str)
    ring_radius = 6.0

    def __init__(self, key: str, text: str, parent: QWidget, height: int) -> None:
        super().__init__(text, parent)
        self._key = key
        self._height = height
        self._count: int | str | None = None
        self.setAccessibleName(text)
        self.clicked.connect(self._pick)

    def show_count(self, count: int | str | None) -> None:
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = painting.text_width(self.text(), "strong")
        if self._count is not None:
            width += 6 + painting.text_width(str(self._count), "small")
        return QSize(width, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab goes to the choice that is on."""
        super().focusInEvent(event)
        to_chosen(self, event)

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked()
        token = "text" if on or self.underMouse() else "text2"
        with painting.begin(self) as painter:
            rect = QRectF(0, 0, self.width(), self._height - 1)
            taken = painting.text(painter, rect, self.text(), "strong" if on else "body_medium", token)
            if self._count is not None:
                painting.text(painter, rect.adjusted(taken + 6, 0, 0, 0), str(self._count), "small", "text3")
            if on:
                painting.fill_rect(painter, QRectF(0, self._height - 2, self.width(), 2), "primary")

    def _pick(self) -> None:
        self.picked.emit(self._key)
