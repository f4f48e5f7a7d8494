"""Colours by their tokens, as what Qt paints with: colours, pens, brushes and palettes, each made once for a theme."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QPalette, QPen
from PySide6.QtWidgets import QApplication


class Inks:
    """The colours of the theme that is on."""

    def __init__(self) -> None:
        self.tokens: dict[str, str] = {}
        self._colors: dict[str, QColor] = {}
        self._palettes: dict[str, QPalette] = {}
        self._brushes: dict[tuple[str, float], QBrush] = {}
        self._pens: dict[tuple[str, float, tuple[float, ...]], QPen] = {}

    def change(self, tokens: dict[str, str]) -> None:
        """Have other colours from now on."""
        self.tokens = tokens
        for kept in (self._colors, self._palettes, self._brushes, self._pens):
            kept.clear()

    def hex(self, token: str) -> str:
        """A colour as "#RRGGBB", for what is not painted by Qt."""
        return self.tokens[token]

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A colour by its token; `alpha` from 0 to 1."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(self.tokens[token])
        if alpha < 1.0:
            faded = QColor(found)
            faded.setAlphaF(alpha)
            return faded
        return found

    def pen(self, token: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> QPen:
        """A pen for outlines; `dash` in widths of the pen."""
        key = (token, width, dash)
        found = self._pens.get(key)
        if found is None:
            found = self._pens[key] = QPen()
            found.setColor(self.color(token))
            found.setWidthF(width)
            if dash:
                found.setDashPattern(dash)
        return found

    def brush(self, token: str, alpha: float = 1.0) -> QBrush:
        """A fill in the colour of a token."""
        key = (token, alpha)
        found = self._brushes.get(key)
        if found is None:
            # By way of a pen: QBrush(QColor) would build Qt's enumerations, see `ui.start`.
            pen = QPen()
            pen.setColor(self.color(token, alpha))
            found = self._brushes[key] = pen.brush()
        return found

    def ink(self, token: str) -> QPalette:
        """A palette whose text has the colour of a token: what a widget paints its words with by itself."""
        found = self._palettes.get(token)
        if found is None:
            found = self._palettes[token] = QApplication.palette()
            found.setColor(QPalette.ColorRole.WindowText, self.color(token))
        return found

    def ground(self, token: str) -> QPalette:
        """A palette whose background has the colour of a token, for widgets that fill themselves."""
        made = QApplication.palette()
        made.setColor(QPalette.ColorRole.Window, self.color(token))
        return made
