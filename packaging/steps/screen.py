"""Is there a screen? A display that is named but does not answer counts as none."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Mapping
from pathlib import Path

from .places import LINUX

UNSEEN = ("offscreen", "minimal")


def available(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window could be seen."""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in UNSEEN:
        return False
    if not LINUX or (platform and platform not in ("xcb", "wayland")):
        return True
    return wayland(environment) or x11(environment)


def wayland(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a Wayland compositor answers."""
    named = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not named or not (folder or named.startswith("/")):
        return False
    return answers(str(Path(folder) / named))


def x11(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether an X server answers."""
    found = re.fullmatch(r"(?P<host>[^:]*):(?P<number>\d+)(\.\d+)?", environment.get("DISPLAY", ""))
    if found is None:
        # Some systems name a socket here; Qt will tell.
        return bool(environment.get("DISPLAY"))
    host, number = found["host"], int(found["number"])
    if host and host != "unix":
        return answers_far(host, 6000 + number)
    path = f"/tmp/.X11-unix/X{number}"
    return answers(path) or answers("\0" + path)


def answers(path: str) -> bool:
    """Whether something listens at a local socket."""
    with socket.socket(socket.AF_UNIX) as probe:
        return _connects(probe, path)


def answers_far(host: str, port: int) -> bool:
    """Whether something listens at a port, as it does for a display that comes through ssh."""
    try:
        kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        return False
    with socket.socket(kind) as probe:
        return _connects(probe, address)


def _connects(probe: socket.socket, address: str | tuple[object, ...]) -> bool:
    probe.settimeout(2)
    try:
        probe.connect(address)
    except OSError:
        return False
    return True
