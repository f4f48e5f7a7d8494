"""One time of a repeating block in the inspector: what it shows, how far changes reach, and its rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from tests.factories import TODAY, at, block, entry, skill
from tests.robots.desktop import Desktop
from tests.robots.repeats import RepeatRobot
from tests.robots.widgets import click

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
        assert inspector.complaint("repeat.every") == "A whole number from 1 to 999 is needed"
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
        desktop.undo()
        assert inspector.remark("repeat") == ""

    def test_an_undo_shows_the_parts_of_the_rule_that_is_kept(
        self, desktop: Desktop, inspector: RepeatRobot, weekly: TimeBlock
    ) -> None:
        inspector.open_time(weekly.id)
        inspector.choose("repeat", "C")
        click(inspector.editor("repeat.days").toggles[0])
        assert inspector.editor("repeat.days").days == {0, 3}
        desktop.undo()
        assert blocks(desktop) == [f"Stand-up 05.03. 09:00 {WEEKLY}"]
        assert inspector.editor("repeat.days").days == {3}
        click(inspector.editor("repeat.days").toggles[3])
        assert inspector.complaint("repeat.days")
        desktop.redo()
        assert inspector.shown == (desktop.kept(TimeBlock)[1].id, TODAY)
        assert inspector.editor("repeat.days").days == {0, 3}
        assert inspector.complaint("repeat.days") == ""

    def test_a_rule_that_is_written_in_another_way_is_offered_once(
        self, desktop: Desktop, inspector: RepeatRobot
    ) -> None:
        (once,) = desktop.given(block(repeat="FREQ=WEEKLY;INTERVAL=2"))
        inspector.open("time_block", once.id)
        click(inspector.editor("repeat"))
        assert inspector.listed().count("Every 2 weeks on Thu") == 1
        assert inspector.rule() == "Every 2 weeks on Thu"
        desktop.key(Qt.Key.Key_Escape)


class TestTimes:
    """Bad input at the times of a repeating block."""

    @pytest.mark.parametrize(
        ("field", "typed", "said"),
        [
            ("when.end", "08:30", "08:30 is before the start at 09:00. Choose a later end."),
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
