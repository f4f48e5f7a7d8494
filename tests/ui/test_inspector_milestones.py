"""A milestone in the inspector: its dates, why they moved, what waits for it, what belongs to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneBaseline,
    MilestoneMove,
    MoveReason,
    ProgressMethod,
)
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.usecases.milestones import Milestones
from tests.factories import TODAY, block, milestone, project, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle, spoken_name, spoken_role

DUE = TODAY + timedelta(days=30)
WEEK = timedelta(days=7)


@pytest.fixture
def chain(desktop: Desktop) -> tuple[Milestone, Milestone, Milestone]:
    """Staging, then a dual run, then the cutover."""
    (first,) = desktop.given(milestone(DUE, title="Staging"))
    (second,) = desktop.given(milestone(DUE + WEEK, title="Dual run", depends_on=frozenset({first.id})))
    (third,) = desktop.given(milestone(DUE + 2 * WEEK, title="Cutover", depends_on=frozenset({second.id})))
    return first, second, third  # type: ignore[return-value]


def kept(desktop: Desktop, key: int) -> Milestone:
    return next(one for one in desktop.kept(Milestone) if one.id == key)


def rows(inspector: InspectorRobot, name: str) -> list[ListRow]:
    return list(inspector.editor(name).lines.values())


def add_line(inspector: InspectorRobot, name: str, text: str) -> Any:
    """Type into the line under a list and press Enter."""
    line = inspector.editor(name).line
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    return line


class TestMoving:
    def test_the_word_joins_the_move_and_one_undo_takes_back_both(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        inspector.enter("due", (DUE + WEEK).isoformat())
        chip = inspector.editor("move.reason").chips[MoveReason.WAITING]
        click(chip, QPoint(10, 8))
        assert inspector.only(MilestoneMove).reason is MoveReason.WAITING
        assert spoken_role(chip) is QAccessible.Role.CheckBox
        assert (spoken_name(chip), chip.isChecked()) == ("Waiting", True)
        assert inspector.text("now.slip") == "+7 days, +5 working days"
        desktop.undo()
        assert desktop.kept(MilestoneMove) == []
        assert kept(desktop, known.id).due == DUE
        assert inspector.text("now.slip") == "On its baseline"
        assert not inspector.row("move.reason").isVisible()

    def test_what_depends_on_it_can_be_shifted_right_after_and_is_one_undo(
        self, desktop: Desktop, inspector: InspectorRobot, chain: tuple[Milestone, Milestone, Milestone]
    ) -> None:
        first, second, third = chain
        inspector.open("milestone", first.id)
        inspector.enter("due", (DUE + WEEK).isoformat())
        button = inspector.row("due").remark_button
        assert button is not None
        assert (inspector.remark("due"), button.text()) == ("2 milestones depend on it.", "Shift them too")
        click(button)
        dues = [kept(desktop, one.id).due for one in chain]
        assert dues == [one.due + WEEK for one in chain]
        assert inspector.remark("due") == "2 other milestones moved along."
        assert inspector.row("due").remark_button is None
        desktop.undo()
        assert [kept(desktop, one.id) for one in chain] == [first, second, third]
        assert inspector.remark("due") == ""

    def test_a_date_that_is_corrected_at_once_shifts_the_others_by_all_of_it(
        self, desktop: Desktop, inspector: InspectorRobot, chain: tuple[Milestone, Milestone, Milestone]
    ) -> None:
        inspector.open("milestone", chain[0].id)
        inspector.enter("due", (DUE + WEEK).isoformat())
        inspector.enter("due", (DUE + 2 * WEEK).isoformat())
        button = inspector.row("due").remark_button
        assert button is not None
        click(button)
        assert kept(desktop, chain[2].id).due == chain[2].due + 2 * WEEK

    def test_a_date_before_the_project_starts_is_kept_and_said(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (pay,) = desktop.given(project(start=TODAY + timedelta(days=20)))
        (known,) = desktop.given(milestone(DUE, project_id=pay.id))
        inspector.open("milestone", known.id)
        inspector.enter("due", (TODAY + timedelta(days=10)).isoformat())
        assert kept(desktop, known.id).due == TODAY + timedelta(days=10)
        assert "before" in inspector.remark("due")

    def test_earlier_moves_are_listed_and_their_words_can_be_changed(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE, baseline_due=DUE - WEEK))
        desktop.given(
            MilestoneMove(
                milestone_id=known.id, day=TODAY - WEEK, from_due=DUE - WEEK, to_due=DUE, reason=MoveReason.SCOPE
            )
        )
        inspector.open("milestone", known.id)
        (line,) = inspector.editor("moves").lines.values()
        assert (line.day.text(), line.change.text()) == ("12 Mar", "to 18 Apr, +7\xa0d")
        line.reason.setFocus(Qt.FocusReason.TabFocusReason)
        desktop.key(Qt.Key.Key_Return)
        inspector.pick("Wait")
        assert inspector.only(MilestoneMove).reason is MoveReason.WAITING

    def test_a_move_made_elsewhere_asks_here_for_its_word_and_both_are_one_undo(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        Milestones(desktop.program.store, desktop.clock).move(known.id, DUE + WEEK)
        settle()
        assert inspector.text("due").startswith("Sat 25 April")
        click(inspector.editor("move.reason").chips[MoveReason.SCOPE], QPoint(10, 8))
        assert inspector.only(MilestoneMove).reason is MoveReason.SCOPE
        desktop.undo()
        assert (desktop.kept(MilestoneMove), kept(desktop, known.id)) == ([], known)

    def test_the_date_of_one_that_is_reached_is_refused_and_stays_typed(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(TODAY, achieved=TODAY))
        inspector.open("milestone", known.id)
        inspector.enter("due", (TODAY + WEEK).isoformat())
        assert inspector.complaint("due") == "It is achieved. Reopen it first."
        assert "26" in inspector.line("due").text()
        assert kept(desktop, known.id) == known
        inspector.type("due", "")
        desktop.key(Qt.Key.Key_Escape)
        assert inspector.complaint("due") == ""
        assert inspector.text("due") == "Thu 19 March"


class TestReaching:
    def test_it_is_achieved_and_reopened_by_its_buttons(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(TODAY + timedelta(days=1)))
        inspector.open("milestone", known.id)
        assert not inspector.form.buttons["reopen"].isVisible()
        inspector.press("achieve")
        assert kept(desktop, known.id).achieved == TODAY
        assert inspector.editor("now.status").chip.text() == "Achieved"
        assert not inspector.form.buttons["achieve"].isVisible()
        assert not inspector.form.buttons["cancel"].isVisible()
        inspector.press("reopen")
        assert kept(desktop, known.id).achieved is None

    def test_a_day_to_come_is_refused_at_the_field_and_stays_typed(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        typed = (TODAY + timedelta(days=3)).isoformat()
        inspector.enter("achieved", typed)
        assert kept(desktop, known.id).achieved is None
        assert inspector.complaint("achieved")
        assert inspector.line("achieved").text() != ""
        inspector.enter("achieved", TODAY.isoformat())
        assert kept(desktop, known.id).achieved == TODAY
        assert inspector.complaint("achieved") == ""

    def test_it_is_cancelled_and_restored(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        assert not inspector.row("now.cancelled").isVisible()
        inspector.press("cancel")
        assert kept(desktop, known.id).cancelled == TODAY
        assert inspector.text("now.cancelled") == "Thu 19 March"
        inspector.press("restore")
        assert kept(desktop, known.id).cancelled is None

    def test_what_puts_it_at_risk_is_said_below_its_status(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (late,) = desktop.given(milestone(TODAY - WEEK, title="API contract frozen"))
        (known,) = desktop.given(milestone(DUE, title="Staging", depends_on=frozenset({late.id})))
        inspector.open("milestone", known.id)
        assert inspector.editor("now.status").chip.text() == "At risk"
        assert "API contract frozen" in inspector.text("now.risks")


class TestRebaselining:
    def test_the_reason_is_required_and_the_old_baseline_stays(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE, baseline_due=DUE - WEEK))
        inspector.open("milestone", known.id)
        inspector.press("rebaseline")
        asked = inspector.panel.forms.rebaselining
        assert asked is not None
        assert desktop.focus is asked.reason
        desktop.key(Qt.Key.Key_Return)
        assert asked.complaint
        assert desktop.kept(MilestoneBaseline) == []
        desktop.type("Client moved the freeze")
        assert asked.complaint == ""
        desktop.key(Qt.Key.Key_Return)
        old = inspector.only(MilestoneBaseline)
        assert (old.from_due, old.to_due, old.reason) == (DUE - WEEK, DUE, "Client moved the freeze")
        assert kept(desktop, known.id).baseline_due == DUE
        assert inspector.panel.forms.rebaselining is None
        assert inspector.text("now.slip") == "On its baseline"
        assert not inspector.form.buttons["rebaseline"].isVisible()
        (line,) = inspector.editor("baselines").lines.values()
        assert line.change.text() == "11 Apr until 19 Mar"
        assert line.reason.text() == "Client moved the freeze"
        desktop.undo()
        assert desktop.kept(MilestoneBaseline) == []

    def test_escape_keeps_everything(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(DUE, baseline_due=DUE - WEEK))
        inspector.open("milestone", known.id)
        inspector.press("rebaseline")
        desktop.type("No")
        desktop.key(Qt.Key.Key_Escape)
        desktop.key(Qt.Key.Key_Escape)
        assert inspector.panel.forms.rebaselining is None
        assert kept(desktop, known.id) == known
        assert inspector.panel.isVisible()


class TestProgress:
    def test_per_cent_is_typed_only_where_it_counts(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(DUE, progress=40))
        desktop.given(
            task(title="One", milestone_id=known.id, minutes=60, status=TaskStatus.DONE, finished=TODAY),
            task(title="Two", milestone_id=known.id, minutes=180),
        )
        inspector.open("milestone", known.id)
        assert inspector.row("progress").isVisible()
        assert not inspector.row("now.progress").isVisible()
        inspector.choose("method", "B")
        assert kept(desktop, known.id).method is ProgressMethod.TASKS
        assert not inspector.row("progress").isVisible()
        assert inspector.text("now.progress").replace("\xa0", " ").startswith("25 %")

    def test_what_is_reached_is_done_as_a_whole_and_says_so(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(TODAY, progress=85))
        inspector.open("milestone", known.id)
        inspector.press("achieve")
        assert not inspector.row("progress").isVisible()
        assert inspector.text("now.progress").replace("\xa0", " ") == "100 %"
        inspector.press("reopen")
        assert inspector.text("progress") == "85"

    def test_what_is_no_share_is_refused_with_what_is_one(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(DUE, progress=40))
        inspector.open("milestone", known.id)
        for typed in ("101", "much", ""):
            inspector.enter("progress", typed)
            assert inspector.complaint("progress") == "A whole number from 0 to 100 is needed"


class TestOwner:
    def test_a_name_that_nobody_has_becomes_a_person_only_when_that_is_chosen(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        inspector.choose("owner_id", "1 mar 2027")
        assert desktop.kept(Person) == []
        assert inspector.listed() == ["Add person “1 mar 2027”"]
        desktop.key(Qt.Key.Key_Escape)
        desktop.key(Qt.Key.Key_Escape)
        inspector.choose("owner_id", "Maya Lind")
        desktop.key(Qt.Key.Key_Return)
        made = inspector.only(Person)
        assert (made.name, kept(desktop, known.id).owner_id) == ("Maya Lind", made.id)
        inspector.choose("owner_id", "maya")
        assert kept(desktop, known.id).owner_id == made.id


class TestDependencies:
    def test_a_loop_is_refused_beside_the_field_by_its_names(
        self, desktop: Desktop, inspector: InspectorRobot, chain: tuple[Milestone, Milestone, Milestone]
    ) -> None:
        first, _, third = chain
        inspector.open("milestone", first.id)
        inspector.choose("depends_on", "Cut")
        said = inspector.complaint("depends_on")
        assert all(name in said for name in ("Staging", "Dual run", "Cutover", "→"))
        assert kept(desktop, first.id).depends_on == frozenset()
        inspector.open("milestone", third.id)
        assert [chip.text() for chip in inspector.editor("depends_on").chips] == ["Dual run"]


class TestLinked:
    def test_a_task_is_added_by_one_line_and_opens(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (pay,) = desktop.given(project())
        (known,) = desktop.given(milestone(DUE, role=Role.PM, project_id=pay.id))
        inspector.open("milestone", known.id)
        line = add_line(inspector, "tasks", "Write the runbook 2h")
        made = inspector.only(Task)
        assert (made.title, made.minutes, made.role) == ("Write the runbook", 120, Role.PM)
        assert (made.milestone_id, made.project_id) == (known.id, pay.id)
        assert line.text() == ""
        assert desktop.focus is line
        (row,) = rows(inspector, "tasks")
        assert row.accessibleName() == "Write the runbook, PM, 2 h"
        click(row)
        assert inspector.panel.shown is not None
        assert (inspector.panel.shown.kind, inspector.panel.shown.id) == ("task", made.id)
        assert inspector.editor("milestone_id").accessibleName() == f"Milestone: {known.title}"  # type: ignore[attr-defined]

    def test_a_line_that_is_not_clear_stays_with_what_is_wrong(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        line = add_line(inspector, "tasks", "Runbook #nowhere")
        assert desktop.kept(Task) == []
        assert line.text() == "Runbook #nowhere"
        assert "nowhere" in inspector.complaint("tasks")
        desktop.key(Qt.Key.Key_Escape)
        assert (line.text(), inspector.complaint("tasks")) == ("", "")
        add_line(inspector, "tasks", "Runbook")
        assert inspector.only(Task).title == "Runbook"
        assert inspector.complaint("tasks") == ""

    def test_blocks_and_journal_are_shown_where_there_are_any(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        assert not inspector.row("blocks").isVisible()
        assert not inspector.row("journal").isVisible()
        desktop.given(
            block(milestone_id=known.id),
            JournalEntry(day=TODAY, kind=JournalKind.DECISION, title="Freeze agreed", milestone_id=known.id),
        )
        settle()
        assert [row.accessibleName() for row in rows(inspector, "blocks")] == ["Code review, IT, 19 Mar"]
        (row,) = rows(inspector, "journal")
        row.setFocus(Qt.FocusReason.TabFocusReason)
        desktop.key(Qt.Key.Key_Return)
        assert inspector.panel.shown is not None
        assert inspector.panel.shown.kind == "journal_entry"

    def test_more_tasks_than_are_shown_are_counted(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(milestone(DUE))
        desktop.given(*(task(title=f"Part {number}", milestone_id=known.id) for number in range(9)))
        inspector.open("milestone", known.id)
        assert len(rows(inspector, "tasks")) == 6
        assert inspector.editor("tasks").rest.text() == "and 3 more"


def test_tab_goes_through_the_form_in_reading_order(desktop: Desktop, inspector: InspectorRobot) -> None:
    (before,) = desktop.given(milestone(TODAY, title="Contract", achieved=TODAY))
    (known,) = desktop.given(milestone(DUE, title="Staging", depends_on=frozenset({before.id})))
    desktop.given(task(milestone_id=known.id))
    inspector.open("milestone", known.id)
    title = inspector.form.title
    assert title is not None
    title.setFocus(Qt.FocusReason.TabFocusReason)
    names = []
    for _ in range(17):
        inspector.leave()
        names.append(spoken_name(desktop.focus))
    assert names == [
        "IT", "Project: No project", "Start", "Due", "Achieved", "Achieved today", "Cancel it",
        "Counts: In per cent, typed", "Progress", "Weight", "Owner: Myself", "Contract", "Add what it waits for",
        "Add to skills", "Failover runbook, IT", "Add to tasks", "Notes",
    ]  # fmt: skip


def test_a_change_made_elsewhere_is_shown_at_once(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(milestone(date(2026, 3, 10)))
    inspector.open("milestone", known.id)
    assert inspector.editor("now.status").chip.text() == "Overdue"
    desktop.given(task(title="From elsewhere", milestone_id=known.id))
    settle()
    assert [row.accessibleName() for row in rows(inspector, "tasks")] == ["From elsewhere, IT"]
