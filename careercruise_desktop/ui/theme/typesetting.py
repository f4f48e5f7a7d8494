"""Fonts by their roles, and text that is shaped once and kept as long as its colours last."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from . import fonts, shaped
from .inks import Inks

MOST_TEXTS = 4000

Parts = tuple[tuple[str, str, str], ...]


class Typesetting:
    """The fonts of the type scale, their measures, and shaped text."""

    def __init__(self, inks: Inks) -> None:
        self._inks = inks
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._texts: dict[tuple[object, ...], shaped.Shaped] = {}

    def forget(self) -> None:
        """Drop the shaped texts; their colours have changed."""
        self._texts.clear()

    def font(self, role: str) -> QFont:
        """A font by its role in the type scale."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = fonts.make(role)
        return found

    def typing_font(self, role: str) -> QFont:
        """A role's font for what is typed: without tabular figures, which would widen each hyphen."""
        font = QFont(self.font(role))
        font.unsetFeature(QFont.Tag("tnum"))
        return font

    def metrics(self, role: str) -> QFontMetricsF:
        """The measures of a role's font."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetricsF(self.font(role))
        return found

    def advance(self, text: str, role: str = "body") -> float:
        """The width of a line of text in pixels, as it is shaped for painting.

        The font's own measure differs by a fraction of a pixel for some letters, enough to cut a title that fits.
        """
        return self.line(text, role).width

    def line_height(self, role: str) -> int:
        """The height of a line of a role, in pixels."""
        return fonts.LINES[role]

    def line(self, text: str, role: str = "body", token: str = "text") -> shaped.Shaped:
        """A line of text, shaped once and kept."""
        return self.runs(((text, role, token),))

    def runs(self, parts: Parts) -> shaped.Shaped:
        """A line whose parts (text, role, token) differ in font or colour."""
        found = self._texts.get(parts)
        return found if found is not None else self._keep(parts, shaped.line(self._runs(parts)))

    def paragraph(self, parts: Parts, width: float, most_lines: int = 0, align: float = 0.0) -> shaped.Shaped:
        """Parts broken into lines at a width; 0 lines for as many as it takes."""
        key = (parts, width, most_lines, align)
        found = self._texts.get(key)
        if found is not None:
            return found
        pitch = self.line_height(parts[0][1])
        return self._keep(key, shaped.paragraph(self._runs(parts), width, pitch, most_lines, align))

    def _runs(self, parts: Parts) -> list[shaped.Run]:
        return [shaped.Run(text, self.font(role), self._inks.brush(token)) for text, role, token in parts]

    def _keep(self, key: tuple[object, ...], text: shaped.Shaped) -> shaped.Shaped:
        if len(self._texts) >= MOST_TEXTS:
            self._texts.clear()
        self._texts[key] = text
        return text
