"""What is over the list: what it is filtered by, how many entries there are; and the search in the room's head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import ChipButton
from careercruise_desktop.ui.widgets.choices import Choices
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.pressable import Pressable, tip_with_key

from .state import FilterState

_EDGE = 20
_WIDEST = 150
# In less room the count stands below the filters.
_COUNT_FROM = 400
_SEARCHED_FROM = 9


class FilterButton(Pressable):
    """Opens the list of what can be chosen; shows what was, or the word for all; without such a word, three dots.

    Signals: chosen: a key, None for all.
    """

    chosen = Signal(object)

    def __init__(self, name: str, everything: str) -> None:
        super().__init__(name)
        self._name, self._all = name, everything
        self._options: tuple[Option, ...] = ()
        self._value: object = None
        self._short = False
        self.list: Choices | None = None
        self.ring_radius = 5.0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: self.open())
        self.show_choice((), None)

    @property
    def on(self) -> bool:
        """Whether it limits the list."""
        return self._value is not None

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be chosen."""
        return self._options

    def show_choice(self, options: Sequence[Option], value: object) -> None:
        """Offer these, and show which one is chosen."""
        self._options, self._value = tuple(options), value
        shown = next((option.text for option in options if option.key == value), "") if value is not None else ""
        self.setText(shown or (f"{self._name}s" if self._short and self._all else self._all))
        self.setAccessibleName(f"{self._name}: {self.text()}" if self.text() else self._name)
        # What was chosen may be cut, and three dots say little.
        self.setToolTip(shown if self._all else self._name)
        self.update()

    def be_short(self, *, short: bool) -> None:
        """Say less: "Kinds" for "All kinds"."""
        if short != self._short:
            self._short = short
            self.show_choice(self._options, self._value)
            self.updateGeometry()

    def open(self) -> None:
        """Open the list."""
        if self.list is None:
            options = (Option(None, self._all), *self._options) if self._all else self._options
            self.list = Choices(self, options, self._value, self._name, searchable=len(options) > _SEARCHED_FROM)
            self.list.picked.connect(self._pick)
            self.list.closed.connect(self._closed)
            self.list.start("")

    def sizeHint(self) -> QSize:
        """The words and the arrow."""
        if not self.text():
            return QSize(28, 26)
        role = "small_strong" if self.on else "small_medium"
        return QSize(min(_WIDEST, painting.text_width(self.text(), role) + 29), 26)

    def minimumSizeHint(self) -> QSize:
        """Some of the words."""
        return QSize(min(64, self.sizeHint().width()), 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens."""
        if event.key() == QtCore.Qt.Key.Key_Down:
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, words, arrow; stronger where it limits the list."""
        with painting.begin(self) as painter:
            fill = "selected" if self.on else "hover" if self.underMouse() else "surface"
            painting.box(painter, QRectF(self.rect()), 5, fill, "border2")
            if not self.text():
                painting.icon(painter, painting.square(7, self.height() / 2, 14), "ellipsis", "text2")
                return
            right = self.width() - 6 - 11
            painting.icon(painter, painting.square(right, self.height() / 2, 11), "chevron-down", "text2")
            role = "small_strong" if self.on else "small_medium"
            painting.text(painter, QRectF(8, 0, right - 11, self.height()), self.text(), role)

    def _pick(self, key: object) -> None:
        if key != self._value:
            self.chosen.emit(key)

    def _closed(self) -> None:
        if self.list is not None:
            self.list.deleteLater()
            self.list = None


class Bar(QWidget):
    """Four filters, the count, and the filters that are on and have no button of their own.

    Signals:
        narrowed: a filter is to have a value, None for all.
        calendar_wanted: the calendar is to be shown (True) or hidden.

    What may come and go is in `below`, which its owner puts below the calendar.
    """

    narrowed = Signal(str, object)
    calendar_wanted = Signal(bool)

    def __init__(self, *, calendar: bool = True) -> None:
        super().__init__()
        self.calendar = IconButton("calendar-days", "Calendar", kind="plain", size=28)
        self.calendar.setCheckable(True)
        self.calendar.setChecked(calendar)
        self.kinds = FilterButton("Kind", "All kinds")
        self.skills = FilterButton("Skill", "All skills")
        self.projects = FilterButton("Project", "All projects")
        self.more = FilterButton("Role, time, people, tags", "")
        self.count = Label("", "small", "text3")
        self.newest = Button("Newest entries", icon="arrow-up", small=True)
        self.newest.setToolTip(tip_with_key("List from the newest entry on", "Home"))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._chosen: tuple[object, ...] = ()
        self._later = False
        self._lay_out()
        self.calendar.toggled.connect(self.calendar_wanted)
        for name, button in (("kind", self.kinds), ("skill", self.skills), ("project", self.projects)):
            button.chosen.connect(lambda key, name=name: self.narrowed.emit(name, key))
        self.more.chosen.connect(self._choose_more)

    def show_later(self, *, later: bool) -> None:
        """Whether the list begins after newer entries."""
        if later != self._later:
            self._later = later
            self.newest.setVisible(later)
            self._place_count()

    def show_state(self, state: FilterState) -> None:
        """Show what can be chosen and what is."""
        self.kinds.show_choice(state.kinds, state.kind)
        self.skills.show_choice(state.skills, state.skill)
        self.projects.show_choice(state.projects, state.project)
        self.more.show_choice(state.more, None)
        self.count.set_text(state.count)
        if state.chosen == self._chosen:
            return
        self._chosen = state.chosen
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in state.chosen:
            chip = ChipButton(one.text, "neutral", removable=True, parent=self._chips)
            for signal in (chip.removed, chip.clicked):
                signal.connect(lambda *_, name=one.name: self.narrowed.emit(name, None))
            self._flow.addWidget(chip)
            chip.show()
        self._place_count()

    def _lay_out(self) -> None:
        self._first = QHBoxLayout()
        self._first.setSpacing(6)
        for button in (self.kinds, self.skills, self.projects, self.more):
            self._first.addWidget(button)
        self._first.addStretch(1)
        self._first.addWidget(self.count)
        self._first.addWidget(self.calendar)
        # Stands below the calendar: that must not move when one of its days is chosen.
        self.below = QWidget()
        self._below = QWidget()
        holder = QVBoxLayout(self.below)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self._below)
        self._below.hide()
        self._second = QHBoxLayout(self._below)
        self._second.setContentsMargins(_EDGE, 7, _EDGE, 8)
        self._second.setSpacing(8)
        self._second.addWidget(self.newest)
        self._second.addWidget(self._chips, 1)
        self.newest.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 8, _EDGE, 8)
        column.setSpacing(7)
        column.addLayout(self._first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count goes where it has room."""
        super().resizeEvent(event)
        self._place_count()

    def _place_count(self) -> None:
        """Beside the filters, or, where there is little room, below them."""
        narrow = self.width() - 2 * _EDGE < _COUNT_FROM
        for button in (self.kinds, self.skills, self.projects):
            button.be_short(short=narrow)
        if narrow != (self._second.indexOf(self.count) >= 0):
            if narrow:
                self._first.removeWidget(self.count)
                self._second.addWidget(self.count)
            else:
                self._second.removeWidget(self.count)
                self._first.insertWidget(self._first.indexOf(self.calendar), self.count)
        self._below.setVisible(narrow or bool(self._chosen) or self._later)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())

    def _choose_more(self, key: object) -> None:
        if isinstance(key, tuple):
            self.narrowed.emit(*key)
        else:
            for name in ("role", "days", "tag", "portfolio", "confidential", "person"):
                self.narrowed.emit(name, None)
