"""The tabs of the room, in their order."""

from __future__ import annotations

JOURNAL, LEARNING, PATH = "journal", "learning", "path"
# Records that a tab shows itself, each of them with its tab.
OPENS = {"journal_entry": JOURNAL}
TABS = ((JOURNAL, "Journal"), (LEARNING, "Learning"), (PATH, "Career path"))
