"""The computer's zone where the quick look in `clock.py` does not tell (Windows, unusual set-ups)."""

from __future__ import annotations

import tzlocal


def zone_name() -> str:
    """The IANA name of the computer's zone, or UTC."""
    try:
        return str(tzlocal.get_localzone_name()) or "UTC"
    except (OSError, ValueError, LookupError):
        return "UTC"
