"""One run of the window: opening, trouble, bugs, a second start."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.bell import claim_or_ring
from careercruise_desktop.system.lock import claim
from careercruise_desktop.ui.shell.crash import CrashBox
from careercruise_desktop.ui.theme.theme import Application
from tests.conftest import FixedClock
from tests.factories import entry
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.widgets import click


def test_a_missing_file_is_not_replaced_silently_and_a_backup_brings_it_back(
    app: Application, data_dir: Path, clock: FixedClock
) -> None:
    first = Desktop(data_dir, clock)
    first.given(entry())
    first.program.safety.back_up_now()
    first.close()
    (data_dir / "career.db").unlink()
    again = Desktop(data_dir, clock)
    try:
        trouble = again.session.facing.trouble
        assert trouble is not None
        assert "missing or empty" in trouble.page.text
        assert not (data_dir / "career.db").exists()
        click(trouble.page.buttons["restore"])
        wait_for(lambda: again.window.page is not None)
        again.rest()
        assert len(again.kept(TimeEntry)) == 1
    finally:
        again.close()


def test_a_foreign_file_is_refused_and_left_as_it_is(app: Application, data_dir: Path, clock: FixedClock) -> None:
    data_dir.mkdir(parents=True)
    (data_dir / "career.db").write_bytes(b"not a database at all" * 100)
    opened = Desktop(data_dir, clock)
    try:
        assert opened.session.facing.trouble is not None
        assert "fresh" not in opened.session.facing.trouble.page.buttons
        assert (data_dir / "career.db").read_bytes().startswith(b"not a database")
        ready: list[bool] = []
        opened.session.ready.connect(lambda: ready.append(True))
        click(opened.session.facing.trouble.page.buttons["retry"])
        assert opened.session.context is None
        assert ready == [True], "focus ring, tooltips and the system's theme come also where there is no room"
    finally:
        opened.close()


def test_a_person_can_decide_to_start_anew(app: Application, data_dir: Path, clock: FixedClock) -> None:
    Store.open(data_dir / "career.db", lambda: 0).close()
    (data_dir / "career.db").unlink()
    opened = Desktop(data_dir, clock)
    try:
        assert opened.session.facing.trouble is not None
        click(opened.session.facing.trouble.page.buttons["fresh"])
        wait_for(lambda: opened.window.page is not None)
        opened.rest()
        assert opened.kept(TimeEntry) == []
    finally:
        opened.close()


def test_a_bug_shows_a_report_that_can_be_copied_and_the_window_goes_on(desktop: Desktop) -> None:
    try:
        raise ValueError("secret words of a note")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    box = desktop.session.crashes.box
    assert isinstance(box, CrashBox)
    assert "ValueError" in box.text.toPlainText()
    assert "secret words" not in box.text.toPlainText()
    box._copy()
    assert "ValueError" in QGuiApplication.clipboard().text()
    click(box.go_on)
    desktop.log("1h review @it")
    assert len(desktop.kept(TimeEntry)) == 1


def test_a_second_start_brings_the_window_forward(desktop: Desktop) -> None:
    desktop.window.showMinimized()
    assert claim_or_ring(desktop.program.paths.lock) is None
    wait_for(lambda: not desktop.window.isMinimized())


def test_the_window_remembers_its_place_and_room(desktop: Desktop, clock: FixedClock) -> None:
    desktop.settings()
    desktop.key(Qt.Key.Key_B, CTRL)
    desktop.window.resize(1300, 800)
    folder = desktop.program.paths.data
    desktop.close()
    again = Desktop(folder, clock, size=(1300, 800))
    try:
        assert again.window.room == "settings"
        assert again.window.rail.folded
    finally:
        again.close()
    desktop.__init__(folder, clock)  # type: ignore[misc] - the fixture closes it


def test_a_narrow_window_folds_the_rail(desktop: Desktop) -> None:
    desktop.window.resize(1000, 700)
    assert desktop.window.rail.folded
    desktop.window.resize(1440, 900)
    assert not desktop.window.rail.folded


def test_the_shortcut_sheet_names_every_key(desktop: Desktop) -> None:
    desktop.window.setFocus()
    desktop.type("?")
    from careercruise_desktop.ui.shell.shortcut_sheet import ShortcutSheet

    (sheet,) = desktop.window.findChildren(ShortcutSheet)
    assert sheet.isVisible()
    desktop.key(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_file_damaged_while_the_window_is_open_is_trouble_and_no_bug(desktop: Desktop) -> None:
    path = desktop.program.paths.database
    desktop.given(entry())
    desktop.program.safety.back_up_now()
    path.write_bytes(b"\xa5" * path.stat().st_size)
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h review @it")
    line = desktop.session.panels.quick_log
    assert line.text == "2h review @it"
    assert "not a CareerCruise data file" in line.hint
    desktop.key(Qt.Key.Key_Return)
    assert line.isVisible()
    assert line.text == "2h review @it"
    wait_for(lambda: desktop.session.facing.in_trouble)
    assert desktop.session.crashes.box is None
    trouble = desktop.session.facing.trouble
    assert trouble is not None
    assert "careercruise" not in trouble.page.text.replace(str(path), "")
    assert not desktop.window.rail.isEnabled()
    assert not desktop.window.footer.isEnabled()
    click(trouble.page.buttons["restore"])
    wait_for(lambda: not desktop.session.facing.in_trouble)
    desktop.rest()
    assert desktop.window.rail.isEnabled()
    assert len(desktop.kept(TimeEntry)) == 1


def test_a_room_that_cannot_be_read_gives_way_to_trouble(desktop: Desktop) -> None:
    desktop.session.surroundings.rhythm.stop()
    path = desktop.program.paths.database
    path.write_bytes(b"\xa5" * path.stat().st_size)
    page = desktop.window.page
    assert page is not None
    page.refresh()
    wait_for(lambda: desktop.session.facing.in_trouble)
    assert desktop.session.crashes.box is None


def test_an_error_for_people_that_nobody_caught_is_told_and_is_no_crash(desktop: Desktop) -> None:
    try:
        raise Refused("That cannot be.")
    except Refused as error:
        sys.excepthook(type(error), error, error.__traceback__)
    wait_for(lambda: desktop.toast == "That cannot be.")
    assert desktop.session.crashes.box is None


def test_a_folder_that_cannot_be_used_is_said_in_the_window_until_it_can(
    app: Application, data_dir: Path, clock: FixedClock
) -> None:
    data_dir.write_text("a file where the folder should be")
    opened = Desktop(data_dir, clock)
    try:
        trouble = opened.session.facing.trouble
        assert trouble is not None
        assert "this folder cannot be used" in trouble.page.text
        assert list(trouble.page.buttons) == ["retry", "quit"]
        click(trouble.page.buttons["retry"])
        assert opened.session.facing.in_trouble
        data_dir.unlink()
        click(trouble.page.buttons["retry"])
        wait_for(lambda: opened.session.furnished)
        assert claim(opened.program.paths.lock) is None
    finally:
        opened.close()
