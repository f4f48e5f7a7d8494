"""What the room shows, read on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.state import RoomState, Which
from careercruise_desktop.usecases.milestone_lines import LineFilter, MilestoneLines
from careercruise_desktop.usecases.milestone_lines import Which as Wanted
from careercruise_desktop.usecases.project_page import ProjectPages

from .words import on_time_words, projects_state

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.usecases.project_state import ProjectRow

    from .choices import Choices

_WHICH: dict[Which, Wanted] = {"all": "both", "open": "open", "done": "done"}


class Reading:
    """Reads the room by what is chosen."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def room(self, choices: Choices, chosen: int) -> RoomState:
        """Everything around a project's page; a chosen project that is gone gives way to all of them.

        Raises:
            Unreadable: the data file cannot be read.
        """
        use, settings = self._context.use(MilestoneLines), self._context.settings()
        today = self._context.clock.now().day
        known, present = self._projects(choices, chosen)
        chosen = chosen if present else 0
        reached = use.reached()
        sub, tip = on_time_words(use.on_time(), today.year)
        return RoomState(
            sub=sub,
            tip=tip,
            projects=projects_state(
                known,
                reached,
                order=choices.order,
                chosen=chosen,
                archived=choices.archived,
                late_from=settings.finish_slip,
                today=today,
            ),
            mode=choices.mode,
            which=choices.which,
            stretch=choices.stretch,
            lines=use.lines(LineFilter(project_id=chosen or None, which=_WHICH[choices.which])),
            today=today,
            role_names={role: settings.name_of(role) for role in Role},
            empty=not known and not any(one.n for one in reached.values()),
        )

    def _projects(self, choices: Choices, chosen: int) -> tuple[tuple[ProjectRow, ...], bool]:
        """The projects that are listed, and whether the chosen one is there, if only in the archive."""
        pages = self._context.use(ProjectPages)
        rows = pages.projects()
        present = any(row.id == chosen for row in rows)
        if not choices.archived and (present or not chosen):
            return rows, present
        archived = pages.projects(archived=True)
        present = present or any(row.id == chosen for row in archived)
        return (*rows, *archived), present
