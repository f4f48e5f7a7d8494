"""Outcome readings: kept by their rules, proposed, and imported all together or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.outcomes import OutcomeReading, falling_plan
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.outcomes import AlreadyRead, Outcomes, UnfitReadings
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, project

MARCH = date(2026, 3, 1)


def reading(day: date = MARCH, **more: object) -> OutcomeReading:
    values: dict[str, object] = {"scope_done": 40, "scope_planned": 65, **more}
    return OutcomeReading(project_id=1, day=day, **values)  # type: ignore[arg-type]


@pytest.fixture
def outcomes(store: Store, clock: FixedClock) -> Outcomes:
    with store.write("set up") as desk:
        desk.add(project(start=date(2025, 11, 3), budget=Decimal(184_000), rate=Decimal(90)))
    return Outcomes(store, clock)


@pytest.fixture
def kept(store: Store, outcomes: Outcomes) -> list[OutcomeReading]:
    for day, planned in ((date(2026, 1, 31), 50_000), (MARCH, 90_000)):
        outcomes.add(reading(day, planned_value=Decimal(planned)))
    return readings(store)


def readings(store: Store) -> list[OutcomeReading]:
    with store.read() as reader:
        return reader.find(OutcomeReading, order="day")


def test_a_reading_is_kept_as_it_was_typed(store: Store, outcomes: Outcomes) -> None:
    typed = reading(actual_cost=Decimal("108600.50"), review_score=Decimal("4.4"), note="As agreed")
    done = outcomes.add(typed)
    assert readings(store) == [done.reading] == [replace(typed, id=done.reading.id)]
    assert done.remarks == ()


def test_two_readings_of_one_day_are_asked_about_and_then_replaced_in_one_step(
    store: Store, outcomes: Outcomes
) -> None:
    first = outcomes.add(reading(note="First")).reading
    with pytest.raises(AlreadyRead, match=r"There is a reading of 1 Mar 2026 already\. Replace it\?") as asked:
        outcomes.add(reading(scope_done=41))
    assert asked.value.days == (MARCH,)
    outcomes.add(reading(scope_done=41), replace=True)
    assert [(each.id, each.scope_done, each.note) for each in readings(store)] == [(first.id, 41, "")]
    store.undo()
    assert readings(store) == [first]


@pytest.mark.parametrize(
    ("values", "field", "rule"),
    [
        ({"day": date(2026, 3, 20)}, "day", "A reading is of today or of a day before."),
        ({"scope_done": -1}, "scope_done", "Scope done is a whole number from 0 to 10,000,000."),
        ({"actual_cost": Decimal(-1)}, "actual_cost", "Actual cost is a sum of at least 0."),
        ({"actual_cost": Decimal("NaN")}, "actual_cost", "Actual cost is a sum of at least 0."),
        ({"review_score": Decimal("5.1")}, "review_score", "A review score is a number from 1 to 5."),
        ({"open_defects": 2, "high_defects": 3}, "high_defects",
         "Of 2 open defects no more than 2 can be severe."),
        ({"scope_done": None, "scope_planned": None}, "scope_done", "Type at least one value."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(
    store: Store, outcomes: Outcomes, values: dict[str, object], field: str, rule: str
) -> None:
    with pytest.raises(Refused) as refused:
        outcomes.add(replace(reading(), **values))  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.rule) == (field, rule)
    assert readings(store) == []


@pytest.mark.parametrize(
    ("day", "planned", "rule"),
    [
        (date(2026, 2, 10), 40_000, "on 31 Jan 2026 it was €50,000. Type at least that."),
        (date(2026, 2, 10), 95_000, "on 1 Mar 2026 it is €90,000. Type at most that."),
        (TODAY, 80_000, "on 1 Mar 2026 it was €90,000. Type at least that."),
    ],
)
@pytest.mark.usefixtures("kept")
def test_planned_value_never_falls_and_the_neighbour_is_named(
    outcomes: Outcomes, day: date, planned: int, rule: str
) -> None:
    with pytest.raises(Refused) as refused:
        outcomes.add(reading(day, planned_value=Decimal(planned)))
    assert refused.value.rule == f"Planned value is cumulative: {rule}"
    assert refused.value.field == "planned_value"


def test_more_done_than_planned_is_allowed_and_said(outcomes: Outcomes) -> None:
    done = outcomes.add(reading(date(2025, 10, 1), scope_done=70, note="a\x07b"))
    assert done.remarks == (
        "1 unreadable character left out.",
        "More is done (70) than planned (65).",
        "The project starts on 3 Nov 2025, after this reading.",
    )
    assert done.reading.note == "ab"


def test_more_earned_than_budgeted_is_said(outcomes: Outcomes) -> None:
    done = outcomes.add(reading(earned_value=Decimal(300_000)))
    assert done.remarks == ("Earned value (€300,000) is above the budget (€184,000).",)
    assert outcomes.change(done.reading.id, earned_value=Decimal(184_000)).remarks == ()


def test_cost_that_falls_is_said(outcomes: Outcomes) -> None:
    outcomes.add(reading(actual_cost=Decimal(500)))
    later = outcomes.add(reading(date(2026, 3, 2), actual_cost=Decimal(400)))
    assert later.remarks == ("Actual cost is cumulative, but on 1 Mar 2026 it was €500.",)
    sooner = outcomes.add(reading(date(2026, 2, 1), actual_cost=Decimal(600)))
    assert sooner.remarks == ("Actual cost is cumulative, but on 1 Mar 2026 it is €500.",)
    assert outcomes.add(reading(date(2026, 3, 3), actual_cost=Decimal(500))).remarks == ()


def test_changing_a_reading_keeps_the_rules(store: Store, outcomes: Outcomes, kept: list[OutcomeReading]) -> None:
    first, second = kept
    with pytest.raises(Refused, match="is cumulative: on 31 Jan 2026 it was €50,000"):
        outcomes.change(second.id, planned_value=Decimal(1))
    with pytest.raises(AlreadyRead):
        outcomes.change(second.id, day=first.day)
    outcomes.change(second.id, scope_done=44)
    outcomes.change(second.id, day=first.day, replace=True)
    assert readings(store) == [replace(second, scope_done=44, day=first.day)]
    store.undo()
    assert len(readings(store)) == 2


def test_a_removed_reading_comes_back_by_undo(store: Store, outcomes: Outcomes, kept: list[OutcomeReading]) -> None:
    assert outcomes.remove(kept[0].id) == kept[0]
    assert readings(store) == kept[1:]
    store.undo()
    assert readings(store) == kept
    with pytest.raises(Refused, match="no longer exists"):
        outcomes.change(99, scope_done=1)


def test_a_plan_that_falls_is_found_wherever_it_does() -> None:
    rising = [reading(date(2026, 1, day), planned_value=Decimal(10 * day)) for day in (3, 1, 2)]
    assert falling_plan([*rising, reading(date(2026, 1, 4))]) is None
    assert falling_plan([*rising, reading(date(2026, 1, 5), planned_value=Decimal(29))]) == (
        rising[0],
        reading(date(2026, 1, 5), planned_value=Decimal(29)),
    )


class TestProposing:
    def test_scope_and_defects_go_on_and_money_is_worked_out_where_it_is_stated(
        self, store: Store, outcomes: Outcomes
    ) -> None:
        with store.write("set up") as desk:
            desk.add(milestone(date(2026, 2, 1), project_id=1, achieved=date(2026, 2, 1), weight=1))
            desk.add(milestone(date(2026, 5, 1), project_id=1, weight=3, progress=50))
            desk.add(entry("09:00", "11:00", project_id=1))
        outcomes.add(
            reading(planned_value=Decimal(40_000), actual_cost=Decimal(5), open_defects=7, review_score=Decimal(4))
        )
        begun = outcomes.propose(1)
        assert begun == OutcomeReading(
            project_id=1, day=TODAY, scope_done=40, scope_planned=65, open_defects=7,
            planned_value=Decimal("82491.80"), actual_cost=Decimal("180.00"),
        )  # fmt: skip
        assert len(readings(store)) == 1

    @pytest.mark.usefixtures("kept")
    def test_no_money_is_proposed_below_what_was_stated(self, store: Store, outcomes: Outcomes) -> None:
        with store.write("set up") as desk:
            desk.add(milestone(date(2026, 5, 1), project_id=1))
            desk.add(entry("09:00", "11:00", project_id=1))
        outcomes.add(reading(date(2026, 3, 2), earned_value=Decimal(95_000), actual_cost=Decimal(500)))
        begun = outcomes.propose(1)
        assert (begun.earned_value, begun.actual_cost) == (95_000, 500)

    @pytest.mark.usefixtures("kept")
    def test_a_plan_goes_on_along_its_line_and_where_that_has_ended_as_it_was(
        self, store: Store, outcomes: Outcomes
    ) -> None:
        assert outcomes.propose(1).planned_value == 90_000, "nothing says when it ends"
        with store.write("set up") as desk:
            desk.save(replace(desk.get(Project, 1), baseline_finish=date(2026, 4, 6)))
        assert outcomes.propose(1).planned_value == 137_000, "18 of 36 days further"
        outcomes.add(replace(outcomes.propose(1), day=TODAY))
        assert outcomes.propose(1).planned_value == 137_000
        with store.write("set up") as desk:
            desk.save(replace(desk.get(Project, 1), baseline_finish=date(2026, 3, 15)))
        assert outcomes.propose(1).planned_value == 137_000

    def test_a_new_project_begins_with_an_empty_reading_of_today(self, outcomes: Outcomes) -> None:
        assert outcomes.propose(1) == OutcomeReading(project_id=1, day=TODAY)


FILE = b"day,scope_done,planned_value,currency\n2026-02-01,10,60000,EUR\n2026-02-15,20,70000,\n"


class TestImporting:
    def test_a_file_comes_in_as_one_act_after_a_backup_and_a_second_time_adds_nothing(
        self, store: Store, outcomes: Outcomes, tmp_path: Path
    ) -> None:
        path = tmp_path / "readings.csv"
        path.write_bytes(FILE)
        done = outcomes.import_csv(path, 1)
        assert (done.project.code, done.added, done.replaced, done.unchanged) == ("payments", 2, 0, 0)
        assert [(each.day.day, each.scope_done) for each in readings(store)] == [(1, 10), (15, 20)]
        assert len(list((store.path.parent / "backups").glob("*before-import*.db"))) == 1
        again = outcomes.import_csv(path, 1)
        assert (again.added, again.replaced, again.unchanged) == (0, 0, 2)
        assert store.steps(1)[0].label == "Import 2 readings"
        store.undo()
        assert readings(store) == []

    def test_other_readings_of_the_same_days_are_asked_about(self, store: Store, outcomes: Outcomes) -> None:
        outcomes.add(reading(date(2026, 2, 1), note="Mine"))
        with pytest.raises(AlreadyRead, match=r"There is a reading of 1 Feb 2026 already\. Replace it\?"):
            outcomes.import_csv(FILE, 1)
        assert [each.note for each in readings(store)] == ["Mine"]
        done = outcomes.import_csv(FILE, 1, replace=True)
        assert (done.added, done.replaced) == (1, 1)
        assert [each.scope_done for each in readings(store)] == [10, 20]

    def test_what_the_file_has_no_column_for_is_kept_and_said(self, store: Store, outcomes: Outcomes) -> None:
        day = date(2026, 2, 1)
        before = outcomes.add(reading(day, planned_value=Decimal(9), open_defects=3, note="As agreed")).reading
        file = b"day,earned_value,scope_done\n2026-02-01,7,\n"
        for dry in (True, False):
            done = outcomes.import_csv(file, 1, replace=True, dry=dry)
            assert (done.added, done.replaced) == (0, 1)
            kept = "Kept, as the file has no such column: scope_planned, planned_value, open_defects and note."
            assert done.remarks == (kept,)
        assert readings(store) == [replace(before, earned_value=Decimal(7), scope_done=None)]
        assert outcomes.import_csv(file, 1).unchanged == 1

    def test_what_is_rarely_meant_is_said_of_a_file_too(self, outcomes: Outcomes) -> None:
        file = b"day,earned_value\n2020-03-01,1\n2026-03-01,200000\n2026-03-02,184000\n"
        assert outcomes.import_csv(file, 1, dry=True).remarks == (
            "In 1 reading earned value is above the budget (€184,000).",
            "1 reading is from before the project's start (3 Nov 2025).",
        )

    def test_a_cancelled_import_leaves_everything_as_it_was(self, store: Store, outcomes: Outcomes) -> None:
        class Gone:
            cancelled = True

            def progress(self, share: float, words: str) -> None:
                """Nobody hears it."""

        with pytest.raises(Refused, match="Cancelled"):
            outcomes.import_csv(b"day,done\n2026-03-01,4\n", 1, watch=Gone())
        assert readings(store) == []

    def test_many_days_are_counted_instead_of_listed(self) -> None:
        asked = AlreadyRead([date(2026, 1, day) for day in range(1, 11)])
        assert str(asked) == (
            "There are readings of 1 Jan 2026, 2 Jan 2026, 3 Jan 2026 and 7 other days already. Replace them?"
        )

    @pytest.mark.parametrize(
        ("rows", "problem"),
        [
            ("2026-02-10,40000,", "line 3, column planned_value: Planned value is cumulative: on 1 Feb 2026 it was"
             " €60,000. Type at least that."),
            ("2026-03-20,90000,", "line 3, column day: A reading is of today or of a day before."),
            ("2026-03-10,70000,USD", "line 3, column currency: This project counts in EUR, not in USD."),
            ("2026-03-10,9e99,", "line 3, column planned_value: “9e99” is no number. Write it like 1234.50."),
            ("2026-03-10,9000000000000,", "line 3, column planned_value: Planned value is a sum of at least 0."),
        ],
    )  # fmt: skip
    def test_whatever_is_wrong_nothing_is_imported(
        self, store: Store, outcomes: Outcomes, rows: str, problem: str
    ) -> None:
        content = f"day,planned_value,currency\n2026-02-01,60000,\n{rows}\n"
        with pytest.raises(UnfitReadings) as unfit:
            outcomes.import_csv(content.encode(), 1)
        assert [str(each) for each in unfit.value.problems] == [problem]
        assert str(unfit.value).endswith("Nothing was imported. Correct the file, then retry.")
        assert readings(store) == []

    def test_a_plan_that_falls_against_what_is_kept_is_refused_at_its_line(
        self, store: Store, outcomes: Outcomes, kept: list[OutcomeReading]
    ) -> None:
        with pytest.raises(UnfitReadings, match=r"line 2, column planned_value: .* on 1 Mar 2026 it is €90,000"):
            outcomes.import_csv(b"day,planned_value\n2026-02-10,95000\n", 1)
        assert readings(store) == kept

    def test_the_first_problems_are_told_and_the_others_counted(self, outcomes: Outcomes) -> None:
        rows = "".join(f"2026-01-0{day},x\n" for day in range(1, 7))
        with pytest.raises(UnfitReadings, match=r"line 2, .*; line 3, .*; line 4, .*; and 3 more problems\."):
            outcomes.import_csv(f"day,scope_done\n{rows}".encode(), 1)

    def test_a_file_that_is_not_there_is_named(self, outcomes: Outcomes, tmp_path: Path) -> None:
        with pytest.raises(Unreadable, match=r"none\.csv: there is no such file or folder"):
            outcomes.import_csv(tmp_path / "none.csv", 1)

    def test_a_project_that_is_gone_takes_nothing(self, store: Store, outcomes: Outcomes) -> None:
        with store.write("remove") as desk:
            desk.remove(Project, 1)
        with pytest.raises(Refused, match="This project no longer exists"):
            outcomes.import_csv(FILE, 1)
