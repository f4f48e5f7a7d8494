"""A table of figures, painted as one widget: what was before, what it was followed by, and whether that is clear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painted_list, painting
from careercruise_desktop.ui.widgets.painted_list import Entry
from careercruise_desktop.ui.widgets.row_list import RowList

from .state import DOWN, UP, CellState, RowState, TableState

HEAD, ROW, NOTHING = 32, 48, 40
# What is painted keeps so far from the edges that the ring of the row that is meant goes around it.
INSET = 6
_DISC, _GAP, _ICON, _ARROW = 20, 12, 14, 12
_LEAST_TITLE = 196
_WAYS = {UP: ("trending-up", "ok_text"), DOWN: ("trending-down", "warn_text")}


class FiguresTable(RowList):
    """One stop of Tab. Up and Down walk, Enter or a click opens the record of the row.

    Signals:
        opened: the row (its place) is to be opened.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.state = TableState("", (), ())
        self.meant = 0
        self._awaited = ("", 0)
        self._hover = -1

    def show_table(self, state: TableState) -> None:
        """Show other rows; the keys mean the one at the same place."""
        if state == self.state:
            return
        self.state = state
        self._find_awaited()
        self.setAccessibleName(state.head)
        self.setAccessibleDescription("" if state.rows else state.nothing)
        self.meant = max(0, min(self.meant, len(state.rows) - 1))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def mean_record(self, kind: str, key: int) -> None:
        """The keys are to mean the row of a record, as soon as there is one."""
        self._awaited = (kind, key)
        self._find_awaited()
        self.update()

    def _find_awaited(self) -> None:
        places = (at for at, row in enumerate(self.state.rows) if (row.kind, row.id) == self._awaited)
        found = next(places, None)
        if found is not None:
            self.meant, self._awaited = found, ("", 0)
            if self.hasFocus():
                painted_list.tell_meant(self)

    def rect_of(self, place: int) -> QRect:
        """Where a row is."""
        return QRect(0, HEAD + place * ROW, self.width(), ROW)

    def entries(self) -> Sequence[Entry]:
        """Every row in words."""
        return [
            Entry(spoken(self.state, row), self.rect_of(at), meant=at == self.meant)
            for at, row in enumerate(self.state.rows)
        ]

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        rows = len(self.state.rows)
        return QSize(480, HEAD + (rows * ROW + 1 if rows else NOTHING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open."""
        keys, last = Qt.Key, len(self.state.rows) - 1
        steps = {
            keys.Key_Down: self.meant + 1, keys.Key_Up: self.meant - 1, keys.Key_Home: 0, keys.Key_End: last,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            super().keyPressEvent(event)
        elif key in steps:
            self.meant = max(0, min(steps[key], last))
            self.say()
        elif key in {keys.Key_Return, keys.Key_Enter}:
            self.opened.emit(self.meant)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        place = self._row_at(event.position().toPoint())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.meant = place
            self.update()
            self.opened.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say in full what may be cut."""
        spot = event.position().toPoint()
        place = self._row_at(spot)
        if place != self._hover:
            self._hover = place
            self.update()
        if place < 0:
            self.tips.drop()
        else:
            self.tips.point(spoken(self.state, self.state.rows[place]), self.rect_of(place), spot)

    def point_at_nothing(self) -> None:
        """The pointer is over no row."""
        self._hover = -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """The head, and each row under a hairline."""
        state = self.state
        with painting.begin(self) as painter:
            room = self.width() - 2 * INSET
            shown = folded(state, room)
            ends = [*(INSET + left for left in columns(shown, room)), INSET + room]
            lefts = ends[:-1]
            painting.text(painter, QRectF(INSET, 0, ends[0] - INSET - _GAP, HEAD), state.head, "strong")
            for (name, _), left, right in zip(shown.columns, lefts, ends[1:], strict=True):
                painting.text(painter, QRectF(left, 0, right - left - _GAP, HEAD), name, "small", "text3")
            painting.hairline(painter, INSET, HEAD - 1, room)
            if not state.rows:
                painting.text(painter, QRectF(INSET, HEAD, room, NOTHING), state.nothing, "body", "text3")
            for at, row in enumerate(shown.rows):
                self._paint_row(painter, at, row, ends)

    def _paint_row(self, painter: QPainter, at: int, row: RowState, ends: list[int]) -> None:
        rect = QRectF(self.rect_of(at))
        if at == self._hover:
            painting.fill_rect(painter, rect, "hover")
        left = float(INSET)
        if row.number:
            disc = QRectF(INSET + 1, rect.center().y() - _DISC / 2, _DISC, _DISC)
            painting.box(painter, disc, _DISC / 2, "text")
            painting.text(painter, disc, str(row.number), "caption_strong", "surface", align=painting.CENTER)
            left += _DISC + _GAP
        title = QRectF(left, rect.top() + (5 if row.second else 14), ends[0] - left - _GAP, 20)
        painting.text(painter, title, row.title, "body_medium")
        painting.text(painter, title.translated(0, 19).adjusted(0, 2, 0, -2), row.second, "small", "text2")
        for cell, start, end in zip(row.cells, ends[:-1], ends[1:], strict=True):
            paint_cell(painter, QRectF(start, rect.top(), end - start - _GAP, ROW), cell)
        painting.hairline(painter, INSET, rect.bottom(), self.width() - 2 * INSET)
        if at == self.meant and self.hasFocus():
            painting.box(painter, rect.adjusted(0, 1, 0, -1), 6, "", "accent", width=2)

    def _row_at(self, spot: QPoint) -> int:
        place = (spot.y() - HEAD) // ROW
        return place if spot.y() >= HEAD and place < len(self.state.rows) else -1


def folded(state: TableState, width: int) -> TableState:
    """The table without its first figures where there is little room: they stand in the second line of the title."""
    if not state.folding or width - sum(share for _, share in state.columns) >= _LEAST_TITLE + _DISC + _GAP:
        return state
    rows = tuple(
        row._replace(
            second=" \N{MIDDLE DOT} ".join(filter(None, (row.cells[0].value, row.second))), cells=row.cells[1:]
        )
        for row in state.rows
    )
    return replace(state, columns=state.columns[1:], rows=rows)


def columns(state: TableState, width: int) -> list[int]:
    """Where the cells begin; the first column, with the title, takes what they leave, and at least its share."""
    wanted = sum(share for _, share in state.columns)
    room = min(wanted, max(0, width - _LEAST_TITLE))
    lefts, left = [], float(width - room)
    for _, share in state.columns:
        lefts.append(round(left))
        left += share * room / max(1, wanted)
    return lefts


def paint_cell(painter: QPainter, rect: QRectF, cell: CellState) -> None:
    """What was before, an arrow, what it was followed by, and whether that is clear."""
    line = QRectF(rect.left(), rect.top() + (5 if cell.second else 14), rect.width(), 20)
    left = line.left()
    if cell.before:
        left += painting.text(painter, line, cell.before, "body", "text2") + 7
        painting.icon(painter, painting.square(left, line.center().y(), _ARROW), "arrow-right", "text3")
        left += _ARROW + 7
    role, token = ("body", "text3") if cell.quiet else ("strong", "text") if cell.before else ("body", "text")
    left += painting.text(painter, QRectF(left, line.top(), rect.right() - left, 20), cell.value, role, token) + 12
    sign = _ICON + 4 if cell.way in _WAYS else 0
    fits = not cell.brief or painting.text_width(cell.second, "small") <= rect.width()
    second = cell.second if fits else cell.brief
    said = "small_strong" if cell.way in _WAYS else "small"
    if cell.way and left + sign + painting.text_width(cell.way, said) > rect.right():
        # It is never cut: where it has no room behind the figure, it begins the second line.
        ways = (f"{cell.way}; {each}" for each in (cell.second, cell.brief) if each)
        second = next((each for each in ways if painting.text_width(each, "small") <= rect.width()), cell.way)
    elif cell.way in _WAYS:
        icon, ink = _WAYS[cell.way]
        painting.icon(painter, painting.square(left, line.center().y(), _ICON), icon, ink)
        left += _ICON + 4
        painting.text(painter, QRectF(left, line.top(), rect.right() - left, 20), cell.way, "small_strong", ink)
    elif cell.way:
        painting.text(painter, QRectF(left, line.top(), rect.right() - left, 20), cell.way, "small", "text3")
    painting.text(painter, QRectF(rect.left(), rect.top() + 26, rect.width(), 16), second, "small", "text3")


def spoken(state: TableState, row: RowState) -> str:
    """A row for a screen reader, and whole where it is cut."""
    number = f"{row.number}, " if row.number else ""
    cells = (f"{name}: {cell.spoken}" for (name, _), cell in zip(state.columns, row.cells, strict=True) if cell.spoken)
    head = ", ".join(part for part in (row.title, row.second) if part)
    return ". ".join((f"{number}{head}", *cells))
