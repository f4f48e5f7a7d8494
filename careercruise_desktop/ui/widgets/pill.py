"""The pill that chips are painted as: a word, with a mark or an icon before it and perhaps a cross behind it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.theme.theme import theme

from . import marks, painting

ChipKind = Literal["neutral", "outline", "it", "pm", "ok", "warn", "danger"]

CROSS = 12
_LEAST = 40

# kind: fill, border, text
_LOOKS: dict[str, tuple[str, str, str]] = {
    "neutral": ("sunken", "", "text2"),
    "outline": ("surface", "border", "text2"),
    "it": ("it_soft", "", "it_text"),
    "pm": ("pm_soft", "", "pm_text"),
    "ok": ("ok_soft", "", "ok_text"),
    "warn": ("warn_soft", "", "warn_text"),
    "danger": ("danger_soft", "", "danger_text"),
}
_STATE_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "octagon-alert"}


class Pill(NamedTuple):
    """How one looks: 22 px high, or 18 when small. `icon` "" is that of its kind, where that has one."""

    text: str
    kind: ChipKind
    icon: str = ""
    small: bool = False
    removable: bool = False

    @property
    def height(self) -> int:
        """In pixels."""
        return 18 if self.small else 22

    @property
    def padding(self) -> int:
        """Beside what is in it."""
        return 6 if self.small else 8

    @property
    def size(self) -> QSize:
        """Mark or icon, word and cross with their padding."""
        width = 2 * self.padding + painting.text_width(self.text, self._role) + self._lead
        return QSize(width + (CROSS + 3 if self.removable else 0), self.height)

    @property
    def least(self) -> QSize:
        """The height; a word that has too little room is shortened."""
        return QSize(min(_LEAST, self.size.width()), self.height)

    def paint(self, painter: QPainter, room: QRectF, *, hovered: bool) -> None:
        """Paint it into its room; `hovered` where it can be pressed and the pointer is over it."""
        fill, line, token = _LOOKS[self.kind]
        if hovered and fill in {"sunken", "surface"}:
            fill = "hover"
        if self.kind == marks.PM and theme().high_contrast:
            line = "pm_mark"
        middle = room.height() / 2
        left = float(self.padding)
        right = room.width() - left
        painting.box(painter, room, middle, fill, line)
        if self.kind in {marks.IT, marks.PM}:
            marks.paint_mark(painter, marks.mark_rect(left, middle, self.kind, self._mark_size), self.kind)
        elif self._icon_name:
            painting.icon(painter, painting.square(left, middle, self._icon_size), self._icon_name, token)
        left += self._lead
        if self.removable:
            right -= CROSS
            painting.icon(painter, painting.square(right + 2, middle, CROSS), "x", "text3")
            right -= 3
        painting.text(painter, QRectF(left, 0, right - left, room.height()), self.text, self._role, token)

    @property
    def _role(self) -> str:
        return "caption_medium" if self.small else "small_medium"

    @property
    def _mark_size(self) -> int:
        return 6 if self.small else 8

    @property
    def _icon_size(self) -> int:
        return 12 if self.small else 13

    @property
    def _icon_name(self) -> str:
        return self.icon or _STATE_ICONS.get(self.kind, "")

    @property
    def _lead(self) -> int:
        """The room that a mark or an icon takes before the word."""
        if self.kind in {marks.IT, marks.PM}:
            return self._mark_size + 5
        return self._icon_size + 5 if self._icon_name else 0
