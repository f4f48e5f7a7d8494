"""Flags for drawing text, as the numbers that QPainter.drawText takes (see `ui.start` for why not by name)."""

from __future__ import annotations

LEFT = 0x0001 | 0x0080
RIGHT = 0x0002 | 0x0080
CENTER = 0x0004 | 0x0080
TOP_LEFT = 0x0001 | 0x0020
TOP_RIGHT = 0x0002 | 0x0020
TOP_CENTER = 0x0004 | 0x0020
WRAP = 0x1000
