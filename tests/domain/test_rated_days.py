"""The ratings of many stretches, worked out at once, are those of each stretch by itself."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.figures.rated_days import RatedDays
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.sealed import SealedAnswer, SealedRound
from tests.domain.closing import said
from tests.domain.test_voices import DAY, rated, round_of

DAYS = st.integers(0, 80)
ANSWERS = st.lists(
    st.dictionaries(st.sampled_from(("delivery", "leadership")), st.integers(1, 5)), min_size=1, max_size=7
)
ROUNDS = st.lists(
    st.tuples(ANSWERS, DAYS, st.sampled_from((FeedbackSource.TEAM, FeedbackSource.CLIENT)), st.sampled_from((None, 1))),
    max_size=9,
)


@given(ROUNDS, st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=5), st.booleans())
def test_each_stretch_has_what_its_rounds_say(
    drawn: list[tuple[list[dict[str, int]], int, FeedbackSource, int | None]], ends: list[tuple[int, int]], narrow: bool
) -> None:
    known = said(
        round_of(key, *map(SealedAnswer, answers), closed=DAY + timedelta(days=day), source=source, project_id=project)
        for key, (answers, day, source, project) in enumerate(drawn)
    )

    def chosen(each: SealedRound) -> bool:
        return not narrow or each.project_id == 1

    found = RatedDays(known, chosen)
    for one, other in ends:
        period = Period(DAY + timedelta(days=min(one, other)), DAY + timedelta(days=max(one, other)))
        own = known.rated(lambda each, days=period: chosen(each) and each.closed is not None and each.closed in days)
        assert found.within(period) == own


def test_small_rounds_count_in_a_stretch_that_holds_both() -> None:
    later = DAY + timedelta(days=9)
    found = RatedDays(said([round_of(1, *rated(5, 5, 4)), round_of(2, *rated(3, 3, 3), closed=later)]), lambda _: True)
    assert [each.ratings["delivery"] for each in found.within(Period(DAY, later))] == [3, 3, 3, 4, 5, 5]
    assert found.within(Period(DAY, DAY)) == found.within(Period(later, later)) == []
