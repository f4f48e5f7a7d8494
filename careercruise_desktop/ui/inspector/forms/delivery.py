"""Forms for projects, milestones and readings. What follows from other records is added by their presenters."""

from __future__ import annotations

from careercruise_desktop.domain.milestones import MoveReason, ProgressMethod
from careercruise_desktop.ui.inspector.specs import (
    Act,
    Acts,
    Choice,
    Day,
    Fixed,
    Flag,
    Form,
    Items,
    Line,
    Many,
    Money,
    Note,
    Number,
    Quiet,
    Reason,
    Ref,
    State,
)

from .work import NOTES, PROJECT, ROLE

_METHODS = {
    ProgressMethod.NOTHING_BEFORE.value: "At the end, 0/100",
    ProgressMethod.HALF_AT_START.value: "Half at the start, 50/50",
    ProgressMethod.TASKS.value: "By its tasks",
    ProgressMethod.PERCENT.value: "In per cent, typed",
}
_LINKED = frozenset({"milestone_move", "milestone_baseline", "task", "time_block", "journal_entry"})

FORMS: dict[str, Form] = {
    "project": Form(
        word="Project",
        title="name",
        title_hint="Name of the project",
        rows=(
            State(name="now.archived", label="Status"),
            Line(name="code", label="Code", hint="One word, typed after #", patient=True),
            Line(name="client", label="Client"),
            Day(name="start", label="Start", past=True),
            Fixed(name="now.baseline", label="Baseline"),
            Day(name="finish", label="Finish"),
            Fixed(name="now.slip", label="Slip"),
            Money(name="budget", label="Budget"),
            Line(name="currency", label="Currency", hint="EUR", patient=True),
            Money(name="rate", label="Hour cost"),
            Flag(name="confidential", label="Confidential"),
            Acts(name="acts", label=""),
            Items(
                name="milestones",
                label="Next milestones",
                items="records",
                hint="Add one, such as Go live !30.6.",
            ),
            Items(name="readings", label="Readings", items="records"),
            Note(name="summary", label="Summary", hint="One paragraph for the portfolio"),
            NOTES,
            Items(name="baselines", label="Earlier baselines", items="baselines"),
        ),
        acts=(
            (Act("page", "Open its page", "trending-up", primary=True),),
            (Act("rebaseline", "Re-baseline", "flag"), Act("archive", "Archive", "archive")),
            (Act("unarchive", "Take out again", "archive-restore"),),
        ),
        watches=frozenset({"outcome_reading", "project_baseline"}),
    ),
    "milestone": Form(
        word="Milestone",
        title_hint="What is promised",
        rows=(
            ROLE,
            PROJECT,
            State(name="now.status", label="Status"),
            Quiet(name="now.risks", label="Why at risk"),
            Day(name="start", label="Start"),
            Fixed(name="now.baseline", label="Baseline"),
            Day(name="due", label="Due", optional=False),
            Reason(name="move.reason", label="Why", among=MoveReason),
            Fixed(name="now.slip", label="Slip"),
            Day(name="achieved", label="Achieved", past=True, hint="Not yet"),
            Fixed(name="now.cancelled", label="Cancelled"),
            Acts(name="acts", label=""),
            Choice(name="method", label="Counts", among=ProgressMethod, texts=_METHODS),
            Number(name="progress", label="Progress", most=100, unit="%", optional=False),
            Fixed(name="now.progress", label="Progress"),
            Number(name="weight", label="Weight", least=1, most=100, optional=False),
            Ref(name="owner_id", label="Owner", kind="person", none="Myself", offer="person"),
            Many(name="depends_on", label="After", kind="milestone"),
            Items(name="tasks", label="Tasks", items="records", hint="Add one, such as Runbook 2h"),
            NOTES,
            Items(name="blocks", label="Planned blocks", items="records"),
            Items(name="journal", label="Journal", items="records"),
            Items(name="moves", label="Moves of the date", items="moves"),
            Items(name="baselines", label="Earlier baselines", items="baselines"),
        ),
        acts=(
            (Act("achieve", "Achieved today", "circle-check", primary=True),),
            (Act("reopen", "Reopen", "undo-2"),),
            (Act("rebaseline", "Re-baseline", "flag"), Act("cancel", "Cancel it", "circle-x")),
            (Act("restore", "Restore", "rotate-ccw"),),
        ),
        watches=_LINKED,
    ),
    "outcome_reading": Form(
        word="Reading",
        title="",
        rows=(
            Ref(name="project_id", label="Project", kind="project", none="No project"),
            Day(name="day", label="Day", past=True, optional=False),
            Number(name="scope_done", label="Done"),
            Number(name="scope_planned", label="Planned"),
            Money(name="planned_value", label="Planned value"),
            Money(name="earned_value", label="Earned value"),
            Money(name="actual_cost", label="Actual cost"),
            Number(name="open_defects", label="Defects"),
            Number(name="high_defects", label="Severe"),
            Number(name="escaped_defects", label="Escaped"),
            Money(name="review_score", label="Review"),
            Note(name="note", label="Notes", least=2),
        ),
    ),
}
