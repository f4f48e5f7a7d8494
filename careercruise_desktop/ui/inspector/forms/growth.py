"""Forms for what is learned: skills, journal, learning, technologies."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.learning import LearningKind, LearningStatus
from careercruise_desktop.domain.radar import Quadrant
from careercruise_desktop.domain.skills import LEVELS, Skill, SkillAssessment, SkillKind
from careercruise_desktop.ui.inspector.specs import (
    Act,
    Acts,
    Choice,
    Day,
    Duration,
    Fixed,
    Flag,
    Form,
    Items,
    Level,
    Line,
    Many,
    Money,
    Names,
    Note,
    Number,
    Pick,
    Ref,
    Roles,
    State,
)
from careercruise_desktop.ui.inspector.state import LevelItem, Picked
from careercruise_desktop.ui.widgets.option_list import Option

from .work import MILESTONE, NOTES, PROJECT, SKILLS

_DIMENSIONS = (
    Option("", "Not rated"),
    *(Option(dimension, dimension.replace("_", "-").capitalize()) for dimension in DIMENSIONS),
)
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
    return {"levels": tuple(items), "dimension": Picked(_DIMENSIONS, skill.dimension)}


def day_and_year(day: date) -> str:
    """`19 Mar 2026`: levels and talks reach back years."""
    return f"{words.day_short(day)} {day.year}"


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
            Pick(name="dimension", label="Rated as"),
            Fixed(name="now.used", label="Last use"),
            Fixed(name="now.review", label="Next look"),
            Flag(name="archived", label="Archived"),
            Items(name="levels", label="Level history", items="levels"),
            Items(name="descriptors", label="What each level looks like", items="descriptors"),
            NOTES,
            Items(name="reviews", label="Looks at it", items="baselines"),
        ),
        beside=_skill,
        watches=frozenset(
            {
                "skill_assessment",
                "skill_review",
                "level_descriptor",
                "time_entry",
                "journal_entry",
                "learning_item",
            }
        ),
    ),
    "journal_entry": Form(
        word="Journal entry",
        title_hint="What happened",
        rows=(
            Choice(name="kind", label="Kind", among=JournalKind, texts={"conflict": "Conflict resolved"}),
            Day(name="day", label="Day", past=True, optional=False),
            Acts(name="acts", label=""),
            Note(name="body", label="Text", hint="Markdown", least=4, most=16),
            *_STORY,
            Roles(name="role", label="Role", optional=True),
            PROJECT,
            MILESTONE,
            SKILLS,
            Many(name="people", label="People", kind="person", offer="person"),
            Items(name="files", label="Attached", items="files"),
            Flag(name="in_portfolio", label="Include in portfolio"),
            Flag(name="confidential", label="Confidential"),
        ),
        watches=frozenset({"attachment"}),
        acts=((Act("journal", "Open in the journal", "book-open"),),),
    ),
    "learning_item": Form(
        word="Learning",
        title_hint="What is learned from",
        rows=(
            Choice(name="kind", label="Kind", among=LearningKind),
            Line(name="provider", label="Provider", hint="Who offers it"),
            Choice(name="status", label="Status", among=LearningStatus, texts={"doing": "Under way"}),
            Duration(name="estimate", label="Estimate"),
            Duration(name="minutes", label="Unlogged", optional=False),
            Fixed(name="now.logged", label="Logged"),
            Day(name="started", label="Started", past=True),
            Day(name="finished", label="Finished", past=True),
            Money(name="cost", label="Cost"),
            Line(name="currency", label="Currency", hint="EUR", patient=True),
            Line(name="url", label="Address", hint="https://", patient=True),
            SKILLS,
            NOTES,
            Items(name="entries", label="Newest entries", items="records"),
            Acts(name="acts", label=""),
        ),
        acts=((Act("visit", "Open address", "external-link"),),),
        watches=frozenset({"time_entry"}),
    ),
    "technology": Form(
        word="Technology",
        title="name",
        title_hint="Name of the technology",
        rows=(
            State(name="now.ring", label="Ring"),
            Choice(name="quadrant", label="Quadrant", among=Quadrant),
            Ref(name="skill_id", label="Skill", kind="skill", none="No skill", offer="skill"),
            Flag(name="archived", label="Archived"),
            Items(name="rings", label="Moves", items="rings"),
            NOTES,
        ),
        watches=frozenset({"radar_move"}),
    ),
}
