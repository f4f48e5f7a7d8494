"""Outcome readings of projects: add, change, remove, propose and import them; each verb is one act of the history.

A project has one reading a day at most, none of a day to come, and its planned value never falls over time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.outcomes import OutcomeReading, falling, falling_plan
from careercruise_desktop.domain.paperwords import day_year
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.text import clean
from careercruise_desktop.importers.drafts import Problem
from careercruise_desktop.importers.inlet import CANCELLED
from careercruise_desktop.importers.readings_csv import COLUMNS, LIMITS, ReadingDraft, Readings, place, read
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.system.child import UNWATCHED, Watch
from careercruise_desktop.system.paths import Paths

from .intake import content_of
from .project_proposal import proposed
from .project_reading import read_project
from .safety import Safety
from .usecase import UseCase

NAMED_DAYS = 3
SHOWN_PROBLEMS = 3


class AlreadyRead(Refused):
    """There are readings of these days. The person is asked; the same with `replace=True` takes their place."""

    def __init__(self, days: Sequence[date]) -> None:
        """`days` in order."""
        self.days = tuple(days)
        named = [day_year(day) for day in days[:NAMED_DAYS]]
        more = len(days) - len(named)
        if more:
            named.append(words.plural(more, "other day", "other days"))
        one = len(days) == 1
        super().__init__(
            f"There {'is a reading' if one else 'are readings'} of {words.listed(named)} already."
            f" Replace {'it' if one else 'them'}?",
            "day",
        )


class UnfitReadings(Unreadable):
    """A file of readings with something wrong in it: nothing of it was kept. `problems` says what, and where."""

    def __init__(self, where: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        said = [str(problem).rstrip(".") for problem in problems[:SHOWN_PROBLEMS]]
        more = len(problems) - len(said)
        if more:
            said.append(f"and {words.plural(more, 'more problem', 'more problems')}")
        super().__init__(where, "; ".join(said) + ".", "Nothing was imported. Correct the file, then retry.")


class KeptReading(NamedTuple):
    """A reading as it was kept, and what is to be said about it, in sentences."""

    reading: OutcomeReading
    remarks: tuple[str, ...] = ()


class ImportedReadings(NamedTuple):
    """What became of a file: how many readings were added, took the place of another one, or were here already."""

    project: Project
    added: int
    replaced: int
    unchanged: int
    remarks: tuple[str, ...] = ()


class Outcomes(UseCase):
    """The verbs of outcome readings."""

    def add(self, reading: OutcomeReading, *, replace: bool = False) -> KeptReading:
        """Keep a new reading.

        Args:
            reading: the reading, with the project and the day that it is of.
            replace: let it take the place of one of the same day.

        Raises:
            AlreadyRead: there is one of that day, and it was not said that it may be replaced.
            Refused: a value breaks a rule (`field` says which), nothing was measured, or its day is still to come.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Add reading") as desk:
            project = desk.get(Project, reading.project_id)
            return self._keep(desk, project, reading, replacing=replace)

    def change(self, key: int, /, *, replace: bool = False, **values: Any) -> KeptReading:  # noqa: ANN401 - each field has its own type
        """Change fields of a reading; quick changes of the same ones are one step of the history.

        Args:
            key: the reading.
            replace: let it take the place of one of the day to which it goes.
            values: the new values by field name.

        Raises:
            AlreadyRead: there is another one of that day, and it was not said that it may be replaced.
            Refused: a value breaks a rule (`field` says which), or the reading no longer exists.
            Unreadable: the data file cannot be written.
        """
        merge = f"outcome_reading:{key}:{' '.join(sorted(values))}"
        with self._store.write("Edit reading", merge=merge) as desk:
            after = _with(desk.get(OutcomeReading, key), values)
            return self._keep(desk, desk.get(Project, after.project_id), after, replacing=replace)

    def remove(self, key: int) -> OutcomeReading:
        """Delete a reading; returns what it was.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Delete reading") as desk:
            reading = desk.get(OutcomeReading, key)
            desk.remove(OutcomeReading, key)
            return reading

    def propose(self, project_id: int) -> OutcomeReading:
        """A reading of today to start from; it is not kept.

        What counts up and down slowly is as in the last reading: scope and defects. Money is worked out for those
        series that the project states by readings; a series that is worked out anyway is left empty, because one
        reading with it would turn it into a stated one.

        Raises:
            Refused: the project no longer exists.
        """
        with self._store.read() as reader:
            material = read_project(reader, project_id, self.today)
        return proposed(material)

    def import_csv(
        self,
        source: Path | bytes,
        project_id: int,
        *,
        replace: bool = False,
        dry: bool = False,
        watch: Watch = UNWATCHED,
    ) -> ImportedReadings:
        """Import a CSV file of readings in one act, all of it or nothing; the same file twice adds nothing.

        Args:
            source: the file, or its content.
            project_id: whose readings they are.
            replace: let them take the place of other ones of the same days; what the file has no column for is kept.
            dry: only say what would become of it; nothing is changed.
            watch: who waits for it.

        Raises:
            AlreadyRead: there are other readings of some days, and it was not said that they may be replaced.
            UnfitReadings: something in the file is wrong; every problem has its line and column.
            Refused: the project no longer exists, or it was cancelled.
            Unreadable: the file cannot be read, or the data file cannot be written.
        """
        content = source if isinstance(source, bytes) else _content(source)
        where = "" if isinstance(source, bytes) else str(source)
        found = read(content)
        if found.problems:
            raise UnfitReadings(where, found.problems)
        with self._store.read() as reader:
            plan = self._planned(reader, project_id, found, where)
        if not plan.changes:
            return plan.outcome()
        if plan.replaced and not replace:
            raise AlreadyRead([reading.day for reading in plan.replaced])
        if dry:
            return plan.outcome()
        Safety(Paths(self._store.path.parent), self._clock, self._store).back_up_before_import()
        if watch.cancelled:
            raise Refused(CANCELLED)
        with self._store.write(f"Import {words.plural(plan.changes, 'reading', 'readings')}") as desk:
            plan = self._planned(desk, project_id, found, where)
            if plan.replaced and not replace:
                raise AlreadyRead([reading.day for reading in plan.replaced])
            for reading in plan.added:
                desk.add(reading)
            for reading in plan.replaced:
                desk.save(reading)
        return plan.outcome()

    def _keep(self, desk: Desk, project: Project, reading: OutcomeReading, *, replacing: bool) -> KeptReading:
        kept = self._fit(reading)
        others = [each for each in _readings(desk, project.id) if each.id != kept.id]
        same = [each for each in others if each.day == kept.day]
        if same and not replacing:
            raise AlreadyRead([kept.day])
        others = [each for each in others if each.day != kept.day]
        fallen = falling_plan([*others, kept])
        if fallen is not None and kept in fallen:
            raise Refused(_cumulative(kept, *fallen, project.currency), "planned_value")
        if not kept.id and same:
            kept = replace(kept, id=same.pop().id)
        for each in same:
            desk.remove(OutcomeReading, each.id)
        kept = desk.save(kept) if kept.id else desk.add(kept)
        remarks = _remarks(project, kept, clean(reading.note, lines=True).remark)
        cheaper = _cheaper([*others, kept], kept, project.currency)
        return KeptReading(kept, (*remarks, cheaper) if cheaper else remarks)

    def _fit(self, reading: OutcomeReading) -> OutcomeReading:
        """The reading as it may be kept by itself."""
        kept = checked(reading)
        if kept.day > self.today:
            raise Refused("A reading is of today or of a day before.", "day")
        if not kept.measured and not kept.note:
            raise Refused("Type at least one value.", "scope_done")
        return kept

    def _planned(self, reader: Reader, project_id: int, found: Readings, where: str) -> _Plan:
        """What a file would do. A value that it has no column for stays as it is."""
        project, drafts = reader.get(Project, project_id), found.drafts
        present = {each.day: each for each in _readings(reader, project_id)}
        plan = _Plan(project, present, found.columns)
        problems: list[Problem] = []
        for draft in drafts:
            if draft.currency and draft.currency != project.currency:
                what = f"This project counts in {project.currency}, not in {words.shortened(draft.currency, 10)}."
                problems.append(Problem(place(draft.line, "currency"), what))
                continue
            values: dict[str, Any] = {name: value for name, value in draft.values.items() if name in found.columns}
            begun = present.get(draft.day) or OutcomeReading(project_id=project_id, day=draft.day)
            try:
                plan.take(self._fit(replace(begun, id=0, **values)))
            except Refused as refusal:
                problems.append(Problem(place(draft.line, refusal.field), refusal.rule))
        problems += plan.fallen(drafts) if not problems else ()
        if problems:
            raise UnfitReadings(where, problems)
        return plan


class _Plan:
    """What a file of readings would do to a project."""

    def __init__(self, project: Project, present: dict[date, OutcomeReading], columns: frozenset[str]) -> None:
        self._project = project
        self._columns = columns
        self._present = present
        self._after = dict(present)
        self.added: list[OutcomeReading] = []
        self.replaced: list[OutcomeReading] = []
        self._unchanged = 0

    @property
    def changes(self) -> int:
        """How many readings come in."""
        return len(self.added) + len(self.replaced)

    def take(self, reading: OutcomeReading) -> None:
        """One reading of the file."""
        before = self._present.get(reading.day)
        if before is None:
            self.added.append(reading)
        elif replace(reading, id=before.id) == before:
            self._unchanged += 1
            return
        else:
            reading = replace(reading, id=before.id)
            self.replaced.append(reading)
        self._after[reading.day] = reading

    def fallen(self, drafts: Iterable[ReadingDraft]) -> list[Problem]:
        """Where the planned value would fall, at the line of the file that makes it."""
        fallen = falling_plan(list(self._after.values()))
        if fallen is None:
            return []
        lines = {draft.day: draft.line for draft in drafts}
        at = fallen[1] if fallen[1].day in lines else fallen[0]
        if at.day not in lines:
            return []
        what = _cumulative(at, *fallen, self._project.currency)
        return [Problem(place(lines[at.day], "planned_value"), what)]

    def outcome(self) -> ImportedReadings:
        """The counts, and what is to be said."""
        return ImportedReadings(
            self._project, len(self.added), len(self.replaced), self._unchanged, tuple(self._remarks())
        )

    def _remarks(self) -> Iterator[str]:
        """What was kept of readings that were replaced, and what is rarely meant."""
        project, taken = self._project, (*self.added, *self.replaced)
        kept = [
            name
            for name in COLUMNS
            if name not in self._columns and any(getattr(each, name, None) not in {None, ""} for each in self.replaced)
        ]
        if kept:
            yield f"Kept, as the file has no such column: {words.listed(kept)}."
        beyond = sum(bool(_beyond(each)) for each in taken)
        if beyond:
            yield f"In {words.plural(beyond, 'reading', 'readings')} more is done than planned."
        rich = sum(bool(_over_budget(project, each)) for each in taken)
        if rich:
            budget = money.exact(project.budget, project.currency)
            yield f"In {words.plural(rich, 'reading', 'readings')} earned value is above the budget ({budget})."
        early = sum(bool(_early(project, each)) for each in taken)
        if early and project.start is not None:
            are = "is" if early == 1 else "are"
            yield (
                f"{words.plural(early, 'reading', 'readings')} {are} from before the project's start"
                f" ({day_year(project.start)})."
            )


def _content(path: Path) -> bytes:
    try:
        return content_of(path, LIMITS.size)
    except Unreadable as error:
        raise Unreadable(str(path), error.what, error.remedy) from error


def _readings(reader: Reader, project_id: int) -> list[OutcomeReading]:
    return reader.find(OutcomeReading, order="day, id", project_id=project_id)


def _with(reading: OutcomeReading, values: dict[str, Any]) -> OutcomeReading:
    return replace(reading, **values)


def _cumulative(at: OutcomeReading, before: OutcomeReading, after: OutcomeReading, currency: str) -> str:
    """Why a planned value cannot stand, by the reading on the other side."""
    if at == after:
        other, word, bound = before, "was", "least"
    else:
        other, word, bound = after, "is", "most"
    return (
        f"Planned value is cumulative: on {day_year(other.day)} it {word} {money.exact(other.planned_value, currency)}."
        f" Type at {bound} that."
    )


def _remarks(project: Project, reading: OutcomeReading, cleaned: str) -> tuple[str, ...]:
    found = (cleaned, _beyond(reading), _over_budget(project, reading), _early(project, reading))
    return tuple(each for each in found if each)


def _over_budget(project: Project, reading: OutcomeReading) -> str:
    earned, budget = reading.earned_value, project.budget
    if earned is None or not budget or earned <= budget:
        return ""
    earned_words, budget_words = (money.exact(each, project.currency) for each in (earned, budget))
    return f"Earned value ({earned_words}) is above the budget ({budget_words})."


def _cheaper(readings: Sequence[OutcomeReading], kept: OutcomeReading, currency: str) -> str:
    """What is to be said where a reading makes the cost, which is cumulative, fall over time."""
    fallen = falling(readings, "actual_cost")
    if fallen is None or kept not in fallen:
        return ""
    before, after = fallen
    other, word = (before, "was") if kept == after else (after, "is")
    return (
        f"Actual cost is cumulative, but on {day_year(other.day)} it {word} {money.exact(other.actual_cost, currency)}."
    )


def _early(project: Project, reading: OutcomeReading) -> str:
    if project.start is None or reading.day >= project.start:
        return ""
    return f"The project starts on {day_year(project.start)}, after this reading."


def _beyond(reading: OutcomeReading) -> str:
    done, planned = reading.scope_done, reading.scope_planned
    if done is None or planned is None or done <= planned:
        return ""
    return f"More is done ({done:,}) than planned ({planned:,})."
