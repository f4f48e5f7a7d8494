"""The strip of figures over the grid: planned, logged, accuracy, switches and the balance of the roles."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.pressable import Pressable

from .room_state import StripFigure

HEIGHT = 50
MARGIN, BETWEEN = 12, 7
# The figures that a narrow window keeps.
MAIN = 4
_GAP, _MARK_GAP, _PAD = 8, 13, 8


class FigureButton(Pressable):
    """One figure with its label; its tooltip defines it, pressing it opens the records behind it."""

    def __init__(self, figure: StripFigure, parent: QWidget) -> None:
        super().__init__(figure.name, parent)
        self.figure = figure
        self._brief = False
        self._bare = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_figure(figure)

    def show_figure(self, figure: StripFigure) -> None:
        """Show another value."""
        self.figure = figure
        self.setAccessibleName(figure.name)
        self.setAccessibleDescription(figure.tip)
        self.setToolTip(figure.tip)
        self.update()

    def be_brief(self, *, brief: bool, bare: bool = False) -> None:
        """Leave out what the figure is made of, where there is little room, or no more than the quiet word behind."""
        self._brief = brief
        self._bare = bare
        self.update()

    def width_of(self, *, brief: bool, bare: bool = False) -> int:
        """The pixels it takes."""
        width = painting.text_width(self.figure.label, "small") + _GAP
        width += painting.text_width(self.figure.value, "strong")
        if not brief:
            for _, words in self.figure.parts:
                width += _GAP + _MARK_GAP + painting.text_width(words, "small")
            if self.figure.rest and not bare:
                width += _GAP - 2 + painting.text_width(self.figure.rest, "small")
        return width + 2 * _PAD

    def sizeHint(self) -> QSize:
        """The whole figure."""
        return QSize(self.width_of(brief=self._brief, bare=self._bare), 28)

    def minimumSizeHint(self) -> QSize:
        """The whole figure."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, value, what it is made of, and a quiet word behind it."""
        middle = self.height() / 2
        left = float(_PAD)
        with painting.begin(self) as painter:
            if self.figure.listed and (self.underMouse() or self.isDown()):
                painting.box(painter, QRectF(self.rect()), 6, "selected" if self.isDown() else "hover")

            def word(words: str, role: str, token: str) -> None:
                nonlocal left
                left += painting.text(painter, QRectF(left, 0, 400, self.height()), words, role, token)

            word(self.figure.label, "small", "text3")
            left += _GAP
            word(self.figure.value, "strong", "text")
            if self._brief:
                return
            for role, words in self.figure.parts:
                left += _GAP
                paint_mark(painter, mark_rect(round(left), middle, role, 7), role)
                left = round(left) + _MARK_GAP
                word(words, "small", "text2")
            if self.figure.rest and not self._bare:
                left += _GAP - 2
                word(self.figure.rest, "small", "text2")


class Strip(QWidget):
    """50 px high. In a narrow window its figures become brief, and the last ones give way.

    Signals:
        opened: the records behind a figure (key) are wanted.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("Figures")
        self.figures: dict[str, FigureButton] = {}
        self._lines: list[int] = []

    def show_figures(self, figures: tuple[StripFigure, ...]) -> None:
        """Show figures in their order."""
        wanted = {figure.key: figure for figure in figures}
        for key in [key for key in self.figures if key not in wanted]:
            gone = self.figures.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, figure in wanted.items():
            button = self.figures.get(key)
            if button is None:
                button = self.figures[key] = FigureButton(figure, self)
                button.clicked.connect(lambda _=False, key=key: self._open(key))
            else:
                button.show_figure(figure)
        self.figures = {key: self.figures[key] for key in wanted}
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines between the figures, and one below."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            for left in self._lines:
                painting.fill_rect(painter, QRectF(left, (HEIGHT - 20) / 2, 1, 20), "border")
            painting.hairline(painter, 0, self.height() - 1, self.width())

    def _open(self, key: str) -> None:
        if self.figures[key].figure.listed:
            self.opened.emit(key)

    def _place(self) -> None:
        """As many as there is room for: all with the quiet words gone, else the first four rather whole than brief."""
        buttons = list(self.figures.values())
        count, briefs, bare = self._fitting(buttons)
        left = MARGIN
        self._lines = []
        for place, button in enumerate(buttons):
            shown = place < count
            button.be_brief(brief=place >= count - briefs, bare=bare)
            button.setVisible(shown)
            if not shown:
                continue
            if place:
                self._lines.append(left - BETWEEN - 1)
            width = button.sizeHint().width()
            button.setGeometry(left, (HEIGHT - 28) // 2, width, 28)
            left += width + 2 * BETWEEN + 1
        self.update()

    def _fitting(self, buttons: list[FigureButton]) -> tuple[int, int, bool]:
        """How many of the first are shown, how many of the last of these are brief, and whether all are bare."""
        room = self.width() - 2 * MARGIN
        whole = [button.width_of(brief=False) for button in buttons]
        plain = [button.width_of(brief=False, bare=True) for button in buttons]
        short = [button.width_of(brief=True) for button in buttons]
        most = len(buttons)
        # What the last ones are made of, such as a role's debt, is worth more than the quiet words.
        tries = [
            (count, briefs, bare)
            for count in range(most, MAIN, -1)
            for briefs in range(count - MAIN + 1)
            for bare in (False, True)
        ]
        tries += [(min(MAIN, most), briefs, False) for briefs in range(min(MAIN, most) + 1)]
        tries += [(count, count, False) for count in range(min(MAIN, most) - 1, 0, -1)]
        for count, briefs, bare in tries:
            wide = sum((plain if bare else whole)[: count - briefs]) + sum(short[count - briefs : count])
            if wide + (2 * BETWEEN + 1) * (count - 1) <= room:
                return count, briefs, bare
        return 0, 0, False
