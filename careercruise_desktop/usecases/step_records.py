"""What a next step was made as: a task, a learning item or a request for feedback ends and begins again with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.career import CareerStep
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.learning import LearningItem, LearningStatus, as_status
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader

from .consequences import with_consequences

Made = Task | LearningItem | FeedbackRequest


def made_as(reader: Reader, step: CareerStep) -> Made | None:
    """The record that a step was made as; None for words, and where the record is gone."""
    if step.task_id is not None:
        return reader.look(Task, step.task_id)
    if step.learning_item_id is not None:
        return reader.look(LearningItem, step.learning_item_id)
    return reader.look(FeedbackRequest, step.feedback_request_id) if step.feedback_request_id is not None else None


def finish_made(desk: Desk, step: CareerStep, today: date) -> None:
    """Let what a step was made as be done today; what is done already stays as it is."""
    match made_as(desk, step):
        case Task() as task if task.status is not TaskStatus.DONE:
            desk.save(with_consequences(desk, task, replace(task, status=TaskStatus.DONE, finished=None), today))
        case LearningItem() as item if item.status is not LearningStatus.DONE:
            desk.save(as_status(item, LearningStatus.DONE, today))
        # A round without names is closed for good, and not by the way.
        case FeedbackRequest() as request if request.closed is None and not request.anonymous:
            desk.save(replace(request, closed=today))


def reopen_made(desk: Desk, step: CareerStep, today: date) -> None:
    """Let what a step was made as be open again; handed over work is then one's own."""
    match made_as(desk, step):
        case Task() as task if task.status is TaskStatus.DONE:
            desk.save(with_consequences(desk, task, replace(task, status=TaskStatus.OPEN), today))
        case LearningItem() as item if item.status is LearningStatus.DONE:
            desk.save(as_status(item, LearningStatus.DOING, today))
        case FeedbackRequest() as request if request.closed is not None and not request.anonymous:
            desk.save(replace(request, closed=None))


def remove_made(desk: Desk, step: CareerStep) -> None:
    """Remove what a step was made as; time that was logged on it stays logged."""
    made = made_as(desk, step)
    if made is not None:
        desk.remove(type(made), made.id)
