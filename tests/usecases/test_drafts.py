"""Drafts of what is typed: gone in the moment in which it is saved, and known from newer texts."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.pool import Pool
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.drafts import Drafts
from tests.conftest import FixedClock
from tests.factories import task

PLACE = "a form"


@pytest.fixture
def drafts(store: Store, clock: FixedClock) -> Drafts:
    return Drafts(store, clock)


@pytest.fixture
def commits(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """How many drafts and tasks are on the disk after each commit, as another program sees them."""
    seen: list[tuple[int, int]] = []
    writing = Pool.writing

    @contextlib.contextmanager
    def watched(self: Pool, **how: Any) -> Iterator[sqlite3.Connection]:
        with writing(self, **how) as connection:
            yield connection
        with contextlib.closing(sqlite3.connect(store.path)) as beside:
            seen.append(beside.execute("SELECT (SELECT count(*) FROM draft), (SELECT count(*) FROM task)").fetchone())

    monkeypatch.setattr(Pool, "writing", watched)
    return seen


def add(store: Store) -> None:
    with store.write("Add task") as desk:
        desk.add(task())


def add_and_refuse(store: Store) -> None:
    with store.write("Add task") as desk:
        desk.add(task())
        raise Refused("No.")


def test_a_text_goes_in_the_commit_that_saves_it(store: Store, drafts: Drafts, commits: list[tuple[int, int]]) -> None:
    drafts.keep(PLACE, "half a sentence")
    with drafts.saved(PLACE):
        add(store)
    assert commits == [(1, 0), (0, 1)]


def test_a_form_goes_in_the_commit_that_saves_it_and_others_stay(
    store: Store, drafts: Drafts, commits: list[tuple[int, int]]
) -> None:
    drafts.keep_form(PLACE, 1, {"body": "half", "title": "a sentence"})
    drafts.keep_form(PLACE, 2, {"body": "of another one"})
    with drafts.saved_form(PLACE, 1, {"body"}):
        add(store)
    assert drafts.forms(PLACE) == {2: {"body": "of another one"}, 1: {"title": "a sentence"}}
    with drafts.saved_form(PLACE, 1):
        add(store)
    assert drafts.forms(PLACE) == {2: {"body": "of another one"}}
    with drafts.saved_form(PLACE, 2):
        add(store)
    assert commits == [(1, 0), (1, 0), (1, 1), (1, 2), (0, 3)]


def test_what_could_not_be_saved_stays_a_draft(store: Store, drafts: Drafts) -> None:
    drafts.keep(PLACE, "half a sentence")
    with pytest.raises(Refused), drafts.saved(PLACE):
        add_and_refuse(store)
    add(store)
    assert drafts.text(PLACE) == "half a sentence"
    with store.read() as reader:
        assert len(reader.find(Task)) == 1


def test_an_act_without_a_change_forgets_the_draft_and_leaves_no_step(store: Store, drafts: Drafts) -> None:
    drafts.keep(PLACE, "half a sentence")
    with drafts.saved(PLACE), store.write("Nothing"):
        pass
    assert drafts.text(PLACE) == ""
    assert store.steps(10) == []


def test_only_the_next_act_forgets_a_draft(store: Store, drafts: Drafts) -> None:
    with drafts.saved(PLACE):
        add(store)
        # Whoever hears of the act may go on typing at once.
        drafts.keep(PLACE, "a new sentence")
        add(store)
    assert drafts.text(PLACE) == "a new sentence"


def test_a_draft_is_older_than_a_text_that_was_changed_since(drafts: Drafts) -> None:
    kept = {"body": "One.", "title": "Name"}
    drafts.keep_form(PLACE, 1, {"body": "One. Two", "title": "Names"}, kept)
    assert drafts.left(PLACE, 1, kept).typed == {"body": "One. Two", "title": "Names"}
    found = drafts.left(PLACE, 1, kept | {"body": "One. Two and three."})
    assert (found.typed, found.older) == ({"title": "Names"}, {"body": "One. Two"})
    assert drafts.left(PLACE, 1, kept | {"body": "One. Two"}) == ({"title": "Names"}, {})
    assert drafts.left(PLACE, 7, kept) == ({}, {})


def test_what_it_was_typed_over_is_kept_with_it(drafts: Drafts) -> None:
    drafts.keep_form(PLACE, 1, {"body": "One. Two"}, {"body": "One."})
    drafts.keep_form(PLACE, 1, {"body": "One. Two", "title": "N"}, {"title": "Name"})
    assert drafts.left(PLACE, 1, {"body": "One.", "title": "Name"}).older == {}
    assert drafts.left(PLACE, 1, {"body": "Other.", "title": "Name"}).older == {"body": "One. Two"}


def test_a_draft_that_does_not_say_what_it_was_typed_over_is_older(store: Store, drafts: Drafts) -> None:
    with store.write_unrecorded() as desk:
        desk.add(Draft(place=PLACE, text='{"1": {"body": "One. Two"}}'))
    assert drafts.forms(PLACE) == {1: {"body": "One. Two"}}
    assert drafts.left(PLACE, 1, {"body": "One."}) == ({}, {"body": "One. Two"})
