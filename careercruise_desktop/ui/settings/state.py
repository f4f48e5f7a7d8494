"""What the settings show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup: when, why, how large; `key` names it."""

    key: str
    when: str
    why: str
    size: str


@dataclass(frozen=True, slots=True)
class CalendarLineState:
    """An imported calendar: its name, how many appointments are kept of it, and until when."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class DataState:
    """The data file and its backups."""

    place: str
    size: str
    backups: tuple[BackupRow, ...]
    sample: bool
    menu_entry: bool | None


@dataclass(frozen=True, slots=True)
class ThresholdState:
    """From where projects are at risk, and what counts as on time.

    Per cent of growth, tenths of a review score, hundredths of the two indexes, days of the finish, working days of
    tolerance.
    """

    scope_growth: int
    review_score: int
    high_defects: int
    cost_index: int
    time_index: int
    finish_slip: int
    late_tolerance: int


@dataclass(frozen=True, slots=True)
class OptionsState:
    """Every option as the view shows it; lengths and times of day in minutes, weekdays from Monday = 0."""

    it_name: str
    pm_name: str
    it_share: int
    tolerance: int
    share_words: tuple[str, str]
    week_minutes: int
    working_days: frozenset[int]
    work_start: int
    work_end: int
    debt_since: str
    theme: str
    tray: bool
    tray_possible: bool
    zone: str
    computer_zone: str
    other_zone: str
    week_start: int
    day_order: str
    history_days: int
    thresholds: ThresholdState
