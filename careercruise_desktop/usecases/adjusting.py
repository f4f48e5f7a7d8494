"""Logging a planned block with changes: as a line for the quick log."""

from __future__ import annotations

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.quicklog.line import line_for
from careercruise_desktop.domain.skills import Skill

from .block_times import block_at
from .usecase import UseCase


class Adjusting(UseCase):
    """Writes the line; apart from `Entries`, because the grammar is only loaded when a line is asked for."""

    def line(self, key: BlockKey) -> str:
        """The quick-log line that logs one time of a block as planned, to be changed before it is saved.

        Raises:
            Refused: the block is gone or is not on that day.
        """
        with self._store.read() as reader:
            block = block_at(reader, key)
            project = reader.look(Project, block.project_id)
            skills = reader.several(Skill, block.skills)
        return line_for(
            block.title,
            block.role,
            block.when,
            self._clock.now(),
            project_code=project.code if project is not None else "",
            skills=[skill.name for skill in skills.values()],
        )
