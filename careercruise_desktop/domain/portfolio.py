"""The portfolio: what the person chose to show, and the document that every exporter renders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .records import Record


class Audience(StrEnum):
    """Who reads the portfolio."""

    TECHNICAL = "technical"
    PM = "pm"
    EXECUTIVE = "executive"
    DUAL = "dual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio(Record):
    """The choices for one audience; `sections` lists the section keys shown, in order, separated by spaces.

    `hidden` lists the known sections that were switched off, in their place in the same order.
    """

    audience: Audience
    sections: str = ""
    hidden: str = ""
    first: date | None = None
    last: date | None = None
    hide_clients: bool = True
    hide_figures: bool = False
