"""What the matrix shows, in words and values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """A skill as a row.

    Attributes:
        level: by oneself, 0 where there is none.
        target: 0 for none.
        freshness: 0 to 1; it fades the squares.
        points: the level over a year, in even steps; None where there was none.
        used: when it was last used, in few words ("12 d").
        stale: whether that is long ago.
        tip: all of it in a sentence or two.
        spoken: the row for a screen reader.
    """

    id: int
    name: str
    level: int
    target: int
    freshness: float
    points: tuple[float | None, ...]
    used: str
    stale: bool = False
    tip: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class GroupState:
    """The skills of a kind under their name."""

    name: str
    rows: tuple[RowState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixState:
    """The matrix.

    Attributes:
        head: how many skills there are ("15 skills").
        groups: the kinds.
        foot: what is to be reached ("7 below target"), or "".
        chosen: the skill whose page is open, 0 for none.
        archived: whether these are the skills that are put away.
    """

    head: str
    groups: tuple[GroupState, ...]
    foot: str = ""
    chosen: int = 0
    archived: bool = False

    @property
    def rows(self) -> tuple[RowState, ...]:
        """All rows from the top."""
        return tuple(row for group in self.groups for row in group.rows)
