"""Text from outside is text: no widget obeys markup, links or key marks in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication, QLabel

from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import TextField
from tests.robots.widgets import picture, press, spoken_name
from tests.ui.conftest import Show

HOSTILE = "<b>bold</b> <img src='file:///etc/passwd'> &amp; A&B"


@pytest.mark.parametrize("make", [Label, Chip, Button, ListRow])
def test_markup_is_spoken_as_it_was_typed(make: type[Label], app: Application) -> None:
    assert HOSTILE in spoken_name(make(HOSTILE))


def test_a_label_never_turns_into_rich_text(app: Application) -> None:
    label = Label("plain")
    label.set_text(HOSTILE)

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > Label("bold & A&B").sizeHint().width() * 2


def test_a_label_is_painted_as_it_was_typed(show: Show, app: Application) -> None:
    marked, plain = Label("<b>x</b>"), QLabel()
    show(marked, plain)

    assert picture(marked) != picture(plain)
    assert marked.sizeHint().width() == Label("{b}x{/b}").sizeHint().width() or marked.sizeHint().width() > 30


def test_an_ampersand_in_a_button_is_no_shortcut(app: Application) -> None:
    button = Button("Research & development")

    assert button.shortcut().isEmpty()
    assert button.text() == "Research & development"


def test_an_ampersand_in_a_menu_is_a_letter(app: Application) -> None:
    menu = Menu()
    action = menu.add("A & B", lambda: None)

    assert action.text() == "A && B"


@pytest.fixture(autouse=True)
def _empty_clipboard(app: Application) -> Iterator[None]:
    """What Python put onto the clipboard is taken off it: at the end of the process it would be too late."""
    yield
    app.clipboard().clear()


def paste(html: str, text: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    QApplication.clipboard().setMimeData(data)


def test_pasting_into_an_area_takes_the_text_only(show: Show, app: Application) -> None:
    area = TextArea(name="Notes")
    show(area)
    area.edit.setFocus()
    paste("<h1>Big</h1><a href='file:///x'>link</a>", "Big link")

    press(area.edit, Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)

    assert area.text == "Big link"
    assert area.edit.document().allFormats()[0].isValid()
    assert not any(fmt.isAnchor() for fmt in (f.toCharFormat() for f in area.edit.document().allFormats()))


def test_a_word_without_an_end_is_broken_anywhere_until_another_text_is_shown(show: Show) -> None:
    area = TextArea(name="Notes")
    show(area)
    area.edit.setFocus()
    assert area.edit.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere

    paste("", "data:image/png;base64," + "x" * 5_000)
    press(area.edit, Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)

    assert len(area.text) == 5_022
    assert area.edit.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    area.commit()
    area.set_value("Words as usual")
    assert area.edit.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    area.set_value("x" * 5_000)
    assert area.edit.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere


def test_of_a_paste_no_more_is_laid_out_than_any_field_could_refuse(app: Application) -> None:
    area = TextArea(name="Notes")
    data = QMimeData()
    data.setText("x" * 1_000_001)

    area.edit.insertFromMimeData(data)

    assert len(area.text) == 1_000_000


def test_markup_without_any_plain_text_is_not_pasted(app: Application) -> None:
    area = TextArea(name="Notes")
    data = QMimeData()
    data.setImageData(None)

    assert not area.edit.canInsertFromMimeData(data)


def test_pasting_lines_into_a_field_makes_one_line(show: Show, app: Application) -> None:
    field = TextField(name="Title")
    show(field)
    field.setFocus()
    paste("<p>one</p>", "one\ntwo")

    press(field, Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)

    assert "\n" not in field.text()
    assert "one" in field.text()
