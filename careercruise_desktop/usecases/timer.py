"""The running timer: start, stop, switch; and the question about one that was forgotten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry, Timer, forgotten, stopped
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.notes import Dismissal
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import HOUR, MINUTE, Clock, Moment, Span, moment
from careercruise_desktop.domain.text import title as checked_title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.store import Store

from .block_times import block_at
from .stopwatch import AHEAD, stopwatch
from .usecase import UseCase

_LONGEST = 24 * HOUR
_STEPS_LOOKED_AT = 50
NOT_RUNNING = "No timer is running."


class Choice(NamedTuple):
    """An answer to the question: `key` is "stop", "stop at", "keep" or "discard"; `at` is set for "stop"."""

    key: str
    text: str
    at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A timer that looks forgotten, why, and what can be done; the likeliest choice stands first."""

    timer: Timer
    reason: str
    choices: tuple[Choice, ...]


class Started(NamedTuple):
    """A timer that was started, and the entry of the one that ran before it, if one did."""

    timer: Timer
    logged: TimeEntry | None = None

    @property
    def sentence(self) -> str:
        """What to say about it."""
        if self.logged is None:
            return "Timer started"
        before = words.shortened(self.logged.title)
        return f"Stopped {before}, logged {words.duration(self.logged.when.minutes)}; timer started"


class TimerCase(UseCase):
    """The verbs of the one timer. It is a row, so it survives a crash and a restart."""

    def running(self) -> Timer | None:
        """The running timer."""
        with self._store.read() as reader:
            timer = running_timer(reader)
        if timer is not None:
            stopwatch(self._store).elapsed(timer, self._clock)
        return timer

    def project_name(self, timer: Timer) -> str:
        """The name of the project that the timer runs for, or ""."""
        with self._store.read() as reader:
            project = reader.look(Project, timer.project_id)
        return project.name if project is not None else ""

    def elapsed(self) -> int:
        """Seconds that the timer has run; 0 without one."""
        timer = self.running()
        return 0 if timer is None else stopwatch(self._store).elapsed(timer, self._clock)

    def start(
        self,
        title: str,
        role: Role,
        *,
        project_id: int | None = None,
        task_id: int | None = None,
        block_id: int | None = None,
        skills: frozenset[int] = frozenset(),
        start: Moment | None = None,
    ) -> Started:
        """Start a timer, now or from an earlier moment; one that runs is stopped in the same act.

        Raises:
            Refused: the title is empty, or the start lies in the future or over 24 hours back.
        """
        now = self._clock.now()
        timer = Timer(
            title=checked_title(title), role=role, start=start or now, project_id=project_id, task_id=task_id,
            block_id=block_id, skills=skills,
        )  # fmt: skip
        with self._store.write(f"Start {words.shortened(timer.title)}") as desk:
            return begin(desk, timer, self._store, self._clock)

    def start_block(self, key: BlockKey) -> Started:
        """Start a timer for one time of a planned block, with its title, role, project and skills.

        Its work counts for the block; for a repeating one only if that time is today's, because its times are told
        apart by the day of the work.

        Raises:
            Refused: the block no longer exists or is not on that day.
        """
        with self._store.read() as reader:
            block = block_at(reader, key)
        counts = not block.repeat or key.day == self._clock.now().day
        return self.start(
            block.title, block.role, project_id=block.project_id, task_id=block.task_id,
            block_id=block.id if counts else None, skills=block.skills,
        )  # fmt: skip

    def stop(self, at: Moment | None = None) -> TimeEntry:
        """Stop the timer and keep what it measured as an entry.

        Args:
            at: when the work ended; now when it is not given.

        Raises:
            Refused: no timer runs, `at` is not between its start and now, or it would last over 24 hours.
        """
        with self._store.write("Stop timer") as desk:
            return finish(desk, required_timer(desk), self._store, self._clock, at)

    def discard(self) -> Timer:
        """Stop the timer and keep nothing.

        Raises:
            Refused: no timer runs.
        """
        with self._store.write("Discard timer") as desk:
            timer = required_timer(desk)
            desk.remove(Timer, timer.id)
            return timer

    def change(self, timer: Timer) -> Timer:
        """Keep a changed copy of the running timer (title, role, project, skills, note, start).

        Raises:
            Refused: it no longer runs, its title is empty, or its start lies in the future or over 24 hours back.
        """
        with self._store.write("Change timer", merge=f"timer:{timer.id}") as desk:
            present = desk.get(Timer, timer.id)
            if timer.start != present.start:
                _check_start(timer.start, self._clock.now())
            changed = desk.save(replace(timer, title=checked_title(timer.title)))
        stopwatch(self._store).moved(changed)
        return changed

    def keep(self) -> None:
        """Let the timer run on; it is not asked about again before tomorrow, or before it has run for 24 hours."""
        until = self.today + timedelta(days=1)
        with self._store.write_unrecorded() as desk:
            key = _key(required_timer(desk))
            for old in desk.find(Dismissal, key=key):
                desk.remove(Dismissal, old.id)
            desk.add(Dismissal(key=key, until=until))

    def question(self) -> Question | None:
        """The question about a timer that looks forgotten, or None."""
        now = self._clock.now()
        with self._store.read() as reader:
            timer = running_timer(reader)
            if timer is None:
                return None
            reason = _reason(timer, now)
            put_off = [one for one in reader.find(Dismissal, key=_key(timer)) if one.until > now.day]
            if not reason or (put_off and now.at - timer.start.at < _LONGEST):
                return None
            ends = _likely_ends(reader, timer, now)
        saved = [step.at for step in self._store.steps(_STEPS_LOOKED_AT)]
        return Question(timer, reason, _choices(timer, now, ends, saved))


def running_timer(reader: Reader) -> Timer | None:
    """The one timer that runs."""
    return next(iter(reader.find(Timer, order="id DESC")), None)


def required_timer(reader: Reader) -> Timer:
    """The one timer that runs.

    Raises:
        Refused: none does.
    """
    timer = running_timer(reader)
    if timer is None:
        raise Refused(NOT_RUNNING)
    return timer


def begin(desk: Desk, timer: Timer, store: Store, clock: Clock) -> Started:
    """Start a timer inside an act; one that runs is stopped first, in the minute in which the new one begins.

    Raises:
        Refused: the start lies in the future or over 24 hours back, or the running one has run for over 24 hours.
    """
    now = clock.now()
    _check_start(timer.start, now)
    logged: TimeEntry | None = None
    for old in desk.find(Timer):
        logged = finish(desk, old, store, clock, None, before=timer.start.floored())
        if now.at - timer.start.at < MINUTE:
            timer = replace(timer, start=_after(logged, timer.start))
    started = desk.add(timer)
    stopwatch(store).elapsed(started, clock)
    return Started(started, logged)


def _after(entry: TimeEntry, start: Moment) -> Moment:
    """The start, or the end of the entry before it: the shortest entry lasts a minute, which nothing else may count."""
    when = entry.when
    if isinstance(when, Span) and start.floored().at < when.end <= start.at + AHEAD:
        return Moment(when.end, start.zone)
    return start


def finish(
    desk: Desk, timer: Timer, store: Store, clock: Clock, at: Moment | None, *, before: Moment | None = None
) -> TimeEntry:
    """Stop a timer inside an act: its entry comes, it goes.

    Args:
        desk: the act.
        timer: the running timer.
        store: whose stopwatch measured it.
        clock: the time.
        at: when the work ended; None for now.
        before: the work ended no later than this, if that is after its start.

    Raises:
        Refused: `at` is not between the start and now, or it would last over 24 hours.
    """
    elapsed = stopwatch(store).elapsed(timer, clock)
    end = Moment(timer.start.at + elapsed, timer.start.zone)
    if at is not None:
        if at.at <= timer.start.at:
            raise Refused(f"The timer started at {words.clock(timer.start)}. Choose a later end.", "at")
        if at.at > max(end.at, clock.now().at):
            raise Refused("That is still to come. Choose an end before now.", "at")
        end = at
    elif before is not None and timer.start.at < before.at < end.at:
        end = before
    if end.at - timer.start.at > _LONGEST:
        ran = words.duration((end.at - timer.start.at) // MINUTE)
        raise Refused(f"“{words.shortened(timer.title)}” has been running for {ran}. Say when the work ended.", "at")
    entry = desk.add(stopped(timer, end))
    desk.remove(Timer, timer.id)
    return entry


def _check_start(start: Moment, now: Moment) -> None:
    if start.at > now.at:
        raise Refused("A timer cannot start in the future.", "start")
    if now.at - start.at >= _LONGEST:
        raise Refused("A timer can start at most 24 hours back. Log it as an entry with a duration.", "start")


def _reason(timer: Timer, now: Moment) -> str:
    if timer.start.at > now.at + AHEAD:
        return "started later than this computer's clock now says"
    return forgotten(timer, now)


def _key(timer: Timer) -> str:
    return f"timer:{timer.id}"


def _likely_ends(reader: Reader, timer: Timer, now: Moment) -> list[Moment]:
    """The end of the working day on which the timer started, if it lies between its start and now."""
    end = moment(timer.start.day, reader.settings().work_end, timer.start.zone)
    return [end] if timer.start.at < end.at < now.at else []


def _choices(timer: Timer, now: Moment, ends: list[Moment], saved: list[int]) -> tuple[Choice, ...]:
    start = timer.start
    choices = [Choice("stop", f"Stop at {_spoken(end, now)}, the end of your working day", end) for end in ends]
    # What was saved after the timer began tells when the person was last here; the last half hour is this visit.
    last = max((at for at in saved if start.at + MINUTE < at < min(now.at - HOUR // 2, start.at + _LONGEST)), default=0)
    if last:
        end = Moment(last, start.zone).floored()
        choices.append(Choice("stop", f"Stop at {_spoken(end, now)}, when you last saved something", end))
    choices.append(Choice("stop at", "Stop at another time"))
    if 0 <= now.at - start.at < _LONGEST:
        choices.append(Choice("keep", "Keep it running"))
    choices.append(Choice("discard", "Discard it"))
    return tuple(choices)


def _spoken(end: Moment, now: Moment) -> str:
    shown = words.clock(end)
    return shown if end.day == now.day else f"{shown} {words.day_near(end.day, now.day)}"
