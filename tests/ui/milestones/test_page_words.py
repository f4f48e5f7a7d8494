"""What the page of a project says, out of its figures: words, charts, tables and forms."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.state import Bars, Diagonal, Ranked, SCurve
from careercruise_desktop.ui.milestones.presenter.page_charts import chart_states, trend_milestone
from careercruise_desktop.ui.milestones.presenter.page_state import behind_state, draft_state, kept_values, page_state
from careercruise_desktop.ui.milestones.presenter.page_tables import table_csv
from careercruise_desktop.ui.milestones.presenter.words import project_state
from careercruise_desktop.usecases.project_figures import Figure, FigureRow, FigureRows
from tests.factories import TODAY

from .pages import bare_page, nothing_earned, page, series, value

NAMES = Settings()


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def table(chart: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table_csv(page(), chart).decode("utf-8"))))


def test_the_head_says_for_whom_and_since_when() -> None:
    state = page_state(page(), NAMES)
    assert (state.name, state.sub) == ("Payments gateway migration", "Kestrel Bank · since 3 November 2025")
    assert state.roles == (("it", "IT"), ("pm", "PM"))
    assert state.counts == {"milestones": "10", "feedback": "2", "log": "130 h"}
    bare = page_state(bare_page(), NAMES)
    assert (bare.sub, bare.roles, bare.counts["log"]) == ("Internal", (), "0 h")
    ahead = replace(page(), project=replace(page().project, start=date(2026, 4, 13), confidential=True))
    known = page_state(ahead, NAMES)
    assert (known.sub, known.kept) == ("Kestrel Bank · starts 13 April 2026", "confidential")


def test_a_tile_says_value_n_trend_and_threshold() -> None:
    scope, _, cost, time = page_state(page(), NAMES).tiles
    assert (scope.value, scope.unit, scope.counted) == ("42", "of 68 items done, 62 %", "8 readings")
    assert scope.tip.splitlines() == [
        "42 of 68 items done, 62 %",
        "3 added since the first of 65",
        "Scope is on track.",
        "4 more than on 1 March",
        "8 readings",
    ]
    assert "Earned value €113.2k" in cost.tip
    assert (time.standing, time.tick) == ("at risk", 0.93)
    assert all(tile.meaning for tile in (scope, cost, time))


def test_a_card_says_that_a_project_ends_with_a_later_milestone() -> None:
    row = replace(page().row, finish=date(2026, 6, 12), slip_days=14, ends_with_milestone=True)
    card = project_state(row, 7, TODAY)
    assert (card.right, card.late) == ("12 Jun · +14 d", True)
    assert "ends with its last milestone on Fri 12 June, 14 days later than agreed" in card.spoken


def test_nothing_is_said_twice_of_a_tile() -> None:
    scope = page().tiles[0]
    mark = replace(scope.mark, sentence="Nothing was added. At risk below 0.95.")
    tile = replace(scope, mark=mark, target="At risk below 0.95", remark="Since 1 March")
    tip = page_state(replace(page(), tiles=(tile,)), NAMES).tiles[0].tip
    assert (tip.count("At risk"), "Since 1 March" in tip) == (1, True)


def test_a_series_of_milestones_is_drawn_in_the_steps_in_which_it_is_counted() -> None:
    plan = replace(value().planned, stepped=True)
    data = chart_states(replace(page(), value=replace(value(), planned=plan)), NAMES)["value"].data
    assert isinstance(data, SCurve)
    curve, before, after = data.curves[0], plan.points[-2], plan.points[-1]
    assert curve.value_on(after.day.toordinal() - 1) == float(before.value)
    assert curve.value_on(after.day.toordinal()) == float(after.value)


def test_without_figures_everything_says_why() -> None:
    state = page_state(bare_page(), NAMES)
    assert [tile.value for tile in state.tiles] == ["n/a"] * 4
    assert all(chart.data is None and chart.nothing for chart in state.charts.values())
    assert (state.indexes, state.readings, state.feedback, state.moved, state.on_time) == ((), (), (), (), ())


def test_earned_value_has_its_lines_its_budget_and_a_cone() -> None:
    chart = chart_states(page(), NAMES)["value"]
    data = chart.data
    assert isinstance(data, SCurve)
    assert [(curve.name, curve.value, curve.token, curve.dashed) for curve in data.curves] == [
        ("Planned", "€121.4k", "c5", True), ("Earned", "€113.2k", "c3", False), ("Actual cost", "€108.6k", "c4", False),
    ]  # fmt: skip
    assert (data.budget, data.status[1], data.sign) == ((184_000.0, "Budget €184.0k"), "Status Sun 15 March", "€")
    earned, cost = data.cones
    assert (earned.end.value, cost.end.value, cost.label) == (184_000.0, 176_500.0, "€176.5k")
    assert [place.value for place in cost.ends] == [170_000.0, 190_000.0]
    march = next(point for point in data.points if point.tip[0].text == "March 2026")
    assert [word.text for word in march.tip[1:]] == ["€121.4k", "€113.2k", "€108.6k"]
    assert data.points[-1].said == "June 2026: nothing planned any more"
    assert chart.headline[0].text == "SPI 0.93, €8.2k behind plan · CPI 1.04, €4.6k under cost"
    assert "earned €113.2k" in chart.sentence


def test_a_project_that_has_spent_nothing_has_no_chart_of_money() -> None:
    spent = series(Figure.ACTUAL, "Actual cost", "€0", (TODAY, 0))
    chart = chart_states(replace(bare_page(), value=replace(nothing_earned(), actual=spent)), NAMES)["value"]
    assert (chart.data, chart.nothing) == (None, "Nothing was planned, earned or spent in money yet")


def test_what_was_earned_last_holds_until_the_status_day() -> None:
    early = replace(value(), earned=replace(value().earned, points=value().earned.points[:2]))
    data = chart_states(replace(page(), value=early), NAMES)["value"].data
    assert isinstance(data, SCurve)
    assert data.curves[1].places[-1] == (date(2026, 3, 15).toordinal(), 43_000.0)


def test_each_month_follows_the_one_before() -> None:
    for key in ("value", "burn"):
        data = chart_states(page(), NAMES)[key].data
        assert data is not None
        assert all(one.last + 1 == two.first for one, two in zip(data.points, data.points[1:], strict=False))


def test_the_milestone_trend_leaves_out_what_was_cancelled_and_begins_with_the_earliest() -> None:
    chart = chart_states(page(), NAMES)["trend"]
    data = chart.data
    assert isinstance(data, Diagonal)
    assert [(line.name, line.end, line.reached) for line in data.lines] == [
        ("API contract", "", True), ("Retry queue", "20 Mar", False), ("Cutover", "29 May", False),
        ("Closure", "12 Jun", False),
    ]  # fmt: skip
    assert len(data.points) == sum(len(line.places) for line in data.lines)
    assert data.points[-1].said == "Closure: on 17 Mar due 12 Jun. 14 days later than the baseline"
    assert chart.sentence.startswith("4 milestones, 3 later than the baseline.")
    assert [trend_milestone(page(), index) for index in (0, 2, 3, 17, 99)] == [11, 11, 12, 14, None]


def test_a_trend_whose_milestones_are_all_reached_ends_with_the_last_of_them() -> None:
    reached = tuple(line for line in page().trend if line.achieved is not None)
    data = chart_states(replace(page(), trend=reached), NAMES)["trend"].data
    assert isinstance(data, Diagonal)
    assert data.last == date(2026, 1, 5).toordinal()
    assert data.today > data.last


def test_reasons_are_ranked_and_hours_stand_by_role() -> None:
    charts = chart_states(page(), NAMES)
    reasons, burn = charts["reasons"].data, charts["burn"].data
    assert isinstance(reasons, Ranked)
    assert [(row.name, row.length, row.amount, plain(row.so_far)) for row in reasons.rows] == [
        ("Waiting", 1.0, "18 d", "60 %"), ("Scope", 12 / 18, "12 d", "100 %"),
    ]  # fmt: skip
    assert plain(reasons.points[0].said) == "Waiting: 18 days later by 2 moves, 60 % of all, 60 % cumulative"
    assert isinstance(burn, Bars)
    assert burn.series == (("it", (60.0, 0.0, 40.0)), ("pm", (20.0, 0.0, 10.0)))
    assert [point.broken for point in burn.points] == [False, False, True]
    assert burn.points[1].said == "February 2026: nothing logged"


def test_the_estimate_at_completion_is_told_by_every_method() -> None:
    told = value()
    three = replace(told, forecasts=(*told.forecasts, replace(told.forecasts[0], name="As planned", words="€179.4k")))
    state = page_state(replace(page(), value=three), NAMES)
    assert [(each.value, each.says) for each in state.indexes if each.figure == "eac"] == [
        ("€176.5k", "as so far"),
        ("€179.4k", "as planned"),
    ]  # fmt: skip
    assert ("tcpi", "n/a") in [(each.figure, each.value) for each in state.indexes]
    assert state.index_note == "Planned, earned and actual cost stated in readings. Planned value ends on 29 May"


def test_voices_are_quoted_only_in_their_own_words() -> None:
    state = page_state(page(), NAMES)
    assert all(state.meanings.values())
    client, team, few = state.feedback
    assert (client.initials, client.words[0], client.mean) == ("PR", "“", "4.6")
    assert (team.initials, team.words) == ("", "Highest: problem-solving 4.75.")
    assert (few.mean, few.words) == ("", "Too few answers to show what they say")


def test_readings_stand_newest_first_with_money_and_gaps() -> None:
    newest, oldest = page_state(page(), NAMES).readings
    assert newest.values == ("42", "68", "€121,400", "€113,200", "€108,600", "7", "2", "0", "4.4")
    assert oldest.values == ("38", "68", "€108,000", "", "", "9", "", "", "4.2")
    assert newest.spoken.startswith("Sun 15 March, scope done 42, scope planned 68, planned value €121,400")


def test_a_form_tells_only_what_was_changed_in_it() -> None:
    before = draft_state(page().readings[1])
    assert kept_values(before, before) == {}
    after = before._replace(day=TODAY, values={**before.values, "scope_done": 45, "actual_cost": 110_000.5})
    assert kept_values(after, before) == {"scope_done": 45, "actual_cost": Decimal("110000.5"), "day": TODAY}
    assert kept_values(before)["review_score"] == Decimal("4.4")


def test_records_behind_a_figure_are_rows_with_their_day() -> None:
    rows = (FigureRow("outcome_reading", 22, "Reading", date(2026, 3, 15), "42 of 68"),)
    state = behind_state(page(), "scope", -1, FigureRows(Figure.SCOPE, rows, 8))
    assert (state.title, state.sub, state.total) == ("Scope", "8 records", 8)
    assert state.rows[0][:6] == ("outcome_reading", 22, "", "Reading", "Sun 15 March", "42 of 68")


@pytest.mark.parametrize(
    ("chart", "head", "last"),
    [
        ("value", ["day", "planned_value", "earned_value", "actual_cost", "currency"],
         ["2026-05-29", "184000", "", "", "EUR"]),
        ("trend", ["milestone", "role", "report", "forecast"], ["Closure", "pm", "2026-03-17", "2026-06-12"]),
        ("reasons", ["reason", "moves", "days", "share", "cumulated"], ["scope", "1", "12", "0.4", "1.0"]),
        ("burn", ["from", "to", "it_minutes", "pm_minutes"], ["2026-03-01", "2026-03-31", "2400", "600"]),
    ],
)  # fmt: skip
def test_a_chart_can_be_had_as_a_table(chart: str, head: list[str], last: list[str]) -> None:
    rows = table(chart)
    assert (rows[0], rows[-1]) == (head, last)
