"""Trends in the hands of a person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.ui.charts.card import ChartCard
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.trends.view import TrendsView
from careercruise_desktop.ui.widgets.records_list import RecordsList
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from careercruise_desktop.ui.widgets.segmented import Segmented
from tests.robots.desktop import Desktop, wait_for
from tests.robots.widgets import click, settle

ROOM = 6


class TrendsRobot:
    """Goes to Trends, reads its cards and uses its charts."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        page = desktop.window.page
        assert isinstance(page, TrendsView)
        self.view = page
        # A chart has its places once it is shown.
        wait_for(lambda: all(card.chart is None or card.chart.plot.isValid() for card in page.wall.cards.values()))

    def card(self, key: str) -> ChartCard:
        """A card by the chart's name."""
        return self.view.wall.cards[key]

    def chart(self, key: str) -> Chart:
        """The chart on a card."""
        chart = self.card(key).chart
        assert chart is not None
        return chart

    def headline(self, key: str) -> str:
        """The figure at the head of a card."""
        state = self.card(key).state
        assert state is not None
        return " ".join(word.text for word in state.headline).replace("\N{NO-BREAK SPACE}", " ")

    @property
    def period(self) -> str:
        """What the header says."""
        return self.view.header.sub.text()

    def choose(self, stretch: str) -> None:
        """Choose a period in the header."""
        segmented: Segmented = self.view.stretch
        click(segmented._pieces[stretch])
        self.desktop.rest()

    def step(self, steps: int) -> None:
        """Alt and an arrow key, so many times."""
        self.view.setFocus()
        for _ in range(abs(steps)):
            self.desktop.key(Qt.Key.Key_Left if steps < 0 else Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
            self.desktop.rest()

    def open(self, key: str, index: int) -> RecordsList:
        """Click a point of a chart."""
        chart = self.chart(key)
        at = index if index >= 0 else len(chart.points) + index
        place = chart.column(at).center().toPoint()
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return self.records

    @property
    def records(self) -> RecordsList:
        """The list of records that is open."""
        self.desktop.rest()
        settle()
        assert self.view.records is not None
        assert self.view.records.is_open
        return self.view.records

    def save(self, key: str, kind: str, folder: Path) -> None:
        """Choose "Save as" in a card's menu, and a folder for the suggested name."""
        self.card(key).save_requested.emit(kind)
        dialog = self.view.dialog
        assert isinstance(dialog, SaveDialog)
        state = self.card(key).state
        assert state is not None
        dialog.chosen.emit(folder / f"{state.file}.{kind}")
        dialog.reject()
        settle()
