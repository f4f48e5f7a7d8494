"""A chart with its title and its menu, without a card around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.place import ChartMaker, ChartPlace
from careercruise_desktop.ui.charts.saving import save_menu
from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.about import AboutButton
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu


class SubLine(Label):
    """A line that gives way to what is beside it: it says as many of its parts, between commas, as have room."""

    @property
    def seen(self) -> str:
        """The parts that have room."""
        parts = self.text().split(", ")
        starts = (", ".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((each for each in starts if painting.text_width(each, self._role) <= self.width()), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole parts only: the rest is in its tooltip."""
        with painting.begin(self) as painter:
            painting.text(painter, QRectF(self.rect()), self.seen, self._role, self._token, align=self._align)


class ChartPane(QWidget):
    """Shows a `ChartState`; `add` puts something beside its title.

    Signals:
        opened: the records behind a point (its index, -1 for all) are wanted, at a widget.
        save_requested: the chart is wanted as "png", "svg" or "csv".
    """

    opened = Signal(int, object)
    save_requested = Signal(str)

    def __init__(self, charts: ChartMaker, height: int, nothing: int = 64, *, head: bool = True) -> None:
        """Be `height` px high with a chart, `nothing` px without; without a head, `more` is to be put elsewhere."""
        super().__init__()
        self.state: ChartState | None = None
        self.menu: Menu | None = None
        self._headed = head
        # Whether there is a chart that can be saved.
        self.charted = True
        self._saving: list[QAction] = []
        self._offers: list[tuple[str, str, Callable[[], object]]] = []
        self._added: list[QWidget] = []
        self._title = Label("", "strong", elide=True)
        self._about = AboutButton()
        self._sub = SubLine("", "small", "text3", elide=True)
        self.more = IconButton("ellipsis", "Save this chart", size=24, icon_size=15, token="text3")
        self.place = ChartPlace(charts, height, nothing)
        self.place.around = self
        self._head = QHBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(self._title)
        self._head.addWidget(self._about)
        self._head.addSpacing(4)
        # It gives way before the title does.
        self._sub.setMinimumWidth(1)
        self._head.addWidget(self._sub, 1)
        if head:
            self._head.addWidget(self.more)
        else:
            # Never shown here: a widget without a parent would open a window of its own.
            for widget in (self._title, self._about, self._sub):
                widget.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.place)
        self.more.clicked.connect(
            lambda _=False: self.show_menu(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
        )
        self.place.opened.connect(lambda index: self.opened.emit(index, self.place.anchor_at(index)))
        self.place.menu_requested.connect(self.show_menu)

    def add(self, widget: QWidget) -> None:
        """Put a widget before the menu."""
        self._added.append(widget)
        self._head.insertWidget(self._head.count() - 1, widget)
        self._head.insertSpacing(self._head.count() - 1, 6)

    def show_state(self, state: ChartState) -> None:
        """Show another chart."""
        if state == self.state:
            return
        self.state = state
        self._title.set_text(state.title)
        self._about.show_meaning(state.title, state.definition)
        self._about.setVisible(self._headed and bool(state.definition))
        self._sub.set_text(state.sub)
        if not self._offers:
            self.more.setAccessibleName(f"Save {state.title[:1].lower()}{state.title[1:]}")
            self.more.setVisible(state.data is not None)
        self.place.show_chart(state)
        self.place.setMaximumHeight(self.place.minimumHeight())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, in the order of reading: what stands beside the title, the menu, the chart."""
        chart = () if self.place.chart is None else (self.place.chart,)
        return (self._about, *self._added, self.more, *chart)

    def show_menu(self, place: QPoint) -> None:
        """Offer the chart as a picture or a table, at a place of the screen."""
        if self.menu is None:
            self.menu = save_menu(self, self.save_requested.emit, lambda: self.opened.emit(-1, self.more))
            self._saving = self.menu.actions()
            for at, (words, icon, act) in enumerate(self._offers):
                if not at:
                    self._saving.append(self.menu.addSeparator())
                self.menu.add(words, act, icon=icon)
        for action in self._saving:
            action.setVisible(self.charted)
        self.menu.popup(place)

    def offer(self, name: str, words: str, icon: str, act: Callable[[], object]) -> None:
        """Offer something in the menu, also while there is no chart; the menu's button is called `name` then."""
        self._offers.append((words, icon, act))
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)
        self.charted = False
