"""Answers of the team without names, wherever they are told: nothing below the minimum leaves the program."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from careercruise_desktop.domain.feedback import Feedback, FeedbackRequest, FeedbackSource
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.portfolio import Audience, Portfolio
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.sealed import SealedAnswer
from careercruise_desktop.storage.queries import rounds, sealed
from careercruise_desktop.storage.queries.portfolio import material
from careercruise_desktop.storage.queries.rounds import team_voices
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback import FeedbackCase, Wanted
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.history import History
from careercruise_desktop.usecases.portfolio import PortfolioCase
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_report import ProjectReports
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from careercruise_desktop.usecases.sample.usecase import SampleData
from tests.conftest import FixedClock
from tests.factories import TODAY, project
from tests.usecases.asking import answer_to, asked, pulse_round
from tests.usecases.keeping import kept


@pytest.fixture
def payments(store: Store) -> Project:
    found: Project = kept(store, project(start=date(2025, 11, 3)))
    return found


def answered(store: Store, clock: FixedClock, about: Project, *ratings: int, members: int = 0, **more: Any) -> None:
    names = (f"Member {n}" for n in range(members or len(ratings)))
    request = asked(store, *names, anonymous=True, project_id=about.id, **more)
    for nonce, rating in enumerate(ratings):
        content = answer_to(store, request, {"ratings": {"delivery": rating}}, nonce=nonce)
        Answers(store, clock).accept(content)


def team_row(store: Store, clock: FixedClock, about: Project) -> tuple[int, float | None, tuple[int, ...]]:
    page = ProjectPages(store, clock).page(about.id)
    return next(((row.n, row.mean, row.ids) for row in page.feedback if row.source == "team"), (0, None, ()))


def test_a_project_tells_a_closed_round_and_no_open_or_small_one(
    store: Store, clock: FixedClock, payments: Project
) -> None:
    answered(store, clock, payments, 5, 5, 5, 5, members=6)
    answered(store, clock, payments, 1, 1, 1, least=5)
    assert team_row(store, clock, payments) == (0, None, ())
    answered(store, clock, payments, 4, 4, 4, 5, 5, least=5)
    assert team_row(store, clock, payments) == (5, 4.4, ())
    said = str(ProjectReports(store, clock).compose(payments.id))
    assert "Team: 5 answers, mean rating 4.4 of 5." in said


def test_a_report_of_some_days_takes_no_block_apart(store: Store, clock: FixedClock, payments: Project) -> None:
    answered(store, clock, payments, 1, 1, 1, least=5)
    clock.forward(3 * 24 * 60)
    answered(store, clock, payments, 5, 5, 5, least=5)
    with store.read() as reader:
        assert len(team_voices(reader, payments.id)) == 6
        later = TODAY + timedelta(days=3)
        for first, last in ((TODAY, TODAY), (later, later), (later, None), (None, TODAY)):
            assert team_voices(reader, payments.id, first, last) == []


def test_a_portfolio_counts_only_closed_pulses_and_the_same_blocks_in_any_period(
    store: Store, clock: FixedClock
) -> None:
    pulses = PulseCase(store, clock)
    for day, scores in ((date(2025, 11, 3), (6, 6, 6)), (date(2025, 12, 1), (8, 8, 8)), (date(2026, 2, 2), (9, 9))):
        pulses.type_in(NewPulse(team="Payments", day=day), scores)
    waiting = pulse_round(store, team="Payments")
    for nonce in range(6):
        Answers(store, clock).accept(answer_to(store, waiting, {"score": 1}, nonce=nonce))
    with store.read() as reader:
        for period in (Period(date(2020, 1, 1), TODAY), Period(date(2025, 12, 1), TODAY)):
            found = material(reader, period).rounds
            assert [(each.answers, each.total) for each in found] == [(3, 18), (3, 24), (2, 18)]
    pulses.type_in(NewPulse(team="Payments", day=TODAY), (9, 9, 9, 9, 9))
    december = Portfolio(audience=Audience.DUAL, first=date(2025, 12, 1), last=TODAY)
    every = Portfolio(audience=Audience.DUAL, first=date(2025, 11, 1), last=TODAY)
    case = PortfolioCase(store, clock)
    assert "team_morale" in str(case.edition(every).claims)
    assert "team_morale" not in str(case.edition(december).claims)


def test_the_sample_tells_closed_rounds_of_the_team_and_seals_the_open_one(store: Store, clock: FixedClock) -> None:
    sample = SampleData(store, clock)
    sample.fill(2)
    (found,) = [each for each in FeedbackRequests(store, clock).waiting() if each.request.anonymous]
    assert (found.title, found.sentence) == ("Payments team", "2 of 6 in, shown from 5")
    rows = FeedbackCase(store, clock).page(Wanted(FeedbackSource.TEAM)).rows
    assert len(rows) >= 6
    assert all(row.sealed and row.n >= 5 and row.mean is not None for row in rows)
    page = FeedbackCase(store, clock).open_round(rows[0].id)
    assert (page.standing, len(page.means), page.more) == ("6 of 7 answered", 5, 0)
    assert [len(texts) for texts in page.texts.values()] == [5, 5, 6]
    with store.read() as reader:
        pulses = [each for each in rounds.pulse_rounds(reader) if each.token]
        assert reader.find(Feedback, source=FeedbackSource.TEAM) == []
    assert all(len(each.answers) >= 5 for each in pulses)
    recent = Period(TODAY - timedelta(days=6), TODAY)
    assert len(PulseCase(store, clock).of(recent).comments) == 5


def test_sealed_answers_of_the_sample_come_and_go_with_it(store: Store, clock: FixedClock) -> None:
    def parts() -> list[tuple[str, str]]:
        with store.read() as reader:
            return [tuple(row) for row in reader.rows("SELECT round, content FROM sealed_answer ORDER BY 1, 2")]

    sample, history = SampleData(store, clock), History(store, clock)
    own = asked(store, anonymous=True)
    with store.write_unrecorded(sealed=True) as desk:
        sealed.keep(desk, own.token, SealedAnswer({"delivery": 1}), [])
    with store.write("Remove") as desk:
        desk.remove(FeedbackRequest, own.id)
    sample.fill(1)
    full = parts()
    assert len(full) > 50
    for act, expected in ((history.undo, 1), (history.redo, len(full)), (sample.remove, 1), (history.undo, len(full))):
        act()
        assert len(parts()) == expected
    assert parts() == full
    history.redo()
    assert [token for token, _ in parts()] == [own.token]
