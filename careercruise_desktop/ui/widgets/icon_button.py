"""A button that is an icon only; its name is the tooltip and what a screen reader says."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import painting
from .pressable import Pressable, tip_with_key


class IconButton(Pressable):
    """A square with an icon: without a border, or `plain` with one. Checkable ones show their state as a fill."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        size: int = 28,
        icon_size: int = 16,
        shortcut: str = "",
        kind: Literal["ghost", "plain"] = "ghost",
        token: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._icon = icon
        self._size = size
        self._icon_size = icon_size
        self._shortcut = shortcut
        self._kind = kind
        self._token = token
        self.ring_radius = 5.0 if size < 28 else 6.0
        self.setToolTip(tip_with_key(name, shortcut))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, name: str = "") -> None:
        """Show another icon, with another name when it now does something else."""
        self._icon = icon
        if name:
            self.setAccessibleName(name)
            self.setToolTip(tip_with_key(name, self._shortcut))
        self.update()

    def sizeHint(self) -> QSize:
        """The square; one with a border is as high as the buttons beside it."""
        return QSize(self._size, 32 if self._kind == "plain" and self._size == 28 else self._size)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, border and icon."""
        enabled = self.isEnabled()
        on = self.isDown() or self.isChecked()
        fill = "selected" if on else "hover" if enabled and self.underMouse() else ""
        line = ""
        if self._kind == "plain":
            fill, line = fill or "surface", "border2" if enabled else "border"
        token = "disabled" if not enabled else "text" if on or self.underMouse() else self._token
        with painting.begin(self) as painter:
            if fill or line:
                painting.box(painter, QRectF(self.rect()), self.ring_radius, fill, line)
            left = (self.width() - self._icon_size) // 2
            top = (self.height() - self._icon_size) // 2
            painting.icon(painter, QRectF(left, top, self._icon_size, self._icon_size), self._icon, token)
