"""Forms of readings that were left unfinished: one text a project, which holds what was typed in each of its forms."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.usecases.drafts import Drafts, Typed

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from careercruise_desktop.ui.context import Context


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
        with contextlib.suppress(PersonError):
            self._context.use(Drafts).keep_form(_place(project_id), key, typed)

    def saved(self, project_id: int, key: int) -> AbstractContextManager[None]:
        """The act inside saves what is typed in a form: that goes in the same transaction."""
        return self._context.use(Drafts).saved_form(_place(project_id), key)

    def _all(self, project_id: int) -> dict[int, Typed]:
        """The forms in the order in which they were used."""
        try:
            return self._context.use(Drafts).forms(_place(project_id))
        except PersonError:
            return {}


def _place(project_id: int) -> str:
    return f"readings of project {project_id}"
