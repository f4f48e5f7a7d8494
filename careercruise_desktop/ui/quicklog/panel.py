"""The quick log's panel: the line, its chips, and a sentence on what Enter will do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careercruise_desktop.ui.shell.window import Window
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.field_history import lets_through
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.line_chips import LineChips

from .hint import HintLine
from .leaving import Leaving
from .state import LineState

WIDTH, EDGE, FIELD, HINT = 712, 4, 46, 34
DRAFT_MS = 800
MOST = 100_000


class LineField(QLineEdit):
    """A bare line: Enter, Tab and Esc belong to the panel."""

    finished = Signal(bool)
    corrected = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setMaxLength(MOST)
        self.setAccessibleName("Quick log")
        self.setAccessibleDescription("One line: what you did, for how long, for which role and project")
        self.setFont(theme().font("quick_log"))

    def event(self, event: QEvent) -> bool:
        """Tab corrects instead of leaving; undo and redo are the window's while nothing was typed here."""
        if lets_through(self, event):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab:
                self.corrected.emit(1)
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.corrected.emit(-1)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, with Ctrl also what is new; Esc leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuickLogPanel(QWidget):
    """Stands over the footer of a window, or, without one, as a bar of its own at a third of the screen's height.

    Signals: opened; typed(text); saved(create new names); corrected(step); draft_due(text); drafted(text left behind);
    adjust_requested(one time of a block, a `BlockKey`).
    """

    opened = Signal()
    typed = Signal(str)
    saved = Signal(bool)
    corrected = Signal(int)
    draft_due = Signal(str)
    drafted = Signal(str)
    adjust_requested = Signal(object)

    def __init__(self, window: Window | None) -> None:
        super().__init__(window)
        self._window = window
        if window is None:
            self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.Tool)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
            self.setWindowTitle("CareerCruise quick log")
        else:
            window.resized.connect(self._place)
        self._presenter: object = None
        self._leaving = Leaving(self)
        self._leaving.left.connect(self.close_panel)
        self._field = LineField(self)
        self._chips = LineChips(self)
        self._hint = HintLine(self)
        self._keys = QHBoxLayout()
        self._lay_out()
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(DRAFT_MS)
        self._draft.timeout.connect(lambda: self.draft_due.emit(self._field.text()))
        self._field.textChanged.connect(self._changed)
        self._field.finished.connect(self.saved)
        self._field.corrected.connect(self.corrected)
        self._field.left.connect(self.close_panel)
        self._chips.chosen.connect(self.select)
        self.hide()

    def _lay_out(self) -> None:
        self._keys.setSpacing(8)
        chips = QHBoxLayout()
        chips.setContentsMargins(46, 0, 16, 10)
        chips.addWidget(self._chips)
        hint = QHBoxLayout()
        hint.setContentsMargins(46, 0, 12, 0)
        hint.setSpacing(4)
        hint.addWidget(self._hint, 1)
        hint.addLayout(self._keys)
        line = QHBoxLayout()
        line.setContentsMargins(46, 0, 16, 0)
        self._field.setFixedHeight(FIELD - 2)
        line.addWidget(self._field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE + 1, EDGE + 1, EDGE + 1, EDGE)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addLayout(chips)
        foot = QWidget(self)
        foot.setFixedHeight(HINT)
        foot.setLayout(hint)
        whole.addWidget(foot)
        self._foot = foot

    def own(self, presenter: object) -> None:
        """Take the presenter; it lives as long as the panel."""
        self._presenter = presenter

    @property
    def text(self) -> str:
        """The line as typed."""
        return self._field.text()

    @property
    def chip_texts(self) -> list[str]:
        """What the chips say."""
        return self._chips.texts

    @property
    def hint(self) -> str:
        """The sentence below the chips."""
        return self._hint.text

    def open(self, text: str = "") -> None:
        """Show the panel, with a line in it or with what was left."""
        if text:
            self._field.setText(text)
        self.opened.emit()
        self._place()
        self.show()
        self.raise_()
        if self._window is None:
            self.activateWindow()
        else:
            self._leaving.watch(watching=True)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.end(False)

    def close_panel(self) -> None:
        """Hide the panel; what was typed stays for the next time."""
        had_focus = self._field.hasFocus()
        self._leaving.watch(watching=False)
        self.hide()
        if self._draft.isActive():
            self._draft.stop()
            self.draft_due.emit(self._field.text())
        self.drafted.emit(self._field.text())
        if had_focus and self._window is not None:
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_text(self, text: str) -> None:
        """Put another line into the field."""
        self._field.setText(text)
        self._field.end(False)

    def take_over(self, text: str) -> None:
        """Hold another line than the one that was left here, and nothing of that one to go back to."""
        self.set_text(text)
        self._draft.stop()
        if self.isHidden():
            self.drafted.emit(text)

    def select(self, start: int, end: int) -> None:
        """Select a part of the line, to be typed over."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.setSelection(start, end - start)

    def show_state(self, state: LineState) -> None:
        """Show what the line means."""
        self._chips.show_chips(state.chips)
        self._hint.show_text(state.hint, state.stress, "text2")
        self._show_keys(state)
        self._place()

    def show_trouble(self, sentence: str) -> None:
        """Say why the line was not saved; it stays as typed."""
        self._hint.show_text(sentence, token="danger_text", aloud=True)

    def changeEvent(self, event: QEvent) -> None:
        """A bar of its own goes when another window is chosen."""
        super().changeEvent(event)
        if self._window is None and event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.close_panel()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint without focus."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the plus and the ground of the hint."""
        box = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        with painting.begin(self) as painter:
            painting.outer_line(painter, box, 10, EDGE)
            painting.box(painter, box, 10, "surface", "border2")
            foot = QRectF(self._foot.geometry()).adjusted(0, 0, 0, -1)
            painting.box(painter, foot, 9, "bg")
            painting.fill_rect(painter, foot.adjusted(0, 0, 0, -12), "bg")
            painting.hairline(painter, foot.left(), foot.top(), foot.width())
            painting.icon(painter, painting.square(EDGE + 17, EDGE + 1 + FIELD / 2, 16), "plus", "text2")

    def _changed(self, text: str) -> None:
        self.typed.emit(text)
        self._draft.start()

    def _show_keys(self, state: LineState) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in state.keys:
            self._keys.addWidget(KeyCap(key.key))
            self._keys.addWidget(Label(key.does, "small", "text2"))

    def _place(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        if self._window is None:
            screen = QGuiApplication.primaryScreen().availableGeometry()
            width = min(WIDTH + 2 * EDGE, screen.width() - 40)
            height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
            self.setGeometry(screen.center().x() - width // 2, screen.top() + screen.height() // 3, width, height)
            return
        left, _, room, _ = self._window.content_rect()
        width = min(WIDTH + 2 * EDGE, room - 16)
        self.setFixedWidth(width)
        height = self.sizeHint().height()
        self.setGeometry(left + 8, self._window.height() - height - 6, width, height)
