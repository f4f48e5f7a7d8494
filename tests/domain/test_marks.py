"""The four outcome marks: each threshold with its edge, and what is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.marks import Standing, Subject, cost_mark, quality_mark, scope_mark, time_mark
from careercruise_desktop.domain.settings import Settings

USUAL = Settings()
GAP = "\N{NO-BREAK SPACE}"
ON_TRACK, AT_RISK, NO_FIGURE = Standing
FINISH = date(2026, 5, 29)


def test_scope_is_at_risk_when_more_was_added_than_agreed() -> None:
    assert scope_mark(100, 110, USUAL).standing is ON_TRACK
    assert scope_mark(100, 111, USUAL).standing is AT_RISK
    assert scope_mark(100, 60, USUAL).standing is ON_TRACK
    mark = scope_mark(65, 68, USUAL)
    assert (mark.subject, mark.figure, mark.threshold) == (
        Subject.SCOPE,
        f"3 added, 5{GAP}%",
        f"at risk above 10{GAP}% growth",
    )
    assert mark.sentence == f"3 items were added since the first reading of 65, 5{GAP}%. At risk above 10{GAP}% growth."
    assert scope_mark(65, 65, USUAL).figure == "nothing added"
    assert scope_mark(60, 57, USUAL).figure == f"3 fewer, 5{GAP}%"


def test_quality_is_at_risk_by_the_score_or_by_severe_defects() -> None:
    assert quality_mark(Decimal("4.0"), 2, USUAL).standing is ON_TRACK
    assert quality_mark(Decimal("3.9"), 0, USUAL).standing is AT_RISK
    assert quality_mark(Decimal("4.8"), 3, USUAL).standing is AT_RISK
    assert quality_mark(None, 2, USUAL).standing is ON_TRACK
    mark = quality_mark(Decimal("4.4"), 1, USUAL)
    assert mark.figure == "review score 4.4 of 5, 1 severe defect"
    assert mark.sentence == f"R{mark.figure[1:]}. At risk below 4.0 of 5, or from 3 severe defects."


def test_cost_is_at_risk_below_its_index() -> None:
    assert cost_mark(Decimal("0.95"), USUAL).standing is ON_TRACK
    assert cost_mark(Decimal("0.9499"), USUAL).standing is AT_RISK
    assert cost_mark(Decimal("1.0423"), USUAL).figure == "CPI 1.04"
    over = cost_mark(Decimal("2.76"), USUAL, over_earned=True)
    assert over.standing is Standing.NO_FIGURE
    assert over.sentence.startswith("More is earned than budgeted, so one of the two is wrong. ")
    assert cost_mark(Decimal(1), USUAL).sentence == (
        "CPI 1.00: the work done is worth 1.00 times what it cost. At risk below 0.95."
    )


def test_a_figure_is_never_rounded_onto_its_limit() -> None:
    assert cost_mark(Decimal("0.9499"), USUAL).figure == "CPI just below 0.95"
    assert cost_mark(Decimal("0.945"), USUAL).figure in {"CPI 0.94", "CPI just below 0.95"}
    assert time_mark(Fraction(947, 1000), None, None, USUAL).figure == "SPI(t) just below 0.95"
    assert quality_mark(Decimal("3.96"), None, USUAL).figure == "review score just below 4.0 of 5"
    assert scope_mark(1000, 1004, Settings(scope_growth=1)).figure == f"4 added, 0{GAP}%"
    assert scope_mark(1000, 1103, USUAL).figure == f"103 added, just above 10{GAP}%"


def test_time_is_at_risk_by_its_index_or_by_the_finish() -> None:
    assert time_mark(Fraction(95, 100), date(2026, 6, 5), FINISH, USUAL).standing is ON_TRACK
    assert time_mark(Fraction(1), date(2026, 6, 6), FINISH, USUAL).standing is AT_RISK
    assert time_mark(Fraction(94, 100), FINISH, FINISH, USUAL).standing is AT_RISK
    mark = time_mark(Fraction(94, 100), date(2026, 6, 12), FINISH, USUAL)
    assert mark.figure == "SPI(t) 0.94, finish 14 days later than agreed"
    assert mark.sentence == f"{mark.figure}. At risk below 0.95, or more than 7 days late."
    assert time_mark(None, FINISH, FINISH, USUAL).sentence.startswith("Finish as agreed. ")
    assert time_mark(None, date(2026, 5, 28), FINISH, USUAL).figure == "finish 1 day earlier than agreed"
    late = time_mark(None, date(2026, 6, 12), FINISH, USUAL, "Closure")
    assert late.figure == "ends with Closure, 14 days later than agreed"
    assert time_mark(None, FINISH, FINISH, USUAL, "Closure").figure == "ends with Closure, as agreed"


def test_what_was_never_measured_is_neither_good_nor_bad() -> None:
    marks = (
        scope_mark(None, None, USUAL),
        scope_mark(0, 5, USUAL),
        quality_mark(None, None, USUAL),
        cost_mark(None, USUAL),
        time_mark(None, FINISH, None, USUAL),
    )
    for mark in marks:
        assert (mark.standing, mark.figure, mark.at_risk) == (NO_FIGURE, "n/a", False)
        assert mark.sentence.endswith(f"{mark.threshold[1:]}.")


@given(st.decimals(0, 3, places=4), st.integers(1, 200))
def test_what_is_said_is_on_the_same_side_of_the_limit_as_what_is_meant(cpi: Decimal, limit: int) -> None:
    mark = cost_mark(cpi, Settings(cost_index=limit))
    edge, told = Decimal(limit) / 100, Decimal(mark.figure.split()[-1])
    assert len(mark.figure.split()[-1].partition(".")[2]) == 2
    assert mark.at_risk == (cpi < edge) == (told < edge or "just below" in mark.figure)
