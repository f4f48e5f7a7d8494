"""The rail: the rooms at the left edge, as icon and word or, folded, as icons only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop import assets
from careercruise_desktop.ui.theme import align
from careercruise_desktop.ui.theme.theme import theme

WIDE, NARROW = 208, 56


class RailItem(NamedTuple):
    """What the rail shows of a room."""

    key: str
    title: str
    icon: str
    shortcut: str


class NavButton(QAbstractButton):
    """One room in the rail."""

    hovered = Signal()

    def __init__(self, item: RailItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._count = 0
        self._folded = False
        self._by_keyboard = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(item.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.put_on)
        self._name()
        self.put_on()

    def sizeHint(self) -> QSize:
        """32 px high, as wide as the rail leaves."""
        return QSize(NARROW - 16, 32)

    def set_count(self, count: int) -> None:
        """How many things wait in this room."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def fold(self, *, folded: bool) -> None:
        """Show the icon only."""
        self._folded = folded
        self._name()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """A room that is pointed at may prepare itself."""
        super().enterEvent(event)
        self.update()
        self.hovered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Drop the hover fill."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Look as it can be used."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.put_on()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring for the keyboard only."""
        reasons = QtCore.Qt.FocusReason
        self._by_keyboard = event.reason() in {reasons.TabFocusReason, reasons.BacktabFocusReason}
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, like Space."""
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, icon, word and count."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill = "selected" if self.isChecked() else "hover" if self.underMouse() else ""
        if not self.isEnabled():
            fill = ""
        if fill:
            path = QPainterPath()
            path.addRoundedRect(box, 6, 6)
            painter.fillPath(path, look.brush(fill))
        token = self._token()
        left = 8.0 if not self._folded else (self.width() - 18) / 2
        painter.drawPixmap(round(left), (self.height() - 18) // 2, look.pixmap(self.item.icon, token, 18))
        if not self._folded:
            self._paint_words(painter)
        elif self._count:
            dot = QPainterPath()
            dot.addEllipse(QRectF(self.width() - 12, 5, 7, 7))
            painter.fillPath(dot, look.brush("accent"))
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        look = theme()
        painter.setFont(look.font("strong" if self.isChecked() else "body_medium"))
        words = self.rect().adjusted(36, 0, -8, 0)
        painter.drawText(words, align.LEFT, self.item.title)
        if self._count:
            painter.setPen(look.color("text3"))
            painter.setFont(look.font("caption"))
            painter.drawText(words, align.RIGHT, str(self._count))

    def _token(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return "text" if self.isChecked() else "text2"

    def put_on(self) -> None:
        """Take the ink of the theme that is on; words are painted with a widget's own ink."""
        self.setPalette(theme().ink(self._token()))

    def _name(self) -> None:
        waiting = f", {self._count} waiting" if self._count else ""
        self.setAccessibleName(f"{self.item.title}{waiting}")
        self.setToolTip(f"{self.item.title}{waiting}   {self.item.shortcut}" if self._folded else "")


class Rail(QWidget):
    """The rooms, the program's mark above them, settings last at the bottom."""

    chosen = Signal(str)
    approached = Signal(str)

    def __init__(self, items: Sequence[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Rooms")
        self._buttons: dict[str, NavButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 56, 9, 8)
        layout.setSpacing(2)
        for index, item in enumerate(items):
            if index == len(items) - 1:
                layout.addStretch(1)
            button = NavButton(item, self)
            button.clicked.connect(lambda _=False, key=item.key: self.chosen.emit(key))
            button.hovered.connect(lambda key=item.key: self.approached.emit(key))
            layout.addWidget(button)
            self._buttons[item.key] = button
        self.folded = False
        self.setFixedWidth(WIDE)
        self.setAutoFillBackground(True)
        self._put_on()
        theme().changed.connect(self._put_on)

    def show_room(self, key: str) -> None:
        """Mark the room that is on screen."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int) -> None:
        """How many things wait in a room."""
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def fold(self, *, folded: bool) -> None:
        """Icons only, or icons and words."""
        if folded == self.folded:
            return
        self.folded = folded
        self.setFixedWidth(NARROW if folded else WIDE)
        for button in self._buttons.values():
            button.fold(folded=folded)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Background, the hairline at the right and the program's mark."""
        look = theme()
        painter = QPainter(self)
        hairline = QPainterPath()
        hairline.addRect(QRectF(self.width() - 1, 0, 1, self.height()))
        painter.fillPath(hairline, look.brush("border"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_brand(painter, QRectF(16, 16, 24, 24))
        if not self.folded:
            painter.setFont(look.font("strong"))
            words = self.rect().adjusted(50, 0, 0, 0)
            words.setHeight(56)
            painter.drawText(words, align.LEFT, "CareerCruise")

    def _put_on(self) -> None:
        self.setPalette(theme().ground("bg"))
        for button in self._buttons.values():
            button.put_on()


def paint_brand(painter: QPainter, box: QRectF) -> None:
    """The program's mark: both roles on one ground."""
    look = theme()
    unit = box.width() / 24
    middle = box.center()
    ground = QPainterPath()
    ground.addRoundedRect(box, 6 * unit, 6 * unit)
    painter.fillPath(ground, look.brush("primary"))
    circle = QPainterPath()
    circle.addEllipse(QRectF(middle.x() - 7.5 * unit, middle.y() - 4 * unit, 8 * unit, 8 * unit))
    painter.fillPath(circle, look.brush("it"))
    diamond = QPainterPath()
    across, reach = middle.x() + 3.5 * unit, 4.5 * unit
    diamond.moveTo(across, middle.y() - reach)
    for x, y in ((reach, 0), (0, reach), (-reach, 0)):
        diamond.lineTo(across + x, middle.y() + y)
    diamond.closeSubpath()
    painter.fillPath(diamond, look.brush("pm"))


def brand_icon_path() -> str:
    """The file of the program's icon, for the window and the tray."""
    return str(assets.path("icons/careercruise.svg"))
