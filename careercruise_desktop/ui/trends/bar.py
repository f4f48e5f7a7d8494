"""The bar under the header: the filters of the whole wall, the comparison, the window of days, the choice of cards."""

from __future__ import annotations

from datetime import date
from math import ceil

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.switch import Switch

from .state import WallState

HEIGHT = 44
BOTH = "both"
_NARROW = 760
COMPARE = "Set every figure and chart beside the period before of the same length"


class WallBar(QWidget):
    """Signals: role_chosen("it", "pm" or ""); project_chosen(id or None); compare_chosen(on); whole_requested."""

    role_chosen = Signal(str)
    project_chosen = Signal(object)
    compare_chosen = Signal(bool)
    whole_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Whether the period is of several years.
        self._years = False
        self.setFixedHeight(HEIGHT)
        self.role = Segmented(
            ((BOTH, "Both roles"), ("it", "IT"), ("pm", "PM")), BOTH, "Role", small=True, marks={"it": "it", "pm": "pm"}
        )
        self.project = Combo((), None, "Project", searchable=True, compact=True, allow_none="All projects")
        self.project.setMaximumWidth(220)
        self.compare = Switch("Compare with before", name="Compare with the period before")
        self.compare.setToolTip(COMPARE)
        self.compare.setMaximumWidth(self.compare.sizeHint().width())
        self.zoom = Button("", "plain", "x", small=True)
        self.zoom.setToolTip("Show the whole period again (double click on a chart, or 0)")
        self.cards = Button("Cards", "ghost", "layout-template", small=True)
        self.cards.setToolTip("Choose the cards of the wall and their order")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 1)
        row.setSpacing(12)
        self.beside = Label("", "small", "text3", elide=True)
        for control in (self.role, self.project, self.compare, self.beside, self.zoom):
            row.addWidget(control)
        row.addStretch(1)
        row.addWidget(self.cards)
        self.zoom.hide()
        self.beside.hide()
        self.role.chosen.connect(lambda key: self.role_chosen.emit("" if key == BOTH else key))
        self.project.chosen.connect(self.project_chosen)
        self.compare.toggled.connect(self.compare_chosen)
        self.zoom.clicked.connect(self.whole_requested)

    def show_state(self, state: WallState) -> None:
        """Show what the wall is narrowed to."""
        self._years = state.first.year != state.end.year
        for key, name in state.roles:
            self.role.set_text(key, name)
        self.role.set_value(state.role or BOTH)
        self.project.set_options([Option(key, name) for key, name in state.projects])
        self.project.set_value(state.project)
        self.compare.blockSignals(True)
        self.compare.setChecked(state.compare)
        self.compare.blockSignals(False)
        self.beside.set_text(state.beside)
        self.compare.setToolTip(f"{COMPARE}: {state.beside}" if state.beside else COMPARE)
        self._show_beside()

    def _show_beside(self) -> None:
        """The days that all is set beside, where they do not push the words of the switch aside."""
        self.beside.setVisible(bool(self.beside.text()) and self.width() >= _NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow window."""
        super().resizeEvent(event)
        self._show_beside()

    def show_window(self, first: float, end: float, *, zoomed: bool) -> None:
        """Name the days in sight where they are not all."""
        self.zoom.setVisible(zoomed)
        if zoomed:
            # A day that is in sight in part is in sight.
            one, other = (date.fromordinal(day) for day in (int(first), max(int(first), ceil(end) - 1)))
            begin, last = words.day_short(one), words.day_short(other)
            # Where the wall is of one year, that stands in the head.
            if self._years:
                begin += f" {one.year}" if one.year != other.year else ""
                last += f" {other.year}"
            self.zoom.setText(f"{begin} – {last}")

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the keys, in order."""
        return (*self.role._pieces.values(), self.project, self.compare, self.zoom, self.cards)

    def minimumSizeHint(self) -> QSize:
        """It gives way before a narrow window does."""
        return QSize(320, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface over a hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())
