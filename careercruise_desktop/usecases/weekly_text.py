"""The text of a weekly review: its figures and answers as Markdown, and the answers found in it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.markdown.blocks import Block, Listing, Paragraph, Run
from careercruise_desktop.domain.markdown.writing import written
from careercruise_desktop.domain.roles import Role

from .weekly_state import QUESTIONS, Moved, ReviewWeek

MOST_NAMED = 8
_D, _P, _N = r"[\d,]+ (?:min|h(?: \d\d)?)", r"\d+\s%", r"[\d,]+"
# A line of the figures as this program writes it; a line that was changed by hand should not look like one.
_FIGURE = re.compile(
    "- (?:"
    + "|".join(
        (
            rf"Logged {_D}: .+ {_D}, .+ {_D}",
            rf"Share of .+ {_P}, target {_P}",
            rf"Planned {_D}, kept {_D} \({_P}\)",
            rf"Reached {_N} milestones?: .+, (?:on time|{_N} d (?:late|early))(?:; and {_N} more)?",
            rf"Moved {_N} milestones?: .+, {_N} d (?:later|earlier)(?: \(.+\))?(?:; and {_N} more)?",
            rf"Used {_N} skills?: .+ {_D}(?:; and {_N} more)?",
            rf"(?:Handed over|Came back|Taken back) {_N} tasks?: .+",
            rf"Wrote {_N} (?:entry|entries) in the journal: (?:{_N} [a-z ]+(?:, )?)+",
        )
    )
    + ")"
)


class ReviewText(NamedTuple):
    """What a person wrote in the text of a review.

    Attributes:
        own: what stands before the first question and is no figure: a text that came about in another way.
        answers: the answers, one a question, "" for a question that is not there.
    """

    own: str
    answers: tuple[str, ...]


def body_of(page: ReviewWeek, answers: tuple[str, ...]) -> str:
    """The figures of a week, what else its text tells, and each question with its answer below."""
    items = tuple((Paragraph((Run(line.replace("\n", " ")),)),) for line in figures_of(page))
    figures: tuple[Block, ...] = (Listing(items),)
    parts = [written(figures), *filter(None, [page.own])]
    for question, answer in zip(QUESTIONS, answers, strict=True):
        parts.append(f"## {question}\n\n{answer}".rstrip())
    return "\n\n".join(parts)


def review_in(body: str) -> ReviewText:
    """What is written in the text of a review; all of it but the figures is in one part or another."""
    own: list[str] = []
    found: dict[int, list[str]] = {}
    at = -1
    heads = {f"## {question}": place for place, question in enumerate(QUESTIONS)}
    for line in body.split("\n"):
        place = heads.get(line.rstrip(), -1)
        if place > at:
            at = place
            found[at] = []
        elif at >= 0:
            found[at].append(line)
        elif not _FIGURE.fullmatch(line):
            own.append(line)
    answers = tuple("\n".join(found.get(place, ())).strip() for place in range(len(QUESTIONS)))
    return ReviewText("\n".join(own).strip(), answers)


def figures_of(page: ReviewWeek) -> Iterator[str]:
    """The figures of a week, a line for each that there is."""
    balance, figures, settings = page.balance, page.figures, page.settings
    yield (
        f"Logged {words.duration(balance.total)}: {settings.name_of(Role.IT)} {words.duration(balance.it)},"
        f" {settings.name_of(Role.PM)} {words.duration(balance.pm)}"
    )
    if balance.total:
        name = settings.name_of(Role.IT)
        target = words.percent(balance.target / 100)
        yield f"Share of {name} {words.percent(balance.it_share)}, target {target}"
    if figures.past_planned:
        planned, kept = words.duration(figures.past_planned), words.duration(figures.kept)
        yield f"Planned {planned}, kept {kept} ({words.percent(figures.accuracy)})"
    reached = [f"{each.title}, {_late(each.days)}" for each in page.reached]
    yield from _lines("Reached", reached, "milestone", "milestones")
    yield from _lines("Moved", [_moved(each) for each in page.moved], "milestone", "milestones")
    logged = [f"{each.name} {words.duration(each.minutes)}" for each in page.skills if each.minutes]
    yield from _lines("Used", logged, "skill", "skills")
    for what, said in (("handed over", "Handed over"), ("came back", "Came back"), ("taken back", "Taken back")):
        rows = [each for each in page.delegations if each.what == what]
        named = [f"{each.title}{f', {each.person}' if each.person else ''}" for each in rows]
        yield from _lines(said, named, "task", "tasks")
    yield from _told(page)


def _told(page: ReviewWeek) -> Iterator[str]:
    counts = {kind: sum(1 for line in page.told if line.kind is kind) for kind in JournalKind}
    kinds = [f"{n} {kind.value}" for kind, n in counts.items() if n]
    if kinds:
        yield f"Wrote {words.plural(len(page.told), 'entry', 'entries')} in the journal: {', '.join(kinds)}"


def _lines(verb: str, named: list[str], one: str, many: str) -> Iterator[str]:
    """One line that counts and names, at most `MOST_NAMED` of them."""
    if named:
        rest = len(named) - MOST_NAMED
        more = f"; and {rest} more" if rest > 0 else ""
        yield f"{verb} {words.plural(len(named), one, many)}: {'; '.join(named[:MOST_NAMED])}{more}"


def _late(days: int) -> str:
    return f"{abs(days)} d {'late' if days > 0 else 'early'}" if days else "on time"


def _moved(each: Moved) -> str:
    why = f" ({each.reason})" if each.reason else ""
    return f"{each.title}, {abs(each.days)} d {'later' if each.days > 0 else 'earlier'}{why}"
