"""One row of each list: plain values with names in place of ids, the same for the command line and for exports."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment, Span, When


class EntryRow(NamedTuple):
    """Logged work; `project` is a code, "" for none."""

    id: int
    title: str
    role: Role
    project: str
    when: When
    skills: tuple[str, ...]
    note: str
    source: str


class BlockRow(NamedTuple):
    """A planned block; `status` is what became of it ("on time", "shifted", "missed") or "planned"."""

    id: int
    title: str
    role: Role
    project: str
    when: Span
    repeat: str
    status: str


class TaskRow(NamedTuple):
    """A task; `person` and `follow_up` are of its last delegation."""

    id: int
    title: str
    role: Role
    project: str
    minutes: int | None
    due: date | None
    status: str
    person: str
    follow_up: date | None


class MilestoneRow(NamedTuple):
    """A milestone; `slip_days` from the baseline to the achieved or present date, `progress` in per cent.

    `risks` has a sentence for each rule that puts it at risk.
    """

    id: int
    title: str
    role: Role
    project: str
    baseline_due: date
    due: date
    achieved: date | None
    status: str
    slip_days: int
    progress: int
    risks: tuple[str, ...]


class ProjectRow(NamedTuple):
    """A project."""

    id: int
    name: str
    code: str
    client: str
    start: date | None
    baseline_finish: date | None
    finish: date | None
    budget: Decimal | None
    currency: str
    confidential: bool
    archived: bool


class SkillRow(NamedTuple):
    """A skill; `level` by oneself, or by others where one has not said; `freshness` 0 to 1, None when never used."""

    id: int
    name: str
    skill_kind: str
    level: int | None
    target: int | None
    last_used: date | None
    freshness: float | None
    archived: bool = False


class FileRow(NamedTuple):
    """An attached file; `size` in bytes, `sha256` of its content, under which it is kept."""

    name: str
    size: int
    media_type: str
    sha256: str


class JournalRow(NamedTuple):
    """A journal entry; `written` is when it was begun, `star` the STAR parts that were written, by name."""

    id: int
    day: date
    journal_kind: str
    title: str
    role: Role | None
    project: str
    minutes: int | None
    skills: tuple[str, ...]
    people: tuple[str, ...]
    in_portfolio: bool
    confidential: bool
    body: str
    milestone: str
    written: Moment | None
    tags: tuple[str, ...]
    star: tuple[tuple[str, str], ...]
    files: tuple[FileRow, ...]


class FeedbackRow(NamedTuple):
    """One answer; `ratings` by dimension, only those that were given."""

    id: int
    day: date
    source: str
    person: str
    project: str
    ratings: tuple[tuple[str, int], ...]
    quote: str
    improve: str
    consent: str


class RoundRow(NamedTuple):
    """A closed request without names, as a whole: never one answer of it, and nothing below its minimum.

    `day` is when it was closed, `answers` how many came in. `means` has the mean and the number of ratings by
    dimension, `quotes` and `improve` what was written, `texts` the same by question of one's own: sorted, so that no
    order tells anything. Of each only what enough answered.
    """

    id: int
    day: date
    source: str
    title: str
    project: str
    answers: int
    means: tuple[tuple[str, float, int], ...]
    quotes: tuple[str, ...]
    improve: tuple[str, ...]
    texts: tuple[tuple[str, tuple[str, ...]], ...]


class PersonRow(NamedTuple):
    """A person; `cadence` in days."""

    id: int
    name: str
    relation: str
    organisation: str
    cadence: int | None
    last_contact: date | None
    influence: int | None
    interest: int | None
    archived: bool


class CreditRow(NamedTuple):
    """Minutes of credit of a certificate's present cycle in a category ("" = in all).

    `minutes` were earned, `counted` of them count, `needed` are the least, `most` the most that counts or None, and
    `short` are missing. What is earned in a category counts in the one that it is `within`, too.
    """

    category: str
    within: str
    minutes: int
    counted: int
    needed: int
    most: int | None
    short: int


class CertificateRow(NamedTuple):
    """A certificate and its credits, those of all categories together first.

    `days_left` until it expires are negative when it is over, None when it does not expire; `missing` are the fewest
    minutes of credit that make it complete.
    """

    id: int
    name: str
    issuer: str
    number: str
    earned: date | None
    expires: date | None
    days_left: int | None
    unit: str
    missing: int
    credits: tuple[CreditRow, ...]


class ContactRow(NamedTuple):
    """A conversation."""

    id: int
    person: str
    day: date
    note: str


class TimerRow(NamedTuple):
    """The running timer."""

    id: int
    title: str
    role: Role
    project: str
    start: Moment
    skills: tuple[str, ...]


Row = (
    EntryRow | BlockRow | TaskRow | MilestoneRow | ProjectRow | SkillRow | JournalRow | FeedbackRow | RoundRow
    | PersonRow | CertificateRow | ContactRow | TimerRow
)  # fmt: skip
