"""How a shortcut is written for a person."""

from __future__ import annotations


def spelled(shortcut: str) -> str:
    """The keys of a shortcut side by side: "Ctrl L" for "Ctrl+L", "Ctrl +" where the last key is the plus itself."""
    return shortcut[:-1].replace("+", " ") + shortcut[-1:]
