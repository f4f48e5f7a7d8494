"""Going to an address of the web by the program that the system has for it; only ever because a person asked for it."""

from __future__ import annotations

from careercruise_desktop.system import opener

from .bus import Bus
from .toast import Toast

_NO_PROGRAM = "No program is there to open the address."


def visit(url: str, bus: Bus) -> None:
    """Open an address; where nothing can, a toast says so."""
    try:
        opener.open_link(url)
    except OSError:
        bus.toast_requested.emit(Toast(_NO_PROGRAM, "circle-alert", urgent=True))
