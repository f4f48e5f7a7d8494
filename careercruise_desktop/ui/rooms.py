"""The rooms of the window, in the order of the rail. A room's modules are imported at its first visit."""

from __future__ import annotations

from .page import Room

ROOMS: tuple[Room, ...] = ()
