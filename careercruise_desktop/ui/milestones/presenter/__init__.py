"""The presenter of the room: which milestones are shown and how, and what a person means by what they do there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.milestones.state import MODES, RoomState
from careercruise_desktop.ui.milestones.timeline.axis import around_today
from careercruise_desktop.ui.milestones.timeline.state import (
    HALF_DAYS,
    QUARTER_DAYS,
    YEAR_DAYS,
    Spot,
    TimelineState,
)
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast

from .acts import MilestoneActs
from .choices import COLUMNS, FALLING, FOLDED, SORT, as_mode, as_stretch, as_which, keep, kept_choices
from .folding import Folding, group_of
from .moving import Moving
from .projects import ProjectActs
from .reading import Reading
from .words import by_project, in_sight

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.view import MilestonesView

    from .page import ProjectPagePresenter

GROUP = "Milestones"
_DAYS = {"quarter": QUARTER_DAYS, "half": HALF_DAYS, "year": YEAR_DAYS}
_ICONS = {"timeline": "flag", "table": "table", "board": "layout-template"}


class MilestonesPresenter(Presenter):
    """Shows the milestones of all projects, or of the one that is chosen."""

    watches = frozenset({
        "milestone", "milestone_move", "milestone_baseline", "milestone_dependency", "milestone_review", "project",
        "project_baseline", "outcome_reading", "feedback", "task", "time_entry", "person", "setting",
    })  # fmt: skip

    def __init__(self, context: Context, view: MilestonesView, page: ProjectPagePresenter) -> None:
        self._context = context
        self._view = view
        self._choices = kept_choices(context.memory)
        self._page = page
        self._chosen = context.bus.wanted_project
        self._selected: int | None = None
        self._folding = Folding()
        self._shown: RoomState | None = None
        self._reading = Reading(context)
        self.moving = Moving(context, view.work.why, self._settle)
        self.acts = MilestoneActs(context, view, self.moving, self.line)
        self.projects = ProjectActs(context, view, self.choose_project, lambda key: self.acts.create(project_id=key))
        self._hear_room()
        self._hear_panes()

    def _hear_room(self) -> None:
        view, context, projects, bar = self._view, self._context, self._view.projects, self._view.work.bar
        view.new_requested.connect(self.new)
        view.sample_requested.connect(lambda: fill_with_sample(context, view.empty, self.refresh))
        view.side.folded.connect(lambda folded: context.memory.keep(**{FOLDED: folded}))
        projects.chosen.connect(self.choose_project)
        projects.order_chosen.connect(lambda order: self._choose(order=order))
        projects.archived_wanted.connect(lambda archived: self._choose(archived=archived))
        projects.new_requested.connect(self.projects.create)
        projects.menu_requested.connect(self._menu_of_project)
        bar.mode_chosen.connect(self.choose_mode)
        bar.which_chosen.connect(lambda which: self._choose(which=as_which(which)))
        bar.stretch_chosen.connect(self._choose_stretch)
        context.bus.project_requested.connect(self.choose_project)
        context.bus.record_shown.connect(self._mean_shown)

    def _hear_panes(self) -> None:
        timeline, table, board, acts = self._view.work.timeline, self._view.work.table, self._view.work.board, self.acts
        for pane in (timeline, table, board):
            pane.opened.connect(acts.open)
            pane.selected.connect(self.select)
            pane.remove_requested.connect(acts.remove)
            pane.achieve_requested.connect(acts.achieve)
        timeline.moved.connect(self.moving.move)
        timeline.refused.connect(acts.refuse)
        timeline.created.connect(acts.create)
        timeline.menu_requested.connect(self._menu_on_timeline)
        timeline.fold_changed.connect(self._folding.choose)
        timeline.span_changed.connect(lambda _first, days: self._name_span(days))
        table.edited.connect(acts.edit)
        table.menu_requested.connect(acts.menu)
        table.together_requested.connect(acts.do_together)
        table.together_menu_requested.connect(acts.menu_of_several)
        table.copied.connect(acts.copy)
        memory = self._context.memory
        table.columns_chosen.connect(lambda keys: memory.keep(**{COLUMNS: " ".join(keys)}))
        table.sorted_by.connect(lambda key, falling: memory.keep(**{SORT: key + FALLING * falling}))
        board.dropped.connect(acts.put)
        board.refused.connect(acts.refuse)
        board.menu_requested.connect(acts.menu)

    def refresh(self) -> None:
        """Read again, and show what differs; the marks of the projects follow from a worker."""
        shown = self._reading.room(self._choices, self._chosen)
        self._chosen = shown.projects.chosen
        self._show(shown)
        judged = lambda projects: self._show(replace(self._shown or shown, projects=projects))  # noqa: E731
        self._reading.judge(self._choices, self._chosen, judged, self.refresh)
        if self._chosen and self._chosen != self._page.project:
            self._page.show(self._chosen)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        view = self._view
        yield Action("milestones.new", "New milestone", "plus", "N", self.new, GROUP, "promise date")
        yield Action("milestones.project", "New project", "folder", "Shift+N", self.projects.create, GROUP)
        for number, (mode, text) in enumerate(MODES, 1):
            show = lambda mode=mode: self.choose_mode(mode, enter=True)  # noqa: E731
            yield Action(f"milestones.{mode}", f"Show as {text.lower()}", _ICONS[mode], f"Alt+{number}", show, GROUP)
        yield Action("milestones.all", "Show all projects", "flag", "Alt+0", lambda: self.choose_project(0), GROUP)
        agree = lambda: self._with_project(self.projects.agree_anew, "re-baselined")  # noqa: E731
        yield Action(
            "milestones.rebaseline", "Re-baseline this project", "flag", "", agree, GROUP,
            "baseline agree anew dates promise",
        )  # fmt: skip
        confirm = lambda: self._with_project(self.projects.confirm, "confirmed")  # noqa: E731
        yield Action("milestones.confirm", "Confirm the dates of this project", "check", "", confirm, GROUP, "review")
        yield Action("milestones.list", "Show or hide the projects", "panel-left", "B", view.side.toggle, GROUP)

    def new(self) -> None:
        """Add a milestone: for the project that is shown, else where the selected one belongs."""
        line = self.line(self._selected) if self._selected is not None else None
        role = line.role if line is not None else Role.IT
        project = self._chosen or (line.project_id if line is not None else None)
        self.acts.create(role, project)

    def choose_mode(self, mode: str, *, enter: bool = False) -> None:
        """Show a timeline, a table or a board; `enter` lets the keys go there."""
        self._look(mode=as_mode(mode))
        self._view.work.mean(self._selected)
        if enter:
            self._view.show_milestones()
            self._view.work.focus_rows()

    def choose_project(self, key: int) -> None:
        """Show the page of a project, or with 0 the milestones of all."""
        if key != self._chosen:
            self._chosen = key
            self.refresh()

    def select(self, key: int | None) -> None:
        """Remember the milestone that is meant, whichever way milestones are shown."""
        self._selected = key
        self.acts.select(key)

    def line(self, key: int | None) -> MilestoneLine | None:
        """A milestone that is shown."""
        lines = self._shown.lines if self._shown is not None else ()
        return next((line for line in lines if line.id == key), None)

    def _show(self, state: RoomState) -> None:
        if state != self._shown:
            self._shown = state
            self._view.show_state(state)
        self._settle()

    def _look(self, **changed: str) -> None:
        """Show the same milestones in another way; nothing is to be read for that."""
        self._choices = self._choices._replace(**changed)  # type: ignore[arg-type]
        keep(self._context.memory, self._choices)
        if self._shown is not None:
            self._show(replace(self._shown, mode=self._choices.mode, stretch=self._choices.stretch))

    def _choose(self, **changed: object) -> None:
        self._choices = self._choices._replace(**changed)  # type: ignore[arg-type]
        keep(self._context.memory, self._choices)
        self.refresh()

    def _choose_stretch(self, stretch: str) -> None:
        self._look(stretch=as_stretch(stretch))
        self._view.work.timeline.show_days(_DAYS[self._choices.stretch])

    def _settle(self) -> None:
        """What stands on the timeline is what counts, whatever was dragged."""
        shown = self._shown
        if shown is None or shown.empty or shown.mode != "timeline":
            return
        names, timeline = shown.role_names, self._view.work.timeline
        first, days = in_sight(shown.lines, shown.today, _DAYS[shown.stretch], past=bool(self._chosen))
        timeline.show_state(
            TimelineState(
                today=shown.today,
                lines=by_project(shown.lines, [project.id for project in shown.projects.projects]),
                role_names=(names[Role.IT], names[Role.PM]),
                folded=self._folding.of(
                    shown.lines, first or around_today(shown.today, days), all_projects=not self._chosen
                ),
                selected=self._selected,
                first_day=first,
                days=days,
            )
        )
        board = timeline.timeline.board
        if board is not None:
            self._name_span(board.axis.days)

    def _name_span(self, days: int) -> None:
        """Mark the span that is in sight, if it is one of those that can be chosen."""
        name = next((stretch for stretch, length in _DAYS.items() if length == days), "")
        self._view.work.bar.stretches.set_value(name)

    def _mean_shown(self, kind: str, key: int) -> None:
        """What the inspector shows, whichever way it was opened, is what is meant here, too."""
        if kind != "milestone" or key == self._selected:
            return
        self._selected = key
        line = self.line(key)
        if line is not None:
            self._folding.reveal(group_of(line))
        self._settle()
        self._view.work.mean(key)

    def _menu_on_timeline(self, key: int | None, place: QPoint, spot: Spot) -> None:
        if key is not None:
            self.acts.menu(key, place)
        else:
            self.acts.menu_of_spot(spot.role, spot.project_id, spot.day, place)

    def _menu_of_project(self, key: int, place: QPoint) -> None:
        shown = self._shown
        if shown is not None:
            archived = any(one.archived for one in shown.projects.projects if one.id == key)
            self.projects.menu(key, place, archived=archived)

    def _with_project(self, act: Callable[[int], None], done: str) -> None:
        """Act on the project that is shown, else on that of the selected milestone; without one, say what to choose."""
        line = self.line(self._selected)
        project = self._chosen or (line.project_id if line is not None else None)
        if project:
            act(project)
        else:
            toast = Toast(f"Choose the project whose dates are {done}", "circle-alert")
            self._context.bus.toast_requested.emit(toast)
