"""Where the focus goes in the inspector: all the way round by Tab, and on after an act that takes its control away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.milestones import MilestoneMove
from tests.factories import TODAY, milestone, project, task
from tests.robots.desktop import SHIFT, Desktop
from tests.robots.inspector import InspectorRobot

DUE = TODAY + timedelta(days=30)
WEEK = timedelta(days=7)
MOST_STOPS = 120


def given_moved(desktop: Desktop, title: str) -> int:
    """A milestone that was moved twice, with a task."""
    (known,) = desktop.given(milestone(DUE, title=title, baseline_due=DUE - 2 * WEEK))
    for at in (2, 1):
        desktop.given(
            MilestoneMove(
                milestone_id=known.id, day=TODAY - at * WEEK, from_due=DUE - at * WEEK, to_due=DUE - (at - 1) * WEEK
            )
        )
    desktop.given(task(title="Runbook", milestone_id=known.id))
    return known.id


def round_trip(desktop: Desktop, start: QWidget, *, back: bool = False) -> list[QWidget]:
    """What Tab comes to until it is where it began."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [desktop.focus]
    while len(seen) < MOST_STOPS:
        desktop.key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        if desktop.focus is seen[0]:
            return seen
        assert desktop.focus not in seen, f"Tab goes in a ring that leaves out where it began: {desktop.focus}"
        seen.append(desktop.focus)
    raise AssertionError("Tab did not come back")


class TestTab:
    @pytest.mark.parametrize("kind", ["milestone", "project"])
    def test_it_goes_through_the_whole_window_forward_and_back(
        self, desktop: Desktop, inspector: InspectorRobot, kind: str
    ) -> None:
        (pay,) = desktop.given(project())
        for title in ("Staging", "Dual run"):
            inspector.open("milestone", given_moved(desktop, title))
        if kind == "project":
            inspector.open("project", pay.id)
        begin = inspector.form.title
        assert begin is not None
        forward = round_trip(desktop, begin)
        assert any(desktop.window.rail.isAncestorOf(stop) for stop in forward)
        assert inspector.panel.head.cross in forward
        assert inspector.line("note") in forward
        assert round_trip(desktop, begin, back=True) == [forward[0], *reversed(forward[1:])]
