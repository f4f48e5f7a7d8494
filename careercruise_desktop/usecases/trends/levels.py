"""The card of skill levels: the mean of one's own levels by kind of skill, as they stood at the end of each part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import fmean

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.skills import LEVELS, SkillKind
from careercruise_desktop.storage.queries import wall as ask
from careercruise_desktop.storage.queries.wall import LevelRow

from .behind import Records, Row, paged
from .card import Card, Place
from .reading import Reading

LABELS = {
    SkillKind.TECHNICAL: "Technical",
    SkillKind.PROJECT_MANAGEMENT: "Project management",
    SkillKind.SOFT: "Soft",
}
SKILLS = ("skill", "skills")


def standing(rows: Iterable[LevelRow], day: date) -> dict[int, LevelRow]:
    """The newest own assessment of each skill on a day, by skill; `rows` are oldest first."""
    return {row.skill_id: row for row in rows if row.day <= day}


def _read(reading: Reading) -> Figure:
    seen = reading.seen
    rows = ask.own_levels(reading.reader, seen.last)
    now, then = standing(rows, seen.last), standing(rows, seen.first - timedelta(days=1))
    return Figure(
        CARD.key, CARD.title, seen, len(now), _mean(now), Measure.LEVEL, series=tuple(_courses(reading, rows)),
        before=_mean(then) if reading.question.compare else None,
        before_n=len(then) if reading.question.compare else 0, counted=SKILLS, beside=(_growth(reading, rows, now),),
    )  # fmt: skip


def _mean(known: dict[int, LevelRow]) -> float | None:
    return fmean(row.level for row in known.values()) if known else None


def _courses(reading: Reading, rows: Sequence[LevelRow]) -> Iterable[Series]:
    """One pass over the rows for all parts: what was known stays known."""
    parts = reading.parts()
    for kind, label in LABELS.items():
        own = [row for row in rows if row.kind is kind]
        known: dict[int, int] = {}
        points, at = [], 0
        for part in parts:
            while at < len(own) and own[at].day <= part.last:
                known[own[at].skill_id] = own[at].level
                at += 1
            value = fmean(known.values()) if known else None
            points.append(Point(part.first, part.last, len(known), value, part=part.part))
        yield Series(kind.value.replace(" ", "_"), label, "", Measure.LEVEL, tuple(points))


def _growth(reading: Reading, rows: Sequence[LevelRow], now: dict[int, LevelRow]) -> Figure:
    """How much the same skills have grown: from what they were when the period began, or from their first level in it.

    A skill that was assessed only once has nothing to be compared with.
    """
    seen = reading.seen
    first: dict[int, LevelRow] = {}
    for row in rows:
        if row.day <= seen.first or row.skill_id not in first:
            first[row.skill_id] = row
    changes = [row.level - first[key].level for key, row in now.items() if row.id != first[key].id]
    return Figure(
        "skill_growth", "Change of levels", seen, len(changes), fmean(changes) if changes else None, Measure.LEVEL,
        counted=SKILLS,
    )  # fmt: skip


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """The skills as they stood on the last day, by name; of one kind or of all."""
    known = standing(ask.own_levels(reading.reader, min(place.last, reading.seen.last)), place.last)
    rows = [row for row in known.values() if place.series in {"", row.kind.value.replace(" ", "_")}]
    return paged(
        [
            Row(
                "skill", row.skill_id, row.name, None, "", row.day, None, 0, LEVELS[row.level],
                f"level{words.NO_BREAK}{row.level}",
            )
            for row in sorted(rows, key=lambda row: (row.name.casefold(), row.skill_id))
        ],
        skip,
    )  # fmt: skip


CARD = Card(
    key="skill_levels",
    title="Skill levels",
    definition="The mean of your own levels, 1 to 5, of the skills in use now, as they stood at the end of each part. "
    "A new skill can lower the mean; the change counts only skills with an earlier level.",
    formula="mean of the newest own level of each skill; change = mean of (level now − level when the period began)",
    filters=frozenset(),
    read=_read,
    behind=_behind,
)
