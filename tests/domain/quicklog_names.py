"""The names that quick-log tests type."""

from __future__ import annotations

from careercruise_desktop.domain.quicklog.lexicon import Lexicon, Names, PersonName, ProjectName, SkillName, TitleUse
from careercruise_desktop.domain.quicklog.parse import parse
from careercruise_desktop.domain.quicklog.values import Chip, ChipKind, Reading
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment, Span
from tests.factories import at

NAMES = Names(
    projects=(
        ProjectName(1, "payments", "Payments gateway migration", Role.IT),
        ProjectName(2, "portal", "Customer portal"),
        ProjectName(3, "2030", "Strategy 2030"),
    ),
    skills=(
        SkillName(1, "Python"),
        SkillName(2, "Risk management"),
        SkillName(3, "JavaScript"),
        SkillName(4, "SQL Server"),
        SkillName(5, "SQL tuning"),
        SkillName(6, "C++"),
        SkillName(7, "5S"),
        SkillName(8, ".NET"),
    ),
    people=(
        PersonName(1, "Ana Ferreira"),
        PersonName(2, "Tomasz Nowak"),
        PersonName(3, "Anders Berg"),
        PersonName(4, "José Berg"),
    ),
    titles=(
        TitleUse("Stand-up", Role.PM, 2),
        TitleUse("Code review", Role.IT, 1),
        TitleUse("Stand-up", Role.IT, 1),
    ),
)
NOW = at("11:12")


def read(text: str, *, now: Moment = NOW, names: Names = NAMES, order: str = "dmy") -> Reading:
    """Read a line on Thursday 19 March 2026, 11:12 in Stockholm."""
    return parse(text, Lexicon(now, names, order))


def span_of(reading: Reading) -> Span:
    assert isinstance(reading.when, Span), reading
    return reading.when


def times(reading: Reading) -> str:
    """The local start and end of what was read ("2026-03-18 14:00 16:00")."""
    span = span_of(reading)
    return f"{span.first.wall:%Y-%m-%d %H:%M} {span.last.wall:%H:%M}"


def chip(reading: Reading, kind: ChipKind) -> Chip:
    found = [one for one in reading.chips if one.kind is kind]
    assert len(found) == 1, reading.chips
    return found[0]


def typed(reading: Reading, one: Chip) -> str:
    """What a chip covers in the typed text."""
    return reading.text[one.start : one.end]
