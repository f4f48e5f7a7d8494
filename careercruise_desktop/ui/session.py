"""One run of the window: opens the data file after the first paint, builds rooms when they are visited, carries news.

In order: the frame paints itself; the data file opens; the room that was last open is built and painted; what stands
around the rooms comes, then the footer's timer; then, when the window is idle, the day's backup and the check of the
file run beside it. What a step consists of is loaded beside the window.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.theme.theme import theme

from . import furnishing, rooms, start
from .acts import Acts
from .bus import Bus
from .context import Context
from .crashes import CrashReports
from .facing import Facing
from .jobs import Jobs
from .loading import Loader
from .slices import Slices
from .toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from careercruise_desktop.domain.changes import Change

    from .data import Data
    from .page import Room
    from .panels import Panels
    from .shell.window import Window
    from .surroundings import Surroundings

IDLE_MS = 1_500
PAINT_MS = 1_000


class Session(QObject):
    """Brings the frame, the data and the rooms together.

    Signals: ready: the first room stands, and everything around it; or what keeps it from standing is said.
    """

    ready = Signal()

    def __init__(self, window: Window, data: Data) -> None:
        super().__init__(window)
        self.window = window
        self.data = data
        self.context: Context | None = None
        self.surroundings: Surroundings | None = None
        self.furnished = False
        self._surrounds = False
        self.crashes = CrashReports(window, lambda text: rooms.crash_box(window, text))
        self.facing = Facing(window, data, self.open)
        data.watch_crashes(self.crashes.told.emit, self.facing.is_for_people)
        self._loader = Loader(self)
        self._unpainted = self._later(PAINT_MS, self._surround)
        self._idle = self._later(IDLE_MS, self._look_after)
        self._slices = Slices(self._complain, self)
        self._slices.add(start.kinds())

    @property
    def panels(self) -> Panels:
        """Quick log, palette, inspector, timer and tray."""
        if self.surroundings is None:
            raise RuntimeError("the first room is not on the screen yet")
        return self.surroundings.panels

    def open(self, fresh: bool = False) -> None:
        """Open the data file and build the first room; what stands in the way is shown instead of a room."""
        if self.context is not None:
            self._come_back()
            return
        self._loader.start(_room(self.window.room).load)
        self.bus = Bus(self)
        try:
            self.data.open(self.bus.tell, fresh=fresh)
            self.settings = self.data.settings()
        except PersonError as error:
            self.facing.show(error)
            self.ready.emit()
            return
        theme().choose(self.settings.theme)
        self.context = self._made_context(self.bus)
        self._connect()
        self._build_room(self.window.room)

    def stop(self) -> None:
        """End all work beside the window."""
        self._loader.stop()
        self._unpainted.stop()
        if self.context is not None:
            self._idle.stop()
            self.context.jobs.stop()
        if self.surroundings is not None:
            self.surroundings.rhythm.stop()

    def _later(self, pause: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(then)
        return timer

    def _made_context(self, bus: Bus) -> Context:
        jobs = Jobs(self, held=True)
        jobs.crashed.connect(_report)
        return Context(
            use=self.data.use,
            bus=bus,
            jobs=jobs,
            acts=Acts(bus),
            clock=self.data.clock,
            paths=self.data.paths,
            safety=lambda: self.data.safety,
            sample=self.data.sample,
            settings=lambda: self.settings,
            memory=self.window.memory,
        )

    def _connect(self) -> None:
        bus, window = self.bus, self.window
        bus.changed.connect(self._hear)
        bus.room_requested.connect(window.show_room)
        bus.counted.connect(window.rail.set_count)
        window.room_wanted.connect(self._build_room)
        window.approached.connect(lambda key: self._loader.start(_room(key).load))
        window.approached.connect(lambda _: self._slices.begin())
        window.closing.connect(self._closing)

    def _build_room(self, key: str) -> None:
        if self._surrounds:
            # Not for the first room: it is not worth its memory until another one is asked for.
            self._slices.begin()
        self._loader.when(_room(key).load, lambda: self._hold_room(key))

    def _hold_room(self, key: str) -> None:
        if self.context is None or key in self.window.pages:
            return
        try:
            page = _room(key).build(self.context)
        except PersonError as error:
            self.facing.face(error)
            return
        page.unread.connect(self.facing.failed)
        self.window.hold_page(key, page)
        page.search_requested.connect(lambda: self.bus.search_requested.emit(""))
        if not self._surrounds:
            # After its paint: what is loaded meanwhile would hold it up.
            page.painted.connect(self._surround)
            # A window that starts minimised or behind others is not painted.
            self._unpainted.start()

    def _surround(self) -> None:
        self._unpainted.stop()
        if not self._surrounds:
            self._surrounds = True
            self._loader.when(furnishing.load_surroundings, self._hold_surroundings)

    def _hold_surroundings(self) -> None:
        if self.context is None:
            return
        self.surroundings = furnishing.surroundings(self.window, self.context, self.data.bell)
        self.facing.complain = self._complain
        self.surroundings.rhythm.looked.connect(self._look)
        self.surroundings.rhythm.minute_passed.connect(self._follow_clock)
        self.context.jobs.begin()
        QTimer.singleShot(0, self, self._furnish_footer)

    def _furnish_footer(self) -> None:
        try:
            self.panels.timer.show()
        except PersonError as error:
            self.facing.face(error)
        self.panels.want_tray(wanted=self.settings.tray)
        self._idle.start()
        self.furnished = True
        self.ready.emit()

    def _look_after(self) -> None:
        if self.context is not None:
            self.context.jobs.run("idle", lambda _: self.data.idle(), self._say, self._complain)

    def _hear(self, change: Change) -> None:
        if not change.kinds or "setting" in change.kinds:
            try:
                self.settings = self.data.settings()
            except PersonError as error:
                self.facing.face(error)
                return
            theme().choose(self.settings.theme)
            if self.surroundings is not None:
                self.panels.want_tray(wanted=self.settings.tray)
        for page in self.window.pages.values():
            page.hear(change)

    def _look(self) -> None:
        try:
            self.data.poll()
        except PersonError as error:
            self.facing.face(error)

    def _follow_clock(self) -> None:
        page = self.window.page
        if page is not None and page.follows_clock:
            page.refresh()

    def _closing(self, event: QCloseEvent) -> None:
        if self.surroundings is not None and self.panels.in_tray:
            event.ignore()
            self.window.hide()
        else:
            self.stop()

    def _come_back(self) -> None:
        """Show the room again once the data file can be read again."""
        try:
            self.settings = self.data.settings()
        except PersonError as error:
            self.facing.show(error)
            return
        self.window.show_room(self.window.room)

    def _say(self, toast: Toast | None) -> None:
        if toast is not None:
            self.bus.toast_requested.emit(toast)

    def _complain(self, error: PersonError) -> None:
        self._say(Toast(error.brief, "octagon-alert", urgent=True))


def _room(key: str) -> Room:
    return next(room for room in rooms.ROOMS if room.key == key)


def _report(error: BaseException) -> None:
    """Hand a bug from a worker to the one place that reports bugs."""
    sys.excepthook(type(error), error, error.__traceback__)
