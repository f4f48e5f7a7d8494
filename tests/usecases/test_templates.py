"""Week templates: the shape of a week, kept and laid over others."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.domain.templates import TemplateBlock
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.templates import Templates
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, project, span

MONDAY = date(2026, 3, 16)
NEXT = MONDAY + timedelta(days=7)


@pytest.fixture
def templates(store: Store, clock: FixedClock) -> Templates:
    return Templates(store, clock)


def kept(store: Store, *wanted: Any) -> list[Any]:
    with store.write("Set up") as desk:
        return [desk.add(each) for each in wanted]


def planned(store: Store) -> list[TimeBlock]:
    with store.read() as reader:
        return reader.find(TimeBlock)


def event(start: str, end: str, day: date, **more: Any) -> CalendarEvent:
    return CalendarEvent(
        **{"title": "Standup", "when": span(start, end, day), "source": "work", "source_id": "1", **more}
    )


def test_a_week_is_kept_by_weekday_and_time_on_the_wall(store: Store, templates: Templates) -> None:
    (work,) = kept(store, project())
    kept(
        store,
        block("09:00", "12:00", MONDAY, title="Coding", project_id=work.id),
        block("13:00", "15:30", TODAY, title="Status", role=Role.PM),
        block("09:00", "10:00", NEXT, title="Not this week"),
        block("08:00", "08:30", MONDAY - timedelta(days=6), title="Standup", repeat="FREQ=DAILY"),
    )
    template = templates.save(" IT mornings ", TODAY)
    with store.read() as reader:
        found = reader.find(TemplateBlock, template_id=template.id)
    shape = {(each.weekday, each.start, each.minutes, each.title, each.role, each.project_id) for each in found}
    assert template.name == "IT mornings"
    assert shape == {
        (0, 540, 180, "Coding", Role.IT, work.id),
        (3, 780, 150, "Status", Role.PM, None),
        *((weekday, 480, 30, "Standup", Role.IT, None) for weekday in range(7)),
    }
    assert len(found) == 9


def test_what_is_laid_keeps_the_clock_when_the_clocks_change(store: Store, templates: Templates) -> None:
    kept(store, block("09:00", "12:00", MONDAY, title="Coding"), block("13:00", "14:00", MONDAY))
    template = templates.save("Mondays", MONDAY)
    later = MONDAY + timedelta(days=14)
    laid = templates.lay(template.id, later + timedelta(days=3))
    assert [each.when for each in laid.made] == [span("09:00", "12:00", later), span("13:00", "14:00", later)]
    assert (laid.skipped, laid.remark) == (0, "")
    assert store.next_steps()[0].label == "Lay week template Mondays"  # type: ignore[union-attr]
    store.undo()
    assert len(planned(store)) == 2


def test_what_collides_is_left_out(store: Store, templates: Templates) -> None:
    hours = ("08:00", "09:00", "10:00", "11:00", "12:00")
    kept(store, *(block(start, f"{int(start[:2]) + 1:02d}:00", MONDAY, title=start) for start in hours))
    template = templates.save("Mondays", MONDAY)
    kept(
        store,
        block("08:30", "08:45", NEXT),
        block("09:30", "10:00", MONDAY, repeat="FREQ=WEEKLY"),
        event("10:15", "10:30", NEXT),
        event("00:00", "23:00", NEXT, all_day=True, source_id="2"),
    )
    laid = templates.lay(template.id, NEXT)
    assert [each.title for each in laid.made] == ["11:00", "12:00"]
    assert laid.skipped == 3
    again = templates.lay(template.id, NEXT)
    assert (again.made, again.skipped) == ((), 5)


def test_blocks_that_shared_time_in_the_template_still_do(store: Store, templates: Templates) -> None:
    kept(store, block("09:00", "12:00", MONDAY), block("10:00", "11:00", MONDAY))
    assert len(templates.lay(templates.save("Both", MONDAY).id, NEXT).made) == 2


def test_a_start_that_the_clocks_jump_over_is_moved_and_said(store: Store, templates: Templates) -> None:
    sunday = MONDAY + timedelta(days=6)
    kept(
        store,
        block("02:15", "02:45", sunday, title="Release"),
        block("02:45", "03:00", sunday, title="Check"),
    )
    laid = templates.lay(templates.save("Nights", sunday).id, NEXT)
    assert [(each.title, each.when) for each in laid.made] == [
        ("Release", span("03:00", "03:30", sunday + timedelta(days=7)))
    ]
    assert laid.skipped == 1
    assert laid.remark == "The clocks jump over 02:15 on Sun 29 March; 03:00 is taken."


def test_the_week_is_the_persons(store: Store, templates: Templates) -> None:
    """Sunday evening in New York is Monday here, and weeks may begin with Sunday."""
    with store.write("Set up") as desk:
        desk.set_option("week_start", 6)
    sunday = MONDAY - timedelta(days=1)
    kept(store, block(when=Span(at("01:00", MONDAY).at, at("02:00", MONDAY).at, "America/New_York"), title="Call"))
    kept(store, block("09:00", "10:00", sunday, title="Sunday"))
    template = templates.save("Week", TODAY)
    laid = templates.lay(template.id, NEXT)
    assert [(each.title, each.when) for each in laid.made] == [
        ("Sunday", span("09:00", "10:00", NEXT - timedelta(days=1))),
        ("Call", span("01:00", "02:00", NEXT)),
    ]


def test_a_name_is_replaced_only_when_asked(store: Store, templates: Templates) -> None:
    kept(store, block("09:00", "10:00", MONDAY))
    first = templates.save("IT mornings", MONDAY)
    with pytest.raises(Refused, match="There is a template “IT mornings” already") as refusal:
        templates.save("it MORNINGS", MONDAY)
    assert refusal.value.field == "name"
    kept(store, block("11:00", "12:00", MONDAY))
    again = templates.save("It mornings", MONDAY, replace_same=True)
    assert again.id == first.id
    assert [each.name for each in templates.names()] == ["It mornings"]
    assert len(templates.lay(again.id, NEXT).made) == 2


@pytest.mark.parametrize(("name", "field"), [("  ", "name"), ("Empty", "day")])
def test_nothing_is_kept_without_a_name_or_blocks(templates: Templates, name: str, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        templates.save(name, NEXT)
    assert refusal.value.field == field
    assert templates.names() == []


def test_templates_are_renamed_listed_by_name_and_removed(store: Store, templates: Templates) -> None:
    kept(store, block("09:00", "10:00", MONDAY))
    first, second = templates.save("b", MONDAY), templates.save("A", MONDAY)
    assert [each.name for each in templates.names()] == ["A", "b"]
    with pytest.raises(Refused, match="already"):
        templates.rename(first.id, "a")
    assert templates.rename(second.id, "a").name == "a"
    templates.remove(second.id)
    assert [each.name for each in templates.names()] == ["b"]
    with pytest.raises(Refused, match="no longer exists"):
        templates.lay(second.id, NEXT)
    with store.read() as reader:
        assert {each.template_id for each in reader.find(TemplateBlock)} == {first.id}
