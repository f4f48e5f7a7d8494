"""A chart as a table: what is drawn, row by row, in words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import ScrollBar

from .state import TableState

ROW, HEAD = 26, 26
_EDGE, _WIDEST = 8, 240
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractTableModel):
    """Words in rows."""

    def __init__(self) -> None:
        super().__init__()
        self.state = TableState("", (), ())

    def show_state(self, state: TableState) -> None:
        """Hold another table."""
        self.beginResetModel()
        self.state = state
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """A row a point."""
        return len(self.state.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """The days, the values, the number."""
        return len(self.state.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        wanted = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return self.state.rows[index.row()][index.column()] if wanted else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.state.header[section]


class _Cells(QStyledItemDelegate):
    """Paints a cell: the first column left, values right, a hairline above."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words."""
        rect = QRectF(option.rect)
        selected = option.state & option.state.State_Selected
        painting.fill_rect(painter, rect, "selected" if selected else "surface")
        painting.hairline(painter, rect.left(), rect.top(), rect.width(), "grid")
        first = index.column() == 0
        room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        token = "text2" if first else "text"
        painting.text(
            painter, room, str(index.data()), "small", token, align=painting.LEFT if first else painting.RIGHT
        )


class _Head(QHeaderView):
    """The names of the columns, in the type of a table's head."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setProperty("paints_itself", True)
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A name."""
        place = QRectF(rect)
        painting.fill_rect(painter, place, "surface")
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        align = painting.LEFT if section == 0 else painting.RIGHT
        painting.text(painter, place.adjusted(_EDGE, 0, -_EDGE, 0), words, "small", "text3", align=align)


class FigureTable(QTableView):
    """Rows can be stepped through by keys; Ctrl+C copies those that are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _Model()
        self.setModel(self.words)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Head())
        rows = self.verticalHeader()
        rows.setProperty("paints_itself", True)
        rows.hide()
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBar(ScrollBar())
        level = ScrollBar()
        level.setOrientation(Qt.Orientation.Horizontal)
        self.setHorizontalScrollBar(level)
        theme().changed.connect(self.viewport().update)

    def show_state(self, state: TableState, name: str) -> None:
        """Show another table, its newest row first in sight."""
        self.setAccessibleName(f"{name} as table")
        self.words.show_state(state)
        sample = (state.header, *state.rows[:40], *state.rows[-20:])
        for column in range(len(state.header)):
            wide = max(painting.text_width(row[column], "small") for row in sample) + 2 * _EDGE + 2
            self.setColumnWidth(column, min(wide, _WIDEST))
        self.horizontalHeader().setStretchLastSection(True)
        if state.rows:
            self.setCurrentIndex(self.words.index(len(state.rows) - 1, 0))
            self.scrollToBottom()

    def sizeHint(self) -> QSize:
        """As a chart."""
        return QSize(300, 160)
