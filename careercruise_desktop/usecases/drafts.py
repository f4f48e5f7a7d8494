"""Texts that are being typed: kept within seconds, outside the history, until they are saved or thrown away."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, NamedTuple

from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.storage.desk import Desk

from .usecase import UseCase

Typed = dict[str, str]
# By the record: by the field what was typed, and the mark of the text that it was typed over, "" where that is unknown.
_Forms = dict[int, dict[str, tuple[str, str]]]


class Left(NamedTuple):
    """What was typed in a form and left, by the field.

    Attributes:
        typed: what goes on from the texts that are kept.
        older: what was typed before those texts were changed; it must not take their place by itself.
    """

    typed: Typed
    older: Typed


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
            _put(desk, place, text)

    @contextmanager
    def saved(self, place: str) -> Iterator[None]:
        """The act inside saves what is typed there: the draft goes in the same transaction.

        With one after the other, a program that ends in between would leave a draft that looks unsaved.
        """
        with self._store.together(lambda desk: _put(desk, place, "")):
            yield

    def forms(self, place: str) -> dict[int, Typed]:
        """What was typed in the forms of a place, by the record and the field, in the order in which they were used.

        {} where there is nothing, or a text that is none of forms, however it came there.
        """
        return {key: {name: text for name, (text, _) in typed.items()} for key, typed in self._forms(place).items()}

    def left(self, place: str, key: int, kept: Mapping[str, str]) -> Left:
        """What was typed in the form of a record, beside the texts of its fields that are kept now."""
        found = self._forms(place).get(key, {})
        older = {name for name, (_, mark) in found.items() if mark != _mark(kept.get(name, ""))}
        texts = {name: text for name, (text, _) in found.items() if text != kept.get(name, "")}
        return Left(
            {name: text for name, text in texts.items() if name not in older},
            {name: text for name, text in texts.items() if name in older},
        )

    def keep_form(self, place: str, key: int, typed: Mapping[str, str], over: Mapping[str, str] | None = None) -> None:
        """Keep what is typed in the form of a record, as the one that was used last; {} forgets it.

        Args:
            place: where the form is.
            key: the record.
            typed: what is typed, by the field.
            over: the texts that it was typed over, by the field: by them `left` knows what is older than what is kept.
                What was kept of a field that is not named there stays what it was typed over.

        Raises:
            Unreadable: as with `keep`.
        """
        forms = self._forms(place)
        before = forms.pop(key, {})
        if before == {} == typed:
            return
        if typed:
            marks = {name: _mark(text) for name, text in (over or {}).items()}
            forms[key] = {name: (text, marks.get(name, before.get(name, ("", ""))[1])) for name, text in typed.items()}
        self.keep(place, _written(forms))

    @contextmanager
    def saved_form(self, place: str, key: int, names: Collection[str] | None = None) -> Iterator[None]:
        """The act inside saves what is typed in these fields of a form, or in all: see `saved`."""

        def forget(desk: Desk) -> None:
            found = desk.find(Draft, place=place)
            forms = _read(found[0].text) if found else {}
            typed = forms.pop(key, {})
            rest = {name: it for name, it in typed.items() if names is not None and name not in names}
            if rest != typed:
                _put(desk, place, _written({**forms, key: rest} if rest else forms))

        with self._store.together(forget):
            yield

    def _forms(self, place: str) -> _Forms:
        return _read(self.text(place))


def _put(desk: Desk, place: str, text: str) -> None:
    found = desk.find(Draft, place=place)
    if found and text:
        desk.save(replace(found[0], text=text))
    elif found:
        desk.remove(Draft, found[0].id)
    elif text:
        desk.add(Draft(place=place, text=text))


def _mark(text: str) -> str:
    """What tells a text from the one that it is changed to, and is shorter."""
    content = text.encode(errors="surrogatepass")
    return f"{len(content)} {zlib.crc32(content)}"


def _written(forms: _Forms) -> str:
    return json.dumps(forms, ensure_ascii=False) if forms else ""


def _read(text: str) -> _Forms:
    try:
        found = json.loads(text or "{}")
        return {int(key): _texts(typed) for key, typed in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _texts(typed: Any) -> dict[str, tuple[str, str]]:  # noqa: ANN401 - whatever was found
    pairs = {str(name): (it, "") if isinstance(it, str) else tuple(it) for name, it in typed.items()}
    if not all(len(pair) == 2 and all(isinstance(each, str) for each in pair) for pair in pairs.values()):
        raise TypeError("what is typed is text")
    return pairs
