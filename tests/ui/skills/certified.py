"""A certificate to try credits on: when it was earned, and how a field of its boxes is typed over."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication

from tests.robots.widgets import type_text

EARNED = date(2024, 11, 14)


def retype(field: QApplication, text: str) -> None:
    """Type over what stands in a field."""
    field.selectAll()  # type: ignore[attr-defined]
    type_text(field, text)  # type: ignore[arg-type]
