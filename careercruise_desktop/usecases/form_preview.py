"""The form as it would go out, before anything is asked: in lines for the window, or as a page for the browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.forms import FormKind, FormSpec
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.exporters import form_outline, form_pages
from careercruise_desktop.storage.reader import Reader

from .feedback_requests import NewRequest
from .form_files import NO_NAME
from .form_specs import NOBODY, asker, new_key, new_token
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
            return form_outline(_spec(reader, new))

    def write(self, new: NewRequest, folder: Path) -> Path:
        """Write the form into a folder, over the preview before it; nobody who is asked is named in it.

        Raises:
            Refused: as with `lines`, or nobody's name stands in the profile.
            Unreadable: it cannot be written.
        """
        with self._store.read() as reader:
            # A file that stays behind names nobody: who is forgotten later is not in it.
            spec = _spec(reader, replace(new, people=()))
        (content,) = form_pages([spec]).values()
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / FILE
        with in_place(target) as part:
            part.write_bytes(content)
        return target

    def check_name(self) -> None:
        """Look whether a name stands in the profile: forms say who asks.

        Raises:
            Refused: there is none.
        """
        with self._store.read() as reader:
            if not asker(reader):
                raise Refused(NO_NAME, "name")


def _spec(reader: Reader, new: NewRequest) -> FormSpec:
    people = [each.name for each in reader.several(Person, list(new.people)).values()]
    project = reader.look(Project, new.project_id)
    first = people[0] if people and not new.anonymous else ""
    title = new.title or (project.name if project is not None else "") or first or "Feedback"
    return FormSpec(
        kind=FormKind.FEEDBACK,
        request=new_token(),
        key=new_key(),
        title=title,
        asker=asker(reader) or NOBODY,
        recipient="" if new.anonymous else new_token(),
        addressee=first,
        project=project.name if project is not None and project.name != title else "",
        dimensions=tuple(name for name in DIMENSIONS if name in new.dimensions),
        questions=tuple(" ".join(each.split()) for each in new.questions if each.strip()),
        language=new.language,
        due=new.due,
        anonymous=new.anonymous,
        least=new.least,
    )
