"""What the page that asks, and the page of a request, show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from careercruise_desktop.ui.widgets.option_list import Option


class Sheet(NamedTuple):
    """One line of the form as it will stand: how it looks ("title", "head", "rating", "text", "choice", "small")."""

    look: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftState:
    """What is about to be asked.

    Attributes:
        people: who is asked, as options with their ids.
        source: as what they are asked; "" takes it from their relation.
        dimensions: what they rate.
        questions: one a line.
        trouble: the field that was refused, and why.
        sheets: the form as it will stand; empty while it cannot be made.
        preview: says why it cannot be made.
    """

    today: date
    people: tuple[Option, ...] = ()
    source: str = ""
    sources: tuple[Option, ...] = ()
    project: int | None = None
    projects: tuple[Option, ...] = ()
    title: str = ""
    dimensions: tuple[str, ...] = ()
    questions: str = ""
    language: str = "en"
    languages: tuple[Option, ...] = ()
    due: date | None = None
    anonymous: bool = False
    least: int = 5
    sheets: tuple[Sheet, ...] = ()
    preview: str = ""
    remark: str = ""


class PersonState(NamedTuple):
    """Somebody who was asked: what is known of the answer, and whether one can be reminded."""

    id: int
    name: str
    initials: str
    standing: str
    done: bool
    remindable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestState:
    """A request and how it stands.

    Attributes:
        second: what it is about, and when it was asked.
        standing: how many are in ("2 of 4 in, shown from 5"), and `late` whether its last day has passed.
        facts: what is asked, in short lines.
        people: who was asked.
        anonymous: whether its answers have no names; `open` whether it takes any.
        privacy: how answers without names are kept, "" where they have names.
    """

    id: int
    title: str
    second: str
    standing: str
    dots: tuple[int, int] | None
    late: bool
    facts: tuple[str, ...]
    people: tuple[PersonState, ...]
    anonymous: bool
    open: bool
    privacy: str = ""
