"""Every option once: its default, its range and what it means."""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields, replace
from typing import Any

from .errors import Refused
from .records import Record
from .roles import Role
from .spans import DAY_MINUTES, zone_of

THEMES = ("system", "light", "dark")
DAY_ORDERS = ("system", "day first", "month first")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Record):
    """One option as it is stored: only what differs from its default."""

    key: str
    value: str


def _option(default: object, help_text: str, *, low: int = 0, high: int = 0, among: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 - takes the type of its field
    return field(default=default, metadata={"help": help_text, "low": low, "high": high, "among": among})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The person's options; minutes for lengths, minutes since 00:00 for times of day, Monday = 0 for weekdays."""

    it_name: str = _option("IT", "Name of the first role", high=24)
    pm_name: str = _option("PM", "Name of the second role", high=24)
    it_share: int = _option(60, "Target share of logged time for the first role, in per cent", high=100)
    share_tolerance: int = _option(5, "Width of the target band on each side, in points", high=30)
    week_minutes: int = _option(38 * 60, "Hours a week, both roles together", low=60, high=7 * DAY_MINUTES)
    working_days: frozenset[int] = _option(frozenset(range(5)), "Weekdays worked", high=6)
    work_start: int = _option(8 * 60 + 30, "Start of the working day", high=DAY_MINUTES)
    work_end: int = _option(17 * 60 + 30, "End of the working day", high=DAY_MINUTES)
    zone: str = _option("", "Time zone; empty follows this computer")
    other_zone: str = _option("", "A second time zone beside the hours of the schedule; empty for none")
    week_start: int = _option(0, "First day of the week", high=6)
    day_order: str = _option("system", "Order of day and month when typed with numbers", among=DAY_ORDERS)
    theme: str = _option("system", "Light, dark, or as the system", among=THEMES)
    tray: bool = _option(False, "Keep running in the system tray when the window closes")
    rail_folded: bool = _option(False, "Show the rail as icons only")
    history_days: int = _option(180, "Days for which undo is kept", low=1, high=3650)
    scope_growth: int = _option(10, "Scope at risk: added since the baseline, in per cent", low=1, high=200)
    review_score: int = _option(40, "Quality at risk: review score below, in tenths", low=10, high=50)
    high_defects: int = _option(3, "Quality at risk: severe open defects from", low=1, high=1000)
    cost_index: int = _option(95, "Cost at risk: cost index (CPI) below, in hundredths", low=1, high=200)
    time_index: int = _option(95, "Time at risk: time index, SPI(t), below, in hundredths", low=1, high=200)
    finish_slip: int = _option(7, "Time at risk: days that the finish is later than its baseline", low=1, high=365)
    late_tolerance: int = _option(0, "Working days after the baseline that still count as on time", high=60)
    debt_since: str = _option("", "First day of the carried role balance (ISO date); empty: the start of the year")

    def name_of(self, role: Role) -> str:
        """What the person calls the role."""
        return self.it_name if role is Role.IT else self.pm_name

    def share_of(self, role: Role) -> int:
        """Target share of the role in per cent."""
        return self.it_share if role is Role.IT else 100 - self.it_share

    @property
    def day_minutes(self) -> int:
        """Working minutes of one working day by the week's hours."""
        return self.week_minutes // max(1, len(self.working_days))


_OPTIONS: dict[str, Field[Any]] = {option.name: option for option in fields(Settings)}
_PAIRS = (("work_start", "work_end"), ("it_name", "pm_name"))


def encoded(value: object) -> str:
    """An option's value as stored text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return " ".join(str(part) for part in sorted(value))
    return str(value)


def changed(settings: Settings, key: str, value: object) -> Settings:
    """The settings with one option changed.

    Raises:
        Refused: there is no such option, or the value is out of its range.
    """
    option = _OPTIONS.get(key)
    if option is None:
        raise Refused(f"There is no setting “{key}”.", key)
    _check(option, value)
    change: dict[str, Any] = {key: value}
    new = replace(settings, **change)
    _check_together(new, key)
    return new


def restored(rows: dict[str, str]) -> Settings:
    """The settings from stored rows; what this version does not know or cannot read keeps its default."""
    read: dict[str, Any] = {}
    for key, text in rows.items():
        option = _OPTIONS.get(key)
        if option is None:
            continue
        try:
            value = _decoded(option, text)
            _check(option, value)
        except (Refused, ValueError):
            continue
        read[key] = value
    # What belongs together is looked at once all of it is there: one after the other, it would depend on the order.
    for pair in _PAIRS:
        try:
            _check_together(replace(Settings(), **read), pair[0])
        except Refused:
            read = {key: value for key, value in read.items() if key not in pair}
    return replace(Settings(), **read)


def _decoded(option: Field[Any], text: str) -> object:
    default = option.default
    if isinstance(default, bool):
        return text == "yes"
    if isinstance(default, int):
        return int(text)
    if isinstance(default, frozenset):
        return frozenset(int(part) for part in text.split())
    return text


def _check_together(settings: Settings, key: str) -> None:
    """What two options must be to each other, by the one that was changed."""
    if key in _PAIRS[0] and settings.work_end <= settings.work_start:
        raise Refused("The working day must end after it starts.", key)
    if key in _PAIRS[1]:
        one, other = (name.strip().casefold() for name in (settings.it_name, settings.pm_name))
        if one == other:
            raise Refused("The roles need two different names.", key)


def _check(option: Field[Any], value: object) -> None:
    low, high, among = option.metadata["low"], option.metadata["high"], option.metadata["among"]
    if among and value not in among:
        raise Refused(f"{option.metadata['help']}: one of {', '.join(among)}.", option.name)
    if isinstance(value, bool):
        return
    if isinstance(value, int) and not low <= value <= high:
        raise Refused(f"{option.metadata['help']}: between {low} and {high}.", option.name)
    if isinstance(value, frozenset) and not (value and all(low <= part <= high for part in value)):
        raise Refused("Choose at least one working day.", option.name)
    if option.name in {"zone", "other_zone"} and value:
        zone_of(str(value))
    if option.name in {"it_name", "pm_name"} and not 0 < len(str(value).strip()) <= high:
        raise Refused(f"A role's name has 1 to {high} characters.", option.name)
