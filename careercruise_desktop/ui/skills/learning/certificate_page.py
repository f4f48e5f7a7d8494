"""The page of a certificate: how long it is valid, its credits by category, and what may count, too."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip, ChipKind
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .certificate_rows import TOGETHER, BarRow, CreditRow, OfferRow
from .state import BarState, CertificatePageState, CreditState, OfferState

# So many credits are shown at first: a page opens at once, however long its history is.
_PAGE = 25
_TIGHT = 560
_CHIPS: dict[str, ChipKind] = {"": "neutral", "ok": "ok", "warn": "warn", "danger": "danger"}


class CertificatePage(ScrollArea):
    """Shows a `CertificatePageState`. It asks through the widgets that were pressed: boxes open at them.

    Signals: credit_asked(button); renew_asked(button); rule_asked(where it was pressed, its `BarState` or None for a
    new one); scheme_asked(button); count_asked(button, item id); credit_pressed(row, its `CreditState`);
    credit_removed(id); opened.
    """

    credit_asked = Signal(object)
    credit_pressed = Signal(object, object)
    renew_asked = Signal(object)
    rule_asked = Signal(object, object)
    scheme_asked = Signal(object)
    count_asked = Signal(object, int)
    credit_removed = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        self._inside = QWidget()
        super().__init__(self._inside, "surface")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state: CertificatePageState | None = None
        self._most = _PAGE
        self.bars: list[BarRow] = []
        self.credits: list[CreditRow] = []
        self.offers: list[OfferRow] = []
        self.name = Label("", "page_title", elide=True)
        self.second = Label("", "body", "text2", elide=True)
        self.countdown = Chip("")
        self.add = Button("Credit", icon="plus", small=True)
        self.renew = Button("Renew", icon="repeat", small=True)
        self.edit = Button("Open", icon="panel-right", small=True)
        self.head = SectionHead("Credits", role="section", height=26)
        self.rule = Button("Rule", "ghost", "plus", small=True)
        self.scheme = Button("Rules of an issuer", "ghost", "download", small=True)
        self.head.add(self.scheme)
        self.head.add(self.rule)
        self.advice = Label("", "body", "text2", wrap=True)
        self._bars, self._credits, self._offers = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.earned_head = SectionHead("Credits earned", role="section")
        self._nothing = Label("", "body", "text2", wrap=True)
        self.more = Button("", "ghost", small=True)
        self.offers_head = SectionHead("May count, too", role="section")
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.more.clicked.connect(lambda _=False: self._show_more())
        self.add.clicked.connect(lambda _=False: self.credit_asked.emit(self.add))
        self.renew.clicked.connect(lambda _=False: self.renew_asked.emit(self.renew))
        self.edit.clicked.connect(lambda _=False: self.opened.emit())
        self.rule.clicked.connect(lambda _=False: self.rule_asked.emit(self.rule, None))
        self.scheme.clicked.connect(lambda _=False: self.scheme_asked.emit(self.scheme))

    def show_state(self, state: CertificatePageState) -> None:
        """Show another certificate; rows that stay keep the focus."""
        if state == self.state:
            return
        if self.state is None or self.state.id != state.id:
            self._most = _PAGE
        self.state = state
        self.name.set_text(state.name)
        self.second.set_text(state.second)
        self.second.setVisible(bool(state.second))
        self.countdown.set_text(state.countdown, _CHIPS[state.tone])
        self.renew.setVisible(state.expires)
        self.head.set_detail(state.cycle)
        self.advice.set_text(state.advice)
        self.advice.setVisible(bool(state.advice))
        self._show_bars(state.bars)
        self._show_earned(state.credits)
        self._nothing.setVisible(not state.credits)
        self._nothing.set_text(
            "No credit was earned yet." if state.bars else "Without a rule, no credits are asked for."
        )
        self.earned_head.set_detail(state.counted)
        self._show_offers(state.offers)
        self.offers_head.setVisible(bool(state.offers))
        self.offers_head.set_detail("finished in this cycle, with time that does not count yet")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the countdown stands on a line of its own."""
        super().resizeEvent(event)
        tight = self.width() < _TIGHT
        if tight != (self._below.indexOf(self.countdown) >= 0):
            (self._top if tight else self._below).removeWidget(self.countdown)
            (self._below if tight else self._top).insertWidget(0 if tight else 1, self.countdown)

    def _show_bars(self, bars: tuple[BarState, ...]) -> None:
        while len(self.bars) > len(bars):
            row = self.bars.pop()
            self._bars.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.bars) < len(bars):
            row = BarRow(self._inside)
            row.clicked.connect(partial(self._ask_rule, row))
            row.walked.connect(partial(self._walk, row))
            self._bars.addWidget(row)
            self.bars.append(row)
        for row, bar in zip(self.bars, bars, strict=True):
            row.show_state(bar)

    def _show_credits(self, states: tuple[CreditState, ...]) -> None:
        """A row that stays keeps the focus; where the last one goes, the one above it gets it."""
        while len(self.credits) > len(states):
            gone = self.credits.pop()
            if gone.hasFocus() or gone.cross.hasFocus():
                (self.credits[-1] if self.credits else self.add).setFocus(Qt.FocusReason.TabFocusReason)
            self._credits.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.credits) < len(states):
            row = CreditRow(self._inside)
            row.clicked.connect(partial(self._ask_credit, row))
            row.removed.connect(partial(self._remove, row))
            row.walked.connect(partial(self._walk_credits, row))
            self._credits.addWidget(row)
            self.credits.append(row)
        for row, credit in zip(self.credits, states, strict=True):
            row.show_state(credit)

    def _show_earned(self, states: tuple[CreditState, ...]) -> None:
        """The newest credits, and how many there are besides."""
        self._show_credits(states[: self._most])
        left = len(states) - len(self.credits)
        self.more.setText(f"Show more ({left:,} left)")
        self.more.setVisible(left > 0)

    def _show_more(self) -> None:
        self._most += 4 * _PAGE
        if self.state is not None:
            self._show_earned(self.state.credits)

    def _show_offers(self, states: tuple[OfferState, ...]) -> None:
        while len(self.offers) > len(states):
            gone = self.offers.pop()
            self._offers.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.offers) < len(states):
            row = OfferRow(self._inside)
            row.wanted.connect(partial(self._ask_count, row))
            self._offers.addWidget(row)
            self.offers.append(row)
        for row, offer in zip(self.offers, states, strict=True):
            row.show_state(offer)

    def _ask_count(self, row: OfferRow) -> None:
        if row.state is not None:
            self.count_asked.emit(row.count, row.state.item_id)

    def _ask_credit(self, row: CreditRow, _checked: bool = False) -> None:
        self.credit_pressed.emit(row, row.state)

    def _remove(self, row: CreditRow) -> None:
        if row.state is not None:
            self.credit_removed.emit(row.state.form.id)

    def _walk_credits(self, row: CreditRow, step: int) -> None:
        place = max(0, min(self.credits.index(row) + step, len(self.credits) - 1))
        self.credits[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_rule(self, row: BarRow, _checked: bool = False) -> None:
        self.rule_asked.emit(row, row.state)

    def _walk(self, row: BarRow, step: int) -> None:
        place = max(0, min(self.bars.index(row) + step, len(self.bars) - 1))
        self.bars[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 16, 16, 24)
        column.setSpacing(8)
        top, below = self._top, self._below
        top.setContentsMargins(8, 0, 8, 0)
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.countdown)
        top.addStretch(1)
        for button in (self.add, self.renew, self.edit):
            top.addWidget(button)
        column.addLayout(top)
        _inset(column, self.second)
        below.setContentsMargins(8, 0, 8, 0)
        below.addStretch(1)
        column.addLayout(below)
        column.addSpacing(12)
        _inset(column, self.head)
        self._bars.setSpacing(0)
        column.addLayout(self._bars)
        _inset(column, self.advice)
        for head, rows in ((self.offers_head, self._offers), (self.earned_head, self._credits)):
            column.addSpacing(12)
            _inset(column, head)
            rows.setSpacing(0)
            column.addLayout(rows)
        _inset(column, self._nothing)
        under = QHBoxLayout()
        under.addWidget(self.more)
        under.addStretch(1)
        column.addLayout(under)
        column.addStretch(1)


def rule_category(bar: BarState) -> str:
    """The category that a rule names: "" is all together."""
    return "" if bar.category == TOGETHER else bar.category


def _inset(column: QVBoxLayout, widget: QWidget) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(8, 0, 8, 0)
    row.addWidget(widget)
    column.addLayout(row)
