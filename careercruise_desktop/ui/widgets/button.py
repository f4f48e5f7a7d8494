"""The button: primary, plain, ghost or danger."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import painting
from .pressable import Pressable

ButtonKind = Literal["plain", "primary", "ghost", "danger"]


class Button(Pressable):
    """32 px high, 26 when small. One primary button stands in a view's header, at most one more in an open panel.

    The second press of a double click is for the button that had the first: not for one that came under the pointer
    in its place, which may take back what the first one did.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = "plain",
        icon: str = "",
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._small = small
        self._role = "small_medium" if small else "body_medium"
        self._had_press = False
        self.ring_radius = 5.0 if small else 6.0
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        """Show another icon, "" for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Turn into another kind of button."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and text with their padding."""
        padding = 9 if self._small else 12
        return QSize(self._content_width() + 2 * padding, 26 if self._small else 32)

    def minimumSizeHint(self) -> QSize:
        """The whole text."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press, which may be the first of two."""
        self._had_press = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press, if the first one was here too."""
        if self._had_press:
            super().mouseDoubleClickEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing was pressed here since it is in sight."""
        self._had_press = False
        super().showEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing was pressed since the pointer came."""
        self._had_press = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, border, icon and text."""
        fill, line, token = self._looks()
        with painting.begin(self) as painter:
            if fill or line:
                painting.box(painter, QRectF(self.rect()), self.ring_radius, fill, line)
            left = (self.width() - self._content_width()) / 2
            if self._icon:
                square = painting.square(round(left), self.height() / 2, self._icon_size())
                painting.icon(painter, square, self._icon, token)
                left += self._icon_size() + self._gap()
            room = QRectF(left, 0, self.width() - left, self.height())
            painting.text(painter, room, self.text(), self._role, token)

    def _looks(self) -> tuple[str, str, str]:
        """The tokens of fill, border and text."""
        if not self.isEnabled():
            return ("", "", "disabled") if self._kind == "ghost" else ("surface", "border", "disabled")
        over, down = self.underMouse(), self.isDown()
        if self._kind == "primary":
            fill = "primary_h" if over and not down else "primary"
            return fill, "", "on_primary"
        if self._kind == "ghost":
            return "selected" if down else "hover" if over else "", "", "text" if over else "text2"
        fill = "selected" if down else "hover" if over else "surface"
        return fill, "border2", "danger_text" if self._kind == "danger" else "text"

    def _content_width(self) -> int:
        width = painting.text_width(self.text(), self._role)
        if self._icon:
            width += self._icon_size() + (self._gap() if self.text() else 0)
        return width

    def _icon_size(self) -> int:
        return 14 if self._small else 15

    def _gap(self) -> int:
        return 6 if self._small else 7
