"""Widgets in lines that break where the width ends."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from tests.robots.widgets import settle
from tests.ui.conftest import Show


def flow(texts: list[str]) -> tuple[QWidget, FlowLayout, list[Chip]]:
    holder = QWidget()
    layout = FlowLayout(holder, gap=6, line_gap=4, pitch=22)
    layout.setContentsMargins(0, 3, 0, 3)
    chips = [Chip(text, "outline", small=True) for text in texts]
    for chip in chips:
        layout.addWidget(chip)
    return holder, layout, chips


def test_what_fits_stands_in_one_line(show: Show) -> None:
    holder, layout, chips = flow(["One", "Two"])
    show(holder)
    settle()
    assert {chip.y() for chip in chips} == {5}
    assert chips[1].x() == chips[0].width() + 6
    assert layout.heightForWidth(400) == 28


def test_what_does_not_fit_goes_on_below(show: Show) -> None:
    holder, layout, chips = flow(["A long name for a chip", "Another long name"])
    show(holder)
    holder.setFixedWidth(chips[0].sizeHint().width() + 20)
    settle()
    assert chips[1].x() == 0
    assert chips[1].y() > chips[0].y()
    assert layout.heightForWidth(holder.width()) == 3 + 22 + 4 + 22 + 3


def test_one_that_is_wider_than_the_line_is_made_narrower(show: Show) -> None:
    holder, _, chips = flow(["A name that is far too long for such a narrow place"])
    show(holder)
    holder.setFixedWidth(100)
    settle()
    assert chips[0].width() == 100


def test_the_order_can_be_chosen(show: Show) -> None:
    holder, layout, chips = flow(["Last"])
    first = Chip("First", "outline", small=True)
    layout.insert_widget(0, first)
    show(holder)
    settle()
    assert first.x() < chips[0].x()
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is first
    assert layout.count() == 1
    assert layout.itemAt(5) is None
