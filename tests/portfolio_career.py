"""A small dual-role career to make portfolios from: two years up to 19 March 2026, with everything a document shows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import PulseAnswer, PulseRound
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillAssessment, SkillKind
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, ZONE


class Made(NamedTuple):
    """The records that tests refer to."""

    projects: list[Project]
    skills: list[Skill]
    late: Milestone
    secret: Project


def career(store: Store) -> Made:
    with store.write("Make a career") as desk:
        _profile(desk)
        projects = _projects(desk)
        skills = _skills(desk)
        late = _milestones(desk, projects)
        _hours(desk, projects, skills)
        _people(desk, projects)
        _stories(desk, projects)
    return Made(projects, skills, late, projects[3])


def _profile(desk: Desk) -> None:
    desk.add(
        Profile(
            name="Mara Lindqvist",
            headline="IT professional and project manager",
            location="Gothenburg, Sweden",
            email="mara.lindqvist@example.com",
            phone="+46 31 555 01 42",
            summary="Platform engineer who also runs the projects. For nine years I have written the integration code "
            "and held the plan, the budget and the client for it at the same time, so estimates come from someone who "
            "has built the thing and designs from someone who has to deliver it.",
        )
    )
    desk.add(ProfileLink(url="https://example.com/mara", position=0))
    desk.add(ProfileLink(url="https://git.example.com/mara", position=1))
    desk.add(
        Position(
            title="Senior platform engineer and project lead", employer="Strand Systems AB", start=date(2020, 2, 1)
        )
    )
    desk.add(
        Position(
            title="Software engineer, later team lead",
            employer="Kajen Software",
            start=date(2016, 8, 1),
            finish=date(2020, 1, 31),
            summary="Order systems for ferries.",
        )
    )
    desk.add(
        Education(title="MSc Computer Science", school="Chalmers University of Technology", finish=date(2016, 6, 1))
    )
    for name, issuer, earned, expires in (
        ("PMP", "Project Management Institute", date(2024, 6, 3), date(2027, 6, 3)),
        ("Kubernetes Administrator (CKA)", "CNCF", date(2024, 11, 20), date(2026, 11, 20)),
        ("PRINCE2 Practitioner", "PeopleCert", date(2021, 3, 1), date(2024, 3, 1)),
    ):
        desk.add(Certificate(name=name, issuer=issuer, earned=earned, expires=expires))


PROJECTS = (
    (
        "Carrier integration platform",
        "carrier",
        "Kestrel Logistics AB",
        (2025, 2, 3),
        (2025, 11, 28),
        (2025, 11, 28),
        "640000",
        "Replaced 14 point-to-point carrier links at Kestrel with one event platform; I wrote the routing core.",
    ),
    (
        "Ledger replacement",
        "ledger",
        "Halden Bank",
        (2025, 3, 10),
        (2026, 1, 30),
        (2026, 2, 20),
        "1180000",
        "Moved 2.1 million accounts to a new general ledger, with no day of closed counters.",
    ),
    (
        "Build and release renewal",
        "build",
        "",
        (2025, 6, 2),
        (2026, 2, 27),
        (2026, 2, 20),
        "210000",
        "One pipeline for six teams. Median build went from 41 to 9 minutes, failed deployments from 11 % to 3 %.",
    ),
    (
        "Project Nightjar",
        "nightjar",
        "Ostermann Defence GmbH",
        (2025, 10, 1),
        (2026, 6, 30),
        (2026, 7, 31),
        "320000",
        "Nightjar steers a two-region pilot for Ostermann from charter to rollout decision.",
    ),
)


def _projects(desk: Desk) -> list[Project]:
    made = []
    for name, code, client, start, planned, finish, budget, summary in PROJECTS:
        made.append(
            desk.add(
                Project(
                    name=name,
                    code=code,
                    client=client,
                    start=date(*start),
                    baseline_finish=date(*planned),
                    finish=date(*finish),
                    budget=Decimal(budget),
                    summary=summary,
                    confidential=code == "nightjar",
                )
            )
        )
    _readings(desk, made)
    return made


READINGS = (
    (0, "615000", 14, 14, 0),
    (1, "1236000", 21, 22, 3),
    (2, "198000", 6, 6, 0),
    (3, "140000", 9, 20, 4),
)


def _readings(desk: Desk, projects: list[Project]) -> None:
    for project, spent, done, planned, defects in READINGS:
        for part in (Decimal("0.4"), Decimal(1)):
            desk.add(
                OutcomeReading(
                    project_id=projects[project].id,
                    day=TODAY - timedelta(days=int(200 * (1 - part)) + 2),
                    scope_done=int(done * part),
                    scope_planned=planned,
                    actual_cost=Decimal(spent) * part,
                    open_defects=defects,
                    review_score=Decimal("4.5"),
                )
            )


def _skills(desk: Desk) -> list[Skill]:
    rows = (
        ("Python and API design", SkillKind.TECHNICAL, 4, 5),
        ("PostgreSQL and data migration", SkillKind.TECHNICAL, 3, 4),
        ("Cloud cost control", SkillKind.TECHNICAL, 2, 3),
        ("Planning and estimation", SkillKind.PROJECT_MANAGEMENT, 3, 5),
        ("Budget ownership", SkillKind.PROJECT_MANAGEMENT, 2, 4),
        ("Leadership", SkillKind.SOFT, 2, 4),
        ("Partnership", SkillKind.SOFT, 3, 3),
        ("Problem-solving", SkillKind.SOFT, 4, 3),
    )
    made = []
    for name, kind, then, now in rows:
        skill = desk.add(Skill(name=name, kind=kind))
        desk.add(SkillAssessment(skill_id=skill.id, day=date(2025, 3, 1), level=then))
        desk.add(SkillAssessment(skill_id=skill.id, day=date(2026, 2, 1), level=now))
        made.append(skill)
    return made


def _milestones(desk: Desk, projects: list[Project]) -> Milestone:
    rows = (
        (0, "Event bus in production", Role.IT, (2025, 5, 30), (2025, 5, 29)),
        (0, "First carrier migrated", Role.IT, (2025, 8, 29), (2025, 8, 25)),
        (0, "All 14 carriers live", Role.PM, (2025, 11, 14), (2025, 11, 13)),
        (1, "Vendor selected", Role.PM, (2025, 4, 30), (2025, 4, 28)),
        (1, "Dual-run ledger", Role.IT, (2025, 9, 30), (2025, 9, 29)),
        (1, "Old system switched off", Role.PM, (2026, 2, 18), (2026, 2, 18)),
        (2, "Build time under 10 min", Role.IT, (2025, 9, 12), (2025, 9, 12)),
        (2, "All six teams on board", Role.PM, (2025, 12, 19), (2025, 12, 18)),
        (3, "Steering charter agreed with Ostermann", Role.PM, (2025, 11, 3), (2025, 11, 3)),
        (3, "Data lake readable", Role.IT, (2026, 3, 10), None),
    )
    for project, title, role, due, reached in rows:
        desk.add(
            Milestone(
                title=title,
                role=role,
                project_id=projects[project].id,
                baseline_due=date(*due),
                due=date(*due) if reached else date(2026, 4, 2),
                achieved=date(*reached) if reached else None,
                created=date(2025, 1, 2),
            )
        )
    return desk.add(
        Milestone(
            title="Reconciliation to the cent",
            role=Role.IT,
            project_id=projects[1].id,
            baseline_due=date(2026, 1, 30),
            due=date(2026, 2, 18),
            achieved=date(2026, 2, 18),
            created=date(2025, 1, 2),
        )
    )


def _hours(desk: Desk, projects: list[Project], skills: list[Skill]) -> None:
    day, number = date(2025, 4, 1), 0
    while day <= TODAY:
        if day.weekday() < 5 and not (day.month == 7 and day.day > 6):
            number += 1
            rising = 60 + (day - date(2025, 4, 1)).days * 180 // 365
            project = projects[number % 4].id
            desk.add(
                TimeEntry(
                    title="Build",
                    role=Role.IT,
                    when=DayTotal(day, 420 - rising, ZONE),
                    project_id=project,
                    skills=frozenset({skills[number % 3].id}),
                )
            )
            desk.add(
                TimeEntry(
                    title="Plan",
                    role=Role.PM,
                    when=DayTotal(day, rising, ZONE),
                    project_id=project,
                    skills=frozenset({skills[3 + number % 3].id}),
                )
            )
        day += timedelta(days=1)


QUOTES = (
    (FeedbackSource.CLIENT, Consent.BY_NAME, "Mara told us in week three what would slip, and then it did not slip."),
    (
        FeedbackSource.CLIENT,
        Consent.ANONYMOUS,
        "The only programme at Halden Bank where the budget holder could read the migration log. – Jonas",
    ),
    (FeedbackSource.TEAM, Consent.BY_NAME, "She hands over real decisions, not leftovers. I ran my first release."),
    (FeedbackSource.CLIENT, Consent.NO, "This must never be printed."),
)


def _people(desk: Desk, projects: list[Project]) -> None:
    client = desk.add(Person(name="Birgit Aalto", relation=Relation.CLIENT, organisation="Kestrel Logistics AB"))
    banker = desk.add(Person(name="Jonas Falk", relation=Relation.CLIENT, organisation="Halden Bank"))
    ana = desk.add(Person(name="Ana Ferreira", relation=Relation.TEAM))
    speakers = (client, banker, ana, client)
    for number, (person, (source, consent, quote)) in enumerate(zip(speakers, QUOTES, strict=True)):
        desk.add(
            Feedback(
                day=TODAY - timedelta(days=20 + 40 * number),
                source=source,
                person_id=person.id,
                consent=consent,
                quote=quote,
                leadership=4,
                partnership=5,
                communication=4 if number else 5,
                delivery=5,
                project_id=projects[0].id,
            )
        )
    _delegations(desk, ana)
    for quarter, scores in enumerate(((5, 6, 6, 7, 6), (6, 7, 6, 7, 7, 7), (7, 8, 7, 8, 7, 7), (8, 8, 9, 7, 8, 8))):
        pulse = desk.add(PulseRound(day=date(2025, 4, 15) + timedelta(days=92 * quarter), team="Platform"))
        for score in scores:
            desk.add(PulseAnswer(pulse_round_id=pulse.id, score=score))


def _delegations(desk: Desk, ana: Person) -> None:
    for number in range(9):
        task = desk.add(Task(title=f"Runbook part {number + 1}", role=Role.IT, created=date(2025, 5, 1)))
        desk.add(
            Delegation(
                task_id=task.id,
                person_id=ana.id,
                since=date(2025, 5, 1),
                returned=date(2025, 6, 1) + timedelta(days=25 * number),
                accepted_first=number != 4,
            )
        )


def _stories(desk: Desk, projects: list[Project]) -> None:
    desk.add(
        JournalEntry(
            day=date(2026, 2, 20),
            kind=JournalKind.SOLVED,
            title="Nineteen days late, and told on day one",
            in_portfolio=True,
            project_id=projects[1].id,
            situation="The ledger at Halden would not reconcile: 0.004 % of postings differed.",
            task="Decide whether to go live on 30 January with a known difference, as plan and budget assumed.",
            action="Wrote the comparison job myself and traced the gap to **two rounding rules**.",
            result="Board agreed in 20 minutes. 61 of 61 nights reconciled; overrun 4.7 % instead of 15 %.",
        )
    )
    desk.add(
        JournalEntry(
            day=date(2025, 12, 20),
            kind=JournalKind.WIN,
            title="Six teams, one pipeline, no mandate",
            in_portfolio=True,
            project_id=projects[2].id,
            situation="Six teams, six build systems, a median build of 41 minutes, and no authority over any of them.",
            task="Get all six onto one pipeline within nine months without an order from above.",
            action="Moved the slowest team first and published the numbers weekly.",
            result="All six moved two days early. Median build 9 minutes.",
        )
    )
    desk.add(
        JournalEntry(
            day=date(2026, 1, 5),
            kind=JournalKind.WIN,
            title="Secret story",
            in_portfolio=True,
            confidential=True,
            result="Never print this.",
        )
    )
    desk.add(
        JournalEntry(
            day=date(2026, 1, 6), kind=JournalKind.WIN, title="Private story", result="Not chosen for the portfolio."
        )
    )
