"""Forms for projects and milestones."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MilestoneStatus, MoveReason
from careercruise_desktop.domain.milestones import status as status_of
from careercruise_desktop.ui.inspector.specs import (
    Day,
    Fixed,
    Flag,
    Form,
    Hidden,
    Line,
    Many,
    Money,
    Names,
    Note,
    Number,
    Reason,
    Ref,
    State,
)

from .work import NOTES, PROJECT, ROLE

_TONES = {MilestoneStatus.ACHIEVED: "ok", MilestoneStatus.AT_RISK: "warn", MilestoneStatus.OVERDUE: "danger"}


def slip_words(milestone: Milestone) -> str:
    """How far the date is from the first promise, in words."""
    days = milestone.slip_days
    if not days:
        return "On its first promise"
    return f"{words.plural(abs(days), 'day', 'days')} {'later' if days > 0 else 'earlier'} than promised"


def _milestone(
    milestone: Milestone, related: tuple[MilestoneMove, ...], names: Names, today: date
) -> dict[str, object]:
    """The newest move asks for its reason until it has one; a reason given today can still be changed."""
    move = next(iter(related), None)
    state = status_of(milestone, today)
    asks = move is not None and (move.reason is None or move.day == today) and milestone.open
    return {
        "first_due": words.day_long(milestone.baseline_due, today),
        "slip": slip_words(milestone),
        "state": (state.value.capitalize(), _TONES.get(state, "neutral")),
        "move.reason": move.reason if move is not None and asks else Hidden.ROW,
    }


FORMS: dict[str, Form] = {
    "project": Form(
        word="Project",
        title="name",
        title_hint="Name of the project",
        rows=(
            Line(name="code", label="Code", hint="One word, typed after #", patient=True),
            Line(name="client", label="Client"),
            Day(name="start", label="Start", past=True),
            Day(name="baseline_finish", label="Baseline", hint="First promised finish"),
            Day(name="finish", label="Finish"),
            Money(name="budget", label="Budget"),
            Line(name="currency", label="Currency", hint="EUR", patient=True),
            Money(name="rate", label="Hour cost"),
            Flag(name="confidential", label="Confidential"),
            Flag(name="archived", label="Archived"),
            Note(name="summary", label="Summary", hint="One paragraph for the portfolio"),
            NOTES,
        ),
    ),
    "milestone": Form(
        word="Milestone",
        title_hint="What is promised",
        rows=(
            ROLE,
            PROJECT,
            Fixed(name="first_due", label="Baseline"),
            Day(name="due", label="Due", optional=False),
            Reason(name="move.reason", label="Why", among=MoveReason),
            Fixed(name="slip", label="Slip"),
            State(name="state", label="Status"),
            Day(name="achieved", label="Achieved", past=True, hint="Not yet"),
            Number(name="progress", label="Progress", most=100, unit="%", optional=False),
            Number(name="weight", label="Weight", least=1, most=100, optional=False),
            Ref(name="owner_id", label="Owner", kind="person", none="Myself", offer="person"),
            Many(name="depends_on", label="After", kind="milestone"),
            NOTES,
        ),
        beside=_milestone,
        watches=frozenset({"milestone_move"}),
    ),
}
