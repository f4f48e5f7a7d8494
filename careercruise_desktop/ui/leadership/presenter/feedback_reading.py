"""What the tab reads on a worker: what is waited for and what came, by the quarter that it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.usecases.feedback import FeedbackCase, FeedbackRow, Wanted
from careercruise_desktop.usecases.feedback_figures import Figures, QuarterOfFeedback
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests, RequestStatus
from careercruise_desktop.usecases.sheets import Sheets

from .feedback_words import closed_group, list_period, quarter_groups, waiting_group

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Uses
    from careercruise_desktop.ui.leadership.feedback.state import GroupState
    from careercruise_desktop.usecases.sheets import Choice

MOST = 1000
# The filters that mean one kind of people; "others" is all who are left.
SOURCES = {"clients": FeedbackSource.CLIENT, "team": FeedbackSource.TEAM}


class Narrowing(NamedTuple):
    """What is looked at: who speaks ("all", "clients", "team", "others"), about what, and when."""

    shown: str = "all"
    project: int | None = None
    period: str = "all"

    @property
    def on(self) -> bool:
        """Whether anything is left out."""
        return self != Narrowing()

    @property
    def source(self) -> FeedbackSource | None:
        """The one kind of people that is meant; None for all and for several."""
        return SOURCES.get(self.shown)


class Found(NamedTuple):
    """What was read.

    Attributes:
        total: how many answers pass the filters; `rows` are the newest of them.
        groups: what is waited for, the rows by quarter, and what was closed; all of them unfolded.
        known: the quarters with anything in them, whichever filters are on.
        bare: whether there is nothing at all, also without filters.
    """

    rows: tuple[FeedbackRow, ...]
    total: int
    counts: dict[str, int]
    groups: tuple[GroupState, ...]
    known: tuple[QuarterOfFeedback, ...]
    projects: tuple[Choice, ...]
    bare: bool


def read(use: Uses, narrowing: Narrowing, today: date) -> Found:
    """Read the list; for a worker.

    Raises:
        Unreadable: the data file cannot be read.
    """
    period = list_period(narrowing.period, today)
    wanted = Wanted(
        narrowing.source, narrowing.project, period.first if period else None, period.last if period else None
    )
    page = use(FeedbackCase).page(wanted, 0, MOST)
    rows, total = page.rows, page.total
    if narrowing.shown == "others":
        named = set(SOURCES.values())
        rows = tuple(row for row in rows if row.source not in named)
        total = len(rows)
    waiting, closed = use(FeedbackRequests).waiting(), use(FeedbackRequests).closed()
    figures = use(Figures)
    known = figures.quarters()
    same = known if not narrowing.on else ()
    if narrowing.on and narrowing.shown != "others":
        same = figures.quarters(source=narrowing.source, project_id=narrowing.project)
    bare = not (waiting or closed or rows) and not (narrowing.on and use(FeedbackCase).page(limit=1).total)
    counts = {key: page.sources.get(source, 0) for key, source in SOURCES.items()}
    counts["all"] = sum(page.sources.values())
    counts["others"] = counts["all"] - sum(counts[key] for key in SOURCES)
    projects = tuple(use(Sheets).choices("project"))
    groups = quarter_groups(rows, {each.period.first: each.mean for each in same}, today)
    asked, over = _asked(waiting, narrowing), _asked(closed, narrowing)
    groups = (
        *([waiting_group(asked, today)] if asked else []),
        *groups,
        *([closed_group(over, today)] if over else []),
    )
    return Found(rows, total, counts, groups, known, projects, bare)


def _asked(waiting: tuple[RequestStatus, ...], narrowing: Narrowing) -> tuple[RequestStatus, ...]:
    """The requests that pass the filters of people and project; those that wait belong to no period."""

    def passes(each: RequestStatus) -> bool:
        source = each.request.source
        if narrowing.project is not None and each.request.project_id != narrowing.project:
            return False
        if narrowing.shown == "others":
            return source not in set(SOURCES.values())
        return narrowing.source in {None, source}

    return tuple(each for each in waiting if passes(each))
