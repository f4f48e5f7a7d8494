"""One run of the window: opens the data file after the first paint, builds rooms when they are visited, carries news.

In order: the frame paints itself; the data file opens; the room that was last open is built; the footer's timer comes;
then, when the window is idle, the day's backup and the check of the file run beside it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.theme.theme import theme

from . import everywhere, rooms
from .acts import Acts
from .bus import Bus
from .context import Context
from .crashes import CrashReports
from .jobs import Jobs
from .panels import Panels
from .rhythm import Rhythm
from .shell.toasts import Toasts
from .shortcuts import Shortcuts
from .summons import Summons
from .toast import Toast
from .trouble import Trouble
from .undo import Undo

if TYPE_CHECKING:
    from threading import Thread

    from PySide6.QtGui import QCloseEvent

    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.settings import Settings

    from .actions import Action
    from .data import Data
    from .page import Room
    from .shell.window import Window

IDLE_MS = 1_500
# A room's modules that load beside the window are looked for so often; what is as good as loaded is waited for.
LOADING_MS = 10


class Session(QObject):
    """Brings the frame, the data and the rooms together.

    Signals: ready: the first room and the footer are furnished.
    """

    ready = Signal()

    def __init__(self, window: Window, data: Data) -> None:
        super().__init__(window)
        self.window = window
        self.data = data
        self.context: Context | None = None
        self.trouble: Trouble | None = None
        self.crashes = CrashReports(window, lambda text: rooms.crash_box(window, text))
        data.watch_crashes(self.crashes.told.emit)
        self._summons = Summons(window, data.bell)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._look_after)

    def open(self, fresh: bool = False) -> None:
        """Open the data file and furnish the window; what stands in the way is shown instead of a room."""
        self.bus = Bus(self)
        try:
            self.data.open(self.bus.tell, fresh=fresh)
            self.settings = self.data.settings()
        except PersonError as error:
            if self.trouble is None:
                self.trouble = Trouble(self.window, lambda: self.data.safety, self.open)
            self.trouble.show(error, missing=self.data.missing)
            return
        theme().choose(self.settings.theme)
        self._furnish()
        QTimer.singleShot(0, self._move_in)

    def actions(self) -> list[Action]:
        """Everything that can be done now."""
        return self.shortcuts.actions()

    def stop(self) -> None:
        """End all work beside the window."""
        if self.context is not None:
            self._idle.stop()
            self.rhythm.stop()
            self.context.jobs.stop()

    def _furnish(self) -> None:
        bus, window = self.bus, self.window
        jobs = Jobs(self)
        jobs.crashed.connect(_report)
        acts = Acts(bus)
        self.undo = Undo(self.data.use, bus, acts, jobs)
        self.context = Context(
            use=self.data.use,
            bus=bus,
            jobs=jobs,
            acts=acts,
            clock=self.data.clock,
            paths=self.data.paths,
            safety=lambda: self.data.safety,
            sample=self.data.sample,
            settings=self._settings_now,
        )
        self.toasts = Toasts(window, window.footer.height())
        self.panels = Panels(window, self.context, self.actions)
        self.shortcuts = Shortcuts(window, list(everywhere.actions(window, self.panels, self.undo)))
        bus.changed.connect(self._hear)
        bus.toast_requested.connect(self.toasts.show)
        bus.room_requested.connect(window.show_room)
        bus.counted.connect(window.rail.set_count)
        window.room_wanted.connect(self._build_room)
        window.room_shown.connect(self.shortcuts.show_room)
        window.approached.connect(self._preload)
        window.closing.connect(self._closing)
        self.rhythm = Rhythm(self.data.clock, self)
        self.rhythm.looked.connect(self._look)
        self.rhythm.minute_passed.connect(self._follow_clock)

    def _move_in(self) -> None:
        self._build_room(self.window.room)
        QTimer.singleShot(0, self._furnish_footer)

    def _furnish_footer(self) -> None:
        self.panels.timer.show()
        self.panels.want_tray(wanted=self.settings.tray)
        self.ready.emit()
        self._idle.start()

    def _look_after(self) -> None:
        if self.context is not None:
            self.context.jobs.run("idle", lambda _: self.data.idle(), self._say, self._complain)

    def _build_room(self, key: str) -> None:
        room = _room(key)
        if room is None or self.context is None or key in self.window.pages:
            return
        if room.preload is not None and _still_at_it(room.preload()):
            QTimer.singleShot(LOADING_MS, self, lambda: self._build_room(key))
            return
        page = room.build(self.context)
        page.search_requested.connect(self.panels.open_search)
        self.window.hold_page(key, page)

    def _preload(self, key: str) -> None:
        room = _room(key)
        if room is not None and room.preload is not None and key not in self.window.pages:
            room.preload()

    def _hear(self, change: Change) -> None:
        if not change.kinds or "setting" in change.kinds:
            self.settings = self.data.settings()
            theme().choose(self.settings.theme)
            self.panels.want_tray(wanted=self.settings.tray)
        for page in self.window.pages.values():
            page.hear(change)

    def _look(self) -> None:
        try:
            self.data.poll()
        except PersonError as error:
            self._complain(error)

    def _follow_clock(self) -> None:
        page = self.window.page
        if page is not None and page.follows_clock:
            page.refresh()

    def _closing(self, event: QCloseEvent) -> None:
        if self.panels.in_tray:
            event.ignore()
            self.window.hide()
        else:
            self.stop()

    def _say(self, toast: Toast | None) -> None:
        if toast is not None:
            self.bus.toast_requested.emit(toast)

    def _complain(self, error: PersonError) -> None:
        self._say(Toast(error.brief, "octagon-alert", urgent=True))

    def _settings_now(self) -> Settings:
        return self.settings


def _room(key: str) -> Room | None:
    return next((room for room in rooms.ROOMS if room.key == key), None)


def _still_at_it(loading: Thread) -> bool:
    """Whether a thread goes on; one that is as good as done is waited for."""
    loading.join(LOADING_MS / 1_000)
    return loading.is_alive()


def _report(error: BaseException) -> None:
    """Hand a bug from a worker to the one place that reports bugs."""
    sys.excepthook(type(error), error, error.__traceback__)
