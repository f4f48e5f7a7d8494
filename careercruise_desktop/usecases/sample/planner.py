"""The plan of a day: which role when, and what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from careercruise_desktop.domain.roles import Role

from .bench import Bench, Item
from .cast import Cast
from .curves import IT_SHARE, ROLE_SWITCHES, value
from .scene import Scene
from .texts import work
from .undertakings import Portfolio, Undertaking

GRID = 15
_LEAST = {Role.IT: 30, Role.PM: 15}


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to do for so many minutes."""

    role: Role
    title: str
    minutes: int
    project_id: int | None = None
    skills: tuple[str, ...] = ()
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with its place in the day: wall minutes since 00:00."""

    start: int
    end: int
    piece: Piece


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day's pieces in order, and its lunch break (start, end)."""

    placed: tuple[Placed, ...]
    lunch: tuple[int, int]


class Planner:
    """Plans days one after the other."""

    def __init__(self, scene: Scene, portfolio: Portfolio, cast: Cast, bench: Bench) -> None:
        self._scene = scene
        self._portfolio = portfolio
        self._cast = cast
        self._bench = bench
        self._chance = scene.chance("plan")
        # A part of the density goes into the plan, the rest into the log.
        self._scale = scene.density**0.6
        self._longest = max(45, _grid(165 / self._scale))

    def plan(self, day: date) -> DayPlan:
        """The plan of a working day."""
        running = self._portfolio.running(day)
        focus = self._chance.some(running, 2)
        pieces: list[Piece] = []
        for place, (role, minutes) in enumerate(self._runs(day)):
            fill = self._engineering if role is Role.IT else self._steering
            pieces.extend(fill(day, minutes, focus, first=place == 0))
        return self._laid(pieces)

    def _runs(self, day: date) -> list[tuple[Role, int]]:
        """Stretches of one role each, in turn, with their minutes."""
        chance, age = self._chance, max(0.0, self._scene.age(day))
        total = _grid(chance.near(462 if day.weekday() < 4 else 430, 22, 390, 495))
        steering = max(GRID, _grid(total * (1 - value(IT_SHARE, age)) * chance.near(1.0, 0.22, 0.4, 1.6)))
        wanted = 1 + chance.rounded(chance.near(value(ROLE_SWITCHES, age), 0.8, 1, 9))
        starts_with_pm = chance.maybe(0.85)
        pm_runs = min(max(1, (wanted + starts_with_pm) // 2), steering // GRID)
        it_runs = min(max(1, wanted - pm_runs), pm_runs + (not starts_with_pm))
        pm = self._split(steering, pm_runs, _LEAST[Role.PM])
        it = self._split(total - steering, it_runs, _LEAST[Role.IT])
        first, second = ((Role.PM, pm), (Role.IT, it)) if starts_with_pm else ((Role.IT, it), (Role.PM, pm))
        runs: list[tuple[Role, int]] = []
        for turn in range(max(len(pm), len(it))):
            runs.extend((role, lengths[turn]) for role, lengths in (first, second) if turn < len(lengths))
        return runs

    def _split(self, total: int, count: int, least: int) -> list[int]:
        """A total in so many parts of whole quarter hours, none below `least` while that is possible."""
        spare = total - count * least
        if spare < 0:
            return [total]
        cuts = sorted(self._chance.whole(0, spare // GRID) for _ in range(count - 1))
        edges = [0, *cuts, spare // GRID]
        return [least + GRID * (after - before) for before, after in pairwise(edges)]

    def _steering(self, day: date, minutes: int, focus: list[Undertaking], *, first: bool) -> list[Piece]:
        chance = self._chance
        pieces: list[Piece] = []
        left = minutes
        if first and left >= GRID:
            length = min(left, 30 if self._scene.age(day) < 3 else 15)
            pieces.append(Piece(Role.PM, "Stand-up", length, focus[0].project.id))
            left -= length
        while left >= GRID:
            one = chance.pick(focus)
            fitting = [row for row in work.MEETINGS if day.weekday() in row[2] and row[1] <= left]
            if fitting and chance.maybe(0.5):
                title, length, _, skill, of_project = chance.pick(fitting)
                slots = {"client": one.client, "mate": self._mate(day)}
                pieces.append(
                    Piece(Role.PM, chance.said(title, slots), length, one.project.id if of_project else None, (skill,))
                )
            else:
                length = min(left, self._longest, self._length(30, 105))
                item = self._bench.take(day, one, Role.PM)
                item.left -= length
                pieces.append(Piece(Role.PM, item.title, length, item.project_id, item.skills, item))
            left -= length
        return pieces

    def _engineering(self, day: date, minutes: int, focus: list[Undertaking], *, first: bool) -> list[Piece]:
        chance = self._chance
        pieces: list[Piece] = []
        left = minutes
        while left >= GRID:
            one = focus[0] if first or chance.maybe(0.6) else focus[-1]
            length = min(left, self._longest, self._length(60, 180))
            if left - length < 30:
                length = min(left, self._longest)
            if length <= 60 and chance.maybe(0.35):
                pieces.append(self._small(day, length, one))
            elif length <= 60 and chance.maybe(0.12):
                pieces.append(self._lesson(day, length))
            else:
                item = self._bench.take(day, one, Role.IT)
                item.left -= length
                pieces.append(Piece(Role.IT, item.title, length, item.project_id, item.skills, item))
            left -= length
        return pieces

    def _small(self, day: date, length: int, one: Undertaking) -> Piece:
        part = self._chance.pick(one.parts)
        title = self._chance.said(self._chance.pick(work.SMALL_ENGINEERING), {"part": part, "mate": self._mate(day)})
        return Piece(Role.IT, title, length, one.project.id, (self._chance.pick(one.skills),))

    def _lesson(self, day: date, length: int) -> Piece:
        skill = self._chance.pick(self._portfolio.running(day)[0].skills)
        template = self._chance.pick(work.LEARNING_WORK)
        return Piece(
            Role.IT,
            self._chance.said(template, {"skill": skill}),
            length,
            None,
            (skill,) if "{skill}" in template else (),
        )

    def _length(self, shortest: int, longest: int) -> int:
        """The length of a piece; shorter the denser the log is to be."""
        return max(GRID, _grid(self._chance.whole(shortest, longest) / self._scale))

    def _mate(self, day: date) -> str:
        return self._cast.mate(day, self._chance).name.split()[0]

    def _laid(self, pieces: list[Piece]) -> DayPlan:
        """The pieces from the start of the day on, around lunch; what does not fit before the evening is left out."""
        settings, chance = self._scene.settings, self._chance
        lunch = (chance.pick((690, 705, 720, 720, 735, 750)), 0)
        lunch = (lunch[0], lunch[0] + chance.pick((45, 45, 60)))
        cursor = settings.work_start
        slack = settings.work_end - cursor - (lunch[1] - lunch[0]) - sum(piece.minutes for piece in pieces)
        placed: list[Placed] = []
        for piece in pieces:
            start = lunch[1] if lunch[0] <= cursor < lunch[1] else cursor
            if slack >= GRID and placed and chance.maybe(0.2) and start == cursor:
                start += GRID
                slack -= GRID
                start = lunch[1] if lunch[0] <= start < lunch[1] else start
            left = piece.minutes
            if start < lunch[0] < start + left:
                before = lunch[0] - start
                if before >= _LEAST[piece.role]:
                    placed.append(Placed(start, lunch[0], piece))
                    left -= before
                start = lunch[1]
            end = min(start + left, settings.work_end)
            if end - start >= GRID:
                placed.append(Placed(start, end, piece))
            cursor = max(end, start)
        return DayPlan(tuple(placed), lunch)


def _grid(minutes: float) -> int:
    return round(minutes / GRID) * GRID
