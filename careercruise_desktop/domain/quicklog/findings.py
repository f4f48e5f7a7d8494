"""Chips, complaints and remarks, gathered while a line is read and put in order at the end."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from .recognise import Token
from .tokens import Line
from .values import CHIP_ORDER, Chip, ChipKind, ChipState


class Importance(IntEnum):
    """Which complaint is shown first: what is about something typed comes before what is not typed yet."""

    NAME = 0
    TOKEN = 1
    TIME = 2
    TITLE = 3
    ROLE = 4


class _Complaint(NamedTuple):
    importance: Importance
    text: str
    creatable: bool
    stress: str


class Findings:
    """What has been found so far."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._chips: list[Chip] = []
        self._complaints: list[_Complaint] = []
        self._remarks: list[str] = [line.remark] if line.remark else []

    def chip(
        self,
        kind: ChipKind,
        text: str,
        at: tuple[int, int] | None = None,
        state: ChipState = ChipState.SURE,
        suggestions: tuple[str, ...] = (),
    ) -> None:
        """Show something; `at` is its place in the cleaned line, None when it was not typed."""
        start, end = self._line.typed_at(*at) if at is not None else (-1, -1)
        self._chips.append(Chip(kind, text, start, end, state, suggestions))

    def complain(self, text: str, importance: Importance, *, creatable: bool = False, stress: str = "") -> None:
        """Say what keeps the line from being saved.

        Args:
            text: one or two sentences.
            importance: when it is shown.
            creatable: making the unknown name would settle it.
            stress: the part that is to stand out.
        """
        self._complaints.append(_Complaint(importance, text, creatable, stress))

    def remark(self, *texts: str) -> None:
        """Say what is worth knowing."""
        self._remarks.extend(texts)

    def typed(self, token: Token) -> str:
        """A token as it was typed."""
        return self._line.text[token.start : token.end]

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips in the order of display."""
        return tuple(sorted(self._chips, key=lambda chip: (CHIP_ORDER.index(chip.kind), chip.start)))

    @property
    def complaints(self) -> tuple[str, ...]:
        """The complaints, the one to show first."""
        ordered = sorted(self._complaints, key=lambda each: (each.importance, each.creatable))
        return tuple(dict.fromkeys(each.text for each in ordered))

    @property
    def stress(self) -> str:
        """The part of the first complaint that is to stand out."""
        ordered = sorted(self._complaints, key=lambda each: (each.importance, each.creatable))
        return ordered[0].stress if ordered else ""

    @property
    def naming(self) -> tuple[str, ...]:
        """The complaints that making the unknown names would settle."""
        return tuple(each.text for each in self._complaints if each.creatable)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The remarks in the order in which they came up."""
        return tuple(dict.fromkeys(self._remarks))
