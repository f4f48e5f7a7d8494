"""Certificates and the credits that keep them valid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .errors import Refused
from .records import Record
from .text import note, one_line, title


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
