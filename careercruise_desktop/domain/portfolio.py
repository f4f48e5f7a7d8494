"""The portfolio: what the person chose to show, to whom, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from .errors import Refused
from .periods import Period, months_back
from .records import Record

MONTHS_SHOWN = 12


class Audience(StrEnum):
    """Who reads the portfolio."""

    TECHNICAL = "technical"
    PM = "pm"
    EXECUTIVE = "executive"
    DUAL = "dual"


class SectionKey(StrEnum):
    """The sections a document can have, in the order they have when nothing else was chosen."""

    SUMMARY = "summary"
    RESULTS = "results"
    ROLES = "roles"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    CERTIFICATES = "certificates"
    MILESTONES = "milestones"
    PROJECTS = "projects"
    STORIES = "stories"
    SKILLS = "skills"
    LEADERSHIP = "leadership"
    FEEDBACK = "feedback"
    APPENDIX = "appendix"


SECTION_TITLES: dict[SectionKey, str] = {
    SectionKey.SUMMARY: "Summary",
    SectionKey.RESULTS: "Key results",
    SectionKey.ROLES: "Two roles",
    SectionKey.EXPERIENCE: "Experience",
    SectionKey.EDUCATION: "Education",
    SectionKey.CERTIFICATES: "Certificates",
    SectionKey.MILESTONES: "Milestones",
    SectionKey.PROJECTS: "Projects",
    SectionKey.STORIES: "Stories",
    SectionKey.SKILLS: "Skills",
    SectionKey.LEADERSHIP: "Leadership impact",
    SectionKey.FEEDBACK: "Feedback",
    SectionKey.APPENDIX: "Appendix",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio(Record):
    """The choices for one audience.

    `sections` lists the keys of the sections in their order, separated by spaces; `hidden` those of them that are
    switched off. A section named in neither (a newer one) stands at its usual place and is shown. `first` and `last`
    None follow the calendar: the last twelve months.
    """

    audience: Audience
    sections: str = ""
    hidden: str = ""
    first: date | None = None
    last: date | None = None
    hide_clients: bool = True
    hide_figures: bool = False


def section_order(portfolio: Portfolio) -> tuple[SectionKey, ...]:
    """Every section in the chosen order; one that the choices do not name comes after its usual predecessor."""
    known = {key.value for key in SectionKey}
    order = [SectionKey(key) for key in dict.fromkeys(portfolio.sections.split()) if key in known]
    usual = list(SectionKey)
    for place, key in enumerate(usual):
        if key not in order:
            before = usual[place - 1] if place else None
            order.insert(order.index(before) + 1 if before in order else 0, key)
    return tuple(order)


def shown_sections(portfolio: Portfolio) -> tuple[SectionKey, ...]:
    """The sections that are switched on, in order."""
    hidden = set(portfolio.hidden.split())
    return tuple(key for key in section_order(portfolio) if key.value not in hidden)


def with_section_moved(portfolio: Portfolio, key: SectionKey, place: int) -> Portfolio:
    """The choices with a section at another place (0 is the first) of the whole order."""
    order = [each for each in section_order(portfolio) if each is not key]
    order.insert(max(0, min(place, len(order))), key)
    return replace(portfolio, sections=" ".join(order))


def with_section_shown(portfolio: Portfolio, key: SectionKey, *, shown: bool) -> Portfolio:
    """The choices with a section switched on or off; its place stays."""
    hidden = set(portfolio.hidden.split()) - {key.value} | (set() if shown else {key.value})
    order = section_order(portfolio)
    return replace(portfolio, sections=" ".join(order), hidden=" ".join(each for each in order if each.value in hidden))


def portfolio_period(portfolio: Portfolio, today: date) -> Period:
    """The days that all figures are limited to: as chosen, else the last twelve months with the running one.

    Raises:
        Refused: the first day comes after the last.
    """
    last = portfolio.last or today
    first = portfolio.first or months_back(last, MONTHS_SHOWN - 1).replace(day=1)
    if first > last:
        raise Refused("The period must start before it ends.", "first")
    return Period(first, last)
