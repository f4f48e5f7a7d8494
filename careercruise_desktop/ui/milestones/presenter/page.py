"""The presenter of a project's page: reads it beside the window, and answers what is asked about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.system.opener import open_path
from careercruise_desktop.ui.milestones.page.state import FEEDBACK, LOG, MILESTONES, PageState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.project_figures import Figure, FigureRows
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .page_charts import CHARTS, trend_milestone
from .page_readings import ReadingActs
from .page_state import behind_state, page_state
from .page_tables import table_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.page.view import ProjectPageView
    from careercruise_desktop.usecases.project_state import ProjectPage

ROWS = 40
_TABS = {MILESTONES: Figure.REACHED, FEEDBACK: Figure.FEEDBACK, LOG: Figure.BURN}


class ProjectPagePresenter:
    """Shows one project at a time; of several requests the newest wins. It hears of changes by itself."""

    watches = frozenset(
        {
            "project", "project_baseline", "milestone", "milestone_move", "milestone_baseline", "milestone_dependency",
            "milestone_review", "outcome_reading", "time_entry", "task", "task_milestone", "feedback", "person",
            "journal_entry", "setting",
        }
    )  # fmt: skip

    def __init__(self, context: Context, view: ProjectPageView) -> None:
        self._context = context
        self._view = view
        self._project = 0
        self._page: ProjectPage | None = None
        self._shown: PageState | None = None
        self._stale = False
        self._asked_for = context.bus.wanted_project
        self.readings = ReadingActs(context, view, lambda: self._page)
        context.bus.changed.connect(self._hear)
        context.bus.project_requested.connect(self._go_there)
        view.came_back.connect(self._catch_up)
        view.came_back.connect(lambda: context.bus.page_shown.emit(self._project))
        view.gone.connect(lambda: context.bus.page_shown.emit(0))
        view.records_requested.connect(self.open_records)
        view.tab_requested.connect(self.show_tab)
        view.record_opened.connect(context.bus.record_requested)
        view.save_requested.connect(self.save)

    @property
    def project(self) -> int:
        """The project whose page is shown, 0 for none."""
        return self._project

    def show(self, project_id: int) -> None:
        """Show the page of a project."""
        self._project = project_id
        if project_id != self._asked_for:
            self._asked_for = 0
        if self._view.isVisible():
            self._context.bus.page_shown.emit(project_id)
        self.refresh()

    def refresh(self) -> None:
        """Read the project again on a worker and show it when it differs."""
        key = self._project
        if not key:
            return
        self._stale = False
        case, settings = self._context.use(ProjectPages), self._context.settings

        def read() -> tuple[ProjectPage, PageState]:
            page = case.page(key)
            return page, page_state(page, settings())

        self._context.jobs.run("milestones.page", lambda _: read(), self._show, self._complain)

    def open_records(self, key: str, index: int = -1, shown: int = 0) -> None:
        """Read the records behind a figure or a chart (its key); of a point of the trend chart, open its milestone."""
        page = self._page
        if page is None:
            return
        milestone = trend_milestone(page, index) if key == "trend" and index >= 0 else None
        if milestone is not None:
            self._context.bus.record_requested.emit("milestone", milestone)
            return
        figure = CHARTS.get(key) or Figure(key)
        self._read_rows(figure, shown, lambda found: self._view.show_records(
            behind_state(page, key, index, found), shown))  # fmt: skip

    def show_tab(self, tab: str, shown: int = 0) -> None:
        """Read the records of a tab."""
        page = self._page
        if page is not None:
            self._read_rows(_TABS[tab], shown, lambda found: self._view.show_tab_rows(
                tab, behind_state(page, tab, -1, found), shown))  # fmt: skip

    def save(self, chart: str, kind: str, target: Path) -> None:
        """Save a chart as "png", "svg" or "csv"."""
        page = self._page
        if page is None:
            return
        content = table_csv(page, chart) if kind == "csv" else self._view.picture(chart, kind)
        if self._context.acts.run(lambda: self._context.use(TrendsCase).save(target, content)) is not None:
            run = lambda: self._open(target.parent)  # noqa: E731
            self._say(Toast(f"Saved {target.name}", "download", action="Open folder", run=run))

    def _read_rows(self, figure: Figure, shown: int, done: Callable[[FigureRows], None]) -> None:
        key, case = self._project, self._context.use(ProjectPages)

        def read() -> FigureRows:
            found = case.rows(key, figure, limit=shown + ROWS)
            return FigureRows(found.figure, found.rows[shown:], found.total)

        self._context.jobs.run("milestones.rows", lambda _: read(), done, self._complain)

    def _go_there(self, key: int) -> None:
        """Who asked for a page goes on there: what was pressed for it may be gone with it."""
        self._asked_for = key
        self._focus_asked()

    def _focus_asked(self) -> None:
        if self._page is not None and self._page.project.id == self._asked_for and self._view.isVisible():
            self._asked_for = 0
            self._view.head.tabs.focus_chosen()

    def _show(self, found: tuple[ProjectPage, PageState]) -> None:
        page, state = found
        other = self._page is None or self._page.project.id != page.project.id
        if other:
            self.readings.leave()
        self._page = page
        if state != self._shown:
            self._shown = state
            self._view.show_state(state)
            self.readings.catch_up()
        if other:
            self.readings.come_back()
        self._focus_asked()

    def _hear(self, change: Change) -> None:
        if change.kinds and not self.watches & change.kinds:
            return
        self._stale = True
        if self._view.isVisible():
            self.refresh()

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def _complain(self, error: PersonError) -> None:
        self._say(Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True))

    def _open(self, folder: Path) -> None:
        try:
            open_path(folder)
        except OSError as error:
            self._say(Toast(f"The folder could not be opened: {error}", "octagon-alert", urgent=True))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)
