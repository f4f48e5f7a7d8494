"""The answers without names that have come in: two of the four in the team, sealed as any other."""

from __future__ import annotations

from collections.abc import Iterable

from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.sealed import SealedAnswer
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import sealed

from .texts import voices


def seal_answers(desk: Desk, requests: Iterable[Record]) -> None:
    """Seal the answers to the rounds without names that are open; those that are sealed already stay as they are.

    The history knows nothing of them: they go when their round is gone and cannot be brought back.
    """
    for each in requests:
        if isinstance(each, FeedbackRequest) and each.anonymous and each.closed is None and each.token:
            if sealed.count(desk, each.token):
                continue
            for ratings, texts in voices.SEALED:
                sealed.keep(desk, each.token, SealedAnswer(dict(ratings)), texts)
