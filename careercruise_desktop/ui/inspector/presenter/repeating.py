"""The rule of a repeating block in the form: the ready-made ones, and the parts of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.recurrence import Rule, choices, rule_of
from careercruise_desktop.domain.recurrence_text import Freq
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.ui.inspector.state import Picked
from careercruise_desktop.ui.widgets.option_list import Option

CUSTOM = "custom"
PARTS = tuple(f"repeat.{part}" for part in ("every", "unit", "days", "monthly", "ends", "until", "count"))
NEVER, ON_DATE, AFTER = "never", "date", "times"

_ENDS = (Option(NEVER, "Never"), Option(ON_DATE, "On a date"), Option(AFTER, "After a number of times"))
_UNITS = {Freq.DAILY: "day", Freq.WEEKLY: "week", Freq.MONTHLY: "month", Freq.YEARLY: "year"}
_QUARTER = timedelta(days=91)
_TIMES = 10


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A rule in parts, as the lines below the choice show them; not all of them may make a rule together.

    Attributes:
        first: the day of the time that is shown.
        monthly: the text of the monthly rule that says the day of the month.
        ends: "never", "date" or "times".
    """

    first: date
    every: int
    unit: Freq
    days: frozenset[int]
    monthly: str
    ends: str
    until: date
    count: int

    @classmethod
    def of(cls, rule: Rule | None, first: date) -> OwnRule:
        """The parts of a rule; without one those of every week."""
        shown = rule or Rule(freq=Freq.WEEKLY, weekdays=(first.weekday(),))
        return cls(
            first=first,
            every=shown.interval,
            unit=shown.freq,
            days=frozenset(shown.weekdays or (first.weekday(),)),
            monthly=str(_plain(shown)) if shown.freq is Freq.MONTHLY else str(_by_date(first)),
            ends=ON_DATE if shown.until else AFTER if shown.count else NEVER,
            until=shown.until or first + _QUARTER,
            count=shown.count or _TIMES,
        )

    def with_part(self, part: str, value: Any) -> OwnRule:  # noqa: ANN401 - each part has its own type
        """The parts with another value for one of them."""
        return replace(self, **{part: value})

    def rule(self) -> Rule:
        """What the parts say together.

        Raises:
            Refused: they make no rule; `field` is the line ("repeat.days").
        """
        if self.unit is Freq.WEEKLY and not self.days:
            raise Refused("Choose at least one day of the week.", "repeat.days")
        if self.ends == ON_DATE and self.until < self.first:
            day = words.day_long(self.first)
            raise Refused(f"That is before the first day, {day}. Choose a later one.", "repeat.until")
        whole = _by_date(self.first) if self.unit is not Freq.MONTHLY else Rule.parse(self.monthly)
        return Rule(
            freq=self.unit,
            interval=self.every,
            weekdays=tuple(sorted(self.days)) if self.unit is Freq.WEEKLY else (),
            month_days=whole.month_days if self.unit is Freq.MONTHLY else (),
            nth_days=whole.nth_days if self.unit is Freq.MONTHLY else (),
            until=self.until if self.ends == ON_DATE else None,
            count=self.count if self.ends == AFTER else None,
        )


def repeat_values(text: str, start: date, day: date, own: OwnRule | None) -> dict[str, object]:
    """The values of the repeat's lines.

    Args:
        text: the rule that is kept, "" for once.
        start: the day of the block's first time, by which the rule reads.
        day: the day of the time that is shown, which the ready-made rules are about.
        own: the parts on screen, None when they are folded.
    """
    kept = rule_of(text) if text else None
    options = [Option("", "Never")] + [Option(str(rule), rule.words(day)) for rule in choices(day)]
    named = (kept.words(start) if kept else "A rule that cannot be read") if text else "Never"
    # A rule may be written in more ways than one; what reads alike is one choice.
    options = [Option(text, named) if option.text == named else option for option in options]
    if text not in {option.key for option in options}:
        options.append(Option(text, named))
    options.append(Option(CUSTOM, "Custom…"))
    values: dict[str, object] = {"repeat": Picked(tuple(options), text)}
    if own is None:
        return values | dict.fromkeys(PARTS, Hidden.ROW)
    return values | {
        "repeat.every": own.every,
        "repeat.unit": Picked(tuple(_units(own.every)), own.unit),
        "repeat.days": own.days if own.unit is Freq.WEEKLY else Hidden.ROW,
        "repeat.monthly": _month_days(own) if own.unit is Freq.MONTHLY else Hidden.ROW,
        "repeat.ends": Picked(_ENDS, own.ends),
        "repeat.until": own.until if own.ends == ON_DATE else Hidden.ROW,
        "repeat.count": own.count if own.ends == AFTER else Hidden.ROW,
    }


def _units(every: int) -> Iterable[Option]:
    return (Option(freq, name if every == 1 else f"{name}s") for freq, name in _UNITS.items())


def _month_days(own: OwnRule) -> Picked:
    """The date, the third Thursday, the last Thursday: as they fall on the day that is shown, and what is kept."""
    found = {str(rule): rule for rule in choices(own.first) if rule.freq is Freq.MONTHLY}
    found.setdefault(own.monthly, Rule.parse(own.monthly))
    named = {text: rule.words(own.first).removeprefix("Monthly on ").capitalize() for text, rule in found.items()}
    return Picked(tuple(Option(text, _weekdays_named(name)) for text, name in named.items()), own.monthly)


def _weekdays_named(text: str) -> str:
    """The words with capitals for the days of the week."""
    for name in words.WEEKDAYS:
        text = text.replace(name.lower(), name)
    return text


def _by_date(first: date) -> Rule:
    return Rule(freq=Freq.MONTHLY, month_days=(first.day,))


def _plain(rule: Rule) -> Rule:
    """A monthly rule without its interval and its end; one without a day of its own goes by the date."""
    return Rule(freq=Freq.MONTHLY, month_days=rule.month_days, nth_days=rule.nth_days)
