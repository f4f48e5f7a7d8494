"""What ships about credits: the rules that keep a certificate valid, as data that can be changed once it is applied."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any, NamedTuple

from careercruise_desktop import assets
from careercruise_desktop.domain.certificates import HOUR, CreditRule

_HOUR = 60


class CreditScheme(NamedTuple):
    """The rules of an issuer for one certificate.

    Attributes:
        key: what it is named by.
        name: the name of the certificate.
        issuer: who gives it.
        unit: what the issuer calls an hour of credit.
        years: how long a cycle is.
        rules: the rules, of no certificate yet.
    """

    key: str
    name: str
    issuer: str
    unit: str
    years: int
    rules: tuple[CreditRule, ...]


@lru_cache(maxsize=1)
def credit_schemes() -> tuple[CreditScheme, ...]:
    """The schemes that ship, by name: one file each."""
    files = sorted(assets.path("credits").glob("*.toml"))
    found = (_scheme(tomllib.loads(file.read_text("utf-8"))) for file in files)
    return tuple(sorted(found, key=lambda scheme: scheme.name.casefold()))


def _scheme(found: dict[str, Any]) -> CreditScheme:
    return CreditScheme(
        found["key"],
        found["name"],
        found["issuer"],
        found.get("unit", HOUR),
        found["years"],
        tuple(_rule(one) for one in found["rule"]),
    )


def _rule(found: dict[str, Any]) -> CreditRule:
    most = found.get("most")
    return CreditRule(
        certificate_id=0,
        category=found["category"],
        within=found.get("within", ""),
        least=round(found.get("least", 0) * _HOUR),
        most=None if most is None else round(most * _HOUR),
    )
