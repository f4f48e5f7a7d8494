"""The order in which Tab goes through the tab, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget


def order(widgets: Iterable[QWidget]) -> None:
    """Have Tab go through widgets, and what is in each of them, one after the other."""
    before: QWidget | None = None
    for widget in [stop for each in widgets for stop in stops_in(each)]:
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def stops_in(widget: QWidget) -> list[QWidget]:
    """The widget itself where it takes the keys, else what takes them in it, in its present order."""
    tab = QtCore.Qt.FocusPolicy.TabFocus
    if widget.focusPolicy() & tab:
        return [widget]
    found, inside = [], widget.nextInFocusChain()
    while inside is not None and inside is not widget:
        if widget.isAncestorOf(inside) and inside.focusPolicy() & tab:
            found.append(inside)
        inside = inside.nextInFocusChain()
    return found
