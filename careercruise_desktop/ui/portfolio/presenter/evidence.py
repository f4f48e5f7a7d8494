"""The evidence: the claims of the document, and the records behind the one that is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careercruise_desktop.domain.claims import Claim
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.portfolio import Portfolio
from careercruise_desktop.ui.portfolio.state import EvidenceState, RecordsState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.edition.evidence import EvidenceRow
from careercruise_desktop.usecases.portfolio import PortfolioCase

from .words import evidence_state, records_state

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.portfolio.view import PortfolioView


class Evidence:
    """Shows all claims, at first with the first of them open."""

    def __init__(self, context: Context, view: PortfolioView) -> None:
        self._context = context
        self._view = view
        self._claims: tuple[Claim, ...] = ()
        self._choices: Portfolio | None = None
        self._open: str | None = None
        self._state = EvidenceState("", ())
        self._records = RecordsState("", ())
        view.claim_opened.connect(self.open)
        view.record_opened.connect(context.bus.record_requested)

    def show(self, choices: Portfolio, claims: tuple[Claim, ...]) -> None:
        """Show the claims of a document."""
        self._choices, self._claims = choices, claims
        state = evidence_state(claims, self._context.clock.now().day)
        if state != self._state:
            self._state = state
            self._view.evidence.show_state(state)
        if self._open is None and claims:
            self._open = claims[0].key
        self._read()

    def open(self, key: str) -> None:
        """Show the records behind a claim, "" to close the one that is open."""
        self._open = key
        self._read()

    def _read(self) -> None:
        claim = next((each for each in self._claims if each.key == self._open), None)
        if claim is None or self._choices is None:
            self._show(RecordsState("", ()))
            return
        # The person sees the own records by their names, whatever the document hides.
        choices = replace(self._choices, hide_clients=False, hide_figures=False)
        self._context.jobs.run(
            "portfolio records",
            lambda _: self._context.use(PortfolioCase).rows_behind(choices, claim),
            lambda rows: self._show_rows(claim, rows),
            self._fail,
        )

    def _show_rows(self, claim: Claim, rows: tuple[EvidenceRow, ...]) -> None:
        if claim.key == self._open:
            self._show(records_state(claim, rows, self._context.clock.now().day))

    def _show(self, records: RecordsState) -> None:
        if records != self._records:
            self._records = records
            self._view.evidence.show_records(records)

    def _fail(self, error: PersonError) -> None:
        self._context.bus.toast_requested.emit(Toast(error.brief, "octagon-alert", urgent=True))
