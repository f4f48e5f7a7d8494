"""The settings: every option saves at once and can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.sample import SampleRange
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.ui.settings.view import SettingsView
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from tests.factories import entry
from tests.robots.desktop import CTRL, SHIFT, Desktop, wait_for
from tests.robots.schedule import Schedule
from tests.robots.widgets import click, press, type_text


def settings_of(desktop: Desktop) -> SettingsView:
    desktop.settings()
    page = desktop.window.page
    assert isinstance(page, SettingsView)
    return page


def test_the_theme_changes_at_once_and_undo_brings_it_back(desktop: Desktop) -> None:
    view = settings_of(desktop)
    view.appearance.theme.chosen.emit("dark")
    desktop.rest()
    assert theme().dark
    assert [(one.key, one.value) for one in desktop.kept(Setting)] == [("theme", "dark")]
    desktop.undo()
    assert not theme().dark
    assert desktop.kept(Setting) == []


def test_a_role_can_be_renamed_and_is_called_so_everywhere(desktop: Desktop) -> None:
    view = settings_of(desktop)
    name = view.roles.it_name
    name.setFocus()
    name.selectAll()
    type_text(name, "Engineering")
    press(name, Qt.Key.Key_Return)
    desktop.rest()
    assert desktop.session.settings.it_name == "Engineering"
    desktop.log("1h review @it")
    desktop.go(1)
    assert "Engineering 1 h" in desktop.window.page.summary._bar.accessibleName()  # type: ignore[union-attr]


def test_a_refused_value_is_explained_at_its_row_and_nothing_changes(desktop: Desktop) -> None:
    view = settings_of(desktop)
    view.option_changed.emit("work_end", 60)
    desktop.rest()
    assert view.roles.rows["work_end"].refusal == "The working day must end after it starts."
    assert desktop.kept(Setting) == []


def test_the_last_working_day_cannot_be_taken_away(desktop: Desktop) -> None:
    view = settings_of(desktop)
    for day in view.roles.days[:5]:
        click(day)
        desktop.rest()
    assert desktop.session.settings.working_days == frozenset({4})
    assert "working day" in view.roles.rows["working_days"].refusal


def test_backups_are_made_listed_and_restored_in_place(desktop: Desktop) -> None:
    desktop.given(entry())
    view = settings_of(desktop)
    click(view.data.back_up)
    desktop.rest()
    assert desktop.toast.startswith("Backed up")
    wait_for(lambda: len(view.data.lines) == 1)
    desktop.given(entry("13:00", "14:00"))
    assert len(desktop.kept(TimeEntry)) == 2
    (line,) = view.data.lines.values()
    click(line.restore)
    desktop.rest()
    assert line.confirm.isVisible()
    click(line.confirm)
    desktop.rest()
    assert len(desktop.kept(TimeEntry)) == 1
    wait_for(lambda: len(view.data.lines) >= 2)
    desktop.go(1)
    assert len(desktop.window.page.timeline._tiles) == 1  # type: ignore[union-attr]


def test_the_zone_can_be_fixed_and_follows_the_computer_again(desktop: Desktop) -> None:
    view = settings_of(desktop)
    view.region.zone.chosen.emit("America/New_York")
    desktop.rest()
    assert desktop.session.settings.zone == "America/New_York"
    view.region.zone.chosen.emit(None)
    desktop.rest()
    assert desktop.kept(Setting) == []


def test_a_second_zone_stands_beside_the_hours_of_the_schedule(desktop: Desktop) -> None:
    view = settings_of(desktop)
    view.region.other_zone.chosen.emit("Asia/Tokyo")
    desktop.rest()
    assert desktop.session.settings.other_zone == "Asia/Tokyo"
    assert view.region.other_zone.value == "Asia/Tokyo"
    board = Schedule(desktop).view.grid.grid.board
    assert board is not None
    assert board.state.other_zone == "Asia/Tokyo"
    view.region.other_zone.chosen.emit(None)
    desktop.rest()
    assert desktop.kept(Setting) == []


def scroll_of(view: SettingsView) -> ScrollArea:
    area = view.roles.parentWidget().parentWidget().parentWidget()
    assert isinstance(area, ScrollArea)
    return area


def test_every_row_is_in_sight_in_the_smallest_window(desktop: Desktop) -> None:
    view = settings_of(desktop)
    desktop.window.resize(desktop.window.minimumSize())
    desktop.rest()
    area = scroll_of(view)
    assert area.horizontalScrollBar().maximum() == 0
    assert area.widget().width() <= area.viewport().width()
    assert not any(part.isVisible() for part in view.side)
    desktop.window.resize(1000, 700)
    desktop.rest()
    assert all(part.isVisible() for part in view.side)
    assert area.horizontalScrollBar().maximum() == 0


def test_what_a_small_field_cannot_read_is_said_in_whole_until_it_is_right(desktop: Desktop) -> None:
    view = settings_of(desktop)
    field, row = view.roles.week, view.roles.rows["week_minutes"]
    field.setFocus()
    field.selectAll()
    type_text(field, "lots")
    press(field, Qt.Key.Key_Return)
    assert row.refusal == field.error != ""
    complaint = row.findChild(Complaint)
    assert complaint is not None
    assert complaint.width() > painting.text_width(field.error, "small") + 19
    height = field.height()
    field.selectAll()
    type_text(field, "37 h")
    assert row.refusal == ""
    assert field.height() == height


def test_the_sentence_of_a_change_that_was_taken_back_does_not_stay(desktop: Desktop) -> None:
    view = settings_of(desktop)
    row = view.roles.rows["work_end"]
    view.option_changed.emit("work_end", 60)
    desktop.rest()
    assert row.refusal
    view.roles.end.setFocus()
    type_text(view.roles.end, "1")
    assert row.refusal == ""
    row.show_refusal("No.")
    row._fading.setInterval(1)
    row._fading.start()
    wait_for(lambda: row.refusal == "")


def test_the_last_section_is_marked_at_the_very_end(desktop: Desktop) -> None:
    view = settings_of(desktop)
    bar = scroll_of(view).verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert [title for title, row in view._rows.items() if row.selected] == ["Language and region"]
    bar.setValue(0)
    assert [title for title, row in view._rows.items() if row.selected] == ["Roles and hours"]


def test_ctrl_z_in_a_field_takes_back_its_text_and_never_an_act_made_elsewhere(desktop: Desktop) -> None:
    desktop.given(entry())
    name = settings_of(desktop).roles.it_name
    name.setFocus()
    for redo_key in ((Qt.Key.Key_Z, CTRL | SHIFT), (Qt.Key.Key_Y, CTRL)):
        desktop.key(Qt.Key.Key_End)
        desktop.type("x")
        assert name.text() == "ITx"
        desktop.key(Qt.Key.Key_Z, CTRL)
        assert name.text() == "IT"
        desktop.key(*redo_key)
        assert name.text() == "ITx"
        for _ in range(3):
            desktop.key(Qt.Key.Key_Z, CTRL)
        desktop.rest()
        assert name.text() == "IT"
        assert len(desktop.kept(TimeEntry)) == 1
    desktop.undo()
    assert desktop.kept(TimeEntry) == []


def test_sample_data_goes_only_after_a_backup_where_the_person_has_records_of_their_own(desktop: Desktop) -> None:
    own, _ = desktop.given(entry(), entry("12:00", "13:00", title="Made up", id=7))
    desktop.given(SampleRange(kind="time_entry", first_id=7, last_id=7))
    view = settings_of(desktop)
    view.sample_removed.emit()
    desktop.rest()
    assert desktop.kept(TimeEntry) == [own]
    assert [backup.reason for backup in desktop.program.safety.backups()].count("before-removal") == 1
    (path,) = [each.path for each in desktop.program.safety.backups() if each.reason == "before-removal"]
    assert desktop.program.safety.compare(path).chosen.counts["time_entry"] == 2


def test_sample_data_alone_is_removed_without_a_backup(desktop: Desktop) -> None:
    desktop.given(entry(id=7))
    desktop.given(SampleRange(kind="time_entry", first_id=7, last_id=7))
    settings_of(desktop).sample_removed.emit()
    desktop.rest()
    assert desktop.kept(TimeEntry) == []
    assert "before-removal" not in [backup.reason for backup in desktop.program.safety.backups()]
