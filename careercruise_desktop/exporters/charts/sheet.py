"""A drawing under way: shapes in the colours of the theme by their tokens, text as text.

Places are points from the upper left corner. Colours are classes ("f-it" fills, "s-it" strokes), so that one drawing
can be light, dark or printed: the rules come from `style` in a file of its own, from the page in HTML.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple
from xml.sax.saxutils import escape

from careercruise_desktop import assets

TOKENS = (
    "text", "text2", "text3", "grid", "border2", "band", "sunken", "surface", "it", "it_mark", "it_soft", "pm",
    "pm_mark", "pm_soft", "c3", "c4", "c5", "ok_soft", "ok_text",
)  # fmt: skip
AXIS, LABEL = 7.4, 8.2
STRONG = 600
FONT = "Inter, system-ui, sans-serif"
# Places far outside of any drawing: whoever reads it need not hold larger numbers.
_FAR = 99_999.0
# What XML 1.0 does not allow in any text.
_NO_TEXT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# How wide a letter is on average, of its size.
_LETTER = 0.56


class Spot(NamedTuple):
    """A place."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle by its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """What was drawn: its size in points, and its shapes as SVG without the frame around them."""

    width: float
    height: float
    body: str


class Sheet:
    """Collects shapes, those drawn later on top. `says` is what a shape tells when it is pointed at."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._shapes: list[str] = []

    @property
    def drawing(self) -> Drawing:
        """What was drawn so far."""
        return Drawing(self.width, self.height, "".join(self._shapes))

    def box(self, box: Box, token: str, *, radius: float = 0.0, soft: float = 1.0, says: str = "") -> None:
        """A filled rectangle; `soft` is how much of its colour it has, from 0 to 1."""
        size = f'width="{told(max(0.0, box.width))}" height="{told(max(0.0, box.height))}"'
        round_ = f' rx="{told(radius)}"' if radius else ""
        self._add("rect", f'class="f-{token}" x="{told(box.x)}" y="{told(box.y)}" {size}{round_}{_faint(soft)}', says)

    def line(self, start: Spot, end: Spot, token: str, *, width: float = 0.6, dash: str = "") -> None:
        """A straight line."""
        places = f'x1="{told(start.x)}" y1="{told(start.y)}" x2="{told(end.x)}" y2="{told(end.y)}"'
        self._add("line", f'class="s-{token}" {places} stroke-width="{told(width)}"{_dashed(dash)}')

    def course(
        self, spots: Sequence[Spot], token: str, *, width: float = 1.7, dash: str = "", soft: float = 1.0
    ) -> None:
        """A line through places."""
        at = " ".join(f"{told(spot.x)},{told(spot.y)}" for spot in spots)
        ends = 'stroke-linejoin="round" stroke-linecap="round"'
        look = f'fill="none" stroke-width="{told(width)}" {ends}{_dashed(dash)}'
        self._add("polyline", f'class="s-{token}" points="{at}" {look}')

    def area(self, spots: Sequence[Spot], token: str, *, soft: float = 1.0) -> None:
        """A filled shape."""
        at = " ".join(f"{told(spot.x)},{told(spot.y)}" for spot in spots)
        self._add("polygon", f'class="f-{token}" points="{at}"{_faint(soft)}')

    def dot(self, at: Spot, radius: float, token: str, *, ring: float = 0.0, soft: float = 1.0, says: str = "") -> None:
        """A disc, with a ring of the ground's colour around it where it lies on something."""
        around = f' stroke-width="{told(ring)}"' if ring else ""
        kind = f'class="f-{token}{" s-surface" if ring else ""}"'
        self._add(
            "circle", f'{kind} cx="{told(at.x)}" cy="{told(at.y)}" r="{told(radius)}"{around}{_faint(soft)}', says
        )

    def ring(self, at: Spot, radius: float, token: str, *, width: float = 1.2, says: str = "") -> None:
        """A hollow disc."""
        place = f'cx="{told(at.x)}" cy="{told(at.y)}" r="{told(radius)}"'
        self._add("circle", f'class="f-surface s-{token}" {place} stroke-width="{told(width)}"', says)

    def mark(self, at: Spot, role: str, size: float = 3.0) -> None:
        """The mark of a role: a circle for the first one, a diamond for the second."""
        if role == "pm":
            x, y, far = at.x, at.y, size * 1.2
            self.area((Spot(x, y - far), Spot(x + far, y), Spot(x, y + far), Spot(x - far, y)), "pm_mark")
        else:
            self.dot(at, size, "it_mark")

    def text(
        self,
        at: Spot,
        words: str,
        *,
        size: float = AXIS,
        token: str = "text3",
        anchor: str = "start",
        weight: int = 400,
    ) -> None:
        """Words that stand on a line; `anchor` is their "start", "middle" or "end"."""
        place = f'x="{told(at.x)}" y="{told(at.y)}" font-size="{told(size)}"'
        side = f' text-anchor="{anchor}"' if anchor != "start" else ""
        thick = f' font-weight="{weight}"' if weight != 400 else ""
        self._shapes.append(f'<text class="f-{token}" {place}{side}{thick}>{spelled(words)}</text>')

    def _add(self, name: str, attributes: str, says: str = "") -> None:
        inside = f"><title>{spelled(says)}</title></{name}>" if says else "/>"
        self._shapes.append(f"<{name} {attributes}{inside}")


def told(value: float) -> str:
    """A number in short; never one that is none."""
    if not isfinite(value):
        return "0"
    short = f"{max(-_FAR, min(_FAR, value)):.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def spelled(text: str) -> str:
    """Text as it stands in XML; what may not stand there is left out."""
    return escape(" ".join(_NO_TEXT.sub("", text).split(" ")), {'"': "&quot;"})


def wide(words: str, size: float = AXIS) -> float:
    """About how wide words are."""
    return len(words) * size * _LETTER


def colours(scheme: str) -> dict[str, str]:
    """The colours of the tokens in the theme "light" or "dark"."""
    known = tomllib.loads(assets.path(f"theme/{scheme}.toml").read_text("utf-8"))["colors"]
    return {token: known[token] for token in TOKENS}


def style(scheme: str) -> str:
    """The rules that give a drawing its colours."""
    return rules({token: colour.lower() for token, colour in colours(scheme).items()})


def rules(values: dict[str, str], within: str = "") -> str:
    """The rules for any values of the tokens; `within` are the words of a selector that stand before each."""
    return f"{within}text{{font-family:{FONT}}}" + "".join(
        f"{within}.f-{token}{{fill:{value}}}{within}.s-{token}{{stroke:{value}}}" for token, value in values.items()
    )


def whole_svg(drawing: Drawing, alt: str, scheme: str = "light") -> str:
    """A drawing as an SVG file with its words for those who cannot see it."""
    size = f'width="{told(drawing.width)}" height="{told(drawing.height)}"'
    view = f'viewBox="0 0 {told(drawing.width)} {told(drawing.height)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img" aria-label="{spelled(alt)}">'
        f"<title>{spelled(alt)}</title><style>{style(scheme)}</style>{drawing.body}</svg>\n"
    )


def _faint(soft: float) -> str:
    return f' opacity="{told(soft)}"' if soft < 1 else ""


def _dashed(dash: str) -> str:
    return f' stroke-dasharray="{dash}"' if dash else ""
