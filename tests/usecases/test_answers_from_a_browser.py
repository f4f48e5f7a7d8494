"""The whole way: asked here, filled in by keys in a browser without a network, imported here, and told in figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.feedback import DIMENSIONS, Feedback
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.feedback import FeedbackCase
from careercruise_desktop.usecases.feedback_figures import Figures
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests, NewRequest
from careercruise_desktop.usecases.importing import Importing
from tests.conftest import FixedClock
from tests.factories import person
from tests.robots.browser import Browser, Page, installed
from tests.usecases.keeping import all_of, kept

PROGRAM = installed()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed")
Q1 = Period(date(2026, 1, 1), date(2026, 3, 31))
# Of the three who answer: how far from the weakest rating each dimension is, 0 to 4.
GIVEN = ((4, 3, 4, 2, 4), (3, 3, 4, 2, 3), (4, 4, 4, 1, 3))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(str(PROGRAM), tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def answer(page: Page, ratings: tuple[int, ...], target: Path) -> Path:
    """Rate by keys alone, save, and put the file where it is sent to."""
    for name, steps in zip(DIMENSIONS, ratings, strict=True):
        page.tab_to(f"rating-{name}")
        page.press(" ")
        page.press("ArrowRight", steps)
    page.tab_to("quote")
    page.type(f"Said {ratings[0]}")
    page.tab_to("save")
    page.press("Enter")
    target.write_bytes(page.downloaded().read_bytes())
    assert page.requests() == []
    page.close()
    return target


def test_a_round_without_names_goes_out_and_comes_back(
    store: Store, clock: FixedClock, browser: Browser, tmp_path: Path
) -> None:
    kept(store, Profile(name="Mara Lindqvist"))
    people = [kept(store, person(name=name)).id for name in ("Ana", "Tomasz", "Sofia")]
    requests, importing = FeedbackRequests(store, clock), Importing(store, clock)
    request = requests.make(NewRequest(people=tuple(people), title="Team", anonymous=True, least=3)).request
    (form,) = requests.write_forms(request.id, tmp_path).paths
    said = []
    for number, ratings in enumerate(GIVEN):
        file = answer(browser.page(form), ratings, tmp_path / f"{number}.json")
        said.append(importing.run(file).answers[0].accepted.standing)
        with pytest.raises(Unreadable, match="taken before"):
            importing.run(file)
    assert said == ["1 of 3 in, shown from 3", "2 of 3 in, shown from 3", "3 of 3 answered"]
    for place, found in enumerate(Figures(store, clock).of(Q1).dimensions):
        values = [each[place] + 1 for each in GIVEN]
        assert (found.n, found.mean) == (3, pytest.approx(sum(values) / 3))
    assert FeedbackCase(store, clock).open_round(request.id).texts["quote"] == ("Said 3", "Said 4", "Said 4")
    assert all_of(store, Feedback) == []


def test_a_named_answer_comes_back_as_feedback(
    store: Store, clock: FixedClock, browser: Browser, tmp_path: Path
) -> None:
    kept(store, Profile(name="Mara Lindqvist"))
    ana = kept(store, person(name="Ana Berg")).id
    requests = FeedbackRequests(store, clock)
    request = requests.make(NewRequest(people=(ana,), title="Hand-over")).request
    (form,) = requests.write_forms(request.id, tmp_path).paths
    page = browser.page(form)
    page.tab_to("consent")
    page.press(" ")
    Importing(store, clock).run(answer(page, GIVEN[0], tmp_path / "ana.json"))
    (found,) = all_of(store, Feedback)
    assert (found.person_id, tuple(found.ratings.values()), found.quote) == (ana, (5, 4, 5, 3, 5), "Said 4")
    assert requests.status(request.id).sentence == "Closed with 1 of 1 in"
    assert all_of(store, Person)[0].name == "Ana Berg"
