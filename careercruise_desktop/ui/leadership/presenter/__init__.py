"""The presenters of the room, one for each tab; the one of the room itself builds the tabs when visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.leadership.tabs import OPENS, TABS
from careercruise_desktop.ui.page import Presenter

from .choices import TAB, kept_tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.view import LeadershipView
    from careercruise_desktop.ui.part import Build, Part

GROUP = "Leadership"
_ICONS = {"feedback": "message-square", "impact": "trending-up", "people": "users"}


class LeadershipPresenter(Presenter):
    """Shows a tab, built at its first visit, and refreshes what is on screen when something in it has changed."""

    def __init__(self, context: Context, view: LeadershipView, builds: Mapping[str, Build]) -> None:
        self._context = context
        self._view = view
        self._builds = builds
        self._parts: dict[str, Part] = {}
        self._stale: set[str] = set()
        kept = kept_tab(context.memory)
        self._tab = kept if kept in builds else next(iter(builds))
        context.bus.leadership_requested.connect(self.open_record)
        view.spoil, view.opens = self.spoil, self.open_record
        view.tab_chosen.connect(self.choose_tab)
        view.new_requested.connect(lambda: self.part(self._tab).new())
        wanted = context.bus.wanted_leadership
        if wanted[0] in OPENS:
            self._tab = OPENS[wanted[0]]
            self._open(*wanted)

    @property
    def tab(self) -> str:
        """The tab that is on."""
        return self._tab

    def part(self, key: str) -> Part:
        """What a tab is made of, built now if it was not yet."""
        if key not in self._parts:
            self._parts[key] = part = self._builds[key]()
            self._stale.add(key)
            self._view.put(key, part.view, part.search)
            self._view.actions_changed.emit()
        return self._parts[key]

    def spoil(self, kinds: frozenset[str]) -> bool:
        """Note what reads such records, all of it for no kinds; whether anything on screen does."""
        self._stale |= {key for key, part in self._parts.items() if not kinds or part.presenter.watches & kinds}
        return self._tab in self._stale

    def refresh(self) -> None:
        """Read again what is on screen and stale.

        Raises:
            Unreadable: the data file cannot be read.
        """
        part = self.part(self._tab)
        if self._tab in self._stale:
            part.presenter.refresh()
            self._stale.discard(self._tab)
        self._view.show_tab(self._tab, part.text)

    def actions(self) -> Iterable[Action]:
        """What can be done here; N begins something new in each tab."""
        names = dict(TABS)
        for number, key in enumerate(self._builds, 1):
            show = lambda key=key: self.choose_tab(key)  # noqa: E731
            yield Action(f"leadership.{key}", f"Show {names[key].lower()}", _ICONS[key], f"Alt+{number}", show, GROUP)
        part = self._parts.get(self._tab)
        if part is not None:
            found = list(part.presenter.actions())
            if all(action.shortcut != "N" for action in found):
                yield Action("leadership.begin", part.text, "plus", "N", part.new, GROUP)
            yield from found

    def choose_tab(self, key: str) -> None:
        """Show a tab."""
        self._tab = key
        self._context.memory.keep(**{TAB: key})
        self._view.show_read()
        self._view.actions_changed.emit()

    def open_record(self, kind: str, key: int) -> bool:
        """Show a record in the tab that such records are in; whether there is one that shows it."""
        tab = OPENS.get(kind)
        if tab is None or self.part(tab).open is None:
            return False
        if tab != self._tab:
            self.choose_tab(tab)
        return self._open(kind, key)

    def _open(self, kind: str, key: int) -> bool:
        opens = self.part(OPENS[kind]).open
        return opens is not None and opens(kind, key) is not False
