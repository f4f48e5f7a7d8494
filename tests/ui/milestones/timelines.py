"""Timelines to test with: the one of the design, and long ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus, ProgressMethod
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.timeline.state import TimelineState

TODAY = date(2026, 3, 19)
FIRST, DAYS = date(2026, 1, 1), 188
IT, PM = Role.IT, Role.PM
PAYMENTS, PORTAL, POSTGRES, DESK = (1, "Payments"), (2, "Portal"), (3, "PostgreSQL"), (4, "Service desk")

Day = tuple[int, int]


def day(month: int, number: int) -> date:
    """A day of 2026."""
    return date(2026, month, number)


def line(
    number: int,
    title: str,
    start: Day,
    due: Day,
    *,
    role: Role = IT,
    project: tuple[int, str] = PAYMENTS,
    baseline: Day | None = None,
    reached: bool = False,
    progress: int = 0,
    after: tuple[int, ...] = (),
) -> MilestoneLine:
    """A milestone of 2026; a reached one was reached on its day."""
    ends = day(*due)
    if reached:
        status = MilestoneStatus.ACHIEVED
    elif ends < TODAY:
        status = MilestoneStatus.OVERDUE
    else:
        status = MilestoneStatus.IN_PROGRESS if progress else MilestoneStatus.PLANNED
    return MilestoneLine(
        id=number,
        title=title,
        role=role,
        project_id=project[0],
        project=project[1],
        start=day(*start),
        baseline_due=day(*(baseline or due)),
        due=ends,
        achieved=ends if reached else None,
        created=day(1, 1),
        status=status,
        progress=progress,
        method=ProgressMethod.PERCENT,
        depends_on=frozenset(after),
    )


def design() -> TimelineState:
    """What the design shows: two lanes on 19 March 2026."""
    it = (
        line(1, "API contract frozen", (1, 1), (1, 16), reached=True),
        line(2, "Sandbox certification", (1, 12), (2, 17), baseline=(2, 6), reached=True),
        line(3, "Retry queue in staging", (2, 16), (3, 20), baseline=(3, 13), progress=86),
        line(4, "Dual run with legacy gateway", (3, 23), (4, 30), baseline=(4, 17), after=(3,)),
        line(5, "Cutover of card traffic", (5, 4), (5, 29), baseline=(5, 15), after=(4,)),
        line(6, "Single sign-on in production", (1, 1), (1, 29), project=PORTAL, reached=True),
        line(7, "Accessibility audit passed", (2, 2), (2, 27), project=PORTAL, reached=True),
        line(8, "Load test at 5,000 users", (3, 2), (3, 27), project=PORTAL, progress=55),
        line(9, "Extensions tested", (1, 12), (1, 28), project=POSTGRES, reached=True),
        line(10, "Replica on PostgreSQL 17", (1, 29), (2, 24), project=POSTGRES, reached=True),
        line(11, "Staging switched over", (2, 25), (3, 9), project=POSTGRES, reached=True),
        line(12, "Production switch-over", (3, 11), (3, 28), project=POSTGRES, progress=60, after=(11,)),
        line(13, "Old cluster retired", (3, 30), (4, 10), project=POSTGRES, after=(12,)),
        line(14, "Bot answers password resets", (1, 1), (1, 21), project=DESK, reached=True),
    )
    pm = (
        line(15, "Steering approval: phase 2", (1, 7), (1, 23), role=PM, reached=True),
        line(16, "Risk review with Kestrel", (2, 2), (2, 19), role=PM, reached=True),
        line(17, "Contract change signed", (2, 23), (3, 17), role=PM, progress=80),
        line(18, "Go/no-go board", (4, 27), (5, 22), role=PM, baseline=(5, 8)),
        line(19, "Closure and lessons learned", (5, 25), (6, 12), role=PM, baseline=(5, 29)),
        line(20, "Clinic pilot signed off", (1, 1), (1, 14), role=PM, project=PORTAL, reached=True),
        line(21, "Training plan accepted", (1, 19), (2, 11), role=PM, project=PORTAL, reached=True),
        line(22, "Pilot report to the board", (2, 16), (3, 12), role=PM, project=PORTAL, reached=True),
        line(23, "Rollout to 12 clinics", (3, 16), (4, 24), role=PM, project=PORTAL, progress=8, after=(21,)),
        line(24, "Handover to support", (4, 13), (4, 30), role=PM, project=PORTAL),
        line(25, "Maintenance window agreed", (2, 9), (3, 6), role=PM, project=POSTGRES, reached=True),
        line(26, "Benefits review", (1, 26), (2, 13), role=PM, project=DESK, reached=True),
    )
    return TimelineState(today=TODAY, lines=it + pm, first_day=FIRST, days=DAYS)


def crowd(count: int) -> TimelineState:
    """So many milestones of three years in both lanes and twelve projects, most waiting for the one before."""
    lines = []
    for number in range(count):
        role, project = (IT, PM)[number % 2], number // 2 % 12
        start = date(2025, 1, 1) + timedelta(days=number * 37 % 1000)
        due = start + timedelta(days=10 + number * 13 % 50)
        reached = due < TODAY and number % 9 != 0
        made = line(number + 1, f"Milestone {number + 1} of {count}", (1, 1), (1, 1), role=role)
        status = MilestoneStatus.ACHIEVED if reached else MilestoneStatus.OVERDUE
        if due >= TODAY:
            status = MilestoneStatus.AT_RISK if number % 11 == 0 else MilestoneStatus.PLANNED
        lines.append(
            replace(
                made,
                project_id=project + 1,
                project=f"Project {project + 1}",
                start=start,
                due=due,
                baseline_due=due - timedelta(days=number % 5 * 4),
                achieved=due if reached else None,
                status=status,
                progress=number * 7 % 100,
                depends_on=frozenset({number - 23}) if number > 24 else frozenset(),
            )
        )
    lines.sort(key=lambda one: (one.project_id or 0, one.due))
    return TimelineState(today=TODAY, lines=tuple(lines), first_day=FIRST, days=DAYS)
