"""What is asked, without waiting for an answer, after a date was moved: why, and whether what depends on it follows."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.pressable import Pressable

from .why_places import FIRST_ROW, GAP, NEXT_ROW, Parts, Place, places

STAYS_MS, ANSWERED_MS = 12_000, 3_000
# Of a long name so much is shown before the answers get a row of their own, and so much in any case.
_NAME, _LEAST_NAME = 170, 72


class Question(NamedTuple):
    """What is asked about a move.

    Attributes:
        title: the milestone that was moved.
        sentence: what was done with it ("moved to 27 Mar, +7 d").
        reason: the answer so far, or "".
        dependents: how many others could follow; 0 when there are none, or they did.
        followed: what was said about those that did ("2 more moved"), or "".
        asks: whether there is a move to explain.
    """

    title: str
    sentence: str
    reason: str = ""
    dependents: int = 0
    followed: str = ""
    asks: bool = True

    @property
    def words(self) -> str:
        """All that is said."""
        said = f"{self.title} {self.sentence}"
        return f"{said}. {self.followed}" if self.followed else said

    @property
    def answered(self) -> bool:
        """Nothing is left to say."""
        return (bool(self.reason) or not self.asks) and not self.dependents


class WhyStrip(QWidget):
    """A strip over the lower edge of the work area; the keys 1 to 5 answer as long as it is there.

    It is about the milestone that it names, whichever is selected meanwhile.

    Signals:
        explained: the word that was chosen (a `MoveReason`), or None to take it back.
        shift_requested: what depends on it is to move as well.
        undo_requested: the move is to be taken back.
        gone: it has gone, by time or by its cross.
        rows_wanted: what had the keys in it is there no more; they belong to the milestones again.
        taken: it covers so many pixels of the lower edge now.
    """

    explained = Signal(object)
    shift_requested = Signal()
    undo_requested = Signal()
    gone = Signal()
    rows_wanted = Signal()
    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self._covered = 0
        self._said = _Said(self)
        self._why = Label("Why?", "body", "text2", self)
        self.reasons = {reason: _Reason(number, reason, self) for number, reason in enumerate(MoveReason, 1)}
        self.shift = Button("", small=True, parent=self)
        self.undo = Button("Undo", "ghost", "undo-2", small=True, parent=self)
        self.close_button = IconButton("x", "Close", size=26, parent=self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run_out)
        for button in self.reasons.values():
            button.clicked.connect(partial(self._answer, button.reason))
        self.shift.clicked.connect(lambda _=False: self.shift_requested.emit())
        self.undo.clicked.connect(lambda _=False: self.undo_requested.emit())
        self.close_button.clicked.connect(lambda _=False: self.leave())
        self.hide()

    @property
    def text(self) -> str:
        """What stands there, or ""."""
        return self.question.words if self.question is not None and self.isVisible() else ""

    def ask(self, question: Question) -> None:
        """Ask, or show what was answered so far."""
        fresh = self.question is None
        self.question = question
        self._said.show_question(question)
        self._why.setVisible(question.asks)
        for reason, button in self.reasons.items():
            button.setVisible(question.asks)
            button.show_chosen(chosen=reason.value == question.reason)
        count = question.dependents
        if not count and self.shift.hasFocus():
            self.rows_wanted.emit()
        self.shift.setVisible(count > 0)
        self.shift.setText(f"Shift {count:,} that {'depends' if count == 1 else 'depend'} on it")
        self.setAccessibleName(f"{question.words}. {_choices(question)}")
        self.place()
        self.show()
        self.raise_()
        self.taken.emit(self.height())
        self._timer.start(ANSWERED_MS if question.answered else STAYS_MS)
        speech.say(self, self.accessibleName() if fresh else question.followed or question.reason)

    def leave(self) -> None:
        """Go, answered or not; the keys belong to the milestones again where they were in it."""
        if self.question is None:
            return
        self.question = None
        self._timer.stop()
        inside = QApplication.focusWidget()
        if inside is not None and self.isAncestorOf(inside):
            self.rows_wanted.emit()
        self.hide()
        self.gone.emit()

    def answer(self, number: int) -> None:
        """The reason by its number, from 1."""
        if self.question is not None and self.question.asks:
            self._answer(list(MoveReason)[number - 1])

    def cover(self, pixels: int) -> None:
        """So many pixels of what is behind lie under a panel at the right."""
        if pixels != self._covered:
            self._covered = pixels
            self.place()

    def place(self) -> None:
        """Stand at the lower edge of what is behind, as high as the parts need it."""
        around, question = self.parentWidget(), self.question
        if around is None or question is None:
            return
        answers = [self._why, *self.reasons.values()] if question.asks else []
        shift, tail = (self.shift if question.dependents else None), [self.undo, self.close_button]
        width = around.width() - self._covered
        given = places(
            width,
            Parts(
                self._said.wanted,
                self._said.least,
                [one.sizeHint().width() for one in answers],
                shift.sizeHint().width() if shift is not None else 0,
                [one.sizeHint().width() for one in tail],
            ),
        )
        before = self.height()
        self.setGeometry(0, around.height() - given.height, width, given.height)
        placed = [(self._said, given.sentence), *zip(answers, given.answers, strict=True)]
        placed += zip(tail, given.tail, strict=True)
        if shift is not None and given.shift is not None:
            placed.append((shift, given.shift))
        for widget, place in placed:
            widget.setGeometry(_rect(place, widget.sizeHint().height()))
        if given.height != before and self.isVisible():
            self.taken.emit(given.height)

    def showEvent(self, event: QShowEvent) -> None:
        """It covers what is behind again."""
        super().showEvent(event)
        self.taken.emit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is covered any more."""
        super().hideEvent(event)
        self.taken.emit(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

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


class _Said(QWidget):
    """The milestone's name, which is shortened where it has to be, what was done with it, and what followed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = Label("", "strong", elide=True)
        self._done = Label("", "body", "text2")
        self._followed = Label("", "body", "text2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for label in (self._name, self._done, self._followed):
            row.addWidget(label)
        row.addStretch(1)

    @property
    def wanted(self) -> int:
        return self._width(_NAME) + (self._followed.sizeHint().width() + GAP if self._followed.text() else 0)

    @property
    def least(self) -> int:
        return self._width(_LEAST_NAME)

    def show_question(self, question: Question) -> None:
        self._name.set_text(question.title)
        self._done.set_text(f"{question.sentence}." if question.followed else question.sentence)
        self._followed.set_text(question.followed)
        self._followed.setVisible(bool(question.followed))

    def _width(self, most: int) -> int:
        return min(most, self._name.sizeHint().width()) + GAP + self._done.sizeHint().width()


class _Reason(Pressable):
    """A reason and the key that chooses it."""

    def __init__(self, number: int, reason: MoveReason, parent: QWidget) -> None:
        super().__init__("", parent)
        self.reason = reason
        self._number = str(number)
        self.setCheckable(True)
        self.ring_radius = 13.0
        self.setText(reason.value)
        self.setAccessibleDescription(f"Key {number}")

    def show_chosen(self, *, chosen: bool) -> None:
        self.setChecked(chosen)
        self.update()

    def sizeHint(self) -> QSize:
        width = painting.text_width(self.text(), "small_medium") + painting.text_width(self._number, "caption")
        return QSize(width + 26, 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "selected" if self.isChecked() or self.isDown() else "hover" if self.underMouse() else "surface"
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 13, fill, "text2" if self.isChecked() else "border2")
            room = QRectF(self.rect()).adjusted(10, 0, -10, 0)
            painting.text(painter, room, self.text(), "small_medium", "text")
            painting.text(painter, room, self._number, "caption", "text3", align=painting.RIGHT)


def _choices(question: Question) -> str:
    """What can be answered, for a screen reader."""
    if not question.asks:
        return ""
    numbered = ", ".join(f"{number} {reason.value}" for number, reason in enumerate(MoveReason, 1))
    return f"Why? {numbered}"


def _rect(place: Place, height: int) -> QRect:
    """A part in the middle of its row."""
    middle = FIRST_ROW // 2 + place.row * NEXT_ROW
    return QRect(place.left, middle - height // 2, place.width, height)
