"""Which column a milestone stands in, and what putting it into another one means for its dates."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus, ProgressMethod

Column = Literal["planned", "in progress", "at risk", "achieved"]
COLUMNS: tuple[tuple[Column, str], ...] = (
    ("planned", "Planned"),
    ("in progress", "In progress"),
    ("at risk", "At risk"),
    ("achieved", "Achieved"),
)
_OF: dict[MilestoneStatus, Column] = {
    MilestoneStatus.PLANNED: "planned",
    MilestoneStatus.IN_PROGRESS: "in progress",
    MilestoneStatus.AT_RISK: "at risk",
    MilestoneStatus.OVERDUE: "at risk",
    MilestoneStatus.ACHIEVED: "achieved",
}
RULE = "At risk follows from the dates, nobody puts a milestone there"


class Consequence(NamedTuple):
    """What letting go in a column does, in a sentence; whether it can be done at all."""

    sentence: str
    allowed: bool = True


def column_of(line: MilestoneLine) -> Column | None:
    """The column of a milestone; cancelled ones stand in none."""
    return _OF.get(line.status)


def consequence(line: MilestoneLine, column: Column, today: date) -> Consequence:
    """What putting a milestone into a column means for its dates."""
    here = column_of(line)
    if column == here:
        return Consequence("Stays as it is")
    if column == "at risk":
        return Consequence(RULE, allowed=False)
    if column == "achieved":
        return Consequence(f"Achieved today, {_against(line.baseline_due, today)}")
    if here == "at risk":
        why = line.risks[0].rstrip(".") if line.risks else f"it is due {words.day_near(line.due, today)}"
        return Consequence(f"Stays at risk: {why}. Move its date instead", allowed=False)
    back = "No longer achieved" if here == "achieved" else ""
    if column == "in progress":
        return Consequence(_sentence(back, _begun(line, today)) or "In progress")
    still = f"still due {words.day_near(line.due, today)}"
    return Consequence(_sentence(back or "Not begun yet", _lost(line, today), still))


def _sentence(*parts: str) -> str:
    text = ", ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}"


def _begun(line: MilestoneLine, today: date) -> str:
    """Whether it begins by that, and in place of which plan."""
    if line.assumed or line.start == today:
        return "begins today"
    return f"begins today instead of {words.day_near(line.start, today)}" if line.start > today else ""


def _lost(line: MilestoneLine, today: date) -> str:
    """What nothing but a person can say again: when it began, and how far it was."""
    lost = []
    if not line.assumed and line.start < today:
        lost.append(f"its start on {words.day_near(line.start, today)}")
    if line.open and line.progress > 0 and line.method is ProgressMethod.PERCENT:
        lost.append(f"its {words.percent(line.progress / 100)}")
    return f"{' and '.join(lost)} taken back" if lost else ""


def _against(promised: date, day: date) -> str:
    late = (day - promised).days
    if not late:
        return "as promised"
    return f"{words.plural(abs(late), 'day', 'days')} {'later' if late > 0 else 'earlier'} than promised"


def spoken(line: MilestoneLine, today: date) -> str:
    """A card for a screen reader."""
    day = f"due {words.day_near(line.due, today)}"
    if line.achieved is not None:
        day = f"achieved {words.day_near(line.achieved, today)}"
    parts = [line.title, line.role.value.upper(), line.project, line.status.value, day]
    if line.slip_days:
        late = "later" if line.slip_days > 0 else "earlier"
        parts.append(f"{words.plural(abs(line.slip_days), 'day', 'days')} {late} than promised")
    return ", ".join(part for part in (*parts, *line.risks) if part)
