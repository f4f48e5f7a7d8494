"""The names that may be shown: clients and confidential projects get neutral ones where they must."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.privacy import Hidden, Veil, is_proper_name, letter, veil
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.storage.queries.portfolio import Material

_KINDS = frozenset(("project", "programme", "program", "operation", "initiative", "pilot", "phase", "the", "i", "ii"))


@dataclass(frozen=True, slots=True)
class Names:
    """What stands for projects and clients in this document.

    `projects` and `clients` are by project id; a client is "" where there is none or where it is the person's own
    employer. `withheld` counts the clients whose name is not shown.
    """

    projects: dict[int, str]
    clients: dict[int, str]
    veil: Veil
    withheld: int

    def project(self, key: int | None) -> str:
        """The shown name of a project, "" for none."""
        return self.projects.get(key, "") if key is not None else ""


def names(material: Material, *, hide_clients: bool, hide_figures: bool) -> Names:
    """The names for a document; confidential projects get an alias whatever was chosen."""
    own = _own_names(material)
    projects = sorted(material.projects.values(), key=lambda each: (each.start or date.max, each.id))
    aliases = _aliases([each for each in projects if each.confidential])
    letters = _letters(projects, material.people.values(), own) if hide_clients else {}
    hidden = confidential_names(projects)
    hidden += [Hidden(name, instead) for name, instead in letters.values()]
    if hide_clients:
        hidden += _contacts(material.people.values(), letters)
    clients = {}
    for each in projects:
        internal = not each.client.strip() or _key(each.client) in own
        known = letters.get(_key(each.client))
        shown = "a confidential client" if each.confidential else known[1] if known else each.client
        clients[each.id] = "" if internal else shown
    return Names(
        projects={each.id: aliases.get(each.id, each.name) for each in projects},
        clients=clients,
        veil=veil(hidden, _own_spelled(material), hide_figures=hide_figures),
        withheld=len(letters),
    )


def confidential_names(projects: Iterable[Project]) -> list[Hidden]:
    """What is hidden of confidential projects in any text, whatever else is shown: their names and their clients'.

    A client that an open project names, too, is no secret.
    """
    found = sorted(projects, key=lambda each: (each.start or date.max, each.id))
    kept = [each for each in found if each.confidential]
    aliases = _aliases(kept)
    hidden = [name for each in kept for name in _confidential(each, aliases[each.id])]
    known = {_key(each.client) for each in found if not each.confidential}
    return hidden + [Hidden(each.client, "a confidential client") for each in kept if _key(each.client) not in known]


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _own_spelled(material: Material) -> tuple[str, ...]:
    """Names of the person's own that no client's short form may swallow."""
    return (
        material.profile.name,
        *(each.employer for each in material.positions),
        *(each.school for each in material.education),
    )


def _own_names(material: Material) -> frozenset[str]:
    return frozenset(_key(name) for name in _own_spelled(material) if name.strip())


def _aliases(confidential: list[Project]) -> dict[int, str]:
    if len(confidential) == 1:
        return {confidential[0].id: "Confidential project"}
    return {each.id: f"Confidential project {letter(number)}" for number, each in enumerate(confidential)}


def _confidential(project: Project, alias: str) -> Iterable[Hidden]:
    """A confidential project's name, its code as it is typed (`#nightjar`), and the code name in "Project Nightjar"."""
    yield Hidden(project.name, alias, short=False)
    yield Hidden(f"#{project.code}", alias, short=False)
    words = [word for word in project.name.split() if word.casefold() not in _KINDS]
    if len(words) == 1:
        yield Hidden(words[0], alias, short=False)


def _letters(projects: Iterable[Project], people: Iterable[Person], own: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Each client by its key: its name and the neutral name that stands for it, in the order they came."""
    found: dict[str, tuple[str, str]] = {}
    named = [each.client for each in projects]
    named += [
        each.organisation for each in people if each.relation is Relation.CLIENT and is_proper_name(each.organisation)
    ]
    for name in named:
        key = _key(name)
        if key and key not in own and key not in found:
            found[key] = (name.strip(), f"Client {letter(len(found))}")
    return found


def _contacts(people: Iterable[Person], letters: dict[str, tuple[str, str]]) -> Iterable[Hidden]:
    for each in people:
        known = letters.get(_key(each.organisation))
        if known is not None:
            yield Hidden(each.name, f"a contact at {known[1]}", short=False)
        elif each.relation is Relation.CLIENT:
            yield Hidden(each.name, "a client contact", short=False)
