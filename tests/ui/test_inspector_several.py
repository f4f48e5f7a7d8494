"""Several blocks or entries in the inspector: what they are together, and acts on all of them at once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.ui.inspector.several import SeveralPage
from tests.factories import TODAY, block, entry
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle

MONDAY = date(2026, 3, 16)


@pytest.fixture
def inspector(desktop: Desktop) -> InspectorRobot:
    return InspectorRobot(desktop)


class Selected:
    """What was selected on the schedule, shown in the inspector."""

    def __init__(self, desktop: Desktop, *records: Record) -> None:
        self.desktop = desktop
        self.records = records
        keys = []
        for record in records:
            assert isinstance(record, TimeBlock | TimeEntry)
            kind = "time_block" if isinstance(record, TimeBlock) else "time_entry"
            keys.append((kind, record.id, record.when.day))
        self.ask(*keys)

    def ask(self, *keys: tuple[str, int, date]) -> None:
        context = self.desktop.session.context
        assert context is not None
        context.bus.records_requested.emit(keys)
        settle()

    @property
    def page(self) -> SeveralPage:
        return self.desktop.session.panels.inspector.forms.several

    def press(self, act: str) -> None:
        click(self.page.buttons[act])
        self.desktop.rest()

    @property
    def lines(self) -> list[str]:
        return [line.accessibleName() for line in self.page.lines]

    @property
    def total(self) -> str:
        assert self.page.shown is not None
        return self.page.shown.total


def starts(desktop: Desktop, kind: type[TimeEntry] | type[TimeBlock]) -> list[str]:
    """The times of day at which the records of a kind start, in order."""
    found = [one.when for one in desktop.kept(kind)]
    return sorted(f"{when.first.wall:%H:%M}" for when in found if isinstance(when, Span))


def test_entries_show_their_sum_and_their_lines(desktop: Desktop) -> None:
    one, two, three = desktop.given(
        entry("08:00", "10:00"), entry("09:30", "10:30", role=Role.PM, title="Steering"), entry("07:00", "07:30")
    )
    selected = Selected(desktop, one, two, three)
    panel = desktop.session.panels.inspector
    assert panel.isVisible()
    assert panel.accessibleName() == "3 entries"
    assert selected.total == "3 h"
    assert selected.page.shown is not None
    assert selected.page.shown.remark == "30 min of it was logged twice and counts once."
    assert selected.lines == [
        "Code review, IT, Thu 19 March, 07:00 – 07:30", "Code review, IT, Thu 19 March, 08:00 – 10:00",
        "Steering, PM, Thu 19 March, 09:30 – 10:30",
    ]  # fmt: skip
    assert set(selected.page.buttons) == {"merge", "role", "earlier", "later", "delete"}


def test_entries_are_merged_and_the_one_is_opened(desktop: Desktop, inspector: InspectorRobot) -> None:
    one, two = desktop.given(entry("08:00", "09:00"), entry("09:30", "10:30"))
    Selected(desktop, one, two).press("merge")
    assert starts(desktop, TimeEntry) == ["08:00"]
    assert inspector.panel.shown is not None
    assert (inspector.panel.shown.kind, inspector.panel.shown.id) == ("time_entry", one.id)
    assert inspector.text("when.length_text") == "2 h"
    desktop.undo()
    assert starts(desktop, TimeEntry) == ["08:00", "09:30"]


def test_what_cannot_be_merged_stays_and_it_is_said_why(desktop: Desktop) -> None:
    one, two = desktop.given(entry("08:00", "09:00"), entry("09:30", "10:30", role=Role.PM))
    selected = Selected(desktop, one, two)
    selected.press("merge")
    assert desktop.toast == "Entries of different roles stay apart. Change the role of one of them first."
    assert len(selected.lines) == 2
    selected.press("role")
    assert [one.role for one in desktop.kept(TimeEntry)] == [Role.PM, Role.IT]
    assert selected.lines[0].startswith("Code review, PM")


def test_entries_move_together_and_never_into_the_future(desktop: Desktop) -> None:
    one, two = desktop.given(entry("08:00", "09:00"), entry("10:00", "11:00"))
    selected = Selected(desktop, one, two)
    selected.press("earlier")
    assert starts(desktop, TimeEntry) == ["07:45", "09:45"]
    assert selected.lines[0].endswith("07:45 – 08:45")
    assert desktop.focus is selected.page.buttons["earlier"]
    selected.press("later")
    selected.press("later")
    assert "still to come" in desktop.toast
    assert starts(desktop, TimeEntry) == ["08:00", "10:00"]
    desktop.undo()
    assert starts(desktop, TimeEntry) == ["07:45", "09:45"]


def test_all_of_them_are_deleted_in_one_act_and_the_panel_goes(desktop: Desktop) -> None:
    one, two = desktop.given(entry("08:00", "09:00"), block("13:00", "14:00"))
    selected = Selected(desktop, one, two)
    assert selected.total == "1 h planned, 1 h logged"
    assert set(selected.page.buttons) == {"earlier", "later", "delete"}
    selected.press("delete")
    assert desktop.kept(TimeEntry) == []
    assert desktop.kept(TimeBlock) == []
    assert desktop.toast == "1 entry, 1 block deleted"
    assert not desktop.session.panels.inspector.isVisible()
    desktop.undo()
    assert len(desktop.kept(TimeEntry)) == len(desktop.kept(TimeBlock)) == 1


def test_of_a_repeating_block_only_that_time_moves(desktop: Desktop) -> None:
    weekly, once = desktop.given(block("08:30", "09:00", MONDAY, repeat="FREQ=DAILY", title="Stand-up"), block())
    selected = Selected(desktop, once)
    selected.ask(("time_block", weekly.id, TODAY), ("time_block", once.id, TODAY))
    assert selected.page.shown is not None
    assert selected.page.shown.remark == "Of repeating blocks only these times change."
    selected.press("later")
    changed = [one for one in desktop.kept(TimeBlock) if one.series_id == weekly.id]
    assert [(one.series_day, f"{one.when.first.wall:%H:%M}") for one in changed] == [(TODAY, "08:45")]
    assert selected.lines == [
        "Stand-up, IT, Thu 19 March, 08:45 – 09:15", "Code review, IT, Thu 19 March, 09:15 – 10:15"
    ]  # fmt: skip
    selected.press("role")
    assert {one.role for one in desktop.kept(TimeBlock) if not one.repeat} == {Role.PM}
    assert next(one for one in desktop.kept(TimeBlock) if one.repeat).role is Role.IT


def test_a_line_opens_its_record_and_fewer_than_two_take_the_page_away(
    desktop: Desktop, inspector: InspectorRobot
) -> None:
    one, two = desktop.given(entry("08:00", "09:00", title="Early"), entry("10:00", "11:00"))
    selected = Selected(desktop, one, two)
    click(selected.page.lines[0])
    assert inspector.text("title") == "Early"
    selected.ask()
    assert inspector.panel.isVisible(), "a single record that is open stays when nothing is selected"
    selected.ask(("time_entry", one.id, TODAY), ("time_entry", two.id, TODAY))
    assert inspector.panel.shown is None
    selected.ask(("time_entry", one.id, TODAY))
    assert not inspector.panel.isVisible()


def test_selecting_leaves_the_focus_where_it_is_and_escape_closes(desktop: Desktop, inspector: InspectorRobot) -> None:
    one, two = desktop.given(entry("08:00", "09:00"), entry("10:00", "11:00"))
    before = desktop.focus
    desktop.key(Qt.Key.Key_Shift)
    selected = Selected(desktop, one, two)
    assert desktop.focus is before
    selected.page.buttons["merge"].setFocus()
    desktop.key(Qt.Key.Key_Escape)
    assert not inspector.panel.isVisible()


def test_one_that_is_deleted_elsewhere_leaves_the_page(desktop: Desktop) -> None:
    one, two, three = desktop.given(entry("08:00", "09:00"), entry("09:00", "09:30"), entry("10:00", "11:00"))
    selected = Selected(desktop, one, two, three)
    with desktop.program.store.write("Elsewhere") as desk:
        desk.remove(TimeEntry, two.id)
    settle()
    assert desktop.session.panels.inspector.accessibleName() == "2 entries"
    assert len(selected.lines) == 2
