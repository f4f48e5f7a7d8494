"""The journal in words: entries as lines of the list, what it is filtered by, its calendar, and earlier years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.skills.journal.state import (
    KINDS,
    ChipState,
    ChosenState,
    FilterState,
    LineState,
    MarkedDay,
    MonthState,
    PastState,
)
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.journal_pages import ALL_ENTRIES, Choices

if TYPE_CHECKING:
    from careercruise_desktop.domain.settings import Settings
    from careercruise_desktop.usecases.journal_pages import JournalDay, JournalFilter, JournalLine, YearsAgo

NO_CHOICES = Choices((), (), (), ())
# The fields of a filter that one choice sets.
_FIELDS = {"skill": "skill_id", "project": "project_id", "portfolio": "in_portfolio", "person": "person_id"}
_LOOKED_FOR = 40


class Counted(NamedTuple):
    """How many entries pass the filter, and how many there are."""

    n: int
    total: int


class ToldLines:
    """Entries in words. What was told before and is the same stays the same thing: to compare it takes no time."""

    def __init__(self) -> None:
        self._today: date | None = None
        self._told: dict[int, tuple[JournalLine, LineState]] = {}

    def states(self, lines: Sequence[JournalLine], today: date) -> tuple[LineState, ...]:
        """These lines as the list shows them; the others are forgotten."""
        before = self._told if today == self._today else {}
        self._today, self._told = today, {}
        for line in lines:
            known = before.get(line.id)
            same = known is not None and (known[0] is line or known[0] == line)
            self._told[line.id] = known if known is not None and same else (line, line_state(line, today))
        return tuple(state for _, state in self._told.values())


def line_state(line: JournalLine, today: date) -> LineState:
    """An entry as the list shows it."""
    project: tuple[ChipState, ...] = ()
    if line.project is not None:
        look = line.role.value if line.role is not None else "neutral"
        project = (ChipState(line.project.name, "it" if look == "it" else "pm" if look == "pm" else "neutral"),)
    skills = tuple(ChipState(skill.name, "outline") for skill in line.skills)
    tags = tuple(ChipState(f"#{tag}", "neutral") for tag in line.tags)
    found = line.found
    return LineState(
        id=line.id,
        day=line.day,
        kind=line.kind,
        title=line.title,
        title_places=line.title_places,
        text=line.excerpt if found is None else found.text,
        places=() if found is None else found.places,
        chips=(*project, *skills, *tags),
        in_portfolio=line.in_portfolio,
        confidential=line.confidential,
        notes=tuple(_notes(line, today)),
    )


def narrowed(wanted: JournalFilter, name: str, value: Any) -> JournalFilter:  # noqa: ANN401 - each has its own type
    """A filter with another choice; of "days" a pair of days or None."""
    if name == "days":
        first, last = value if value is not None else (None, None)
        return replace(wanted, first=first, last=last)
    return replace(wanted, **{_FIELDS.get(name, name): value})


def filter_state(
    wanted: JournalFilter,
    choices: Choices,
    counted: Counted | None,
    settings: Settings,
    today: date,
) -> FilterState:
    """What the list can be filtered by, and what it is."""
    return FilterState(
        kinds=tuple(Option(kind, KINDS[kind][1], detail=f"{n:,}") for kind, n in choices.kinds),
        skills=tuple(Option(skill.id, skill.name, detail=f"{n:,}") for skill, n in choices.skills),
        projects=tuple(Option(project.id, project.name, detail=f"{n:,}") for project, n in choices.projects),
        more=tuple(_more(choices, settings, today)),
        kind=wanted.kind,
        skill=wanted.skill_id,
        project=wanted.project_id,
        chosen=tuple(_chosen(wanted, choices, settings, today)),
        count=_count(counted, everything=wanted == ALL_ENTRIES),
    )


def limits(wanted: JournalFilter, choices: Choices, settings: Settings, today: date) -> str:
    """All that a list is limited to: `solved, Python, last month and “retry”`."""
    parts = [] if wanted.kind is None else [KINDS[wanted.kind][1]]
    for key, among in ((wanted.skill_id, choices.skills), (wanted.project_id, choices.projects)):
        parts += [named.name for named, _ in among if named.id == key]
    parts += [one.text for one in _chosen(wanted, choices, settings, today)]
    if wanted.text.strip():
        parts.append(f"“{words.shortened(wanted.text.strip(), _LOOKED_FOR)}”")
    return words.listed(parts)


def month_state(month: date, days: Sequence[JournalDay], wanted: JournalFilter, today: date) -> MonthState:
    """The calendar over the list."""
    marked = tuple(
        MarkedDay(each.day, each.n, words.listed([_told(KINDS[kind], n) for kind, n in each.kinds])) for each in days
    )
    return MonthState(month.replace(day=1), today, marked, wanted.first, wanted.last)


def past_states(past: Sequence[YearsAgo]) -> tuple[PastState, ...]:
    """What was told on this day in earlier years."""
    return tuple(
        PastState(line.id, f"{words.plural(year.years, 'year', 'years')} ago", line.title, KINDS[line.kind][2])
        for year in past
        for line in year.lines
    )


def span_words(first: date, last: date, today: date) -> str:
    """Days in words: `18 Mar`, `1 – 12 Mar`, `March 2026`, `2025`, `12 Feb – 3 Mar`."""
    if first == last:
        return words.day_long(first, today)
    after = last + timedelta(days=1)
    if first.day == after.day == 1:
        if (first.month, after.month) == (1, 1) and after.year == first.year + 1:
            return str(first.year)
        if (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
            return f"{words.MONTHS[first.month - 1]} {first.year}"
    return f"{words.day_short(first, today)} – {words.day_short(last, today)}"


def _notes(line: JournalLine, today: date) -> list[str]:
    written = line.written
    at = [words.clock(written)] if written is not None and line.day == today else []
    took = [words.duration(line.minutes)] if line.minutes else []
    files = [words.plural(line.files, "file", "files")] if line.files else []
    return [*at, *took, *files]


def _more(choices: Choices, settings: Settings, today: date) -> list[Option]:
    roles = [Option(("role", role), settings.name_of(role), role.value) for role in Role]
    times = [Option(("days", days), text) for text, days in _times(settings.week_start, today)]
    tags = [Option(("tag", tag), f"#{tag}", detail=f"{n:,}") for tag, n in choices.tags]
    people = [Option(("person", person.id), person.name, detail=f"{n:,}") for person, n in choices.people]
    marks = [Option(("portfolio", True), "In the portfolio"), Option(("confidential", True), "Confidential")]
    return [*roles, *marks, *times, *people, *tags]


def _times(week_start: int, today: date) -> list[tuple[str, tuple[date, date]]]:
    """Times to choose from, each as its first and last day."""
    week = today - timedelta(days=(today.weekday() - week_start) % 7)
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    before = month - timedelta(days=1)
    quarter = date(today.year, today.month - (today.month - 1) % 3, 1)
    return [
        ("This week", (week, week + timedelta(days=6))),
        ("This month", (month, _end(month, 1))),
        ("Last month", (before.replace(day=1), before)),
        ("This quarter", (quarter, _end(quarter, 3))),
        ("This year", (year, _end(year, 12))),
        ("Last year", (year.replace(year=today.year - 1), year - timedelta(days=1))),
    ]


def _end(first: date, months: int) -> date:
    """The last day of some months."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def _chosen(wanted: JournalFilter, choices: Choices, settings: Settings, today: date) -> list[ChosenState]:
    role = [ChosenState("role", settings.name_of(wanted.role))] if wanted.role is not None else []
    shown = [ChosenState("portfolio", "In the portfolio")] if wanted.in_portfolio else []
    days: list[ChosenState] = []
    if wanted.first is not None and wanted.last is not None:
        days = [ChosenState("days", span_words(wanted.first, wanted.last, today))]
    tag = [ChosenState("tag", f"#{wanted.tag}")] if wanted.tag else []
    hidden = [ChosenState("confidential", "Confidential")] if wanted.confidential else []
    people = [ChosenState("person", person.name) for person, _ in choices.people if person.id == wanted.person_id]
    return [*role, *shown, *hidden, *days, *people, *tag]


def _count(counted: Counted | None, *, everything: bool) -> str:
    if counted is None:
        return ""
    if everything:
        return words.plural(counted.total, "entry", "entries")
    return f"{counted.n:,} of {counted.total:,}"


def _told(kind: tuple[str, str, str], n: int) -> str:
    """`2 decisions`; a kind that has no plural keeps its word."""
    one, many, _ = kind
    return f"{n} {(one if n == 1 else many).lower()}"
