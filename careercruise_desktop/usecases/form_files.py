"""What goes out with a request: its forms as files, and the words of the mail that carries or recalls them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.forms import FormSpec
from careercruise_desktop.exporters import form_pages
from careercruise_desktop.system.child import Watch

from .form_specs import NOBODY
from .form_words import day_in, mail_words
from .saving import in_place

CANCELLED = "Cancelled. Forms that were written already are in the folder."
NO_NAME = "Your name stands in each form. Type it in your profile first."


@dataclass(frozen=True, slots=True)
class Written:
    """The forms that were written, in the order of those who are asked."""

    paths: tuple[Path, ...]


def write_forms(specs: Sequence[FormSpec], folder: Path, watch: Watch) -> Written:
    """Write forms into a folder, each whole or not at all; a file there that is no form of the request stays.

    Raises:
        Refused: nobody's name stands in them, or it was cancelled.
        Unreadable: one cannot be written.
    """
    if any(spec.asker == NOBODY for spec in specs):
        raise Refused(NO_NAME, "name")
    paths = []
    watch.progress(0.0, "Writing forms")
    for number, (name, content) in enumerate(form_pages(specs).items()):
        if watch.cancelled:
            raise Refused(CANCELLED)
        target = _place(folder, name, specs[0].request)
        with in_place(target) as part:
            part.write_bytes(content)
        paths.append(target)
        watch.progress((number + 1) / len(specs), "Writing forms")
    return Written(tuple(paths))


def mail(spec: FormSpec, today: date, *, again: bool) -> str:
    """The words to copy into the mail that carries a form, or the one that reminds of it, in the form's language."""
    words = mail_words(spec.language)
    about = f"{'remind_' if again else ''}{spec.kind.value}"
    parts = [
        words["hello"].format(addressee=spec.addressee) if spec.addressee else words["hello_all"],
        words[about].format(title=spec.title),
        f"{words['how']} {words['anonymous' if spec.anonymous else 'back']}",
        words["answered"] if again and spec.anonymous else "",
        _until(spec, spec.due, today) if spec.due is not None else "",
        words["thanks"] if spec.asker == NOBODY else f"{words['thanks']}\n{spec.asker}",
    ]
    return "\n\n".join(part for part in parts if part)


def _place(folder: Path, name: str, token: str) -> Path:
    """Where a form goes: over an earlier one of the same request, but beside any other file."""
    target, count = folder / name, 1
    while target.exists() and not _is_ours(target, token):
        count += 1
        target = folder / f"{Path(name).stem}-{count}.html"
    return target


def _is_ours(path: Path, token: str) -> bool:
    try:
        return token.encode("ascii") in path.read_bytes()
    except OSError:
        return False


def _until(spec: FormSpec, due: date, today: date) -> str:
    said = mail_words(spec.language)["overdue" if due < today else "due"]
    return said.format(day=day_in(spec.language, due))
