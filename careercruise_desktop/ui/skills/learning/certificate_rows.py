"""Rows of certificates: one in the list, one category of credits, one credit, one item that may count."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.pressable import Pressable

from .state import BarState, CertificateState, CreditState, OfferState

SIGNS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "octagon-alert"}
TOGETHER = "All together"
_ACROSS, _THICK = 12, 4
_INDENT = 16
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Home): -10_000, int(Qt.Key.Key_End): 10_000}


class CertificateCard(Pressable):
    """A certificate of the list: name, countdown, and its credits as a bar.

    Signals: walked(steps); menu_wanted(place).
    """

    walked = Signal(int)
    menu_wanted = Signal(QPoint)
    ring_radius = 8.0
    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.state: CertificateState | None = None
        self.chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: CertificateState, *, chosen: bool) -> None:
        """Show a certificate."""
        self.state, self.chosen = state, chosen
        self.setAccessibleName(f"{state.spoken}{', chosen' if chosen else ''}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Higher with a bar."""
        return QSize(200, 78 if self.state is not None and self.state.share is not None else 56)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the card is cut."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk."""
        if event.key() in _STEPS:
            self.walked.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and issuer, countdown, bar."""
        state = self.state
        if state is None:
            return
        wide = self.width() - 2 * _ACROSS
        with painting.begin(self) as painter:
            ground = "selected" if self.chosen or self.isDown() else "hover" if self.underMouse() else ""
            if ground:
                painting.box(painter, QRectF(self.rect()), 8, ground)
            name = QRectF(_ACROSS, 8, wide, 20)
            taken = painting.text(painter, name, state.credits, "small", "text2", align=painting.RIGHT)
            role = "strong" if self.chosen else "body_medium"
            painting.text(painter, name.adjusted(0, 0, -taken - 8, 0), state.name, role)
            left, token = float(_ACROSS), "text3"
            if state.tone in SIGNS:
                token = f"{state.tone}_text"
                painting.icon(painter, painting.square(left, 38, 14), SIGNS[state.tone], token)
                left += 19
            painting.text(painter, QRectF(left, 29, self.width() - _ACROSS - left, 18), state.countdown, "small", token)
            if state.share is not None:
                paint_bar(painter, QRectF(_ACROSS, 58, wide, _THICK), state.share)


class BarRow(Pressable):
    """A category of credits; pressed, its rule is edited. The bar says what counts of what is needed.

    Signals: walked(steps).
    """

    walked = Signal(int)
    ring_radius = 6.0
    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.state: BarState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: BarState) -> None:
        """Show a category."""
        self.state = state
        self.setAccessibleName(state.spoken)
        self.setToolTip("Edit this rule" if state.rule_id else "Make a rule of it")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(320, 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk."""
        if event.key() in _STEPS:
            self.walked.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, bar, amount, what is missing."""
        state = self.state
        if state is None:
            return
        wide = self.width()
        name = max(132.0, min(210.0, wide * 0.26))
        amount, told = 128.0, max(118.0, min(190.0, wide * 0.24))
        with painting.begin(self) as painter:
            if self.isDown() or self.underMouse():
                painting.box(painter, QRectF(self.rect()), 6, "selected" if self.isDown() else "hover")
            left = 8.0 + state.depth * _INDENT
            role = "strong" if not state.depth and state.category == TOGETHER else "body_medium"
            painting.text(painter, QRectF(left, 0, name + 8 - left, 34), state.category, role)
            right = wide - 8 - told
            painting.text(painter, QRectF(right - amount - 12, 0, amount, 34), state.amount, "body", "text2", align=1.0)
            track = QRectF(name + 20, 15, right - amount - 32 - name, _THICK)
            if state.share is not None and track.width() > 24:
                paint_bar(painter, track, state.share)
            token = "warn_text" if state.late else "text2" if state.short else "text3"
            if state.late or state.done:
                sign, tint = ("triangle-alert", "warn") if state.late else ("circle-check", "ok")
                painting.icon(painter, painting.square(right, 17, 14), sign, tint)
            painting.text(painter, QRectF(right + 20, 0, told - 20, 34), state.told, "small", token)


class CreditRow(Pressable):
    """A credit; pressed, it is edited. A cross at its end or Delete removes it, Up and Down walk.

    Signals: removed; walked(steps).
    """

    removed = Signal()
    walked = Signal(int)
    ring_radius = 6.0
    ring_inside = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.state: CreditState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cross = IconButton("x", "Remove", size=26)
        # The next credit comes under the pointer: a double click means the first one only.
        self.cross.press_once()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch(1)
        row.addWidget(self.cross)
        self.cross.clicked.connect(lambda _=False: self.removed.emit())

    def show_state(self, state: CreditState) -> None:
        """Show a credit."""
        self.state = state
        self.setAccessibleName(state.spoken)
        self.setToolTip("Edit this credit")
        self.cross.setAccessibleName(f"Remove {state.title}")
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(240, 42)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk, Delete removes."""
        if event.key() in _STEPS:
            self.walked.emit(_STEPS[event.key()])
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and category, amount."""
        state, right = self.state, self.width() - 40
        if state is None:
            return
        with painting.begin(self) as painter:
            if self.isDown() or self.underMouse():
                painting.box(painter, QRectF(self.rect()), 6, "selected" if self.isDown() else "hover")
            token = "text" if state.counts else "text3"
            taken = painting.text(painter, QRectF(8, 3, right - 8, 20), state.amount, "body", token, align=1.0)
            painting.text(painter, QRectF(8, 3, right - taken - 24, 20), state.title, "body_medium", token)
            painting.text(painter, QRectF(8, 22, right - 8, 16), state.second, "small", "text3")


class OfferRow(QWidget):
    """A learning item that may count, with a button that lets it.

    Signals: wanted.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state: OfferState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count = Button("Count", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addStretch(1)
        row.addWidget(self.count)
        self.count.clicked.connect(lambda _=False: self.wanted.emit())

    def show_state(self, state: OfferState) -> None:
        """Show an item."""
        self.state = state
        self.setAccessibleName(f"{state.title}, {state.second}")
        self.count.setAccessibleName(f"Count {state.title}")
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(240, 42)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, when and how long."""
        state, right = self.state, self.width() - self.count.width() - 16
        if state is None:
            return
        with painting.begin(self) as painter:
            painting.text(painter, QRectF(8, 3, right - 8, 20), state.title, "body_medium")
            painting.text(painter, QRectF(8, 22, right - 8, 16), state.second, "small", "text3")


def paint_bar(painter: QPainter, track: QRectF, share: float) -> None:
    """A bar of 4 px: what counts of what is needed."""
    painting.box(painter, track, 2, "border")
    if share > 0:
        filled = QRectF(track.left(), track.top(), max(float(_THICK), track.width() * min(share, 1.0)), _THICK)
        painting.box(painter, filled, 2, "text2")
