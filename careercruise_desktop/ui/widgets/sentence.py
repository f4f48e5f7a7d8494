"""One sentence with parts that are stronger than the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting

Part = str | tuple[str, str]

_STRONGER = {"body": "strong", "small": "small_strong", "caption": "caption_strong"}


class Sentence(QLabel):
    """Plain text in parts: a string is as it is, a pair ("strong", words) is stronger; one line, shortened at its end.

    The tooltip says the whole sentence when there is too little room for it.
    """

    def __init__(
        self, parts: Sequence[Part] = (), role: str = "body", token: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._token = token
        self._parts: tuple[tuple[str, str, str], ...] = ()
        self.show_parts(parts)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show another sentence."""
        self._parts = tuple(
            (part, self._role, self._token) if isinstance(part, str) else (part[1], self._stronger(), self._token)
            for part in parts
        )
        self.setAccessibleName(self.whole)
        self.updateGeometry()
        self.update()

    @property
    def whole(self) -> str:
        """The sentence."""
        return "".join(words for words, _, _ in self._parts)

    def sizeHint(self) -> QSize:
        """One line."""
        width = sum(theme().advance(words, role) for words, role, _ in self._parts)
        return QSize(-int(-width // 1), theme().line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        """It may be shortened."""
        return QSize(24, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole sentence in the tooltip when it is cut."""
        super().resizeEvent(event)
        self.setToolTip(self.whole if self.sizeHint().width() > self.width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts one after the other, as far as there is room."""
        if not self._parts:
            return
        line = theme().runs(self._cut())
        with painting.begin(self) as painter:
            top = round((self.height() - line.height) / 2 + line.ascent) - line.ascent
            line.draw(painter, 0, top)

    def _cut(self) -> tuple[tuple[str, str, str], ...]:
        room = float(self.width())
        shown: list[tuple[str, str, str]] = []
        for at, (words, role, token) in enumerate(self._parts):
            width = theme().advance(words, role)
            rest = sum(theme().advance(later, of) for later, of, _ in self._parts[at + 1 :])
            if width + min(rest, 12) > room + 0.5:
                shown.append((painting.shortened(words, role, token, room), role, token))
                break
            shown.append((words, role, token))
            room -= width
        return tuple(shown)

    def _stronger(self) -> str:
        return _STRONGER.get(self._role, "strong")
