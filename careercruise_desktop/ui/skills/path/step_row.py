"""A next step: what to do, how far it is, until when; done and undone with one click."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable

from . import wrapping
from .state import StepState

# The icon before the words, the buttons behind the title, and what stands around and between.
_LEAD, _BUTTONS, _BAR, _AFTER, _BETWEEN, _EDGE = 21, 56, 64, 8, 12, 4
_USUAL, _LEAST = 360, 160
_TOP, _BELOW, _LINE, _SIGN = 3, 3, 18, 17
OPENS = {"task": "Open the task", "learning_item": "Open the learning item"}
STEP = "career_step"


class StepRow(QWidget):
    """Shows a `StepState`.

    Signals: finished(id, done or not); counted(id, how many); removed(id, with what it was made as);
    record_requested(kind, id).
    """

    finished = Signal(int, bool)
    counted = Signal(int, int)
    removed = Signal(int, bool)
    record_requested = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state: StepState | None = None
        self.menu: Menu | None = None
        self.words = _Words(self)
        self.check = IconButton("check", "Done", size=24, icon_size=14)
        self.more = IconButton("ellipsis", "More about this step", size=24, icon_size=14)
        for button in (self.check, self.more):
            button.setParent(self)
        # What is done moves down: a second press of a double click would be meant for another step.
        self.check.press_once()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words.clicked.connect(lambda _=False: self._open())
        self.check.clicked.connect(lambda _=False: self._finish())
        self.more.clicked.connect(lambda _=False: self.show_menu())

    def show_step(self, state: StepState) -> None:
        """Show another step."""
        if state == self.state:
            return
        self.state = state
        self.words.show_step(state)
        name = f"Reopen {state.title}" if state.done else f"Done: {state.title}"
        self.check.set_icon("rotate-ccw" if state.done else "check", name)
        self.more.set_icon("ellipsis", f"More about {state.title}")
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Words take more lines in a narrow column."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words."""
        return self.words.high(width)

    def sizeHint(self) -> QSize:
        """As wide as the column, with its words."""
        return QSize(_USUAL, self.words.high(_USUAL))

    def minimumSizeHint(self) -> QSize:
        """A few words in a line."""
        return QSize(_LEAST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take all of it, the buttons stand over its upper corner."""
        super().resizeEvent(event)
        self.words.setGeometry(self.rect())
        right = self.width()
        for button in (self.more, self.check):
            button.setGeometry(right - 24, 0, 24, 24)
            button.raise_()
            right -= 26

    def show_menu(self) -> None:
        """What can be done with the step."""
        state = self.state
        if state is None:
            return
        self.menu = menu = Menu(self)
        kind, key = state.record
        if kind:
            menu.add(OPENS[kind], lambda: self.record_requested.emit(kind, key), icon="external-link")
        menu.add("Edit this step", lambda: self.record_requested.emit(STEP, state.id), icon="panel-right")
        if state.countable and not state.done:
            menu.add("Count one more", lambda: self.counted.emit(state.id, state.reached + 1), icon="plus")
        menu.add("Reopen" if state.done else "Done", self._finish, icon="rotate-ccw" if state.done else "check")
        menu.addSeparator()
        if state.made:
            menu.add(f"Remove the step, keep its {state.made}", self._remove, icon="x")
            both = f"Remove the step and its {state.made}"
            menu.add(both, lambda: self._remove(made=True), icon="trash-2", danger=True)
        else:
            menu.add("Remove this step", self._remove, icon="trash-2", danger=True)
        menu.open_below(self.more, right=True)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu."""
        self.show_menu()

    def _remove(self, *, made: bool = False) -> None:
        if self.state is not None:
            self.removed.emit(self.state.id, made)

    def _finish(self) -> None:
        if self.state is not None:
            self.finished.emit(self.state.id, not self.state.done)

    def _open(self) -> None:
        """Open what it was made as, else the step itself."""
        if self.state is not None:
            kind, key = self.state.record
            self.record_requested.emit(kind or STEP, key or self.state.id)


class _Words(Pressable):
    """Icon and title; below them the bar, the progress in words, and the day: nothing is cut, lines are added."""

    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._state: StepState | None = None

    def show_step(self, state: StepState) -> None:
        self._state = state
        late = "late" if state.late else ""
        self.setAccessibleName(", ".join(part for part in (state.title, state.progress, state.by_when, late) if part))
        self.setToolTip("Open what it was made as" if state.record[0] else "Edit this step")
        self.updateGeometry()
        self.update()

    def high(self, width: int) -> int:
        """The lines of the title, and those below it."""
        state = self._state
        if state is None:
            return 0
        lines = wrapping.high(state.title, "body", width - _LEAD - _BUTTONS)
        return _TOP + lines + _progress_places(state, width).high + _BELOW

    def paintEvent(self, event: QPaintEvent) -> None:
        state = self._state
        if state is None:
            return
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 6, fill)
            icon = "circle-check" if state.done else state.icon
            painting.icon(painter, painting.square(2, 13, 14), icon, "ok" if state.done else "text3")
            token = "text3" if state.done else "text"
            room = self.width() - _LEAD - _BUTTONS
            top = _TOP + wrapping.paint(painter, QRectF(_LEAD, _TOP, room, 0), state.title, "body", token)
            self._paint_progress(painter, state, top)

    def _paint_progress(self, painter: QPainter, state: StepState, top: float) -> None:
        places = _progress_places(state, self.width())
        left = float(_LEAD)
        if state.share is not None:
            bar = QRectF(left, top + 7, _BAR, 4)
            painting.box(painter, bar, 2, "border")
            if state.share > 0:
                painting.box(painter, QRectF(left, top + 7, max(4.0, _BAR * state.share), 4), 2, "c3")
            left = bar.right() + _AFTER
        wrapping.paint(painter, QRectF(left, top, places.wide, 0), state.progress, "small", "text3")
        if not state.by_when:
            return
        token = "warn_text" if state.late else "text3"
        line = QRectF(left, top + places.day, self.width() - _EDGE - left, _LINE)
        side = painting.LEFT if places.day else painting.RIGHT
        sign = _SIGN if state.late and places.day else 0
        taken = painting.text(painter, line.adjusted(sign, 0, 0, 0), state.by_when, "small", token, align=side)
        if state.late:
            start = line.left() if places.day else line.right() - taken - _SIGN
            painting.icon(painter, painting.square(start, line.center().y(), 13), "triangle-alert", "warn")


class _Progress(NamedTuple):
    """How wide the words of the progress are, how far below them the day stands (0 for beside), how high both are."""

    wide: float
    day: int
    high: int


def _progress_places(state: StepState, width: int) -> _Progress:
    """The day beside the words where both have room in a line, else below them."""
    room = width - _EDGE - _LEAD - (_BAR + _AFTER if state.share is not None else 0)
    words = painting.text_width(state.progress, "small")
    day = painting.text_width(state.by_when, "small") + (_SIGN if state.late else 0)
    if not state.by_when or words + _BETWEEN + day <= room:
        return _Progress(room, 0, max(_LINE, wrapping.high(state.progress, "small", room)))
    high = max(_LINE, wrapping.high(state.progress, "small", room))
    return _Progress(room, high, high + _LINE)
