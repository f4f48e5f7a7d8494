"""Answers without names in the file: the order of closing outlives undo, and a damaged file gives all back or none."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.sealed import SealedAnswer, SealedText
from careercruise_desktop.storage.copying import looking
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.queries.closing import close_for_good
from careercruise_desktop.storage.salvage import salvage
from careercruise_desktop.storage.store import Store
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.usecases.asking import asked


def test_the_order_of_closing_is_kept_whatever_is_undone(store: Store) -> None:
    made = [asked(store, "A", "B", "C", anonymous=True) for _ in range(3)]
    for each in (made[2], made[0], made[1], made[0]):
        with store.write_unrecorded(sealed=True) as desk:
            close_for_good(desk, "feedback_request", each.id, each.token, TODAY)
    for _ in made:
        store.undo()
    for _ in made:
        store.redo()
    with store.read() as reader:
        assert sealed.closing(reader) == {made[2].token: 1, made[0].token: 2, made[1].token: 3}
        assert [each.closed for each in reader.find(FeedbackRequest)] == [TODAY] * 3


@pytest.mark.parametrize("lost", ["", "accepted_answer"])
def test_what_is_saved_of_a_damaged_file_is_all_or_nothing(
    store: Store, clock: FixedClock, tmp_path: Path, lost: str
) -> None:
    request = asked(store, "A", "B", "C", anonymous=True)
    with store.write_unrecorded(sealed=True) as desk:
        for rating in (3, 4):
            sealed.accept(desk, f"mark {rating}")
            sealed.keep(desk, request.token, SealedAnswer({"delivery": rating}), [SealedText("quote", "Good")])
    path = store.path
    store.close()
    if lost:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("UPDATE sqlite_schema SET rootpage = 999999 WHERE name = ?", (lost,))
            connection.commit()
    found = salvage(path, tmp_path / "backups", clock.now().wall)
    with closing(looking(found.saved.path)) as connection:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("sealed_answer", "accepted_answer", "feedback_request")
        ]
    assert counts == ([0, 0, 1] if lost else [4, 2, 1])
    assert ("sealed_answer" in found.torn) == bool(lost)


def test_the_place_in_the_file_tells_neither_who_came_first_nor_what_belongs_together(store: Store) -> None:
    request = asked(store, "A", "B", "C", anonymous=True)
    for number in (10 + 7 * each % 16 for each in range(16)):
        with store.write_unrecorded(sealed=True) as desk:
            sealed.accept(desk, f"mark {number}")
            sealed.keep(desk, request.token, SealedAnswer({}, number), [SealedText("quote", f"words {number}")])
    with store.read() as reader:
        by_key = [content for (content,) in reader.rows("SELECT content FROM sealed_answer ORDER BY id")]
    path = store.path
    store.close()
    raw = path.read_bytes()
    found = {content: raw.find(content.encode()) for content in by_key}
    assert all(raw.count(content.encode()) == 1 for content in by_key)
    page = 4096
    pages = [[each for each in by_key if found[each] // page == number] for number in range(len(raw) // page)]
    # Within a page the first row is put down last: the order is that of the random keys, whoever came first.
    assert [sorted(each, key=found.__getitem__, reverse=True) for each in pages] == pages
    marks = [raw.find(f"mark {number}".encode()) for number in range(10, 26)]
    assert sorted(marks, reverse=True) == marks
