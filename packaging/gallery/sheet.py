"""A sheet that widgets are laid on, and the states they are put into."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.section_head import SectionHead

TODAY = date(2026, 3, 19)


class Sheet(QWidget):
    """Rows of widgets on a ground."""

    def __init__(self, width: int, ground: str = "bg", *, edge: int = 32, gap: int = 14) -> None:
        super().__init__()
        self._ground = ground
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(gap)
        self.setFixedWidth(width)

    def head(self, title: str, detail: str = "") -> None:
        """Begin a part."""
        self.column.addWidget(SectionHead(title, detail, role="section"))

    def row(self, *widgets: QWidget, spacing: int = 8) -> None:
        """Lay widgets side by side."""
        self.column.addLayout(side_by_side(*widgets, spacing=spacing))

    def add(self, *widgets: QWidget) -> None:
        """Lay widgets one below the other."""
        for widget in widgets:
            self.column.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), self._ground)


def side_by_side(*widgets: QWidget, spacing: int = 8, stretch: bool = True) -> QHBoxLayout:
    """A row."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def off(widget: QWidget) -> QWidget:
    """The widget when it cannot be used."""
    widget.setEnabled(False)
    return widget


def over(widget: QWidget) -> QWidget:
    """The widget under the pointer."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(widget, QEnterEvent(QPointF(4, 4), QPointF(4, 4), QPointF(4, 4)))
    return widget


def wide(widget: QWidget, width: int) -> QWidget:
    """The widget in a width."""
    widget.setFixedWidth(width)
    return widget


def named(widget: QWidget, name: str) -> QWidget:
    """The widget with a name by which it is found: "focus" gets the focus."""
    widget.setObjectName(name)
    return widget
