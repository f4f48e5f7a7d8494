"""Where the focus goes in the inspector: all the way round by Tab, and on after an act that takes its control away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneMove
from tests.factories import TODAY, milestone, project, task
from tests.robots.desktop import CTRL, SHIFT, Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import settle, spoken_name

DUE = TODAY + timedelta(days=30)
WEEK = timedelta(days=7)
MOST_STOPS = 120
FEWEST_KINDS = 8


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

    def test_it_comes_to_what_a_moved_date_asks(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (first,) = desktop.given(milestone(DUE, title="Staging"))
        desktop.given(milestone(DUE + WEEK, title="Cutover", depends_on=frozenset({first.id})))
        inspector.open("milestone", first.id)
        inspector.type("due", (DUE + WEEK).isoformat())
        names = []
        for _ in range(4):
            inspector.leave()
            names.append(spoken_name(desktop.focus))
        assert names == ["Shift it too", "Scope", "Estimate", "Waiting"]

    def test_escape_closes_from_wherever_the_focus_is(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        desktop.given(milestone(TODAY, title="Contract"))
        key = given_moved(desktop, "Staging")
        inspector.open("milestone", key)
        inspector.choose("depends_on", "Contr")
        inside = [one for one in inspector.panel.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        one_of_each = {type(stop): stop for stop in inside if stop.isVisible()}
        assert len(one_of_each) > FEWEST_KINDS
        for stop in one_of_each.values():
            inspector.open("milestone", key)
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            desktop.key(Qt.Key.Key_Escape)
            assert not inspector.panel.isVisible(), spoken_name(stop)


def double_click(button: QWidget) -> None:
    """Click twice where a button is, whatever is there by the second time."""
    window = button.window()
    spot = button.mapTo(window, button.rect().center())
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(spot))
    settle()


class TestUndo:
    @pytest.mark.parametrize(("name", "typed"), [("weight", "3"), ("note", "Ask Maya")])
    def test_a_field_that_is_come_to_again_lets_undo_through_to_the_last_act(
        self, desktop: Desktop, inspector: InspectorRobot, name: str, typed: str
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        inspector.enter(name, typed)
        inspector.press("achieve")
        inspector.go_to(name)
        desktop.key(Qt.Key.Key_Z, CTRL)
        kept = inspector.only(Milestone)
        assert kept.achieved is None
        assert str(getattr(kept, name)) == typed

    def test_a_field_in_which_is_typed_takes_back_only_that(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        inspector.press("achieve")
        inspector.type("title", "Other")
        desktop.key(Qt.Key.Key_Z, CTRL)
        assert inspector.text("title") == known.title  # type: ignore[attr-defined]
        desktop.key(Qt.Key.Key_Z, CTRL)
        assert inspector.only(Milestone).achieved == TODAY


class TestActs:
    @pytest.mark.parametrize(
        ("name", "undoing", "field"), [("achieve", "reopen", "achieved"), ("cancel", "restore", "cancelled")]
    )
    def test_a_double_click_does_it_once_and_the_focus_stays_in_its_place(
        self, desktop: Desktop, inspector: InspectorRobot, name: str, undoing: str, field: str
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        double_click(inspector.form.buttons[name])
        assert getattr(inspector.only(Milestone), field) == TODAY
        assert desktop.focus is inspector.form.buttons[undoing]
        double_click(inspector.form.buttons[undoing])
        assert getattr(inspector.only(Milestone), field) is None
        assert desktop.focus in inspector.form.buttons.values()

    def test_after_a_baseline_is_agreed_by_enter_the_focus_is_in_the_form_and_another_enter_takes_nothing_back(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE, baseline_due=DUE - WEEK))
        inspector.open("milestone", known.id)
        inspector.form.buttons["rebaseline"].setFocus(Qt.FocusReason.TabFocusReason)
        desktop.key(Qt.Key.Key_Return)
        desktop.type("Agreed with Maya")
        desktop.key(Qt.Key.Key_Return)
        assert desktop.toast  # with an Undo that is not to get the focus
        assert desktop.focus is inspector.line("due")
        assert not inspector.line("due").visibleRegion().isEmpty()
        desktop.key(Qt.Key.Key_Return)
        assert inspector.only(Milestone).baseline_due == DUE
        assert len(desktop.kept(MilestoneBaseline)) == 1

    def test_what_offers_to_shift_others_gives_the_focus_back_to_the_date(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (first,) = desktop.given(milestone(DUE, title="Staging"))
        desktop.given(milestone(DUE + WEEK, title="Cutover", depends_on=frozenset({first.id})))
        inspector.open("milestone", first.id)
        inspector.enter("due", (DUE + WEEK).isoformat())
        assert spoken_name(desktop.focus) == "Shift it too"
        for _ in range(2):
            desktop.key(Qt.Key.Key_Return)
            assert desktop.focus is inspector.line("due")
        assert {move.reason for move in desktop.kept(MilestoneMove)} == {None}
        assert desktop.kept(Milestone)[1].due == DUE + 2 * WEEK

    def test_a_project_whose_baseline_is_agreed_has_the_focus_where_it_was_asked_for(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project(finish=DUE, baseline_finish=DUE - WEEK))
        inspector.open("project", known.id)
        button = inspector.form.buttons["rebaseline"]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        desktop.key(Qt.Key.Key_Return)
        desktop.type("Phase 2")
        desktop.key(Qt.Key.Key_Return)
        assert desktop.focus is button
