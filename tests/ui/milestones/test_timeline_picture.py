"""The timeline as it is painted: by the tokens of both themes, and never stale after a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage

from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.ui.milestones.timeline.pane import TimelinePane
from careercruise_desktop.ui.milestones.timeline.state import GroupKey, TimelineState
from careercruise_desktop.ui.theme.theme import Application, theme
from tests.robots.timeline import TimelineRobot, painted
from tests.robots.widgets import colors, settle

from .timelines import IT, crowd, day, design

RETRY, FROZEN, CONTRACT, PILOT = (
    "Retry queue in staging", "API contract frozen", "Contract change signed", "Clinic pilot signed off",
)  # fmt: skip


def around(timeline: TimelineRobot, title: str, left: int = 8, right: int = 8) -> dict[str, int]:
    """The colours around a mark."""
    at = timeline.timeline.mapTo(timeline.pane, timeline.mark(title))
    return colors(painted(timeline.pane).copy(QRect(at.x() - left, at.y() - 9, left + right, 18)))


def token(name: str) -> str:
    return theme().color(name).name()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_roles_and_states_have_their_colours(timeline: TimelineRobot, app: Application, look: str) -> None:
    app.theme.choose(look)
    assert token("it_mark") in around(timeline, FROZEN)
    assert token("pm_mark") in around(timeline, PILOT)
    overdue = around(timeline, CONTRACT)
    assert token("danger") in overdue
    assert token("pm_mark") not in overdue
    assert token("it") in around(timeline, RETRY, 60)
    assert token("it_line") in around(timeline, FROZEN, 30)
    assert token("warn") in around(timeline, "Go/no-go board", 30)
    assert token("border2") in around(timeline, "Go/no-go board", 80)


def test_roles_differ_by_shape_too(timeline: TimelineRobot) -> None:
    # Aside of the middle of a mark a circle still has colour where a diamond has none.
    def corner(title: str) -> str:
        at = timeline.timeline.mapTo(timeline.pane, timeline.mark(title))
        return painted(timeline.pane).pixelColor(at.x() + 4, at.y() - 5).name()

    assert corner(FROZEN) != token("surface")
    assert corner(PILOT) == token("surface")


def same(timeline: TimelineRobot, state: TimelineState) -> bool:
    """Whether what is painted is what a fresh timeline paints of the same state."""
    fresh = TimelinePane()
    fresh.resize(timeline.pane.size())
    fresh.show_state(state)
    fresh.show()
    fresh.timeline.set_axis(timeline.board.axis)
    settle()
    one, other = painted(timeline.pane), fresh.grab().toImage()
    fresh.close()
    fresh.deleteLater()
    return one.convertToFormat(QImage.Format.Format_RGB32) == other.convertToFormat(QImage.Format.Format_RGB32)


def later(state: TimelineState) -> TimelineState:
    lines = list(state.lines)
    lines[2] = replace(lines[2], due=day(4, 14))
    return replace(state, lines=tuple(lines))


@pytest.mark.parametrize(
    "change",
    [
        lambda state: replace(state, selected=4),
        lambda state: replace(state, selected=18),
        later,
        lambda state: replace(state, folded=frozenset({GroupKey(IT, 1)})),
        lambda state: replace(state, today=day(3, 25)),
        lambda state: replace(state, role_names=("Engineering", "Delivery")),
        lambda state: replace(state, lines=state.lines[3:20]),
    ],
)
def test_only_what_changed_is_painted_anew_and_nothing_is_stale(
    timeline: TimelineRobot, change: Callable[[TimelineState], TimelineState]
) -> None:
    settle()
    wanted = change(design())
    painted(timeline.pane)
    timeline.pane.show_state(replace(design(), selected=4))
    painted(timeline.pane)
    timeline.pane.show_state(wanted)
    assert same(timeline, wanted)


def test_a_drag_leaves_no_trace(timeline: TimelineRobot) -> None:
    before = painted(timeline.pane)
    start = timeline.mark(RETRY)
    shift = Qt.KeyboardModifier.ShiftModifier
    timeline.press(start, shift)
    for right in (20, 90, 250, -60):
        timeline.go(start + QPoint(right, 4), shift)
        assert painted(timeline.pane) != before
    timeline.key(Qt.Key.Key_Escape)
    assert painted(timeline.pane) == before


def test_panned_zoomed_and_scrolled_it_is_what_a_fresh_one_paints(timeline: TimelineRobot) -> None:
    state = replace(crowd(60), first_day=None)
    timeline.pane.show_state(state)
    timeline.key(Qt.Key.Key_Plus, times=2)
    timeline.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert same(timeline, state)


def test_every_size_and_odd_state_is_painted(timeline: TimelineRobot) -> None:
    lines = list(design().lines)
    lines[2] = replace(lines[2], status=MilestoneStatus.AT_RISK, title="x" * 300, project="y" * 80)
    lines[4] = replace(lines[4], cancelled=day(4, 20), status=MilestoneStatus.CANCELLED)
    lines[5] = replace(lines[5], start=day(6, 30))
    odd = replace(design(), lines=tuple(lines))
    for width in (1, 80, 300, 640, 1400):
        timeline.pane.resize(width, 500)
        for state in (odd, replace(odd, lines=()), replace(odd, lines=tuple(lines[4:5]))):
            timeline.pane.show_state(state)
            assert not painted(timeline.pane).isNull()


def test_what_is_cancelled_is_struck_through_and_pale(timeline: TimelineRobot) -> None:
    lines = list(design().lines)
    lines[4] = replace(lines[4], cancelled=day(4, 20), status=MilestoneStatus.CANCELLED)
    timeline.pane.show_state(replace(design(), lines=tuple(lines)))
    row = timeline.row("Cutover of card traffic")
    top = timeline.timeline.mapTo(timeline.pane, QPoint(0, round(row.middle))).y()
    strike = painted(timeline.pane).copy(QRect(110, top, 80, 1))
    assert set(colors(strike)) == {token("text3")}
