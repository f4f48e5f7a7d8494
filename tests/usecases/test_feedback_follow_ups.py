"""What follows from feedback: an entry of the journal, and a task."""

from __future__ import annotations

from typing import Any

import pytest

from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.markdown.reading import parsed
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.feedback_follow_ups import FeedbackFollowUps
from tests.conftest import FixedClock
from tests.factories import TODAY, person
from tests.usecases.keeping import all_of, kept, labels

MARKUP = "# <b>Calm</b> **in** [the](https://example.com) incident\n- and `later`"


@pytest.fixture
def follow_ups(store: Store, clock: FixedClock) -> FeedbackFollowUps:
    return FeedbackFollowUps(store, clock)


def said(store: Store, **more: Any) -> Feedback:
    found: Feedback = kept(store, Feedback(**{"day": TODAY, "source": FeedbackSource.CLIENT, "leadership": 4, **more}))
    return found


def test_the_entry_is_one_act_and_there_is_one_only(store: Store, follow_ups: FeedbackFollowUps) -> None:
    ana = kept(store, person(name="Ana Ferreira"))
    one = said(store, person_id=ana.id, quote="Calm in the incident.")
    entry = follow_ups.begin_entry(one.id)
    assert (entry.title, entry.people, entry.day) == ("Feedback: Ana Ferreira", frozenset({ana.id}), TODAY)
    assert follow_ups.begin_entry(one.id) == entry
    assert labels(store)[0] == "Add feedback to journal"
    store.undo()
    assert all_of(store, JournalEntry) == []
    assert all_of(store, Feedback) == [one]


@pytest.mark.parametrize(("consent", "confidential"), [(Consent.NO, True), (Consent.BY_NAME, False)])
def test_what_nobody_agreed_to_stays_out_of_the_portfolio(
    store: Store, follow_ups: FeedbackFollowUps, consent: Consent, confidential: bool
) -> None:
    assert follow_ups.begin_entry(said(store, quote="Calm.", consent=consent).id).confidential is confidential


def test_no_sign_in_what_was_said_means_anything(store: Store, follow_ups: FeedbackFollowUps) -> None:
    entry = follow_ups.begin_entry(said(store, quote=MARKUP).id)
    _head, quote = parsed(entry.situation)
    (paragraph,) = quote.blocks
    assert "".join(run.text for run in paragraph.runs) == MARKUP
    assert not any(run.strong or run.emphasis or run.code for run in paragraph.runs)
    # An address leads nowhere else than where it says.
    assert {run.url for run in paragraph.runs if run.text != run.url} == {""}


def test_a_task_takes_what_is_to_be_done_differently_along(store: Store, follow_ups: FeedbackFollowUps) -> None:
    one = said(store, improve="Tell us about dates")
    task = follow_ups.begin_task(one.id)
    assert (task.title, task.note) == ("Follow up on feedback: Someone from the client", "Tell us about dates")
    store.undo()
    assert all_of(store, Task) == []
