"""Whose undo a key means: that of the text that is being typed, or that of the whole program.

A field in which something was typed keeps the keys to itself, also once all of it is taken back: who presses them once
too often must not lose an act that was made somewhere else. A field in which nothing was typed has nothing to undo, and
lets them through; one that is come to again, with nothing in it that was refused, is such a field again.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextEdit

_KEYS = frozenset({"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"})


def has_history(field: QLineEdit | QTextEdit) -> bool:
    """Whether something was typed in a field that can be taken back, or done again."""
    if field.isReadOnly():
        return False
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() or field.isRedoAvailable()
    document = field.document()
    return document.isUndoAvailable() or document.isRedoAvailable()


def is_undo(event: QEvent) -> bool:
    """Whether an event asks whose a key for undo or redo is; who accepts it has the key."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()).toString() in _KEYS


def lets_through(field: QLineEdit | QTextEdit, event: QEvent) -> bool:
    """Whether an event is a key for undo or redo that is not the field's own; it is ignored then."""
    if not is_undo(event) or has_history(field):
        return False
    event.ignore()
    return True


def begin_anew(field: QLineEdit | QTextEdit, event: QFocusEvent) -> None:
    """Forget what was typed before the focus came; coming back from a menu, or to the window, is no coming."""
    reasons = QtCore.Qt.FocusReason
    if event.reason() in {reasons.PopupFocusReason, reasons.MenuBarFocusReason, reasons.ActiveWindowFocusReason}:
        return
    if not has_history(field):
        return
    if isinstance(field, QTextEdit):
        field.document().clearUndoRedoStacks()
        return
    place, modified = field.cursorPosition(), field.isModified()
    field.setText(field.text())
    field.setCursorPosition(place)
    field.setModified(modified)
