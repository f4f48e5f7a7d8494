"""The review of a period: what it says, what it keeps back, when there is none, and what its files hold."""

from __future__ import annotations

import errno
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.periods import Period, last_whole
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.domain.review import Review
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.exporters.data import plain
from careercruise_desktop.exporters.html import page
from careercruise_desktop.exporters.palette import review_palette
from careercruise_desktop.exporters.press import Press
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.child import Watch
from careercruise_desktop.usecases.export import Printer
from careercruise_desktop.usecases.sample.usecase import SampleData
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.review import ReviewCase
from careercruise_desktop.usecases.trends.sentences import sentence
from careercruise_desktop.usecases.trends.tables import table_words
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.exporters.test_html import Reading, luminance
from tests.exporters.test_pdf import tags, text_of
from tests.factories import TODAY, at, entry, milestone, project
from tests.usecases.trends.asking import MONDAY, given

Q4 = Period(date(2025, 10, 1), date(2025, 12, 31))


@pytest.fixture
def case(store: Store, clock: FixedClock) -> ReviewCase:
    return ReviewCase(store, clock)


@pytest.fixture
def printer() -> Iterator[Printer]:
    made = Printer()
    yield made
    made.close()


@pytest.fixture(scope="module")
def career(tmp_path_factory: pytest.TempPathFactory) -> tuple[Review, list[str]]:
    """The review of a quarter of a sample career, and the names of its confidential projects."""
    clock = FixedClock(at("11:12"))
    store = Store.open(tmp_path_factory.mktemp("career") / "career.db", lambda: clock.now().at)
    SampleData(store, clock).fill(years=2)
    with store.read() as reader:
        names = [each.name for each in reader.find(Project) if each.confidential]
    review = ReviewCase(store, clock).compose(Period(date(2025, 7, 1), TODAY))
    store.close()
    return review, names


@pytest.fixture
def sample(career: tuple[Review, list[str]]) -> Review:
    return career[0]


def weeks(store: Store) -> None:
    """Thirteen weeks of both roles before today, and milestones of a project."""
    days = [MONDAY - timedelta(weeks=at) for at in range(13)]
    given(
        store,
        Profile(name="Mara Lindqvist"),
        project(id=1, name="Kestrel ledger", code="ledger", client="Kestrel Bank", confidential=True),
        *(entry("09:00", "12:00", day) for day in days),
        *(entry("13:00", "14:00", day, role=Role.PM) for day in days),
        *(milestone(day, achieved=day, project_id=1, title=f"Step {day}") for day in days[:4]),
    )


WEEKS = Period(MONDAY - timedelta(weeks=12), TODAY)


def test_the_usual_period_is_the_last_whole_quarter(case: ReviewCase) -> None:
    assert case.period() == Q4
    assert case.period(last=date(2026, 1, 31)) == Period(date(2025, 11, 1), date(2026, 1, 31))
    assert case.period(date(2026, 3, 2)) == Period(date(2026, 3, 2), TODAY)
    assert case.period(date(2026, 3, 2), date(2027, 1, 1)) == Period(date(2026, 3, 2), TODAY)
    assert [last_whole(date(2026, 1, 5), each) for each in (1, 12)] == [
        Period(date(2025, 12, 1), date(2025, 12, 31)),
        Period(date(2025, 1, 1), date(2025, 12, 31)),
    ]


def test_a_period_turned_round_or_to_come_or_without_records_is_refused(case: ReviewCase, store: Store) -> None:
    with pytest.raises(Refused, match="start before it ends"):
        case.period(TODAY, TODAY - timedelta(days=1))
    with pytest.raises(Refused, match="start before it ends"):
        case.compose(Period(TODAY, TODAY - timedelta(days=1)))
    for ask in (case.period, lambda first, last: case.compose(Period(first, last))):
        with pytest.raises(Refused, match="still to come"):
            ask(TODAY + timedelta(days=1), TODAY + timedelta(days=9))
    with pytest.raises(Refused, match="nothing is recorded for 1 October – 31 December 2025"):
        case.compose(Q4)
    given(store, entry(day=TODAY))
    with pytest.raises(Refused, match="nothing to review"):
        case.compose(Q4)
    # Empty years before the oldest record are left out.
    assert case.compose(Period(date(100, 1, 1), TODAY)).period == "19 March 2026"


def test_it_is_made_of_the_figures_of_the_wall(case: ReviewCase, store: Store, clock: FixedClock) -> None:
    weeks(store)
    review = case.compose(WEEKS)
    wall = {each.key: each for each in TrendsCase(store, clock).wall(Question(WEEKS, compare=True))}
    assert [card.key for card in review.cards] == [key for key in CARDS if any(each.n for each in wall[key])]
    balance = next(card for card in review.cards if card.key == "role_balance")
    assert balance.sentence == f"{sentence(wall['role_balance'])}."
    assert (balance.figures[0].value, balance.figures[0].lines[-1]) == ("75\xa0%", "n = 26 entries")
    assert (balance.definition, balance.formula) == (CARDS["role_balance"].definition, CARDS["role_balance"].formula)
    assert balance.chart is not None
    assert balance.chart.alt.startswith("Role balance, 22 December 2025 – 19 March 2026. ")
    promised = next(card for card in review.cards if card.key == "milestones_on_time")
    assert promised.figures[0].value == "100\xa0%"
    assert promised.figures[0].lines == ("4 of 4", "95\xa0% interval 51 – 100\xa0%", "n = 4 milestones")
    table = next(each for each in review.tables if each.title == "Role balance")
    assert table.header == table_words(wall["role_balance"]).header
    assert [[cell.text for cell in row] for row in table.rows] == [
        [str(cell) for cell in row] for row in table_words(wall["role_balance"]).rows
    ]
    assert "Nothing is recorded in this period for" in review.missing
    assert "morale" in review.missing
    assert (review.name, review.period, review.author) == (
        "Review",
        "22 December 2025 – 19 March 2026",
        "Mara Lindqvist",
    )
    assert round(review.split, 2) == 0.75


def test_whole_periods_have_their_names(case: ReviewCase, store: Store) -> None:
    given(store, *(entry(day=date(2025, month, 3)) for month in range(1, 13)))
    assert case.compose(Q4).title == "Quarterly review, Q4 2025"
    assert case.compose(Period(date(2025, 11, 1), date(2025, 11, 30))).period == "November 2025: 1 – 30 November 2025"
    assert case.compose(Period(date(2025, 1, 1), date(2025, 12, 31))).title == "Yearly review, 2025"


def test_days_outside_the_period_are_empty_in_its_weeks(case: ReviewCase, store: Store) -> None:
    weeks(store)
    review = case.compose(Period(MONDAY - timedelta(days=5), TODAY))
    rows = [[cell.text for cell in row] for row in next(t for t in review.tables if t.title == "Logged days").rows]
    assert [(row[0].endswith("(part)"), row[1:8]) for row in rows] == [
        (True, ["", "", "–", "–", "–", "–", "–"]), (True, ["4:00", "–", "–", "–", "", "", ""]),
    ]  # fmt: skip


def test_a_review_says_that_nothing_was_logged_and_what_it_is_compared_with(case: ReviewCase, store: Store) -> None:
    given(store, entry(day=date(2024, 3, 4)))
    assert case.compose(Q4).missing.startswith("Nothing was logged in this period. ")
    given(store, entry(day=TODAY))
    review = case.compose(Period(TODAY - timedelta(days=1), TODAY))
    assert "logged in" not in review.missing
    assert review.compared == "Before: 11 – 12 March 2026, as many days"


def test_what_was_done_on_a_confidential_project_is_not_told(case: ReviewCase, store: Store) -> None:
    weeks(store)
    given(store, project(id=2, code="open"))
    for key, title in ((1, "Stopped the merger"), (2, "Retrospective"), (None, "Kestrel ledger dinner")):
        given(store, LeadershipAction(day=TODAY - timedelta(days=9), title=title, project_id=key))
    given(store, PulseRound(id=1, day=TODAY - timedelta(days=7), asked=9))
    given(store, *(PulseAnswer(pulse_round_id=1, score=score) for score in (8, 9, 7, 8, 9, 6)))
    review = case.compose(WEEKS)
    morale = next(card for card in review.cards if card.key == "morale")
    assert [mark.label for mark in morale.marks] == [
        "An action on a confidential project", "Retrospective", "Confidential project dinner",
    ]  # fmt: skip
    assert "merger" not in repr(review)


def test_confidential_projects_are_not_named_anywhere(career: tuple[Review, list[str]]) -> None:
    review, names = career
    assert names
    assert not [name for name in names if name in repr(review)]
    assert "Confidential project" in repr(review)


def test_reading_stops_when_nobody_waits_for_it(case: ReviewCase, store: Store) -> None:
    class Gone(Watch):
        cancelled = True

    weeks(store)
    with pytest.raises(Refused, match="Cancelled"):
        case.compose(WEEKS, Gone())


def test_the_pdf_is_tagged_and_reads_from_title_to_tables(
    case: ReviewCase, sample: Review, printer: Printer, tmp_path: Path
) -> None:
    target = tmp_path / "review.pdf"
    done = case.export(sample, target, printer)
    content = target.read_bytes()
    read = PdfReader(io.BytesIO(content))
    root = read.trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], done.count) == ("en", True, len(read.pages))
    assert re.search(r"pdfuaid:part>1<", metadata)
    assert sample.title in metadata
    kinds = [str(tag["/S"]) for tag in tags(content)]
    drawn = [card.chart.alt for card in sample.cards if card.chart is not None]
    assert [str(tag["/Alt"]) for tag in tags(content) if tag["/S"] == "/Figure"] == drawn
    assert (kinds.count("/H1"), kinds.count("/Table")) == (1, len(sample.tables))
    assert kinds.count("/H2") == len(sample.cards) + 2
    assert kinds.count("/TH") >= sum(len(each.header) for each in sample.tables)
    text = " ".join(text_of(content).split())
    at = 0
    for words in (sample.name, sample.period, "At a glance", *(card.sentence for card in sample.cards)):
        at = text.index(" ".join(words.split()), at)
    for table in sample.tables:
        at = text.index(" ".join(" ".join(table.header).split()), at)
        at = text.index(" ".join(" ".join(cell.text for cell in table.rows[-1]).split()), at)
    assert "n = " in text


def test_the_page_asks_for_nothing_and_says_the_same(sample: Review) -> None:
    text = page(plain(sample)).decode()
    reading = Reading(text)
    assert reading.open == []
    assert not {"script", "iframe", "object", "embed", "form", "img", "link", "base", "a"} & set(reading.tags)
    assert not {name for _, name, _ in reading.attributes if name.startswith("on") or name in {"src", "style", "href"}}
    assert not re.findall(r"url\((?!data:font/woff2;base64,)", text)
    assert not re.findall(r"https?://", text)
    assert reading.headings == ["Review", "At a glance", *(card.title for card in sample.cards), "The charts as tables"]
    words = " ".join("".join(reading.words).split())
    for card in sample.cards:
        assert " ".join(card.sentence.split()) in words
        assert " ".join(card.formula.split()) in words
    alts = [value for tag, name, value in reading.attributes if (tag, name) == ("svg", "aria-label")]
    assert alts[-len([card for card in sample.cards if card.chart]) :] == [
        card.chart.alt for card in sample.cards if card.chart
    ]
    for drawing in re.findall(r"<svg class=\"drawing\".*?</svg>", text, re.DOTALL):
        assert list(ET.fromstring(drawing).iter("text"))
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_roles_of_a_review_can_be_seen_on_its_ground(scheme: str) -> None:
    colours = review_palette(scheme)
    for role in ("it", "pm"):
        light, dark = sorted((luminance(colours[role]), luminance(colours["paper"])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3


def test_nothing_is_left_where_it_cannot_be_written(
    case: ReviewCase, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weeks(store)
    review = case.compose(WEEKS)
    press = Press(("never started",))
    with pytest.raises(Refused, match=r"it has to end in \.pdf or \.html"):
        case.export(review, tmp_path / "review.docx", Printer(press))
    with pytest.raises(Unreadable, match="does not exist"):
        case.export(review, tmp_path / "none" / "review.pdf", Printer(press))
    target = tmp_path / "review.html"
    target.write_text("old")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    printer = Printer()
    monkeypatch.setattr(Path, "write_bytes", full)
    try:
        with pytest.raises(Unreadable, match="the disk is full"):
            case.export(review, target, printer)
    finally:
        printer.close()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["review.html"]
    assert target.read_text() == "old"
