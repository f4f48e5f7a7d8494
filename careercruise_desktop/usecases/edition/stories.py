"""Stories: what the journal holds for the portfolio, in the parts that were written."""

from __future__ import annotations

import re

from careercruise_desktop.domain.document import StoriesSection, Story
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.paperwords import month_year
from careercruise_desktop.domain.portfolio import SectionKey

from .sheet import PARAGRAPH, PART, TITLE, Sheet, cut, first_of

MOST_STORIES = 4
NUMBERS = {1: "One story", 2: "Two stories", 3: "Three stories", 4: "Four stories"}
_MARKS = (
    (re.compile(r"```.*?(?:```|\Z)", re.DOTALL), " "),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|~~|`)(\S(?:[^\n]*?\S)?)\1"), r"\2"),
    (re.compile(r"(?<!\w)([*_])(\S(?:[^\n]*?\S)?)\1(?!\w)"), r"\2"),
)


def stories(sheet: Sheet) -> StoriesSection | None:
    """The newest stories, whole ones before mere notes; confidential entries never come this far."""
    told = [each for each in (_story(sheet, entry) for entry in sheet.material.stories) if each.parts]
    told.sort(key=lambda each: -len(each.parts))
    if not told:
        return None
    kept, more = first_of(told, MOST_STORIES)
    return StoriesSection(
        key=SectionKey.STORIES,
        title=NUMBERS[len(kept)],
        note=f"The newest ones; {more}." if more else "",
        stories=kept,
    )


def plain(markdown: str) -> str:
    """Markdown as plain sentences: marks and list signs gone, links as their words, code left out."""
    text = markdown[: 4 * PARAGRAPH]
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    return " ".join(text.split())


def _story(sheet: Sheet, entry: JournalEntry) -> Story:
    named = (
        ("Situation", entry.situation),
        ("Task", entry.task),
        ("Action", entry.action),
        ("Result", entry.result),
    )
    parts = tuple((name, cut(plain(text), PART)) for name, text in named if text.strip())
    if not parts and entry.body.strip():
        parts = (("", cut(plain(entry.body), PARAGRAPH)),)
    project = sheet.names.project(entry.project_id)
    where = f"Project: {cut(project, TITLE)}, " if project else ""
    return Story(cut(entry.title, TITLE), parts, f"{where}{month_year(entry.day)}")
