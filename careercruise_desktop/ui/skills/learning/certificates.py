"""Certificates: the list, and the page of the chosen one with its credits."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from .state import CertificatesState


class CertificatesPart(QWidget):
    """Shows a `CertificatesState`.

    Signals: chosen(id); opened(id); add_wanted(name, scheme or ""); scheme_wanted(id, scheme); renew_wanted(id, day or
    None); credit_wanted(id, title, minutes, category, day); item_wanted(id, item id, category); credit_removed(id);
    rule_kept(certificate id, `RuleState`); rule_removed(rule id); menu_requested(id, place).
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_wanted = Signal(str, str)
    scheme_wanted = Signal(int, str)
    renew_wanted = Signal(int, object)
    credit_wanted = Signal(int, str, int, str, object)
    item_wanted = Signal(int, int, str)
    credit_removed = Signal(int)
    rule_kept = Signal(int, object)
    rule_removed = Signal(int)
    menu_requested = Signal(int, QPoint)

    def show_state(self, state: CertificatesState) -> None:
        """Show other certificates."""
