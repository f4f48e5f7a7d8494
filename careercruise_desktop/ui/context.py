"""All that a room is given."""

from __future__ import annotations
