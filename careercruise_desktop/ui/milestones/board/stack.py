"""The cards of one column: painted as one widget, whatever their number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList, install, tell_meant
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .card import GAP, HEIGHT, RADIUS, paint_card
from .wording import spoken

PITCH = HEIGHT + GAP
_STEPS = {
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_PageDown): 5,
    int(Qt.Key.Key_PageUp): -5,
    int(Qt.Key.Key_Home): -1_000_000,
    int(Qt.Key.Key_End): 1_000_000,
}
_ACTS = frozenset({Qt.Key.Key_D, Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_NONE, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
_LEVEL = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class Stack(PaintedList):
    """Cards below each other, one of them meant by the keys.

    Signals:
        opened: a milestone is to be edited in the inspector.
        selected: another milestone is meant.
        shifted: a milestone is to go one column to the left (-1) or right (1).
        stepped: the keys are to go to the column at the left or right.
        menu_requested: the menu of a milestone at a place of the screen.
        remove_requested: a milestone is to be deleted.
        achieve_requested: a milestone was reached today.
        carried: a card was taken (its id) and is over a place of the screen.
        let_go: it is let go at a place of the screen; None where it was taken back.
        moved: another card is meant; its rectangle, for scrolling it into sight.
    """

    opened = Signal(int)
    selected = Signal(int)
    shifted = Signal(int, int)
    stepped = Signal(int)
    menu_requested = Signal(int, QPoint)
    remove_requested = Signal(int)
    achieve_requested = Signal(int)
    carried = Signal(int, QPoint)
    let_go = Signal(object)
    moved = Signal(QRect)
    ring_radius = float(RADIUS)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        install()
        super().__init__(parent)
        self._name = name
        self._today = date.min
        self.lines: tuple[MilestoneLine, ...] = ()
        self.current = 0
        self._pressed: tuple[int, QPoint] | None = None
        self._carrying = False
        self._tips = PartTips(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: tuple[MilestoneLine, ...], today: date) -> None:
        """Show other cards; the one that is meant stays meant."""
        self.lines, self._today = lines, today
        if self.place(self.current) < 0:
            self.current = lines[0].id if lines else 0
        self.setFixedHeight(max(1, len(lines)) * PITCH + 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lines else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{self._name}, {len(lines)}")
        self.update()

    def place(self, key: int) -> int:
        """At which place a milestone stands, -1 where it does not."""
        return next((place for place, line in enumerate(self.lines) if line.id == key), -1)

    def rect_of(self, place: int) -> QRect:
        """Where a card stands."""
        return QRect(4, 4 + place * PITCH, self.width() - 8, HEIGHT)

    def ring_rect(self) -> QRect:
        """The card that the keys mean."""
        return self.rect_of(max(0, self.place(self.current)))

    def entries(self) -> Sequence[Entry]:
        """The cards as a screen reader finds them."""
        return [
            Entry(spoken(line, self._today), self.rect_of(place), line.id == self.current, line.id == self.current)
            for place, line in enumerate(self.lines)
        ]

    def mean(self, key: int, *, tell: bool = True) -> None:
        """Let the keys mean a card."""
        place = self.place(key)
        if place < 0:
            return
        changed, self.current = key != self.current, key
        self.moved.emit(self.rect_of(place))
        self.update()
        tell_meant(self)
        if tell and changed:
            self.selected.emit(key)

    def picture(self, key: int) -> QPixmap:
        """A card as it is painted."""
        return self.grab(self.rect_of(max(0, self.place(key))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Alt with them moves a card to another column, Enter opens, D and Delete act on it."""
        key, place = event.key(), self.place(self.current)
        level = _LEVEL.get(key)
        if self._carrying and key == Qt.Key.Key_Escape:
            self._drop(None)
        elif place < 0:
            super().keyPressEvent(event)
        elif level is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(self.current, level)
        elif level is not None:
            self.stepped.emit(level)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O}:
            self.opened.emit(self.current)
        elif key in _ACTS and event.modifiers() & ~_KEYPAD == _NONE:
            # A key that is held down means its act once.
            if not event.isAutoRepeat():
                self._act_on(self.lines[place], key)
        elif key in _STEPS:
            self.mean(self.lines[max(0, min(place + _STEPS[key], len(self.lines) - 1))].id)
        else:
            super().keyPressEvent(event)

    def _act_on(self, line: MilestoneLine, key: int) -> None:
        """D and Delete."""
        if key != Qt.Key.Key_D:
            self.remove_requested.emit(line.id)
        elif line.open:
            self.achieve_requested.emit(line.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a card, and mean it."""
        line = self._line_at(event.position().toPoint())
        self._tips.drop()
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (line.id, event.position().toPoint())
            self.mean(line.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card; without a press, say why the one under the pointer is at risk."""
        at = event.position().toPoint()
        if self._pressed is None:
            line = self._line_at(at)
            text = f"{line.title}. {' '.join(line.risks)}".rstrip(". ") if line is not None else ""
            self._tips.point(text, self.rect_of(self.place(line.id)) if line is not None else QRect(), at)
            return
        key, begun = self._pressed
        if self._carrying or (at - begun).manhattanLength() >= QApplication.startDragDistance():
            # Told before its place is emptied: what is carried looks like it.
            self.carried.emit(key, event.globalPosition().toPoint())
            if not self._carrying:
                self._carrying = True
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the card go."""
        if self._carrying:
            self._drop(event.globalPosition().toPoint())
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the milestone."""
        line = self._line_at(event.position().toPoint())
        if line is not None:
            self.opened.emit(line.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card at the place, or by the key of the one that is meant."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.ring_rect().center() if keyboard else event.pos()
        line = self._line_at(at)
        if line is not None:
            self.mean(line.id)
            self.menu_requested.emit(line.id, self.mapToGlobal(at))

    def leaveEvent(self, event: QEvent) -> None:
        """No tooltip any more."""
        self._tips.drop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which card is meant."""
        super().focusInEvent(event)
        tell_meant(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards in sight."""
        first, last = event.rect().top() // PITCH, event.rect().bottom() // PITCH
        with painting.begin(self) as painter:
            for place in range(max(0, first - 1), min(len(self.lines), last + 1)):
                line = self.lines[place]
                rect = QRectF(self.rect_of(place))
                if self._carrying and line.id == self.current:
                    painting.box(painter, rect, RADIUS, "sunken", "border", dash=painting.DASH)
                else:
                    paint_card(painter, rect, line, self._today, current=line.id == self.current and self.hasFocus())

    def _line_at(self, at: QPoint) -> MilestoneLine | None:
        place = (at.y() - 4) // PITCH
        inside = 0 <= place < len(self.lines) and self.rect_of(place).contains(at)
        return self.lines[place] if inside else None

    def _drop(self, at: QPoint | None) -> None:
        self._carrying, self._pressed = False, None
        self.update()
        self.let_go.emit(at)
