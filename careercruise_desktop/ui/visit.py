"""A look around: the real window on a screen that nobody sees, one picture of each view."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.errors import Unreadable

from .memory import Memory
from .milestones.view import MilestonesView
from .rooms import ROOMS
from .session import Session
from .shell.window import Window
from .theme.theme import theme

if TYPE_CHECKING:
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.domain.spans import Clock
    from careercruise_desktop.system.paths import Paths

    from .context import Safety, Uses
    from .data import Data
    from .jobs import Ticket
    from .toast import Toast

PATIENCE_SECONDS = 60.0
SETTLE_MS = 200  # a page brings what is below the fold, and a chart after the other, once it stands
UNKNOWN = "no figure"
# A room's ways to show things, the one it begins with first.
MODES = {
    "schedule": ("week", "day", "month"),
    "milestones": ("timeline", "table", "board"),
    "skills": ("journal", "learning", "path"),
    "leadership": ("feedback", "impact", "people"),
}
_WEEK = timedelta(days=7)
LINE = "2h code review #payments @it +python yesterday 14:00"


class Forgetful(Memory):
    """Remembers nothing, and leaves no file beside the pictures."""

    def keep(self, **values: object) -> None:
        """Forget it."""


class Visitor:
    """The data file for a look around: nobody rings, no bug is logged, and nothing is looked after."""

    missing = False

    def __init__(self, data: Data) -> None:
        self._data = data

    @property
    def use(self) -> Uses:
        """Gives use cases."""
        return self._data.use

    @property
    def clock(self) -> Clock:
        """The clock in the person's zone."""
        return self._data.clock

    @property
    def paths(self) -> Paths:
        """Where everything lies."""
        return self._data.paths

    @property
    def safety(self) -> Safety:
        """Backups and checks of the data file."""
        return self._data.safety

    @property
    def bell(self) -> Visitor:
        """Never rings."""
        return self

    def fileno(self) -> int | None:
        """There is no socket."""
        return None

    def heard(self) -> str | None:
        """Nobody rings."""
        return None

    def sample(self, ticket: Ticket) -> object:
        """Fill an empty profile with sample data."""
        return self._data.sample(ticket)

    def watch_crashes(self, tell: Callable[[str], None], told_elsewhere: Callable[[BaseException], bool]) -> None:
        """Errors of a command are printed, not shown."""

    def open(self, listener: Callable[[Change], None], *, fresh: bool) -> None:
        """Open the data file and hear of its changes."""
        self._data.open(listener, fresh=fresh)

    def poll(self) -> None:
        """Nobody else is listened to."""

    def settings(self) -> Settings:
        """The person's options."""
        return self._data.settings()

    def idle(self) -> Toast | None:
        """Nothing is looked after."""
        return None


def look_around(data: Data, folder: Path, look: str, size: tuple[int, int]) -> list[Path]:
    """Save a picture of every view; returns the files.

    Raises:
        Unreadable: a picture cannot be written.
        PersonError: the data file cannot be used.
    """
    data.open(lambda _: None, fresh=False)
    window = Window(ROOMS, Forgetful(folder / "nothing is remembered"))
    window.resize(*size)
    session = Session(window, Visitor(data))
    window.show()
    session.open()
    theme().choose(look)
    try:
        return [_saved(window, folder / f"{name}.png") for name in _stations(window, session)]
    finally:
        session.stop()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _stations(window: Window, session: Session) -> Iterator[str]:
    """Bring one view after the other on screen, and name it once it stands."""
    for number, room in enumerate(ROOMS, 1):
        window.show_room(room.key)
        _settle(session)
        yield f"{number:02}-{room.key}"
        if room.key in MODES:
            yield from _modes(window, session, f"{number:02}-{room.key}", *MODES[room.key])
        if isinstance(window.page, MilestonesView):
            yield from _project(window.page, session, f"{number:02}-{room.key}-project")
        if room.key == "skills" and session.context is not None:
            session.context.bus.review_requested.emit(session.context.clock.now().day - _WEEK)
            _settle(session)
            yield f"{number:02}-{room.key}-review"
    window.show_room(ROOMS[0].key)
    session.panels.open_quick_log(LINE)
    _settle(session)
    yield "quick-log"
    session.panels.quick_log.set_text("")
    session.panels.quick_log.close_panel()
    session.panels.open_palette()
    _settle(session)
    yield "palette"
    session.panels.palette.close_palette()
    session.panels.open_shortcuts()
    _settle(session)
    yield "shortcuts"


def _modes(window: Window, session: Session, name: str, begun: str, *others: str) -> Iterator[str]:
    """A room's other ways to show things; it is left as it begins, for that is remembered."""
    page, room = window.page, name.partition("-")[2]
    run = {action.id: action.run for action in page.presenter.actions()} if page is not None else {}
    for mode in others:
        run[f"{room}.{mode}"]()
        _settle(session)
        yield f"{name}-{mode}"
    run[f"{room}.{begun}"]()


def _project(view: MilestonesView, session: Session, name: str) -> Iterator[str]:
    """The page of the project that has the most to show."""
    known = [card.project for card in view.projects.cards if card.project is not None]
    if known:
        told = max(known, key=lambda each: sum(mark.standing != UNKNOWN for mark in each.marks))
        view.projects.chosen.emit(told.id)
        _settle(session)
        yield name
        view.projects.chosen.emit(0)


def _settle(session: Session) -> None:
    """Wait until everything that was asked for is on the screen."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    quiet_since: float | None = None
    while time.monotonic() < deadline:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        busy = session.context is None or session.context.jobs.busy or not session.furnished
        busy = busy or session.window.page is None or session.window.page.slices.busy
        now = time.monotonic()
        quiet_since = None if busy else quiet_since or now
        if quiet_since is not None and (now - quiet_since) * 1_000 > SETTLE_MS:
            return
        time.sleep(0.002)


def _saved(window: Window, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(path)):
        raise Unreadable(str(path), "the picture cannot be written.", "Check the folder and the space on its disk.")
    return path
