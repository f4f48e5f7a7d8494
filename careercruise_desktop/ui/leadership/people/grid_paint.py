"""How the grid, the marks on it and the tray beside it are painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import paint_avatar

from .grid_places import FACE, QUADRANTS, SIDE, Layout, Place, Spot

_GHOST = 0.6


class Look(NamedTuple):
    """What is special now: whose page is shown, whom the keys mean, who is pointed at, where a mark would land.

    Attributes:
        dragged: the person who is dragged, and where the pointer is.
        slot: where they would stand; `tray`: they would go off the grid.
        words: the line below the grid, and whether it is a value.
    """

    chosen: int = 0
    meant: int = 0
    hovered: int = 0
    dragged: int = 0
    pointer: QPointF = QPointF()
    slot: Place | None = None
    tray: bool = False
    words: str = ""
    strong: bool = False


def paint_grid(painter: QPainter, layout: Layout, look: Look, seen: QRectF) -> None:
    """All of it, of the people those in sight; what is dragged last."""
    _paint_board(painter, layout, look)
    painting.text(
        painter, layout.hint.adjusted(0, 0, 0, -12), look.words,
        "small_medium" if look.strong else "small", "text" if look.strong else "text3",
    )  # fmt: skip
    _paint_tray(painter, layout, look)
    order = {look.chosen: 1, look.hovered: 2, look.meant: 3}
    in_sight = [spot for spot in layout.spots if spot.rect.adjusted(-3, -3, 3, 3).intersects(seen)]
    for spot in sorted(in_sight, key=lambda each: order.get(each.mark.id, 0)):
        _paint_spot(painter, spot, look)
    held = layout.spot_of(look.dragged)
    if held is not None:
        face = QRectF(look.pointer.x() - FACE / 2, look.pointer.y() - FACE / 2, FACE, FACE)
        painter.setOpacity(_GHOST)
        _paint_face(painter, face, held.mark.initials, strong=True)
        painter.setOpacity(1.0)


def _paint_board(painter: QPainter, layout: Layout, look: Look) -> None:
    board, cell = layout.board, layout.cell
    painting.box(painter, board, 6, "surface", "border2")
    if look.slot is not None:
        painting.box(painter, layout.rect_of(look.slot).adjusted(2, 2, -2, -2), 5, "accent_soft", "accent")
    for step in range(1, 5):
        painting.fill_rect(painter, QRectF(board.left() + step * cell, board.top() + 1, 1, board.height() - 2), "grid")
        painting.hairline(painter, board.left() + 1, board.top() + step * cell, board.width() - 2, "grid")
    middle = board.center()
    painting.fill_rect(painter, QRectF(round(middle.x()), board.top() + 1, 1, board.height() - 2), "border2")
    painting.hairline(painter, board.left() + 1, round(middle.y()), board.width() - 2, "border2")
    for (high, keen), name in QUADRANTS.items():
        left = middle.x() + 8 if keen else board.left() + 8
        top = board.top() + 5 if high else board.bottom() - 21
        room = QRectF(left, top, board.width() / 2 - 14, 16)
        painting.text(painter, room, name, "caption_strong", "text3")
    painting.text(
        painter, QRectF(board.left(), board.bottom() + 4, board.width(), 16), "Interest", "caption", "text3",
        align=painting.CENTER,
    )  # fmt: skip
    for words, align in (("low", painting.LEFT), ("high", painting.RIGHT)):
        room = QRectF(board.left(), board.bottom() + 4, board.width(), 16)
        painting.text(painter, room, words, "caption", "text3", align=align)
    painter.save()
    painter.translate(0, board.bottom())
    painter.rotate(-90)
    room = QRectF(0, 0, board.height(), SIDE - 6)
    painting.text(painter, room, "Influence", "caption", "text3", align=painting.CENTER)
    for words, align in (("low", painting.LEFT), ("high", painting.RIGHT)):
        painting.text(painter, room, words, "caption", "text3", align=align)
    painter.restore()


def _paint_tray(painter: QPainter, layout: Layout, look: Look) -> None:
    tray = layout.tray
    if look.tray:
        painting.box(painter, tray, 8, "accent_soft", "accent")
    else:
        painting.box(painter, tray, 8, "sunken")
    head = QRectF(tray.left() + 10, tray.top() + 2, tray.width() - 20, 24)
    taken = painting.text(painter, head, "Not placed", "caption_strong", "text3")
    count = sum(spot.tray for spot in layout.spots)
    if count:
        painting.text(painter, head.adjusted(taken + 6, 0, 0, 0), f"{count:,}", "caption", "text3")
    elif layout.spots:
        room = QRectF(tray.left() + 10, tray.top() + 26, tray.width() - 20, 32)
        painting.text(painter, room, "Drag somebody here to take them off the grid", "small", "text3")


def _paint_spot(painter: QPainter, spot: Spot, look: Look) -> None:
    key, rect = spot.mark.id, spot.rect
    dragged, chosen = key == look.dragged, key == look.chosen
    radius = rect.height() / 2
    if dragged:
        painting.box(painter, rect, radius, "", "border2", dash=painting.DASH)
        return
    if spot.tray:
        painting.box(painter, rect, radius, "selected" if chosen else "hover" if key == look.hovered else "surface",
                     "border2")  # fmt: skip
        face = QRectF(rect.left() + 4, rect.top() + 4, rect.height() - 8, rect.height() - 8)
        _paint_face(painter, face, spot.mark.initials, strong=chosen)
        room = rect.adjusted(face.width() + 10, 0, -8, 0)
        painting.text(painter, room, spot.mark.name, "small", "text")
    else:
        _paint_face(painter, rect, spot.mark.initials, strong=chosen, hovered=key == look.hovered)
    if key == look.meant:
        painting.box(painter, rect.adjusted(-3, -3, 3, 3), radius + 3, "", "accent", width=2.0)


def _paint_face(painter: QPainter, rect: QRectF, initials: str, *, strong: bool, hovered: bool = False) -> None:
    """The circle; that of the person whose page is shown is filled."""
    if not strong:
        paint_avatar(painter, rect, initials)
        if hovered:
            painting.box(painter, rect, rect.width() / 2, "", "control")
        return
    painting.box(painter, rect, rect.width() / 2, "primary")
    role = "caption_strong" if rect.width() >= 24 else "caption_medium"
    painting.text(painter, rect, initials[:2], role, "on_primary", align=painting.CENTER)
