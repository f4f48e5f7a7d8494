"""What can be pressed: the base of every button that paints itself."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

SHORTCUT_MARK = "\t"


class Pressable(QPushButton):
    """A button that Enter and Space press, with an accessible name. It paints nothing itself.

    `ring_radius` is the radius of its corners, which the focus ring follows.
    """

    ring_radius = 6.0
    _once = False

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setAccessibleName(name)

    def setText(self, text: str) -> None:
        """Show another text; an ampersand in it is a letter like any other."""
        super().setText(text)
        if "&" in text:
            self.setShortcut(QtGui.QKeySequence())
        self.setAccessibleName(text)
        self.updateGeometry()

    def press_once(self) -> None:
        """From now on a double click presses once, and leaves the focus to what that made: for buttons that add."""
        self._once = True
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press, unless one is enough."""
        if self._once:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, like Space; held down it presses once."""
        keys = QtCore.Qt.Key
        if event.key() in {keys.Key_Return, keys.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)


def tip_with_key(text: str, shortcut: str) -> str:
    """A tooltip that shows a shortcut as a key after its text."""
    return f"{text}{SHORTCUT_MARK}{shortcut}" if shortcut else text
