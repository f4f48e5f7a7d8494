"""What the list and the pages of feedback say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import DIMENSIONS, FEWEST_ANSWERS, SOMEONE, Consent, FeedbackSource
from careercruise_desktop.domain.people import initials
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.sealed import DIFFERENTLY, HELPED
from careercruise_desktop.ui.leadership.feedback.state import (
    AnswerState,
    BehindState,
    GroupState,
    Key,
    RatingState,
    RowState,
    TextState,
)
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.feedback_figures import quarter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careercruise_desktop.usecases.feedback import FeedbackPage, FeedbackRow, RoundPage
    from careercruise_desktop.usecases.feedback_requests import RequestStatus

HELPED_MOST, DO_DIFFERENTLY = "What helped most", "What to do differently"
FRESH_DAYS = 14
WAITING, CLOSED = "waiting", "closed"
_ORDINALS = ("First", "Second", "Third", "Fourth")
# Who gave no name is no initials either; oneself is.
_UNNAMED = frozenset(SOMEONE.values()) - {SOMEONE[FeedbackSource.SELF]}
_AGREED = {Consent.NO: "not agreed", Consent.ANONYMOUS: "agreed", Consent.BY_NAME: "agreed"}


def dimension_label(name: str) -> str:
    """`Problem-solving`."""
    return name.replace("_", "-").capitalize()


def quarter_title(first: date) -> str:
    """`First quarter 2026`."""
    return f"{_ORDINALS[(first.month - 1) // 3]} quarter {first.year}"


def quarter_short(first: date) -> str:
    """`Q1 2026`."""
    return f"Q{(first.month - 1) // 3 + 1} {first.year}"


def mean_words(mean: float | None) -> str:
    """`4.6`, or "" without one."""
    return f"{mean:.1f}" if mean is not None else ""


def waiting_group(requests: Iterable[RequestStatus], today: date) -> GroupState:
    """The requests that wait for answers."""
    return GroupState(
        key=WAITING, title="Waiting for answers", rows=tuple(waiting_row(each, today) for each in requests)
    )


def closed_group(requests: Iterable[RequestStatus], today: date) -> GroupState:
    """The requests that take no more answers."""
    rows = tuple(
        RowState(
            key=Key("feedback_request", each.request.id),
            title=each.title,
            second=each.sentence,
            right=words.day_short(each.request.closed or today, today),
            spoken=f"{each.title}, {each.sentence}",
        )
        for each in requests
    )
    return GroupState(key=CLOSED, title="Closed requests", rows=rows, detail=f"{len(rows):,}", folds=True)


def waiting_row(status: RequestStatus, today: date) -> RowState:
    """A request: how many are in, never who where it has no names."""
    asked = status.standing.asked or 0
    alone = status.people[0] if len(status.people) == 1 and not status.request.anonymous else None
    days = (today - status.request.asked).days
    ago = words.plural(days, "day", "days") if days else "today"
    sent = f"asked {words.day_near(status.request.asked, today)}"
    if alone is not None:
        title, second = alone.name, status.project or status.request.title or "Feedback"
        second = f"{second}, {sent}"
    else:
        title, second = status.title, replace(status, overdue=0).sentence
    late = status.overdue > 0
    right = f"{words.plural(status.overdue, 'day', 'days')} late" if late else ago
    return RowState(
        key=Key("feedback_request", status.request.id),
        title=title,
        second=second,
        initials=initials(alone.name) if alone is not None else "",
        right=right,
        dots=None if alone is not None or late else (status.standing.answers, asked),
        late=late,
        spoken=f"{title}, waiting for answers, {status.sentence}, {sent}",
    )


def quarter_groups(
    rows: Iterable[FeedbackRow], means: Mapping[date, float | None], today: date
) -> tuple[GroupState, ...]:
    """The answers by quarter, newest first, with how many are in each and their mean."""
    groups: dict[date, list[FeedbackRow]] = {}
    for row in rows:
        groups.setdefault(quarter_of(row.day).first, []).append(row)
    found = []
    for first, some in groups.items():
        detail = words.plural(sum(row.n for row in some), "answer", "answers")
        found.append(
            GroupState(
                key=first.isoformat(),
                title=quarter_title(first),
                rows=tuple(answer_row(row, today) for row in some),
                detail=detail,
                value=mean_words(means.get(first)),
                folds=True,
            )
        )
    return tuple(found)


def answer_row(row: FeedbackRow, today: date) -> RowState:
    """An answer, or a closed round without names."""
    mean = mean_words(row.mean)
    day = words.day_short(row.day, today)
    said = f"mean {mean} of 5" if mean else "nothing rated" if not row.sealed else "too few to be shown by itself"
    name = "Self review" if row.source is FeedbackSource.SELF and not row.sealed else row.name
    fresh = row.new and (today - row.day).days <= FRESH_DAYS
    return RowState(
        key=Key("feedback_request" if row.sealed else "feedback", row.id),
        title=name,
        second=row.about,
        initials="" if row.sealed or row.name in _UNNAMED else initials(row.name),
        value=mean or "\u2013",
        right=day,
        fresh=fresh,
        spoken=", ".join([name, row.about, said, words.day_long(row.day, today), *(["nothing followed yet"] * fresh)]),
    )


def answer_state(page: FeedbackPage, today: date) -> AnswerState:
    """The page of an answer."""
    one = page.feedback
    mine = one.source is FeedbackSource.SELF
    texts = [(HELPED_MOST, one.quote, True), (DO_DIFFERENTLY, one.improve, False)]
    texts += [(own.question, own.answer, False) for own in page.own]
    consented = _AGREED[one.consent]
    if one.consent is not Consent.NO and one.request_id is not None:
        consented = f"agreed on {words.day_long(one.day, today).partition(' ')[2]}"
    return AnswerState(
        key=Key("feedback", one.id),
        name="Self review" if mine else page.who,
        second=page.organisation or (page.request and f"Answer to {page.request}"),
        initials="" if page.who in _UNNAMED else initials(page.who),
        mean=mean_words(page.mean),
        source=one.source.value.capitalize(),
        day=words.day_long(one.day, today),
        today=today,
        project=page.project,
        ratings=tuple(
            RatingState(
                dimension_label(name),
                one.ratings.get(name, 0),
                page.before.beside(name, one.ratings[name]) if page.before is not None and name in one.ratings else "",
            )
            for name in DIMENSIONS
            if one.ratings
        ),
        texts=tuple(TextState(head, text, strong) for head, text, strong in texts if text),
        consent="" if mine else one.consent.value,
        consented=consented,
        action=one.action,
        action_on=one.action_on,
        behind=tuple(
            BehindState(Key("milestone", one.id), one.role, one.title, reached(one.day, one.late, today), one.late > 0)
            for one in page.behind
        ),
        journal="Open journal entry" if page.journal is not None else "",
    )


def round_state(page: RoundPage, row: FeedbackRow | None, today: date) -> AnswerState:
    """The page of a closed round without names: figures over all its answers, texts in mixed order."""
    closed = page.request.closed
    notes = ["Answers without names: the order in which they came and the time are not kept."]
    if page.more:
        count = words.plural(page.more, "answer is", "answers are")
        notes.append(f"{count} not shown by themselves, for they are too few. They count where other rounds join them.")
    if page.hidden:
        least = max(FEWEST_ANSWERS, page.request.least)
        names = (f"“{_head(each)}”" if each not in DIMENSIONS else dimension_label(each) for each in page.hidden)
        notes.append(f"Not shown, for fewer than {least} answered it: {', '.join(names)}.")
    return AnswerState(
        key=Key("feedback_request", page.request.id),
        name=page.title,
        second=page.standing,
        initials="",
        mean=mean_words(row.mean if row is not None else None),
        source=page.request.source.value.capitalize(),
        day=words.day_long(closed, today) if closed is not None else "Open",
        today=today,
        ratings=tuple(
            RatingState(
                dimension_label(name),
                round(page.means[name][0]),
                f"n {page.means[name][1]}",
                mean_words(page.means[name][0]),
            )
            for name in DIMENSIONS
            if name in page.means
        ),
        texts=tuple(
            TextState("" if at else _head(question), text, question == HELPED)
            for question, some in page.texts.items()
            for at, text in enumerate(some)
        ),
        sealed=True,
        note=" ".join(notes),
    )


def reached(day: date, late: int, today: date) -> str:
    """`19 February, 1 day early`."""
    said = "on time" if not late else f"{words.plural(abs(late), 'day', 'days')} {'late' if late > 0 else 'early'}"
    return f"{words.day_short(day, today)}, {said}"


def period_options(quarters: Iterable[date], today: date) -> tuple[Option, ...]:
    """The periods of the figures."""
    known = [Option(first.isoformat(), quarter_short(first)) for first in quarters]
    return (*known, Option("year", "Last 12 months"), Option("all", "All time"))


def list_periods() -> tuple[Option, ...]:
    """The periods of the list."""
    named = (("all", "All time"), ("quarter", "This quarter"), ("year", "Last 12 months"), ("calendar", "This year"))
    return tuple(Option(key, text) for key, text in named)


def list_period(key: str, today: date) -> Period | None:
    """The days of a period of the list; None for all."""
    if key == "quarter":
        return quarter_of(today)
    if key == "year":
        return year_back(today)
    if key == "calendar":
        return Period(date(today.year, 1, 1), date(today.year, 12, 31))
    return None


def year_back(today: date) -> Period:
    """The last 365 days."""
    return Period(today - timedelta(days=364), today)


def _head(question: str) -> str:
    return {HELPED: HELPED_MOST, DIFFERENTLY: DO_DIFFERENTLY}.get(question, question)
