"""What the page of a person says."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.people import initials
from careercruise_desktop.ui.leadership.feedback.state import Key
from careercruise_desktop.ui.leadership.people.state import CONFLICTS, TALKS, LineState, PersonState, Section
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.people import CADENCES, MOST_CONTACTS

from .people_words import DOT, ago, cadence_words, due_words

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.feedback import Feedback
    from careercruise_desktop.domain.milestones import Milestone
    from careercruise_desktop.usecases.people import PersonPage
    from careercruise_desktop.usecases.talks import PersonLine

_MOST = 120


def person_state(page: PersonPage, today: date) -> PersonState:
    """The page of a person."""
    person = page.line.person
    often = sorted({*CADENCES, *([person.cadence] if person.cadence else [])})
    first = person.name.split()[0] if person.name.split() else person.name
    return PersonState(
        id=person.id,
        name=person.name,
        initials=initials(person.name),
        relation=person.relation.value,
        organisation=person.organisation,
        cadence=person.cadence,
        cadences=tuple(Option(days, _capital(f"talk {cadence_words(days)}")) for days in often),
        standing=_standing(page.line, today),
        late=page.line.late > 0,
        archived=person.archived,
        example=f"met {first}: what you talked about",
        sections=(
            _talks(page, today),
            _section("feedback", "Feedback they gave", [_feedback(one, today) for one in page.feedback]),
            _section("waits", "Waiting for their answer", _waits(page, today)),
            _conflicts(page, today),
            _section(
                "journal", "In the journal",
                [
                    LineState(key=Key("journal_entry", one.id), title=one.title, value=words.day_short(one.day, today),
                              icon="book-open")
                    for one in page.journal
                ],
            ),
            _section("milestones", "Milestones they own", [_milestone(one, today) for one in page.milestones]),
            _handed(page),
            _section(
                "levels", "Levels they saw",
                [
                    LineState(key=Key("skill", one.skill_id), title=name, second=words.shortened(one.note, _MOST),
                              value=f"{one.level} of 5{DOT}{words.day_short(one.day, today)}", icon="graduation-cap")
                    for one, name in page.views
                ],
            ),
        ),
    )  # fmt: skip


def _section(key: str, title: str, rows: list[LineState]) -> Section:
    return Section(key=key, title=title, rows=tuple(rows), detail=f"{len(rows):,}")


def _standing(line: PersonLine, today: date) -> str:
    """`Spoke 3 days ago, due in 11 days`."""
    spoke = f"Spoke {ago(line.last, today)}" if line.last is not None else "Never spoken to"
    due = due_words(line, today)
    if line.person.archived:
        return f"{spoke}. Archived, so Today reminds you of no talk."
    return f"{spoke}, {due}" if due else f"{spoke}. Choose how often, and Today reminds you."


def _talks(page: PersonPage, today: date) -> Section:
    rows = tuple(
        LineState(
            key=Key("contact", one.id),
            title=words.shortened(" ".join(one.note.split()), _MOST) or "Talk",
            value=words.day_short(one.day, today),
            icon="message-square",
            goes=True,
        )
        for one in page.contacts
    )
    talks = page.line.talks
    detail = f"the newest {len(rows)} of {talks:,}" if talks > MOST_CONTACTS else f"{talks:,}" if talks else ""
    return Section(key=TALKS, title="Talks", rows=rows, detail=detail, none="None noted yet.")


def _feedback(one: Feedback, today: date) -> LineState:
    ratings = list(one.ratings.values())
    said = " ".join((one.quote or one.improve).split())
    mean = f"{fmean(ratings):.1f} of 5" if ratings else ""
    return LineState(
        key=Key("feedback", one.id),
        title=f"\u201c{words.shortened(said, _MOST)}\u201d" if said else "Ratings",
        value=DOT.join(part for part in (mean, words.day_short(one.day, today)) if part),
        icon="star",
    )


def _waits(page: PersonPage, today: date) -> list[LineState]:
    return [
        LineState(
            key=Key("feedback_request", one.id),
            title=f"Asked {words.day_near(one.asked, today)}",
            value=f"due {words.day_short(one.due, today)}" if one.due is not None else "no last day",
            icon="mail",
            state="danger" if one.due is not None and one.due < today else "",
        )
        for one in page.waits
    ]


def _conflicts(page: PersonPage, today: date) -> Section:
    rows = tuple(
        LineState(
            key=Key("journal_entry", one.id),
            title=one.title,
            second=words.shortened(one.resolved, _MOST) if one.resolved else "Not written yet how it was resolved",
            value=words.day_short(one.day, today),
            icon="handshake",
        )
        for one in page.conflicts
    )
    open_ones = sum(not one.resolved for one in page.conflicts)
    detail = f"{len(rows) - open_ones} of {len(rows)} resolved" if rows else ""
    return Section(
        key=CONFLICTS, title="Conflicts", rows=rows, detail=detail, act="Log a conflict",
        none="None noted. What went wrong and how it was resolved is worth a line.",
    )  # fmt: skip


def _milestone(one: Milestone, today: date) -> LineState:
    if one.achieved is not None:
        late = max(0, (one.achieved - one.baseline_due).days)
        value = f"achieved {words.day_short(one.achieved, today)}"
        return LineState(
            key=Key("milestone", one.id), title=one.title, value=value, role=one.role.value,
            state="warn" if late else "ok",
        )  # fmt: skip
    return LineState(
        key=Key("milestone", one.id), title=one.title, value=f"due {words.day_short(one.due, today)}",
        role=one.role.value, state="danger" if one.due < today else "",
    )  # fmt: skip


def _handed(page: PersonPage) -> Section:
    """The tasks that they were given, and what that has brought."""
    handed = page.handed
    brought = []
    if handed.out:
        brought.append(f"{len(handed.out)} out now")
    if handed.freed.total is not None:
        brought.append(f"{words.duration(handed.freed.total)} freed, n {len(handed.freed.rows)}")
    if handed.payback.total is not None:
        brought.append(f"payback {words.duration(handed.payback.total)}, n {len(handed.payback.rows)}")
    if handed.first.n:
        brought.append(f"accepted first time {handed.first.hits} of {handed.first.n}")
    rows = [LineState(key=Key("task", key), title=title, icon="user-check") for key, title in page.tasks]
    return replace(_section("tasks", "Delegated to them", rows), note=_capital(DOT.join(brought)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
