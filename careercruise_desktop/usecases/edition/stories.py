"""Stories: what the journal holds for the portfolio, in the parts that were written."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain.document import StoriesSection, Story
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.markdown.reading import excerpt
from careercruise_desktop.domain.paperwords import month_year
from careercruise_desktop.domain.portfolio import SectionKey

from .sheet import PARAGRAPH, PART, READ, TITLE, Sheet, cut, first_of

MOST_STORIES = 4
NUMBERS = {1: "One story", 2: "Two stories", 3: "Three stories", 4: "Four stories"}


def stories(sheet: Sheet) -> StoriesSection | None:
    """The newest stories, whole ones before mere notes; confidential entries never come this far."""
    told = _told(sheet.material.stories)
    if not told:
        return None
    kept, more = first_of(told, MOST_STORIES)
    return StoriesSection(
        key=SectionKey.STORIES,
        title=NUMBERS[len(kept)],
        note=f"The newest ones; {more}." if more else "",
        stories=tuple(_story(sheet, entry) for entry in kept),
    )


def kept_stories(entries: Sequence[JournalEntry]) -> tuple[JournalEntry, ...]:
    """Those of the entries that the section tells, given newest first."""
    return first_of(_told(entries), MOST_STORIES)[0]


def _told(entries: Sequence[JournalEntry]) -> list[JournalEntry]:
    """The entries with any words, those with most parts first."""
    found = [each for each in entries if each.star or each.body.strip()]
    return sorted(found, key=lambda each: -(len(each.star) or 1))


def _story(sheet: Sheet, entry: JournalEntry) -> Story:
    parts = tuple((name.capitalize(), cut(excerpt(text, READ), PART)) for name, text in entry.star)
    if not parts and entry.body.strip():
        parts = (("", cut(excerpt(entry.body, READ), PARAGRAPH)),)
    project = sheet.names.project(entry.project_id)
    where = f"Project: {cut(project, TITLE)}, " if project else ""
    return Story(cut(entry.title, TITLE), parts, f"{where}{month_year(entry.day)}")
