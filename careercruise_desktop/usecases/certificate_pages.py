"""Certificates as they are shown: how long they are valid, what their credits come to, and what is worth a reminder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.figures.credits import CreditStanding, credit_standing, days_left
from careercruise_desktop.storage.queries import certificates as ask
from careercruise_desktop.storage.queries.today import dismissed
from careercruise_desktop.storage.reader import Reader

from .nudges import PUT_OFF_DAYS, put_off_until
from .usecase import UseCase

# How many days before it expires a certificate is told of, and how long afterwards.
SOON_DAYS, EXPIRED_DAYS = 90, 30
# How many days before it expires missing credits are told of.
CREDITS_DAYS = 365
OFFERS = 50
_MONTH = 365.25 / 12


class Validity(StrEnum):
    """How long a certificate is valid."""

    ENDING = "expires soon"
    VALID = "valid"
    LASTING = "does not expire"
    OPEN = "not earned yet"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate in the list.

    Attributes:
        certificate: the certificate.
        validity: how long it is valid.
        days: days until it expires, 0 on its last day and negative afterwards; None when it does not expire.
        standing: its credits by category with what is missing; None where there are neither rules nor credits.
        items: how many learning items brought credits of its cycle.
        files: how many files are kept with it.
        skills: the names of its skills, by name.
        ahead: whether its cycle of credits has not begun yet, as after an early renewal.
    """

    certificate: Certificate
    validity: Validity
    days: int | None
    standing: CreditStanding | None
    items: int
    files: int
    skills: tuple[str, ...]
    ahead: bool = False

    @property
    def a_month(self) -> int | None:
        """The minutes of credit to earn in each month of the cycle that is left; None when nothing is missing or late.

        Days count as parts of a month, and less than a month counts as one. Of a cycle that lies `ahead`, all of its
        days are left and no others: what is earned before it does not count.
        """
        if self.standing is None or self.standing.complete or self.days is None or self.days < 0:
            return None
        left = self.days
        if self.ahead and self.standing.first is not None and self.standing.last is not None:
            left = (self.standing.last - self.standing.first).days + 1
        return ceil(self.standing.to_earn / max(1.0, left / _MONTH))


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A credit with what is behind it.

    Attributes:
        credit: the credit.
        item: the title of the learning item behind it, or "".
        counts: whether its day lies in the cycle.
        learned: all minutes of the item now, where it brought more credit than that; else None.
        follows: the minutes of this credit that would be right then, None where no credit would be left of it.
    """

    credit: Credit
    item: str
    counts: bool
    learned: int | None = None
    follows: int | None = None


@dataclass(frozen=True, slots=True)
class CreditOffer:
    """A learning item that was finished in the cycle, and has time that brought no credit yet.

    Attributes:
        item_id: the item.
        title: its title.
        finished: the day.
        minutes: its minutes that do not count yet.
        fits: whether it has one of the certificate's skills.
        counted: its minutes that count already.
    """

    item_id: int
    title: str
    finished: date
    minutes: int
    fits: bool
    counted: int = 0


@dataclass(frozen=True, slots=True)
class CertificatePage:
    """A certificate with everything behind it.

    Attributes:
        line: as it stands in the list.
        rules: its rules, in the order in which they were added.
        credits: its credits, newest first, those outside the cycle among them.
        offers: what was learned in the cycle and may count, too.
    """

    line: CertificateLine
    rules: tuple[CreditRule, ...]
    credits: tuple[CreditLine, ...]
    offers: tuple[CreditOffer, ...]


class Concern(StrEnum):
    """Why a certificate is worth a reminder."""

    EXPIRED = "expired"
    EXPIRES = "expires"
    CREDITS = "credits are missing"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A certificate that needs the person.

    Attributes:
        concern: the weightiest reason.
        certificate_id: the certificate.
        name: its name.
        unit: what an hour of its credits is called.
        expires: the day on which it expires.
        days: days until then, negative when it is over.
        missing: the fewest minutes of credit that make it complete; 0 when none are missing.
    """

    concern: Concern
    certificate_id: int
    name: str
    unit: str
    expires: date
    days: int
    missing: int

    @property
    def key(self) -> str:
        """What a dismissal is kept by."""
        return f"certificate:{self.certificate_id}"


class CertificatePages(UseCase):
    """Reads certificates. Each read raises Unreadable where the file cannot be read."""

    def lines(self) -> tuple[CertificateLine, ...]:
        """All certificates: the next one to expire first, then those that do not expire, then those that are over."""
        today = self.today
        with self._store.read() as reader:
            certificates, known = ask.certificates(reader), _known(reader)
        lines = [known.line(one, today) for one in certificates]
        return tuple(sorted(lines, key=lambda line: line.validity is Validity.EXPIRED))

    def page(self, key: int) -> CertificatePage:
        """A certificate with its rules, its credits and what may count, too.

        Raises:
            Refused: it no longer exists.
        """
        today = self.today
        with self._store.read() as reader:
            one = reader.get(Certificate, key)
            known, items = _known(reader, key), ask.items_behind(reader, key)
            rules, earned = tuple(known.rules.get(key, ())), known.earned.get(key, [])
            first = one.credits_from or one.earned
            rows = ask.not_counted(reader, key, first, one.expires, OFFERS) if rules or earned else []
        line = known.line(one, today)
        outside = frozenset(line.standing.outside if line.standing is not None else ())
        return CertificatePage(
            line,
            rules,
            tuple(_credit_line(each, items, counts=each.id not in outside) for each in earned),
            tuple(
                CreditOffer(item, title, date.fromisoformat(finished), minutes, bool(fits), counted)
                for item, title, finished, minutes, fits, counted in rows
            ),
        )

    def reminders(self) -> tuple[Reminder, ...]:
        """What Today reminds of, the next to expire first; what was put off is left out.

        A certificate is told of from 90 days before it expires to 30 days after, and when credits are missing, from a
        year before.
        """
        today = self.today
        last = today + timedelta(days=max(SOON_DAYS, CREDITS_DAYS))
        with self._store.read() as reader:
            known = ask.expiring(reader, today - timedelta(days=EXPIRED_DAYS), last)
            if not known:
                return ()
            rules, earned = ask.rules(reader), ask.credits_earned(reader)
            put_off = dismissed(reader, today)
        found = (_reminder(one, rules.get(one.id, ()), earned.get(one.id, ()), today) for one in known)
        return tuple(one for one in found if one is not None and one.key not in put_off)

    def put_off(self, reminder: Reminder) -> None:
        """Do not show a reminder for two weeks.

        Raises:
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Put off reminder") as desk:
            put_off_until(desk, reminder.key, self.today + timedelta(days=PUT_OFF_DAYS))


def validity(certificate: Certificate, today: date) -> Validity:
    """How long a certificate is valid as seen today."""
    left = days_left(certificate, today)
    if left is None:
        return Validity.OPEN if certificate.earned is None else Validity.LASTING
    if left < 0:
        return Validity.EXPIRED
    return Validity.ENDING if left <= SOON_DAYS else Validity.VALID


class _Known(NamedTuple):
    """What belongs to certificates, by their ids."""

    rules: dict[int, list[CreditRule]]
    earned: dict[int, list[Credit]]
    files: dict[int, int]
    skills: dict[int, tuple[str, ...]]

    def line(self, one: Certificate, today: date) -> CertificateLine:
        """A certificate with what belongs to it."""
        rules, earned = self.rules.get(one.id, ()), self.earned.get(one.id, ())
        standing = credit_standing(one, rules, earned) if rules or earned else None
        outside = frozenset(standing.outside if standing is not None else ())
        items = {each.learning_item_id for each in earned if each.id not in outside} - {None}
        return CertificateLine(
            certificate=one,
            validity=validity(one, today),
            days=days_left(one, today),
            standing=standing,
            items=len(items),
            files=self.files.get(one.id, 0),
            skills=self.skills.get(one.id, ()),
            ahead=standing is not None and standing.first is not None and standing.first > today,
        )


def _known(reader: Reader, key: int | None = None) -> _Known:
    """What belongs to all certificates, or to one."""
    return _Known(ask.rules(reader, key), ask.credits_earned(reader, key), ask.files(reader), ask.skill_names(reader))


def _credit_line(credit: Credit, items: dict[int, ask.Behind], *, counts: bool) -> CreditLine:
    """A credit beside its item; an item without any time says nothing about the credit that was typed for it."""
    item = items.get(credit.learning_item_id or 0)
    if item is None:
        return CreditLine(credit, "", counts)
    if not item.minutes or item.credited <= item.minutes:
        return CreditLine(credit, item.title, counts)
    right = credit.minutes - (item.credited - item.minutes)
    return CreditLine(credit, item.title, counts, item.minutes, right if right > 0 else None)


def _reminder(one: Certificate, rules: Sequence[CreditRule], earned: Sequence[Credit], today: date) -> Reminder | None:
    left = days_left(one, today)
    if one.expires is None or left is None:
        return None
    missing = credit_standing(one, rules, earned).to_earn
    if left < 0:
        concern = Concern.EXPIRED
    elif left <= SOON_DAYS:
        concern = Concern.EXPIRES
    elif missing:
        concern = Concern.CREDITS
    else:
        return None
    return Reminder(concern, one.id, one.name, one.unit, one.expires, left, missing)
