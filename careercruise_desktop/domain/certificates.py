"""Certificates and the credits that keep them valid."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from .errors import Refused
from .records import Record
from .text import note, one_line, title


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate(Record):
    """A certificate; `expires` None means that it does not.

    Credits count from `credits_from`, or from the day it was earned, to the day it expires; `unit` is what its issuer
    calls an hour of credit ("PDU").
    """

    name: str
    issuer: str = ""
    number: str = ""
    earned: date | None = None
    expires: date | None = None
    credits_from: date | None = None
    unit: str = "h"
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "certificate_skill"})
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRule(Record):
    """How many minutes of credit a certificate needs in a category ("" = in all); `most` caps what counts.

    What is earned in a category counts in the one that it is `within`, too.
    """

    certificate_id: int
    category: str = ""
    within: str = ""
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


def checked_certificate(certificate: Certificate) -> Certificate:
    """The certificate with its texts cleaned.

    Raises:
        Refused: the name is empty, or it expires before it was earned.
    """
    earned, expires = certificate.earned, certificate.expires
    if earned is not None and expires is not None and expires < earned:
        raise Refused("A certificate cannot expire before it was earned.", "expires")
    return replace(
        certificate,
        name=title(certificate.name, "name"),
        issuer=one_line(certificate.issuer, "issuer"),
        number=one_line(certificate.number, "number"),
        note=note(certificate.note),
    )
