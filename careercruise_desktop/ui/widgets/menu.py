"""Menus in our look: icon, words, the shortcut at the right."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from careercruise_desktop.ui.keys import spelled
from careercruise_desktop.ui.theme.theme import theme

from . import painting

RADIUS = 8
_LEAD = 34
# Sizes only: what is painted is painted below.
_SIZES = (
    "QMenu { padding: 5px; margin: 0; border: 0; background: transparent; }"
    f"QMenu::item {{ padding: 6px 14px 6px {_LEAD}px; border: 0; }}"
    "QMenu::separator { height: 9px; }"
)


class Menu(QMenu):
    """A menu that is opened below a widget or at a place. Qt keeps its keys: arrows, Enter, Escape, first letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        self._dangers: set[QAction] = set()
        flags = QtCore.Qt.WindowType
        self.setWindowFlags(flags.Popup | flags.FramelessWindowHint | flags.NoDropShadowWindowHint)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setStyleSheet(_SIZES)
        self.setFont(theme().font("body"))

    def add(
        self,
        text: str,
        run: Callable[[], object],
        *,
        icon: str = "",
        shortcut: str = "",
        danger: bool = False,
        checked: bool | None = None,
    ) -> QAction:
        """Add an entry.

        Args:
            text: plain words.
            run: what the entry does.
            icon: name of the icon before the words.
            shortcut: shown at the right; it is not bound here.
            danger: whether it destroys something.
            checked: on or off, when the entry is a choice.
        """
        words = text.replace("&", "&&")
        action = QAction(f"{words}\t{shortcut}" if shortcut else words, self)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _checked=False: run())
        self.name_icon(action, icon)
        if danger:
            self._dangers.add(action)
        self.addAction(action)
        return action

    def name_icon(self, action: QAction, icon: str) -> None:
        """Show an icon of ours before an entry."""
        self._icons[action] = icon

    def open_below(self, widget: QWidget, *, right: bool = False) -> None:
        """Open under a widget, its left or right edges aligned."""
        width = self.sizeHint().width()
        left = widget.width() - width if right else 0
        self.popup(widget.mapToGlobal(QPoint(left, widget.height() + 4)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners, for screens that cannot show through a window."""
        super().resizeEvent(event)
        self.setMask(rounded(self.rect(), RADIUS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, entries and separators."""
        with painting.begin(self) as painter:
            # Without a compositor nothing shows through: a pixel that the curve covers in part would be black.
            painting.fill_rect(painter, QRectF(self.rect()), "border2")
            painting.box(painter, QRectF(self.rect()), RADIUS, "surface", "border2")
            for action in self.actions():
                rect = QRectF(self.actionGeometry(action))
                if not action.isVisible() or rect.isEmpty():
                    continue
                if action.isSeparator():
                    painting.hairline(painter, 1, rect.top() + rect.height() // 2, self.width() - 2)
                else:
                    self._paint_entry(painter, action, rect)

    def _paint_entry(self, painter: QPainter, action: QAction, rect: QRectF) -> None:
        words, _, key = action.text().partition("\t")
        words = words.replace("&&", "\0").replace("&", "").replace("\0", "&")
        key = key or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        enabled = action.isEnabled()
        if enabled and action is self.activeAction():
            painting.box(painter, rect, 5, "selected")
        token = "disabled" if not enabled else "danger_text" if action in self._dangers else "text"
        middle = rect.center().y()
        icon = "check" if action.isChecked() else self._icons.get(action, "")
        if icon:
            square = painting.square(rect.left() + 9, round(middle - 8) + 8, 16)
            painting.icon(painter, square, icon, "text2" if token == "text" else token)
        room = rect.adjusted(_LEAD, 0, -10, 0)
        painting.text(painter, room, words, "body", token)
        if action.menu() is not None:
            painting.icon(painter, painting.square(rect.right() - 22, middle, 14), "chevron-right", "text3")
        elif key:
            spoken = spelled(key)
            painting.text(painter, room, spoken, "caption", "text3" if enabled else token, align=painting.RIGHT)


def rounded(rect: QRect, radius: int) -> QRegion:
    """A rect with round corners as a region; pixels that the curve touches belong to it."""
    region = QRegion(rect.adjusted(0, radius, 0, -radius))
    for row in range(radius):
        off = int(radius - sqrt(radius**2 - (radius - row - 1) ** 2))
        region += QRegion(rect.left() + off, rect.top() + row, rect.width() - 2 * off, 1)
        region += QRegion(rect.left() + off, rect.bottom() - row, rect.width() - 2 * off, 1)
    return region
