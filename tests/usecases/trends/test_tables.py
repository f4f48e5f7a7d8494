"""Tables and what scripts are given: exactly the points of the figures, in files, in words and as JSON."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.figures.series import End, Figure, Mark, Measure, Point, Series
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.sample.usecase import SampleData
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.tables import figures, summary_csv, table, table_csv, table_words
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, project
from tests.usecases.trends.asking import MONDAY, YEAR, given

SUNDAY = MONDAY + timedelta(days=6)


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    return TrendsCase(store, clock)


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_a_course_has_a_row_a_stretch_and_a_column_a_series(case: TrendsCase, store: Store) -> None:
    given(store, entry("09:00", "12:00", MONDAY), entry("12:00", "13:00", MONDAY, role=Role.PM))
    rows = read(table_csv(case.figure("role_balance", YEAR)))
    assert len(rows) == 52
    assert rows[-1] == {
        "from": "2026-03-16", "to": "2026-03-19", "it_minutes": "180", "pm_minutes": "60", "it_share": "0.75",
        "n": "2", "part": "yes",
    }  # fmt: skip
    assert (rows[0]["it_share"], rows[0]["part"]) == ("", "")
    days = read(table_csv(case.figure("logged_days", YEAR)))
    assert len(days) == 361
    assert {row["minutes"] for row in days} == {"0", "240"}
    switches = read(table_csv(case.figure("role_switches", YEAR)))
    assert [(row["switches_a_day"], row["mean"]) for row in switches[-2:]] == [("", ""), ("1.0", "1.0")]


def test_intervals_and_numbers_of_their_own_have_their_columns(case: TrendsCase, store: Store) -> None:
    given(store, *(milestone(MONDAY, achieved=MONDAY) for _ in range(3)))
    header, rows = table(case.figure("milestones_on_time", YEAR))
    assert header == (
        "from", "to", "on_time", "on_time_low", "on_time_high", "on_time_n", "kept", "kept_n", "days_late",
        "days_late_n", "part",
    )  # fmt: skip
    assert rows[-1] == (date(2026, 3, 1), TODAY, 1, 0.4385, 1, 3, 3, 3, None, 0, "yes")


def test_groups_have_a_row_each_after_one_for_all(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1, code="payments"), milestone(MONDAY, achieved=MONDAY, project_id=1), milestone(MONDAY))
    by_project = next(one for one in case.figure("milestones_on_time", YEAR) if one.by == "project")
    assert [row[:5] for row in table(by_project).rows] == [
        ("all", YEAR.period.first, TODAY, 2, None),
        ("no project", YEAR.period.first, TODAY, 1, None),
        ("payments", YEAR.period.first, TODAY, 1, None),
    ]
    assert table_words(by_project).rows[0] == ("no project", "n/a", "", "1")


def test_indexes_stand_side_by_side_on_the_days_of_their_trails() -> None:
    """The chart draws CPI against SPI; indexes have no interval, so there is no column for it."""
    first, last = MONDAY - timedelta(days=30), TODAY

    def index(key: str, *points: Point) -> Figure:
        series = (Series("payments", "Payments platform", "", Measure.INDEX, points),) if points else ()
        return Figure(key, key.upper(), Period(first, last), 1, 0.9, Measure.INDEX, series=series, by="project")

    cpi = index("cpi", Point(first, first, 3, 0.85), Point(last, last, 1204, 0.9))
    both = replace(cpi, beside=(index("spi", Point(last, last, 1204, 0.95)), index("spi_t")))
    assert table(both) == (
        ("project", "from", "to", "n", "cpi", "spi"),
        (
            ("all", first, last, 1, 0.9, 0.9), ("payments", first, first, 3, 0.85, None),
            ("payments", last, last, 1204, 0.9, 0.95),
        ),
    )  # fmt: skip
    assert table_words(both) == (
        ("Project", "Day", "CPI", "SPI", "n"),
        (
            ("Payments platform", "14 Feb 2026", "0.85", "n/a", "3"),
            ("Payments platform", "19 Mar 2026", "0.90", "0.95", "1,204"),
        ),
    )
    assert table(both.beside[0]).header == ("project", "from", "to", "n", "spi")
    assert table_words(cpi).header == ("Project", "Day", "CPI", "n")


def test_interference_is_told_both_ways_round_in_the_same_weeks(case: TrendsCase, store: Store) -> None:
    week = MONDAY - timedelta(weeks=6)
    given(store, entry("09:00", "12:00", week), entry("12:00", "13:00", week, role=Role.PM))
    found = case.figure("interference", YEAR)
    rows = read(table_csv(found))
    assert rows == [{
        "from": week.isoformat(), "to": (week + timedelta(days=6)).isoformat(), "pm_minutes": "60", "it_slip_days": "0",
        "it_minutes": "180", "pm_slip_days": "0", "n": "1", "part": "",
    }]  # fmt: skip
    header, told = table_words(found)
    assert header == ("Days", "PM", "IT slip", "IT", "PM slip", "n")
    assert told[0][1:] == ("1 h", "0 days", "3 h", "0 days", "1")


def test_no_row_tells_of_days_to_come(case: TrendsCase, store: Store) -> None:
    """The running week of the window ends with its last day: in files and tables it ends today, as its figure does."""
    given(store, entry(day=MONDAY), milestone(MONDAY, achieved=MONDAY))
    ends = {}
    for figure in case.wall(YEAR):
        for one in (one for one in figure if one.series):
            assert all(date.fromisoformat(row["to"]) <= TODAY for row in read(table_csv(one))), one.key
            ends[one.key] = max((each.last for series in one.series for each in series.points), default=TODAY)
    assert ends["role_balance"] == SUNDAY
    _, rows = table_words(case.figure("load", YEAR))
    assert rows[-1][0] == "16 – 19 Mar 2026 (part)"


def test_what_was_marked_stands_in_the_row_of_its_day_or_in_one_of_its_own() -> None:
    week, other = Point(MONDAY, SUNDAY, 5, 7.5), Point(MONDAY - timedelta(days=30), MONDAY - timedelta(days=30), 6, 7.0)
    marks = (
        Mark(other.first, 1, "Weekly demo"), Mark(MONDAY - timedelta(days=9), 2, "=Fewer meetings"),
        Mark(MONDAY, 3, "Pairing"), Mark(TODAY, 0, "10 h of rest, less than 11 h"),
    )  # fmt: skip
    mood = Series("mood", "Mood", "", Measure.SCORE, (other, week))
    figure = Figure(
        "morale", "Morale", Period(other.first, SUNDAY), 11, 7.2, Measure.SCORE, series=(mood,), marks=marks
    )
    header, rows = table(figure)
    assert header == ("from", "to", "mood", "n", "part", "marks")
    assert [row[2:] for row in rows] == [
        (7, 6, "", "1 Weekly demo"),
        (None, None, "", "2 =Fewer meetings"),
        (7.5, 5, "", f"3 Pairing ({MONDAY}); 10 h of rest, less than 11 h ({TODAY})"),
    ]
    assert rows[1][:2] == (MONDAY - timedelta(days=9),) * 2
    told = table_words(figure)
    assert told.header == ("Days", "Mood", "n", "Marks")
    assert [row[1:] for row in told.rows] == [
        ("7.0", "6", "1 Weekly demo"),
        ("", "", "2 =Fewer meetings"),
        ("7.5", "5", "3 Pairing (16 Mar); 10 h of rest, less than 11 h (19 Mar)"),
    ]


def test_a_file_names_the_filters_that_it_leaves_aside(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1), entry(day=MONDAY), milestone(MONDAY))
    wall = case.wall(replace(YEAR, role=Role.PM, project_id=1))
    told = figures(wall)
    drawn = [one for figure in wall for one in figure if one.series]
    assert {one.scope for one in drawn} == {"", "for both roles", "for both roles and all projects"}
    for one in drawn:
        header, rows = table(one)
        assert (told[one.key].get("scope", ""), "scope" in header) == (one.scope, one.scope != ""), one.key
        written = [row.get("scope", "") for row in read(table_csv(one))]
        assert written == [one.scope] * len(rows), one.key
        assert all(len(row) == len(header) for row in rows)


def test_a_part_is_marked_in_files_and_for_scripts(case: TrendsCase, store: Store) -> None:
    given(store, entry(day=MONDAY), milestone(MONDAY))
    wall = case.wall(YEAR)
    for one in (one for figure in wall for one in figure if one.series):
        parts = {(point.first, point.last) for series in one.series for point in series.points if point.part}
        points = figures([one])[one.key]["points"]
        assert isinstance(points, list)
        assert {(each["from"], each["to"]) for each in points if each.get("part")} == parts, one.key
        if one.by:
            assert not parts, "groups have no column for it"
        else:
            rows = read(table_csv(one))
            assert {(row["from"], row["to"]) for row in rows if row["part"]} == {
                (first.isoformat(), min(last, TODAY).isoformat()) for first, last in parts
            }, one.key
    assert any(point.part for figure in wall for series in figure.series for point in series.points)


def test_what_people_named_never_runs_in_a_spreadsheet() -> None:
    series = Series("=1+2", "=1+2", "", Measure.SHARE, (Point(MONDAY, TODAY, 3, 0.5),))
    figure = Figure("x", "X", Period(MONDAY, TODAY), 3, 0.5, Measure.SHARE, series=(series,), by="project")
    assert read(table_csv(figure))[1]["project"] == "'=1+2"


def test_a_table_is_read_in_words(case: TrendsCase, store: Store) -> None:
    given(store, entry("09:00", "12:00", MONDAY), entry("12:00", "13:00", MONDAY, role=Role.PM))
    header, rows = table_words(case.figure("role_balance", YEAR))
    assert header == ("Days", "IT", "PM", "IT share", "n")
    assert rows[-1] == ("16 – 19 Mar 2026 (part)", "3 h", "1 h", "75\N{NO-BREAK SPACE}%", "2")
    assert rows[0][1:] == ("0 min", "0 min", "n/a", "0")


def test_scripts_are_given_every_figure_with_period_n_and_interval(case: TrendsCase, store: Store) -> None:
    given(store, entry(day=MONDAY), *(milestone(MONDAY, achieved=MONDAY) for _ in range(3)))
    found = figures(case.wall(YEAR))
    assert {*CARDS, "role_debt", "focus_hours", "spi_t", "slip_reasons", "enps", "feedback_delivery"} <= set(found)
    for name, figure in found.items():
        assert (figure["from"], figure["to"]) == (YEAR.period.first, TODAY), name
        assert isinstance(figure["n"], int)
        assert {"value", "title", "unit"} <= set(figure)
    assert (found["role_debt"]["value"], found["role_balance"]["target_high"]) == (-24, 0.65)
    rate = found["milestones_on_time"]
    assert (rate["value"], rate["low"], rate["high"], rate["hits"]) == (1, 0.4385, 1, 3)
    points = found["role_balance"]["points"]
    assert isinstance(points, list)
    assert points[-1] == {
        "series": "it_share", "from": MONDAY, "to": SUNDAY, "n": 1, "value": 1, "part": True,
    }  # fmt: skip


def test_marks_notes_and_what_was_before_are_given_too() -> None:
    figure = Figure(
        "morale", "Morale", Period(MONDAY, TODAY), 4, None, Measure.SCORE, before=6.25, before_n=9,
        note="fewer than 5 answers", marks=(Mark(TODAY, 1, "Weekly demo"),),
    )  # fmt: skip
    assert figures([figure])["morale"] == {
        "title": "Morale", "from": MONDAY, "to": TODAY, "n": 4, "value": None, "unit": "score", "before": 6.25,
        "before_n": 9, "note": "fewer than 5 answers", "marks": [{"day": TODAY, "label": "Weekly demo"}],
    }  # fmt: skip
    assert read(summary_csv([figure]))[0]["before"] == "6.25"


def test_the_summary_has_what_scripts_are_given(case: TrendsCase, store: Store) -> None:
    """The same figures by name as JSON: hits, targets, first and last weeks, and nothing before that was not asked."""
    given(store, entry(day=MONDAY), *(milestone(MONDAY, achieved=MONDAY) for _ in range(3)))
    weeks = (End(Period(MONDAY, TODAY), 3, 0.5), End(Period(MONDAY, SUNDAY), 4, None))
    wall = [replace(each, ends=weeks if each.key == "plan_accuracy" else each.ends) for each in case.wall(YEAR)]
    told, rows = figures(wall), {row["figure"]: row for row in read(summary_csv(wall))}
    assert list(rows) == list(told)
    for key, record in told.items():
        row = rows[key]
        for name in ("hits", "target_low", "target_high", "low", "high", "before", "before_n", "before_from", "scope"):
            assert row[name] == str(record.get(name, "") if record.get(name) is not None else ""), (key, name)
        for which in ("first_weeks", "last_weeks"):
            some = record.get(which, {"from": None, "to": None, "n": None, "value": None})
            assert isinstance(some, dict)
            assert [row[f"{which}_{what}"] or None for what in some] == [each and str(each) for each in some.values()]
    assert (rows["plan_accuracy"]["first_weeks_n"], rows["plan_accuracy"]["first_weeks_value"]) == ("3", "0.5")
    assert (rows["milestones_on_time"]["hits"], rows["role_balance"]["target_high"]) == ("3", "0.65")
    assert rows["role_balance"]["before_n"] == ""


@pytest.mark.parametrize("stretch", [Stretch.MONTH, Stretch.ALL])
def test_every_table_of_a_career_has_the_points_of_its_figure(
    case: TrendsCase, store: Store, clock: FixedClock, stretch: Stretch
) -> None:
    SampleData(store, clock).fill(1)
    for figure in case.wall(Question(case.period(stretch), compare=True)):
        for one in figure:
            header, rows = table(one)
            assert all(len(row) == len(header) for row in rows)
            told = [point for series in one.series for point in series.points]
            if one.by:
                assert len(rows) == len(told) + 1
            else:
                own = {(point.first, min(point.last, TODAY)) for point in told}
                assert own | {row[:2] for row in rows if row[2] is None and row[0] == row[1]} == {r[:2] for r in rows}
                assert own <= {row[:2] for row in rows}
                assert ("marks" in header) == bool(one.marks)
            words = table_words(one)
            assert all(len(row) == len(words.header) for row in words.rows)
            assert figures([one])[one.key]["n"] == one.n
