"""What the application does for every widget, after the first paint.

The focus ring, tooltips, the menu of text fields, and our look on what Qt paints itself.
One filter over all events; it looks at an event's type and lets nearly all pass (1 µs each).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from careercruise_desktop.ui.theme.theme import theme

from . import text_menu
from .focus_ring import FocusRing, keyboard_reasons, shows_itself
from .tooltip import Tooltip

_TYPES = QEvent.Type
_POINTER_PRESSES = frozenset({_TYPES.MouseButtonPress, _TYPES.MouseButtonDblClick, _TYPES.TouchBegin})
_HIDE_TIP = _POINTER_PRESSES | {_TYPES.KeyPress, _TYPES.Wheel, _TYPES.WindowDeactivate, _TYPES.Leave}
_WATCHED = _HIDE_TIP | {_TYPES.FocusIn, _TYPES.FocusOut, _TYPES.ToolTip, _TYPES.Polish, _TYPES.ContextMenu}
_TEXTS = (QLineEdit, QTextEdit, QPlainTextEdit)
# What Qt paints and people meet inside its own dialogs; ours paint themselves.
_DRESSED = (QDialog, QAbstractItemView, QHeaderView)


class Attendant(QObject):
    """Install with `attend`; one for an application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._tip: Tooltip | None = None
        self._tip_owner: QWidget | None = None
        self._by_keyboard = False
        self._reasons = keyboard_reasons()
        app.setCursorFlashTime(0)  # see `caret`
        app.installEventFilter(self)
        app.aboutToQuit.connect(self.leave)

    @property
    def by_keyboard(self) -> bool:
        """Whether the person used the keyboard last, and not the pointer."""
        return self._by_keyboard

    @property
    def ring(self) -> FocusRing:
        """The focus ring. It lies in the window that has the focus, and is made anew when it went with that window."""
        if self._ring is None or not isValid(self._ring):
            self._ring = FocusRing()
        return self._ring

    @property
    def tip(self) -> Tooltip:
        """The tooltip, made anew like the ring."""
        if self._tip is None or not isValid(self._tip):
            self._tip = Tooltip()
        return self._tip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass everything on except the tooltips that are shown here."""
        kind = event.type()
        if kind not in _WATCHED or not isinstance(watched, QWidget):
            return False
        if kind == _TYPES.ToolTip and isinstance(event, QHelpEvent):
            return self._show_tip(watched, event.pos())
        if kind == _TYPES.ContextMenu and isinstance(event, QContextMenuEvent):
            return self._show_text_menu(watched, event)
        if kind in _HIDE_TIP:
            self._hide_tip(watched, kind)
        if kind == _TYPES.KeyPress:
            self._by_keyboard = True
        elif kind in _POINTER_PRESSES:
            self._by_keyboard = False
            if self.ring.target is not None:
                self.ring.put_around(None)
        elif kind == _TYPES.FocusIn and isinstance(event, QFocusEvent):
            self._focus_came(watched, event)
        elif kind == _TYPES.FocusOut and self.ring.target is watched:
            self.ring.put_around(None)
        elif kind == _TYPES.Polish:
            self._dress(watched)
        return False

    def _focus_came(self, widget: QWidget, event: QFocusEvent) -> None:
        # Focus that comes in the wake of a key (a popover closes, a row is gone) is the keyboard's too.
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            # Told before the press itself is.
            self._by_keyboard = False
        elif event.reason() in self._reasons or self._by_keyboard:
            self._by_keyboard = True
            if not shows_itself(widget):
                # Once what else happens with the focus is done, such as scrolling into sight.
                QTimer.singleShot(0, self, lambda: self._put_ring(widget))

    def _put_ring(self, widget: QWidget) -> None:
        if QApplication.focusWidget() is widget:
            self.ring.put_around(widget)

    def _show_tip(self, widget: QWidget, at: QPoint) -> bool:
        owner: QWidget | None = widget
        while owner is not None and not owner.toolTip():
            owner = owner.parentWidget() if not owner.isWindow() else None
        if owner is None:
            return False
        self._tip_owner = owner
        self.tip.show_for(owner, owner.toolTip(), owner.mapFrom(widget.window(), widget.mapTo(widget.window(), at)))
        return True

    def _hide_tip(self, widget: QWidget, kind: QEvent.Type) -> None:
        if self._tip_owner is None or (kind == _TYPES.Leave and widget is not self._tip_owner):
            return
        self._tip_owner = None
        self.tip.hide()

    def _show_text_menu(self, widget: QWidget, event: QContextMenuEvent) -> bool:
        """The menu of a text field; the press comes to the viewport of one with several lines."""
        field = widget if isinstance(widget, _TEXTS) else widget.parentWidget()
        if not isinstance(field, _TEXTS) or field.contextMenuPolicy() != Qt.ContextMenuPolicy.DefaultContextMenu:
            return False
        text_menu.show(field, event.globalPos())
        return True

    def _dress(self, widget: QWidget) -> None:
        if isinstance(widget, _DRESSED) or (isinstance(widget, QMenu) and type(widget) is QMenu):
            inside = widget.parentWidget()
            dressed = inside is not None and inside.window().property("dressed")
            if not dressed and not widget.property("dressed") and not widget.property("paints_itself"):
                theme().dress(widget)

    def leave(self) -> None:
        """Attend no more; the application is about to end."""
        app = self.parent()
        if app is not None:
            app.removeEventFilter(self)
        for floating in (self._ring, self._tip):
            if floating is not None and isValid(floating):
                floating.hide()
                floating.setParent(None)
                floating.deleteLater()
        self._ring = self._tip = None


def attend(app: QApplication) -> Attendant:
    """Start attending; call it once, after the first paint."""
    return Attendant(app)
