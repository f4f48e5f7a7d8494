"""Certificates: earn, renew, and keep valid by credits and the rules of their issuers; each verb is one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.certificates import (
    HOUR,
    Certificate,
    Credit,
    CreditRule,
    category_key,
    checked_rules,
    earned_by,
    renewed,
)
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.credits import CreditStanding, credit_standing
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.periods import months_back
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import certificates as ask
from careercruise_desktop.storage.queries import learning

from .credit_schemes import CreditScheme, credit_schemes
from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class Credited:
    """A credit as it was kept.

    Attributes:
        credit: the credit.
        standing: what the credits of its certificate come to now.
        remarks: what is allowed but worth saying ("It lies outside the cycle and does not count.").
    """

    credit: Credit
    standing: CreditStanding
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renewed:
    """A renewal.

    Attributes:
        certificate: the certificate in its new cycle.
        before: what the credits of the cycle that is over came to.
    """

    certificate: Certificate
    before: CreditStanding


class Certificates(UseCase):
    """The verbs of certificates. Each raises Refused where the record is gone, Unreadable where nothing is saved."""

    def schemes(self) -> tuple[CreditScheme, ...]:
        """The rules that ship, by name."""
        return credit_schemes()

    def add(self, certificate: Certificate, scheme: str | None = None) -> Certificate:
        """Add a certificate, with the rules of a scheme where one is named.

        Raises:
            Refused: the name is empty, its days are impossible, or there is no such scheme.
        """
        with self._store.write(f"Add certificate {words.shortened(certificate.name)}") as desk:
            kept = desk.add(earned_by(checked(certificate), self.today))
            return kept if scheme is None else _applied(desk, kept, _scheme(scheme))

    def change(self, certificate: Certificate) -> Certificate:
        """Keep a changed certificate; quick changes of the same one are one step of the history.

        Raises:
            Refused: the name is empty, or its days are impossible.
        """
        with self._store.write("Edit certificate", merge=f"certificate:{certificate.id}") as desk:
            return desk.save(earned_by(checked(certificate), self.today))

    def remove(self, key: int) -> Certificate:
        """Delete a certificate with its rules, credits and files."""
        with self._store.write("Delete certificate") as desk:
            known = desk.get(Certificate, key)
            desk.remove(Certificate, key)
            return known

    def renew(self, key: int, expires: date | None = None) -> Renewed:
        """Renew a certificate: its next cycle of credits begins the day after it would have expired.

        Args:
            key: the certificate.
            expires: the day on which it expires next; as far ahead as the last time if it is not given.

        Raises:
            Refused: it does not expire, the new day is not later, or nobody knows how long a cycle is.
        """
        with self._store.write("Renew certificate") as desk:
            before = desk.get(Certificate, key)
            standing = _standing(desk, before)
            day = expires or next_expiry(before)
            if before.expires is not None and day is None:
                raise Refused("Say until when it is valid now.", "expires")
            after = renewed(before, day or date.max)
            return Renewed(desk.save(checked(after)), standing)

    def apply(self, key: int, scheme: str) -> tuple[CreditRule, ...]:
        """Give a certificate the rules of a scheme in place of those that it has; its credits stay.

        Where it has no day on which it expires, that follows from the day on which it was earned.

        Raises:
            Refused: there is no such scheme.
        """
        with self._store.write("Apply rules of credits") as desk:
            _applied(desk, desk.get(Certificate, key), _scheme(scheme))
            return tuple(ask.rules(desk, key).get(key, ()))

    def keep_rule(self, rule: CreditRule) -> tuple[CreditRule, ...]:
        """Add a rule, or change the one with its id; returns all rules of the certificate.

        Credits and smaller categories follow a category to its new name.

        Raises:
            Refused: it is impossible, by itself or together with the other rules.
        """
        label, merge = ("Edit rule of credits", f"credit_rule:{rule.id}") if rule.id else ("Add rule of credits", "")
        with self._store.write(label, merge=merge) as desk:
            if not rule.id:
                key = desk.get(Certificate, rule.certificate_id).id
                return _keep_rules(desk, key, [*ask.rules(desk, key).get(key, []), rule])
            before = desk.get(CreditRule, rule.id)
            key = before.certificate_id
            known = ask.rules(desk, key).get(key, [])
            wanted = [rule if one.id == rule.id else one for one in known]
            old, new = category_key(before.category), " ".join(rule.category.split())
            if old and new and old != category_key(new):
                wanted = [replace(one, within=new) if category_key(one.within) == old else one for one in wanted]
                for credit in ask.credits_earned(desk, key).get(key, ()):
                    if category_key(credit.category) == old:
                        desk.save(replace(credit, category=new))
            return _keep_rules(desk, key, wanted)

    def remove_rule(self, rule_id: int) -> tuple[CreditRule, ...]:
        """Remove a rule; smaller categories count in the larger one directly then. Returns the rules that stay."""
        with self._store.write("Remove rule of credits") as desk:
            gone = desk.get(CreditRule, rule_id)
            key, old = gone.certificate_id, category_key(gone.category)
            stay = [one for one in ask.rules(desk, key).get(key, []) if one.id != rule_id]
            if old:
                stay = [replace(one, within=gone.within) if category_key(one.within) == old else one for one in stay]
            return _keep_rules(desk, key, stay)

    def keep_credit(self, credit: Credit) -> Credited:
        """Add a credit, or change the one with its id.

        Raises:
            Refused: its minutes are impossible, or its day is still to come.
        """
        label, merge = ("Edit credit", f"credit:{credit.id}") if credit.id else ("Add credit", "")
        with self._store.write(label, merge=merge) as desk:
            return self._credited(desk, credit)

    def credit_item(
        self,
        item_id: int,
        certificate_id: int,
        *,
        category: str = "",
        minutes: int | None = None,
        day: date | None = None,
    ) -> Credited:
        """Let a learning item count for a certificate.

        Args:
            item_id: the item.
            certificate_id: the certificate.
            category: what it counts in, "" for all together.
            minutes: how much; the minutes of the item that do not count for this certificate yet if they are not given.
            day: the day on which it was earned; when the item was finished, or today, if it is not given.

        Raises:
            Refused: no time of the item is left to count, or the day is still to come.
        """
        with self._store.write("Count learning as credit") as desk:
            item = desk.get(LearningItem, item_id)
            known = ask.credited(desk, certificate_id, item.id)
            left = learning.minutes_of(desk, item.id) - known if minutes is None else minutes
            if minutes is None and left <= 0:
                said = "All of its time counts already." if known else "No time is logged on it yet."
                raise Refused(f"{said} Say how much counts.", "minutes")
            credit = Credit(
                certificate_id=certificate_id, day=day or item.finished or self.today, minutes=left, category=category,
                title=item.title, learning_item_id=item.id,
            )  # fmt: skip
            return self._credited(desk, credit)

    def remove_credit(self, credit_id: int) -> Credit:
        """Remove a credit; the learning item behind it stays."""
        with self._store.write("Remove credit") as desk:
            known = desk.get(Credit, credit_id)
            desk.remove(Credit, credit_id)
            return known

    def _credited(self, desk: Desk, credit: Credit) -> Credited:
        if credit.day > self.today:
            raise Refused("Credits are earned on a day that has come.", "day")
        certificate = desk.get(Certificate, credit.certificate_id)
        rules = ask.rules(desk, certificate.id).get(certificate.id, [])
        named = {category_key(name): name for rule in rules for name in (rule.within, rule.category)}
        value = checked(replace(credit, category=named.get(category_key(credit.category), credit.category)))
        kept = desk.save(value) if value.id else desk.add(value)
        standing = _standing(desk, certificate)
        return Credited(kept, standing, _remarks(kept, standing, certificate.unit, frozenset(named)))


def copied(desk: Desk, copy: Certificate) -> Certificate:
    """Keep a second certificate inside another act; `copy` has the id of the first one, whose rules go with it.

    Credits and files are of the one that was earned, and stay there.

    Raises:
        Refused: its days are impossible.
    """
    kept = desk.add(checked(replace(copy, id=0)))
    for rule in ask.rules(desk, copy.id).get(copy.id, ()):
        desk.add(replace(rule, id=0, certificate_id=kept.id))
    return kept


def next_expiry(certificate: Certificate) -> date | None:
    """The day on which a certificate expires after its renewal, as many years on as its present cycle has."""
    begin = certificate.credits_from or certificate.earned
    if begin is None or certificate.expires is None:
        return None
    years = round((certificate.expires - begin).days / 365.25)
    return months_back(certificate.expires, -12 * years) if years else None


def told_credit(minutes: int, unit: str) -> str:
    """Credits in words: `7.5 PDU`; in hours where the issuer has no word of its own."""
    if unit == HOUR:
        return words.duration(minutes)
    return f"{round(minutes / 60, 2):,g}{words.NO_BREAK}{unit}"


def _scheme(key: str) -> CreditScheme:
    found = next((one for one in credit_schemes() if one.key == key), None)
    if found is None:
        raise Refused(f"There are no rules “{words.shortened(key)}”.", "scheme")
    return found


def _applied(desk: Desk, certificate: Certificate, scheme: CreditScheme) -> Certificate:
    expires = certificate.expires
    if expires is None and certificate.earned is not None:
        expires = months_back(certificate.earned, -12 * scheme.years)
    after = replace(certificate, unit=scheme.unit, expires=expires, issuer=certificate.issuer or scheme.issuer)
    _keep_rules(desk, certificate.id, scheme.rules)
    return desk.save(checked(after))


def _keep_rules(desk: Desk, key: int, wanted: Sequence[CreditRule]) -> tuple[CreditRule, ...]:
    """Let these be the rules of a certificate; one that is about the same category stays the same record."""
    rules = checked_rules([replace(rule, certificate_id=key) for rule in wanted])
    known = ask.rules(desk, key).get(key, [])
    by_category = {category_key(one.category): one.id for one in known}
    taken = {rule.id for rule in rules if rule.id}
    kept = []
    for rule in rules:
        same = rule.id or by_category.get(category_key(rule.category), 0)
        if same and (rule.id or same not in taken):
            kept.append(desk.save(replace(rule, id=same)))
        else:
            kept.append(desk.add(replace(rule, id=0)))
    stay = {one.id for one in kept}
    for one in known:
        if one.id not in stay:
            desk.remove(CreditRule, one.id)
    return tuple(kept)


def _standing(desk: Desk, certificate: Certificate) -> CreditStanding:
    key = certificate.id
    return credit_standing(certificate, ask.rules(desk, key).get(key, ()), ask.credits_earned(desk, key).get(key, ()))


def _remarks(credit: Credit, standing: CreditStanding, unit: str, named: frozenset[str]) -> tuple[str, ...]:
    if credit.id in standing.outside:
        return ("It lies outside the present cycle of the certificate and does not count.",)
    found = []
    if named and credit.category and category_key(credit.category) not in named:
        found.append(f"No rule is about “{words.shortened(credit.category)}”; it counts in all together.")
    full = next((each for each in standing.parts if each.beyond and credit.id in each.credits), None)
    if full is not None:
        found.append(f"No more than {told_credit(full.counted, unit)} of {full.category} count.")
    return tuple(found)
