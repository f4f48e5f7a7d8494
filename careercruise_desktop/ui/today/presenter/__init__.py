"""Today's presenter: turns the day into words and places, and the person's intents into acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.today.state import BannerState, DayState, NudgeState
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.nudges import Nudge, Nudges
from careercruise_desktop.usecases.schedule import Schedule
from careercruise_desktop.usecases.timer import TimerCase
from careercruise_desktop.usecases.today import TodayCase, TodayState

from .plan import day_plan
from .summary import due_rows, squares, streak_words, waiting_rows, week_state

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.today.view import TodayView


class TodayPresenter(Presenter):
    """Shows one day, today unless the person steps away."""

    watches = frozenset({
        "time_block", "time_entry", "timer", "calendar_event", "milestone", "milestone_dependency", "task",
        "delegation", "person", "project", "setting", "dismissal", "skill", "contact", "feedback", "journal_entry",
    })  # fmt: skip

    def __init__(self, context: Context, view: TodayView) -> None:
        self._context = context
        self._view = view
        self._day: date | None = None
        self._nudge: Nudge | None = None
        self._shown: DayState | None = None
        view.stepped.connect(self.step)
        view.home_requested.connect(self.go_home)
        view.new_block_requested.connect(self.new_block)
        view.record_opened.connect(context.bus.record_requested)
        view.block_answered.connect(self.answer_block)
        view.tile_acted.connect(self.act_on_tile)
        view.nudge_answered.connect(self.answer_nudge)
        view.quick_log_requested.connect(lambda: context.bus.line_requested.emit(""))
        view.sample_requested.connect(self.fill_with_sample)

    def refresh(self) -> None:
        """Read the day again; the nudge follows from a worker, because it looks further back."""
        state = self._context.use(TodayCase).state(self._day)
        self._context.bus.counted.emit("today", state.attention)
        shown = self._compose(state)
        if shown != self._shown:
            self._shown = shown
            self._view.show_state(shown)
        self._context.jobs.run("nudge", lambda _: self._context.use(Nudges).current(), self._show_nudge)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        yield Action("today.new", "New block", "plus", "N", self.new_block, "Today")
        yield Action("today.back", "Day before", "chevron-left", "Alt+Left", lambda: self.step(-1), "Today")
        yield Action("today.forward", "Day after", "chevron-right", "Alt+Right", lambda: self.step(1), "Today")
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

    def new_block(self) -> None:
        """Plan a new block in the next free time and open it."""
        block = self._context.acts.run(lambda: self._context.use(Schedule).new_block(self._day))
        if block is not None:
            self._context.bus.record_requested.emit("time_block", block.id)

    def answer_block(self, block_id: int, answer: str) -> None:
        """The banner's answer: "log" as planned, "adjust" in the quick log, or "no", it did not happen."""
        entries = self._context.use(Entries)
        if answer == "log":
            self._context.acts.run(
                lambda: entries.log_block(block_id),
                said=lambda entry: f"Logged {words.duration(entry.when.minutes)}",
            )
        elif answer == "adjust":
            self._context.bus.adjust_requested.emit(block_id)
        else:
            self._context.acts.run(lambda: entries.did_not_happen(block_id), said="Block removed", icon="trash-2")

    def act_on_tile(self, kind: str, key: int, act: str) -> None:
        """What a tile's menu or key asks for."""
        acts, use = self._context.acts, self._context.use
        entries = use(Entries)
        if kind == "time_block":
            if act == "done":
                self.answer_block(key, "log")
            elif act == "timer":
                acts.run(lambda: use(TimerCase).start_block(key), said="Timer started", icon="play")
            elif act == "delete":
                acts.run(lambda: use(Schedule).remove_block(key), said="Block deleted", icon="trash-2")
        elif kind == "time_entry":
            said = {
                "split": (lambda: entries.split_in_half(key), "Entry split in two", "split"),
                "merge": (lambda: entries.merge_with_next(key), "Entries merged", "merge"),
                "fill": (lambda: entries.fill(key), "Gap filled", "unfold-horizontal"),
                "cut": (lambda: entries.cut_overlap(key), "Overlap cut", "scissors"),
                "role": (lambda: entries.switch_role(key), "Role changed", "repeat"),
                "delete": (lambda: entries.remove(key), "Entry deleted", "trash-2"),
            }.get(act)
            if said is not None:
                acts.run(said[0], said=said[1], icon=said[2])
        elif kind == "timer" and act == "stop":
            acts.run(use(TimerCase).stop, said="Timer stopped", icon="square")

    def answer_nudge(self, answer: str) -> None:
        """Do what the advice offers, or put it off."""
        nudge, nudges = self._nudge, self._context.use(Nudges)
        if nudge is None:
            return
        run = self._context.acts.run
        if answer == "plan":
            run(
                lambda: nudges.plan(nudge),
                said=lambda block: f"Planned for {words.when_long(block.when, self._context.clock.now().day)}",
                icon="calendar",
            )
        elif answer == "lower":
            run(lambda: nudges.lower_target(nudge), said="Target lowered", icon="target")
        elif answer == "contact":
            run(lambda: nudges.log_contact(nudge), said=f"Noted a talk with {nudge.name}", icon="message-square")
        else:
            run(lambda: nudges.put_off(nudge), said="Put off for two weeks", icon="clock")

    def fill_with_sample(self) -> None:
        """Fill the empty profile with a sample career, beside the window."""
        self._view.show_filling()
        self._context.jobs.run(
            "sample",
            self._context.sample,
            lambda _: self.refresh(),
            lambda error: self._view.show_trouble(error.brief),
            self._view.show_progress,
        )

    def _show_nudge(self, nudge: Nudge | None) -> None:
        self._nudge = nudge
        self._view.show_nudge(None if nudge is None else _nudge_state(nudge))

    def _compose(self, state: TodayState) -> DayState:
        settings = self._context.settings()
        week = f"week {state.day.isocalendar().week}"
        near = {-1: "Yesterday", 1: "Tomorrow"}.get((state.day - state.now.day).days, "")
        return DayState(
            title=words.day_full(state.day),
            sub=f"{near}, {week}" if near else week.capitalize(),
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


def _banner(state: TodayState) -> BannerState | None:
    block = state.unlogged
    if block is None:
        return None
    when = f"{words.day_near(block.span.day, state.now.day)} {words.time_range(block.span)}"
    more = f"{block.more} more" if block.more else ""
    return BannerState(
        block.id, block.role.value, block.title, f", {when}, is not logged yet.",
        f"Log {words.duration(block.span.minutes)}", more,
    )  # fmt: skip


def _nudge_state(nudge: Nudge) -> NudgeState:
    plan = {"skill": "Plan 1 h", "person": "Plan 30 min", "project": "Plan 15 min"}[nudge.kind]
    actions = [("plan", plan)]
    if nudge.kind == "skill":
        actions.append(("lower", "Lower its target"))
    if nudge.kind == "person":
        actions.append(("contact", "We spoke today"))
    return NudgeState(nudge.title, nudge.reason, (*actions, ("later", "Not now")))
