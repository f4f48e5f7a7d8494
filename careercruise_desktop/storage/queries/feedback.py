"""What the room of leadership shows of feedback and of what was asked: lists by page, and the answers of a stretch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from careercruise_desktop.domain.feedback import Feedback, FeedbackRequest, FeedbackSource, RequestRecipient
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader


class Wanted(NamedTuple):
    """Which feedback: by source, project and days (both included); None for any."""

    source: FeedbackSource | None = None
    project_id: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def clause(self) -> tuple[str, list[Any]]:
        """The condition in SQL, and its values."""
        tests = {
            "source = ?": self.source.value if self.source is not None else None,
            "project_id = ?": self.project_id,
            "day >= ?": self.first.isoformat() if self.first is not None else None,
            "day <= ?": self.last.isoformat() if self.last is not None else None,
        }
        used = {test: value for test, value in tests.items() if value is not None}
        return f"WHERE {' AND '.join(used)}" if used else "", list(used.values())


def newest(reader: Reader, wanted: Wanted, limit: int) -> list[Feedback]:
    """The newest feedback, newest first."""
    clause, values = wanted.clause
    return reader.recall(Feedback, f"{clause} ORDER BY day DESC, id DESC LIMIT ?", [*values, limit])


def count(reader: Reader, wanted: Wanted) -> int:
    """How many records of feedback there are."""
    clause, values = wanted.clause
    return reader.number(f"SELECT count(*) FROM feedback {clause}", values)


def oldest_first(reader: Reader, wanted: Wanted) -> list[Feedback]:
    """The feedback of a stretch, oldest first: what figures are made of."""
    clause, values = wanted.clause
    return reader.recall(Feedback, f"{clause} ORDER BY day, id", values)


def by_source(reader: Reader, wanted: Wanted) -> dict[FeedbackSource, int]:
    """How many records each kind of people gave, whichever source is wanted."""
    clause, values = wanted._replace(source=None).clause
    rows = reader.rows(f"SELECT source, count(*) FROM feedback {clause} GROUP BY source", values)
    return {FeedbackSource(source): number for source, number in rows}


def before(reader: Reader, one: Feedback) -> Feedback | None:
    """What the same person, or oneself, said the time before."""
    if one.person_id is None and one.source is not FeedbackSource.SELF:
        return None
    found = reader.pick(
        Feedback,
        "WHERE person_id IS ? AND source = ? AND (day, id) < (?, ?) ORDER BY day DESC, id DESC LIMIT 1",
        (one.person_id, one.source.value, one.day.isoformat(), one.id),
    )
    return found[0] if found else None


def answers_to(reader: Reader, request_id: int) -> int:
    """How many records of feedback a request brought."""
    return reader.number("SELECT count(*) FROM feedback WHERE request_id = ?", (request_id,))


def open_requests(reader: Reader) -> list[FeedbackRequest]:
    """The requests that wait for answers, those due first."""
    return reader.pick(FeedbackRequest, "WHERE closed IS NULL ORDER BY due IS NULL, due, asked, id")


def closed_requests(reader: Reader, limit: int) -> list[FeedbackRequest]:
    """The requests that take no more answers, the last closed first; without those rounds that have answers sealed."""
    return reader.pick(
        FeedbackRequest,
        "WHERE closed IS NOT NULL AND NOT (anonymous = 1 AND EXISTS"
        " (SELECT 1 FROM sealed_answer WHERE round = feedback_request.token)) ORDER BY closed DESC, id DESC LIMIT ?",
        (limit,),
    )


def overdue_requests(reader: Reader, today: date) -> int:
    """How many requests wait for answers although their last day has passed."""
    return reader.number("SELECT count(*) FROM feedback_request WHERE closed IS NULL AND due < ?", (today.isoformat(),))


def sealed_requests(reader: Reader) -> list[FeedbackRequest]:
    """The rounds without names of which forms were made."""
    return reader.recall(FeedbackRequest, "WHERE anonymous = 1 AND token != '' ORDER BY asked, id")


def recipient_counts(reader: Reader) -> dict[int, int]:
    """How many were asked in each request."""
    return dict(reader.rows("SELECT request_id, count(*) FROM request_recipient GROUP BY request_id"))


def recipients(reader: Reader, keys: Sequence[int]) -> list[RequestRecipient]:
    """Who was asked in some requests."""
    found: list[RequestRecipient] = []
    for start in range(0, len(keys), 500):
        part = list(keys[start : start + 500])
        marks = ",".join("?" for _ in part)
        found += reader.pick(RequestRecipient, f"WHERE request_id IN ({marks}) ORDER BY id", part)
    return found


def leave(desk: Desk, person_id: int, today: date) -> None:
    """Take somebody who is about to be deleted out of what they were asked.

    A round without names goes on counting them, for their answer may be in or still come. One with names closes when
    nobody else is waited for; not so where it is a step to a role and nobody answered, for that step is not done.
    """
    desk.run(
        "UPDATE feedback_request SET gone = gone + 1 WHERE anonymous = 1 AND id IN"
        " (SELECT request_id FROM request_recipient WHERE person_id = ?)",
        (person_id,),
    )
    desk.run(
        "UPDATE feedback_request SET closed = ? WHERE anonymous = 0 AND closed IS NULL AND id IN"
        " (SELECT request_id FROM request_recipient WHERE person_id = ?) AND NOT EXISTS (SELECT 1 FROM"
        " request_recipient r WHERE r.request_id = feedback_request.id AND r.person_id != ? AND r.answered IS NULL)"
        " AND (EXISTS (SELECT 1 FROM request_recipient r WHERE r.request_id = feedback_request.id AND r.person_id != ?)"
        " OR NOT EXISTS (SELECT 1 FROM career_step s WHERE s.feedback_request_id = feedback_request.id))",
        (today.isoformat(), person_id, person_id, person_id),
    )


def unanswer(desk: Desk, gone: Feedback) -> None:
    """An answer that was deleted is in no more: its request waits for it again, if it is open."""
    desk.run(
        "UPDATE request_recipient SET answered = NULL WHERE request_id = ?1 AND person_id = ?2 AND NOT EXISTS"
        " (SELECT 1 FROM feedback WHERE request_id = ?1 AND person_id = ?2)",
        (gone.request_id, gone.person_id),
    )


def milestones_around(reader: Reader, project_id: int, day: date, limit: int) -> list[tuple[int, str, str, date, date]]:
    """What was reached in a project before a day, newest first: id, title, role, baseline, day."""
    rows = reader.rows(
        "SELECT id, title, role, baseline_due, achieved FROM milestone WHERE project_id = ? AND achieved <= ?"
        " AND cancelled IS NULL ORDER BY achieved DESC, id DESC LIMIT ?",
        (project_id, day.isoformat(), limit),
    )
    return [(key, title, role, date.fromisoformat(was), date.fromisoformat(at)) for key, title, role, was, at in rows]
