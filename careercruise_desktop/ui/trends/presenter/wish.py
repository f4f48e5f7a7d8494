"""What the person wants to see, and what was read for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.trends.state import Offer, Slot, WallState
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import Frame, TrendsCase
from careercruise_desktop.usecases.trends.words import day_range

from .cards.dress import dress
from .cards.scene import COMING, Scene

NOTHING_BEFORE = "nothing before"


@dataclass(frozen=True, slots=True)
class Wish:
    """A period by its length or by its days (`chosen`), so many lengths from now; the filters; whether to compare."""

    stretch: Stretch = Stretch.YEAR
    chosen: Period | None = None
    steps: int = 0
    role: Role | None = None
    project: int | None = None
    compare: bool = False

    def question(self, case: TrendsCase) -> Question:
        """What that asks for today."""
        period = case.period(self.stretch, self.steps) if self.chosen is None else self.chosen.stepped(self.steps)
        return Question(period, self.role, self.project, self.compare)


@dataclass(slots=True)
class Found:
    """What a worker has read so far; figures come one by one, and the chart of each is made there too.

    `read` is whether it is all there, with what it is compared with.
    """

    wish: Wish
    today: date
    question: Question
    frame: Frame
    figures: dict[str, Figure] = field(default_factory=dict)
    past: dict[str, Figure] = field(default_factory=dict)
    charts: dict[str, ChartState] = field(default_factory=dict)
    read: bool = False

    def dress(self, key: str, settings: Settings, face: str) -> ChartState:
        """Make the chart of a card, with what it is compared with; once more for files where it shows a secret."""
        figure, past = self.figures[key], self.past.get(key)
        scene = Scene(self.question, settings, CARDS[key], self.today, past, face)
        made = dress(figure, scene)
        veiled = self.frame.secrets.veiled
        if (apart := veiled(figure)) != figure:
            over = replace(scene, past=None if past is None else veiled(past))
            made = replace(made, masked=dress(apart, over))
        self.charts[key] = made
        return made

    def set_beside(self, past: Iterable[Figure]) -> None:
        """Keep the figures that all is set beside; none where nothing at all was put down in those days."""
        found = {figure.key: figure for figure in past}
        self.past = found if any(each.n for figure in found.values() for each in figure) else {}

    @property
    def beside(self) -> str:
        """The days that all is set beside, or that there is nothing; "" where it is not compared."""
        if not self.question.compare:
            return ""
        past = self.question.past(self.today)
        return day_range(past.first, past.last, short=True) if self.past or not self.read else NOTHING_BEFORE

    @property
    def nothing(self) -> bool:
        """Whether none of what was read has anything behind it."""
        return self.frame.oldest is None and not any(each.n for figure in self.figures.values() for each in figure)


def wall_state(found: Found, slots: tuple[Slot, ...], settings: Settings, *, empty: bool) -> WallState:
    """Everything around the charts."""
    question, oldest = found.question, found.frame.oldest
    first, end = question.period.first, question.period.last
    coming = first > found.today
    last = end if coming else min(end, found.today)
    everything = found.wish.chosen is None and found.wish.stretch is Stretch.ALL
    return WallState(
        stretch="" if found.wish.chosen is not None else found.wish.stretch.value,
        first=first,
        last=last,
        end=end,
        today=found.today,
        sub=day_range(first, last) + (f", {COMING}" if coming else ", so far" if last < end and not everything else ""),
        short=day_range(first, last, short=True),
        earlier=not everything and oldest is not None and oldest < first,
        later=end < found.today,
        empty=empty,
        roles=tuple((role.value, settings.name_of(role)) for role in Role),
        projects=found.frame.projects,
        role=question.role.value if question.role is not None else "",
        project=question.project_id,
        compare=question.compare,
        slots=slots,
        offers=offers(slots),
        beside=found.beside,
    )


def offers(slots: tuple[Slot, ...]) -> tuple[Offer, ...]:
    """All cards: those that are shown in their order, then the others."""
    shown = [slot.key for slot in slots]
    return tuple(Offer(key, CARDS[key].title, key in shown) for key in dict.fromkeys([*shown, *CARDS]))
