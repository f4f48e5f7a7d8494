"""What is open over the tab: the records behind a figure, all rounds, or one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careercruise_desktop.ui.leadership.pulse.round_box import RoundBox
from careercruise_desktop.ui.leadership.pulse.state import RoundState
from careercruise_desktop.ui.widgets.records_list import RecordsList, RecordsPage


class Opened(QObject):
    """Opens one thing at a time. `place` gives where a round opens that was asked for elsewhere, None for nowhere yet.

    Signals:
        record_opened: a record (kind, id) is to be opened.
        more_requested: the rounds after those that are listed.
        form_requested: the form of a round (its id) is wanted again.
        close_requested: a round (its id) is to take no more answers.
        correct_requested: a round (its id) is to be corrected.
        remove_requested: a round (its id) is to be deleted.
    """

    record_opened = Signal(str, int)
    more_requested = Signal()
    form_requested = Signal(int)
    close_requested = Signal(int)
    correct_requested = Signal(int)
    remove_requested = Signal(int)

    def __init__(self, place: Callable[[], QWidget | None], parent: QObject) -> None:
        super().__init__(parent)
        self.records: RecordsList | None = None
        self.round: RoundBox | None = None
        self._waiting: RoundState | None = None
        self.place = place

    @property
    def round_state(self) -> RoundState | None:
        """The round that is open, if one is."""
        box = self.round
        return box.state if box is not None and isValid(box) and box.is_open else None

    def show_records(self, page: RecordsPage, anchor: QWidget) -> None:
        """Open a list of records."""
        self.records = records = RecordsList(anchor)
        records.opened.connect(self.record_opened)
        records.more_requested.connect(self.more_requested)
        records.closed.connect(records.deleteLater)
        records.show_first(page)

    def show_more(self, page: RecordsPage) -> None:
        """Add records to the list that is open."""
        if self.records is not None and isValid(self.records) and self.records.is_open:
            self.records.show_more(page)

    def show_round(self, state: RoundState, anchor: QWidget | None) -> None:
        """Show one round where it was asked for, else beside morale; that waits until morale stands in its place."""
        place = anchor or self.place()
        if place is None:
            self._waiting = state
            return
        self._waiting = None
        self.round = box = RoundBox(place, state)
        box.form_requested.connect(self.form_requested)
        box.close_requested.connect(self.close_requested)
        box.correct_requested.connect(self.correct_requested)
        box.remove_requested.connect(self.remove_requested)
        box.start()

    def close_round(self) -> None:
        """What it shows is no more."""
        if self.round_state is not None and self.round is not None:
            self.round.close_now()

    def settle(self) -> None:
        """The tab is there: what waited for it opens."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            QTimer.singleShot(0, self, lambda: self.show_round(waiting, None))
