"""Feedback that is typed in: begun empty, and gone again where nothing was typed."""

from __future__ import annotations

from careercruise_desktop.domain.feedback import Feedback
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.feedback import FeedbackCase
from careercruise_desktop.usecases.typed_feedback import TypedFeedback
from tests.conftest import FixedClock


def kept(store: Store) -> list[Feedback]:
    with store.read() as reader:
        return reader.find(Feedback)


def test_many_beginnings_are_one_answer_as_long_as_it_is_empty(store: Store, clock: FixedClock) -> None:
    case = TypedFeedback(store, clock)
    first, *others = [case.begin() for _ in range(5)]
    assert {each.id for each in others} == {first.id}
    FeedbackCase(store, clock).change(first.id, improve="Dates earlier")
    assert case.begin().id != first.id
    assert len(kept(store)) == 2


def test_one_that_is_left_empty_leaves_nothing_and_no_step_to_take_back(store: Store, clock: FixedClock) -> None:
    case = TypedFeedback(store, clock)
    assert case.leave(case.begin())
    assert kept(store) == []
    assert store.next_steps()[0] is None


def test_one_that_was_filled_in_stays_and_one_that_was_emptied_again_goes(store: Store, clock: FixedClock) -> None:
    case, feedback = TypedFeedback(store, clock), FeedbackCase(store, clock)
    begun = case.begin()
    feedback.change(begun.id, delivery=4)
    assert not case.leave(begun)
    assert [each.delivery for each in kept(store)] == [4]
    feedback.change(begun.id, delivery=None)
    assert case.leave(begun)
    assert kept(store) == []
    store.undo()
    assert len(kept(store)) == 1
    assert not case.leave(begun._replace(id=99))
