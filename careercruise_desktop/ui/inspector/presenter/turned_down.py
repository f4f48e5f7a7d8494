"""What was refused and still stands in its field: once something else has changed, it may be allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain.errors import PersonError, Refused

if TYPE_CHECKING:
    from careercruise_desktop.ui.editors.unsaved import Place
    from careercruise_desktop.ui.inspector.form_stack import FormStack


class Allowed(NamedTuple):
    """A value that was kept after all: the name of its field, and what keeping it gave."""

    name: str
    kept: object


class TurnedDown:
    """Values by field, of the record on screen. One that was typed over or taken back since is none of them."""

    def __init__(self, forms: FormStack, keeping: Callable[[str, object], Callable[[], object]]) -> None:
        """Know the fields, and how a value of one is kept."""
        self._forms = forms
        self._keeping = keeping
        self._place: Place | None = None
        self._waiting: dict[str, object] = {}

    def add(self, place: Place, name: str, value: object, refusal: Refused) -> None:
        """A value was refused. One that can be insisted on waits for that, and a line of a list for its Enter."""
        if place != self._place:
            self._place, self._waiting = place, {}
        if type(refusal) is Refused and "/" not in name and place.day is None:
            self._waiting[name] = value

    def try_again(self, place: Place) -> Iterator[Allowed]:
        """Keep what can be kept by now; what is still refused says why by now."""
        if place != self._place:
            return
        for name, value in list(self._waiting.items()):
            if not self._forms.is_refused(name):
                del self._waiting[name]
                continue
            try:
                kept = self._keeping(name, value)()
            except Refused as refusal:
                self._forms.refuse(name, refusal.rule)
            except PersonError:
                return
            else:
                self._waiting.pop(name, None)
                yield Allowed(name, kept)
