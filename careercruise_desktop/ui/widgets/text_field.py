"""The text field: what is typed is heard at once, and meant after a moment."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from .field import Field

SETTLED_AFTER = 400


class TextField(Field):
    """One line of text; 32 px high, 28 when compact, 36 as a title.

    Signals:
        edited: the text after each change by the person.
        committed: the text that is meant: after leaving, Enter, or 400 ms without a key. Only when it differs from
            the last one.
    """

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        name: str = "",
        *,
        icon: str = "",
        shortcut: str = "",
        compact: bool = False,
        title: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            value, placeholder, name, icon=icon, shortcut=shortcut, compact=compact, title=title, parent=parent
        )
        self._committed = value
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER)
        self._settling.timeout.connect(self.commit)

    def set_value(self, value: str) -> None:
        """Show a text without a signal; what a person is typing right now is left alone."""
        if self._settling.isActive():
            return
        self._committed = value
        if value != self.text():
            place = self.cursorPosition()
            self.setText(value)
            self._origin = value
            if self.hasFocus():
                self.setCursorPosition(min(place, len(value)))
        self.clear_error()

    def take_back(self) -> bool:
        """Put back the text that was meant last; False when nothing else was typed. What was meant stays meant."""
        self._settling.stop()
        if self.text() == self._committed:
            return False
        self.setText(self._committed)
        self.clear_error()
        self.edited.emit(self._committed)
        return True

    def commit(self) -> None:
        """Say the text if it is another than before."""
        self._settling.stop()
        if self.text() != self._committed:
            self._committed = self.text()
            self.committed.emit(self._committed)

    def _typed(self) -> None:
        super()._typed()
        self._settling.start()
        self.edited.emit(self.text())
