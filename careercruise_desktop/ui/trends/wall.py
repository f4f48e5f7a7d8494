"""The wall: cards of one size side by side, one below the other where there is too little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from careercruise_desktop.ui.charts.card import ChartCard
from careercruise_desktop.ui.charts.state import ChartState

GAP, EDGE = 12, 20
TWO_FROM = 760


class Wall(QWidget):
    """Two cards in a row, or one in a narrow window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, ChartCard] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(EDGE, 16, EDGE, 16)
        self._grid.setSpacing(GAP)

    def show_charts(self, states: Sequence[ChartState]) -> list[ChartCard]:
        """Show charts; returns the cards that are new."""
        new = []
        for state in states:
            card = self.cards.get(state.key)
            if card is None:
                card = self.cards[state.key] = ChartCard()
                new.append(card)
            card.show_state(state)
        if new:
            self._columns = 0
            self._arrange()
        return new

    def minimumSizeHint(self) -> QSize:
        """One card across, so that two of them never keep a window from becoming narrow."""
        widths = (card.minimumSizeHint().width() for card in self.cards.values())
        return QSize(max(widths, default=0) + 2 * EDGE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two in a row or one."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= TWO_FROM else 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, at // columns, at % columns)
        rows = -(-len(self.cards) // columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        for row in range(len(self.cards) + 1):
            # What is left below the last row stays empty.
            self._grid.setRowStretch(row, 1000 if row < rows else int(row == rows))
