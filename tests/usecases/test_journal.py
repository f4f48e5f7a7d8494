"""The journal's verbs: begun from a line, linked, tagged, hidden, removed; each one act."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import MOST_TAGS, TEXT_LIMIT, JournalEntry, JournalKind
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.quicklog import QuickLog
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, project, skill
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def journal(store: Store, clock: FixedClock) -> Journal:
    return Journal(store, clock)


def only(store: Store) -> JournalEntry:
    (entry,) = all_of(store, JournalEntry)
    assert isinstance(entry, JournalEntry)
    return entry


def test_an_entry_begins_today_with_its_time(store: Store, clock: FixedClock, journal: Journal) -> None:
    begun = journal.begin(JournalKind.SOLVED).record
    assert begun == only(store)
    assert (only(store).day, only(store).written, only(store).title) == (TODAY, clock.now(), "New journal entry")
    assert labels(store)[0] == "Add to journal: New journal entry"


def test_a_line_gives_what_it_names(store: Store, journal: Journal) -> None:
    pay, python = kept(store, project()).id, kept(store, skill()).id
    journal.begin(JournalKind.CONFLICT, line="Change request split in two #payments +python @pm 30 min yesterday")
    entry = only(store)
    assert (entry.title, entry.kind) == ("Change request split in two", JournalKind.CONFLICT)
    assert (entry.project_id, entry.skills, entry.role, entry.minutes) == (pay, {python}, Role.PM, 30)
    assert (entry.day, entry.written) == (TODAY - timedelta(days=1), None)


@pytest.mark.parametrize("line", ["What about #nothing", "+nobody knows this", "2 h 3 h 4 h"])
def test_a_line_that_is_not_clear_is_the_title_as_it_stands(store: Store, journal: Journal, line: str) -> None:
    journal.begin(JournalKind.WIN, line=line)
    assert only(store).title == line
    assert only(store).kind is JournalKind.WIN


def test_pasted_lines_go_on_in_the_body(store: Store, journal: Journal) -> None:
    kept_as = journal.begin(JournalKind.LEARNED, line="Keys expire\x00\n\n- one\n- two")
    assert (only(store).title, only(store).body) == ("Keys expire", "- one\n- two")
    assert kept_as.remarks == ("1 unreadable character left out.",)
    journal.remove(only(store).id)
    journal.begin(JournalKind.LEARNED, line="long " * 100)
    assert only(store).title.endswith("…")
    assert only(store).body == ("long " * 100).strip()


def test_the_journal_tells_of_what_has_happened(store: Store, journal: Journal) -> None:
    with pytest.raises(Refused, match="has happened") as refused:
        journal.begin(JournalKind.WIN, day=TODAY + timedelta(days=1))
    assert refused.value.field == "day"
    begun = journal.begin(JournalKind.WIN, day=date(2024, 2, 29)).record
    with pytest.raises(Refused, match="has happened"):
        journal.change(begun.id, day=TODAY + timedelta(days=1))
    assert (only(store).day, only(store).written) == (date(2024, 2, 29), None)


def test_each_link_is_an_act_that_can_be_taken_back(store: Store, journal: Journal) -> None:
    python, ana, pay = (kept(store, value).id for value in (skill(), person(), project()))
    due = kept(store, milestone(project_id=pay)).id
    key = journal.begin(JournalKind.SOLVED, line="Retry").record.id
    before = only(store)
    acts = (
        lambda: journal.with_skills(key, [python]),
        lambda: journal.with_people(key, [ana]),
        lambda: journal.in_project(key, pay),
        lambda: journal.about_milestone(key, due),
        lambda: journal.took(key, 90),
        lambda: journal.tag(key, "#Retry, post-mortem"),
        lambda: journal.hide(key, confidential=True),
        lambda: journal.show_in_portfolio(key, shown=True),
    )
    for act in acts:
        act()
    entry = only(store)
    assert (entry.skills, entry.people, entry.project_id, entry.milestone_id) == ({python}, {ana}, pay, due)
    assert (entry.minutes, entry.tags) == (90, {"retry", "post-mortem"})
    assert (entry.confidential, entry.in_portfolio) == (True, True)
    for _ in acts:
        store.undo()
    assert only(store) == before


def test_a_milestone_brings_its_project_and_another_project_lets_it_go(store: Store, journal: Journal) -> None:
    pay, portal = kept(store, project()).id, kept(store, project(name="Portal", code="portal")).id
    due = kept(store, milestone(project_id=pay, role=Role.PM)).id
    key = journal.begin(JournalKind.SOLVED, milestone_id=due).record.id
    assert (only(store).project_id, only(store).role) == (pay, Role.PM)
    journal.in_project(key, portal)
    assert (only(store).project_id, only(store).milestone_id) == (portal, None)
    journal.about_milestone(key, due)
    assert (only(store).project_id, only(store).milestone_id) == (pay, due)


def test_confidential_stays_out_of_every_portfolio_and_says_so(journal: Journal) -> None:
    key = journal.begin(JournalKind.WIN).record.id
    assert journal.show_in_portfolio(key, shown=True).remarks == ()
    assert journal.hide(key, confidential=True).remarks == ("A confidential entry stays out of every portfolio.",)
    assert journal.took(key, 10).remarks == ()


def test_too_much_is_refused_with_what_to_do(store: Store, journal: Journal) -> None:
    key = journal.begin(JournalKind.WIN, line="Short").record.id
    before = only(store)
    with pytest.raises(Refused, match="at most 100,000") as refused:
        journal.change(key, situation="x" * TEXT_LIMIT, body="y")
    assert refused.value.field == "situation"
    with pytest.raises(Refused, match=f"At most {MOST_TAGS} tags"):
        journal.tag(key, " ".join(f"t{n}" for n in range(MOST_TAGS + 1)))
    with pytest.raises(Refused):
        journal.took(key, 0 - 5)
    assert only(store) == before


def test_an_entry_that_is_gone_is_refused(store: Store, journal: Journal) -> None:
    key = journal.begin(JournalKind.WIN).record.id
    assert journal.remove(key).id == key
    for act in (lambda: journal.remove(key), lambda: journal.took(key, 5)):
        with pytest.raises(Refused, match="no longer exists"):
            act()
    store.undo()
    assert only(store).id == key


def test_the_quick_log_keeps_when_it_was_written(store: Store, clock: FixedClock) -> None:
    quick = QuickLog(store, clock)
    quick.save(quick.read("learned: keys expire"))
    assert only(store).written == clock.now()
    quick.save(quick.read("win: demo yesterday"))
    assert [entry.written for entry in all_of(store, JournalEntry)] == [clock.now(), None]
