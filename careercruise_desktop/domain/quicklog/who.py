"""The named parts of a reading: person, role, project and skills, each with its chip."""

from __future__ import annotations

from careercruise_desktop.domain.roles import Role

from . import sentences
from .findings import Importance
from .guess import guessed_role
from .lexicon import fold
from .naming import Named, person_named, project_named, role_named, skill_named
from .parts import Parts
from .recognise import Kind, Token
from .tokens import quoted
from .values import ChipKind, ChipState, Makes

NOBODY = Named(None, "", "")
_ROLE_TOKENS = tuple(f"@{role.value}" for role in Role)


def person_part(parts: Parts) -> Named:
    """The chip of the prefix, and its person."""
    head = parts.applied.head
    if head is None:
        return NOBODY
    end = head.end
    if head.person:
        end = head.start + len(parts.line.text[head.start : head.person_start].rstrip())
    parts.found.chip(ChipKind.MAKE, sentences.make_text(head.makes, head.journal), (head.start, end))
    if not head.person:
        return NOBODY
    person = person_named(head.person, parts.names, oneself=parts.makes is Makes.FEEDBACK)
    place = (head.person_start, head.person_end)
    shown = f"{person.text}, archived" if person.remark else person.text
    parts.found.chip(ChipKind.PERSON, shown, place, person.state, person.suggestions)
    _unclear(parts, person)
    if person.remark:
        parts.found.remark(person.remark)
    return person


def project_part(parts: Parts) -> Named:
    """The project."""
    token = parts.one.get(Kind.PROJECT)
    if token is None:
        return NOBODY
    project = project_named(token.name, parts.names)
    _chip(parts, ChipKind.PROJECT, token, project)
    return project


def skill_parts(parts: Parts) -> list[Named]:
    """The skills, each once."""
    found: dict[str, Named] = {}
    for token in parts.skills:
        skill = skill_named(token.name, parts.names, whole=token.quoted)
        if found.setdefault(fold(skill.text), skill) is skill:
            _chip(parts, ChipKind.SKILL, token, skill)
    return list(found.values())


def role_part(parts: Parts, title: str, project_id: int | None) -> tuple[Role | None, str]:
    """The role, and why it was guessed ("" when it was typed)."""
    if parts.makes in {Makes.FEEDBACK, Makes.CONTACT}:
        return None, ""
    token = parts.one.get(Kind.ROLE)
    if token is not None:
        return _typed_role(parts, token), ""
    guess = guessed_role(title, project_id, parts.names)
    if guess is not None:
        others = (f"@{guess.role.other.value}", f"@{guess.role.value}")
        parts.found.chip(ChipKind.ROLE, parts.names.role_name(guess.role), None, ChipState.GUESS, others)
        return guess.role, guess.reason
    if parts.makes is not Makes.JOURNAL:
        parts.found.chip(ChipKind.ROLE, "Role", None, ChipState.UNKNOWN, _ROLE_TOKENS)
        parts.found.complain(sentences.WHICH_ROLE, Importance.ROLE)
    return None, ""


def _typed_role(parts: Parts, token: Token) -> Role | None:
    role = role_named(token.name, parts.names)
    place = (token.start, token.end)
    if role is not None:
        parts.found.chip(ChipKind.ROLE, parts.names.role_name(role), place)
        return role
    typed = parts.typed(token)
    parts.found.chip(ChipKind.ROLE, typed, place, ChipState.WRONG, (*_ROLE_TOKENS, quoted(typed)))
    parts.found.complain(sentences.NO_ROLE.format(name=token.name), Importance.NAME)
    return None


def _chip(parts: Parts, kind: ChipKind, token: Token, named: Named) -> None:
    parts.found.chip(kind, named.text, (token.start, token.end), named.state, named.suggestions)
    _unclear(parts, named)


def _unclear(parts: Parts, named: Named) -> None:
    if not named.complaint:
        return
    best = named.suggestions[0] if named.suggestions else ""
    parts.found.complain(
        named.complaint,
        Importance.NAME,
        creatable=named.state is ChipState.UNKNOWN,
        stress=best if best in named.complaint else "",
    )
