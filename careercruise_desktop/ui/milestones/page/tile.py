"""An outcome tile: name and state, a big number with its unit, a bar with a tick, one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.about import AboutButton
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import TileState

HEIGHT = 112
_SIDE, _BAR = 12, 4
_ABOUT, _GAP = 20, 5
_SIZES = ("big_number", "page_title", "section")
# How an outcome stands: its icon, the colour of the icon, that of the word, the word.
_STANDINGS = {
    "on track": ("circle-check", "ok", "ok_text", "On track"),
    "at risk": ("triangle-alert", "warn", "warn_text", "At risk"),
    "no figure": ("minus", "text3", "text3", "No figure"),
}


class Tile(Pressable):
    """Shows a `TileState`; pressing it asks for the records behind, its "i" tells what it means."""

    ring_radius = 8.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._state: TileState | None = None
        self.about = AboutButton(size=_ABOUT, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def figure(self) -> str:
        """The key of the records behind."""
        return self._state.figure if self._state is not None else ""

    def show_state(self, state: TileState) -> None:
        """Show another figure."""
        self._state = state
        said = (state.title, state.standing, f"{state.value} {state.unit}".strip(), state.line, state.counted)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setAccessibleDescription(f"{state.tip} Opens the records behind.".strip())
        self.setToolTip(state.tip)
        self.about.show_meaning(state.title, state.meaning)
        self._place_about()
        self.update()

    def sizeHint(self) -> QSize:
        """112 px high; four stand side by side in a wide window."""
        return QSize(220, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Two stand side by side in a narrow one."""
        return QSize(180, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The "i" stays behind the name."""
        super().resizeEvent(event)
        self._place_about()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Card, head, number, bar, line."""
        state = self._state
        with painting.begin(self) as painter:
            fill = "hover" if self.underMouse() or self.isDown() else "surface"
            painting.box(painter, QRectF(self.rect()), 8, fill, "border")
            if state is None:
                return
            inner = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
            painting.text(painter, QRectF(inner.left(), 12, inner.width(), 18), state.title, "body", "text2")
            _paint_standing(painter, inner, state.standing)
            _paint_value(painter, QRectF(inner.left(), 32, inner.width(), 28), state)
            _paint_bar(painter, QRectF(inner.left(), 68, inner.width(), _BAR), state)
            self._paint_line(painter, QRectF(inner.left(), 81, inner.width(), 18), state)

    def _paint_line(self, painter: QPainter, rect: QRectF, state: TileState) -> None:
        """The line, and the number of records behind it where there is room."""
        words, role = _fitting(state.line, rect.width())
        line, counted = painting.text_width(words, role), painting.text_width(state.counted, "small")
        painting.text(painter, rect, words, role, "text2")
        if line + 12 + counted <= rect.width():
            painting.text(painter, rect, state.counted, "small", "text3", align=painting.RIGHT)

    def _place_about(self) -> None:
        title = painting.text_width(self._state.title, "body") if self._state is not None else 0
        self.about.setGeometry(_SIDE + title + 3, 11, _ABOUT, _ABOUT)


def _fitting(words: str, room: float) -> tuple[str, str]:
    """As much of a line as has room, and its font: all of it, or what stands before one of its commas."""
    said = words
    while True:
        for role in ("small", "caption"):
            if painting.text_width(said, role) <= room:
                return said, role
        if ", " not in said:
            return said, "caption"
        said = said.rpartition(", ")[0]


def _paint_value(painter: QPainter, rect: QRectF, state: TileState) -> None:
    """The number and its unit; the number is smaller where both have no room else."""
    size = next((each for each in _SIZES if _both(state, each) <= rect.width()), _SIZES[-1])
    token = "text3" if state.value == "n/a" else "text"
    taken = painting.text(painter, rect, state.value, size, token)
    rest = QRectF(rect.left() + taken + _GAP, rect.top() + 5, rect.width() - taken - _GAP, 22)
    words, role = _fitting(state.unit, rest.width())
    painting.text(painter, rest, words, role, "text2")


def _both(state: TileState, size: str) -> float:
    return painting.text_width(state.value, size) + _GAP + painting.text_width(state.unit, "caption")


def _paint_standing(painter: QPainter, inner: QRectF, standing: str) -> None:
    icon, token, text_token, word = _STANDINGS[standing]
    wide = painting.text_width(word, "small_medium")
    painting.text(painter, QRectF(inner.right() - wide, 12, wide + 1, 18), word, "small_medium", text_token)
    painting.icon(painter, painting.square(round(inner.right() - wide - 20), 21, 14), icon, token)


def _paint_bar(painter: QPainter, track: QRectF, state: TileState) -> None:
    if state.share is None:
        return
    painting.box(painter, track, 2, "border")
    done = track.width() * max(0.0, min(state.share, 1.0))
    if done > 0:
        painting.box(painter, QRectF(track.left(), track.top(), max(done, _BAR), _BAR), 2, "text2")
    if state.tick is not None:
        along = track.left() + min(round(track.width() * max(0.0, state.tick)), track.width() - 2)
        painting.fill_rect(painter, QRectF(along, track.top() - 3, 2, _BAR + 6), "text")
