"""What belongs to skills, learning, technologies, certificates and target roles, as their forms show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, CreditRule
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.freshness import unused_for
from careercruise_desktop.domain.figures.reviews import review_due
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.radar import Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.skills import LevelDescriptor, Skill, SkillReview
from careercruise_desktop.storage.queries import learning
from careercruise_desktop.storage.queries import skills as ask
from careercruise_desktop.storage.queries.skill_use import last_use_of

from .attachments import AttachedFile, Attachments, Owner
from .career_path import StepState, role_steps
from .certificate_pages import CertificatePage, CertificatePages
from .learning import Learning, LearningLine
from .radar import Move, TechnologyRadar
from .usecase import UseCase

MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class SkillSide:
    """What stands beside a skill.

    Attributes:
        levels: what each level looks like in the person's own words, by level; those without words are left out.
        reviews: the looks at it, newest first.
        due: the day of the next look; None while it was never assessed.
        used: the last day of its use, and how long ago that was in words.
    """

    levels: dict[int, str]
    reviews: tuple[SkillReview, ...]
    due: date | None
    used: tuple[date | None, str]


@dataclass(frozen=True, slots=True)
class LearningSide:
    """What stands beside a learning item: its hours, and the newest entries that were logged on it."""

    line: LearningLine
    entries: tuple[TimeEntry, ...]


@dataclass(frozen=True, slots=True)
class TechnologySide:
    """What stands beside a technology: its moves, newest first."""

    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class CertificateSide:
    """What stands beside a certificate: how long it is valid, its rules and credits, and its files."""

    page: CertificatePage
    files: tuple[AttachedFile, ...]


@dataclass(frozen=True, slots=True)
class RoleSide:
    """What stands beside a target role: its next steps, those to do before those that are done."""

    steps: tuple[StepState, ...]


class StepSide(NamedTuple):
    """What stands beside a next step: how far it is, and what it leads to."""

    state: StepState
    skill: str
    level: int
    role: str


class RuleSide(NamedTuple):
    """What stands beside a rule of credits: the certificate that it is for, and what an hour of credit is called."""

    certificate: str
    unit: str


GrownSide = SkillSide | LearningSide | TechnologySide | CertificateSide | RoleSide | StepSide | RuleSide


class Grown(UseCase):
    """Reads what belongs to a record of this room."""

    def beside(self, record: Record) -> GrownSide | None:
        """What stands beside a record; None for one of another kind.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be read.
        """
        readers: dict[type[Record], Callable[[Any], GrownSide]] = {
            Skill: self._of_skill,
            LearningItem: self._of_learning,
            Technology: self._of_technology,
            Certificate: self._of_certificate,
            TargetRole: self._of_role,
            CareerStep: self._of_step,
            CreditRule: self._of_rule,
        }
        read = readers.get(type(record))
        return None if read is None else read(record)

    def _of_skill(self, skill: Skill) -> SkillSide:
        today = self.today
        with self._store.read() as reader:
            described = reader.find(LevelDescriptor, skill_id=skill.id)
            assessed = ask.assessments(reader, skill.id).get(skill.id, ())
            reviews = ask.reviews(reader, skill.id).get(skill.id, [])
            used = last_use_of(reader, skill.id)
        due = review_due(skill.id, assessed, reviews)
        return SkillSide(
            {one.level: one.text for one in described},
            tuple(reversed(reviews)),
            None if due is None else due.day,
            (used, unused_for(used, today)),
        )

    def _of_learning(self, item: LearningItem) -> LearningSide:
        line = Learning(self._store, self._clock).line(item.id)
        with self._store.read() as reader:
            return LearningSide(line, tuple(learning.newest_entries(reader, item.id, MOST_SHOWN)))

    def _of_technology(self, technology: Technology) -> TechnologySide:
        return TechnologySide(TechnologyRadar(self._store, self._clock).history(technology.id))

    def _of_certificate(self, certificate: Certificate) -> CertificateSide:
        page = CertificatePages(self._store, self._clock).page(certificate.id)
        return CertificateSide(page, Attachments(self._store, self._clock).of(Owner("certificate", certificate.id)))

    def _of_role(self, role: TargetRole) -> RoleSide:
        with self._store.read() as reader:
            steps = role_steps(reader, role.id)
        return RoleSide(tuple(sorted(steps.values(), key=lambda one: (one.step.done is not None, one.step.id))))

    def _of_step(self, step: CareerStep) -> StepSide:
        with self._store.read() as reader:
            required = reader.get(RequiredCompetence, step.required_competence_id)
            role, skill = reader.get(TargetRole, required.target_role_id), reader.get(Skill, required.skill_id)
            return StepSide(role_steps(reader, role.id)[step.id], skill.name, required.level, role.title)

    def _of_rule(self, rule: CreditRule) -> RuleSide:
        with self._store.read() as reader:
            owner = reader.get(Certificate, rule.certificate_id)
        return RuleSide(owner.name, owner.unit)
