"""Several charts as one picture, one drawing, or pages of paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting

from .picture import as_png, as_svg, paint
from .state import ChartState

EDGE, HEAD = 24, 40
# A page is so many pixels wide, whatever the paper: what is drawn on it keeps its proportions.
PAGE_WIDTH = 1_120
_GAP, _ACROSS = 16, 2
_TILE = 370


class Tile(NamedTuple):
    """A chart and its place."""

    state: ChartState
    place: QRect


def sheet(tiles: Sequence[Tile], size: QSize, words: tuple[str, str], kind: str, sharp: float) -> bytes:
    """All tiles as one "png" or "svg"; `words` are the title and what stands beside it."""

    def paint_all(painter: QPainter) -> None:
        painting.fill_rect(painter, QRectF(0, 0, size.width(), size.height()), "bg")
        _head(painter, words, size.width())
        for tile in tiles:
            _paint_tile(painter, tile)

    sentence = "; ".join(tile.state.sentence for tile in tiles)
    if kind == "png":
        return as_png(paint_all, size, sharp, words[0], sentence)
    return as_svg(paint_all, size, words[0], sentence)


def paint_pages(
    painter: QPainter, room: QRectF, states: Sequence[ChartState], words: tuple[str, str], turn: Callable[[], object]
) -> int:
    """Paint charts onto as many pages as they take; `turn` begins another one. Returns how many there are."""
    scale = room.width() / PAGE_WIDTH
    high = room.height() / scale
    wide = (PAGE_WIDTH - 2 * EDGE - (_ACROSS - 1) * _GAP) // _ACROSS
    down = max(1, int((high - HEAD - EDGE + _GAP) // (_TILE + _GAP)))
    each = down * _ACROSS
    pages = max(1, -(-len(states) // each))
    for page in range(pages):
        if page:
            turn()
        painter.save()
        painter.scale(scale, scale)
        _head(painter, (words[0], f"{words[1]}  ·  page {page + 1} of {pages}"), PAGE_WIDTH)
        for at, state in enumerate(states[page * each : (page + 1) * each]):
            row, column = divmod(at, _ACROSS)
            place = QRect(EDGE + column * (wide + _GAP), HEAD + row * (_TILE + _GAP), wide, _TILE)
            _paint_tile(painter, Tile(state, place))
        painter.restore()
    return pages


def _head(painter: QPainter, words: tuple[str, str], width: int) -> None:
    taken = painting.text(painter, QRectF(EDGE, 8, width, 24), words[0], "page_title")
    painting.text(painter, QRectF(EDGE + taken + 12, 8, width, 24), words[1], "body", "text3")


def _paint_tile(painter: QPainter, tile: Tile) -> None:
    painter.save()
    painter.translate(tile.place.topLeft())
    painting.box(painter, QRectF(0, 0, tile.place.width(), tile.place.height()), 8, "surface", "border")
    inner = tile.place.size() - QSize(4, 4)
    painter.translate(2, 2)
    paint(painter, tile.state, inner)
    painter.restore()
