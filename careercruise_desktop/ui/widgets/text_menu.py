"""The context menu of text fields: Qt's actions with our look and our icons."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from . import menu

# Qt names its actions so; what has no icon here shows none.
_ICONS = {
    "edit-undo": "undo-2",
    "edit-redo": "redo-2",
    "edit-cut": "scissors",
    "edit-copy": "copy",
    "edit-paste": "clipboard-paste",
    "edit-delete": "trash-2",
}


def show(field: QLineEdit | QTextEdit | QPlainTextEdit, place: QPoint) -> None:
    """Show Qt's own text menu as ours at a place on the screen."""
    standard = field.createStandardContextMenu()
    ours = menu.Menu(field)
    for action in standard.actions():
        if action.isSeparator():
            ours.addSeparator()
            continue
        ours.name_icon(action, _ICONS.get(action.objectName(), ""))
        action.setIcon(QIcon())
        action.setText(action.text().replace("Select All", "Select all"))
        ours.addAction(action)
    # Qt's menu owns the actions, so it lives as long as ours.
    ours.aboutToHide.connect(standard.deleteLater)
    ours.aboutToHide.connect(ours.deleteLater)
    ours.popup(place)
