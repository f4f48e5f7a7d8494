"""Toasts: one short sentence at a time above the footer, six seconds, longer while looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.keys import spelled
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.speech import say
from careercruise_desktop.ui.widgets.toast import ABOVE_FOOTER, ToastBox

SECONDS = 6
_EDGE = 16
_UNDOING = frozenset({"Ctrl+Z", "Ctrl+Shift+Z"})


class Toasts(QObject):
    """Shows toasts over the room; a new one takes the place of the one before."""

    def __init__(self, window: QWidget, footer_height: int) -> None:
        super().__init__(window)
        self._window = window
        self._footer = footer_height
        self._box: ToastBox | None = None
        self._text = ""
        self._held = False
        self._lasting = False
        self._undoes = False
        self._taken = self._beside = 0
        self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        window.installEventFilter(self)

    @property
    def text(self) -> str:
        """The sentence on screen, or ""."""
        return self._text if self._box is not None else ""

    def show(self, toast: Toast) -> None:
        """Show a toast."""
        if toast.lasting and self._lasting and self._box is not None and self._text == toast.text:
            self._box.show_detail(toast.detail)
            self._place()
            return
        self.clear()
        keys = spelled(toast.key)
        box = ToastBox(toast.text, toast.icon, toast.detail, toast.action, keys, self._window)
        box.acted.connect(lambda: self._act(toast))
        box.held.connect(self._hold)
        self._box = box
        self._text = toast.text
        self._held = False
        self._lasting = toast.lasting
        self._undoes = toast.key in _UNDOING
        self._place()
        box.show()
        box.raise_()
        say(box, toast.text)
        self._left = SECONDS * (2 if toast.urgent else 1)
        self._clock.start()

    def make_room(self, pixels: int) -> None:
        """Stand above what asks about the last act; a toast that offers to undo an act before that one goes."""
        if pixels and not self._taken and self._undoes:
            self.clear()
        self._taken = pixels
        self._place()

    def stand_beside(self, pixels: int) -> None:
        """A panel takes so many pixels at the right: stand before it, where there is room."""
        self._beside = pixels
        self._place()

    def clear(self) -> None:
        """Take the toast away."""
        self._clock.stop()
        if self._box is not None:
            self._box.hide()
            self._box.deleteLater()
            self._box = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _act(self, toast: Toast) -> None:
        self.clear()
        if toast.run is not None:
            toast.run()

    def _hold(self, held: bool) -> None:
        self._held = held

    def _tick(self) -> None:
        if self._box is None or self._held or self._lasting:
            return
        self._left -= 1
        if self._left <= 0:
            self.clear()

    def _place(self) -> None:
        if self._box is None:
            return
        width = min(self._box.sizeHint().width(), self._window.width() - 32)
        self._box.resize(width, self._box.sizeHint().height())
        # In the middle of the window as long as that is free.
        left = min((self._window.width() - width) // 2, self._window.width() - self._beside - width - _EDGE)
        left = max(left, _EDGE)
        below = self._footer + self._taken + ABOVE_FOOTER
        self._box.move(left, self._window.height() - below - self._box.height())
