"""A line's tokens, one for each thing that can be said once, with what has been found about them so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from careercruise_desktop.domain.spans import Moment

from .apply import Applied
from .findings import Findings, Importance
from .lexicon import Lexicon, Names, fold
from .recognise import Kind, Token
from .sentences import misplaced, stays_text, two_of
from .tokens import Line, quoted
from .values import ChipKind, ChipState, Makes

_CHIPS = {
    Kind.DURATION: ChipKind.DURATION,
    Kind.TIME: ChipKind.WHEN,
    Kind.DAY: ChipKind.WHEN,
    Kind.DUE: ChipKind.DUE,
    Kind.ROLE: ChipKind.ROLE,
    Kind.PROJECT: ChipKind.PROJECT,
    Kind.SKILL: ChipKind.SKILL,
}
_MANY = frozenset({Kind.SKILL, Kind.ZONE})
_NAMED_FAULTS = 8


@dataclass(slots=True)
class Parts:
    """What a reading is put together from.

    Attributes:
        line: the line.
        applied: its words with their roles.
        names: what can be named.
        now: this moment.
        one: the token of each kind that can be there once.
        skills: the skills, in order.
        found: chips, complaints and remarks.
    """

    line: Line
    applied: Applied
    names: Names
    now: Moment
    found: Findings
    one: dict[Kind, Token] = field(default_factory=dict)
    skills: list[Token] = field(default_factory=list)

    @property
    def makes(self) -> Makes:
        """What the line makes."""
        return self.applied.makes

    def typed(self, token: Token) -> str:
        """A token as it was typed."""
        return self.line.text[token.start : token.end]

    def wrong(self, token: Token, complaint: str) -> None:
        """Show a token as wrong and say why; in quotation marks it would be text."""
        typed = self.typed(token)
        self.found.chip(_CHIPS[token.kind], typed, (token.start, token.end), ChipState.WRONG, (quoted(typed),))
        self.found.complain(complaint, Importance.TOKEN)


def parts_of(line: Line, applied: Applied, lexicon: Lexicon) -> Parts:
    """Sort the tokens; a second one that says something else, or one without a place, is a complaint."""
    parts = Parts(line, applied, lexicon.names, lexicon.now, Findings(line))
    faults: list[tuple[Token, str]] = []
    for token in applied.tokens:
        if token.kind is Kind.SKILL:
            parts.skills.append(token)
        if token.kind in _MANY:
            continue
        first = parts.one.setdefault(token.kind, token)
        if first is not token and _meaning(first) != _meaning(token):
            faults.append((token, two_of(token.kind, parts.typed(first), parts.typed(token))))
    faults.extend((token, misplaced(applied.makes, token.kind, parts.typed(token))) for token in applied.misplaced)
    for token, complaint in faults[:_NAMED_FAULTS]:
        parts.wrong(token, complaint)
    parts.found.remark(*(stays_text(parts.typed(token)) for token in applied.kept[:_NAMED_FAULTS]))
    return parts


def _meaning(token: Token) -> tuple[object, ...]:
    """What a token says, whichever way it was typed."""
    stretch = token.stretch[:2] if token.stretch is not None else None
    day = token.day._replace(taken=1) if token.day is not None else None
    return token.minutes, stretch, day, fold(token.name)
