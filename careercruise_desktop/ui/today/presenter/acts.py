"""What a person does in Today: answers, the menus of tiles, and what is offered and advised."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.skills import ReviewAnswer
from careercruise_desktop.ui.today.state import NudgeState
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.career_path import CareerPath
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.nudges import Nudge, Nudges
from careercruise_desktop.usecases.offers import Offers
from careercruise_desktop.usecases.schedule import Schedule
from careercruise_desktop.usecases.timer import TimerCase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.blockkey import BlockKey
    from careercruise_desktop.domain.schedule import TimeBlock
    from careercruise_desktop.ui.context import Context

SKILLS_ROOM, LEADERSHIP_ROOM = "skills", "leadership"
_OPENS = {"certificate": "certificate", "step": "career_step", "person": "person"}
_ANSWERS: dict[str, tuple[tuple[str, str], ...]] = {
    "skill": (("plan", "Plan 1 h"), ("lower", "Lower its target")),
    "person": (("talk", "Note a talk"), ("plan", "Plan 30 min"), ("open", "Open")),
    "pulse_round": (("show", "Show it"),),
    "pulse": (("send", "Send it"),),
    "project": (("plan", "Plan 15 min"),),
    "certificate": (("open", "Open it"),),
    "step": (("done", "Done"), ("open", "Open it")),
    "feedback_request": (("show", "Show it"),),
    "weekly_review": (("write", "Write it"),),
    "review": tuple((answer.value, answer.value.capitalize()) for answer in ReviewAnswer),
    "assess": (("assess", "Assess again"),),
}


class DayActs:
    """Carries out what the view asks for; `assess` asks for the level of a skill (its id) at a widget."""

    def __init__(self, context: Context, assess: Callable[[int, QWidget], None]) -> None:
        self._context = context
        self._assess = assess
        self._nudge: Nudge | None = None

    def new_block(self, day: date | None) -> TimeBlock | None:
        """Plan a new block of a day in its next free time and open it; None when it was not done."""
        block = self._context.acts.run(lambda: self._context.use(Schedule).new_block(day))
        if block is not None:
            self._context.bus.record_requested.emit("time_block", block.id)
        return block

    def answer_block(self, key: BlockKey, answer: str) -> None:
        """The banner's answer: "log" as planned, "adjust" in the quick log, or "no", it did not happen."""
        entries = self._context.use(Entries)
        if answer == "log":
            self._context.acts.run(
                lambda: entries.log_block(key),
                said=lambda entry: words.logged(entry.when, self._context.clock.now().day),
            )
        elif answer == "adjust":
            self._context.bus.adjust_requested.emit(key)
        else:
            blocks = self._context.use(Blocks)
            self._context.acts.run(lambda: blocks.did_not_happen(key), said="Block removed", icon="trash-2")

    def act_on_block(self, key: BlockKey, act: str) -> None:
        """What the menu or a key asks for of a planned block: of a repeating one only this time is meant."""
        acts, use = self._context.acts, self._context.use
        if act == "done":
            self.answer_block(key, "log")
        elif act == "adjust":
            self.answer_block(key, "adjust")
        elif act == "timer":
            acts.run(lambda: use(TimerCase).start_block(key), said=lambda started: started.sentence, icon="play")
        elif act == "delete":
            acts.run(lambda: use(Blocks).remove([key]), said="Block deleted", icon="trash-2")

    def act_on_entry(self, kind: str, key: int, act: str) -> None:
        """What the menu or a key asks for of a logged entry or the timer."""
        acts, use = self._context.acts, self._context.use
        entries = use(Entries)
        if kind == "time_entry":
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

    def answer_nudge(self, answer: str, anchor: QWidget) -> None:
        """Do what the advice offers, or put it off; what it asks for in turn opens at a widget."""
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
        elif answer == "talk":
            self._context.bus.line_requested.emit(f"met {nudge.name}: ")
        elif answer in list(ReviewAnswer):
            run(
                lambda: self._context.use(Offers).answer_review(nudge, ReviewAnswer(answer)),
                said=lambda review: f"{nudge.name} comes back in {words.plural(review.interval, 'day', 'days')}",
            )
        elif answer == "done":
            run(lambda: self._context.use(CareerPath).finish(nudge.id), said="Step done", icon="circle-check")
        elif answer == "assess":
            self._assess(nudge.id, anchor)
        elif answer == "open":
            self._context.bus.record_requested.emit(_OPENS[nudge.kind], nudge.id)
        elif answer in {"show", "send"}:
            self._context.bus.room_requested.emit(LEADERSHIP_ROOM)
            wanted = (nudge.kind, nudge.id) if answer == "show" else ("pulse_round", 0)
            self._context.bus.leadership_requested.emit(*wanted)
        elif answer == "write":
            self._context.bus.room_requested.emit(SKILLS_ROOM)
            self._context.bus.review_requested.emit(nudge.day)
        else:
            run(lambda: nudges.put_off(nudge), said="Put off for two weeks", icon="clock")

    def nudge(self) -> Nudge | None:
        """What is offered or advised now; runs on a worker, because it looks far back."""
        return self._context.use(Offers).current()

    def shown_nudge(self, nudge: Nudge | None) -> NudgeState | None:
        """The advice in words; from now on answers are about it."""
        self._nudge = nudge
        return None if nudge is None else _nudge_state(nudge)


def _nudge_state(nudge: Nudge) -> NudgeState:
    return NudgeState(nudge.title, nudge.reason, (*_ANSWERS[nudge.kind], ("later", "Not now")))
