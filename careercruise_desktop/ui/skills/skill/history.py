"""Every assessment of a skill, newest first: when, which level, by whom, and the line of evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label

from .state import PastState

_DAY, _LINE = 84, 24


class History(QWidget):
    """A level is never overwritten; one that was given by mistake can be deleted.

    Signals: removed(id of an assessment).
    """

    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(6)

    def show_history(self, states: Sequence[PastState]) -> None:
        """Show other assessments."""
        had = next((at for at, row in enumerate(self.rows) if row.delete.hasFocus()), None)
        while len(self.rows) > len(states):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(states):
            row = _Row(self)
            row.delete.clicked.connect(lambda _=False, row=row: self.removed.emit(row.key))
            self._column.addWidget(row)
            if self.rows:
                QWidget.setTabOrder(self.rows[-1].delete, row.delete)
            self.rows.append(row)
        for row, state in zip(self.rows, states, strict=True):
            row.show_state(state)
        if had is not None and self.rows:
            self.rows[min(had, len(self.rows) - 1)].delete.setFocus(Qt.FocusReason.TabFocusReason)


class _Row(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = 0
        self.day = Label("", "small", "text3", self)
        self.value = Label("", "body_medium", parent=self, elide=True)
        self.note = Label("", "small", "text2", wrap=True, parent=self)
        self.delete = IconButton("x", "Delete", size=24, icon_size=14, parent=self)
        self.delete.press_once()
        for label in (self.day, self.value):
            label.setFixedHeight(_LINE)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, _DAY)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.day, 0, 0, top)
        grid.addWidget(self.value, 0, 1, top)
        grid.addWidget(self.delete, 0, 2, top)
        grid.addWidget(self.note, 1, 1)

    def show_state(self, state: PastState) -> None:
        """Show another assessment."""
        self.key = state.id
        self.day.set_text(state.name)
        self.value.set_text(state.value)
        self.note.set_text(state.remark)
        self.note.setVisible(bool(state.remark))
        self.delete.set_icon("x", f"Delete the assessment of {state.name}")
