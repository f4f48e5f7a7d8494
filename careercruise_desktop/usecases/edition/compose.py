"""All sections put together into one document, with what is hidden taken out of every text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from careercruise_desktop.domain.claims import Claim, Frame
from careercruise_desktop.domain.document import Document, Section
from careercruise_desktop.domain.paperwords import period_text
from careercruise_desktop.domain.portfolio import Portfolio, SectionKey, shown_sections
from careercruise_desktop.storage.queries.portfolio import Material

from . import background, others
from .appendix import appendix
from .cleaning import cleaned
from .head import NO_NAME, head, summary
from .milestones import milestones
from .names import names
from .outline import Outlined, outline
from .projects import projects
from .results import all_claims, results
from .roles import roles
from .sheet import Sheet
from .skills import skills
from .stories import stories


@dataclass(frozen=True, slots=True)
class Edition:
    """A document, and what the window shows beside it: the claims as they are in the records, before any hiding."""

    document: Document
    claims: tuple[Claim, ...]
    outline: tuple[Outlined, ...]


def edition(material: Material, choices: Portfolio, today: date, *, evidence: bool) -> Edition:
    """The document for the choices, its claims and its outline."""
    sheet = sheet_of(material, choices, today)
    shown = list(shown_sections(choices))
    if evidence and SectionKey.APPENDIX not in shown:
        shown.append(SectionKey.APPENDIX)
    built = _built(sheet, appendix_shown=SectionKey.APPENDIX in shown, evidence=evidence)
    sections = tuple(_arranged(sheet, shown, built))
    document = Document(
        audience=choices.audience,
        title=_title(sheet),
        author=material.profile.name.strip(),
        period=period_text(sheet.period, today),
        made=today,
        head=head(sheet, empty=not sections),
        sections=sections,
        foot=f"Dual-role edition. Figures counted by CareerCruise from dated entries, {today.isoformat()}.",
    )
    return Edition(cleaned(document, sheet.names.veil), all_claims(sheet), outline(choices, built))


def sheet_of(material: Material, choices: Portfolio, today: date) -> Sheet:
    """What the sections are built from."""
    settings = material.settings
    frame = Frame(
        material.period,
        today,
        figures=not choices.hide_figures,
        tolerance=settings.late_tolerance,
        working=settings.working_days,
    )
    return Sheet(
        material,
        frame,
        names(material, hide_clients=choices.hide_clients, hide_figures=choices.hide_figures),
    )


def _title(sheet: Sheet) -> str:
    name = sheet.material.profile.name.strip()
    said = f"{NO_NAME}, {period_text(sheet.period, sheet.today)}"
    return f"{name}: {said[0].lower()}{said[1:]}" if name else said


def _built(sheet: Sheet, *, appendix_shown: bool, evidence: bool) -> dict[SectionKey, Section | None]:
    """Every section, whether it is switched on or not; None where there is nothing to show."""
    found: dict[SectionKey, Section | None] = {
        SectionKey.SUMMARY: summary(sheet),
        SectionKey.RESULTS: results(sheet),
        SectionKey.ROLES: roles(sheet),
        SectionKey.MILESTONES: milestones(sheet, appendix=appendix_shown),
        SectionKey.PROJECTS: projects(sheet),
        SectionKey.STORIES: stories(sheet),
        SectionKey.SKILLS: skills(sheet),
        SectionKey.LEADERSHIP: others.leadership(sheet),
        SectionKey.FEEDBACK: others.feedback(sheet),
        SectionKey.APPENDIX: appendix(sheet, evidence=evidence),
    }
    return found | {key: background.background(sheet, [key]) for key in background.KEYS}


def _arranged(sheet: Sheet, shown: list[SectionKey], built: dict[SectionKey, Section | None]) -> Iterator[Section]:
    """The sections in order; posts, education and certificates that stand next to each other become one."""
    for together, group in groupby(shown, lambda key: key in background.KEYS):
        keys = list(group)
        found = [background.background(sheet, keys)] if together else [built[key] for key in keys]
        yield from (each for each in found if each is not None)
