"""Certificates: the list, and the page of the chosen one with its credits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .certificate_boxes import Box, CertificateBox, CountBox, CreditBox, RenewBox, RuleBox
from .certificate_page import CertificatePage, rule_category
from .certificate_rows import CertificateCard, CreditRow
from .drawings import draw_credits
from .state import BarState, CertificatePageState, CertificatesState, CreditForm, CreditState, RuleState

_LIST, _NARROW_LIST, _WIDE = 316, 252, 1080
# Beside the inspector of a narrow window.
_TIGHT_LIST, _TIGHT = 200, 700


class CertificatesPart(QWidget):
    """Shows a `CertificatesState`.

    Signals: chosen(id); opened(id); add_wanted(name, scheme or "", day earned or None); scheme_wanted(id, scheme);
    renew_wanted(id, day); credit_kept(id, `CreditForm`); sources_wanted(its `CreditBox`);
    item_wanted(id, item id, category); credit_removed(id);
    rule_kept(certificate id, `RuleState`); rule_removed(rule id); menu_requested(id, place).
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_wanted = Signal(str, str, object)
    scheme_wanted = Signal(int, str)
    renew_wanted = Signal(int, object)
    credit_kept = Signal(int, object)
    sources_wanted = Signal(object)
    item_wanted = Signal(int, int, str)
    credit_removed = Signal(int)
    rule_kept = Signal(int, object)
    rule_removed = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Certificates")
        self.state = CertificatesState()
        self.box: Box | None = None
        self.menu: Menu | None = None
        self.list = _List()
        self.page = CertificatePage()
        self.empty = EmptyState(
            draw_credits,
            "No certificates yet",
            "Keep an eye on when they expire, and on the credits that keep them valid, by category.",
            "Add a certificate",
            sample=False,
        )
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self.page, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(work)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.list.chosen.connect(self.chosen)
        self.list.menu_wanted.connect(self.menu_requested)
        self.list.new.clicked.connect(lambda _=False: self.begin_new())
        self.empty.begun.connect(self.begin_new)
        page = self.page
        page.opened.connect(lambda: self.opened.emit(self._shown.id))
        page.credit_asked.connect(self._ask_credit)
        page.renew_asked.connect(self._ask_renewal)
        page.rule_asked.connect(self._ask_rule)
        page.scheme_asked.connect(self._ask_scheme)
        page.count_asked.connect(self._ask_count)
        page.credit_pressed.connect(self._edit_credit)
        page.credit_removed.connect(self.credit_removed)

    def show_state(self, state: CertificatesState) -> None:
        """Show other certificates."""
        self.state = state
        self._stack.setCurrentIndex(int(not state.rows))
        self.list.show_state(state)
        if state.page is not None:
            self.page.show_state(state.page)
        self.page.scheme.setVisible(bool(state.schemes))

    def begin_new(self) -> None:
        """Ask for a new certificate."""
        anchor = self.list.new if self.state.rows else self.empty.action
        box = CertificateBox(anchor, self.state.schemes, self.state.today)
        box.agreed.connect(self.add_wanted)
        self._open(box)

    def close_box(self) -> None:
        """What was asked for is done."""
        if self.box is not None:
            box, self.box = self.box, None
            box.close_now()

    def refuse(self, sentence: str) -> None:
        """Say in the open box why it was refused."""
        if self.box is not None:
            self.box.refuse(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is narrower in a narrow window."""
        super().resizeEvent(event)
        wide = self.width()
        self.list.setFixedWidth(_LIST if wide >= _WIDE else _NARROW_LIST if wide >= _TIGHT else _TIGHT_LIST)

    @property
    def _shown(self) -> CertificatePageState:
        if self.state.page is None:
            raise RuntimeError("no certificate is shown")
        return self.state.page

    def _open(self, box: Box) -> None:
        self.close_box()
        self.box = box
        # What it was opened at may be gone by then.
        box.heir = self.page.add
        box.closed.connect(self._forget)
        box.start()

    def _forget(self) -> None:
        self.box = None

    def _ask_credit(self, anchor: QWidget) -> None:
        self._open_credit(anchor, CreditForm(0, "", 60, "", self.state.today, None, ""))

    def _edit_credit(self, row: CreditRow, credit: CreditState) -> None:
        self._open_credit(row, credit.form, credit.follows)

    def _open_credit(self, anchor: QWidget, credit: CreditForm, follows: int | None = None) -> None:
        page = self._shown
        box = CreditBox(anchor, credit, page.unit, page.categories, self.state.today, follows=follows)
        box.agreed.connect(partial(self.credit_kept.emit, page.id))
        box.sources_wanted.connect(partial(self.sources_wanted.emit, box))
        box.removed.connect(partial(self._remove_credit, credit.id))
        self._open(box)

    def _remove_credit(self, key: int) -> None:
        self.close_box()
        self.credit_removed.emit(key)

    def _ask_renewal(self, anchor: QWidget) -> None:
        page = self._shown
        box = RenewBox(anchor, page.name, page.renewable, self.state.today, page.unfinished)
        box.agreed.connect(partial(self.renew_wanted.emit, page.id))
        self._open(box)

    def _ask_rule(self, anchor: QWidget, bar: BarState | None) -> None:
        page = self._shown
        known = None if bar is None else next((rule for rule in page.rules if rule.id == bar.rule_id), None)
        rule = known or RuleState(0, rule_category(bar) if bar is not None else "", "", 0, None)
        box = RuleBox(anchor, rule, page.unit, page.categories)
        box.agreed.connect(partial(self.rule_kept.emit, page.id))
        box.removed.connect(partial(self.rule_removed.emit, rule.id))
        self._open(box)

    def _ask_scheme(self, anchor: QWidget) -> None:
        page = self._shown
        self.menu = menu = Menu(self)
        for key, text in self.state.schemes:
            menu.add(f"Apply {text}", partial(self.scheme_wanted.emit, page.id, key), icon="award")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(anchor, right=True)

    def _ask_count(self, anchor: QWidget, item: int) -> None:
        page = self._shown
        offer = next(each for each in page.offers if each.item_id == item)
        box = CountBox(anchor, offer.title, page.categories)
        box.agreed.connect(partial(self.item_wanted.emit, page.id, item))
        self._open(box)


class _List(QWidget):
    """The certificates, on `bg`: the next one to expire first.

    Signals: chosen(id); menu_wanted(id, place).
    """

    chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[CertificateCard] = []
        self.new = IconButton("plus", "Add a certificate", size=26)
        self.new.press_once()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(8, 4, 8, 12)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        area = ScrollArea(self._inside, "bg")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.setContentsMargins(20, 6, 10, 2)
        top.addWidget(Label("By when they expire", "small_medium", "text3", elide=True), 1)
        top.addWidget(self.new)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(area, 1)

    def show_state(self, state: CertificatesState) -> None:
        """Show other certificates; a card that stays keeps the focus."""
        chosen = state.page.id if state.page is not None else 0
        while len(self.cards) > len(state.rows):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(state.rows):
            card = CertificateCard(self._inside)
            card.clicked.connect(partial(self._choose, card))
            card.walked.connect(partial(self._walk, card))
            card.menu_wanted.connect(partial(self._ask_menu, card))
            self._column.insertWidget(self._column.count() - 1, card)
            self.cards.append(card)
        for card, row in zip(self.cards, state.rows, strict=True):
            card.show_state(row, chosen=row.id == chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _choose(self, card: CertificateCard, _checked: bool = False) -> None:
        if card.state is not None:
            self.chosen.emit(card.state.id)

    def _walk(self, card: CertificateCard, step: int) -> None:
        place = max(0, min(self.cards.index(card) + step, len(self.cards) - 1))
        self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_menu(self, card: CertificateCard, place: QPoint) -> None:
        if card.state is not None:
            self.menu_wanted.emit(card.state.id, place)
