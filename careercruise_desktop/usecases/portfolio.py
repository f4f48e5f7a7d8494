"""The portfolio: what is chosen, the document that follows from it, its claims and the rows behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.claims import Claim
from careercruise_desktop.domain.document import Document
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.paperwords import logged_time
from careercruise_desktop.domain.portfolio import (
    Audience,
    Portfolio,
    SectionKey,
    portfolio_period,
    with_section_moved,
    with_section_shown,
)
from careercruise_desktop.storage.queries.portfolio import Material, material
from careercruise_desktop.storage.queries.trends import oldest_day

from .edition.compose import Edition, edition, sheet_of
from .edition.evidence import EvidenceRow, evidence_rows
from .usecase import UseCase

AUDIENCES = (Audience.DUAL,)
MOST_ENTRIES = 500


class PortfolioCase(UseCase):
    """The verbs of the portfolio."""

    def choices(self, audience: Audience = Audience.DUAL) -> Portfolio:
        """What the person chose for an audience; where nothing was chosen, client names are hidden.

        Raises:
            Refused: there is no edition for that audience yet.
        """
        return self.stored(audience) or Portfolio(audience=audience)

    def stored(self, audience: Audience = Audience.DUAL) -> Portfolio | None:
        """What the person chose, or None when nothing was chosen so far.

        Raises:
            Refused: there is no edition for that audience yet.
        """
        if audience not in AUDIENCES:
            raise Refused("There is no edition for this audience yet. Choose the dual-role edition.", "audience")
        with self._store.read() as reader:
            found = reader.find(Portfolio, audience=audience.value)
        return found[0] if found else None

    def choose_period(self, audience: Audience, first: date | None, last: date | None) -> Portfolio:
        """Limit all figures to a stretch of days; None and None follow the calendar again.

        Raises:
            Refused: it starts after it ends.
        """
        portfolio_period(Portfolio(audience=audience, first=first, last=last), self.today)
        return self._keep(audience, "Change portfolio period", lambda each: replace(each, first=first, last=last))

    def choose_privacy(self, audience: Audience, *, hide_clients: bool, hide_figures: bool) -> Portfolio:
        """Hide or show client names, and money and percentages."""
        return self._keep(
            audience,
            "Change portfolio privacy",
            lambda each: replace(each, hide_clients=hide_clients, hide_figures=hide_figures),
        )

    def show_section(self, audience: Audience, key: SectionKey, *, shown: bool) -> Portfolio:
        """Switch a section on or off; its place stays."""
        label = "Show section" if shown else "Hide section"
        return self._keep(audience, label, lambda each: with_section_shown(each, key, shown=shown))

    def move_section(self, audience: Audience, key: SectionKey, place: int) -> Portfolio:
        """Put a section at another place in the order; 0 is the first."""
        return self._keep(audience, "Move section", lambda each: with_section_moved(each, key, place))

    def compose(self, choices: Portfolio, *, evidence: bool = False) -> Document:
        """The document for the choices; with `evidence` the appendix holds the rows behind every claim.

        Raises:
            Refused: the period starts after it ends.
        """
        return self.edition(choices, evidence=evidence).document

    def edition(self, choices: Portfolio, *, evidence: bool = False) -> Edition:
        """The document together with its claims and the outline of its sections, read once.

        Raises:
            Refused: the period starts after it ends.
        """
        return edition(self._material(choices), choices, self.today, evidence=evidence)

    def rows_behind(self, choices: Portfolio, claim: Claim) -> tuple[EvidenceRow, ...]:
        """The records that a claim counted, those that speak against it first; at most 500 entries of the log."""
        if claim.kind == "time_entry":
            return self._entries(claim)
        return evidence_rows(claim, sheet_of(self._material(choices), choices, self.today))

    def first_day(self) -> date | None:
        """The first day with anything planned or logged: where a period that covers all begins."""
        with self._store.read() as reader:
            return oldest_day(reader)

    def _material(self, choices: Portfolio) -> Material:
        period = portfolio_period(choices, self.today)
        with self._store.read() as reader:
            return material(reader, period)

    def _entries(self, claim: Claim) -> tuple[EvidenceRow, ...]:
        with self._store.read() as reader:
            known = reader.several(TimeEntry, claim.rows[-MOST_ENTRIES:])
        return tuple(
            EvidenceRow("time_entry", each.id, each.title, each.when.day, logged_time(each.when.minutes), each.role)
            for each in sorted(known.values(), key=lambda one: (one.when.day, one.id), reverse=True)
        )

    def _keep(self, audience: Audience, label: str, change: Callable[[Portfolio], Portfolio]) -> Portfolio:
        before = self.choices(audience)
        after = change(before)
        if after == before and before.id:
            return before
        with self._store.write(label, merge=f"portfolio {audience.value} {label}") as desk:
            return desk.save(after) if after.id else desk.add(after)
