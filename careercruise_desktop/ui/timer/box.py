"""The timer's box in the footer: what runs and for how long, or the way to start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable, tip_with_key

from .question import ForgottenQuestion
from .state import QuestionState, TimerState

HEIGHT, STOP, PADDING = 32, 24, 12
MOST_TITLE, MOST_PROJECT = 240, 110
LOOK_EVERY = 60


class TimerBox(Pressable):
    """Pressing it opens the running timer, or starts one; the square stops it.

    Signals: start_requested; stop_requested; discard_requested; opened(timer id); answered(key, minute of day);
    look_requested: it was shown or a minute has passed, see whether the timer looks forgotten.
    """

    start_requested = Signal()
    stop_requested = Signal()
    discard_requested = Signal()
    opened = Signal(int)
    answered = Signal(str, int)
    look_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Start timer", parent)
        self._presenter: object = None
        self._state: TimerState | None = None
        self._seconds = 0
        self._question: ForgottenQuestion | None = None
        self._stop = IconButton(
            "stop", "Stop timer", size=STOP, icon_size=12, token="text", shortcut="Ctrl+Shift+T", parent=self
        )
        self._stop.clicked.connect(self.stop_requested)
        self._stop.hide()
        self.clicked.connect(self._pressed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self._tick)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.look_requested)
        self.show_state(None)

    def own(self, presenter: object) -> None:
        """Take the presenter; it lives as long as the box."""
        self._presenter = presenter

    @property
    def running(self) -> bool:
        """Whether a timer runs."""
        return self._state is not None

    @property
    def elapsed(self) -> str:
        """The time shown ("0:42:10"), "" when nothing runs."""
        return words.elapsed_clock(self._seconds) if self.running else ""

    @property
    def question(self) -> ForgottenQuestion | None:
        """What is being asked about a forgotten timer."""
        return self._question

    def show_state(self, state: TimerState | None) -> None:
        """Show what runs, or nothing."""
        self._state = state
        self._seconds = state.seconds if state is not None else 0
        self._stop.setVisible(state is not None)
        self.setAccessibleName(state.name if state is not None else "Start timer")
        tip = state.title if state is not None else "Start timer"
        self.setToolTip(tip_with_key(tip, "" if state is not None else "Ctrl+Shift+T"))
        if state is None:
            self._clock.stop()
        elif self.isVisible():
            self._clock.start()
        self.updateGeometry()
        self.update()

    def show_question(self, question: QuestionState) -> None:
        """Ask about a forgotten timer, unless it is being asked already."""
        if self._question is not None and self._question.is_open:
            return
        self._question = ForgottenQuestion(self, question)
        self._question.answered.connect(self.answered)
        self._question.open(right=True)

    def stop_running(self) -> bool:
        """Stop what runs; False when nothing does."""
        if self._state is None:
            return False
        self.stop_requested.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Count on screen only."""
        super().showEvent(event)
        if self.running:
            self._clock.start()
        # Asked once it has its place in the window, because the question stands over it.
        self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._clock.stop()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to throw the timer away."""
        if not self.running:
            return
        menu = Menu(self)
        menu.add("Stop timer", self.stop_requested.emit, icon="square", shortcut="Ctrl+Shift+T")
        menu.add("Discard timer", self.discard_requested.emit, icon="trash-2", danger=True)
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        state = self._state
        if state is None:
            return QSize(PADDING * 2 + 22 + painting.text_width("Start timer", "body_medium"), HEIGHT)
        title, project = self._widths(state)
        elapsed = painting.text_width(words.elapsed_clock(self._seconds), "strong")
        middle = title + (8 + project if project else 0)
        return QSize(PADDING + 18 + middle + 16 + elapsed + 12 + STOP + 4, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never shorter."""
        return self.sizeHint()

    def resizeEvent(self, event: object) -> None:
        """Keep the stop button at the right."""
        self._stop.move(self.width() - STOP - 4, (self.height() - STOP) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, mark, words and the time."""
        box = QRectF(self.rect())
        middle = box.center().y()
        with painting.begin(self) as painter:
            painting.box(painter, box, 6, "hover" if self.underMouse() else "surface", "border2")
            state = self._state
            if state is None:
                painting.icon(painter, painting.square(PADDING, middle, 14), "play", "text2")
                painting.text(painter, box.adjusted(PADDING + 22, 0, -PADDING, 0), "Start timer", "body_medium")
                return
            paint_mark(painter, mark_rect(PADDING, middle, state.role, 8), state.role)
            painting.box(painter, QRectF(self._stop.geometry()), 5, "sunken")
            title, project = self._widths(state)
            left = float(PADDING + 18)
            painting.text(painter, QRectF(left, 0, title + 1, box.height()), state.title, "body_medium")
            if project:
                place = QRectF(left + title + 8, 0, project + 1, box.height())
                painting.text(painter, place, state.project, "body", "text3")
            right = QRectF(0, 0, box.width() - STOP - 16, box.height())
            painting.text(painter, right, words.elapsed_clock(self._seconds), "strong", align=painting.RIGHT)

    def _widths(self, state: TimerState) -> tuple[int, int]:
        title = min(MOST_TITLE, painting.text_width(state.title, "body_medium"))
        project = min(MOST_PROJECT, painting.text_width(state.project, "body")) if state.project else 0
        return title, project

    def _pressed(self) -> None:
        if self._state is None:
            self.start_requested.emit()
        else:
            self.opened.emit(self._state.id)

    def _tick(self) -> None:
        before = self.sizeHint().width()
        self._seconds += 1
        if self.sizeHint().width() != before:
            self.updateGeometry()
        if self._seconds % LOOK_EVERY == 0:
            self.look_requested.emit()
        self.update()
