"""Reading the journal: pages without gaps, filters, search, days, earlier years, and where an entry is used."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.pieces import Piece
from careercruise_desktop.domain.portfolio import Audience, SectionKey
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_pages import Choices, JournalFilter, JournalLine, JournalPages, Named
from careercruise_desktop.usecases.portfolio import PortfolioCase
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, project, skill
from tests.usecases.keeping import kept


@pytest.fixture
def pages(store: Store, clock: FixedClock) -> JournalPages:
    return JournalPages(store, clock)


def told(day: date = TODAY, **more: Any) -> JournalEntry:
    return JournalEntry(**{"day": day, "kind": JournalKind.SOLVED, "title": "Retry queue", **more})


def titles(pages: JournalPages, **wanted: Any) -> list[str]:
    found = JournalFilter(**wanted)
    lines = pages.page(found).lines
    assert pages.count(found) == len(lines)
    return [line.title for line in lines]


def test_an_empty_journal_has_nothing(pages: JournalPages) -> None:
    assert pages.page().lines == ()
    assert not pages.page().more
    assert pages.count() == 0
    assert pages.month(TODAY) == ()
    assert pages.on_this_day() == ()
    assert pages.choices() == Choices((), (), (), ())


def test_a_line_tells_what_a_list_shows(store: Store, clock: FixedClock, pages: JournalPages) -> None:
    pay = kept(store, project()).id
    both = frozenset({kept(store, skill()).id, kept(store, skill(name="API design")).id})
    key = kept(
        store,
        told(
            body="# Why\n\nA **retry** charged [the card](https://example.com) twice.\n\n```\ncode\n```\n",
            situation="s", result="r", role=Role.IT, project_id=pay, skills=both, minutes=30,
            tags=frozenset({"retry", "incident"}), in_portfolio=True, confidential=True, written=clock.now(),
        ),
    ).id  # fmt: skip
    kept(store, Attachment(journal_entry_id=key, name="a", sha256="0" * 64, size=1))
    (line,) = pages.page().lines
    assert line == pages.line(key)
    assert line.excerpt == "Why A retry charged the card twice."
    assert [each.name for each in line.skills] == ["API design", "Python"]
    assert line.project == Named(pay, "Payments gateway migration", "payments")
    assert (line.tags, line.minutes, line.parts, line.files) == (("incident", "retry"), 30, 2, 1)
    assert (line.role, line.in_portfolio, line.confidential, line.written) == (Role.IT, True, True, clock.now())


def test_without_a_body_the_situation_is_shown(store: Store, pages: JournalPages) -> None:
    kept(store, told(situation="A retry *charged* 14 cards.", task="Find the cause."))
    assert pages.page().lines[0].excerpt == "A retry charged 14 cards. Find the cause."


def test_a_long_text_is_cut_and_never_drawn_as_markup(store: Store, pages: JournalPages) -> None:
    kept(store, told(body="<img src=file:///etc/passwd> " + "word " * 19_000))
    shown = pages.page().lines[0].excerpt
    assert shown.startswith("<img src=file:///etc/passwd> word")
    assert len(shown) <= 200


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_pages_follow_each_other_without_a_gap(store: Store, pages: JournalPages, limit: int) -> None:
    with store.write("A long journal") as desk:
        for number in range(30):
            # Written out of order, several of a day.
            desk.add(told(TODAY - timedelta(days=number * 7 % 11), title=f"{number}"))
    found: list[JournalLine] = []
    more = True
    while more:
        page = pages.page(after=found[-1] if found else None, limit=limit)
        found.extend(page.lines)
        more = page.more
    assert len({line.id for line in found}) == len(found) == 30
    assert [line.place for line in found] == sorted((line.place for line in found), reverse=True)


def test_filters_leave_out_the_rest(store: Store, pages: JournalPages) -> None:
    pay, python = kept(store, project()).id, kept(store, skill()).id
    kept(
        store,
        told(title="Plain"),
        told(title="Win", kind=JournalKind.WIN),
        told(title="Skill", skills=frozenset({python})),
        told(title="Project", project_id=pay, skills=frozenset({python})),
        told(title="Role", role=Role.PM),
        told(title="Tags", tags=frozenset({"retry", "post-mortem"})),
        told(title="Longer", tags=frozenset({"retries"})),
        told(date(2025, 1, 2), title="Old", in_portfolio=True),
    )
    assert len(titles(pages)) == 8
    assert titles(pages, kind=JournalKind.WIN) == ["Win"]
    assert titles(pages, skill_id=python) == ["Project", "Skill"]
    assert titles(pages, skill_id=python, project_id=pay) == ["Project"]
    assert titles(pages, role=Role.PM) == ["Role"]
    assert titles(pages, tag="#Retry") == titles(pages, tag="retry") == ["Tags"]
    assert titles(pages, last=date(2025, 1, 2)) == titles(pages, in_portfolio=True) == ["Old"]
    assert titles(pages, first=date(2025, 1, 3), kind=JournalKind.WIN, role=Role.PM) == []


def test_search_finds_words_in_every_part_newest_first(store: Store, pages: JournalPages) -> None:
    kept(store, skill(name="Retry"), project(name="Retry", code="retry"))
    kept(
        store,
        told(date(2026, 3, 2), title="In the body", body="An idempotency key per retry."),
        told(date(2026, 3, 4), title="Retry queue: 20 March is firm"),
        told(date(2026, 3, 3), title="In the result", result="No retries left."),
        told(date(2026, 3, 5), title="Not at all", body="Nothing"),
        told(date(2026, 3, 1), title="By its tag", tags=frozenset({"retry"})),
    )
    found = ["Retry queue: 20 March is firm", "In the body", "By its tag"]
    assert titles(pages, text="retry") == found
    assert titles(pages, text="retr")[1] == "In the result"
    assert titles(pages, text="retry key") == ["In the body"]
    assert titles(pages, text="#retry") == found
    assert titles(pages, text="key #retry") == ["In the body"]
    assert titles(pages, text="# retry") == []
    assert titles(pages, text="retry", last=date(2026, 3, 1)) == ["By its tag"]
    assert titles(pages, text="absent") == []
    line = pages.page(JournalFilter(text="idempotency")).lines[0]
    assert line.found == Piece("An idempotency key per retry.", ((3, 14),))
    titled = pages.page(JournalFilter(text="queue")).lines[0]
    assert (titled.found, titled.title_places) == (None, ((6, 11),))
    assert [(line.found, line.title_places) for line in pages.page().lines] == [(None, ())] * 5


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    text=st.text(max_size=40) | st.sampled_from(['"', "AND", "c++", "a OR b*", "-x", "'; DROP TABLE", "^(", "NEAR("])
)
def test_whatever_is_typed_is_words_and_never_syntax(pages: JournalPages, text: str) -> None:
    wanted = JournalFilter(text=text, tag=text)
    assert pages.page(wanted).lines == ()
    assert pages.count(wanted) == 0


def test_the_month_says_which_days_have_entries(store: Store, pages: JournalPages) -> None:
    kept(
        store,
        told(date(2026, 3, 1)),
        told(date(2026, 3, 31), kind=JournalKind.WIN),
        told(date(2026, 3, 31), kind=JournalKind.LEARNED),
        told(date(2026, 3, 31), kind=JournalKind.WIN),
        told(date(2026, 4, 1)),
        told(date(2026, 2, 28)),
    )
    days = [(each.day.day, each.n, each.kinds) for each in pages.month(TODAY)]
    last = ((JournalKind.LEARNED, 1), (JournalKind.WIN, 2))
    assert days == [(1, 1, ((JournalKind.SOLVED, 1),)), (31, 3, last)]
    assert [each.n for each in pages.month(TODAY, JournalFilter(kind=JournalKind.WIN, first=TODAY))] == [2]
    assert [each.n for each in pages.month(date(2026, 2, 28))] == [1]


def test_on_this_day_of_earlier_years(store: Store, pages: JournalPages) -> None:
    for day in (date(2025, 3, 19), date(2023, 3, 19), date(2024, 3, 18), TODAY):
        kept(store, told(day, title=day.isoformat()))
    found = [(each.years, [line.title for line in each.lines]) for each in pages.on_this_day()]
    assert found == [(1, ["2025-03-19"]), (3, ["2023-03-19"])]


def test_the_leap_day_comes_with_the_day_before_it(store: Store, pages: JournalPages) -> None:
    kept(store, told(date(2024, 2, 29)), told(date(2024, 2, 28)), told(date(2020, 2, 29)))
    assert [each.day for each in pages.on_this_day(date(2026, 2, 28))] == [
        date(2024, 2, 29), date(2024, 2, 28), date(2020, 2, 29),
    ]  # fmt: skip
    assert [each.day for each in pages.on_this_day(date(2028, 2, 29))] == [date(2024, 2, 29), date(2020, 2, 29)]
    assert [each.day for each in pages.on_this_day(date(2028, 2, 28))] == [date(2024, 2, 28)]


def test_the_choices_count_what_there_is(store: Store, pages: JournalPages) -> None:
    pay, python = kept(store, project()).id, kept(store, skill(archived=True)).id
    kept(store, skill(name="Unused"))
    kept(store, told(project_id=pay, skills=frozenset({python}), tags=frozenset({"a", "b"})))
    kept(store, told(kind=JournalKind.WIN, tags=frozenset({"b"})), told(skills=frozenset({python})))
    found = pages.choices()
    assert found.kinds == ((JournalKind.SOLVED, 2), (JournalKind.WIN, 1))
    assert [(each.name, n) for each, n in found.skills] == [("Python", 2)]
    assert [(each.detail, n) for each, n in found.projects] == [("payments", 1)]
    assert found.tags == (("b", 2), ("a", 1))


def test_an_entry_comes_with_the_names_around_it(store: Store, pages: JournalPages) -> None:
    pay, ana, python = (kept(store, value).id for value in (project(), person(), skill()))
    due = kept(store, milestone(project_id=pay)).id
    entry = kept(
        store,
        told(project_id=pay, milestone_id=due, skills=frozenset({python}), people=frozenset({ana})),
    )
    around = pages.entry(entry.id)
    assert around.entry == entry
    assert around.project == Named(pay, "Payments gateway migration", "#payments")
    assert around.milestone == Named(due, "API contract frozen", "Payments gateway migration", "it")
    assert [each.name for each in (*around.skills, *around.people)] == ["Python", "Ana Ferreira"]
    assert around.uses == ()
    assert pages.line(99) is None
    with pytest.raises(Refused, match="no longer exists"):
        pages.entry(99)


def use(pages: JournalPages, key: int) -> str:
    (found,) = pages.entry(key).uses
    assert found.used == found.sentence.startswith("Used in")
    return found.sentence


def test_it_is_told_where_an_entry_is_used(store: Store, clock: FixedClock, pages: JournalPages) -> None:
    journal, portfolio = Journal(store, clock), PortfolioCase(store, clock)
    key = kept(store, told(in_portfolio=True)).id
    assert use(pages, key) == "Not in the dual role portfolio: nothing is written in it yet."
    journal.change(key, body="Fixed.")
    assert use(pages, key) == "Used in “Stories” of the dual role portfolio"
    journal.hide(key, confidential=True)
    assert use(pages, key).endswith("it is confidential.")
    journal.hide(key, confidential=False)
    portfolio.show_section(Audience.DUAL, SectionKey.STORIES, shown=False)
    assert use(pages, key).endswith("its stories are switched off.")
    portfolio.show_section(Audience.DUAL, SectionKey.STORIES, shown=True)
    portfolio.choose_period(Audience.DUAL, date(2025, 1, 1), date(2025, 12, 31))
    assert use(pages, key).endswith("it covers 1 Jan 2025 – 31 Dec 2025 only.")
    portfolio.choose_period(Audience.DUAL, None, None)
    for number in range(4):
        kept(store, told(title=f"Fuller {number}", situation="s", result="r", in_portfolio=True))
    assert use(pages, key).endswith("newer or fuller stories are told there.")


def test_what_is_said_to_be_used_is_what_the_document_tells(
    store: Store, clock: FixedClock, pages: JournalPages
) -> None:
    for number in range(7):
        kept(store, told(TODAY - timedelta(days=number), title=f"Story {number}", body="b", in_portfolio=True,
                         situation="s" if number % 3 == 2 else "", task="t" if number % 3 == 2 else ""))  # fmt: skip
    portfolio = PortfolioCase(store, clock)
    document = portfolio.compose(portfolio.choices())
    section = next(each for each in document.sections if each.key is SectionKey.STORIES)
    used = {line.title for line in pages.page().lines if pages.entry(line.id).uses[0].used}
    assert used == {story.title for story in getattr(section, "stories")}  # noqa: B009
    assert len(used) == 4


@pytest.mark.parametrize("wanted", [JournalFilter(), JournalFilter(kind=JournalKind.WIN), JournalFilter(text="entry")])
def test_around_an_entry_stands_what_comes_before_and_after_it(
    store: Store, pages: JournalPages, wanted: JournalFilter
) -> None:
    for number in range(40):
        kept(store, told(TODAY - timedelta(days=number // 3), title=f"Entry {number}", kind=JournalKind.WIN))
    whole = pages.page(wanted, limit=100).lines
    for place, newer, older in ((20, 5, 7), (0, 5, 7), (39, 5, 7), (3, 9, 60)):
        found = pages.around(whole[place].id, wanted, newer=newer, older=older)
        assert found is not None
        assert found.lines == whole[max(0, place - newer) : place + older]
        assert (found.newer, found.more) == (place > newer, place + older < len(whole))
    back = pages.page_before(wanted, before=whole[20], limit=6)
    assert (back.lines, back.newer) == (whole[14:20], True)
    assert not pages.page_before(wanted, before=whole[6], limit=6).newer
    assert pages.page(wanted, since=whole[20], limit=3).lines == whole[20:23]
    with store.write("Remove") as desk:
        desk.remove(JournalEntry, whole[20].id)
    assert pages.page(wanted, since=whole[20], limit=2).lines == whole[21:23]


def test_an_entry_that_is_left_out_stands_nowhere(store: Store, pages: JournalPages) -> None:
    key = kept(store, told()).id
    assert key is not None
    assert pages.around(key, JournalFilter(kind=JournalKind.WIN)) is None
    assert pages.around(key, JournalFilter(text="nowhere")) is None
    assert pages.around(key + 1) is None


def test_people_and_what_is_confidential_leave_out_the_rest(store: Store, pages: JournalPages) -> None:
    ana = kept(store, person()).id
    assert ana is not None
    kept(store, told(title="With her", people=frozenset({ana})))
    kept(store, told(title="Secret", confidential=True))
    assert titles(pages, person_id=ana) == ["With her"]
    assert titles(pages, confidential=True) == ["Secret"]
    assert titles(pages, confidential=False, person_id=ana) == ["With her"]
    ((named, n),) = pages.choices().people
    assert (named.id, n) == (ana, 1)


def test_a_text_of_any_length_is_looked_for(store: Store, pages: JournalPages) -> None:
    kept(store, told())
    assert titles(pages, text="retry " * 2_000) == ["Retry queue"]


def test_the_oldest_entries_are_read_at_once(store: Store, clock: FixedClock) -> None:
    with store.write("Given") as desk:
        for back in range(30):
            desk.add(JournalEntry(day=TODAY - timedelta(days=back), kind=JournalKind.WIN, title=f"Day {back}"))
    pages = JournalPages(store, clock)
    page = pages.oldest(limit=10)
    assert [line.title for line in page.lines] == [f"Day {back}" for back in range(20, 30)]
    assert (page.more, page.newer) == (False, True)
    assert not pages.oldest(limit=30).newer
    assert pages.oldest(JournalFilter(text="nowhere")).lines == ()


@pytest.mark.parametrize("marks", ['"', "%_%_", "-- *"])
def test_marks_alone_find_nothing(pages: JournalPages, store: Store, marks: str) -> None:
    with store.write("Given") as desk:
        desk.add(told())
    assert titles(pages, text=marks) == []
    assert titles(pages, text="  ") == ["Retry queue"]
