"""Which tokens count for the thing to be made, and what is left as its title.

A token that the thing has no place for stays text: `milestone: 24h support live !fri` keeps its "24h". With a sign it
is a complaint instead, because a sign is never typed by chance. `start` without a colon makes a timer only where no
duration and no range says that the work is over. In prose (journal, conversations, feedback) bare days and durations
count only at the edges, never in the middle of a sentence; within feedback names of weekdays stay text there too,
because a quote is kept as it was said. Before the prefix they always count.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from careercruise_desktop.domain.journal import JournalKind

from .lexicon import Lexicon
from .naming import role_named
from .recognise import HAVE_DUE, PROSE, SIGNED, Head, Kind, Seen, Token, recognise
from .tokens import Line, Word
from .values import Makes

_DAY = 24 * 60
_WORK = frozenset({Kind.DURATION, Kind.TIME, Kind.ZONE, Kind.DAY, Kind.ROLE, Kind.PROJECT, Kind.SKILL})
_TO_DO = frozenset({Kind.DURATION, Kind.DAY, Kind.DUE, Kind.ROLE, Kind.PROJECT})
PLACES: dict[Makes, frozenset[Kind]] = {
    Makes.ENTRY: _WORK,
    Makes.BLOCK: _WORK,
    Makes.TASK: _TO_DO,
    Makes.DELEGATION: _TO_DO,
    Makes.MILESTONE: _TO_DO - {Kind.DURATION},
    Makes.JOURNAL: _WORK - {Kind.TIME, Kind.ZONE},
    Makes.FEEDBACK: frozenset({Kind.DAY, Kind.PROJECT}),
    Makes.CONTACT: frozenset({Kind.DAY}),
    Makes.TIMER: _WORK - {Kind.DURATION},
}
_LENGTHS = frozenset({Kind.DURATION, Kind.TIME})
# A small word right before a token belongs to it: "on fri", "at 14:00", "for 2h".
_LEADS = {
    Kind.DAY: frozenset({"on"}),
    Kind.TIME: frozenset({"at", "from"}),
    Kind.DURATION: frozenset({"for"}),
    Kind.DUE: frozenset({"on", "by", "due"}),
}
_DASHES = frozenset({"-", "–", "—"})


class Applied(NamedTuple):
    """A line with its roles given out.

    Attributes:
        makes: what it makes.
        head: the prefix, or None.
        tokens: the tokens that count.
        misplaced: tokens with a sign that the thing has no place for.
        kept: durations and times that a milestone has no place for; they stay in its title.
        bare: two bare numbers that may be a time ("9-11"), or None.
        title: what is left.
        title_start: where the title begins in the cleaned line; -1 when there is none.
        title_end: one past its end.
    """

    makes: Makes
    head: Head | None
    tokens: list[Token]
    misplaced: list[Token]
    kept: list[Token]
    bare: Token | None
    title: str
    title_start: int
    title_end: int


def apply(line: Line, seen: Seen, lexicon: Lexicon) -> Applied:
    """Give each word of the line its role."""
    candidates = _without_long(seen)
    head, body, started = _head(seen, candidates)
    makes = head.makes if head is not None else Makes.ENTRY
    places = PLACES[makes]
    fitting = [token for token in candidates if token.kind in places]
    if makes is Makes.TIMER:
        fitting = [token for token in fitting if not _is_range(token)]
    if makes in PROSE:
        learned = head is not None and head.journal is JournalKind.LEARNED
        fitting = _at_edges(seen.words, fitting, body, quote=makes is Makes.FEEDBACK, learned=learned)
    misplaced = [token for token in candidates if token.kind in SIGNED - places and _meant(token, lexicon)]
    stays = [token for token in candidates if makes is Makes.MILESTONE and token.kind in _LENGTHS]
    bare = next((token for token in seen.tokens if token.kind is Kind.BARE_RANGE), None)
    kept = _title_words(seen.words, fitting, started, due=makes in HAVE_DUE)
    title = _title(line, seen.words, kept, lexicon, makes)
    start, end = (seen.words[kept[0]].start, seen.words[kept[-1]].end) if kept else (-1, -1)
    return Applied(makes, head, fitting, misplaced, stays, bare, title, start, end)


def _without_long(seen: Seen) -> list[Token]:
    """The tokens without durations that are part of a name.

    A day or more is text beside a shorter duration or a range, and so is exactly a day before a plain word
    ("24h support").
    """
    sizes = [token for token in seen.tokens if token.kind is Kind.DURATION]
    shorter = any(token.minutes < _DAY for token in sizes) or any(map(_is_range, seen.tokens))
    starts = {token.first for token in seen.tokens}

    def is_name(token: Token) -> bool:
        if token.kind is not Kind.DURATION or token.minutes < _DAY:
            return False
        before_text = token.last + 1 < len(seen.words) and token.last + 1 not in starts
        return shorter or (token.minutes == _DAY and before_text)

    return [token for token in seen.tokens if token.kind is not Kind.BARE_RANGE and not is_name(token)]


def _head(seen: Seen, tokens: Sequence[Token]) -> tuple[Head | None, int, frozenset[int]]:
    """The prefix, the first word after it, and the word "start" where that is the prefix.

    `start` is found here, because it depends on the rest of the line.
    """
    if seen.head is not None:
        return seen.head, seen.body, frozenset()
    covered = _covered(seen.tokens)
    first = next((at for at in range(len(seen.words)) if at not in covered), None)
    if first is None or seen.words[first].quoted or seen.words[first].core != "start":
        return None, 0, frozenset()
    if any(token.kind is Kind.DURATION or _is_range(token) for token in tokens):
        return None, 0, frozenset()
    word = seen.words[first]
    return Head(Makes.TIMER, word.start, word.core_end), first + 1, frozenset({first})


def _at_edges(words: Sequence[Word], tokens: list[Token], body: int, *, quote: bool, learned: bool) -> list[Token]:
    """The tokens without bare days and durations in the middle of prose.

    A duration right after the prefix is part of the sentence ("win: 2h faster build"), except after `learned:`.
    """
    if quote:
        tokens = [token for token in tokens if token.last < body or not _is_weekday(token)]
    edges: set[int] = set()
    last = len(words) - 1
    for token in reversed(tokens):
        if token.last != last:
            break
        edges.add(token.first)
        last = token.first - 1
    first = body
    for token in tokens:
        led = first + (token.kind is Kind.DAY and token.first == first + 1 and words[first].core in _LEADS[Kind.DAY])
        if token.first == led and (learned or token.kind is not Kind.DURATION):
            edges.add(token.first)
            first = token.last + 1
    return [token for token in tokens if token.kind in SIGNED or token.last < body or token.first in edges]


def _title_words(words: Sequence[Word], tokens: Sequence[Token], started: frozenset[int], *, due: bool) -> list[int]:
    """Which words make the title: no tokens, no small word that leads to one, no dash that a token has left alone."""
    taken = _covered(tokens) | started
    for token in tokens:
        before = token.first - 1
        leads = _LEADS[Kind.DUE] if due and token.kind is Kind.DAY else _LEADS.get(token.kind)
        if leads and before >= 0 and before not in taken and words[before].core in leads and not words[before].quoted:
            taken.add(before)
    last = len(words) - 1
    return [
        at
        for at in range(len(words))
        if at not in taken and not (words[at].text in _DASHES and ({at - 1, at + 1} & taken or at in {0, last}))
    ]


def _title(line: Line, words: Sequence[Word], kept: Sequence[int], lexicon: Lexicon, makes: Makes) -> str:
    """The title as it will be kept.

    Quotation marks go where they only kept a token from being one, and around a title as a whole. In a journal they
    stay around a whole sentence: somebody said it.
    """
    parts: list[str] = []
    whole = len(kept) == 1 and makes not in {Makes.JOURNAL, Makes.CONTACT}
    for place, at in enumerate(kept):
        word = words[at]
        text = line.text[word.start : word.end]
        if word.quoted and not word.sign and (whole or _protects(word, lexicon)):
            text = word.text
        next_kept = kept[place + 1] if place + 1 < len(kept) else len(words)
        if next_kept != at + 1:
            text = text.rstrip(",;") or text
        parts.append(text)
    return " ".join(" ".join(parts).split())


def _protects(word: Word, lexicon: Lexicon) -> bool:
    """Whether a quoted text would be read as something else without its marks."""
    inside = Line(word.text)
    seen = recognise(inside, lexicon)
    return bool(seen.tokens or seen.head or (seen.words and seen.words[0].core == "start"))


def _meant(token: Token, lexicon: Lexicon) -> bool:
    """Whether a sign without a place is no chance: `!important` is no due date, `@team` in a quote is no role."""
    if token.kind is Kind.DUE:
        return token.day is not None
    return token.kind is not Kind.ROLE or role_named(token.name, lexicon.names) is not None


def _is_range(token: Token) -> bool:
    return token.kind is Kind.TIME and token.stretch is not None and token.stretch.end is not None


def _is_weekday(token: Token) -> bool:
    return token.day is not None and token.day.weekday is not None and token.day.month is None


def _covered(tokens: Sequence[Token]) -> set[int]:
    return {at for token in tokens for at in range(token.first, token.last + 1)}
