"""People: when to speak to them, the talks, the grid, and all that is linked to one of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.people import People
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, skill, task
from tests.usecases.asking import asked
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def people(store: Store, clock: FixedClock) -> People:
    return People(store, clock)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


class TestDue:
    def test_who_waits_longest_comes_first(self, store: Store, people: People) -> None:
        for name, cadence, last in (
            ("Late", 7, 10),
            ("Later", 7, 20),
            ("Soon", 14, 10),
            ("Never", 7, None),
            ("Free", None, 3),
        ):
            key = kept(store, person(name=name, cadence=cadence)).id
            if last is not None:
                kept(store, Contact(person_id=key, day=ago(last)), Contact(person_id=key, day=ago(last + 30)))
        kept(store, person(name="Away", cadence=1, archived=True))
        told = [(each.person.name, each.due, each.late, each.talks) for each in people.all()]
        assert told == [
            ("Later", ago(13), 13, 2), ("Late", ago(3), 3, 2), ("Never", TODAY, 0, 0), ("Soon", ago(-4), 0, 2),
            ("Free", None, 0, 2),
        ]  # fmt: skip
        assert [each.person.name for each in people.due()] == ["Later", "Late", "Never"]
        assert [each.person.name for each in people.due(ago(-4))] == ["Later", "Late", "Never", "Soon"]
        assert people.all(Relation.CLIENT) == ()
        assert [each.person.name for each in people.all(archived=True)] == ["Away"]

    @pytest.mark.parametrize(
        ("line", "day", "text"),
        [("Talked about dates", 0, "Talked about dates"), ("Coffee yesterday", 1, "Coffee"), ("", 0, "")],
    )
    def test_a_talk_is_kept_by_one_line(self, store: Store, people: People, line: str, day: int, text: str) -> None:
        key = kept(store, person(cadence=7)).id
        talk = people.met(key, line)
        assert (talk.person_id, talk.day, talk.note) == (key, ago(day), text)
        assert people.due() == ()
        assert people.contacts(key) == (talk,)
        store.undo()
        assert all_of(store, Contact) == []

    def test_a_talk_cannot_lie_ahead(self, store: Store, people: People) -> None:
        key = kept(store, person()).id
        with pytest.raises(Refused) as refused:
            people.talked(key, ago(-1))
        assert refused.value.field == "day"


class TestKeeping:
    def test_a_person_is_added_changed_and_put_away(self, store: Store, people: People) -> None:
        made = people.add(" Ana Ferreira ", Relation.TEAM, cadence=14)
        assert (made.name, made.cadence, labels(store)[0]) == ("Ana Ferreira", 14, "Add person Ana Ferreira")
        assert people.change(made.id, organisation="Kestrel", cadence=None).organisation == "Kestrel"
        assert people.archive(made.id).archived
        assert not people.archive(made.id, away=False).archived

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"name": " "}, "name"),
            ({"name": "ANA FERREIRA"}, "name"),
            ({"cadence": 0}, "cadence"),
            ({"influence": 6}, "influence"),
        ],
    )
    def test_what_cannot_be_is_refused(self, store: Store, people: People, values: Any, field: str) -> None:
        people.add("Ana Ferreira", Relation.TEAM)
        with pytest.raises(Refused) as refused:
            people.add(**{"name": "Tomasz", "relation": Relation.TEAM, **values})
        assert refused.value.field == field
        assert len(all_of(store, Person)) == 1

    def test_drags_on_the_grid_are_one_step(self, store: Store, people: People) -> None:
        key = kept(store, person()).id
        for place in ((1, 1), (3, 4), (5, 5)):
            people.place(key, *place)
        assert (all_of(store, Person)[0].influence, all_of(store, Person)[0].interest) == (5, 5)
        store.undo()
        assert all_of(store, Person)[0].influence is None
        for influence, interest in ((0, 3), (6, 3), (None, 3)):
            with pytest.raises(Refused):
                people.place(key, influence, interest)


def test_all_that_is_linked_to_a_person_is_on_one_page(store: Store, people: People) -> None:
    request = asked(store, "Priya Raman")
    key = all_of(store, Person)[0].id
    people.met(key, "Dates")
    kept(store, Feedback(day=TODAY, source=FeedbackSource.CLIENT, person_id=key, delivery=4))
    entry = JournalEntry(title="Fixed it together", day=TODAY, kind=JournalKind.SOLVED, people=frozenset({key}))
    clash = JournalEntry(
        title="Whose budget", day=ago(3), kind=JournalKind.CONFLICT, people=frozenset({key}), result="Shared\nit"
    )
    kept(store, entry, clash, JournalEntry(title="Other", day=TODAY, kind=JournalKind.CONFLICT))
    kept(store, milestone(owner_id=key))
    kept(store, SkillAssessment(skill_id=kept(store, skill()).id, day=TODAY, level=4, person_id=key))
    given = kept(store, task())
    kept(store, Delegation(task_id=given.id, person_id=key, since=TODAY))
    page = people.page(key)
    assert (page.line.last, page.contacts[0].note) == (TODAY, "Dates")
    assert (len(page.feedback), [each.id for each in page.waits]) == (1, [request.id])
    assert [each.title for each in page.journal] == ["Fixed it together"]
    assert [(each.title, each.resolved) for each in page.conflicts] == [("Whose budget", "Shared it")]
    assert [each.title for each in people.conflicts()] == ["Other", "Whose budget"]
    assert [each.owner_id for each in page.milestones] == [key]
    assert [name for _, name in page.views] == ["Python"]
    assert (len(page.handed.out), page.tasks) == (1, ((given.id, "Failover runbook"),))


@pytest.mark.parametrize("way", ["people", "records"])
def test_the_levels_that_somebody_saw_do_not_become_ones_own(
    store: Store, people: People, clock: FixedClock, way: str
) -> None:
    key = kept(store, person()).id
    seen = kept(store, SkillAssessment(skill_id=kept(store, skill()).id, day=TODAY, level=1, person_id=key))
    kept(store, Feedback(day=TODAY, source=FeedbackSource.TEAM, person_id=key, quote="Well done"))
    if way == "people":
        people.remove(key)
    else:
        Records(store, clock).remove("person", key)
    assert all_of(store, SkillAssessment) == []
    assert [each.person_id for each in all_of(store, Feedback)] == [None]
    store.undo()
    assert (all_of(store, SkillAssessment), all_of(store, Feedback)[0].person_id) == ([seen], key)
