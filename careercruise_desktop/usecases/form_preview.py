"""The form as it would go out, before anything is asked: in lines for the window, or as a page for the browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.forms import FormSpec
from careercruise_desktop.domain.people import Person
from careercruise_desktop.exporters import form_outline, form_pages
from careercruise_desktop.storage.reader import Reader

from .form_files import NO_NAME
from .form_specs import asker, new_token, request_spec
from .new_requests import NewRequest, check_people, request_of
from .saving import in_place
from .usecase import UseCase

FILE = "preview.html"


class FormPreview(UseCase):
    """Shows what would be asked. Its request is not kept: an answer to a preview is refused as unknown."""

    def lines(self, new: NewRequest) -> tuple[tuple[str, str, str], ...]:
        """The form from the top: how each line looks ("title", "rating"), its words, and those below it.

        Raises:
            Refused: what is asked cannot stand in a form.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return form_outline(_spec(reader, new, self.today))

    def write(self, new: NewRequest, folder: Path) -> Path:
        """Write the form into a folder, over the preview before it; nobody who is asked is named in it.

        Raises:
            Refused: as with `lines`, or nobody's name stands in the profile.
            Unreadable: it cannot be written.
        """
        with self._store.read() as reader:
            # A file that stays behind names nobody: who is forgotten later is not in it.
            spec = _spec(reader, replace(new, people=()), self.today)
        (content,) = form_pages([spec]).values()
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / FILE
        with in_place(target) as part:
            part.write_bytes(content)
        return target

    def check(self, new: NewRequest) -> None:
        """Look whether this can be asked, all that is known before anything is kept or written.

        Raises:
            Refused: whatever making the request or writing its forms would refuse; the field is named.
        """
        with self._store.read() as reader:
            if not asker(reader):
                raise Refused(NO_NAME, "name")
            check_people(new)
            _spec(reader, new, self.today)


def _spec(reader: Reader, new: NewRequest, today: date) -> FormSpec:
    people = list(reader.several(Person, list(new.people)).values())
    request = request_of(reader, new, people, today)
    spec = request_spec(reader, replace(request, anonymous=True))
    if new.anonymous:
        return spec
    first = people[0].name if people else ""
    return replace(spec, anonymous=False, recipient=new_token(), addressee=first)
