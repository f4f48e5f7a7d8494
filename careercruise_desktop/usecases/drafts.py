"""Texts that are being typed: kept within seconds, outside the history, until they are saved or thrown away."""

from __future__ import annotations

from dataclasses import replace

from careercruise_desktop.domain.notes import Draft

from .usecase import UseCase


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
