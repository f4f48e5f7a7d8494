"""The one style sheet: the template with its tokens filled in, for the controls that Qt paints."""

from __future__ import annotations

from careercruise_desktop import assets


def make(tokens: dict[str, str]) -> str:
    """The style sheet of a theme; `@name` in the template is a token, `@icons` the folder of the icons."""
    sheet = assets.path("theme/app.qss").read_text(encoding="utf-8")
    places = {**tokens, "icons": assets.path("icons").as_posix()}
    # The longest names first, because `text` also begins `text2`.
    for name in sorted(places, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", places[name])
    return sheet
