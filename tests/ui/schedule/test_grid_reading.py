"""The grid of days as a screen reader finds it, and as it is painted when things are odd."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible

from careercruise_desktop.ui.schedule.grid.pane import GridPane
from careercruise_desktop.ui.theme.theme import Application, theme
from tests.robots.schedule_grid import GridRobot
from tests.robots.widgets import settle, spoken_name, spoken_role

from .weeks import MONDAY, P, item, state, week

Key = Qt.Key
DRILL, TOMASZ = "Replica failover drill", "1:1 with Tomasz"


def test_a_screen_reader_finds_every_item(robot: GridRobot) -> None:
    robot.focus()
    robot.pane.select(robot.key_of(DRILL))
    grid = QAccessible.queryAccessibleInterface(robot.grid)
    assert grid is not None
    assert spoken_name(robot.grid) == "Days"
    assert spoken_role(robot.grid) == QAccessible.Role.List
    entries = [grid.child(index) for index in range(grid.childCount())]
    names = [entry.text(QAccessible.Text.Name) for entry in entries]
    assert len(names) == len({placed.item.key for placed in robot.board.placed})
    assert f"{DRILL}, IT, planned, Thursday 14:15 to 15:45" in names
    meant = grid.focusChild()
    assert meant is not None
    assert meant.text(QAccessible.Text.Name).startswith(DRILL)
    assert meant.state().focused
    assert meant.state().selected
    assert meant.rect().topLeft() == robot.grid.mapToGlobal(robot.placed(DRILL).box.around().topLeft())
    place = robot.grid.mapToGlobal(robot.middle(TOMASZ))
    assert grid.childAt(place.x(), place.y()).text(QAccessible.Text.Name).startswith(TOMASZ)
    assert grid.indexOfChild(meant) == names.index(meant.text(QAccessible.Text.Name))


def test_a_screen_reader_survives_the_end_of_what_it_holds(app: Application) -> None:
    for _ in range(10):
        pane = GridPane()
        pane.show_state(week())
        pane.show()
        settle()
        grid = QAccessible.queryAccessibleInterface(pane.grid)
        assert grid is not None
        held = [grid.child(index) for index in range(grid.childCount())]
        pane.show_state(week([]))
        assert not any(entry.isValid() for entry in held)
        assert [entry.text(QAccessible.Text.Name) for entry in held] == [""] * len(held)
        pane.close()
        pane.deleteLater()
        del pane, grid
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert not any(entry.isValid() for entry in held)
        del held
        gc.collect()


def test_both_themes_paint_the_days_in_their_own_colours(robot: GridRobot) -> None:
    before = robot.painted().toImage()
    theme().choose("dark")
    settle()
    dark = robot.painted().toImage()
    assert dark != before
    assert dark.pixelColor(300, 400).lightness() < 80
    theme().choose("light")
    assert robot.painted().toImage() == before


def test_odd_titles_are_painted_without_trouble(robot: GridRobot) -> None:
    titles = ("", " ", "🎉 Launch", "مراجعة الشيفرة", "x" * 500, "a\nb\tc", "word " * 200, "\u200b", "é" * 80)
    lines = [(number % 5, P, "pm", title, title, 540 + 20 * number, 700) for number, title in enumerate(titles)]
    robot.pane.show_state(week(lines))  # type: ignore[arg-type]
    for width in (1000, 640, 360, 90, 1800):
        robot.pane.resize(width, 500)
        assert not robot.painted().isNull()


def test_items_that_have_no_length_or_no_day_do_no_harm(robot: GridRobot) -> None:
    one = item(MONDAY, (0, P, "it", "Nothing", "", 600, 660), 1)
    shown = week([])
    odd = (one._replace(end=one.start), one._replace(key=one.key._replace(id=2), start=0, end=5))
    robot.pane.show_state(shown._replace(columns=(shown.columns[0]._replace(items=odd), *shown.columns[1:])))
    assert not robot.painted().isNull()


def test_no_days_at_all_do_no_harm_either(robot: GridRobot) -> None:
    robot.pane.show_state(state([], other_zone="Asia/Kathmandu"))
    robot.focus()
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Home, Key.Key_Space, Key.Key_D, Key.Key_Menu, Key.Key_Escape):
        robot.key(key)
    robot.drag(QPoint(300, 100), QPoint(300, 200))
    robot.double_click(QPoint(300, 100))
    assert robot.wishes() == []
    assert robot.pane.cursor_time() is None
    assert not robot.painted().isNull()
