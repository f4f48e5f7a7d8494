"""Above the timeline: the banner for what is not logged yet, the heads of both columns, and day totals."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.banner import Banner
from careercruise_desktop.ui.widgets.chip import ChipButton

from .state import BannerState, DayState, Total
from .timeline import BETWEEN, GUTTER, PLANNED_SHARE

HEAD = 36
GAP, BELOW, MOST_TOTALS = 6, 8, 6


class DayHead(QWidget):
    """Stands still while the day scrolls."""

    answered = Signal(str)
    opened = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._banner: Banner | None = None
        self._shown: BannerState | None = None
        self._totals_shown: tuple[Total, ...] = ()
        self._sums = ("", "")
        self._totals = QWidget()
        self._chips: list[ChipButton] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(8, 0, 10, 0)
        self._whole.setSpacing(0)
        self._whole.addSpacing(HEAD)
        self._whole.addWidget(self._totals)
        self._totals.setFixedHeight(0)

    @property
    def banner(self) -> Banner | None:
        """The banner on screen."""
        return self._banner

    @property
    def totals(self) -> tuple[ChipButton, ...]:
        """The chips of what is logged without a time of day."""
        return tuple(self._chips)

    def show_state(self, state: DayState) -> None:
        """Show another day's head."""
        self._show_banner(state.banner)
        self._show_totals(state.plan.totals)
        self._sums = (state.plan.planned_sum, state.plan.logged_sum)
        self.setAccessibleName(f"Planned {self._sums[0]}, logged {self._sums[1]}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint the heads over their columns, and put the totals below the second."""
        super().resizeEvent(event)
        self._place_totals()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both heads with their sums."""
        top = self.height() - HEAD - self._totals.height()
        places = (GUTTER, self._logged_left())
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
        self._banner.chosen.connect(self.answered)
        self._whole.insertWidget(0, self._banner)

    def _show_totals(self, totals: tuple[Total, ...]) -> None:
        if totals == self._totals_shown:
            return
        self._totals_shown = totals
        for gone in self._chips:
            gone.hide()
            gone.deleteLater()
        self._chips = [self._chip(total) for total in totals[:MOST_TOTALS]]
        self._place_totals()

    def _chip(self, total: Total) -> ChipButton:
        chip = ChipButton(total.text, total.role, parent=self._totals)
        chip.setAccessibleName(total.name)
        chip.clicked.connect(lambda _=False: self.opened.emit("time_entry", total.id))
        chip.show()
        return chip

    def _place_totals(self) -> None:
        """In lines over the logged column, for they are logged."""
        first = self._logged_left() - self._whole.contentsMargins().left()
        last = max(first + 1, self.width() - self._whole.contentsMargins().right())
        left, top, height = first, 0, 0
        for chip in self._chips:
            size = chip.sizeHint()
            width = min(size.width(), last - first)
            if left + width > last and left > first:
                left, top = first, top + size.height() + GAP
            chip.setGeometry(left, top, width, size.height())
            left += width + GAP
            height = top + size.height() + BELOW
        self._totals.setFixedHeight(height)

    def _logged_left(self) -> int:
        room = max(80, self.width() - 10 - GUTTER - BETWEEN - 1)
        return GUTTER + round(room * PLANNED_SHARE) + BETWEEN
