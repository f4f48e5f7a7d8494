"""The way back: a line that reads as a given piece of work."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain import words
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment, Span

from .lexicon import Lexicon, Names, ProjectName, SkillName
from .naming import skill_token
from .parse import parse
from .tokens import quoted


def line_for(
    title: str, role: Role, when: Span, now: Moment, *, project_code: str = "", skills: Sequence[str] = ()
) -> str:
    """A line to log such work with: `Code review #payments @it yesterday 14:00-16:00`.

    A title that would be read as something else stands in quotation marks; a stretch that from and to cannot say is
    given by its start and length.
    """
    seen_at = max(now, when.last)
    names = Names(
        projects=(ProjectName(1, project_code, project_code),),
        skills=tuple(SkillName(number, name) for number, name in enumerate(skills)),
    )
    day = {0: "today", 1: "yesterday"}.get((now.day - when.day).days, when.day.isoformat())
    if seen_at.day != now.day:
        day = when.day.isoformat()
    project = [f"#{project_code}"] if project_code else []
    named = " ".join([*project, f"@{role.value}", *(skill_token(name) for name in skills)])
    start, end = words.clock(when.first), words.clock(when.last)
    mark = when.first.aware.tzname() or ""
    times = (f"{start}-{end}", f"{start} {when.minutes}m", f"{start} {mark} {when.minutes}m")
    lines = [f"{shown} {named} {day} {time}" for time in times for shown in (title, quoted(title))]
    readings = ((line, parse(line, Lexicon(seen_at, names))) for line in lines)
    return next((line for line, read in readings if (read.title, read.when) == (title, when)), lines[0])
