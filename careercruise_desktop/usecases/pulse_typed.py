"""Rounds of the pulse that were typed in: read again, corrected, and told from others of their day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.pulse import HealthCount, PulseAnswer, PulseRound

from .pulse import NewPulse, PulseCase
from .pulse_status import PulseStatus
from .typed_answers import check_typed, keep_typed
from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class TypedRound:
    """A round that was typed in, with its answers from the lowest up, and green, yellow and red by health question."""

    pulse: PulseRound
    scores: tuple[int, ...]
    health: dict[str, tuple[int, int, int]]


class TypedRounds(UseCase):
    """Reads and corrects rounds. Each raises Refused where the round is gone, Unreadable where nothing is saved."""

    def of(self, key: int) -> TypedRound:
        """What was typed in.

        Raises:
            Refused: it was asked by form: nobody reads or changes what was answered there.
        """
        with self._store.read() as reader:
            pulse = _typed_only(reader.get(PulseRound, key))
            scores = [each.score for each in reader.find(PulseAnswer, pulse_round_id=key)]
            counts = reader.find(HealthCount, order="id", pulse_round_id=key)
        health = {each.question: (each.green, each.yellow, each.red) for each in counts}
        return TypedRound(pulse, tuple(sorted(scores)), health)

    def correct(
        self, key: int, new: NewPulse, scores: Sequence[int], health: Mapping[str, tuple[int, int, int]] | None = None
    ) -> PulseRound:
        """Put other answers, another day or another team in the place of what was typed in, as one step.

        Raises:
            Refused: it was asked by form, or what is typed now can be no round (as `PulseCase.type_in`).
        """
        counts = dict(health or {})
        check_typed(new.day or self.today, new.asked, scores, counts, self.today)
        with self._store.write("Correct a pulse") as desk:
            before = _typed_only(desk.get(PulseRound, key))
            # How it was asked stays as it was: only what can be typed in is typed again.
            new = replace(new, questions=tuple(counts), language=before.language or "en", least=before.least)
            fit = PulseCase(self._store, self._clock).fit(desk, new)
            kept = desk.save(
                replace(
                    before, day=fit.day, closed=fit.day, team=fit.team, project_id=fit.project_id, asked=fit.asked,
                    questions=fit.questions, note=fit.note,
                )
            )  # fmt: skip
            for kind in (PulseAnswer, HealthCount):
                for each in desk.find(kind, pulse_round_id=key):
                    desk.remove(kind, each.id)
            keep_typed(desk, key, scores, counts)
            return kept

    def same_day(self, team: str, project_id: int | None, day: date, *, but: int = 0) -> PulseStatus | None:
        """The round of a team on a day, other than one (its id); of a project where no team is named. None for none."""
        name = team.strip().casefold()
        with self._store.read() as reader:
            found = reader.find(PulseRound, order="id", day=day)
        for each in found:
            mine = each.team.casefold() == name and (bool(name) or each.project_id == project_id)
            if mine and each.id != but:
                return PulseCase(self._store, self._clock).status(each.id)
        return None


def _typed_only(pulse: PulseRound) -> PulseRound:
    if pulse.token:
        raise Refused("This round was asked by form. Its answers are not changed by hand.")
    return pulse
