"""The two roles. Their names can be changed in the settings, their number not."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """One of the person's two jobs; the value is what is stored and typed (`@it`, `@pm`)."""

    IT = "it"
    PM = "pm"

    @property
    def other(self) -> Role:
        """The opposite role."""
        return Role.PM if self is Role.IT else Role.IT
