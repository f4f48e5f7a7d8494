"""The middle: what the role asks for beside the own levels, and the pace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.place import ChartMaker, ChartPlace
from careercruise_desktop.ui.charts.saving import save_menu
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .pace import PaceCard
from .state import PageState

if TYPE_CHECKING:
    from careercruise_desktop.ui.charts.state import ChartState

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
        self.radar = ChartPlace(charts, _RADAR, _NOTHING)
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
