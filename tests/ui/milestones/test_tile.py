"""An outcome tile in a narrow window: every word that it paints is whole."""

from __future__ import annotations

import pytest

from careercruise_desktop.ui.milestones.page.state import TileState
from careercruise_desktop.ui.milestones.page.tile import HEIGHT, Tile
from careercruise_desktop.ui.widgets import painting
from tests.robots.widgets import picture, settle
from tests.ui.conftest import Show

# Four of them in a window of 1000 px.
NARROW = 217


@pytest.mark.parametrize(
    ("value", "unit", "line", "left_out"),
    [
        ("16 Feb 2027", "+140 d", "Last milestone, baseline 2 Feb 2026, SPI(t) 0.95", {"SPI(t) 0.95"}),
        ("28 Sep 2026", "done", "128 days earlier, SPI(t) 1.02", set()),
        ("CHF 110.1k", "of 103.0k spent", "CPI 0.94, forecast CHF 110.1k", set()),
        ("1,234", "of 12,345 items done, 10 %", "None added since the first 12,345", set()),
        ("n/a", "", "No reading of what is done", set()),
        ("€0", "of €98.0k spent", "Not over yet, baseline 28 Nov 2026, SPI(t) 0.95", {"SPI(t) 0.95"}),
    ],
)
def test_a_tile_leaves_out_its_last_words_before_it_cuts_any(
    show: Show, monkeypatch: pytest.MonkeyPatch, value: str, unit: str, line: str, left_out: set[str]
) -> None:
    painted: list[str] = []
    cut: list[str] = []
    text, shortened = painting.text, painting.shortened

    def noted(painter: object, rect: object, words: str, *more: object, **others: object) -> float:
        painted.append(words)
        return text(painter, rect, words, *more, **others)  # type: ignore[arg-type]

    def noted_cut(words: str, *more: object) -> str:
        cut.append(words)
        return shortened(words, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(painting, "text", noted)
    monkeypatch.setattr(painting, "shortened", noted_cut)
    tile = Tile()
    show(tile)
    tile.setFixedSize(NARROW, HEIGHT)
    tile.show_state(TileState(figure="time", title="Time", standing="at risk", value=value, unit=unit, line=line))
    settle()
    picture(tile)
    assert not cut
    whole = [part for said in (value, unit, line) for part in said.split(", ") if part]
    told = {part for said in painted for part in said.split(", ")}
    assert {part for part in whole if part not in told} == left_out
