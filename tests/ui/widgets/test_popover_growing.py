"""A popover that becomes higher while it is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover
from tests.robots.widgets import settle
from tests.ui.conftest import Show


def test_a_line_more_never_lets_it_jump_over_its_anchor(show: Show) -> None:
    window = QWidget()
    anchor = Button("Move", parent=window)
    show(window).resize(400, 600)
    settle()
    anchor.setGeometry(20, 440, 80, 28)
    box = Popover(anchor, "Move", padding=12)
    box.body.addWidget(Button("Adopt"))
    line = Label("It is in this ring already.", "small")
    more = Label("one\ntwo\nthree\nfour\nfive", "small", wrap=True)
    for label in (line, more):
        box.body.addWidget(label)
        label.hide()
    box.open(width=200)
    settle()
    top = box.y()
    assert top > anchor.y()
    line.show()
    more.show()
    box.fit_again()
    settle()
    # It goes up only as far as it has to, and all of it stays in the window.
    assert anchor.y() - 60 < box.y() <= top
    assert box.y() + box.height() <= anchor.window().height()
    assert box.height() >= box.sizeHint().height()
