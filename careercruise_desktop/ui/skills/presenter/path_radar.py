"""The radar of a target role: a spoke for each competence, in the order in which they were added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.freshness import unused_for
from careercruise_desktop.ui.charts.state import ChartState, Point, Radar, Spoke, Word

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.figures.readiness import Competence
    from careercruise_desktop.usecases.career_path import RolePage

# With fewer spokes there is no area.
LEAST_SPOKES = 3
LEGEND = ("Own level now", "Required", "A year ago")


def radar(page: RolePage, today: date) -> ChartState:
    """The radar; nothing to be drawn below three competences."""
    found = page.readiness
    spokes = tuple(
        Spoke(page.names[each.required.skill_id], each.required.level, each.now, each.then)
        for each in found.competences
    )
    points = tuple(
        _point(at, spoke, each, today) for at, (spoke, each) in enumerate(zip(spokes, found.competences, strict=True))
    )
    gaps = [spoke.name for spoke in spokes if spoke.short]
    said = f"{len(found.reached)} of {found.n} required levels reached"
    return ChartState(
        key="radar",
        file=f"levels-{page.role.id}-{today.isoformat()}",
        title=page.role.title,
        sub="own and required levels",
        headline=(Word(f"{len(found.reached)} of {found.n}", tone="strong"),),
        definition="",
        sentence=f"{said}. Gaps: {words.listed(gaps)}." if gaps else f"{said}.",
        foot=f"{words.day_short(today)} {today.year}, n = {found.n}",
        data=Radar(points, spokes, LEGEND) if len(spokes) >= LEAST_SPOKES else None,
        nothing="The radar is drawn from three competences on",
    )


def _point(at: int, spoke: Spoke, one: Competence, today: date) -> Point:
    now = "never assessed" if spoke.now is None else f"now {spoke.now}"
    then = "" if spoke.then is None else f"a year ago {spoke.then}"
    age = unused_for(one.newest, today)
    backed = f"{words.plural(one.n, 'record', 'records')}, newest {age if age == 'today' else f'{age} ago'}"
    parts = [now, f"required {spoke.required}", then, backed if one.n else "no records yet"]
    tip = (Word(spoke.name, tone="strong"), *(Word(part) for part in parts if part))
    return Point(at, at, tip, ", ".join(word.text for word in tip))
