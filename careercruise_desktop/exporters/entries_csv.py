"""Time entries as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet.

A cell that a spreadsheet would take for a formula gets an apostrophe in front; numbers and dates stay what they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.spans import Span

HEADER = ("day", "start", "end", "minutes", "zone", "role", "title", "project", "skills", "note", "source")
_NUMBER_OR_DATE = re.compile(r"[+\-−]?\d[\d.,:/\- ]*%?")
_STARTS_FORMULA = frozenset("=+-@\t\r\n")


def guarded(text: str) -> str:
    """The text so that no spreadsheet runs it: `=1+2` gets an apostrophe, `-5` and `+46 31` do not."""
    if text and text.lstrip(" ")[:1] in _STARTS_FORMULA and not _NUMBER_OR_DATE.fullmatch(text):
        return f"'{text}"
    return text


def entries_csv(
    entries: Iterable[TimeEntry],
    projects: Mapping[int, Project],
    skills: Mapping[int, Skill],
    role_names: Mapping[Role, str],
) -> Iterator[str]:
    """The lines of the file, header first. Start and end are wall times of the entry's zone, with their offset."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(HEADER)
    for entry in entries:
        writer.writerow([guarded(cell) for cell in _cells(entry, projects, skills, role_names)])
        yield _taken(buffer)
    yield _taken(buffer)


def _cells(
    entry: TimeEntry, projects: Mapping[int, Project], skills: Mapping[int, Skill], role_names: Mapping[Role, str]
) -> Iterator[str]:
    when = entry.when
    project = projects.get(entry.project_id or 0)
    yield when.day.isoformat()
    yield from (when.first.iso, when.last.iso) if isinstance(when, Span) else ("", "")
    yield str(when.minutes)
    yield when.zone
    yield role_names[entry.role]
    yield entry.title
    yield project.code if project is not None else ""
    yield ", ".join(sorted(skills[key].name for key in entry.skills if key in skills))
    yield entry.note
    yield entry.source


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
