"""What the list of projects and the page of one project show: frozen values, words included.

Money is in the project's currency and exact; texts about it (`value`, `line`, `sentence`) are rounded for reading. A
figure that cannot be told is None as a value and "n/a" in words. Each figure has a key (`Figure`), by which its
definition is found on the page and the records behind it are read (`ProjectPages.rows`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from careercruise_desktop.domain.feedback import Consent
from careercruise_desktop.domain.figures.marks import Mark
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role

from .project_figures import Definition, Figure, FigureLine
from .project_value import EarnedValue


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRow:
    """A project as the list of projects shows it.

    Attributes:
        starts: its first day, if that is still to come.
        finish: when it is to be over: its finish, or the last date of its open milestones where that is later or nobody
            said.
        ends_with_milestone: whether an open milestone is due later than the finish that was said.
        baseline_finish: when it was agreed to be over, or None.
        slip_days: calendar days that `finish` (or `done`, or today where it should be over) is later than the baseline;
            negative when earlier.
        done: the day on which it was over: nothing of it is open and its finish has come; None while it runs.
        reached: how many of its milestones are achieved.
        milestones: how many it has; cancelled ones do not count.
        marks: scope, quality, cost and time, in this order.
    """

    id: int
    name: str
    code: str
    client: str = ""
    starts: date | None = None
    finish: date | None = None
    ends_with_milestone: bool = False
    baseline_finish: date | None = None
    slip_days: int | None = None
    done: date | None = None
    reached: int = 0
    milestones: int = 0
    marks: tuple[Mark, ...] = ()
    archived: bool = False
    confidential: bool = False

    @property
    def risks(self) -> int:
        """How many of its marks are at risk."""
        return sum(mark.at_risk for mark in self.marks)


@dataclass(frozen=True, slots=True)
class RolePart:
    """What one role has in a project: its milestones (cancelled ones not counted) and its logged minutes."""

    role: Role
    milestones: int
    minutes: int


@dataclass(frozen=True, slots=True)
class TabCounts:
    """What stands beside the tabs of the page."""

    milestones: int
    feedback: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """An outcome tile.

    Attributes:
        figure: the key of its definition and of its rows.
        title: "Scope".
        mark: state, threshold and why.
        value: the big number ("42", "4.4", "€108.6k", "12 Jun"), or "n/a".
        unit: what stands behind it ("of 68 items done, 62 %").
        n: how many records it rests on: readings, entries or milestones.
        counted: the same in words ("8 readings").
        trend: what changed since the reading before ("4 more than on 1 March"), or "".
        better: whether that change is a good one; None where it is neither, or nothing is known.
        target: the target or threshold in words.
        share: how full the bar is, 0 to 1; None for no bar.
        tick: where the tick on the bar stands, 0 to 1; None for no tick.
        tick_means: what the tick stands for ("Earned value €113.2k"), or "".
        line: the one line below the bar.
        remark: what has to be known to read it rightly, or "".
    """

    figure: Figure
    title: str
    mark: Mark
    value: str
    unit: str = ""
    n: int = 0
    counted: str = ""
    trend: str = ""
    better: bool | None = None
    target: str = ""
    share: float | None = None
    tick: float | None = None
    tick_means: str = ""
    line: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """What the due date of a milestone was on a day."""

    report: date
    forecast: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLine:
    """The due dates of a milestone over time: at creation, at each change and each review, by report day.

    An achieved one ends on the diagonal. `drift` is the slope (1 = it slides a day per day), None below three points;
    slips are from the baseline to the achieved or present date.
    """

    milestone_id: int
    title: str
    role: Role
    points: tuple[TrendPoint, ...]
    achieved: date | None = None
    cancelled: date | None = None
    drift: float | None = None
    slip_days: int = 0
    slip_working_days: int = 0


@dataclass(frozen=True, slots=True)
class ReasonBar:
    """What one reason cost: how many moves, how many days later all together, its share and the share up to here.

    `reason` is the word, or "no reason given".
    """

    reason: str
    moves: int
    days: int
    share: float
    cumulated: float


@dataclass(frozen=True, slots=True)
class BurnPart:
    """Logged minutes by role in a month or week, and all of them up to its end."""

    first: date
    last: date
    it: int
    pm: int
    it_total: int
    pm_total: int


@dataclass(frozen=True, slots=True)
class Burn:
    """Logged work in order, without gaps; `unit` is "month", or "week" for a short project."""

    unit: str
    parts: tuple[BurnPart, ...]
    it: int
    pm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRow:
    """What a client said, or the team together.

    Attributes:
        ids: the feedback records behind it; empty where too few answered.
        source: "client" or "team".
        who: the person's name, "Client" for one without a name, or "Team".
        about: what stands beside it ("Client, Kestrel Bank", "4 answers, anonymous").
        day: the day of it, the newest one of several.
        mean: the mean of all ratings, 1 to 5; None without any, or where too few answered.
        mean_words: the same for reading ("4.6").
        n: how many answers.
        quote: what was said, or for a team its highest and lowest dimension.
        quoted: whether `quote` are the person's own words.
        hidden: too few answers to show what they say.
        consent: what the client agreed to; a quote leaves the machine with consent only.
    """

    ids: tuple[int, ...]
    source: str
    who: str
    about: str
    day: date
    mean: float | None
    mean_words: str
    n: int
    quote: str = ""
    quoted: bool = False
    hidden: bool = False
    consent: Consent = Consent.NO


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedRow:
    """What moved the date, or explains it.

    Attributes:
        kind: "move", "baseline", "decision", "conflict" or "lesson".
        open_kind: the kind of the record that it opens ("milestone", "journal_entry", "project").
        open_id: its id.
        title: "Sandbox certification 11 days later".
        line: "Waiting", "Decision", "Conflict resolved", the reason of a new baseline.
        day: when.
        days: by how many days a date moved; 0 for what is no move.
    """

    kind: str
    open_kind: str
    open_id: int
    title: str
    line: str
    day: date
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectPage:
    """Everything that the page of a project shows.

    Attributes:
        today: the person's local day.
        project: the record: name, code, client, dates, budget, currency, rate.
        row: the same as in the list, marks included.
        roles: the roles that have milestones or hours in it, the first role first.
        counts: what stands beside the tabs.
        tiles: scope, quality, cost and time.
        readings: by day, the oldest first.
        value: earned value.
        trend: by present date.
        trend_first: the first day of both scales of the trend chart.
        trend_last: their last day.
        reasons: why dates moved, the costliest first.
        burn: logged hours by role.
        feedback: newest first.
        moved: newest first.
        on_time: on-time figures by baseline and by last agreed date.
        definitions: of every figure.
    """

    today: date
    project: Project
    row: ProjectRow
    roles: tuple[RolePart, ...]
    counts: TabCounts
    tiles: tuple[Tile, ...]
    readings: tuple[OutcomeReading, ...]
    value: EarnedValue
    trend: tuple[TrendLine, ...] = ()
    trend_first: date
    trend_last: date
    reasons: tuple[ReasonBar, ...] = ()
    burn: Burn
    feedback: tuple[FeedbackRow, ...] = ()
    moved: tuple[MovedRow, ...] = ()
    on_time: tuple[FigureLine, ...] = ()
    definitions: dict[Figure, Definition] = field(default_factory=dict)
