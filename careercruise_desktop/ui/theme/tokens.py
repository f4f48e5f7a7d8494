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
    colors["on_tooltip2"] = mixed(colors["on_tooltip"], colors["tooltip"], 0.72)
    return colors


def mixed(color: str, ground: str, share: float) -> str:
    """A colour that covers a ground by a share, as one colour."""
    pairs = ((int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(c * share + g * (1 - share)):02X}" for c, g in pairs)


def high_contrast(tokens: dict[str, str]) -> dict[str, str]:
    """The tokens when the system asks for high contrast: every border as strong as a control's."""
    return {**tokens, "border": tokens["control"], "border2": tokens["control"], "pm_line": tokens["pm_mark"]}
