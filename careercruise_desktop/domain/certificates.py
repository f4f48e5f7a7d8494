"""Certificates and the credits that keep them valid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from .errors import Refused
from .records import Record
from .text import TITLE_LIMIT, note, one_line, title

HOUR = "h"
UNIT_LIMIT = 20
MOST_CREDIT = 100_000 * 60
_CREDIT = "Credits are between 0 min and 100,000 h."


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
    unit: str = HOUR
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
        Refused: the name is empty, it expires before it was earned, or its credits do not count from a day between.
    """
    earned, expires, begin = certificate.earned, certificate.expires, certificate.credits_from
    if earned is not None and expires is not None and expires < earned:
        raise Refused("A certificate cannot expire before it was earned.", "expires")
    if begin is not None and earned is not None and begin < earned:
        raise Refused("Credits cannot count from a day before it was earned.", "credits_from")
    if begin is not None and expires is not None and begin > expires:
        raise Refused("Credits cannot count from a day after it expires.", "credits_from")
    return replace(
        certificate,
        name=title(certificate.name, "name"),
        issuer=one_line(certificate.issuer, "issuer"),
        number=one_line(certificate.number, "number"),
        unit=one_line(certificate.unit, "unit", limit=UNIT_LIMIT) or HOUR,
        note=note(certificate.note),
    )


def earned_by(certificate: Certificate, today: date) -> Certificate:
    """The certificate, which is not earned later than today.

    Raises:
        Refused: it is.
    """
    if certificate.earned is not None and certificate.earned > today:
        raise Refused("A certificate is earned on a day that has come.", "earned")
    return certificate


def checked_rule(rule: CreditRule) -> CreditRule:
    """The rule with its categories as one line each.

    Raises:
        Refused: a number is impossible, more is needed than can count, or a category lies within itself.
    """
    category, within = one_line(rule.category, "category"), one_line(rule.within, "within")
    if not 0 <= rule.least <= MOST_CREDIT:
        raise Refused(_CREDIT, "least")
    if rule.most is not None and not 0 <= rule.most <= MOST_CREDIT:
        raise Refused(_CREDIT, "most")
    if rule.most is not None and rule.most < rule.least:
        raise Refused("What is needed in a category cannot be more than what counts in it.", "most")
    if within and (not category or category_key(within) == category_key(category)):
        raise Refused("A category counts within a larger one, not within itself.", "within")
    return replace(rule, category=category, within=within)


def checked_rules(rules: Sequence[CreditRule]) -> tuple[CreditRule, ...]:
    """The rules of one certificate, each of them and all together possible.

    Raises:
        Refused: a rule is impossible, two are about one category, or categories lie within each other.
    """
    kept = tuple(checked_rule(rule) for rule in rules)
    above: dict[str, str] = {}
    for rule in kept:
        if category_key(rule.category) in above:
            named = f"the category {rule.category}" if rule.category else "all categories together"
            raise Refused(f"There is a rule for {named} already.", "category")
        above[category_key(rule.category)] = category_key(rule.within)
    for rule in kept:
        if category_key(rule.category) in round_and_round(above):
            raise Refused(f"{rule.category} would lie within itself. Choose another larger category.", "within")
    return kept


def round_and_round(above: Mapping[str, str]) -> frozenset[str]:
    """Of categories, each with the one that it is within, those that lie within themselves through others."""
    found: set[str] = set()
    done: set[str] = {""}
    for start in above:
        path: dict[str, int] = {}
        at = start
        while at in above and at not in done and at not in path:
            path[at] = len(path)
            at = above[at]
        if at in path:
            found.update(name for name, place in path.items() if place >= path[at])
        done.update(path)
    return frozenset(found)


def category_key(category: str) -> str:
    """What categories are told apart by: their words in any case."""
    return " ".join(category.split()).casefold()


def checked_credit(credit: Credit) -> Credit:
    """The credit with its texts cleaned.

    Raises:
        Refused: its minutes are impossible.
    """
    if not 1 <= credit.minutes <= MOST_CREDIT:
        raise Refused("A credit is between 1 min and 100,000 h.", "minutes")
    return replace(
        credit,
        category=one_line(credit.category, "category"),
        title=one_line(credit.title, "title", limit=TITLE_LIMIT),
    )


def renewed(certificate: Certificate, expires: date) -> Certificate:
    """The certificate after its renewal: the next cycle of credits begins the day after the last one ended.

    Raises:
        Refused: it has no day on which it expires, or the new one is not later.
    """
    if certificate.expires is None:
        raise Refused("This certificate does not expire.", "expires")
    if expires <= certificate.expires:
        raise Refused("A renewed certificate expires later than before.", "expires")
    return replace(certificate, credits_from=certificate.expires + timedelta(days=1), expires=expires)
