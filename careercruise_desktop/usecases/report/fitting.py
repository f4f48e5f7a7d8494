"""How wide the columns of a table on paper have to be, so that words that do not break stay in their own column."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain.document import Cell

# Of a line of 100: what a letter takes, and what keeps a column from the next one.
_LETTER, _GAP = 0.9, 1.4


def needed(header: Sequence[str], rows: Sequence[Sequence[Cell]], column: int) -> int:
    """The share of a line that a column needs for the longest thing that stands in it, in hundredths."""
    longest = max((len(header[column]), *(len(row[column].text) for row in rows)))
    return round(longest * _LETTER + _GAP + 0.5)
