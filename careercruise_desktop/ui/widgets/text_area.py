"""The text area: several lines of plain text that grow with what is in them."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting, speech
from .caret import paint_caret
from .field_box import ERROR_HEIGHT, BoxState, paint_box, paint_error
from .field_history import begin_anew, lets_through
from .scroll_area import ScrollBar
from .text_field import SETTLED_AFTER

_LINE = 20
_ACROSS, _DOWN = 10, 6
# Qt looks for the end of a word anew on each of its lines: a whole file in one word would freeze the window.
_ENDLESS_WORD = re.compile(r"\S{4000}")
# Far more than any field keeps: what is beyond is refused with the rest, and would only cost time.
_MOST_PASTED = 1_000_000


def wrapping(text: str) -> QTextOption.WrapMode:
    """How the lines of a text are broken: between words, but anywhere where one of them has no end to speak of."""
    mode = QTextOption.WrapMode
    return mode.WrapAnywhere if _ENDLESS_WORD.search(text) else mode.WrapAtWordBoundaryOrAnywhere


class TextArea(QWidget):
    """Grows from `min_lines` to `max_lines`, then scrolls. Markup is text like any other, pasted or typed.

    Signals:
        edited: the text after each change by the person.
        committed: the text that is meant: after leaving, Ctrl+Enter, or 400 ms without a key. Only when it differs
            from the last one.
        error_changed: what is wrong now, or ""; where `shows_error` is off, whoever holds the area says it.
    """

    edited = Signal(str)
    committed = Signal(str)
    error_changed = Signal(str)
    shows_error = True

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        name: str = "",
        *,
        min_lines: int = 3,
        max_lines: int = 12,
        token: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = (min_lines, max_lines)
        self._error = ""
        self.ring_radius = 0.0
        self.edit = _Plain(token, placeholder, self)
        self.edit.takes, self.edit.reads = self.takes, self.reads
        self.edit.setAccessibleName(name or placeholder)
        self.setFocusProxy(self.edit)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self.edit)
        self._layout = inside
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.edit.put(value)
        self._committed = value
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER)
        self._settling.timeout.connect(self.commit)
        self.edit.textChanged.connect(self._typed)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.edit.entered.connect(self._entered)
        self.edit.left.connect(self._left)
        self.edit.escaped.connect(self.take_back)
        self.edit.meant.connect(self.commit)

    @property
    def text(self) -> str:
        """What stands in it now."""
        return self.edit.toPlainText()

    @property
    def error(self) -> str:
        """What is wrong, or ""."""
        return self._error

    def set_value(self, value: str) -> None:
        """Show a text without a signal; what a person is typing right now is left alone."""
        if self._settling.isActive():
            return
        self._committed = value
        if value != self.text:
            self.edit.put(value)
        self.clear_error()

    def show_error(self, text: str) -> None:
        """Say below the box what is wrong with the text."""
        if text != self._error:
            self._error = text
            self.edit.setAccessibleDescription(text)
            self._layout.setContentsMargins(2, 2, 2, 2 + self._error_height())
            self.updateGeometry()
            self.update()
            speech.say(self, text)
            self.error_changed.emit(text)

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        self.show_error("")

    def commit(self) -> None:
        """Say the text if it is another than before."""
        self._settling.stop()
        if self.text != self._committed:
            self._committed = self.text
            self.committed.emit(self._committed)

    def takes(self, source: QMimeData) -> bool:
        """Whether something that is pasted or dropped has to do with it: text, and no files."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def reads(self, source: QMimeData) -> str:
        """The text of what is pasted or dropped."""
        return source.text()[:_MOST_PASTED] if source.hasText() else ""

    def sizeHint(self) -> QSize:
        """The lines that are there, between the fewest and the most."""
        fewest, most = self._lines
        lines = round(self.edit.document().documentLayout().documentSize().height() / _LINE)
        high = min(max(lines, fewest), most) * _LINE + 2 * _DOWN + 4
        return QSize(240, high + self._error_height())

    def minimumSizeHint(self) -> QSize:
        """A narrow column of the fewest lines."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box and error."""
        box = QRectF(self.rect()).adjusted(0, 0, 0, -self._error_height())
        can_edit = self.isEnabled() and not self.edit.isReadOnly()
        state = BoxState(can_edit, bool(self._error), self.edit.hasFocus(), self.underMouse(), compact=True)
        with painting.begin(self) as painter:
            paint_box(painter, box, state)
            if self._error_height():
                paint_error(painter, box.bottom(), self.width(), self._error)

    def _error_height(self) -> int:
        return ERROR_HEIGHT if self._error and self.shows_error else 0

    def _typed(self) -> None:
        if not self.edit.putting:
            self.clear_error()
            self._settling.start()
            self.edited.emit(self.text)

    def _grow(self) -> None:
        self.updateGeometry()

    def _entered(self) -> None:
        self.update()

    def _left(self) -> None:
        self.update()
        self.commit()

    def take_back(self) -> bool:
        """Put back the text that was meant last; False when nothing else was typed. What was meant stays meant."""
        self._settling.stop()
        if self.text == self._committed:
            return False
        self.edit.put(self._committed)
        self.clear_error()
        self.edited.emit(self._committed)
        return True


class _Plain(QTextEdit):
    """The editor itself; a QTextEdit, because a QPlainTextEdit cannot set its lines 20 px apart."""

    entered = Signal()
    left = Signal()
    escaped = Signal()
    meant = Signal()
    # The box shows the focus.
    ring_radius = 0.0

    def __init__(self, token: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.putting = False
        self.takes: Callable[[QMimeData], bool] = QMimeData.hasText
        self.reads: Callable[[QMimeData], str] = QMimeData.text
        self._hint = hint
        self._token = token
        self._blocks = QTextBlockFormat()
        self._blocks.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFont(theme().typing_font("body"))
        self.setProperty("paints_itself", True)
        self.setViewportMargins(_ACROSS - 2, _DOWN, _ACROSS - 2, _DOWN)
        self.document().setDocumentMargin(0)
        self._ink()

    def put(self, text: str) -> None:
        """Hold a text; nothing of it can be undone."""
        self.putting = True
        document = self.document()
        document.setUndoRedoEnabled(False)
        # The old text must not be broken into lines once more.
        self.clear()
        self._break_lines_of(text, anew=True)
        self.setPlainText(text)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._blocks)
        document.setUndoRedoEnabled(True)
        self.putting = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the text only."""
        text = self.reads(source)
        if text:
            self._break_lines_of(text)
            self.insertPlainText(text)

    def _break_lines_of(self, text: str, *, anew: bool = False) -> None:
        """Break lines between words, but anywhere as soon as one of the words has no end to speak of."""
        mode = wrapping(text)
        if anew or mode is QTextOption.WrapMode.WrapAnywhere:
            self.setWordWrapMode(mode)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """What the area takes."""
        return self.takes(source)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's while nothing was typed here."""
        return not lets_through(self, event) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back, Ctrl+Enter means the text."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            before = self.toPlainText()
            self.escaped.emit()
            if self.toPlainText() == before:
                event.ignore()
        elif event.key() in {keys.Key_Return, keys.Key_Enter} and event.modifiers() & (
            QtCore.Qt.KeyboardModifier.ControlModifier
        ):
            self.meant.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the focus."""
        if not self.accessibleDescription():
            # Nothing in it was refused.
            begin_anew(self, event)
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving means the text."""
        super().focusOutEvent(event)
        if event.reason() != QtCore.Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._ink()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's text, our caret."""
        super().paintEvent(event)
        with painting.begin(self.viewport()) as painter:
            if self._hint and self.document().isEmpty():
                width = float(self.viewport().width())
                theme().paragraph(((self._hint, "body", "text3"),), width).draw(painter, 0, 0)
            if self.hasFocus() and not self.isReadOnly():
                rect = self.cursorRect()
                paint_caret(painter, rect.left(), rect.center().y(), "body")

    def _ink(self) -> None:
        """The ground shows through; the text has its token's colour."""
        wanted = theme().color(self._token if self.isEnabled() else "disabled")
        ink = QPalette()
        ink.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        ink.setColor(QPalette.ColorRole.Text, wanted)
        worn = self.palette()
        if worn.color(QPalette.ColorRole.Text) != wanted or worn.color(QPalette.ColorRole.Base).alpha():
            self.setPalette(ink)
