"""The field for a time of day."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain.words import minute_clock

from . import reading
from .typed_field import TypedField

STEP = 15


class TimeField(TypedField):
    """Minutes since midnight as `09:30`; reads `930`, `9:30`, `9.30`, `9:30 pm`. Up and Down go to quarter hours."""

    def __init__(
        self,
        minutes: int | None,
        name: str,
        *,
        optional: bool = False,
        compact: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(minutes, name, placeholder="00:00", optional=optional, compact=compact, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a time."""
        return QSize(64 if self._compact else 80, super().sizeHint().height())

    def write(self, value: object) -> str:
        """`09:30`."""
        return minute_clock(value) if isinstance(value, int) else ""

    def read(self, text: str) -> int | None:
        """Minutes since midnight."""
        return reading.time_of_day(text)

    def complaint(self, text: str) -> str:
        """An example helps more than a rule."""
        return "Not a time, such as 9:30" if text else "A time is needed"

    def stepped(self, value: object, steps: int) -> int | None:
        """To the next quarter of an hour, within the day."""
        if not isinstance(value, int):
            return None
        ahead = value // STEP + steps if steps > 0 else -(-value // STEP) + steps
        return max(0, min(ahead * STEP, reading.DAY))
