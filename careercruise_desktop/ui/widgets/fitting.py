"""Having as many widgets in a column as there is to show: those that stay keep the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


def fit(rows: list[W], count: int, layout: QVBoxLayout, make: Callable[[], W]) -> None:
    """Take the last ones away, or make more at the end; `make` gives them their parent."""
    while len(rows) > count:
        gone = rows.pop()
        layout.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
    while len(rows) < count:
        row = make()
        layout.addWidget(row)
        rows.append(row)
        row.show()
