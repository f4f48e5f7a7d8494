"""Agreeing anew on a date, wherever that is asked for: what changes, and why, in one small form."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.delegating import row
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.typed_field import TypedField

WIDTH = 264
_PADDING = 11
# What is left of the width beside the padding and the border.
_INSIDE = WIDTH - 2 * (_PADDING + 1)
NO_REASON = "Why? A few words stay with the old baseline."


class Agreement(NamedTuple):
    """What is agreed anew: a record of which kind, what it is called, and what changes, in a sentence.

    `budget` is that of a project as it is now.
    """

    kind: str
    id: int
    title: str
    says: str
    budget: Decimal | None = None


class RebaselinePopover(Popover):
    """Enter agrees, Escape keeps nothing; the reason is required, and stays after a refusal.

    With a field for the budget, that is agreed on too.

    Signals:
        agreed: what is agreed anew (an `Agreement`), and why.
    """

    agreed = Signal(object, str)

    def __init__(self, anchor: QWidget, state: Agreement, budget: TypedField | None = None) -> None:
        super().__init__(anchor, f"Re-baseline {state.title}", padding=_PADDING)
        self._state = state
        self.budget = budget
        self.reason = TextField("", "With whom, and why", "Reason", compact=True)
        self._complaint = Complaint(self)
        self._go = Button("Re-baseline", "primary", "flag", small=True)
        self.body.setSpacing(8)
        self.body.addWidget(Label(f"Re-baseline “{state.title}”", "strong", elide=True))
        says = Label(state.says, "small", "text2", wrap=True)
        says.setFixedHeight(says.heightForWidth(_INSIDE))
        self.body.addWidget(says)
        self.body.addLayout(row("Reason", self.reason))
        if budget is not None:
            self.body.addLayout(row("Budget", budget))
            budget.error_changed.connect(self.refuse)
        self.body.addWidget(self._complaint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._go)
        self.body.addLayout(foot)
        self.reason.edited.connect(lambda _: self.refuse(""))
        self._go.clicked.connect(self.confirm)

    @property
    def complaint(self) -> str:
        """What is missing or was refused, or ""."""
        return self._complaint.text

    def start(self) -> None:
        """Open with the focus on the reason."""
        self.open(self.reason, width=WIDTH)

    def confirm(self) -> None:
        """Agree, if there is a reason."""
        if self.budget is not None:
            self.budget.commit()
            if self.budget.error:
                return
        reason = self.reason.text().strip()
        if reason:
            self.agreed.emit(self._state, reason)
        else:
            self.refuse(NO_REASON)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say what was refused; the reason stays as it was typed."""
        if sentence != self.complaint:
            self._complaint.show_text(sentence)
            # As many lines as it takes here: a paragraph asks for those of a wider box.
            self._complaint.setFixedHeight(self._complaint.heightForWidth(_INSIDE))
            self.fit_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field agrees."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
            return
        super().keyPressEvent(event)
