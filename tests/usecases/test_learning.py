"""Learning: items, the reading list, time on them, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.certificates import Certificate, Credit
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus, as_status, worked_on
from careercruise_desktop.domain.learning_line import read_line
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.learning import Learning, LearningFilter
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.skill_matrix import Hours, SkillMatrix
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, entry, skill, span
from tests.usecases.keeping import all_of, kept, labels

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
PLANNED, DOING, DONE, STOPPED = LearningStatus


def item(title: str = "Service levels", **more: object) -> LearningItem:
    return LearningItem(**{"title": title, "kind": LearningKind.BOOK, **more})  # type: ignore[arg-type]


@pytest.fixture
def learning(store: Store, clock: FixedClock) -> Learning:
    return Learning(store, clock)


class TestStatus:
    @pytest.mark.parametrize(
        ("status", "days"),
        [(DOING, (TODAY, None)), (DONE, (None, TODAY)), (STOPPED, (None, None)), (PLANNED, (None, None))],
    )
    def test_the_days_follow(
        self, learning: Learning, status: LearningStatus, days: tuple[date | None, date | None]
    ) -> None:
        after = learning.set_status(learning.add(item()).id, status)
        assert (after.status, after.started, after.finished) == (status, *days)

    def test_a_day_may_be_named_and_what_was_begun_stays_begun(self, learning: Learning) -> None:
        key = learning.add(item()).id
        learning.set_status(key, DOING, date(2026, 3, 2))
        done = learning.set_status(key, DONE, YESTERDAY)
        assert (done.started, done.finished) == (date(2026, 3, 2), YESTERDAY)
        assert learning.set_status(key, DONE).finished == YESTERDAY
        again = learning.set_status(key, DOING)
        assert (again.started, again.finished) == (date(2026, 3, 2), None)

    def test_days_to_come_and_turned_round_are_refused(self, learning: Learning) -> None:
        key = learning.add(item(status=DOING)).id
        with pytest.raises(Refused, match="still to come"):
            learning.set_status(key, DONE, TOMORROW)
        with pytest.raises(Refused, match="before it was started") as refused:
            learning.set_status(key, DONE, YESTERDAY)
        assert refused.value.field == "finished"
        with pytest.raises(Refused, match="still to come"):
            learning.add(item(status=DONE, finished=TOMORROW))
        with pytest.raises(Refused, match="no longer exists"):
            learning.set_status(99, DONE)

    def test_the_form_of_any_record_keeps_the_same_rule(
        self, store: Store, clock: FixedClock, learning: Learning
    ) -> None:
        key, records = learning.add(item()).id, Records(store, clock)

        def now(**values: object) -> tuple[object, ...]:
            one = records.change("learning_item", key, **values).record
            assert isinstance(one, LearningItem)
            return one.status, one.started, one.finished

        assert now(started=YESTERDAY) == (DOING, YESTERDAY, None)
        assert now(finished=TODAY) == (DONE, YESTERDAY, TODAY)
        assert now(status=STOPPED) == (STOPPED, YESTERDAY, None)
        with pytest.raises(Refused, match="still to come"):
            now(finished=TOMORROW)

    def test_a_copy_begins_again_so_that_no_hour_counts_twice(
        self, store: Store, clock: FixedClock, learning: Learning
    ) -> None:
        key = learning.add(item(status=DONE, minutes=300, estimate=400)).id
        copy = Records(store, clock).duplicate("learning_item", key)
        assert isinstance(copy, LearningItem)
        assert (copy.status, copy.minutes, copy.estimate, copy.finished) == (PLANNED, 0, 400, None)

    @given(
        st.sampled_from(LearningStatus),
        st.lists(st.tuples(st.sampled_from(LearningStatus), st.integers(0, 400)), max_size=6),
    )
    def test_only_what_is_done_has_a_finish(
        self, first: LearningStatus, steps: list[tuple[LearningStatus, int]]
    ) -> None:
        one = as_status(item(), first, TODAY)
        for status, days in steps:
            one = as_status(one, status, TODAY + timedelta(days=days))
            assert (one.finished is not None) == (status is DONE)
            assert status is not DOING or one.started is not None
            assert as_status(one, status, TODAY + timedelta(days=900)) == one


class TestReadingList:
    def test_new_items_go_to_its_end(self, learning: Learning) -> None:
        for title in "abc":
            learning.add(item(title))
        learning.add(item("begun", status=DOING))
        assert [line.title for line in learning.reading_list()] == ["a", "b", "c"]

    @pytest.mark.parametrize(("place", "order"), [(0, "cab"), (1, "acb"), (9, "abc"), (-3, "cab")])
    def test_an_item_moves_to_a_place(self, store: Store, learning: Learning, place: int, order: str) -> None:
        *_, last = [learning.add(item(title)) for title in "abc"]
        assert "".join(each.title for each in learning.move(last.id, place)) == order
        assert "".join(line.title for line in learning.reading_list()) == order
        if order != "abc":
            store.undo()
            assert "".join(line.title for line in learning.reading_list()) == "abc"

    def test_what_is_over_does_not_stand_in_it(self, learning: Learning) -> None:
        done = learning.add(item(status=DONE))
        with pytest.raises(Refused, match="Only what is planned") as refused:
            learning.move(done.id, 0)
        assert refused.value.field == "status"

    @settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(-1, 5)), min_size=1, max_size=6))
    def test_any_moves_keep_each_item_once(
        self, store: Store, learning: Learning, moves: list[tuple[int, int]]
    ) -> None:
        items = [learning.add(item(title)) for title in "abcd"]
        order = [one.id for one in items]
        for which, place in moves:
            moved = items[which].id
            order.remove(moved)
            order.insert(max(0, place), moved)
            learning.move(moved, place)
            assert [line.id for line in learning.reading_list()] == order
        for one in items:
            learning.remove(one.id)


class TestTime:
    def test_logging_is_one_act_with_the_skills_of_the_item(self, store: Store, learning: Learning) -> None:
        python = kept(store, skill()).id
        one = learning.add(item(skills=frozenset({python})))
        logged = learning.log(one.id, span("09:00", "10:30"), note="Chapter 2")
        (found,) = all_of(store, TimeEntry)
        assert found == logged.entry
        assert (found.title, found.role, found.skills, found.learning_item_id, found.note) == (
            "Service levels", Role.IT, {python}, one.id, "Chapter 2",
        )  # fmt: skip
        assert (logged.item.status, logged.item.started) == (DOING, TODAY)
        assert labels(store)[0] == "Log learning"
        store.undo()
        assert all_of(store, TimeEntry) == []
        assert all_of(store, LearningItem) == [one]

    @pytest.mark.parametrize(
        ("kinds", "role"),
        [
            ((), Role.IT),
            ((SkillKind.SOFT,), Role.PM),
            ((SkillKind.PROJECT_MANAGEMENT, SkillKind.SOFT), Role.PM),
            ((SkillKind.PROJECT_MANAGEMENT, SkillKind.TECHNICAL), Role.IT),
        ],
    )
    def test_the_role_follows_the_skills(
        self, store: Store, learning: Learning, kinds: tuple[SkillKind, ...], role: Role
    ) -> None:
        keys = frozenset(kept(store, skill(name=kind.value, kind=kind)).id for kind in kinds)
        one = learning.add(item(skills=keys))
        assert learning.log(one.id, DayTotal(TODAY, 30, ZONE)).entry.role is role
        assert learning.log(one.id, DayTotal(TODAY, 30, ZONE), role=role.other).entry.role is role.other

    def test_earlier_work_begins_it_earlier_and_what_is_done_stays_done(self, learning: Learning) -> None:
        one = learning.add(item(status=DONE, started=YESTERDAY, finished=TODAY))
        week = TODAY - timedelta(days=7)
        after = learning.log(one.id, DayTotal(week, 30, ZONE)).item
        assert (after.status, after.started, after.finished) == (DONE, week, TODAY)
        assert worked_on(after, TODAY) == after

    def test_what_is_to_come_is_not_logged(self, store: Store, learning: Learning) -> None:
        one = learning.add(item())
        for when in (DayTotal(TOMORROW, 30, ZONE), span("11:00", "12:00")):
            with pytest.raises(Refused, match="still to come"):
                learning.log(one.id, when)
        assert all_of(store, LearningItem) == [one]

    def test_hours_flow_into_the_skills_once(self, store: Store, clock: FixedClock, learning: Learning) -> None:
        python = kept(store, skill()).id
        one = learning.add(item(skills=frozenset({python}), minutes=30))
        learning.log(one.id, span("09:00", "10:30"))
        assert learning.line(one.id).minutes == 120
        assert SkillMatrix(store, clock).hours() == {python: Hours(90, 1, 30)}


class TestReads:
    def test_a_line_has_its_hours_and_all_that_belongs_to_it(self, store: Store, learning: Learning) -> None:
        keys = [kept(store, skill(name=name)).id for name in ("Zig", "ada")]
        one = learning.add(
            item(
                skills=frozenset(keys), minutes=30, estimate=240, cost=Decimal("24.50"), provider="Small Hours",
                url="https://example.org/x",
            )
        )  # fmt: skip
        kept(store, entry(learning_item_id=one.id), entry(learning_item_id=one.id, day=YESTERDAY), entry())
        pmp = kept(store, Certificate(name="PMP")).id
        kept(store, Credit(certificate_id=pmp, day=TODAY, minutes=90, learning_item_id=one.id))
        line = learning.line(one.id)
        assert (line.typed, line.logged, line.entries, line.last, line.credits) == (30, 120, 2, TODAY, 90)
        assert (line.cost, line.currency, line.provider) == (Decimal("24.50"), "EUR", "Small Hours")
        assert [name for _, name in line.skills] == ["ada", "Zig"]
        assert (line.share, learning.lines()) == (150 / 240, (line,))
        with pytest.raises(Refused, match="no longer exists"):
            learning.line(99)

    def test_what_is_under_way_leads_then_the_list_then_what_is_over(self, learning: Learning) -> None:
        for title, more in {
            "old": {"status": DONE, "finished": date(2025, 1, 1)},
            "new": {"status": DONE, "finished": TODAY},
            "first": {}, "second": {},
            "given up": {"status": STOPPED, "started": date(2025, 6, 1)},
            "now": {"status": DOING},
        }.items():  # fmt: skip
            learning.add(item(title, **more))
        titles = [line.title for line in learning.lines()]
        assert titles == ["now", "first", "second", "new", "given up", "old"]
        assert [line.title for line in learning.lines(LearningFilter((DONE,), limit=1))] == ["new"]
        counts = learning.counts()
        assert counts.by_status == {PLANNED: 2, DOING: 1, DONE: 2, STOPPED: 1}
        assert (counts.open, counts.estimated, counts.left) == (3, 0, 0)

    def test_it_is_filtered_by_kind_and_skill(self, store: Store, learning: Learning) -> None:
        python = kept(store, skill()).id
        learning.add(item("a", skills=frozenset({python})))
        learning.add(item("b", kind=LearningKind.TALK))
        read: Callable[[LearningFilter], list[str]] = lambda wanted: [one.title for one in learning.lines(wanted)]  # noqa: E731
        assert read(LearningFilter(skill_id=python)) == ["a"]
        assert read(LearningFilter(kind=LearningKind.TALK)) == ["b"]
        assert read(LearningFilter((DONE,))) == []

    def test_the_time_ahead_is_what_estimates_still_ask_for(self, store: Store, learning: Learning) -> None:
        one = learning.add(item(estimate=240, minutes=30))
        kept(store, entry(learning_item_id=one.id))
        learning.add(item("over its estimate", estimate=10, minutes=30, status=DOING))
        learning.add(item("not estimated"))
        learning.add(item("done", estimate=500, status=DONE))
        counts = learning.counts()
        assert (counts.left, counts.estimated, counts.open) == (150, 2, 3)

    def test_a_period_counts_entries_by_day_and_typed_minutes_by_finish(self, store: Store, learning: Learning) -> None:
        march = (date(2026, 3, 1), date(2026, 3, 31))
        one = learning.add(item(cost=Decimal("10.50"), started=date(2026, 3, 1), status=DOING))
        learning.add(item(minutes=45, cost=Decimal(5), status=DONE, finished=TODAY))
        learning.add(item(minutes=45, cost=Decimal(5), currency="USD", status=DONE, finished=date(2026, 2, 28)))
        learning.add(item(minutes=99, cost=Decimal(7)))
        kept(
            store, entry(learning_item_id=one.id), entry(learning_item_id=one.id, day=date(2026, 2, 28)), entry(),
        )  # fmt: skip
        found = learning.learned(*march)
        assert (found.logged, found.entries, found.typed, found.finished, found.minutes) == (60, 1, 45, 1, 105)
        assert found.cost == {"EUR": Decimal("15.50")}
        assert learning.learned(date(2020, 1, 1), date(2020, 2, 1)).minutes == 0

    def test_nothing_is_empty(self, learning: Learning) -> None:
        assert (learning.lines(), learning.counts().open) == ((), 0)


def test_a_changed_item_is_checked_and_what_goes_leaves_the_rest(store: Store, learning: Learning) -> None:
    one = learning.add(item("  Two\x00 words ", url="example.org/a", currency="eur"))
    assert (one.title, one.url, one.currency) == ("Two words", "https://example.org/a", "EUR")
    learning.log(one.id, DayTotal(TODAY, 30, ZONE))
    with pytest.raises(Refused):
        learning.change(item(id=one.id, url="file:///etc/passwd"))  # type: ignore[arg-type]
    learning.remove(one.id)
    (left,) = all_of(store, TimeEntry)
    assert (left.title, left.learning_item_id) == ("Two words", None)
    store.undo()
    assert all_of(store, TimeEntry)[0].learning_item_id == one.id


def test_what_is_made_in_the_inspector_or_copied_goes_to_the_end_of_the_list(
    store: Store, clock: FixedClock, learning: Learning
) -> None:
    first, second = learning.add(item("First")), learning.add(item("Second"))
    records = Records(store, clock)
    made = records.add("learning_item", title="Third")
    records.duplicate("learning_item", first.id)
    assert [line.title for line in learning.reading_list()] == ["First", "Second", "Third", "First"]
    learning.move(made.id, 0)
    assert [line.id for line in learning.reading_list()][:3] == [made.id, first.id, second.id]


class TestLine:
    """A line becomes an item; a skill that does not exist is made only when that is meant."""

    LINE = read_line('book: Failing well by Ana, 2 h €45 +python +"Chaos drills"')

    def test_an_unknown_skill_is_refused_and_nothing_is_kept(self, store: Store, learning: Learning) -> None:
        kept(store, skill())
        assert learning.unknown_skills(self.LINE) == ("Chaos drills",)
        with pytest.raises(Refused, match="There is no skill “Chaos drills”") as refusal:
            learning.add_line(self.LINE)
        assert refusal.value.field == "skills"
        assert (all_of(store, LearningItem), len(all_of(store, Skill))) == ([], 1)

    def test_it_is_made_in_the_same_act(self, store: Store, learning: Learning) -> None:
        python = kept(store, skill())
        made = learning.add_line(self.LINE, create=True)
        assert (made.title, made.provider, made.estimate, made.cost) == ("Failing well", "Ana", 120, Decimal(45))
        new = next(one for one in all_of(store, Skill) if one.id != python.id)
        assert (new.name, made.skills) == ("Chaos drills", frozenset({python.id, new.id}))
        assert learning.unknown_skills(self.LINE) == ()
        store.undo()
        assert (all_of(store, LearningItem), all_of(store, Skill)) == ([], [python])
