"""The entries below each other: painted as one widget, whatever their number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList, install, tell_meant
from careercruise_desktop.ui.widgets.part_tips import PartTips
from careercruise_desktop.ui.widgets.strips import Strips

from .card import RADIUS, paint_card, paint_day, spoken
from .layout import HEAD, OUTSIDE, Layout, text_room
from .state import LineState

_PAGE = 5
# Of the screen's 16 ms so much is for painting entries, and in strips so low that one more does no harm.
_PATIENCE = 0.006
_STRIP, _STRIPS = 256, 12
_STEPS = {
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_PageDown): _PAGE,
    int(Qt.Key.Key_PageUp): -_PAGE,
    int(Qt.Key.Key_Home): -1_000_000,
    int(Qt.Key.Key_End): 1_000_000,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O})
_DELETE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Canvas(PaintedList):
    """Days and their entries, one of them meant: it is the one that the editor shows.

    Signals:
        selected: another entry is meant (its id).
        opened: an entry is to be edited.
        remove_requested: an entry is to be deleted.
        menu_requested: the menu of an entry at a place of the screen.
        moved: another entry is meant; its rectangle, for scrolling it into sight.
        newest_requested: the list begins after newer entries, and is to begin with the newest.
        oldest_requested: older entries follow that are not read yet, and the oldest is to be meant.
    """

    selected = Signal(int)
    opened = Signal(int)
    remove_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    moved = Signal(QRect)
    newest_requested = Signal()
    oldest_requested = Signal()
    ring_radius = float(RADIUS)

    def __init__(self, parent: QWidget | None = None) -> None:
        install()
        super().__init__(parent)
        self.lines: tuple[LineState, ...] = ()
        self.meant = 0
        self._newer = self._older = False
        self._today = date.min
        self._layout = Layout((), 0, date.min)
        self._strips = Strips(self._paint, _STRIP, _STRIPS)
        self._tips = PartTips(self)
        self._read: list[Entry] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Journal entries")
        theme().changed.connect(self._strips.forget)

    def show_lines(
        self, lines: tuple[LineState, ...], today: date, *, newer: bool = False, older: bool = False
    ) -> None:
        """Show other entries; the one that is meant stays so, also where it is not among them.

        `newer` says that there are newer entries before the first of them, `older` that there are older ones.
        """
        self._newer, self._older = newer, older
        if (lines, today) == (self.lines, self._today):
            return
        known = len(self.lines)
        goes_on = known and today == self._today and lines[:known] == self.lines
        self.lines, self._today = lines, today
        if goes_on:
            self._go_on(lines[known:])
        else:
            self._lay_out()

    def rect_of(self, key: int) -> QRect:
        """Where an entry stands; empty where it is not listed."""
        place = self._layout.place(key)
        if place < 0:
            return QRect()
        row = self._layout.rows[place]
        return QRect(OUTSIDE, row.top + 1, self.width() - 2 * OUTSIDE, row.height - 2)

    def first_at(self, y: int) -> int:
        """The first entry that begins at a height or below it; 0 for none."""
        rows = self._layout.between(y, y + self.height())
        return next((row.line.id for row in rows if row.line is not None and row.top >= y), 0)

    def ring_rect(self) -> QRect:
        """The entry that the keys mean."""
        return self.rect_of(self.meant or self._layout.stepped(0, 0))

    def mean(self, key: int, *, tell: bool = True) -> None:
        """Let the keys mean an entry, 0 for none; `tell` has the editor show it."""
        before, self.meant = self.meant, key
        if key == before:
            return
        for one in (before, key):
            rect = self.rect_of(one)
            if not rect.isEmpty():
                self._strips.spoil(rect)
                self.update(rect)
        self._read = []
        if not self.rect_of(key).isEmpty():
            self.moved.emit(self.rect_of(key))
        tell_meant(self)
        if tell:
            self.selected.emit(key)

    def entries(self) -> Sequence[Entry]:
        """The entries as a screen reader finds them."""
        if not self._read:
            self._read = [
                Entry(spoken(line, self._today), self.rect_of(line.id), line.id == self.meant, line.id == self.meant)
                for line in self.lines
            ]
        return self._read

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages and ends walk, Enter opens, Delete deletes."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self.lines:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Home and self._newer:
            self.newest_requested.emit()
        elif key == Qt.Key.Key_End and self._older:
            self.oldest_requested.emit()
        elif key in _STEPS:
            self.mean(self._layout.stepped(self.meant, _STEPS[key]))
        elif key in _ENTER and self._layout.place(self.meant) >= 0:
            self.opened.emit(self.meant)
        elif key in _DELETE and self._layout.place(self.meant) >= 0:
            # A key that is held down deletes one entry.
            if not event.isAutoRepeat():
                self.remove_requested.emit(self.meant)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mean the entry under the pointer."""
        self._tips.drop()
        line = self._line_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.mean(line.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the entry."""
        line = self._line_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(line.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say a title that has too little room as a whole."""
        at = event.position().toPoint()
        line = self._line_at(at)
        cut = line is not None and painting.text_width(line.title, "strong") > text_room(self.width())
        self._tips.point(line.title if line is not None and cut else "", self.rect_of(line.id if line else 0), at)

    def leaveEvent(self, event: QEvent) -> None:
        """No tooltip any more."""
        self._tips.drop()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the entry at the place, or by the key of the one that is meant."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.ring_rect().center() if keyboard else event.pos()
        line = self._line_at(at)
        if line is not None:
            self.mean(line.id)
            self.menu_requested.emit(line.id, self.mapToGlobal(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which entry is meant."""
        super().focusInEvent(event)
        tell_meant(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines at another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strips in sight; what takes longer than a frame comes with the next one."""
        # Whoever takes a picture of all of it waits.
        patience = _PATIENCE if event.rect().height() <= self.window().height() else 0.0
        with painting.begin(self) as painter:
            done = self._strips.draw(painter, event.rect(), self.width(), self.devicePixelRatioF(), patience)
        if not done:
            self.update()

    def _lay_out(self) -> None:
        self._layout = Layout(self.lines, self.width(), self._today)
        self._strips.forget()
        self._read = []
        self.setFixedHeight(max(1, self._layout.height))
        self.update()

    def _go_on(self, lines: Sequence[LineState]) -> None:
        """Older entries follow; what is painted stays."""
        end = self._layout.height
        self._layout.add(lines)
        self._strips.spoil(QRect(0, end - HEAD, self.width(), self._layout.height - end + HEAD))
        self._read = []
        self.setFixedHeight(self._layout.height)
        self.update()

    def _line_at(self, at: QPoint) -> LineState | None:
        number = self._layout.at(at.y())
        return self._layout.rows[number].line if number >= 0 else None

    def _paint(self, painter: QPainter, wanted: QRectF) -> None:
        painting.fill_rect(painter, wanted, "surface")
        for row in self._layout.between(wanted.top(), wanted.bottom()):
            rect = QRectF(0, row.top, self.width(), row.height)
            if row.line is None:
                paint_day(painter, rect, row.near, row.day)
            else:
                paint_card(painter, rect, row.line, meant=row.line.id == self.meant)
