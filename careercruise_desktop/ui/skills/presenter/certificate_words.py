"""Certificates in words: countdown, credits of categories, and what to earn until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.certificates import HOUR, category_key
from careercruise_desktop.ui.skills.learning.certificate_rows import TOGETHER
from careercruise_desktop.ui.skills.learning.state import (
    BarState,
    CertificatePageState,
    CertificateState,
    CreditForm,
    CreditState,
    OfferState,
    RuleState,
)
from careercruise_desktop.usecases.certificate_pages import (
    CREDITS_DAYS,
    SOON_DAYS,
    CertificateLine,
    CertificatePage,
    CreditLine,
    CreditOffer,
    Validity,
)
from careercruise_desktop.usecases.certificates import next_expiry, told_credit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from careercruise_desktop.domain.certificates import CreditRule
    from careercruise_desktop.domain.figures.credits import CreditStanding, Tally

_TONES = {Validity.ENDING: "warn", Validity.EXPIRED: "danger"}


def row_state(line: CertificateLine, today: date) -> CertificateState:
    """A certificate of the list."""
    one, standing = line.certificate, line.standing
    needed = standing is not None and standing.whole.least > 0
    return CertificateState(
        id=one.id,
        name=one.name,
        second=one.issuer,
        countdown=countdown(line, today),
        tone=_TONES.get(line.validity, ""),
        share=standing.whole.counted / standing.whole.least if standing is not None and needed else None,
        credits=_amount(standing.whole, one.unit) if standing is not None and needed else "",
    )


def countdown(line: CertificateLine, today: date) -> str:
    """`until 14 Nov 2027, 605 days left`; `expired 3 Mar, 16 days ago`, after a quarter by the day alone."""
    day, days = line.certificate.expires, line.days
    if day is None or days is None:
        return line.validity.value
    if days < -SOON_DAYS:
        return f"expired {words.day_short(day, today)}"
    if days < 0:
        return f"expired {words.day_short(day, today)}, {words.plural(-days, 'day', 'days')} ago"
    left = f"{words.plural(days, 'day', 'days')} left" if days else "its last day is today"
    return f"until {words.day_short(day, today)}, {left}"


def page_state(page: CertificatePage, today: date) -> CertificatePageState:
    """A certificate with everything behind it."""
    line, one = page.line, page.line.certificate
    standing = line.standing
    parts = (
        one.issuer,
        f"No. {one.number}" if one.number else "",
        words.listed(list(line.skills)),
        words.plural(line.files, "file", "files") if line.files else "",
    )
    return CertificatePageState(
        id=one.id,
        name=one.name,
        second=" · ".join(part for part in parts if part),
        countdown=countdown(line, today),
        tone=_TONES.get(line.validity, ""),
        cycle=_cycle(standing, today),
        advice=_advice(line),
        unit=one.unit,
        bars=bars(standing, page.rules, one.unit, late=line.days is not None and line.days <= CREDITS_DAYS),
        rules=tuple(RuleState(each.id, each.category, each.within, each.least, each.most) for each in page.rules),
        credits=tuple(_credit(each, one.unit, today) for each in page.credits),
        counted=_counted(page),
        offers=tuple(_offer(each, one.unit, today) for each in page.offers),
        categories=tuple(tally.category for tally in (standing.parts if standing is not None else ())),
        renewable=next_expiry(one),
        expires=one.expires is not None,
        unfinished=_unfinished(line, today),
    )


def _credit(line: CreditLine, unit: str, today: date) -> CreditState:
    one = line.credit
    second = _second(line, unit, today)
    form = CreditForm(one.id, one.title, one.minutes, one.category, one.day, one.learning_item_id, line.item)
    return CreditState(form, second, told_credit(one.minutes, unit), line.counts, line.follows)


def _offer(offer: CreditOffer, unit: str, today: date) -> OfferState:
    more = f", {told_credit(offer.counted, unit)} count already" if offer.counted else ""
    parts = [f"done {words.day_short(offer.finished, today)}", f"{told_credit(offer.minutes, unit)}{more}"]
    parts += ["has one of its skills"] if offer.fits else []
    return OfferState(offer.item_id, offer.title, " · ".join(parts), offer.fits)


def bars(
    standing: CreditStanding | None, rules: Sequence[CreditRule], unit: str, *, late: bool
) -> tuple[BarState, ...]:
    """The whole, then each category after the one that it is within."""
    if standing is None:
        return ()
    known = {category_key(rule.category): rule.id for rule in rules}
    depths = {"": 0}
    found = []
    for tally in (standing.whole, *standing.parts):
        key = category_key(tally.category)
        depths[key] = depths[category_key(tally.within)] + 1 if key else 0
        found.append(_bar(tally, depths[key], known.get(key, 0), unit, late=late))
    return tuple(found)


def _bar(tally: Tally, depth: int, rule: int, unit: str, *, late: bool) -> BarState:
    whole = tally.least or tally.most or 0
    if tally.short:
        told = f"{told_credit(tally.short, unit)} missing"
    elif tally.beyond:
        told = f"{told_credit(tally.beyond, unit)} more do not count"
    elif tally.least:
        told = "complete"
    else:
        told = f"at most {told_credit(tally.most, unit)}" if tally.most is not None else ""
    return BarState(
        category=tally.category or TOGETHER,
        depth=depth,
        share=min(1.0, tally.counted / whole) if whole else None,
        amount=_amount(tally, unit),
        told=told,
        short=tally.short > 0,
        late=late and tally.short > 0,
        done=tally.least > 0 and not tally.short,
        rule_id=rule,
    )


def _amount(tally: Tally, unit: str) -> str:
    """`28 of 35 PDU`; `3 h 30 of 35 h` in hours."""
    counted = told_credit(tally.counted, unit)
    if not tally.least:
        return counted
    bare = counted if unit == HOUR else counted.removesuffix(f"{words.NO_BREAK}{unit}")
    return f"{bare} of {told_credit(tally.least, unit)}"


def _cycle(standing: CreditStanding | None, today: date) -> str:
    if standing is None or (standing.first is None and standing.last is None):
        return ""
    first = words.day_short(standing.first, today) if standing.first is not None else "ever"
    last = words.day_short(standing.last, today) if standing.last is not None else "further on"
    return f"{first} – {last}"


def _unfinished(line: CertificateLine, today: date) -> str:
    """What a renewal leaves behind: the next cycle takes the place of one that is not complete."""
    standing, expires = line.standing, line.certificate.expires
    if standing is None or standing.complete or expires is None:
        return ""
    runs = f" and runs on until {words.day_short(expires, today)}" if expires >= today else ""
    missing = told_credit(standing.to_earn, line.certificate.unit)
    return f"Its present cycle lacks {missing}{runs}. Once renewed, only the next cycle is counted and shown."


def _advice(line: CertificateLine) -> str:
    standing, unit = line.standing, line.certificate.unit
    if standing is None:
        return ""
    if standing.complete:
        return "All that is needed is earned." if standing.whole.least else ""
    missing = told_credit(standing.to_earn, unit)
    if line.a_month is None:
        return f"At least {missing} are missing."
    when = "in each month that is left"
    if line.ahead:
        when = "in each month of this cycle, which has not begun yet"
    return f"At least {missing} are missing: about {_about(line.a_month, unit)} {when}."


def _about(minutes: int, unit: str) -> str:
    """So much a month without false precision: whole hours from ten on, else 5 minutes or a tenth of a unit."""
    step = 60 if minutes > 10 * 60 else 5 if unit == HOUR else 6
    return told_credit(-(-minutes // step) * step, unit)


def _counted(page: CertificatePage) -> str:
    if not page.credits:
        return ""
    learned = sum(each.credit.learning_item_id is not None for each in page.credits)
    return f"{len(page.credits):,}, {learned:,} of them from learning items" if learned else f"{len(page.credits):,}"


def _second(line: CreditLine, unit: str, today: date) -> str:
    parts = [words.day_short(line.credit.day, today), line.credit.category or TOGETHER]
    if line.learned is not None:
        parts.append(f"more than its learning item has now, {told_credit(line.learned, unit)}")
    elif line.item:
        parts.append("from learning")
    return " · ".join(parts if line.counts else [*parts, "outside the cycle, does not count"])
