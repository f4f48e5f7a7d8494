"""What is meant stays meant: by another name after a change of it, and when it is opened from somewhere else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.schedule.state import Item, ItemKey
from careercruise_desktop.usecases.sheets import Sheets

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.schedule.view import ScheduleView

T = TypeVar("T")
KINDS = frozenset({"time_block", "time_entry"})


class Shown(Protocol):
    """What the room shows."""

    @property
    def items(self) -> Mapping[ItemKey, Item]:
        """What is shown with a time of day."""
        ...

    def bring(self, day: date) -> None:
        """Show the days around a day, if it is not among those shown."""
        ...


class Meant:
    """Selects on the grid what has another name now, and what is opened elsewhere."""

    def __init__(self, context: Context, view: ScheduleView, shown: Shown) -> None:
        self._context = context
        self._view = view
        self._shown = shown
        bus = context.bus
        bus.records_renamed.connect(self._renamed)
        bus.record_requested.connect(self._opened)
        bus.occurrence_requested.connect(self._opened_time)

    def through(self, key: ItemKey, act: Callable[[], T | None], name: Callable[[T], BlockKey]) -> T | None:
        """Do something to a block; where it is selected, or what the keys mean, it stays so by its new name."""
        grid = self._view.grid.grid
        choice, by_key = grid.choice, grid.by_key
        done = act()
        now = ItemKey("time_block", *name(done)) if done is not None else key
        if done is not None and now != key and key in {*choice.keys, choice.current} and now in self._shown.items:
            keys = tuple([now if one == key else one for one in choice.keys])
            current = now if choice.current == key else choice.current
            grid.choose(choice._replace(keys=keys, current=current, anchor=current), by_key=by_key)
        return done

    def take_up(self, key: ItemKey) -> None:
        """Select what was just made, where it is in sight."""
        if key in self._shown_items:
            self._view.grid.select(key)

    def _renamed(self, keys: Sequence[tuple[str, int, date]]) -> None:
        """What was changed elsewhere, and has other names now, is selected."""
        found = [key for one in keys if (key := ItemKey(*one)) in self._shown_items]
        if found:
            self._view.grid.select(*found)

    def _opened_time(self, key: BlockKey) -> None:
        self._show(ItemKey("time_block", *key))

    def _opened(self, kind: str, key: int) -> None:
        if kind not in KINDS or not self._view.isVisible():
            return
        try:
            sheet = self._context.use(Sheets).sheet(kind, key)
        except PersonError:
            # Who opens it says so.
            return
        day = sheet.record.when.day if isinstance(sheet.record, TimeEntry) else sheet.day
        if day is not None:
            self._show(ItemKey(kind, sheet.record.id, day))

    def _show(self, key: ItemKey) -> None:
        """Bring what was opened into sight, and select it."""
        if not self._view.isVisible():
            return
        self._shown.bring(key.day)
        if key in self._shown_items and self._view.grid.selected != (key,):
            self._view.grid.select(key)

    @property
    def _shown_items(self) -> Mapping[ItemKey, Item]:
        return self._shown.items if self._view.isVisible() and self._view.shows_grid else {}
