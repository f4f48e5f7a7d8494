"""What a toast says."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Toast(NamedTuple):
    """A short sentence at the bottom of the window, with at most one thing to do about it.

    One that is `lasting` stays until another takes its place; the same sentence again only brings its detail up to
    date.
    """

    text: str
    icon: str = "check"
    detail: str = ""
    action: str = ""
    key: str = ""
    run: Callable[[], object] | None = None
    urgent: bool = False
    lasting: bool = False
