"""What the page of a weekly review is given to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class FigureLine(NamedTuple):
    """A line of the week's figures: what it is about, and what it says."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The page of one week.

    Attributes:
        week: which one, as ISO day of its first day.
        title: what it is called ("Week 12, 16 Mar – 22 Mar 2026").
        detail: a few words on what is known of it so far, or "".
        figures: its figures.
        own: what else the text of its entry tells, as Markdown, or "".
        questions: the three questions.
        answers: what is answered, one text a question.
        saved: whether there is an entry of it.
        newest: whether no later week can be reviewed.
    """

    week: str
    title: str
    detail: str
    figures: tuple[FigureLine, ...]
    own: str
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    saved: bool
    newest: bool
