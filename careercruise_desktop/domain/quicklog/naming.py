"""Names behind a sign: which known thing is meant, or what could have been meant.

A project is typed by its whole code. A skill may be cut short where only one begins so ("+pyth"); in quotation marks
it is exactly what it says, so `+"Java"` can be new beside JavaScript. A person may be called by one word of the name,
never by a part of one: what somebody said must not become what another said.
"""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import code_from_name, project_code
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.words import listed

from .lexicon import NameIndex, Names, fold
from .tokens import quoted
from .values import ChipState

_OFFERED = 4
_ARCHIVED = "The project “{}” is in the archive. Take it out first."
_AWAY = "The skill “{}” is in the archive."
_KEPT_AWAY = "{} is archived and stays so."
_ONESELF = frozenset({"me", "myself", "self", "yourself"})
_NOT_ONESELF = "“{}” is yourself. Type the name of somebody else."


class Named(NamedTuple):
    """A name, looked up.

    Attributes:
        id: the known thing; None when there is none.
        new: what a new one would be called (a project: its code); "" when it is known or cannot be made.
        text: as displayed.
        state: how sure it is.
        suggestions: texts that could stand in the name's place.
        complaint: what is wrong; "" when it is known.
        away: whether `new` stands in the archive: it is taken out, not made.
        own: whether it is oneself, not a person among the others.
        remark: what is worth knowing about it; "" for nothing.
    """

    id: int | None
    new: str
    text: str
    state: ChipState = ChipState.SURE
    suggestions: tuple[str, ...] = ()
    complaint: str = ""
    away: bool = False
    own: bool = False
    remark: str = ""


def role_named(name: str, names: Names) -> Role | None:
    """The role of that value or of the person's own name for it, which may be cut short."""
    wanted = fold(name)
    for role in Role:
        if wanted in {role.value, fold(names.role_name(role))}:
            return role
    short = wanted.replace("-", " ").replace("_", " ")
    found = [role for role in Role if role.value.startswith(short) or fold(names.role_name(role)).startswith(short)]
    return found[0] if len(found) == 1 else None


def project_named(name: str, names: Names) -> Named:
    """The project of that code or name."""
    found = names.project_index.exact(name)
    if found is not None:
        return Named(found, "", names.project_by_id[found].name)
    if name.lower() in names.archived:
        return Named(None, "", f"#{name}", ChipState.WRONG, complaint=_ARCHIVED.format(name.lower()))
    close = [names.project_by_id[key].code for key in names.project_index.close(name, _OFFERED)]
    suggestions = tuple(f"#{code}" for code in close)
    try:
        code = code_from_name(name) if " " in name else project_code(name)
    except Refused as refused:
        near = f"#{code_from_name(name)}"
        return Named(None, "", f"#{name}", ChipState.WRONG, (*suggestions, near, quoted(f"#{name}")), refused.rule)
    return Named(None, code, f"#{name}", ChipState.UNKNOWN, suggestions, _unknown("project", name, suggestions))


def skill_named(name: str, names: Names, *, whole: bool) -> Named:
    """The skill of that name; `whole`: it is not cut short."""
    index = names.skill_index
    found = index.exact(name)
    if found is None and not whole:
        found = index.exact(name.replace("-", " ").replace("_", " "))
    if found is not None:
        return Named(found, "", names.skill_by_id[found].name)
    spellings = (name,) if whole else (name, name.replace("-", " ").replace("_", " "))
    away = next((names.away_by_name[fold(one)] for one in spellings if fold(one) in names.away_by_name), "")
    if away:
        return Named(None, away, away, ChipState.UNKNOWN, complaint=_AWAY.format(away), away=True)
    begun = [] if whole or len(name) < 2 else index.starting(name, _OFFERED + 1)
    if len(begun) == 1:
        full = names.skill_by_id[begun[0]].name
        return Named(begun[0], "", full, ChipState.GUESS, (skill_token(full), skill_token(name, whole=True)))
    close = [names.skill_by_id[key].name for key in (begun or index.close(name, _OFFERED))[:_OFFERED]]
    suggestions = tuple(skill_token(one) for one in close)
    if begun:
        complaint = f"“+{name}” could be {_alternatives(close)}. Type a little more of it."
    else:
        complaint = _unknown("skill", name, suggestions)
    return Named(None, name, f"+{name}", ChipState.UNKNOWN, suggestions, complaint)


def person_named(name: str, names: Names, *, oneself: bool = False) -> Named:
    """The person of that name, or of one word of it where only one person has it.

    Who was put away is known too, after those who are in touch. A part of a word is a question, even if only one name
    begins so.

    Args:
        name: as typed.
        names: who is known.
        oneself: whether it may be oneself ("me").
    """
    called: list[int] = []
    for index in (names.people_index, names.people_away_index):
        found = index.exact(name)
        if found is not None:
            return _person(found, names)
        called = called or _called(name, index)
    if fold(name) in _ONESELF:
        if oneself:
            return Named(None, "", "Yourself", own=True)
        return Named(None, "", name, ChipState.WRONG, complaint=_NOT_ONESELF.format(name))
    if len(called) == 1:
        return _person(called[0], names)
    begun = called or _begun(name, names)
    close = begun or (*names.people_index.close(name, _OFFERED), *names.people_away_index.close(name, _OFFERED))
    meant = [names.person_by_id[key] for key in dict.fromkeys(close[:_OFFERED])]
    told = [f"{one.name} (archived)" if one.archived else one.name for one in meant]
    suggestions = tuple(dict.fromkeys(one.name for one in meant))
    if len(told) > 1 and begun:
        complaint = f"“{name}” could be {_alternatives(told)}. Type more of the name."
    else:
        complaint = _unknown("person", name, tuple(told))
    return Named(None, name, name, ChipState.UNKNOWN, suggestions, complaint)


def _person(key: int, names: Names) -> Named:
    known = names.person_by_id[key]
    if not known.archived:
        return Named(key, "", known.name)
    return Named(key, "", known.name, remark=_KEPT_AWAY.format(known.name))


def _called(name: str, index: NameIndex) -> list[int]:
    """Who has the word in the name, or a name that begins with the words ("Ana Maria" of "Ana Maria Ferreira")."""
    return index.having_word(name) or (index.starting(f"{name} ", _OFFERED + 1) if " " in name else [])


def _begun(name: str, names: Names) -> list[int]:
    """Whose name begins so."""
    found = (index.starting(name, _OFFERED + 1) for index in (names.people_index, names.people_away_index))
    return [key for keys in found for key in keys]


def new_project_name(name: str) -> str:
    """What a project made from a code is called at first: "cloud-costs" gives "Cloud costs"."""
    spaced = name if " " in name else name.replace("-", " ").replace("_", " ").strip()
    return spaced[:1].upper() + spaced[1:]


def skill_token(name: str, *, whole: bool = False) -> str:
    """How a skill is typed; in quotation marks where it has several words or is meant exactly."""
    return f"+{quoted(name)}" if whole or " " in name or not name[0].isalpha() else f"+{name}"


def _unknown(thing: str, name: str, suggestions: tuple[str, ...]) -> str:
    best = f" Did you mean {suggestions[0]}?" if suggestions else ""
    return f"No {thing} “{name}”{best and '.'}{best or ' yet.'}"


def _alternatives(texts: list[str]) -> str:
    return listed(texts).replace(" and ", " or ") if len(texts) == 2 else ", ".join(texts)
