"""The quick log in the window: what is typed, what is shown, what is kept."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.feedback import Feedback
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import connections
from tests.factories import TODAY, person, project, skill, span
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.widgets import settle


def test_a_line_becomes_an_entry_that_today_shows(desktop: Desktop) -> None:
    desktop.given(project(), skill())
    desktop.log("2h code review #payments @it +python yesterday 14:00")
    (entry,) = desktop.kept(TimeEntry)
    assert entry.title == "code review"
    assert entry.role is Role.IT
    assert entry.when == span("14:00", "16:00", date(2026, 3, 18))
    assert desktop.toast == "Logged 2 h on Wed 18 March"
    desktop.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desktop.window.page.timeline.tile("time_entry", entry.id) is not None  # type: ignore[union-attr]


def test_the_chips_follow_the_typing(desktop: Desktop) -> None:
    desktop.given(project())
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h #payments")
    panel = desktop.session.panels.quick_log
    assert "2 h" in panel.chip_texts
    assert "Payments gateway migration" in panel.chip_texts


def test_a_milestone_is_shown_in_chips_and_kept_with_its_promised_day(desktop: Desktop) -> None:
    desktop.given(project())
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("milestone: API contract frozen 2h #payments @it")
    panel = desktop.session.panels.quick_log
    assert "By when?" in panel.hint
    desktop.key(Qt.Key.Key_Return)
    assert desktop.kept(Milestone) == []
    desktop.type(" !2026-04-17")
    assert {"Milestone", "due Fri 17 April", "Payments gateway migration", "API contract frozen 2h"} <= {
        *panel.chip_texts
    }
    desktop.key(Qt.Key.Key_Return)
    (milestone,) = desktop.kept(Milestone)
    assert (milestone.baseline_due, milestone.due, milestone.project_id) == (date(2026, 4, 17), date(2026, 4, 17), 1)


def test_what_somebody_said_and_a_talk_are_shown_in_chips_and_who_is_new_is_offered(desktop: Desktop) -> None:
    desktop.given(project(), person())
    panel = desktop.session.panels.quick_log
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("feedback from ana: calm and clear #payments")
    assert panel.chip_texts[:2] == ["Feedback", "Ana Ferreira"]
    assert "Payments gateway migration" in panel.chip_texts
    desktop.key(Qt.Key.Key_Return)
    (said,) = desktop.kept(Feedback)
    assert (said.person_id, said.project_id, said.quote, said.day) == (1, 1, "calm and clear", TODAY)
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("met Bo Ek: tomorrow lunch")
    desktop.key(Qt.Key.Key_Return, CTRL)
    assert (desktop.kept(Contact), len(desktop.kept(Person))) == ([], 1), "a talk that is still to come is none"
    for _ in "tomorrow lunch":
        desktop.key(Qt.Key.Key_Backspace)
    desktop.type("lunch yesterday")
    assert panel.chip_texts[:2] == ["Talk", "Bo Ek"]
    assert "Bo Ek" in panel.hint
    desktop.key(Qt.Key.Key_Return)
    assert desktop.kept(Contact) == []
    desktop.key(Qt.Key.Key_Return, CTRL)
    (talk,) = desktop.kept(Contact)
    assert (talk.note, talk.day) == ("lunch", TODAY - timedelta(days=1))
    assert [(one.id, one.name) for one in desktop.kept(Person)] == [(1, "Ana Ferreira"), (talk.person_id, "Bo Ek")]


def test_tab_takes_the_suggestion_for_a_misspelt_project(desktop: Desktop) -> None:
    desktop.given(project())
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h workshop @pm #paymnts today")
    panel = desktop.session.panels.quick_log
    assert "Did you mean" in panel.hint
    desktop.key(Qt.Key.Key_Return)
    assert desktop.kept(TimeEntry) == []
    desktop.key(Qt.Key.Key_Tab)
    assert "#payments" in panel.text
    desktop.key(Qt.Key.Key_Return)
    (entry,) = desktop.kept(TimeEntry)
    assert entry.project_id is not None


def test_ctrl_enter_makes_what_is_new_in_the_same_act(desktop: Desktop) -> None:
    desktop.log("1h kickoff @pm #atlas +negotiation", create=True)
    assert [one.code for one in desktop.kept(Project)] == ["atlas"]
    assert len(desktop.kept(Skill)) == 1
    desktop.undo()
    assert desktop.kept(Project) == []
    assert desktop.kept(TimeEntry) == []


def test_escape_keeps_the_line_for_the_next_time(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h half a thought")
    desktop.key(Qt.Key.Key_Escape)
    assert not desktop.session.panels.quick_log.isVisible()
    desktop.key(Qt.Key.Key_L, CTRL)
    assert desktop.session.panels.quick_log.text == "2h half a thought"


def test_a_press_elsewhere_closes_it_and_keeps_the_line(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h half a thought")
    page = desktop.window.page
    assert page is not None
    QTest.mouseClick(page, Qt.MouseButton.LeftButton)
    settle()
    assert not desktop.session.panels.quick_log.isVisible()
    desktop.key(Qt.Key.Key_L, CTRL)
    assert desktop.session.panels.quick_log.text == "2h half a thought"


def test_an_unfinished_line_is_on_the_disk_within_a_second(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h half a thought")
    panel = desktop.session.panels.quick_log
    panel._draft.setInterval(1)
    panel._draft.start()
    wait_for(lambda: [draft.text for draft in desktop.kept(Draft)] == ["2h half a thought"])


def test_other_prefixes_make_other_records(desktop: Desktop) -> None:
    desktop.log("todo: write the runbook @it !fri")
    (task,) = desktop.kept(Task)
    assert task.due == date(2026, 3, 20)


def test_start_runs_the_timer(desktop: Desktop) -> None:
    desktop.log("start pairing @it")
    (timer,) = desktop.kept(Timer)
    assert timer.title == "pairing"
    assert desktop.session.panels.timer.running
    desktop.clock.forward(42)
    desktop.key(Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desktop.rest()
    assert desktop.kept(Timer) == []
    (entry,) = desktop.kept(TimeEntry)
    assert isinstance(entry.when, Span)
    assert entry.when.minutes == 42
    assert not desktop.session.panels.timer.running


def test_text_in_a_line_is_never_markup(desktop: Desktop) -> None:
    desktop.log("1h <b>bold</b> <img src=file:///etc/passwd> @it today 9:00")
    (entry,) = desktop.kept(TimeEntry)
    assert entry.title == "<b>bold</b> <img src=file:///etc/passwd>"


def test_a_failed_write_keeps_the_line_and_enter_tries_again(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    blocker = sqlite3.connect(desktop.program.paths.database, isolation_level=None)
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("1h review @it")
    blocker.execute("BEGIN IMMEDIATE")
    panel = desktop.session.panels.quick_log
    desktop.key(Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.text == "1h review @it"
    assert panel.hint == "career.db: another program is using it, nothing was saved. Retry in a moment."
    blocker.execute("ROLLBACK")
    blocker.close()
    desktop.key(Qt.Key.Key_Return)
    assert [entry.title for entry in desktop.kept(TimeEntry)] == ["review"]


def test_enter_waits_once_while_another_program_writes_and_the_draft_not_at_all(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("2h review @it")
    line = desktop.session.panels.quick_log
    other = sqlite3.connect(desktop.program.paths.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    line.draft_due.emit(line.text)
    assert time.monotonic() - began < 0.5
    desktop.key(Qt.Key.Key_Return)
    assert time.monotonic() - began < 3.0
    assert "another program is using it" in line.hint
    assert line.text == "2h review @it"
    other.execute("ROLLBACK")
    other.close()
    desktop.key(Qt.Key.Key_Return)
    assert len(desktop.kept(TimeEntry)) == 1


def test_a_line_left_here_is_the_one_in_the_file_where_that_was_changed(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type("met Karin Ekdahl: unfinished")
    desktop.key(Qt.Key.Key_Escape)
    (draft,) = desktop.kept(Draft)
    assert draft.text == "met Karin Ekdahl: unfinished", "kept at once where it is left"
    store = desktop.program.store
    with store.write_unrecorded(sealed=True) as desk:
        desk.save(replace(draft, text="met Someone: unfinished"))
    desktop.rest()
    panel, entry = desktop.session.panels.quick_log, desktop.window.footer.entry
    assert (panel.text, entry._draft) == ("met Someone: unfinished", "met Someone: unfinished")
    desktop.key(Qt.Key.Key_L, CTRL)
    desktop.type(" talk")
    desktop.key(Qt.Key.Key_Escape)
    assert [one.text for one in desktop.kept(Draft)] == ["met Someone: unfinished talk"]
