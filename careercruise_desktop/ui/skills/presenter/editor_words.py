"""From an entry with all around it to what the editor shows."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.editors.values import around
from careercruise_desktop.ui.skills.editor.state import EntryState, FileLine, UseLine
from careercruise_desktop.ui.widgets.option_list import Option

if TYPE_CHECKING:
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.domain.spans import Moment
    from careercruise_desktop.usecases.journal_pages import EntryAround, Named


def entry_state(
    found: EntryAround, files: tuple[FileLine, ...], settings: Settings, now: Moment, *, fresh: bool
) -> EntryState:
    """The state of an entry."""
    entry = found.entry
    values: dict[str, object] = {each.name: getattr(entry, each.name) for each in fields(entry)}
    values["project_id"] = _option(found.project)
    values["milestone_id"] = _option(found.milestone)
    values["skills"] = tuple(_option(each) for each in found.skills)
    values["people"] = tuple(_option(each) for each in found.people)
    values["tags"] = " ".join(f"#{tag}" for tag in sorted(entry.tags))
    written = words.clock(entry.written) if entry.written is not None and entry.written.day == entry.day else ""
    uses = tuple(UseLine(use.sentence, use.used) for use in found.uses)
    return EntryState(entry.id, values, written, uses, files, around(settings, now.day), fresh)


def _option(named: Named | None) -> Option | None:
    return Option(named.id, named.name, named.role, named.detail) if named is not None else None
