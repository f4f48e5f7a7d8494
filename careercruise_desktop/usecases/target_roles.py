"""Roles to grow into, and what they require."""

from __future__ import annotations

from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask

from .usecase import UseCase

USUAL_LEVEL = 3


class TargetRoles(UseCase):
    """The verbs of target roles."""

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


def _skill(desk: Desk, skill: int | str) -> Skill:
    if isinstance(skill, int):
        return desk.get(Skill, skill)
    name = title(skill, "name")
    known = ask.with_name(desk, "skill", name)
    return desk.get(Skill, known) if known is not None else desk.add(Skill(name=name, kind=SkillKind.TECHNICAL))
