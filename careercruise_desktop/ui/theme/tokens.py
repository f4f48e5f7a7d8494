"""The colours by name, from one file a theme."""

from __future__ import annotations

import tomllib

from careercruise_desktop import assets

LIGHT, DARK = "light", "dark"


def load(name: str) -> dict[str, str]:
    """The tokens of a theme ("light" or "dark"): name to "#RRGGBB"."""
    with assets.path(f"theme/{name}.toml").open("rb") as file:
        colors: dict[str, str] = tomllib.load(file)["colors"]
    return colors


def high_contrast(tokens: dict[str, str]) -> dict[str, str]:
    """The tokens when the system asks for high contrast: every border as strong as a control's."""
    return {**tokens, "border": tokens["control"], "border2": tokens["control"], "pm_line": tokens["pm_mark"]}
