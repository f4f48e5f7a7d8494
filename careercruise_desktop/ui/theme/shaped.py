"""Text that has been shaped once and is painted many times: a line, or a paragraph in a width.

Always plain text. A shaped text carries its colour, so painting it needs no pen: choosing a pen would make Qt build
all its enumerations before the first paint (see `ui.start`), and shaping anew for each paint takes seven times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

_ENDLESS = 1e6
_LINE_END = "\u2028"
_HYPHEN = "\u2010"
# A word of so many letters may be wider than a narrow column.
_LONG = 20


def plain(text: str) -> str:
    """The text as it is shaped.

    With tabular figures Inter's hyphen-minus becomes as wide as a figure, which tears words apart; the hyphen proper
    keeps its width.
    """
    return text.replace("-", _HYPHEN) if "-" in text else text


class Run(NamedTuple):
    """A part of a text in one font and one colour."""

    text: str
    font: QFont
    brush: QBrush


class Shaped:
    """A shaped text with its measures in pixels."""

    __slots__ = ("_layout", "ascent", "height", "width")

    def __init__(self, layout: QTextLayout, width: float, height: float, ascent: float) -> None:
        self._layout = layout
        self.width = width
        self.height = height
        self.ascent = ascent

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Paint with the upper left corner here."""
        self._layout.draw(painter, QPointF(left, top))

    def characters_in(self, width: float) -> int:
        """How many characters of a single line have room in a width."""
        return self._layout.lineAt(0).xToCursor(width)

    def characters_in_line(self, at: int) -> int:
        """How many characters of the text stand in one of its lines."""
        units = self._layout.lineAt(at).textLength()
        return len(self._layout.text().encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()


def line(runs: Sequence[Run]) -> Shaped:
    """Shape one line; line ends in it become spaces."""
    layout = _layout(runs, "\n", " ")
    layout.beginLayout()
    only = layout.createLine()
    only.setLineWidth(_ENDLESS)
    width = only.naturalTextWidth()
    # Once more in its own width: a text that runs from right to left would else stand at the far end.
    only.setLineWidth(width + 1)
    only.setPosition(QPointF(0, 0))
    layout.endLayout()
    return Shaped(layout, width, only.height(), only.ascent())


def paragraph(runs: Sequence[Run], width: float, pitch: int, most_lines: int = 0, align: float = 0.0) -> Shaped:
    """Shape lines that are broken at a width, `pitch` pixels from one to the next; 0 lines for as many as it takes.

    They stand left (0), in the middle (0.5) or right (1).
    """
    layout = _layout(runs, "\n", _LINE_END)
    if any(len(word) >= _LONG for run in runs for word in run.text.split()):
        # Such a word may have no room in a line of its own: then it is broken anywhere.
        option = layout.textOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
    layout.beginLayout()
    count, widest, ascent = 0, 0.0, 0.0
    while not most_lines or count < most_lines:
        next_line = layout.createLine()
        if not next_line.isValid():
            break
        next_line.setLineWidth(width)
        rise = next_line.ascent()
        # On a whole pixel, where `painting.text` puts its baseline too.
        baseline = round(count * pitch + (pitch - next_line.height()) / 2 + rise)
        next_line.setPosition(
            QPointF(round((width - next_line.naturalTextWidth()) * align) if align else 0, baseline - rise)
        )
        widest = max(widest, next_line.naturalTextWidth())
        ascent = ascent or rise
        count += 1
    layout.endLayout()
    return Shaped(layout, widest, max(1, count) * pitch, ascent)


def _layout(runs: Sequence[Run], line_end: str, instead: str) -> QTextLayout:
    text = plain("".join(run.text for run in runs))
    if line_end in text:
        text = text.replace(line_end, instead)
    layout = QTextLayout(text, runs[0].font)
    formats = []
    start = 0
    for run in runs:
        span = QTextLayout.FormatRange()
        span.start = start
        span.length = len(run.text.encode("utf-16-le")) // 2
        looks = QTextCharFormat()
        looks.setForeground(run.brush)
        if run is not runs[0]:
            looks.setFont(run.font)
        span.format = looks
        formats.append(span)
        start += span.length
    layout.setFormats(formats)
    layout.setCacheEnabled(True)
    return layout
