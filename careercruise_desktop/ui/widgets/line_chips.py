"""The chips under a line that is being typed, painted in one widget because they change with each key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain.quicklog.values import Chip, ChipKind, Makes, Reading
from careercruise_desktop.domain.quicklog.values import ChipState as Sure

from . import painting
from .marks import mark_rect, paint_mark

HEIGHT, GAP, LINE_GAP, PADDING = 22, 6, 6, 9
MARKED = ("it", "pm")
_ICONS = {
    ChipKind.PERSON: "user",
    ChipKind.TITLE: "",
    ChipKind.DURATION: "clock",
    ChipKind.PROJECT: "folder",
    ChipKind.SKILL: "graduation-cap",
    ChipKind.WHEN: "calendar",
    ChipKind.DUE: "calendar",
}
_MAKES = {
    Makes.BLOCK: "calendar-days",
    Makes.TASK: "list-checks",
    Makes.DELEGATION: "user-check",
    Makes.MILESTONE: "flag",
    Makes.JOURNAL: "book-open",
    Makes.FEEDBACK: "message-square",
    Makes.CONTACT: "users",
    Makes.TIMER: "play",
}


class ChipState(NamedTuple):
    """A chip: `tone` is "plain", "it", "pm", "guess" or "warn"; `start` and `end` are -1 when it was not typed."""

    text: str
    icon: str
    tone: str
    start: int
    end: int


def chip_state(chip: Chip, reading: Reading) -> ChipState:
    """How a part of a line that was read is shown."""
    icon = _MAKES.get(reading.makes, "") if chip.kind is ChipKind.MAKE else _ICONS.get(chip.kind, "")
    if chip.state in {Sure.UNKNOWN, Sure.WRONG}:
        return ChipState(chip.text, "triangle-alert", "warn", chip.start, chip.end)
    if chip.kind is ChipKind.ROLE and reading.role is not None:
        tone = reading.role.value if chip.state is Sure.SURE else f"guess {reading.role.value}"
        return ChipState(chip.text, "", tone, chip.start, chip.end)
    return ChipState(chip.text, icon, "guess" if chip.state is Sure.GUESS else "plain", chip.start, chip.end)


class LineChips(QWidget):
    """Chips in rows; a click on one selects what it was read from."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._chips: tuple[ChipState, ...] = ()
        self._places: list[QRectF] = []

    @property
    def texts(self) -> list[str]:
        """What the chips say."""
        return [chip.text for chip in self._chips]

    def show_chips(self, chips: Sequence[ChipState]) -> None:
        """Show other chips."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self.setAccessibleName(", ".join(self.texts) or "Nothing understood yet")
            self._lay_out()
            self.update()

    def sizeHint(self) -> QSize:
        """As many rows as it takes."""
        return QSize(200, self._bottom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what the chip was read from."""
        for chip, place in zip(self._chips, self._places, strict=True):
            if place.contains(QPointF(event.position())) and chip.start >= 0:
                self.chosen.emit(chip.start, chip.end)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every chip in its tone."""
        with painting.begin(self) as painter:
            for chip, place in zip(self._chips, self._places, strict=True):
                _paint(painter, chip, place)

    def _lay_out(self) -> None:
        self._places = []
        left = top = 0.0
        for chip in self._chips:
            width = min(_width(chip), float(self.width()))
            if left and left + width > self.width():
                left, top = 0.0, top + HEIGHT + LINE_GAP
            self._places.append(QRectF(left, top, width, HEIGHT))
            left += width + GAP
        if self.height() != self._bottom():
            self.setFixedHeight(self._bottom())

    def _bottom(self) -> int:
        return round(self._places[-1].bottom()) if self._places else 0


def _width(chip: ChipState) -> float:
    sign = 13 if chip.tone.endswith(MARKED) else 19 if chip.icon else 0
    return painting.text_width(chip.text, "small_medium") + 2 * PADDING + sign


def _paint(painter: QPainter, chip: ChipState, place: QRectF) -> None:
    role = next((role for role in MARKED if chip.tone.endswith(role)), "")
    if chip.tone.startswith("guess"):
        painting.box(painter, place, HEIGHT / 2, "", "border2", dash=painting.DASH)
        ink = "text2"
    elif chip.tone == "warn":
        painting.box(painter, place, HEIGHT / 2, "warn_soft")
        ink = "warn_text"
    else:
        painting.box(painter, place, HEIGHT / 2, f"{role}_soft" if role else "sunken")
        ink = f"{role}_text" if role else "text2"
    left = place.left() + PADDING
    if role:
        paint_mark(painter, mark_rect(left, place.center().y(), role, 8), role)
        left += 13
    elif chip.icon:
        icon_ink = "warn" if chip.tone == "warn" else ink
        painting.icon(painter, painting.square(left, place.center().y(), 13), chip.icon, icon_ink)
        left += 19
    room = QRectF(left, place.top(), place.right() - PADDING - left + 1, place.height())
    painting.text(painter, room, chip.text, "small_medium", ink)
