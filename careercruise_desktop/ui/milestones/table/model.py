"""The table's model: the lines that are to be seen, in the order that was asked for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role

from .columns import BY_KEY, COLUMNS, DEFAULT, Column, Ground

Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()


class LinesModel(QAbstractTableModel):
    """Rows are milestones. It sorts and filters itself: of five hundred lines that takes a millisecond."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[MilestoneLine, ...] = ()
        self.rows: list[MilestoneLine] = []
        self.columns: tuple[Column, ...] = tuple(BY_KEY[key] for key in DEFAULT)
        self.ground = Ground(date.min, {role: role.value for role in Role})
        self.sorted_by = ("due", False)
        self._words: list[str] = []

    def show_lines(self, lines: tuple[MilestoneLine, ...], ground: Ground) -> None:
        """Hold other lines; those that stay keep their place in the view."""
        self.lines, self.ground = lines, ground
        self._arrange()

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show other columns."""
        wanted = tuple(BY_KEY[key] for key in keys)
        if wanted == self.columns:
            return
        self.beginResetModel()
        self.columns = wanted
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show only what has each of these words in its cells, its role, owner, status, or the code of its project."""
        self._words = text.casefold().split()
        self._arrange()

    def sort_by(self, key: str, *, falling: bool) -> None:
        """Sort by a column; equal ones stay by date."""
        self.sorted_by = (key, falling)
        self._arrange()

    def row_of(self, key: int) -> int:
        """The row of a milestone, -1 where it is not to be seen."""
        return next((row for row, line in enumerate(self.rows) if line.id == key), -1)

    def cell(self, row: int, column: int) -> str:
        """What stands in a cell."""
        return self.columns[column].text(self.rows[row], self.ground)

    def head(self) -> tuple[str, ...]:
        """The names of the columns as they are copied, with what their numbers count."""
        return tuple(f"{column.name} ({column.unit})" if column.unit else column.name for column in self._copied())

    def plain(self, row: int) -> tuple[str, ...]:
        """A row as it is copied: ISO days, plain numbers."""
        line = self.rows[row]
        return tuple(
            column.plain(line) if column.plain is not None else column.text(line, self.ground)
            for column in self._copied()
        )

    def _copied(self) -> tuple[Column, ...]:
        """What is shown, and the role: in the table the mark beside the title says it, in words only its column."""
        shown = {column.key for column in self.columns} | {"role"}
        return tuple(column for column in COLUMNS if column.key in shown)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """How many milestones are to be seen."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """How many columns are shown."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and what a screen reader says of it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = self.columns[index.column()]
            return f"{column.name}: {self.cell(index.row(), index.column()) or 'none'}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column; a row is named by its milestone."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].name if orientation == Qt.Orientation.Horizontal else self.rows[section].title

    def _arrange(self) -> None:
        found = [line for line in self.lines if self._fits(line)] if self._words else list(self.lines)
        key, falling = self.sorted_by
        found.sort(key=lambda line: (line.due, line.id))
        found.sort(key=BY_KEY[key].order, reverse=falling)
        if [line.id for line in found] == [line.id for line in self.rows]:
            self.rows = found
            if found:
                self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def _fits(self, line: MilestoneLine) -> bool:
        cells = [column.text(line, self.ground) for column in self.columns]
        about = (line.title, line.project, line.code, line.owner, line.status.value, self.ground.role_names[line.role])
        text = "\n".join((*cells, *about)).casefold()
        return all(word in text for word in self._words)
