"""The schedule's presenter: which days are shown, in which words, and what a person means by what they do there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.domain.periods import Period, months_back, week_of
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.schedule.room_state import RoomState
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Mode
from careercruise_desktop.usecases.week import WeekCase
from careercruise_desktop.usecases.week_state import ScheduleState

from .doing import Doing
from .figures import strip_figures
from .longest import period_names
from .records import records_behind
from .words import grid_state, items_of, month_state, period_name

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.schedule.view import ScheduleView

GROUP = "Schedule"
MODES: tuple[Mode, ...] = ("day", "week", "month")
MODE, FOLDED = "schedule_mode", "backlog_folded"


class SchedulePresenter(Presenter):
    """Shows a day, a week or a month around a day; around today until the person steps away."""

    watches = frozenset({
        "time_block", "time_entry", "timer", "calendar_event", "milestone", "milestone_dependency", "task", "project",
        "setting", "week_template",
    })  # fmt: skip

    def __init__(self, context: Context, view: ScheduleView, backlog: Presenter) -> None:
        self._context = context
        self._view = view
        self._backlog = backlog
        self._mode = kept_mode(context)
        self._day: date | None = None
        self._state: ScheduleState | None = None
        self._shown: RoomState | None = None
        self._items: dict[ItemKey, Item] | None = None
        self._doing = Doing(context, view, self)
        view.stepped.connect(self.step)
        view.grid.stepped.connect(self.step)
        view.home_requested.connect(self.go_home)
        view.mode_chosen.connect(self.choose)
        view.grid.day_requested.connect(self.show_day)
        view.month.day_requested.connect(self.show_day)
        view.figure_opened.connect(self.open_figure)
        view.side.folded.connect(lambda folded: context.memory.keep(**{FOLDED: folded}))
        view.sample_requested.connect(lambda: fill_with_sample(context, view.hint, self.refresh))

    def refresh(self) -> None:
        """Read the days again, and show them where they differ."""
        state = self._read()
        self._state, self._items = state, None
        shown = self._compose(state)
        if shown != self._shown:
            self._shown = shown
            self._view.show_state(shown)
        self._doing.templates.refresh()

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        view, doing = self._view, self._doing
        yield Action("schedule.new", "New block", "plus", "N", doing.new_block, GROUP, "plan")
        yield Action("schedule.home", "Go to today", "sun", "T", self.go_home, GROUP)
        yield Action("schedule.back", "Earlier", "chevron-left", "[", lambda: self.step(-1), GROUP, "previous page up")
        yield Action("schedule.forward", "Later", "chevron-right", "]", lambda: self.step(1), GROUP, "next page down")
        for number, mode in enumerate(MODES, 1):
            show = lambda mode=mode: self.choose(mode)  # noqa: E731
            yield Action(f"schedule.{mode}", f"Show a {mode}", "calendar", str(number), show, GROUP, "view")
        yield Action("schedule.larger", "Larger hours", "plus", "Ctrl++", lambda: view.zoom(1), GROUP, "zoom in")
        yield Action("schedule.smaller", "Smaller hours", "minus", "Ctrl+-", lambda: view.zoom(-1), GROUP, "zoom out")
        yield Action("schedule.fit", "Hours as at first", "clock", "Ctrl+0", lambda: view.zoom(0), GROUP, "zoom reset")
        yield Action(
            "schedule.templates", "Week templates", "layout-template", "W", doing.templates.open, GROUP, "lay over week"
        )
        yield Action(
            "schedule.save", "Save this week as a template", "layout-template", "",
            lambda: doing.templates.open(save=True), GROUP, "shape",
        )  # fmt: skip
        yield Action("schedule.backlog", "Show or hide the backlog", "panel-left", "B", view.side.toggle, GROUP)
        for action in self._backlog.actions():
            yield action._replace(run=partial(self._in_backlog, action.run))

    def _in_backlog(self, run: Callable[[], object]) -> None:
        """Do something in the backlog, where it can be seen."""
        self._view.side.show()
        run()

    def step(self, periods: int) -> None:
        """Show the day, week or month so many later."""
        day = self.day
        if self._mode == "month":
            day = _in_month(day, periods)
        else:
            day += timedelta(days=periods * (7 if self._mode == "week" else 1))
        self._go(day)

    def go_home(self) -> None:
        """Show today, in whichever way days are shown."""
        self._day = None
        self.refresh()
        self._view.grid.show_now()

    def choose(self, mode: str) -> None:
        """Show a day, a week or a month."""
        self._mode = as_mode(mode)
        self._context.memory.keep(**{MODE: mode})
        if mode == "day" and self._state is not None and self._day is None:
            first, last = self._state.days[0].day, self._state.days[-1].day
            cursor = self._view.grid.cursor_time()
            wanted = Moment(cursor[1], self._state.now.zone).day if cursor is not None else self.day
            self._day = wanted if first <= wanted <= last and wanted != self._today else None
        self.refresh()

    def show_day(self, day: date) -> None:
        """Show a day by itself."""
        self._day = day if day != self._today else None
        self.choose("day")

    def bring(self, day: date) -> None:
        """Show the days around a day, if it is not among those shown."""
        if self._state is None or not any(one.day == day for one in self._state.days):
            self._go(day)

    def open_figure(self, key: str) -> None:
        """List the records behind a figure of the strip."""
        if self._state is not None:
            self._view.show_records(key, records_behind(key, self._state))

    @property
    def day(self) -> date:
        """The day around which days are shown."""
        return self._day or self._today

    @property
    def state(self) -> ScheduleState:
        """What was read last.

        Raises:
            RuntimeError: nothing was.
        """
        if self._state is None:
            raise RuntimeError("nothing is shown yet")
        return self._state

    @property
    def items(self) -> dict[ItemKey, Item]:
        """What is shown with a time of day."""
        if self._items is None:
            self._items = items_of(self.state, self._context.settings())
        return self._items

    @property
    def week_name(self) -> str:
        """The week that templates are about."""
        week = week_of(self.day, self._context.settings().week_start)
        return period_name("week", week.first, week.last, short=True)

    def _go(self, day: date) -> None:
        self._day = None if day == self._today else day
        self.refresh()

    @property
    def _today(self) -> date:
        return self._context.clock.now().day

    def _read(self) -> ScheduleState:
        case = self._context.use(WeekCase)
        if self._mode == "month":
            return case.month(self.day)
        if self._mode == "day":
            return case.days(self.day, 1)
        return case.days(week_of(self.day, self._context.settings().week_start).first, 7)

    def _compose(self, state: ScheduleState) -> RoomState:
        settings, mode = self._context.settings(), self._mode
        period: Period = state.figures.period
        return RoomState(
            mode=mode,
            sub=period_name(mode, period.first, period.last),
            short=period_name(mode, period.first, period.last, short=True),
            like=period_names(mode, period.last.year),
            strip=strip_figures(state.figures, settings, passing=state.now.day in period),
            grid=None if mode == "month" else grid_state(state, settings),
            month=month_state(state, settings) if mode == "month" else None,
            hint=state.empty,
        )


def as_mode(text: str) -> Mode:
    """A mode by its name; the week for any other."""
    return next((mode for mode in MODES if mode == text), "week")


def kept_mode(context: Context) -> Mode:
    """The mode that was shown last, also before a restart."""
    return as_mode(context.memory.text(MODE, "week"))


def _in_month(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    return months_back(day, -months)
