"""The kinds of record that a sample career has, each after those that it refers to."""

from __future__ import annotations

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.feedback import Feedback, FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneMove, MilestoneReview
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.pulse import HealthCount, LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.domain.radar import RadarMove, Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.skills import LevelDescriptor, Skill, SkillAssessment, SkillReview
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.domain.templates import TemplateBlock, WeekTemplate

KINDS: tuple[type[Record], ...] = (
    Profile, ProfileLink, Position, Education, Person, Contact, Skill, LevelDescriptor, SkillAssessment, SkillReview,
    Technology, RadarMove, TargetRole, RequiredCompetence, LearningItem, CareerStep, Certificate, CreditRule, Credit,
    Project, ProjectBaseline, OutcomeReading, Milestone, MilestoneMove, MilestoneBaseline, MilestoneReview, Task,
    Delegation, TimeBlock, WeekTemplate, TemplateBlock, TimeEntry, Timer, CalendarEvent, FeedbackRequest,
    RequestRecipient, Feedback, PulseRound, PulseAnswer, HealthCount, LeadershipAction, JournalEntry,
)  # fmt: skip
