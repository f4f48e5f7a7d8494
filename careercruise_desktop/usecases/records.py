"""Any record by its kind: read it, change a field, add, copy and remove it; each is one act that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import TargetRole
from careercruise_desktop.domain.certificates import Certificate, CreditRule
from careercruise_desktop.domain.checks import checked, keeps_lines
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, fit_feedback
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.milestones import Milestone, orderly
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Contact, Person, Relation, fit_contact
from careercruise_desktop.domain.profile import Profile, ProfileLink
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import LeadershipAction, fit_action
from careercruise_desktop.domain.radar import Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.retiming import Retimed, ending, lasting, on_day, starting
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.skills import Skill, SkillAssessment, SkillKind
from careercruise_desktop.domain.spans import When, resolve
from careercruise_desktop.domain.text import clean, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask
from careercruise_desktop.storage.queries.feedback import leave, unanswer

from .certificates import copied as second_certificate
from .consequences import remarks_on, with_consequences
from .entries import Entries
from .kinds import beginning, kind_of, unfinished
from .learning import keep_new
from .namesakes import unlike_others
from .people_views import remove_views
from .profile import ProfileCase
from .skills import seen_by_now
from .target_roles import copied
from .timer import TimerCase
from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as it was kept.

    Attributes:
        record: the record.
        remarks: what was done to what the person typed, in sentences.
        other: the same time with the other pass of an hour that comes twice, or None.
    """

    record: Record
    remarks: tuple[str, ...] = ()
    other: When | None = None


class Records(UseCase):
    """The verbs that every kind of record has."""

    def get(self, kind: str, key: int) -> Record:
        """The record; of the profile the only one, as it is before anything was typed in if there is none.

        Raises:
            Refused: it no longer exists, or its kind cannot be opened.
        """
        known = kind_of(kind)
        if known.type is Profile:
            return ProfileCase(self._store, self._clock).about().profile
        with self._store.read() as reader:
            return reader.get(known.type, key)

    def change(self, kind: str, key: int, /, **values: Any) -> Kept:  # noqa: ANN401 - each field has its own type
        """Change fields of a record; quick changes of the same ones are one step of the history.

        Raises:
            Refused: a value breaks a rule (`field` says which), or the record is gone or cannot be changed.
            Unreadable: the data file cannot be written.
        """
        known = kind_of(kind)
        if known.type is CalendarEvent:
            raise Refused("This comes from a calendar. Change it there and import it again.")
        said = remarks(known.type, values)
        other_way = self._changed_elsewhere(kind, key, values)
        if other_way is not None:
            return Kept(other_way, said)
        merge = f"{kind}:{key}:{' '.join(sorted(values))}"
        with self._store.write(f"Edit {known.noun}", merge=merge) as desk:
            before = desk.get(known.type, key)
            after = with_consequences(desk, before, checked(replace(before, **values)), self.today)
            return Kept(desk.save(after), said + remarks_on(before, after, self.today))

    def retime(self, kind: str, key: int, part: str, value: date | int) -> Kept:
        """Change when a block, an entry or the timer is.

        Args:
            kind: its kind.
            key: its id.
            part: "day" (a date), "start" or "end" (minutes since 00:00 on the wall), or "length" (minutes).
            value: the new value of that part.

        Raises:
            Refused: it would end before it starts or last too long; `field` is the part.
            Unreadable: the data file cannot be written.
        """
        record = self.get(kind, key)
        if isinstance(record, Timer):
            return self._restart(record, part, value)
        if not isinstance(record, TimeBlock | TimeEntry):
            raise Refused("This has no time to change.", part)
        try:
            found = _retimed(record, part, value)
            kept = self.change(kind, key, when=found.when)
        except Refused as refusal:
            raise Refused(refusal.rule, refusal.field if refusal.field in {"day", "start", "end"} else part) from None
        remarks = (found.remark,) if found.remark else ()
        return replace(kept, remarks=remarks, other=found.other)

    def choose_new(self, kind: str, key: int, field: str, name: str) -> Kept:
        """Let a record refer to a project, skill or person that is made for it, in the same act.

        One that has the name already, whatever its case, is taken instead of making it twice.

        Raises:
            Refused: the name is empty, or such a thing cannot be made from a name.
            Unreadable: the data file cannot be written.
        """
        known = kind_of(kind)
        other = referred(field)
        wanted = title(name, "name")
        with self._store.write(f"New {other} {words.shortened(wanted)}") as desk:
            before = desk.get(known.type, key)
            found = named(desk, other, wanted, before)
            present = getattr(before, field)
            value = present | {found} if isinstance(present, frozenset) else found
            change: dict[str, Any] = {field: value}
            return Kept(desk.save(checked(replace(before, **change))))

    def add(self, kind: str, /, **values: Any) -> Record:  # noqa: ANN401
        """Add a record; what is not given begins as its kind does ("New milestone", due in two weeks).

        Raises:
            Refused: a value breaks a rule, or this kind is not made here.
            Unreadable: the data file cannot be written.
        """
        record = beginning(kind, self._clock.now(), values)
        if isinstance(record, ProfileLink):
            return ProfileCase(self._store, self._clock).keep_link(record)
        if isinstance(record, Feedback):
            fit_feedback(record, self.today)
        if isinstance(record, Contact):
            fit_contact(record, self.today)
        if isinstance(record, LeadershipAction):
            fit_action(record, self.today)
        with self._store.write(f"Add {kind_of(kind).noun}") as desk:
            if isinstance(record, Milestone):
                record = orderly(None, record, self.today)
            if isinstance(record, LearningItem):
                return keep_new(desk, record, self.today)
            if isinstance(record, SkillAssessment):
                seen_by_now(record.day, self.today)
            return desk.add(checked(unlike_others(desk, record)))

    def duplicate(self, kind: str, key: int) -> Record:
        """Add a copy of a record; a name that must be one of its kind gets a number.

        Raises:
            Refused: it is gone, or there can be one only.
            Unreadable: the data file cannot be written.
        """
        known = kind_of(kind)
        if known.type in {Profile, Timer, CalendarEvent, OutcomeReading, Technology, CreditRule}:
            raise Refused(f"There can be no second {known.noun}{' of a day' if known.type is OutcomeReading else ''}.")
        with self._store.write(f"Duplicate {known.noun}") as desk:
            if known.type is TargetRole:
                return copied(desk, key)
            if known.type is Certificate:
                return second_certificate(desk, desk.get(Certificate, key))
            copy = unfinished(replace(desk.get(known.type, key), id=0), self.today)
            if isinstance(copy, LearningItem):
                return keep_new(desk, copy, self.today)
            return desk.add(checked(unlike_others(desk, copy)))

    def remove(self, kind: str, key: int) -> Record:
        """Delete a record and what it owns; returns what it was.

        Raises:
            Refused: it is gone already, or it is the profile.
            Unreadable: the data file cannot be written.
        """
        known = kind_of(kind)
        if known.type is Profile:
            raise Refused("The profile stays. Empty its fields instead.")
        with self._store.write(f"Delete {known.noun}") as desk:
            record = desk.get(known.type, key)
            if isinstance(record, Person):
                remove_views(desk, key)
                leave(desk, key, self.today)
            desk.remove(known.type, key)
            if isinstance(record, Feedback):
                unanswer(desk, record)
            return record

    def _changed_elsewhere(self, kind: str, key: int, values: dict[str, Any]) -> Record | None:
        """Kinds that have verbs of their own are changed by them, so that their rules stand in one place."""
        if kind == "time_entry":
            entry = self.get(kind, key)
            return Entries(self._store, self._clock).edit(replace(entry, **values))  # type: ignore[arg-type]
        if kind == "timer":
            timer = self.get(kind, key)
            return TimerCase(self._store, self._clock).change(replace(timer, **values))  # type: ignore[arg-type]
        if kind in {"profile", "profile_link"}:
            profiles = ProfileCase(self._store, self._clock)
            record = replace(self.get(kind, key), **values)
            return profiles.keep_link(record) if isinstance(record, ProfileLink) else profiles.keep_profile(record)  # type: ignore[arg-type]
        return None

    def _restart(self, timer: Timer, part: str, value: date | int) -> Kept:
        """Another start for the timer: a day keeps the time on the wall, a time the day."""
        wall = timer.start.wall.replace(second=0)
        if isinstance(value, date):
            wall = wall.replace(year=value.year, month=value.month, day=value.day)
        else:
            wall = wall.replace(hour=value // 60 % 24, minute=value % 60)
        try:
            return self.change("timer", timer.id, start=resolve(wall, timer.start.zone).moment)
        except Refused as refusal:
            raise Refused(refusal.rule, part) from None


def referred(field: str) -> str:
    """The kind that a field of a record refers to ("project_id" gives "project", "skills" gives "skill").

    Raises:
        Refused: nothing is made from a name there.
    """
    found = {"project_id": "project", "skills": "skill", "people": "person", "skill_id": "skill"}.get(field)
    if found is None and field in {"person_id", "owner_id"}:
        found = "person"
    if found is None:
        raise Refused("Only projects, skills and people can be made here.", field)
    return found


def _retimed(record: TimeBlock | TimeEntry, part: str, value: date | int) -> Retimed:
    """A planned block moves as a whole; of logged work the end stays where another start leaves room for it."""
    if isinstance(value, date):
        return on_day(record.when, value)
    if part == "start":
        return starting(record.when, value, keep_length=isinstance(record, TimeBlock))
    return ending(record.when, value) if part == "end" else lasting(record.when, value)


def remarks(kind: type[Record], values: dict[str, Any]) -> tuple[str, ...]:
    """What is left out of the texts, because no screen, file or document can carry it."""
    texts = ((field, text) for field, text in values.items() if isinstance(text, str))
    found = (clean(text, lines=keeps_lines(kind, field)).remark for field, text in texts)
    return tuple(remark for remark in found if remark)


def named(desk: Desk, kind: str, name: str, owner: Record) -> int:
    """The id of the project, skill or person of that name; where there is none, one that has a name only is made."""
    found = ask.with_name(desk, kind, name)
    if found:
        return found
    role = getattr(owner, "role", None)
    made: Record
    if kind == "project":
        made = unlike_others(desk, Project(name=name, code=""))
    elif kind == "skill":
        made = Skill(name=name, kind=SkillKind.PROJECT_MANAGEMENT if role is Role.PM else SkillKind.TECHNICAL)
    else:
        made = Person(name=name, relation=Relation.TEAM)
    return desk.add(checked(made)).id
