"""What floats over the window: lists to choose from, popovers, menus, tooltips, toasts, questions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QEnterEvent, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from careercruise_desktop.ui.theme.theme import Application, theme
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.dialog import Question
from careercruise_desktop.ui.widgets.menu import Menu, rounded
from careercruise_desktop.ui.widgets.option_list import ROW, OptionList
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.robots.widgets import click, colors, press, settle, spoken_name, type_text
from tests.ui.conftest import Show

KEYS = Qt.Key
PROJECTS = [Option(1, "Payments", "it"), Option(2, "Portal", "pm"), Option(3, "PostgreSQL 17 upgrade", detail="done")]


def open_list(combo: Combo) -> OptionList:
    return next(rows for rows in combo.window().findChildren(OptionList) if rows.isVisible())


def is_open(combo: Combo) -> bool:
    return any(rows.isVisible() for rows in combo.window().findChildren(OptionList))


def chosen(combo: Combo) -> list[object]:
    heard: list[object] = []
    combo.chosen.connect(heard.append)
    return heard


@pytest.mark.parametrize("key", [KEYS.Key_Down, KEYS.Key_Return, KEYS.Key_Space, KEYS.Key_F4])
def test_a_combo_is_opened_and_chosen_from_by_keys(key: Qt.Key, show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    window = show(combo)
    combo.setFocus()

    press(combo, key)
    press(open_list(combo), KEYS.Key_Down)
    press(open_list(combo), KEYS.Key_Return)

    assert heard == [2]
    assert combo.value == 2
    assert not is_open(combo)
    assert window.focusWidget() is combo
    assert spoken_name(combo) == "Project: Portal"


def test_an_option_is_chosen_by_a_click(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    show(combo)

    click(combo)
    click(open_list(combo), QPoint(20, 2 * ROW + 10))

    assert heard == [3]


def test_choosing_what_is_chosen_tells_nothing(show: Show) -> None:
    combo = Combo(PROJECTS, 2, "Project")
    heard = chosen(combo)
    show(combo)
    combo.open()

    press(open_list(combo), KEYS.Key_Return)

    assert not heard
    assert not is_open(combo)


def test_a_letter_goes_to_the_next_name_that_begins_with_it(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    show(combo)
    combo.open()

    type_text(open_list(combo), "po")
    press(open_list(combo), KEYS.Key_Return)

    assert heard == [2]


def test_letters_typed_on_a_closed_combo_search_its_list(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project", searchable=True)
    heard = chosen(combo)
    window = show(combo)
    combo.setFocus()

    type_text(combo, "p")
    search = window.focusWidget()
    assert isinstance(search, QLineEdit)
    type_text(search, "ost")
    assert [option.text for option in open_list(combo).options] == ["PostgreSQL 17 upgrade"]
    press(search, KEYS.Key_Return)

    assert heard == [3]


def test_a_search_without_a_find_chooses_nothing(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project", searchable=True)
    heard = chosen(combo)
    window = show(combo)
    combo.open("zzz")
    settle()

    press(window.focusWidget(), KEYS.Key_Return)

    assert not heard
    assert open_list(combo).current == -1


def test_the_choice_of_nothing_stands_first_and_is_none(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project", allow_none="No project")
    heard = chosen(combo)
    show(combo)
    combo.open()

    press(open_list(combo), KEYS.Key_Home)
    press(open_list(combo), KEYS.Key_Return)

    assert heard == [None]
    assert spoken_name(combo) == "Project: No project"


def test_escape_closes_a_list_and_changes_nothing(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    window = show(combo)
    combo.setFocus()
    press(combo, KEYS.Key_Down)

    press(open_list(combo), KEYS.Key_Down)
    press(open_list(combo), KEYS.Key_Escape)

    assert not heard
    assert window.focusWidget() is combo


def test_moving_in_a_list_is_spoken(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    combo = Combo(PROJECTS, 1, "Project")
    show(combo)
    combo.open()

    press(open_list(combo), KEYS.Key_Down, 2)

    assert said[-2:] == ["Portal, 2 of 3", "PostgreSQL 17 upgrade, done, 3 of 3"]


def test_a_thousand_options_stay_inside_the_window(show: Show) -> None:
    combo = Combo([Option(at, f"Zone {at}") for at in range(1000)], 500, "Zone", searchable=True)
    window = show(combo)
    combo.open()
    settle()

    popover = next(found for found in window.findChildren(Popover) if found.isVisible())

    assert window.rect().contains(popover.geometry())
    assert open_list(combo).visibleRegion().boundingRect().contains(QPoint(10, 500 * ROW + 10))


def test_a_press_elsewhere_closes_a_popover(show: Show) -> None:
    combo, button = Combo(PROJECTS, 1, "Project"), Button("Other")
    show(combo, button)
    combo.open()

    click(button)

    assert not is_open(combo)


def test_a_press_on_its_anchor_closes_a_popover_and_does_not_open_it_again(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    show(combo)
    click(combo)
    assert is_open(combo)

    click(combo)

    assert not is_open(combo)


def test_a_popover_opens_above_where_there_is_no_room_below(show: Show) -> None:
    window = show()
    anchor = Button("At the bottom", parent=window)
    anchor.setGeometry(10, window.height() - 40, 120, 32)
    anchor.show()
    popover = Popover(anchor, "Test")
    popover.body.addWidget(tall(120))

    popover.open()

    assert popover.geometry().bottom() <= anchor.geometry().top() + 4
    popover.close_now()


def test_a_popover_closes_when_the_focus_leaves_it(show: Show) -> None:
    combo, field = Combo(PROJECTS, 1, "Project"), TextField(name="Other")
    show(combo, field)
    combo.open()

    field.setFocus()
    settle()

    assert not is_open(combo)
    assert field.hasFocus()


def test_a_popover_with_nothing_to_reach_takes_the_focus_itself(show: Show) -> None:
    anchor = Button("Anchor")
    window = show(anchor)
    popover = Popover(anchor, "Test")
    popover.body.addWidget(tall(40))

    popover.open()

    assert window.focusWidget() is popover
    press(popover, KEYS.Key_Escape)
    assert not popover.is_open


def tall(height: int) -> QWidget:
    made = QWidget()
    made.setMinimumSize(100, height)
    return made


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
