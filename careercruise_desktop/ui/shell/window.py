"""The window's frame. It knows rooms only through the registry, and shows before any data is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.theme.theme import theme

from .cover import Cover
from .footer import Footer
from .rail import Rail, RailItem, brand_icon_path
from .waiting_page import WaitingPage

if TYPE_CHECKING:
    from careercruise_desktop.ui.memory import Memory
    from careercruise_desktop.ui.page import Page, Room

FOLD_BELOW = 1100
OVERLAY_BELOW = 1200
INSPECTOR_WIDTH = 288


class Window(QWidget):
    """Rail, room, inspector and footer.

    Signals:
        painted: once, after the first paint.
        room_wanted: a room was chosen that is not built yet.
        room_shown: another room is on screen.
        approached: the pointer is over a room's item.
        closing: the window is about to close.
        resized: it has another size.
        inspector_taken: the inspector stands over so many pixels at the right now, 0 where it is closed.
    """

    painted = Signal()
    room_wanted = Signal(str)
    room_shown = Signal(str)
    approached = Signal(str)
    closing = Signal(QCloseEvent)
    resized = Signal()
    inspector_taken = Signal(int)

    def __init__(self, rooms: Sequence[Room], memory: Memory) -> None:
        super().__init__()
        self.setWindowTitle("CareerCruise")
        self.setMinimumSize(760, 520)
        self.setAutoFillBackground(True)
        self.memory = memory
        self._rooms = {room.key: room for room in rooms}
        self._pages: dict[str, Page] = {}
        self._first_paint = True
        self._enters = False
        self.wants_folded = memory.flag("folded")
        self.rail = Rail([RailItem(r.key, r.title, r.icon, r.shortcut) for r in rooms], self)
        self.rail.chosen.connect(self.show_room)
        self.rail.approached.connect(self.approached)
        self.footer = Footer(self)
        self._stack = QStackedWidget(self)
        self._inspector: QWidget | None = None
        self._cover: Cover | None = None
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._middle, 1)
        right.addWidget(self.footer)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        self.room = memory.text("room", rooms[0].key)
        if self.room not in self._rooms:
            self.room = rooms[0].key
        self.rail.show_room(self.room)
        self._waiting = WaitingPage(self._rooms[self.room].title, self._stack)
        self._stack.addWidget(self._waiting)
        self._place()
        # Else the first item of the rail would get the focus, and with it ask why, which builds the namespace `Qt`.
        self.setFocus()

    @property
    def pages(self) -> dict[str, Page]:
        """The rooms that have been built, by key."""
        return self._pages

    @property
    def page(self) -> Page | None:
        """The room on screen, once it is built."""
        return self._pages.get(self.room)

    def show_room(self, key: str, *, enter: bool = False) -> None:
        """Show a room; one that is not built yet is asked for.

        Who asks for it to `enter` works with the keys: they mean the room from then on, wherever they were before.
        """
        if key not in self._rooms:
            return
        self.room = key
        self.rail.show_room(key)
        page = self._pages.get(key)
        self._enters = enter and (page is None or not page.isAncestorOf(self.focusWidget()))
        if page is None:
            self.room_wanted.emit(key)
            return
        self._bring(page)
        self.room_shown.emit(key)

    def hold_page(self, key: str, page: Page) -> None:
        """Take a room that has been built, and show it if it is the one that is wanted."""
        self._pages[key] = page
        self._stack.addWidget(page)
        if key == self.room:
            self._bring(page)
            self.room_shown.emit(key)

    def show_instead(self, widget: QWidget) -> None:
        """Show something else where the room would be, until a room is shown; rail and footer lead nowhere."""
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self.rail.setEnabled(False)
        self.footer.setEnabled(False)

    def come_forward(self) -> None:
        """Be seen: from the tray, from behind other windows, or from being minimised."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def hold_inspector(self, inspector: QWidget) -> None:
        """Take the inspector; it stands beside the room, or over it when the window is narrow."""
        self._inspector = inspector
        inspector.setParent(self)
        inspector.setFixedWidth(INSPECTOR_WIDTH)
        self._cover = Cover(inspector, self, lambda: self.page)
        self._cover.taken.connect(self.inspector_taken)
        self._place_inspector()

    def content_rect(self) -> tuple[int, int, int, int]:
        """The room's place in the window: left, top, width, height."""
        left = self.rail.width()
        return left, 0, self.width() - left, self.height() - self.footer.height()

    def fold_rail(self, *, folded: bool) -> None:
        """Fold the rail by the person's wish; a narrow window folds it anyway."""
        self.wants_folded = folded
        self._fold()

    def toggle_rail(self) -> None:
        """Fold the rail, or unfold it."""
        self.fold_rail(folded=not self.wants_folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no place any more."""
        super().resizeEvent(event)
        self._fold()
        self._place_inspector()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first paint, because only then the data file is opened."""
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place; whoever listens may keep the window in the tray."""
        self.remember()
        self.closing.emit(event)

    def remember(self) -> None:
        """Keep the window's place and its room for the next start."""
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.memory.keep(geometry=place, room=self.room, folded=self.wants_folded, theme=theme().name)

    def _after_first_paint(self) -> None:
        self.painted.emit()
        self.setWindowIcon(QIcon(brand_icon_path()))

    def _bring(self, page: Page) -> None:
        """Show a page; the focus that was in the one before goes to the page, and not to its first button.

        An inspector that lies over the room belongs to the one before: it saves and goes.
        """
        over, panel = self.width() < OVERLAY_BELOW, self._inspector
        if panel is not None and over and panel.isVisible() and self._stack.currentWidget() is not page:
            panel.close()
        was_inside = self._enters or self._stack.isAncestorOf(self.focusWidget())
        self._enters = False
        if was_inside:
            self.setFocus()
        self._stack.setCurrentWidget(page)
        if self._cover is not None:
            self._cover.tell()
        self.rail.setEnabled(True)
        self.footer.setEnabled(True)
        if was_inside:
            page.setFocus()

    def _fold(self) -> None:
        self.rail.fold(folded=self.wants_folded or self.width() < FOLD_BELOW)

    def _place(self) -> None:
        place = self.memory.text("geometry")
        if not place or not self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii"))):
            screen = self.screen().availableGeometry()
            size = QSize(1440, 900).boundedTo(screen.size() - QSize(40, 60))
            self.resize(size)
            self.move(screen.center() - self.rect().center())

    def _place_inspector(self) -> None:
        panel = self._inspector
        if panel is None:
            return
        beside = self._middle.indexOf(panel) >= 0
        if self.width() >= OVERLAY_BELOW:
            if not beside:
                self._middle.addWidget(panel)
            return
        if beside:
            self._middle.removeWidget(panel)
        left, top, width, height = self.content_rect()
        panel.setGeometry(left + width - INSPECTOR_WIDTH, top, INSPECTOR_WIDTH, height)
        if panel.isVisible():
            panel.raise_()
