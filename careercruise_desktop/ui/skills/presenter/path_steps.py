"""Next steps in words: what each was made as, how far it is, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.readiness import step_share
from careercruise_desktop.ui.skills.path.state import StepState
from careercruise_desktop.usecases.career_path import StepKind

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.career import CareerStep
    from careercruise_desktop.usecases.career_path import StepState as StepFacts

# What a step is made as: its icon, and its name.
KINDS = {
    StepKind.WORDS: ("arrow-right", "A step in words"), StepKind.TASK: ("list-checks", "Task"),
    StepKind.LEARNING: ("graduation-cap", "Learning item"), StepKind.DELEGATION: ("user-check", "Delegation"),
    StepKind.FEEDBACK: ("message-square", "Feedback to ask for"),
}  # fmt: skip
# What is over without being done.
_GIVEN_UP = {"dropped": "The task was dropped", "stopped": "Learning was stopped"}


def step_state(found: StepFacts, today: date) -> StepState:
    """A next step, ready to be shown."""
    step = found.step
    late = step.done is None and step.by_when is not None and step.by_when < today
    until = step.done or step.by_when
    share = step_share(step)
    if share is None and found.spent and found.estimate:
        share = min(1.0, found.spent / found.estimate)
    return StepState(
        id=step.id,
        title=step.title,
        icon=_icon(found),
        share=share,
        progress=_progress(found),
        by_when="" if until is None else words.day_short(until, today),
        late=late,
        done=step.done is not None,
        record=_record(step),
        made=made_words(step),
        countable=step.goal is not None,
        reached=step.reached,
    )


def made_words(step: CareerStep) -> str:
    """What a step was made as, in words; "" for one in words only."""
    if step.task_id is not None:
        return "task"
    if step.learning_item_id is not None:
        return "learning item"
    return "request for feedback" if step.feedback_request_id is not None else ""


def finished_words(step: CareerStep, *, done: bool) -> str:
    """What is said when a step is done or reopened, and what it was made as with it."""
    made = made_words(step)
    if done:
        return f"Step done, and its {made} with it" if made else "Step done"
    return f"Step reopened, and its {made} with it" if made else "Step reopened"


def removed_words(step: CareerStep, *, made: bool) -> str:
    """What is said when a step is removed, alone or with what it was made as."""
    what = made_words(step)
    if not what:
        return "Step removed"
    return f"Step and {what} removed" if made else f"Step removed, the {what} stays"


def _progress(found: StepFacts) -> str:
    step = found.step
    if step.done is not None:
        return "Done"
    if found.status in _GIVEN_UP:
        return _GIVEN_UP[found.status]
    if step.goal is not None:
        return f"{step.reached} of {step.goal}{f' {step.unit}' if step.unit else ''}"
    if found.spent:
        of = "" if found.estimate is None else f" of {words.duration(found.estimate)}"
        return f"{words.duration(found.spent)}{of} {'learned' if step.learning_item_id is not None else 'logged'}"
    return "Under way" if found.begun else "Not started"


def _record(step: CareerStep) -> tuple[str, int]:
    if step.task_id is not None:
        return "task", step.task_id
    if step.learning_item_id is not None:
        return "learning_item", step.learning_item_id
    return ("feedback_request", step.feedback_request_id) if step.feedback_request_id is not None else ("", 0)


def _icon(found: StepFacts) -> str:
    step = found.step
    if step.task_id is not None:
        return KINDS[StepKind.DELEGATION if found.status == "delegated" else StepKind.TASK][0]
    if step.learning_item_id is not None:
        return KINDS[StepKind.LEARNING][0]
    return KINDS[StepKind.WORDS if step.feedback_request_id is None else StepKind.FEEDBACK][0]
