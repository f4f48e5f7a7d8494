"""Guesses: the role of a line that names none."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.domain.roles import Role

from .lexicon import Names, fold


class Guess(NamedTuple):
    """A role and why it is likely ("as your last “Stand-up”")."""

    role: Role
    reason: str


def guessed_role(title: str, project_id: int | None, names: Names) -> Guess | None:
    """The role of the last entry with this title in this project, else in the project, else with this title."""
    folded = fold(title)
    if folded:
        same = names.uses_in_project.get((folded, project_id))
        if same is not None:
            return Guess(same.role, f"as your last “{same.title}”")
    project = names.project_by_id.get(project_id) if project_id is not None else None
    if project is not None and project.role is not None:
        return Guess(project.role, f"as your last entry in {project.name}")
    use = names.uses.get(folded) if folded else None
    return Guess(use.role, f"as your last “{use.title}”") if use is not None else None
