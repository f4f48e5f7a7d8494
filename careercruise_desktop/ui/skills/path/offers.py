"""Next steps that are offered for a gap: one click makes one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.text import TITLE_LIMIT
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.count import Count
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.popover import Popover

from .long_row import LongRow
from .state import ProposalsState

WIDTH = 420
_EDGE = 13


class StepOffers(Popover):
    """Shows a `ProposalsState`: a step of each sort, and a line for own words.

    Signals:
        chosen: the place of an offered step, and the person that it goes to (0 for nobody).
        added: a step in own words; the list stays open until that is made, or refused.
    """

    chosen = Signal(int, int)
    added = Signal(str)
    keeps_press = keeps_words = True

    def __init__(self, anchor: QWidget, state: ProposalsState) -> None:
        super().__init__(anchor, f"Next steps: {state.title}", padding=8)
        self.state = state
        self.menu: Menu | None = None
        self.rows: list[LongRow] = []
        self.body.setSpacing(2)
        for text, role, token in (
            (state.title, "strong", "text"), (state.looks_like, "small", "text2"), (state.by_when, "small", "text3"),
        ):  # fmt: skip
            if text:
                label = Label(text, role, token, wrap=True)
                label.setContentsMargins(8, 0, 8, 2)
                self.body.addWidget(label)
        for place, step in enumerate(state.steps):
            lacking = step.asks and not state.people
            row = LongRow(WIDTH - 2 * _EDGE)
            row.show_words(step.icon, step.title, f"{step.kind}: add a person first" if lacking else step.kind)
            row.setEnabled(not lacking)
            row.activated.connect(partial(self._choose, place))
            self.rows.append(row)
            self.body.addWidget(row)
        self.own = Field("", "Or in own words", "Next step in own words", compact=True)
        self.own.returnPressed.connect(self._add)
        self.body.addSpacing(6)
        self.body.addWidget(self.own)
        self.count = Count(self.own, TITLE_LIMIT)
        self.count.setContentsMargins(8, 2, 8, 0)
        self._complaint = Complaint(self)
        self.body.addWidget(self.count)
        self.body.addWidget(self._complaint)
        self.own.textChanged.connect(lambda _: self.refuse(""))
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        """Open with the focus on the first step that is offered."""
        first = next((row for row in self.rows if row.isEnabled()), None)
        self.open(first or self.own, width=WIDTH, right=True)

    @property
    def complaint(self) -> str:
        """Why own words were refused, or ""."""
        return self._complaint.text

    def refuse(self, sentence: str) -> None:
        """Say below the own words why they were refused; they stay."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def _choose(self, place: int) -> None:
        if self.state.steps[place].asks:
            self._ask_person(place)
        else:
            self._tell(place, 0)

    def _ask_person(self, place: int) -> None:
        self.menu = menu = Menu(self)
        for key, name in self.state.people:
            menu.add(name, partial(self._tell, place, key), icon="user")
        menu.open_below(self.rows[place])

    def _tell(self, place: int, person: int) -> None:
        self.close_now()
        self.chosen.emit(place, person)

    def _add(self) -> None:
        words = self.own.text().strip()
        if words:
            self.added.emit(words)
