"""The milestones of a project with their dates, and why those moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Cell, TableBlock
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.report import Chapter, Part, TablePart, TextsPart
from careercruise_desktop.domain.words import percent, plural
from careercruise_desktop.storage.queries.outcomes import MoveRow
from careercruise_desktop.usecases.edition.sheet import LINE, TITLE, capital, cut, first_of

from .agreed import first_baselines, signed_days, slip_from
from .sheet import NONE, TONES, ReportSheet, said_day

MOST_MILESTONES = 240
_HEADER = ("Milestone", "Role", "Baseline", "Due", "Achieved", "Slip", "Status", "Why it moved")
_WIDTHS = (28, 6, 12, 12, 12, 8, 12, 14)
_WIDTHS_WITH_FIRST = (23, 5, 12, 12, 12, 7, 6, 11, 13)
_SLIP = _HEADER.index("Slip")
_LATE = frozenset({MilestoneStatus.OVERDUE, MilestoneStatus.AT_RISK})


def milestones(sheet: ReportSheet) -> Chapter | None:
    """Every milestone: baseline, due, achieved, slip, status and why its date moved; then how many were on time."""
    found = [each for each in sheet.lines if any(map(sheet.covers, (each.baseline_due, each.ends)))]
    if not found:
        return None
    kept, more = first_of(found, MOST_MILESTONES)
    moves: dict[int, list[MoveRow]] = {}
    for move in sheet.moves:
        moves.setdefault(move.milestone_id, []).append(move)
    first = first_baselines(sheet)
    header = (*_HEADER[: _SLIP + 1], "From first", *_HEADER[_SLIP + 1 :]) if first else _HEADER
    said_first = "From first: by how much it is later than the first baseline." if first else ""
    table = TableBlock(
        title="",
        header=header,
        widths=_WIDTHS_WITH_FIRST if first else _WIDTHS,
        rows=tuple([_row(each, sheet, moves.get(each.id, []), first) for each in kept]),
        note=" ".join(each for each in (said_first, more) if each),
    )
    parts: list[Part] = [TablePart(table=table)]
    ever = " of all its milestones" if sheet.limited else ""
    said = tuple(f"{each.name}{ever}: {each.value}. {each.says}".strip() for each in sheet.page.on_time)
    risks = tuple(cut(f"{each.title}: {why}", LINE) for each in kept for why in each.risks)
    parts += [TextsPart(texts=texts) for texts in (said, risks) if texts]
    return Chapter("Milestones", tuple(parts))


def reasons(sheet: ReportSheet) -> Chapter | None:
    """What each reason cost, the costliest first."""
    if not sheet.page.reasons or sheet.limited:
        return _reasons_of_days(sheet)
    rows = tuple(
        (
            Cell(capital(each.reason)),
            Cell(str(each.moves)),
            Cell(signed_days(each.days)),
            Cell(percent(each.share)),
            Cell(percent(each.cumulated)),
        )
        for each in sheet.page.reasons
    )
    header = ("Reason", "Moves", "Later by", "Share", "Share up to here")
    table = TableBlock(title="", header=header, widths=(30, 14, 18, 14, 24), rows=rows)
    return Chapter("Why dates moved", (TablePart(table=table),))


def _reasons_of_days(sheet: ReportSheet) -> Chapter | None:
    """The moves of the days that are meant, reason by reason; shares of so few would say little."""
    days: dict[str, list[int]] = {}
    for move in sheet.moves:
        if sheet.covers(move.day):
            reason = str(move.reason) if move.reason else "no reason given"
            days.setdefault(reason, []).append((move.to_due - move.from_due).days)
    if not days:
        return None
    ranked = sorted(days.items(), key=lambda each: (-sum(each[1]), each[0]))
    rows = tuple((Cell(capital(why)), Cell(str(len(each))), Cell(signed_days(sum(each)))) for why, each in ranked)
    table = TableBlock(title="", header=("Reason", "Moves", "Later by"), widths=(50, 25, 25), rows=rows)
    return Chapter("Why dates moved", (TablePart(table=table),))


def _row(
    line: MilestoneLine, sheet: ReportSheet, moves: Sequence[MoveRow], first: Mapping[int, date]
) -> tuple[Cell, ...]:
    late = line.status in _LATE
    cells = [
        Cell(cut(line.title, TITLE // 2)),
        Cell(sheet.role(line.role), TONES[line.role], strong=True),
        Cell(said_day(line.baseline_due)),
        Cell(said_day(line.due)),
        Cell(said_day(line.achieved)),
        Cell(signed_days(line.slip_days) if line.cancelled is None else NONE),
        Cell(_status(line, sheet.page.today), Tone.PM if late else Tone.PLAIN, strong=late),
        Cell(_why(moves)),
    ]
    if first:
        from_first = slip_from(first.get(line.id, line.baseline_due), line)
        cells.insert(_SLIP + 1, Cell(signed_days(from_first) if line.cancelled is None else NONE))
    return tuple(cells)


def _status(line: MilestoneLine, today: date) -> str:
    """The status, with the days that it is overdue."""
    if line.status is MilestoneStatus.OVERDUE:
        return f"{(today - line.due).days} d {line.status.value}"
    return line.status.value


def _why(moves: Sequence[MoveRow]) -> str:
    """The reasons of the moves of a milestone, each once, in order."""
    words = dict.fromkeys(str(each.reason) for each in moves if each.reason)
    if words:
        return ", ".join(words)
    return plural(len(moves), "move", "moves") if moves else NONE
