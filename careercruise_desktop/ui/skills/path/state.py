"""What the career path shows: every word ready, nothing to be read or worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from careercruise_desktop.ui.charts.state import ChartState


@dataclass(frozen=True, slots=True)
class RoleState:
    """A target role in the list: `counted` is "7 of 12", `share` the same from 0 to 1."""

    id: int
    title: str
    summary: str
    counted: str
    share: float


class StartState(NamedTuple):
    """A role that can be begun with."""

    title: str
    summary: str


class AwayState(NamedTuple):
    """A role that was put away."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class PostState:
    """A post of the path so far; `role` is "it" or "pm", or "" for both."""

    id: int
    title: str
    employer: str
    years: str
    role: str


@dataclass(frozen=True, slots=True)
class SideState:
    """The list at the left: roles, what can be begun with, what was put away, and the posts held until now."""

    roles: tuple[RoleState, ...]
    chosen: int
    starts: tuple[StartState, ...]
    posts: tuple[PostState, ...]
    away: tuple[AwayState, ...] = ()


class FigureState(NamedTuple):
    """A figure of the pace, and what it counts."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class StepState:
    """A next step.

    Attributes:
        id: the step.
        title: what to do.
        icon: what it was made as.
        share: how far it is, from 0 to 1; None where nothing can be counted.
        progress: the same in words.
        by_when: until when, in words.
        late: whether that day is over.
        done: whether it is done.
        record: the kind and id of the task or learning item that it was made as, else ("", 0).
        made: what it was made as, in words; "" for a step in words.
        countable: whether its goal is counted by hand.
        reached: how many of its goal are reached.
    """

    id: int
    title: str
    icon: str
    share: float | None
    progress: str
    by_when: str
    late: bool
    done: bool
    record: tuple[str, int] = ("", 0)
    made: str = ""
    countable: bool = False
    reached: int = 0


@dataclass(frozen=True, slots=True)
class CompetenceState:
    """A required competence.

    Attributes:
        id: the competence.
        skill_id: its skill.
        name: the name of the skill.
        level: the own level; 0 while one never assessed oneself.
        required: the level that the role asks for.
        counted: both in words.
        evidence: how many records speak for it, and how old the newest one is; "" for none.
        missing: what it still lacks, "" for nothing.
        steps: its next steps.
    """

    id: int
    skill_id: int
    name: str
    level: int
    required: int
    counted: str
    evidence: str
    missing: str
    steps: tuple[StepState, ...]


@dataclass(frozen=True, slots=True)
class HeldState:
    """A certificate; `state` is "", "warn" or "danger"."""

    id: int
    name: str
    since: str
    until: str
    state: Literal["", "warn", "danger"]


@dataclass(frozen=True, slots=True)
class PageState:
    """A target role.

    Attributes:
        id: the role.
        title: its title.
        by_when: until when to grow into it, in words, or "".
        late: whether that day is over.
        sentence: how many levels are reached, and how wide the gaps are.
        chart: the radar; nothing to be drawn below three competences.
        pace: levels gained, levels missing, steps under way.
        paced: over how many skills the first figure is.
        open: competences that are not reached: gaps first, then those that were never assessed.
        reached: the others.
        promise: that all of this is no promise.
    """

    id: int
    title: str
    by_when: str
    sentence: str
    chart: ChartState
    pace: tuple[FigureState, ...]
    paced: str
    open: tuple[CompetenceState, ...]
    reached: tuple[CompetenceState, ...]
    promise: str
    late: bool = False

    @property
    def competences(self) -> tuple[CompetenceState, ...]:
        """All of them."""
        return (*self.open, *self.reached)


@dataclass(frozen=True, slots=True)
class PathState:
    """The whole tab; without a page there is no target role yet."""

    side: SideState
    page: PageState | None
    held: tuple[HeldState, ...]


class ProposalState(NamedTuple):
    """A next step that is offered: its icon, what it is made as, what to do; `asks` for the person that it goes to."""

    icon: str
    kind: str
    title: str
    asks: bool


@dataclass(frozen=True, slots=True)
class ProposalsState:
    """What can be done next about a competence.

    Attributes:
        competence_id: the competence.
        title: which level of which skill comes next.
        looks_like: what that level looks like, or "".
        steps: those of each sort that are not taken yet.
        people: whom something can be handed to, by name.
        by_when: until when, in words.
    """

    competence_id: int
    title: str
    looks_like: str
    steps: tuple[ProposalState, ...]
    people: tuple[tuple[int, str], ...]
    by_when: str
