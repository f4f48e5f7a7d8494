"""The JSON shape of each kind of record, as the manual lists them.

Lengths are whole minutes, instants ISO 8601 with offset, days ISO dates, money decimal text. `project` is a code, or
null. A day total has a `day` but neither `start` nor `end`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.spans import Span, When
from careercruise_desktop.usecases.list_rows import (
    BlockRow,
    CertificateRow,
    ContactRow,
    EntryRow,
    FeedbackRow,
    JournalRow,
    MilestoneRow,
    PersonRow,
    ProjectRow,
    RoundRow,
    SkillRow,
    TaskRow,
    TimerRow,
)

if TYPE_CHECKING:
    # What only lists of projects need; every line that is logged would pay for it.
    from careercruise_desktop.usecases.project_state import ProjectRow as ListedProject

Shape = dict[str, Any]


def entry(row: EntryRow) -> Shape:
    """Logged work."""
    return {
        "kind": "entry", "id": row.id, "title": row.title, "role": row.role.value, "project": row.project or None,
        "day": row.when.day, **_times(row.when), "skills": list(row.skills), "note": row.note, "source": row.source,
    }  # fmt: skip


def block(row: BlockRow) -> Shape:
    """A planned block."""
    return {
        "kind": "block", "id": row.id, "title": row.title, "role": row.role.value, "project": row.project or None,
        "day": row.when.day, **_times(row.when), "repeat": row.repeat or None, "status": row.status,
    }  # fmt: skip


def task(row: TaskRow) -> Shape:
    """A task."""
    return {
        "kind": "task", "id": row.id, "title": row.title, "role": row.role.value, "project": row.project or None,
        "minutes": row.minutes, "due": row.due, "status": row.status, "person": row.person or None,
        "follow_up": row.follow_up,
    }  # fmt: skip


def milestone(row: MilestoneRow) -> Shape:
    """A milestone; `progress` in per cent, `risks` a sentence for each rule that puts it at risk."""
    return {
        "kind": "milestone", "id": row.id, "title": row.title, "role": row.role.value, "project": row.project or None,
        "baseline_due": row.baseline_due, "due": row.due, "achieved": row.achieved, "status": row.status,
        "slip_days": row.slip_days, "progress": row.progress, "risks": list(row.risks),
    }  # fmt: skip


def project(row: ProjectRow, page: ListedProject) -> Shape:
    """A project with its four marks: how each stands, the figure that decided, and why."""
    return {
        "kind": "project", "id": row.id, "name": row.name, "code": row.code, "client": row.client or None,
        "start": row.start, "baseline_finish": row.baseline_finish, "finish": row.finish, "budget": row.budget,
        "currency": row.currency, "confidential": row.confidential, "archived": row.archived,
        "expected_finish": page.finish, "done": page.done, "slip_days": page.slip_days,
        "milestones": page.milestones, "reached": page.reached,
        "marks": {
            mark.subject.value: {"state": mark.standing.value, "figure": mark.figure, "why": mark.sentence}
            for mark in page.marks
        },
    }  # fmt: skip


def skill(row: SkillRow) -> Shape:
    """A skill; freshness to three digits."""
    freshness = None if row.freshness is None else round(row.freshness, 3)
    return {
        "kind": "skill", "id": row.id, "name": row.name, "skill_kind": row.skill_kind, "level": row.level,
        "target": row.target, "last_used": row.last_used, "freshness": freshness, "archived": row.archived,
    }  # fmt: skip


def journal(row: JournalRow) -> Shape:
    """A journal entry; `star` has the parts that were written, `files` are bytes long and kept under `sha256`."""
    return {
        "kind": "journal", "id": row.id, "day": row.day, "journal_kind": row.journal_kind, "title": row.title,
        "role": row.role.value if row.role is not None else None, "project": row.project or None,
        "minutes": row.minutes, "skills": list(row.skills), "people": list(row.people),
        "in_portfolio": row.in_portfolio, "confidential": row.confidential, "body": row.body,
        "milestone": row.milestone or None, "written": row.written.iso if row.written is not None else None,
        "tags": list(row.tags), "star": dict(row.star), "files": [each._asdict() for each in row.files],
    }  # fmt: skip


def feedback(row: FeedbackRow) -> Shape:
    """An answer."""
    return {
        "kind": "feedback", "id": row.id, "day": row.day, "source": row.source, "person": row.person or None,
        "project": row.project or None, "ratings": dict(row.ratings), "quote": row.quote, "improve": row.improve,
        "consent": row.consent,
    }  # fmt: skip


def feedback_round(row: RoundRow) -> Shape:
    """A round without names, as a whole."""
    return {
        "kind": "feedback_round", "id": row.id, "day": row.day, "source": row.source, "title": row.title,
        "project": row.project or None, "answers": row.answers,
        "ratings": {name: {"mean": round(mean, 2), "n": n} for name, mean, n in row.means},
        "quotes": list(row.quotes), "improve": list(row.improve),
        "texts": {question: list(written) for question, written in row.texts},
    }  # fmt: skip


def person(row: PersonRow) -> Shape:
    """A person."""
    return {
        "kind": "person", "id": row.id, "name": row.name, "relation": row.relation,
        "organisation": row.organisation or None, "cadence": row.cadence, "last_contact": row.last_contact,
        "influence": row.influence, "interest": row.interest, "archived": row.archived,
    }  # fmt: skip


def certificate(row: CertificateRow) -> Shape:
    """A certificate with the credits of its cycle: all categories together first, then each by itself."""
    return {
        "kind": "certificate", "id": row.id, "name": row.name, "issuer": row.issuer or None,
        "number": row.number or None, "earned": row.earned, "expires": row.expires, "days_left": row.days_left,
        "unit": row.unit, "missing": row.missing,
        "credits": [
            {
                "category": one.category or None, "within": one.within or None, "minutes": one.minutes,
                "counted": one.counted, "needed": one.needed, "most": one.most, "short": one.short,
            }
            for one in row.credits
        ],
    }  # fmt: skip


def contact(row: ContactRow) -> Shape:
    """A conversation."""
    return {"kind": "contact", "id": row.id, "person": row.person, "day": row.day, "note": row.note}


def timer(row: TimerRow) -> Shape:
    """The running timer."""
    return {
        "kind": "timer", "id": row.id, "title": row.title, "role": row.role.value, "project": row.project or None,
        "start": row.start.iso, "skills": list(row.skills),
    }  # fmt: skip


class Columns(NamedTuple):
    """What a list shows of each record, and what it says when there is none."""

    names: tuple[str, ...]
    nothing: str


COLUMNS = {
    "entries": Columns(("day", "start", "minutes", "role", "project", "title", "skills"), "Nothing is logged here."),
    "blocks": Columns(("day", "start", "minutes", "role", "project", "title", "status"), "Nothing is planned here."),
    "tasks": Columns(("due", "status", "role", "project", "title", "person", "follow_up"), "There are no tasks here."),
    "milestones": Columns(
        ("due", "baseline_due", "slip_days", "status", "progress", "role", "project", "title", "risks"),
        "There are no milestones here.",
    ),
    "projects": Columns(
        ("code", "name", "client", "start", "finish", "slip_days", "reached", "marks"), "There are no projects here."
    ),
    "skills": Columns(("name", "skill_kind", "level", "target", "last_used", "freshness"), "There are no skills here."),
    "journal": Columns(("day", "journal_kind", "role", "project", "title"), "There is no journal entry here."),
    "feedback": Columns(("day", "source", "person", "project", "quote"), "There is no feedback here."),
    "people": Columns(("name", "relation", "organisation", "last_contact"), "There are no people here."),
    "certificates": Columns(
        ("name", "issuer", "earned", "expires", "days_left", "credits"), "There are no certificates here."
    ),
}


def told(shape: Shape, today: date) -> Shape:
    """A shape as people read it in a table: times of day, durations, per cent, days late."""
    spoken = dict(shape)
    if shape["kind"] in {"entry", "block"} and shape["start"] is not None:
        spoken["start"] = str(shape["start"])[11:16]
    if shape.get("minutes") is not None:
        spoken["minutes"] = words.duration(shape["minutes"])
    if shape["kind"] == "milestone":
        spoken.update(_told_milestone(shape, today))
    if shape["kind"] == "project":
        spoken.update(_told_project(shape))
    if shape["kind"] == "certificate":
        spoken.update(_told_certificate(shape))
    if shape["kind"] == "feedback_round":
        spoken.update(_told_round(shape))
    if shape["kind"] in {"skill", "person"} and shape["archived"]:
        spoken["name"] = f"{shape['name']} (archived)"
    if shape.get("freshness") is not None:
        spoken["freshness"] = words.percent(shape["freshness"])
    return spoken


def _told_round(shape: Shape) -> Shape:
    """What it is called in the place of a name, and its figures in the place of a quote."""
    count = words.plural(shape["answers"], "answer", "answers")
    means = [f"{name.replace('_', '-')} {rating['mean']:.1f}" for name, rating in shape["ratings"].items()]
    return {"person": shape["title"], "quote": ", ".join([f"{count} without names", *means])}


def _told_project(shape: Shape) -> Shape:
    """What it has reached of its milestones, its marks, and where it was put away."""
    return {
        "name": f"{shape['name']} (archived)" if shape["archived"] else shape["name"],
        "finish": shape["done"] or shape["expected_finish"],
        "slip_days": _slip(shape["slip_days"]),
        "reached": f"{shape['reached']} of {shape['milestones']}",
        "marks": [f"{subject} {mark['state']}" for subject, mark in shape["marks"].items()],
    }


def _slip(days: int | None) -> str:
    """With its sign; nothing where there is no baseline to slip from."""
    sign = "+" if days and days > 0 else words.MINUS if days and days < 0 else ""
    return "" if days is None else f"{sign}{abs(days)} d"


def _told_milestone(shape: Shape, today: date) -> Shape:
    """The slip with its sign, the day it was achieved or the days it is late, per cent, the risks as sentences."""
    status = shape["status"]
    if shape["achieved"] is not None:
        status = f"{status} {shape['achieved'].isoformat()}"
    elif status == MilestoneStatus.OVERDUE.value:
        status = f"{(today - shape['due']).days} d {status}"
    return {
        "status": status,
        "baseline_due": f"baseline {shape['baseline_due'].isoformat()}",
        "slip_days": _slip(shape["slip_days"]) if status != MilestoneStatus.CANCELLED.value else "",
        "progress": words.percent(shape["progress"] / 100),
        "risks": " ".join(f"{risk.rstrip('.')}." for risk in shape["risks"]),
    }


def _told_certificate(shape: Shape) -> Shape:
    """How long it is valid in words, and its credits as far as rules ask for them."""
    left, unit = shape["days_left"], shape["unit"]
    days = "" if left is None else "expired" if left < 0 else f"{left:,} d left"
    asked = [one for one in shape["credits"] if one["needed"]]
    return {
        "days_left": days,
        "credits": [
            f"{one['category'] or 'all'} {_hours(one['counted'])} of {_hours(one['needed'])} {unit}" for one in asked
        ],
    }


def _hours(minutes: int) -> str:
    """Credits are counted in hours, whatever their issuer calls them."""
    return f"{round(minutes / 60, 1):,g}"


def _times(when: When) -> Shape:
    start, end = (when.first.iso, when.last.iso) if isinstance(when, Span) else (None, None)
    return {"start": start, "end": end, "minutes": when.minutes}
