"""One time of a repeating block in the inspector: what it shows, how far changes reach, and its rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.widgets.segmented import Segmented
from tests.factories import TODAY, at, block, entry, person, skill, span, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, settle

FIRST = date(2026, 3, 5)
NEXT = TODAY + timedelta(days=7)
WEEKLY = "FREQ=WEEKLY;BYDAY=TH"


class RepeatRobot(InspectorRobot):
    """Opens times of blocks and says how far changes reach."""

    def open_time(self, block_id: int, day: date = TODAY) -> None:
        context = self.desktop.session.context
        assert context is not None
        context.bus.occurrence_requested.emit(BlockKey(block_id, day))
        settle()

    def reach(self, scope: Scope) -> None:
        """Choose with the arrow keys how far a change reaches."""
        editor = self.editor("scope")
        assert isinstance(editor, Segmented)
        pieces = list(Scope)
        editor._pieces[editor.value].setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(abs(pieces.index(scope) - pieces.index(Scope(editor.value)))):
            ahead = pieces.index(scope) > pieces.index(Scope(editor.value))
            self.desktop.key(Qt.Key.Key_Right if ahead else Qt.Key.Key_Left)

    def rule(self) -> str:
        return str(self.editor("repeat").accessibleName()).removeprefix("Repeat: ")

    def is_shown(self, name: str) -> bool:
        return bool(self.row(name).isVisible())

    @property
    def shown(self) -> tuple[int, date | None]:
        """Which time of which block is on screen."""
        state = self.panel.shown
        assert state is not None
        return state.id, state.day


@pytest.fixture
def inspector(desktop: Desktop) -> RepeatRobot:
    return RepeatRobot(desktop)


@pytest.fixture
def weekly(desktop: Desktop) -> TimeBlock:
    (made,) = desktop.given(block("09:00", "10:00", FIRST, title="Stand-up", repeat=WEEKLY))
    assert isinstance(made, TimeBlock)
    return made


def blocks(desktop: Desktop) -> list[str]:
    """Every block as "title day start rule -left out"."""
    return [
        " ".join([
            one.title, f"{one.when.first.wall:%d.%m. %H:%M}", one.repeat or "once",
            *(f"-{day:%d.%m.}" for day in sorted(one.skipped)),
        ])
        for one in sorted(desktop.kept(TimeBlock), key=lambda one: one.id)
    ]  # fmt: skip


class TestShown:
    """Which time is on screen."""

    def test_a_time_shows_its_own_day_and_the_rule(self, inspector: RepeatRobot, weekly: TimeBlock) -> None:
        inspector.open_time(weekly.id, NEXT)
        assert inspector.text("when.day") == "Thu 26 March"
        assert inspector.text("when.start") == "09:00"
        assert inspector.rule() == "Weekly on Thu"
        assert inspector.is_shown("scope")
        assert inspector.editor("scope").value == Scope.THIS.value
        assert not inspector.is_shown("series")
        assert not inspector.is_shown("repeat.every")

    def test_a_block_without_a_day_opens_at_its_next_time(self, inspector: RepeatRobot, weekly: TimeBlock) -> None:
        inspector.open("time_block", weekly.id)
        assert inspector.shown == (weekly.id, TODAY)

    def test_a_rule_that_is_over_opens_at_its_last_time(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        (over,) = desktop.given(block(day=FIRST, repeat=f"{WEEKLY};COUNT=2"))
        inspector.open("time_block", over.id)
        assert inspector.shown == (over.id, FIRST + timedelta(days=7))

    def test_a_block_that_is_there_once_has_no_reach(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        (once,) = desktop.given(block())
        inspector.open("time_block", once.id)
        assert inspector.rule() == "Never"
        assert not inspector.is_shown("scope")
        assert not inspector.form.buttons["rejoin"].isVisible()


class TestReach:
    """How far a change goes."""

    def test_this_one_becomes_a_block_of_its_own_and_the_panel_follows_with_the_focus(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.type("title", "Stand-up with guests")
        inspector.pause()
        assert blocks(desktop) == [
            f"Stand-up 05.03. 09:00 {WEEKLY} -19.03.", "Stand-up with guests 19.03. 09:00 once",
        ]  # fmt: skip
        own = desktop.kept(TimeBlock)[1]
        assert inspector.shown == (own.id, TODAY)
        assert desktop.focus is inspector.editor("title")
        desktop.type(", again")
        inspector.pause()
        assert desktop.kept(TimeBlock)[1].title == "Stand-up with guests, again"
        assert inspector.is_shown("series")

    def test_undo_shows_the_time_of_the_series_again_and_redo_the_changed_one(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.enter("title", "Guests")
        desktop.undo()
        assert blocks(desktop) == [f"Stand-up 05.03. 09:00 {WEEKLY}"]
        assert inspector.panel.isVisible()
        assert inspector.shown == (weekly.id, TODAY)
        assert inspector.text("title") == "Stand-up"
        desktop.redo()
        assert inspector.text("title") == "Guests"

    def test_this_and_following_begins_a_series_of_its_own(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.reach(Scope.FOLLOWING)
        assert blocks(desktop) == [f"Stand-up 05.03. 09:00 {WEEKLY}"], "switching the reach changes nothing by itself"
        inspector.enter("when.start", "9:30")
        assert blocks(desktop) == [
            f"Stand-up 05.03. 09:00 {WEEKLY};UNTIL=20260318", f"Stand-up 19.03. 09:30 {WEEKLY}",
        ]  # fmt: skip
        assert inspector.text("when.end") == "10:30"
        assert inspector.editor("scope").value == Scope.FOLLOWING.value
        desktop.undo()
        assert inspector.shown == (weekly.id, TODAY)

    def test_all_changes_every_time(self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock) -> None:
        (sql,) = desktop.given(skill(name="SQL"))
        inspector.open_time(weekly.id)
        inspector.reach(Scope.ALL)
        inspector.choose("skills", "SQL")
        inspector.enter("note", "For all of them")
        (kept,) = desktop.kept(TimeBlock)
        assert (kept.skills, kept.note, kept.when.day) == ({sql.id}, "For all of them", FIRST)
        assert inspector.shown == (weekly.id, TODAY)

    def test_another_time_begins_with_this_one_only(self, inspector: RepeatRobot, weekly: TimeBlock) -> None:
        inspector.open_time(weekly.id)
        inspector.reach(Scope.ALL)
        inspector.open_time(weekly.id, NEXT)
        assert inspector.editor("scope").value == Scope.THIS.value

    def test_a_project_that_is_made_on_the_way_reaches_as_far_and_is_one_act(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.choose("project_id", "Payments")
        assert [one.project_id is not None for one in desktop.kept(TimeBlock)] == [False, True]
        desktop.undo()
        assert [one.project_id for one in desktop.kept(TimeBlock)] == [None]

    def test_deleting_asks_no_more_than_the_reach(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.panel.head.chosen.emit("delete")
        assert blocks(desktop) == [f"Stand-up 05.03. 09:00 {WEEKLY} -19.03."]
        assert (desktop.toast, inspector.panel.isVisible()) == ("Block deleted", False)
        inspector.open_time(weekly.id, NEXT)
        inspector.reach(Scope.FOLLOWING)
        inspector.panel.head.chosen.emit("delete")
        assert blocks(desktop)[0].startswith(f"Stand-up 05.03. 09:00 {WEEKLY};UNTIL=")
        assert desktop.toast == "This and the following blocks deleted"
        inspector.open_time(weekly.id, FIRST)
        inspector.reach(Scope.ALL)
        inspector.panel.head.chosen.emit("delete")
        assert blocks(desktop) == []

    def test_a_changed_time_goes_back_to_its_series_with_its_work(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.enter("title", "Guests")
        own = desktop.kept(TimeBlock)[1]
        desktop.given(entry("09:00", "10:00", block_id=own.id))
        inspector.press("rejoin")
        assert blocks(desktop) == [f"Stand-up 05.03. 09:00 {WEEKLY}"]
        assert inspector.shown == (weekly.id, TODAY)
        assert inspector.only(TimeEntry).block_id == weekly.id
        assert not inspector.is_shown("series")

    def test_a_copy_is_there_once(self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock) -> None:
        inspector.open_time(weekly.id, NEXT)
        inspector.panel.head.chosen.emit("duplicate")
        assert blocks(desktop)[1] == "Stand-up 26.03. 09:00 once"
        assert inspector.shown == (desktop.kept(TimeBlock)[1].id, NEXT)


class TestRule:
    """The rule, ready-made and in parts."""

    def test_ready_made_rules_are_about_the_day(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        (once,) = desktop.given(block())
        inspector.open("time_block", once.id)
        click(inspector.editor("repeat"))
        assert inspector.listed() == [
            "Never", "Daily", "Every weekday", "Weekly on Thu", "Every 2 weeks on Thu", "Monthly on the 19th",
            "Monthly on the third Thursday", "Custom…",
        ]  # fmt: skip
        desktop.key(Qt.Key.Key_Escape)

    def test_a_block_begins_to_repeat_and_stops_again(self, desktop: Desktop, inspector: RepeatRobot) -> None:
        (once,) = desktop.given(block())
        inspector.open("time_block", once.id)
        inspector.choose("repeat", "E")
        assert inspector.only(TimeBlock).repeat == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        assert inspector.is_shown("scope")
        inspector.choose("repeat", "N")
        assert inspector.only(TimeBlock).repeat == ""
        assert not inspector.is_shown("scope")

    def test_a_rule_of_ones_own_unfolds_and_is_kept_part_by_part(
        self, desktop: Desktop, inspector: RepeatRobot
    ) -> None:
        (once,) = desktop.given(block())
        inspector.open("time_block", once.id)
        inspector.choose("repeat", "C")
        assert inspector.only(TimeBlock).repeat == WEEKLY
        inspector.enter("repeat.every", "3")
        assert inspector.only(TimeBlock).repeat == "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH"
        click(inspector.editor("repeat.days").toggles[0])
        assert inspector.only(TimeBlock).repeat == "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH"
        inspector.choose("repeat.ends", "A")
        assert inspector.only(TimeBlock).repeat.endswith("COUNT=10")
        inspector.enter("repeat.count", "4")
        assert inspector.rule() == "Every 3 weeks on Mon and Thu, 4 times"
        inspector.choose("repeat.ends", "O")
        inspector.enter("repeat.until", "30 June 2026")
        assert inspector.only(TimeBlock).repeat.endswith("UNTIL=20260630")
        assert not inspector.is_shown("repeat.count")
        inspector.choose("repeat.unit", "m")
        inspector.choose("repeat.monthly", "", at=1)
        assert inspector.only(TimeBlock).repeat == "FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH;UNTIL=20260630"
        assert not inspector.is_shown("repeat.days")

    @pytest.mark.parametrize("typed", ["0", "1000", "two"])
    def test_an_impossible_interval_is_refused_beside_it_and_stays(
        self, desktop: Desktop, inspector: RepeatRobot, typed: str
    ) -> None:
        (once,) = desktop.given(block(repeat=WEEKLY))
        inspector.open("time_block", once.id)
        inspector.choose("repeat", "C")
        inspector.enter("repeat.every", typed)
        assert inspector.complaint("repeat.every") in {"From 1 to 999", "Not a number"}
        assert inspector.text("repeat.every") == typed
        assert inspector.only(TimeBlock).repeat == WEEKLY

    def test_an_end_before_the_start_and_no_day_at_all_are_refused_beside_their_lines(
        self, desktop: Desktop, inspector: RepeatRobot
    ) -> None:
        (once,) = desktop.given(block(repeat=WEEKLY))
        inspector.open("time_block", once.id)
        inspector.reach(Scope.ALL)
        inspector.choose("repeat", "C")
        thursday = inspector.editor("repeat.days").toggles[3]
        click(thursday)
        assert inspector.complaint("repeat.days") == "Choose at least one day of the week."
        assert not thursday.isChecked()
        assert inspector.only(TimeBlock).repeat == WEEKLY
        click(thursday)
        assert inspector.complaint("repeat.days") == ""
        inspector.choose("repeat.ends", "O")
        kept = inspector.only(TimeBlock).repeat
        inspector.enter("repeat.until", "1 March 2026")
        assert "before the first day, Thu 19 March" in inspector.complaint("repeat.until")
        assert inspector.text("repeat.until") == "Sun 1 March"
        assert inspector.only(TimeBlock).repeat == kept

    def test_another_rule_reaches_the_following_times_even_while_this_one_is_chosen_and_says_so(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.choose("repeat", "D")
        assert blocks(desktop) == [
            f"Stand-up 05.03. 09:00 {WEEKLY};UNTIL=20260318", "Stand-up 19.03. 09:00 FREQ=DAILY",
        ]  # fmt: skip
        assert inspector.remark("repeat") == "From this time on. Earlier ones stay as they are."


class TestTimes:
    """Bad input at the times of a repeating block."""

    @pytest.mark.parametrize(
        ("field", "typed", "said"),
        [
            ("when.end", "08:30", "08:30 is before the start at 09:00."),
            ("when.end", "09:00", "It starts at 09:00. Choose a later end."),
            ("when.end", "25:00", "Not a time"),
        ],
    )
    def test_an_impossible_end_is_refused_beside_it_and_stays(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock, field: str, typed: str, said: str
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.enter(field, typed)
        assert said in inspector.complaint(field)
        assert inspector.text(field) == typed
        assert blocks(desktop) == [f"Stand-up 05.03. 09:00 {WEEKLY}"]

    def test_a_time_in_the_gap_of_the_clocks_is_moved_and_that_is_said(
        self, desktop: Desktop, inspector: RepeatRobot
    ) -> None:
        night = date(2026, 3, 29)
        (daily,) = desktop.given(block("05:00", "06:00", repeat="FREQ=DAILY"))
        inspector.open_time(daily.id, night)
        inspector.enter("when.start", "2:30")
        own = desktop.kept(TimeBlock)[1]
        assert own.when.first == at("03:00", night)
        assert inspector.remark("when.start") == "The clocks jump over 02:30 on Sun 29 March; 03:00 is taken."


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
        inspector.pick("Ana")
        assert inspector.only(Delegation).person_id == ana.id
        assert inspector.only(Task).title == "Code review"
        assert inspector.is_shown("task_id")

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
        inspector.pick("Ana")
        assert [one.task_id is not None for one in desktop.kept(TimeBlock)] == [False, True]
        assert inspector.shown == (desktop.kept(TimeBlock)[1].id, TODAY)
        desktop.undo()
        assert inspector.shown == (weekly.id, TODAY)
        inspector.reach(Scope.ALL)
        inspector.press("delegate")
        inspector.pick("Ana")
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
