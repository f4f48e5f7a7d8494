"""What is done about next steps: offered, made, finished, counted, removed; each is one act."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careercruise_desktop.usecases.career_path import CareerPath, NewStep, StepKind
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.step_proposals import StepProposals

from .path_steps import finished_words, removed_words
from .path_words import proposals_state

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.career import CareerStep
    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.path.tab import PathTab
    from careercruise_desktop.usecases.step_proposals import Proposals

_MADE = {
    StepKind.WORDS: "Next step added", StepKind.TASK: "Task added", StepKind.LEARNING: "Learning item added",
    StepKind.DELEGATION: "Delegated", StepKind.FEEDBACK: "Request for feedback added",
}  # fmt: skip


class StepActs:
    """Follows what the tab asks for about steps; `refuse` says why something was refused, where it was asked for."""

    def __init__(self, view: PathTab, context: Context, refuse: Callable[[Refused], None]) -> None:
        self._view = view
        self._refuse = refuse
        self._context = context
        self._offered: Proposals | None = None
        view.steps_requested.connect(self._offer)
        view.step_chosen.connect(self._take)
        view.step_added.connect(self._add)
        view.step_finished.connect(self._finish)
        view.step_counted.connect(self._count)
        view.step_removed.connect(self._drop)

    def _offer(self, competence: int, anchor: QWidget) -> None:
        context = self._context

        def offer() -> None:
            self._offered = found = context.use(StepProposals).proposals(competence)
            people = context.use(Delegations).people() if found.steps else []
            self._view.offer_steps(proposals_state(found, people, context.clock.now().day), anchor)

        context.acts.run(offer)

    def _take(self, competence: int, place: int, person: int) -> None:
        offered = self._offered
        if offered is not None and offered.competence_id == competence:
            step = offered.steps[place]
            self._make(competence, replace(step, person_id=person) if person else step)

    def _add(self, competence: int, title: str) -> None:
        made = self._make(competence, NewStep(title=title))
        if made is not None:
            self._view.close_offers()

    def _make(self, competence: int, step: NewStep) -> CareerStep | None:
        add = lambda: self._context.use(CareerPath).add_step(competence, step)  # noqa: E731
        return self._context.acts.run(add, said=_MADE[step.makes], refused=self._refuse)

    def _finish(self, step: int, done: bool) -> None:
        finish = lambda: self._context.use(CareerPath).finish(step, done=done)  # noqa: E731
        self._context.acts.run(finish, said=lambda step: finished_words(step, done=done))

    def _count(self, step: int, reached: int) -> None:
        count = lambda: self._context.use(CareerPath).count(step, reached)  # noqa: E731
        self._context.acts.run(count, said=_counted)

    def _drop(self, step: int, made: bool) -> None:
        drop = lambda: self._context.use(CareerPath).drop(step, with_made=made)  # noqa: E731
        self._context.acts.run(drop, said=lambda gone: removed_words(gone, made=made))


def _counted(step: CareerStep) -> str:
    return f"{step.reached} of {step.goal}" if step.done is None else "Step done"
