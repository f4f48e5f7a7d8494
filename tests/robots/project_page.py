"""The page of a project in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.milestones.page.editor import ReadingEditor
from careercruise_desktop.ui.milestones.page.reading_row import ReadingRow
from careercruise_desktop.ui.milestones.view import MilestonesView
from careercruise_desktop.ui.widgets.field import Field
from tests.robots.desktop import Desktop, wait_for
from tests.robots.widgets import click, settle, type_text

ROOM = 3


class ProjectPageRobot:
    """Goes to the room of milestones, shows the page of a project, and uses it."""

    def __init__(self, desktop: Desktop, project_id: int) -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        room = desktop.window.page
        assert isinstance(room, MilestonesView)
        self.view = room.page
        self.show(project_id)

    def show(self, project_id: int) -> None:
        """Show the page of a project, and wait until it is furnished."""
        context = self.desktop.session.context
        assert context is not None
        context.bus.project_requested.emit(project_id)
        self.settle()

    def settle(self) -> None:
        """Wait until everything is read and drawn."""
        self.desktop.rest()
        slots = self.view.outcomes.slots.values()
        wait_for(lambda: all(slot.card is not None and slot.card.state == slot.state for slot in slots))
        self.desktop.rest()

    @property
    def editor(self) -> ReadingEditor:
        """The form that is open."""
        found = self.view.readings.editor
        assert found is not None
        return found

    @property
    def rows(self) -> list[ReadingRow]:
        """The readings on screen."""
        return self.view.readings.rows

    def chart(self, key: str) -> Chart:
        """The chart of a card, in sight."""
        card = self.view.outcomes.slots[key].card
        assert card is not None
        assert card.chart is not None
        self.reveal(card)
        return card.chart

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a widget."""
        self.view._scroll.ensureWidgetVisible(widget, 0, 60)
        settle()

    def press(self, widget: QWidget) -> None:
        """Click a widget, wherever on the page it is."""
        self.reveal(widget)
        click(widget)
        self.desktop.rest()

    def put(self, field: Field, text: str) -> None:
        """Type a text in place of what a field holds."""
        self.reveal(field)
        field.setFocus()
        field.selectAll()
        type_text(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)

    def drop(self, path: str) -> bool:
        """Drag a file over the page and drop it; whether the page would have it."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        over = QDragEnterEvent(QPoint(200, 200), actions, data, buttons, none)
        QApplication.sendEvent(self.view, over)
        if over.isAccepted():
            QApplication.sendEvent(self.view, QDropEvent(QPointF(200, 200), actions, data, buttons, none))
        self.settle()
        return over.isAccepted()
