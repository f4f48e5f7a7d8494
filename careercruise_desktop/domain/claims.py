"""Claims: sentences computed from records, each with its n, its period, its rule and the records it counted.

Nothing logged, no claim. Below n = 3 a claim is a count; from 3 up it may also say a share with its interval. What
speaks against the person (the late one, the one over budget) is counted and named like everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .certificates import Certificate
from .delegation import Delegation
from .feedback import LEAST_ANSWERS, Feedback, FeedbackSource
from .figures.intervals import wilson
from .figures.levels import Growth
from .figures.morale import Mood
from .figures.slip import MONDAY_TO_FRIDAY, on_time
from .milestones import Milestone
from .paperwords import between_percent, logged_time, mean_text, month_year, spent_of
from .periods import Period
from .projects import Project
from .roles import Role
from .words import percent, plural

LEAST_FOR_SHARE = 3


class Basis(StrEnum):
    """What a claim rests on: records made as things happened, or a judgement typed by hand."""

    LOGGED = "logged"
    STATED = "stated"


class Tone(StrEnum):
    """Which of the document's colours something takes."""

    IT = "it"
    PM = "pm"
    TEAM = "team"
    PLAIN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One computed sentence.

    Attributes:
        key: which claim it is ("milestones_on_time").
        value: its big figure ("14 of 15").
        label: what the figure counts ("milestones on time"); value and label together are the sentence.
        details: one or two short lines below it, n among them.
        n: how many were counted, in `counted` ("milestones").
        period: the days it covers.
        rule: how it is worked out, in one sentence.
        kind: the table whose rows were counted; `rows` their ids, `failures` those that speak against it.
        share: 0 to 1 where the figure is a share, else None; `series` a course over time, where there is one.
    """

    key: str
    value: str
    label: str
    details: tuple[str, ...]
    n: int
    counted: str
    period: Period
    rule: str
    kind: str
    rows: tuple[int, ...]
    failures: tuple[int, ...] = ()
    share: float | None = None
    series: tuple[float, ...] = ()
    basis: Basis = Basis.LOGGED
    tone: Tone = Tone.TEAM

    @property
    def sentence(self) -> str:
        """The claim in words: `14 of 15 milestones on time`."""
        return f"{self.value} {self.label}"


@dataclass(frozen=True, slots=True)
class Frame:
    """What all claims of a document share.

    Attributes:
        period: the days they cover.
        today: the person's local day.
        figures: False leaves money and percentages out.
        tolerance: working days after a promised date that still count as on time.
        working: weekdays worked, Monday = 0.
    """

    period: Period
    today: date
    figures: bool = True
    tolerance: int = 0
    working: frozenset[int] = MONDAY_TO_FRIDAY

    def n_line(self, hits: int, n: int, counted: str) -> str:
        """`n = 15 milestones`, with the 95 % interval of the share from n = 3 up."""
        interval = wilson(hits, n) if n >= LEAST_FOR_SHARE else None
        if not self.figures or interval is None:
            return f"n = {n:,} {counted}"
        return f"n = {n:,}, interval {between_percent(*interval)}"


@dataclass(frozen=True, slots=True)
class ProjectCost:
    """A project with its budget and the actual cost last read for it; `reading` is that reading's id."""

    project: Project
    budget: Decimal
    actual: Decimal
    reading: int


def milestones_on_time(milestones: Sequence[Milestone], frame: Frame) -> Claim | None:
    """Milestones whose first promised date lies in the period and was kept; open overdue ones count as late."""
    first, last = frame.period.first, frame.period.last
    result = on_time(milestones, first, last, frame.today, frame.tolerance, working=frame.working)
    if not result.n:
        return None
    late = [each for each in milestones if each.id in set(result.late)]
    by = [((each.achieved or frame.today) - each.baseline_due).days for each in late]
    still_open = sum(1 for each in late if each.achieved is None)
    said = f"{len(late)} late, {'by' if len(late) == 1 else 'up to'} {plural(max(by), 'day', 'days')}" if by else ""
    if still_open:
        said += f", {still_open} open"
    return Claim(
        key="milestones_on_time",
        value=f"{result.hits} of {result.n}",
        label="milestones on time",
        details=(said or "none late", frame.n_line(result.hits, result.n, "milestones")),
        n=result.n,
        counted="milestones",
        period=frame.period,
        rule=f"Milestones whose first promised date lies in the period; kept when reached {_by(frame.tolerance)}, open "
        "ones past it count as late, cancelled ones are left out.",
        kind="milestone",
        rows=(*result.on_time, *result.late),
        failures=result.late,
        share=result.hits / result.n,
        tone=Tone.IT,
    )


def _by(tolerance: int) -> str:
    days = plural(tolerance, "working day", "working days")
    return f"no more than {days} after that date" if tolerance else "on or before that date"


def projects_within_budget(costs: Sequence[ProjectCost], frame: Frame) -> Claim | None:
    """Projects finished in the period whose last actual cost did not pass the budget."""
    if not costs:
        return None
    over = tuple(each.project.id for each in costs if each.actual > each.budget)
    hits, n = len(costs) - len(over), len(costs)
    currencies = {each.project.currency for each in costs}
    money = ""
    if len(currencies) == 1 and frame.figures:
        actual, budget = sum(each.actual for each in costs), sum(each.budget for each in costs)
        money = f"{spent_of(Decimal(actual), Decimal(budget), currencies.pop())} in all"
    return Claim(
        key="projects_within_budget",
        value=f"{hits} of {n}",
        label="projects within budget",
        details=(money or (f"{len(over)} over budget" if over else "none over budget"), f"n = {n:,} finished projects"),
        n=n,
        counted="finished projects",
        period=frame.period,
        rule="Projects with a budget and a cost reading that finished in the period; within budget when the last "
        "actual cost is at most the budget.",
        kind="project",
        rows=tuple(each.project.id for each in costs),
        failures=over,
        share=hits / n,
        tone=Tone.PM,
    )


def hours_by_role(
    minutes: dict[Role, int], entries: Sequence[int], names: dict[Role, str], frame: Frame
) -> Claim | None:
    """Logged hours of the period and the share of each role. `entries` are the ids of the time entries."""
    total = sum(minutes.values())
    if not total:
        return None
    it = minutes.get(Role.IT, 0) / total
    split = f"{percent(it)} {names[Role.IT]}, {percent(1 - it)} {names[Role.PM]}"
    plain = ", ".join(f"{logged_time(minutes.get(role, 0))} {names[role]}" for role in Role)
    return Claim(
        key="hours_by_role",
        value=logged_time(total),
        label="logged in two roles" if 0 < it < 1 else "logged",
        details=(split if frame.figures else plain, f"n = {plural(len(entries), 'entry', 'entries')}"),
        n=len(entries),
        counted="time entries",
        period=frame.period,
        rule="The sum of all logged minutes in the period, and the share of each role in it.",
        kind="time_entry",
        rows=tuple(entries),
        share=it if frame.figures else None,
        tone=Tone.IT,
    )


def delegation_accepted(delegations: Iterable[Delegation], frame: Frame) -> Claim | None:
    """Delegated work that came back in the period and was accepted the first time."""
    back = [each for each in delegations if each.returned is not None and each.accepted_first is not None]
    back = [each for each in back if each.returned is not None and each.returned in frame.period]
    if not back:
        return None
    again = tuple(each.id for each in back if not each.accepted_first)
    hits, n = len(back) - len(again), len(back)
    first = f"{len(again)} needed rework" if again else "none needed rework"
    return Claim(
        key="delegation_accepted",
        value=f"{hits} of {n}",
        label="delegated, no rework",
        details=(first, frame.n_line(hits, n, "tasks")),
        n=n,
        counted="delegated tasks",
        period=frame.period,
        rule="Delegated tasks that came back in the period with a verdict; counted when accepted the first time.",
        kind="delegation",
        rows=tuple(each.id for each in back),
        failures=again,
        share=hits / n,
    )


def client_feedback(feedback: Iterable[Feedback], frame: Frame) -> Claim | None:
    """The mean of the clients' ratings; below three answers only how many there are."""
    rated = [each for each in feedback if each.source is FeedbackSource.CLIENT and each.ratings]
    rated = [each for each in rated if each.day in frame.period]
    if not rated:
        return None
    means = [sum(each.ratings.values()) / len(each.ratings) for each in rated]
    enough = len(means) >= LEAST_FOR_SHARE
    return Claim(
        key="client_feedback",
        value=f"{mean_text(sum(means) / len(means))} of 5" if enough else str(len(means)),
        label="rated by clients" if enough else "rated by a client" if len(means) == 1 else "ratings by clients",
        details=(
            f"answers from {mean_text(min(means))} to {mean_text(max(means))}" if enough else "too few for a mean",
            f"n = {plural(len(means), 'answer', 'answers')}",
        ),
        n=len(means),
        counted="answers",
        period=frame.period,
        rule="The mean over the clients' answers in the period of each answer's mean rating from 1 to 5; no mean "
        "below three answers.",
        kind="feedback",
        rows=tuple(each.id for each in rated),
        failures=tuple(each.id for each, mean in zip(rated, means, strict=True) if mean < 3),
        tone=Tone.PM,
    )


def team_morale(course: Sequence[Mood], frame: Frame) -> Claim | None:
    """Team morale at the start and at the end of the period; needs two stretches with five answers each."""
    if len(course) < 2:
        return None
    n = sum(each.n for each in course)
    stretch = "quarters" if course[0].label.startswith("Q") else "months"
    return Claim(
        key="team_morale",
        value=f"{mean_text(course[0].mean)} to {mean_text(course[-1].mean)}",
        label="team morale, scale of 10",
        details=(f"anonymous, {len(course)} {stretch}", f"n = {n:,} answers"),
        n=n,
        counted="answers",
        period=frame.period,
        rule=f"The mean anonymous answer from 0 to 10 in the first and in the last of the {stretch} that have at "
        f"least {LEAST_ANSWERS} answers.",
        kind="pulse_round",
        rows=tuple(key for each in course for key in each.rounds),
        failures=course[-1].rounds if course[-1].mean < course[0].mean else (),
        series=tuple(each.mean for each in course),
    )


def skills_grown(growths: Iterable[Growth], frame: Frame) -> Claim | None:
    """Skills whose own rating is higher at the end of the period than at its start."""
    compared = [each for each in growths if each.compared]
    if not compared:
        return None
    grown = [each for each in compared if each.now > each.then]
    fallen = tuple(each.skill.id for each in compared if each.now < each.then)
    return Claim(
        key="skills_grown",
        value=f"{len(grown)} of {len(compared)}",
        label="skills grown",
        details=(
            f"{len(fallen)} rated lower" if fallen else "none rated lower",
            f"own ratings, n = {len(compared)} skills",
        ),
        n=len(compared),
        counted="skills",
        period=frame.period,
        rule="Skills with two own ratings to compare; grown when the level at the end of the period is above the one "
        "at its start.",
        kind="skill",
        rows=tuple(each.skill.id for each in compared),
        failures=fallen,
        share=len(grown) / len(compared),
        basis=Basis.STATED,
    )


def certificates_held(certificates: Iterable[Certificate], frame: Frame) -> Claim | None:
    """Certificates that were valid on the last day of the period."""
    last = min(frame.period.last, frame.today)
    earned = [each for each in certificates if each.earned is None or each.earned <= last]
    held = [each for each in earned if each.expires is None or each.expires >= last]
    expired = tuple(each.id for each in earned if each not in held)
    if not held:
        return None
    ends = sorted(each.expires for each in held if each.expires is not None)
    first = f"{len(expired)} expired" if expired else f"next renewal {month_year(ends[0])}" if ends else "none expires"
    return Claim(
        key="certificates_held",
        value=str(len(held)),
        label="certificate held" if len(held) == 1 else "certificates held",
        details=(first, f"n = {plural(len(earned), 'certificate', 'certificates')}"),
        n=len(earned),
        counted="certificates",
        period=frame.period,
        rule="Certificates earned by the last day of the period and not expired on it.",
        kind="certificate",
        rows=tuple(each.id for each in held),
        failures=expired,
    )
