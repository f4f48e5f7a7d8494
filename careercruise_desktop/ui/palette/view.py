"""The command palette: a field, and everything that matches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careercruise_desktop.ui.shell.window import Window
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.speech import say

from .rows import Rows
from .state import Line

WIDTH, TOP, FIELD, FOOT, EDGE = 624, 120, 52, 36, 4
MOST = 1_000


class PaletteField(QLineEdit):
    """The palette's field: arrows walk the list."""

    walked = Signal(int)
    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setMaxLength(MOST)
        self.setAccessibleName("Find an action or a record")
        self.setFont(theme().font("palette"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk, Enter takes, Esc leaves."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            for _ in range(abs(steps[key])):
                self.walked.emit(1 if steps[key] > 0 else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Box(QWidget):
    """The palette's ground, with its lines under the field and above the foot."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, hairlines and the glass."""
        box = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        with painting.begin(self) as painter:
            painting.outer_line(painter, box, 12, EDGE)
            painting.box(painter, box, 12, "surface", "border2")
            painting.hairline(painter, box.left() + 1, box.top() + FIELD, box.width() - 2)
            painting.hairline(painter, box.left() + 1, box.bottom() - FOOT - 1, box.width() - 2)
            painting.icon(painter, painting.square(EDGE + 20, EDGE + 1 + FIELD / 2, 18), "search", "text2")


class Palette(QWidget):
    """Covers the window lightly and stands near its top; Esc or a click beside it closes it."""

    opened = Signal(bool)
    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._presenter: object = None
        self._back: QWidget | None = None
        self._rows = Rows()
        self._rows.shown.connect(self._follow)
        self._rows.chosen.connect(self._choose)
        self._scroll = ScrollArea(self._rows, "surface")
        self._field = PaletteField(self)
        self._field.textEdited.connect(self.typed)
        self._field.walked.connect(self._rows.step)
        self._field.taken.connect(self._take)
        self._field.left.connect(self.close_palette)
        self._nothing = Label("Nothing matches", "body", "text3")
        self._nothing.setContentsMargins(18, 12, 18, 14)
        self._panel = _Box(self)
        self._lay_out()
        window.resized.connect(self._place)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(52, 0, 14, 0)
        self._field.setFixedHeight(FIELD - 2)
        head.addWidget(self._field, 1)
        self._key = KeyCap("Ctrl K")
        head.addWidget(self._key)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        for key, does in (("↑ ↓", "choose"), ("Enter", "open"), ("Esc", "close")):
            foot.addWidget(KeyCap(key))
            foot.addWidget(Label(does, "small", "text2"))
        foot.addStretch(1)
        line = QWidget()
        line.setFixedHeight(FOOT)
        line.setLayout(foot)
        whole = QVBoxLayout(self._panel)
        whole.setContentsMargins(EDGE + 1, EDGE + 1, EDGE + 1, EDGE + 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addSpacing(1)
        whole.addWidget(self._nothing)
        whole.addWidget(self._scroll, 1)
        whole.addSpacing(1)
        whole.addWidget(line)

    def own(self, presenter: object) -> None:
        """Take the presenter; it lives as long as the palette."""
        self._presenter = presenter

    @property
    def lines(self) -> list[Line]:
        """What is listed."""
        return self._rows.lines

    def open(self, text: str = "", *, searching: bool = False, keys: str = "Ctrl K") -> None:
        """Show the palette with a text in it, and the keys it opens with; when `searching`, records only."""
        self._back = self._window.focusWidget()
        self._field.clear()
        self._field.setPlaceholderText("Search everything" if searching else "Type what you want to do or find")
        self._key.setText(keys)
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.opened.emit(searching)
        if text.strip():
            self._field.setText(text)
            self.typed.emit(text)

    def close_palette(self) -> None:
        """Hide it; the focus goes back to where it was."""
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[Line], *, keep_records: bool) -> None:
        """List what matches; `keep_records` leaves the records of the last key in place until new ones are found."""
        if keep_records:
            records = [line for line in self._rows.lines if line.key.startswith("record:")]
            lines = [*lines, *([Line("", "Records"), *records] if records else [])]
        self._rows.show_lines(lines)
        self._nothing.setVisible(not lines and bool(self._field.text().strip()))
        self._scroll.verticalScrollBar().setValue(0)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def _follow(self, place: QRect) -> None:
        self._scroll.ensureVisible(0, place.center().y(), 0, 40)

    def _choose(self, key: str) -> None:
        self.close_palette()
        self.chosen.emit(key)

    def _take(self) -> None:
        line = self._rows.current
        if line is not None:
            say(self, line.title)
            self._choose(line.key)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(WIDTH + 2 * EDGE, self.width() - 32)
        top = min(TOP, max(16, self.height() // 8))
        frame = FIELD + FOOT + 2 * EDGE + 6 + (44 if self._nothing.isVisible() else 0)
        most = self.height() - top - 40 - frame
        height = frame + max(0, min(self._rows.height() if self._rows.lines else 0, most, 460))
        self._panel.setGeometry((self.width() - width) // 2, top, width, height)
