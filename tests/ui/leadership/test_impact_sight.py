"""The tab of impact as it is seen and read aloud, in both themes and in a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.ui.charts.state import Tally, Voices
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.desktop import CTRL, Desktop
from tests.robots.impact import ImpactRobot
from tests.robots.widgets import settle, spoken_name, tab

KEY = Qt.Key


class TestSight:
    def test_charts_share_their_days(self, team: ImpactRobot) -> None:
        above, below = team.chart(), team.chart("work")
        assert above.plot.left() == below.plot.left()  # type: ignore[attr-defined]
        assert above.plot.right() == below.plot.right()  # type: ignore[attr-defined]

    @pytest.mark.parametrize("name", ["light", "dark"])
    @pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
    def test_nothing_is_wider_than_its_place(
        self, team: ImpactRobot, desktop: Desktop, name: str, size: tuple[int, int]
    ) -> None:
        theme().choose(name)
        desktop.window.resize(*size)
        desktop.rest()
        tab = team.tab
        for part in (
            tab.main.morale,
            tab.main.below,
            tab.main.followed,
            tab.side.health,
            tab.side.send,
            tab.side.voices,
        ):
            right = part.mapTo(tab, QPoint(part.width(), 0)).x()
            around = tab.main if tab.main.isAncestorOf(part) else tab.side
            assert right <= around.mapTo(tab, QPoint(around.width(), 0)).x()

    def test_a_panel_over_a_small_window_leaves_the_charts_alone_and_the_pulse_a_press_away(
        self, team: ImpactRobot, desktop: Desktop
    ) -> None:
        desktop.window.resize(1000, 700)
        desktop.rest()
        team.room.view.cover(320)
        settle()
        assert team.tab.main.isVisible()
        assert not team.tab.beside.panel.isVisible()
        team.press(team.tab.beside.open_button)
        assert team.tab.side.isVisible()
        assert not team.tab.main.isVisible()
        team.press(team.tab.beside.back_button)
        assert team.tab.main.isVisible()

    def test_parts_say_what_they_are(self, team: ImpactRobot) -> None:
        assert spoken_name(team.chart()) == "Morale, 0 to 10"
        assert spoken_name(team.tab.main.followed) == "Leadership actions"
        assert spoken_name(team.tab.side.type) == "Type in answers"
        assert spoken_name(team.tab.main.morale.more) == "Save morale, 0 to 10"
        assert team.tab.side.health.entries()[0].name.startswith("I learn something here: ")

    def test_dots_stand_for_few_answers_and_there_is_no_figure(self, team: ImpactRobot) -> None:
        chart = team.pulse.voices
        assert chart is not None
        assert isinstance(chart.data, Voices)
        assert [row.figure for row in chart.data.rows] == [None] * len(chart.data.rows)
        assert chart.data.rows[0].label == "n 5"
        assert team.pulse.tally is not None
        assert isinstance(team.pulse.tally.data, Tally)
        assert sum(team.pulse.tally.data.counts) == 5

    def test_from_ten_answers_on_there_is_a_figure_with_its_interval(
        self, fresh: ImpactRobot, desktop: Desktop
    ) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("xx99888555")
        fresh.agree()
        chart = fresh.pulse.voices
        assert chart is not None
        assert isinstance(chart.data, Voices)
        (row,) = chart.data.rows
        assert fresh.tab.side.voices.place.height() == 60
        assert (row.label, row.figure, row.under) == ("+10", 10.0, "n 10")
        assert row.interval is not None
        assert [round(end) for end in row.interval] == [-36, 51]
        assert "+10, 95 per cent from −36 to +51" in chart.data.points[0].said

    def test_undo_takes_a_typed_round_back(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("88888")
        desktop.key(KEY.Key_Return, CTRL)
        desktop.rest()
        desktop.undo()
        assert desktop.kept(PulseRound) == []
        assert fresh.pulse.mean == ""

    def test_the_menu_of_a_chart_opens_by_its_button(self, team: ImpactRobot) -> None:
        pane = team.tab.main.morale
        QTest.mouseClick(pane.more, Qt.MouseButton.LeftButton)
        assert pane.menu is not None
        assert pane.menu.isVisible()
        pane.menu.close()

    def test_tab_goes_from_the_top_to_the_bottom_charts_included(self, team: ImpactRobot) -> None:
        main, side = team.tab.main, team.tab.side
        main.filters.team.setFocus()
        met = [main.filters.team, *(tab() for _ in range(13))]
        names = [spoken_name(each) for each in met if each is not None]
        assert names == [
            "Team or project: All teams", "Period: Half a year", "Save morale, 0 to 10",
            "Morale, 0 to 10", "About work done by its day, %", "Work", "Save work done by its day, %",
            "Work done by its day, %", "Leadership actions", "Team success", "Handing over",
            "More about the pulse", "Answers of 5 Mar, 0 to 10", "About would recommend the team",
        ]  # fmt: skip
        side.health.setFocus()
        assert tab() is side.send
        assert tab() is side.type
