"""Drawings for other programs: plain SVG whose words keep their width in any font."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from careercruise_desktop.ui.charts.picture import svg
from careercruise_desktop.ui.charts.vector import finished
from careercruise_desktop.ui.theme.theme import Application, theme
from tests.ui.test_charts import BARS, SVG, state


def test_words_take_the_width_of_the_windows_font_whatever_font_stands_in_for_it(app: Application) -> None:
    root = ElementTree.fromstring(svg(state(BARS)))
    widths = {text.text: text for text in root.iter(f"{SVG}text")}
    title = widths["Role <balance> & more"]
    assert float(title.get("textLength", "0")) == round(theme().advance("Role <balance> & more", "strong"), 1)
    assert all(text.get("textLength") for text in widths.values())
    assert "Arial" in title.get("font-family", "")


def test_no_group_is_empty_and_no_small_profile_is_promised(app: Application) -> None:
    content = svg(state(BARS)).decode()
    assert not re.search(r"<g\s[^>]*>\s*</g>", content)
    assert "baseProfile" not in content
    root = ElementTree.fromstring(content)
    assert root.find(f"{SVG}title") is not None
    assert root.find(f"{SVG}desc") is not None


def test_words_in_another_font_are_left_as_they_are(app: Application) -> None:
    head = '<text x="1" font-family="Serif" font-size="99" font-weight="100" font-style="normal" \n >'
    assert f"{head}Words</text>".encode() in finished(f"<svg>{head}Words</text></svg>".encode(), (10, 10))
