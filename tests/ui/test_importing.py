"""Calendars come in by a drop, the palette and the settings; what came of it is said, and one undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.schedule import CalendarEvent
from careercruise_desktop.storage.backup import listed
from careercruise_desktop.ui.importing.presenter import ImportPresenter, replied
from careercruise_desktop.ui.settings.view import SettingsView
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.file_dialog import OpenDialog
from careercruise_desktop.usecases.answers import Accepted
from careercruise_desktop.usecases.importing import Counts, Failure, Imported, Outcome, Replied
from tests.factories import TODAY, block
from tests.importers.calendars import calendar, event
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.widgets import click, press, type_text

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.ics"
    path.write_bytes(calendar(event("RRULE:FREQ=WEEKLY;COUNT=3")))
    return path


def drop(desktop: Desktop, *paths: Path) -> bool:
    """Drop files onto the middle of the window; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPointF(desktop.window.rect().center())
    enter = QDragEnterEvent(place.toPoint(), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(desktop.window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(desktop.window, QDropEvent(place, COPY, data, LEFT, NONE, QEvent.Type.Drop))
    desktop.rest()
    return True


def settings_of(desktop: Desktop) -> SettingsView:
    desktop.settings()
    page = desktop.window.page
    assert isinstance(page, SettingsView)
    return page


def dialog_of(desktop: Desktop) -> OpenDialog:
    surroundings = desktop.session.surroundings
    assert surroundings is not None
    dialog = surroundings.importing.dialog
    assert dialog is not None
    return dialog


def find(desktop: Desktop, text: str) -> None:
    """Run an action by way of the palette."""
    desktop.key(Qt.Key.Key_K, CTRL)
    desktop.type(text)
    desktop.rest()
    desktop.key(Qt.Key.Key_Return)


def choose(dialog: OpenDialog, path: Path) -> None:
    (name,) = [field for field in dialog.findChildren(QLineEdit) if field.objectName() == "fileNameEdit"]
    type_text(name, str(path))
    press(name, Qt.Key.Key_Return)
    window = dialog.window().parentWidget()
    assert window is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def test_a_dropped_calendar_is_imported_beside_the_window_and_undone_at_once(desktop: Desktop, team: Path) -> None:
    desktop.given(block())
    assert drop(desktop, team)
    assert desktop.toast == "Imported Team"
    assert len(desktop.kept(CalendarEvent)) == 3
    assert [each.reason for each in listed(desktop.program.paths.backups)].count("before-import") == 1
    desktop.undo()
    assert desktop.kept(CalendarEvent) == []
    assert desktop.toast == "Undone: Import calendar Team"


def test_the_same_calendar_again_says_that_there_is_nothing_new(desktop: Desktop, team: Path) -> None:
    drop(desktop, team)
    drop(desktop, team.parent)
    assert desktop.toast == "Nothing new in Team"
    assert len(desktop.kept(CalendarEvent)) == 3


def test_what_cannot_be_imported_is_said_and_nothing_changes(desktop: Desktop, tmp_path: Path) -> None:
    page = tmp_path / "page.ics"
    page.write_text("<html>")
    drop(desktop, page)
    assert desktop.toast.startswith("page.ics: this is a web page")
    assert desktop.kept(CalendarEvent) == []


def test_text_that_is_dragged_over_the_window_is_not_taken(desktop: Desktop) -> None:
    data = QMimeData()
    data.setText("team.ics")
    data.setUrls([QUrl("https://calendar.example/team.ics")])
    enter = QDragEnterEvent(desktop.window.rect().center(), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(desktop.window, enter)
    assert not enter.isAccepted()


def test_an_import_that_is_cancelled_leaves_nothing(desktop: Desktop, tmp_path: Path) -> None:
    slow = tmp_path / "slow.ics"
    slow.write_bytes(calendar(event("RRULE:FREQ=SECONDLY;INTERVAL=90000;BYMONTH=2;BYMONTHDAY=30"), event(uid="b")))
    surroundings = desktop.session.surroundings
    assert surroundings is not None
    surroundings.importing.presenter.run((slow,))
    assert desktop.toast == "Importing slow.ics"
    surroundings.importing.presenter.run((slow,))
    assert desktop.toast.startswith("An import is under way")
    presenter = surroundings.importing.presenter
    assert isinstance(presenter, ImportPresenter)
    presenter.cancel()
    desktop.rest()
    assert desktop.toast == "Cancelled. Nothing was imported."
    assert desktop.kept(CalendarEvent) == []


def test_the_toast_of_an_import_stays_and_counts_on(desktop: Desktop) -> None:
    surroundings = desktop.session.surroundings
    assert surroundings is not None
    toasts, bus = surroundings.toasts, desktop.session.bus
    bus.toast_requested.emit(Toast("Importing team.ics", "clock", "0 %", "Cancel", lasting=True))
    box = toasts._box
    assert box is not None
    for _ in range(20):
        toasts._clock.timeout.emit()
    assert desktop.toast == "Importing team.ics"
    bus.toast_requested.emit(Toast("Importing team.ics", "clock", "40 %", "Cancel", lasting=True))
    assert toasts._box is box
    assert box.accessibleName() == "Importing team.ics 40 %"
    bus.toast_requested.emit(Toast("Imported Team"))
    for _ in range(6):
        toasts._clock.timeout.emit()
    assert desktop.toast == ""


def test_the_palette_asks_for_a_file_and_imports_it(desktop: Desktop, team: Path) -> None:
    find(desktop, "import a calendar")
    choose(dialog_of(desktop), team)
    desktop.rest()
    assert desktop.toast == "Imported Team"
    find(desktop, "folder of calendars")
    dialog = dialog_of(desktop)
    assert Path(dialog.directory().absolutePath()) == team.parent
    assert dialog.fileMode() is OpenDialog.FileMode.Directory
    dialog.reject()


def test_the_settings_list_calendars_import_them_again_and_remove_them(desktop: Desktop, team: Path) -> None:
    view = settings_of(desktop)
    assert view.calendars.lines == {}
    click(view.calendars.file)
    choose(dialog_of(desktop), team)
    desktop.rest()
    wait_for(lambda: "Team" in view.calendars.lines)
    assert view.calendars.lines["Team"].state.detail == "3 appointments, last 2 Apr"
    team.write_bytes(calendar(event("RRULE:FREQ=WEEKLY;COUNT=4")))
    click(view.calendars.lines["Team"].again)
    desktop.rest()
    assert len(desktop.kept(CalendarEvent)) == 4
    assert view.calendars.lines["Team"].state.detail == "4 appointments, last 9 Apr"
    view.calendars.lines["Team"].remove.setFocus()
    desktop.key(Qt.Key.Key_Space)
    desktop.rest()
    assert desktop.kept(CalendarEvent) == []
    assert view.calendars.lines == {}
    assert desktop.toast == "Removed Team"
    assert view.calendars.file.hasFocus()
    desktop.undo()
    assert len(desktop.kept(CalendarEvent)) == 4


def test_the_plan_is_written_for_other_calendars(desktop: Desktop, tmp_path: Path) -> None:
    desktop.given(block(title="Retry queue", note="Only for me"))
    view = settings_of(desktop)
    target = tmp_path / "plan.ics"
    for notes in (False, True):
        click(view.calendars.export)
        dialog = view.calendars.dialog
        assert dialog is not None
        dialog.chosen.emit(target)
        dialog.reject()
        desktop.rest()
        assert desktop.toast == "Exported plan.ics"
        assert b"SUMMARY:Retry queue" in target.read_bytes()
        assert (b"Only for me" in target.read_bytes()) is notes
        click(view.calendars.notes)
    view.calendars.export_requested.emit(tmp_path / "no folder" / "plan.ics", False)
    desktop.rest()
    assert "does not exist" in desktop.toast


def test_a_calendar_whose_file_is_gone_is_asked_for(desktop: Desktop, team: Path) -> None:
    drop(desktop, team)
    team.unlink()
    view = settings_of(desktop)
    click(view.calendars.lines["Team"].again)
    dialog = dialog_of(desktop)
    assert dialog.isVisible()
    dialog.reject()


def test_what_came_of_answers_is_said_and_undo_is_offered_only_for_all_of_it() -> None:
    said = Feedback(day=TODAY, source=FeedbackSource.PEER)
    named, sealed = Accepted("Hand-over", "Ana", "1 of 2 in", said), Accepted("Team", "", "2 of 4 in")
    calendar_came = Imported("Team", (), Counts(new=3), ())
    failures = tuple(Failure(Path(f"{n}.json"), Unreadable(f"/x/{n}.json", "it is damaged.")) for n in range(2))

    def told(*answers: Accepted, calendars: tuple[Imported, ...] = (), failed: int = 0) -> tuple[str, str, str]:
        replies = tuple(Replied(Path("a.json"), each) for each in answers)
        outcome = Outcome(calendars, failures[:failed], TODAY, TODAY, written=True, answers=replies)
        toast = replied(outcome, list)
        return toast.text, toast.detail, toast.action

    assert told(named) == ("Answer from Ana to “Hand-over”: 1 of 2 in", "", "Undo")
    assert told(sealed) == ("Answer to “Team”: 2 of 4 in", "", "")
    assert told(sealed, named, failed=1) == ("Took in 2 answers", "0.json: it is damaged.", "")
    assert told(named, failed=2)[1] == "2 files stayed out, such as 0.json: it is damaged."
    assert told(named, calendars=(calendar_came,)) == ("Took in 1 answer and 1 calendar", "3 new", "")
