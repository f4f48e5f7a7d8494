"""The words of the timeline: what stands beside a mark, in its tooltip, and what a screen reader says."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus

from .rows import Row
from .state import TimelineState

# A slip up to here is not shown: dates move by a day or two without anybody minding.
SLIP_SHOWN = 3

Part = tuple[str, str, str]
_DATE_ROLE, _SAID_ROLE = "caption", "caption_strong"


def slipped(line: MilestoneLine) -> bool:
    """Whether the baseline is shown beside the date: the date lies more than three days from it."""
    return line.cancelled is None and abs(line.slip_days) > SLIP_SHOWN


def label_parts(line: MilestoneLine, today: date) -> tuple[Part, ...]:
    """What stands right of a mark: its date, and what is to be said about it, as (words, font, colour)."""
    day = words.day_short(line.ends, today)
    if line.cancelled is not None:
        return ((f"{day}  cancelled", _DATE_ROLE, "text3"),)
    said = _said(line, today)
    return ((day, _DATE_ROLE, "text2"), *((f"  {text}", _SAID_ROLE, token) for text, token in said))


def _said(line: MilestoneLine, today: date) -> list[tuple[str, str]]:
    slip = line.slip_days
    if line.achieved is not None:
        if slip > SLIP_SHOWN:
            return [(f"{slip} d late", "warn_text")]
        return [(f"{-slip} d early", "ok_text")] if slip < -SLIP_SHOWN else []
    said = []
    if slip > SLIP_SHOWN:
        said.append((f"+{slip} d", "warn_text"))
    elif slip < -SLIP_SHOWN:
        said.append((f"{words.MINUS}{-slip} d", "ok_text"))
    if line.due < today:
        said.append((f"{(today - line.due).days} d overdue", "danger_text"))
    return said


def spoken(line: MilestoneLine, state: TimelineState) -> str:
    """A milestone for a screen reader."""
    parts = [line.title, state.name_of(line.role), line.project]
    today = state.today
    if line.cancelled is not None:
        parts.append(f"cancelled {_day(line.cancelled, today)}")
        return ", ".join(part for part in parts if part)
    if line.achieved is not None:
        parts.append(f"reached {_day(line.achieved, today)}")
    else:
        parts.append(f"due {_day(line.due, today)}")
    parts.append(_slip(line.slip_days))
    if line.achieved is None:
        late = (today - line.due).days
        parts.append(f"{words.plural(late, 'day', 'days')} overdue" if late > 0 else line.status.value)
    return ", ".join(part for part in parts if part)


def spoken_group(row: Row, state: TimelineState) -> str:
    """A folded group for a screen reader."""
    counted = f"{row.reached} of {row.counted} reached"
    return f"{row.project}, {state.name_of(row.group.role)}, {counted}, folded"


def lane_said(row: Row) -> str:
    """What the head of a lane counts."""
    return f"{row.reached} of {row.counted} reached" if row.lines else "No milestones"


def tip(line: MilestoneLine, today: date) -> str:
    """Everything about a milestone that has no room in its row."""
    lines = [line.title]
    if line.cancelled is not None:
        return f"{line.title}\nCancelled {_day(line.cancelled, today)}"
    word = "Reached" if line.achieved is not None else "Due"
    slip = _slip(line.slip_days)
    lines.append(f"{word} {words.day_long(line.ends, today)}" + (f", {slip}" if slip else ""))
    if line.start > line.ends:
        lines.append(f"Work on it starts after that, {words.day_long(line.start, today)}")
    if line.achieved is None:
        state = line.status.value.capitalize()
        lines.append(f"{state}, {words.percent(line.progress / 100)} by {line.method.value}")
        lines.extend(line.risks)
        if line.assumed:
            lines.append("Start not set")
    if line.moves:
        why = f", the last time for {line.reason}" if line.reason else ""
        lines.append(f"Moved {words.plural(line.moves, 'time', 'times')}{why}")
    if line.owner:
        lines.append(f"Owner: {line.owner}")
    return "\n".join(lines)


def why_fixed(line: MilestoneLine) -> str:
    """Why a milestone that is over stays at its date, and what to do."""
    if line.cancelled is not None:
        return "It is cancelled. Restore it first."
    return "It is achieved. Reopen it first."


def at_risk(line: MilestoneLine) -> bool:
    """Whether a sign of risk stands beside it; what is overdue says so by itself."""
    return line.status is MilestoneStatus.AT_RISK


def shift_told(days: int) -> str:
    """How far a date is dragged: `+7 d`, `−3 d`."""
    return f"+{days} d" if days >= 0 else f"{words.MINUS}{-days} d"


def shift_spoken(due: date, days: int, others: int) -> str:
    """A move by the keys, for a screen reader."""
    far = words.plural(abs(days), "day", "days") + (" later" if days > 0 else " earlier")
    along = f", {words.plural(others, 'other moves', 'others move')} along" if others else ""
    return f"{words.day_full(due)}, {far}{along}"


def _slip(days: int) -> str:
    if not days:
        return ""
    return f"{words.plural(abs(days), 'day', 'days')} {'later' if days > 0 else 'earlier'} than its baseline"


def _day(day: date, today: date) -> str:
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {words.MONTHS[day.month - 1]}{year}"
