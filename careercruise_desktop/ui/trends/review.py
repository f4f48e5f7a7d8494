"""The review of a period: which days, then which file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from careercruise_desktop.ui.widgets.segmented import Segmented

from .days import DaysBox

WIDTH = 330
TITLE = "Export a review"
# What can be chosen at once: the last whole ones, and what the wall shows.
CHOICES = (("quarter", "Quarter"), ("month", "Month"), ("year", "Year"), ("shown", "As shown"))
Days = tuple[date, date]


class ReviewBox(DaysBox):
    """Two days, with the usual ones at hand."""

    def __init__(self, anchor: QWidget, usual: Mapping[str, Days], today: date) -> None:
        first, last = usual["quarter"]
        super().__init__(anchor, first, last, today, title=TITLE, act="Export…")
        self._usual = usual
        self.usual = Segmented(CHOICES, "quarter", "Last whole", small=True)
        self.usual.chosen.connect(self._take)
        for field in (self.first, self.last):
            field.committed.connect(lambda _: self.usual.set_value(""))
        self.body.insertWidget(2, self.usual)
        self.body.insertSpacing(3, 10)

    def _take(self, key: str) -> None:
        self.first.set_value(self._usual[key][0])
        self.last.set_value(self._usual[key][1])


class ReviewAsk(QObject):
    """Asks for the days of a review and its file.

    Signals: requested, someone wants one; chosen(first day, last day); target_chosen(first day, last day, file).
    """

    requested = Signal()
    chosen = Signal(date, date)
    target_chosen = Signal(date, date, Path)

    def __init__(self, view: QWidget, anchor: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._anchor = anchor
        self.box: ReviewBox | None = None
        self.dialog: SaveDialog | None = None

    def ask_days(self, usual: Mapping[str, Days], today: date) -> None:
        """Ask for the days."""
        if self.box is not None:
            self.box.deleteLater()
        self.box = ReviewBox(self._anchor, usual, today)
        self.box.chosen.connect(self.chosen)
        self.box.open(width=WIDTH, right=True)

    def ask_target(self, first: date, last: date, suggested: Path, formats: Mapping[str, str]) -> None:
        """Ask for the file; its name decides the format."""
        self.dialog = dialog = SaveDialog("Export the review", suggested, dict(formats), self._view)
        dialog.chosen.connect(lambda target: self.target_chosen.emit(first, last, target))
        dialog.open()
