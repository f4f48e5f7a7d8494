"""Certificates and the credits that keep them valid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate(Record):
    """A certificate; `expires` None means that it does not."""

    name: str
    issuer: str = ""
    number: str = ""
    earned: date | None = None
    expires: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRule(Record):
    """How many minutes of credit a certificate needs in a category ("" = in all); `most` caps what counts."""

    certificate_id: int
    category: str = ""
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Record):
    """Minutes earned towards a certificate's renewal."""

    certificate_id: int
    day: date
    minutes: int
    category: str = ""
    title: str = ""
    learning_item_id: int | None = None
