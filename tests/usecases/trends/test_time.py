"""Trends: what the figures of a period are, and the records behind them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.figures.adherence import day_adherence
from careercruise_desktop.domain.figures.focus import focus
from careercruise_desktop.domain.figures.streaks import Gap
from careercruise_desktop.domain.figures.stretches import Sums, Unit
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.sample.usecase import SampleData
from careercruise_desktop.usecases.trends import words as trend_words
from careercruise_desktop.usecases.trends.behind import PAGE
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.time import Trends, read_trends
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, block, entry, project

MONDAY = TODAY - timedelta(days=3)
YESTERDAY = TODAY - timedelta(days=1)
YEAR = Period(date(2025, 3, 24), date(2026, 3, 22))


class Case(TrendsCase):
    """The door, and what its cards about time are read from."""

    def figures(self, period: Period) -> Trends:
        self._store.catch_up()
        with self._store.read() as reader:
            return read_trends(reader, Question(period), self.today)


@pytest.fixture
def case(store: Store, clock: FixedClock) -> Case:
    return Case(store, clock)


def given(store: Store, *records: Record) -> None:
    with store.write("Given") as desk:
        for record in records:
            desk.add(record)


def part_of(trends: Trends, day: date) -> Sums:
    return next(part for part in trends.parts if part.first <= day.toordinal() <= part.last)


def test_periods_end_with_the_running_week_and_step_by_their_length(case: Case, store: Store) -> None:
    assert case.period(Stretch.YEAR) == YEAR
    assert case.period(Stretch.WEEK) == Period(MONDAY, MONDAY + timedelta(days=6))
    assert case.period(Stretch.WEEK, -2) == Period(MONDAY - timedelta(days=14), MONDAY - timedelta(days=8))
    given(store, entry(day=date(2024, 5, 15)), Setting(key="week_start", value="6"))
    assert case.period(Stretch.ALL, -1) == Period(date(2024, 5, 12), date(2026, 3, 21))


def test_nothing_logged_is_not_zero(case: Case) -> None:
    trends = case.figures(YEAR)
    assert trends.empty
    assert trends.balance.it_share is None
    assert (trends.accuracy.value, trends.accuracy.n) == (None, 0)
    assert (trends.switches.value, trends.switches.n) == (None, 0)
    assert trends.days.gap is None


def test_the_balance_of_a_week_is_of_that_week(case: Case, store: Store) -> None:
    given(
        store,
        entry("09:00", "12:00", MONDAY),
        entry("12:00", "13:00", MONDAY, role=Role.PM),
        TimeEntry(title="Total", role=Role.PM, when=DayTotal(MONDAY - timedelta(days=1), 90, ZONE)),
    )
    trends = case.figures(YEAR)
    running, before = trends.parts[-1], trends.parts[-2]
    assert (running.it, running.pm, running.entries, running.days) == (180, 60, 2, 1)
    assert (before.it, before.pm) == (0, 90)
    assert (trends.total.it, trends.total.pm) == (180, 150)
    assert trends.unit is Unit.WEEK
    assert len(trends.parts) == 52
    assert sum(part.logged for part in trends.parts[:-2]) == 0


def test_the_edges_of_a_free_period_are_cut_to_its_days(case: Case, store: Store) -> None:
    first = date(2026, 1, 1)
    given(store, entry(day=first), entry(day=first - timedelta(days=1)))
    trends = case.figures(Period(first, date(2026, 3, 4)))
    assert trends.parts[0] == Sums(first.toordinal(), date(2026, 1, 4).toordinal(), it=60, days=1, entries=1, timed=1)
    assert date.fromordinal(trends.parts[-1].last) == date(2026, 3, 4)
    assert trends.total.it == 60


def test_plan_accuracy_is_of_days_before_today(case: Case, store: Store) -> None:
    given(
        store,
        block("09:00", "11:00", YESTERDAY, id=1),
        entry("09:00", "10:00", YESTERDAY, block_id=1),
        block("09:00", "11:00", TODAY),
        block("14:00", "16:00", TODAY + timedelta(days=1)),
    )
    trends = case.figures(case.period(Stretch.WEEK))
    assert (trends.accuracy.value, trends.accuracy.n) == (0.5, 1)
    assert part_of(trends, TODAY).accuracy is None
    assert part_of(trends, YESTERDAY).accuracy == 0.5


def test_role_switches_are_a_mean_of_days_with_anything_logged(case: Case, store: Store) -> None:
    given(
        store,
        entry("09:00", "10:00", YESTERDAY),
        entry("10:00", "11:00", YESTERDAY, role=Role.PM),
        entry("11:00", "12:00", YESTERDAY),
        entry("09:00", "10:00", MONDAY),
    )
    trends = case.figures(YEAR)
    assert trends.parts[-1].switch_rate == 1
    assert (trends.switches.value, trends.switches.n, trends.switches.before) == (1, 2, None)
    assert trends.parts[-2].switch_rate is None


def test_the_mean_of_the_first_week_knows_the_weeks_before_the_period(case: Case, store: Store) -> None:
    first = YEAR.first
    given(
        store,
        entry("09:00", "10:00", first - timedelta(days=7)),
        entry("10:00", "11:00", first - timedelta(days=7), role=Role.PM),
        entry(day=first),
    )
    trends = case.figures(YEAR)
    assert trends.parts[0].switch_rate == 0
    assert trends.means[0].switch_rate == 0.5
    assert trends.total.switches == 0


def test_a_month_is_compared_with_the_month_before(case: Case, store: Store) -> None:
    period = case.period(Stretch.MONTH)
    before = period.first - timedelta(days=4)
    given(store, entry(day=MONDAY), entry("09:00", "10:00", before), entry("10:00", "11:00", before, role=Role.PM))
    # Three days of the running week are still to come: the last three days before are set beside nothing.
    given(store, entry(day=before + timedelta(days=1)))
    found = case.figures(period)
    assert found.unit is Unit.DAY
    assert (found.switches.value, found.switches.before, found.switches.n_before) == (0, 1, 1)


def test_logged_days_in_a_row_pass_over_weekends_and_wait_for_today(case: Case, store: Store) -> None:
    given(store, *(entry(day=TODAY - timedelta(days=back)) for back in (1, 2, 3, 6, 7)))
    days = case.figures(YEAR).days
    assert (days.days, days.in_a_row, days.working) == (5, 5, 5)
    assert days.gap is None
    given(store, entry(day=TODAY))
    days = case.figures(YEAR).days
    assert (days.in_a_row, days.working) == (6, 6)


def test_a_streak_may_be_longer_than_the_period_and_than_a_year(case: Case, store: Store) -> None:
    whole = [TODAY - timedelta(days=back) for back in range(600)]
    given(store, *(TimeEntry(title="x", role=Role.IT, when=DayTotal(day, 60, ZONE)) for day in whole))
    days = case.figures(case.period(Stretch.WEEK)).days
    assert days.in_a_row == sum(day.weekday() < 5 for day in whole)


def test_the_longest_gap_is_counted_in_working_days(case: Case, store: Store) -> None:
    given(
        store,
        entry(day=date(2025, 7, 4)),
        entry(day=date(2025, 7, 28)),
        entry(day=date(2025, 7, 31)),
        *(entry(day=date(2025, 8, 1) + timedelta(days=at)) for at in range(231)),
    )
    trends = case.figures(YEAR)
    assert trends.days.gap == Gap(date(2025, 7, 7).toordinal(), date(2025, 7, 25).toordinal(), 15)
    week = case.figures(Period(date(2025, 7, 28), date(2025, 8, 31))).days.gap
    assert week == Gap(date(2025, 7, 29).toordinal(), date(2025, 7, 30).toordinal(), 2)


def test_the_longest_gap_of_many_years_is_counted_by_its_days_too(case: Case, store: Store) -> None:
    last = date(2025, 7, 17)
    whole = [date(2014, 1, 6) + timedelta(days=at) for at in range((last - date(2014, 1, 6)).days + 1)]
    after = [date(2025, 8, 6) + timedelta(days=at) for at in range((TODAY - date(2025, 8, 6)).days + 1)]
    given(store, *(TimeEntry(title="x", role=Role.IT, when=DayTotal(day, 60, ZONE)) for day in (*whole, *after)))
    trends = case.figures(Period(date(2014, 1, 6), TODAY))
    assert trends.unit is Unit.QUARTER
    assert trends.days.gap == Gap(date(2025, 7, 18).toordinal(), date(2025, 8, 5).toordinal(), 13)


def test_days_of_work_beyond_working_days_are_told_apart(case: Case, store: Store) -> None:
    given(store, entry(day=date(2026, 3, 14)), entry(day=date(2026, 3, 13)), entry(day=MONDAY))
    days = case.figures(YEAR).days
    assert (days.days, days.kept, days.working) == (3, 2, 4)
    said = sentence(case.figure("logged_days", Question(YEAR)))
    assert said.startswith("Something was logged on 2 of 4 working days, and on 1 day beyond them; the longest gap")


def test_entries_without_times_are_no_evidence_of_switches_or_focus(case: Case, store: Store) -> None:
    totals = [TimeEntry(title="x", role=role, when=DayTotal(MONDAY, 120, ZONE)) for role in Role]
    given(store, *totals)
    week = Question(Period(MONDAY, TODAY))
    for figure in case.figure("role_switches", week):
        assert (figure.n, figure.value) == (0, None)
        assert all(point.value is None for point in figure.series[0].points)
    given(store, entry("09:00", "11:00", YESTERDAY))
    assert [(each.n, each.value) for each in case.figure("role_switches", week)] == [(1, 0), (1, 120)]


def test_a_period_that_is_over_has_no_running_streak(case: Case, store: Store) -> None:
    given(store, entry(day=TODAY - timedelta(days=40)))
    assert case.figures(Period(TODAY - timedelta(days=50), TODAY - timedelta(days=30))).days.in_a_row is None


def test_the_figures_of_a_career_are_those_that_counting_by_hand_gives(
    case: Case, store: Store, clock: FixedClock
) -> None:
    SampleData(store, clock).fill(1)
    with store.read() as reader:
        entries, blocks = reader.find(TimeEntry), reader.find(TimeBlock)
    logged: dict[date, list[TimeEntry]] = defaultdict(list)
    planned: dict[date, list[TimeBlock]] = defaultdict(list)
    for each in entries:
        logged[each.when.day].append(each)
    for each in blocks:
        planned[each.when.day].append(each)
    trends = case.figures(case.period(Stretch.ALL))
    assert trends.unit is Unit.WEEK
    for part in trends.parts:
        days = [date.fromordinal(day) for day in range(part.first, part.last + 1)]
        work = [each for day in days for each in logged[day]]
        plans = [day_adherence(planned[day], logged[day]) for day in days if day < TODAY]
        assert part.it == sum(each.when.minutes for each in work if each.role is Role.IT)
        assert part.pm == sum(each.when.minutes for each in work if each.role is Role.PM)
        assert part.entries == len(work)
        assert part.days == sum(bool(logged[day]) for day in days)
        assert part.switches == sum(focus(logged[day]).switches for day in days)
        assert abs(part.planned - sum(plan.planned for plan in plans)) <= 7
        assert part.kept == sum(plan.kept for plan in plans)
    assert trends.total.entries == len(entries)


def test_twenty_years_are_drawn_as_quarters_and_squares_of_weeks(case: Case, store: Store) -> None:
    given(store, entry(day=date(2006, 4, 5)), entry(day=TODAY))
    trends = case.figures(case.period(Stretch.ALL))
    assert trends.unit is Unit.QUARTER
    assert len(trends.parts) == 80
    assert len(trends.days.cells) == 1042
    assert sum(cell.days for cell in trends.days.cells) == trends.days.days == 2
    assert trends.weeks_of(trends.parts[1]) == 13
    assert trends.weeks_of(trends.parts[-1]) == pytest.approx((TODAY - date(2025, 12, 29)).days / 7 + 1 / 7)


# The records behind


def test_the_entries_behind_a_week_come_in_the_order_they_were_worked(case: Case, store: Store) -> None:
    given(
        store,
        project(id=1),
        entry("13:00", "14:00", MONDAY, title="Later", project_id=1),
        entry("09:00", "10:00", MONDAY, title="Earlier", role=Role.PM),
        TimeEntry(title="Total", role=Role.IT, when=DayTotal(MONDAY, 30, ZONE)),
        entry(day=MONDAY - timedelta(days=1), title="Other week"),
    )
    found = case.behind("role_balance", Question(YEAR), Place(MONDAY, MONDAY + timedelta(days=6)))
    assert [(row.title, row.start, row.project) for row in found.rows] == [
        ("Earlier", 540, ""),
        ("Later", 780, "Payments gateway migration"),
        ("Total", None, ""),
    ]
    assert (found.total, found.minutes) == (3, 150)


def test_a_huge_week_comes_in_pages(case: Case, store: Store) -> None:
    given(store, *(entry(day=MONDAY, title=f"Entry {number}") for number in range(PAGE + 5)))
    first = case.behind("role_balance", Question(YEAR), Place(MONDAY, TODAY))
    rest = case.behind("role_balance", Question(YEAR), Place(MONDAY, TODAY), len(first.rows))
    assert (len(first.rows), first.total, len(rest.rows)) == (PAGE, PAGE + 5, 5)
    assert len({row.id for row in (*first.rows, *rest.rows)}) == PAGE + 5


def test_behind_plan_accuracy_are_the_blocks_before_today_and_what_became_of_them(case: Case, store: Store) -> None:
    given(
        store,
        block("09:00", "10:00", YESTERDAY, id=1),
        entry("09:00", "10:00", YESTERDAY, block_id=1),
        block("11:00", "12:00", YESTERDAY, title="Call", role=Role.PM),
        block("09:00", "10:00", TODAY),
    )
    found = case.behind("plan_accuracy", Question(YEAR), Place(MONDAY, TODAY))
    assert [(row.kind, row.title, row.state) for row in found.rows] == [
        ("time_block", "Code review", "on time"),
        ("time_block", "Call", "missed"),
    ]
    assert (found.total, found.minutes) == (2, 120)


# Tables and files


def test_a_saved_chart_is_whole_or_the_old_file_stays(case: Case, tmp_path: Path) -> None:
    target = tmp_path / "chart.svg"
    assert case.save(target, b"<svg/>") == target
    with pytest.raises(Unreadable, match="does not exist"):
        case.save(tmp_path / "missing" / "chart.svg", b"")
    with pytest.raises(Unreadable, match="this is a folder"):
        case.save(tmp_path, b"")
    assert target.read_bytes() == b"<svg/>"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["chart.svg"]


def test_days_are_named_as_shortly_as_is_clear() -> None:
    assert trend_words.day_range(date(2026, 3, 2), date(2026, 3, 8)) == "2 – 8 March 2026"
    assert trend_words.day_range(date(2026, 2, 23), date(2026, 3, 1)) == "23 February – 1 March 2026"
    assert trend_words.day_range(date(2025, 3, 24), TODAY) == "24 March 2025 – 19 March 2026"
    assert trend_words.day_range(date(2025, 3, 24), TODAY, short=True) == "24 Mar 2025 – 19 Mar 2026"
    assert trend_words.day_range(TODAY, TODAY) == "19 March 2026"
