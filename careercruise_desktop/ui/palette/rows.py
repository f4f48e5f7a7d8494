"""The palette's list, painted in one widget because it changes with each key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.key_cap import cap_width, paint_cap
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark

from .state import Line

ROW, HEAD, INSET = 36, 30, 6


class Rows(QWidget):
    """Actions and records under their heads; one is current."""

    chosen = Signal(str)
    shown = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines: list[Line] = []
        self._tops: list[int] = []
        self._current = -1

    @property
    def lines(self) -> list[Line]:
        """What is listed."""
        return self._lines

    @property
    def current(self) -> Line | None:
        """The line that Enter would choose."""
        return self._lines[self._current] if 0 <= self._current < len(self._lines) else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """List other lines; the current one stays current if it is still there."""
        kept = self.current.key if self.current is not None else ""
        self._lines = list(lines)
        self._tops, top = [], 4
        for line in lines:
            self._tops.append(top)
            top += ROW if line.key else HEAD
        self.setFixedHeight(top + 4)
        keys = [line.key for line in lines]
        first = next((index for index, key in enumerate(keys) if key), -1)
        self._current = keys.index(kept) if kept in keys and keys.index(kept) == first else first
        self._tell()
        self.update()

    def step(self, by: int) -> None:
        """Make another line current; heads are passed over."""
        index = self._current
        while True:
            index += by
            if not 0 <= index < len(self._lines):
                return
            if self._lines[index].key:
                break
        self._current = index
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """All lines."""
        return QSize(480, self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The line under the pointer is current."""
        index = self._at(round(event.position().y()))
        if index != self._current and index >= 0:
            self._current = index
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the line."""
        index = self._at(round(event.position().y()))
        if index >= 0:
            self.chosen.emit(self._lines[index].key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every line in sight."""
        with painting.begin(self) as painter:
            for index, (line, top) in enumerate(zip(self._lines, self._tops, strict=True)):
                place = QRect(INSET, top, self.width() - 2 * INSET, ROW if line.key else HEAD)
                if event.rect().intersects(place):
                    self._paint(painter, line, QRectF(place), current=index == self._current)

    def _paint(self, painter: QPainter, line: Line, place: QRectF, *, current: bool) -> None:
        if not line.key:
            painting.text(painter, place.adjusted(12, 4, 0, 0), line.title, "caption_strong", "text3")
            return
        if current:
            painting.box(painter, place, 6, "selected")
        middle = place.center().y()
        left = place.left() + 12
        if line.role:
            paint_mark(painter, mark_rect(left + 4, middle, line.role, 8), line.role)
        elif line.icon:
            painting.icon(painter, painting.square(left, middle, 16), line.icon, "text2")
        left += 28
        right = self._paint_right(painter, line, place, middle)
        room = right - left - 12
        title = theme().runs(_runs(line))
        if title.width > room:
            painting.text(painter, QRectF(left, place.top(), room, ROW), line.title, "body_medium")
            return
        title.draw(painter, left, round(middle - title.height / 2))
        left += title.width + 8
        painting.text(
            painter, QRectF(left, place.top(), max(0.0, right - left - 8), ROW), line.detail, "small", "text3"
        )

    def _paint_right(self, painter: QPainter, line: Line, place: QRectF, middle: float) -> float:
        right = place.right() - 12
        if line.is_key:
            right -= cap_width(line.right)
            paint_cap(painter, right, middle, line.right)
        elif line.right:
            width = painting.text_width(line.right, "small")
            right -= width
            painting.text(painter, QRectF(right, place.top(), width + 1, ROW), line.right, "small", "text3")
        return right

    def _at(self, y: int) -> int:
        for index, (line, top) in enumerate(zip(self._lines, self._tops, strict=True)):
            if line.key and top <= y < top + ROW:
                return index
        return -1

    def _tell(self) -> None:
        line = self.current
        if line is not None:
            self.setAccessibleName(f"{line.title}, {line.detail or line.right}")
            self.shown.emit(QRect(0, self._tops[self._current], self.width(), ROW))


def _runs(line: Line) -> tuple[tuple[str, str, str], ...]:
    """The title in parts, the letters that matched stronger."""
    parts: list[tuple[str, str, str]] = []
    matched = set(line.places)
    for index, char in enumerate(line.title):
        role = "strong" if index in matched else "body_medium"
        if parts and parts[-1][1] == role:
            parts[-1] = (parts[-1][0] + char, role, "text")
        else:
            parts.append((char, role, "text"))
    return tuple(parts) or (("", "body_medium", "text"),)
