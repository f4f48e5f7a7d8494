"""How many characters a line has of those that are kept: said as soon as it is nearly full."""

from __future__ import annotations

from .field import Field
from .label import Label

# From this share of the limit on the count is shown.
_NEARLY = 0.8
# A line takes what is pasted as it is, so that its whole length can be told; Qt would cut it without a word.
_ANY = 2_000_000


class Count(Label):
    """Stands below a field; nothing is shown while there is room enough."""

    def __init__(self, field: Field, most: int) -> None:
        super().__init__("", "small", "text3")
        self._most = most
        field.setMaxLength(_ANY)
        field.textChanged.connect(self._show)
        self.hide()

    def _show(self, text: str) -> None:
        n = len(text.strip())
        self.set_text(f"{n:,} of {self._most} characters")
        self.set_token("danger_text" if n > self._most else "text3")
        self.setVisible(n >= _NEARLY * self._most)
