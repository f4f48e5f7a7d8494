"""What a project of the past is told from."""

from __future__ import annotations

from dataclasses import dataclass

DATABASE, CODE, API, CLUSTER = "PostgreSQL", "Python", "API design", "Kubernetes"
SECURITY, SIGHT, CLOUD = "Security engineering", "Observability", "Terraform"


@dataclass(frozen=True, slots=True)
class Run:
    """One time that a project of this sort was done; without a client it was done for the own house."""

    name: str
    code: str
    client: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A sort of project.

    Attributes:
        runs: the projects it gives, the second one years after the first.
        summary: what it was about.
        parts: what was built, each as it follows "the".
        milestones: titles in order, each after its role ("it", "pm").
        skills: the technical skills it used.
        since: the first year in which such a project is believable.
        until: the last such year.
    """

    runs: tuple[Run, ...]
    summary: str
    parts: tuple[str, ...]
    milestones: tuple[str, ...]
    skills: tuple[str, ...]
    since: int = 0
    until: int = 9999
