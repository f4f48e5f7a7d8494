"""The team's pulse: rounds that are asked by form or typed in, and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FEWEST_ANSWERS, LEAST_ANSWERS
from careercruise_desktop.domain.figures import team
from careercruise_desktop.domain.figures.change import Way, change_of_scores
from careercruise_desktop.domain.figures.suppression import Standing
from careercruise_desktop.domain.figures.team import HealthNow, Pulse, Recommending
from careercruise_desktop.domain.figures.voices import Chosen, PulsePoint, Pulses, pulses, standing
from careercruise_desktop.domain.forms import MOST_LEAST, QUESTION_LIMIT
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.domain.sealed import COMMENT, SealedRound
from careercruise_desktop.domain.text import note, one_line
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import rounds, sealed
from careercruise_desktop.system.child import UNWATCHED, Watch

from .answers import COMING, Goes, close_sealed, sealed_go
from .feedback_figures import window_before
from .form_files import Written, mail, write_forms
from .form_specs import new_key, new_token, pulse_spec
from .pulse_status import PulseStatus, pulse_status, usual_rhythm, waiting
from .typed_answers import check_typed, keep_typed, may_be_asked
from .usecase import UseCase

_EARLIER = (0, 91, 182)  # days before the newest point at which the eNPS is told, too


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPulse:
    """A pulse to be made; `asked` is how many could answer, `questions` are the health questions."""

    team: str = ""
    project_id: int | None = None
    day: date | None = None
    asked: int | None = None
    questions: tuple[str, ...] = ()
    language: str = "en"
    due: date | None = None
    least: int = LEAST_ANSWERS
    note: str = ""


class Recommended(NamedTuple):
    """Whether the team would recommend itself, at a point of the course, by the rounds of these ids."""

    day: date
    figures: Recommending
    rounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PulseFigures:
    """What the pulses of a window say, as far as it may be told.

    Attributes:
        period: the window, and `before` the one it is compared with.
        points: the course: a point for each round, or for small ones together.
        gaps: the places of points before which a round or more is missing.
        mood: the answers of the window together.
        way: where the mean has gone since the window before; None where there are too few to tell.
        recommended: the eNPS of the newest point, and of those a quarter and half a year before it.
        health: the health questions beside those of the window before.
        comments: what was written in the window; () where too few wrote.
        newest: how the newest round stands, shown or not; None without any.
        rhythm: how often there is a pulse ("every week"), or "".
    """

    period: Period
    before: Period
    points: tuple[PulsePoint, ...]
    gaps: tuple[int, ...]
    mood: Pulse
    way: Way | None
    recommended: tuple[Recommended, ...]
    health: tuple[HealthNow, ...]
    comments: tuple[str, ...]
    newest: Standing | None
    rhythm: str


class PulseCase(UseCase):
    """The verbs of pulses. Each raises Refused where the pulse is gone, Unreadable where nothing is saved."""

    def ask(self, new: NewPulse) -> PulseRound:
        """Make a pulse that is asked by form.

        Raises:
            Refused: its day has passed, a question cannot be asked, or the minimum is none.
        """
        if new.due is not None and new.due < self.today:
            raise Refused("That day has passed. Choose today or a later one.", "due")
        with self._store.write("Ask for a pulse") as desk:
            made = desk.add(replace(self.fit(desk, new), token=new_token(), key=new_key()))
            pulse_spec(desk, made)
            return made

    def type_in(
        self, new: NewPulse, scores: Sequence[int], health: Mapping[str, tuple[int, int, int]] | None = None
    ) -> PulseRound:
        """Keep a round whose answers were collected otherwise.

        Args:
            new: the round; its day is not still to come.
            scores: the answers from 0 to 10, in any order.
            health: green, yellow and red by health question.

        Raises:
            Refused: there is no answer, one is out of range, or more answered than were asked.
        """
        counts = dict(health or {})
        check_typed(new.day or self.today, new.asked, scores, counts, self.today)
        with self._store.write("Type in a pulse") as desk:
            fit = self.fit(desk, replace(new, questions=tuple(counts)))
            made = desk.add(replace(fit, closed=fit.day))
            keep_typed(desk, made.id, scores, counts)
            return made

    def write_form(self, key: int, folder: Path, watch: Watch = UNWATCHED) -> Written:
        """Write the one form of a pulse into a folder. Work for a worker.

        Raises:
            Refused: it is closed or was typed in, the profile has no name, or it was cancelled.
            Unreadable: it cannot be written.
        """
        with self._store.read() as reader:
            pulse = reader.get(PulseRound, key)
            if not pulse.token or pulse.closed is not None:
                raise Refused("Nobody could answer a form of this pulse. Ask for a new one.")
            spec = pulse_spec(reader, pulse)
        return write_forms([spec], folder, watch)

    def mail(self, key: int, *, again: bool = False) -> str:
        """The words to copy into the mail to the team; `again` reminds."""
        with self._store.read() as reader:
            pulse = reader.get(PulseRound, key)
            ready = pulse if pulse.token else replace(pulse, token=new_token(), key=new_key())
            return mail(pulse_spec(reader, ready), self.today, again=again)

    def change(self, key: int, *, due: date | None, asked: int | None, text: str) -> PulseRound:
        """Change what is no part of the question: last day, how many are asked, note."""
        with self._store.write("Edit pulse", merge=f"pulse:{key}") as desk:
            before = desk.get(PulseRound, key)
            return desk.save(replace(before, due=due, asked=may_be_asked(asked), note=note(text)))

    def close(self, key: int) -> PulseRound:
        """Take no more answers: for good, and no step of the history."""
        with self._store.read() as reader:
            pulse = reader.get(PulseRound, key)
        if pulse.closed is not None or not pulse.token:
            return pulse
        with self._store.write_unrecorded(sealed=True) as desk:
            close_sealed(desk, desk.get(PulseRound, key), self.today)
            return desk.get(PulseRound, key)

    def what_goes(self, key: int) -> Goes:
        """What goes when a pulse is removed, in sentences."""
        with self._store.read() as reader:
            pulse = reader.get(PulseRound, key)
            answers = sealed.count(reader, pulse.token)
        coming = (COMING,) if pulse.token and pulse.closed is None else ()
        return Goes(((sealed_go(answers),) if answers else ()) + coming, answers)

    def remove(self, key: int) -> PulseRound:
        """Remove a pulse; what was typed in goes with it, sealed answers stay while undo is possible."""
        with self._store.write("Remove pulse") as desk:
            pulse = desk.get(PulseRound, key)
            desk.remove(PulseRound, key)
            sealed.mark_removed(desk, pulse.token)
            return pulse

    def status(self, key: int) -> PulseStatus:
        """How a pulse stands."""
        with self._store.read() as reader:
            return pulse_status(reader, reader.get(PulseRound, key), self.today)

    def listed(self, count: int, after: int = 0) -> tuple[int, tuple[PulseStatus, ...]]:
        """How many pulses there are, and how so many of them stand, the newest first, `after` so many others.

        Those below their minimum are among them: here they can be seen, corrected and deleted.
        """
        with self._store.read() as reader:
            found = reader.recall(PulseRound, "ORDER BY day DESC, id DESC")
            return len(found), tuple(pulse_status(reader, each, self.today) for each in found[after : after + count])

    def waiting(self) -> tuple[PulseStatus, ...]:
        """The pulses that wait for answers, those due first."""
        with self._store.read() as reader:
            return waiting(reader, self.today)

    def teams(self) -> tuple[str, ...]:
        """The teams that were ever asked, the one asked last first."""
        with self._store.read() as reader:
            return rounds.teams(reader)

    def of(
        self, period: Period, before: Period | None = None, *, team: str = "", project_id: int | None = None
    ) -> PulseFigures:
        """What the pulses of a window say; of one team or project, or of all. Work for a worker.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            known = rounds.pulse_rounds(reader)
        return pulse_figures(known, period, before or window_before(period), about(team, project_id))

    def fit(self, desk: Desk, new: NewPulse) -> PulseRound:
        """A pulse as it can be kept.

        Raises:
            Refused: its minimum, its team or its questions are none, or its project is gone.
        """
        if not FEWEST_ANSWERS <= new.least <= MOST_LEAST:
            raise Refused(f"Answers are shown from {FEWEST_ANSWERS} to {MOST_LEAST} of them on.", "least")
        if new.project_id is not None:
            desk.get(Project, new.project_id)
        lines = (one_line(each, "question", limit=QUESTION_LIMIT) for each in new.questions)
        return PulseRound(
            day=new.day or self.today,
            team=one_line(new.team, "team", limit=200),
            project_id=new.project_id,
            asked=may_be_asked(new.asked),
            questions="\n".join(line for line in lines if line),
            language=new.language,
            least=new.least,
            due=new.due,
            note=note(new.note),
        )


def about(team: str = "", project_id: int | None = None, *, nameless: bool = False) -> Chosen:
    """Whether a pulse is of a team and a project; "" and None for any.

    `nameless` takes only those for which no team was named, and which are of exactly that project, or of none.
    """
    if nameless:
        return lambda each: not each.team and each.project_id == project_id
    return lambda each: team in {"", each.team} and project_id in {None, each.project_id}


def pulse_figures(known: Sequence[SealedRound], period: Period, before: Period, chosen: Chosen) -> PulseFigures:
    """What some pulses say in a window; all there are must be given, for which count together depends on all."""
    found = pulses(known)

    def now(each: SealedRound) -> bool:
        return chosen(each) and each.day in period

    def then(each: SealedRound) -> bool:
        return chosen(each) and each.day in before

    points = found.points(now)
    scores = found.scores(now)
    own = [each for each in known if now(each)]
    return PulseFigures(
        period=period,
        before=before,
        points=points,
        gaps=team.gaps([point.day for point in points]),
        mood=team.pulse(scores),
        way=change_of_scores(found.scores(then), scores),
        recommended=_recommended(found, period, chosen),
        health=team.health(found.health(now), found.health(then)),
        comments=found.texts(COMMENT, now),
        newest=standing(own[-1]) if own else None,
        rhythm=usual_rhythm([each.day for each in known if chosen(each)]),
    )


def _recommended(found: Pulses, period: Period, chosen: Chosen) -> tuple[Recommended, ...]:
    points = found.points(lambda each: chosen(each) and each.day <= period.last)
    if not points:
        return ()
    newest = points[-1].day
    chosen_points = {}
    for days in _EARLIER:
        upto = [point for point in points if point.day <= newest - timedelta(days=days)]
        if upto:
            chosen_points[upto[-1].day] = upto[-1]
    return tuple(Recommended(day, point.recommending, point.rounds) for day, point in chosen_points.items())
