"""The field that takes a task as one line, with what was understood of it below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.line_chips import LineChips

from .state import LineState

MOST = 10_000
EXAMPLE = "Webhook check 2h #payments @it !fri"


class _LineField(Field):
    """While nothing is typed it is a dashed place to begin; Enter, Tab and Esc belong to the line."""

    entered = Signal(bool)
    taken = Signal()
    left = Signal()
    typed = Signal(str)
    # The line with its first suggestion taken, or ""; Qt sends events before there is anything of an object's own.
    better = ""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "Title 2h #project @it !fri", "Add task", parent=parent)
        self.setMaxLength(MOST)
        self.setToolTip(f"Such as {EXAMPLE}")
        self.setAccessibleDescription(f"One line, such as {EXAMPLE}")
        self.textChanged.connect(self.typed)

    def event(self, event: QEvent) -> bool:
        """Tab takes what is suggested, and leaves where nothing is."""
        if self.better and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
            if plain_tab:
                self.taken.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, with Ctrl also what is new; Esc empties the field, and leaves it once it is empty."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dashed box with its plus, or the field."""
        if self.hasFocus() or self.text():
            super().paintEvent(event)
            return
        box = QRectF(0, 0, self.width(), self._base)
        with painting.begin(self) as painter:
            painting.box(painter, box, 6, "hover" if self.underMouse() else "", "border2", dash=painting.DASH)
            painting.icon(painter, painting.square(9, self._base / 2, 14), "plus", "text3")
            painting.text(painter, box.adjusted(29, 0, -8, 0), "Add task", "body", "text3")


class AddTask(QWidget):
    """The field, and below it while something is typed: chips, what Enter will do or what is missing, the coach.

    Signals: typed(text); entered(text, whether new names are to be made); left: Esc, with nothing in the field.
    """

    typed = Signal(str)
    entered = Signal(str, bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _LineField(self)
        self._state = LineState()
        self._chips = LineChips(self)
        self._hint = Label("", "caption", "text3", wrap=True)
        self._coach = Label("", "caption", "text2", wrap=True)
        self._complaint = Complaint(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.field)
        for part in (self._chips, self._hint, self._complaint, self._coach):
            layout.addWidget(part)
            part.hide()
        self.field.typed.connect(self.typed)
        self.field.entered.connect(lambda create: self.entered.emit(self.field.text(), create))
        self.field.taken.connect(self._take)
        self.field.left.connect(self.left)
        self._chips.chosen.connect(self._select)

    @property
    def text(self) -> str:
        """The line as typed."""
        return self.field.text()

    @property
    def chip_texts(self) -> list[str]:
        """What the chips say."""
        return [] if self._chips.isHidden() else self._chips.texts

    @property
    def hint(self) -> str:
        """What Enter will do, or ""."""
        return "" if self._hint.isHidden() else self._hint.text()

    @property
    def complaint(self) -> str:
        """Why the line was not added, or ""."""
        return self._complaint.text

    @property
    def coach(self) -> str:
        """What such estimates tend to become, or ""."""
        return "" if self._coach.isHidden() else self._coach.text()

    def clear(self) -> None:
        """The line was added: an undo takes the task back, and does not write the line again."""
        self.field.setText("")

    def show_line(self, state: LineState) -> None:
        """Show what the line means."""
        self._state = state
        self.field.better = state.better
        self._chips.show_chips(state.chips)
        self._chips.setVisible(bool(state.chips))
        self._hint.set_text(state.hint)
        self._hint.setVisible(bool(state.hint))
        self._complaint.show_text("")
        self._coach.set_text(state.coach)
        self._coach.setToolTip(state.coach_tip)
        self._coach.setVisible(bool(state.coach))

    def refuse(self, sentence: str) -> None:
        """Say beside the field why the line was not added; it stays as typed."""
        self._hint.hide()
        self._complaint.show_text(sentence)

    def _take(self) -> None:
        self.field.setText(self._state.better)

    def _select(self, start: int, end: int) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setSelection(start, end - start)
