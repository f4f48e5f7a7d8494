"""Records found by name, and what is said of them beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.find import Finder
from careercruise_desktop.usecases.search import Search
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, project, skill, task
from tests.usecases.asking import TEAM, answer_to, asked
from tests.usecases.keeping import kept


@pytest.fixture
def finder(store: Store, clock: FixedClock) -> Finder:
    return Finder(store, clock)


def test_what_is_over_says_how_it_ended(store: Store, finder: Finder) -> None:
    due = TODAY + timedelta(days=1)
    kept(
        store,
        milestone(due, title="Audit open"),
        milestone(due, title="Audit reached", achieved=TODAY),
        milestone(due, title="Audit dropped", cancelled=TODAY),
        task(title="Audit done", status=TaskStatus.DONE),
        task(title="Audit given up", due=due, status=TaskStatus.DROPPED),
        project(name="Audit tool", code="audit", client="Kestrel Bank", archived=True),
        skill(name="Auditing", archived=True),
        person(name="Audrey Itten"),
    )
    found = {one.title: one.detail for one in finder.find("audit", finder.names())}
    assert found == {
        "Audit open": "due tomorrow", "Audit reached": "achieved", "Audit dropped": "cancelled",
        "Audit done": "done", "Audit given up": "dropped", "Audit tool": "Kestrel Bank, archived",
        "Auditing": "technical, archived", "Audrey Itten": "",
    }  # fmt: skip


@pytest.mark.parametrize("least", [3, 5])
def test_what_was_said_without_names_is_found_once_it_is_shown_and_never_before(
    store: Store, clock: FixedClock, finder: Finder, least: int
) -> None:
    request = asked(store, *TEAM, anonymous=True, title="Payments team", least=least)
    for number in range(len(TEAM)):
        answer = answer_to(store, request, {"quote": f"You explained charge {number} calmly"}, nonce=number)
        Answers(store, clock).accept(answer)
        found = finder.find("explained CHARGE 2", finder.names())
        assert bool(found) == (number == len(TEAM) - 1 and least == 3)
        assert [row.id for row in Search(store, clock).search("explained CHARGE 2")] == [one.id for one in found]
    for one in found:
        assert (one.kind, one.id, one.title) == ("feedback_request", request.id, "Payments team")
        assert one.detail == "You explained charge 2 calmly, today"
    assert finder.find("explained nothing", finder.names()) == []
