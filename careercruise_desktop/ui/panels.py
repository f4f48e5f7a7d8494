"""What stands around the rooms: quick log, palette, inspector, timer, tray. Each is made when it is first opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from careercruise_desktop.domain.words import shortened

from . import rooms
from .actions import Action
from .keys import spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from careercruise_desktop.domain.blockkey import BlockKey

    from .context import Context
    from .inspector.panel import Inspector
    from .palette.view import Palette
    from .quicklog.panel import QuickLogPanel
    from .shell.tray import Tray
    from .shell.window import Window
    from .timer.box import TimerBox

MOST_LETTERS = 40
# Records without a form in the inspector, each with the room that shows them.
ONLY_IN_ROOM = {"feedback_request": "leadership", "pulse_round": "leadership"}


class Panels(QObject):
    """Opens panels for whoever asks, by key, by the bus or from the tray."""

    def __init__(self, window: Window, context: Context, actions: Callable[[], list[Action]]) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._actions = actions
        self._palette: Palette | None = None
        self._tray: Tray | None = None
        self._tray_log: QuickLogPanel | None = None
        self._line: QuickLogPanel | None = None
        self._inspector: Inspector | None = None
        self._timer: TimerBox | None = None
        bus = context.bus
        bus.record_requested.connect(self.open_record)
        bus.occurrence_requested.connect(self.open_occurrence)
        bus.records_requested.connect(self.open_records)
        bus.selected.connect(self.follow)
        bus.line_requested.connect(self.open_quick_log)
        bus.search_requested.connect(self.open_search)
        bus.adjust_requested.connect(self.adjust_block)
        window.footer.quick_log_requested.connect(self.open_quick_log)

    @property
    def quick_log(self) -> QuickLogPanel:
        """The line over the footer."""
        if self._line is None:
            self._line = rooms.quick_log(self._context, self._window)
            self._line.drafted.connect(self._window.footer.entry.show_draft)
        return self._line

    @property
    def palette(self) -> Palette:
        """The command palette."""
        if self._palette is None:
            offered = lambda: [*self._record_actions(), *self._actions()]  # noqa: E731
            self._palette = rooms.palette(self._context, self._window, offered)
        return self._palette

    @property
    def inspector(self) -> Inspector:
        """The panel that edits what is selected."""
        if self._inspector is None:
            self._inspector = rooms.inspector(self._context, self._window)
            self._window.hold_inspector(self._inspector)
        return self._inspector

    @property
    def timer(self) -> TimerBox:
        """The running timer in the footer."""
        if self._timer is None:
            self._timer = rooms.timer_box(self._context)
            self._window.footer.hold_timer(self._timer)
        return self._timer

    @property
    def in_tray(self) -> bool:
        """Whether the program stays in the tray when the window closes."""
        return self._tray is not None and self._tray.shown

    def open_quick_log(self, text: str = "") -> None:
        """Open the line in which anything can be logged."""
        self.quick_log.open(text)

    def adjust_block(self, key: BlockKey) -> None:
        """Open the line that would log one time of a block, to be changed."""
        self.quick_log.adjust_requested.emit(key)

    def open_tray_log(self) -> None:
        """Open the line in a bar of its own, wherever the window is."""
        if self._tray_log is None:
            self._tray_log = rooms.quick_log(self._context, None)
        self._tray_log.open()

    def open_palette(self) -> None:
        """Open the palette."""
        self.palette.open()

    def open_search(self, text: str = "") -> None:
        """Open the palette as a search over everything, with a text in it."""
        keys = next(action.shortcut for action in self._actions() if action.id == "search")
        self.palette.open(text, searching=True, keys=spelled(keys))

    def open_record(self, kind: str, key: int) -> None:
        """Open a record where the room on screen shows such ones itself, else in the inspector."""
        page, shown = self._window.page, self._inspector
        if page is None or not page.open_record(kind, key):
            if kind in ONLY_IN_ROOM:
                self._context.bus.room_requested.emit(ONLY_IN_ROOM[kind])
                self._context.bus.leadership_requested.emit(kind, key)
            else:
                self.inspector.open(kind, key)
        elif shown is not None and shown.isVisible():
            # It would lie over it, or take its room.
            shown.close()

    def open_occurrence(self, key: BlockKey) -> None:
        """Open one time of a block in the inspector."""
        self.inspector.open("time_block", key.id, key.day)

    def open_records(self, keys: tuple[tuple[str, int, date], ...]) -> None:
        """Show several records together in the inspector; take such a page away when they are fewer than two."""
        if len(keys) > 1 or self._inspector is not None:
            self.inspector.open_several(keys)

    def follow(self, kind: str, key: int, day: date | None) -> None:
        """Show what was selected, where the inspector is open.

        While several are acted on there, one alone is what kept its name by that act, not what a person chose.
        """
        shown = self._inspector
        if shown is not None and shown.isVisible() and not shown.forms.several.in_use:
            shown.open(kind, key, day, follows=True)

    def open_new(self, kind: str) -> None:
        """Begin a new record in the inspector."""
        self.inspector.open_new(kind)

    def open_shortcuts(self) -> None:
        """Show every shortcut."""
        rooms.shortcut_sheet(self._window, self._actions()).open()

    def toggle_timer(self) -> None:
        """Stop the running timer, or start one by way of the quick log."""
        if not self.timer.stop_running():
            self.open_quick_log("start ")

    def _record_actions(self) -> Iterator[Action]:
        """What the buttons of the inspector do with the record that is open there."""
        shown = self._inspector
        if shown is None or not shown.isVisible() or shown.form is None:
            return
        title = shortened(shown.form.title.text(), MOST_LETTERS) if shown.form.title is not None else ""
        for act in shown.forms.offered:
            text = f"{act.text}: {title}" if title else act.text
            run = partial(shown.acted.emit, act.id, None)
            yield Action(f"record.{act.id}", text, act.icon, "", run, words=shown.form.form.word)

    def want_tray(self, *, wanted: bool) -> None:
        """Show the icon in the tray, or take it away."""
        if self._tray is None and wanted:
            self._tray = rooms.tray(self._window, self.toggle_timer)
            self._tray.quick_log_requested.connect(self.open_tray_log)
        if self._tray is not None:
            self._tray.want(wanted=wanted)
