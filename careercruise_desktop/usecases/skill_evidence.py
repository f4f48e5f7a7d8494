"""Why this level? What was logged, told, learned, reached, said and certified for a skill."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careercruise_desktop.domain.figures.readiness import Evidence, EvidenceKind
from careercruise_desktop.domain.skills import LevelDescriptor, Skill
from careercruise_desktop.storage.queries import skill_evidence as ask
from careercruise_desktop.storage.queries import skills

from .usecase import UseCase

PAGE = 50


class Source(StrEnum):
    """Where rows of a skill are: the kinds of evidence, and what was learned, which counts as hours."""

    ENTRIES = "entries"
    JOURNAL = "journal"
    MILESTONES = "milestones"
    FEEDBACK = "feedback"
    CERTIFICATES = "certificates"
    LEARNING = "learning"


# The kind of record behind the rows of each source, to open one.
KIND_OF = {
    Source.ENTRIES: "time_entry", Source.JOURNAL: "journal_entry", Source.MILESTONES: "milestone",
    Source.FEEDBACK: "feedback", Source.CERTIFICATES: "certificate", Source.LEARNING: "learning_item",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One record that counts.

    Attributes:
        kind: the kind of record, to open it by.
        id: its id.
        day: when it was; None where nobody said.
        title: what it is; of feedback, who gave it.
        detail: the project, the kind or the issuer, or "".
        minutes: how long, where that is known.
        rating: 1 to 5 in feedback, else None.
    """

    kind: str
    id: int
    day: date | None
    title: str
    detail: str
    minutes: int | None
    rating: int | None

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands in its list: the next page begins after it."""
        return (self.day.isoformat() if self.day is not None else "", self.id)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One assessment; `person` is "" for oneself."""

    id: int
    day: date
    level: int
    person_id: int | None
    person: str
    note: str


@dataclass(frozen=True, slots=True)
class Why:
    """What stands behind the level of a skill.

    Attributes:
        skill: the skill.
        descriptors: what its levels look like, by level.
        history: every assessment, newest first.
        evidence: what each kind of evidence has, those without anything included.
        learned: how many items were learned from, and their minutes that were not logged as entries.
    """

    skill: Skill
    descriptors: dict[int, str]
    history: tuple[HistoryRow, ...]
    evidence: tuple[Evidence, ...]
    learned: tuple[int, int]


class SkillEvidence(UseCase):
    """Reads the evidence of a skill. Each read raises Refused where it is gone, Unreadable where the file is."""

    def why(self, skill_id: int) -> Why:
        """What stands behind a skill's level."""
        with self._store.read() as reader:
            skill = reader.get(Skill, skill_id)
            known = reader.find(LevelDescriptor, order="level", skill_id=skill_id)
            rows = skills.history(reader, skill_id)
            counted = [(kind, *ask.count(reader, kind.value, skill)) for kind in EvidenceKind]
            items, _, minutes = ask.count(reader, Source.LEARNING.value, skill)
        return Why(
            skill,
            {one.level: one.text for one in known},
            tuple(
                HistoryRow(key, date.fromisoformat(day), level, person_id, person, note)
                for key, day, level, person_id, person, note in rows
            ),
            tuple(Evidence(kind, n, _day(newest), spent) for kind, n, newest, spent in counted),
            (items, minutes),
        )

    def rows(
        self, skill_id: int, source: Source, *, after: EvidenceRow | None = None, limit: int = PAGE
    ) -> tuple[EvidenceRow, ...]:
        """A page of what a source has, newest first; the next page begins after the last row of this one."""
        place = ask.NEWEST if after is None else after.place
        with self._store.read() as reader:
            skill = reader.get(Skill, skill_id)
            found = ask.page(reader, source.value, skill, after=place, limit=limit)
        return tuple(
            EvidenceRow(KIND_OF[source], key, _day(day), title, detail, minutes, rating)
            for key, day, title, detail, minutes, rating in found
        )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
