"""The box in which one line is typed: what all kinds of fields share."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting, speech
from .caret import paint_caret
from .cut_text import CutText
from .field_box import ERROR_HEIGHT, BoxState, paint_box, paint_error
from .field_history import begin_anew, lets_through

_NATIVE_MARGIN = 2
# What was pasted may hold line ends; a field is one line.
_SPACES = {ord(end): " " for end in "\r\n\t\u2028\u2029"}


class Field(QLineEdit):
    """A line of text in our box. Subclasses say in `commit` what leaving it means.

    Escape takes back what was typed since the field got the focus, as far as it was not meant yet. An error shows below
    the box and is spoken; it goes when the text is changed. Where `shows_error` is off, the box shows that there is
    one, and whoever holds the field says it in more room.

    Signals:
        error_changed: what is wrong now, or "".
    """

    error_changed = Signal(str)
    shows_error = True
    # Whether the box is painted only while the pointer or the keys are in it, or something is wrong.
    flat = False
    # What paints a text that has too little room; None where it may be cut anywhere.
    ending: CutText | None = None

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        name: str = "",
        *,
        icon: str = "",
        shortcut: str = "",
        compact: bool = False,
        title: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._shortcut = shortcut
        self._compact = compact
        self._base = 36 if title else 28 if compact else 32
        self._role = "field_title" if title else "body"
        self._error = ""
        self._origin = text
        self.ring_radius = 0.0
        self.setFrame(False)
        self.setFont(theme().typing_font(self._role))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(clear)
        self._set_margins()
        self.textEdited.connect(self._typed)

    def show_error(self, text: str) -> None:
        """Say below the field what is wrong with what it holds."""
        if text == self._error:
            return
        self._put_error(text)
        speech.say(self, text)

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        if self._error:
            self._put_error("")

    @property
    def error(self) -> str:
        """What is wrong, or ""."""
        return self._error

    def commit(self) -> None:
        """The text is meant: the field was left, or Enter was pressed."""

    def take_back(self) -> bool:
        """Put back the text from when the field got the focus; False when it is that text already."""
        if self.text() == self._origin:
            return False
        self.setText(self._origin)
        self.clear_error()
        self.commit()
        return True

    def sizeHint(self) -> QSize:
        """The box and the line for an error."""
        return QSize(160, self._base + self._error_height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(48, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's while nothing was typed here."""
        return not lets_through(self, event) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means the text, Escape takes it back."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            if not self.take_back():
                event.ignore()
            return
        if event.key() in {keys.Key_Return, keys.Key_Enter}:
            self.commit()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember the text, for Escape."""
        self._origin = self.text()
        if not self._error:
            begin_anew(self, event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving means the text; a menu that opens over the field is no leaving."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() != QtCore.Qt.FocusReason.PopupFocusReason:
            self.commit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """The path of a file that is dropped is no text for a field: whatever it lies in may take the file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, then Qt's text, then the caret and the error."""
        box = QRectF(0, 0, self.width(), self._base)
        with painting.begin(self) as painter:
            can_edit = self.isEnabled() and not self.isReadOnly()
            state = BoxState(can_edit, bool(self._error), self.hasFocus(), self.underMouse(), self._compact)
            if not self.flat or state.wrong or state.focused or state.hovered:
                paint_box(painter, box, state)
            if self._icon:
                painting.icon(painter, painting.square(10, self._base / 2, 16), self._icon, "text3")
            margins = self.textMargins()
            room = box.adjusted(margins.left() + _NATIVE_MARGIN, 0, -margins.right() - _NATIVE_MARGIN, 0)
            painted = self.ending is not None and self.ending.paint(painter, room)
        if not painted:
            super().paintEvent(event)
        with painting.begin(self) as painter:
            if self._shortcut and not self.text() and not self.hasFocus():
                room = box.adjusted(0, 0, -10, 0)
                painting.text(painter, room, self._shortcut, "caption", "text2", align=painting.RIGHT)
            if self._error_height():
                paint_error(painter, self._base, self.width(), self._error)
            if self.hasFocus() and not self.isReadOnly():
                # Qt's rectangle reaches five pixels to the left of its caret.
                paint_caret(painter, self.cursorRect().left() + 5, self._base / 2, self._role)

    def _put_error(self, text: str) -> None:
        self._error = text
        self.setAccessibleDescription(text)
        self._set_margins()
        self.updateGeometry()
        self.update()
        self.error_changed.emit(text)

    def _error_height(self) -> int:
        return ERROR_HEIGHT if self._error and self.shows_error else 0

    def _set_margins(self) -> None:
        left = 34 if self._icon else 10
        right = 10 + (painting.text_width(self._shortcut, "caption") + 8 if self._shortcut else 0)
        bottom = self._error_height()
        self.setTextMargins(left - _NATIVE_MARGIN, 0, right - _NATIVE_MARGIN + self._extra_right(), bottom)

    def _extra_right(self) -> int:
        """Room at the right edge for a subclass."""
        return 0

    def _typed(self) -> None:
        typed = self.text()
        one_line = typed.translate(_SPACES)
        if one_line != typed:
            place = self.cursorPosition()
            self.setText(one_line)
            self.setCursorPosition(place)
            self.setModified(True)
        self.clear_error()
