"""Trends: a wall of charts over one period, the records behind each point, and charts as files."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.ui.charts import pointing
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.trends.view import TrendsView
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.usecases.trends.cards import CARDS
from tests.factories import TODAY, entry
from tests.installed import ROOT
from tests.robots.desktop import Desktop, wait_for
from tests.robots.trends import TrendsRobot, with_weeks
from tests.robots.widgets import click, press, settle, spoken_name, tab

KEY = Qt.Key
MONDAY = TODAY - timedelta(days=3)
YESTERDAY = TODAY - timedelta(days=1)
TIMED = ["role_balance", "plan_accuracy", "role_switches"]


@pytest.fixture
def trends(desktop: Desktop) -> TrendsRobot:
    """A profile with a few weeks of both roles."""
    return with_weeks(desktop)


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
    assert list(view.wall.cards) == list(CARDS)
    desktop.undo()
    assert view.empty.state.isVisible()
    assert view.empty.state.sample.isEnabled()
    assert not view.empty.word.isVisible()


def test_the_wall_shows_all_cards_of_the_last_year_with_their_words(trends: TrendsRobot) -> None:
    assert trends.order == list(CARDS)
    assert trends.period == "24 March 2025 – 19 March 2026, so far"
    assert trends.headline("role_balance") == "IT 126 h PM 63 h"
    assert trends.headline("logged_days") == "63 days 63 in a row"
    assert trends.headline("plan_accuracy") == "67 % first 4: 67 %"
    assert trends.headline("role_switches") == "1.0 a day first 4: 1.0"
    described = trends.chart("role_balance").accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    assert described.startswith("Role balance, 24 March 2025 – 19 March 2026: 67 %; n: 126 entries. ")
    assert trends.card("role_balance").foot.accessibleName().endswith(". n: 126 entries")
    empty = trends.card("morale")
    assert empty.chart is None
    assert empty._nothing.text() == "No answers in this period"
    chart = trends.chart("role_balance")
    chart.point_to(len(chart.points) - 2)
    assert chart.tip == "9 – 15 March  10 h, 67\N{NO-BREAK SPACE}%  5 h  10 entries"
    chart = trends.chart("plan_accuracy")
    chart.point_to(len(chart.points) - 2)
    assert chart.tip.replace("\N{NO-BREAK SPACE}", " ") == "9 – 15 March  67 %  four-week mean 67 %  5 blocks"
    chart = trends.chart("logged_days")
    chart.point_to(len(chart.points) - 2)
    assert chart.tip == "Wed 18 March  3 h  2 entries"
    trends.choose("week")
    assert trends.period == "16 – 19 March 2026, so far"
    for key in TIMED:
        chart = trends.chart(key)
        assert len(chart.points) == 7
        chart.point_to(6)
        assert chart.tip == "Sun 22 March  still to come"


def test_what_is_logged_now_is_seen_at_once_and_undone_again(trends: TrendsRobot) -> None:
    desktop = trends.desktop
    desktop.log("3h workshop @pm today 8:00")
    assert trends.headline("role_balance") == "IT 126 h PM 66 h"
    assert trends.headline("logged_days") == "64 days 64 in a row"
    desktop.undo()
    assert trends.headline("role_balance") == "IT 126 h PM 63 h"


def test_one_choice_changes_the_period_of_all_charts(trends: TrendsRobot) -> None:
    for stretch, period, points in (
        ("month", "16 February – 19 March 2026, so far", 35),
        ("quarter", "22 December 2025 – 19 March 2026, so far", 13),
        ("all", "22 December 2025 – 19 March 2026", 13),
    ):
        trends.choose(stretch)
        assert trends.period == period
        assert {len(trends.chart(key).points) for key in TIMED} == {points}
    trends.view.ask_range()
    box = trends.view.days
    assert box is not None
    box.first.set_value(TODAY)
    box.last.set_value(TODAY - timedelta(days=9))
    click(box.show_days)
    assert box.complaint.text == "The first day must not come after the last one"
    box.first.set_value(TODAY - timedelta(days=19))
    click(box.show_days)
    trends.desktop.rest()
    assert trends.period == "28 February – 10 March 2026"
    assert trends.view.stretch.value == ""
    trends.step(-1)
    assert trends.period == "17 – 27 February 2026"


def test_periods_are_stepped_back_to_the_first_record_and_not_into_the_future(trends: TrendsRobot) -> None:
    trends.choose("month")
    trends.step(1)
    assert trends.period == "16 February – 19 March 2026, so far"
    trends.step(-1)
    assert trends.period == "12 January – 15 February 2026"
    trends.step(-5)
    assert trends.period == "8 December 2025 – 11 January 2026"
    trends.step(2)
    assert trends.period == "16 February – 19 March 2026, so far"


def test_a_period_without_data_says_so(trends: TrendsRobot) -> None:
    trends.desktop.given(entry(day=date(2024, 1, 3)))
    trends.step(-1)
    card = trends.card("role_balance")
    assert card.chart is None
    assert card._nothing.isVisible()
    assert card._nothing.text() == "No entries in this period"
    trends.step(1)
    assert card.chart is not None
    assert not card._nothing.isVisible()


def test_a_period_that_is_still_to_come_is_named_to_its_end_and_set_beside_nothing(trends: TrendsRobot) -> None:
    trends.view.range_chosen.emit(TODAY + timedelta(days=4), TODAY + timedelta(days=40))
    trends.desktop.rest()
    assert trends.period == "23 March – 28 April 2026, still to come"
    assert trends.headline("plan_accuracy") == "n/a"
    assert trends.headline("logged_days") == "0 days"
    trends.view.ask_range()
    box = trends.view.days
    assert box is not None
    assert (box.first.value, box.last.value) == (TODAY + timedelta(days=4), TODAY + timedelta(days=40))
    box.close_now()


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
    records.close_now()
    click(trends.card("plan_accuracy").headline)
    told = trends.card("plan_accuracy").foot.accessibleName().rpartition("n: ")[2]
    assert told == "18 blocks of 63"
    assert "18 blocks" in trends.records.accessibleName()


def test_by_keyboard_alone_from_the_header_to_a_record_and_back(
    trends: TrendsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(pointing.speech, "say", lambda _widget, text: said.append(text))
    trends.view.export.setFocus(Qt.FocusReason.TabFocusReason)
    chart = trends.chart("role_balance")
    for _ in range(24):
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


def test_what_is_shown_leaves_as_files_on_the_clipboard_and_on_paper(trends: TrendsRobot, tmp_path: Path) -> None:
    for kind in ("png", "svg", "csv"):
        trends.save("plan_accuracy", kind, tmp_path)
        assert trends.desktop.toast == f"Saved plan-accuracy-2025-03-24-2026-03-19.{kind}"
    assert len(list(tmp_path.glob("plan-accuracy-*"))) == 3
    table = (tmp_path / "plan-accuracy-2025-03-24-2026-03-19.csv").read_text(encoding="utf-8").splitlines()
    assert len(table) == 1 + len(trends.chart("plan_accuracy").points)
    folder = tmp_path / "charts"
    folder.mkdir()
    click(trends.view.export)
    outlet = trends.view.outlet
    assert outlet.menu is not None
    texts = [action.text() for action in outlet.menu.actions() if not action.isSeparator()]
    wanted = [f"Each chart: {kind}…" for kind in ("PNG pictures", "SVG drawings", "CSV tables")]
    wanted += [*(f"Whole wall: PNG, {scale}×…" for scale in (1, 2, 3)), "Whole wall: SVG…", "Print the wall…"]
    assert [text for text in texts if text in wanted] == wanted
    next(action for action in outlet.menu.actions() if action.text() == wanted[2]).trigger()
    outlet.menu.close()
    assert outlet.dialog is not None
    outlet.dialog.fileSelected.emit(str(folder))  # type: ignore[union-attr]
    outlet.dialog.reject()
    assert trends.desktop.toast == f"Saved {len(CARDS)} charts"
    assert len(list(folder.glob("*.csv"))) == len(CARDS)
    outlet.wall_requested.emit("png", tmp_path / "wall.png", 1.0)
    one = QImage(str(tmp_path / "wall.png"))
    outlet.wall_requested.emit("png", tmp_path / "wall.png", 3.0)
    assert QImage(str(tmp_path / "wall.png")).size() == one.size() * 3
    outlet.wall_requested.emit("svg", tmp_path / "wall.svg", 1.0)
    drawing = (tmp_path / "wall.svg").read_text(encoding="utf-8")
    assert ">Role balance</text>" in drawing
    assert "<image" not in drawing
    trends.choose_in_menu("role_switches", "Copy the picture")
    assert QApplication.clipboard().image().size() == QSize(1920, 960)
    assert trends.desktop.toast == "Copied Role switches"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "wall.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    shown = trends.view._on_wall()
    assert shown is not None
    assert outlet.print_on(printer, shown.charts, trends.period) == 7
    assert (tmp_path / "wall.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(trends: TrendsRobot, tmp_path: Path) -> None:
    trends.save("role_balance", "csv", tmp_path / "gone")
    assert "this folder does not exist" in trends.desktop.toast
    assert not (tmp_path / "gone").exists()
    trends.save("role_balance", "csv", tmp_path)
    assert trends.desktop.toast.startswith("Saved role-balance")


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
    assert trends.period == "16 February – 19 March 2026, so far"
    assert view.stretch.value == "month"
    assert MONDAY.weekday() == 0
