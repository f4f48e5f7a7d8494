"""The list of sections that the window shows beside the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careercruise_desktop.domain.document import (
    AppendixSection,
    BackgroundSection,
    FeedbackSection,
    LeadershipSection,
    MilestonesSection,
    ProjectsSection,
    ResultsSection,
    Section,
    SkillsSection,
    StoriesSection,
)
from careercruise_desktop.domain.portfolio import SECTION_TITLES, Portfolio, SectionKey, section_order, shown_sections


@dataclass(frozen=True, slots=True)
class Outlined:
    """A section in its place: whether it is switched on, and how many things it has to show (0: nothing yet)."""

    key: SectionKey
    title: str
    shown: bool
    count: int


def outline(choices: Portfolio, built: dict[SectionKey, Section | None]) -> tuple[Outlined, ...]:
    """Every section in the chosen order."""
    shown = set(shown_sections(choices))
    return tuple(Outlined(key, SECTION_TITLES[key], key in shown, _count(built[key])) for key in section_order(choices))


def _count(section: Section | None) -> int:
    return 0 if section is None else len(_things(section))


def _things(section: Section) -> Sequence[object]:
    """What a section shows; a text or a chart is one thing."""
    things: Sequence[object] = (section,)
    match section:
        case ResultsSection(claims=claims):
            things = claims
        case BackgroundSection(left=left, right=right):
            things = [post for each in (*left, *right) for post in each.posts]
        case MilestonesSection(lanes=lanes):
            things = [mark for each in lanes for mark in each.marks]
        case ProjectsSection(cards=cards):
            things = cards
        case StoriesSection(stories=stories):
            things = stories
        case SkillsSection(groups=groups):
            things = [skill for each in groups for skill in each.skills]
        case LeadershipSection(chart=chart, ratings=ratings):
            things = (*ratings, *([chart] if chart else []))
        case FeedbackSection(quotes=quotes):
            things = quotes
        case AppendixSection(tables=tables):
            things = [row for each in tables for row in each.rows]
    return things
