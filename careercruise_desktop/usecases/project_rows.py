"""The records behind each figure of a project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.figures.progress import Portion, portions
from careercruise_desktop.domain.figures.progress import money as decimal
from careercruise_desktop.domain.figures.slip import Promise, first_promised, on_time
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.storage.queries import outcomes as ask
from careercruise_desktop.storage.reader import Reader

from .project_figures import Figure, FigureRow, FigureRows
from .project_money import apart_in_days
from .project_reading import ProjectMaterial
from .project_series import Valued, valued
from .project_story import LEAST_TEAM, MOST_MOVED, moved
from .project_value import Source

MOST_ROWS, MOST_QUOTE = 200, 60
BOTH = "late by its baseline only"
ARROW = "\N{RIGHTWARDS ARROW}"


def rows_of(reader: Reader, material: ProjectMaterial, figure: Figure, limit: int) -> FigureRows:
    """The records behind a figure, the newest first, at most so many of them."""
    return _Behind(reader, material, limit).rows(figure)


class _Behind:
    """A project with what its figures are made of."""

    def __init__(self, reader: Reader, material: ProjectMaterial, limit: int) -> None:
        self._limit = limit
        self._reader = reader
        self._material = material
        self._found: Valued = valued(material)
        self._currency = material.project.currency

    def rows(self, figure: Figure) -> FigureRows:
        """The rows of a figure."""
        if figure is Figure.BURN or (figure is Figure.ACTUAL and self._found.actual.source is Source.COMPUTED):
            return self._entries(figure)
        rows = list({(row.kind, row.id, row.value): row for each in self._makers(figure) for row in each()}.values())
        rows.sort(key=lambda row: row.day or date.min, reverse=True)
        return FigureRows(figure, tuple(rows[: self._limit]), len(rows))

    def _makers(self, figure: Figure) -> tuple[Callable[[], Iterable[FigureRow]], ...]:
        plan, earned, spent = self._planned, self._earned, self._spent
        return {
            Figure.SCOPE: (lambda: self._readings(_scope),),
            Figure.QUALITY: (lambda: self._readings(_quality),),
            Figure.COST: (spent,),
            Figure.ACTUAL: (spent,),
            Figure.TIME: (self._dates,),
            Figure.REACHED: (self._dates,),
            Figure.ON_TIME: (self._promises,),
            Figure.BUDGET: (self._budget,),
            Figure.PLANNED: (plan,),
            Figure.EARNED: (earned,),
            Figure.COST_INDEX: (earned, spent),
            Figure.COST_VARIANCE: (earned, spent),
            Figure.ESTIMATE_AT_COMPLETION: (earned, spent),
            Figure.ESTIMATE_TO_COMPLETE: (earned, spent),
            Figure.VARIANCE_AT_COMPLETION: (earned, spent),
            Figure.TO_COMPLETE_INDEX: (earned, spent),
            Figure.TREND: (self._moves, self._reviews),
            Figure.REASONS: (lambda: self._moves(later=True),),
            Figure.FEEDBACK: (self._feedback,),
            Figure.MOVED: (self._moved,),
        }.get(figure, (plan, earned))

    def _readings(self, told: Callable[[OutcomeReading], str]) -> Iterator[FigureRow]:
        for each in self._material.readings:
            value = told(each)
            if value:
                title = words.shortened(each.note.replace("\n", " ")) if each.note else "Reading"
                yield FigureRow("outcome_reading", each.id, title, each.day, value)

    def _money(self, amount: Callable[[OutcomeReading], Decimal | None], what: str = "") -> Iterator[FigureRow]:
        def told(each: OutcomeReading) -> str:
            value = amount(each)
            return "" if value is None else " ".join((money.exact(value, self._currency), what)).strip()

        return self._readings(told)

    def _planned(self) -> Iterable[FigureRow]:
        if self._found.planned.source is Source.STATED:
            return self._money(lambda each: each.planned_value, "planned")
        return self._worth(lambda part: f"{self._sum(part.budget)} planned", upto=self._found.status)

    def _earned(self) -> Iterable[FigureRow]:
        if self._found.earned.source is Source.STATED:
            return self._money(lambda each: each.earned_value, "earned")
        return self._worth(lambda part: f"{self._sum(part.earned)} earned, {words.percent_done(float(part.share))}")

    def _budget(self) -> Iterable[FigureRow]:
        project = self._material.project
        if project.budget is not None:
            yield FigureRow("project", project.id, project.name, None, money.exact(project.budget, self._currency))
            yield from self._worth(lambda part: self._sum(part.budget))

    def _worth(self, told: Callable[[Portion], str], *, upto: date | None = None) -> Iterator[FigureRow]:
        material = self._material
        known = {each.id: each for each in material.milestones}
        budget = material.project.budget or Decimal(1)
        for part in portions(material.milestones, budget, self._found.status, material.tasks):
            if upto is None or part.planned <= upto:
                milestone = known[part.id]
                yield FigureRow("milestone", milestone.id, milestone.title, _end(milestone), told(part), milestone.role)

    def _sum(self, amount: Fraction) -> str:
        """A milestone's part of the budget; without one its part of the whole."""
        share = decimal(amount)
        if not self._material.project.budget:
            return words.percent(float(share))
        return money.exact(share, self._currency)

    def _spent(self) -> Iterable[FigureRow]:
        if self._found.actual.source is Source.STATED:
            return self._money(lambda each: each.actual_cost, "spent")
        return self._entries(Figure.ACTUAL).rows

    def _promises(self) -> Iterator[FigureRow]:
        """Those that count, by their baselines, those that they had first, or the dates agreed last."""
        settings, today, own = self._material.settings, self._material.today, self._material.milestones
        first = first_promised(own, ask.baselines_of(self._reader, self._material.project.id))
        kept: set[int] = set()
        broken: set[int] = set()
        for promise, milestones in (*((each, own) for each in Promise), (Promise.BASELINE, first)):
            found = on_time(
                milestones,
                date.min,
                date.max,
                today,
                settings.late_tolerance,
                working=settings.working_days,
                promise=promise,
            )
            kept.update(found.on_time)
            broken.update(found.late)
        said = dict.fromkeys(kept, "on time") | dict.fromkeys(broken, "late")
        return self._dates(said | dict.fromkeys(kept & broken, BOTH))

    def _dates(self, said: Mapping[int, str] | None = None) -> Iterator[FigureRow]:
        """Those of `said` with what is said about each; None: all that count."""
        for each in self._material.counted:
            if said is not None and each.id not in said:
                continue
            late = each.slip_days
            value = words.day_short(each.baseline_due, self._material.today)
            if late:
                value = f"{value} {ARROW} {words.day_short(_end(each), self._material.today)}, {apart_in_days(late)}"
            if said is not None:
                value = f"{value}, {said[each.id]}"
            yield FigureRow("milestone", each.id, each.title, _end(each), value, each.role)

    def _moves(self, *, later: bool = False) -> Iterator[FigureRow]:
        known = {each.id: each for each in self._material.milestones}
        for move in ask.moves_of(self._reader, self._material.project.id):
            days = (move.to_due - move.from_due).days
            if later and days <= 0:
                continue
            reason = move.reason or "not said"
            value = f"{apart_in_days(days)}, {reason}" if later else self._arrow(move.from_due, move.to_due)
            one = known[move.milestone_id]
            yield FigureRow("milestone", one.id, one.title, move.day, value, one.role)

    def _reviews(self) -> Iterator[FigureRow]:
        known = {each.id: each for each in self._material.milestones}
        for look in ask.reviews_of(self._reader, self._material.project.id):
            value = f"{words.day_short(look.due, self._material.today)} confirmed"
            one = known[look.milestone_id]
            yield FigureRow("milestone", one.id, one.title, look.day, value, one.role)

    def _arrow(self, one: date, other: date) -> str:
        today = self._material.today
        return f"{words.day_short(one, today)} {ARROW} {words.day_short(other, today)}"

    def _feedback(self) -> Iterator[FigureRow]:
        voices = ask.voices_of(self._reader, self._material.project.id)
        team = sum(voice.feedback.source is FeedbackSource.TEAM for voice in voices)
        for voice in voices:
            each, ratings = voice.feedback, list(voice.feedback.ratings.values())
            mean = f"{sum(ratings) / len(ratings):.1f}" if ratings else words.NOT_KNOWN
            if each.source is FeedbackSource.CLIENT:
                who, quote = voice.person or "Client", " ".join(each.quote.split())
                title = f"{who}: “{words.shortened(quote, MOST_QUOTE)}”" if quote else who
                yield FigureRow("feedback", each.id, title, each.day, mean)
            elif team >= LEAST_TEAM:
                # Which answer is whose could be told from its rating.
                yield FigureRow("feedback", each.id, "Team", each.day, "")

    def _moved(self) -> Iterator[FigureRow]:
        key = self._material.project.id
        rows = moved(
            {each.id: each for each in self._material.milestones},
            ask.moves_of(self._reader, key),
            ask.baselines_of(self._reader, key),
            ask.agreements_of(self._reader, key),
            ask.stories_of(self._reader, key, MOST_MOVED),
        )
        return (FigureRow(row.open_kind, row.open_id, row.title, row.day, row.line) for row in rows)

    def _entries(self, figure: Figure) -> FigureRows:
        material = self._material
        last = material.today if figure is Figure.BURN else self._found.status
        entries = ask.entries_of(self._reader, material.project.id, last, self._limit)
        total = ask.count_entries(self._reader, material.project.id, last)
        return FigureRows(
            figure,
            tuple(
                FigureRow(
                    "time_entry", each.id, each.title, each.when.day, words.duration(each.when.minutes), each.role
                )
                for each in entries
            ),
            total,
        )


def _end(milestone: Milestone) -> date:
    return milestone.achieved or milestone.due


def _scope(reading: OutcomeReading) -> str:
    done = "" if reading.scope_done is None else f"{reading.scope_done:,}"
    planned = "" if reading.scope_planned is None else f"of {reading.scope_planned:,}"
    return " ".join(part for part in (done, planned) if part)


def _quality(reading: OutcomeReading) -> str:
    score = "" if reading.review_score is None else f"{reading.review_score:f} of 5"
    counts = ((reading.open_defects, "open"), (reading.high_defects, "high"), (reading.escaped_defects, "escaped"))
    parts = [score, *(f"{count:,} {what}" for count, what in counts if count is not None)]
    return ", ".join(part for part in parts if part)
