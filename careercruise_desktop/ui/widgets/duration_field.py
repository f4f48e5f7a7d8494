"""The field for a duration."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain import words

from . import reading
from .typed_field import TypedField

STEP = 15


class DurationField(TypedField):
    """Minutes as `2 h 15`; reads `2h`, `1:30`, `90m`, `1,5h`. Up and Down change it by a quarter of an hour.

    A bare number is hours up to 12 and minutes above; with `hours` it is always hours.
    """

    def __init__(
        self,
        minutes: int | None,
        name: str,
        *,
        optional: bool = False,
        compact: bool = True,
        hours: bool = False,
        most: int = 100 * 60,
        parent: QWidget | None = None,
    ) -> None:
        self._hours = hours
        self._most = most
        super().__init__(minutes, name, placeholder="1 h", optional=optional, compact=compact, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a duration."""
        return QSize(80 if self._compact else 88, super().sizeHint().height())

    def write(self, value: object) -> str:
        """`2 h 15`."""
        return words.duration(value) if isinstance(value, int) else ""

    def read(self, text: str) -> int | None:
        """Whole minutes."""
        found = reading.duration(text, hours=self._hours)
        return found if found is not None and found <= self._most else None

    def complaint(self, text: str) -> str:
        """Too long, or not a duration at all."""
        if not text:
            return "A duration is needed"
        too_long = reading.duration(text, hours=self._hours) is not None
        return f"At most {words.duration(self._most)}" if too_long else "Not a duration, such as 1 h 30"

    def stepped(self, value: object, steps: int) -> int | None:
        """To the next quarter of an hour."""
        size = value if isinstance(value, int) else 0
        ahead = size // STEP + steps if steps > 0 else -(-size // STEP) + steps
        return max(0, min(ahead * STEP, self._most))
