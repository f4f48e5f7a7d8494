"""The appendix: every milestone with its dates, and on request the rows behind each of the other claims."""

from __future__ import annotations

from careercruise_desktop.domain.claims import Basis, Claim, Tone
from careercruise_desktop.domain.document import AppendixSection, Cell, TableBlock
from careercruise_desktop.domain.paperwords import logged_time, month_year
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.roles import Role

from .evidence import EvidenceRow, evidence_rows
from .milestones import counted, verdict
from .results import all_claims
from .sheet import TITLE, TONES, Sheet, capital, cut, first_of

MOST_ROWS, MOST_MILESTONES, MOST_MONTHS = 40, 240, 60
ROW_TITLE = TITLE // 2


def appendix(sheet: Sheet, *, evidence: bool) -> AppendixSection | None:
    """The section: the milestones, with `evidence` also a table for each other claim."""
    tables = [_milestones(sheet)] if counted(sheet) else []
    if evidence:
        tables += [_behind(claim, sheet) for claim in all_claims(sheet) if claim.kind != "milestone"]
    if not tables:
        return None
    title = "Appendix: the rows behind each claim" if evidence else "Appendix: every milestone"
    return AppendixSection(key=SectionKey.APPENDIX, title=title, tables=tuple(tables))


def _milestones(sheet: Sheet) -> TableBlock:
    kept, more = first_of(counted(sheet), MOST_MILESTONES)
    claim = next(each for each in all_claims(sheet) if each.kind == "milestone")
    rows = []
    for each in kept:
        said = verdict(each, sheet)
        rows.append(
            (
                Cell(cut(sheet.names.project(each.project_id), ROW_TITLE)),
                Cell(cut(each.title, ROW_TITLE)),
                Cell(sheet.role(each.role), TONES[each.role], strong=True),
                Cell(each.baseline_due.isoformat()),
                Cell(each.achieved.isoformat() if each.achieved else "open"),
                Cell(said, Tone.PM, strong=True) if said != "on time" else Cell(said),
            )
        )
    return TableBlock(
        title=capital(claim.sentence),
        header=("Project", "Milestone", "Role", "Promised", "Reached", "Result"),
        widths=(26, 31, 6, 11, 11, 15),
        rows=tuple(rows),
        note=_note(claim, more),
    )


def _behind(claim: Claim, sheet: Sheet) -> TableBlock:
    if claim.kind == "time_entry":
        return _months(claim, sheet)
    found, more = first_of(evidence_rows(claim, sheet), MOST_ROWS)
    with_role = any(each.role is not None for each in found)
    return TableBlock(
        title=capital(claim.sentence),
        header=("What", "Role", "When", "Result") if with_role else ("What", "When", "Result"),
        widths=(48, 7, 13, 32) if with_role else (48, 20, 32),
        rows=tuple(_row(each, sheet, with_role=with_role) for each in found),
        note=_note(claim, more),
    )


def _row(row: EvidenceRow, sheet: Sheet, *, with_role: bool) -> tuple[Cell, ...]:
    role = Cell(sheet.role(row.role), TONES[row.role], strong=True) if row.role is not None else Cell("")
    exact = row.kind not in {"feedback", "pulse_round"}
    when = (row.day.isoformat() if exact else month_year(row.day)) if row.day is not None else ""
    result = Cell(row.remark, Tone.PM, strong=True) if row.failed else Cell(row.remark)
    return (Cell(cut(row.title, TITLE)), *([role] if with_role else []), Cell(when), result)


def _months(claim: Claim, sheet: Sheet) -> TableBlock:
    """Hours by month instead of thousands of entries; the newest months where there are too many."""
    months = sheet.material.months
    kept = months[-MOST_MONTHS:]
    more = f"The last {MOST_MONTHS} of {len(months)} months." if len(kept) < len(months) else ""
    names = {role: capital(sheet.work(role)) for role in Role}
    return TableBlock(
        title=capital(claim.sentence),
        header=("Month", names[Role.IT], names[Role.PM], "Both"),
        widths=(25, 25, 25, 25),
        rows=tuple(
            (
                Cell(month_year(each.start)),
                Cell(logged_time(each.it)),
                Cell(logged_time(each.pm)),
                Cell(logged_time(each.it + each.pm)),
            )
            for each in kept
        ),
        note=" ".join(part for part in (_note(claim, ""), more) if part),
    )


def _note(claim: Claim, more: str) -> str:
    """The claim's rule, what it rests on where that is a judgement, and how many rows are not shown."""
    stated = " Stated, not logged: the levels are own ratings." if claim.basis is Basis.STATED else ""
    return f"{claim.rule}{stated}{f' {capital(more)}.' if more else ''}"
