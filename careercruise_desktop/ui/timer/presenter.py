"""The timer's presenter: shows what runs, stops it, and asks about one that was forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.spans import Moment, moment
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.usecases.timer import Question, TimerCase

from .state import QuestionState, TimerState

if TYPE_CHECKING:
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.ui.context import Context

    from .box import TimerBox


class TimerPresenter(Presenter):
    """Follows the one running timer."""

    watches = frozenset({"timer", "project", "setting"})

    def __init__(self, context: Context, box: TimerBox) -> None:
        self._context = context
        self._box = box
        self._question: Question | None = None
        box.stop_requested.connect(self.stop)
        box.discard_requested.connect(self.discard)
        box.start_requested.connect(lambda: context.bus.line_requested.emit("start "))
        box.opened.connect(lambda key: context.bus.record_requested.emit("timer", key))
        box.answered.connect(self.answer)
        box.look_requested.connect(self.ask)
        context.bus.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Show what runs now."""
        timer_case = self._context.use(TimerCase)
        timer = timer_case.running()
        if timer is None:
            self._box.show_state(None)
            return
        project = timer_case.project_name(timer)
        role = self._context.settings().name_of(timer.role)
        name = f"{timer.title}, {role}, running since {words.clock(timer.start)}"
        self._box.show_state(TimerState(timer.id, timer.role.value, timer.title, project, timer_case.elapsed(), name))

    def stop(self) -> None:
        """Stop the timer and keep its entry; what looks forgotten is asked about first."""
        if self.ask():
            return
        self._context.acts.run(self._context.use(TimerCase).stop, said=self._logged, icon="square")

    def discard(self) -> None:
        """Stop the timer and keep nothing."""
        self._context.acts.run(self._context.use(TimerCase).discard, said="Timer discarded", icon="trash-2")

    def ask(self) -> bool:
        """Ask about a timer that looks forgotten; whether there was anything to ask."""
        self._question = self._context.acts.run(self._context.use(TimerCase).question)
        question = self._question
        if question is None:
            return False
        answers = tuple((str(index), choice.text) for index, choice in enumerate(question.choices))
        suggested = next((choice.at for choice in question.choices if choice.at is not None), question.timer.start)
        sentence = f"“{question.timer.title}” {question.reason}. When did you stop?"
        self._box.show_question(QuestionState(sentence, answers, suggested.minute_of_day))
        return True

    def answer(self, key: str, minute: int) -> None:
        """Do what was chosen; `minute` is the time of day for "Stop at another time"."""
        question = self._question
        if question is None:
            return
        choice = question.choices[int(key)]
        case, run = self._context.use(TimerCase), self._context.acts.run
        if choice.key == "keep":
            run(case.keep)
        elif choice.key == "discard":
            self.discard()
        else:
            at = choice.at if choice.at is not None else _next(question.timer.start, minute)
            run(lambda: case.stop(at), said=self._logged, icon="square")

    def _logged(self, entry: TimeEntry) -> str:
        return words.logged(entry.when, self._context.clock.now().day)

    def _hear(self, change: Change) -> None:
        if not change.kinds or self.watches & change.kinds:
            self.refresh()


def _next(start: Moment, minute: int) -> Moment:
    """The first moment after the start at which the wall clock shows that time of day."""
    at = moment(start.day, minute, start.zone)
    return at if at.at > start.at else moment(start.day + timedelta(days=1), minute, start.zone)
