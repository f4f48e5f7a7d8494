"""Names and codes that only one record of a kind may have: what is taken already gets a number."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from careercruise_desktop.domain.career import TargetRole
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project, code_from_name
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask
from careercruise_desktop.storage.records import table_name

T = TypeVar("T", bound=Record)


def unlike_others(desk: Desk, record: T) -> T:
    """The record with a name or code that no other of its kind has."""
    if isinstance(record, Project):
        return replace(record, code=_free(desk, record, "code", record.code or code_from_name(record.name), "-"))
    if isinstance(record, Skill):
        return replace(record, name=_free(desk, record, "name", record.name, " "))
    if isinstance(record, Person):
        return replace(record, name=_free(desk, record, "name", record.name, " "))
    if isinstance(record, TargetRole):
        return replace(record, title=_free(desk, record, "title", record.title, " "))
    return record


def own_name(desk: Desk, person: Person) -> None:
    """Look whether a person can be told from the others by name.

    Raises:
        Refused: somebody has that name already.
    """
    if ask.taken(desk, "person", "name", person.name, person.id):
        raise Refused(f"There is “{person.name}” already. Add something that tells them apart.", "name")


def _free(desk: Desk, record: Record, column: str, text: str, between: str) -> str:
    """The text, with a number behind it if it is taken."""
    tried, number = text, 1
    while ask.taken(desk, table_name(type(record)), column, tried, record.id):
        number += 1
        tried = f"{text[:35]}{between}{number}" if column == "code" else f"{text}{between}{number}"
    return tried
