"""Many-to-many links: a frozenset of ids in a value, a table of pairs in the file."""

from __future__ import annotations

from typing import NamedTuple


class Link(NamedTuple):
    """A table of pairs: `owner` holds the frozenset, `other` is what it points at."""

    table: str
    owner: str
    owner_column: str
    other: str
    other_column: str


LINKS: dict[str, Link] = {
    link.table: link
    for link in (
        Link("block_skill", "time_block", "time_block_id", "skill", "skill_id"),
        Link("entry_skill", "time_entry", "time_entry_id", "skill", "skill_id"),
        Link("timer_skill", "timer", "timer_id", "skill", "skill_id"),
        Link("milestone_dependency", "milestone", "milestone_id", "milestone", "depends_on_id"),
        Link("milestone_skill", "milestone", "milestone_id", "skill", "skill_id"),
        Link("journal_skill", "journal_entry", "journal_entry_id", "skill", "skill_id"),
        Link("journal_person", "journal_entry", "journal_entry_id", "person", "person_id"),
        Link("certificate_skill", "certificate", "certificate_id", "skill", "skill_id"),
        Link("learning_skill", "learning_item", "learning_item_id", "skill", "skill_id"),
    )
}
