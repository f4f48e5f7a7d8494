"""Whose figures can be looked at: answers of different teams never stand in one line, one mean or one list."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.ui.leadership.impact.state import ChoiceState
from careercruise_desktop.usecases.impact_choices import Asked, Choices

EVERYTHING = ""
TEAM, PROJECT = "team:", "project:"
_NAMELESS = "No team named"


class Whose(NamedTuple):
    """A team, a project, or one team in a project.

    Attributes:
        key: what it is chosen by.
        name: what it is called.
        team: the team whose pulses count; "" for any.
        project_id: the project; None for any.
        nameless: whether only pulses count for which no team was named.
    """

    key: str
    name: str
    team: str = ""
    project_id: int | None = None
    nameless: bool = False

    def covers(self, asked: Asked) -> bool:
        """Whether the pulses of a team and project are among its own."""
        if self.nameless:
            return not asked.team and asked.project_id == self.project_id
        return self.team in {"", asked.team} and self.project_id in {None, asked.project_id}

    @property
    def choice(self) -> ChoiceState:
        """As one of the choices."""
        return ChoiceState(self.key, f"Team {self.name}" if self.key.startswith(TEAM) and self.team else self.name)


def groups(choices: Choices) -> tuple[Asked, ...]:
    """Those that were ever asked, the one with the newest pulse first; a team is one in all of its projects."""
    return tuple(dict.fromkeys(each.group for each in choices.asked))


def offered(choices: Choices) -> tuple[Whose, ...]:
    """What can be looked at. All together only where no more than one team was ever asked."""
    known = groups(choices)
    found = [Whose(EVERYTHING, "All teams")] if len(known) < 2 else []
    found += [Whose(f"{TEAM}{name}", name, name) for name in choices.teams]
    for key, name in choices.projects.items():
        teams = list(dict.fromkeys(each.team for each in choices.asked if each.project_id == key))
        if len(teams) < 2:
            found.append(Whose(f"{PROJECT}{key}", name, project_id=key))
        found += [_in_project(key, name, team) for team in teams if len(teams) > 1]
    if len(known) > 1 and Asked("", None) in known:
        found.append(Whose(TEAM, _NAMELESS, nameless=True))
    return tuple(found)


def chosen(choices: Choices, key: str, towards: Asked | None = None) -> tuple[Whose, bool]:
    """What a key stands for, and whether it was there; else what has the newest pulse.

    `towards` is whom a pulse asked that is to be seen: where the key does not show it, another does.
    """
    among = offered(choices)
    found = next((each for each in among if each.key == key), None)
    if found is not None and (towards is None or found.covers(towards)):
        return found, True
    asked = towards or next(iter(groups(choices)), None)
    if towards is None and among[0].key == EVERYTHING:
        return among[0], False
    return next((each for each in among if asked is not None and each.covers(asked)), among[0]), towards is not None


def _in_project(key: int, name: str, team: str) -> Whose:
    return Whose(f"{PROJECT}{key}/{team}", f"{name}, {team or _NAMELESS.lower()}", team, key, nameless=not team)
