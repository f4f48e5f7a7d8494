"""What handing over to a person has brought: each figure with its n, opening to the tasks behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import Figure, Handed

WIDTH, LINE, ROW = 316, 30, 26
MOST_ROWS = 6


class FigureRow(Pressable):
    """A figure: its name left, its value right; a press shows what it counts."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(f"{figure.label}, {figure.value}")
        self.figure = figure
        self.ring_radius = 5.0
        self.setCheckable(bool(figure.rows))
        self.setEnabled(bool(figure.rows))
        self.setToolTip(figure.tip)
        self.setAccessibleDescription(figure.tip)
        self.setFixedHeight(LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, value, and whether it is open."""
        figure = self.figure
        with painting.begin(self) as painter:
            if self.isEnabled() and self.underMouse():
                painting.box(painter, QRectF(self.rect()), 5, "hover")
            left = 6.0
            if figure.rows:
                icon = "chevron-down" if self.isChecked() else "chevron-right"
                painting.icon(painter, painting.square(left, LINE / 2, 13), icon, "text3")
            left += 19
            room = QRectF(left, 0, self.width() - left - 6, LINE)
            value = painting.text_width(figure.value, "small_strong")
            painting.text(painter, room.adjusted(0, 0, -value - 8, 0), figure.label, "small", "text2")
            painting.text(painter, room, figure.value, "small_strong", "text", align=painting.RIGHT)


class _TaskRow(Pressable):
    """A task that a figure counts; a press opens it."""

    def __init__(self, title: str, detail: str) -> None:
        super().__init__(f"{title}, {detail}" if detail else title)
        self._title, self._detail = title, detail
        self.ring_radius = 5.0
        self.setFixedHeight(ROW)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and what it counts with."""
        with painting.begin(self) as painter:
            if self.underMouse():
                painting.box(painter, QRectF(self.rect()), 5, "hover")
            room = QRectF(25, 0, self.width() - 31, ROW)
            width = painting.text_width(self._detail, "caption") if self._detail else 0
            painting.text(painter, room.adjusted(0, 0, -width - 8, 0), self._title, "small", "text")
            painting.text(painter, room, self._detail, "caption", "text3", align=painting.RIGHT)


class HandedPopover(Popover):
    """The person's figures.

    Signals:
        opened: the id of a task.
    """

    opened = Signal(int)

    def __init__(self, anchor: QWidget, state: Handed) -> None:
        super().__init__(anchor, f"Handed over to {state.person}", padding=11)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Avatar(state.initials, 28, state.person))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(state.person, "strong", elide=True))
        names.addWidget(Label(state.sub, "small", "text3"))
        head.addLayout(names, 1)
        self.body.addLayout(head)
        self.body.addSpacing(8)
        self.figures: list[FigureRow] = []
        self._below: dict[FigureRow, QWidget] = {}
        for figure in state.figures:
            row = FigureRow(figure)
            self.figures.append(row)
            self.body.addWidget(row)
            if figure.rows:
                row.toggled.connect(lambda _on, row=row: self._turn(row))

    def start(self) -> None:
        """Open with the focus on the first figure that opens to something."""
        first = next((row for row in self.figures if row.isEnabled()), None)
        self.open(first, width=WIDTH)

    def _turn(self, row: FigureRow) -> None:
        """Show or hide what a figure counts; one at a time."""
        for other in self.figures:
            if other is not row and row.isChecked() and other.isChecked():
                other.setChecked(False)
        below = self._below.pop(row, None)
        if below is not None:
            self.body.removeWidget(below)
            below.hide()
            below.deleteLater()
        elif row.isChecked():
            self._below[row] = made = self._rows_of(row)
            self.body.insertWidget(self.body.indexOf(row) + 1, made)
            made.show()
        self.fit_again()

    def _rows_of(self, figure: FigureRow) -> QWidget:
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        before: QWidget = figure
        rows = figure.figure.rows
        made: list[QWidget] = []
        for key, title, detail in rows:
            row = _TaskRow(title, detail)
            row.clicked.connect(lambda _on=False, key=key: self._open_task(key))
            lines.addWidget(row)
            made.append(row)
        lines.addStretch(1)
        area = ScrollArea(inner, "surface", self)
        area.setFixedHeight(min(MOST_ROWS, len(rows)) * ROW)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for one in made:
            QWidget.setTabOrder(before, one)
            before = one
        return area

    def _open_task(self, key: int) -> None:
        self.close_now(back=False)
        self.opened.emit(key)
