"""The computer's clocks, and the name of the zone that it is in. Plain numbers and names only."""

from __future__ import annotations

import os
import time
import zoneinfo
from pathlib import Path

import tzdata


def use_shipped_zones() -> None:
    """Take time zones from the shipped tzdata only; the system's own are often out of date.

    As files where it lies in a folder; where it does not, `zoneinfo` finds it by itself, only slower.
    """
    folder = Path(tzdata.__file__ or "").absolute().parent / "zoneinfo"
    zoneinfo.reset_tzpath(to=[str(folder)])


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


def utc_seconds() -> int:
    """Whole seconds since 1970 in UTC."""
    return int(time.time())


def steady_seconds() -> float:
    """A clock that never jumps and, where the system has one, also counts the time that the computer sleeps."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        source = getattr(time, name, None)
        if source is not None:
            return time.clock_gettime(source)
    return time.monotonic()
