"""The strokes of a milestone: its bar, its mark, its baseline with the slip, its words, and lines between them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import shapes
from .board import RISK_SIGN, Bar, Label, Placed
from .elbows import HEAD, Elbow

_REACHED, _OPEN, _ROUND = 8.0, 9.0, 3.0
_ASSUMED = 3.0
_GHOST, _BELOW, _RING = 4.0, 7.0, 3.0
_ARROW, _CROSSED = 1.5, 1.25
_HEAD = ((-4.0, -3.0), (0.0, 0.0), (-4.0, 3.0))
_TICK = ((-2.6, 0.2), (-0.8, 2.0), (2.7, -1.8))
_CROSS = (((-2.2, -2.2), (2.2, 2.2)), ((-2.2, 2.2), (2.2, -2.2)))
_HALO = 4.0
_SPAN = 2.0
_TODAY = 1.5
_LEAST_BAR = 2.0
_CANCELLED_DASH = (2.0, 2.0)


def paint_bar(painter: QPainter, bar: Bar, middle: float) -> None:
    """The bar from its start to its mark, its progress in it; below it the baseline and the slip."""
    line, role = bar.line, bar.line.role.value
    if bar.baseline is not None:
        _paint_baseline(painter, bar, middle + _BELOW)
    width = bar.mark - bar.start
    if width < _LEAST_BAR:
        return
    if line.assumed and line.cancelled is None:
        # Nobody said when it begins: a line that leads to the mark, and no stretch of work.
        painting.box(painter, _level(bar.start, width, middle, _ASSUMED), _ASSUMED / 2, _edge(role) or f"{role}_line")
        _paint_done(painter, bar, middle, _ASSUMED)
        return
    if line.achieved is not None:
        painting.box(painter, _level(bar.start, width, middle, _REACHED), _ROUND, f"{role}_line", _edge(role))
        return
    rect = _level(bar.start, width, middle, _OPEN)
    if line.cancelled is not None:
        painting.box(painter, rect, _ROUND, "", "border2", dash=_CANCELLED_DASH)
        return
    # A smaller fill on a larger one, in place of a stroked border.
    painting.box(painter, rect, _ROUND, _edge(role) or f"{role}_line")
    painting.box(painter, rect.adjusted(1, 1, -1, -1), _ROUND - 1, f"{role}_soft")
    _paint_done(painter, bar, middle, _OPEN)


def _paint_done(painter: QPainter, bar: Bar, middle: float, height: float) -> None:
    """Of an open one, as much of its bar as counts as done."""
    line, role = bar.line, bar.line.role.value
    done = (bar.mark - bar.start) * min(100, line.progress) / 100
    if line.open and done >= _LEAST_BAR:
        painting.box(painter, _level(bar.start, done, middle, height), min(_ROUND, height / 2), role, _edge(role))


def paint_span(painter: QPainter, placed: Placed) -> None:
    """The line that holds the marks of a folded group together."""
    left, right = min(bar.start for bar in placed.bars), max(bar.mark for bar in placed.bars)
    painting.box(painter, _level(left, right - left, placed.middle, _SPAN), _SPAN / 2, "border2")


def _edge(role: str) -> str:
    """With high contrast the pale fills of PM have an outline."""
    return "pm_mark" if role == Role.PM and theme().high_contrast else ""


def _level(left: float, width: float, middle: float, height: float) -> QRectF:
    return QRectF(left, middle - height / 2, width, height)


def _paint_baseline(painter: QPainter, bar: Bar, middle: float) -> None:
    """The ghost of the agreed date with its ring, and the arrow to the present one where it is later."""
    baseline = bar.baseline
    if baseline is None:
        return
    if baseline - bar.start >= _LEAST_BAR:
        painting.box(painter, _level(bar.start, baseline - bar.start, middle, _GHOST), _GHOST / 2, "border2")
    look = theme()
    tip = bar.mark - 2
    if tip - baseline > _RING + 4:
        painting.box(painter, _level(baseline + _RING, tip - baseline - _RING, middle, _ARROW), 0, "warn")
        painter.fillPath(shapes.line(_HEAD, _ARROW).translated(tip, middle), look.brush("warn"))
    painter.fillPath(shapes.circle(_RING).translated(baseline, middle), look.brush("surface"))
    painter.fillPath(shapes.ring(_RING - _ARROW / 2, _ARROW).translated(baseline, middle), look.brush("text3"))


def paint_mark(painter: QPainter, line: MilestoneLine, x: float, middle: float) -> None:
    """The mark at its date: filled with a tick where reached, hollow where open, crossed where cancelled."""
    look, role = theme(), line.role
    shape, token = shapes.mark(role).translated(x, middle), f"{role.value}_mark"
    if line.achieved is not None:
        painter.fillPath(shape, look.brush(token))
        painter.fillPath(shapes.line(_TICK, 1.5).translated(x, middle), look.brush("surface"))
        return
    width = 2.0
    if line.cancelled is not None:
        token, width = "text3", _CROSSED
    elif line.status is MilestoneStatus.OVERDUE:
        token = "danger"
    painter.fillPath(shape, look.brush("surface"))
    painter.fillPath(shapes.outline(role, width).translated(x, middle), look.brush(token))
    if line.cancelled is not None:
        for stroke in _CROSS:
            painter.fillPath(shapes.line(stroke, _CROSSED).translated(x, middle), look.brush(token))


def paint_label(painter: QPainter, label: Label, placed: Placed, ground: str) -> None:
    """Words with a halo in the colour of their row, so that no line runs through them."""
    text = theme().runs(label.parts)
    top = round(placed.row.middle - text.height / 2 + text.ascent) - text.ascent
    halo = QRectF(label.left - _HALO, placed.row.middle - 8, label.width + 2 * _HALO, 16)
    painting.box(painter, halo, 4, ground)
    text.draw(painter, label.left, top)
    if label.risk:
        place = painting.square(label.left + label.width - RISK_SIGN + 4, placed.row.middle, 12)
        painting.icon(painter, place, "triangle-alert", "warn")


def paint_elbow(painter: QPainter, elbow: Elbow, token: str) -> None:
    """The line of a dependency with its head, in a colour."""
    for (x, y), (to_x, to_y) in pairwise(elbow.points):
        # Each stretch is upright or level, so boxes do: a path of hundreds of rows would be costly in each strip.
        left, right = sorted((int(x), int(to_x)))
        top, bottom = sorted((int(y), int(to_y)))
        painting.fill_rect(painter, QRectF(left, top, right - left + 1, bottom - top + 1), token)
    (_, before), (x, y) = elbow.points[-2], elbow.points[-1]
    tip = QPointF(*_crisp(x, y))
    head = QPainterPath(tip)
    if elbow.upright:
        back = -HEAD if y > before else HEAD
        head.lineTo(tip.x() - HEAD / 2, tip.y() + back)
        head.lineTo(tip.x() + HEAD / 2, tip.y() + back)
    else:
        head.lineTo(tip.x() - HEAD, tip.y() - HEAD / 2)
        head.lineTo(tip.x() - HEAD, tip.y() + HEAD / 2)
    head.closeSubpath()
    painter.fillPath(head, theme().brush(token))


def paint_today(painter: QPainter, x: float, top: float, bottom: float) -> None:
    """The line of today."""
    path = QPainterPath()
    path.addRect(QRectF(x - _TODAY / 2, top, _TODAY, bottom - top))
    painter.fillPath(path, theme().brush("accent"))


def _crisp(x: float, y: float) -> tuple[float, float]:
    """In the middle of a pixel, so that a line of one pixel is one."""
    return int(x) + 0.5, int(y) + 0.5
