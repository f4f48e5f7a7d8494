"""The settings: every option saves at once and can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.ui.settings.view import SettingsView
from careercruise_desktop.ui.theme.theme import theme
from tests.factories import entry
from tests.robots.desktop import Desktop, wait_for
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
