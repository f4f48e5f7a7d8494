"""The person's options."""

from __future__ import annotations

import zoneinfo

from careercruise_desktop.domain.settings import Settings

from .usecase import UseCase

LABELS = {
    "it_name": "Rename the first role",
    "pm_name": "Rename the second role",
    "it_share": "Change the target balance",
    "theme": "Change the theme",
    "zone": "Change the time zone",
    "other_zone": "Change the second time zone",
}


class SettingsCase(UseCase):
    """Reads and changes options; each change is saved at once and can be undone."""

    def current(self) -> Settings:
        """All options."""
        return self._store.settings()

    def change(self, key: str, value: object) -> Settings:
        """Change one option; quick successive changes of one option are one step of the history.

        Raises:
            Refused: there is no such option, or the value is out of its range.
            Unreadable: the data file cannot be written.
        """
        with self._store.write(LABELS.get(key, "Change settings"), merge=f"setting:{key}") as desk:
            return desk.set_option(key, value)

    @staticmethod
    def zones() -> list[str]:
        """Every time zone that can be chosen, by name."""
        return sorted(name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc/"))
