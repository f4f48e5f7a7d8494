"""Every shortcut on one sheet, by where it works."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.keys import spelled
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import THICKNESS, ScrollArea

from .window import Window

EDGE = 4
# Three columns from this width of the window on.
WIDE_FROM = 1280
# By how many pages and lines a key scrolls; Home and End by far more than there are.
STEPS = {
    Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_PageDown: (1, 0), Qt.Key.Key_PageUp: (-1, 0),
    Qt.Key.Key_End: (99, 0), Qt.Key.Key_Home: (-99, 0),
}  # fmt: skip
MORE: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("In the quick log", (("Enter", "Save"), ("Tab", "Correct, or next chip"), ("Ctrl+Enter", "Save with new names"))),
    ("On a block or entry", (("Enter", "Open in the inspector"), ("D", "Log a block as done"), ("Del", "Delete"))),
    (
        "On the days of the schedule",
        (
            ("Arrows", "Walk over blocks, or the time cursor"), ("Alt+Arrows", "Move by 15 min or a day"),
            ("Shift+Up", "Shorter; with Down longer"), ("Ctrl+Alt+Arrows", "Put a copy there"),
            ("Space", "Select one more"), ("S", "Start the timer"), ("Page Up", "Earlier; with Page Down later"),
        ),
    ),
    (
        "On the timeline of milestones",
        (
            ("Up", "Walk over milestones; with Left and Right fold"), ("Alt+Right", "A day later; with Ctrl a week"),
            ("Alt+Shift+Right", "With what depends on it"), ("1", "Why it moved; the reasons are 1 to 5"),
            ("D", "Achieved today"), ("+", "Zoom; with \u2212 and 0 back"), ("T", "Today"),
            ("Ctrl+Right", "Later; with Left earlier"),
        ),
    ),
    (
        "In the table of milestones",
        (
            ("Arrows", "Walk over the cells"), ("Enter", "Type in a cell; O opens the milestone"),
            ("Shift+Down", "Select one more"), ("Ctrl+C", "Copy what is selected as CSV"),
            ("D", "Achieved today"), ("Del", "Delete"),
        ),
    ),
    (
        "On the board of milestones",
        (
            ("Arrows", "Walk over the cards"), ("Alt+Right", "Into the next column; with Left back"),
            ("Enter", "Open in the inspector"), ("D", "Achieved today"), ("Del", "Delete"),
        ),
    ),
    (
        "In the journal",
        (
            ("Up", "Walk over the entries"), ("Enter", "Open in the editor"),
            ("Home", "The newest entry"), ("/", "Search the journal"), ("Del", "Delete"),
        ),
    ),
    (
        "On the grid of people",
        (
            ("Arrows", "Walk from person to person"), ("Alt+Arrows", "Move the person"),
            ("Del", "Take them off the grid"), ("Enter", "Show their page"),
        ),
    ),
    ("In a field", (("Esc", "Take back what was typed"), ("Ctrl+Z", "Undo what was typed in it"))),
)  # fmt: skip


class ShortcutSheet(QWidget):
    """Covers the window until a key or a click."""

    def __init__(self, window: Window, actions: Sequence[Action]) -> None:
        super().__init__(window)
        self._window = window
        self._back: QWidget | None = window.focusWidget()
        self.setAccessibleName("Shortcuts")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = _Box(self)
        whole = QVBoxLayout(self._box)
        whole.setContentsMargins(28, 20, 28, 24)
        whole.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Label("Shortcuts", "page_title"))
        head.addStretch(1)
        close = IconButton("x", "Close")
        close.clicked.connect(self.close_sheet)
        head.addWidget(close)
        whole.addLayout(head)
        self._scroll = _Rows(_columns(_groups(actions), 3 if window.width() >= WIDE_FROM else 2))
        whole.addWidget(self._scroll)
        window.resized.connect(self._place)

    def open(self) -> None:
        """Show the sheet."""
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_sheet(self) -> None:
        """Take the sheet away; the focus goes back to where it was."""
        self._window.resized.disconnect(self._place)
        self.hide()
        back = self._back
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key that closes something closes it; the keys of a page scroll."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Question}:
            self.close_sheet()
        elif event.key() in STEPS:
            bar = self._scroll.verticalScrollBar()
            page, lines = STEPS[Qt.Key(event.key())]
            bar.setValue(bar.value() + page * bar.pageStep() + lines * bar.singleStep())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet closes it."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        size = self._box.sizeHint().boundedTo(self.size())
        self._box.setGeometry(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, size.width(), size.height()
        )


class _Rows(ScrollArea):
    """The columns, as high as they are; a low window scrolls them."""

    def __init__(self, columns: list[QVBoxLayout]) -> None:
        self._sheet = QWidget()
        row = QHBoxLayout(self._sheet)
        row.setContentsMargins(0, 0, THICKNESS, 0)
        row.setSpacing(24)
        for column in columns:
            row.addLayout(column)
        super().__init__(self._sheet, "surface")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """All of it, beside the bar."""
        return self._sheet.sizeHint() + QSize(THICKNESS, 0)


class _Box(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        with painting.begin(self) as painter:
            painting.outer_line(painter, box, 12, EDGE)
            painting.box(painter, box, 12, "surface", "border2")


Group = tuple[str, list[tuple[str, str]]]


def _groups(actions: Sequence[Action]) -> list[Group]:
    found: dict[str, list[tuple[str, str]]] = {}
    for action in actions:
        if action.shortcut:
            found.setdefault(action.group, []).append((action.shortcut, action.text))
    return [*found.items(), *((title, list(rows)) for title, rows in MORE)]


def _columns(groups: list[Group], count: int) -> list[QVBoxLayout]:
    columns = [QVBoxLayout() for _ in range(count)]
    high = sum(len(rows) + 2 for _, rows in groups) / count
    filled = 0.0
    for title, rows in groups:
        # Where its middle falls, so that the columns are about equally high.
        column = columns[min(int((filled + len(rows) / 2 + 1) / high), count - 1)]
        filled += len(rows) + 2
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(Label(title, "caption_strong", "text3"), 0, 0, 1, 2)
        for index, (key, text) in enumerate(rows, 1):
            grid.addWidget(KeyCap(spelled(key)), index, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label(text, elide=True), index, 1)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addSpacing(10)
    for column in columns:
        column.setSpacing(8)
        column.addStretch(1)
    return columns
