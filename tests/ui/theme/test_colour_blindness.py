"""Series of a chart stay apart for eyes that lack one of the three kinds of cones."""

from __future__ import annotations

import tomllib
from itertools import combinations

import pytest

from careercruise_desktop.assets import path
from careercruise_desktop.exporters.charts import setting
from careercruise_desktop.ui.trends.presenter.cards.course import DASHES, TOKENS

# Machado, Oliveira and Fernandes 2009, severity 1, for linear light.
EYES = {
    "no red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue cones": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
ROLES = ("it", "pm")
MARKS = ("it_mark", "pm_mark")
# So far apart are two colours that nobody takes for one another side by side (CIE 1976).
APART = 10.0
Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    """The light of a colour."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def seen(light: Triple, eye: tuple[Triple, ...]) -> Triple:
    """The light as these eyes take it."""
    red, green, blue = (max(0.0, sum(a * b for a, b in zip(row, light, strict=True))) for row in eye)
    return red, green, blue


def lab(light: Triple) -> Triple:
    """Lightness and the two axes of colour, in which distance is what is seen as difference."""
    red, green, blue = light
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, eye: tuple[Triple, ...]) -> float:
    ours, theirs = (lab(seen(linear(colour), eye)) for colour in (one, other))
    return float(sum((a - b) ** 2 for a, b in zip(ours, theirs, strict=True)) ** 0.5)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_roles_and_series_stay_apart(look: str, eye: str) -> None:
    colours = tomllib.loads(path(f"theme/{look}.toml").read_text(encoding="utf-8"))["colors"]
    for one, other in (ROLES, MARKS):
        assert difference(colours[one], colours[other], EYES[eye]) >= 2 * APART
    for looks in (zip(TOKENS, DASHES, strict=True), zip(setting.TOKENS, setting.DASHES, strict=True)):
        for (one, dash), (other, other_dash) in combinations(looks, 2):
            assert dash != other_dash or difference(colours[one], colours[other], EYES[eye]) >= APART, (one, other)


def test_what_is_near_for_eyes_without_green_cones_differs_by_its_dash_in_the_window_and_in_a_review() -> None:
    colours = tomllib.loads(path("theme/light.toml").read_text(encoding="utf-8"))["colors"]
    teal, slate = colours["c3"], colours["c5"]
    plain = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    assert difference(teal, slate, EYES["no green cones"]) < difference(teal, slate, plain) / 2
    for tokens, dashes in ((TOKENS, DASHES), (setting.TOKENS, setting.DASHES)):
        looks = dict(zip(tokens[:3], dashes, strict=False))
        assert looks["c5"]
        assert not looks["c3"]


def test_the_measure_knows_what_red_and_green_are_without_red_cones() -> None:
    plain = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    assert difference("#C04040", "#6A7A20", plain) > 2 * difference("#C04040", "#6A7A20", EYES["no red cones"])
