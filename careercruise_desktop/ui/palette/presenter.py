"""The palette's presenter: actions at once, records from a worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from careercruise_desktop.domain.fuzzy import match
from careercruise_desktop.ui.keys import spelled
from careercruise_desktop.usecases.find import Finder, Found, Name

from .state import Line

if TYPE_CHECKING:
    from careercruise_desktop.ui.actions import Action
    from careercruise_desktop.ui.context import Context

    from .view import Palette

ACTIONS_SHOWN = 6
ICONS = {
    "project": "folder",
    "milestone": "flag",
    "task": "list-checks",
    "skill": "graduation-cap",
    "person": "user",
    "certificate": "award",
    "target_role": "target",
    "learning_item": "book-open",
    "position": "briefcase",
    "education": "graduation-cap",
    "time_block": "calendar-days",
    "time_entry": "clock",
    "journal_entry": "book-open",
    "feedback": "message-square",
    "leadership_action": "flag",
    "contact": "users",
    "delegation": "user-check",
    "calendar_event": "calendar",
}


class PalettePresenter:
    """Finds what the person types; remembers nothing between two openings but the actions used last."""

    def __init__(self, context: Context, view: Palette, actions: Callable[[], list[Action]]) -> None:
        self._context = context
        self._view = view
        self._all_actions = actions
        self._actions: dict[str, Action] = {}
        self._used: list[str] = []
        self._names: list[Name] | None = None
        self._text = ""
        self._searching = False
        view.opened.connect(self.prepare)
        view.typed.connect(self.find)
        view.chosen.connect(self.run)

    def prepare(self, searching: bool) -> None:
        """Learn what can be done and what can be found now."""
        self._searching = searching
        self._actions = {action.id: action for action in _each_once(self._all_actions())}
        self._names = None
        self.find("")

    def find(self, text: str) -> None:
        """Show the actions that match now, and the records as soon as a worker has found them."""
        self._text = text
        finder = self._context.use(Finder)
        lines = self._action_lines(text)
        self._view.show_lines(lines, keep_records=bool(text))
        names = self._names

        def work(_: object) -> tuple[list[Name], list[Found]]:
            known = finder.names() if names is None else names
            return known, finder.find(text, known)

        self._context.jobs.run("palette", work, lambda result: self._show_records(text, *result))

    def run(self, key: str) -> None:
        """Do the action, or open the record."""
        sort, _, rest = key.partition(":")
        if sort == "action":
            self._used = [rest, *(one for one in self._used if one != rest)][:5]
            self._actions[rest].run()
        elif sort == "line":
            self._context.bus.line_requested.emit(rest)
        elif sort == "record":
            kind, _, number = rest.partition(":")
            self._context.bus.record_requested.emit(kind, int(number))

    def _show_records(self, text: str, names: list[Name], found: list[Found]) -> None:
        self._names = names
        if text != self._text:
            return
        lines = self._action_lines(text)
        if found:
            lines.append(Line("", "Records" if text.strip() else "Logged last"))
            lines += [_record(one) for one in found]
        if not self._searching:
            lines += _with_words(text.strip())
        self._view.show_lines(lines, keep_records=False)

    def _action_lines(self, text: str) -> list[Line]:
        if self._searching:
            return []
        scored = []
        for order, action in enumerate(self._actions.values()):
            if action.id == "palette":
                continue
            fit = match(text, action.text)
            other = match(text, action.words) if fit is None and action.words else None
            if fit is None and (other is None or other.score < 30):
                continue
            places = fit.places if fit is not None else ()
            # A whole further word is worth more than letters that are scattered over the text of another action.
            score = fit.score if fit is not None else other.score // 2 if other is not None else 0
            recent = 20 - self._used.index(action.id) if action.id in self._used else 0
            scored.append((-(score + recent), order, action, places))
        scored.sort(key=lambda row: row[:2])
        shown = scored[:ACTIONS_SHOWN] if text.strip() else scored
        if not shown:
            return []
        return [Line("", "Actions"), *(_action(action, places) for _, _, action, places in shown)]


def _each_once(actions: list[Action]) -> list[Action]:
    """Without what stands there twice under one name: the room's own, which comes first, is taken."""
    return list({action.text: action for action in reversed(actions)}.values())[::-1]


def _with_words(text: str) -> list[Line]:
    """What can be done with the words themselves."""
    if not text:
        return []
    return [
        Line("", "With these words"),
        Line(f"line:{text}", f"Log “{text}”", "in the quick log", "", "plus"),
        Line(f"line:plan: {text}", f"Plan a block for “{text}”", "", "", "calendar-days"),
        Line(f"line:start {text}", f"Start a timer for “{text}”", "", "", "play"),
    ]


def _action(action: Action, places: tuple[int, ...]) -> Line:
    key = spelled(action.shortcut)
    return Line(f"action:{action.id}", action.text, "", key, action.icon, "", places, is_key=bool(key))


def _record(found: Found) -> Line:
    role = found.role.value if found.role is not None and found.kind not in {"journal_entry"} else ""
    icon = "" if role else ICONS.get(found.kind, "file-text")
    key = f"record:{found.kind}:{found.id}"
    return Line(key, found.title, found.detail, found.kind_word, icon, role, found.places)
