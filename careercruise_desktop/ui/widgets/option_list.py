"""A list of options to choose one from, painted as one widget: a thousand time zones cost what ten do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from . import marks, painting, speech

ROW = 30
_ACROSS = 8


class Option(NamedTuple):
    """One choice.

    Attributes:
        key: what is told when it is chosen.
        text: its name.
        mark: the role's mark before the name, "it" or "pm".
        detail: a few words after the name.
    """

    key: object
    text: str
    mark: str = ""
    detail: str = ""


class OptionList(QWidget):
    """Rows of 30 px; one of them is current. Lives in a scroll area.

    Signals:
        picked: the place of the option that was chosen.
        moved: another row is current; its upper edge, for scrolling it into sight.
    """

    picked = Signal(int)
    moved = Signal(int)
    ring_radius = 0.0

    def __init__(self, options: Sequence[Option], chosen: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = list(options)
        self._chosen = chosen
        self._current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.show_options(options)

    @property
    def options(self) -> list[Option]:
        """What is in the list now."""
        return self._options

    @property
    def current(self) -> int:
        """The place of the current row; -1 when the list is empty."""
        return self._current

    def show_options(self, options: Sequence[Option]) -> None:
        """Hold other options; the chosen one is current if it is among them, else the first."""
        self._options = list(options)
        places = [at for at, option in enumerate(options) if option.key == self._chosen]
        self._current = places[0] if places else (0 if options else -1)
        self.setFixedHeight(max(1, len(options)) * ROW)
        self.update()

    def go(self, step: int) -> None:
        """Make another row current, some steps on; stops at the ends."""
        self._make_current(max(0, min(self._current + step, len(self._options) - 1)))

    def mean_none(self) -> None:
        """Let no row be current until one is gone to."""
        self._current = -1
        self.update()

    def pick(self) -> None:
        """Choose the current row; where none is, the first one is gone to instead."""
        if self._current >= 0:
            self.picked.emit(self._current)
        else:
            self._make_current(0)

    def sizeHint(self) -> QSize:
        """As wide as the longest name."""
        widths = (
            painting.text_width(option.text)
            + (18 if option.mark else 0)
            + (8 + painting.text_width(option.detail, "small") if option.detail else 0)
            for option in self._options[:200]
        )
        return QSize(max(widths, default=80) + 2 * _ACROSS + 28, max(1, len(self._options)) * ROW)

    def event(self, event: QEvent) -> bool:
        """A letter that goes to a name is no shortcut here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            modifiers = QtCore.Qt.KeyboardModifier
            held = event.modifiers() & (modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier)
            if event.text() and event.text().isprintable() and not held:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages and ends move, Enter and Space choose, a letter goes to the next name that begins with it."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer a key, also one that was pressed in the field above the list; False when it means nothing here."""
        keys = QtCore.Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Up: -1, keys.Key_PageDown: 8, keys.Key_PageUp: -8}
        if self.hasFocus():
            steps |= {keys.Key_Home: -len(self._options), keys.Key_End: len(self._options)}
        step = steps.get(event.key(), 0)  # type: ignore[call-overload]
        if step:
            self.go(step)
        elif event.key() in {keys.Key_Return, keys.Key_Enter} or (self.hasFocus() and event.key() == keys.Key_Space):
            self.pick()
        elif self.hasFocus() and event.text().isprintable() and event.text():
            self._jump(event.text())
        else:
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is current."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._options) and at != self._current:
            self._current = at
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._options) and self.rect().contains(event.position().toPoint()):
            self._current = at
            self.pick()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""

    def focusInEvent(self, event: QEvent) -> None:
        """Say where one is."""
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that are in sight."""
        first = event.rect().top() // ROW
        last = min(len(self._options) - 1, event.rect().bottom() // ROW)
        with painting.begin(self) as painter:
            if not self._options:
                room = QRectF(_ACROSS, 0, self.width() - 2 * _ACROSS, ROW)
                painting.text(painter, room, "Nothing found", "body", "text3")
            for at in range(first, last + 1):
                self._paint_row(painter, at)

    def _paint_row(self, painter: QPainter, at: int) -> None:
        option = self._options[at]
        rect = QRectF(0, at * ROW, self.width(), ROW)
        if at == self._current:
            painting.box(painter, rect, 5, "selected")
        left = float(_ACROSS)
        right = rect.right() - _ACROSS
        if option.mark:
            marks.paint_mark(painter, marks.mark_rect(left + 1, rect.center().y(), option.mark), option.mark)
            left += 18
        if option.key == self._chosen:
            painting.icon(painter, painting.square(right - 14, rect.center().y(), 14), "check", "text2")
        right -= 22
        role = "body_medium" if option.key == self._chosen else "body"
        token = "text3" if option.key is None else "text"
        room = QRectF(left, rect.top(), right - left, ROW)
        left += painting.text(painter, room, option.text, role, token) + 8
        if option.detail and right - left > 24:
            painting.text(painter, QRectF(left, rect.top(), right - left, ROW), option.detail, "small", "text3")

    def _make_current(self, at: int) -> None:
        if at != self._current and 0 <= at < len(self._options):
            self._current = at
            self.update()
            self.moved.emit(at * ROW)
            self._say()

    def _say(self) -> None:
        if 0 <= self._current < len(self._options):
            option = self._options[self._current]
            place = f"{self._current + 1} of {len(self._options)}"
            self.setAccessibleDescription(option.text)
            speech.say(self, ", ".join(part for part in (option.text, option.detail, place) if part))

    def _jump(self, letter: str) -> None:
        count = len(self._options)
        for step in range(1, count + 1):
            at = (self._current + step) % count
            if self._options[at].text.casefold().startswith(letter.casefold()):
                self._make_current(at)
                return
