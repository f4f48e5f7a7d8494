"""The table in the room: its filter, its choice of columns, its rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.scroll_area import THICKNESS
from careercruise_desktop.ui.widgets.text_field import TextField

from .columns import COLUMNS, Ground
from .grid import Grid
from .model import LinesModel

COUNT_FROM = 320


class _Tools(QWidget):
    """The controls of the table; where there is little room, without the count."""

    spare: QWidget | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.spare is not None:
            self.spare.setVisible(self.width() >= COUNT_FROM)


class FilterField(TextField):
    """What is typed filters at once. Escape clears it, a second one leaves it, as Enter does.

    Signals:
        left: the keys are to go to the rows.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.set_value("")
            self.setText("")
            self.edited.emit("")
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TablePane(QWidget):
    """Shows lines as a table. `tools` are its controls, which stand in the room's bar.

    Without chosen columns these are the usual ones, fewer where there is little room.

    Signals: opened(id); selected(id); edited(id, key of a column, value); menu_requested(id, place);
    remove_requested(id); achieve_requested(id); together_requested("achieve" or "remove", ids);
    together_menu_requested(ids, place); copied(head, rows) - the table as a spreadsheet reads it;
    columns_chosen(their keys, none for the usual ones); sorted_by(key of a column, falling).
    """

    opened = Signal(int)
    selected = Signal(int)
    edited = Signal(int, str, object)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)
    achieve_requested = Signal(int)
    together_requested = Signal(str, object)
    together_menu_requested = Signal(object, QPoint)
    copied = Signal(object, object)
    columns_chosen = Signal(object)
    sorted_by = Signal(str, bool)

    def __init__(self, columns: tuple[str, ...] = (), sort: tuple[str, bool] = ("due", False)) -> None:
        super().__init__()
        self._columns = columns
        self.lines = LinesModel()
        if columns:
            self.lines.show_columns(columns)
        self.lines.sort_by(sort[0], falling=sort[1])
        self.grid = Grid(self.lines)
        self.tools = _Tools()
        self.filter = FilterField("", "Filter", "Filter the table", icon="search", compact=True)
        self.filter.setMinimumWidth(72)
        self.filter.setMaximumWidth(160)
        self.choose = IconButton("table", "Choose columns", size=26)
        self.copy = IconButton("copy", "Copy as CSV", size=26, shortcut="Ctrl+C")
        self._count = Label("", "small", "text3")
        self._nothing = Label("", "body", "text3")
        self._nothing.set_align(painting.CENTER)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        for widget in (self.choose, self.copy, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        self.tools.spare = self._count
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.addStretch(1)
        middle.addWidget(self._nothing)
        middle.addStretch(2)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(empty)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._stack)

    def _connect(self) -> None:
        grid = self.grid
        grid.opened.connect(self.opened)
        grid.selected.connect(self.selected)
        grid.editing.edited.connect(self.edited)
        grid.menu_requested.connect(self.menu_requested)
        grid.remove_requested.connect(self.remove_requested)
        grid.achieve_requested.connect(self.achieve_requested)
        grid.together_requested.connect(self.together_requested)
        grid.together_menu_requested.connect(self.together_menu_requested)
        grid.copy_requested.connect(lambda: self.copy_rows(self.grid.chosen))
        grid.head.chosen.connect(self._sort)
        self.filter.edited.connect(self._filter)
        self.filter.left.connect(self.focus_rows)
        self.choose.clicked.connect(lambda _=False: self._show_columns())
        self.copy.clicked.connect(lambda _=False: self.copy_rows([]))

    def show_lines(self, lines: tuple[MilestoneLine, ...], ground: Ground) -> None:
        """Show other lines."""
        self.lines.show_lines(lines, ground)
        self._settle_columns()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many of the usual columns as there is room for."""
        super().resizeEvent(event)
        self._settle_columns()

    def copy_rows(self, rows: list[int]) -> None:
        """Copy some rows, or all that are to be seen: ISO days, and plain numbers."""
        wanted = rows or range(len(self.lines.rows))
        self.copied.emit(self.lines.head(), tuple(self.lines.plain(row) for row in wanted))

    def leave_free(self, pixels: int) -> None:
        """Something stands over so many pixels of the lower edge: rows end above it, what is meant stays seen."""
        self._whole.setContentsMargins(0, 0, 0, pixels)
        self._whole.activate()
        here = self.grid.currentIndex()
        if pixels and here.isValid():
            self.grid.scrollTo(here)

    def focus_rows(self) -> None:
        """Let the keys go to the rows."""
        self.grid.setFocus()

    def _settle_columns(self) -> None:
        if not self._columns:
            self.lines.show_columns(self.grid.widths.usual(self.width() - THICKNESS))

    def _sort(self, place: int) -> None:
        key, falling = self.lines.sorted_by
        column = self.lines.columns[place].key
        falling = not falling if column == key else False
        self.grid.editing.leave()
        self.lines.sort_by(column, falling=falling)
        self.grid.head.viewport().update()
        self.sorted_by.emit(column, falling)

    def _filter(self, text: str) -> None:
        self.lines.filter(text)
        self._tell()

    def _tell(self) -> None:
        shown, all_ = len(self.lines.rows), len(self.lines.lines)
        self._count.set_text(f"{shown} of {all_}" if shown != all_ else words.plural(all_, "milestone", "milestones"))
        self._nothing.set_text("Nothing here has these words" if all_ else "No milestones here")
        self._stack.setCurrentIndex(0 if shown else 1)

    def _show_columns(self) -> None:
        menu = Menu(self)
        shown = {column.key for column in self.lines.columns}
        for column in COLUMNS[1:]:
            menu.add(column.name, partial(self._turn, column.key), checked=column.key in shown)
        menu.addSeparator()
        menu.add("The usual ones", lambda: self._take(()), icon="rotate-ccw")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.choose)

    def _turn(self, key: str) -> None:
        wanted = {column.key for column in self.lines.columns} ^ {key}
        self._take(tuple(column.key for column in COLUMNS if column.key in wanted))

    def _take(self, keys: tuple[str, ...]) -> None:
        self._columns = keys
        self.grid.editing.leave()
        if keys:
            self.lines.show_columns(keys)
        self._settle_columns()
        self.columns_chosen.emit(keys)
