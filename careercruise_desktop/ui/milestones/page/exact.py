"""Fields for numbers that stand as they were typed: money to the cent where there are cents, scores to their digits."""

from __future__ import annotations

from decimal import Decimal

from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.sums import read_sum, why_no_sum


class MoneyField(NumberField):
    """An amount: with cents only where there are any."""

    def write(self, value: object) -> str:
        """`121400`, `113200.50`."""
        if isinstance(value, int | float) and value == int(value):
            return super().write(value).partition(".")[0]
        return super().write(value)

    def read(self, text: str) -> float | None:
        """The sum, by the rule for all sums."""
        found = read_sum(text)
        return None if found is None else float(found)

    def complaint(self, text: str) -> str:
        """What is wrong with it."""
        return why_no_sum(text, "Not a sum, such as 12 500")


class ScoreField(NumberField):
    """A mean of marks: to one digit after the point, or to two where the second was typed."""

    def write(self, value: object) -> str:
        """`4.0`, `4.4`, `4.35`."""
        return score_words(value) if isinstance(value, int | float) else ""

    def read(self, text: str) -> int | float | None:
        """A mark within the bounds, of which nothing would be rounded away."""
        found = super().read(text)
        return found if found == self._number(text) else None

    def complaint(self, text: str) -> str:
        """The bounds, or that it is too exact."""
        return "No more than two decimals are possible" if super().read(text) is not None else super().complaint(text)


def score_words(value: Decimal | float) -> str:
    """A score with the digits that it has, one after the point at least: `4.0`, `4.35`."""
    text = f"{value:.2f}"
    return text[:-1] if text.endswith("0") else text
