"""The tab: the people at the left, one of them in the middle, where all of them stand at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.leadership.empty import PeopleEmpty
from careercruise_desktop.ui.leadership.impact.stops import order
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu
from careercruise_desktop.ui.widgets.segmented import Segmented

from .forget import ForgetDialog
from .grid_pane import GridPane
from .page import PersonPage
from .pane import ListPane
from .state import ForgetState, GridState, PeopleState, PersonState

LIST, NARROW_LIST = 340, 300
GRID, LEAST_GRID = 444, 380
# Below, list and grid take turns.
_ALL_FROM = 1120
_LIST_KEY, _GRID_KEY = "list", "grid"
_MOST = 16_777_215


class _Ground(QWidget):
    """Below the choice of list or grid: the ground of what was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._token = "bg"

    def show_token(self, token: str) -> None:
        """Be of another colour."""
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), self._token)


class PeopleTab(QWidget):
    """Holds the parts of the tab; what is done in them, they signal themselves.

    Signals: begun: the button of the empty tab.
    """

    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("People")
        self.menu: Menu | None = None
        self.forgetting: ForgetDialog | None = None
        self.list, self.page, self.places = ListPane(), PersonPage(), GridPane()
        self.grid = self.places.grid
        self.empty = PeopleEmpty()
        self.none = Label("Choose somebody to see what you have in common.", "body", "text3", wrap=True)
        self.swap = Segmented(((_LIST_KEY, "List"), (_GRID_KEY, "Grid")), _LIST_KEY, "List or grid", small=True)
        self._lay_out()
        self.swap.chosen.connect(lambda _key: self._settle())
        self.empty.begun.connect(self.begun)
        self.list.new.left.connect(self.end_new)

    def _lay_out(self) -> None:
        self._swapping = _Ground()
        above = QHBoxLayout(self._swapping)
        above.setContentsMargins(18, 10, 18, 0)
        above.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignLeft)
        above.addStretch(1)
        self._left = QWidget()
        self._column = left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._swapping)
        left.addWidget(self.list, 1)
        self._nothing = QWidget()
        around = QVBoxLayout(self._nothing)
        around.setContentsMargins(24, 24, 24, 24)
        around.addWidget(self.none)
        around.addStretch(1)
        self.middle = QStackedWidget()
        self.middle.addWidget(self._nothing)
        self.middle.addWidget(self.page)
        self._line = Hairline(vertical=True)
        self._main = QWidget()
        self._row = QHBoxLayout(self._main)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._left)
        self._row.addWidget(Hairline(vertical=True))
        self._row.addWidget(self.middle, 1)
        self._row.addWidget(self._line)
        self._row.addWidget(self.places)
        self.stage = QStackedWidget()
        for page in (QWidget(), self._main, self.empty):
            self.stage.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stage)
        self._beside = True
        self._swapping.hide()

    @property
    def is_adding(self) -> bool:
        """Whether somebody is being added."""
        return not self.list.new.isHidden()

    def show_people(self, people: PeopleState, grid: GridState) -> None:
        """Show the list, and where everybody stands."""
        self.list.show_state(people)
        self.grid.show_state(grid)
        self.stage.setCurrentWidget(self._main)

    def show_empty(self) -> None:
        """Show what it begins with, unless somebody is being added."""
        nobody = PeopleState(rows=())
        self.list.show_state(nobody)
        self.grid.show_state(GridState(marks=()))
        self.show_page(None)
        if not self.is_adding:
            self.empty.show_ready()
            self.stage.setCurrentWidget(self.empty)

    def show_page(self, state: PersonState | None) -> None:
        """Show a person, or nobody."""
        if state is not None:
            self.page.show_state(state)
        self.middle.setCurrentWidget(self.page if state is not None else self._nothing)
        order((self.swap, self.list.new, self.list.filter, self.list.rows, *self.page.stops, self.grid))

    def begin_new(self) -> None:
        """Ask for a person where the list is."""
        self.stage.setCurrentWidget(self._main)
        self.swap.set_value(_LIST_KEY)
        self._settle()
        if self.is_adding:
            self.list.new.name.setFocus()
            return
        self.list.new.show()
        self.list.new.start()
        self.list.update()

    def end_new(self) -> None:
        """Nobody is being added any more."""
        self.list.new.hide()
        self.list.update()
        if self.list.state is None or (not self.list.state.rows and not self.list.state.filters):
            self.show_empty()
        else:
            self.list.rows.setFocus()

    def show_menu(self, offers: Sequence[Offer], place: QPoint, act: Callable[[str], object]) -> None:
        """Open a menu at a place of the screen."""
        self.menu = menu = offer_menu(self, offers, act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def ask_forgetting(self, state: ForgetState) -> ForgetDialog:
        """Open what asks how somebody is to be forgotten."""
        self.forgetting = dialog = ForgetDialog(state, self)
        dialog.finished.connect(self._forget_closed)
        dialog.open()
        return dialog

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three parts side by side, or two."""
        super().resizeEvent(event)
        self._settle()

    def _forget_closed(self) -> None:
        self.forgetting = None

    def _settle(self) -> None:
        """With little room the grid takes the place of the list, when it is asked for."""
        every = self.width() >= _ALL_FROM
        if every != self._beside:
            self._beside = every
            self._line.setVisible(every)
            self._swapping.setVisible(not every)
            if every:
                self._row.addWidget(self.places)
            else:
                self._column.addWidget(self.places)
        gridded = not every and self.swap.value == _GRID_KEY
        self._swapping.show_token("surface" if gridded else "bg")
        self.list.setVisible(every or not gridded)
        self.places.setVisible(every or gridded)
        self._left.setFixedWidth(LIST if every else min(LEAST_GRID, self.width() // 2) if gridded else NARROW_LIST)
        if every:
            self.places.setFixedWidth(min(GRID, max(LEAST_GRID, round((self.width() - LIST) * 0.48))))
        else:
            self.places.setMinimumWidth(0)
            self.places.setMaximumWidth(_MOST)
