"""What ships to begin with: skills with the words of their levels, and target roles with what they require."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any, NamedTuple

from careercruise_desktop import assets
from careercruise_desktop.domain.skills import SkillKind

_SKILL_FILES = ("technical", "project_management", "soft")


class StartingSkill(NamedTuple):
    """A skill of the start set; `levels` are its five descriptors, `dimension` what feedback rates of it or ""."""

    name: str
    kind: SkillKind
    levels: tuple[str, ...]
    dimension: str = ""


class StartingRole(NamedTuple):
    """A target role to begin with; `requires` are names of skills of the start set, each with a level."""

    title: str
    summary: str
    requires: tuple[tuple[str, int], ...]


@lru_cache(maxsize=1)
def starting_skills() -> tuple[StartingSkill, ...]:
    """The start set, by kind."""
    return tuple(
        StartingSkill(one["name"], SkillKind(found["kind"]), tuple(one["levels"]), one.get("dimension", ""))
        for found in map(_read, _SKILL_FILES)
        for one in found["skill"]
    )


@lru_cache(maxsize=1)
def starting_roles() -> tuple[StartingRole, ...]:
    """The target roles that are offered to begin with."""
    return tuple(
        StartingRole(one["title"], one["summary"], tuple(one["requires"].items())) for one in _read("roles")["role"]
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(assets.path(f"skills/{name}.toml").read_text("utf-8"))
