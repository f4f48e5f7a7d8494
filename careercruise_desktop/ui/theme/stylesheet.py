"""The one style sheet: the template with its tokens filled in, for the controls that Qt paints."""

from __future__ import annotations

from pathlib import Path

from careercruise_desktop import assets

# The icons that the template names, and the tokens that they are drawn in.
_ART = {
    "chevron-down": "text2",
    "chevron-up": "text2",
    "chevron-left": "text2",
    "chevron-right": "text2",
    "check": "on_accent",
    "list": "text2",
    "plus": "text2",
    "table": "text2",
}


def make(tokens: dict[str, str], art: Path) -> str:
    """The style sheet of a theme.

    Args:
        tokens: name to "#RRGGBB".
        art: a folder for the icons that it names, in their colours; a style sheet can only name files.
    """
    for icon, token in _ART.items():
        source = assets.path(f"icons/{icon}.svg").read_text(encoding="utf-8")
        (art / f"{icon}.svg").write_text(source.replace("currentColor", tokens[token]), encoding="utf-8")
    sheet = assets.path("theme/app.qss").read_text(encoding="utf-8")
    places = {**tokens, "art": art.as_posix()}
    # The longest names first, because `text` also begins `text2`.
    for name in sorted(places, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", places[name])
    return sheet
