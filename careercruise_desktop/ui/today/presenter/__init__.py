"""Today's presenter: turns the day into words and places, and the person's intents into acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.today.state import BannerState, DayState
from careercruise_desktop.usecases.today import TodayCase, TodayState

from .plan import day_plan
from .summary import due_rows, squares, streak_words, waiting_rows, week_state

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.today.view import TodayView
    from careercruise_desktop.usecases.nudges import Nudge

    from .acts import DayActs


class TodayPresenter(Presenter):
    """Shows one day, today unless the person steps away; `acts` are loaded after the day is on the screen."""

    watches = frozenset({
        "time_block", "time_entry", "timer", "calendar_event", "milestone", "milestone_dependency", "task",
        "delegation", "person", "project", "setting", "dismissal", "skill", "contact", "feedback", "journal_entry",
        "skill_assessment", "skill_review", "certificate", "credit", "credit_rule", "learning_item",
        "career_step", "required_competence", "target_role", "feedback_request",
        "request_recipient", "pulse_round",
    })  # fmt: skip

    def __init__(self, context: Context, view: TodayView, acts: Callable[[], DayActs]) -> None:
        self._context = context
        self._view = view
        self._acts = acts
        self._day: date | None = None
        self._shown: DayState | None = None
        self._times: dict[int, BlockKey] = {}
        self._unlogged: BlockKey | None = None
        view.stepped.connect(self.step)
        view.home_requested.connect(self.go_home)
        view.new_block_requested.connect(self.new_block)
        view.record_opened.connect(self.open_record)
        view.banner_answered.connect(self.answer_banner)
        view.tile_acted.connect(self.act_on_tile)
        view.nudge_answered.connect(lambda answer: acts().answer_nudge(answer, view.summary.advice))
        view.quick_log_requested.connect(lambda: context.bus.line_requested.emit(""))
        view.sample_requested.connect(lambda: fill_with_sample(context, view, self.refresh))

    def refresh(self) -> None:
        """Read the day again; the nudge follows from a worker, because it looks further back."""
        state = self._context.use(TodayCase).state(self._day)
        self._context.bus.counted.emit("today", state.attention)
        self._times = {block.id: BlockKey(block.id, block.span.day) for block in state.planned}
        self._unlogged = BlockKey(state.unlogged.id, state.unlogged.span.day) if state.unlogged else None
        shown = self._compose(state)
        if shown != self._shown:
            self._shown = shown
            self._view.show_state(shown)
        self._context.jobs.run("nudge", lambda _: self._acts().nudge(), self._show_nudge)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        yield Action("today.new", "New block", "plus", "N", self.new_block, "Today")
        yield Action("today.back", "Day before", "chevron-left", "Alt+Left", lambda: self.step(-1), "Today")
        yield Action("today.forward", "Day after", "chevron-right", "Alt+Right", lambda: self.step(1), "Today")
        yield Action("today.advice", "Go to the advice", "lightbulb", "A", self._view.go_to_advice, "Today")
        yield Action("today.home", "Go to today", "sun", "T", self.go_home, "Today")

    def step(self, days: int) -> None:
        """Show the day so many days later."""
        today = self._context.clock.now().day
        day = (self._day or today) + timedelta(days=days)
        self._day = None if day == today else day
        self.refresh()

    def go_home(self) -> None:
        """Show today."""
        self._day = None
        self.refresh()
        self._view.scroll_to_now()

    def open_record(self, kind: str, key: int) -> None:
        """Open what is shown in the inspector; of a block the time that is on this day."""
        time = self._times.get(key) if kind == "time_block" else None
        if time is not None:
            self._context.bus.occurrence_requested.emit(time)
        else:
            self._context.bus.record_requested.emit(kind, key)

    def answer_banner(self, answer: str) -> None:
        """Answer for the past block that is not logged yet."""
        if self._unlogged is not None:
            self._acts().answer_block(self._unlogged, answer)

    def act_on_tile(self, kind: str, key: int, act: str) -> None:
        """Do what a tile's menu or key asks for."""
        time = self._times.get(key) if kind == "time_block" else None
        if time is not None:
            self._acts().act_on_block(time, act)
        else:
            self._acts().act_on_entry(kind, key, act)

    def new_block(self) -> None:
        """Plan a new block in the next free time and open it."""
        block = self._acts().new_block(self._day)
        if block is not None:
            self._view.bring_into_sight("time_block", block.id)

    def _show_nudge(self, nudge: Nudge | None) -> None:
        self._view.show_nudge(self._acts().shown_nudge(nudge))

    def _compose(self, state: TodayState) -> DayState:
        settings = self._context.settings()
        week = f"week {state.day.isocalendar().week}"
        near = {-1: "Yesterday", 1: "Tomorrow"}.get((state.day - state.now.day).days, "")
        return DayState(
            title=words.day_full(state.day),
            sub=" · ".join([f"{near}, {week}" if near else week.capitalize(), *_whole_days(state)]),
            is_today=state.is_today,
            empty=state.empty,
            plan=day_plan(state, settings),
            banner=_banner(state),
            week=week_state(state, settings),
            due=due_rows(state),
            waiting=waiting_rows(state),
            days=squares(state),
            days_sub=streak_words(state.days.streak),
        )


def _whole_days(state: TodayState) -> list[str]:
    """The appointments that take the whole day, by their titles."""
    return [event.title for event in state.appointments if event.all_day]


def _banner(state: TodayState) -> BannerState | None:
    block = state.unlogged
    if block is None:
        return None
    day, today = block.span.day, state.now.day
    # Within a week the weekday is enough, and leaves the room of the line to the sentence.
    near = words.weekday_short(day) if 1 < (today - day).days < 7 else words.day_near(day, today)
    when = f"{near} {words.time_range(block.span)}"
    more = f"{block.more} more" if block.more else ""
    rest, log = f", {when}, is not logged yet.", f"Log {words.duration(block.span.minutes)}"
    return BannerState(block.role.value, block.title, rest, log, more)
