"""What stands over the wall: its menu of what leaves it, and the days in sight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from shiboken6 import invalidate

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.trends.bar import WallBar
from careercruise_desktop.ui.trends.outlet import Outlet, Shown
from careercruise_desktop.ui.trends.state import WallState
from careercruise_desktop.ui.widgets.button import Button
from tests.robots.widgets import press
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, state

DAY = date(2026, 3, 2)
WALL = WallState(
    "week", DAY, DAY, DAY, DAY, "", "", earlier=False, later=False, empty=False, roles=(), projects=(), role="",
    project=None, compare=False, slots=(), offers=(),
)  # fmt: skip


def test_the_menu_opens_again_after_what_stood_for_its_separators_is_gone(show: Show) -> None:
    button = Button("Export charts", "primary")
    ground = show(button)
    charts: list[ChartState] = [state(BARS)]
    outlet = Outlet(ground, button, lambda: Shown(WALL, tuple(charts)))
    outlet.ask()
    menu = outlet.menu
    assert menu is not None
    press(menu, Qt.Key.Key_Escape)
    for action in menu.actions():
        if action.isSeparator():
            # As when Python tidies up what it had of another menu.
            invalidate(action)
    charts.clear()
    outlet.ask()
    entries = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.isEnabled() for action in entries] == [True] + [False] * (len(entries) - 1)
    press(menu, Qt.Key.Key_Escape)


def test_the_days_in_sight_are_all_that_are_seen_in_part_with_years_where_there_are_several(show: Show) -> None:
    bar = WallBar()
    show(bar)
    bar.show_state(WALL)
    first = DAY.toordinal()
    for window, said in (
        ((first, first + 7), "2 – 8"),
        ((first + 0.4, first + 7.4), "2 – 9"),
        ((first, first), "2 – 2"),
    ):
        bar.show_window(*window, zoomed=True)
        assert bar.zoom.text().replace(" Mar", "") == said
    for year, said in ((2012, "2 Mar 2012 – 2 Mar 2026"), (2026, "2 Mar – 2 Mar 2026")):
        bar.show_state(replace(WALL, first=date(2006, 1, 1)))
        bar.show_window(date(year, 3, 2).toordinal(), first + 1.0, zoomed=True)
        assert bar.zoom.text() == said
