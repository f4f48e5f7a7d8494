"""Projects by the code that people type."""

from __future__ import annotations

from difflib import get_close_matches

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import Project

from .usecase import UseCase


class ProjectCodes(UseCase):
    """Finds projects by their codes."""

    def project(self, code: str) -> Project:
        """The project with that code.

        Raises:
            Refused: there is none; the nearest code is offered.
        """
        wanted = code.strip().lstrip("#").lower()
        with self._store.read() as reader:
            known = {each.code: each for each in reader.find(Project)}
        if wanted in known:
            return known[wanted]
        near = get_close_matches(wanted, known, n=1)
        what = f"Did you mean {near[0]}?" if near else "See careercruise list projects."
        raise Refused(f"There is no project “{code.strip()}”. {what}", "project")
