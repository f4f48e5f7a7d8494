"""Closing rounds one after the other in tests, as the program does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import count

from careercruise_desktop.domain.figures.suppression import Cell
from careercruise_desktop.domain.figures.voices import (
    Pulses,
    Voices,
    kept_at_closing,
    pulse_cells,
    pulses,
    request_cells,
    voices,
)
from careercruise_desktop.domain.sealed import SealedRound

_NAMES = count(1)


def closed_in_turn(rounds: Iterable[SealedRound], cells_of: Callable[[SealedRound], list[Cell]]) -> list[SealedRound]:
    """The rounds with what is written down as one after the other is closed; open ones are as they were."""
    known = {each.id: each for each in rounds}
    for key in sorted(known, key=lambda key: (known[key].closed or date.max, known[key].place, key)):
        if known[key].closed is not None and known[key].token:
            close_one(known, key, cells_of)
    return list(known.values())


def close_one(known: dict[int, SealedRound], key: int, cells_of: Callable[[SealedRound], list[Cell]]) -> None:
    """Write down what is when a round is closed, given all that exist."""
    by_token = {each.token: each.id for each in known.values()}
    for kept in kept_at_closing(known[key], known.values(), cells_of, lambda: f"block {next(_NAMES)}"):
        one = known[by_token[kept.round]]
        others = tuple(each for each in one.kept if each.question != kept.question)
        known[one.id] = replace(one, kept=(*others, kept))


def said(rounds: Iterable[SealedRound]) -> Voices:
    """What requests say that were closed in turn."""
    return voices(closed_in_turn(rounds, request_cells))


def felt(rounds: Iterable[SealedRound]) -> Pulses:
    """What pulses say that were closed in turn."""
    return pulses(closed_in_turn(rounds, pulse_cells))
