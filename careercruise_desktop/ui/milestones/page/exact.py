"""Fields for numbers that stand as they were typed: money to the cent where there are cents, scores to their digits."""

from __future__ import annotations

from decimal import Decimal

from careercruise_desktop.ui.widgets.number_field import NumberField


class MoneyField(NumberField):
    """An amount: with cents only where there are any."""

    def write(self, value: object) -> str:
        """`121400`, `113200.50`."""
        if isinstance(value, int | float) and value == int(value):
            return super().write(value).partition(".")[0]
        return super().write(value)


class ScoreField(NumberField):
    """A mean of marks: to one digit after the point, or to two where the second was typed."""

    def write(self, value: object) -> str:
        """`4.0`, `4.4`, `4.35`."""
        return score_words(value) if isinstance(value, int | float) else ""


def score_words(value: Decimal | float) -> str:
    """A score with the digits that it has, one after the point at least: `4.0`, `4.35`."""
    text = f"{value:.2f}"
    return text[:-1] if text.endswith("0") else text
