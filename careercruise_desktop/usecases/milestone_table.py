"""A table of milestones as text for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from careercruise_desktop.exporters.entries_csv import guarded


def csv_text(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The table as CSV (RFC 4180); a cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return buffer.getvalue()
