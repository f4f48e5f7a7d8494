"""What few of a team said leaves the program nowhere: not by a command, an export, the history or a search."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from careercruise_desktop.domain.feedback import DIMENSIONS, Consent, Feedback, FeedbackRequest, FeedbackSource
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.portfolio import Audience, Portfolio
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback import FeedbackCase
from careercruise_desktop.usecases.feedback_figures import Figures
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.impact import ImpactCase
from careercruise_desktop.usecases.portfolio import PortfolioCase
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_report import ProjectReports
from careercruise_desktop.usecases.pulse import PulseCase
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import TODAY, project
from tests.usecases.asking import answer_to, asked, pulse_round
from tests.usecases.keeping import kept

SECRET = "Xylophone"  # a word that stands in hidden texts only
COMMANDS = (
    ("list", "feedback"), ("list", "people"), ("list", "projects"), ("list", "journal"), ("search", SECRET),
    ("history",), ("trends",), ("list", "feedback", "--project", "payments"),
)  # fmt: skip


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(store, clock, capsys)


def hide(store: Store, clock: FixedClock, *, count: int, rating: int = 1) -> tuple[FeedbackRequest, int, list[str]]:
    """A request and a pulse about a project, closed with so many answers; with it the project and what is random."""
    about = kept(store, project(start=date(2025, 11, 3))).id
    request = asked(store, *(f"Member {n}" for n in range(6)), anonymous=True, least=5, project_id=about)
    pulse = pulse_round(store, least=5, asked=6, project_id=about, questions="Pace")
    for nonce in range(count):
        said = {"ratings": dict.fromkeys(DIMENSIONS, rating), "quote": f"{SECRET} {nonce}", "improve": SECRET * rating}
        felt = {"score": rating, "health": {"Pace": ("red", "green")[rating % 2]}, "comment": SECRET * rating}
        Answers(store, clock).accept(answer_to(store, request, said, nonce=nonce))
        Answers(store, clock).accept(answer_to(store, pulse, felt, nonce=nonce))
    FeedbackRequests(store, clock).close(request.id)
    PulseCase(store, clock).close(pulse.id)
    return request, about, [request.token, request.key, pulse.token, pulse.key]


def told(terminal: Terminal, about: int) -> dict[str, str]:
    """All that leaves the program, by what tells it; in words and as JSON."""
    store, clock = terminal.store, terminal.clock
    pages = FeedbackCase(store, clock)
    found = {" ".join(words): terminal.run(*words) + str(terminal.json(*words)) for words in COMMANDS}
    portfolio = Portfolio(audience=Audience.DUAL, first=date(2025, 1, 1), last=TODAY)
    found["portfolio"] = str(PortfolioCase(store, clock).edition(portfolio))
    found["report"] = str(ProjectReports(store, clock).compose(about))
    found["project page"] = str(ProjectPages(store, clock).page(about))
    found["list in the window"] = str(pages.page())
    found["figures"] = str(Figures(store, clock).of(Period(date(2026, 1, 1), TODAY)))
    found["quarters"] = str(Figures(store, clock).quarters())
    found["pulse"] = str(PulseCase(store, clock).of(Period(date(2026, 1, 1), TODAY)))
    found["impact"] = str(ImpactCase(store, clock).of(Period(date(2026, 1, 1), TODAY)))
    found["rounds"] = str([pages.open_round(row.id) for row in pages.page().rows if row.sealed])
    found["labels"] = " ".join(step.label for step in store.steps(50))
    with store.read() as reader:
        for table in ("search_index", "history_row"):
            found[table] = str(reader.rows(f"SELECT * FROM {table}"))
    return found


def test_what_was_said_below_the_minimum_changes_nothing_that_is_told(
    tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two files that differ in what four of a team said tell the same in every place."""
    seen = []
    for rating in (1, 4):
        store = Store.open(tmp_path / str(rating) / "career.db", lambda: clock.now().at)
        _, about, random = hide(store, clock, count=4, rating=rating)
        found = told(Terminal(store, clock, capsys), about)
        store.close()
        for name, text in found.items():
            assert SECRET not in text.replace(f"search {SECRET}", ""), name
            for each in random:
                found[name] = found[name].replace(each, "random")
        seen.append(found)
    for name, text in seen[0].items():
        assert text == seen[1][name], name


def test_from_the_minimum_on_it_is_told(terminal: Terminal, clock: FixedClock) -> None:
    request, about, _ = hide(terminal.store, clock, count=5)
    found = told(terminal, about)
    assert "Team: 5 answers, mean rating 1.0 of 5." in found["report"]
    page = FeedbackCase(terminal.store, clock).open_round(request.id)
    assert page.means["leadership"] == (1.0, 5)
    # Nobody agreed to have the words quoted, and in no index do they stand.
    for name in ("portfolio", "report", "project page", "labels", "search_index", "history_row", "history", "trends"):
        assert SECRET not in found[name]


def test_a_portfolio_tells_no_rating_of_a_small_team_nor_of_one_of_its_members(terminal: Terminal) -> None:
    store, clock = terminal.store, terminal.clock

    def edition() -> str:
        return str(PortfolioCase(store, clock).edition(Portfolio(audience=Audience.DUAL, last=TODAY)))

    def say(source: FeedbackSource, rating: int) -> None:
        with store.write("Add feedback") as desk:
            desk.add(
                Feedback(day=TODAY, source=source, leadership=rating, quote="She listens.", consent=Consent.ANONYMOUS)
            )

    for _ in range(3):
        say(FeedbackSource.CLIENT, 5)
    for _ in range(4):
        say(FeedbackSource.TEAM, 1)
    few = edition()
    assert "5.0, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}3" in few.replace("\\xa0", "\N{NO-BREAK SPACE}")
    assert "rated 1.0 of 5" not in few
    say(FeedbackSource.TEAM, 1)
    assert "2.5, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}8" in edition().replace("\\xa0", "\N{NO-BREAK SPACE}")


def test_undo_is_refused_where_answers_would_go_and_a_restore_says_what_it_kept(
    terminal: Terminal, tmp_path: Path
) -> None:
    store, clock = terminal.store, terminal.clock
    request = asked(store, *(f"Member {n}" for n in range(4)), anonymous=True, title="Team round")
    terminal.run("backup", str(tmp_path / "before.db"))
    Answers(store, clock).accept(answer_to(store, request, {"ratings": {"delivery": 4}}))
    terminal.run("undo")
    assert terminal.code == 1
    assert "“Team round” holds 1 answer that would go with it. Delete it in Leadership" in terminal.err
    said = terminal.run("restore", str(tmp_path / "before.db"), "--yes")
    assert "Kept from the present file: 1 answer without a name." in said
    carried = terminal.json("restore", str(tmp_path / "before.db"), "--yes")["carried"]
    assert carried == {"answers": 1, "closed": 0}
