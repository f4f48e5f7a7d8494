"""What figures over time need to know of logged work."""

from __future__ import annotations

from typing import Protocol

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import When


class Work(Protocol):
    """Work of a role, for a stretch of time or as a day total."""

    @property
    def role(self) -> Role:
        """The role."""
        ...

    @property
    def when(self) -> When:
        """The logged stretch, or a day total."""
        ...
