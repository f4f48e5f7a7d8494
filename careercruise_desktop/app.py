"""The composition root: arguments, then the command line or the window.

The start, in order: the arguments; the data folder; the shipped time zones. Then either a command (its module is
imported now, the data file is opened when the command first asks for a use case, Qt only if it draws), or the window:
the lock of the data folder (a second start raises the first window and ends), the shell's first paint, then the data
file, then the room. This is the only module that knows every layer, so it is the only one that imports late.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from careercruise_desktop import __version__
from careercruise_desktop.domain.errors import PersonError, Unreadable
from careercruise_desktop.system.clock import plain_zone_name, use_shipped_zones, utc_seconds
from careercruise_desktop.system.paths import Paths

if TYPE_CHECKING:
    from careercruise_desktop.cli.tools import Drawing
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.storage.store import Store
    from careercruise_desktop.system.bell import Bell
    from careercruise_desktop.system.crashlog import CrashLog
    from careercruise_desktop.system.lock import Lock
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.shell.window import Window
    from careercruise_desktop.ui.toast import Toast
    from careercruise_desktop.usecases.clock import SystemClock
    from careercruise_desktop.usecases.safety import Safety
    from careercruise_desktop.usecases.usecase import UseCase

    U = TypeVar("U", bound=UseCase)

DONE, FAILED, USAGE = 0, 1, 2
# How a frozen build starts itself as the process that draws documents, and as the one that reads files from outside.
RENDER, READ = "--render", "--read"


def main(words: list[str] | None = None) -> int:
    """Run the program; returns the exit code: 0 done, 1 it failed, 2 the arguments make no sense."""
    words = sys.argv[1:] if words is None else words
    if words[:1] == [RENDER]:
        from careercruise_desktop.exporters.worker import main as render

        return render(words[1:])
    if words[:1] == [READ]:
        from careercruise_desktop.importers.worker import main as read

        return read(words[1:])
    use_shipped_zones()
    named = _data_dir_alone(words)
    if named is not None:
        return _window(Program(_paths(named)))
    return _command(words)


class Program:
    """Builds each layer when it is first needed."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self._made: dict[type, object] = {}

    @cached_property
    def clock(self) -> SystemClock:
        """The computer's clock in the person's zone."""
        from careercruise_desktop.usecases.clock import SystemClock

        return SystemClock(lambda: self.zone)

    @property
    def zone(self) -> str:
        """The zone of the settings once the data file is open, else the computer's."""
        return self._chosen_zone or self.computer_zone

    _chosen_zone = ""
    missing = False
    window = False
    _held: Lock | None = None
    _barred = False

    @cached_property
    def computer_zone(self) -> str:
        """The computer's zone."""
        name = plain_zone_name()
        if name:
            return name
        from careercruise_desktop.system.localzone import zone_name

        return zone_name()

    @cached_property
    def store(self) -> Store:
        """The data file, made when there is none.

        Raises:
            PersonError: it cannot be used.
        """
        from careercruise_desktop.storage.opening import SchemaBehind
        from careercruise_desktop.storage.store import Store

        try:
            store = Store.open(self.paths.database, utc_seconds)
        except SchemaBehind:
            self.safety.upgrade()
            store = Store.open(self.paths.database, utc_seconds)
        self._follow_zone(store)
        # A change without kinds (a restore) may be one of anything.
        store.subscribe(
            lambda change: self._follow_zone(store) if "setting" in change.kinds or not change.kinds else None
        )
        return store

    def use(self, kind: type[U]) -> U:
        """The use case of a class."""
        found = self._made.get(kind)
        if not isinstance(found, kind):
            found = self._made[kind] = kind(self.store, self.clock)
        return found

    def use_in_terminal(self, kind: type[U]) -> U:
        """The use case of a class; the day's backup comes before the first act of the day, and never in its way."""
        first = "store" not in self.__dict__
        found = self.use(kind)
        if first:
            try:
                self.safety.daily_backup()
            except PersonError as error:
                sys.stderr.write(f"The day's backup could not be made. {error}\n")
        return found

    @property
    def safety(self) -> Safety:
        """Backups and checks; they work through the open data file once there is one."""
        from careercruise_desktop.usecases.safety import Safety

        return Safety(self.paths, self.clock, self.__dict__.get("store"), window=self.window)

    @cached_property
    def bell(self) -> Bell:
        """Rings when the program is started a second time with this data folder."""
        from careercruise_desktop.system.bell import Bell

        return Bell(self.paths.lock)

    @cached_property
    def crash_log(self) -> CrashLog:
        """The log of bugs."""
        from careercruise_desktop.system.crashlog import CrashLog

        return CrashLog(self.paths.crashes, {"CareerCruise": __version__})

    def watch_crashes(self, tell: Callable[[str], None], told_elsewhere: Callable[[BaseException], bool]) -> None:
        """Write every bug to the crash log from now on, and tell its report."""
        self.crash_log.start(tell, told_elsewhere)

    def sample(self, ticket: Ticket) -> object:
        """Fill an empty profile with sample data; the career is only made when somebody asks for it."""
        from careercruise_desktop.usecases.sample.usecase import SampleData

        return self.use(SampleData).fill(progress=ticket.progress, cancelled=lambda: ticket.cancelled)

    def open(self, listener: Callable[[Change], None], *, fresh: bool = False) -> None:
        """Open the data file for the window and hear of its changes; with `fresh` start an empty one.

        Raises:
            PersonError: it cannot be used.
        """
        from careercruise_desktop.storage.opening import DataMissing
        from careercruise_desktop.storage.store import Store

        self.missing = False
        if self._barred and not self.claim():
            raise Unreadable(str(self.paths.data), "another window has it open.", "Go on in that one and quit this.")
        try:
            if fresh:
                Store.open(self.paths.database, utc_seconds, fresh=True).close()
            self.store.subscribe(listener)
        except DataMissing:
            self.missing = True
            raise

    def poll(self) -> None:
        """Look for what another program has written."""
        self.store.poll()

    def settings(self) -> Settings:
        """The person's options."""
        return self.store.settings()

    def idle(self) -> Toast | None:
        """What runs on a worker once the window is idle: the check of the file, the day's backup, then the clean-up."""
        from careercruise_desktop.ui.toast import Toast
        from careercruise_desktop.usecases.answers import Answers
        from careercruise_desktop.usecases.attachments import Attachments

        finding = self.safety.check_at_start()
        if finding is not None:
            offer = " A good backup can be restored in Settings." if finding.offer is not None else ""
            return Toast(f"{finding.fault.text}{offer}", "octagon-alert", urgent=True)
        self.safety.daily_backup()
        self.use(Attachments).clean_up()
        self.use(Answers).clean_up()
        return None

    def claim(self) -> bool:
        """Take the data folder for this window; False when another window has it, which comes to the front instead.

        Raises:
            Unreadable: the folder cannot be used; `open` tries to take it again.
        """
        self._barred = True
        self._held = _claim(self.paths.lock)
        self._barred = False
        return self._held is not None

    def close(self) -> None:
        """Close what was opened."""
        if "store" in self.__dict__:
            self.store.close()
        if "bell" in self.__dict__:
            self.bell.close()
        if "crash_log" in self.__dict__:
            self.crash_log.stop()
        if self._held is not None:
            self._held.release()

    def _follow_zone(self, store: Store) -> None:
        self._chosen_zone = store.settings().zone


def _command(words: list[str]) -> int:
    from careercruise_desktop.cli import parser
    from careercruise_desktop.cli.output import Printer
    from careercruise_desktop.cli.tools import Tools

    try:
        arguments = parser.parse(words)
    except parser.Usage as usage:
        parser.complain(str(usage))
        return USAGE
    if arguments.command is None:
        return _window(Program(_paths(arguments.data_dir)))
    program = Program(_paths(arguments.data_dir))
    tools = Tools(
        program.paths,
        program.clock,
        program.use_in_terminal,
        Printer(as_json=arguments.json),
        lambda: _drawing(program),
    )
    try:
        return parser.run(arguments, tools)
    except PersonError as error:
        parser.complain(error.in_terminal)
        return FAILED
    except BrokenPipeError:
        # The reader of our output went away (| head): not our failure, and nothing may be printed any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    finally:
        program.close()


def _window(program: Program) -> int:
    try:
        if not program.claim():
            return DONE
    except Unreadable as error:
        # The window says it too: who starts it from a menu sees no terminal.
        sys.stderr.write(f"{error.in_terminal}\n")
    program.window = True
    from careercruise_desktop.ui import start  # before anything else of the window
    from careercruise_desktop.ui.launch import application, launch
    from careercruise_desktop.ui.loading import Loader

    def furnish(window: Window) -> object:
        loader = Loader(window)
        loader.when(_load_session, partial(open_session, window))
        return loader

    def open_session(window: Window) -> None:
        from careercruise_desktop.ui.session import Session

        session = Session(window, program)
        session.ready.connect(settle)
        session.open()

    @cache  # once, also when the data file opens at the second try
    def settle() -> None:
        from careercruise_desktop.ui.widgets.attendant import attend

        app = application()
        app.theme.follow_system()
        attend(app)
        start.furnished()

    try:
        return launch(program.paths.memory, furnish)
    finally:
        program.close()


def _load_session() -> None:
    from careercruise_desktop.storage import store  # noqa: F401 - loaded for later
    from careercruise_desktop.ui import session  # noqa: F401
    from careercruise_desktop.usecases import clock  # noqa: F401


def _claim(lock: Path) -> Lock | None:
    """Take the data folder for this window, or raise the window that has it and return None.

    Raises:
        Unreadable: the folder cannot be used.
    """
    from careercruise_desktop.system.lock import claim

    try:
        held = claim(lock)
        if held is None:
            from careercruise_desktop.system.bell import claim_or_ring

            held = claim_or_ring(lock)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unreadable(
            str(lock.parent),
            f"this folder cannot be used ({reason}).",
            "Choose another folder, or allow writing in this one.",
            command="careercruise --data-dir FOLDER",
        ) from error
    return held


def _drawing(program: Program) -> Drawing:
    from careercruise_desktop.ui.drawing import OffscreenDrawing

    return OffscreenDrawing(program)


def _data_dir_alone(words: list[str]) -> str | None:
    """The folder named when the window is all that was asked for ("" for none); None when there is more to parse."""
    if not words:
        return ""
    if len(words) == 2 and words[0] == "--data-dir":
        return words[1]
    return None


def _paths(named: str | None) -> Paths:
    folder = named or os.environ.get("CAREERCRUISE_DATA_DIR", "")
    if folder:
        return Paths(Path(folder).expanduser().absolute())
    from careercruise_desktop.system.standard import data_dir

    return Paths(data_dir())
