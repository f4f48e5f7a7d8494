"""The career path in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.ui.charts.make import make
from careercruise_desktop.ui.charts.picture import picture
from careercruise_desktop.ui.charts.radar import RadarChart
from careercruise_desktop.ui.skills.path.gap_box import GapBox
from careercruise_desktop.ui.skills.path.offers import StepOffers
from careercruise_desktop.ui.skills.path.state import PageState
from careercruise_desktop.ui.skills.path.tab import PathTab
from careercruise_desktop.ui.skills.presenter.assessing import Assessing
from careercruise_desktop.ui.skills.presenter.path import PathPresenter
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, press, settle, type_text


class CareerPathRobot:
    """The tab in a window of its own, over the records of the program."""

    def __init__(self, desktop: Desktop) -> None:
        assert desktop.session.context is not None
        self.desktop = desktop
        self.store = desktop.program.store
        self.tab = PathTab(lambda: make, lambda: picture)
        self.presenter = PathPresenter(self.tab, desktop.session.context, Assessing(desktop.session.context).ask)
        desktop.session.context.bus.changed.connect(self._hear)

    def read(self) -> None:
        """Read everything, and wait until it is there."""
        self.presenter.refresh()
        self.desktop.rest()

    @property
    def page(self) -> PageState:
        """The role that is shown."""
        assert self.tab.state is not None
        assert self.tab.state.page is not None
        return self.tab.state.page

    @property
    def radar(self) -> RadarChart:
        """What is drawn."""
        chart = self.tab.middle.radar.chart
        assert isinstance(chart, RadarChart)
        return chart

    def box(self, name: str) -> GapBox:
        """The gap of a skill."""
        return next(box for box in self.tab.gaps.boxes if box.state is not None and box.state.name == name)

    def begin(self, title: str) -> None:
        """Click a starting point."""
        row = next(row for row in self.tab.roles.starts if row.accessibleName().startswith(title))
        click(row)
        self.desktop.rest()

    def own(self, title: str) -> None:
        """Type the title of an own role."""
        click(self.tab.roles.own)
        box = self.tab.roles.box
        assert box is not None
        type_text(box.line, title)
        press(box.line, Qt.Key.Key_Return)
        self.desktop.rest()

    def require(self, skill: str, level: int) -> None:
        """Type a competence, and choose its level."""
        click(self.tab.gaps.add)
        box = self.tab.asking
        assert box is not None
        box.level.setFocus()
        piece = next(each for each in box.level.findChildren(QWidget) if each.accessibleName() == str(level))
        click(piece)
        type_text(box.line, skill)
        click(box.go)
        self.desktop.rest()

    def offers(self, name: str) -> StepOffers:
        """Ask for next steps of a gap."""
        click(self.box(name).add)
        assert self.tab.offers is not None
        return self.tab.offers

    def take(self, name: str, kind: str) -> None:
        """Take the offered step of a sort."""
        offers = self.offers(name)
        place = next(at for at, step in enumerate(offers.state.steps) if step.kind == kind)
        click(offers.rows[place])
        self.desktop.rest()

    def click_spoke(self, at: int) -> None:
        """Click the name of a spoke."""
        label = self.radar.places.labels[at]
        assert label is not None
        QTest.mouseClick(self.radar.viewport(), Qt.MouseButton.LeftButton, pos=label.rect.center().toPoint())
        settle()

    def _hear(self, change: Change) -> None:
        if not change.kinds or change.kinds & self.presenter.watches:
            self.presenter.refresh()
