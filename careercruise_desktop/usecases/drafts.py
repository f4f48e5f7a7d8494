"""Texts that are being typed: kept within seconds, outside the history, until they are saved or thrown away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from careercruise_desktop.domain.notes import Draft

from .usecase import UseCase

Typed = dict[str, str]


class Drafts(UseCase):
    """Keeps one unfinished text a place."""

    def text(self, place: str) -> str:
        """What was being typed there, or ""."""
        with self._store.read() as reader:
            found = reader.find(Draft, place=place)
        return found[0].text if found else ""

    def keep(self, place: str, text: str) -> None:
        """Keep what is being typed there; an empty text forgets it.

        Raises:
            Unreadable: another program is writing (it is not waited for), or the file cannot be written.
        """
        with self._store.write_unrecorded(patient=False) as desk:
            found = desk.find(Draft, place=place)
            if found and text:
                desk.save(replace(found[0], text=text))
            elif found:
                desk.remove(Draft, found[0].id)
            elif text:
                desk.add(Draft(place=place, text=text))

    def forms(self, place: str) -> dict[int, Typed]:
        """What was typed in the forms of a place, by the record and the field, in the order in which they were used.

        {} where there is nothing, or a text that is none of forms, however it came there.
        """
        try:
            found = json.loads(self.text(place) or "{}")
            return {int(key): _texts(typed) for key, typed in found.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    def keep_form(self, place: str, key: int, typed: Mapping[str, str]) -> None:
        """Keep what is typed in the form of a record, as the one that was used last; {} forgets it.

        Raises:
            Unreadable: as with `keep`.
        """
        found = self.forms(place)
        if found.pop(key, {}) == typed == {}:
            return
        if typed:
            found[key] = dict(typed)
        self.keep(place, json.dumps(found, ensure_ascii=False) if found else "")


def _texts(typed: Any) -> Typed:  # noqa: ANN401 - whatever was found
    if not all(isinstance(each, str) for each in typed.values()):
        raise TypeError("what is typed is text")
    return {str(name): each for name, each in typed.items()}
