"""What rounds without names say together: sums over whole blocks, and nothing of what is too small or still open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.figures.voices import Chosen, standing
from careercruise_desktop.domain.pulse import HealthCount
from careercruise_desktop.domain.sealed import SealedAnswer, SealedRound, SealedText, answer_of, text_of

from .closing import felt, said

DAY = date(2026, 2, 2)


def everything(_: SealedRound) -> bool:
    return True


def round_of(key: int, *answers: SealedAnswer, closed: date | None = DAY, **more: Any) -> SealedRound:
    usual = {"token": f"t{key}", "title": "", "day": DAY, "place": key, "asked": None, "least": 5}
    return SealedRound(**{**usual, "id": key, "closed": closed, "count": len(answers), "answers": answers, **more})


def rated(*values: int, name: str = "delivery") -> list[SealedAnswer]:
    return [SealedAnswer({name: value}) for value in values]


def scored(*values: int) -> list[SealedAnswer]:
    return [SealedAnswer({}, value) for value in values]


def test_small_rounds_count_together_or_not_at_all() -> None:
    first, second, third = round_of(1, *rated(5, 5, 4)), round_of(2, *rated(3, 3, 3)), round_of(3, *rated(1, 1))
    found = said([first, second, third])
    assert [one.ratings["delivery"] for one in found.rated(everything)] == [3, 3, 3, 4, 5, 5]
    assert found.left_out(everything) == 2
    assert found.rated(lambda each: each.id == 1) == []
    assert found.left_out(lambda each: each.id == 1) == 3


def test_rounds_of_other_people_projects_or_quarters_are_kept_apart() -> None:
    small: dict[str, dict[str, Any]] = {"a": {}, "b": {"source": FeedbackSource.CLIENT}, "c": {"project_id": 7}}
    rounds = [round_of(key, *rated(4, 4, 4), **more) for key, more in enumerate(small.values(), 1)]
    later = round_of(9, *rated(4, 4, 4), closed=DAY + timedelta(days=91))
    assert said([*rounds, later]).rated(everything) == []
    assert len(said([*rounds, later, round_of(10, *rated(4, 4))]).rated(everything)) == 0
    assert len(said([*rounds, round_of(10, *rated(4, 4, 4))]).rated(everything)) == 6


def test_of_an_open_round_only_its_count_is_known() -> None:
    waiting = round_of(1, *rated(5, 5, 5, 5, 5, 5), closed=None, asked=8)
    assert said([waiting]).rated(everything) == []
    assert standing(waiting).sentence == "6 of 8 in, shown when it is closed"


def test_each_dimension_and_each_text_has_a_minimum_of_its_own() -> None:
    answers = [SealedAnswer({"delivery": 4, "leadership": 5}) for _ in range(4)] + rated(2)
    texts = (*(SealedText("quote", f"Said {letter}") for letter in "edcba"), SealedText("improve", "One"))
    found = said([round_of(1, *answers, texts=texts)])
    assert {name for one in found.rated(everything) for name in one.ratings} == {"delivery"}
    assert found.texts("quote", everything) == ("Said a", "Said b", "Said c", "Said d", "Said e")
    assert found.texts("improve", everything) == ()
    assert found.questions(everything) == ("improve", "quote")


def test_the_course_of_a_pulse_has_a_point_for_each_block() -> None:
    weeks = [scored(6, 7, 8, 8, 9), scored(5, 6, 7, 8), scored(9, 9, 9, 9, 9), scored(4, 5, 6)]
    rounds = [
        round_of(key, *answers, day=DAY + timedelta(weeks=key), team="Payments", asked=7)
        for key, answers in enumerate(weeks, 1)
    ]
    points = felt(rounds).points(everything)
    assert [(point.rounds, point.mood.n, point.asked) for point in points] == [
        ((1,), 5, 7),
        ((3,), 5, 7),
        ((2, 4), 7, None),
    ]
    assert points[-1].day == DAY + timedelta(weeks=4)
    assert felt(rounds).points(lambda each: each.id != 4)[-1].rounds == (3,)
    assert points[0].recommending.dots[0] == "0 – 6"


def test_health_is_counted_from_forms_and_from_what_was_typed_in() -> None:
    form = round_of(
        1, *[SealedAnswer({}, 7, {"Pace": colour}) for colour in ("green", "green", "red", "yellow", "green")]
    )
    typed = round_of(
        2, *scored(7, 7, 7), token="", health=(HealthCount(pulse_round_id=2, question="Pace", green=3, red=2),)
    )
    few = round_of(3, *scored(7, 7, 7), token="", health=(HealthCount(pulse_round_id=3, question="Fun", green=2),))
    found = felt([form, typed, few]).health(everything)
    assert [tuple(each) for each in found] == [("Pace", 6, 1, 3)]


def test_what_is_kept_is_read_again() -> None:
    answer = SealedAnswer({"delivery": 4}, 7, {"Pace": "red"})
    assert answer_of(answer.content) == answer
    text = SealedText("quote", "“Ünïcode”\nand lines")
    assert text_of(text.content) == text


@given(
    st.lists(st.tuples(st.lists(st.integers(0, 10), max_size=8), st.integers(0, 1), st.booleans()), max_size=6),
    st.sets(st.integers(1, 6)),
)
def test_figures_are_sums_over_whole_blocks(rounds: list[tuple[list[int], int, bool]], wanted: set[int]) -> None:
    """However pulses are chosen, each block counts with all of its answers or none, and open ones never count."""
    made = [
        round_of(key, *scored(*scores), team=str(team), closed=DAY if closed else None)
        for key, (scores, team, closed) in enumerate(rounds, 1)
    ]
    found = felt(made)
    counted = found.scores(lambda each: each.id in wanted)
    whole = [block for block in found.cells.blocks if block.question == "" and wanted >= set(block.rounds)]
    by_id = {each.id: each for each in made}
    expected = sorted(a.score or 0 for block in whole for key in block.rounds for a in by_id[int(str(key))].answers)
    assert counted == expected
    assert all(block.answers >= 5 for block in whole)
    assert all(by_id[int(str(key))].closed for block in found.cells.blocks for key in block.rounds)
    points = found.points(lambda each: each.id in wanted)
    assert sum(point.mood.n for point in points) == len(counted)


PERIODS = ((None, None), (0, 0), (1, 1), (None, 1), (1, None), (2, 2))
FILTERS = list(product((None, FeedbackSource.TEAM), (None, 1), PERIODS))
COLOURS = ("green", "yellow", "red")
DAYS = (DAY, DAY + timedelta(days=30), DAY + timedelta(days=90))  # two in one quarter, one in the next
ROUNDS = st.lists(
    st.tuples(
        st.lists(st.integers(1, 5), max_size=7), st.sampled_from((FeedbackSource.TEAM, FeedbackSource.PEER)),
        st.sampled_from((None, 1, 2)), st.integers(0, 2), st.integers(3, 5),
    ),
    min_size=1, max_size=5,
).map(lambda rows: sorted(rows, key=lambda row: row[3]))  # fmt: skip


def by_filters(source: FeedbackSource | None, project: int | None, period: tuple[int | None, int | None]) -> Chosen:
    first, last = period

    def chosen(each: SealedRound) -> bool:
        day = each.closed or date.max
        return (
            source in {None, each.source}
            and project in {None, each.project_id}
            and (first is None or day >= DAYS[first])
            and (last is None or day <= DAYS[last])
        )

    return chosen


def all_seen(rounds: list[SealedRound]) -> list[object]:
    """What is seen through every filter, and of every round, each time one more answers or one more is closed."""
    seen: list[object] = []
    for closed in range(len(rounds) + 1):
        now = [*rounds[:closed], *(replace(each, closed=None) for each in rounds[closed:])]
        alone: list[Chosen] = [lambda each, key=one.id: each.id == key for one in now]  # type: ignore[misc]
        seen += seen_through(now, [*(by_filters(*each) for each in FILTERS), *alone])
        for given_so_far in range(len(now[closed].answers) if closed < len(now) else 0):
            now[closed] = replace(now[closed], answers=rounds[closed].answers[:given_so_far])
            seen += seen_through(now, [everything])
    return seen


def seen_through(now: list[SealedRound], filters: list[Chosen]) -> list[object]:
    seen: list[object] = [standing(each) for each in now]
    requests, moods = said(now), felt(now)
    for chosen in filters:
        seen.append((requests.rated(chosen), requests.texts("quote", chosen), requests.left_out(chosen)))
        seen.append((moods.scores(chosen), moods.points(chosen), moods.health(chosen), moods.texts("quote", chosen)))
    return seen


@settings(max_examples=25)
@given(ROUNDS, st.randoms(use_true_random=False))
def test_whatever_is_chosen_and_whenever_a_part_of_a_block_cannot_be_told_from_another(
    rows: list[tuple[list[int], FeedbackSource, int | None, int, int]], chance: Random
) -> None:
    """What nobody is shown may have been anything, and what counts together may have come from any of its rounds."""

    def made(values: list[list[int]]) -> list[SealedRound]:
        return [
            round_of(
                key,
                *(SealedAnswer({"delivery": value}, value, {"Pace": COLOURS[value % 3]}) for value in some),
                source=source, team=source.value, project_id=project, closed=DAYS[day], day=DAYS[day], least=least,
                texts=tuple(SealedText("quote", f"Said {value}") for value in some),
            )
            for key, (some, (_, source, project, day, least)) in enumerate(zip(values, rows, strict=True), 1)
        ]  # fmt: skip

    values = [row[0] for row in rows]
    first = made(values)
    blocks = [block for block in said(first).cells.blocks if block.question == "delivery"]
    place = {each.token: at for at, each in enumerate(first)}
    # All that a block does not hold is something else; what a block holds is dealt anew among its rounds.
    others = [[chance.randint(1, 5) for _ in some] for some in values]
    for block in blocks:
        at = [place[str(token)] for token in block.rounds]
        assert sum(len(values[each]) for each in at) >= max(3, *(rows[each][4] for each in at))
        dealt = [value for each in at for value in values[each]]
        chance.shuffle(dealt)
        for each in at:
            others[each], dealt = dealt[: len(values[each])], dealt[len(values[each]) :]
    assert all_seen(first) == all_seen(made(others))
