"""What the palette lists."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One row: a group's head when `key` is "".

    Attributes:
        key: "action:..." or "record:kind:id".
        title: its words.
        detail: quieter words behind the title.
        right: a shortcut or the kind of record.
        icon: name of its icon, or "".
        role: "it" or "pm" for a mark instead of an icon.
        places: letters of the title that matched.
        is_key: whether `right` is a shortcut.
    """

    key: str
    title: str
    detail: str = ""
    right: str = ""
    icon: str = ""
    role: str = ""
    places: tuple[int, ...] = ()
    is_key: bool = False
