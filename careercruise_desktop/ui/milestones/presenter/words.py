"""The words of the list of projects and of the head."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.slip import OnTime
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.milestones.state import MarkState, ProjectsState, ProjectState
from careercruise_desktop.usecases.milestone_lines import Reached
from careercruise_desktop.usecases.project_state import ProjectRow

INSIDE = "Internal"
# Days beside the first and the last bar.
ASIDE = 10


def projects_state(
    rows: tuple[ProjectRow, ...],
    reached: dict[int, Reached],
    *,
    order: str,
    chosen: int,
    archived: bool,
    late_from: int,
    today: date,
) -> ProjectsState:
    """The list; `late_from` is the number of days from which a slip needs looking at."""
    shown = [row for row in rows if archived or not row.archived]
    counts = reached.values()
    return ProjectsState(
        head=words.plural(len(shown), "project", "projects"),
        total=f"{sum(one.reached for one in counts):,} of {sum(one.n for one in counts):,}",
        order=order,
        projects=tuple(project_state(row, late_from, today) for row in ordered(shown, order)),
        chosen=chosen,
        archived=archived,
    )


def ordered(rows: list[ProjectRow], order: str) -> list[ProjectRow]:
    """Projects by finish, the last first, those that are done or still to begin behind them; by name, or by health."""
    by_name = sorted(rows, key=lambda row: row.name.casefold())
    if order == "name":
        return by_name
    by_finish = sorted(by_name, key=lambda row: row.done or row.finish or date.min, reverse=True)
    by_finish.sort(key=lambda row: 2 if row.starts is not None else 1 if row.done is not None else 0)
    if order == "health":
        by_finish.sort(key=lambda row: (row.done is not None, -row.risks))
    return by_finish


def project_state(row: ProjectRow, late_from: int, today: date) -> ProjectState:
    """A project as a card."""
    marks = tuple(MarkState(mark.subject.value.capitalize(), mark.standing.value, mark.sentence) for mark in row.marks)
    second = row.client or INSIDE
    if row.archived:
        second = f"{second} · archived"
    right, said = _finish(row, today)
    counted = f"{row.reached:,} of {row.milestones:,}" if row.milestones else ""
    remark = "" if row.milestones else "No milestones yet"
    spoken = [row.name, second, said, f"{counted} milestones reached" if counted else remark]
    spoken += [f"{mark.name} {mark.standing}" for mark in marks]
    return ProjectState(
        id=row.id,
        name=row.name,
        second=second,
        right=right,
        late=row.done is None and (row.slip_days or 0) > late_from,
        share=row.reached / row.milestones if row.milestones else None,
        counted=counted,
        remark=remark,
        marks=marks if row.milestones or any(mark.standing != "no figure" for mark in marks) else (),
        archived=row.archived,
        spoken=", ".join(part for part in spoken if part),
    )


def by_project(lines: tuple[MilestoneLine, ...], projects: list[int]) -> tuple[MilestoneLine, ...]:
    """Milestones in the order in which their projects are listed, those of no project and of others behind them."""
    places = {key: place for place, key in enumerate(projects)}
    return tuple(sorted(lines, key=lambda line: places.get(line.project_id or 0, len(places))))


def in_sight(lines: tuple[MilestoneLine, ...], today: date, days: int, *, past: bool) -> tuple[date | None, int]:
    """The first day of the timeline and how many it shows: around today (None), or where a project of the past was.

    Args:
        lines: what is shown.
        today: the person's local day.
        days: how many days are wanted.
        past: whether the timeline may begin in the past.
    """
    if not past or not lines or max(line.ends for line in lines) >= today - timedelta(days=days // 3):
        return None, days
    first = min(min(line.start, line.ends) for line in lines) - timedelta(days=ASIDE)
    last = max(line.ends for line in lines) + timedelta(days=3 * ASIDE)
    return first, max(days, (last - first).days)


def _finish(row: ProjectRow, today: date) -> tuple[str, str]:
    """When it is over, as it stands there and as it is spoken."""
    if row.done is not None:
        return f"Done {words.day_short(row.done, today)}", f"done {words.day_long(row.done, today)}"
    if row.starts is not None:
        return f"Starts {words.day_short(row.starts, today)}", f"starts {words.day_long(row.starts, today)}"
    if row.finish is None:
        return "", ""
    days = row.slip_days or 0
    slip = f" · {'+' if days > 0 else words.MINUS}{abs(days)} d" if days else ""
    late = (
        f", {words.plural(abs(days), 'day', 'days')} {'later' if days > 0 else 'earlier'} than agreed" if days else ""
    )
    ends = "ends with its last milestone on" if row.ends_with_milestone else "finishes"
    return f"{words.day_short(row.finish, today)}{slip}", f"{ends} {words.day_long(row.finish, today)}{late}"


def on_time_words(found: OnTime, year: int, put_away: int = 0) -> tuple[str, str]:
    """The line in the head, and what it is made of; `put_away` of them belong to archived projects.

    Those count in any case: a rate that gets better by putting a project away would say nothing.
    """
    if not found.n:
        return "", f"No milestone was due in {year} so far"
    parts = ["On time is what was achieved by its agreed date"]
    if found.interval is not None:
        low, high = found.interval
        parts.append(f"{words.percent(found.hits / found.n)}, 95{words.NO_BREAK}% interval {_range(low, high)}")
    parts.append(f"{len(found.late):,} late")
    if found.cancelled:
        parts.append(f"{len(found.cancelled):,} cancelled, which do not count")
    said = f"{found.hits:,} of {found.n:,} due so far in {year} on time"
    if put_away:
        parts.append(f"{words.plural(put_away, 'milestone', 'milestones')} of archived projects among them")
        said = f"{said}, archived ones too"
    return said, ". ".join(parts)


def _range(low: float, high: float) -> str:
    return f"{round(low * 100)} – {words.percent(high)}"
