"""A competence that is not reached: own level beside the required one, what is missing, and its next steps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.fitting import fit
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import level_width, paint_level
from careercruise_desktop.ui.widgets.pressable import Pressable

from . import wrapping
from .state import CompetenceState
from .step_row import StepRow

# The check before what is reached.
_CHECK, _USUAL = 24, 360


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
    removed = Signal(int, bool)
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
        # They stand over the second line of the head, where there is room.
        self.acts = QWidget(self)
        buttons = QHBoxLayout(self.acts)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(6)
        buttons.addWidget(self.assess)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addLayout(self._rows)
        column.addWidget(self.missing)
        column.addSpacing(6)
        column.addWidget(Hairline())
        self.head.clicked.connect(lambda _=False: self._tell_opened())
        self.assess.clicked.connect(lambda _=False: self._ask_level())
        self.add.clicked.connect(lambda _=False: self._ask_steps())

    def show_competence(self, state: CompetenceState) -> None:
        """Show another competence; steps that stay keep the focus."""
        if state == self.state:
            return
        self.state = state
        self.assess.setVisible(not state.level)
        wanted = self.acts.sizeHint()
        self.acts.setFixedSize(wanted)
        self.head.show_competence(state, wanted)
        fit(self.steps, len(state.steps), self._rows, self._step)
        # As the eye goes: the buttons stand beside the head, its steps below.
        QWidget.setTabOrder(self.head, self.assess)
        QWidget.setTabOrder(self.assess, self.add)
        before: QWidget = self.add
        for row, step in zip(self.steps, state.steps, strict=True):
            row.show_step(step)
            for stop in (row.words, row.check, row.more):
                QWidget.setTabOrder(before, stop)
                before = stop
        self.missing.set_text(state.missing)
        self.missing.setVisible(bool(state.missing))
        self.add.setAccessibleName(f"Next step for {state.name}")
        self.assess.setAccessibleName(f"Assess {state.name}")
        self._place_acts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay at the right."""
        super().resizeEvent(event)
        self._place_acts()

    @property
    def last(self) -> QWidget:
        """Where Tab leaves it."""
        return self.steps[-1].more if self.steps else self.add

    def _place_acts(self) -> None:
        self.acts.move(self.width() - self.acts.width() - 2, self.head.y() + self.head.below)
        self.acts.raise_()

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
    """Name, level squares, both levels, and what speaks for it; pressed, it opens the evidence.

    `aside` is the room at the right of the second line that something else takes; `reached` puts a check before it.
    """

    ring_inside = True

    def __init__(self, parent: QWidget, *, reached: bool = False) -> None:
        super().__init__("", parent)
        self.state: CompetenceState | None = None
        self._lead = _CHECK if reached else 0
        self._aside = QSize(0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_competence(self, state: CompetenceState, aside: QSize | None = None) -> None:
        """Show another competence."""
        self.state, self._aside = state, aside or QSize(0, 0)
        parts = (state.name, state.counted, state.evidence, state.missing)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip("What speaks for this level")
        self.updateGeometry()
        self.update()

    @property
    def second(self) -> str:
        """What speaks for it; of one that is reached, also what it lacks."""
        state = self.state
        if state is None:
            return ""
        return ". ".join(part for part in (state.evidence, state.missing if self._lead else "") if part)

    def hasHeightForWidth(self) -> bool:
        """Long names take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the name and of what speaks for it; room for what stands aside."""
        if self.state is None:
            return 0
        below = max(self._aside.height(), self._second_high(width))
        return 4 + self._name_high(width) + below + 2

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def minimumSizeHint(self) -> QSize:
        """A word of the name beside the squares."""
        return QSize(180, 0)

    @property
    def below(self) -> int:
        """Where the second line begins."""
        return 4 + self._name_high(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, the squares."""
        state = self.state
        if state is None:
            return
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 6, fill)
            if self._lead:
                painting.icon(painter, painting.square(2, 14, 15), "circle-check", "ok")
            left = 2 + self._lead
            line = QRectF(left, 4, self.width() - 4 - left, 20)
            taken = painting.text(painter, line, state.counted, "small", "text2", align=painting.RIGHT)
            paint_level(
                painter, line.right() - taken - 10 - level_width(), 14, level=state.level, target=state.required
            )
            wrapping.paint(painter, QRectF(left, 4, self._name_room(self.width()), 0), state.name, "strong")
            wrapping.paint(
                painter, QRectF(left, self.below, self._second_room(self.width()), 0), self.second, "small", "text3"
            )

    def _name_room(self, width: int) -> float:
        counted = painting.text_width(self.state.counted, "small") if self.state is not None else 0
        return width - 4 - 2 - self._lead - counted - 10 - level_width() - 12

    def _name_high(self, width: int) -> int:
        return wrapping.high(self.state.name, "strong", self._name_room(width)) if self.state is not None else 0

    def _second_room(self, width: int) -> float:
        aside = self._aside.width()
        return width - 6 - self._lead - (aside + 8 if aside else 0)

    def _second_high(self, width: int) -> int:
        return wrapping.high(self.second, "small", self._second_room(width))
