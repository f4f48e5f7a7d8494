"""Blocks that are kept for ever: whatever is deleted, brought back or changed meanwhile, no part of one is told.

The machine takes the place of somebody who closes, deletes, undoes, redoes and changes rounds at will, writes down all
that is ever shown through any choice of rounds, and calculates with all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.figures.suppression import Sealed, sealed
from careercruise_desktop.domain.figures.voices import pulse_cells, pulses, request_cells, voices
from careercruise_desktop.domain.sealed import SealedAnswer, SealedRound
from tests.domain.closing import close_one
from tests.domain.test_suppression import reduced, remainder, subsets

DAY = date(2026, 2, 2)
Acts = list[tuple[str, int]]
Show = Callable[[Iterable[SealedRound]], Sealed]
SOURCES = (FeedbackSource.TEAM, FeedbackSource.CLIENT)


class File:
    """Rounds as a file has them: those that are here, and those that undo, redo or a backup can bring back."""

    def __init__(self, sizes: Sequence[int], least: int = 5) -> None:
        self.here = {
            key: SealedRound(
                id=key, token=f"t{key}", title="", day=DAY, closed=None, place=0, asked=None, least=least, count=size,
                team="team", answers=tuple(SealedAnswer({"delivery": 3}, 7) for _ in range(size)),
            )
            for key, size in enumerate(sizes)
        }  # fmt: skip
        self.away: dict[int, SealedRound] = {}

    def do(self, act: str, key: int) -> None:
        """Do something with a round, where it can be done."""
        if act == "back" and key in self.away:
            self.here[key] = self.away.pop(key)
        elif key not in self.here:
            return
        elif act == "away":
            self.away[key] = self.here.pop(key)
        elif act == "close" and self.here[key].closed is None:
            self.here[key] = replace(self.here[key], closed=DAY)
            for cells_of in (request_cells, pulse_cells):
                close_one(self.here, key, cells_of)
        elif act == "source":
            self.here[key] = replace(self.here[key], source=SOURCES[self.here[key].source is SOURCES[0]])
        elif act == "project":
            self.here[key] = replace(self.here[key], project_id=None if self.here[key].project_id else 1)
        elif act == "day":
            later = timedelta(days=100 if self.here[key].day == DAY else 0)
            self.here[key] = replace(self.here[key], day=DAY + later)
        elif act == "lose":
            self.here[key] = replace(self.here[key], answers=self.here[key].answers[:-1])


def shown_by(rounds: Iterable[SealedRound], show: Show, question: str) -> set[frozenset[int]]:
    """The sets of rounds that count together through any choice; of requests by their number, too."""
    known = list(rounds)
    cells = show(known)
    names = {each.token: each.id for each in known} | {each.id: each.id for each in known}
    found = set()
    for chosen in subsets(each.id for each in known):
        keys = {key for key, at in names.items() if at in chosen}
        found.add(frozenset(names[key] for key in cells.within(question, keys).rounds))  # type: ignore[index]
    return found - {frozenset()}


def told(show: Show, question: str, sizes: Sequence[int], acts: Acts) -> set[frozenset[int]]:
    """All that is ever shown while these things are done, one after the other."""
    file = File(sizes)
    seen: set[frozenset[int]] = set()
    for act, key in acts:
        file.do(act, key)
        seen |= shown_by(file.here.values(), show, question)
    return seen


def parts_worked_out(seen: set[frozenset[int]], sizes: Sequence[int], least: int = 5) -> list[frozenset[int]]:
    """The groups whose sum follows from what was shown and that are below the minimum, or a part of a block."""
    answered = [at for at, size in enumerate(sizes) if size]
    basis = reduced([[int(at in each) for at in answered] for each in seen])
    smallest = [each for each in seen if not any(other < each for other in seen)]
    found = []
    for group in subsets(answered):
        small = 0 < sum(sizes[at] for at in group) < least
        part = any(group and group < block for block in smallest)
        if (small or part) and not any(remainder([int(at in group) for at in answered], basis)):  # type: ignore[misc]
            found.append(group)
    return found


def from_requests(rounds: Iterable[SealedRound]) -> Sealed:
    return voices(rounds).cells


def from_pulses(rounds: Iterable[SealedRound]) -> Sealed:
    return pulses(rounds).cells


def made_anew(rounds: Iterable[SealedRound]) -> Sealed:
    """The rule that was: blocks are worked out from the rounds that there are."""
    closed = [each for each in rounds if each.closed is not None]
    return sealed(cell for each in closed for cell in request_cells(each))


def close_all_but_one_each(sizes: Sequence[int]) -> Acts:
    acts: Acts = []
    for key in range(len(sizes)):
        acts += [("close", key)]
        acts += [(act, gone) for gone in range(key + 1) for act in ("away", "close", "back")]
    return acts


SIZES = st.lists(st.sampled_from((3, 4, 3, 3, 2, 5, 0)), min_size=3, max_size=4)
OTHER = ("away", "back", "close", "away", "back", "source", "project", "day", "lose")
ACTS = st.lists(st.tuples(st.sampled_from(OTHER), st.integers(0, 3)), max_size=4)
# Every round is closed some time, in the order of their numbers unless that is done earlier, with other acts between.
SEQUENCES = st.lists(ACTS, min_size=4, max_size=5).map(
    lambda groups: [act for key, group in enumerate(groups) for act in (("close", key), *group)]
)


@settings(max_examples=120)
@given(SIZES, SEQUENCES)
def test_nothing_that_is_done_with_rounds_tells_a_part_of_a_block(sizes: list[int], acts: Acts) -> None:
    for show, question in ((from_requests, "delivery"), (from_pulses, "")):
        seen = told(show, question, sizes, acts)
        # Were a round in two blocks, one of them would overlap another without being in it.
        blocks = [each for each in seen if not any(other < each for other in seen)]
        assert all(not one & other for one, other in combinations(blocks, 2))
        assert all(sum(sizes[at] for at in block) >= 5 for block in blocks)
        assert parts_worked_out(seen, sizes) == []


def test_deleting_one_round_after_the_other_tells_nothing_and_with_blocks_made_anew_it_tells_all() -> None:
    """The first of three rounds is deleted before the third is closed, and brought back."""
    sizes = (3, 3, 3)
    acts: Acts = [("close", 0), ("close", 1), ("away", 0), ("close", 2), ("back", 0)]
    assert told(from_requests, "delivery", sizes, acts) == {frozenset({0, 1})}
    for each in ((3, 3, 3), (3, 4, 3, 3), (3, 3, 3, 5)):
        assert parts_worked_out(told(from_requests, "delivery", each, close_all_but_one_each(each)), each) == []
    before = told(made_anew, "delivery", sizes, [*acts, ("away", 1)])
    assert frozenset({0}) in parts_worked_out(before, sizes)


def test_a_block_hides_as_a_whole_while_one_of_its_rounds_is_away_or_holds_other_answers() -> None:
    for act in ("away", "lose"):
        file = File((3, 3))
        for key in (0, 1):
            file.do("close", key)
        assert shown_by(file.here.values(), from_requests, "delivery") == {frozenset({0, 1})}
        file.do(act, 0)
        assert shown_by(file.here.values(), from_requests, "delivery") == set()
        file.do("back", 0)
        shown = {frozenset({0, 1})} if act == "away" else set()
        assert shown_by(file.here.values(), from_requests, "delivery") == shown


def test_a_round_that_waits_is_not_waited_for_while_it_is_away_and_may_be_afterwards() -> None:
    file = File((3, 3, 3))
    for act, key in (("close", 0), ("away", 0), ("close", 1)):
        file.do(act, key)
    assert shown_by(file.here.values(), from_requests, "delivery") == set()
    file.do("back", 0)
    assert shown_by(file.here.values(), from_requests, "delivery") == set()
    file.do("close", 2)
    assert shown_by(file.here.values(), from_requests, "delivery") == {frozenset({0, 1, 2})}


def test_what_was_typed_in_is_never_put_together_with_sealed_answers() -> None:
    """Who typed a round in knows it, and what is left of the block would be the sealed one."""
    file = File((3, 3, 3))
    for key in (0, 1):
        file.here[key] = replace(file.here[key], token="", closed=DAY)
    file.do("close", 2)
    assert shown_by(file.here.values(), from_pulses, "") == {frozenset({0, 1})}
