"""What was agreed anew: every baseline that was replaced, with the day, the reason, and what it was before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from careercruise_desktop.domain import money
from careercruise_desktop.domain.document import Cell, TableBlock
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.report import Chapter, TablePart
from careercruise_desktop.domain.words import MINUS
from careercruise_desktop.usecases.edition.sheet import LINE, TITLE, cut, first_of

from .sheet import NONE, ReportSheet, said_day

MOST_BASELINES = 120


class _Act(NamedTuple):
    """One baseline that took the place of another one."""

    day: date
    what: str
    before: str
    after: str
    change: str
    reason: str


def agreed_anew(sheet: ReportSheet) -> Chapter | None:
    """Every baseline that was replaced, the oldest first; None where the first ones still hold."""
    acts = sorted((each for each in _acts(sheet) if sheet.covers(each.day)), key=lambda each: each.day)
    if not acts:
        return None
    kept, more = first_of(acts, MOST_BASELINES)
    table = TableBlock(
        title="",
        header=("Day", "What", "Baseline before", "Baseline since", "Change", "Reason"),
        widths=(12, 24, 13, 13, 11, 27),
        rows=tuple([_row(each) for each in kept]),
        note=more,
    )
    return Chapter("Agreed anew", (TablePart(table=table),))


def first_baselines(sheet: ReportSheet) -> dict[int, date]:
    """The first baseline date of each milestone that has another one now, by milestone."""
    return {each.milestone_id: each.from_due for each in reversed(sheet.baselines)}


def first_finish(sheet: ReportSheet) -> date | None:
    """The first baseline of the project's finish; None where the present one is the first."""
    first = sheet.agreements[0].from_finish if sheet.agreements else None
    return first if first != sheet.page.row.baseline_finish else None


def first_budget(sheet: ReportSheet) -> Decimal | None:
    """The first budget of the project; None where the present one is the first."""
    first = sheet.agreements[0].from_budget if sheet.agreements else None
    return first if first != sheet.page.project.budget else None


def slip_from(first: date, line: MilestoneLine) -> int:
    """Calendar days from the first baseline of a milestone to its achieved or present date."""
    return ((line.achieved or line.due) - first).days


def signed_days(days: int) -> str:
    """A slip: `+7 d`, `−2 d`, `0 d`."""
    sign = "+" if days > 0 else MINUS if days < 0 else ""
    return f"{sign}{abs(days)} d"


def _acts(sheet: ReportSheet) -> Iterator[_Act]:
    """Those of the project before those of its milestones."""
    currency = sheet.page.project.currency
    for each in sheet.agreements:
        if each.from_finish != each.to_finish:
            yield _Act(each.day, "Finish of the project", *_days(each.from_finish, each.to_finish), each.reason)
        if each.from_budget != each.to_budget:
            yield _Act(each.day, "Budget", *_amounts(each.from_budget, each.to_budget, currency), each.reason)
    titles = {line.id: line.title for line in sheet.lines}
    for one in sheet.baselines:
        title = cut(titles.get(one.milestone_id, ""), TITLE // 2)
        yield _Act(one.day, title, *_days(one.from_due, one.to_due), one.reason)


def _days(before: date | None, after: date | None) -> tuple[str, str, str]:
    change = signed_days((after - before).days) if before is not None and after is not None else NONE
    return said_day(before), said_day(after), change


def _amounts(before: Decimal | None, after: Decimal | None, currency: str) -> tuple[str, str, str]:
    told = [NONE if each is None else money.exact(each, currency) for each in (before, after)]
    if before is None or after is None:
        return told[0], told[1], NONE
    sign = "+" if after > before else ""
    return told[0], told[1], f"{sign}{money.exact(after - before, currency)}"


def _row(act: _Act) -> tuple[Cell, ...]:
    reason = cut(" ".join(act.reason.split()), LINE)
    return tuple(Cell(each) for each in (said_day(act.day), act.what, act.before, act.after, act.change, reason))
