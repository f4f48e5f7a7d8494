"""The panel beside the day: the week's balance, what is due and waited for, logged days, and one piece of advice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.balance_bar import Balance, BalanceBar
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.logged_days import LoggedDays

from .state import DayState, NudgeState, RowState

SIDE, GAP = 24, 14
ROW_INSET = 8


class Section(QWidget):
    """A title, a quiet word behind it, and what belongs to it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.sub = Label("", "small", "text3", elide=True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(Label(title, "strong"))
        head.addWidget(self.sub, 1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(ROW_INSET, 0, ROW_INSET, 0)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, GAP, 0, GAP)
        self.whole.setSpacing(6)
        self.whole.addLayout(self.body)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline under it."""
        with painting.begin(self) as painter:
            painting.hairline(painter, ROW_INSET, self.height() - 1, self.width() - 2 * ROW_INSET)


class Rows(Section):
    """A section of rows, or one quiet sentence."""

    opened = Signal(str, int)

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__(title)
        self._nothing = Label(nothing, "small", "text3")
        self.body.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.whole.addLayout(self._list)
        self._shown: tuple[RowState, ...] = ()
        self.rows: list[ListRow] = []

    def show_rows(self, states: tuple[RowState, ...]) -> None:
        """Show other rows."""
        self._nothing.setVisible(not states)
        if states == self._shown and len(self.rows) == len(states):
            return
        self._shown = states
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(state) for state in states]
        for row in self.rows:
            self._list.addWidget(row)

    def _row(self, state: RowState) -> ListRow:
        row = ListRow(
            state.title,
            state.second,
            mark="" if state.avatar else state.role,
            initials=state.avatar,
            value=state.right,
            state=state.worry,
            role_after=state.role if state.avatar else "",
        )
        row.activated.connect(lambda: self.opened.emit(state.kind, state.id))
        return row


class Advice(QWidget):
    """One piece of advice with its reason, and what can be done."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "body_medium", wrap=True)
        self._reason = Label("", "small", "text2", wrap=True)
        answers = QWidget()
        self._buttons = FlowLayout(answers, gap=8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26 + ROW_INSET, GAP, ROW_INSET, GAP)
        whole.setSpacing(4)
        whole.addWidget(self._title)
        whole.addWidget(self._reason)
        whole.addSpacing(6)
        whole.addWidget(answers)
        self.buttons: list[Button] = []
        self._shown: NudgeState | None = None
        self.hide()

    def show_advice(self, state: NudgeState | None) -> None:
        """Show other advice, or none."""
        if state == self._shown:
            return
        self._shown = state
        old, self.buttons = self.buttons, []
        if state is not None:
            self._title.set_text(state.title)
            self._reason.set_text(state.reason)
            self.setAccessibleName(f"{state.title} {state.reason}")
            for at, (key, text) in enumerate(state.actions):
                button = Button(text, "ghost" if key == "later" else "plain", small=True)
                # "Good" alone says nothing to who only hears it.
                button.setAccessibleDescription(state.title)
                button.clicked.connect(lambda _=False, key=key: self.answered.emit(key))
                self._buttons.insert_widget(at, button)
                button.show()
                self.buttons.append(button)
        self.setVisible(state is not None)
        # The keys stay here where something else is offered at once.
        if any(button.hasFocus() for button in old):
            self.take_keys()
        for button in old:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()

    def take_keys(self) -> bool:
        """Put the keys on the first answer; whether there is one."""
        if self.buttons:
            self.buttons[0].setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        return bool(self.buttons)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bulb."""
        with painting.begin(self) as painter:
            painting.icon(painter, QRectF(ROW_INSET, GAP + 1, 16, 16), "lightbulb", "text2")


class Summary(QWidget):
    """Everything beside the day."""

    opened = Signal(str, int)
    nudge_answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._week = Section("This week")
        self._bar = BalanceBar(Balance(None))
        self._sentence = Label("", "small", "text2", wrap=True)
        self._debt = Label("", "small", "text3", wrap=True)
        for widget in (self._bar, self._sentence, self._debt):
            self._week.body.addWidget(widget)
        self.due = Rows("Due and overdue", "Nothing is due in the next two weeks.")
        self.waiting = Rows("Waiting on", "Nobody has to be asked today.")
        self._days = Section("Logged days")
        self._squares = LoggedDays(())
        self._days.body.addWidget(self._squares)
        self.advice = Advice()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SIDE - ROW_INSET, 0, SIDE - ROW_INSET, SIDE)
        whole.setSpacing(0)
        for section in (self._week, self.due, self.waiting, self._days, self.advice):
            whole.addWidget(section)
        whole.addStretch(1)
        self.due.opened.connect(self.opened)
        self.waiting.opened.connect(self.opened)
        self.advice.answered.connect(self.nudge_answered)

    @property
    def week_words(self) -> Sequence[str]:
        """What the week's section says."""
        return (self._week.sub.text(), self._sentence.text(), self._debt.text())

    def show_state(self, state: DayState) -> None:
        """Show the week, the rows and the logged days."""
        week = state.week
        self._week.sub.set_text(week.sub)
        self._bar.show_balance(
            Balance(week.share, week.it_text, week.pm_text, week.band_text, week.low, week.aim, week.high)
        )
        self._sentence.set_text(week.sentence)
        self._debt.set_text(week.debt)
        self._debt.setVisible(bool(week.debt))
        self.due.show_rows(state.due)
        self.waiting.show_rows(state.waiting)
        self._days.sub.set_text(state.days_sub)
        self._squares.show_days(state.days, f"Logged days, {state.days_sub}")
