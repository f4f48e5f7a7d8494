"""What the points of the wall's charts say and open, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.state import ChartState, Indexes, Pairs, Strands
from careercruise_desktop.ui.trends.presenter.cards import interference
from careercruise_desktop.ui.trends.presenter.cards.dress import dress
from careercruise_desktop.ui.trends.presenter.cards.scene import Scene
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from tests.factories import TODAY

MONDAY = TODAY - timedelta(days=TODAY.weekday())
WEEK = Period(MONDAY, MONDAY + timedelta(days=6))
SEEN = Period(MONDAY, TODAY)


def dressed(figure: Figure, past: Figure | None = None) -> ChartState:
    """The chart of a figure on the running week."""
    question = Question(WEEK, compare=past is not None)
    return dress(figure, Scene(question, Settings(), CARDS[figure.key], TODAY, past))


def course(name: str, unit: Measure, n: int, value: float, days: tuple[date, date] = (MONDAY, TODAY)) -> Series:
    return Series(name, name.capitalize(), "", unit, (Point(*days, n, value, part=True),))


def levels(n: int = 15, value: float = 3.7) -> Figure:
    kinds = (("technical", 7, 3.4), ("soft", 8, 4.3))
    series = tuple(course(name, Measure.LEVEL, count, mean, (WEEK.first, WEEK.last)) for name, count, mean in kinds)
    growth = Figure("skill_growth", "Change of levels", SEEN, 0, None, Measure.LEVEL)
    return Figure(
        "skill_levels", "Skill levels", SEEN, n, value, Measure.LEVEL, series=series, counted=("skill", "skills"),
        beside=(growth,),
    )  # fmt: skip


def test_a_point_of_several_groups_counts_all_of_them_and_never_stands_in_the_future() -> None:
    data = dressed(levels()).data
    assert isinstance(data, Strands)
    (point,) = data.points
    assert point.said.endswith("15 skills")
    assert point.last == TODAY.toordinal()


def test_what_a_card_is_compared_with_is_told_or_that_there_is_nothing() -> None:
    assert dressed(levels(), levels(value=2.8)).headline[-1].text == "from 2.8"
    alone = dressed(levels(), Figure("skill_levels", "", SEEN, 0, None, Measure.LEVEL))
    assert (alone.sub, alone.counted) == ("", "n: 15 skills  ·  nothing before")
    few = replace(levels(), value=None, note="not enough weeks")
    assert dressed(levels(), few).counted == "n: 15 skills  ·  before: not enough weeks"
    nothing = replace(levels(), n=0, value=None, series=())
    assert dressed(nothing, few).counted == "n: 0 skills"


def test_behind_a_week_without_a_slip_lies_its_work() -> None:
    weeks = [MONDAY - timedelta(weeks=back) for back in (9, 8)]
    minutes = tuple(Point(week, week + timedelta(days=6), 1, 600) for week in weeks)
    slips = tuple(Point(week, week + timedelta(days=6), 1, slip) for week, slip in zip(weeks, (0, 9), strict=True))
    series = (
        Series("pm_minutes", "PM", "pm", Measure.MINUTES, minutes),
        Series("it_slip_days", "IT slip", "it", Measure.DAYS, slips),
    )
    figure = Figure("interference", "", SEEN, 2, None, Measure.CORRELATION, series=series)
    assert interference.series_of(figure) == ("pm_minutes", "it_slip_days")


def test_why_there_is_no_link_stands_in_the_sentence_and_not_over_the_name_of_an_axis() -> None:
    weeks = [MONDAY - timedelta(weeks=back) for back in (9, 8)]
    series = tuple(
        Series(name, "PM", "pm", unit, tuple(Point(week, week + timedelta(days=6), 1, 9.0) for week in weeks))
        for name, unit in (("pm_minutes", Measure.MINUTES), ("it_slip_days", Measure.DAYS))
    )
    few = "not enough weeks"
    figure = Figure("interference", "PM load and IT slip", SEEN, 2, None, Measure.CORRELATION, series=series, note=few)
    found = dressed(figure)
    assert isinstance(found.data, Pairs)
    assert [cloud.foot for cloud in found.data.clouds] == [""]
    assert few in found.told


def test_trails_in_colours_that_are_near_each_other_differ_by_their_dash() -> None:
    names = [f"project-{at}" for at in range(6)]
    both = tuple(
        tuple(Series(name, name, "", Measure.INDEX, (Point(MONDAY, MONDAY, 1, 1.0),)) for name in names)
        for _ in range(2)
    )
    time = Figure("spi", "SPI", SEEN, 6, 1.0, Measure.INDEX, series=both[1])
    data = dressed(Figure("cpi", "CPI", SEEN, 6, 1.0, Measure.INDEX, series=both[0], beside=(time,))).data
    assert isinstance(data, Indexes)
    assert len({(way.token, way.dash) for way in data.ways}) == len(names)
    assert all(way.dash for way in data.ways if way.token == "c5")
