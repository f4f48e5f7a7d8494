"""HTML by Jinja2: one file without scripts, that asks for nothing from anywhere.

The fonts are inside (only those that the document uses), the charts are SVG in the page, every text is escaped, and the
content security policy allows the page's own style by its hash and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import jinja2
from markupsafe import Markup

from careercruise_desktop import assets

from .charts.sheet import TOKENS, colours, rules
from .making import Printed
from .palette import palette, review_palette

FACES = (
    ("Inter", "Inter-Regular.woff2", 400, "normal"),
    ("Inter", "Inter-SemiBold.woff2", 600, "normal"),
    ("Source Serif 4", "SourceSerif4-Semibold.ttf.woff2", 600, "normal"),
    ("Source Serif 4", "SourceSerif4-Regular.ttf.woff2", 400, "normal"),
    ("Source Serif 4", "SourceSerif4-It.ttf.woff2", 400, "italic"),
)
MOST_DRAWN = 4
SCHEMES = ("light", "dark")


class PageWriter:
    """Makes HTML files."""

    def file(self, data: dict[str, object], made: int) -> Printed:
        """The document as one HTML file."""
        return Printed([page(data)])


def maker(folder: Path) -> PageWriter:
    """The maker of HTML files."""
    return PageWriter()


def page(data: dict[str, object]) -> bytes:
    """The document as one HTML file in UTF-8."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(assets.path("portfolio")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    review = data["template"] == "review"
    sections = [_with_drawn(each) for each in _sections(data)]
    style = _review_style() if review else _style({each["kind"] for each in sections})
    rendered = environment.get_template("review.html" if review else "page.html").render(
        data=data if review else {**data, "sections": sections},
        style=Markup(style),  # noqa: S704 - our own file and nothing of a person
        policy=_policy(style),
    )
    return (re.sub(r"\n{2,}", "\n", rendered).strip() + "\n").encode("utf-8")


def _sections(data: dict[str, object]) -> list[dict[str, object]]:
    sections = data.get("sections")
    return [each for each in sections if isinstance(each, dict)] if isinstance(sections, list) else []


def _with_drawn(section: dict[str, object]) -> dict[str, object]:
    """The results with the first few claims marked that have something to draw."""
    claims = section.get("claims")
    if not isinstance(claims, list):
        return section
    drawable = [claim["key"] for claim in claims if len(claim["series"]) > 1 or claim["share"] is not None]
    drawn = set(drawable[:MOST_DRAWN])
    return {**section, "claims": [{**claim, "drawn": claim["key"] in drawn} for claim in claims]}


def _style(kinds: set[object], values: Callable[[str], dict[str, str]] = palette) -> str:
    """The page's style: fonts, colours for light, dark and paper, and the rules."""
    used = [face for face in FACES if _wanted(face, kinds)]
    light, dark = (" ".join(f"--{name}: {colour};" for name, colour in values(each).items()) for each in SCHEMES)
    fonts = "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
        f"src: url(data:font/woff2;base64,{_font(name)}) format('woff2'); }}"
        for family, name, weight, slant in used
    )
    rules = assets.path("portfolio/page.css").read_text("utf-8")
    return (
        f"{fonts}\n:root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{rules}"
    )


def _wanted(face: tuple[str, str, int, str], kinds: set[object]) -> bool:
    _, _, weight, slant = face
    if face[0] == "Inter" or weight == 600:
        return True
    return ("feedback" if slant == "italic" else "summary") in kinds


def _font(name: str) -> str:
    return base64.b64encode(assets.path(f"fonts/{name}").read_bytes()).decode("ascii")


def _review_style() -> str:
    """The same for a review, with the colours of its charts, which follow light, dark and paper."""
    drawn = rules({token: f"var(--c-{token})" for token in TOKENS}, within=".drawing ")
    return f"{_style(set(), _review_colours)}{assets.path('portfolio/review.css').read_text('utf-8')}{drawn}"


def _review_colours(scheme: str) -> dict[str, str]:
    ground = review_palette(scheme)
    return {
        **ground,
        **{f"c-{token}": colour for token, colour in {**colours(scheme), "surface": ground["paper"]}.items()},
    }


def _policy(style: str) -> str:
    """Nothing may be loaded or run; the one style is allowed by its hash, its fonts as data."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
