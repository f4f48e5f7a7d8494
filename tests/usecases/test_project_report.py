"""The report of a project: all that the page shows, and nothing that was not to leave the machine."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.report import Chapter, CurvesPart, OutcomesPart, Report, TablePart
from careercruise_desktop.exporters.markdown import report_markdown
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.export import Printer
from careercruise_desktop.usecases.project_codes import ProjectCodes
from careercruise_desktop.usecases.project_report import ProjectReports
from careercruise_desktop.usecases.projects import Projects
from tests.conftest import FixedClock
from tests.factories import entry, project
from tests.project_career import SECRET, payments


@pytest.fixture
def reports(store: Store, clock: FixedClock) -> ProjectReports:
    return ProjectReports(store, clock)


def texts(value: object) -> list[str]:
    """Every text in a report, in the order of reading."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts(each)]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for each in fields(value) for text in texts(getattr(value, each.name))]
    return []


def chapter(made: Report, title: str) -> Chapter:
    return next(each for each in made.chapters if each.title == title)


def rows(made: Report, title: str) -> list[list[str]]:
    """The rows of the first table of a chapter."""
    table = next(part.table for part in chapter(made, title).parts if isinstance(part, TablePart))
    return [[cell.text for cell in row] for row in table.rows]


def test_it_has_a_chapter_for_everything(reports: ProjectReports, store: Store) -> None:
    made = reports.compose(payments(store).id)
    assert [each.title for each in made.chapters] == [
        "Outcomes", "Earned value", "Milestones", "Why dates moved", "Readings", "Feedback", "Decisions and lessons",
        "Hours by role",
    ]  # fmt: skip
    assert (made.name, made.author) == ("Payments gateway migration", "Mara Lindqvist")
    assert made.line == "Kestrel Bank · #payments · Nov 2025 to Jun 2026"
    assert made.period == "Figures as of 15 Mar 2026"


def test_outcomes_stand_with_their_marks_and_thresholds(reports: ProjectReports, store: Store) -> None:
    made = reports.compose(payments(store).id)
    tiles = next(part for part in chapter(made, "Outcomes").parts if isinstance(part, OutcomesPart)).tiles
    assert [(each.name, each.state) for each in tiles] == [
        ("Scope", "on track"), ("Quality", "on track"), ("Cost", "on track"), ("Time", "at risk"),
    ]  # fmt: skip
    assert all(each.why for each in tiles)
    assert tiles[3].at_risk


def test_earned_value_is_drawn_and_says_where_it_comes_from(reports: ProjectReports, store: Store) -> None:
    parts = chapter(reports.compose(payments(store).id), "Earned value").parts
    drawing = next(part for part in parts if isinstance(part, CurvesPart))
    names = [each.label for each in drawing.curves if not each.forecast]
    assert names == ["Planned", "Earned", "Actual cost"]
    assert drawing.curves[0].dashed
    places = [place for each in drawing.curves for point in each.points for place in point]
    assert min(places) >= 0
    assert max(places) <= 1
    assert drawing.level is not None
    assert drawing.status is not None
    said = " ".join(texts(parts))
    assert "Planned: stated in readings." in said
    assert "Earned: stated" in said
    figures = {row[0]: row for row in rows(reports.compose(1), "Earned value")}
    assert figures["CPI"][1] == "1.04"
    assert all(row[3] for row in figures.values()), "each figure has its definition"


def test_before_anything_is_planned_or_earned_only_what_was_spent_is_told(
    reports: ProjectReports, store: Store
) -> None:
    with store.write("Given") as desk:
        desk.add(project(start=date(2026, 4, 1), budget=Decimal(98_000), rate=Decimal(82)))
    (part,) = chapter(reports.compose(1), "Earned value").parts
    (said,) = texts(part)
    assert said.startswith("Spent so far: €0. Planned: not known. Earned: not known. Actual cost: computed from logged")


def test_readings_stand_with_the_digits_that_they_have(reports: ProjectReports, store: Store) -> None:
    payments(store)
    with store.write("Exact") as desk:
        desk.run("UPDATE outcome_reading SET actual_cost = '108600.5', scope_done = 1042, scope_planned = 2068")
    *_, last = rows(reports.compose(1), "Readings")
    assert last[1:7] == ["1,042 of 2,068", "121,400", "113,200", "108,600.50", "7, 2, 0", "4.4"]


@pytest.mark.parametrize(
    ("cost", "said", "rounded"),
    [
        ("1086000000.25", "1,086,000,000.25", ""),
        ("1086000000000.25", "1,086,000,000,000", ", without cents"),
        ("108600000000000000.25", "108,600,000.00bn", ", rounded"),
    ],
)
def test_sums_of_readings_stay_in_their_columns(
    reports: ProjectReports, store: Store, cost: str, said: str, rounded: str
) -> None:
    payments(store)
    with store.write("Large") as desk:
        for name in ("planned_value", "earned_value", "actual_cost"):
            desk.run(f"UPDATE outcome_reading SET {name} = '{cost}'")
        desk.run(f"UPDATE project SET budget = '{cost}', currency = 'CHF'")
    made = reports.compose(1)
    for title in ("Readings", "Earned value"):
        tables = [each for each in chapter(made, title).parts if isinstance(each, TablePart)]
        table = tables[0].table
        for row in table.rows:
            for cell, width in zip(row, table.widths, strict=True):
                # What has no space to break at takes nine tenths of a hundredth of the line a letter.
                longest = max(cell.text.split(" "), key=len, default="")
                assert len(longest) * 0.9 * sum(table.widths) / 100 <= width, (title, cell.text)
    assert rows(made, "Readings")[-1][4] == said
    assert f"Amounts in CHF{rounded}." in " ".join(texts(chapter(made, "Readings")))


def test_money_that_nobody_stated_is_called_computed(reports: ProjectReports, store: Store) -> None:
    payments(store)
    with store.write("Forget") as desk:
        desk.run("DELETE FROM outcome_reading")
    said = " ".join(texts(chapter(reports.compose(1), "Earned value")))
    assert "Planned: computed from the baseline dates" in said
    assert "Actual cost: computed" in said


def test_milestones_stand_with_dates_slip_status_and_reasons(reports: ProjectReports, store: Store) -> None:
    made = reports.compose(payments(store).id)
    found = {row[0]: row[1:] for row in rows(made, "Milestones")}
    assert found["Sandbox | certified"] == [
        "IT", "6 Feb 2026", "17 Feb 2026", "17 Feb 2026", "+11 d", "achieved", "waiting, scope",
    ]  # fmt: skip
    assert found["Contract change signed"][4:6] == ["0 d", "2 d overdue"]
    assert [row[:3] for row in rows(made, "Why dates moved")] == [["Waiting", "1", "+7 d"], ["Scope", "1", "+4 d"]]


def test_what_was_agreed_anew_is_listed_and_the_first_baselines_stay_named(
    reports: ProjectReports, store: Store, clock: FixedClock
) -> None:
    key = payments(store).id
    before = reports.compose(key)
    assert "Agreed anew" not in [each.title for each in before.chapters]
    with store.write("Move") as desk:
        desk.run("UPDATE milestone SET due = '2026-03-31' WHERE title = 'Contract change signed'")
    Projects(store, clock).rebaseline(key, "Two banks\njoined", budget=Decimal(190_000))
    made = reports.compose(key)
    assert rows(made, "Agreed anew") == [
        ["19 Mar 2026", "Finish of the project", "29 May 2026", "12 Jun 2026", "+14 d", "Two banks joined"],
        ["19 Mar 2026", "Budget", "€184,000", "€190,000", "+€6,000", "Two banks joined"],
        ["19 Mar 2026", "Contract change signed", "17 Mar 2026", "31 Mar 2026", "+14 d", "Two banks joined"],
    ]
    facts = texts(chapter(made, "Outcomes"))
    assert "12 Jun 2026, first 29 May 2026" in facts
    assert "€190.0k, first €184.0k" in facts
    found = {row[0]: row for row in rows(made, "Milestones")}
    assert found["Contract change signed"][5:7] == ["0 d", "+14 d"]
    assert found["Sandbox | certified"][5:7] == ["+11 d", "+11 d"]
    said = texts(chapter(made, "Milestones"))
    assert [each.split(",")[0] for each in said if each.startswith("By ")] == [
        "By first baseline: 33\N{NO-BREAK SPACE}%. 1 of 3",
        "By present baseline: 1 of 2.",
        "By last agreed date: 2 of 2.",
    ]
    assert "| 19 Mar 2026 | Budget | €184,000 | €190,000 | +€6,000 | Two banks joined |" in report_markdown(made)
    early = reports.compose(key, last=date(2026, 3, 1))
    assert "Agreed anew" not in [each.title for each in early.chapters]


def test_nothing_is_said_twice_in_a_tile_or_a_definition(reports: ProjectReports, store: Store) -> None:
    made = reports.compose(payments(store).id)
    tiles = next(part for part in chapter(made, "Outcomes").parts if isinstance(part, OutcomesPart)).tiles
    assert [each.why.replace("\N{NO-BREAK SPACE}", " ") for each in tiles] == [
        "At risk above 10 % growth.",
        "At risk below 4.0 of 5, or from 3 severe defects.",
        "At risk below 0.95.",
        "At risk below 0.95, or more than 7 days late.",
    ]
    figures = {row[0]: row[3] for row in rows(made, "Earned value")}
    assert not figures["BAC"].endswith(" BAC"), "the formula is its name"


def test_nobody_is_quoted_without_consent(reports: ProjectReports, store: Store) -> None:
    said = "\n".join(texts(chapter(reports.compose(payments(store).id), "Feedback")))
    assert "Found it before our auditors did\nPriya Raman\nKestrel Bank, 5 Mar 2026" in said
    assert "Calm in a bad week\nClient\n5 Mar 2026" in said
    assert "Please do not repeat this" not in said
    assert "Joan Ellis" not in said
    assert "Client: 3 answers, mean rating 4.5 of 5." in said
    assert "Team: 5 answers, mean rating 4.0 of 5." in said
    assert said.count("Team words") == 5


def test_few_answers_of_the_team_are_counted_and_not_shown(reports: ProjectReports, store: Store) -> None:
    said = "\n".join(texts(chapter(reports.compose(payments(store, team=4).id), "Feedback")))
    assert "Team: 4 answers, shown from 5 on." in said
    assert "Team words" not in said


def test_a_period_with_few_of_the_team_shows_none_of_them(reports: ProjectReports, store: Store) -> None:
    payments(store)
    with store.write("Move") as desk:
        desk.run("UPDATE feedback SET day = '2025-12-01' WHERE quote = 'Team words 0'")
    said = "\n".join(texts(chapter(reports.compose(1, date(2026, 1, 1)), "Feedback from 1 Jan 2026 on")))
    assert "Team: 4 answers, shown from 5 on." in said
    assert "Team words" not in said


def test_what_is_confidential_stays_here(reports: ProjectReports, store: Store) -> None:
    said = "\n".join(texts(reports.compose(payments(store).id)))
    assert "Retry queue: 20 March is firm" in said
    assert "closed doors" not in said
    assert "Champagne" not in said, "a win is neither a decision nor a lesson"
    assert SECRET not in said
    assert "As in Confidential project: ask for keys early" in said


def test_a_confidential_project_is_reported_only_when_that_is_meant(reports: ProjectReports, store: Store) -> None:
    key = payments(store, confidential=True).id
    with pytest.raises(Refused, match=r"is confidential\. Nothing was written\. Add --confidential"):
        reports.compose(key)
    made = reports.compose(key, confidential=True)
    assert made.name == "Payments gateway migration"
    assert made.line.startswith("Confidential · Kestrel Bank")
    assert made.foot.startswith("Confidential. Counted by"), "it stands on every page"


def test_a_period_limits_what_is_dated(reports: ProjectReports, store: Store) -> None:
    made = reports.compose(payments(store).id, date(2026, 3, 1), date(2026, 3, 31))
    assert made.period == "Figures as of 15 Mar 2026, dated rows from 1 Mar 2026 up to 31 Mar 2026"
    within = "from 1 Mar 2026 up to 31 Mar 2026"
    assert [row[0] for row in rows(made, f"Readings {within}")] == ["15 Mar 2026"]
    assert [row[0] for row in rows(made, f"Milestones {within}")] == ["Contract change signed"]
    assert [each.title for each in made.chapters if each.title.startswith("Why dates moved")] == []
    assert [row[3] for row in rows(made, f"Hours by role {within}")] == ["1 h 30", "1 h 30"]
    said = texts(made)
    assert "Whole months, also where only some of their days are meant." in said
    assert any(each.startswith("By baseline of all its milestones: ") for each in said)
    assert {"Logged in all", "Milestones reached in all"} <= set(said)
    assert made.remarks == ()
    with pytest.raises(Refused, match="must start before it ends"):
        reports.compose(1, date(2026, 3, 2), date(2026, 3, 1))


def test_a_period_in_which_nothing_is_dated_is_said_and_not_part_of_the_report(
    reports: ProjectReports, store: Store, tmp_path: Path
) -> None:
    made = reports.compose(payments(store).id, date(2020, 1, 1), date(2020, 12, 31))
    remark = "Nothing is dated from 1 Jan 2020 up to 31 Dec 2020, so the report has only the figures."
    assert made.remarks == (remark,)
    assert [each.title for each in made.chapters] == ["Outcomes", "Earned value"]
    done = reports.export(made, tmp_path / "report.md", Printer())
    assert done.warnings == (remark,)
    assert remark not in done.path.read_text("utf-8")


def test_hours_end_with_the_last_week_in_which_there_are_any(reports: ProjectReports, store: Store) -> None:
    with store.write("Given") as desk:
        key = desk.add(project(start=date(2026, 1, 12))).id
        desk.add(entry("09:00", "12:00", date(2026, 2, 3), project_id=key))
    assert [row[3] for row in rows(reports.compose(key), "Hours by role")][-3:] == ["0 min", "3 h", "3 h"]


def test_a_project_without_anything_has_a_short_report(reports: ProjectReports, store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(project())
    made = reports.compose(1)
    assert [each.title for each in made.chapters] == ["Outcomes"]
    assert made.author == ""
    assert "n/a" in texts(made)
    assert report_markdown(made).startswith("# Payments gateway migration\n")


def test_hours_are_told_by_role_and_together(reports: ProjectReports, store: Store) -> None:
    found = rows(reports.compose(payments(store).id), "Hours by role")
    assert found[-1] == ["Together", "3 h", "1 h 30", "4 h 30"]
    assert "Feb 2026" in [row[0] for row in found]


def test_a_code_is_found_however_it_is_typed_and_the_nearest_is_offered(store: Store, clock: FixedClock) -> None:
    payments(store)
    codes = ProjectCodes(store, clock)
    assert codes.project(" #Payments ").code == "payments"
    with pytest.raises(Refused, match=r"no project “paymnts”\. Did you mean payments\?"):
        codes.project("paymnts")
    with pytest.raises(Refused, match="See careercruise list projects"):
        codes.project("zzz")


def test_the_name_of_the_file_decides_and_a_bad_place_is_said(
    reports: ProjectReports, store: Store, tmp_path: Path
) -> None:
    made = reports.compose(payments(store).id)
    printer = Printer()
    done = reports.export(made, tmp_path / "report.md", printer)
    assert done.path.read_text("utf-8") == report_markdown(made)
    with pytest.raises(Refused, match=r"has to end in .pdf or .md"):
        reports.export(made, tmp_path / "report.docx", printer)
    with pytest.raises(Unreadable, match="does not exist"):
        reports.export(made, tmp_path / "none" / "report.md", printer)


def test_a_huge_budget_and_a_long_name_stay_within_bounds(reports: ProjectReports, store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(
            project(
                name="Migration " * 30, start=date(2025, 1, 1), baseline_finish=date(2030, 1, 1),
                finish=date(2030, 1, 1), budget=Decimal("999999999.99"), rate=Decimal("0.01"),
            )
        )  # fmt: skip
    made = reports.compose(1)
    assert len(made.name) <= 120
