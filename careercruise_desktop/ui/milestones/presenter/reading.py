"""What the room shows, read on demand; the marks of the projects, which grow with all that is logged, on a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.system.dayorder import order_of
from careercruise_desktop.ui.milestones.state import RoomState, Which
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.milestone_lines import LineFilter, MilestoneLines
from careercruise_desktop.usecases.milestone_lines import Which as Wanted
from careercruise_desktop.usecases.project_page import ProjectPages

from .words import on_time_words, projects_state

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.domain.figures.marks import Mark
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.state import ProjectsState
    from careercruise_desktop.usecases.milestone_lines import Reached
    from careercruise_desktop.usecases.project_state import ProjectRow

    from .choices import Choices

_WHICH: dict[Which, Wanted] = {"all": "both", "open": "open", "done": "done"}


class Reading:
    """Reads the room by what is chosen.

    Projects have the marks that were read last until newer ones are there, so that nothing flickers meanwhile.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self._rows: tuple[ProjectRow, ...] = ()
        self._reached: dict[int, Reached] = {}

    def room(self, choices: Choices, chosen: int) -> RoomState:
        """Everything around a project's page; a chosen project that is gone gives way to all of them.

        Raises:
            Unreadable: the data file cannot be read.
        """
        use, settings = self._context.use(MilestoneLines), self._context.settings()
        today = self._context.clock.now().day
        self._rows, present = self._listed(choices, chosen)
        self._reached = use.reached(archived=choices.archived)
        chosen = chosen if present else 0
        wanted = LineFilter(chosen or None, which=_WHICH[choices.which], archived=choices.archived)
        found = use.on_time()
        sub, tip = on_time_words(found, today.year, use.put_away(found))
        return RoomState(
            sub=sub,
            tip=tip,
            projects=self._projects(choices, chosen),
            mode=choices.mode,
            which=choices.which,
            stretch=choices.stretch,
            lines=use.lines(wanted),
            today=today,
            role_names={role: settings.name_of(role) for role in Role},
            week_start=settings.week_start,
            day_order=order_of(settings.day_order),
            empty=not self._rows and not any(one.n for one in use.reached(archived=True).values()),
        )

    def judge(
        self,
        choices: Choices,
        chosen: int,
        show: Callable[[ProjectsState], None],
        again: Callable[[], None],
    ) -> None:
        """Read the marks of the projects on a worker; `show` takes the list with them, unless it is asked again before.

        It is asked after each change, so what was read before a change is never shown after it. Where it fails, `again`
        is offered.
        """
        pages, which = self._context.use(ProjectPages), (False, True) if choices.archived else (False,)

        def keep(found: dict[int, tuple[Mark, ...]]) -> None:
            self._marks = found
            show(self._projects(choices, chosen))

        def complain(error: PersonError) -> None:
            toast = Toast(error.brief, "octagon-alert", action="Retry", run=again, urgent=True)
            self._context.bus.toast_requested.emit(toast)

        self._context.jobs.run(
            "milestones.marks",
            lambda _: {row.id: row.marks for archived in which for row in pages.projects(archived=archived)},
            keep,
            complain,
        )

    def _projects(self, choices: Choices, chosen: int) -> ProjectsState:
        rows = tuple([replace(row, marks=self._marks.get(row.id, ())) for row in self._rows])
        return projects_state(
            rows,
            self._reached,
            order=choices.order,
            chosen=chosen,
            archived=choices.archived,
            late_from=self._context.settings().finish_slip,
            today=self._context.clock.now().day,
        )

    def _listed(self, choices: Choices, chosen: int) -> tuple[tuple[ProjectRow, ...], bool]:
        """The projects that are listed, and whether the chosen one is there, if only in the archive."""
        pages = self._context.use(ProjectPages)
        rows = pages.listed()
        present = any(row.id == chosen for row in rows)
        if not choices.archived and (present or not chosen):
            return rows, present
        archived = pages.listed(archived=True)
        present = present or any(row.id == chosen for row in archived)
        return (*rows, *archived), present
