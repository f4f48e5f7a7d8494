"""What the list of people and the grid say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.people import Relation, initials
from careercruise_desktop.ui.leadership.people.state import ALL, ARCHIVED, Mark, PersonRow
from careercruise_desktop.ui.widgets.option_list import Option

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from careercruise_desktop.usecases.talks import PersonLine

DOT = " \N{MIDDLE DOT} "
# From here on a day says more than how long ago it was.
_LONG_AGO = 60
_GROUPS = {
    Relation.CLIENT: "Clients", Relation.TEAM: "Team", Relation.MANAGER: "Managers", Relation.PEER: "Peers",
    Relation.SPONSOR: "Sponsors",
}  # fmt: skip
_CADENCES = {1: "every day", 7: "every week", 91: "every quarter", 182: "every half year", 365: "every year"}


def ago(day: date, today: date) -> str:
    """`today`, `yesterday`, `3 days ago`; from two months on the day: `19 Mar 2025`."""
    days = (today - day).days
    if 1 < days <= _LONG_AGO:
        return f"{days} days ago"
    return words.day_near(day, today) if 0 <= days <= 1 else words.day_short(day, today)


def cadence_words(days: int) -> str:
    """`every 2 weeks`, `every 10 days`."""
    if days in _CADENCES:
        return _CADENCES[days]
    return f"every {days // 7} weeks" if days % 7 == 0 else f"every {days} days"


def due_words(line: PersonLine, today: date) -> str:
    """`2 days overdue`, `due today`, `due in 4 days`; "" without a cadence."""
    if line.due is None:
        return ""
    if line.late:
        return f"{words.plural(line.late, 'day', 'days')} overdue"
    days = (line.due - today).days
    if days > _LONG_AGO:
        return f"due {words.day_short(line.due, today)}"
    return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {days} days")


def person_row(line: PersonLine, today: date) -> PersonRow:
    """A person in the list."""
    person = line.person
    second = DOT.join(part for part in (person.relation.value.capitalize(), person.organisation) if part)
    spoke = f"spoke {ago(line.last, today)}" if line.last is not None else "never spoken to"
    often = cadence_words(person.cadence) if person.cadence is not None else ""
    third = DOT.join(part for part in (spoke, often) if part)
    due = due_words(line, today)
    said = (person.name, second.replace(DOT, ", "), spoke, often, due, "archived" if person.archived else "")
    return PersonRow(
        id=person.id,
        name=person.name,
        initials=initials(person.name),
        second=second,
        third=third[:1].upper() + third[1:],
        due=due,
        late=line.late > 0,
        today=line.due == today,
        spoken=", ".join(part for part in said if part),
    )


def filters(lines: Sequence[PersonLine], archived: int) -> tuple[Option, ...]:
    """Who can be shown, each with how many they are; only relations that there are."""
    counts = {one: sum(line.person.relation is one for line in lines) for one in Relation}
    found = [Option(one.value, f"{_GROUPS[one]} {counts[one]:,}") for one in Relation if counts[one]]
    away = [Option(ARCHIVED, f"Archived {archived:,}")] if archived else []
    return (Option(ALL, f"Everybody {len(lines):,}"), *found, *away)


def marks(lines: Sequence[PersonLine]) -> tuple[Mark, ...]:
    """The people as they stand on the grid, by name."""
    people = sorted((line.person for line in lines), key=lambda one: one.name.casefold())
    return tuple(Mark(one.id, one.name, initials(one.name), one.influence, one.interest) for one in people)
