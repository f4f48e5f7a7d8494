"""One run of the window: opens the data file after the first paint, builds rooms when they are visited, carries news.

In order: the frame paints itself; the data file opens; the room that was last open is built; the footer's timer comes;
then, when the window is idle, the day's backup and the check of the file run beside it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui import rooms
from careercruise_desktop.ui.theme.theme import theme

from .actions import Action
from .acts import Acts
from .bus import Bus
from .context import Context, Safety, Uses
from .jobs import Jobs, Ticket
from .shell.crash import CrashReports
from .shell.toasts import Toasts
from .shell.tray import Tray
from .shortcuts import Shortcuts
from .summons import Bell, Summons
from .toast import Toast
from .trouble import Trouble
from .undo import Undo

if TYPE_CHECKING:
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.domain.spans import Clock
    from careercruise_desktop.system.paths import Paths

    from .inspector.panel import Inspector
    from .palette.view import Palette
    from .quicklog.panel import QuickLogPanel
    from .shell.window import Window
    from .timer.box import TimerBox

POLL_MS = 500
IDLE_MS = 1_500
SETTINGS = "settings"


class Data(Protocol):
    """The data file as the window needs it; made by the composition root."""

    @property
    def use(self) -> Uses:
        """Gives use cases."""
        ...

    @property
    def clock(self) -> Clock:
        """The clock in the person's zone."""
        ...

    @property
    def paths(self) -> Paths:
        """Where everything lies."""
        ...

    @property
    def safety(self) -> Safety:
        """Backups and checks of the data file."""
        ...

    def sample(self, ticket: Ticket) -> object:
        """Fill an empty profile with sample data; work for a worker."""
        ...

    @property
    def bell(self) -> Bell:
        """Rings when the program is started a second time."""
        ...

    @property
    def missing(self) -> bool:
        """Whether the data file is missing although there was one."""
        ...

    def watch_crashes(self, tell: Callable[[str], None]) -> None:
        """Write every bug to the crash log from now on, and tell its report on the thread where it happened."""
        ...

    def open(self, listener: Callable[[Change], None], *, fresh: bool) -> None:
        """Open the data file, upgraded if need be, and hear of its changes; with `fresh` start an empty one.

        Raises:
            PersonError: it cannot be used.
        """
        ...

    def poll(self) -> None:
        """Look for what another program has written."""
        ...

    def settings(self) -> Settings:
        """The person's options."""
        ...

    def idle(self) -> Toast | None:
        """What may run on a worker once the window is idle; returns what has to be said about it."""
        ...


class Session(QObject):
    """Brings the frame, the data and the rooms together."""

    ready = Signal()

    def __init__(self, window: Window, data: Data) -> None:
        super().__init__(window)
        self.window = window
        self.data = data
        self.context: Context | None = None
        self.trouble: Trouble | None = None
        self.crashes = CrashReports(window)
        data.watch_crashes(self.crashes.told.emit)
        self._summons = Summons(window, data.bell)
        self._quick_log: QuickLogPanel | None = None
        self._tray_log: QuickLogPanel | None = None
        self._palette: Palette | None = None
        self._inspector: Inspector | None = None
        self._timer: TimerBox | None = None
        self._settings: Settings | None = None
        window.room_wanted.connect(self._build_room)

    def open(self, fresh: bool = False) -> None:
        """Open the data file and furnish the window; what stands in the way is shown instead of a room."""
        self._bus = Bus(self)
        try:
            self.data.open(self._bus.tell, fresh=fresh)
        except PersonError as error:
            if self.trouble is None:
                self.trouble = Trouble(self.window, lambda: self.data.safety, self.open)
            self.trouble.show(error, missing=self.data.missing)
            return
        self._settings = self.data.settings()
        theme().choose(self._settings.theme)
        self._furnish()
        self._tray.want(wanted=self._settings.tray)
        QTimer.singleShot(0, self._move_in)

    def actions(self) -> list[Action]:
        """Everything that can be done now."""
        return self.shortcuts.actions()

    def open_quick_log(self, text: str = "") -> None:
        """Open the line in which anything can be logged."""
        if self.context is None:
            return
        if self._quick_log is None:
            self._quick_log = rooms.quick_log(self.context, self.window)
            self._quick_log.drafted.connect(self.window.footer.entry.show_draft)
        self._quick_log.open(text)

    def open_tray_log(self) -> None:
        """Open the line in a bar of its own, wherever the window is."""
        if self.context is None:
            return
        if self._tray_log is None:
            self._tray_log = rooms.quick_log(self.context, None)
        self._tray_log.open()

    def open_palette(self, search: str = "") -> None:
        """Open the palette; with `search` as a search over everything."""
        if self.context is None:
            return
        if self._palette is None:
            self._palette = rooms.palette(self.context, self.window, self.actions)
        self._palette.open(search)

    def open_palette_search(self) -> None:
        """Open the search over everything."""
        self.open_palette(search=" ")

    def open_record(self, kind: str, key: int) -> None:
        """Open a record in the inspector."""
        if self.context is None:
            return
        if self._inspector is None:
            self._inspector = rooms.inspector(self.context, self.window)
            self.window.hold_inspector(self._inspector)
        self._inspector.open(kind, key)

    def open_shortcuts(self) -> None:
        """Show every shortcut."""
        rooms.shortcut_sheet(self.window, self.actions()).open()

    def undo_last(self) -> None:
        """Take back the last act."""
        self._undo.undo()

    def redo_last(self) -> None:
        """Do the last act again that was taken back."""
        self._undo.redo()

    def fold_rail(self) -> None:
        """Fold the rail, or unfold it."""
        self.window.fold_rail(folded=not self.window.wants_folded)

    def toggle_timer(self) -> None:
        """Stop the running timer, or start one by way of the quick log."""
        if self._timer is None or not self._timer.stop_running():
            self.open_quick_log("start ")

    def stop(self) -> None:
        """End all work beside the window."""
        if self.context is not None:
            self._poll.stop()
            self._minute.stop()
            self.context.jobs.stop()

    def _furnish(self) -> None:
        jobs = Jobs(self)
        acts = Acts(self._bus, self.undo_last)
        self._undo = Undo(self.data.use, self._bus, acts)
        self.context = Context(
            use=self.data.use,
            bus=self._bus,
            jobs=jobs,
            acts=acts,
            clock=self.data.clock,
            paths=self.data.paths,
            safety=self.data.safety,
            sample=self.data.sample,
            settings=self._current_settings,
        )
        self.toasts = Toasts(self.window, self.window.footer.height())
        self.shortcuts = Shortcuts(self.window, _actions(self))
        self._bus.changed.connect(self._hear)
        self._bus.toast_requested.connect(self.toasts.show)
        self._bus.record_requested.connect(self.open_record)
        self._bus.room_requested.connect(self.window.show_room)
        self._bus.line_requested.connect(self.open_quick_log)
        self._bus.counted.connect(self.window.rail.set_count)
        self.window.footer.quick_log_requested.connect(self.open_quick_log)
        jobs.crashed.connect(_report)
        self._tray = Tray(self.window, self.toggle_timer)
        self._tray.quick_log_requested.connect(self.open_tray_log)
        self.window.closing.connect(self._closing)
        self.window.approached.connect(self._preload)
        self.window.room_shown.connect(self.shortcuts.show_room)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._look)
        self._poll.start()
        self._minute = QTimer(self)
        self._minute.setInterval(1_000)
        self._minute.timeout.connect(self._tick)
        self._minute_shown = self.data.clock.now().at // 60

    def _move_in(self) -> None:
        """Build the first room, then the footer's timer, then look after the file."""
        self._build_room(self.window.room)
        QTimer.singleShot(0, self._furnish_footer)

    def _furnish_footer(self) -> None:
        if self.context is None:
            return
        self._timer = rooms.timer_box(self.context)
        self.window.footer.hold_timer(self._timer)
        self._minute.start()
        self.ready.emit()
        QTimer.singleShot(IDLE_MS, self._look_after)

    def _look_after(self) -> None:
        if self.context is not None:
            say = lambda toast: self._bus.toast_requested.emit(toast) if toast else None  # noqa: E731
            fail = lambda error: say(Toast(str(error), "octagon-alert", urgent=True))  # noqa: E731
            self.context.jobs.run("idle", lambda _: self.data.idle(), say, fail)

    def _build_room(self, key: str) -> None:
        room = next((room for room in rooms.ROOMS if room.key == key), None)
        if room is None or self.context is None or key in self.window.pages:
            return
        page = room.build(self.context)
        page.search_requested.connect(self.open_palette_search)
        self.window.hold_page(key, page)

    def _hear(self, change: Change) -> None:
        if not change.kinds or "setting" in change.kinds:
            self._settings = self.data.settings()
            theme().choose(self._settings.theme)
            self._tray.want(wanted=self._settings.tray)
        for page in self.window.pages.values():
            page.hear(change)

    def _closing(self, event: QCloseEvent) -> None:
        if self._tray.shown:
            event.ignore()
            self.window.hide()
        else:
            self.stop()

    def _look(self) -> None:
        try:
            self.data.poll()
        except PersonError as error:
            self._bus.toast_requested.emit(Toast(str(error), "octagon-alert", urgent=True))

    def _tick(self) -> None:
        minute = self.data.clock.now().at // 60
        if minute != self._minute_shown:
            self._minute_shown = minute
            page = self.window.page
            if page is not None and page.follows_clock:
                page.refresh()

    def _preload(self, key: str) -> None:
        room = next((room for room in rooms.ROOMS if room.key == key), None)
        if room is not None and room.preload is not None and key not in self.window.pages:
            room.preload()

    def _current_settings(self) -> Settings:
        if self._settings is None:
            raise RuntimeError("the data file is not open yet")
        return self._settings


def _report(error: BaseException) -> None:
    """Hand a bug from a worker to the one place that reports bugs."""
    sys.excepthook(type(error), error, error.__traceback__)


def _actions(session: Session) -> list[Action]:
    """What can be done everywhere."""
    window = session.window
    found = [
        Action("log", "Log anything", "plus", "Ctrl+L", session.open_quick_log, "Everywhere", "quick log entry time"),
        Action("timer", "Start or stop the timer", "timer", "Ctrl+Shift+T", session.toggle_timer),
        Action("palette", "Find an action or a record", "command", "Ctrl+K", session.open_palette),
        Action("search", "Search everything", "search", "Ctrl+F", session.open_palette_search),
        Action("undo", "Undo", "undo-2", "Ctrl+Z", session.undo_last),
        Action("redo", "Redo", "redo-2", "Ctrl+Shift+Z", session.redo_last),
        Action("rail", "Fold or unfold the rail", "panel-left", "Ctrl+B", session.fold_rail, words="sidebar"),
        Action("keys", "Show all shortcuts", "keyboard", "?", session.open_shortcuts, words="help keyboard"),
        Action("quit", "Quit CareerCruise", "log-out", "Ctrl+Q", QApplication.quit, words="exit close"),
    ]
    for room in rooms.ROOMS:
        show = lambda key=room.key: window.show_room(key)  # noqa: E731
        found.append(Action(f"room.{room.key}", f"Go to {room.title}", room.icon, room.shortcut, show, "Rooms"))
    return found
