"""The menus of the grid and the month: what they offer for what was pointed at, and what is chosen there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import HOUR, MINUTE, Moment
from careercruise_desktop.ui.schedule import menus
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Lane
from careercruise_desktop.ui.widgets.offers import Offer

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from careercruise_desktop.ui.schedule.view import ScheduleView

    from .templates import TemplateActs

QUARTER = 15 * MINUTE


class Doer(Protocol):
    """Does what is chosen in a menu."""

    templates: TemplateActs

    def offers(self, keys: Sequence[ItemKey]) -> tuple[Offer, ...]:
        """What can be done with some items now."""
        ...

    def do(self, keys: Sequence[ItemKey], act: str, at: int | None) -> None:
        """Do it to them, at an instant."""
        ...

    def create(self, lane: Lane, start: int, end: int) -> None:
        """Plan or log a stretch of time."""
        ...

    def new_on(self, day: date | None) -> None:
        """Plan a block in the next free time of a day."""
        ...


class Offering:
    """Opens menus at their place."""

    def __init__(self, view: ScheduleView, doing: Doer, show_day: Callable[[date], None]) -> None:
        self._view = view
        self._doing = doing
        self._show_day = show_day
        view.grid.menu_requested.connect(self.open)
        view.month.menu_requested.connect(self.open_in_month)

    def open(self, key: ItemKey | None, place: QPoint, at: int | None) -> None:
        """The menu of an item, of the selection that it is part of, or of empty time."""
        if key is None:
            self._view.show_menu(menus.TIME, place, lambda act: self._on_time(act, at))
            return
        selected = self._view.grid.selected
        keys = selected if key in selected else (key,)
        self._view.show_menu(self._doing.offers(keys), place, lambda act: self._doing.do(keys, act, at))

    def open_in_month(self, key: ItemKey | None, place: QPoint, day: date) -> None:
        """The menu of a block of the month, or of a day."""
        if key is not None:
            self._view.show_menu(self._doing.offers((key,)), place, lambda act: self._doing.do((key,), act, None))
            return

        def act(name: str) -> None:
            if name == "day":
                self._show_day(day)
            else:
                self._doing.new_on(day)

        self._view.show_menu(menus.DAY, place, act)

    def _on_time(self, act: str, at: int | None) -> None:
        if act in {"templates", "save template"}:
            self._doing.templates.open(save=act == "save template")
        elif at is not None:
            start = at - at % QUARTER
            self._doing.create(Lane.PLANNED if act == "new" else Lane.LOGGED, start, start + HOUR)


def offers(keys: Sequence[ItemKey], items: Sequence[Item | None], settings: Settings, now: Moment) -> tuple[Offer, ...]:
    """What can be done with some items now."""
    kinds = {key.kind for key in keys}
    if len(keys) > 1:
        if kinds == {"time_entry"}:
            return menus.SEVERAL_ENTRIES
        return menus.SEVERAL_BLOCKS if kinds == {"time_block"} else menus.SEVERAL
    item = items[0]
    if kinds == {"calendar_event"}:
        names = {"it": settings.it_name, "pm": settings.pm_name}
        return tuple(offer._replace(text=offer.text.format(**names)) for offer in menus.EVENT)
    if kinds == {"timer"}:
        return menus.TIMER
    if kinds == {"time_entry"}:
        clash = item is not None and item.warned
        return tuple(offer for offer in menus.ENTRY if clash or offer.act != "cut")
    # What is still to come cannot be logged yet, and what is logged not again.
    done = item is not None and (item.worked or item.end > now.at + MINUTE)
    return tuple(offer for offer in menus.BLOCK if not (done and offer.act in {"done", "adjust"}))
