"""Certificates in the tab of learning, and what is done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.ui.skills.learning.menus import certificate_offers
from careercruise_desktop.ui.skills.learning.state import CertificatesState, RuleState
from careercruise_desktop.ui.widgets.offers import offer_menu
from careercruise_desktop.usecases.certificate_pages import CertificatePages, Validity
from careercruise_desktop.usecases.certificates import Certificates, Credited, Renewed, told_credit
from careercruise_desktop.usecases.sheets import Sheets

from .certificate_words import page_state, row_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QPoint

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.learning.certificate_boxes import CreditBox
    from careercruise_desktop.ui.skills.learning.certificates import CertificatesPart
    from careercruise_desktop.ui.skills.learning.state import CreditForm


class CertificatesPresenter:
    """Reads certificates and answers what `CertificatesPart` asks for."""

    def __init__(self, view: CertificatesPart, context: Context) -> None:
        self._view = view
        self._context = context
        self._use = context.use(Certificates)
        self._pages = context.use(CertificatePages)
        self._chosen = 0
        view.chosen.connect(self._choose)
        view.opened.connect(partial(context.bus.record_requested.emit, "certificate"))
        view.add_wanted.connect(self._add)
        view.scheme_wanted.connect(self._apply)
        view.renew_wanted.connect(self._renew)
        view.credit_kept.connect(self._credit)
        view.sources_wanted.connect(self._show_sources)
        view.item_wanted.connect(self._count)
        view.credit_removed.connect(self._remove_credit)
        view.rule_kept.connect(self._keep_rule)
        view.rule_removed.connect(self._remove_rule)
        view.menu_requested.connect(self._menu)

    def refresh(self) -> str:
        """Read and show the certificates; gives how many are valid, in one line."""
        today = self._context.clock.now().day
        lines = self._pages.lines()
        if self._chosen not in {line.certificate.id for line in lines}:
            self._chosen = lines[0].certificate.id if lines else 0
        page = page_state(self._pages.page(self._chosen), today) if self._chosen else None
        schemes = tuple((each.key, f"{each.name}, {each.issuer}") for each in self._use.schemes())
        rows = tuple(row_state(line, today) for line in lines)
        self._view.show_state(CertificatesState(rows, page, schemes, today))
        if not lines:
            return ""
        valid = sum(line.validity not in {Validity.EXPIRED, Validity.OPEN} for line in lines)
        soon = sum(line.validity is Validity.ENDING for line in lines)
        said = f"{valid:,} of {words.plural(len(lines), 'certificate', 'certificates')} valid"
        return f"{said}, {soon:,} expires soon" if soon == 1 else f"{said}, {soon:,} expire soon" if soon else said

    def _choose(self, key: int) -> None:
        if key != self._chosen:
            self._chosen = key
            self.refresh()
        self._context.bus.selected.emit("certificate", key, None)

    def _boxed(self, act: Callable[[], object], said: str | Callable[[object], str], icon: str = "check") -> object:
        """Do what a box asked for; a refusal stands in the box."""
        done = self._context.acts.run(act, said=said, icon=icon, refused=self._refuse)
        if done is not None:
            self._view.close_box()
        return done

    def _refuse(self, refusal: Refused) -> None:
        self._view.refuse(refusal.rule)

    def _add(self, name: str, scheme: str, earned: date | None) -> None:
        made = self._boxed(
            lambda: self._use.add(Certificate(name=name, earned=earned), scheme or None), "Certificate added", "award"
        )
        if isinstance(made, Certificate):
            self._chosen = made.id
            self.refresh()

    def _apply(self, key: int, scheme: str) -> None:
        self._context.acts.run(
            lambda: self._use.apply(key, scheme), said="Rules applied; the credits stay", icon="award"
        )

    def _renew(self, key: int, day: date) -> None:
        self._boxed(lambda: self._use.renew(key, day), _renewed, "repeat")

    def _credit(self, key: int, form: CreditForm) -> None:
        credit = Credit(
            id=form.id, certificate_id=key, day=form.day, minutes=form.minutes, category=form.category,
            title=form.title, learning_item_id=form.item_id,
        )  # fmt: skip
        said = "Credit kept" if form.id else "Credit added"
        self._boxed(lambda: self._use.keep_credit(credit), partial(_credited, said))

    def _show_sources(self, box: CreditBox) -> None:
        """The learning items that a credit may come from."""
        box.show_sources([(choice.id, choice.name) for choice in self._context.use(Sheets).choices("learning_item")])

    def _count(self, key: int, item: int, category: str) -> None:
        self._boxed(lambda: self._use.credit_item(item, key, category=category), partial(_credited, "Credit added"))

    def _remove_credit(self, key: int) -> None:
        self._context.acts.run(lambda: self._use.remove_credit(key), said="Credit removed", icon="trash-2")

    def _keep_rule(self, key: int, rule: RuleState) -> None:
        value = CreditRule(
            id=rule.id, certificate_id=key, category=rule.category, within=rule.within, least=rule.least, most=rule.most
        )
        self._boxed(lambda: self._use.keep_rule(value), "Rule kept")

    def _remove_rule(self, key: int) -> None:
        self._boxed(lambda: self._use.remove_rule(key), "Rule removed; the credits stay", "trash-2")

    def _menu(self, key: int, place: QPoint) -> None:
        menu = offer_menu(self._view, certificate_offers(), partial(self._do, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _do(self, key: int, act: str) -> None:
        if act == "open":
            self._context.bus.record_requested.emit("certificate", key)
        else:
            self._context.acts.run(
                lambda: self._use.remove(key), said="Certificate deleted with its credits", icon="trash-2"
            )


def _credited(said: str, done: object) -> str:
    if not isinstance(done, Credited):
        return ""
    return " ".join([f"{said}.", *done.remarks]) if done.remarks else said


def _renewed(done: object) -> str:
    if not isinstance(done, Renewed) or done.certificate.expires is None:
        return ""
    said = f"Renewed until {words.day_short(done.certificate.expires)} {done.certificate.expires.year}"
    missing = told_credit(done.before.to_earn, done.certificate.unit)
    return said if done.before.complete else f"{said}. The cycle before it lacks {missing}."
