"""What few people answered without a name cannot be worked out from anything that is shown.

The brute force takes the place of somebody who writes down every figure of every filter and period, at every time,
and calculates with all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations, combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.suppression import Block, Cell, Shown, Standing, minimum, sealed

Counts = tuple[int, ...]
# Which rounds a figure about the chosen rounds counts, at a time at which the first so many of them are closed.
Rule = Callable[[Counts, int, frozenset[int]], frozenset[int]]


def subsets(of: Iterable[int]) -> Iterator[frozenset[int]]:
    known = list(of)
    return (frozenset(each) for size in range(len(known) + 1) for each in combinations(known, size))


def our_rule(least: int, families: Sequence[int] = (0, 0, 0, 0)) -> Rule:
    def counted(counts: Counts, closed: int, chosen: frozenset[int]) -> frozenset[int]:
        cells = [Cell(at, "", counts[at], least, families[at]) for at in range(closed)]
        return frozenset(at for at in chosen if at in sealed(cells).within("", chosen).rounds)

    return counted


def everything_shown(counts: Counts, rule: Rule) -> set[frozenset[int]]:
    """The sets of rounds whose sums are seen, whatever is chosen and whenever one looks."""
    seen = {rule(counts, closed, chosen) for closed in range(1, len(counts) + 1) for chosen in subsets(range(closed))}
    return seen - {frozenset()}


def reduced(rows: Iterable[Sequence[int]]) -> list[list[Fraction]]:
    """A basis in echelon form of all that can be calculated from sums over these sets."""
    basis: list[list[Fraction]] = []
    for row in rows:
        rest = remainder([Fraction(value) for value in row], basis)
        if any(rest):
            lead = next(value for value in rest if value)
            basis.append([value / lead for value in rest])
            basis.sort(key=lambda each: next(at for at, value in enumerate(each) if value))
    return basis


def remainder(row: list[Fraction], basis: list[list[Fraction]]) -> list[Fraction]:
    for known in basis:
        at = next(place for place, value in enumerate(known) if value)
        row = [value - row[at] * other for value, other in zip(row, known, strict=True)]
    return row


def worked_out(counts: Counts, least: int, rule: Rule) -> list[frozenset[int]]:
    """The groups below the minimum whose sum follows from what is shown."""
    # A round that nobody answered adds nothing to any sum: it hides nothing either.
    answered = [at for at, count in enumerate(counts) if count]
    basis = reduced([[int(at in seen) for at in answered] for seen in everything_shown(counts, rule)])
    small = (group for group in subsets(answered) if 0 < sum(counts[at] for at in group) < minimum(least))
    return [group for group in small if not any(remainder([Fraction(at in group) for at in answered], basis))]


@pytest.mark.parametrize("least", [1, 3, 5])
def test_no_small_group_can_be_calculated_from_all_figures_at_all_times(least: int) -> None:
    sizes = (0, 1, 2, 3, 4, 5, 8)
    for counts in product(sizes, repeat=3):
        assert worked_out(counts, least, our_rule(least)) == []
    for counts in product((1, 2, 3, 4, 6), repeat=4):
        assert worked_out(counts, least, our_rule(least, (0, 1, 0, 1))) == []


def test_the_brute_force_finds_what_simpler_rules_give_away() -> None:
    def total_counts_all(counts: Counts, closed: int, chosen: frozenset[int]) -> frozenset[int]:
        return chosen if sum(counts[at] for at in chosen) >= 5 else frozenset()

    def next_smallest_too(counts: Counts, closed: int, chosen: frozenset[int]) -> frozenset[int]:
        """The rule for one printed table: the total counts all, and of the rounds two are hidden if one must be."""
        if chosen == frozenset(range(closed)):
            return total_counts_all(counts, closed, chosen)
        hidden = [at for at in range(closed) if counts[at] < 5]
        if len(hidden) == 1:
            hidden += sorted((at for at in range(closed) if at not in hidden), key=lambda at: counts[at])[:1]
        return chosen - set(hidden)

    assert frozenset({1}) in worked_out((8, 2, 6), 5, total_counts_all)
    # One after the other: the total went from 8 to 10 when two more had answered.
    assert worked_out((8, 2, 6), 5, next_smallest_too) == [frozenset({1})]
    assert worked_out((8, 2, 6), 5, our_rule(5)) == []


@pytest.mark.parametrize(
    "counts", [(3, 3, 5), (3, 4, 2), (5, 2, 3), (4, 4, 2), (2, 2, 2), (6, 1, 5), (3, 5, 3), (1, 5, 4), (3, 3, 3)]
)
def test_no_hidden_group_is_determined_whatever_was_answered(counts: Counts) -> None:
    """Over all that can have been answered on a scale of three: several answers of a hidden group fit what is seen.

    Seen is how often each answer was given, which says more than a mean and any precision of it.
    """
    rule, least = our_rule(5), 5
    seen = everything_shown(counts, rule)
    hidden = [at for at, count in enumerate(counts) if count and frozenset({at}) not in seen]
    whole = sealed(Cell(at, "", count, least) for at, count in enumerate(counts)).blocks
    blocks = [{at for at in range(len(counts)) if at in block.rounds} for block in whole]
    possible: dict[object, list[tuple[tuple[int, ...], ...]]] = defaultdict(list)
    for world in product(*(combinations_with_replacement((1, 2, 3), count) for count in counts)):
        picture = tuple(tuple(sorted(each for at in group for each in world[at])) for group in sorted(seen, key=sorted))
        possible[picture].append(world)
    for worlds in possible.values():
        for at in hidden:
            block = next((each for each in blocks if at in each), {at})
            # What all of a shown block gave is known of each: the one thing that no rule about numbers hides.
            of_one_mind = block in blocks and len({each for place in block for each in worlds[0][place]}) == 1
            assert (len({sum(world[at]) for world in worlds}) > 1) is not of_one_mind


CELLS = st.lists(
    st.builds(
        lambda count, least, family, question: (count, least, family, question),
        st.integers(0, 9), st.integers(1, 8), st.integers(0, 1), st.sampled_from(["a", "b"]),
    ),
    max_size=10,
).map(lambda rows: [Cell(at, row[3], row[0], row[1], row[2]) for at, row in enumerate(rows)])  # fmt: skip


@given(CELLS, st.data())
def test_blocks_reach_their_minimum_and_stay_as_they_were(cells: list[Cell], data: st.DataObject) -> None:
    found = sealed(cells)
    by_round = {cell.round: cell for cell in cells}
    placed = [each for block in found.blocks for each in block.rounds]
    assert len(placed) == len(set(placed))
    for block in found.blocks:
        members = [by_round[each] for each in block.rounds]
        assert block.answers == sum(cell.answers for cell in members)
        assert block.answers >= max(3, *(cell.least for cell in members))
        assert all(cell.answers >= 3 for cell in members)
        assert len({(cell.family, cell.question) for cell in members}) == 1
    for cell in cells:
        if cell.answers >= minimum(cell.least):
            assert Block(cell.question, (cell.round,), cell.answers) in found.blocks
    earlier = data.draw(st.integers(0, len(cells)))
    before = sealed(cells[:earlier]).blocks
    assert found.blocks[: len(before)] == before


@given(CELLS, st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_what_is_left_out_changes_no_figure(cells: list[Cell], chosen: set[int], others: set[int]) -> None:
    found = sealed(cells)
    for question in ("a", "b"):
        shown = found.within(question, chosen)
        given_all = sum(cell.answers for cell in cells if cell.question == question and cell.round in chosen)
        assert shown.answers + shown.left_out == given_all
        assert shown.rounds <= chosen
        assert found.within(question, shown.rounds) == Shown(shown.rounds, shown.answers, 0)
        assert shown.rounds <= found.within(question, chosen | others).rounds
        by_round = found.shown(chosen, {question})
        assert (set(by_round), set().union(*by_round.values())) == (shown.rounds, {question} if by_round else set())


def test_small_rounds_wait_for_each_other() -> None:
    found = sealed(Cell(at, "", count) for at, count in enumerate((6, 4, 2, 3)))
    assert found.blocks == (Block("", (0,), 6), Block("", (1, 3), 7))
    assert found.within("", {0, 1, 2}) == Shown(frozenset({0}), 6, 6)
    assert found.within("", {1, 2, 3}) == Shown(frozenset({1, 3}), 7, 2)
    assert found.within("other", {0}) == Shown(frozenset(), 0, 0)


def test_a_question_that_few_answered_is_hidden_in_a_round_that_is_shown() -> None:
    found = sealed([Cell(1, "leadership", 7), Cell(1, "delivery", 4)])
    assert found.within("leadership", {1}).answers == 7
    assert found.within("delivery", {1}) == Shown(frozenset(), 0, 4)


def test_a_long_round_in_batches_never_shows_a_few_who_came_later() -> None:
    batches = [Cell(("survey", 1), "", 5), Cell(("survey", 2), "", 2)]
    chosen = {cell.round for cell in batches}
    assert sealed(batches[:1]).within("", chosen).answers == 5
    assert sealed(batches).within("", chosen) == Shown(frozenset({("survey", 1)}), 5, 2)


@pytest.mark.parametrize(("least", "expected"), [(0, 3), (1, 3), (3, 3), (5, 5), (50, 50)])
def test_the_minimum_is_never_under_three(least: int, expected: int) -> None:
    assert minimum(least) == expected


@pytest.mark.parametrize(
    ("answers", "asked", "least", "closed", "shown", "sentence"),
    [
        (2, 4, 5, False, False, "2 of 4 in, shown from 5"),
        (2, 4, 1, False, False, "2 of 4 in, shown from 3"),
        (0, None, 5, False, False, "0 in, shown from 5"),
        (6, 8, 5, False, False, "6 of 8 in, shown when it is closed"),
        (6, 8, 5, True, True, "6 of 8 answered"),
        (4, 8, 5, True, False, "Closed with 4 of 8 in, shown from 5"),
        (9, None, 3, True, True, "9 answered"),
    ],
)
def test_how_a_round_stands(
    answers: int, asked: int | None, least: int, closed: bool, shown: bool, sentence: str
) -> None:
    found = Standing(answers, asked, least, date(2026, 3, 19) if closed else None)
    assert (found.shown, found.sentence) == (shown, sentence)


def test_a_round_is_to_be_closed_when_all_have_answered() -> None:
    assert Standing(4, 4, 3, None).all_in
    assert not Standing(3, 4, 3, None).all_in
    assert not Standing(3, None, 3, None).all_in
    assert not Standing(0, 0, 3, None).all_in
