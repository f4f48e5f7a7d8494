"""The grid with its title, in a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import edge_pull
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .grid import StakeGrid

EDGE = 20
_FASTEST = 14


class GridPane(QWidget):
    """Its signals are those of `grid`. While somebody is dragged near its upper or lower edge, it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Influence and interest")
        self.grid = StakeGrid()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 18, EDGE, 16)
        column.setSpacing(10)
        column.addWidget(Label("Influence and interest", "strong"))
        column.addWidget(self.grid)
        column.addStretch(1)
        self._inside = inside
        self.area = ScrollArea(inside, "surface")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._edge = edge_pull.scrolling(self.area, _FASTEST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.grid.moved.connect(self._follow)
        self.grid.dragged.connect(self._pull)

    def _follow(self, rect: QRect) -> None:
        middle = self.grid.mapTo(self._inside, rect.center())
        self.area.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 6)

    def _pull(self, height: float) -> None:
        if height < 0:
            self._edge.stop()
            return
        seen = self.area.viewport().height()
        place = self.grid.mapTo(self.area.viewport(), self.grid.rect().topLeft()).y() + height
        self._edge.drag_to(place, 0, seen)
