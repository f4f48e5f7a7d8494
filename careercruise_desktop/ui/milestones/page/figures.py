"""A card of figures in lines: each with its name, its value, what it says, what it means, and its records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.about import AboutButton
from careercruise_desktop.ui.widgets.card import Card
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .state import FigureState

ROW = 44
_SIDE, _TOP = 8, 4
_ABOUT, _GAP = 22, 8
TWO_FROM = 460


class FigureLine(Pressable):
    """One figure; pressing it asks for its records."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._state: FigureState | None = None
        self.about = AboutButton(parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def figure(self) -> str:
        """The key of the records behind."""
        return self._state.figure if self._state is not None else ""

    def show_state(self, state: FigureState) -> None:
        """Show another figure."""
        self._state = state
        self.setAccessibleName(", ".join(part for part in (f"{state.name} {state.value}", state.says) if part))
        self.setAccessibleDescription("Opens the records behind")
        self.setToolTip(state.says)
        self.about.show_meaning(state.name, state.meaning)
        self._place_about()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, ROW)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened first."""
        return QSize(150, ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The "i" stays behind the name."""
        super().resizeEvent(event)
        self._place_about()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and value, and below them what it says."""
        state = self._state
        with painting.begin(self) as painter:
            if self.underMouse() or self.isDown():
                painting.box(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1), 6, "hover")
            if state is None:
                return
            room = self.width() - 2 * _SIDE
            value = painting.text_width(state.value, "strong")
            token = "text3" if state.value == "n/a" else "text"
            first = QRectF(_SIDE, _TOP, room, 20)
            painting.text(painter, first, state.value, "strong", token, align=painting.RIGHT)
            painting.text(painter, first.adjusted(0, 0, -value - _ABOUT - _GAP, 0), state.name, "body", "text2")
            painting.text(painter, QRectF(_SIDE, _TOP + 19, room, 16), state.says, "small", "text3")

    def _place_about(self) -> None:
        if self._state is None:
            return
        value = painting.text_width(self._state.value, "strong")
        room = self.width() - 2 * _SIDE - value - _ABOUT - _GAP
        name = min(painting.text_width(self._state.name, "body"), room)
        self.about.setGeometry(_SIDE + name + 2, _TOP - 1, _ABOUT, _ABOUT)


class FigureCard(Card):
    """Figures in one or two columns under a title, and a note below them.

    Signals:
        opened: the records behind a figure (its key) are wanted, at a widget.
    """

    opened = Signal(str, QWidget)

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(16, parent)
        self.head = SectionHead(title)
        self.lines: list[FigureLine] = []
        self._columns = 0
        self._nothing = Label(nothing, "body", "text2", wrap=True)
        self._note = Label("", "small", "text3", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(-8, 0, -8, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self.body.addWidget(self.head)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    def show_figures(self, states: Sequence[FigureState], note: str = "") -> None:
        """Show other figures."""
        while len(self.lines) > len(states):
            line = self.lines.pop()
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        fresh = [FigureLine(self) for _ in range(len(states) - len(self.lines))]
        for line in fresh:
            line.clicked.connect(lambda _=False, line=line: self.opened.emit(line.figure, line))
        self.lines += fresh
        for line, state in zip(self.lines, states, strict=True):
            line.show_state(state)
        self._nothing.setVisible(not states)
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._arrange(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, anew: bool = False) -> None:
        columns = 2 if self.width() >= TWO_FROM and len(self.lines) > 3 else 1
        if columns == self._columns and not anew:
            return
        self._columns = columns
        rows = -(-len(self.lines) // columns)
        for at, line in enumerate(self.lines):
            self._grid.addWidget(line, at % rows, at // rows)
            line.show()
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        before: QWidget = self.lines[0] if self.lines else self
        for line in self.lines:
            for widget in (line, line.about):
                if widget is not before:
                    QWidget.setTabOrder(before, widget)
                before = widget
