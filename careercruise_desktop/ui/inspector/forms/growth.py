"""Forms for what is learned and what it leads to: skills, journal, learning, certificates, target roles."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.learning import LearningKind, LearningStatus
from careercruise_desktop.domain.skills import LEVELS, Skill, SkillAssessment, SkillKind
from careercruise_desktop.ui.inspector.specs import (
    Choice,
    Day,
    Duration,
    Flag,
    Form,
    Items,
    Level,
    Line,
    Many,
    Names,
    Note,
    Number,
    Roles,
)
from careercruise_desktop.ui.inspector.state import CompetenceItem, LevelItem

from .work import MILESTONE, NOTES, PROJECT, SKILLS

_LEVEL_WORDS = tuple(LEVELS.values())
_STORY = (
    Note(name="situation", label="Situation", tile="S", least=2),
    Note(name="task", label="Task", tile="T", least=2),
    Note(name="action", label="Action", tile="A", least=2),
    Note(name="result", label="Result", tile="R", least=2),
)


def _skill(skill: Skill, related: tuple[SkillAssessment, ...], names: Names, today: date) -> dict[str, object]:
    def who(one: SkillAssessment) -> str:
        option = names.get(("person", one.person_id)) if one.person_id is not None else None
        return option.text if option is not None else ""

    items = (LevelItem(one.id, day_and_year(one.day), one.level, who(one), one.note) for one in related)
    return {"levels": tuple(items)}


def day_and_year(day: date) -> str:
    """`19 Mar 2026`: levels and talks reach back years."""
    return f"{words.day_short(day)} {day.year}"


def _target(role: TargetRole, related: tuple[RequiredCompetence, ...], names: Names, today: date) -> dict[str, object]:
    def skill(one: RequiredCompetence) -> str:
        option = names.get(("skill", one.skill_id))
        return option.text if option is not None else ""

    items = [CompetenceItem(one.id, skill(one), one.level) for one in related]
    return {"competences": tuple(items)}


FORMS: dict[str, Form] = {
    "skill": Form(
        word="Skill",
        title="name",
        title_hint="Name of the skill",
        rows=(
            Choice(name="kind", label="Kind", among=SkillKind),
            Level(name="target_level", label="Target", words=_LEVEL_WORDS),
            Line(name="framework_code", label="Code", hint="Of a skills framework"),
            Number(name="half_life", label="Half-life", least=1, most=600, unit="months", optional=False),
            Flag(name="archived", label="Archived"),
            Items(name="levels", label="Level history", items="levels"),
            NOTES,
        ),
        beside=_skill,
        watches=frozenset({"skill_assessment"}),
    ),
    "journal_entry": Form(
        word="Journal entry",
        title_hint="What happened",
        rows=(
            Choice(name="kind", label="Kind", among=JournalKind, texts={"conflict": "Conflict resolved"}),
            Day(name="day", label="Day", past=True, optional=False),
            Note(name="body", label="Text", hint="Markdown", least=4, most=16),
            *_STORY,
            Roles(name="role", label="Role", optional=True),
            PROJECT,
            MILESTONE,
            SKILLS,
            Many(name="people", label="People", kind="person", offer="person"),
            Flag(name="in_portfolio", label="Include in portfolio"),
            Flag(name="confidential", label="Confidential"),
        ),
    ),
    "learning_item": Form(
        word="Learning",
        title_hint="What is learned from",
        rows=(
            Choice(name="kind", label="Kind", among=LearningKind),
            Line(name="provider", label="Provider", hint="Who offers it"),
            Duration(name="minutes", label="Time", optional=False),
            Choice(name="status", label="Status", among=LearningStatus),
            Day(name="started", label="Started", past=True),
            Day(name="finished", label="Finished", past=True),
            SKILLS,
            NOTES,
        ),
    ),
    "certificate": Form(
        word="Certificate",
        title="name",
        title_hint="Name of the certificate",
        rows=(
            Line(name="issuer", label="Issuer"),
            Line(name="number", label="Number"),
            Day(name="earned", label="Earned", past=True),
            Day(name="expires", label="Expires", hint="Never"),
            NOTES,
        ),
    ),
    "target_role": Form(
        word="Target role",
        title_hint="The role to grow into",
        rows=(
            Day(name="by_when", label="By"),
            Items(name="competences", label="Required competences", items="competences"),
            Note(name="summary", label="Summary"),
            NOTES,
        ),
        beside=_target,
        watches=frozenset({"required_competence"}),
    ),
}
