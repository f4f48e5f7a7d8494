"""A chart as a file: PNG or SVG with its title, its figure, its period and the number behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from careercruise_desktop.domain.words import day_short
from careercruise_desktop.ui.widgets import painting

from . import words
from .make import make
from .state import Bars, ChartState, Strands
from .vector import finished

SIZE = QSize(960, 480)
SHARP = 2.0
_SIDE, _TOP, _HEAD, _FOOT, _TOLD = 16, 16, 24, 32, 17
# A sentence takes as many lines as it needs, up to these.
_MOST_LINES = 5
# What was marked is named below the chart: so many of the newest, in columns at least so wide, on a part of the height.
_MOST_MARKS, _COLUMN, _LEGEND = 12, 300, 0.15


def picture(state: ChartState, kind: str, sharp: float = SHARP) -> bytes:
    """The chart as "png", with `sharp` pixels for each of its own, or "svg"."""
    return png(state, sharp=sharp) if kind == "png" else svg(state)


def png(state: ChartState, size: QSize = SIZE, sharp: float = SHARP) -> bytes:
    """The chart as a PNG with `sharp` pixels for each pixel of the size."""
    return as_png(lambda painter: paint(painter, state, size), size, sharp, state.title, state.sentence)


def svg(state: ChartState, size: QSize = SIZE) -> bytes:
    """The chart as an SVG in which text stays text."""
    return as_svg(lambda painter: paint(painter, state, size), size, state.title, state.sentence)


def as_png(draw: Callable[[QPainter], None], size: QSize, sharp: float, title: str, sentence: str) -> bytes:
    """What is drawn as a PNG."""
    image = QImage(size * sharp, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharp)
    image.setText("Title", title)
    image.setText("Description", sentence)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def as_svg(draw: Callable[[QPainter], None], size: QSize, title: str, sentence: str) -> bytes:
    """What is drawn as an SVG."""
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(title)
    generator.setDescription(sentence)
    painter = QPainter(generator)
    draw(painter)
    painter.end()
    buffer.close()
    return finished(bytes(made.data()), (size.width(), size.height()))


def paint(painter: QPainter, state: ChartState, size: QSize) -> None:
    """Paint the chart with its title, its figure, what it says, its period and its number."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(QPointF(0, 0), QSizeF(size))
    painting.fill_rect(painter, whole, "surface")
    head = QRectF(_SIDE, _TOP, whole.width() - 2 * _SIDE, _HEAD)
    taken = painting.text(painter, head, state.title, "strong") + 12
    headline = state.headline
    if state.headline_short and taken + words.width(headline) > head.width():
        headline = state.headline_short
    wide = words.width(headline)
    words.paint(painter, head.adjusted(head.width() - wide, 0, 0, 0), headline)
    beside = head.adjusted(taken, 0, -wide - 16, 0)
    sub = words.fitting((state.sub, *state.subs, ""), beside.width())
    painting.text(painter, beside, sub, "small", "text3")
    foot = QRectF(_SIDE, whole.bottom() - _FOOT, whole.width() - 2 * _SIDE, _FOOT - 8)
    # On a sheet of several the period stands in its head too.
    fits = not state.counted or painting.text_width(state.foot, "caption") <= foot.width()
    painting.text(painter, foot, state.foot if fits else state.counted, "caption", "text3")
    lines = words.broken(state.told, foot.width(), _MOST_LINES) if state.told else []
    legend = _legend(state, whole)
    told = (len(lines) + len(legend)) * _TOLD
    _paint_legend(painter, legend, foot.translated(0, -told))
    for at, line in enumerate(lines, start=len(legend)):
        place = QRectF(_SIDE, foot.top() - told + at * _TOLD, foot.width() + 1, _TOLD)
        painting.text(painter, place, line, "small", "text2")
    area = whole.adjusted(0, _TOP + _HEAD, 0, -_FOOT - told)
    chart = make(state)
    if chart is None:
        painting.text(painter, area, state.nothing, "body", "text2", align=painting.CENTER)
        return
    chart.lay_out(area.size())
    chart.scene().setSceneRect(QRectF(QPointF(0, 0), area.size()))
    chart.scene().render(painter, area, QRectF(QPointF(0, 0), area.size()))
    chart.close()
    chart.deleteLater()


def _legend(state: ChartState, whole: QRectF) -> list[list[str]]:
    """The newest marks of a chart in rows and columns: what stands in the tips of the window is named on paper."""
    span = state.data.span if isinstance(state.data, Bars | Strands) else None
    marks = span.marks if span is not None else ()
    columns, most = max(1, int(whole.width() // _COLUMN)), int(whole.height() * _LEGEND // _TOLD)
    shown = marks[-min(_MOST_MARKS, columns * most) :] if most else ()
    cells = []
    for mark in shown:
        day = date.fromordinal(mark.day)
        cells.append("  ".join(filter(None, (str(mark.number or ""), f"{day_short(day)} {day.year}", mark.title))))
    rows = -(-len(cells) // columns)
    return [cells[row::rows] for row in range(rows)]


def _paint_legend(painter: QPainter, rows: Sequence[Sequence[str]], room: QRectF) -> None:
    """Rows of cells from the top of a room on."""
    wide = room.width() / max(map(len, rows), default=1)
    for down, row in enumerate(rows):
        for across, cell in enumerate(row):
            place = QRectF(room.left() + across * wide, room.top() + down * _TOLD, wide - 12, _TOLD)
            painting.text(painter, place, cell, "caption", "text2")
