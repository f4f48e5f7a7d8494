"""Projects: what both roles work on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .errors import Refused
from .records import Record

CODE = re.compile(r"[^\W_][\w.-]{0,39}", re.UNICODE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """A project. `code` is what is typed after `#`; money is in `currency` (ISO 4217).

    `rate` is the cost of one logged hour; `confidential` keeps names out of everything that leaves the machine.
    """

    name: str
    code: str
    client: str = ""
    start: date | None = None
    baseline_finish: date | None = None
    finish: date | None = None
    budget: Decimal | None = None
    currency: str = "EUR"
    rate: Decimal | None = None
    confidential: bool = False
    archived: bool = False
    summary: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectBaseline(Record):
    """One change of what a project was agreed to be: finish and budget before and after, and why. Old ones stay."""

    project_id: int
    day: date
    from_finish: date | None = None
    to_finish: date | None = None
    from_budget: Decimal | None = None
    to_budget: Decimal | None = None
    reason: str


def project_code(text: str) -> str:
    """The code, checked: letters, digits, dots and hyphens, in lower case.

    Raises:
        Refused: it cannot be typed after a `#`.
    """
    code = text.strip().lstrip("#").lower()
    if not CODE.fullmatch(code):
        raise Refused(
            "A project code is one word of letters, digits, dots and hyphens, at most 40, such as payments.", "code"
        )
    return code


def code_from_name(name: str) -> str:
    """A code made of the first word of a name that can be one ("Payments gateway" gives "payments")."""
    for word in re.findall(r"[^\W_][\w.-]*", name.lower()):
        if CODE.fullmatch(word[:40]):
            return str(word[:40])
    return "project"
