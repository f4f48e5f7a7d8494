"""The projects of the career: those that run now, and two to four for each year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from careercruise_desktop.domain.projects import Project, ProjectBaseline

from .chance import Chance, Deck
from .curves import ON_TIME, value
from .scene import Scene
from .texts import current
from .texts.current import ANCHOR, Present
from .texts.plots import Plot, Run
from .texts.projects_house import HOUSE
from .texts.projects_public import PUBLIC
from .texts.projects_trade import TRADE

_PLOTS: tuple[Plot, ...] = (*TRADE, *PUBLIC, *HOUSE)
# Two projects run at any time: months that each lasts, and how many days ago the last of the past ones ended.
_TRACKS = ((8, 11, 150), (6, 10, 195))
_SHORTEST = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A project with what is told about it.

    Attributes:
        project: its record.
        first: its first day.
        last: its last day of work, or the day it is to be finished.
        parts: what is built, each as it follows "the".
        skills: names of the technical skills it uses.
        plan: titles of its milestones, each after its role; empty for the running ones.
        present: the script of a running project.
    """

    project: Project
    first: date
    last: date
    parts: tuple[str, ...]
    skills: tuple[str, ...]
    plan: tuple[str, ...] = ()
    present: Present | None = None

    @property
    def client(self) -> str:
        """What the client is called in a sentence."""
        return short_name(self.project.client) if self.project.client else "operations"

    def slots(self, part: str) -> dict[str, object]:
        """What a sentence about one of its parts needs."""
        return {
            "part": part,
            "Part": capital(part),
            "client": self.client,
            "Client": capital(self.client),
            "project": self.project.name,
        }


class Portfolio:
    """All projects of the career, oldest first."""

    def __init__(self, scene: Scene) -> None:
        past = _past(scene, scene.chance("projects"))
        self.past: tuple[Undertaking, ...] = tuple(sorted(past, key=lambda one: (one.first, one.project.id)))
        self.present: tuple[Undertaking, ...] = tuple(_present(scene, one) for one in current.PRESENT)
        self._by_code = {one.project.code: one for one in self.all}

    @property
    def all(self) -> tuple[Undertaking, ...]:
        """Past and present ones."""
        return (*self.past, *self.present)

    def of(self, code: str) -> Undertaking:
        """The project with that code."""
        return self._by_code[code]

    def id_of(self, code: str) -> int | None:
        """The id of the project with that code; None for ""."""
        return self._by_code[code].project.id if code else None

    def running(self, day: date) -> list[Undertaking]:
        """The projects that were worked on around a day; never empty."""
        found = [one for one in self.all if one.first <= day <= one.last]
        return found or [min(self.all, key=lambda one: abs((one.first - day).days))]


def moved(scene: Scene, text: str) -> date:
    """A day of the scripts, moved so that the anchor is today, and onto a working day: back if past, else ahead.

    A day that is promised may be one that the person will have off.
    """
    day = scene.today + (current.on(text) - ANCHOR)
    if day in (scene.today, scene.today + timedelta(days=1)):
        return day
    return scene.calendar.back(day) if day < scene.today else scene.calendar.open_day(day)


def short_name(client: str) -> str:
    """What one says for a client ("Kestrel Bank" gives "Kestrel")."""
    if " & " in client:
        return client
    return client.removeprefix("Town of ").split()[0]


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def _present(scene: Scene, one: Present) -> Undertaking:
    start, baseline, finish = (moved(scene, text) for text in one.dates)
    project = scene.add(
        Project(
            name=one.name,
            code=one.code,
            client=one.client,
            start=start,
            baseline_finish=baseline,
            finish=finish,
            budget=Decimal(one.budget),
            rate=Decimal(one.rate),
            summary=one.summary,
        )
    )
    if one.agreed is not None:
        scene.add(
            ProjectBaseline(
                project_id=project.id,
                day=moved(scene, one.agreed.day),
                from_finish=moved(scene, one.agreed.finish),
                to_finish=baseline,
                from_budget=Decimal(one.agreed.budget),
                to_budget=project.budget,
                reason=one.agreed.reason,
            )
        )
    return Undertaking(project, start, finish, one.parts, one.skills, present=one)


def _past(scene: Scene, chance: Chance) -> list[Undertaking]:
    """The finished projects: each track is filled backwards from its end to the first day of the log."""
    spans: list[tuple[date, date]] = []
    for shortest, longest, ended in _TRACKS:
        last = scene.worked(ended)
        while last - scene.first >= _SHORTEST:
            first = last - timedelta(days=round(chance.whole(shortest * 10, longest * 10) * 3.04))
            if first - scene.first < _SHORTEST:
                first = scene.first
            first = scene.calendar.forward(first)
            spans.append((first, last))
            last = scene.calendar.back(first - timedelta(days=chance.whole(3, 18)))
    return _cast(scene, sorted(spans), chance)


def _cast(scene: Scene, spans: Sequence[tuple[date, date]], chance: Chance) -> list[Undertaking]:
    """Give each span of time a project that fits its year; a second run comes after the first."""
    deck = Deck(chance, range(len(_PLOTS)))
    used: dict[int, int] = {}
    found: list[Undertaking] = []
    for first, last in spans:
        allowed = [
            index
            for index, plot in enumerate(_PLOTS)
            if plot.since <= first.year <= plot.until and used.get(index, 0) < len(plot.runs)
        ]
        index = deck.deal(allowed)
        plot = _PLOTS[index]
        run = plot.runs[used.get(index, 0)]
        used[index] = used.get(index, 0) + 1
        found.append(_undertaking(scene, plot, run, (first, last), chance))
    return found


def _undertaking(scene: Scene, plot: Plot, run: Run, span: tuple[date, date], chance: Chance) -> Undertaking:
    first, last = span
    age = scene.age(last)
    length = (last - first).days
    late = 0 if chance.maybe(value(ON_TIME, age)) else chance.whole(4, 6 + length // 10)
    baseline = scene.calendar.back(last - timedelta(days=late)) if late else last
    rate = round(96 - min(age, 20) * 1.8)
    hours = length / 7 * chance.whole(14, 26) * chance.whole(2, 4)  # of the whole team
    project = scene.add(
        Project(
            name=run.name,
            code=run.code,
            client=run.client,
            start=first,
            baseline_finish=baseline,
            finish=last,
            budget=Decimal(round(hours * rate / 1000) * 1000),
            rate=Decimal(rate),
            confidential=bool(run.client) and chance.maybe(0.15),
            archived=age > 2,
            summary=plot.summary,
        )
    )
    return Undertaking(project, first, last, plot.parts, plot.skills, plot.milestones)
