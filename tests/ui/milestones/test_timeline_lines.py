"""Lines of dependencies and bars: the long ones are quiet until they are meant; what nobody dated is drawn as such."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF

from careercruise_desktop.ui.milestones.timeline.state import TimelineState
from careercruise_desktop.ui.milestones.timeline.wording import tip
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.timeline import NO_BUTTON, TimelineRobot, painted
from tests.robots.widgets import colors, settle

from .timelines import TODAY, day, design

BOARD, REVIEW = "Go/no-go board", "Benefits review"


def crossing() -> TimelineState:
    """The design, with a milestone of one lane that waits for one of the other."""
    lines = design().lines
    return replace(
        design(), lines=tuple(replace(one, depends_on=frozenset({12})) if one.title == BOARD else one for one in lines)
    )


def looks(timeline: TimelineRobot) -> dict[str, int]:
    """The colours of the line that crosses the lanes."""
    (elbow,) = timeline.board.threads({18})
    found = QRectF(*elbow.rect).toAlignedRect()
    return colors(painted(timeline.pane).copy(found.translated(timeline.timeline.mapTo(timeline.pane, QPoint()))))


def token(name: str) -> str:
    return theme().color(name).name()


@pytest.fixture
def crossed(timeline: TimelineRobot) -> TimelineRobot:
    timeline.pane.show_state(crossing())
    settle()
    return timeline


def test_a_long_line_is_quiet_until_a_milestone_at_its_end_is_pointed_at_or_chosen(crossed: TimelineRobot) -> None:
    quiet = looks(crossed).get(token("text2"), 0)
    crossed.go(crossed.title(BOARD), button=NO_BUTTON)
    assert looks(crossed).get(token("text2"), 0) > quiet + 60
    crossed.go(crossed.title(REVIEW), button=NO_BUTTON)
    assert looks(crossed).get(token("text2"), 0) == quiet
    crossed.timeline.choose(12)
    assert looks(crossed).get(token("text2"), 0) > quiet + 60
    crossed.timeline.choose(None)
    assert looks(crossed).get(token("text2"), 0) == quiet


def test_a_bar_whose_start_nobody_said_is_thin(timeline: TimelineRobot) -> None:
    def heights() -> int:
        at = timeline.timeline.mapTo(timeline.pane, timeline.mark(BOARD))
        column = painted(timeline.pane).copy(at.x() - 30, at.y() - 6, 1, 12)
        return sum(column.pixelColor(0, y).name() in {token("pm_soft"), token("pm_line")} for y in range(12))

    said = heights()
    lines = tuple(replace(one, assumed=one.title == BOARD) for one in design().lines)
    timeline.pane.show_state(replace(design(), lines=lines))
    settle()
    assert 0 < heights() < said
    assert tip(timeline.row(BOARD).line, TODAY).endswith("Start not set")


def test_a_start_after_the_date_is_told(timeline: TimelineRobot) -> None:
    line = replace(timeline.row(BOARD).line, start=day(6, 2))
    assert "Work on it starts after that, Tue 2 June" in tip(line, TODAY)
    timeline.pane.show_state(replace(design(), lines=(line,)))
    (bar,) = timeline.placed(BOARD).bars
    assert bar.start == bar.mark
