"""New names in a line become projects, skills and people; only when the person said so."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.quicklog.values import Makes, Reading
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.text import one_line
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import quicklog as ask

# Work is delegated within the team; whoever gives feedback or is met may be anyone: a peer until it is said otherwise.
_RELATIONS = {Makes.DELEGATION: Relation.TEAM}


class Complete(NamedTuple):
    """A reading with ids for all its names, which of them were made, and which skills came out of the archive."""

    reading: Reading
    made: tuple[str, ...]
    back: tuple[str, ...]


def with_new_names(desk: Desk, reading: Reading) -> Complete:
    """The reading with ids for all its names.

    A name that has come into being since the line was read is taken, not made twice. A skill of that name in the
    archive is taken out of it: what is logged must not hang on something that nobody sees.
    """
    made: list[str] = []
    back: list[str] = []
    project_id, person_id = reading.project_id, reading.person_id
    if reading.new_project:
        project_id = ask.project_with_code(desk, reading.new_project)
        if project_id is None:
            name = one_line(reading.new_project_name, "name")
            project_id = desk.add(Project(name=name, code=reading.new_project)).id
            made.append(name)
    skill_ids = set(reading.skill_ids)
    for wanted in reading.new_skills:
        found = ask.skill_with_name(desk, wanted)
        if found is None:
            found = desk.add(Skill(name=one_line(wanted, "name"), kind=_skill_kind(reading.role))).id
            made.append(wanted)
        else:
            known = desk.get(Skill, found)
            if known.archived:
                back.append(desk.save(replace(known, archived=False)).name)
        skill_ids.add(found)
    if reading.new_person:
        relation = _RELATIONS.get(reading.makes, Relation.PEER)
        name = one_line(reading.new_person, "name")
        person_id = ask.person_with_name(desk, name)
        if person_id is None:
            person_id = desk.add(Person(name=name, relation=relation)).id
            made.append(name)
    complete = replace(
        reading, project_id=project_id, person_id=person_id, skill_ids=frozenset(skill_ids),
        new_project="", new_skills=(), away=(), new_person="",
    )  # fmt: skip
    return Complete(complete, tuple(made), tuple(back))


def _skill_kind(role: Role | None) -> SkillKind:
    return SkillKind.PROJECT_MANAGEMENT if role is Role.PM else SkillKind.TECHNICAL
