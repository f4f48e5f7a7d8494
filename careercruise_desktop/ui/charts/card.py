"""A card: a chart with its title, its figure, what the figure means, and its menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.about import AboutButton
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable

from . import words
from .chart import Chart
from .make import make
from .picture import SHARP, picture
from .pointing import NONE
from .saving import save_menu
from .state import ChartState, Word
from .sub_line import SubLine

LEAST_HEIGHT, MOST_HEIGHT = 256, 400
_SIDE = 16


class Headline(Pressable):
    """The figure of the period; pressing it opens the records behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words: tuple[Word, ...] = ()
        self._short: tuple[Word, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_figure(self, state: ChartState) -> None:
        """Show another figure; its tooltip says its period and number."""
        self._words, self._short = state.headline, state.headline_short or state.headline
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Maximum if state.headline_short else policy.Fixed, policy.Fixed)
        self.name(state)
        self.updateGeometry()
        self.update()

    def name(self, state: ChartState) -> None:
        """Say for those who cannot see it what the figure is and of what, whatever there is room for."""
        spoken = ", ".join(each for each in (" ".join(word.text for word in state.headline), state.sub) if each)
        self.setAccessibleName(f"{state.title}: {spoken}. Open the records behind")
        of = f"{state.sub}  ·  " if state.sub else ""
        self.setToolTip(f"{of}{state.foot}. Click to open the records behind.")

    def sizeHint(self) -> QSize:
        """The words with a little room for the fill under the pointer."""
        return QSize(words.width(self._words) + 12, 24)

    def minimumSizeHint(self) -> QSize:
        """The short words."""
        return QSize(words.width(self._short) + 12, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and words."""
        with painting.begin(self) as painter:
            if self.underMouse():
                painting.box(painter, QRectF(self.rect()), 6, "hover")
            shown = self.shown
            room = QRectF(self.rect()).adjusted(6, 0, -6, 0)
            room.setLeft(max(room.left(), room.right() - words.width(shown)))
            words.paint(painter, room, shown)

    @property
    def shown(self) -> tuple[Word, ...]:
        """The words that there is room for."""
        return self._words if self.sizeHint().width() <= self.width() else self._short


class ChartCard(QWidget):
    """Shows a `ChartState`.

    Signals:
        opened: the records behind a point are wanted, -1 for all of them.
        save_requested: the chart is wanted as "png", "svg" or "csv".
    """

    opened = Signal(int)
    save_requested = Signal(str)
    # What the card's menu is for, before the name of the chart and by itself.
    more, more_tip = "Save", "Save this chart"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: ChartState | None = None
        self.chart: Chart | None = None
        self._menu: Menu | None = None
        self._title = Label("", "strong")
        self._about = AboutButton()
        self._sub = SubLine()
        self.headline = Headline()
        self.headline.clicked.connect(lambda: self.opened.emit(NONE))
        self._more = IconButton("ellipsis", self.more_tip, size=24, icon_size=15, token="text3")
        self._more.clicked.connect(lambda: self.open_menu(self._more.mapToGlobal(QPoint(0, self._more.height() + 4))))
        self._nothing = Label("", "body", "text2")
        self._nothing.set_align(painting.CENTER)
        self.anchor = QWidget(self)
        self.anchor.hide()
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setMaximumHeight(MOST_HEIGHT)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 12, 8, 0)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        head.addSpacing(4)
        head.addWidget(self._sub, 1)
        head.addSpacing(8)
        head.addWidget(self.headline)
        head.addWidget(self._more)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(1, 1, 1, 6)
        self._whole.setSpacing(0)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._nothing, 1)
        self._whole.addLayout(head)
        self._whole.addLayout(self._body, 1)

    def show_state(self, state: ChartState) -> None:
        """Show another state."""
        if state == self.state:
            return
        self.state = state
        self._title.set_text(state.title)
        self._about.show_meaning(state.title, state.definition)
        self._more.setAccessibleName(f"{self.more} {state.title.lower()}")
        self.show_head(state)
        self._nothing.set_text(state.nothing)
        self._nothing.setVisible(state.data is None)
        self.put_chart(make(state, self, self.chart))

    def show_head(self, state: ChartState) -> None:
        """Show unit and figure beside the title."""
        self._sub.show_ways(state.sub, state.subs)
        self.headline.show_figure(state)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the keys, in the order of reading."""
        chart = () if self.chart is None else (self.chart,)
        return (self._about, self.headline, self._more, *chart)

    def picture(self, kind: str, sharp: float = SHARP) -> bytes:
        """The chart as "png", with `sharp` pixels for each of its own, or "svg".

        Raises:
            RuntimeError: nothing was shown yet.
        """
        if self.state is None:
            raise RuntimeError("nothing was shown yet")
        return picture(self.state, kind, sharp)

    def anchor_at(self, index: int) -> QWidget:
        """Something to open a list at: the point, or the figure for -1."""
        if index == NONE or self.chart is None:
            return self.headline
        rect = self.chart.column(index).toRect().intersected(self.chart.rect())
        self.anchor.setGeometry(QRect(self.chart.mapTo(self, rect.topLeft()), rect.size()))
        return self.anchor

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface and border."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "border")

    def put_chart(self, chart: Chart | None) -> None:
        """Put another chart into the card, or none."""
        old, self.chart = self.chart, chart
        if chart is old:
            return
        if old is not None:
            self._body.removeWidget(old)
            old.let_go()
        if chart is not None:
            chart.opened.connect(self.opened)
            chart.menu_requested.connect(self.open_menu)
            self._body.addWidget(chart, 1)

    def open_menu(self, place: QPoint) -> None:
        """Open the card's menu at a place of the screen."""
        if self._menu is None:
            self._menu = save_menu(self, self.save_requested.emit, lambda: self.opened.emit(NONE))
        self._menu.popup(place)
