"""The only finder of shipped files: in a checkout, an installed wheel or a frozen build."""

from __future__ import annotations

from pathlib import Path

_INSIDE = Path(__file__).parent / "resources"
_BESIDE = Path(__file__).parent.parent / "resources"


def path(name: str) -> Path:
    """Where a shipped file or folder lies, by its name below `resources` ("icons/clock.svg")."""
    return (_INSIDE if _INSIDE.is_dir() else _BESIDE) / name
