"""The real clock, and the name of the zone that this computer is in."""

from __future__ import annotations

import os
import time
import zoneinfo
from collections.abc import Callable
from pathlib import Path

from careercruise_desktop.domain.spans import Moment


def use_shipped_zones() -> None:
    """Take time zones from the shipped tzdata only; the system's own are often out of date."""
    zoneinfo.reset_tzpath(to=[])


def plain_zone_name() -> str:
    """The IANA name of the computer's zone by TZ or /etc/localtime; "" when these do not tell."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named:
        return named if "/" in named or named == "UTC" else ""
    try:
        target = Path("/etc/localtime").resolve(strict=True).as_posix()
    except OSError:
        return ""
    _, found, name = target.partition("zoneinfo/")
    return name if found else ""


def _steady() -> float:
    """A clock that also counts the time that the computer sleeps, where the system has one."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        source = getattr(time, name, None)
        if source is not None:
            return time.clock_gettime(source)
    return time.monotonic()


class SystemClock:
    """The computer's clock in the person's zone; the zone is asked for each time, because a person may change it."""

    def __init__(self, zone: Callable[[], str]) -> None:
        self._zone = zone

    def now(self) -> Moment:
        """This moment in the person's zone."""
        return Moment(int(time.time()), self._zone())

    def steady(self) -> float:
        """Seconds on a clock that never jumps."""
        return _steady()
