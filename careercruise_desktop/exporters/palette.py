"""The document's colours, from the one place they stand in."""

from __future__ import annotations

import tomllib

from careercruise_desktop import assets


def palette(scheme: str) -> dict[str, str]:
    """The colours by name ("it", "line"): of the scheme "light", which is paper too, or "dark"."""
    found: dict[str, str] = tomllib.loads(assets.path("portfolio/palette.toml").read_text("utf-8"))[scheme]
    return found
