"""What a period says of promised dates: how many were kept, how late the others were, why dates moved, and the pace."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import fmean, median

from careercruise_desktop.domain.figures.pareto import ReasonSlip, slips_by_reason
from careercruise_desktop.domain.figures.slip import Grouping, OnTime, Promise, grouped, on_time
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.usecases.project_reading import ProjectMaterial, read_projects
from careercruise_desktop.usecases.project_series import valued
from careercruise_desktop.usecases.usecase import UseCase

NO_PROJECT = "no project"


@dataclass(frozen=True, slots=True)
class Kept:
    """On-time figures of some milestones: `by` says what they have in common, `name` which ("it", "payments", "2026").

    `baseline` counts against what was promised, `agreed` against the last agreed date. `days_late` is the mean of
    those that were late against the baseline, up to today for open ones; None without any.
    """

    by: str
    name: str
    baseline: OnTime
    agreed: OnTime
    days_late: float | None


@dataclass(frozen=True, slots=True)
class ProjectIndexes:
    """CPI, SPI and SPI(t) of a project on its status date; None where one cannot be told.

    `n` is the number of records that its earned value rests on: readings, or milestones where no reading states it.
    """

    code: str
    status: date
    n: int
    cpi: float | None
    spi: float | None
    spi_t: float | None

    @property
    def known(self) -> bool:
        """Whether there is any of them."""
        return any(each is not None for each in (self.cpi, self.spi, self.spi_t))


@dataclass(frozen=True, slots=True)
class MilestoneTrends:
    """Every figure about milestones and projects: all together and in groups; the costliest reasons first."""

    all: Kept
    groups: tuple[Kept, ...]
    reasons: tuple[ReasonSlip, ...]
    projects: tuple[ProjectIndexes, ...]

    def indexes(self, name: str) -> list[float]:
        """The values of an index ("cpi") of the projects that have it."""
        return [value for each in self.projects if (value := getattr(each, name)) is not None]

    def middle(self, name: str) -> float | None:
        """The median of an index over the projects that have it; None without any."""
        found = self.indexes(name)
        return median(found) if found else None


class MilestoneTrendsCase(UseCase):
    """Reads trends of milestones and projects."""

    def figures(self, period: Period) -> MilestoneTrends:
        """The figures of a period: milestones by baseline date, moves by the day on which they were made.

        Indexes are those of the last status of each project that ran in the period.
        """
        today = self.today
        with self._store.read() as reader:
            settings = reader.settings()
            due = [row.id for row in ask.milestones_due(reader, period.first, period.last)]
            known = reader.several(Milestone, due)
            found = [known[key] for key in due]
            moves = ask.moves_between(reader, period.first, period.last)
            codes = {each.id: each.code for each in reader.find(Project)}
            projects = [each for old in (False, True) for each in read_projects(reader, today, archived=old)]
        count = _Count(today, settings)
        return MilestoneTrends(
            all=count.kept("all", "", found),
            groups=(
                *count.groups(found, Grouping.ROLE, str),
                *count.groups(found, Grouping.PROJECT, lambda key: codes.get(int(key or 0), NO_PROJECT)),
                *count.groups(found, Grouping.YEAR, str),
            ),
            reasons=slips_by_reason(moves),
            projects=tuple(_indexes(projects, period)),
        )


@dataclass(frozen=True, slots=True)
class _Count:
    """Counts milestones as of a day."""

    today: date
    settings: Settings

    def kept(self, by: str, name: str, found: Sequence[Milestone]) -> Kept:
        """The figures of some milestones."""
        rows = {each.id: each for each in found}
        baseline = self._on_time(found, Promise.BASELINE)
        late = [(rows[key].achieved or self.today) - rows[key].baseline_due for key in baseline.late]
        mean = fmean(each.days for each in late) if late else None
        return Kept(by, name, baseline, self._on_time(found, Promise.LAST_AGREED), mean)

    def groups(
        self, found: Sequence[Milestone], by: Grouping, name: Callable[[Role | int | None], str]
    ) -> Iterable[Kept]:
        """The figures of each group, by name."""
        named = {name(key): group for key, group in grouped(found, by).items()}
        return [self.kept(by.value, each, named[each]) for each in sorted(named)]

    def _on_time(self, found: Sequence[Milestone], promise: Promise) -> OnTime:
        settings = self.settings
        return on_time(
            found,
            date.min,
            date.max,
            self.today,
            settings.late_tolerance,
            working=settings.working_days,
            promise=promise,
        )


def _indexes(projects: Iterable[ProjectMaterial], period: Period) -> Iterable[ProjectIndexes]:
    """The projects that ran in the period and have an index, by code."""
    for each in sorted(projects, key=lambda one: one.project.code):
        course = each.course
        if (course.start or period.first) > period.last or (course.done or period.last) < period.first:
            continue
        money = valued(each)
        spi_t = money.time.spi_t if money.time is not None else None
        figures = money.figures
        found = ProjectIndexes(
            each.project.code, money.status, money.earned.n, *map(_float, (figures.cpi, figures.spi, spi_t))
        )
        if found.known:
            yield found


def _float(value: Decimal | Fraction | None) -> float | None:
    return None if value is None else float(value)
