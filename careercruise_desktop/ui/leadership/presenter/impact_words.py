"""The words of the tab of impact: what is said of each figure, and what is not."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.handing_over import HandingOver, Share
from careercruise_desktop.domain.figures.impact import WINDOW_DAYS, Figure, Followed, Side, Success
from careercruise_desktop.ui.leadership.impact.state import (
    CellState,
    ImpactState,
    MeasureState,
    RowState,
    TableState,
)
from careercruise_desktop.usecases.impact import ActionMark, DelegateGrowth, Impact

from .impact_charts import (
    BACK,
    NAMES,
    ON_TIME,
    WORK,
    interval_words,
    morale_chart,
    share_chart,
    share_interval,
)
from .impact_pulse import pulse_state, value_words
from .impact_read import PERIODS, Read
from .impact_whose import offered

_FIGURES = {WORK: (Figure.WORK, "Work", "By its day"), ON_TIME: (Figure.ON_TIME, "Milestones", "On time"),
            BACK: (Figure.DELEGATION, "Delegation", "Back on time")}  # fmt: skip
_STARTED, _FOLLOWED = 96, 230
_NOTE = (
    f"Up to {WINDOW_DAYS // 7} weeks on each side, up to the next action. "
    "Other things changed too: followed by, not caused by."
)
_ALL_WORK = " Work, milestones and delegation are those of all projects."


def impact_state(read: Read) -> ImpactState:
    """Everything that the tab shows."""
    return ImpactState(
        teams=tuple(each.choice for each in offered(read.choices)),
        team=read.look.team,
        periods=PERIODS,
        period=read.look.period,
        morale=morale_chart(read),
        measures=tuple(
            MeasureState(name.key, _FIGURES[name.key][1], share_chart(read, name), _actions(read, name.key))
            for name in NAMES
        ),
        success=_success(read),
        handed=_handed(read),
        pulse=pulse_state(read),
        empty=read.empty,
    )


def _actions(read: Read, key: str) -> TableState:
    figure, _, head = _FIGURES[key]
    columns = (
        ("Started", _STARTED),
        ("Morale, followed by", _FOLLOWED),
        (f"{head}, followed by", _FOLLOWED),
    )
    rows = tuple(_action(mark, figure, read.today) for mark in read.impact.marks)
    nothing = "No action in this period. Mark what you did, to see what followed."
    note = f"{_NOTE}{_ALL_WORK}" if read.all_projects else _NOTE
    return TableState("Leadership actions", columns, rows, nothing, note if rows else "", folding=True)


def _action(mark: ActionMark, figure: Figure, today: date) -> RowState:
    found = {each.figure: each for each in mark.followed}
    cells = [_followed(found.get(each)) for each in (Figure.MORALE, figure)]
    started = CellState(_day_year(mark.action.day))
    return RowState(
        "leadership_action", mark.action.id, mark.action.title, mark.action.expected, (started, *cells), mark.number
    )


def _followed(found: Followed | None) -> CellState:
    if found is None or not (found.before.n or found.after.n):
        return CellState("nothing to compare yet", quiet=True)
    sides = found.before, found.after
    return CellState(
        value_words(found.after), value_words(found.before), found.way.value if found.way else "",
        ", then ".join(_rests_on(side) for side in sides), brief=", then ".join(f"n {side.n}" for side in sides),
    )  # fmt: skip


def _rests_on(side: Side) -> str:
    if side.interval is None:
        return f"n {side.n}"
    low, high = side.interval
    ends = interval_words(low, high) if side.hits is None else f"{low * 100:.0f} – {words.percent(high)}"
    return f"{ends}, n {side.n}"


def _success(read: Read) -> TableState:
    impact = read.impact
    columns = (("Morale", 150), ("On time", 130), ("Scope", 130), ("Quality", 110))
    rows = [
        RowState("", 0, name, _days(found.period.first, found.period.last), _successes(found))
        for name, found in successes(impact)
    ]
    led = words.listed([words.shortened(name, 32) for name in list(impact.projects.values())[:4] if name])
    more = len(impact.projects) - 4
    note = (
        f"Of the projects led: {led}{f' and {more} more' if more > 0 else ''}. Side by side, not one through the other."
    )
    nothing = "Nothing was promised or measured in the projects that you lead"
    return TableState("Team success", columns, tuple(rows), nothing, note if rows and led else "")


def successes(impact: Impact) -> tuple[tuple[str, Success], ...]:
    """The windows of which there is anything to tell, by name, as the table shows them."""
    both = ("In this period", impact.success), ("In the one before", impact.success_before)
    return tuple((name, found) for name, found in both if _told(found))


def _told(found: Success) -> bool:
    return any(side.n for side in (found.morale, found.on_time, found.scope, found.quality))


def _successes(found: Success) -> tuple[CellState, ...]:
    scope, quality = found.scope, found.quality
    reviews = words.plural(quality.n, "review", "reviews")
    return (
        _alone(found.morale, quiet=found.morale.value is None),
        _alone(found.on_time, quiet=not found.on_time.n),
        CellState(
            words.percent(scope.value), second=f"{scope.hits or 0:,} of {scope.n:,}" if scope.n else "",
            quiet=scope.value is None,
        ),
        CellState(
            f"{quality.value:.1f} of 5" if quality.value is not None else "n/a", second=reviews if quality.n else "",
            quiet=quality.value is None,
        ),
    )  # fmt: skip


def _alone(side: Side, *, quiet: bool) -> CellState:
    return CellState(value_words(side), second=_rests_on(side), quiet=quiet, brief=f"n {side.n}")


def _handed(read: Read) -> TableState:
    impact = read.impact
    columns = (("Handed", 90), ("Accepted the first time", 210), ("Back on time", 110), ("Gives back", 110))
    rows = [_delegate(each) for each in impact.delegates]
    if len(rows) > 1:
        handed = sum(each.handed for each in impact.delegates)
        rows.insert(0, RowState("", 0, "Everybody", "", _handings(impact.handed, handed)))
    note = "Gives back: estimates of what came back, less your own follow-up time. Before: the period before this one."
    head = "Handing over, all projects" if read.all_projects else "Handing over"
    return TableState(head, columns, tuple(rows), "Nothing was handed over in this period", note if rows else "")


def _delegate(found: DelegateGrowth) -> RowState:
    before = found.before.first
    cells = list(_handings(found.now, found.handed))
    if before.n:
        cells[1] = cells[1]._replace(before=_of(before), way=found.way.value if found.way else "")
    if found.handed_before:
        cells[0] = cells[0]._replace(before=str(found.handed_before))
    median = found.now.days.median
    second = f"back after {median:g} days, as a rule" if median is not None and found.now.days.rows else ""
    return RowState("person", found.person_id or 0, found.name or "Somebody", second, tuple(cells))


def _handings(found: HandingOver, handed: int) -> tuple[CellState, ...]:
    paid = found.payback
    return (
        CellState(str(handed)),
        CellState(_of(found.first), second=share_interval(found.first), quiet=not found.first.n),
        CellState(_of(found.on_time), second=share_interval(found.on_time), quiet=not found.on_time.n),
        CellState(
            words.duration(paid.total) if paid.total is not None else "n/a",
            second=words.plural(len(paid.rows), "task", "tasks") if paid.rows else "", quiet=paid.total is None,
        ),
    )  # fmt: skip


def _of(share: Share) -> str:
    return f"{share.hits} of {share.n}" if share.n else "n/a"


def _day_year(day: date) -> str:
    return f"{words.day_short(day)} {day.year}"


def _days(first: date, last: date) -> str:
    return f"{_day_year(first)} – {_day_year(last)}"
