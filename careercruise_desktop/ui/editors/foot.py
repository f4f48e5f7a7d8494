"""The foot under fields: whether what is in them is saved, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.label import Label

FOOT = 40
_FRESH_MS = 1_500
_LOOK_MS = 100


class Foot(QWidget):
    """`Saved`, and how to take it back; above that, what keeps something from being saved.

    It never says `Saved` of what was only typed: `hear_typing` is told of the keys.

    Signals: retried: the person wants what was not saved to be tried again.
    """

    retried = Signal()

    def __init__(self, pending: Callable[[], bool] = lambda: False) -> None:
        """Know how to ask whether something was typed that is still to be meant."""
        super().__init__()
        self._fixed = self._rejected = False
        self.pending = pending
        self._typing = QTimer(self)
        self._typing.setInterval(_LOOK_MS)
        self._typing.timeout.connect(self._look)
        self.trouble = Complaint()
        self.retry = Button("Retry", small=True)
        self.retry.clicked.connect(lambda _=False: self.retried.emit())
        self.mark = SavedMark()
        self._box = QWidget()
        box = QHBoxLayout(self._box)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addWidget(self.trouble, 1)
        box.addWidget(self.retry)
        self._box.hide()
        self._undo = QWidget()
        undo = QHBoxLayout(self._undo)
        undo.setContentsMargins(0, 0, 0, 0)
        undo.setSpacing(7)
        undo.addWidget(KeyCap("Ctrl Z"))
        undo.addWidget(Label("undo", "small", "text3"))
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 16, 0)
        line.addWidget(self.mark, 1)
        line.addWidget(self._undo)
        holder = QWidget()
        holder.setFixedHeight(FOOT)
        holder.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addWidget(self._box)
        column.addWidget(holder)

    def show_trouble(self, sentence: str) -> None:
        """Say what keeps something from being saved; "" when nothing does."""
        self.trouble.show_text(sentence)
        self._box.setVisible(bool(sentence))
        self._show_mark()
        if sentence:
            speech.say(self, sentence)

    def show_rejected(self, *, rejected: bool) -> None:
        """Whether a field holds something that was refused."""
        if rejected != self._rejected:
            self._rejected = rejected
            self._show_mark()

    def stand_out(self) -> None:
        """Something was written just now; what was refused is still not."""
        self._look()
        if not self._rejected and not self._typing.isActive():
            self.mark.stand_out()

    def show_fixed(self, *, fixed: bool) -> None:
        """Whether there is nothing to save here."""
        self._fixed = fixed
        self._show_mark()

    def hear_typing(self) -> None:
        """A key was pressed in a field."""
        if not self._typing.isActive() and self.pending():
            self._typing.start()
            self._show_mark()

    def _look(self) -> None:
        """What is typed is meant by itself after a moment, or when its field is left; from then on it is no more."""
        if self._typing.isActive() and not self.pending():
            self._show_mark()

    def _show_mark(self) -> None:
        if self._typing.isActive() and not self.pending():
            self._typing.stop()
        # Both beside each other have no room.
        self._undo.setVisible(not self._fixed and not self._rejected)
        if self._fixed:
            self.mark.show_state("Read only", "eye", "text3")
        elif self.trouble.text:
            self.mark.show_state("Not saved", "circle-alert", "danger_text")
        elif self._rejected:
            self.mark.show_state("Not saved: see the red fields", "circle-alert", "danger_text")
        elif self._typing.isActive():
            self.mark.show_state("Not saved yet", "pencil", "text3")
        else:
            self.mark.show_state("Saved", "check", "text3")


class SavedMark(QWidget):
    """An icon and a word; right after a write it stands out for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self._icon, self._token = "Saved", "check", "text3"
        self._fresh = QTimer(self)
        self._fresh.setSingleShot(True)
        self._fresh.setInterval(_FRESH_MS)
        self._fresh.timeout.connect(self._fade)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, icon: str, token: str) -> None:
        """Show another word."""
        self._fresh.stop()
        self.text, self._icon, self._token = text, icon, token
        self.setAccessibleName(text)
        self.update()

    def stand_out(self) -> None:
        """Something was written just now."""
        self.show_state("Saved", "check", "ok_text")
        self._fresh.start()

    @property
    def stands_out(self) -> bool:
        """Whether something was written a moment ago."""
        return self._fresh.isActive()

    def sizeHint(self) -> QSize:
        """Icon and word."""
        return QSize(80, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and word."""
        with painting.begin(self) as painter:
            painting.icon(painter, painting.square(0, self.height() / 2, 14), self._icon, self._token)
            painting.text(painter, QRectF(21, 0, self.width() - 21, self.height()), self.text, "small", self._token)

    def _fade(self) -> None:
        self._token = "text3"
        self.update()
