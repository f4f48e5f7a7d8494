"""A next step: what to do, how far it is, until when; done and undone with one click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import StepState

_HIGH, _LEAD, _BAR = 44, 21, 80
OPENS = {"task": "Open the task", "learning_item": "Open the learning item"}
STEP = "career_step"


class StepRow(QWidget):
    """Shows a `StepState`.

    Signals: finished(id, done or not); counted(id, how many); removed(id); record_requested(kind, id).
    """

    finished = Signal(int, bool)
    counted = Signal(int, int)
    removed = Signal(int)
    record_requested = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state: StepState | None = None
        self.menu: Menu | None = None
        self.words = _Words(self)
        self.check = IconButton("check", "Done", size=24, icon_size=14)
        self.more = IconButton("ellipsis", "More about this step", size=24, icon_size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.words, 1)
        for button in (self.check, self.more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
        menu.add("Remove this step", lambda: self.removed.emit(state.id), icon="trash-2", danger=True)
        menu.open_below(self.more, right=True)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu."""
        self.show_menu()

    def _finish(self) -> None:
        if self.state is not None:
            self.finished.emit(self.state.id, not self.state.done)

    def _open(self) -> None:
        """Open what it was made as, else the step itself."""
        if self.state is not None:
            kind, key = self.state.record
            self.record_requested.emit(kind or STEP, key or self.state.id)


class _Words(Pressable):
    """Icon and title; below them the bar, the progress in words, and the day."""

    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._state: StepState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, state: StepState) -> None:
        self._state = state
        late = "late" if state.late else ""
        self.setAccessibleName(", ".join(part for part in (state.title, state.progress, state.by_when, late) if part))
        self.setToolTip(state.title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        state = self._state
        if state is None:
            return
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 6, fill)
            wide = self.width() - _LEAD - 4
            icon = "circle-check" if state.done else state.icon
            painting.icon(painter, painting.square(2, 13, 14), icon, "ok" if state.done else "text3")
            token = "text3" if state.done else "text"
            painting.text(painter, QRectF(_LEAD, 3, wide, 20), state.title, "body", token)
            second = QRectF(_LEAD, 24, wide, 18)
            token = "warn_text" if state.late else "text3"
            taken = painting.text(painter, second, state.by_when, "small", token, align=painting.RIGHT)
            if state.late:
                painting.icon(painter, painting.square(second.right() - taken - 17, 33, 13), "triangle-alert", "warn")
                taken += 17
            left = float(_LEAD)
            if state.share is not None:
                bar = QRectF(left, 31, _BAR, 4)
                painting.box(painter, bar, 2, "border")
                if state.share > 0:
                    painting.box(painter, QRectF(left, 31, max(4.0, _BAR * state.share), 4), 2, "c3")
                left = bar.right() + 8
            room = QRectF(left, 24, second.right() - taken - 10 - left, 18)
            painting.text(painter, room, state.progress, "small", "text3")
