"""Where things lie in a data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of one data folder."""

    data: Path

    @property
    def database(self) -> Path:
        """The one data file."""
        return self.data / "career.db"

    @property
    def backups(self) -> Path:
        """Verified copies of the data file."""
        return self.data / "backups"

    @property
    def attachments(self) -> Path:
        """Copies of the files that were attached to records."""
        return self.data / "attachments"

    @property
    def lock(self) -> Path:
        """Held by the window that has this folder open."""
        return self.data / "window.lock"

    @property
    def crashes(self) -> Path:
        """The crash log; it holds no text of notes."""
        return self.data / "logs"

    @property
    def memory(self) -> Path:
        """Window geometry and the last room."""
        return self.data / "window.json"

    @property
    def exports(self) -> Path:
        """The folder and the format of the last export."""
        return self.data / "exports.json"

    @property
    def imports(self) -> Path:
        """The files that calendars were imported from, by the calendar's name."""
        return self.data / "imports.json"

    @property
    def previews(self) -> Path:
        """Forms as they would go out, to be looked at in the browser."""
        return self.data / "previews"
