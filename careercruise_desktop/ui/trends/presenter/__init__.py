"""The presenter of Trends: reads the figures beside the window, answers what is asked about a point, saves charts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.system.opener import open_path
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.trends.state import WallState
from careercruise_desktop.usecases.trends import words as trend_words
from careercruise_desktop.usecases.trends.behind import Records
from careercruise_desktop.usecases.trends.tables import table_csv
from careercruise_desktop.usecases.trends.time import Trends
from careercruise_desktop.usecases.trends.usecase import Chart, TrendsCase

from .cards import chart_states, point_days
from .records import records_state

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.trends.view import TrendsView

PICTURES = ("png", "svg")


class TrendsPresenter(Presenter):
    """Shows one period at a time; of several requests the newest wins."""

    watches = frozenset({"time_entry", "time_block", "project", "setting"})

    def __init__(self, context: Context, view: TrendsView) -> None:
        self._context = context
        self._view = view
        self._stretch = Stretch.YEAR
        self._steps = 0
        self._trends: Trends | None = None
        self._shown: WallState | None = None
        view.stretch_chosen.connect(self.choose)
        view.stepped.connect(self.step)
        view.records_requested.connect(self.open_records)
        view.record_opened.connect(context.bus.record_requested)
        view.save_requested.connect(self.save)
        view.export_requested.connect(self.save_all)
        view.quick_log_requested.connect(lambda: context.bus.line_requested.emit(""))
        view.sample_requested.connect(lambda: fill_with_sample(context, view, self.refresh))

    def refresh(self) -> None:
        """Read the period again on a worker and show it when it differs."""
        stretch, steps = self._stretch, self._steps
        self._context.jobs.run("trends", lambda _: self._read(stretch, steps), self._show, self._complain)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        group = "Trends"
        yield Action("trends.back", "Earlier period", "chevron-left", "Alt+Left", lambda: self.step(-1), group)
        yield Action("trends.forward", "Later period", "chevron-right", "Alt+Right", lambda: self.step(1), group)
        for stretch in Stretch:
            show = lambda stretch=stretch: self.choose(stretch.value)  # noqa: E731
            name = "everything" if stretch is Stretch.ALL else f"a {stretch}"
            yield Action(f"trends.{stretch}", f"Show {name}", "calendar", "", show, group, "period trends charts")
        yield Action(
            "trends.export", "Export charts", "download", "Ctrl+E", self._view.ask_export, group, "png svg csv save"
        )

    def choose(self, stretch: str) -> None:
        """Show a week, month, quarter, year or everything, up to now."""
        self._stretch, self._steps = Stretch(stretch), 0
        self._view.show_stretch(stretch)
        self.refresh()

    def step(self, steps: int) -> None:
        """Show the period so many lengths later; never the future, never before the first record."""
        shown = self._shown
        if shown is None or (steps < 0 and not shown.earlier) or (steps > 0 and not shown.later):
            return
        self._steps = min(0, self._steps + steps)
        self.refresh()

    def open_records(self, chart: str, index: int, shown: int = 0) -> None:
        """Read the records behind a point of a chart, or behind its figure (index -1), after those that are shown."""
        days = self._days(chart, index)
        if days is None:
            return
        case = self._context.use(TrendsCase)
        read = case.blocks if chart == Chart.PLAN_ACCURACY else case.entries

        def show(records: Records) -> None:
            if self._trends is not None:
                self._view.show_records(records_state(self._trends, Chart(chart), index, days, records), shown)

        self._context.jobs.run("trends.records", lambda _: read(*days, shown), show, self._complain)

    def save(self, chart: str, kind: str, target: Path) -> None:
        """Save a chart as "png", "svg" or "csv"."""
        if self._write(chart, kind, target):
            self._say_saved(f"Saved {target.name}", target.parent)

    def save_all(self, kind: str, folder: Path) -> None:
        """Save every chart into a folder."""
        states = self._shown.charts if self._shown is not None else ()
        for state in states:
            if not self._write(state.key, kind, folder / f"{state.file}.{kind}"):
                return
        self._say_saved(f"Saved {words.plural(len(states), 'chart', 'charts')}", folder)

    def _read(self, stretch: Stretch, steps: int) -> tuple[Trends, WallState]:
        case = self._context.use(TrendsCase)
        trends = case.figures(case.period(stretch, steps))
        return trends, wall_state(trends, stretch, steps)

    def _show(self, found: tuple[Trends, WallState]) -> None:
        self._trends, state = found
        if state != self._shown:
            self._shown = state
            self._view.show_state(state)

    def _complain(self, error: PersonError) -> None:
        toast = Toast(str(error), "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)

    def _days(self, chart: str, index: int) -> tuple[date, date] | None:
        trends, shown = self._trends, self._shown
        if trends is None or shown is None:
            return None
        if index < 0:
            return trends.period.first, trends.period.last
        return next((point_days(state, index) for state in shown.charts if state.key == chart), None)

    def _write(self, chart: str, kind: str, target: Path) -> bool:
        trends = self._trends
        if trends is None:
            return False
        content = self._view.picture(chart, kind) if kind in PICTURES else table_csv(trends, Chart(chart))
        return self._context.acts.run(lambda: self._context.use(TrendsCase).save(target, content)) is not None

    def _say_saved(self, sentence: str, folder: Path) -> None:
        toast = Toast(sentence, "download", action="Open folder", run=lambda: self._open(folder))
        self._context.bus.toast_requested.emit(toast)

    def _open(self, folder: Path) -> None:
        try:
            open_path(folder)
        except OSError as error:
            said = Toast(f"The folder could not be opened: {error}", "octagon-alert", urgent=True)
            self._context.bus.toast_requested.emit(said)


def wall_state(trends: Trends, stretch: Stretch, steps: int) -> WallState:
    """The wall of a period, ready to be shown."""
    earlier = stretch is not Stretch.ALL and trends.oldest is not None and trends.oldest < trends.period.first
    return WallState(
        stretch=stretch.value,
        sub=trend_words.period_range(trends),
        short=trend_words.period_range(trends, short=True),
        earlier=earlier,
        later=steps < 0,
        empty=trends.empty,
        charts=chart_states(trends),
    )
