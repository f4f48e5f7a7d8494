"""The type scale: Inter with tabular figures, Inter Display for titles and big numbers; sizes in pixels."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from careercruise_desktop import assets

_FILES = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold")
TEXT, DISPLAY = "Inter", "Inter Display"

_NORMAL, _MEDIUM, _STRONG = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold

# role: family, size, weight
SCALE: dict[str, tuple[str, int, QFont.Weight]] = {
    "view_title": (DISPLAY, 18, _STRONG),
    "page_title": (DISPLAY, 17, _STRONG),
    "empty_title": (DISPLAY, 16, _STRONG),
    "big_number": (DISPLAY, 24, _STRONG),
    "hero": (DISPLAY, 32, _STRONG),
    "section": (TEXT, 14, _STRONG),
    "body": (TEXT, 13, _NORMAL),
    "body_medium": (TEXT, 13, _MEDIUM),
    "strong": (TEXT, 13, _STRONG),
    "field_title": (TEXT, 14, _STRONG),
    "small": (TEXT, 12, _NORMAL),
    "small_medium": (TEXT, 12, _MEDIUM),
    "small_strong": (TEXT, 12, _STRONG),
    "caption": (TEXT, 11, _NORMAL),
    "caption_medium": (TEXT, 11, _MEDIUM),
    "caption_strong": (TEXT, 11, _STRONG),
    "quick_log": (TEXT, 15, _NORMAL),
    "palette": (TEXT, 16, _NORMAL),
    "quote": (TEXT, 15, _NORMAL),
}

# role: height of a line in pixels
LINES: dict[str, int] = {
    "view_title": 24,
    "page_title": 24,
    "empty_title": 24,
    "big_number": 28,
    "hero": 40,
    "section": 20,
    "body": 20,
    "body_medium": 20,
    "strong": 20,
    "field_title": 20,
    "small": 16,
    "small_medium": 16,
    "small_strong": 16,
    "caption": 16,
    "caption_medium": 16,
    "caption_strong": 16,
    "quick_log": 20,
    "palette": 24,
    "quote": 23,
}


def install() -> None:
    """Make the bundled fonts known, so that text never depends on the machine."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(assets.path(f"fonts/{name}.ttf")))


def make(role: str) -> QFont:
    """The font of a role of the type scale."""
    family, size, weight = SCALE[role]
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
