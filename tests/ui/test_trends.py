"""Trends: four charts over one period, the records behind each point, and charts as files."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.ui.charts import pointing
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.trends.view import TrendsView
from careercruise_desktop.ui.widgets.attendant import Attendant
from tests.factories import TODAY, block, entry, project
from tests.installed import ROOT
from tests.robots.desktop import Desktop, wait_for
from tests.robots.trends import TrendsRobot
from tests.robots.widgets import click, press, settle, spoken_name, tab

KEY = Qt.Key
MONDAY = TODAY - timedelta(days=3)
YESTERDAY = TODAY - timedelta(days=1)
CHARTS = ["role_balance", "logged_days", "plan_accuracy", "role_switches"]


@pytest.fixture
def trends(desktop: Desktop) -> TrendsRobot:
    """A profile with a few weeks of both roles."""
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


def test_an_empty_profile_teaches_with_one_sentence_and_offers_sample_data(desktop: Desktop) -> None:
    view = TrendsRobot(desktop).view
    assert view.empty.isVisible()
    assert not view.export.isVisible()
    click(view.empty.state.action)
    assert desktop.session.panels.quick_log.isVisible()
    desktop.key(KEY.Key_Escape)
    click(view.empty.state.sample)
    desktop.rest()
    assert len(desktop.kept(TimeEntry)) > 1_000
    assert not view.empty.isVisible()
    assert list(view.wall.cards) == CHARTS
    desktop.undo()
    assert view.empty.state.isVisible()
    assert view.empty.state.sample.isEnabled()
    assert not view.empty.word.isVisible()


def test_the_wall_shows_four_charts_of_the_last_year(trends: TrendsRobot) -> None:
    assert list(trends.view.wall.cards) == CHARTS
    assert trends.period == "24 March 2025 – 19 March 2026"
    assert trends.headline("role_balance") == "IT 126 h PM 63 h"
    assert trends.headline("logged_days") == "63 days 63 in a row"
    assert trends.headline("plan_accuracy") == "67 % from 67 %"
    assert trends.headline("role_switches") == "1.0 a day from 1.0"
    assert trends.chart("role_balance").accessibleDescription() == (
        "Role balance, 24 March 2025 – 19 March 2026: 67\N{NO-BREAK SPACE}% IT, 126 h IT, 63 h PM; n: 126 entries."
        " Hours a week, IT target 55 – 65\N{NO-BREAK SPACE}%."
    )


def test_a_tooltip_says_the_week_the_hours_the_share_and_the_number(trends: TrendsRobot) -> None:
    chart = trends.chart("role_balance")
    chart.point_to(len(chart.points) - 2)
    assert chart.tip == "9 – 15 March  10 h, 67\N{NO-BREAK SPACE}%  5 h  10 entries"
    chart = trends.chart("plan_accuracy")
    chart.point_to(len(chart.points) - 2)
    assert chart.tip.replace("\N{NO-BREAK SPACE}", " ") == "9 – 15 March  67 %  four-week mean 67 %  5 blocks"
    chart = trends.chart("logged_days")
    chart.point_to(len(chart.points) - 2)
    assert chart.tip == "Wed 18 March  3 h  2 entries"


def test_the_tooltip_of_a_coming_day_says_that_it_is_still_to_come(trends: TrendsRobot) -> None:
    trends.choose("week")
    for key in CHARTS:
        if key != "logged_days":
            chart = trends.chart(key)
            chart.point_to(len(chart.points) - 1)
            assert chart.tip == "Sun 22 March  still to come"
            chart.point_to(3)
            assert chart.tip.startswith("Thu 19 March  nothing ")


def test_what_is_logged_now_is_seen_at_once_and_undone_again(trends: TrendsRobot) -> None:
    desktop = trends.desktop
    desktop.log("3h workshop @pm today 8:00")
    assert trends.headline("role_balance") == "IT 126 h PM 66 h"
    assert trends.headline("logged_days") == "64 days 64 in a row"
    desktop.undo()
    assert trends.headline("role_balance") == "IT 126 h PM 63 h"


@pytest.mark.parametrize(
    ("stretch", "period", "points"),
    [
        ("week", "16 – 19 March 2026", 7),
        ("month", "16 February – 19 March 2026", 35),
        ("quarter", "22 December 2025 – 19 March 2026", 13),
        ("all", "22 December 2025 – 19 March 2026", 13),
    ],
)
def test_one_choice_changes_the_period_of_all_charts(
    trends: TrendsRobot, stretch: str, period: str, points: int
) -> None:
    trends.choose(stretch)
    assert trends.period == period
    assert {len(trends.chart(key).points) for key in CHARTS if key != "logged_days"} == {points}


def test_periods_are_stepped_back_to_the_first_record_and_not_into_the_future(trends: TrendsRobot) -> None:
    trends.choose("month")
    trends.step(1)
    assert trends.period == "16 February – 19 March 2026"
    trends.step(-1)
    assert trends.period == "12 January – 15 February 2026"
    trends.step(-5)
    assert trends.period == "8 December 2025 – 11 January 2026"
    trends.step(2)
    assert trends.period == "16 February – 19 March 2026"


def test_a_period_without_data_says_so(trends: TrendsRobot) -> None:
    trends.desktop.given(entry(day=date(2024, 1, 3)))
    trends.step(-1)
    assert trends.headline("role_balance") == "n/a"
    card = trends.card("role_balance")
    assert card.chart is None
    assert card._nothing.isVisible()
    assert card._nothing.text() == "Nothing was logged in this period"
    trends.step(1)
    assert card.chart is not None
    assert not card._nothing.isVisible()


def test_a_click_on_a_week_lists_its_records_and_a_row_opens_in_the_inspector(trends: TrendsRobot) -> None:
    opened: list[tuple[str, int]] = []
    context = trends.desktop.session.context
    assert context is not None
    context.bus.record_requested.connect(lambda kind, key: opened.append((kind, key)))
    records = trends.open("role_balance", -1)
    assert records.accessibleName() == "16 – 22 March, 6 entries, 9 h"
    assert [spoken_name(row) for row in records.rows[:2]] == [
        "Build 2026-03-16, IT, Mon 16 March, 09:00 · Payments gateway migration, 2 h",
        "Plan 2026-03-16, PM, Mon 16 March, 13:00, 1 h",
    ]
    click(records.rows[1])
    assert not records.is_open
    (kept,) = [each for each in trends.desktop.kept(TimeEntry) if each.title == "Plan 2026-03-16"]
    assert opened == [("time_entry", kept.id)]


def test_behind_a_day_and_behind_plan_accuracy_are_their_own_records(trends: TrendsRobot) -> None:
    records = trends.open("logged_days", -2)
    assert records.accessibleName() == "Wed 18 March, 2 entries, 3 h"
    records.close_now()
    records = trends.open("plan_accuracy", -2)
    assert records.accessibleName() == "9 – 15 March, 5 blocks, 15 h"
    assert "on time" in spoken_name(records.rows[0])


def test_the_figure_opens_to_all_of_its_records_a_page_at_a_time(trends: TrendsRobot) -> None:
    click(trends.card("role_balance").headline)
    records = trends.records
    assert (len(records.rows), records.more.text()) == (60, "Show more (66 left)")
    click(records.more)
    records = trends.records
    assert len(records.rows) == 120
    click(records.more)
    assert len(trends.records.rows) == 126
    assert not trends.records.more.isVisible()
    assert len({spoken_name(row) for row in records.rows}) == 126


def test_by_keyboard_alone_from_the_header_to_a_record_and_back(
    trends: TrendsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(pointing.speech, "say", lambda _widget, text: said.append(text))
    trends.view.export.setFocus(Qt.FocusReason.TabFocusReason)
    chart = trends.chart("role_balance")
    for _ in range(8):
        if tab() is chart:
            break
    assert QApplication.focusWidget() is chart
    press(chart, KEY.Key_Left, 2)
    assert said == [
        "16 – 22 March: IT 6 h, 67\N{NO-BREAK SPACE}%, PM 3 h, 6 entries",
        "9 – 15 March: IT 10 h, 67\N{NO-BREAK SPACE}%, PM 5 h, 10 entries",
    ]
    press(chart, KEY.Key_Return)
    records = trends.records
    assert QApplication.focusWidget() is records.rows[0]
    press(records.rows[0], KEY.Key_Down)
    assert QApplication.focusWidget() is records.rows[1]
    press(records.rows[1], KEY.Key_Escape)
    assert QApplication.focusWidget() is chart
    assert chart.current == len(chart.points) - 2


def test_cards_follow_one_another_in_the_order_of_reading(trends: TrendsRobot) -> None:
    trends.view.export.setFocus(Qt.FocusReason.TabFocusReason)
    names = [spoken_name(widget) for widget in (tab() for _ in range(17)) if widget is not None]
    charts = [name for name in names if name in {"Role balance", "Logged days", "Plan accuracy", "Role switches"}]
    assert charts == ["Role balance", "Logged days", "Plan accuracy", "Role switches"]
    assert names.index("About role balance") < names.index("Role balance") < names.index("About logged days")


def test_what_a_figure_means_is_said_for_the_keyboard_too(trends: TrendsRobot, attendant: Attendant) -> None:
    about = trends.card("plan_accuracy")._about
    assert "out of all planned minutes" in about.accessibleDescription()
    assert "(20 blocks)" not in about.toolTip()
    press(about, KEY.Key_Space)
    assert attendant.tip.isVisible()
    assert attendant.tip.text.startswith("Planned minutes with work of the same block logged under them")
    assert about.toolTip() == about.accessibleDescription()
    help_asked = QHelpEvent(QEvent.Type.ToolTip, about.rect().center(), about.mapToGlobal(about.rect().center()))
    assert QApplication.sendEvent(about, help_asked)


def test_each_chart_is_saved_as_picture_drawing_and_table(trends: TrendsRobot, tmp_path: Path) -> None:
    for kind in ("png", "svg", "csv"):
        trends.save("plan_accuracy", kind, tmp_path)
        assert trends.desktop.toast == f"Saved plan-accuracy-2025-03-24-2026-03-19.{kind}"
    assert len(list(tmp_path.glob("plan-accuracy-*"))) == 3
    table = (tmp_path / "plan-accuracy-2025-03-24-2026-03-19.csv").read_text(encoding="utf-8").splitlines()
    assert len(table) == 1 + len(trends.chart("plan_accuracy").points)
    assert table[-2].startswith("2026-03-09,2026-03-15,600,900,0.6667,")


def test_all_charts_are_exported_into_a_folder(trends: TrendsRobot, tmp_path: Path) -> None:
    folder = tmp_path / "charts"
    folder.mkdir()
    click(trends.view.export)
    menu = trends.view._menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["PNG pictures", "SVG drawings", "CSV tables"]
    menu.actions()[1].trigger()
    menu.close()
    dialog = trends.view.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    assert trends.desktop.toast == "Saved 4 charts"
    assert sorted(path.name.split("-2025")[0] for path in folder.iterdir()) == sorted(
        key.replace("_", "-") for key in CHARTS
    )


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(trends: TrendsRobot, tmp_path: Path) -> None:
    trends.save("role_balance", "csv", tmp_path / "gone")
    assert "this folder does not exist" in trends.desktop.toast
    assert not (tmp_path / "gone").exists()
    trends.save("role_balance", "csv", tmp_path)
    assert trends.desktop.toast.startswith("Saved role-balance")


def test_the_charts_offer_our_menu_only(trends: TrendsRobot) -> None:
    card = trends.card("role_switches")
    chart = trends.chart("role_switches")
    chart.menu_requested.emit(chart.mapToGlobal(chart.rect().center()))
    menu = card._menu
    assert menu is not None
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        "Save as PNG…",
        "Save as SVG…",
        "Save as CSV…",
        "Open the records behind",
    ]
    menu.close()


def test_a_narrow_window_scrolls_instead_of_squeezing(trends: TrendsRobot) -> None:
    window = trends.desktop.window
    for size, columns in (((1440, 900), 2), ((1000, 700), 2), ((800, 560), 1)):
        window.resize(*size)
        settle()
        cards = list(trends.view.wall.cards.values())
        assert len({card.x() for card in cards}) == columns
        assert all(card.height() >= 256 and card.width() >= 360 for card in cards)
        assert len({card.width() for card in cards}) == 1
        assert trends.view.header.title.width() >= trends.view.header.title.sizeHint().width()
    assert trends.period == "24 Mar 2025 – 19 Mar 2026"


def test_the_names_and_the_target_of_the_roles_are_the_persons(trends: TrendsRobot) -> None:
    trends.desktop.given(Setting(key="it_name", value="Code"), Setting(key="it_share", value="40"))
    assert trends.headline("role_balance") == "Code 126 h PM 63 h"
    state = trends.card("role_balance").state
    assert state is not None
    assert state.sub == "hours a week, Code target 35 – 45\N{NO-BREAK SPACE}%"


def test_the_room_follows_the_theme(trends: TrendsRobot) -> None:
    light = trends.view.grab().toImage()
    theme().choose("dark")
    settle()
    assert trends.view.grab().toImage() != light
    theme().choose("light")
    settle()
    assert trends.view.grab().toImage() == light


def test_stale_while_hidden_and_read_again_when_shown(trends: TrendsRobot) -> None:
    trends.desktop.go(1)
    trends.desktop.given(entry("15:00", "16:00", YESTERDAY))
    assert trends.headline("role_balance") == "IT 126 h PM 63 h"
    trends.desktop.go(6)
    wait_for(lambda: trends.headline("role_balance") == "IT 127 h PM 63 h")


_START = """
import sys, threading
from pathlib import Path
from careercruise_desktop.ui import start
from careercruise_desktop.ui.launch import application
from tests.conftest import FixedClock
from tests.factories import at
from tests.robots.desktop import Desktop, wait_for
application().theme.choose("light")
desktop = Desktop(Path(sys.argv[1]), FixedClock(at("11:12")))
window = desktop.window
def loading(): return [thread for thread in threading.enumerate() if thread.name == "_load_trends"]
assert "pyqtgraph" not in sys.modules, "loaded before anybody came near"
"""
_APPROACH = """
window.approached.emit("trends")
window.approached.emit("trends")
assert len(loading()) == 1
wait_for(lambda: not loading())
assert "careercruise_desktop.ui.trends.view" in sys.modules
assert "trends" not in window.pages
window.show_room("trends")
assert window.page is window.pages["trends"], "what is loaded is shown at once"
desktop.close()
"""
_KEYBOARD = """
window.show_room("trends")
window.show_room("trends")
assert window.page is None, "the window has waited for the charts"
window.show_room("today")
assert window.page is window.pages["today"]
wait_for(lambda: "trends" in window.pages)
assert window.page is window.pages["today"], "what was left must not come back by itself"
desktop.close()
"""


@pytest.mark.parametrize("script", [_APPROACH, _KEYBOARD], ids=["by the pointer", "by a key"])
def test_the_charts_are_loaded_when_they_are_wanted_and_the_window_stays_awake(script: str, tmp_path: Path) -> None:
    words = [sys.executable, "-c", _START + script, str(tmp_path / "data")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_of_several_wishes_the_newest_is_shown(trends: TrendsRobot) -> None:
    view = trends.view
    assert isinstance(view, TrendsView)
    for stretch in ("week", "all", "month"):
        view.stretch_chosen.emit(stretch)
    trends.desktop.rest()
    assert trends.period == "16 February – 19 March 2026"
    assert view.stretch.value == "month"
    assert MONDAY.weekday() == 0
