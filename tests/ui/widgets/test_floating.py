"""What floats over the window: menus, tooltips, toasts, questions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from careercruise_desktop.ui.theme.theme import Application, theme
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.dialog import Question
from careercruise_desktop.ui.widgets.menu import Menu, rounded
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.robots.widgets import click, colors, press, settle, spoken_name
from tests.ui.conftest import Show

KEYS = Qt.Key


@pytest.fixture
def menu(app: Application, show: Show) -> Menu:
    """A menu in a window, open."""
    return Menu(show())


def test_a_menu_is_walked_by_keys(menu: Menu) -> None:
    heard: list[str] = []
    menu.add("Edit", lambda: heard.append("edit"), icon="pencil", shortcut="F2")
    menu.addSeparator()
    menu.add("Delete", lambda: heard.append("delete"), danger=True)
    menu.popup(QPoint(0, 0))

    press(menu, KEYS.Key_Down, 2)
    press(menu, KEYS.Key_Return)

    assert heard == ["delete"]


def test_a_menu_shows_its_marks_in_our_colours(menu: Menu) -> None:
    first = menu.add("Edit", print, icon="pencil", shortcut="F2")
    menu.add("On", print, checked=True)
    menu.add("Delete", print, danger=True)
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(first)
    settle()

    found = colors(menu.grab().toImage())

    for token in ("surface", "border2", "selected"):
        assert theme().color(token).name() in found, token
    menu.close()


def test_a_menus_width_holds_words_and_key(menu: Menu) -> None:
    menu.add("Start timer here", print, shortcut="Ctrl Shift T")

    assert menu.sizeHint().width() > 34 + 90 + 60


def test_the_mask_of_a_menu_leaves_out_its_corners(app: Application) -> None:
    region = rounded(QRect(0, 0, 100, 60), 8)

    assert not region.contains(QPoint(0, 0))
    assert not region.contains(QPoint(99, 59))
    assert region.contains(QPoint(8, 0))
    assert region.contains(QPoint(0, 30))
    assert region.boundingRect() == QRect(0, 0, 100, 60)


def test_nothing_in_the_mask_of_a_menu_is_see_through_because_that_is_black_without_a_compositor(menu: Menu) -> None:
    menu.add("Delete", print)
    menu.popup(QPoint(40, 40))
    settle()
    image = menu.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    mask = menu.mask()
    menu.close()
    assert mask.contains(QPoint(4, 0))
    pixels = [(x, y) for x in range(image.width()) for y in range(image.height()) if mask.contains(QPoint(x, y))]
    assert {image.pixelColor(x, y).alpha() for x, y in pixels} == {255}


@pytest.mark.parametrize("lines", [False, True])
def test_the_menu_of_a_text_field_is_ours(lines: bool, show: Show, attendant: Attendant) -> None:
    field, area = TextField("abc", name="Title"), TextArea("abc", name="Notes")
    show(field, area)
    target = area.edit.viewport() if lines else field

    QApplication.sendEvent(target, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(9, 9)))
    settle()

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    assert any(action.text().startswith("&Paste") for action in menu.actions())
    assert not any(inside.isVisible() for inside in menu.findChildren(QMenu))
    menu.close()


def hover(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    settle()


def test_a_tooltip_is_plain_text_inside_the_window(show: Show, attendant: Attendant) -> None:
    button = Button("Fold")
    button.setToolTip("<b>Fold</b> the rail\tCtrl B")
    window = show(button)

    hover(button, QPoint(5, 5))

    assert attendant.tip.isVisible()
    assert attendant.tip.text == "<b>Fold</b> the rail"
    assert window.rect().contains(attendant.tip.geometry())
    assert theme().color("tooltip").name() in colors(attendant.tip.grab().toImage())


def test_a_tooltip_does_not_cover_what_it_explains(show: Show, attendant: Attendant) -> None:
    window = show()
    for top in (4, window.height() - 36):
        button = Button("Edge", parent=window)
        button.setToolTip("A tip")
        button.setGeometry(4, top, 80, 32)
        button.show()

        hover(button, QPoint(5, 5))

        assert not attendant.tip.geometry().intersects(button.geometry())


def test_the_tooltip_of_a_parent_serves_its_parts(show: Show, attendant: Attendant) -> None:
    outer = QWidget()
    inner = Button("Inner", parent=outer)
    outer.setToolTip("About all of it")
    show(outer)

    hover(inner, QPoint(3, 3))

    assert attendant.tip.text == "About all of it"


@pytest.mark.parametrize("how", ["key", "press", "leave"])
def test_a_tooltip_goes(how: str, show: Show, attendant: Attendant) -> None:
    button = Button("Fold")
    button.setToolTip("Fold the rail")
    show(button)
    hover(button, QPoint(5, 5))

    if how == "key":
        press(button, KEYS.Key_A)
    elif how == "press":
        click(button)
    else:
        QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))

    assert not attendant.tip.isVisible()


def test_a_widget_without_a_tooltip_shows_none(show: Show, attendant: Attendant) -> None:
    button = Button("Fold")
    show(button)

    hover(button, QPoint(5, 5))

    assert not attendant.tip.isVisible()


def test_a_toast_tells_its_action_and_that_it_is_looked_at(show: Show) -> None:
    toast = ToastBox("Moved to 14:00", "move", action="Undo", key="Ctrl Z")
    acted, held = [], []
    toast.acted.connect(lambda: acted.append(1))
    toast.held.connect(held.append)
    other = Button("Other")
    show(other, toast)
    other.setFocus()

    QApplication.sendEvent(toast, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.action is not None
    toast.action.setFocus()
    press(toast.action, KEYS.Key_Return)

    assert held == [True, False, True]
    assert acted == [1]
    assert spoken_name(toast.action) == "Undo"


def test_a_toast_without_an_action_is_as_wide_as_its_words(app: Application) -> None:
    assert ToastBox("Saved").sizeHint().width() < ToastBox("Saved", action="Undo").sizeHint().width()
    assert ToastBox("Saved").sizeHint().height() == 40


def question() -> Question:
    return Question(
        "Restore the backup?",
        "Everything since then is replaced.",
        [("no", "Keep what is here", "plain"), ("yes", "Restore", "danger")],
    )


def test_the_safe_answer_has_the_focus_and_escape_means_it(app: Application) -> None:
    asked = question()
    asked.show()
    QTest.qWaitForWindowActive(asked)
    focused = asked.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Keep what is here"

    press(asked, KEYS.Key_Escape)

    assert asked.answer == "no"
    assert not asked.isVisible()
    asked.deleteLater()


def test_a_question_is_answered_by_its_verbs(app: Application) -> None:
    asked = question()
    asked.show()

    click(next(button for button in asked.findChildren(Button) if button.text() == "Restore"))

    assert asked.answer == "yes"
    asked.deleteLater()


def test_a_question_shows_all_of_its_words(app: Application) -> None:
    asked = Question("Title", "A sentence that needs more than one line. " * 6, [("no", "No", "plain")])
    asked.show()
    settle()

    labels = [label for label in asked.findChildren(QWidget) if label.hasHeightForWidth()]

    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    image: QImage = asked.grab().toImage()
    assert image.pixelColor(2, 2).name() == theme().color("surface").name()
    asked.close()
    asked.deleteLater()
