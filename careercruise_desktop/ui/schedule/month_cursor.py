"""Where the keys are in the month: the day, and the block that is chosen on it."""

from __future__ import annotations

from datetime import date, timedelta

from .room_state import MonthDay, MonthItem, MonthState
from .state import ItemKey


class MonthCursor:
    """Walks days and their blocks.

    Attributes:
        day: the day that has the cursor.
        chosen: the block that is chosen.
    """

    def __init__(self) -> None:
        self.day: date | None = None
        self.chosen: ItemKey | None = None
        self._days: tuple[MonthDay, ...] = ()
        self._wanted: date | None = None

    def take(self, state: MonthState) -> None:
        """Stand in another month; the cursor stays on its day where it is shown, or goes to the one that was wanted."""
        self._days = state.days
        if self._wanted is not None and self.shown(self._wanted) is not None:
            self.day = self._wanted
        self._wanted = None
        here = self.shown(self.day)
        if here is None or not here.inside:
            inside = [day for day in state.days if day.inside]
            self.day = next((day.day for day in inside if day.today), inside[0].day if inside else None)
        if self.item is None:
            self.chosen = None

    def shown(self, day: date | None) -> MonthDay | None:
        """A day that is shown."""
        return next((one for one in self._days if one.day == day), None)

    @property
    def item(self) -> MonthItem | None:
        """The block that is chosen."""
        return next((item for day in self._days for item in day.items if item.key == self.chosen), None)

    @property
    def name(self) -> str:
        """What a screen reader says of the place."""
        item, here = self.item, self.shown(self.day)
        return item.name if item is not None else here.name if here is not None else "Month"

    def put(self, day: date, chosen: ItemKey | None = None) -> None:
        """Stand on a day, on a block of it."""
        self.day, self.chosen = day, chosen

    def walk(self, days: int) -> int:
        """Go so many days on; gives 1 or -1 when that is in the next or last month, which then is to be shown."""
        if self.day is None:
            return 0
        self.chosen = None
        wanted = self.day + timedelta(days=days)
        there = self.shown(wanted)
        if there is not None and there.inside:
            self.day = wanted
            return 0
        self._wanted = wanted
        return 1 if days > 0 else -1

    def to_edge(self, *, last: bool) -> int:
        """The days from here to the first or last day of the week."""
        place = next((at for at, day in enumerate(self._days) if day.day == self.day), 0) % 7
        return 6 - place if last else -place

    def choose_next(self) -> None:
        """The next block of the day, and after the last one none."""
        here = self.shown(self.day)
        keys = [item.key for item in here.items] if here is not None else []
        place = keys.index(self.chosen) + 1 if self.chosen in keys else 0
        self.chosen = keys[place] if place < len(keys) else None

    def follow(self, days: int) -> tuple[ItemKey, date] | None:
        """The chosen block and the day so many on, where the cursor will be once the block stands there."""
        item = self.item
        if item is None:
            return None
        self._wanted = item.key.day + timedelta(days=days)
        self.chosen = item.key._replace(day=self._wanted)
        return item.key, self._wanted

    def want(self, day: date) -> None:
        """Go to a day with the next state."""
        self._wanted = day
