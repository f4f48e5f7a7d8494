"""A project of five years: the list of projects with it, its report, and the trends of milestones over 20 years."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from fixtures import long_profile
from measure import Figure, calls

from careercruise_desktop.app import Program
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MilestoneReview, MoveReason
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.exporters.markdown import report_markdown
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.export import Printer
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_report import ProjectReports
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase

YEARS, MONTHS, MILESTONES = 5, 60, 120
RUNS = 15


def figures() -> Iterator[Figure]:
    """What a long project takes."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        program = Program(Paths(Path(folder)))
        key = _long_project(program)
        pages, reports = program.use(ProjectPages), program.use(ProjectReports)
        trends = program.use(TrendsCase)
        question = Question(trends.period(Stretch.ALL))
        made, printer = reports.compose(key), Printer()
        listed, told, promised, text, paper = calls(
            pages.projects,
            lambda: reports.compose(key),
            lambda: trends.wall(question, ("milestones_on_time", "cpi")),
            lambda: report_markdown(made),
            lambda: printer.export(made, Path(folder) / "report.pdf"),
            runs=RUNS,
        )
        printer.close()
        yield Figure("the list of projects with their marks, read", listed, 15)
        yield Figure("the report of five years, composed", told, 60)
        yield Figure("its Markdown", text, 30)
        yield Figure("its PDF", paper, 400)
        yield Figure("promises and pace of 20 years, read", promised, 60)
        program.close()


def _long_project(program: Program) -> int:
    """A project that has taken most of five years, with everything that its page shows."""
    today = program.clock.now().day
    start = today - timedelta(days=365 * YEARS)
    with program.store.write("Given") as desk:
        project = desk.add(
            Project(
                name="Network renewal", code="network", start=start, baseline_finish=today + timedelta(days=30),
                finish=today + timedelta(days=60), budget=Decimal(2_400_000), rate=Decimal(90),
            )
        )  # fmt: skip
        for number in range(MILESTONES):
            _milestone(desk, project.id, start + timedelta(days=15 * number + 20), today, number)
        for number in range(MONTHS):
            share = Decimal(number + 1) / MONTHS
            desk.add(
                OutcomeReading(
                    project_id=project.id, day=start + timedelta(days=30 * number + 10), scope_done=number,
                    scope_planned=MONTHS + 4, planned_value=2_000_000 * share, earned_value=1_900_000 * share,
                    actual_cost=1_950_000 * share, open_defects=7, high_defects=2, review_score=Decimal("4.2"),
                )
            )  # fmt: skip
            source = FeedbackSource.CLIENT if number % 2 else FeedbackSource.TEAM
            desk.add(
                Feedback(day=start + timedelta(days=30 * number), source=source, project_id=project.id, delivery=4)
            )
        # A fifth of the log of these years is of this project.
        desk.run("UPDATE time_entry SET project_id = ? WHERE day >= ? AND id % 5 = 0", (project.id, start.isoformat()))
    return project.id


def _milestone(desk: Desk, project: int, baseline: date, today: date, number: int) -> None:
    """One milestone with two moves and three reviews."""
    due = baseline + timedelta(days=number % 9)
    one = desk.add(
        Milestone(
            title=f"Stage {number}", role=(Role.IT, Role.PM)[number % 2], baseline_due=baseline, due=due,
            project_id=project, achieved=due if due < today else None, created=baseline - timedelta(days=200),
        )
    )  # fmt: skip
    for back, reason in ((90, MoveReason.SCOPE), (40, MoveReason.WAITING)):
        day = baseline - timedelta(days=back)
        if day < today and due != baseline:
            desk.add(MilestoneMove(milestone_id=one.id, day=day, from_due=baseline, to_due=due, reason=reason))
    for back in (150, 120, 60):
        day = baseline - timedelta(days=back)
        if day < today:
            desk.add(MilestoneReview(milestone_id=one.id, day=day, due=baseline))
