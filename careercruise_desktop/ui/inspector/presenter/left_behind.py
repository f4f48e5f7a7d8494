"""What stays behind refused when another record is shown: said, so that nothing that was typed goes without a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.toast import Toast

if TYPE_CHECKING:
    from careercruise_desktop.ui.editors.unsaved import UnsavedValues
    from careercruise_desktop.ui.inspector.form_stack import FormStack
    from careercruise_desktop.usecases.sheets import Sheet

    from .opened import Opened

_TITLE, _TYPED = 40, 24


def left_behind(
    forms: FormStack, opened: Opened, unsaved: UnsavedValues, following: Sheet, open_again: Callable[[str, int], object]
) -> Toast | None:
    """What to say before another record takes the place of the one that is open; None where nothing is lost.

    What could not be written is not lost: it waits.
    """
    if not opened or (opened.place.kind, opened.place.id) == (following.kind, following.record.id):
        return None
    kind, key = opened.place.kind, opened.place.id
    waiting = {one.name for one in unsaved.of(opened.place)}
    lost = [f"{_spoken(name)} {words.shortened(typed, _TYPED)}".strip() for name, typed in forms.refused(waiting)]
    if not lost:
        return None
    record = opened.sheet.record
    title = str(getattr(record, "title", "") or getattr(record, "name", ""))
    of = f" of “{words.shortened(title, _TITLE)}”" if title else ""
    sentence = f"Not kept{of}: {words.listed(lost)}"
    return Toast(sentence, "circle-alert", action="Open", run=lambda: open_again(kind, key), urgent=True)


def _spoken(name: str) -> str:
    return name.partition(".")[0].partition("/")[0].removesuffix("_id").replace("_", " ")
