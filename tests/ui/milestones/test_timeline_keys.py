"""The timeline by keys alone, and as a screen reader finds it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.ui.milestones.timeline.state import GroupKey, Spot
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import settle, spoken_name, spoken_role

from .timelines import IT, PM, crowd, day, design

Key = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
RETRY = 3


def meant(timeline: TimelineRobot) -> str:
    row = timeline.timeline.meant
    return row.lines[0].title if row is not None else ""


@pytest.fixture
def keys(timeline: TimelineRobot) -> TimelineRobot:
    """The timeline with the focus on the retry queue."""
    timeline.pane.show_state(replace(design(), selected=RETRY))
    timeline.focus()
    timeline.told.clear()
    return timeline


def test_the_focus_comes_to_what_is_due_next(timeline: TimelineRobot) -> None:
    timeline.focus()
    assert meant(timeline) == "Contract change signed"


def test_up_and_down_walk_over_all_rows(keys: TimelineRobot) -> None:
    keys.key(Key.Key_Down)
    assert meant(keys) == "Dual run with legacy gateway"
    assert keys.news("selected") == [(4,)]
    keys.key(Key.Key_Up, times=9)
    assert meant(keys) == "API contract frozen"
    keys.key(Key.Key_End)
    assert meant(keys) == "Benefits review"
    keys.key(Key.Key_PageUp)
    assert meant(keys) == "Risk review with Kestrel"
    keys.key(Key.Key_Home)
    assert meant(keys) == "API contract frozen"


@pytest.mark.parametrize(("key", "title"), [
    (Key.Key_Home, "API contract frozen"),
    (Key.Key_End, "Benefits review"),
    (Key.Key_Down, "API contract frozen"),
    (Key.Key_Up, "Benefits review"),
])  # fmt: skip
def test_where_nothing_is_meant_the_keys_begin_at_an_end(keys: TimelineRobot, key: Qt.Key, title: str) -> None:
    keys.key(Key.Key_Escape)
    assert meant(keys) == ""
    keys.key(key)
    assert meant(keys) == title


def test_what_the_keys_mean_is_scrolled_into_sight(keys: TimelineRobot) -> None:
    keys.pane.show_state(crowd(200))
    settle()
    keys.key(Key.Key_End)
    area, row = keys.pane.area, keys.timeline.meant
    assert row is not None
    top = area.verticalScrollBar().value()
    assert top <= row.top
    assert row.bottom <= top + area.viewport().height()


@pytest.mark.parametrize(("key", "held", "due", "along"), [
    (Key.Key_Right, ALT, day(3, 21), False),
    (Key.Key_Left, ALT, day(3, 19), False),
    (Key.Key_Right, ALT | CTRL, day(3, 27), False),
    (Key.Key_Right, ALT | SHIFT, day(3, 21), True),
    (Key.Key_Left, ALT | SHIFT | CTRL, day(3, 13), True),
])  # fmt: skip
def test_alt_with_arrows_moves(
    keys: TimelineRobot, key: Qt.Key, held: Qt.KeyboardModifier, due: date, along: bool
) -> None:
    keys.key(key, held)
    assert keys.wishes() == [("moved", RETRY, due, along, 7 if held & CTRL else 1)]


def test_two_quick_presses_add_up(keys: TimelineRobot) -> None:
    keys.key(Key.Key_Right, ALT, times=2)
    assert [wish[2] for wish in keys.wishes()] == [day(3, 21), day(3, 22)]
    keys.pane.show_state(replace(design(), selected=RETRY))
    keys.key(Key.Key_Right, ALT)
    assert keys.wishes() == [("moved", RETRY, day(3, 21), False, 1)]


@pytest.mark.parametrize(("number", "year", "held"), [
    (RETRY, date(2199, 12, 31), ALT),
    (RETRY, date(2199, 12, 28), ALT | CTRL),
    (4, date(2199, 12, 31), ALT | SHIFT),
])  # fmt: skip
def test_what_would_leave_the_years_stays_and_that_is_said(
    keys: TimelineRobot, number: int, year: date, held: Qt.KeyboardModifier
) -> None:
    lines = tuple(replace(one, due=year) if one.id == number else one for one in design().lines)
    keys.pane.show_state(replace(design(), lines=lines, selected=RETRY))
    keys.key(Key.Key_Right, held)
    assert keys.wishes() == [("refused", RETRY, "Not within the years 1970 to 2199.")]


def test_what_is_reached_stays_where_it_is(keys: TimelineRobot) -> None:
    keys.key(Key.Key_Home)
    keys.key(Key.Key_Right, ALT)
    keys.key(Key.Key_D)
    assert keys.wishes() == [("refused", 1, "It is achieved. Reopen it first.")]


def test_enter_opens_d_reaches_delete_deletes_n_creates(keys: TimelineRobot) -> None:
    for key in (Key.Key_Return, Key.Key_D, Key.Key_Delete, Key.Key_N):
        keys.key(key)
    assert keys.wishes() == [
        ("opened", RETRY), ("achieve_requested", RETRY), ("remove_requested", RETRY),
        ("created", IT, 1, day(3, 19)),
    ]  # fmt: skip


def test_where_nothing_may_be_changed_the_keys_only_look(keys: TimelineRobot) -> None:
    keys.pane.show_state(replace(design(), selected=RETRY, editable=False))
    for key in (Key.Key_D, Key.Key_Delete, Key.Key_N):
        keys.key(key)
    keys.key(Key.Key_Right, ALT)
    assert keys.wishes() == []
    keys.key(Key.Key_Return)
    assert keys.wishes() == [("opened", RETRY)]


def test_left_folds_right_and_space_unfold(keys: TimelineRobot) -> None:
    group = GroupKey(IT, 1)
    keys.key(Key.Key_Left)
    assert keys.wishes() == [("fold_changed", group, True)]
    assert keys.timeline.meant is not None
    assert keys.timeline.meant.group == group
    keys.key(Key.Key_Left)
    assert keys.wishes() == []
    keys.key(Key.Key_Right)
    assert keys.wishes() == [("fold_changed", group, False)]
    assert meant(keys) == "Retry queue in staging"
    keys.key(Key.Key_Left)
    keys.key(Key.Key_Space)
    assert [wish[2] for wish in keys.wishes()] == [True, False]


def test_walking_over_a_folded_group_means_all_of_it(keys: TimelineRobot) -> None:
    keys.pane.show_state(replace(design(), selected=6, folded=frozenset({GroupKey(IT, 1)})))
    keys.key(Key.Key_Up)
    assert keys.timeline.current == GroupKey(IT, 1)
    assert keys.pane.selected_id is None
    keys.key(Key.Key_Delete)
    assert keys.wishes() == []
    keys.key(Key.Key_Return)
    assert keys.wishes() == [("fold_changed", GroupKey(IT, 1), False)]


def test_escape_selects_nothing(keys: TimelineRobot) -> None:
    keys.key(Key.Key_Escape)
    assert keys.news("selected") == [(None,)]
    assert meant(keys) == ""


def test_plus_minus_and_nought_zoom(keys: TimelineRobot) -> None:
    today = keys.board.today
    keys.key(Key.Key_Plus)
    assert keys.board.axis.days == round(188 / 1.2)
    assert keys.board.today == pytest.approx(today)
    keys.key(Key.Key_Minus, CTRL, times=2)
    assert keys.board.axis.days == round(188 * 1.2)
    keys.key(Key.Key_0)
    assert keys.board.axis.days == 182


def test_ctrl_with_arrows_goes_on_in_time_and_t_comes_back(keys: TimelineRobot) -> None:
    first = keys.board.axis.first
    keys.key(Key.Key_Right, CTRL, times=8)
    assert (keys.board.axis.first - first).days == 188
    keys.key(Key.Key_T)
    assert keys.board.axis.sees(keys.board.today)
    keys.key(Key.Key_Left, CTRL)
    assert keys.board.axis.first < day(1, 20)


def test_the_menu_key_asks_for_what_is_meant(keys: TimelineRobot) -> None:
    keys.key(Key.Key_Menu)
    wish = keys.wishes()[0]
    assert wish[:2] == ("menu_requested", RETRY)
    assert wish[2] == keys.timeline.mapToGlobal(keys.mark("Retry queue in staging"))
    assert wish[3] == Spot(IT, 1, day(3, 20))


def test_a_screen_reader_finds_every_row(keys: TimelineRobot) -> None:
    keys.pane.show_state(replace(design(), selected=RETRY, folded=frozenset({GroupKey(PM, 2)})))
    whole = QAccessible.queryAccessibleInterface(keys.timeline)
    assert whole is not None
    assert spoken_name(keys.timeline) == "Timeline"
    assert spoken_role(keys.timeline) == QAccessible.Role.List
    said = [whole.child(number).text(QAccessible.Text.Name) for number in range(whole.childCount())]
    assert len(said) == len(keys.board.rows.walked)
    assert said[2] == (
        "Retry queue in staging, IT, Payments, due 20 March, 7 days later than its baseline, in progress"
    )
    assert said[1].endswith("reached 17 February, 11 days later than its baseline")
    assert "Contract change signed, PM, Payments, due 17 March, 2 days overdue" in said
    assert "Portal, PM, 3 of 5 reached, folded" in said
    focused = whole.focusChild()
    assert focused is not None
    assert focused.text(QAccessible.Text.Name) == said[2]
    assert focused.state().selected
    assert focused.state().focused
    place = focused.rect().center()
    assert whole.childAt(place.x(), place.y()).text(QAccessible.Text.Name) == said[2]


def test_what_is_cancelled_or_at_risk_is_said(keys: TimelineRobot) -> None:
    lines = list(design().lines)
    lines[4] = replace(lines[4], cancelled=day(4, 20), status=MilestoneStatus.CANCELLED)
    lines[7] = replace(lines[7], status=MilestoneStatus.AT_RISK, project="", due=date(2027, 1, 4))
    keys.pane.show_state(replace(design(), lines=tuple(lines)))
    said = [entry.name for entry in keys.timeline.entries()]
    assert said[4] == "Cutover of card traffic, IT, Payments, cancelled 20 April"
    assert said[7] == "Load test at 5,000 users, IT, due 4 January 2027, 283 days later than its baseline, at risk"


def test_an_empty_timeline_still_takes_a_new_milestone(keys: TimelineRobot) -> None:
    keys.pane.show_state(replace(design(), lines=()))
    keys.key(Key.Key_Down)
    keys.key(Key.Key_N)
    assert keys.wishes() == [("created", IT, None, day(3, 19))]
