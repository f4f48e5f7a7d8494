"""What lies around the bars: rows and lanes, the lines of time, the labels at the left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .bars import paint_bar, paint_elbow, paint_label, paint_span, paint_today
from .bars import paint_mark as paint_milestone_mark
from .board import PROJECT, PROJECT_ROLE, PROJECT_ROOM, TITLE, Board
from .rows import Kind, Row
from .wording import lane_said

_AFTER_TITLE = 8.0
_MARK = 20.0
_LANE_TITLE, _LANE_GAP = 37.0, 24.0
_CHEVRON = 4.0


def paint_rows(painter: QPainter, board: Board, rect: QRectF) -> None:
    """Everything of the rows inside a rectangle."""
    painting.fill_rect(painter, rect, "surface")
    rows = board.rows.between(rect.top(), rect.bottom())
    for row in rows:
        ground = ground_of(board, row)
        if ground != "surface":
            painting.fill_rect(painter, QRectF(0, row.top, board.width, row.height), ground)
    _paint_lines(painter, board, rect)
    for row in rows:
        _paint_separator(painter, board, row)
    _paint_time(painter, board, rows, rect)
    for row in rows:
        paint_row_label(painter, board, row)
    left = round(board.axis.left) - 1
    painting.fill_rect(painter, QRectF(left, rect.top(), 1, rect.height()), "border")


def ground_of(board: Board, row: Row) -> str:
    """The colour below a row."""
    if row.kind is Kind.LANE:
        return "bg"
    chosen = board.state.selected
    if chosen is None:
        return "surface"
    held = row.key == chosen or (row.kind is Kind.GROUP and any(line.id == chosen for line in row.lines))
    return "selected" if held else "surface"


def _paint_lines(painter: QPainter, board: Board, rect: QRectF) -> None:
    for tick in board.ticks.lines:
        x = round(tick.x)
        if x > board.axis.left:
            painting.fill_rect(painter, QRectF(x, rect.top(), 1, rect.height()), "grid", 1.0 if tick.strong else 0.55)


def _paint_separator(painter: QPainter, board: Board, row: Row) -> None:
    if row.kind is Kind.LANE:
        if row.top > 0:
            painting.hairline(painter, 0, row.top, board.width)
        painting.hairline(painter, 0, row.bottom - 1, board.width)
    elif row.first and board.rows.at(row.top - 1) is not None:
        before = board.rows.at(row.top - 1)
        if before is not None and before.kind is not Kind.LANE:
            painting.hairline(painter, PROJECT, row.top, board.width - PROJECT)
    if row is board.rows.all[-1] and row.kind is not Kind.LANE:
        painting.hairline(painter, PROJECT, row.bottom, board.width - PROJECT)


def _paint_time(painter: QPainter, board: Board, rows: Sequence[Row], rect: QRectF) -> None:
    axis = board.axis
    painter.save()
    painter.setClipRect(QRectF(axis.left, rect.top(), axis.width, rect.height()).intersected(rect))
    # Long lines are quiet and below the others; those of what is meant are painted over all (see `overlay`).
    for elbow in sorted(board.elbows(rect.top(), rect.bottom()), key=lambda one: not one.long):
        paint_elbow(painter, elbow, "border2" if elbow.long else "text3")
    placed = [board.placed(row) for row in rows]
    for one in placed:
        if one.row.kind is Kind.GROUP:
            paint_span(painter, one)
            continue
        for bar in one.bars:
            if bar.start <= axis.right and max(bar.mark, bar.baseline or bar.mark) >= axis.left:
                paint_bar(painter, bar, one.middle)
    if axis.sees(board.today):
        paint_today(painter, board.today, rect.top(), rect.bottom())
    for one in placed:
        ground = ground_of(board, one.row)
        for label in one.labels:
            paint_label(painter, label, one, ground)
        for bar in one.bars:
            if axis.left - 12 <= bar.mark <= axis.right + 12:
                paint_milestone_mark(painter, bar.line, bar.mark, one.middle)
    painter.restore()


def paint_row_label(painter: QPainter, board: Board, row: Row) -> None:
    """What stands at the left of a row."""
    if row.kind is Kind.LANE:
        _paint_lane(painter, board, row)
        return
    room = board.axis.left - TITLE - _AFTER_TITLE
    if row.first:
        place = QRectF(PROJECT, row.top, PROJECT_ROOM, row.height)
        painting.text(painter, place, board.names[row.project], PROJECT_ROLE, "text3")
    place = QRectF(TITLE, row.top, room, row.height)
    if row.kind is Kind.GROUP:
        painting.icon(painter, painting.square(_CHEVRON, row.middle, 14), "chevron-right", "text3")
        painting.text(painter, place, f"{row.reached} of {row.counted} reached", "small", "text3")
        return
    line = row.line
    role, token = ("small_medium", "text") if line.open else ("small", "text2")
    if line.cancelled is not None:
        token = "text3"
    taken = painting.text(painter, place, line.title, role, token)
    if line.cancelled is not None:
        painting.hairline(painter, TITLE, round(row.middle), taken, "text3")


def _paint_lane(painter: QPainter, board: Board, row: Row) -> None:
    role = row.group.role
    paint_mark(painter, mark_rect(_MARK, row.middle, role.value, 9), role.value)
    title = f"{board.state.name_of(role)} milestones"
    place = QRectF(_LANE_TITLE, row.top, board.axis.left - _LANE_TITLE - 6, row.height)
    taken = painting.text(painter, place, title, "strong", "text")
    place.setLeft(place.left() + taken + _LANE_GAP)
    painting.text(painter, place, lane_said(row), "small", "text3")


def title_cut(board: Board, row: Row) -> bool:
    """Whether a row's title is shortened."""
    if row.kind is not Kind.MILESTONE:
        return False
    role = "small_medium" if row.line.open else "small"
    return theme().advance(row.line.title, role) > board.axis.left - TITLE - _AFTER_TITLE + 0.5


def project_cut(board: Board, row: Row) -> bool:
    """Whether a project's name is shortened."""
    shown = board.names[row.project]
    return row.first and (shown != row.project or theme().advance(shown, PROJECT_ROLE) > PROJECT_ROOM + 0.5)
