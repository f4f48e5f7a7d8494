"""A competence that is not reached: own level beside the required one, what is missing, and its next steps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import level_width, paint_level
from careercruise_desktop.ui.widgets.pressable import Pressable

from .fitting import fit
from .state import CompetenceState
from .step_row import StepRow


class GapBox(QWidget):
    """Shows a `CompetenceState`.

    Signals: opened(skill id, what to open its evidence at); assessed(skill id, what to ask at);
    steps_wanted(competence id, what to open the offers at); those of its steps.
    """

    opened = Signal(int, object)
    assessed = Signal(int, object)
    steps_wanted = Signal(int, object)
    finished = Signal(int, bool)
    counted = Signal(int, int)
    removed = Signal(int)
    record_requested = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state: CompetenceState | None = None
        self.steps: list[StepRow] = []
        self.head = GapHead(self)
        self.missing = Label("", "small", "text3", wrap=True)
        self.missing.setContentsMargins(2, 0, 2, 0)
        self.assess = Button("Assess", small=True)
        self.add = Button("Next step", "ghost", "plus", small=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.assess)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addLayout(self._rows)
        column.addWidget(self.missing)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(Hairline())
        self.head.clicked.connect(lambda _=False: self._tell_opened())
        self.assess.clicked.connect(lambda _=False: self._ask_level())
        self.add.clicked.connect(lambda _=False: self._ask_steps())

    def show_competence(self, state: CompetenceState) -> None:
        """Show another competence; steps that stay keep the focus."""
        if state == self.state:
            return
        self.state = state
        self.head.show_competence(state)
        fit(self.steps, len(state.steps), self._rows, self._step)
        before: QWidget = self.head
        for row, step in zip(self.steps, state.steps, strict=True):
            row.show_step(step)
            for stop in (row.words, row.check, row.more):
                QWidget.setTabOrder(before, stop)
                before = stop
        QWidget.setTabOrder(before, self.assess)
        self.missing.set_text(state.missing)
        self.missing.setVisible(bool(state.missing))
        self.assess.setVisible(not state.level)
        self.add.setAccessibleName(f"Next step for {state.name}")
        self.assess.setAccessibleName(f"Assess {state.name}")

    def _step(self) -> StepRow:
        row = StepRow(self)
        row.finished.connect(self.finished)
        row.counted.connect(self.counted)
        row.removed.connect(self.removed)
        row.record_requested.connect(self.record_requested)
        return row

    def _ask_level(self) -> None:
        if self.state is not None:
            self.assessed.emit(self.state.skill_id, self.assess)

    def _ask_steps(self) -> None:
        if self.state is not None:
            self.steps_wanted.emit(self.state.id, self.add)

    def _tell_opened(self) -> None:
        if self.state is not None:
            self.opened.emit(self.state.skill_id, self.head)


class GapHead(Pressable):
    """Name, level squares, both levels, and what speaks for it; pressed, it opens the evidence."""

    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._state: CompetenceState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_competence(self, state: CompetenceState) -> None:
        """Show another competence."""
        self._state = state
        self.setAccessibleName(", ".join(part for part in (state.name, state.counted, state.evidence) if part))
        self.updateGeometry()
        self.setToolTip("What speaks for this level")
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines, or one where nothing speaks for it."""
        return QSize(200, 46 if self._state is None or self._state.evidence else 28)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before it is."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, the squares."""
        state = self._state
        if state is None:
            return
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 6, fill)
            line = QRectF(2, 4, self.width() - 6, 20)
            taken = painting.text(painter, line, state.counted, "small", "text2", align=painting.RIGHT)
            squares = line.right() - taken - 10 - level_width()
            paint_level(painter, squares, 14, level=state.level, target=state.required)
            painting.text(painter, QRectF(2, 4, squares - 14, 20), state.name, "strong")
            painting.text(painter, QRectF(2, 24, self.width() - 6, 18), state.evidence, "small", "text3")
