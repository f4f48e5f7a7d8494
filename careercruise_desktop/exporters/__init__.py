"""One file a format: a document goes in, bytes come out. A format's module is imported when it is the one to make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, cast

from .making import Maker

if TYPE_CHECKING:
    from careercruise_desktop.domain.forms import FormSpec


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a portfolio can be exported to: its key, its name for people, the ending of its files."""

    key: str
    name: str
    ending: str


FORMATS: dict[str, Format] = {
    "pdf": Format("pdf", "PDF", ".pdf"),
    "html": Format("html", "HTML", ".html"),
}


def format_of(target: PurePath) -> Format | None:
    """The format that a file's name asks for, or None."""
    ending = target.suffix.lower()
    return next((each for each in FORMATS.values() if each.ending == ending), None)


def maker(key: str, folder: Path) -> Maker:
    """The maker of a format, with a fresh private folder to work in; only for the child process."""
    module = import_module(f".{FORMATS[key].key}", __name__)
    return cast(Maker, module.maker(folder))


def form_pages(specs: Iterable[FormSpec]) -> dict[str, bytes]:
    """Forms to be filled in without a server, as HTML files by their names, each name once."""
    module = import_module(".forms", __name__)
    return cast("dict[str, bytes]", module.pages(specs))


def form_outline(spec: FormSpec) -> tuple[tuple[str, str, str], ...]:
    """What a form says from the top: how each line looks, its words, and those below it."""
    module = import_module(".forms", __name__)
    return cast("tuple[tuple[str, str, str], ...]", module.outline(spec))
