"""A project in the inspector: its dates and money, its milestones and readings, and what can be done with it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.view import MilestonesView
from careercruise_desktop.ui.widgets.attendant import Attendant
from tests.factories import TODAY, milestone, project
from tests.robots.desktop import CTRL, Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.project_page import ProjectPageRobot
from tests.robots.widgets import click, settle, spoken_name

FINISH = date(2026, 6, 12)
AGREED = date(2026, 5, 29)


def add_milestone(inspector: InspectorRobot, text: str) -> None:
    line = inspector.editor("milestones").line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()


class TestDates:
    def test_the_first_finish_is_the_promise_and_a_later_one_is_not(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        assert inspector.text("now.baseline") == "Set by the first finish"
        assert not inspector.row("now.slip").isVisible()
        inspector.enter("finish", AGREED.isoformat())
        assert inspector.only(Project).baseline_finish == AGREED
        inspector.enter("finish", FINISH.isoformat())
        kept = inspector.only(Project)
        assert (kept.finish, kept.baseline_finish) == (FINISH, AGREED)
        assert inspector.text("now.baseline") == "Fri 29 May"
        assert inspector.text("now.slip") == "+14 days, +10 working days"

    def test_agreeing_anew_asks_why_and_keeps_what_was_agreed(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project(finish=FINISH, baseline_finish=AGREED))
        desktop.given(milestone(FINISH, baseline_due=AGREED, project_id=known.id))
        inspector.open("project", known.id)
        inspector.press("rebaseline")
        asked = inspector.panel.forms.rebaselining
        assert asked is not None
        desktop.type("Phase 2 was added")
        desktop.key(Qt.Key.Key_Return)
        old = inspector.only(ProjectBaseline)
        assert (old.from_finish, old.to_finish, old.reason) == (AGREED, FINISH, "Phase 2 was added")
        assert inspector.only(Milestone).baseline_due == FINISH
        assert inspector.text("now.slip") == "On its baseline"
        (line,) = inspector.editor("baselines").lines.values()
        assert line.change.text() == "29 May until 19 Mar"

    def test_another_budget_is_agreed_on_with_its_reason(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project(finish=FINISH, baseline_finish=FINISH, budget=Decimal(160_000)))
        inspector.open("project", known.id)
        inspector.press("rebaseline")
        desktop.type("Phase 2")
        desktop.key(Qt.Key.Key_Tab)
        assert spoken_name(desktop.focus) == "Budget"
        desktop.type("much")
        desktop.key(Qt.Key.Key_Return)
        asked = inspector.panel.forms.rebaselining
        assert asked is not None
        assert asked.complaint == "Not a sum, such as 12 500"
        assert asked.height() == asked.sizeHint().height()
        desktop.focus.selectAll()  # type: ignore[attr-defined]
        desktop.type("180 000")
        desktop.key(Qt.Key.Key_Return)
        assert inspector.only(Project).budget == Decimal(180_000)
        old = inspector.only(ProjectBaseline)
        assert (old.from_budget, old.to_budget, old.reason) == (Decimal(160_000), Decimal(180_000), "Phase 2")
        (line,) = inspector.editor("baselines").lines.values()
        assert line.change.text() == "12 Jun, 160,000 EUR until 19 Mar"

    def test_agreeing_on_what_is_agreed_already_is_refused_in_place(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project(finish=FINISH, baseline_finish=FINISH))
        inspector.open("project", known.id)
        inspector.press("rebaseline")
        asked = inspector.panel.forms.rebaselining
        assert asked is not None
        desktop.type("Again")
        desktop.key(Qt.Key.Key_Return)
        assert asked.complaint
        assert asked.reason.text() == "Again"
        assert desktop.kept(ProjectBaseline) == []


class TestMoney:
    def test_another_currency_is_refused_while_readings_state_money(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        desktop.given(OutcomeReading(project_id=known.id, day=TODAY, actual_cost=Decimal(100)))
        inspector.open("project", known.id)
        inspector.enter("currency", "SEK")
        assert inspector.only(Project).currency == "EUR"
        assert inspector.complaint("currency")
        assert inspector.line("currency").text() == "SEK"


class TestMilestones:
    def test_one_is_added_by_a_line_with_its_day_and_role(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        add_milestone(inspector, "Go live @pm !2026-04-17")
        made = inspector.only(Milestone)
        assert (made.title, made.role, made.project_id) == ("Go live", Role.PM, known.id)
        assert made.due == made.baseline_due == date(2026, 4, 17)
        (row,) = inspector.editor("milestones").lines.values()
        assert row.accessibleName() == "Go live, PM, 17 Apr"
        assert inspector.editor("milestones").rest.text() == "0 of 1 reached"

    def test_one_without_a_day_is_due_in_two_weeks_and_has_the_role_of_the_one_before(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        add_milestone(inspector, "Go live @pm !2026-04-17")
        add_milestone(inspector, "Handover")
        made = desktop.kept(Milestone)[1]
        assert (made.role, made.due) == (Role.PM, TODAY + timedelta(days=14))

    def test_the_next_ones_come_first_and_one_opens(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project())
        desktop.given(
            *(milestone(TODAY + timedelta(days=9 - n), title=f"Part {n}", project_id=known.id) for n in range(8)),
            milestone(TODAY, achieved=TODAY, project_id=known.id),
        )
        inspector.open("project", known.id)
        rows = list(inspector.editor("milestones").lines.values())
        assert rows[0].accessibleName().startswith("Part 7")
        assert inspector.editor("milestones").rest.text() == "and 2 more open, 1 of 9 reached"
        click(rows[0])
        assert inspector.panel.shown is not None
        assert inspector.panel.shown.kind == "milestone"


class TestPalette:
    def test_a_project_that_is_found_opens_and_what_can_be_done_with_it_is_found_too(
        self, attendant: Attendant, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project(name="Payments gateway migration"))
        desktop.key(Qt.Key.Key_K, CTRL)
        desktop.type("gateway mig")
        desktop.rest()
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        assert inspector.panel.shown is not None
        assert (inspector.panel.shown.kind, inspector.panel.shown.id) == ("project", known.id)
        assert inspector.panel.isAncestorOf(desktop.focus)
        desktop.key(Qt.Key.Key_K, CTRL)
        desktop.type("archive")
        desktop.rest()
        lines = [line.title for line in desktop.session.panels.palette.lines if line.key]
        assert lines[0] == "Archive: Payments gateway migration"
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        assert inspector.only(Project).archived

    def test_a_baseline_is_agreed_anew_from_the_palette(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(FINISH, baseline_due=AGREED))
        inspector.open("milestone", known.id)
        desktop.key(Qt.Key.Key_K, CTRL)
        desktop.type("re-baseline")
        desktop.rest()
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        desktop.type("Agreed with Maya")
        desktop.key(Qt.Key.Key_Return)
        assert inspector.only(Milestone).baseline_due == FINISH


class TestActs:
    def test_it_is_put_away_and_taken_out_again(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        assert not inspector.row("now.archived").isVisible()
        inspector.press("archive")
        assert inspector.only(Project).archived
        assert inspector.editor("now.archived").chip.text() == "Archived"
        assert not inspector.form.buttons["archive"].isVisible()
        inspector.press("unarchive")
        assert not inspector.only(Project).archived

    def test_its_page_is_asked_for(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project())
        asked: list[int] = []
        context = desktop.session.context
        assert context is not None
        context.bus.project_requested.connect(asked.append)
        inspector.open("project", known.id)
        inspector.press("page")
        assert asked == [known.id]
        desktop.rest()

    def test_a_copy_promises_anew(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project(finish=FINISH, baseline_finish=AGREED, archived=True))
        inspector.open("project", known.id)
        inspector.panel.head.chosen.emit("duplicate")
        copy = desktop.kept(Project)[1]
        assert (copy.baseline_finish, copy.archived) == (FINISH, False)
        assert copy.code != known.code  # type: ignore[attr-defined]


def test_the_latest_reading_is_shown(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(project())
    inspector.open("project", known.id)
    assert inspector.editor("readings").rest.text() == "None yet. They are added on its page."
    for number in range(3):
        day = TODAY - timedelta(days=number)
        desktop.given(OutcomeReading(project_id=known.id, day=day, scope_done=42 - number, scope_planned=68))
    settle()
    (row,) = inspector.editor("readings").lines.values()
    assert row.accessibleName() == "19 Mar, 42 of 68 done"
    assert inspector.editor("readings").rest.text() == "and 2 earlier ones on its page"


def test_its_marks_say_what_they_rest_on_once_there_is_a_figure(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(project())
    inspector.open("project", known.id)
    assert not inspector.row("now.marks").isVisible()
    desktop.given(OutcomeReading(project_id=known.id, day=TODAY, open_defects=9, high_defects=5, scope_planned=10))
    settle()
    assert inspector.row("now.marks").isVisible()
    chips = {chip.text(): chip for chip in inspector.editor("now.marks").chips}
    assert list(chips) == ["Scope", "Quality", "Cost", "Time"]
    assert "5" in chips["Quality"].toolTip()
    assert chips["Quality"].accessibleName() == f"Quality: {chips['Quality'].toolTip()}"


class TestReading:
    def test_a_value_is_kept_and_one_that_cannot_be_is_said_at_its_field(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (pay,) = desktop.given(project())
        (known,) = desktop.given(OutcomeReading(project_id=pay.id, day=TODAY, open_defects=4))
        inspector.open("outcome_reading", known.id)
        assert inspector.text("now.project") == "Payments gateway migration"
        inspector.enter("high_defects", "9")
        assert inspector.complaint("high_defects")
        assert inspector.line("high_defects").text() == "9"
        inspector.enter("high_defects", "2")
        assert inspector.only(OutcomeReading).high_defects == 2
        inspector.enter("review_score", "4.4")
        assert inspector.only(OutcomeReading).review_score == Decimal("4.4")

    def test_another_one_of_the_same_day_gives_way_only_when_that_is_said(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (pay,) = desktop.given(project())
        before, known = desktop.given(
            OutcomeReading(project_id=pay.id, day=TODAY - timedelta(days=1), scope_done=1),
            OutcomeReading(project_id=pay.id, day=TODAY, scope_done=2),
        )
        inspector.open("outcome_reading", known.id)
        inspector.enter("day", (TODAY - timedelta(days=1)).isoformat())
        assert "already" in inspector.complaint("day")
        assert desktop.kept(OutcomeReading) == [before, known]
        button = inspector.row("day").remark_button
        assert button is not None
        click(button)
        kept = inspector.only(OutcomeReading)
        assert (kept.id, kept.day, kept.scope_done) == (known.id, TODAY - timedelta(days=1), 2)
        assert inspector.complaint("day") == ""
        assert inspector.remark("day") == ""
        desktop.undo()
        assert desktop.kept(OutcomeReading) == [before, known]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-5", "No less than 0 is possible"),
        ("9999999999999", "No more than twelve digits are possible"),
        ("plenty", "Not a sum, such as 12 500"),
        ("95,901", "May be 95901 or 95.901. Write it without a separator of thousands"),
        ("95.9011", "Has more than two decimals. Round it"),
        ("96.123", "May be 96123 or 96.123. Write it without a separator of thousands"),
    ],
)
def test_what_is_no_sum_is_refused_with_what_is_wrong_with_it(
    desktop: Desktop, inspector: InspectorRobot, typed: str, said: str
) -> None:
    (known,) = desktop.given(project())
    inspector.open("project", known.id)
    inspector.enter("budget", typed)
    assert inspector.complaint("budget") == said


def test_the_panel_goes_with_the_page_beside_it(desktop: Desktop, inspector: InspectorRobot) -> None:
    desktop.given(project(id=1, name="Payments"), project(id=2, name="Data warehouse", code="dwh"))
    inspector.open("project", 1)
    assert inspector.form.buttons["page"].isVisible()
    page = ProjectPageRobot(desktop, 1)
    assert not inspector.form.buttons["page"].isVisible(), "it is open beside it"
    room = desktop.window.page
    assert isinstance(room, MilestonesView)
    room.projects.chosen.emit(2)
    page.settle()
    assert inspector.text("code") == "dwh"
    assert not inspector.form.buttons["page"].isVisible()
    desktop.go(1)
    assert inspector.form.buttons["page"].isVisible()


def test_who_opens_a_page_by_key_goes_on_there(desktop: Desktop, inspector: InspectorRobot) -> None:
    desktop.given(project(id=1, name="Payments"))
    inspector.open("project", 1)
    inspector.form.buttons["page"].setFocus()
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    room = desktop.window.page
    assert isinstance(room, MilestonesView)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert room.page.head.tabs.isAncestorOf(focused)
