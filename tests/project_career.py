"""A project with everything that its report can say, and what it must not say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import MilestoneMove, MoveReason, ProgressMethod
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.store import Store
from tests.factories import entry, milestone, person, project

SECRET = "Nightjar"


def payments(store: Store, *, team: int = 5, confidential: bool = False) -> Project:
    """The project: two readings, four milestones, feedback of two clients and so many of the team."""
    with store.write("Given") as desk:
        desk.add(Profile(name="Mara Lindqvist"))
        found = desk.add(
            project(
                client="Kestrel Bank", start=date(2025, 11, 3), baseline_finish=date(2026, 5, 29),
                finish=date(2026, 6, 12), budget=Decimal(184_000), rate=Decimal(96), confidential=confidential,
            )
        )  # fmt: skip
        desk.add(Project(name=f"Project {SECRET}", code="secret", client="Halden Group", confidential=True))
        _milestones(desk, found.id)
        _readings(desk, found.id)
        _voices(desk, found.id, team)
        _stories(desk, found.id)
        desk.add(entry("09:00", "12:00", date(2026, 2, 3), project_id=found.id))
        desk.add(entry("13:00", "14:30", date(2026, 3, 3), role=Role.PM, project_id=found.id))
    return found


def _milestones(desk: Desk, key: int) -> None:
    more = {"project_id": key, "created": date(2025, 11, 7)}
    desk.add(milestone(date(2026, 1, 16), achieved=date(2026, 1, 16), progress=100, **more))
    late = desk.add(
        milestone(
            date(2026, 2, 17), title="Sandbox | certified", baseline_due=date(2026, 2, 6), achieved=date(2026, 2, 17),
            progress=100, **more,
        )
    )  # fmt: skip
    for day, before, after, reason in (
        (date(2026, 2, 2), date(2026, 2, 6), date(2026, 2, 13), MoveReason.WAITING),
        (date(2026, 2, 10), date(2026, 2, 13), date(2026, 2, 17), MoveReason.SCOPE),
    ):
        desk.add(MilestoneMove(milestone_id=late.id, day=day, from_due=before, to_due=after, reason=reason))
    desk.add(milestone(date(2026, 3, 17), title="Contract change signed", role=Role.PM, progress=80, **more))
    desk.add(
        milestone(
            date(2026, 5, 29), title="Cutover of card traffic", method=ProgressMethod.NOTHING_BEFORE, weight=4, **more
        )
    )


def _readings(desk: Desk, key: int) -> None:
    for day, done, values in (
        (date(2026, 2, 15), 35, (98_000, 95_000, 90_000)),
        (date(2026, 3, 15), 42, (121_400, 113_200, 108_600)),
    ):
        planned, earned, actual = map(Decimal, values)
        desk.add(
            OutcomeReading(
                project_id=key, day=day, scope_done=done, scope_planned=68, planned_value=planned, earned_value=earned,
                actual_cost=actual, open_defects=7, high_defects=2, escaped_defects=0, review_score=Decimal("4.4"),
                note="Report to the *steering* group",
            )
        )  # fmt: skip


def _voices(desk: Desk, key: int, team: int) -> None:
    priya = desk.add(person(name="Priya Raman", relation=Relation.CLIENT, organisation="Kestrel Bank"))
    other = desk.add(person(name="Joan Ellis", relation=Relation.CLIENT, organisation="Kestrel Bank"))
    for who, quote, consent in (
        (priya, "Found it before our auditors did", Consent.BY_NAME),
        (priya, "Calm in a bad week", Consent.ANONYMOUS),
        (other, "Please do not repeat this", Consent.NO),
    ):
        desk.add(
            Feedback(
                day=date(2026, 3, 5), source=FeedbackSource.CLIENT, person_id=who.id, project_id=key, delivery=5,
                communication=4, quote=quote, consent=consent,
            )
        )  # fmt: skip
    for number in range(team):
        desk.add(
            Feedback(
                day=date(2026, 2, 27), source=FeedbackSource.TEAM, project_id=key, leadership=4,
                quote=f"Team words {number}", consent=Consent.ANONYMOUS,
            )
        )  # fmt: skip


def _stories(desk: Desk, key: int) -> None:
    for kind, title, secret in (
        (JournalKind.DECISION, "Retry queue: 20 March is firm", False),
        (JournalKind.LEARNED, f"As in {SECRET}: ask for keys early", False),
        (JournalKind.DECISION, "Budget talk behind closed doors", True),
        (JournalKind.WIN, "Champagne", False),
    ):
        desk.add(
            JournalEntry(
                day=date(2026, 3, 12), kind=kind, title=title, body="Decided in the review.", project_id=key,
                confidential=secret,
            )
        )  # fmt: skip
