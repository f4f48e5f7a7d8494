"""The bar over the work area: how milestones are shown, what the signs mean, and which ones are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.segmented import Segmented

from .state import MODES, STRETCHES, WHICH

HEIGHT = 44
_SIGNS = (("reached", "Reached"), ("open", "Open"), ("baseline", "Baseline"), ("slip", "Slip"), ("elbow", "Depends on"))
_BETWEEN = 16
_ICON = {"reached": 26, "open": 26, "baseline": 28, "slip": 20, "elbow": 17}


class Toolbar(QWidget):
    """44 px high. `tools` stand in it while the table is shown.

    Signals: mode_chosen(mode); which_chosen(which); stretch_chosen(stretch).
    """

    mode_chosen = Signal(str)
    which_chosen = Signal(str)
    stretch_chosen = Signal(str)

    def __init__(self, tools: QWidget, mode: str) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.menu: Menu | None = None
        self._which = "all"
        self.modes = Segmented(MODES, mode, "Show milestones as", small=True)
        for number, (name, text) in enumerate(MODES, 1):
            self.modes.name_piece(name, f"{text}\tAlt+{number}")
        self.stretches = Segmented(STRETCHES, "half", "Span", small=True)
        for key, words in (("quarter", "A quarter"), ("half", "Six months"), ("year", "A year")):
            self.stretches.name_piece(key, words)
        self.which = Button("Open and done", "plain", "list", small=True)
        self.legend = Legend()
        self._line = Hairline(vertical=True)
        self._line.setFixedHeight(18)
        self._middle = QStackedWidget()
        for widget in (self.legend, tools, Label("")):
            self._middle.addWidget(widget)
        self._middle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(self.modes)
        row.addWidget(self._middle, 1)
        for widget in (self._line, self.which, self.stretches):
            row.addWidget(widget)
        self.modes.chosen.connect(self.mode_chosen)
        self.stretches.chosen.connect(self.stretch_chosen)
        self.which.clicked.connect(lambda _=False: self._ask_which())

    def show_choices(self, mode: str, which: str, stretch: str) -> None:
        """Show what is chosen."""
        self._which = which
        self.modes.set_value(mode)
        self.stretches.set_value(stretch)
        self.stretches.setVisible(mode == "timeline")
        self.which.setText(dict(WHICH)[which])  # type: ignore[index]
        self._middle.setCurrentIndex({"timeline": 0, "table": 1}.get(mode, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface over a hairline."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())

    def _ask_which(self) -> None:
        self.menu = menu = Menu(self)
        for key, text in WHICH:
            menu.add(text, partial(self.which_chosen.emit, key), checked=key == self._which)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.which, right=True)


class Legend(QWidget):
    """What the signs of the timeline mean; as many as there is room for, from the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(24)
        self.setAccessibleName("Signs: " + ", ".join(name for _, name in _SIGNS))

    def sizeHint(self) -> QSize:
        """Nothing is asked for: it takes what is left."""
        return QSize(0, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer signs."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The signs and their words."""
        widths = [_ICON[key] + 6 + painting.text_width(name, "small") for key, name in _SIGNS]
        shown = len(_SIGNS)
        while shown and sum(widths[:shown]) + _BETWEEN * (shown - 1) > self.width():
            shown -= 1
        left = self.width() - sum(widths[:shown]) - _BETWEEN * max(0, shown - 1)
        with painting.begin(self) as painter:
            for (key, name), width in zip(_SIGNS[:shown], widths, strict=False):
                _paint_sign(painter, key, left, 12)
                words = QRectF(left + _ICON[key] + 6, 0, width, 24)
                painting.text(painter, words, name, "small", "text2")
                left += width + _BETWEEN


def _paint_sign(painter: QPainter, key: str, left: float, middle: float) -> None:
    """One sign, as the timeline paints it."""
    if key in {"reached", "open"}:
        for place, role in ((0.0, "it"), (15.0, "pm")):
            mark = mark_rect(left + place, middle, role, 10)
            paint_mark(painter, mark, role)
            if key == "open":
                paint_mark(painter, mark.adjusted(2, 2, -2, -2), role, "surface")
    elif key == "baseline":
        painting.box(painter, QRectF(left, middle - 2, 20, 4), 2, "border2")
        ring = QPainterPath()
        ring.addEllipse(QPointF(left + 22, middle), 3, 3)
        painter.fillPath(ring, theme().brush("surface"))
        painter.strokePath(ring, theme().pen("text3", 1.5))
    elif key == "slip":
        x, y = left + 18, middle
        _stroke(painter, "warn", (left, y, x, y), (x - 4, y - 4, x, y), (x - 4, y + 4, x, y))
    else:
        x, y = left + 15, middle + 4
        first = left + 1
        elbow = ((first, y - 10, first, y), (first, y, x, y), (x - 4, y - 3, x, y), (x - 4, y + 3, x, y))
        _stroke(painter, "text3", *elbow)


def _stroke(painter: QPainter, token: str, *lines: tuple[float, float, float, float]) -> None:
    path = QPainterPath()
    for x1, y1, x2, y2 in lines:
        path.moveTo(x1, y1)
        path.lineTo(x2, y2)
    painter.strokePath(path, theme().pen(token, 1.25))
