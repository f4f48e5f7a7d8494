"""The backlog in the hands of a person: beside a ground on which tasks can be let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.ui.schedule.backlog.card import Card
from careercruise_desktop.ui.schedule.backlog.panel import Backlog
from careercruise_desktop.ui.schedule.presenter.backlog import BacklogPresenter
from careercruise_desktop.ui.schedule.state import TASK_MIME
from tests.robots.desktop import Desktop
from tests.robots.widgets import press, settle

NONE = Qt.KeyboardModifier.NoModifier


class Week(QWidget):
    """Takes tasks that are let go, as the grid does, and keeps what they said."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setMinimumWidth(200)
        self.got: list[str] = []

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasFormat(TASK_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.got.append(bytes(event.mimeData().data(TASK_MIME).data()).decode())
        event.acceptProposedAction()


class BacklogRobot:
    """The panel with its presenter, in a window of its own, following the program's news."""

    def __init__(self, desktop: Desktop) -> None:
        context = desktop.session.context
        assert context is not None
        self.desktop = desktop
        self.panel = Backlog()
        self.presenter = BacklogPresenter(context, self.panel)
        self.panel.own(self.presenter)
        self.week = Week()
        self.window = QWidget()
        layout = QHBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        layout.addWidget(self.week, 1)
        self.window.resize(600, 700)
        self.opened: list[tuple[str, int]] = []
        self.panel.record_opened.connect(lambda kind, key: self.opened.append((kind, key)))
        context.bus.changed.connect(self._hear)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.read()

    def close(self) -> None:
        context = self.desktop.session.context
        if context is not None:
            context.bus.changed.disconnect(self._hear)
        self.window.close()
        self.window.deleteLater()
        settle()

    def read(self) -> None:
        self.presenter.refresh()
        self.desktop.rest()

    def undo(self) -> None:
        """Take back the last act."""
        context = self.desktop.session.context
        assert context is not None
        context.acts.undo()
        self.desktop.rest()

    def _hear(self, change: Change) -> None:
        if not change.kinds or self.presenter.watches & change.kinds:
            self.presenter.refresh()

    @property
    def titles(self) -> list[str]:
        """The titles in the list from the top."""
        return [card.title for card in self.panel.cards.cards]

    def card(self, title: str) -> Card:
        """The card of a task that is in sight."""
        return next(card for card in self.panel.cards.made.values() if card.card.title == title)

    def key(self, title: str, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on a card that has the focus."""
        self.panel.cards.go_to(self.card(title).card.id)
        press(self.card(title), key, modifier=modifier)
        self.desktop.rest()

    def type(self, text: str) -> None:
        """Type into the field for a task."""
        self.panel.add.field.setFocus()
        QTest.keyClicks(self.panel.add.field, text)
        settle()

    def enter(self, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press Enter in the field."""
        press(self.panel.add.field, Qt.Key.Key_Return, modifier=modifier)
        self.desktop.rest()

    def choose(self, which: str) -> None:
        """Press one of the three lists."""
        name = {"todo": "To do", "delegated": "Delegated", "done": "Done"}[which]
        piece = next(
            piece for piece in self.panel.lists.children()
            if isinstance(piece, QWidget) and piece.accessibleName().startswith(name)
        )  # fmt: skip
        QTest.mouseClick(piece, Qt.MouseButton.LeftButton)
        self.desktop.rest()

    def drag(self, title: str, to: QWidget, at: QPoint) -> None:
        """Pull a card with the mouse to a place and let it go there."""
        drag_card(self.card(title), to, at)
        self.desktop.rest()


def drag_card(card: Card, to: QWidget, at: QPoint) -> None:
    """Pull a card with the mouse to a place and let it go there.

    Without a screen Qt has no drags: the card begins one at a real press and pull, and then a hand takes over that
    sends what a screen would.
    """
    hand = _Hand(to, at)
    with hand:
        QTest.mousePress(card, Qt.MouseButton.LeftButton, NONE, QPoint(60, 12))
        QTest.mouseMove(card, QPoint(64, 14))
        assert hand.pulls == 0, "a tremble is no drag"
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(90, 30), card.mapToGlobal(QPointF(90, 30)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(card, move)
        QTest.mouseRelease(card, Qt.MouseButton.LeftButton, NONE, QPoint(90, 30))
    assert hand.pulls == 1
    settle()


class _Hand:
    """Stands in for the screen's drags while it is held."""

    def __init__(self, to: QWidget, at: QPoint) -> None:
        self._to = to
        self._at = at
        self._exec = QDrag.exec
        self.pulls = 0

    def __enter__(self) -> None:
        QDrag.exec = lambda drag, *_: self._carry(drag)  # type: ignore[method-assign]

    def __exit__(self, *_: object) -> None:
        QDrag.exec = self._exec  # type: ignore[method-assign]

    def _carry(self, drag: QDrag) -> Qt.DropAction:
        self.pulls += 1
        both, left = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        data = drag.mimeData()
        enter = QDragEnterEvent(self._at, both, data, left, NONE)
        enter.ignore()
        QApplication.sendEvent(self._to, enter)
        if enter.isAccepted():
            QApplication.sendEvent(self._to, QDragMoveEvent(self._at, both, data, left, NONE))
            QApplication.sendEvent(self._to, QDropEvent(QPointF(self._at), both, data, left, NONE))
        return Qt.DropAction.MoveAction
