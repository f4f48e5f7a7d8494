"""Credits that keep a certificate valid: what counts in each category of its cycle, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule, category_key, round_and_round

ALL = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The credits of one category in the cycle; "" is all of them.

    Attributes:
        category: its name.
        within: the larger category that it counts in, "" when it counts in all directly.
        least: the minutes that are needed in it.
        most: the minutes of it that count in the larger ones; None for all of them.
        earned: the minutes earned in it, and what smaller categories gave to it.
        credits: the ids of the credits behind it, those of smaller categories among them, by day.
    """

    category: str
    within: str
    least: int
    most: int | None
    earned: int
    credits: tuple[int, ...]

    @property
    def counted(self) -> int:
        """The minutes that count: what was earned, up to the cap."""
        return self.earned if self.most is None else min(self.earned, self.most)

    @property
    def short(self) -> int:
        """The minutes that are still missing, never below 0."""
        return max(0, self.least - self.counted)

    @property
    def beyond(self) -> int:
        """The minutes above the cap, which count nowhere."""
        return self.earned - self.counted


@dataclass(frozen=True, slots=True)
class CreditStanding:
    """The credits of a certificate in its cycle.

    Attributes:
        first: the day from which credits count; None for from ever on.
        last: the day up to which they count; None for ever.
        whole: the tally of all categories together.
        parts: the tallies of the categories, each after the one that it is within.
        outside: the ids of the credits that do not lie in the cycle.
    """

    first: date | None
    last: date | None
    whole: Tally
    parts: tuple[Tally, ...]
    outside: tuple[int, ...]

    @property
    def missing(self) -> tuple[Tally, ...]:
        """Where something is missing: the whole first, then the categories."""
        return tuple(tally for tally in (self.whole, *self.parts) if tally.short)

    @property
    def complete(self) -> bool:
        """Whether nothing is missing any more."""
        return not self.missing

    @property
    def to_earn(self) -> int:
        """The fewest minutes that make it complete, when each is earned in the smallest category that misses some."""
        return _to_earn(self.whole, self.parts)


class _Merged(NamedTuple):
    """What rules say of a category: its name, the larger one, and both bounds."""

    name: str
    within: str
    least: int
    most: int | None


def credit_standing(
    certificate: Certificate, rules: Iterable[CreditRule], credits_earned: Iterable[Credit]
) -> CreditStanding:
    """Where a certificate stands with its credits; neither the order of credits nor that of rules matters.

    A category counts in itself, in those that it is within, and in all. Of a category that is capped no more than the
    cap counts, whatever it is made of. Credits of a category without a rule count in all. Rules that could not be kept
    together (see `checked_rules`) are read as carefully as they can be: of two for one category the stricter bounds
    hold, and a category that lies within itself counts in all directly.

    Example: 60 h needed, of which at least 35 h education and at most 25 h giving back: 30 h of education and 40 h of
    giving back count 55 h; 5 h of education are missing, and 5 h in all.
    """
    first = certificate.credits_from or certificate.earned
    last = certificate.expires
    inside: dict[str, list[Credit]] = {}
    outside: list[Credit] = []
    for credit in credits_earned:
        if (first is None or credit.day >= first) and (last is None or credit.day <= last):
            inside.setdefault(category_key(credit.category), []).append(credit)
        else:
            outside.append(credit)
    merged = _merged(rules)
    for key, group in inside.items():
        if key not in merged:
            merged[key] = _Merged(_spelling(credit.category for credit in group), ALL, 0, None)
    tallies = _tallies(merged, inside)
    return CreditStanding(first, last, tallies[0], tuple(tallies[1:]), _ids(outside))


def days_left(certificate: Certificate, today: date) -> int | None:
    """The days until it expires: 0 on its last day, negative once it is over; None when it does not expire."""
    return None if certificate.expires is None else (certificate.expires - today).days


def _merged(rules: Iterable[CreditRule]) -> dict[str, _Merged]:
    """One rule a category, by its key; larger categories that no rule tells of are made up, cycles are cut."""
    groups: dict[str, list[CreditRule]] = {ALL: []}
    for rule in rules:
        groups.setdefault(category_key(rule.category), []).append(rule)
    named = [rule.within for group in groups.values() for rule in group]
    for name in named:
        groups.setdefault(category_key(name), [])
    spelt: dict[str, list[str]] = {key: [rule.category for rule in group] for key, group in groups.items()}
    for name in named:
        spelt[category_key(name)].append(name)
    above = {key: max((category_key(rule.within) for rule in group), default=ALL) for key, group in groups.items()}
    above[ALL] = ALL
    cut = round_and_round(above)
    return {
        key: _Merged(
            _spelling(spelt[key]),
            ALL if key in cut else above[key],
            max((rule.least for rule in group), default=0),
            min((rule.most for rule in group if rule.most is not None), default=None),
        )
        for key, group in groups.items()
    }


def _tallies(merged: dict[str, _Merged], inside: dict[str, list[Credit]]) -> list[Tally]:
    """The tally of all, then of each category after the larger one; worked out from the smallest upwards."""
    below: dict[str, list[str]] = {}
    for key, rule in merged.items():
        if key != ALL:
            below.setdefault(rule.within, []).append(key)
    order: list[str] = []
    waiting = [ALL]
    while waiting:
        order.append(key := waiting.pop())
        waiting.extend(sorted(below.get(key, ()), key=lambda each: merged[each].name.casefold(), reverse=True))
    made: dict[str, Tally] = {}
    gathered: dict[str, list[Credit]] = {}
    for key in reversed(order):
        rule, parts = merged[key], below.get(key, ())
        rows = [*inside.get(key, ()), *(credit for part in parts for credit in gathered[part])]
        gathered[key] = rows
        earned = sum(credit.minutes for credit in inside.get(key, ())) + sum(made[part].counted for part in parts)
        within = merged[rule.within].name if rule.within else ""
        made[key] = Tally(rule.name, within, rule.least, rule.most, earned, _ids(rows))
    return [made[key] for key in order]


def _to_earn(whole: Tally, parts: Sequence[Tally]) -> int:
    """Minutes to earn from the smallest categories upwards: what fills a part fills what it is within, to its cap."""
    more: dict[str, int] = {}
    given: dict[str, int] = {}
    for tally in (*reversed(parts), whole):
        key = category_key(tally.category)
        own = more.get(key, 0)
        earned = tally.earned + given.get(key, 0)
        room = earned if tally.most is None else min(earned, tally.most)
        missing = max(0, tally.least - room)
        after = earned + missing if tally.most is None else min(earned + missing, tally.most)
        if key == ALL:
            return own + missing
        above = category_key(tally.within)
        more[above] = more.get(above, 0) + own + missing
        given[above] = given.get(above, 0) + after - tally.counted
    return 0


def _ids(rows: Iterable[Credit]) -> tuple[int, ...]:
    return tuple(credit.id for credit in sorted(rows, key=lambda each: (each.day, each.id)))


def _spelling(names: Iterable[str]) -> str:
    """One of the ways in which a category is written, the same whatever their order."""
    return min((" ".join(name.split()) for name in names), default="")
