"""The schedule's days and the figures over them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.entries import Timer
from careercruise_desktop.domain.figures.adherence import Adherence
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey, CalendarEvent
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.domain.spans import HOUR, DayTotal, Span, day_bounds
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.sample.usecase import SampleData
from careercruise_desktop.usecases.week import WeekCase
from careercruise_desktop.usecases.week_state import ScheduleDay, ScheduleState, Sums
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, block, entry, milestone, project, span, task

MONDAY = date(2026, 3, 16)
PM = {"role": Role.PM, "title": "Steering"}


@pytest.fixture
def case(store: Store, clock: FixedClock) -> WeekCase:
    return WeekCase(store, clock)


def given(store: Store, *records: Record) -> list[Record]:
    with store.write("Given") as desk:
        return [desk.add(record) for record in records]


def day_of(state: ScheduleState, day: date) -> ScheduleDay:
    return next(one for one in state.days if one.day == day)


def event(when: Span, *, all_day: bool = False) -> CalendarEvent:
    return CalendarEvent(title="Leave", when=when, all_day=all_day, source="Calendar", source_id=f"{when.start}")


def test_an_empty_profile_has_its_week_and_no_figure(case: WeekCase) -> None:
    state = case.days(MONDAY, 7)
    assert state.empty
    assert [day.day for day in state.days] == [MONDAY + timedelta(days=step) for step in range(7)]
    assert [day.working for day in state.days] == [True] * 5 + [False] * 2
    assert state.figures.accuracy is None
    assert state.figures.switches_a_day is None
    assert state.figures.balance.it_share is None


def test_a_past_week_without_anything_is_not_an_empty_profile(case: WeekCase, store: Store) -> None:
    given(store, entry())
    assert not case.days(MONDAY - timedelta(days=70), 7).empty


def test_a_profile_that_only_holds_an_imported_calendar_is_not_empty(case: WeekCase, store: Store) -> None:
    given(store, event(span("10:00", "11:00", MONDAY)))
    assert not case.days(MONDAY, 7).empty


def test_each_block_says_what_became_of_it(case: WeekCase, store: Store) -> None:
    on_time, shifted, missed, ahead = given(
        store,
        block("09:00", "10:00", MONDAY, title="On time"),
        block("11:00", "12:00", MONDAY, title="Shifted"),
        block("14:00", "15:00", MONDAY, title="Missed"),
        block("14:00", "15:00", TODAY, title="Ahead"),
    )
    given(
        store,
        entry("09:10", "10:00", MONDAY, block_id=on_time.id),
        entry("16:00", "17:00", MONDAY, block_id=shifted.id),
    )
    found = {one.key: one for day in case.days(MONDAY, 7).days for one in day.planned}
    assert found[BlockKey(on_time.id, MONDAY)].status is Adherence.ON_TIME
    assert found[BlockKey(shifted.id, MONDAY)].status is Adherence.SHIFTED
    assert found[BlockKey(missed.id, MONDAY)].unlogged
    assert not found[BlockKey(ahead.id, TODAY)].unlogged


def test_what_was_logged_without_a_plan_says_so(case: WeekCase, store: Store) -> None:
    (planned,) = given(store, block("09:00", "10:00", MONDAY))
    given(
        store, entry("09:00", "10:00", MONDAY, block_id=planned.id), entry("13:00", "14:00", MONDAY, title="Incident")
    )
    logged = day_of(case.days(MONDAY, 7), MONDAY).logged
    assert [(one.title, one.unplanned) for one in logged] == [("Code review", False), ("Incident", True)]


def test_plan_accuracy_counts_past_days_only(case: WeekCase, store: Store) -> None:
    first, second, _today = given(
        store,
        block("09:00", "11:00", MONDAY, title="Two hours"),
        block("13:00", "15:00", MONDAY, **PM),
        block("09:00", "10:00", TODAY, title="Not over yet"),
    )
    given(
        store,
        entry("09:00", "11:00", MONDAY, block_id=first.id, title="Two hours"),
        entry("14:00", "15:00", MONDAY, block_id=second.id, **PM),
        entry("09:00", "10:00", TODAY),
    )
    figures = case.days(MONDAY, 7).figures
    assert (figures.kept, figures.past_planned, figures.accuracy) == (180, 240, 0.75)
    assert figures.past_count == 2
    assert figures.past_blocks == {Adherence.ON_TIME: 1, Adherence.SHIFTED: 1, Adherence.MISSED: 0}
    assert figures.blocks == 3


def test_role_switches_are_averaged_over_the_days_that_were_worked(case: WeekCase, store: Store) -> None:
    tuesday = MONDAY + timedelta(days=1)
    given(
        store,
        entry("09:00", "10:00", MONDAY),
        entry("10:00", "11:00", MONDAY, **PM),
        entry("11:00", "12:00", MONDAY),
        entry("12:00", "13:00", MONDAY, **PM),
        entry("09:00", "10:00", tuesday),
        entry("10:00", "11:00", tuesday, **PM),
        entry("11:00", "12:00", tuesday),
    )
    figures = case.days(MONDAY, 7).figures
    assert (figures.switches, figures.worked_days, figures.switches_a_day) == (5, 2, 2.5)


def test_what_runs_is_a_switch_too(case: WeekCase, store: Store) -> None:
    given(store, entry("09:00", "10:00", TODAY, **PM), Timer(title="Retry queue", role=Role.IT, start=at("10:30")))
    figures = case.days(MONDAY, 7).figures
    assert (figures.switches, figures.worked_days) == (1, 1)


def test_entries_that_overlap_are_marked_and_their_time_counts_once(case: WeekCase, store: Store) -> None:
    given(
        store, entry("09:00", "10:00", MONDAY), entry("09:30", "10:30", MONDAY, **PM), entry("11:00", "12:00", MONDAY)
    )
    state = case.days(MONDAY, 7)
    day = day_of(state, MONDAY)
    assert [one.clash for one in day.logged] == [True, True, False]
    assert day.sums == Sums(0, 0, 120, 30, 30)
    assert state.figures.clashes == 2
    assert state.figures.balance.it == 120


def test_a_day_total_has_no_place_but_counts(case: WeekCase, store: Store) -> None:
    given(store, entry(when=DayTotal(MONDAY, 45, ZONE)))
    day = day_of(case.days(MONDAY, 7), MONDAY)
    assert day.logged == ()
    assert [one.minutes for one in day.totals] == [45]
    assert day.sums.it_logged == 45


def test_what_runs_stands_up_to_now_and_counts(case: WeekCase, store: Store) -> None:
    given(store, Timer(title="Retry queue", role=Role.IT, start=at("10:30")))
    day = day_of(case.days(MONDAY, 7), TODAY)
    (running,) = day.logged
    assert running.running
    assert running.span == span("10:30", "11:12")
    assert day.sums.it_logged == 42
    assert day_of(case.days(MONDAY - timedelta(days=7), 7), MONDAY - timedelta(days=7)).logged == ()


def test_a_timer_that_ran_over_midnight_stands_on_both_days(case: WeekCase, store: Store) -> None:
    yesterday = TODAY - timedelta(days=1)
    given(store, Timer(title="Retry queue", role=Role.IT, start=at("22:00", yesterday)))
    state = case.days(MONDAY, 7)
    assert [one.running for one in day_of(state, yesterday).logged] == [True]
    assert [one.running for one in day_of(state, TODAY).logged] == [True]


def test_a_block_across_midnight_stands_on_both_days_and_belongs_to_the_first(case: WeekCase, store: Store) -> None:
    tuesday = MONDAY + timedelta(days=1)
    (night,) = given(store, block(when=Span.between(at("22:00", MONDAY), at("02:00", tuesday))))
    state = case.days(MONDAY, 7)
    key = BlockKey(night.id, MONDAY)
    assert [one.key for one in day_of(state, MONDAY).planned] == [key]
    assert [one.key for one in day_of(state, tuesday).planned] == [key]
    assert day_of(state, MONDAY).sums.it_planned == 240
    assert day_of(state, tuesday).sums.it_planned == 0
    # It also stands in a week that begins with its second day.
    assert [one.key for one in case.days(tuesday, 1).days[0].planned] == [key]


def test_a_block_of_another_zone_stands_where_it_is_and_belongs_to_its_own_day(case: WeekCase, store: Store) -> None:
    tuesday = MONDAY + timedelta(days=1)
    (call,) = given(store, block(when=span("02:00", "03:00", tuesday, "Asia/Tokyo"), **PM))
    state = case.days(MONDAY, 7)
    assert [one.key for one in day_of(state, MONDAY).planned] == [BlockKey(call.id, tuesday)]
    assert day_of(state, tuesday).planned == ()
    assert day_of(state, tuesday).sums.pm_planned == 60


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_days_on_which_the_clocks_change_have_their_own_length(
    case: WeekCase, store: Store, day: date, hours: int
) -> None:
    given(store, block(when=Span.between(at("01:00", day), at("04:00", day))))
    (found,) = case.days(day, 1).days
    assert found.bounds == day_bounds(day, ZONE)
    assert found.bounds.end - found.bounds.start == hours * HOUR
    assert found.sums.it_planned == (hours - 21) * 60


def test_appointments_stand_at_their_time_and_those_for_whole_days_on_each_of_them(
    case: WeekCase, store: Store
) -> None:
    friday = MONDAY + timedelta(days=4)
    given(
        store,
        event(span("12:00", "13:00", MONDAY)),
        event(Span(at("00:00", TODAY).at, at("00:00", friday + timedelta(days=3)).at, ZONE), all_day=True),
        event(Span.between(at("09:00", MONDAY), at("15:00", MONDAY + timedelta(days=1)))),
    )
    state = case.days(MONDAY, 7)
    assert len(day_of(state, MONDAY).events) == 2
    assert len(day_of(state, MONDAY + timedelta(days=1)).events) == 1
    assert [len(day.whole) for day in state.days] == [0, 0, 0, 1, 1, 1, 1]
    assert [len(day.whole) for day in case.days(friday, 4).days] == [1, 1, 1, 0]


def test_a_whole_day_of_another_zone_is_its_own_day(case: WeekCase, store: Store) -> None:
    zone = "Pacific/Auckland"
    given(
        store,
        event(Span(at("00:00", TODAY, zone).at, at("00:00", TODAY + timedelta(days=1), zone).at, zone), all_day=True),
    )
    assert [len(day.whole) for day in case.days(MONDAY, 7).days] == [0, 0, 0, 1, 0, 0, 0]


def test_what_is_due_stands_on_its_day_with_its_state(case: WeekCase, store: Store) -> None:
    given(
        store,
        milestone(MONDAY, title="Contract"),
        milestone(MONDAY, title="Reached", achieved=MONDAY),
        task(title="Runbook", due=TODAY),
        task(title="Done", due=TODAY, status=TaskStatus.DONE),
    )
    state = case.days(MONDAY, 7)
    assert [(due.title, due.state) for due in day_of(state, MONDAY).due] == [("Contract", "overdue")]
    assert [(due.kind, due.title, due.state) for due in day_of(state, TODAY).due] == [("task", "Runbook", "")]


def test_a_day_is_overbooked_by_what_the_working_day_does_not_hold(case: WeekCase, store: Store) -> None:
    given(store, block("08:00", "18:30", MONDAY))
    state = case.days(MONDAY, 7)
    assert state.limit == 9 * 60
    assert day_of(state, MONDAY).overbooked == 90
    assert day_of(state, TODAY).overbooked == 0


def test_the_balance_carries_what_was_owed_before_the_week(case: WeekCase, store: Store) -> None:
    given(store, entry("09:00", "11:00", MONDAY - timedelta(days=7), **PM), entry("09:00", "12:00", MONDAY))
    figures = case.days(MONDAY, 7).figures
    # 60 % of the two hours before.
    assert figures.debt == 72
    assert figures.debt_since == date(2026, 1, 1)
    given(store, Setting(key="debt_since", value="2026-03-15"))
    assert case.days(MONDAY, 7).figures.debt == 0


def test_projects_are_named(case: WeekCase, store: Store) -> None:
    (payments,) = given(store, project())
    given(store, block("09:00", "10:00", MONDAY, project_id=payments.id))
    assert day_of(case.days(MONDAY, 7), MONDAY).planned[0].project == "Payments gateway migration"


def test_a_month_is_shown_in_whole_weeks_and_counted_by_itself(case: WeekCase, store: Store) -> None:
    given(store, block("09:00", "10:00", date(2026, 2, 27)), block("09:00", "10:00", MONDAY))
    state = case.month(TODAY)
    assert state.days[0].day == date(2026, 2, 23)
    assert state.days[-1].day == date(2026, 4, 5)
    assert day_of(state, date(2026, 2, 27)).sums.it_planned == 60
    assert state.figures.sums.it_planned == 60
    assert state.figures.period.first == date(2026, 3, 1)


def test_a_month_begins_its_weeks_where_the_person_does(case: WeekCase, store: Store) -> None:
    given(store, Setting(key="week_start", value="6"))
    state = case.month(TODAY)
    assert state.days[0].day == date(2026, 3, 1)
    assert len(state.days) % 7 == 0


def test_reading_a_week_asks_a_few_questions_whatever_stands_on_it(
    case: WeekCase, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    rows = Reader.rows

    def counted(self: Reader, sql: str, values: object = ()) -> object:
        asked.append(sql)
        return rows(self, sql, values)  # type: ignore[arg-type]

    monkeypatch.setattr(Reader, "rows", counted)
    case.days(MONDAY, 7)
    few = len(asked)
    given(store, *(block("09:00", "10:00", MONDAY + timedelta(days=step % 7)) for step in range(40)))
    asked.clear()
    case.days(MONDAY, 7)
    assert len(asked) <= few
    assert few <= 12


def test_the_figures_are_those_of_the_day_summary_that_trends_are_made_of(
    case: WeekCase, store: Store, clock: FixedClock
) -> None:
    SampleData(store, clock).fill(1)
    for weeks in (0, 1, 7, 30):
        first = MONDAY - timedelta(days=7 * weeks)
        found = case.days(first, 7).figures
        with store.read() as reader:
            row = reader.one(
                "SELECT sum(it_planned), sum(pm_planned), sum(it_logged), sum(pm_logged), sum(entries),"
                " sum((day < :today) * kept), sum((day < :today) * (on_time + shifted + missed)) FROM day_figure"
                " WHERE day BETWEEN :first AND :last",
                {
                    "first": first.isoformat(),
                    "last": (first + timedelta(days=6)).isoformat(),
                    "today": TODAY.isoformat(),
                },
            )
        running = 42 if not weeks else 0
        sums = found.sums
        counted = (
            sums.it_planned, sums.pm_planned, sums.it_logged - running, sums.pm_logged, found.entries, found.kept,
            found.past_count,
        )  # fmt: skip
        # A week of leave has no rows at all.
        assert counted == tuple(value or 0 for value in row), first
