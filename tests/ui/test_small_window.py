"""The smallest window there may be: everything in it can be seen or scrolled to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.ui.shell.footer import EXAMPLE, INVITATION
from careercruise_desktop.ui.shell.header import Header
from careercruise_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from careercruise_desktop.ui.trends.view import TrendsView
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from tests.factories import entry
from tests.robots.desktop import Desktop
from tests.robots.portfolio import Portfolio
from tests.robots.widgets import press, settle


def inside(widget: QWidget) -> QRect:
    """The part of a widget that is in sight."""
    return widget.visibleRegion().boundingRect()


def shrink(desktop: Desktop) -> None:
    desktop.window.resize(desktop.window.minimumSize())
    desktop.rest()
    settle()


@pytest.mark.parametrize(
    "room", ["today", "schedule", "milestones", "skills", "leadership", "trends", "portfolio", "settings"]
)
def test_every_control_of_a_head_is_whole(desktop: Desktop, room: str) -> None:
    desktop.given(entry())
    desktop.window.show_room(room)
    desktop.rest()
    shrink(desktop)
    page = desktop.window.page
    assert page is not None
    header = page.findChild(Header)
    assert header is not None
    assert header.width() == page.width() == desktop.window.content_rect()[2]
    shown = [
        child for child in header.findChildren(QWidget) if child.isVisible() and child not in {header.title, header.sub}
    ]
    assert shown
    assert [child for child in shown if inside(child) != child.rect()] == []
    assert header.title.width() >= header.title.sizeHint().width()


def test_trends_has_fewer_columns_when_a_large_window_shrinks(desktop: Desktop) -> None:
    desktop.given(entry())
    desktop.window.show_room("trends")
    desktop.rest()
    page = desktop.window.page
    assert isinstance(page, TrendsView)
    before = {card.x() for card in page.wall.cards.values()}
    shrink(desktop)
    after = {card.x() for card in page.wall.cards.values()}
    assert 1 <= len(after) < len(before)
    area = page.wall.parentWidget()
    assert page.wall.width() <= area.width()


def test_the_sheet_of_shortcuts_scrolls_where_it_has_too_little_room(portfolio: Portfolio, desktop: Desktop) -> None:
    shrink(desktop)
    desktop.session.panels.open_shortcuts()
    settle()
    sheet = desktop.window.findChild(ShortcutSheet)
    assert sheet is not None
    caps = sheet.findChildren(KeyCap)
    assert all(cap.height() == cap.sizeHint().height() for cap in caps)
    lowest = max(caps, key=lambda cap: cap.mapTo(sheet, cap.rect().bottomLeft()).y())
    area = sheet.findChild(ScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() > 0
    desktop.key(Qt.Key.Key_End)
    assert inside(lowest) == lowest.rect()
    desktop.key(Qt.Key.Key_Escape)


def test_the_sheet_of_shortcuts_is_whole_in_a_large_window(portfolio: Portfolio, desktop: Desktop) -> None:
    desktop.session.panels.open_shortcuts()
    settle()
    area = desktop.window.findChild(ShortcutSheet).findChild(ScrollArea)  # type: ignore[union-attr]
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0
    desktop.key(Qt.Key.Key_Escape)


def footer_words(desktop: Desktop) -> list[QLabel]:
    return [label for label in desktop.window.footer.entry.findChildren(QLabel) if label.isVisible()]


def test_the_footers_words_end_in_an_ellipsis_where_there_is_too_little_room(desktop: Desktop) -> None:
    assert [label.text() for label in footer_words(desktop)] == [INVITATION, EXAMPLE, "Ctrl L"]
    shrink(desktop)
    invitation, example, key = footer_words(desktop)
    assert (invitation.text(), key.text()) == (INVITATION, "Ctrl L")
    assert example.text().endswith("…")
    assert EXAMPLE.startswith(example.text()[:-1])
    assert all(label.width() >= label.sizeHint().width() for label in footer_words(desktop))
    desktop.window.footer.entry.show_draft("a" * 300)
    settle()
    draft, key = footer_words(desktop)
    assert draft.text().endswith("…")
    assert draft.width() >= draft.sizeHint().width()
    assert inside(key) == key.rect()
    desktop.window.footer.entry.show_draft("")
    desktop.window.resize(1440, 900)
    settle()
    assert [label.text() for label in footer_words(desktop)] == [INVITATION, EXAMPLE, "Ctrl L"]


def test_an_inspector_that_lies_over_a_room_saves_and_goes_with_it(desktop: Desktop) -> None:
    (kept,) = desktop.given(entry())
    shrink(desktop)
    desktop.session.panels.open_record("time_entry", kept.id)
    inspector = desktop.session.panels.inspector
    title = inspector.form.title
    title.setFocus()
    press(title, Qt.Key.Key_End)
    desktop.type(" of the gateway")
    desktop.window.show_room("trends")
    desktop.rest()
    assert not inspector.isVisible()
    assert desktop.kept(TimeEntry)[0].title.endswith(" of the gateway")
    desktop.window.resize(1440, 900)
    desktop.session.panels.open_record("time_entry", kept.id)
    desktop.window.show_room("today")
    desktop.rest()
    assert inspector.isVisible()
