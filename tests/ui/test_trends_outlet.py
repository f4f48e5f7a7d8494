"""What stands over the wall: its menu of what leaves it, the days in sight, and the box for any days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from shiboken6 import invalidate

from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.years import TOO_FAR
from careercruise_desktop.ui.charts.picture import svg
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.trends.bar import WallBar
from careercruise_desktop.ui.trends.days import TURNED, WIDTH, DaysBox
from careercruise_desktop.ui.trends.outlet import Outlet, Shown
from careercruise_desktop.ui.trends.state import WHOLE, WallState
from careercruise_desktop.ui.widgets.button import Button
from tests.factories import project
from tests.robots.desktop import Desktop
from tests.robots.trends import TrendsRobot
from tests.robots.widgets import click, press, settle
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, state, texts

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
    entries = [action for action in menu.actions() if not action.isSeparator() and action.isVisible()]
    assert WHOLE not in {action.text() for action in entries}
    assert [action.isEnabled() for action in entries] == [True] + [False] * (len(entries) - 1)
    press(menu, Qt.Key.Key_Escape)


def test_where_not_all_days_are_in_sight_the_menu_says_that_files_hold_them_all(show: Show) -> None:
    button = Button("Export charts", "primary")
    outlet = Outlet(show(button), button, lambda: Shown(WALL, (state(BARS),), zoomed=True))
    outlet.ask()
    assert outlet.menu is not None
    said = next(action for action in outlet.menu.actions() if action.text() == WHOLE)
    assert said.isVisible()
    assert not said.isEnabled()
    press(outlet.menu, Qt.Key.Key_Escape)


def test_in_a_small_picture_stands_what_fits_as_a_whole(show: Show) -> None:
    ways = (f"{'last 4 weeks and much more, ' * 3}in all", "last 4 weeks")
    small = replace(
        state(BARS), sub=ways[0], subs=ways[1:], counted="n: 24 entries", foot=f"{'March 2026, ' * 8}n: 24 entries"
    )
    written = texts(svg(small, QSize(380, 300)))
    assert {"last 4 weeks", "n: 24 entries"} <= set(written)
    assert not [each for each in written if each.endswith("…")]
    assert small.foot in texts(svg(small, QSize(1200, 300)))


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


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31/02/2026", "There is no 31 February 2026"),
        ("1850-01-01", TOO_FAR),
        ("whenever", "Not a day, such as 19.3. or Fri"),
        ("3/3/2026", TURNED),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_a_whole_sentence_and_stays_readable(
    show: Show, typed: str, why: str
) -> None:
    button = Button("Any days", "plain")
    ground = show(button)
    ground.resize(600, 700)
    box = DaysBox(button, DAY, DAY, DAY)
    chosen: list[tuple[date, date]] = []
    box.chosen.connect(lambda first, last: chosen.append((first, last)))
    box.open(width=WIDTH)
    settle()
    field, high = box.first, box.height()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    click(box.show_days)
    assert (box.complaint.text, chosen) == (why, [])
    # The field is as high as before, and the box has grown by the sentence.
    assert field.height() == field.sizeHint().height() == box.last.height()
    assert box.height() - high >= box.complaint.height() >= box.complaint.sizeHint().height() > 0
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1/3/2026")
    assert box.complaint.text == ""
    click(box.show_days)
    assert chosen == [(date(2026, 3, 1), DAY)]


def test_files_and_pictures_of_the_window_name_no_confidential_project(desktop: Desktop, tmp_path: Path) -> None:
    values = {"planned_value": Decimal(500), "earned_value": Decimal(450), "actual_cost": Decimal(500)}
    desktop.given(
        project(id=1, name="Kestrel ledger", code="nightjar", start=date(2025, 11, 3), confidential=True,
                baseline_finish=date(2026, 6, 30), budget=Decimal(1000)),
        OutcomeReading(project_id=1, day=date(2026, 3, 15), **values),
    )  # fmt: skip
    trends = TrendsRobot(desktop)
    view, shown = trends.view, trends.card("cpi").state
    assert shown is not None
    assert "nightjar" in repr(shown)
    for kind in ("svg", "csv"):
        view.outlet.save_requested.emit("cpi", kind, tmp_path / f"one.{kind}", 1.0)
        view.outlet.export_requested.emit(kind, tmp_path, 1.0)
    view.outlet.wall_requested.emit("svg", tmp_path / "wall.svg", 1.0)
    files = {each.name: each.read_text(encoding="utf-8").lower() for each in tmp_path.iterdir() if each.is_file()}
    assert [name for name, text in files.items() if "nightjar" in text or "kestrel" in text] == []
    assert [name for name in ("one.svg", "one.csv", "wall.svg") if "confidential project" not in files[name]] == []
    assert "nightjar" not in repr(shown.leaving)
