"""What closed rounds without names say together, as far as it may be counted (`suppression`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.sealed import SAMPLE_TOKEN, Kept, SealedRound

from .blocks import Place, at_closing, key_of, whole
from .dimensions import Rated
from .suppression import Cell, Sealed, Standing, sealed
from .team import Health, Pulse, Recommending, pulse, recommending

Chosen = Callable[[SealedRound], bool]
SCORE = ""  # the one question that is no text and no dimension


@dataclass(frozen=True, slots=True)
class Voices:
    """The closed rounds of requests without names, in the order of closing, and which answers of theirs count."""

    rounds: tuple[SealedRound, ...]
    cells: Sealed

    def rated(self, chosen: Chosen) -> list[Rated]:
        """The ratings that figures about some rounds may count, in no order that tells anything."""
        keys = {each.token for each in self.rounds if chosen(each)}
        shown = self.cells.shown(keys, DIMENSIONS)
        found = []
        for each in self.rounds:
            names = shown.get(each.token, set())
            for answer in each.answers if names else ():
                ratings = {name: value for name, value in answer.ratings.items() if name in names}
                if ratings:
                    found.append(Rated(each.source, ratings))
        return sorted(found, key=lambda one: (one.source, sorted(one.ratings.items())))

    def texts(self, question: str, chosen: Chosen) -> tuple[str, ...]:
        """What was written to a question in some rounds, sorted; nothing where too few wrote."""
        keys = {each.token for each in self.rounds if chosen(each)}
        return _texts(self.rounds, self.cells.within(question, keys).rounds, question)

    def questions(self, chosen: Chosen) -> tuple[str, ...]:
        """The questions to which something was written in some rounds, shown or not, in the order of the alphabet."""
        return tuple(sorted({text.question for each in self.rounds if chosen(each) for text in each.texts}))

    def left_out(self, chosen: Chosen) -> int:
        """How many answers of some rounds count in no figure at all."""
        some = [each for each in self.rounds if chosen(each)]
        keys = {each.token for each in some}
        counted = {token for name in DIMENSIONS for token in self.cells.within(name, keys).rounds}
        return sum(len(each.answers) for each in some if each.token not in counted)


def voices(rounds: Iterable[SealedRound]) -> Voices:
    """The rounds that are closed, from all that there are.

    Small ones count together with others of the same source, project and quarter of closing.
    """
    closed = _closed(rounds)
    here = {place: cell for each in closed for place, cell in _places(each, request_cells(each)).items()}
    return Voices(tuple(closed), Sealed(tuple(here.values()), whole(_kept(closed), here)))


def request_cells(one: SealedRound) -> list[Cell]:
    """What was answered to a request without names, by question."""
    family = ("request", one.token.startswith(SAMPLE_TOKEN), one.source.value, one.project_id, _quarter(one.closed))
    return [Cell(one.token, question, count, one.least, family) for question, count in _counts(one).items()]


@dataclass(frozen=True, slots=True)
class PulsePoint:
    """The mood of a round, or of small rounds together.

    Attributes:
        day: the day of the newest of them.
        rounds: their ids, oldest first.
        mood: mean, interval, spread, counts and agreement.
        recommending: the same answers as an eNPS.
        asked: how many were asked; None where that is not known, or where it is several rounds.
    """

    day: date
    rounds: tuple[int, ...]
    mood: Pulse
    recommending: Recommending
    asked: int | None = None


@dataclass(frozen=True, slots=True)
class Pulses:
    """The closed pulses, in the order of closing, and which answers of theirs count."""

    rounds: tuple[SealedRound, ...]
    cells: Sealed

    def scores(self, chosen: Chosen) -> list[int]:
        """The answers from 0 to 10 that figures about some pulses may count, sorted."""
        keys = {each.id for each in self.rounds if chosen(each)}
        return _scores(self.rounds, self.cells.within(SCORE, keys).rounds)

    def points(self, chosen: Chosen) -> tuple[PulsePoint, ...]:
        """The course of some pulses: each that is shown by itself, and small ones where they count together."""
        by_id = {each.id: each for each in self.rounds}
        found = []
        for block in self.cells.blocks:
            if block.question != SCORE or not all(chosen(by_id[int(str(key))]) for key in block.rounds):
                continue
            some = sorted((by_id[int(str(key))] for key in block.rounds), key=lambda each: (each.day, each.id))
            scores = _scores(some, frozenset(each.id for each in some))
            asked = some[0].asked if len(some) == 1 else None
            keys = tuple(each.id for each in some)
            found.append(PulsePoint(some[-1].day, keys, pulse(scores), recommending(scores), asked))
        return tuple(sorted(found, key=lambda point: (point.day, point.rounds)))

    def health(self, chosen: Chosen) -> tuple[Health, ...]:
        """The counts of the health questions of some pulses, as far as they may be counted."""
        some = {each.id for each in self.rounds if chosen(each)}
        found = []
        for question in dict.fromkeys(name for each in self.rounds if each.id in some for name in _colours(each)):
            shown = self.cells.within(_HEALTH + question, some).rounds
            counts = [_colours(each)[question] for each in self.rounds if each.id in shown]
            if counts:
                found.append(Health(question, *(sum(part) for part in zip(*counts, strict=True))))
        return tuple(found)

    def texts(self, question: str, chosen: Chosen) -> tuple[str, ...]:
        """What was written in some pulses, sorted; nothing where too few wrote."""
        keys = {each.id for each in self.rounds if chosen(each)}
        return _texts(self.rounds, self.cells.within(question, keys).rounds, question)


def pulses(rounds: Iterable[SealedRound]) -> Pulses:
    """The pulses that are closed, from all that there are.

    Small ones count together with others of the same team, project and quarter. Those that were typed in do so among
    themselves, as they are now.
    """
    closed = _closed(rounds)
    here: dict[Place, Cell] = {}
    typed: list[Cell] = []
    for each in closed:
        cells = [cell._replace(round=each.id) for cell in pulse_cells(each)]
        if each.token:
            here |= _places(each, cells)
        else:
            typed += cells
    among_typed = sealed(typed)
    return Pulses(tuple(closed), Sealed((*here.values(), *typed), (*whole(_kept(closed), here), *among_typed.blocks)))


def pulse_cells(one: SealedRound) -> list[Cell]:
    """What was answered to a pulse, by question."""
    family = ("pulse", one.token.startswith(SAMPLE_TOKEN), one.team, one.project_id, _quarter(one.day))
    return [Cell(one.token, question, count, one.least, family) for question, count in _pulse_counts(one).items()]


def kept_at_closing(
    one: SealedRound,
    others: Iterable[SealedRound],
    cells_of: Callable[[SealedRound], list[Cell]],
    draw: Callable[[], str],
) -> tuple[Kept, ...]:
    """What is to be written down when a round is closed; `others` are those that exist, `draw` gives a new name."""
    closed = [each for each in others if each.closed is not None and each.token not in {"", one.token}]
    here = {place: cell for each in closed for place, cell in _places(each, cells_of(each)).items()}
    return at_closing(cells_of(one), _kept(closed), here, draw)


def standing(one: SealedRound) -> Standing:
    """How a round stands."""
    return Standing(one.count, one.asked, one.least, one.closed)


_HEALTH = "health "


def _kept(rounds: Iterable[SealedRound]) -> list[Kept]:
    return [kept for each in rounds for kept in each.kept]


def _places(one: SealedRound, cells: Iterable[Cell]) -> dict[Place, Cell]:
    return {(one.token, key_of(cell.question)): cell for cell in cells}


def _closed(rounds: Iterable[SealedRound]) -> list[SealedRound]:
    """The closed ones in the order of closing; what was typed in has none, and is ordered by its day."""
    closed = [each for each in rounds if each.closed is not None]
    return sorted(closed, key=lambda each: (each.closed or each.day, each.place, each.id))


def _counts(one: SealedRound) -> Counter[str]:
    counts = Counter(name for answer in one.answers for name in answer.ratings)
    return counts + Counter(text.question for text in one.texts)


def _pulse_counts(one: SealedRound) -> dict[str, int]:
    # Hundreds of pulses are put together for a wall: no counter is built where there is nothing to count.
    counts = {SCORE: sum(answer.score is not None for answer in one.answers)}
    counts |= {_HEALTH + name: sum(part) for name, part in _colours(one).items()}
    for text in one.texts:
        counts[text.question] = counts.get(text.question, 0) + 1
    return {question: count for question, count in counts.items() if count > 0}


def _colours(one: SealedRound) -> dict[str, tuple[int, int, int]]:
    """How many answered green, yellow and red to each health question of a pulse."""
    if one.health:
        return {each.question: (each.green, each.yellow, each.red) for each in one.health}
    found: dict[str, Counter[str]] = {}
    for answer in one.answers:
        for question, colour in (answer.health or {}).items():
            found.setdefault(question, Counter())[colour] += 1
    return {question: (part["green"], part["yellow"], part["red"]) for question, part in sorted(found.items())}


def _scores(rounds: Sequence[SealedRound], shown: frozenset[object]) -> list[int]:
    given = (answer.score for each in rounds if each.id in shown for answer in each.answers)
    return sorted(score for score in given if score is not None)


def _texts(rounds: Iterable[SealedRound], shown: frozenset[object], question: str) -> tuple[str, ...]:
    return tuple(sorted(_written(rounds, shown, question), key=lambda text: (text.casefold(), text)))


def _written(rounds: Iterable[SealedRound], shown: frozenset[object], question: str) -> Iterator[str]:
    for each in rounds:
        # A request goes by its token, a pulse by its id.
        if each.token in shown or each.id in shown:
            yield from (text.text for text in each.texts if text.question == question)


def _quarter(day: date | None) -> date | None:
    return None if day is None else date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
