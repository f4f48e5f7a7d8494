"""What the timer box shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class TimerState:
    """The running timer; `seconds` is what it has measured when the state was made."""

    id: int
    role: Literal["it", "pm"]
    title: str
    project: str
    seconds: int
    name: str


@dataclass(frozen=True, slots=True)
class QuestionState:
    """What is asked about a forgotten timer: a sentence, and answers as (key, text) pairs, the likeliest first."""

    sentence: str
    answers: tuple[tuple[str, str], ...]
    suggested: int
