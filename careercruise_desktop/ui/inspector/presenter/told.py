"""What an act says at the field that it was about."""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    """Sentences under the field, and a button for what can be done about them (its id and its text), or ""."""

    remarks: tuple[str, ...] = ()
    act: str = ""
    act_text: str = ""
