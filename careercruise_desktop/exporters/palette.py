"""The document's colours, from the one place they stand in."""

from __future__ import annotations

import tomllib

from careercruise_desktop import assets

from .charts.sheet import colours


def palette(scheme: str) -> dict[str, str]:
    """The colours by name ("it", "line"): of the scheme "light", which is paper too, or "dark"."""
    found: dict[str, str] = tomllib.loads(assets.path("portfolio/palette.toml").read_text("utf-8"))[scheme]
    return found


def review_palette(scheme: str) -> dict[str, str]:
    """The same for a review: its roles have the colours that they have in its charts."""
    chart = colours(scheme)
    roles = {"it": chart["it_mark"], "it_soft": chart["it_soft"], "pm": chart["pm_mark"], "pm_soft": chart["pm_soft"]}
    return {**palette(scheme), **roles}
