"""Staying current: the radar of technologies; each verb is one act. Moves stay, but for wrong ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.periods import months_back
from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices
from careercruise_desktop.storage.queries import radar as ask
from careercruise_desktop.storage.reader import Row

from .usecase import UseCase

# A move counts as news of the radar for so many months.
NEWS_MONTHS = 6
LAST_MOVES = 12


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a technology.

    Attributes:
        id: of the move.
        technology_id: what moved.
        name: its name.
        quadrant: its quadrant.
        day: the day.
        before: the ring that it left; None for its first one.
        ring: the ring that it was given.
        reason: why, or "".
    """

    id: int
    technology_id: int
    name: str
    quadrant: Quadrant
    day: date
    before: Ring | None
    ring: Ring
    reason: str

    @property
    def inwards(self) -> bool | None:
        """Whether it came nearer to the middle; None for one that is new."""
        order = list(Ring)
        return None if self.before is None else order.index(self.ring) < order.index(self.before)


@dataclass(frozen=True, slots=True)
class Blip:
    """A technology on the radar.

    Attributes:
        id: its id.
        name: its name.
        quadrant: what kind of technology it is.
        ring: where it stands.
        last: its last move; its day is the one since which it stands there.
        news: whether that move is one of the last half year.
        moves: how many moves it has.
        skill_id: the skill that it belongs to, or None.
        skill: the name of that skill, or "".
        note: what is noted of it.
    """

    id: int
    name: str
    quadrant: Quadrant
    ring: Ring
    last: Move
    news: bool
    moves: int
    skill_id: int | None
    skill: str
    note: str


@dataclass(frozen=True, slots=True)
class RadarState:
    """The radar as it stands.

    Attributes:
        blips: the technologies by quadrant, then ring from the middle outwards, then name.
        last_moves: the newest moves, newest first.
        archived: whether these are the technologies that are put away.
    """

    blips: tuple[Blip, ...]
    last_moves: tuple[Move, ...]
    archived: bool = False

    def of(self, quadrant: Quadrant, ring: Ring) -> tuple[Blip, ...]:
        """The technologies of a quadrant in a ring, by name."""
        return tuple(blip for blip in self.blips if blip.quadrant is quadrant and blip.ring is ring)

    @property
    def counts(self) -> dict[Ring, int]:
        """How many technologies each ring has."""
        return {ring: sum(blip.ring is ring for blip in self.blips) for ring in Ring}


class TechnologyRadar(UseCase):
    """The verbs of the radar. Each raises Refused where the technology is gone, Unreadable where nothing is saved."""

    def add(
        self,
        name: str,
        quadrant: Quadrant,
        ring: Ring,
        *,
        reason: str = "",
        skill_id: int | None = None,
        day: date | None = None,
    ) -> Technology:
        """Put a technology on the radar.

        Args:
            name: its name.
            quadrant: what kind of technology it is.
            ring: where it stands.
            reason: why.
            skill_id: the skill that it belongs to.
            day: since when, today if it is not given.

        Raises:
            Refused: the name is empty or taken, the skill is gone, or the day is still to come.
        """
        when = self._past(day)
        with self._store.write(f"Add technology {words.shortened(title(name, 'name'))}") as desk:
            kept = self._kept(desk, Technology(name=name, quadrant=quadrant, skill_id=skill_id))
            desk.add(checked(RadarMove(technology_id=kept.id, day=when, ring=ring, note=reason)))
            return kept

    def change(self, technology: Technology) -> Technology:
        """Keep a changed technology; quick changes of the same one are one step of the history.

        Raises:
            Refused: the name is empty or taken, or the skill is gone.
        """
        with self._store.write("Edit technology", merge=f"technology:{technology.id}") as desk:
            return self._kept(desk, technology)

    def move(self, key: int, ring: Ring, reason: str, *, day: date | None = None) -> RadarMove:
        """Give a technology another ring; the moves before stay as they were.

        Args:
            key: the technology.
            ring: the ring.
            reason: why, in one line or several.
            day: since when, today if it is not given; a day before its last move tells its history.

        Raises:
            Refused: the reason is empty, it stood in that ring already, or the day is still to come.
        """
        when = self._past(day)
        with self._store.write(f"Move technology to {ring.value}") as desk:
            desk.get(Technology, key)
            if not reason.strip():
                raise Refused("Say in a line why it moves.", "reason")
            move = RadarMove(technology_id=key, day=when, ring=ring, note=reason)
            _refuse_standstill(desk, move)
            return desk.add(checked(move))

    def correct(self, move_id: int, ring: Ring, reason: str, day: date) -> RadarMove:
        """Put a move right that was put down wrongly.

        Args:
            move_id: the move.
            ring: the ring that it went to.
            reason: why, in one line or several; the first move of a technology needs none.
            day: since when.

        Raises:
            Refused: the reason is empty, it stood in that ring already, or the day is still to come.
        """
        when = self._past(day)
        with self._store.write("Correct move of technology", merge=f"radar_move:{move_id}") as desk:
            move = replace(desk.get(RadarMove, move_id), ring=ring, note=reason, day=when)
            _refuse_standstill(desk, move)
            return desk.save(checked(move))

    def take_back(self, move_id: int) -> RadarMove:
        """Delete a move that never was; the others stay.

        Raises:
            Refused: it is the only one, by which the technology is on the radar.
        """
        with self._store.write("Delete move of technology") as desk:
            move = desk.get(RadarMove, move_id)
            if len(desk.find(RadarMove, technology_id=move.technology_id)) == 1:
                raise Refused("It is on the radar by this move. Correct the move, or delete the technology.", "move")
            desk.remove(RadarMove, move_id)
            return move

    def archive(self, key: int) -> Technology:
        """Put a technology away; its moves stay."""
        return self._archived(key, "Archive technology", archived=True)

    def restore(self, key: int) -> Technology:
        """Take a technology out again."""
        return self._archived(key, "Take technology out of the archive", archived=False)

    def remove(self, key: int) -> Technology:
        """Delete a technology with its moves."""
        with self._store.write("Delete technology") as desk:
            known = desk.get(Technology, key)
            desk.remove(Technology, key)
            return known

    def radar(self, *, archived: bool = False) -> RadarState:
        """The technologies in use, or those put away, each with its ring and its last move.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            rows = ask.technologies(reader, archived=archived)
            moves = [_move(row) for row in ask.moves(reader)]
        since = months_back(self.today, NEWS_MONTHS)
        own: dict[int, list[Move]] = {}
        for move in moves:
            own.setdefault(move.technology_id, []).append(move)
        blips = [_blip(row, own[row[0]], since) for row in rows if row[0] in own]
        quadrants, rings = list(Quadrant), list(Ring)
        blips.sort(key=lambda blip: (quadrants.index(blip.quadrant), rings.index(blip.ring)))
        shown = {blip.id for blip in blips}
        newest = [move for move in reversed(moves) if move.technology_id in shown]
        return RadarState(tuple(blips), tuple(newest[:LAST_MOVES]), archived)

    def history(self, key: int) -> tuple[Move, ...]:
        """All moves of a technology, newest first.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            reader.get(Technology, key)
            return tuple(_move(row) for row in reversed(ask.moves(reader, key)))

    def _kept(self, desk: Desk, technology: Technology) -> Technology:
        after = checked(technology)
        if choices.taken(desk, "technology", "name", after.name, after.id):
            raise Refused(f"“{words.shortened(after.name)}” is on the radar already, or in its archive.", "name")
        if after.skill_id is not None:
            desk.get(Skill, after.skill_id)
        return desk.save(after) if after.id else desk.add(after)

    def _archived(self, key: int, label: str, *, archived: bool) -> Technology:
        with self._store.write(label) as desk:
            return desk.save(replace(desk.get(Technology, key), archived=archived))

    def _past(self, day: date | None) -> date:
        today = self.today
        if day is not None and day > today:
            raise Refused("That day is still to come.", "day")
        return day or today


def _refuse_standstill(desk: Desk, move: RadarMove) -> None:
    """A move goes to another ring than the one before it, and says why."""
    others = desk.find(RadarMove, order="day, id", technology_id=move.technology_id)
    # One that is new comes after all others of its day.
    here = (move.day, move.id or float("inf"))
    before = [each for each in others if each.id != move.id and (each.day, each.id) < here]
    if before and not move.note.strip():
        raise Refused("Say in a line why it moves.", "reason")
    if before and before[-1].ring is move.ring:
        name = words.shortened(desk.get(Technology, move.technology_id).name)
        raise Refused(f"“{name}” stands in {move.ring.value} already.", "ring")


def _move(row: Row) -> Move:
    key, technology_id, name, quadrant, day, before, ring, reason = row
    left = Ring(before) if before is not None else None
    return Move(key, technology_id, name, Quadrant(quadrant), date.fromisoformat(day), left, Ring(ring), reason)


def _blip(row: Row, moves: list[Move], since: date) -> Blip:
    key, name, quadrant, skill_id, skill, note = row
    last = moves[-1]
    return Blip(
        id=key,
        name=name,
        quadrant=Quadrant(quadrant),
        ring=last.ring,
        last=last,
        news=last.day > since,
        moves=len(moves),
        skill_id=skill_id,
        skill=skill,
        note=note,
    )
