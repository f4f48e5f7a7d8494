"""The names that a line may refer to, indexed once and then looked up at each key press."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment

LONGEST = 40  # longer names are not compared letter by letter


class ProjectName(NamedTuple):
    """A project; `role` is that of its last logged entry."""

    id: int
    code: str
    name: str
    role: Role | None = None


class SkillName(NamedTuple):
    """A skill."""

    id: int
    name: str


class PersonName(NamedTuple):
    """A person; `archived` means that they were put away."""

    id: int
    name: str
    archived: bool = False


class TitleUse(NamedTuple):
    """How a title was last used."""

    title: str
    role: Role
    project_id: int | None = None


class NameIndex:
    """Names and the ids they stand for: whole, by how they begin, and by how nearly they are spelled."""

    def __init__(self, names: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Index the names.

        Args:
            names: ids with their names; where two ids share a name, the first one has it.
        """
        self._keys: list[tuple[str, int]] = []
        self._exact: dict[str, int] = {}
        for key, texts in names:
            for text in texts:
                folded = fold(text)
                self._exact.setdefault(folded, key)
                self._keys.append((folded, key))

    def exact(self, text: str) -> int | None:
        """The id that has this name."""
        return self._exact.get(fold(text))

    def starting(self, text: str, limit: int = 5) -> list[int]:
        """Ids with a name that begins so, in the order of the names."""
        return _beginning(self._sorted, fold(text), limit)

    def with_word(self, text: str, limit: int = 5) -> list[int]:
        """Ids with a name that has a word which begins so."""
        return _beginning(self._words, fold(text), limit)

    def having_word(self, text: str) -> list[int]:
        """Ids with a name that has exactly this word."""
        folded = fold(text)
        at = bisect_left(self._words, (folded,))
        found: dict[int, None] = {}
        while at < len(self._words) and self._words[at][0] == folded:
            found[self._words[at][1]] = None
            at += 1
        return list(found)

    def close(self, text: str, limit: int = 4) -> list[int]:
        """Ids that may have been meant, likeliest first: names and words that begin so, then near misses."""
        folded = fold(text)
        if not folded or len(folded) > LONGEST:
            return []
        found = dict.fromkeys((*self.starting(text, limit), *self.with_word(text, limit)))
        if len(found) < limit:
            found.update(dict.fromkeys(self._nearly(folded)))
        return list(found)[:limit]

    def _nearly(self, folded: str) -> list[int]:
        """Ids with a name or word that is at most two slips away: one letter left out on either side meets."""
        if len(folded) < 3:
            return []
        near: dict[tuple[str, int], None] = {}
        for variant in (folded, *_shortened(folded)):
            near.update(dict.fromkeys(self._slips.get(variant, ())))
        ranked = sorted((slips(folded, key), key, name) for key, name in list(near)[:50])
        return [name for _, _, name in ranked]

    @cached_property
    def _sorted(self) -> list[tuple[str, int]]:
        return sorted(self._keys)

    @cached_property
    def _words(self) -> list[tuple[str, int]]:
        return sorted((word, name) for key, name in self._keys for word in key.split())

    @cached_property
    def _slips(self) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = {}
        for pair in set(self._words):
            if 3 <= len(pair[0]) <= LONGEST:
                for variant in {pair[0], *_shortened(pair[0])}:
                    found.setdefault(variant, []).append(pair)
        return found


@dataclass(frozen=True)
class Names:
    """Everything that can be named or guessed; archived projects and skills are left out by whoever makes it.

    `titles` come newest first; `archived` are the codes of projects that were put away, `away` the names of skills that
    were; people who were put away say so themselves. Not slotted: the indexes are made when first needed and kept.
    """

    it_name: str = "IT"
    pm_name: str = "PM"
    projects: tuple[ProjectName, ...] = ()
    skills: tuple[SkillName, ...] = ()
    people: tuple[PersonName, ...] = ()
    titles: tuple[TitleUse, ...] = ()
    archived: frozenset[str] = frozenset()
    away: tuple[str, ...] = ()

    def role_name(self, role: Role) -> str:
        """What the person calls the role."""
        return self.it_name if role is Role.IT else self.pm_name

    @cached_property
    def project_index(self) -> NameIndex:
        """Projects by code, then by name."""
        codes = ((project.id, (project.code,)) for project in self.projects)
        names = ((project.id, (project.name,)) for project in self.projects)
        return NameIndex((*codes, *names))

    @cached_property
    def skill_index(self) -> NameIndex:
        """Skills by name."""
        return NameIndex((skill.id, (skill.name,)) for skill in self.skills)

    @cached_property
    def away_by_name(self) -> dict[str, str]:
        """The names of skills that were put away, by what they are told apart by."""
        return {fold(name): name for name in self.away}

    @cached_property
    def people_index(self) -> NameIndex:
        """People in touch by name."""
        return NameIndex((person.id, (person.name,)) for person in self.people if not person.archived)

    @cached_property
    def people_away_index(self) -> NameIndex:
        """People who were put away by name."""
        return NameIndex((person.id, (person.name,)) for person in self.people if person.archived)

    @cached_property
    def project_by_id(self) -> dict[int, ProjectName]:
        """Projects by id."""
        return {project.id: project for project in self.projects}

    @cached_property
    def skill_by_id(self) -> dict[int, SkillName]:
        """Skills by id."""
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def person_by_id(self) -> dict[int, PersonName]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def uses(self) -> dict[str, TitleUse]:
        """The last use of each title, whatever its project."""
        found: dict[str, TitleUse] = {}
        for use in self.titles:
            found.setdefault(fold(use.title), use)
        return found

    @cached_property
    def uses_in_project(self) -> dict[tuple[str, int | None], TitleUse]:
        """The last use of each title in each project."""
        found: dict[tuple[str, int | None], TitleUse] = {}
        for use in self.titles:
            found.setdefault((fold(use.title), use.project_id), use)
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a line is read against.

    Attributes:
        now: this moment in the person's zone.
        names: the names and titles; keep one object while they do not change, it holds their indexes.
        day_order: "dmy" or "mdy": what `3/4` means.
    """

    now: Moment
    names: Names = Names()
    day_order: str = "dmy"


def fold(text: str) -> str:
    """The text as it is compared: case, accents and the width of white space do not count."""
    text = " ".join(text.casefold().split())
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def slips(one: str, other: str) -> int:
    """How many letters were left out, added, mistaken or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _shortened(text: str) -> Iterator[str]:
    return (text[:at] + text[at + 1 :] for at in range(len(text)))


def _beginning(keys: list[tuple[str, int]], start: str, limit: int) -> list[int]:
    if not start:
        return []
    found: dict[int, None] = {}
    at = bisect_left(keys, (start,))
    while at < len(keys) and len(found) < limit and keys[at][0].startswith(start):
        found[keys[at][1]] = None
        at += 1
    return list(found)
