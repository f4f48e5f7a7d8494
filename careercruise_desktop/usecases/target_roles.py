"""Roles to grow into: what they require, where one stands, and the next steps; each verb is one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask
from careercruise_desktop.storage.queries import target_roles as ask_roles

from .namesakes import unlike_others
from .skills import with_descriptors
from .starting_points import StartingRole, starting_roles, starting_skills
from .usecase import UseCase

USUAL_LEVEL = 3


class TargetRoles(UseCase):
    """The verbs of target roles. Each raises Refused where the role is gone, Unreadable where nothing is saved."""

    def starting_points(self) -> tuple[StartingRole, ...]:
        """The roles that can be begun with, without those whose title is taken.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            taken = {one.title.casefold() for one in reader.find(TargetRole)}
        return tuple(one for one in starting_roles() if one.title.casefold() not in taken)

    def begin(self, name: str, by_when: date | None = None) -> TargetRole:
        """Add a target role, of a starting point with what it requires; skills that are missing are made.

        Args:
            name: the title of a starting point, or of an own role.
            by_when: until when to grow into it.

        Raises:
            Refused: the title is empty, or there is a role of that title.
        """
        wanted = title(name)
        shipped = next((one for one in starting_roles() if one.title.casefold() == wanted.casefold()), None)
        with self._store.write(f"Add target role {wanted}") as desk:
            _refuse_namesake(desk, wanted)
            summary = shipped.summary if shipped is not None else ""
            role = desk.add(checked(TargetRole(title=wanted, by_when=by_when, summary=summary)))
            for skill, level in shipped.requires if shipped is not None else ():
                found = _skill(desk, skill)
                desk.add(checked(RequiredCompetence(target_role_id=role.id, skill_id=found.id, level=level)))
            return role

    def require(self, role_id: int, skill: int | str, level: int = USUAL_LEVEL) -> RequiredCompetence:
        """Let a target role require a skill.

        Args:
            role_id: the target role.
            skill: the skill's id, or the name of one that may have to be made first.
            level: 1 to 5.

        Raises:
            Refused: the role requires it already, or one of them is gone.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Add competence") as desk:
            role = desk.get(TargetRole, role_id)
            wanted = _skill(desk, skill)
            if desk.find(RequiredCompetence, target_role_id=role.id, skill_id=wanted.id):
                raise Refused(f"“{wanted.name}” is required already.", "skill_id")
            return desk.add(checked(RequiredCompetence(target_role_id=role.id, skill_id=wanted.id, level=level)))

    def raise_bar(self, competence_id: int, level: int) -> RequiredCompetence:
        """Set the level that a role requires of a skill.

        Raises:
            Refused: it is no level from 1 to 5.
        """
        with self._store.write("Set required level", merge=f"required:{competence_id}") as desk:
            return desk.save(checked(replace(desk.get(RequiredCompetence, competence_id), level=level)))

    def release(self, competence_id: int) -> RequiredCompetence:
        """Let a role no longer require a skill; its steps go with it, what they led to stays."""
        with self._store.write("Remove competence") as desk:
            known = desk.get(RequiredCompetence, competence_id)
            desk.remove(RequiredCompetence, competence_id)
            return known

    def copy(self, key: int) -> TargetRole:
        """Add a role that requires the same levels, to be changed as one likes; next steps stay with the first one.

        Raises:
            Refused: the role is gone.
        """
        with self._store.write("Copy target role") as desk:
            return copied(desk, key)

    def put_away(self) -> tuple[TargetRole, ...]:
        """The roles that were put away, by title.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return tuple(ask_roles.put_away(reader))

    def archive(self, key: int) -> TargetRole:
        """Put a role away; what it requires and its steps stay."""
        return self._archived(key, "Archive target role", archived=True)

    def restore(self, key: int) -> TargetRole:
        """Take a role out again."""
        return self._archived(key, "Take target role out of the archive", archived=False)

    def _archived(self, key: int, label: str, *, archived: bool) -> TargetRole:
        with self._store.write(label) as desk:
            return desk.save(replace(desk.get(TargetRole, key), archived=archived))


def copied(desk: Desk, key: int) -> TargetRole:
    """A second role inside another act, with what the first one requires.

    Raises:
        Refused: the first one is gone.
    """
    known = desk.get(TargetRole, key)
    role = desk.add(checked(unlike_others(desk, replace(known, id=0, archived=False))))
    for each in desk.find(RequiredCompetence, order="id", target_role_id=known.id):
        desk.add(replace(each, id=0, target_role_id=role.id))
    return role


def _refuse_namesake(desk: Desk, wanted: str) -> None:
    same = next((one for one in desk.find(TargetRole) if one.title.casefold() == wanted.casefold()), None)
    if same is not None:
        where = ". It is put away: bring it back" if same.archived else ""
        raise Refused(f"There is a target role “{same.title}” already{where}.", "title")


def _skill(desk: Desk, skill: int | str) -> Skill:
    """The skill; by a name it is looked for, and made if there is none: of the kind that the start set says."""
    if isinstance(skill, int):
        return desk.get(Skill, skill)
    name = title(skill, "name")
    known = ask.with_name(desk, "skill", name)
    if known is not None:
        return desk.get(Skill, known)
    return with_descriptors(desk, Skill(name=name, kind=_kind(name)))


def _kind(name: str) -> SkillKind:
    return next((one.kind for one in starting_skills() if one.name.casefold() == name.casefold()), SkillKind.TECHNICAL)
