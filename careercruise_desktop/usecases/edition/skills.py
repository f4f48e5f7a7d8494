"""Skills then and now: the person's own rating, and what was logged with it."""

from __future__ import annotations

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import SkillGroup, SkillLine, SkillsSection
from careercruise_desktop.domain.figures.levels import Growth
from careercruise_desktop.domain.paperwords import logged_time, month_year
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.skills import SkillKind
from careercruise_desktop.domain.words import plural

from .results import growths
from .sheet import Sheet, cut, first_of

MOST_SKILLS, NAME = 12, 60
GROUPS = {
    SkillKind.TECHNICAL: ("Technical", Tone.IT),
    SkillKind.PROJECT_MANAGEMENT: ("Project management", Tone.PM),
    SkillKind.SOFT: ("Leadership and people", Tone.TEAM),
}
OWN_ONLY = "own rating only"


def skills(sheet: Sheet) -> SkillsSection | None:
    """The section, in one group a kind of skill, the strongest first."""
    found = growths(sheet)
    if not found:
        return None
    groups = []
    for kind, (title, tone) in GROUPS.items():
        members = sorted(
            (each for each in found if each.skill.kind is kind),
            key=lambda each: (-each.now, -_minutes(sheet, each), each.skill.name.casefold()),
        )
        kept, more = first_of(members, MOST_SKILLS)
        if kept:
            groups.append(SkillGroup(title, tone, tuple(_line(sheet, each) for each in kept), more))
    last = min(sheet.period.last, sheet.today)
    intro = (
        f"Own rating on a scale of five: full dots {month_year(sheet.period.first)}, light dots added by "
        f"{month_year(last)}. The last column names what was logged with the skill in that time."
    )
    return SkillsSection(key=SectionKey.SKILLS, title="Skills, then and now", intro=intro, groups=tuple(groups))


def _minutes(sheet: Sheet, each: Growth) -> int:
    use = sheet.material.skill_use.get(each.skill.id)
    return use.minutes if use else 0


def _line(sheet: Sheet, each: Growth) -> SkillLine:
    use = sheet.material.skill_use.get(each.skill.id)
    parts = []
    if use is not None:
        parts.append(f"{logged_time(use.minutes)} logged, last in {month_year(use.last)}")
    if each.by_others:
        parts.append(f"rated by {plural(each.by_others, 'other', 'others')}")
    rests_on = "; ".join(parts) or OWN_ONLY
    if each.begun is not None:
        rests_on += f"; first rated in {month_year(each.begun)}"
    return SkillLine(
        name=cut(each.skill.name, NAME),
        start=0 if each.begun is not None else each.then,
        then=each.then,
        now=each.now,
        rests_on=rests_on,
        stated=not parts,
    )
