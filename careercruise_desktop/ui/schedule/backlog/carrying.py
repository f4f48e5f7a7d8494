"""Carrying a card: onto the week to plan it, or to another place in its list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from careercruise_desktop.ui.schedule.state import TASK_MIME
from careercruise_desktop.ui.widgets import painting

from .card import Card
from .stacking import EDGE, GAP, WIDEST, Stack

_NEAR, _STEP = 28, 14
_HELD_AT = QPoint(12, 12)


class Carrying(QObject):
    """Begins drags of a list's cards, and takes those that are let go in the list itself.

    Signals:
        dropped: the id of a task and of the one that it is to stand before, 0 for the end.
    """

    dropped = Signal(int, int)

    def __init__(self, cards: QWidget, stack: Stack) -> None:
        super().__init__(cards)
        self._list = cards
        self._stack = stack
        self._line = _Line(cards)
        self._bar: QScrollBar | None = None
        cards.installEventFilter(self)

    def follow(self, bar: QScrollBar) -> None:
        """Scroll by this bar when a card is held at an edge."""
        self._bar = bar

    def carry(self, card: Card) -> None:
        """Begin a drag."""
        data = QMimeData()
        data.setData(TASK_MIME, f"{card.card.id} {card.card.minutes}".encode())
        drag = QDrag(self._list)
        drag.setMimeData(data)
        drag.setPixmap(card.grab())
        drag.setHotSpot(_HELD_AT)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only cards may be let go here; they can come from nowhere but this list."""
        if isinstance(event, QDragMoveEvent) and event.type() == QEvent.Type.DragMove:
            self._show_slot(event)
        elif event.type() == QEvent.Type.DragLeave:
            self._line.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._drop(event)
        elif isinstance(event, QDragMoveEvent):
            if event.mimeData().hasFormat(TASK_MIME):
                event.acceptProposedAction()
        else:
            return False
        return True

    def _show_slot(self, event: QDragMoveEvent) -> None:
        y = round(event.position().y())
        slot = self._stack.slot(y)
        self._line.setGeometry(EDGE, max(0, self._stack.tops[slot] - GAP // 2 - 1), WIDEST, 2)
        self._line.show()
        self._line.raise_()
        around = self._list.parentWidget()
        if self._bar is not None and around is not None:
            above = y + self._list.y()
            if above < _NEAR or above > around.height() - _NEAR:
                self._bar.setValue(self._bar.value() + (-_STEP if above < _NEAR else _STEP))
        event.acceptProposedAction()

    def _drop(self, event: QDropEvent) -> None:
        self._line.hide()
        slot = self._stack.slot(round(event.position().y()))
        key = int(bytes(event.mimeData().data(TASK_MIME).data()).split()[0])
        event.acceptProposedAction()
        at = self._stack.places.get(key, -2)
        if slot not in {at, at + 1}:
            cards = self._stack.cards
            self.dropped.emit(key, cards[slot].id if slot < len(cards) else 0)


class _Line(QWidget):
    """Where the card will stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two pixels."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "accent")
