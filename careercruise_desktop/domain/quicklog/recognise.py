"""Finding the tokens of a line and its prefix, before anything is known about what they will mean together.

The signs count only at the start of a word and before a letter or a quotation mark, so `C#`, `email@it`, `a+b`, `#1`,
`+1` and `!=` are text; `#42` is a token only where a project has that code.
The prefix (`todo:`, `delegate to Ana:`) stands first; only tokens may stand before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.spans import moment

from .days import DayWord, ago_at, day_at
from .durations import duration_at
from .lexicon import Lexicon
from .times import Stretch, time_at
from .tokens import Line, Word, words_of
from .values import Makes


class Kind(Enum):
    """What a token is."""

    DURATION = auto()
    TIME = auto()
    BARE_RANGE = auto()
    ZONE = auto()
    DAY = auto()
    DUE = auto()
    ROLE = auto()
    PROJECT = auto()
    SKILL = auto()


SIGNED = frozenset({Kind.ROLE, Kind.PROJECT, Kind.SKILL, Kind.DUE})
_SIGN_KINDS = {"@": Kind.ROLE, "#": Kind.PROJECT, "+": Kind.SKILL, "!": Kind.DUE}


class Token(NamedTuple):
    """Some words in a row that mean something.

    `first` and `last` count words, `start` and `end` characters of the cleaned line. Which of the other fields is
    filled follows from the kind; `name` is what stands after a sign, `quoted` whether it stood in quotation marks.
    """

    kind: Kind
    first: int
    last: int
    start: int
    end: int
    minutes: int = 0
    stretch: Stretch | None = None
    day: DayWord | None = None
    name: str = ""
    quoted: bool = False


class Head(NamedTuple):
    """The prefix: what it makes, its person if it names one, and where they stand in the cleaned line."""

    makes: Makes
    start: int
    end: int
    journal: JournalKind | None = None
    person: str = ""
    person_start: int = -1
    person_end: int = -1


class Seen(NamedTuple):
    """A line's words, its tokens in order, its prefix, and the index of the first word after the prefix."""

    words: list[Word]
    tokens: list[Token]
    head: Head | None
    body: int


_PREFIXES: dict[str, tuple[Makes, JournalKind | None]] = {
    "todo": (Makes.TASK, None),
    "plan": (Makes.BLOCK, None),
    "milestone": (Makes.MILESTONE, None),
    "start": (Makes.TIMER, None),
    "win": (Makes.JOURNAL, JournalKind.WIN),
    "learned": (Makes.JOURNAL, JournalKind.LEARNED),
    "solved": (Makes.JOURNAL, JournalKind.SOLVED),
    "decision": (Makes.JOURNAL, JournalKind.DECISION),
    "conflict": (Makes.JOURNAL, JournalKind.CONFLICT),
    "current": (Makes.JOURNAL, JournalKind.STAYING_CURRENT),
}
_STAYING_CURRENT = re.compile(r"staying\s+current\s*:(?![0-9/])", re.IGNORECASE)
_WITH_PERSON = re.compile(
    r"(feedback\s+from|delegate\s+to|met)\s+(?:\"([^\":]{1,100})\"|([^\s\":][^\":]{0,99}?))\s*:(?![0-9/])",
    re.IGNORECASE,
)
HAVE_DUE = frozenset({Makes.TASK, Makes.DELEGATION, Makes.MILESTONE})
PROSE = frozenset({Makes.JOURNAL, Makes.FEEDBACK, Makes.CONTACT})
_PERSON_MAKES = {"feedback": Makes.FEEDBACK, "delegate": Makes.DELEGATION, "met": Makes.CONTACT}


def recognise(line: Line, lexicon: Lexicon) -> Seen:
    """The tokens and the prefix of a line."""
    words = words_of(line.text)
    tokens: list[Token] = []
    head: Head | None = None
    body = 0
    only_tokens = True
    at = 0
    while at < len(words):
        due = head is not None and head.makes in HAVE_DUE
        token = _token_at(words, at, lexicon, tokens[-1] if tokens else None, due=due)
        if head is not None and head.makes in PROSE:
            token = _ago(words, at) or token
        if token is not None:
            tokens.append(token)
            at = token.last + 1
            continue
        if only_tokens and head is None:
            head = head_at(line.text, words[at])
            if head is not None:
                words[at:] = words_of(line.text, head.end)
                body = at
                continue
        only_tokens = False
        at += 1
    return Seen(words, tokens, head, body)


def head_at(text: str, word: Word) -> Head | None:
    """The prefix that begins with the word, or None."""
    if word.quoted:
        return None
    name, colon, _ = word.core.partition(":") if ":" in word.text else (word.core, "", "")
    if name in _PREFIXES and ":" in word.text:
        makes, journal = _PREFIXES[name]
        return Head(makes, word.start, word.start + len(name) + 1, journal)
    if name == "staying" and not colon:
        staying = _STAYING_CURRENT.match(text, word.start)
        return staying and Head(Makes.JOURNAL, word.start, staying.end(), JournalKind.STAYING_CURRENT)
    if name in _PERSON_MAKES and not colon:
        match = _WITH_PERSON.match(text, word.start)
        if match is not None:
            group = 2 if match[2] is not None else 3
            start, end = match.span(group)
            outer = (start - 1, end + 1) if group == 2 else (start, end)
            return Head(_PERSON_MAKES[name], word.start, match.end(), None, match[group].strip(), *outer)
    return None


def _token_at(words: Sequence[Word], at: int, lexicon: Lexicon, before: Token | None, *, due: bool) -> Token | None:
    word = words[at]
    if word.quoted:
        return _signed_quoted(word, at, lexicon)
    if before is not None and before.kind is Kind.TIME and before.last == at - 1 and _is_zone(word.core, lexicon):
        return Token(Kind.ZONE, at, at, word.start, word.core_end, name=word.core)
    first = word.core[0]
    if first in _SIGN_KINDS:
        return _signed(words, at, lexicon)
    if not (first.isdigit() or first in ".,"):
        day = day_at(words, at, lexicon.day_order, due=due)
        return _spread(Kind.DAY, words, at, day.taken)._replace(day=day) if day is not None else None
    return _numeric(words, at, lexicon)


def _ago(words: Sequence[Word], at: int) -> Token | None:
    """`30 days ago`, as it is told; in work it would be part of what was done."""
    day = None if words[at].quoted else ago_at(words, at)
    return _spread(Kind.DAY, words, at, day.taken)._replace(day=day) if day is not None else None


def _numeric(words: Sequence[Word], at: int, lexicon: Lexicon) -> Token | None:
    """A time, a day or a duration: what begins with a digit."""
    stretch = time_at(words, at)
    if stretch is not None and stretch.clear:
        return _spread(Kind.TIME, words, at, stretch.taken)._replace(stretch=stretch)
    day = day_at(words, at, lexicon.day_order)
    if day is not None:
        return _spread(Kind.DAY, words, at, day.taken)._replace(day=day)
    length = duration_at(words, at)
    if length is not None:
        return _spread(Kind.DURATION, words, at, length.taken)._replace(minutes=length.minutes)
    if stretch is not None:
        return _spread(Kind.BARE_RANGE, words, at, 1)._replace(stretch=stretch)
    return None


def _spread(kind: Kind, words: Sequence[Word], at: int, count: int) -> Token:
    last = at + count - 1
    return Token(kind, at, last, words[at].start, words[last].core_end)


def _signed(words: Sequence[Word], at: int, lexicon: Lexicon) -> Token | None:
    """A sign and what follows it; without a letter it is text, unless something is really called so."""
    word = words[at]
    sign, name = word.core[0], word.text[1 : word.core_end - word.start]
    if sign == "!":
        return _due(words, at, lexicon)
    if not (name[:1].isalnum() or (name[:1] == "." and name[1:2].isalpha())):
        return None
    if not name[0].isalpha() and name[0] != "." and not _known(sign, name, lexicon):
        return None
    return Token(_SIGN_KINDS[sign], at, at, word.start, word.core_end, name=name)


def _signed_quoted(word: Word, at: int, lexicon: Lexicon) -> Token | None:
    """`+"Risk management"`, `!"next fri"`; without a sign it is text."""
    name = " ".join(word.text.split())
    if not word.sign or not name:
        return None
    found = Token(_SIGN_KINDS[word.sign], at, at, word.start, word.core_end, name=name, quoted=True)
    if found.kind is not Kind.DUE:
        return found
    inside = words_of(word.text)
    day = day_at(inside, 0, lexicon.day_order)
    return found._replace(day=day) if day is not None and day.taken == len(inside) else found


def _known(sign: str, name: str, lexicon: Lexicon) -> bool:
    """Whether something whose name begins with a digit is called so; a code may also be new if it has a letter."""
    if sign == "#":
        return any(map(str.isalpha, name)) or lexicon.names.project_index.exact(name) is not None
    return sign == "+" and lexicon.names.skill_index.exact(name) is not None


def _due(words: Sequence[Word], at: int, lexicon: Lexicon) -> Token | None:
    """`!fri`, `!next fri`, `!17.3.`; what is no day keeps its text in `name`."""
    word = words[at]
    found = Token(Kind.DUE, at, at, word.start, word.core_end, name=word.text[1 : word.core_end - word.start])
    if not found.name[:1].isalnum():
        return None
    for rest in (word.text[1:], found.name):
        day = day_at([words_of(rest)[0], *words[at + 1 : at + 4]], 0, lexicon.day_order)
        if day is not None and day.taken == 1:
            return found._replace(day=day, end=word.end if rest.endswith(".") else word.core_end)
        if day is not None:
            return _spread(Kind.DUE, words, at, day.taken)._replace(day=day)
    return found


def _is_zone(core: str, lexicon: Lexicon) -> bool:
    return core in zone_marks(lexicon.now.zone, lexicon.now.day.year)


@lru_cache(maxsize=16)
def zone_marks(zone: str, year: int) -> frozenset[str]:
    """The short names of a zone's times in a year ("cet", "cest"), in lower case."""
    noons = (moment(date(year, month, 1), 12 * 60, zone).aware for month in range(1, 13, 2))
    return frozenset((noon.tzname() or "").casefold() for noon in noons) - {""}
