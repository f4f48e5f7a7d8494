"""Credits of certificates: what counts in each category, and what is missing, whatever the order of the rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule, checked_rules, renewed
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.credits import CreditStanding, Tally, credit_standing, days_left
from tests.factories import TODAY

EARNED, EXPIRES = date(2024, 11, 14), date(2027, 11, 13)
PMP = Certificate(id=1, name="PMP", unit="PDU", earned=EARNED, expires=EXPIRES)


def rule(category: str = "", least: int = 0, most: int | None = None, within: str = "") -> CreditRule:
    hours = None if most is None else most * 60
    return CreditRule(certificate_id=1, category=category, within=within, least=least * 60, most=hours)


RULES = (
    rule(least=60),
    rule("Education", 35),
    rule("Ways of Working", 8, within="Education"),
    rule("Power Skills", 8, within="Education"),
    rule("Business Acumen", 8, within="Education"),
    rule("Giving Back", most=25),
)


def credit(category: str, hours: float, day: date = TODAY, number: int = 0) -> Credit:
    return Credit(id=number, certificate_id=1, day=day, minutes=round(hours * 60), category=category)


def part(standing: CreditStanding, category: str) -> Tally:
    return next(tally for tally in standing.parts if tally.category == category)


def test_the_example_of_the_manual() -> None:
    standing = credit_standing(PMP, RULES, [credit("Education", 30), credit("Giving Back", 40)])
    giving = part(standing, "Giving Back")
    assert (giving.earned, giving.counted, giving.beyond) == (40 * 60, 25 * 60, 15 * 60)
    assert (standing.whole.counted, standing.whole.short) == (55 * 60, 5 * 60)
    assert part(standing, "Education").short == 5 * 60
    assert {tally.category: tally.short // 60 for tally in standing.missing} == {
        "": 5, "Education": 5, "Ways of Working": 8, "Power Skills": 8, "Business Acumen": 8,
    }  # fmt: skip
    assert not standing.complete
    assert standing.to_earn == 24 * 60  # the sides of the triangle fill education, and education fills the whole


def test_a_side_of_the_triangle_counts_in_education_and_in_all() -> None:
    rows = [credit("Ways of Working", 9, number=1), credit("power skills", 10, number=2), credit("Education", 1)]
    standing = credit_standing(PMP, RULES, rows)
    assert part(standing, "Education").earned == 20 * 60
    assert part(standing, "Education").credits == (0, 1, 2)
    assert part(standing, "Power Skills").credits == (2,)
    assert standing.whole.earned == 20 * 60


def test_sixty_hours_in_the_right_places_are_complete() -> None:
    rows = [credit("Ways of Working", 15), credit("Power Skills", 12), credit("Business Acumen", 8)]
    standing = credit_standing(PMP, RULES, [*rows, credit("Giving Back", 25)])
    assert standing.complete
    assert standing.to_earn == 0
    without = credit_standing(PMP, RULES, [*rows[:-1], credit("Giving Back", 33)])
    assert [(tally.category, tally.short) for tally in without.missing] == [
        ("", 8 * 60), ("Education", 8 * 60), ("Business Acumen", 8 * 60),
    ]  # fmt: skip


def test_a_category_without_a_rule_counts_in_all() -> None:
    standing = credit_standing(PMP, RULES, [credit("Volunteering", 3), credit("", 2)])
    assert standing.whole.earned == 5 * 60
    assert part(standing, "Volunteering") == Tally("Volunteering", "", 0, None, 180, (0,))


def test_caps_hold_at_every_depth() -> None:
    rules = [rule("A", most=10), rule("B", most=4, within="A"), rule("C", most=3, within="B")]
    standing = credit_standing(PMP, rules, [credit("C", 9), credit("B", 2), credit("A", 20)])
    assert [(t.category, t.earned // 60, t.counted // 60) for t in standing.parts] == [
        ("A", 24, 10), ("B", 5, 4), ("C", 9, 3),
    ]  # fmt: skip
    assert standing.whole.counted == 10 * 60


def test_only_the_days_of_the_cycle_count() -> None:
    days = [EARNED - timedelta(days=1), EARNED, EXPIRES, EXPIRES + timedelta(days=1)]
    rows = [credit("Education", 1, day, number) for number, day in enumerate(days, 1)]
    standing = credit_standing(PMP, RULES, rows)
    assert (standing.first, standing.last) == (EARNED, EXPIRES)
    assert standing.whole.credits == (2, 3)
    assert standing.outside == (1, 4)
    from_later = replace(PMP, credits_from=EXPIRES)
    assert credit_standing(from_later, RULES, rows).whole.credits == (3,)
    unbounded = replace(PMP, earned=None, expires=None)
    assert credit_standing(unbounded, RULES, rows).whole.credits == (1, 2, 3, 4)


def test_a_renewal_begins_the_next_cycle_where_the_last_one_ended() -> None:
    again = renewed(PMP, date(2030, 11, 13))
    assert (again.credits_from, again.expires, again.earned) == (
        EXPIRES + timedelta(days=1),
        date(2030, 11, 13),
        EARNED,
    )
    with pytest.raises(Refused, match="later"):
        renewed(PMP, EXPIRES)
    with pytest.raises(Refused, match="not expire"):
        renewed(replace(PMP, expires=None), EXPIRES)


def test_the_countdown_ends_on_the_last_day() -> None:
    assert days_left(PMP, EXPIRES - timedelta(days=103)) == 103
    assert days_left(PMP, EXPIRES) == 0
    assert days_left(PMP, EXPIRES + timedelta(days=1)) == -1
    assert days_left(replace(PMP, expires=None), TODAY) is None


def test_categories_that_lie_within_each_other_are_refused() -> None:
    with pytest.raises(Refused, match="within itself") as refusal:
        checked_rules([rule("A", within="B"), rule("B", within="C"), rule("C", within="a"), rule("D", within="A")])
    assert refusal.value.field == "within"
    assert checked_rules(RULES) == RULES


def test_two_rules_for_one_category_are_refused() -> None:
    with pytest.raises(Refused, match="rule for the category education") as refusal:
        checked_rules([*RULES, rule(" education")])
    assert refusal.value.field == "category"
    with pytest.raises(Refused, match="all categories"):
        checked_rules([*RULES, rule()])


NAMES = st.sampled_from(["", "A", "B", "C", "D", "E"])
ANY_RULES = st.lists(st.builds(rule, NAMES, st.integers(0, 40), st.none() | st.integers(0, 40), NAMES), max_size=8)
ANY_CREDITS = st.lists(
    st.builds(credit, st.sampled_from(["", "A", "a ", "B", "C", "D", "E", "Other", "other"]), st.integers(1, 30)),
    max_size=12,
).map(lambda rows: [replace(row, id=number) for number, row in enumerate(rows, 1)])


# In the cycle, on its first and its last day, and just outside of it.
DAYS = st.sampled_from([EARNED - timedelta(days=1), EARNED, TODAY, EXPIRES, EXPIRES + timedelta(days=1)])
ANY_DATED = st.lists(
    st.builds(credit, st.sampled_from(["", "A", "a ", "B", "C", "D", "Other"]), st.integers(1, 30), DAYS), max_size=12
).map(lambda rows: [replace(row, id=number) for number, row in enumerate(rows, 1)])


@given(ANY_RULES, ANY_DATED, st.randoms())
def test_no_order_of_credits_or_rules_changes_anything(rules: list[CreditRule], rows: list[Credit], by: object) -> None:
    before = credit_standing(PMP, rules, rows)
    by.shuffle(rules)  # type: ignore[attr-defined]
    by.shuffle(rows)  # type: ignore[attr-defined]
    assert credit_standing(PMP, rules, rows) == before


@given(ANY_RULES, ANY_CREDITS)
def test_nothing_counts_twice_and_nothing_is_lost(rules: list[CreditRule], rows: list[Credit]) -> None:
    """Each minute counts at most once in all; what does not count lies above a cap."""
    standing = credit_standing(PMP, rules, rows)
    total = sum(row.minutes for row in rows)
    assert standing.whole.earned + sum(tally.beyond for tally in standing.parts) == total
    assert sorted(standing.whole.credits) == sorted(row.id for row in rows)
    assert all(tally.short >= 0 and tally.counted <= tally.earned for tally in (standing.whole, *standing.parts))


@given(ANY_RULES, ANY_CREDITS, st.integers(0, 11))
def test_one_more_credit_never_makes_more_missing(rules: list[CreditRule], rows: list[Credit], place: int) -> None:
    def missing(given_rows: list[Credit]) -> dict[str, int]:
        found = credit_standing(PMP, rules, given_rows)
        return {tally.category.casefold(): tally.short for tally in found.missing}

    fewer = rows[:place] + rows[place + 1 :]
    before, after = missing(fewer), missing(rows)
    assert all(minutes <= before[name] for name, minutes in after.items())


def _possible(rules: list[CreditRule]) -> bool:
    try:
        checked_rules(rules)
    except Refused:
        return False
    return True


@given(ANY_RULES.filter(_possible), ANY_CREDITS)
def test_what_is_still_to_earn_is_enough_and_no_more(rules: list[CreditRule], rows: list[Credit]) -> None:
    """Earn in the deepest category that misses something, again and again: the sum is what was told."""
    told = credit_standing(PMP, rules, rows).to_earn
    earned = 0
    for _ in range(20):
        standing = credit_standing(PMP, rules, rows)
        if standing.complete:
            break
        deepest = next((tally for tally in reversed(standing.parts) if tally.short), standing.whole)
        earned += deepest.short
        rows = [*rows, credit(deepest.category, deepest.short / 60)]
    assert earned == told
    assert credit_standing(PMP, rules, rows).complete


def _by_the_book(rules: list[CreditRule], rows: list[Credit], category: str) -> int:
    """What a category counts, as one works it out with a pencil: its own credits and its parts, up to the cap."""
    inside = [row for row in rows if EARNED <= row.day <= EXPIRES]
    named = {one.category.strip().casefold(): one for one in rules}
    for one in rules:
        named.setdefault(one.within.casefold(), rule(one.within))
    own = sum(row.minutes for row in inside if row.category.strip().casefold() == category)
    parts = sum(
        _by_the_book(rules, rows, name) for name, one in named.items() if name and one.within.casefold() == category
    )
    if not category:
        parts += sum(row.minutes for row in inside if row.category.strip().casefold() not in {"", *named})
    most = named[category].most if category in named else None
    return own + parts if most is None else min(most, own + parts)


@given(ANY_RULES.filter(_possible), ANY_DATED)
def test_every_category_counts_what_a_pencil_finds(rules: list[CreditRule], rows: list[Credit]) -> None:
    standing = credit_standing(PMP, rules, rows)
    for tally in (standing.whole, *standing.parts):
        if tally.category.casefold() == "other":
            continue
        counted = _by_the_book(rules, rows, tally.category.casefold())
        assert tally.counted == counted
        assert tally.short == max(0, tally.least - counted)


@given(ANY_RULES, ANY_DATED)
def test_what_lies_outside_of_the_cycle_changes_nothing(rules: list[CreditRule], rows: list[Credit]) -> None:
    inside = [row for row in rows if EARNED <= row.day <= EXPIRES]
    standing = credit_standing(PMP, rules, rows)
    assert replace(standing, outside=()) == credit_standing(PMP, rules, inside)
    assert set(standing.outside) == {row.id for row in rows} - {row.id for row in inside}


# Worked out on paper: hours earned, then what counts and lacks in Education, what lacks in its sides, and all together.
@pytest.mark.parametrize(
    ("earned", "education", "sides", "whole", "to_earn"),
    [
        # Nothing yet: 35 of education hold the sides (24), 25 more are free to choose.
        ({}, (0, 35), (8, 8, 8), (0, 60), 60),
        # Sides 8 + 8 + 8 = 24: education lacks 11; with 25 given back 49 count, 11 lack in all: the same 11 hours.
        ({"W": 8, "P": 8, "B": 8, "G": 25}, (24, 11), (0, 0, 0), (49, 11), 11),
        # 40 given back count as 25; 35 of plain education fill it, but the sides are empty: 24 more, and all is at 60.
        ({"E": 35, "G": 40}, (35, 0), (8, 8, 8), (60, 0), 24),
        # One side far over: 30 of Ways of Working count in full in education, the other two sides lack 8 each.
        ({"W": 30}, (30, 5), (0, 8, 8), (30, 30), 30),
        # 20 + 10 + 7.5 = 37.5 of education; half an hour lacks in the last side; 37.5 + 22 = 59.5: the same half hour.
        ({"W": 20, "P": 10, "B": 7.5, "G": 22}, (37.5, 0), (0, 0, 0.5), (59.5, 0.5), 0.5),
        # 60 given back and nothing else: 25 count, 35 lack, and they are the 35 of education.
        ({"G": 60}, (0, 35), (8, 8, 8), (25, 35), 35),
        # A full cycle: 12 + 12 + 11 and 25.
        ({"W": 12, "P": 12, "B": 11, "G": 25}, (35, 0), (0, 0, 0), (60, 0), 0),
    ],
)
def test_figures_of_the_pmp_rule_worked_out_on_paper(
    earned: dict[str, float],
    education: tuple[float, float],
    sides: tuple[float, float, float],
    whole: tuple[float, float],
    to_earn: float,
) -> None:
    names = {"E": "Education", "W": "Ways of Working", "P": "Power Skills", "B": "Business Acumen", "G": "Giving Back"}
    rows = [credit(names[key], hours, number=n) for n, (key, hours) in enumerate(earned.items(), 1)]
    standing = credit_standing(PMP, RULES, rows)
    found = part(standing, "Education")
    assert (found.counted / 60, found.short / 60) == education
    assert tuple(part(standing, names[key]).short / 60 for key in "WPB") == sides
    assert (standing.whole.counted / 60, standing.whole.short / 60) == whole
    assert standing.to_earn / 60 == to_earn
