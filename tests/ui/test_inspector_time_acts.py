"""What is done with one time of a planned block from the inspector: log, adjust, run, delegate; and what it says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from tests.factories import TODAY, block, entry, person, span, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import hand_over
from tests.robots.repeats import RepeatRobot

FIRST = date(2026, 3, 5)
NEXT = TODAY + timedelta(days=7)
WEEKLY = "FREQ=WEEKLY;BYDAY=TH"


@pytest.fixture
def inspector(desktop: Desktop) -> RepeatRobot:
    return RepeatRobot(desktop)


@pytest.fixture
def weekly(desktop: Desktop) -> TimeBlock:
    (made,) = desktop.given(block("09:00", "10:00", FIRST, title="Stand-up", repeat=WEEKLY))
    assert isinstance(made, TimeBlock)
    return made


class TestActs:
    """What is done with a time."""

    def test_a_time_is_logged_as_done_and_only_it(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id, TODAY - timedelta(days=7))
        inspector.press("done")
        logged = inspector.only(TimeEntry)
        assert (logged.block_id, logged.when) == (weekly.id, span("09:00", "10:00", TODAY - timedelta(days=7)))
        inspector.open_time(weekly.id, NEXT)
        inspector.press("done")
        assert "still to come" in desktop.toast

    def test_adjusting_puts_the_line_of_that_time_into_the_quick_log(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id, TODAY - timedelta(days=7))
        inspector.press("adjust")
        desktop.rest()
        line = desktop.session.panels.quick_log.text
        assert "Stand-up" in line
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        assert inspector.only(TimeEntry).when == span("09:00", "10:00", TODAY - timedelta(days=7))

    def test_a_timer_started_at_todays_time_counts_for_it_and_at_another_day_for_none(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.press("timer")
        assert inspector.only(Timer).block_id == weekly.id
        inspector.open_time(weekly.id, NEXT)
        inspector.press("timer")
        assert inspector.only(Timer).block_id is None

    def test_a_block_without_a_task_is_delegated_by_making_one(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        ana, once = desktop.given(person(), block("13:00", "14:00"))
        inspector.open("time_block", once.id)
        assert not inspector.is_shown("task_id")
        inspector.press("delegate")
        hand_over(desktop, "Ana")
        assert inspector.only(Delegation).person_id == ana.id
        assert inspector.only(Task).title == "Code review"
        assert inspector.is_shown("task_id")
        assert desktop.toast == "Delegated to Ana Ferreira, follow up Thu 26 March"
        assert inspector.text("out") == "Ana Ferreira, follow up Thu 26 March"
        assert not inspector.form.buttons["delegate"].isVisible()
        inspector.press("take back")
        assert inspector.only(Delegation).taken_back == TODAY
        assert inspector.form.buttons["delegate"].isVisible()
        assert not inspector.is_shown("out")

    def test_person_follow_up_and_note_are_one_act(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        _, once = desktop.given(person(), block("13:00", "14:00"))
        inspector.open("time_block", once.id)
        inspector.press("delegate")
        form = inspector.panel.forms.delegating
        assert form is not None
        form.who.set_value(1)
        form.follow_up.setFocus()
        form.follow_up.selectAll()
        desktop.type("1.1.2020")
        desktop.key(Qt.Key.Key_Return)
        assert form.complaint.startswith("That day has passed.")
        assert desktop.kept(Delegation) == []
        form.follow_up.selectAll()
        desktop.type("tomorrow")
        form.note.setFocus()
        desktop.type("With the runbook")
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
        made = inspector.only(Delegation)
        assert (made.follow_up, made.note) == (TODAY + timedelta(days=1), "With the runbook")
        desktop.undo()
        assert (desktop.kept(Delegation), desktop.kept(Task)) == ([], [])

    def test_an_estimate_tells_what_ones_own_tend_to_become(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        for number in range(6):
            day = TODAY - timedelta(days=number + 1)
            (done,) = desktop.given(block("09:00", "10:00", day))
            desktop.given(entry("09:00", "11:00", day, block_id=done.id))
        planned, estimated = desktop.given(block("13:00", "14:00"), task(minutes=60))
        inspector.open("time_block", planned.id)
        assert inspector.text("coach") == "Your 1 h tend to be 2 h, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}6"
        inspector.open("task", estimated.id)
        assert not inspector.is_shown("coach")

    def test_an_estimate_of_a_task_tells_it_too(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        for number in range(6):
            day = TODAY - timedelta(days=number + 1)
            (done,) = desktop.given(task(minutes=60, status=TaskStatus.DONE, finished=day, created=FIRST))
            desktop.given(entry("09:00", "10:30", day, task_id=done.id))
        (planned,) = desktop.given(task(minutes=120))
        inspector.open("task", planned.id)
        assert inspector.text("coach").startswith("Your 2 h tend to be 3 h")
        inspector.enter("minutes", "4 h")
        assert inspector.text("coach").startswith("Your 4 h tend to be 6 h")

    def test_only_the_time_that_is_open_is_delegated_unless_all_are_meant(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        desktop.given(person())
        inspector.open_time(weekly.id)
        inspector.press("delegate")
        hand_over(desktop, "Ana")
        assert [one.task_id is not None for one in desktop.kept(TimeBlock)] == [False, True]
        assert inspector.shown == (desktop.kept(TimeBlock)[1].id, TODAY)
        desktop.undo()
        assert inspector.shown == (weekly.id, TODAY)
        inspector.reach(Scope.ALL)
        inspector.press("delegate")
        hand_over(desktop, "Ana")
        assert [one.task_id is not None for one in desktop.kept(TimeBlock)] == [True]


class TestOverlap:
    """Entries that share time."""

    def test_an_entry_says_what_it_overlaps_until_the_overlap_is_cut(
        self, desktop: Desktop, inspector: RepeatRobot
    ) -> None:
        one, _ = desktop.given(entry("08:00", "09:00"), entry("08:30", "09:30", title="Steering pack"))
        inspector.open("time_entry", one.id)
        assert inspector.text("overlap") == "Overlaps “Steering pack”. The time that they share counts once."
        inspector.press("cut")
        assert not inspector.is_shown("overlap")
        assert inspector.text("when.end") == "08:30"


def test_a_block_that_is_logged_says_so_and_leads_to_the_entry(desktop: Desktop) -> None:
    inspector = RepeatRobot(desktop)
    (planned,) = desktop.given(block("09:00", "10:00"))
    inspector.open_time(planned.id)
    assert not inspector.is_shown("logged")
    assert not inspector.form.buttons["entry"].isVisible()
    inspector.press("done")
    desktop.rest()
    assert inspector.is_shown("logged")
    assert inspector.panel.shown is not None
    assert inspector.panel.shown.values["logged"] == ("09:00 – 10:00", "ok")
    assert not inspector.form.buttons["done"].isVisible()
    assert not inspector.form.buttons["adjust"].isVisible()
    inspector.press("entry")
    desktop.rest()
    (entry,) = desktop.kept(TimeEntry)
    assert inspector.shown == (entry.id, None)
    desktop.undo()
    inspector.open_time(planned.id)
    assert inspector.form.buttons["done"].isVisible()
