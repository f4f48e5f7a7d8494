"""What the window remembers from one start to the next: its place, the last room, the theme of the first paint."""

from __future__ import annotations

import json
import os
from pathlib import Path


class Memory:
    """A small file beside the data; losing it loses nothing that matters, so errors are passed over."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = self._read()

    def text(self, key: str, default: str = "") -> str:
        """A remembered word."""
        value = self._kept.get(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str) -> bool:
        """A remembered yes or no."""
        return self._kept.get(key) is True

    def keep(self, **values: object) -> None:
        """Remember words and flags."""
        if all(self._kept.get(key) == value for key, value in values.items()):
            return
        self._kept.update(values)
        part = self._path.with_suffix(".part")
        try:
            handle = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._kept, file)
            part.replace(self._path)
        except OSError:
            return

    def _read(self) -> dict[str, object]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}
