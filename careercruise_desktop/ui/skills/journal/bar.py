"""What is over the list: the search, what the list is filtered by, and how many entries there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.chip import ChipButton
from careercruise_desktop.ui.widgets.choices import Choices
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.text_field import TextField

from .state import FilterState

_EDGE = 20
_WIDEST = 150
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
        self.list: Choices | None = None
        self.ring_radius = 5.0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: self.open())
        self.show_choice((), None)

    @property
    def on(self) -> bool:
        """Whether it limits the list."""
        return self._value is not None

    def show_choice(self, options: Sequence[Option], value: object) -> None:
        """Offer these, and show which one is chosen."""
        self._options, self._value = tuple(options), value
        shown = next((option.text for option in options if option.key == value), "") if value is not None else ""
        self.setText(shown or self._all)
        self.setAccessibleName(f"{self._name}: {self.text()}" if self.text() else self._name)
        # What was chosen may be cut, and three dots say little.
        self.setToolTip(shown if self._all else self._name)
        self.update()

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
    """The search, four filters, the count, and the filters that are on and have no button of their own.

    Signals:
        narrowed: a filter is to have a value, None for all.
        searched: words are looked for.
        calendar_wanted: the calendar is to be shown (True) or hidden.
        list_wanted: the keys are to go to the list.
    """

    narrowed = Signal(str, object)
    searched = Signal(str)
    calendar_wanted = Signal(bool)
    list_wanted = Signal()

    def __init__(self, *, calendar: bool = True) -> None:
        super().__init__()
        self.search = SearchField()
        self.calendar = IconButton("calendar-days", "Calendar", kind="plain", size=28)
        self.calendar.setCheckable(True)
        self.calendar.setChecked(calendar)
        self.kinds = FilterButton("Kind", "All kinds")
        self.skills = FilterButton("Skill", "All skills")
        self.projects = FilterButton("Project", "All projects")
        self.more = FilterButton("Role, time, tag", "")
        self.count = Label("", "small", "text3")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._chosen: tuple[object, ...] = ()
        self._lay_out()
        self.search.edited.connect(self.searched)
        self.search.left.connect(self.list_wanted)
        self.calendar.toggled.connect(self.calendar_wanted)
        for name, button in (("kind", self.kinds), ("skill", self.skills), ("project", self.projects)):
            button.chosen.connect(lambda key, name=name: self.narrowed.emit(name, key))
        self.more.chosen.connect(self._choose_more)

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
        self._chips.setVisible(bool(state.chosen))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.search, 1)
        first.addWidget(self.calendar)
        second = QHBoxLayout()
        second.setSpacing(6)
        for button in (self.kinds, self.skills, self.projects, self.more):
            second.addWidget(button)
        second.addStretch(1)
        second.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 9, _EDGE, 9)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._chips)
        self._chips.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())

    def _choose_more(self, key: object) -> None:
        if isinstance(key, tuple):
            self.narrowed.emit(*key)
        else:
            for name in ("role", "days", "tag", "portfolio"):
                self.narrowed.emit(name, None)


class SearchField(TextField):
    """Searches while one types; Down and Enter go to the list, Escape empties it.

    Signals: left: the keys are to go to the list.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__("", "Search the journal", "Search the journal", icon="search", shortcut="/", compact=True)

    def take_back(self) -> bool:
        """Search for nothing; False when nothing was searched for."""
        if not self.text():
            return False
        self.setText("")
        self.edited.emit("")
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter leave the field."""
        keys = QtCore.Qt.Key
        if event.key() in {keys.Key_Down, keys.Key_Return, keys.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
