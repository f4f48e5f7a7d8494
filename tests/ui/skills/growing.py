"""Four skills to try the room on: two assessed, one of them by others too, one put away."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.skills import LevelDescriptor, SkillAssessment, SkillKind
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, entry, person, skill
from tests.robots.desktop import Desktop

PYTHON, TERRAFORM, LEADING, OLD = "Python", "Terraform", "Leading people", "Perl"


def days(count: int) -> date:
    """The day so many days from today."""
    return TODAY + timedelta(days=count)


def growing() -> list[Record]:
    """Skills 1 (Python) to 4 (Perl, put away), people 1 to 4."""
    return [
        skill(name=PYTHON, kind=SkillKind.TECHNICAL, target_level=4),
        skill(name=TERRAFORM, kind=SkillKind.TECHNICAL),
        skill(name=LEADING, kind=SkillKind.SOFT, target_level=3),
        skill(name=OLD, kind=SkillKind.TECHNICAL, archived=True),
        *[person(name=f"Person {number}") for number in range(1, 5)],
        LevelDescriptor(skill_id=1, level=4, text="Others ask before they choose a library."),
        SkillAssessment(skill_id=1, day=days(-300), level=2, note="First service"),
        SkillAssessment(skill_id=1, day=days(-100), level=3, note="Two services of my own"),
        SkillAssessment(skill_id=2, day=days(-10), level=3, note="Network of the clinic"),
        *[SkillAssessment(skill_id=1, day=days(-50), level=level, person_id=key)
          for key, level in ((1, 4), (2, 5), (3, 5), (4, 5))],
        *[entry(day=days(-12 - number), title=f"Work {number}", skills=frozenset({1})) for number in range(8)],
        entry(day=days(-98), title="Module", skills=frozenset({2})),
        JournalEntry(day=days(-20), kind=JournalKind.SOLVED, title="Slow start", skills=frozenset({1})),
    ]  # fmt: skip


def fill(store: Store) -> None:
    """Put them into a data file that no window has open."""
    with store.write("Given") as desk:
        for record in growing():
            desk.add(record)


def grown(desktop: Desktop) -> None:
    """Put them into the data file."""
    desktop.given(*growing())
