"""How the table is painted: cells and head, by the tokens of the theme."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .columns import STATUS_SIGNS
from .model import LinesModel
from .widths import EDGE

ROW, HEAD = 34, 32


class Sight(Protocol):
    """What the view knows of its rows and cells."""

    def ground_of(self, row: int) -> str:
        """The token under a row: chosen, under the pointer, or "" for none."""
        ...

    def is_ringed(self, row: int, column: int) -> bool:
        """Whether the keys mean this cell, and are here."""
        ...


class Cells(QStyledItemDelegate):
    """Paints a cell: hairline above, `selected` under the chosen rows, a ring around the cell that the keys mean."""

    def __init__(self, model: LinesModel, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._sight = sight

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Each row is as high as the others."""
        return QSize(0, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The cell."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        ground = self._sight.ground_of(index.row())
        if ground:
            painting.fill_rect(painter, rect, ground)
        if index.row():
            painting.hairline(painter, rect.left(), rect.top(), rect.width())
        column = self._model.columns[index.column()]
        line = self._model.rows[index.row()]
        room = rect.adjusted(EDGE, 0, -EDGE, 0)
        words = column.text(line, self._model.ground)
        if column.key == "title":
            _paint_title(painter, room.adjusted(10, 0, 0, 0), line, words)
        elif column.key == "status":
            _paint_status(painter, room, line, words)
        else:
            align = painting.RIGHT if column.right else painting.LEFT
            painting.text(painter, room, words, "body", _token(column.key, line), align=align)
        if self._sight.is_ringed(index.row(), index.column()):
            painting.box(painter, rect.adjusted(1, 1, -1, -1), 4, "", "accent", width=2)


def _token(key: str, line: MilestoneLine) -> str:
    if key in {"slip", "due"} and line.slip_days > 0 and line.cancelled is None:
        return "warn_text"
    return "text2" if line.open else "text3"


def _paint_title(painter: QPainter, room: QRectF, line: MilestoneLine, words: str) -> None:
    role = line.role.value
    paint_mark(painter, mark_rect(room.left(), room.center().y(), role), role)
    role_of_type = "body_medium" if line.open else "body"
    painting.text(painter, room.adjusted(18, 0, 0, 0), words, role_of_type, "text" if line.open else "text2")


def _paint_status(painter: QPainter, room: QRectF, line: MilestoneLine, words: str) -> None:
    icon, tint, token = STATUS_SIGNS[line.status]
    painting.icon(painter, painting.square(room.left(), room.center().y(), 14), icon, tint)
    painting.text(painter, room.adjusted(20, 0, 0, 0), words, "body", token)


class Head(QHeaderView):
    """The head: 12 px `text3`, an arrow at the column that sorts.

    Signals:
        chosen: a column was pressed (its place).
    """

    chosen = Signal(int)

    def __init__(self, model: LinesModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setProperty("paints_itself", True)
        self._model = model
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.sectionClicked.connect(self.chosen)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(super().sizeHint().width(), HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A name."""
        column = self._model.columns[section]
        key, falling = self._model.sorted_by
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(rect)
        painting.fill_rect(painter, area, "surface")
        painting.hairline(painter, area.left(), area.bottom() - 1, area.width(), "border2")
        room = area.adjusted(EDGE + (10 if section == 0 else 0), 0, -EDGE, 0)
        on = column.key == key
        align = painting.RIGHT if column.right else painting.LEFT
        words = room.adjusted(0, 0, -14 if on and column.right else 0, 0)
        taken = painting.text(painter, words, column.name, "small", "text" if on else "text3", align=align)
        if on:
            left = room.right() - 12 if column.right else room.left() + taken + 4
            icon = "arrow-down" if falling else "arrow-up"
            painting.icon(painter, painting.square(left, room.center().y(), 12), icon, "text2")
        painter.restore()
