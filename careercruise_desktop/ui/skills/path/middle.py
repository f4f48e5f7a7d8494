"""The middle: what the role asks for beside the own levels, and the pace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.saving import save_menu
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .pace import PaceCard
from .state import PageState

if TYPE_CHECKING:  # pyqtgraph comes with it, long after the first paint
    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.charts.state import ChartState

DrawChart = Callable[["ChartState", QWidget | None, "Chart | None"], "Chart | None"]
ChartMaker = Callable[[], DrawChart]
PictureMaker = Callable[[], Callable[["ChartState", str], bytes]]
# How high the radar is, and what is said in its place.
_RADAR, _NOTHING = 400, 120


class RoleMiddle(QWidget):
    """Shows a `PageState`.

    Signals: opened(skill id, what to open its evidence at); list_requested (of roles); edit_requested;
    save_requested (the radar, as "png", "svg" or "csv"); add_requested (a competence).
    """

    opened = Signal(int, object)
    list_requested = Signal()
    edit_requested = Signal()
    save_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, charts: ChartMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: PageState | None = None
        # Where the list of roles has no room beside it, this opens it.
        self.list = IconButton("panel-left", "Show the target roles", kind="plain")
        self.list.hide()
        self.title = Label("", "page_title", wrap=True)
        self.sentence = Label("", "body", "text2", wrap=True)
        self.until = Label("", "small", "text3")
        self.more = IconButton("ellipsis", "Save this radar")
        self.edit = IconButton("pencil", "Edit this role")
        self.menu: Menu | None = None
        self.radar = RadarPlace(charts)
        self.add = Button("Add competence", "plain", "plus")
        self.pace = PaceCard()
        self.promise = Label("", "small", "text3", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self.list, 0, top)
        head.addWidget(self.title, 1)
        head.addWidget(self.until)
        head.addWidget(self.more, 0, top)
        head.addWidget(self.edit, 0, top)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addSpacing(8)
        column.addWidget(self.radar, 1)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(self.pace)
        column.addSpacing(12)
        column.addWidget(self.promise)
        # Takes what is left where there is no radar.
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollArea(inside, "surface"))
        self._bind()

    def _bind(self) -> None:
        self.add.press_once()
        self.add.clicked.connect(lambda _=False: self.add_requested.emit())
        self.list.clicked.connect(lambda _=False: self.list_requested.emit())
        self.edit.clicked.connect(lambda _=False: self.edit_requested.emit())
        self.more.clicked.connect(
            lambda _=False: self.show_menu(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
        )
        self.radar.opened.connect(self._open)
        self.radar.menu_requested.connect(self.show_menu)

    def show_state(self, state: PageState) -> None:
        """Show another role, or the same one anew."""
        if state == self.state:
            return
        self.state = state
        self.title.set_text(state.title)
        self.until.set_text(state.by_when)
        self.until.set_token("warn_text" if state.late else "text3")
        self.sentence.set_text(state.sentence)
        self.radar.show_chart(state.chart)
        self.add.setVisible(state.chart.data is None)
        self.more.setVisible(state.chart.data is not None)
        self.pace.show_pace(state.pace, state.paced)
        self.pace.setVisible(bool(state.competences))
        self.promise.set_text(state.promise)

    def show_menu(self, place: QPoint) -> None:
        """Offer the radar as a picture or a table, at a place of the screen."""
        if self.menu is None:
            self.menu = save_menu(self, self.save_requested.emit)
        self.menu.popup(place)

    def _open(self, index: int) -> None:
        """The spokes stand in the order of the required competences."""
        if self.state is None:
            return
        known = sorted(self.state.competences, key=lambda each: each.id)
        if index < len(known):
            self.opened.emit(known[index].skill_id, self.radar.anchor_at(index))


class RadarPlace(QWidget):
    """Draws the radar once it is on screen; where there is nothing to draw, it says so.

    Signals: opened(the place of a spoke); menu_requested(the place of the screen).
    """

    opened = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, charts: ChartMaker) -> None:
        super().__init__()
        self._charts = charts
        self._state: ChartState | None = None
        self.chart: Chart | None = None
        self._anchor = QWidget(self)
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, state: ChartState) -> None:
        """Show another radar."""
        if state == self._state:
            return
        self._state = state
        drawn = state.data is not None
        self.setMinimumHeight(_RADAR if drawn else _NOTHING)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if drawn else policy.Fixed)
        self.setAccessibleName("" if state.data is not None else state.nothing)
        if self.chart is None and state.data is not None:
            # What draws it is loaded with the first one: everything else is on screen before.
            QTimer.singleShot(0, self, self._draw)
        else:
            self._draw()

    def _draw(self) -> None:
        state = self._state
        if state is None:
            return
        before = self.chart
        drawn = self._charts()(state, self, before) if state.data is not None else None
        if before is not None and drawn is not before:
            self._column.removeWidget(before)
            before.let_go()
        if drawn is not None and drawn is not before:
            drawn.opened.connect(self.opened)
            drawn.menu_requested.connect(self.menu_requested)
            self._column.addWidget(drawn)
            drawn.show()
        self.chart = drawn
        self.update()

    def anchor_at(self, index: int) -> QWidget:
        """Something to open a list at: the end of a spoke."""
        if self.chart is None:
            return self
        self._anchor.setGeometry(QRect(self.chart.column(index).toAlignedRect()))
        return self._anchor

    def sizeHint(self) -> QSize:
        """As high as names and spokes need."""
        return QSize(480, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is said where there is nothing to draw."""
        if self.chart is None and self._state is not None and self._state.data is None:
            with painting.begin(self) as painter:
                words = self._state.nothing
                painting.text(painter, QRectF(self.rect()), words, "body", "text3", align=painting.CENTER)
