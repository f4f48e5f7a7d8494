"""Today: the day planned beside the day logged, and what needs the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.ui.leadership.view import LeadershipView
from careercruise_desktop.ui.shell.window import Window
from careercruise_desktop.ui.today.tile import TileButton
from careercruise_desktop.ui.today.view import TodayView
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, block, entry, milestone, person, project, skill, task
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, press, spoken_name
from tests.usecases.asking import asked

YESTERDAY = TODAY - timedelta(days=1)


def today_of(desktop: Desktop) -> TodayView:
    page = desktop.window.page
    assert isinstance(page, TodayView)
    return page


def test_an_empty_profile_teaches_with_one_sentence_and_offers_sample_data(desktop: Desktop) -> None:
    empty = today_of(desktop)._empty
    assert empty.isVisible()
    click(empty.state.action)
    assert desktop.session.panels.quick_log.isVisible()


def test_sample_data_fills_the_profile_beside_the_window_and_one_undo_takes_it_away(desktop: Desktop) -> None:
    empty = today_of(desktop)._empty
    click(empty.state.sample)
    desktop.rest()
    assert len(desktop.kept(TimeEntry)) > 1_000
    assert not empty.isVisible()
    desktop.undo()
    assert desktop.kept(TimeEntry) == []
    assert empty.state.isVisible()
    assert empty.state.action.isEnabled()
    assert empty.state.sample.isEnabled()
    assert not empty.word.isVisible()


def test_planned_and_logged_stand_side_by_side_at_their_times(desktop: Desktop) -> None:
    planned, logged = desktop.given(block("09:00", "10:00"), entry("09:15", "10:30"))
    timeline = today_of(desktop).timeline
    left, right = timeline.tile("time_block", planned.id), timeline.tile("time_entry", logged.id)
    assert left is not None
    assert right is not None
    assert left.geometry().right() < right.geometry().left()
    assert right.y() - left.y() == round(timeline.y_of(at("09:15").at)) - round(timeline.y_of(at("09:00").at))
    assert spoken_name(left) == "Code review, IT, planned, logged, 09:00 to 10:00"
    assert spoken_name(right) == "Code review, IT, logged, 09:15 to 10:30"


def test_overlapping_blocks_share_the_column(desktop: Desktop) -> None:
    first, second = desktop.given(block("09:00", "10:00"), block("09:30", "10:30", title="Call", role=Role.PM))
    timeline = today_of(desktop).timeline
    one, other = timeline.tile("time_block", first.id), timeline.tile("time_block", second.id)
    assert one is not None
    assert other is not None
    assert not one.geometry().intersects(other.geometry())


def test_a_day_total_is_a_chip_above_the_day(desktop: Desktop) -> None:
    _, timed = desktop.given(entry(when=DayTotal(TODAY, 90, ZONE)), entry("09:00", "10:00"))
    view = today_of(desktop)
    assert "logged 2 h 30" in view.day_head.accessibleName()
    (chip,) = view.day_head.totals
    assert "without a time of day" in chip.accessibleName()
    below = view.timeline.tile("time_entry", timed.id)
    assert below is not None
    assert abs(chip.mapTo(view, QPoint(0, 0)).x() - below.mapTo(view, QPoint(0, 0)).x()) <= 1
    click(chip)
    assert desktop.session.panels.inspector.isVisible()


def test_many_day_totals_stand_in_lines_over_the_logged_column(desktop: Desktop) -> None:
    desktop.given(*(entry(when=DayTotal(TODAY, 30, ZONE), title=f"Long work number {n}") for n in range(6)))
    head = today_of(desktop).day_head
    places = [chip.geometry() for chip in head.totals]
    assert len(places) == 6
    assert all(place.right() <= head.width() for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert head.totals[-1].visibleRegion().boundingRect() == head.totals[-1].rect()


def test_the_banner_logs_what_was_planned_and_not_logged(desktop: Desktop) -> None:
    (planned,) = desktop.given(block("14:00", "16:00", YESTERDAY))
    banner = today_of(desktop).day_head.banner
    assert banner is not None
    assert banner.sentence == "Code review, yesterday 14:00 – 16:00, is not logged yet."
    click(banner.buttons[0])
    desktop.rest()
    (logged,) = desktop.kept(TimeEntry)
    assert isinstance(planned, TimeBlock)
    assert logged.block_id == planned.id
    assert logged.when == planned.when
    assert desktop.toast == "Logged 2 h on Wed 18 March"
    assert today_of(desktop).day_head.banner is None
    desktop.undo()
    assert today_of(desktop).day_head.banner is not None


def test_the_banner_lets_the_time_be_adjusted_in_the_quick_log(desktop: Desktop) -> None:
    desktop.given(block("14:00", "16:00", YESTERDAY))
    banner = today_of(desktop).day_head.banner
    assert banner is not None
    click(banner.buttons[1])
    panel = desktop.session.panels.quick_log
    assert panel.isVisible()
    assert "Code review" in panel.text
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert len(desktop.kept(TimeEntry)) == 1


def test_the_banner_removes_what_did_not_happen(desktop: Desktop) -> None:
    desktop.given(block("14:00", "16:00", YESTERDAY))
    banner = today_of(desktop).day_head.banner
    assert banner is not None
    click(banner.buttons[2])
    desktop.rest()
    assert desktop.kept(TimeBlock) == []
    desktop.undo()
    assert len(desktop.kept(TimeBlock)) == 1


def test_a_block_is_logged_and_deleted_by_key(desktop: Desktop) -> None:
    (planned,) = desktop.given(block("09:00", "10:00"))
    tile = today_of(desktop).timeline.tile("time_block", planned.id)
    assert tile is not None
    tile.setFocus()
    press(tile, Qt.Key.Key_D)
    desktop.rest()
    assert len(desktop.kept(TimeEntry)) == 1
    tile.setFocus()
    press(tile, Qt.Key.Key_Delete)
    desktop.rest()
    assert desktop.kept(TimeBlock) == []
    assert desktop.toast == "Block deleted"


def test_entries_are_repaired_and_each_repair_is_one_undo(desktop: Desktop) -> None:
    (logged,) = desktop.given(entry("09:00", "10:00"))
    view = today_of(desktop)
    view.tile_acted.emit("time_entry", logged.id, "split")
    desktop.rest()
    assert [one.when.minutes for one in desktop.kept(TimeEntry)] == [30, 30]
    view.tile_acted.emit("time_entry", logged.id, "merge")
    desktop.rest()
    assert [one.when.minutes for one in desktop.kept(TimeEntry)] == [60]
    view.tile_acted.emit("time_entry", logged.id, "role")
    desktop.rest()
    assert desktop.kept(TimeEntry)[0].role is Role.PM
    for _ in range(3):
        desktop.undo()
    assert desktop.kept(TimeEntry) == [logged]


def test_what_is_due_overdue_and_waited_for_stands_beside_the_day(desktop: Desktop) -> None:
    (owner, _) = desktop.given(person(), project())
    (late, soon, handed) = desktop.given(
        milestone(TODAY - timedelta(days=2), title="Contract change signed", role=Role.PM),
        milestone(TODAY + timedelta(days=1), title="Retry queue in staging"),
        task(status=TaskStatus.DELEGATED),
    )
    desktop.given(Delegation(task_id=handed.id, person_id=owner.id, since=YESTERDAY, follow_up=TODAY))
    request = asked(desktop.program.store, "Oskar Brandt", "Priya Raman", due=YESTERDAY, title="Handover")
    asked(desktop.program.store, "Ana Ferreira", due=TODAY, title="Not late yet")
    asked(desktop.program.store, "Ana Lund", due=YESTERDAY, title="Over", closed=TODAY)
    summary = today_of(desktop).summary
    assert spoken_name(summary.due.rows[0]).startswith("Contract change signed")
    assert "2 days overdue" in spoken_name(summary.due.rows[0])
    assert "Tomorrow" in spoken_name(summary.due.rows[1])
    asking, handed_over = (spoken_name(row) for row in summary.waiting.rows)
    assert "Failover runbook" in handed_over
    assert all(part in asking for part in ("Feedback: Handover", "Oskar Brandt and 1 other", "1 day overdue"))
    assert desktop.window.rail._buttons["today"].accessibleName() == "Today, 2 waiting"
    assert late.id
    assert soon.id
    summary.opened.emit("feedback_request", request.id)
    desktop.rest()
    assert isinstance(desktop.window.page, LeadershipView)


def test_the_week_says_how_far_it_is_from_the_target(desktop: Desktop) -> None:
    desktop.given(entry("08:00", "10:00"), entry("10:00", "11:00", role=Role.PM))
    sub, sentence, _ = today_of(desktop).summary.week_words
    assert sub == "3 h logged of 38 h"
    assert sentence == "PM is 12 min under its share."


def test_advice_is_given_with_its_reason_and_can_be_put_off(desktop: Desktop) -> None:
    (terraform,) = desktop.given(skill(name="Terraform", target_level=3))
    desktop.given(entry("09:00", "10:00", date(2025, 12, 11), skills=frozenset({terraform.id})))
    advice = today_of(desktop).summary.advice
    assert advice.isVisible()
    assert advice._title.text() == "Terraform: not used for 98 days"
    desktop.window.page.nudge_answered.emit("lower")  # type: ignore[union-attr]
    desktop.rest()
    assert desktop.kept(Skill) == [replace(terraform, target_level=2)]
    desktop.window.page.nudge_answered.emit("later")  # type: ignore[union-attr]
    desktop.rest()
    assert not advice.isVisible()


def test_planning_from_advice_finds_free_working_hours(desktop: Desktop) -> None:
    (terraform,) = desktop.given(skill(name="Terraform", target_level=3))
    desktop.given(
        entry("09:00", "10:00", date(2025, 12, 11), skills=frozenset({terraform.id})),
        block("08:30", "12:00", TODAY + timedelta(days=1)),
    )
    desktop.window.page.nudge_answered.emit("plan")  # type: ignore[union-attr]
    desktop.rest()
    planned = [one for one in desktop.kept(TimeBlock) if one.title == "Terraform practice"]
    assert [one.when.first.iso for one in planned] == ["2026-03-20T12:00:00+01:00"]


def test_the_minute_moves_the_line_and_the_running_tile(desktop: Desktop, clock: FixedClock) -> None:
    desktop.log("start pairing @it")
    view = today_of(desktop)
    before = view.timeline._now.y()
    clock.forward(30)
    desktop.session.surroundings.rhythm._tick()
    desktop.rest()
    assert view.timeline._now.y() - before in {33, 34}


def test_days_are_walked_by_key_and_t_comes_home(desktop: Desktop) -> None:
    desktop.given(entry("09:00", "10:00", YESTERDAY))
    desktop.window.setFocus()
    desktop.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert today_of(desktop).header.title.text() == "Wednesday 18 March"
    desktop.key(Qt.Key.Key_T)
    assert today_of(desktop).header.title.text() == "Thursday 19 March"


def test_a_short_day_has_23_hours(desktop: Desktop, clock: FixedClock) -> None:
    desktop.given(entry("01:00", "01:30", date(2026, 3, 29)))
    clock.moment = at("11:12", date(2026, 3, 29))
    today_of(desktop).refresh()
    timeline = today_of(desktop).timeline
    assert timeline._plan is not None
    assert len(timeline._plan.hours) == 24
    assert [label for _, label in timeline._plan.hours][:4] == ["00:00", "01:00", "03:00", "04:00"]


def test_what_another_program_writes_shows_within_a_second(desktop: Desktop) -> None:
    from careercruise_desktop.storage.store import Store

    other = Store.open(desktop.program.paths.database, lambda: desktop.clock.now().at)
    with other.write("Log from a terminal") as desk:
        made = desk.add(entry("09:00", "10:00"))
    other.close()
    QTest.qWait(1_000)
    assert today_of(desktop).timeline.tile("time_entry", made.id) is not None


def test_nothing_opens_as_a_window_of_its_own_while_rooms_are_built(desktop: Desktop) -> None:
    flashes: list[str] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
            if shown and not isinstance(watched, Window):
                flashes.append(repr(watched))
            return False

    watcher = Watcher()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    for number in range(1, len(desktop.window._rooms)):
        desktop.go(number)
    desktop.settings()
    app.removeEventFilter(watcher)
    assert flashes == []


def test_the_day_opens_at_the_working_hours_where_there_was_nothing_to_scroll_before(desktop: Desktop) -> None:
    desktop.log("30m review @it 9:00")
    view = today_of(desktop)
    (tile,) = view.timeline.findChildren(TileButton)
    assert 0 <= view._scroll.mapFromGlobal(tile.mapToGlobal(QPoint(0, 0))).y() < 200


def test_the_rail_counts_what_waits_also_while_another_room_is_on_the_screen(desktop: Desktop) -> None:
    def said() -> str:
        return desktop.window.rail._buttons["today"].accessibleName()

    desktop.go(2)
    desktop.given(milestone(due=YESTERDAY))
    assert said() == "Today, 1 waiting"
    desktop.given(task(due=TODAY))
    assert said() == "Today, 1 waiting"
    desktop.clock.forward(24 * 60)
    desktop.session.surroundings.rhythm.minute_passed.emit()  # type: ignore[union-attr]
    desktop.rest()
    assert said() == "Today, 2 waiting"
    desktop.undo()
    assert said() == "Today, 1 waiting"


def test_a_new_block_is_brought_into_sight(desktop: Desktop) -> None:
    desktop.given(entry("09:00", "10:00"))
    desktop.clock.forward(10 * 60)
    view = today_of(desktop)
    view.scroll_to_now()
    click(view._new)
    desktop.rest()
    (made,) = desktop.kept(TimeBlock)
    assert made.when.start == at("21:15").at
    tile = view.timeline.tile("time_block", made.id)
    assert tile is not None
    assert tile.visibleRegion().boundingRect() == tile.rect()


def test_the_day_and_its_week_both_count_what_runs(desktop: Desktop) -> None:
    desktop.given(entry("09:00", "10:00"), Timer(title="Call", role=Role.PM, start=at("10:42")))
    view = today_of(desktop)
    assert view.day_head.accessibleName() == "Planned nothing yet, logged 1 h 30"
    assert view.summary.week_words[0] == "1 h 30 logged of 38 h"
    view.stepped.emit(-1)
    assert view.summary.week_words[0] == "1 h 30 logged of 38 h"


def test_appointments_of_several_days_and_of_other_zones_stand_where_they_take_place(desktop: Desktop) -> None:
    fair = Span.between(at("00:00", YESTERDAY), at("00:00", TODAY + timedelta(days=1)))
    night = Span.between(at("22:00", YESTERDAY), at("01:30"))
    west = "America/Los_Angeles"
    call = Span.between(at("20:30", YESTERDAY, west), at("21:00", YESTERDAY, west))
    desktop.given(
        CalendarEvent(title="Trade fair", when=fair, all_day=True, source="Work", source_id="1"),
        CalendarEvent(title="Night change", when=night, source="Work", source_id="2"),
        CalendarEvent(title="Call with the west", when=call, source="Work", source_id="3"),
    )
    view = today_of(desktop)
    tiles = [button.tile for button in view.timeline.findChildren(TileButton)]
    assert {(tile.title, tile.start, tile.end) for tile in tiles} == {
        ("Night change", at("00:00").at, night.end),
        ("Call with the west", at("04:30").at, at("05:00").at),
    }
    assert view.header.sub.text() == "Week 12 · Trade fair"


def test_a_title_gives_way_to_the_line_of_now_and_stays_readable(desktop: Desktop, clock: FixedClock) -> None:
    for start, end in (("11:00", "12:00"), ("10:57", "11:27")):
        (planned,) = desktop.given(block(start, end, title="Milestone review"))
        tile = today_of(desktop).timeline.tile("time_block", planned.id)
        assert tile is not None
        painted = tile.grab().toImage()
        tile.show_tile(tile.tile._replace(title=""))
        bare = tile.grab().toImage()
        assert painted != bare
        line = round(today_of(desktop).timeline.y_of(clock.now().at)) - tile.y()
        rows = [y for y in range(painted.height()) if any(painted.pixel(x, y) != bare.pixel(x, y) for x in range(200))]
        assert not any(line - 1 <= y <= line for y in rows)
        desktop.undo()
