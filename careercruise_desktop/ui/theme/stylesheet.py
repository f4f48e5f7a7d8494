"""The one style sheet: the template with its tokens filled in, for the controls that Qt paints."""

from __future__ import annotations

import re

from careercruise_desktop import assets

_TOKEN = re.compile(r"@([a-z][a-z0-9_]*)")


def make(tokens: dict[str, str]) -> str:
    """The style sheet of a theme.

    Raises:
        KeyError: the template names a token that the theme does not have.
    """
    template = assets.path("theme/app.qss").read_text(encoding="utf-8")
    return _TOKEN.sub(lambda match: tokens[match.group(1)], template)
