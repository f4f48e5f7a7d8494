"""What is asked, without waiting for an answer, after a date was moved: why, and whether what depends on it follows."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.pressable import Pressable

HEIGHT, STAYS_MS, ANSWERED_MS = 44, 12_000, 3_000


class Question(NamedTuple):
    """What is asked about a move.

    Attributes:
        sentence: what was done ("Moved to 27 Mar, +7 d").
        reason: the answer so far, or "".
        dependents: how many others could follow; 0 when there are none, or they did.
        followed: what was said about those that did ("2 more moved"), or "".
        asks: whether there is a move to explain.
    """

    sentence: str
    reason: str = ""
    dependents: int = 0
    followed: str = ""
    asks: bool = True

    @property
    def answered(self) -> bool:
        """Nothing is left to say."""
        return (bool(self.reason) or not self.asks) and not self.dependents


class WhyStrip(QWidget):
    """A strip over the lower edge of the work area; the keys 1 to 5 answer as long as it is there.

    Signals:
        explained: the word that was chosen (a `MoveReason`), or None to take it back.
        shift_requested: what depends on it is to move as well.
        undo_requested: the move is to be taken back.
        gone: it has gone, by time or by its cross.
    """

    explained = Signal(object)
    shift_requested = Signal()
    undo_requested = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self._sentence = Label("", "body_medium", elide=True)
        self._why = Label("Why?", "body", "text2")
        self.reasons = {reason: _Reason(number, reason, self) for number, reason in enumerate(MoveReason, 1)}
        self.shift = Button("", small=True, icon="corner-down-left")
        self.undo = Button("Undo", "ghost", "undo-2", small=True)
        self.close_button = IconButton("x", "Close", size=26)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._sentence)
        row.addSpacing(6)
        row.addWidget(self._why)
        for button in self.reasons.values():
            row.addWidget(button)
            button.clicked.connect(partial(self._answer, button.reason))
        row.addStretch(1)
        for widget in (self.shift, self.undo, self.close_button):
            row.addWidget(widget)
        self.shift.clicked.connect(lambda _=False: self.shift_requested.emit())
        self.undo.clicked.connect(lambda _=False: self.undo_requested.emit())
        self.close_button.clicked.connect(lambda _=False: self.leave())
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that stands there, or ""."""
        return self._sentence.text() if self.isVisible() else ""

    def ask(self, question: Question) -> None:
        """Ask, or show what was answered so far."""
        fresh = self.question is None
        self.question = question
        words = f"{question.sentence}. {question.followed}" if question.followed else question.sentence
        self._sentence.set_text(words)
        self._why.setVisible(question.asks)
        for reason, button in self.reasons.items():
            button.setVisible(question.asks)
            button.show_chosen(chosen=reason.value == question.reason)
        count = question.dependents
        self.shift.setVisible(count > 0)
        self.shift.setText(f"Shift {count} that {'depends' if count == 1 else 'depend'} on it")
        self.setAccessibleName(f"{words}. {_choices(question)}")
        self.show()
        self.raise_()
        self.place()
        self._timer.start(ANSWERED_MS if question.answered else STAYS_MS)
        speech.say(self, self.accessibleName() if fresh else question.followed or question.reason)

    def leave(self) -> None:
        """Go, answered or not; the focus stays in the room."""
        if self.question is None:
            return
        self.question = None
        self._timer.stop()
        inside = QApplication.focusWidget()
        around = self.parentWidget()
        if inside is not None and self.isAncestorOf(inside) and around is not None:
            around.setFocus()
        self.hide()
        self.gone.emit()

    def answer(self, number: int) -> None:
        """The reason by its number, from 1."""
        if self.question is not None and self.question.asks:
            self._answer(list(MoveReason)[number - 1])

    def place(self) -> None:
        """Stand at the lower edge of what is behind."""
        around = self.parentWidget()
        if around is not None:
            self.setGeometry(0, around.height() - HEIGHT, around.width(), HEIGHT)
            self._why.setVisible(self.width() >= 720 and self.question is not None and self.question.asks)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay as long as the pointer is here."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        if self.question is not None:
            self._timer.start(ANSWERED_MS if self.question.answered else STAYS_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """`bg` under a hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
            painting.hairline(painter, 0, 0, self.width(), "border2")

    def _answer(self, reason: MoveReason, _checked: bool = False) -> None:
        taken_back = self.question is not None and self.question.reason == reason.value
        self.explained.emit(None if taken_back else reason)

    def _run_out(self) -> None:
        """Whoever is in it with the keys needs longer."""
        inside = QApplication.focusWidget()
        if inside is not None and self.isAncestorOf(inside):
            self._timer.start(STAYS_MS)
        else:
            self.leave()


class _Reason(Pressable):
    """A reason and the key that chooses it."""

    def __init__(self, number: int, reason: MoveReason, parent: QWidget) -> None:
        super().__init__("", parent)
        self.reason = reason
        self._number = str(number)
        self._chosen = False
        self.ring_radius = 13.0
        self.setText(reason.value)
        self.setAccessibleDescription(f"Key {number}")

    def show_chosen(self, *, chosen: bool) -> None:
        self._chosen = chosen
        self.setAccessibleName(f"{self.reason.value}{', chosen' if chosen else ''}")
        self.update()

    def sizeHint(self) -> QSize:
        width = painting.text_width(self.text(), "small_medium") + painting.text_width(self._number, "caption")
        return QSize(width + 26, 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "selected" if self._chosen or self.isDown() else "hover" if self.underMouse() else "surface"
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 13, fill, "text2" if self._chosen else "border2")
            room = QRectF(self.rect()).adjusted(10, 0, -10, 0)
            painting.text(painter, room, self.text(), "small_medium", "text")
            painting.text(painter, room, self._number, "caption", "text3", align=painting.RIGHT)


def _choices(question: Question) -> str:
    """What can be answered, for a screen reader."""
    if not question.asks:
        return ""
    numbered = ", ".join(f"{number} {reason.value}" for number, reason in enumerate(MoveReason, 1))
    return f"Why? {numbered}"
