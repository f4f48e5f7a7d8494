"""The rows behind each claim: for the window to open, and for the appendix to print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.claims import Claim
from careercruise_desktop.domain.paperwords import mean_text, month_year, spent_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import plural

from .milestones import verdict
from .others import SPEAKERS
from .results import finished_costs, growths, mood_course
from .sheet import Sheet


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One record that a claim counted.

    `kind` and `id` name the record, `remark` says how it counted, `failed` whether it speaks against the claim.
    """

    kind: str
    id: int
    title: str
    day: date | None
    remark: str
    role: Role | None = None
    failed: bool = False


def evidence_rows(claim: Claim, sheet: Sheet) -> tuple[EvidenceRow, ...]:
    """The rows behind a claim, those that speak against it first; the entries behind hours are read elsewhere."""
    make = _ROWS.get(claim.kind)
    rows = make(claim, sheet) if make is not None else []
    return tuple(sorted(rows, key=lambda each: not each.failed))


def _milestones(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    known = {each.id: each for each in sheet.material.milestones}
    return [
        EvidenceRow(
            claim.kind, key, known[key].title, known[key].achieved or known[key].baseline_due,
            verdict(known[key], sheet), known[key].role, key in claim.failures,
        )
        for key in claim.rows
    ]  # fmt: skip


def _projects(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    rows = []
    for cost in finished_costs(sheet):
        over = cost.actual > cost.budget
        money = spent_of(cost.actual, cost.budget, cost.project.currency) if sheet.frame.figures else ""
        said = ", ".join(part for part in (money, "over budget" if over else "within budget") if part)
        name = sheet.names.project(cost.project.id)
        rows.append(EvidenceRow(claim.kind, cost.project.id, name, cost.project.finish, said, None, over))
    return rows


def _delegations(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    rows = []
    for each in sheet.material.delegations:
        if each.id in claim.rows:
            task = sheet.material.tasks.get(each.task_id)
            said = "accepted the first time" if each.accepted_first else "needed rework"
            title, role = (task.title, task.role) if task is not None else ("Delegated task", None)
            rows.append(EvidenceRow(claim.kind, each.id, title, each.returned, said, role, not each.accepted_first))
    return rows


def _feedback(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    rows = []
    for each in sheet.material.feedback:
        if each.id in claim.rows:
            mean = mean_text(sum(each.ratings.values()) / len(each.ratings))
            speaker = f"Answer from a {SPEAKERS[each.source][0].lower()}"
            rows.append(
                EvidenceRow(claim.kind, each.id, speaker, each.day, f"{mean} of 5", None, each.id in claim.failures)
            )
    return rows


def _moods(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    """By quarter or month, never by round: a round may have too few answers to be shown alone."""
    return [
        EvidenceRow(
            claim.kind, each.rounds[0], f"Team pulse {each.label}", each.start,
            f"{mean_text(each.mean)} of 10, {plural(each.n, 'answer', 'answers')}",
        )
        for each in mood_course(sheet)
    ]  # fmt: skip


def _skills(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    return [
        EvidenceRow(
            claim.kind, each.skill.id, each.skill.name, None, f"{each.then} to {each.now} of 5", None,
            each.skill.id in claim.failures,
        )
        for each in growths(sheet)
        if each.compared
    ]  # fmt: skip


def _certificates(claim: Claim, sheet: Sheet) -> list[EvidenceRow]:
    rows = []
    for each in sheet.material.certificates:
        if each.id in claim.rows or each.id in claim.failures:
            gone = each.id in claim.failures
            ends = f"{'expired' if gone else 'valid until'} {month_year(each.expires)}" if each.expires else "valid"
            rows.append(EvidenceRow(claim.kind, each.id, each.name, each.earned, ends, None, gone))
    return rows


_ROWS: dict[str, Callable[[Claim, Sheet], list[EvidenceRow]]] = {
    "milestone": _milestones,
    "project": _projects,
    "delegation": _delegations,
    "feedback": _feedback,
    "pulse_round": _moods,
    "skill": _skills,
    "certificate": _certificates,
}
