"""The quick log: reads a typed line against what is known, and saves what it makes as one act."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careercruise_desktop.domain import words
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.quicklog.lexicon import Lexicon, Names, PersonName, ProjectName, SkillName, TitleUse
from careercruise_desktop.domain.quicklog.parse import parse
from careercruise_desktop.domain.quicklog.values import Makes, Reading
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import fulfils
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.storage.queries import quicklog as ask
from careercruise_desktop.storage.queries.blocks import BlockRow
from careercruise_desktop.storage.queries.today import logged_minutes
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.system.dayorder import order_of

from .quicklog_names import with_new_names
from .quicklog_records import made_from, started_from
from .timer import NOT_RUNNING, finish, required_timer, running_timer
from .usecase import UseCase

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Saved:
    """What a line became.

    Attributes:
        kind: what was made.
        label: the act, as it stands in the history ("Log code review").
        record: the record; a task for delegated work.
        sentence: what to say ("Logged 2 h").
        detail: a quieter word beside it: the project's name, or "".
        made: names of projects, skills and people that are new with it.
        back: names of skills that it took out of the archive.
    """

    kind: Makes
    label: str
    record: Record
    sentence: str
    detail: str = ""
    made: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


class QuickLog(UseCase):
    """Reads and saves lines."""

    def lexicon(self) -> Lexicon:
        """The names and titles that a line may refer to now; keep it while typing, and for as long as they stand."""
        with self._store.read() as reader:
            settings = reader.settings()
            names = Names(
                it_name=settings.it_name,
                pm_name=settings.pm_name,
                projects=tuple(
                    ProjectName(key, code, name, Role(role) if role else None)
                    for key, code, name, role in ask.projects(reader)
                ),
                skills=tuple(SkillName(*row) for row in ask.skills(reader)),
                people=tuple(PersonName(key, name, bool(away)) for key, name, away in ask.people(reader)),
                archived=frozenset(code for (code,) in ask.archived_codes(reader)),
                away=tuple(name for (name,) in ask.archived_skills(reader)),
                titles=tuple(TitleUse(title, Role(role), key) for title, role, key in ask.recent_titles(reader)),
            )
        return Lexicon(self._clock.now(), names, order_of(settings.day_order))

    def read(self, text: str, lexicon: Lexicon | None = None) -> Reading:
        """Read a line as of now.

        Args:
            text: the line, as far as it is typed.
            lexicon: what `lexicon` gave when the typing began; asked for anew when it is not given.
        """
        known = lexicon or self.lexicon()
        reading = parse(text, replace(known, now=self._clock.now()))
        if not reading.ready or reading.makes not in {Makes.ENTRY, Makes.TIMER, Makes.STOP, Makes.MILESTONE}:
            return reading
        with self._store.read() as reader:
            if reading.makes is Makes.MILESTONE:
                return _before_start(reader, reading, known.now)
            return self._in_context(reader, reading, known.now)

    def save(self, reading: Reading, *, create: bool = False) -> Saved:
        """Save what a line makes: all of it in one act, or nothing.

        Args:
            reading: the line, read.
            create: also make the projects, skills and people that do not exist yet; a skill that was put away is taken
                out of the archive again.

        Raises:
            Refused: the line is not clear, or what it refers to is gone.
            Unreadable: the data file cannot be written.
        """
        missing = reading.unsettled if create else reading.complaints
        if missing:
            raise Refused(missing[0], "text")
        if reading.makes is Makes.STOP:
            return self._stopped()
        label = _label(reading)
        with self._store.write(label) as desk:
            complete, made, back = with_new_names(desk, reading)
            if complete.makes is Makes.TIMER:
                started = started_from(desk, complete, self._store, self._clock)
                record: Record = started.timer
            else:
                started, record = None, made_from(desk, complete, self._clock.now())
            project = ask.project_name(desk, complete.project_id)
            person = ask.person_name(desk, complete.person_id)
        sentence = _sentence(self, complete, person) if started is None else started.sentence
        return Saved(reading.makes, label, record, sentence, project, made, back)

    def _stopped(self) -> Saved:
        label = "Stop timer"
        with self._store.write(label) as desk:
            entry = finish(desk, required_timer(desk), self._store, self._clock, None)
            project = ask.project_name(desk, entry.project_id)
        return Saved(Makes.STOP, label, entry, words.logged(entry.when, self.today), project)

    @staticmethod
    def _in_context(reader: Reader, reading: Reading, now: Moment) -> Reading:
        """The reading with what else saving it will do: fill a planned block, stop the timer, pass 24 hours."""
        if reading.makes is Makes.STOP:
            running = running_timer(reader)
            if running is None:
                return replace(reading, complaints=(NOT_RUNNING,))
            title = words.shortened(running.title)
            return replace(reading, title=running.title, does=f"Stops {title} and logs its time.", stress=title)
        if reading.makes is Makes.TIMER:
            running = running_timer(reader)
            if running is None:
                return reading
            title = words.shortened(running.title)
            return replace(reading, does=f"Stops {title} and starts the timer.", stress=title)
        block = _block_for(reader, reading)
        if reading.when is not None:
            day = reading.when.day
            total = sum(logged_minutes(reader, day, day)) + (reading.minutes or 0)
            if total > _DAY:
                remark = f"{words.day_long(day, now.day)} then has {words.duration(total)}, more than 24 hours."
                reading = replace(reading, remarks=(*reading.remarks, remark))
        if block is None:
            return reading
        title = words.shortened(block.title)
        return replace(reading, block_id=block.id, does=f"Fills the planned block {title}.", stress=title)


def _before_start(reader: Reader, reading: Reading, now: Moment) -> Reading:
    """The reading of a milestone; that it is due before its project starts is allowed and said."""
    project = reader.look(Project, reading.project_id) if reading.project_id else None
    if project is None or project.start is None or reading.due is None or reading.due >= project.start:
        return reading
    starts = words.day_long(project.start, now.day)
    remark = f"It is due before {words.shortened(project.name)} starts, {starts}."
    return replace(reading, remarks=(*reading.remarks, remark))


def _block_for(reader: Reader, reading: Reading) -> BlockRow | None:
    """The planned block that an entry fulfils: of its project if both have one, one without work first.

    Work belongs to the time of a repeating block on the same day.
    """
    if not isinstance(reading.when, Span) or reading.role is None:
        return None
    span = reading.when
    entry = TimeEntry(title=reading.title, role=reading.role, when=span, project_id=reading.project_id)
    found = [
        block
        for block in ask.blocks_overlapping(reader, span, reading.role)
        if fulfils(block, entry) and (not (block.project_id and entry.project_id)
                                      or block.project_id == entry.project_id)
        and not (block.repeats and block.when.day != span.day)
    ]  # fmt: skip
    if not found:
        return None
    filled = ask.filled_blocks(reader, found)
    same_title = reading.title.casefold()
    return min(
        found,
        key=lambda block: (
            block.key in filled, block.title.casefold() != same_title, -block.when.overlap(span), block.when.start,
        ),
    )  # fmt: skip


def _label(reading: Reading) -> str:
    title = words.shortened(reading.title)
    return {
        Makes.ENTRY: f"Log {title}",
        Makes.BLOCK: f"Plan {title}",
        Makes.TASK: f"Add task {title}",
        Makes.DELEGATION: f"Delegate {title}",
        Makes.MILESTONE: f"Add milestone {title}",
        Makes.JOURNAL: f"Note {title}",
        Makes.FEEDBACK: "Add feedback",
        Makes.CONTACT: "Note a talk",
        Makes.TIMER: f"Start {title}",
    }[reading.makes]


def _sentence(case: QuickLog, reading: Reading, person: str) -> str:
    today = case.today
    if reading.makes is Makes.BLOCK and reading.when is not None:
        return f"Planned for {words.when_long(reading.when, today)}"
    if reading.makes is Makes.MILESTONE and reading.due is not None:
        return f"Milestone added, due {words.day_long(reading.due, today)}"
    if reading.makes is Makes.ENTRY and reading.when is not None:
        return words.logged(reading.when, today)
    return {
        Makes.TASK: "Added to To do",
        Makes.DELEGATION: f"Delegated to {person}",
        Makes.JOURNAL: "Added to the journal",
        Makes.FEEDBACK: f"Added feedback from {person}" if person else "Added a self review",
        Makes.CONTACT: f"Noted a talk with {person}",
    }[reading.makes]
