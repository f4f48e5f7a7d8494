"""Above the timeline: the banner for what is not logged yet, the heads of both columns, and day totals."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.banner import Banner
from careercruise_desktop.ui.widgets.chip import Chip

from .state import BannerState, DayState, Total
from .timeline import BETWEEN, GUTTER, PLANNED_SHARE

HEAD = 36


class DayHead(QWidget):
    """Stands still while the day scrolls."""

    answered = Signal(int, str)
    opened = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._banner: Banner | None = None
        self._shown: BannerState | None = None
        self._totals_shown: tuple[Total, ...] = ()
        self._sums = ("", "")
        self._totals = QHBoxLayout()
        self._totals.setContentsMargins(GUTTER, 0, 0, 0)
        self._totals.setSpacing(6)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(8, 0, 10, 0)
        self._whole.setSpacing(0)
        self._whole.addSpacing(HEAD)
        self._whole.addLayout(self._totals)

    @property
    def banner(self) -> Banner | None:
        """The banner on screen."""
        return self._banner

    def show_state(self, state: DayState) -> None:
        """Show another day's head."""
        self._show_banner(state.banner)
        self._show_totals(state.plan.totals)
        self._sums = (state.plan.planned_sum, state.plan.logged_sum)
        self.setAccessibleName(f"Planned {self._sums[0]}, logged {self._sums[1]}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint the heads over their columns."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both heads with their sums."""
        totals = self._totals.sizeHint().height() if self._totals_shown else 0
        top = self.height() - HEAD - totals
        room = max(80, self.width() - 10 - GUTTER - BETWEEN - 1)
        places = (GUTTER, GUTTER + round(room * PLANNED_SHARE) + BETWEEN)
        with painting.begin(self) as painter:
            for left, word, total in zip(places, ("Planned", "Logged"), self._sums, strict=True):
                place = QRectF(left, top + 8, self.width() - left, 20)
                width = painting.text(painter, place, word, "small_strong", "text")
                painting.text(painter, place.adjusted(width + 8, 0, 0, 0), total, "small", "text2")

    def _show_banner(self, state: BannerState | None) -> None:
        if state == self._shown:
            return
        self._shown = state
        if self._banner is not None:
            self._whole.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if state is None:
            return
        buttons = (("log", state.log_text), ("adjust", "Adjust"), ("no", "It did not happen"))
        rest = f"{state.rest} {state.more}".rstrip()
        self._banner = Banner()
        self._banner.show_banner((("strong", state.title), rest), buttons, mark=state.role)
        self._banner.chosen.connect(lambda answer: self.answered.emit(state.block_id, answer))
        self._whole.insertWidget(0, self._banner)

    def _show_totals(self, totals: tuple[Total, ...]) -> None:
        if totals == self._totals_shown:
            return
        self._totals_shown = totals
        while (item := self._totals.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for total in totals[:6]:
            chip = Chip(total.text, total.role)
            chip.setAccessibleName(total.name)
            chip.clicked.connect(lambda _=False, key=total.id: self.opened.emit("time_entry", key))
            self._totals.addWidget(chip)
        if totals:
            self._totals.addStretch(1)
        self._totals.setContentsMargins(GUTTER, 0, 0, 8 if totals else 0)
