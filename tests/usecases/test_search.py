"""Search for the window: where the matches stand in what is shown."""

from __future__ import annotations

from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.search import Search
from tests import factories
from tests.conftest import FixedClock


def test_matches_are_marked_in_a_snippet_of_one_line(store: Store, clock: FixedClock) -> None:
    with store.write("Set up") as desk:
        desk.add(factories.entry(title="Work", note="the  retry\nqueue of Retry Ltd"))
    (row,) = Search(store, clock).search("retry")
    assert (row.kind, row.title, row.snippet) == ("time_entry", "Work", "the retry queue of Retry Ltd")
    assert [row.snippet[start:end] for start, end in row.marks] == ["retry", "Retry"]
