"""Trends in the hands of a person."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.trends.card import WallCard
from careercruise_desktop.ui.trends.view import TrendsView
from careercruise_desktop.ui.widgets.records_list import RecordsList
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from careercruise_desktop.ui.widgets.segmented import Segmented
from tests.factories import TODAY, block, entry, project
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
        desktop.rest()
        # A chart has its places once it is shown.
        wait_for(lambda: all(card.chart is None or card.chart.plot.isValid() for card in page.wall.cards.values()))

    def card(self, key: str) -> WallCard:
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
        """What the header says, or the line under it."""
        return self.view.header.sub.text() or (self.view.period.text() if self.view.period.isVisible() else "")

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

    def choose_in_menu(self, key: str, words: str) -> None:
        """Choose an entry of a card's menu."""
        card = self.card(key)
        click(card._more)
        assert card.menu is not None
        found = {action.text().split("\t")[0]: action for action in card.menu.actions()}
        found[words].trigger()
        card.menu.close()
        self.desktop.rest()

    @property
    def order(self) -> list[str]:
        """The cards of the wall, in order."""
        return [slot.key for slot in self.view.wall.slots]

    def save(self, key: str, kind: str, folder: Path) -> None:
        """Choose "Save as" in a card's menu, and a folder for the suggested name."""
        self.card(key).kept.emit(kind, 2.0)
        dialog = self.view.outlet.dialog
        assert isinstance(dialog, SaveDialog)
        state = self.card(key).state
        assert state is not None
        dialog.chosen.emit(folder / f"{state.file}.{kind}")
        dialog.reject()
        settle()


def with_weeks(desktop: Desktop) -> TrendsRobot:
    """Trends of a profile with a few weeks of both roles."""
    days = [TODAY - timedelta(days=back) for back in range(1, 90) if (TODAY - timedelta(days=back)).weekday() < 5]
    made: list[Any] = [project(id=1)]
    for number, day in enumerate(days, 1):
        made += [
            block("09:00", "12:00", day, id=number),
            entry("09:00", "11:00", day, title=f"Build {day}", block_id=number, project_id=1),
            entry("13:00", "14:00", day, title=f"Plan {day}", role=Role.PM),
        ]
    desktop.given(*made)
    return TrendsRobot(desktop)
