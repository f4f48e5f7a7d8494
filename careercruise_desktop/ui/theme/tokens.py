"""The colours by name, from one file a theme."""

from __future__ import annotations

from careercruise_desktop import assets

LIGHT, DARK = "light", "dark"


def load(name: str) -> dict[str, str]:
    """The tokens of a theme ("light" or "dark"): name to "#RRGGBB".

    The files are TOML of the simplest kind, `name = "#RRGGBB" # use`. They are read line by line, because importing a
    whole TOML reader takes longer than all else that the theme does before the first paint.
    """
    colors: dict[str, str] = {}
    for line in assets.path(f"theme/{name}.toml").read_text(encoding="utf-8").splitlines():
        token, equals, rest = line.partition(" = ")
        if equals and not token.startswith("#"):
            colors[token] = rest[1:8]
    return colors


def high_contrast(tokens: dict[str, str]) -> dict[str, str]:
    """The tokens when the system asks for high contrast: every border as strong as a control's."""
    return {**tokens, "border": tokens["control"], "border2": tokens["control"], "pm_line": tokens["pm_mark"]}
