"""A learning item typed as one line: `book: Site reliability by Murphy, 20 h, €45, +observability`.

What is recognised may stand anywhere, and is taken out of the title: a kind as the first word, with or without a colon;
a provider between the last ` by ` and whatever comes next; a duration; a price with its currency; an address of the
web; skills with a plus sign.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .addresses import web_url
from .learning import LearningKind
from .quicklog.durations import Length, duration_at
from .quicklog.tokens import Word, words_of

_CODES = ("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "INR", "CAD", "AUD")
_BY_SIGN = {"€": "EUR", "$": "USD", "£": "GBP"}
_AMOUNT = r"\d{1,7}(?:[.,]\d{1,2})?"
_SIGNED = re.compile(rf"(?P<before>[€$£])(?P<amount>{_AMOUNT})|(?P<amount2>{_AMOUNT})(?P<after>[€$£])", re.ASCII)
_BARE = re.compile(_AMOUNT, re.ASCII)
_CODED = re.compile(rf"(?P<amount>{_AMOUNT})(?P<code>[A-Za-z]{{3}})", re.ASCII)
_EDGES = " ,;"


@dataclass(frozen=True, slots=True)
class LearningDraft:
    """What a line says.

    Attributes:
        title: what is left of the line.
        kind: how it is learned; None where the line does not say.
        provider: who offers it, or "".
        estimate: the minutes that it is to take, or None.
        cost: what it costs in `currency`, or None.
        currency: ISO 4217, or "" without a cost.
        url: where it is, or "".
        skills: the names after plus signs, each once, as typed.
    """

    title: str
    kind: LearningKind | None = None
    provider: str = ""
    estimate: int | None = None
    cost: Decimal | None = None
    currency: str = ""
    url: str = ""
    skills: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    """What was recognised so far; the first of each sort counts."""

    estimate: int | None = None
    cost: tuple[Decimal, str] | None = None
    url: str = ""


def read_line(typed: str) -> LearningDraft:
    """The item that a line tells of; a title that would be empty is left so."""
    words = words_of(typed)
    kind = _kind(words)
    rest = words[1:] if kind is not None else words
    found, skills = _Found(), dict[str, str]()
    kept: list[str | None] = []
    at = 0
    while at < len(rest):
        word = rest[at]
        name = _skill(word)
        taken = 1 if name else _recognised(rest, at, found)
        if name:
            skills.setdefault(name.casefold(), name)
        # A gap ends the provider.
        kept += [None] if taken else [word.text if not word.quoted else f"“{word.text}”"]
        at += taken or 1
    title, provider = _split(kept)
    if not title and kind is not None:
        # A kind alone is what the item is called: `Talk +python`.
        title = words[0].text.removesuffix(":")
    cost, currency = found.cost if found.cost is not None else (None, "")
    return LearningDraft(title, kind, provider, found.estimate, cost, currency, found.url, tuple(skills.values()))


def _kind(words: list[Word]) -> LearningKind | None:
    """The kind that the first word names, unless it is all that there is."""
    if len(words) < 2 or words[0].quoted:
        return None
    named = words[0].text.casefold().removesuffix(":")
    return next((kind for kind in LearningKind if kind.value == named), None)


def _skill(word: Word) -> str:
    if word.quoted:
        return word.text.strip() if word.sign == "+" else ""
    text = word.text.rstrip(_EDGES)
    return text[1:] if text.startswith("+") and len(text) > 1 else ""


def _recognised(words: list[Word], at: int, found: _Found) -> int:
    """How many words from here are a duration, a price or an address that was not said before."""
    word = words[at]
    if word.quoted:
        return 0
    if not found.url and (url := web_url(word.text.rstrip(_EDGES))):
        found.url = url
        return 1
    if found.cost is None and (price := _price(words, at)) is not None:
        found.cost = price[:2]
        return price[2]
    length = _length(words, at) if found.estimate is None else None
    if length is not None and length.minutes:
        found.estimate = length.minutes
        return length.taken
    return 0


def _length(words: list[Word], at: int) -> Length | None:
    """The duration from here on; a price that follows it is no part of it, as in `20 h 45 EUR`."""
    length = duration_at(words, at)
    if length is None:
        return None
    cut = next((place for place in range(at + 1, at + length.taken) if _price(words, place) is not None), 0)
    return duration_at(words[:cut], at) if cut else length


def _price(words: list[Word], at: int) -> tuple[Decimal, str, int] | None:
    """A price with its currency, and how many words it takes."""
    text = words[at].text.rstrip(_EDGES)
    signed = _SIGNED.fullmatch(text)
    if signed is not None:
        amount = signed["amount"] or signed["amount2"]
        return _decimal(amount), _BY_SIGN[signed["before"] or signed["after"]], 1
    coded = _CODED.fullmatch(text)
    if coded is not None and coded["code"].upper() in _CODES:
        return _decimal(coded["amount"]), coded["code"].upper(), 1
    if at + 1 < len(words):
        other = words[at + 1].text.rstrip(_EDGES)
        after = _BY_SIGN.get(other) or (other.upper() if other.upper() in _CODES else "")
        before = _BY_SIGN.get(text) or (text if text in _CODES else "")
        for amount, currency in ((text, after), (other, before)):
            if currency and _BARE.fullmatch(amount):
                return _decimal(amount), currency, 2
    return None


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _split(kept: list[str | None]) -> tuple[str, str]:
    """Title and provider of what is left; the provider ends at a comma, or where something was taken out."""
    last = max((n for n, word in enumerate(kept) if word is not None and word.casefold() == "by"), default=-1)
    provider: list[str] = []
    end = last + 1
    if last > 0:
        while end < len(kept) and (word := kept[end]) is not None:
            provider.append(word)
            end += 1
            if word.endswith((",", ";")):
                break
    if not provider or not any(kept[:last]):
        return _joined(kept), ""
    return _joined([*kept[:last], *kept[end:]]), _joined(provider)


def _joined(words: list[str] | list[str | None]) -> str:
    return " ".join(word for word in words if word and word.strip(_EDGES)).strip(_EDGES)
