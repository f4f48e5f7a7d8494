"""Where a journal entry is used: the section of a portfolio that tells it, or why none does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.portfolio import (
    SECTION_TITLES,
    Audience,
    Portfolio,
    SectionKey,
    portfolio_period,
    shown_sections,
)
from careercruise_desktop.storage.queries.portfolio import stories_of
from careercruise_desktop.storage.reader import Reader

from .edition.stories import kept_stories
from .portfolio import AUDIENCES

_NAMES = {Audience.DUAL: "dual role"}


@dataclass(frozen=True, slots=True)
class PortfolioUse:
    """What a portfolio does with an entry that is offered to it.

    Attributes:
        audience: the portfolio.
        section: the title of the section that tells stories.
        used: whether it is told there now.
        sentence: where it is used, or why it is not.
    """

    audience: Audience
    section: str
    used: bool
    sentence: str


def uses(reader: Reader, entry: JournalEntry, today: date) -> tuple[PortfolioUse, ...]:
    """What each portfolio does with an entry; nothing for an entry that is not offered."""
    if not entry.in_portfolio:
        return ()
    return tuple(_use(reader, entry, audience, today) for audience in AUDIENCES)


def _use(reader: Reader, entry: JournalEntry, audience: Audience, today: date) -> PortfolioUse:
    known = reader.find(Portfolio, audience=audience.value)
    choices = known[0] if known else Portfolio(audience=audience)
    section = SECTION_TITLES[SectionKey.STORIES]
    whole = f"the {_NAMES.get(audience, audience.value)} portfolio"
    why = _kept_out(reader, entry, choices, today)
    sentence = f"Not in {whole}: {why}" if why else f"Used in “{section}” of {whole}"
    return PortfolioUse(audience, section, not why, sentence)


def _kept_out(reader: Reader, entry: JournalEntry, choices: Portfolio, today: date) -> str:
    """Why a portfolio does not tell the entry; "" where it does."""
    period = portfolio_period(choices, today)
    if entry.confidential:
        return "it is confidential."
    if SectionKey.STORIES not in shown_sections(choices):
        return "its stories are switched off."
    if entry.day not in period:
        return f"it covers {words.day_short(period.first, today)} – {words.day_short(period.last, today)} only."
    if not entry.star and not entry.body.strip():
        return "nothing is written in it yet."
    told = kept_stories(stories_of(reader, period))
    return "" if any(each.id == entry.id for each in told) else "newer or fuller stories are told there."
