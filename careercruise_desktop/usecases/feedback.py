"""Feedback: the list of what was said, one answer with all that belongs to it, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from statistics import fmean
from typing import Any, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import (
    SOMEONE,
    Consent,
    Feedback,
    FeedbackAnswer,
    FeedbackRequest,
    FeedbackSource,
    fit_feedback,
)
from careercruise_desktop.domain.figures.voices import Voices, standing, voices
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.sealed import DIFFERENTLY, HELPED, SealedRound
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import feedback as ask
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.queries.feedback import Wanted
from careercruise_desktop.storage.reader import Reader

from .standings import request_title
from .usecase import UseCase

PAGE = 50
MOST_BEHIND = 5
__all__ = ["PAGE", "FeedbackCase", "FeedbackList", "FeedbackPage", "FeedbackRow", "RoundPage", "Then", "Wanted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRow:
    """A line of the list.

    Attributes:
        id: of the feedback, or of the request of a round without names.
        sealed: whether it is a round without names.
        name: who spoke, or what the round is called.
        about: a few words: source and project ("Client · Payments").
        day: when it was said, or the round was closed.
        mean: the mean of its ratings; None where nothing was rated, or may be told.
        n: how many answers it is.
        new: whether nothing followed from it so far: no action, no journal entry.
    """

    id: int
    sealed: bool
    name: str
    source: FeedbackSource
    about: str
    day: date
    mean: float | None
    n: int
    new: bool


@dataclass(frozen=True, slots=True)
class FeedbackList:
    """A page of the list: its rows, how many there are in all, and how many of each source."""

    rows: tuple[FeedbackRow, ...]
    total: int
    sources: dict[FeedbackSource, int]


@dataclass(frozen=True, slots=True)
class Then:
    """What the same person rated the time before: `same as in December`, `up from 4`."""

    day: date
    ratings: dict[str, int]

    def beside(self, name: str, rating: int) -> str:
        """How a rating stands beside the one before; "" where there is none."""
        was = self.ratings.get(name)
        if was is None:
            return ""
        if was == rating:
            return f"same as in {words.MONTHS[self.day.month - 1]}"
        return f"{'up' if rating > was else 'down'} from {was}"


class Behind(NamedTuple):
    """A milestone that was reached before somebody spoke: its id, title, role, and by how many days it was late."""

    id: int
    title: str
    role: str
    day: date
    late: int


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """One answer with what belongs to it.

    Attributes:
        who: the name, or "Someone from the client".
        organisation: where they are from, or "".
        project: its name, or "".
        request: what it answers, or "".
        own: answers to questions of one's own.
        journal: the entry that tells of it.
        before: what the same person rated the time before.
        behind: what was reached in the project before.
    """

    feedback: Feedback
    who: str
    organisation: str
    project: str
    request: str
    own: tuple[FeedbackAnswer, ...]
    journal: JournalEntry | None
    before: Then | None
    behind: tuple[Behind, ...]

    @property
    def mean(self) -> float | None:
        """The mean of its ratings."""
        return mean_of(self.feedback)


@dataclass(frozen=True, slots=True)
class RoundPage:
    """A closed round without names, as far as it may be told.

    Attributes:
        request: the request.
        standing: how it stands, in words.
        means: the mean and the number of answers of each dimension that is shown by itself.
        texts: what was written, by question; () where too few wrote.
        more: how many of its answers count together with those of other rounds, or not at all.
        hidden: of a round that is shown, the dimensions and questions that were asked and that fewer than its minimum
            answered. Whether anybody did is not told: between nobody and one below the minimum all looks alike.
    """

    request: FeedbackRequest
    title: str
    standing: str
    means: dict[str, tuple[float, int]]
    texts: dict[str, tuple[str, ...]]
    more: int
    hidden: tuple[str, ...] = ()


class FeedbackCase(UseCase):
    """The verbs of feedback. Each raises Refused where the record is gone, Unreadable where nothing is saved."""

    def page(self, wanted: Wanted = Wanted(), offset: int = 0, limit: int = PAGE) -> FeedbackList:  # noqa: B008 - a value
        """A page of the list, newest first; closed rounds without names stand among the others. Work for a worker."""
        with self._store.read() as reader:
            found = rounds.request_rounds(reader)
            known = voices(found)
            some = [each for each in known.rounds if in_wanted(each, wanted) and each.answers]
            sources = ask.by_source(reader, wanted)
            for each in known.rounds:
                if in_wanted(each, wanted._replace(source=None)) and each.answers:
                    sources[each.source] = sources.get(each.source, 0) + 1
            records = ask.newest(reader, wanted, offset + limit)
            total = ask.count(reader, wanted) + len(some)
            rows = [*_rows(reader, records), *_rounds(reader, some, known)]
        rows.sort(key=lambda row: (row.day, row.id), reverse=True)
        return FeedbackList(tuple(rows[offset : offset + limit]), total, sources)

    def open(self, key: int) -> FeedbackPage:
        """One answer with what belongs to it."""
        with self._store.read() as reader:
            one = reader.get(Feedback, key)
            person = reader.look(Person, one.person_id)
            project = reader.look(Project, one.project_id)
            request = reader.look(FeedbackRequest, one.request_id)
            last = ask.before(reader, one)
            behind = ask.milestones_around(reader, one.project_id, one.day, MOST_BEHIND) if one.project_id else []
            return FeedbackPage(
                feedback=one,
                who=who(one, person),
                organisation=person.organisation if person is not None else "",
                project=project.name if project is not None else "",
                request=request_title(reader, request) if request is not None else "",
                own=tuple(reader.find(FeedbackAnswer, feedback_id=key)),
                journal=reader.look(JournalEntry, one.journal_entry_id),
                before=Then(last.day, last.ratings) if last is not None else None,
                behind=tuple(Behind(key, name, role, at, (at - was).days) for key, name, role, was, at in behind),
            )

    def open_round(self, request_id: int) -> RoundPage:
        """A round without names: what is shown of it by itself."""
        with self._store.read() as reader:
            request = reader.get(FeedbackRequest, request_id)
            found = rounds.request_rounds(reader)
            title = request_title(reader, request)
        one = next((each for each in found if each.id == request_id), None)
        if one is None:
            raise Refused("This request has names. Look at its answers one by one.")
        known = voices(found)
        means, texts = told_round(known, request_id)
        more = known.left_out(lambda each: each.id == request_id) if request.closed is not None else 0
        now = standing(one)
        hidden = _hidden(request, means, texts) if now.shown else ()
        return RoundPage(request, title, now.sentence, means, texts, more, hidden)

    def add(self, answer: Feedback) -> Feedback:
        """Keep what somebody said, typed in by hand.

        Raises:
            Refused: nobody is said to have said it (`source`), the day is still to come, a rating is not from 1 to 5,
                or nothing was said at all.
        """
        with self._store.write("Add feedback") as desk:
            return desk.add(self._fit(desk, answer))

    def change(self, key: int, **values: Any) -> Feedback:  # noqa: ANN401 - each field has its own type
        """Change what was typed in; quick changes of the same fields are one step.

        Raises:
            Refused: as `add`.
        """
        with self._store.write("Edit feedback", merge=f"feedback:{key}:{' '.join(sorted(values))}") as desk:
            return desk.save(self._fit(desk, replace(desk.get(Feedback, key), **values)))

    def act(self, key: int, action: str, on: date | None = None) -> Feedback:
        """Keep what one changes after it, and the day of that once it is done; no words take both away.

        Raises:
            Refused: the day is still to come or lies before the feedback.
        """
        with self._store.write("Set what follows from feedback", merge=f"feedback:{key}:action") as desk:
            one = desk.get(Feedback, key)
            if on is not None and on > self.today:
                raise Refused("What was changed cannot lie ahead. Leave the day empty until it is done.", "action_on")
            if on is not None and on < one.day:
                raise Refused("What was changed after it cannot lie before it.", "action_on")
            text = action.strip()
            return desk.save(checked(replace(one, action=text, action_on=on if text else None)))

    def agree(self, key: int, consent: Consent) -> Feedback:
        """Keep what was agreed about quoting it."""
        return self.change(key, consent=consent)

    def tell(self, key: int, journal_entry_id: int | None) -> Feedback:
        """Link the journal entry that tells of it, or none."""
        with self._store.write("Link journal entry to feedback") as desk:
            entry = desk.get(JournalEntry, journal_entry_id).id if journal_entry_id is not None else None
            return desk.save(replace(desk.get(Feedback, key), journal_entry_id=entry))

    def remove(self, key: int) -> Feedback:
        """Delete an answer."""
        with self._store.write("Delete feedback") as desk:
            one = desk.get(Feedback, key)
            desk.remove(Feedback, key)
            ask.unanswer(desk, one)
            return one

    def _fit(self, desk: Desk, answer: Feedback) -> Feedback:
        fit_feedback(answer, self.today)
        if answer.person_id is not None:
            desk.get(Person, answer.person_id)
        if answer.project_id is not None:
            desk.get(Project, answer.project_id)
        return checked(answer)


def told_round(known: Voices, key: int) -> tuple[dict[str, tuple[float, int]], dict[str, tuple[str, ...]]]:
    """What is shown of a round without names by itself: mean and number of answers by dimension, texts by question."""

    def this(each: SealedRound) -> bool:
        return each.id == key

    rated = known.rated(this)
    names = sorted({name for answer in rated for name in answer.ratings})
    values = {name: [answer.ratings[name] for answer in rated if name in answer.ratings] for name in names}
    means = {name: (fmean(given), len(given)) for name, given in values.items()}
    return means, {question: known.texts(question, this) for question in known.questions(this)}


def _hidden(
    request: FeedbackRequest, means: Mapping[str, tuple[float, int]], texts: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """What a round asked and does not show."""
    questions = (HELPED, DIFFERENTLY, *request.asked_questions)
    dimensions = [name for name in request.asked_dimensions if name not in means]
    return (*dimensions, *(question for question in questions if not texts.get(question)))


def who(one: Feedback, person: Person | None) -> str:
    """Who spoke: the name, or what is known where the person was never named or is there no more."""
    return person.name if person is not None else SOMEONE[one.source]


def mean_of(one: Feedback) -> float | None:
    """The mean of the ratings of one answer; None without any."""
    return fmean(one.ratings.values()) if one.ratings else None


def in_wanted(each: SealedRound, wanted: Wanted) -> bool:
    """Whether a closed round without names is among what is wanted, by the day on which it was closed."""
    day = each.closed
    return (
        day is not None
        and wanted.source in {None, each.source}
        and wanted.project_id in {None, each.project_id}
        and (wanted.first is None or day >= wanted.first)
        and (wanted.last is None or day <= wanted.last)
    )


def _rows(reader: Reader, records: list[Feedback]) -> list[FeedbackRow]:
    people = reader.several(Person, [each.person_id for each in records if each.person_id is not None])
    projects = reader.several(Project, [each.project_id for each in records if each.project_id is not None])
    return [
        FeedbackRow(
            id=each.id,
            sealed=False,
            name=who(each, people.get(each.person_id or 0)),
            source=each.source,
            about=_about(each.source, projects.get(each.project_id or 0)),
            day=each.day,
            mean=mean_of(each),
            n=1,
            new=not each.action and each.journal_entry_id is None and each.source is not FeedbackSource.SELF,
        )
        for each in records
    ]


def _rounds(reader: Reader, some: list[SealedRound], known: Voices) -> list[FeedbackRow]:
    projects = reader.several(Project, [each.project_id for each in some if each.project_id is not None])
    requests = reader.several(FeedbackRequest, [each.id for each in some])
    found = []
    for each in some:
        ratings = [value for one in known.rated(lambda a, key=each.id: a.id == key) for value in one.ratings.values()]  # type: ignore[misc]
        found.append(
            FeedbackRow(
                id=each.id,
                sealed=True,
                name=request_title(reader, requests[each.id]),
                source=each.source,
                about=_about(each.source, projects.get(each.project_id or 0), each.count),
                day=each.closed or each.day,
                mean=fmean(ratings) if ratings else None,
                n=each.count,
                new=False,
            )
        )
    return found


def _about(source: FeedbackSource, project: Project | None, n: int = 0) -> str:
    said = f"{source.value.capitalize()}, {words.plural(n, 'answer', 'answers')}" if n else source.value.capitalize()
    return f"{said} · {project.name}" if project is not None else said
