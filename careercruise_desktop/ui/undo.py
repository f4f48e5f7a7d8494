"""Undo and redo in the window."""

from __future__ import annotations
