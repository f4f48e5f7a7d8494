"""What stands left of the pages: the profile, the sections, the period, and what is hidden."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import speech
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import THICKNESS
from careercruise_desktop.ui.widgets.switch import Switch
from careercruise_desktop.ui.widgets.toast import CLEARANCE

from .days import Calendar
from .sections import Sections
from .state import ChoicesState, PeriodState

SIDE, INSET = 20, 8
# At the right the scroll bar stands in the margin.
MARGIN = SIDE - THICKNESS
PROFILE = (
    ("profile", "Profile", "user"),
    ("position", "Posts", "briefcase"),
    ("education", "Education", "graduation-cap"),
    ("certificate", "Certificates", "award"),
    ("profile_link", "Links", "link"),
)
CUSTOM = "custom"
PERIODS = (
    Option("months", "Last 12 months"),
    Option("year", "This year"),
    Option("before", "Last year"),
    Option("all", "All"),
    Option(CUSTOM, "From – to"),
)


class PeriodChoice(QWidget):
    """The period as a choice, its days in words below it, and two fields where it is from one day to another.

    Signals:
        chosen: the key of a period that follows the calendar.
        limited: the first and the last day; None for the last one is today.
    """

    chosen = Signal(str)
    limited = Signal(object, object)

    def __init__(self, calendar: Calendar) -> None:
        super().__init__()
        self._shown: PeriodState | None = None
        self.combo = Combo(PERIODS, "months", "Period")
        self.words = Label("", "small", "text3", wrap=True)
        self.first = calendar.field("From", "first", "Mar 2025")
        self.last = calendar.field("To", "last", "today", optional=True)
        self._ends = QWidget()
        ends = QVBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(6)
        for label, field in (("From", self.first), ("To", self.last)):
            line = QHBoxLayout()
            line.setSpacing(8)
            name = Label(label, "body", "text2")
            name.setFixedWidth(40)
            line.addWidget(name)
            line.addWidget(field, 1)
            ends.addLayout(line)
        self._complaint = Complaint()
        ends.addWidget(self._complaint)
        self._ends.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.combo)
        whole.addWidget(self._ends)
        whole.addWidget(self.words)
        self.combo.chosen.connect(self._choose)
        self.first.committed.connect(self._limit)
        self.last.committed.connect(self._limit)

    @property
    def refusal(self) -> str:
        """Why the days were refused, or ""."""
        return self._complaint.text

    def show_state(self, state: PeriodState) -> None:
        """Show the period as it is; what is being typed or was refused stays until it is another one."""
        if state == self._shown:
            return
        self._shown = state
        self.combo.set_value(state.key)
        self.words.set_text(state.words)
        self._ends.setVisible(state.key == CUSTOM)
        self.words.setVisible(state.key != CUSTOM)
        self.first.set_value(state.first)
        self.last.set_value(state.last)
        self.show_refusal("")

    def show_refusal(self, rule: str) -> None:
        """Say why the days were refused; they stay in the fields."""
        self._complaint.show_text(rule)
        speech.say(self, rule)

    def _choose(self, key: object) -> None:
        if key == CUSTOM:
            self._ends.show()
            self.words.hide()
            self.first.setFocus()
        else:
            self.chosen.emit(str(key))

    def _limit(self) -> None:
        first, last = self.first.value, self.last.value
        if isinstance(first, date):
            self.limited.emit(first, last)


class ChoicesPanel(QWidget):
    """The panel at the left.

    Signals: profile_opened(key); section_switched(key, on); section_moved(key, place); period_chosen(key);
    period_limited(first, last); privacy_chosen(clients hidden, figures hidden).
    """

    profile_opened = Signal(str)
    section_switched = Signal(str, bool)
    section_moved = Signal(str, int)
    period_chosen = Signal(str)
    period_limited = Signal(object, object)
    privacy_chosen = Signal(bool, bool)

    def __init__(self, calendar: Calendar) -> None:
        super().__init__()
        self.rows = {key: ListRow(title, icon=icon, height=28) for key, title, icon in PROFILE}
        self.sections = Sections()
        self.period = PeriodChoice(calendar)
        self.clients = Switch("Hide client names")
        self.figures = Switch("Hide figures")
        self._lay_out()
        for key, row in self.rows.items():
            row.activated.connect(partial(self.profile_opened.emit, key))
        self.sections.switched.connect(self.section_switched)
        self.sections.moved.connect(self.section_moved)
        self.period.chosen.connect(self.period_chosen)
        self.period.limited.connect(self.period_limited)
        self.clients.clicked.connect(self._tell_privacy)
        self.figures.clicked.connect(self._tell_privacy)

    def show_state(self, state: ChoicesState) -> None:
        """Show what is chosen."""
        for key, title, icon in PROFILE:
            self.rows[key].show_row(title, icon=icon, value=state.profile[key])
        self.sections.show_sections(state.sections)
        self.period.show_state(state.period)
        self.clients.setChecked(state.hide_clients)
        self.figures.setChecked(state.hide_figures)

    def mark(self, key: str) -> None:
        """Show which row of the profile is open, "" for none."""
        for each, row in self.rows.items():
            row.set_selected(each == key)

    def _lay_out(self) -> None:
        profile = QVBoxLayout()
        profile.setContentsMargins(SIDE - INSET, 4, MARGIN - INSET, 0)
        profile.setSpacing(0)
        for row in self.rows.values():
            profile.addWidget(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, CLEARANCE)
        whole.setSpacing(0)
        whole.addLayout(_inset(Label("Profile", "caption_strong", "text3")))
        whole.addLayout(profile)
        for title, *widgets in (
            ("Sections", self.sections),
            ("Period", self.period),
            ("Privacy", self.clients, self.figures),
        ):
            whole.addSpacing(16)
            whole.addLayout(_inset(Label(title, "caption_strong", "text3")))
            whole.addSpacing(6)
            for widget in widgets:
                whole.addLayout(_inset(widget))
        whole.addStretch(1)

    def _tell_privacy(self) -> None:
        self.privacy_chosen.emit(self.clients.isChecked(), self.figures.isChecked())


def _inset(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(SIDE, 0, MARGIN, 0)
    line.addWidget(widget)
    return line
