"""The table's rows and cells, and what the keys and the pointer do on them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import ScrollBar

from .cells import ROW, Cells, Head
from .editing import Editing
from .model import LinesModel
from .staying import Hovering, Staying
from .widths import Widths

_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class Grid(QTableView):
    """Rows of 34 px. Up and Down go by rows, Left and Right by cells; Enter or F2 edit a cell, O opens its milestone.

    Signals:
        opened: a milestone is to be edited in the inspector.
        selected: another milestone is meant.
        menu_requested: the menu of a milestone at a place of the screen.
        copy_requested: the chosen rows are to be copied.
        remove_requested: a milestone is to be deleted.
        achieve_requested: a milestone was reached today.
        together_requested: "achieve" or "remove", and the milestones that are selected, two or more.
        together_menu_requested: the menu of the milestones that are selected, at a place of the screen.
    """

    opened = Signal(int)
    selected = Signal(int)
    menu_requested = Signal(int, QPoint)
    copy_requested = Signal()
    remove_requested = Signal(int)
    achieve_requested = Signal(int)
    together_requested = Signal(str, object)
    together_menu_requested = Signal(object, QPoint)
    ring_radius = 0.0

    def __init__(self, model: LinesModel) -> None:
        super().__init__()
        self.setProperty("paints_itself", True)
        self.setAccessibleName("Milestones")
        self.lines = model
        self.widths = Widths(model)
        self._by_keys = False
        self._chosen: frozenset[int] = frozenset()
        self.setModel(model)
        self._cells = Cells(model, self, self)
        self.setItemDelegate(self._cells)
        self.head = Head(model, self)
        self._dress()
        self._hovering = Hovering(self)
        self._staying = Staying(self, model)
        self.editing = Editing(self, model)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        model.modelReset.connect(self.fit_columns)
        model.dataChanged.connect(self.fit_columns)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _: self.editing.give_way())

    def _dress(self) -> None:
        self.setHorizontalHeader(self.head)
        rows = self.verticalHeader()
        rows.setProperty("paints_itself", True)
        rows.hide()
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(_Corner())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ScrollBar())
        level = ScrollBar()
        level.setOrientation(Qt.Orientation.Horizontal)
        self.setHorizontalScrollBar(level)
        self.setTabKeyNavigation(False)

    @property
    def current(self) -> MilestoneLine | None:
        """The milestone that the keys mean."""
        row = self.currentIndex().row()
        return self.lines.rows[row] if 0 <= row < len(self.lines.rows) else None

    @property
    def chosen(self) -> list[int]:
        """The rows that are chosen, from the top."""
        return sorted(self._chosen)

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """The milestones that are chosen, from the top."""
        return tuple(self.lines.rows[row].id for row in self.chosen if row < len(self.lines.rows))

    def ground_of(self, row: int) -> str:
        """The token under a row: chosen, under the pointer, or "" for none."""
        return "selected" if row in self._chosen else "hover" if row == self._hovering.row else ""

    def is_ringed(self, row: int, column: int) -> bool:
        """Whether the keys mean this cell, and are here."""
        here = self.currentIndex()
        return self._by_keys and self.hasFocus() and (row, column) == (here.row(), here.column())

    def choose(self, key: int) -> None:
        """Select a milestone, without telling it."""
        if self.current is None or self.current.id != key:
            self._staying.choose(key, max(0, self.currentIndex().column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 edit, O opens, D means reached today, Ctrl+C copies, Delete deletes."""
        line, key = self.current, event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._by_keys = True
        if key == Qt.Key.Key_C and control:
            self.copy_requested.emit()
        elif line is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in _EDIT:
            if control or not self.editing.edit(self.currentIndex()):
                self.opened.emit(line.id)
        elif key == Qt.Key.Key_O and not control:
            self.opened.emit(line.id)
        elif key in {Qt.Key.Key_D, Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not control:
            self._act_on(line, key, again=event.isAutoRepeat())
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not control:
            step = 1 if key == Qt.Key.Key_Right else -1
            column = max(0, min(self.currentIndex().column() + step, len(self.lines.columns) - 1))
            self.setCurrentIndex(self.lines.index(self.currentIndex().row(), column))
        else:
            super().keyPressEvent(event)

    def _act_on(self, line: MilestoneLine, key: int, *, again: bool) -> None:
        """D and Delete; a key that is held down means its act once."""
        if again:
            return
        if len(self.chosen_ids) > 1:
            self.together_requested.emit("achieve" if key == Qt.Key.Key_D else "remove", self.chosen_ids)
        elif key != Qt.Key.Key_D:
            self.remove_requested.emit(line.id)
        elif line.open:
            self.achieve_requested.emit(line.id)

    def keyboardSearch(self, search: str) -> None:
        """Letters are the room's shortcuts, not a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row; the ring is the keyboard's."""
        self._by_keys = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell, else open the milestone."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self.editing.edit(index):
            self.opened.emit(self.lines.rows[index.row()].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the milestone at the place, or by the key of the current one; of all if it is one of several."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        place = self.viewport().mapToGlobal(self.visualRect(index).center() if keyboard else event.pos())
        if len(self.chosen_ids) > 1 and index.row() in self._chosen:
            self.together_menu_requested.emit(self.chosen_ids, place)
        else:
            self.menu_requested.emit(self.lines.rows[index.row()].id, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a cell that the keys mean."""
        if self.current is None and self.lines.rows:
            # Nobody chose it: it is told once the keys go somewhere from here. Qt would choose one itself, and tell it.
            self._staying.choose(self.lines.rows[0].id, 0)
        super().focusInEvent(event)
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.fit_columns()
        self.editing.give_way()

    def fit_columns(self) -> None:
        """Share the room among the columns."""
        for place, width in enumerate(self.widths.shared(self.viewport().width())):
            self.setColumnWidth(place, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the cells."""
        painter = QPainter(self.viewport())
        painting.fill_rect(painter, QRectF(self.viewport().rect()), "surface")
        painter.end()
        super().paintEvent(event)

    def _selection_changed(self) -> None:
        self._chosen = frozenset(index.row() for index in self.selectionModel().selectedRows())
        self.viewport().update()

    def _row_changed(self, now: QModelIndex, _: QModelIndex) -> None:
        if now.isValid() and not self._staying.taking_up and now.row() < len(self.lines.rows):
            self.selected.emit(self.lines.rows[now.row()].id)


class _Corner(QWidget):
    """Where the scroll bars meet."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
