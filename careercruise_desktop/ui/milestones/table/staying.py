"""What a table keeps while its rows change under it, and the row under the pointer."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, QRect
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView

from .cells import ROW
from .model import LinesModel


class _Kept(NamedTuple):
    """What is taken up again: the milestone and the column that the keys mean, what is chosen, and the place.

    `seen` is whether that milestone was in sight: one that the person has scrolled away from is not brought back.
    """

    key: int
    column: str
    chosen: tuple[int, ...]
    scrolled: int
    seen: bool


class Staying(QObject):
    """Keeps the milestone and the column that the keys mean, what is chosen, and how far the table was scrolled."""

    def __init__(self, view: QTableView, model: LinesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._kept: _Kept | None = None
        self.taking_up = False
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._take_up)

    def choose(self, key: int, column: int) -> None:
        """Let the keys mean a milestone, without telling it."""
        row = self._model.row_of(key)
        if row >= 0:
            self.taking_up = True
            self._view.setCurrentIndex(self._model.index(row, min(column, len(self._model.columns) - 1)))
            self.taking_up = False

    def _keep(self) -> None:
        here = self._view.currentIndex()
        if here.isValid() and here.row() < len(self._model.rows):
            line = self._model.rows[here.row()]
            rows = (index.row() for index in self._view.selectionModel().selectedRows())
            self._kept = _Kept(
                key=line.id,
                column=self._model.columns[here.column()].key,
                chosen=tuple(self._model.rows[row].id for row in rows if row < len(self._model.rows)),
                scrolled=self._view.verticalScrollBar().value(),
                seen=self._view.viewport().rect().intersects(self._view.visualRect(here)),
            )

    def _take_up(self) -> None:
        kept = self._kept
        if kept is None:
            return
        # The bar knows how far it goes only once the rows are laid out.
        self._view.updateGeometries()
        self._view.verticalScrollBar().setValue(kept.scrolled)
        columns = [column.key for column in self._model.columns]
        self.choose(kept.key, columns.index(kept.column) if kept.column in columns else 0)
        rows = [row for row in map(self._model.row_of, kept.chosen) if row >= 0]
        if len(rows) > 1:
            choice = QItemSelection()
            for row in rows:
                choice.select(self._model.index(row, 0), self._model.index(row, len(columns) - 1))
            self._view.selectionModel().select(choice, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if not kept.seen:
            self._view.verticalScrollBar().setValue(kept.scrolled)


class Hovering(QObject):
    """Knows the row under the pointer, and has it painted."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.row = -1
        view.setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer moves over the rows, or away."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self._view.indexAt(event.position().toPoint()).row())
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return False

    def _hover(self, row: int) -> None:
        before, self.row = self.row, row
        if row != before:
            for one in (before, row):
                if one >= 0:
                    place = self._view.viewport()
                    place.update(QRect(0, self._view.rowViewportPosition(one), place.width(), ROW))
