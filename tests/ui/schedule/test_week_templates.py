"""Week templates in their box."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.templates import WeekTemplate
from careercruise_desktop.ui.toast import Toast
from tests.factories import TODAY, at, block
from tests.robots.schedule import Schedule
from tests.robots.widgets import click, press, type_text

MONDAY = date(2026, 3, 16)
TOMORROW = TODAY + timedelta(days=1)


def test_a_week_is_kept_as_a_template_and_laid_over_another(room: Schedule) -> None:
    room.desktop.given(block("09:00", "11:00", MONDAY, title="Deep work"))
    room.desktop.key(Qt.Key.Key_W)
    box = room.view.templates
    assert box.is_open
    type_text(box.name, "IT mornings")
    press(box.name, Qt.Key.Key_Return)
    assert [one.name for one in room.desktop.kept(WeekTemplate)] == ["IT mornings"]
    assert [row.accessibleName() for row in box.rows.values()] == ["IT mornings, Lay"]
    press(box.name, Qt.Key.Key_Escape)
    room.desktop.key(Qt.Key.Key_BracketRight)
    room.desktop.key(Qt.Key.Key_W)
    (row,) = box.rows.values()
    press(row, Qt.Key.Key_Return)
    assert room.item("Deep work").start == at("09:00", MONDAY + timedelta(days=7)).at
    assert room.desktop.toast == "Planned 1 block in 23 – 29 Mar 2026"
    room.desktop.undo()
    assert room.items == []


def test_a_name_that_is_taken_is_refused_beside_the_field_and_can_be_replaced(room: Schedule) -> None:
    room.desktop.given(block("09:00", "11:00", MONDAY, title="Deep work"))
    click(room.view.templates_button)
    box = room.view.templates
    for _ in range(2):
        box.name.selectAll()
        type_text(box.name, "IT mornings")
        press(box.name, Qt.Key.Key_Return)
    assert "already" in box.name.error
    assert box.name.text() == "IT mornings"
    assert box.save.text() == "Replace it"
    click(box.save)
    assert box.name.error == ""
    assert len(room.desktop.kept(WeekTemplate)) == 1


def test_a_template_is_named_anew_and_deleted(room: Schedule) -> None:
    room.desktop.given(WeekTemplate(name="Old"))
    click(room.view.templates_button)
    box = room.view.templates
    (key,) = box.rows
    box._rename(key)
    field = box.rename_field
    assert field is not None
    assert field.hasFocus()
    type_text(field, "New")
    press(field, Qt.Key.Key_Return)
    assert [one.name for one in room.desktop.kept(WeekTemplate)] == ["New"]
    box.removed.emit(key)
    assert room.desktop.kept(WeekTemplate) == []
    assert box.rows == {}


def test_an_empty_week_is_refused_as_a_template(room: Schedule) -> None:
    click(room.view.templates_button)
    box = room.view.templates
    type_text(box.name, "Nothing")
    press(box.name, Qt.Key.Key_Return)
    assert box.name.error.startswith("Nothing is planned")
    assert room.desktop.kept(WeekTemplate) == []


def test_a_box_with_a_complaint_is_as_high_as_all_of_it(room: Schedule) -> None:
    room.desktop.given(block("09:00", "11:00", MONDAY, title="Deep work"))
    click(room.view.templates_button)
    box = room.view.templates
    for _ in range(2):
        box.name.selectAll()
        type_text(box.name, "IT mornings and PM afternoons")
        press(box.name, Qt.Key.Key_Return)
    assert box.complaint.isVisible()
    assert box.height() == box.sizeHint().height()
    foot = box.complaint.mapTo(box, box.complaint.rect().bottomLeft()).y()
    assert foot < box.height() - 8
    assert box.complaint.height() >= box.complaint.heightForWidth(box.complaint.width())
    (row,) = box.rows.values()
    assert row.mapTo(box, row.rect().bottomLeft()).y() < box.name.mapTo(box, box.name.rect().topLeft()).y()
    type_text(box.name, " 2")
    assert not box.complaint.isVisible()
    assert box.height() == box.sizeHint().height()


def test_a_press_outside_the_box_only_closes_it(room: Schedule) -> None:
    click(room.view.templates_button)
    assert room.view.templates.is_open
    spot = room.place(TOMORROW, at("13:00", TOMORROW).at)
    room.drag(spot, spot + QPoint(0, 80))
    assert not room.view.templates.is_open
    assert room.desktop.kept(TimeBlock) == []


def test_laying_a_template_for_which_there_is_no_room_offers_no_undo(room: Schedule) -> None:
    room.desktop.given(block("09:00", "11:00", MONDAY, title="Deep work"))
    room.desktop.key(Qt.Key.Key_W)
    box = room.view.templates
    type_text(box.name, "IT mornings")
    press(box.name, Qt.Key.Key_Return)
    context = room.desktop.session.context
    assert context is not None
    said: list[Toast] = []
    context.bus.toast_requested.connect(said.append)
    press(next(iter(box.rows.values())), Qt.Key.Key_Return)
    assert [(one.text, one.action) for one in said] == [("Nothing planned, 1 left out because the time is taken", "")]
    room.desktop.key(Qt.Key.Key_W)
    press(box.name, Qt.Key.Key_Escape)
    room.desktop.key(Qt.Key.Key_BracketRight)
    room.desktop.key(Qt.Key.Key_W)
    press(next(iter(box.rows.values())), Qt.Key.Key_Return)
    assert (said[-1].text, said[-1].action) == ("Planned 1 block in 23 – 29 Mar 2026", "Undo")
