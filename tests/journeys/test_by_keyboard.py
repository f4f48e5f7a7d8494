"""The main job by keyboard alone: log, run the timer, undo, see it in Today and Trends, export the portfolio."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.ui.today.tile import TileButton
from careercruise_desktop.ui.today.view import TodayView
from tests.conftest import FixedClock
from tests.robots.desktop import Desktop, wait_for
from tests.robots.portfolio import Portfolio
from tests.robots.trends import TrendsRobot

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_from_the_first_line_to_the_portfolio(desktop: Desktop, tmp_path: Path) -> None:
    desktop.log("2h code review @it 8:00")
    desktop.log("steering committee @pm yesterday 9-10:30")
    desktop.log("45m risk review @pm yesterday 14:00")
    desktop.log("start retry queue @it")
    assert [timer.title for timer in desktop.kept(Timer)] == ["retry queue"]
    desktop.clock.forward(30)
    desktop.key(Qt.Key.Key_T, CTRL | SHIFT)
    assert desktop.kept(Timer) == []
    desktop.log("3h logged by mistake @pm yesterday 15:00")
    desktop.undo()
    assert titles(desktop) == ["steering committee", "risk review", "code review", "retry queue"]

    today = desktop.window.page
    assert isinstance(today, TodayView)
    spoken = [tile.accessibleName() for tile in today.timeline.findChildren(TileButton)]
    assert [words.partition(",")[0] for words in spoken] == ["code review", "retry queue"]
    trends = TrendsRobot(desktop)
    assert trends.headline("role_balance") == "IT 2 h 30 PM 2 h 15"

    exported = export_by_keyboard(desktop, tmp_path / "portfolio.pdf")
    text = subprocess.run(["pdftotext", "-layout", str(exported), "-"], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in text.stdout.replace("\N{NO-BREAK SPACE}", " ").splitlines() if line.strip()]
    assert lines[:6] == [
        "Career portfolio", "At a glance", "4 h 45", "logged in two roles", "53 % IT, 47 % PM", "n = 4 entries",
    ]  # fmt: skip
    assert "4 h 45 logged, 53 % IT and 47 % project management." in lines[6:]


def test_it_is_all_there_after_a_restart(desktop: Desktop, data_dir: Path, clock: FixedClock) -> None:
    desktop.log("2h code review @it 8:00")
    desktop.log("start retry queue @it")
    desktop.close()
    clock.forward(20)
    again = Desktop(data_dir, clock)
    try:
        assert again.session.panels.timer.elapsed == "0:20:00"
        again.undo()
        assert again.kept(Timer) == []
        assert titles(again) == ["code review"]
    finally:
        again.close()


def titles(desktop: Desktop) -> list[str]:
    return [entry.title for entry in sorted(desktop.kept(TimeEntry), key=lambda entry: entry.when.start)]


def export_by_keyboard(desktop: Desktop, target: Path) -> Path:
    desktop.go(7)
    Portfolio(desktop)
    desktop.key(Qt.Key.Key_E, CTRL)
    wait_for(lambda: isinstance(QApplication.activeWindow(), QFileDialog))
    desktop.key(Qt.Key.Key_A, CTRL)
    desktop.type(str(target))
    desktop.key(Qt.Key.Key_Return)
    wait_for(target.exists)
    desktop.rest()
    QTest.qWait(1)
    return target
