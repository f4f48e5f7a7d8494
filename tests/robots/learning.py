"""The tab of learning in a window of its own, over the data of a running program."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.storage.store import Store
from careercruise_desktop.ui.skills.learning.item_row import ItemRow
from careercruise_desktop.ui.skills.learning.tab import LearningTab
from careercruise_desktop.ui.skills.presenter.learning import LearningPresenter
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, press, settle, type_text


class LearningRobot:
    """Reads anew after each act, as the room does when something has changed."""

    def __init__(self, desktop: Desktop) -> None:
        context = desktop.session.context
        assert context is not None
        self.desktop = desktop
        self.tab = LearningTab()
        self.presenter = LearningPresenter(self.tab, context)
        context.bus.changed.connect(lambda change: self.presenter.refresh())
        self.opened: list[tuple[str, int]] = []
        context.bus.record_requested.connect(lambda kind, key: self.opened.append((kind, key)))
        self.toasts: list[str] = []
        context.bus.toast_requested.connect(lambda toast: self.toasts.append(toast.text))

    @property
    def store(self) -> Store:
        """What is kept."""
        return self.desktop.program.store

    def read(self) -> None:
        """Read anew."""
        self.presenter.refresh()
        settle()

    def part(self, key: str) -> None:
        """Choose a part."""
        self.presenter.choose(key)
        settle()

    def add(self, line: str) -> None:
        """Type an item as a line and press Enter."""
        field = self.tab.items.line
        field.setFocus()
        type_text(field, line)
        press(field, Qt.Key.Key_Return)

    def row(self, title: str) -> ItemRow:
        """The row of an item."""
        return next(row for row in self.tab.items.rows if row.item.title == title)

    def on_row(self, title: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the row of an item."""
        row = self.row(title)
        row.setFocus()
        press(row, key, modifier=modifier)

    def titles(self) -> dict[str, list[str]]:
        """The titles in each group."""
        items = self.tab.items
        return {
            "doing": [row.item.title for row in items.doing.rows],
            "reading": [row.item.title for row in items.reading_rows],
            "done": [row.item.title for row in items.done.rows],
            "stopped": [row.item.title for row in items.stopped.rows],
        }

    def blip_place(self, name: str) -> QPoint:
        """The middle of the mark of a technology."""
        canvas = self.tab.radar.canvas
        blip = next(blip for blip in canvas.state.blips if blip.name == name)
        spot = canvas.spots()[blip.id]
        return QPoint(round(spot.x), round(spot.y))

    def choose(self, name: str) -> None:
        """Click the mark of a technology."""
        click(self.tab.radar.canvas, self.blip_place(name))

    def drag(self, name: str, to: QPoint) -> None:
        """Carry the mark of a technology to a place."""
        canvas = self.tab.radar.canvas
        left = Qt.MouseButton.LeftButton
        start = self.blip_place(name)
        QTest.mousePress(canvas, left, pos=start)
        QTest.mouseMove(canvas, (start + to) / 2)
        QTest.mouseMove(canvas, to)
        settle()
        QTest.mouseRelease(canvas, left, pos=to)
        settle()

    def bar(self, category: str) -> str:
        """What is said of a category of credits."""
        return next(
            row.accessibleName()
            for row in self.tab.certificates.page.bars
            if row.state and row.state.category == category
        )
