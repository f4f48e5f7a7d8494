"""Forms of readings that were left unfinished: one text a project, which holds what was typed in each of its forms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.usecases.drafts import Drafts

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context

Typed = dict[str, str]


class ReadingDrafts:
    """Keeps and finds what was typed, by the project and the reading, 0 for a new one; where it fails, it is lost."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def left(self, project_id: int) -> int | None:
        """The reading whose form was used last, 0 for that of a new one; None where nothing was left."""
        return next(reversed(self._all(project_id)), None)

    def typed(self, project_id: int, key: int) -> Typed:
        """What was typed in a form by the names of its fields; {} for nothing."""
        return self._all(project_id).get(key, {})

    def keep(self, project_id: int, key: int, typed: Typed) -> None:
        """Keep what is typed in a form; {} forgets it."""
        found = self._all(project_id)
        if found.pop(key, {}) == typed == {}:
            return
        if typed:
            found[key] = typed
        try:
            self._context.use(Drafts).keep(_place(project_id), json.dumps(found, ensure_ascii=False) if found else "")
        except PersonError:
            return

    def _all(self, project_id: int) -> dict[int, Typed]:
        """The forms in the order in which they were used."""
        try:
            text = self._context.use(Drafts).text(_place(project_id))
        except PersonError:
            return {}
        return _read(text)


def _place(project_id: int) -> str:
    return f"readings of project {project_id}"


def _read(text: str) -> dict[int, Typed]:
    """The forms in a text that was kept; {} where it is none, however it came there."""
    try:
        return {int(key): _texts(typed) for key, typed in json.loads(text or "{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _texts(typed: Any) -> Typed:  # noqa: ANN401 - whatever was found
    if not all(isinstance(each, str) for each in typed.values()):
        raise TypeError("what is typed is text")
    return {str(name): each for name, each in typed.items()}
