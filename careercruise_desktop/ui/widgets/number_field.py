"""The field for a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import painting, reading
from .typed_field import TypedField


class NumberField(TypedField):
    """A number between two bounds, with its unit in the field. Up and Down change it by a step.

    Whole numbers come out as `int`, with `decimals` as `float`.
    """

    def __init__(
        self,
        value: float | None,
        name: str,
        *,
        least: float = 0,
        most: float = 1_000_000,
        step: float = 1,
        decimals: int = 0,
        unit: str = "",
        optional: bool = False,
        compact: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._least, self._most = least, most
        self._by = step
        self._decimals = decimals
        self._unit = unit
        super().__init__(value, name, optional=optional, compact=compact, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the number and its unit."""
        return QSize(80 + self._extra_right(), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the unit at the right."""
        super().paintEvent(event)
        if self._unit:
            with painting.begin(self) as painter:
                room = QRectF(0, 0, self.width() - 10, self._base)
                painting.text(painter, room, self._unit, "body", "text3", align=painting.RIGHT)

    def write(self, value: object) -> str:
        """With its decimals and the true minus."""
        if not isinstance(value, int | float):
            return ""
        return f"{value:.{self._decimals}f}".replace("-", "\N{MINUS SIGN}")

    def read(self, text: str) -> int | float | None:
        """A number within the bounds."""
        found = self._number(text)
        if found is None or not self._least <= found <= self._most:
            return None
        if self._decimals:
            return round(found, self._decimals)
        return int(found) if found == int(found) else None

    def complaint(self, text: str) -> str:
        """The bounds, when it is a number outside of them."""
        if not text:
            return "A number is needed"
        found = self._number(text)
        if found is None:
            return "Not a number"
        bounds = f"{self.write(self._least)} to {self.write(self._most)}"
        whole = self._decimals or found == int(found)
        return f"From {bounds}" if whole else f"A whole number from {bounds} is needed"

    def stepped(self, value: object, steps: int) -> int | float | None:
        """By the step, within the bounds."""
        start = value if isinstance(value, int | float) else self._least
        ahead = max(self._least, min(start + steps * self._by, self._most))
        return round(ahead, self._decimals) if self._decimals else int(ahead)

    def _number(self, text: str) -> float | None:
        return reading.number(text.removesuffix(self._unit) if self._unit else text)

    def _extra_right(self) -> int:
        return painting.text_width(self._unit, "body") + 6 if self._unit else 0
