"""What the portfolio reads of the log counts elapsed time once."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.elapsed import elapsed
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.storage.queries.portfolio import material
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, ZONE, at, entry, project, skill

DAY = timedelta(days=1)


def test_time_that_two_entries_share_counts_once_for_a_project_and_for_a_skill(store: Store) -> None:
    with store.write("Log") as desk:
        work, python = desk.add(project()).id, desk.add(skill()).id
        about = {"project_id": work, "skills": frozenset({python})}
        desk.add(entry("09:00", "10:00", **about))
        desk.add(entry("09:30", "10:30", role=Role.PM, **about))
    with store.read() as reader:
        found = material(reader, Period(TODAY, TODAY))
    assert found.project_minutes == {work: {Role.IT: 60, Role.PM: 30}}
    assert found.skill_use[python].minutes == 90


def worked(step: int, length: int, role: Role, days_ago: int) -> tuple[Span, Role]:
    return Span.lasting(at("06:00", TODAY - days_ago * DAY).plus(step * 9), length * 7), role


timed = st.builds(worked, st.integers(0, 40), st.integers(1, 30), st.sampled_from(Role), st.integers(0, 1))
totals = st.tuples(st.integers(1, 300), st.sampled_from(Role)).map(lambda one: (DayTotal(TODAY, one[0], ZONE), one[1]))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(timed | totals, max_size=8))
def test_the_hours_of_a_project_are_the_elapsed_ones(store: Store, work: list[tuple[Span | DayTotal, Role]]) -> None:
    with store.write("Log") as desk:
        desk.run("DELETE FROM time_entry")
        key = desk.add(project(code=f"p{desk.number('SELECT count(*) FROM project')}")).id
        for when, role in work:
            desk.add(TimeEntry(title="Work", role=role, when=when, project_id=key))
    with store.read() as reader:
        found = material(reader, Period(date(2026, 1, 1), TODAY)).project_minutes.get(key, {})
        by_day: dict[date, list[TimeEntry]] = {}
        for one in reader.find(TimeEntry):
            by_day.setdefault(one.when.day, []).append(one)
    wanted = [elapsed(entries) for entries in by_day.values()]
    assert found.get(Role.IT, 0) == sum(one.it for one in wanted)
    assert found.get(Role.PM, 0) == sum(one.pm for one in wanted)
