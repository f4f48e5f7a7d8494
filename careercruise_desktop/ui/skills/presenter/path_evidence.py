"""The records that speak for a skill, of all sources together, newest first, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.skill_evidence import KIND_OF, PAGE, EvidenceRow, SkillEvidence, Source

if TYPE_CHECKING:
    from datetime import date

_NAMES = {
    "time_entry": "Entry", "journal_entry": "Journal", "milestone": "Milestone", "feedback": "Feedback",
    "certificate": "Certificate", "learning_item": "Learning item",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """Some of the records, as the list over their place shows them."""

    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int


class EvidenceReader:
    """Reads on from where it stopped: each source has its own place, and the newest of all of them comes next."""

    def __init__(self, use: SkillEvidence, skill_id: int, today: date) -> None:
        self._use = use
        self._skill = skill_id
        self._today = today
        self._waiting: dict[Source, list[EvidenceRow]] = {}
        self._last: dict[Source, EvidenceRow] = {}

    def first(self) -> EvidencePage:
        """The newest records.

        Raises:
            Refused: the skill is gone.
            Unreadable: the data file cannot be read.
        """
        why = self._use.why(self._skill)
        self._name = why.skill.name
        self._total = sum(each.n for each in why.evidence)
        sources = {Source(each.kind.value) for each in why.evidence if each.n}
        for source in sources:
            self._waiting[source] = self._read(source)
        return self.more()

    def more(self) -> EvidencePage:
        """Those after the ones that were given.

        Raises:
            Refused: the skill is gone.
            Unreadable: the data file cannot be read.
        """
        found: list[EvidenceRow] = []
        while len(found) < PAGE and any(self._waiting.values()):
            source = max((each for each, rows in self._waiting.items() if rows), key=self._newest)
            row = self._waiting[source].pop(0)
            found.append(row)
            self._last[source] = row
            if not self._waiting[source]:
                self._waiting[source] = self._read(source)
        sub = words.plural(self._total, "record", "records")
        return EvidencePage(self._name, sub, tuple(self._row(row) for row in found), self._total)

    def _newest(self, source: Source) -> tuple[str, str]:
        return self._waiting[source][0].place[0], KIND_OF[source]

    def _read(self, source: Source) -> list[EvidenceRow]:
        return list(self._use.rows(self._skill, source, after=self._last.get(source)))

    def _row(self, row: EvidenceRow) -> RecordState:
        length = "" if row.minutes is None else words.duration(row.minutes)
        rated = "" if row.rating is None else f"rated {row.rating}"
        day = "" if row.day is None else words.day_short(row.day, self._today)
        second = " \u00b7 ".join(part for part in (_NAMES[row.kind], row.detail, length or rated) if part)
        return RecordState(row.kind, row.id, "", row.title, second, day, row.day)
