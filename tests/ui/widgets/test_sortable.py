"""Rows that are put into order: by the pointer, by the keyboard, and while others change them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.sortable import SortableList
from careercruise_desktop.ui.widgets.text_field import TextField
from tests.robots.widgets import press, settle, shows, tab
from tests.ui.conftest import Show

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rows(show: Show) -> SortableList:
    made = SortableList("Links")
    made.show_rows([(key, TextField(key, name=key)) for key in "abcd"])
    show(made)
    return made


def heard(rows: SortableList) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    rows.moved.connect(lambda key, place: found.append((key, place)))
    return found


def test_rows_stand_one_under_the_other_beside_their_grips(rows: SortableList) -> None:
    assert [rows.row(key).y() for key in "abcd"] == [0, 32, 64, 96]
    assert rows.height() == 128
    assert all(rows.row(key).x() > rows.grip_of(key).x() for key in "abcd")


def test_alt_and_an_arrow_move_the_row_that_has_the_focus(rows: SortableList) -> None:
    said = heard(rows)
    rows.row("c").setFocus()
    press(rows.row("c"), Qt.Key.Key_Up, 3, modifier=ALT)
    assert rows.order == ("c", "a", "b", "d")
    assert said == [("c", 1), ("c", 0)]
    assert rows.row("c").hasFocus()
    assert tab() is rows.row("a")


def test_a_row_is_dragged_past_others(rows: SortableList) -> None:
    said = heard(rows)
    grip = rows.grip_of("a")
    QTest.mousePress(rows, LEFT, pos=grip)
    for down in (10, 40, 70):
        QTest.mouseMove(rows, grip + QPoint(0, down))
    settle()
    assert shows(rows, "accent_soft")
    QTest.mouseRelease(rows, LEFT, pos=grip + QPoint(0, 70))
    settle()
    assert rows.order == ("b", "c", "a", "d")
    assert said == [("a", 2)]
    assert [rows.row(key).y() for key in rows.order] == [0, 32, 64, 96]


def test_a_row_that_is_dropped_where_it_was_is_no_move(rows: SortableList) -> None:
    said = heard(rows)
    grip = rows.grip_of("b")
    QTest.mousePress(rows, LEFT, pos=grip)
    QTest.mouseMove(rows, grip + QPoint(0, 6))
    QTest.mouseRelease(rows, LEFT, pos=grip + QPoint(0, 6))
    assert said == []
    assert rows.row("b").y() == 32


def test_what_changes_elsewhere_waits_until_the_row_is_dropped(rows: SortableList) -> None:
    grip = rows.grip_of("a")
    QTest.mousePress(rows, LEFT, pos=grip)
    QTest.mouseMove(rows, grip + QPoint(0, 40))
    rows.show_rows([(key, rows.row(key)) for key in "dcba"])
    assert rows.order == ("b", "a", "c", "d")
    press(rows, Qt.Key.Key_Escape)
    assert rows.order == ("d", "c", "b", "a")


def test_a_row_that_grows_makes_room_for_itself(rows: SortableList) -> None:
    field = rows.row("b")
    assert isinstance(field, TextField)
    field.show_error("Not a link")
    settle()
    assert rows.row("c").y() == 84
    assert rows.height() == 148


def test_rows_come_and_go_and_those_that_stay_keep_the_focus(rows: SortableList) -> None:
    rows.row("b").setFocus()
    new = TextField("e", name="e")
    rows.show_rows([("e", new), ("b", rows.row("b")), ("d", rows.row("d"))])
    settle()
    assert rows.order == ("e", "b", "d")
    assert rows.row("b").hasFocus()
    assert new.isVisible()


def test_the_list_scrolls_along_with_what_is_dragged(show: Show) -> None:
    rows = SortableList("Sections")
    rows.show_rows([(str(number), TextField(str(number), name=str(number))) for number in range(40)])
    around = QWidget()
    rows.setParent(around)
    rows.setGeometry(0, 0, 300, rows.sizeHint().height())
    around.setMinimumHeight(rows.sizeHint().height())
    area = ScrollArea(around)
    show(area)
    grip = rows.grip_of("0")
    QTest.mousePress(rows, LEFT, pos=grip)
    QTest.mouseMove(rows, grip + QPoint(0, 600))
    assert area.verticalScrollBar().value() > 0
    QTest.mouseRelease(rows, LEFT, pos=grip + QPoint(0, 600))
