"""The inspector's keys, its place in the window, and what it does on a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.domain.words import time_range
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.factories import block, milestone, skill, task
from tests.robots.desktop import CTRL, Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle


class TestKeys:
    def test_escape_first_takes_back_and_then_closes(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Other")
        desktop.key(Qt.Key.Key_Escape)
        assert inspector.text("title") == "Code review"
        assert inspector.panel.isVisible()
        desktop.key(Qt.Key.Key_Escape)
        assert not inspector.panel.isVisible()
        assert inspector.only(TimeBlock) == known

    @pytest.mark.parametrize(("name", "typed"), [("title", "Other"), ("note", "Bring the plan"), ("when.end", "12:00")])
    def test_escape_leaves_what_was_saved(
        self, desktop: Desktop, inspector: InspectorRobot, name: str, typed: str
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type(name, typed)
        if name == "note":
            inspector.pause()
        else:
            desktop.key(Qt.Key.Key_Return)
        saved = inspector.only(TimeBlock)
        assert saved != known
        for _ in range(2):
            desktop.key(Qt.Key.Key_Escape)
            assert inspector.only(TimeBlock) == saved
        assert not inspector.panel.isVisible()

    def test_escape_in_a_field_that_was_refused_drops_it_and_writes_nothing(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        steps = desktop.program.store.next_steps()
        inspector.open("time_block", known.id)
        inspector.type("title", "")
        desktop.key(Qt.Key.Key_Return)
        assert inspector.complaint("title")
        desktop.key(Qt.Key.Key_Escape)
        assert inspector.text("title") == "Code review"
        assert not inspector.complaint("title")
        assert inspector.panel.foot.mark.text == "Saved"
        assert desktop.program.store.next_steps() == steps

    @pytest.mark.parametrize("name", ["title", "note", "project_id"])
    def test_ctrl_enter_saves_and_closes_from_any_field(
        self, desktop: Desktop, inspector: InspectorRobot, name: str
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        if name != "project_id":
            inspector.type(name, "Typed")
        else:
            inspector.go_to(name)
        desktop.key(Qt.Key.Key_Return, CTRL)
        assert not inspector.panel.isVisible()
        if name != "project_id":
            assert getattr(inspector.only(TimeBlock), name) == "Typed"

    def test_closing_gives_the_focus_back(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        before = desktop.window.footer.entry
        before.setFocus()
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        desktop.key(Qt.Key.Key_Escape)
        assert desktop.focus is before

    def test_tab_goes_in_reading_order(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        python, sql = desktop.given(skill(), skill(name="SQL"))
        (known,) = desktop.given(block(skills=frozenset({python.id, sql.id})))
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        seen = []
        for _ in range(16):
            inspector.leave()
            assert desktop.focus is not None
            seen.append(desktop.focus.accessibleName())
        assert seen == [
            "IT", "Project: No project", "Day", "From", "To", "Repeat: Never", "Python", "SQL", "Add to skills",
            "Milestone: No milestone", "Notes", "Log as done", "Delegate", "Start timer here", "Adjust and log",
            seen[15],
        ]  # fmt: skip

    def test_a_new_record_has_the_focus_in_its_title_ready_to_be_typed_over(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        desktop.window.setFocus()
        desktop.key(Qt.Key.Key_N)
        made = inspector.only(TimeBlock)
        assert made.title == "New block"
        assert desktop.focus is inspector.editor("title")
        desktop.type("Failover drill")
        inspector.leave()
        assert inspector.only(TimeBlock).title == "Failover drill"

    def test_opening_another_record_saves_what_was_typed_in_the_one_before(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        one, two = desktop.given(block(), task())
        inspector.open("time_block", one.id)
        inspector.type("title", "Typed and left")
        inspector.open("task", two.id)
        assert inspector.only(TimeBlock).title == "Typed and left"
        assert inspector.text("title") == "Failover runbook"


class TestPlace:
    def test_a_narrow_window_has_it_over_the_room(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        desktop.window.resize(1000, 700)
        inspector.open("time_block", known.id)
        page = desktop.window.page
        assert page is not None
        assert inspector.panel.geometry().right() == 999
        assert page.mapTo(desktop.window, page.rect().topRight()).x() == 999
        desktop.window.resize(1440, 900)
        settle()
        assert page.mapTo(desktop.window, page.rect().topRight()).x() == 1439 - 288

    def test_the_keyboard_takes_the_focus_along_and_the_mouse_does_not(
        self, desktop: Desktop, inspector: InspectorRobot, attendant: Attendant
    ) -> None:
        (known,) = desktop.given(block("09:00", "10:00"))
        before = desktop.window.footer.entry
        before.setFocus()
        click(desktop.window, QPoint(700, 300))
        before.setFocus()
        inspector.open("time_block", known.id)
        assert desktop.focus is before
        inspector.panel.close()
        desktop.key(Qt.Key.Key_K, CTRL)
        desktop.type("code review")
        desktop.rest()
        desktop.key(Qt.Key.Key_Return)
        assert inspector.panel.isVisible()
        assert desktop.focus is inspector.editor("title")
        assert not inspector.editor("title").hasSelectedText()


@contextmanager
def full_disk(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Writing fails as it does on a full disk."""

    @contextmanager
    def refusing(label: str, **more: object) -> Iterator[Any]:
        raise Unreadable("career.db", "the disk is full.", "Free some space, then retry.")
        yield

    with monkeypatch.context() as patch:
        patch.setattr(desktop.program.store, "write", refusing)
        yield


class TestDisk:
    def test_what_cannot_be_written_stays_and_retry_writes_it(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("title", "Replica failover drill")
            inspector.enter("when.start", "16")
            assert inspector.only(TimeBlock) == known
            assert inspector.text("title") == "Replica failover drill"
            assert inspector.text("when.start") == "16:00"
            assert inspector.complaint("title") == "Not saved yet."
            assert "the disk is full" in inspector.panel.foot.trouble.text
            assert inspector.panel.foot.mark.text == "Not saved"
            inspector.panel.foot.retry.click()
            assert "the disk is full" in inspector.panel.foot.trouble.text
        inspector.panel.foot.retry.click()
        kept = inspector.only(TimeBlock)
        assert (kept.title, time_range(kept.when)) == ("Replica failover drill", "16:00 – 17:00")
        assert inspector.complaint("title") == ""
        assert inspector.panel.foot.trouble.text == ""
        assert inspector.panel.foot.mark.text == "Saved"

    def test_it_is_still_there_when_the_record_is_opened_again(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, two = desktop.given(block(), task())
        inspector.open("time_block", one.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("note", "A long thought")
            inspector.open("task", two.id)
            assert "the disk is full" in inspector.panel.foot.trouble.text
            inspector.open("time_block", one.id)
            assert inspector.text("note") == "A long thought"
            assert inspector.complaint("note") == "Not saved yet."
        inspector.panel.foot.retry.click()
        assert inspector.only(TimeBlock).note == "A long thought"

    def test_closing_leaves_a_way_to_try_again(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("title", "Kept in mind")
            inspector.panel.close()
            inspector.panel.close()
        assert not inspector.panel.isVisible()
        assert desktop.toast == "Not saved: title"
        boxes = [box for box in desktop.window.findChildren(ToastBox) if box.isVisible()]
        boxes[0].acted.emit()
        assert inspector.only(TimeBlock).title == "Kept in mind"

    def test_the_next_thing_that_is_saved_takes_it_along(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with full_disk(desktop, monkeypatch):
            inspector.enter("title", "First")
        inspector.enter("note", "Second")
        kept = inspector.only(TimeBlock)
        assert (kept.title, kept.note) == ("First", "Second")
        assert inspector.panel.foot.trouble.text == ""

    def test_a_line_that_adds_keeps_its_text_until_it_is_written(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(milestone())
        inspector.open("milestone", known.id)
        line = inspector.editor("tasks").line
        with full_disk(desktop, monkeypatch):
            line.setFocus()
            desktop.type("Runbook")
            desktop.key(Qt.Key.Key_Return)
            assert (line.text(), inspector.complaint("tasks")) == ("Runbook", "Not saved yet.")
        inspector.panel.foot.retry.click()
        assert inspector.only(Task).title == "Runbook"
        assert (line.text(), inspector.complaint("tasks")) == ("", "")

    def test_a_line_that_was_dropped_is_not_written_later(
        self, desktop: Desktop, inspector: InspectorRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (known,) = desktop.given(milestone())
        inspector.open("milestone", known.id)
        inspector.editor("tasks").line.setFocus()
        with full_disk(desktop, monkeypatch):
            desktop.type("Runbook")
            desktop.key(Qt.Key.Key_Return)
            desktop.key(Qt.Key.Key_Escape)
        assert inspector.panel.isVisible()
        assert inspector.complaint("tasks") == ""
        assert inspector.panel.foot.trouble.text == ""
        inspector.enter("due", "2026-04-02")
        assert desktop.kept(Task) == []
