"""The words around the charts of the wall: they fit, the figure and the end of its line are both named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.figures.compared import WINDOW
from careercruise_desktop.domain.figures.series import End, Figure, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.charts.picture import svg
from careercruise_desktop.ui.charts.state import Bars, ChartState, Grid, Scale, Strands, Word
from careercruise_desktop.ui.charts.sub_line import SubLine
from careercruise_desktop.ui.charts.words import broken
from careercruise_desktop.ui.theme.theme import Application, theme
from careercruise_desktop.ui.trends.card import WallCard
from careercruise_desktop.ui.trends.foot import NARROW, WIDE, CardFoot, SecondLine
from careercruise_desktop.ui.trends.presenter.cards.dress import dress
from careercruise_desktop.ui.trends.presenter.cards.scene import Scene
from careercruise_desktop.ui.trends.presenter.wish import Found, Wish
from careercruise_desktop.ui.widgets.records_list import RecordsList, RecordState
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import Frame
from tests.factories import TODAY
from tests.robots.widgets import settle
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, HEAT, state, texts
from tests.ui.test_charts_wall import CLOUDS

PC = "\N{NO-BREAK SPACE}%"
FIRST = TODAY - timedelta(days=TODAY.weekday() + 51 * 7)
YEAR = Period(FIRST, FIRST + timedelta(days=52 * 7 - 1))
SEEN = Period(FIRST, TODAY)
WAYS = (f"last 4 weeks; 72{PC} in all", "last 4 weeks")
LONG = (
    "Something was logged on 218 of 256 working days, and on 2 days beyond them; the longest gap was 15 working days,"
    " 20 Jul 2026 – 7 Aug 2026"
)


def weeks(name: str, unit: Measure, values: list[float]) -> Series:
    firsts = (FIRST + timedelta(weeks=at) for at in range(len(values)))
    points = (Point(first, min(first + timedelta(days=6), TODAY), 5, value) for first, value in
              zip(firsts, values, strict=True))  # fmt: skip
    return Series(name, name.capitalize(), "", unit, tuple(points))


def accuracy(*, before: float | None = None) -> Figure:
    """72 % in all, 57 % in the first weeks, 83 % in the last ones, which is where the line of the mean ends."""
    values = [0.6 + 0.23 * at / 51 for at in range(52)]
    last = SEEN.last - timedelta(days=27)
    ends = None if before is not None else (
        End(Period(FIRST, FIRST + timedelta(days=27)), 150, 0.57), End(Period(last, SEEN.last), 147, 0.83)
    )  # fmt: skip
    return Figure(
        "plan_accuracy", "Plan accuracy", SEEN, 1812, 0.72, Measure.SHARE,
        series=(weeks("accuracy", Measure.SHARE, values), weeks("mean", Measure.SHARE, values)),
        counted=("block", "blocks"), before=before, ends=ends,
    )  # fmt: skip


def dressed(figure: Figure, past: Figure | None = None, period: Period = YEAR) -> ChartState:
    question = Question(period, compare=past is not None)
    return dress(figure, Scene(question, Settings(), CARDS[figure.key], TODAY, past))


@pytest.mark.parametrize("width", [600, 330, 290, 272, 200, 120])
def test_under_a_title_stand_whole_words_that_fit_beside_the_others(show: Show, width: int) -> None:
    line = SecondLine()
    show(line)
    line.resize(width, line.height())
    line.show_words(WAYS, f"first 4: 57{PC}")
    left, right = line.shown
    assert left in {*WAYS, ""}
    assert right == f"first 4: 57{PC}"
    taken = theme().advance(right, "small") + theme().advance(left, "small")
    assert not left or taken + 12 <= width - 16 - 40
    assert bool(left) is (width >= 272)
    assert (line.toolTip(), line.accessibleName()) == (WAYS[0], f"{WAYS[0]}, first 4: 57{PC}")


def test_beside_a_title_stands_as_much_as_fits_and_all_of_it_is_read(show: Show) -> None:
    line = SubLine()
    show(line)
    line.show_ways(WAYS[0], WAYS[1:])
    line.resize(600, 20)
    assert (line.shown, line.toolTip()) == (WAYS[0], "")
    line.resize(100, 20)
    assert (line.shown, line.text(), line.toolTip()) == (WAYS[1], WAYS[0], WAYS[0])
    assert line.sizeHint().width() < 100


def test_a_long_sentence_has_room_on_a_narrow_card_and_a_short_one_takes_no_more(show: Show) -> None:
    foot = CardFoot()
    foot.setFixedWidth(272)
    show(foot)
    foot.show_words(LONG, "n: 256 working days")
    settle()
    assert len(foot.lines) > 3
    assert " ".join(foot.lines).replace("\N{NO-BREAK SPACE}", " ") == LONG
    assert foot.height() == 24 + 16 * len(foot.lines)
    assert all(theme().advance(each, "small") <= 272 - 32 for each in foot.lines)
    foot.show_words("No clear change", "n: 3 weeks")
    assert foot.height() == 24 + 16 * NARROW
    foot.have_lines(WIDE)
    assert foot.height() == 24 + 16 * WIDE


def test_no_line_begins_with_a_dash_or_ends_with_the_name_of_a_number(show: Show) -> None:
    for room in range(90, 400, 7):
        for line in broken("Link (ρ +0.10, interval 3.8 – 4.2, n unknown) and 60 % (n 662) of 12 – 14 March", room, 30):
            assert not line.startswith("–")
            assert not line.endswith(("(n", "(ρ"))
            # A range of numbers stands on one line.
            assert not re.search(r"[\d.]+\s–$", line)


def test_a_rate_says_what_its_head_is_of_and_with_what_it_is_compared() -> None:
    found = dressed(accuracy())
    assert [word.text for word in found.headline] == [f"83{PC}", f"first 4: 57{PC}"]
    assert (found.sub, found.subs[-1]) == (WAYS[0], f"last {WINDOW} weeks")
    assert list(map(len, (found.sub, *found.subs))) == sorted(map(len, (found.sub, *found.subs)), reverse=True)
    past = replace(accuracy(), value=0.58, ends=None)
    beside = dressed(accuracy(before=0.58), past)
    assert [word.text for word in beside.headline] == [f"72{PC}", f"from 58{PC}"]
    assert beside.sub == f"last 4 weeks 83{PC}"
    # Where the wall does not say which days were before, the card does.
    days = Period(TODAY - timedelta(days=10), TODAY - timedelta(days=7))
    alone = dressed(replace(accuracy(before=0.58), before_period=days))
    assert [word.text for word in alone.headline] == [f"72{PC}", f"9 – 12 Mar: 58{PC}"]
    nothing = dressed(replace(accuracy(before=0.58), before_period=days, value=None, n=0, series=()))
    assert [word.text for word in nothing.headline] == ["n/a"]


def test_the_end_of_a_line_is_named_where_it_is_not_the_figure() -> None:
    morale = Figure(
        "morale", "Morale", SEEN, 278, 6.7, Measure.SCORE,
        series=(weeks("morale", Measure.SCORE, [6.0 + at / 28 for at in range(52)]),), counted=("answer", "answers"),
    )  # fmt: skip
    assert dressed(morale).sub == "newest 7.8"
    assert dressed(replace(morale, value=7.8)).sub == ""


def test_a_month_is_never_set_beside_the_one_day_of_another() -> None:
    """From 31 August on: that day is a part by itself, beside 1 June of a period that begins with a whole month."""
    period, before = Period(date(2025, 8, 31), date(2025, 11, 29)), Period(date(2025, 6, 1), date(2025, 8, 30))
    days = [(date(2025, 8, 31), date(2025, 8, 31)), (date(2025, 9, 1), date(2025, 9, 30)),
            (date(2025, 10, 1), date(2025, 10, 31)), (date(2025, 11, 1), date(2025, 11, 29))]  # fmt: skip
    earlier = [(date(2025, 6, 1), date(2025, 6, 30)), (date(2025, 7, 1), date(2025, 7, 31)),
               (date(2025, 8, 1), date(2025, 8, 30))]  # fmt: skip

    def learning(period: Period, parts: list[tuple[date, date]], minutes: int) -> Figure:
        points = tuple(Point(*part, 1, minutes + 60 * at) for at, part in enumerate(parts))
        series = (Series("minutes", "Learning", "", Measure.MINUTES, points),)
        return Figure("learning_hours", "Learning", period, 4, 600, Measure.MINUTES, series=series)

    data = dressed(learning(period, days, 60), learning(before, earlier, 600), period).data
    assert isinstance(data, Bars)
    assert data.before == (None, 10.0, 11.0, 12.0)


def test_weeks_of_a_period_are_set_beside_those_of_the_same_place() -> None:
    course = weeks("morale", Measure.SCORE, [7.0] * 52)
    morale = Figure("morale", "Morale", SEEN, 9, 6.7, Measure.SCORE, series=(course,))
    back = timedelta(weeks=52)
    points = tuple(
        Point(each.first - back, each.last - back, each.n, float(at)) for at, each in enumerate(course.points)
    )
    past = replace(morale, series=(replace(course, points=points),))
    data = dressed(morale, past).data
    assert isinstance(data, Strands)
    assert data.strands[0].values == tuple(map(float, range(52)))


def test_a_narrow_card_with_several_figures_says_one_and_below_it_the_others(show: Show) -> None:
    card = WallCard("role_balance", "Role balance")
    show(card)
    card.resize(290, 316)
    words = (Word("IT", "it"), Word("1,073 h", tone="strong"), Word("PM", "pm"), Word("556 h", tone="strong"))
    short = (Word(f"66{PC}", tone="strong"),)
    card.show_state(replace(state(BARS), headline=words, headline_short=short, sub="hours a week", subs=("a week",)))
    settle()
    assert [word.text for word in card.headline.shown] == [f"66{PC}"]
    assert card.second.shown == ("hours a week", "IT 1,073 h, PM 556 h")
    spoken = "Role <balance> & more: IT 1,073 h PM 556 h, hours a week. Open the records behind"
    assert card.headline.accessibleName() == spoken
    card.be_wide(wide=True)
    assert [word.text for word in card.headline._words] == ["IT", "1,073 h", "PM", "556 h"]


def test_load_says_that_it_is_a_mean_week_whatever_its_bars_are() -> None:
    load = Figure("load", "Load", SEEN, 51, 1920.0, Measure.MINUTES,
                  series=(weeks("minutes", Measure.MINUTES, [1900.0] * 52),), counted=("week", "weeks"),
                  beside=(Figure("long_weeks", "", SEEN, 51, 0, Measure.COUNT),))  # fmt: skip
    found = dressed(load)
    assert (found.sub, found.subs) == ("mean week, hours a week", ("mean week",))
    assert Scene(Question(YEAR), Settings(), CARDS["load"], TODAY).unit is Unit.WEEK


def test_a_wall_that_is_set_beside_nothing_says_so_once() -> None:
    question = Question(YEAR, compare=True)
    found = Found(Wish(compare=True), TODAY, question, Frame(FIRST, ()), {"plan_accuracy": accuracy()})
    days = found.beside
    assert days.startswith(f"{FIRST - timedelta(days=364):%-d} ")
    found.set_beside([replace(accuracy(), n=0, value=None)])
    found.read = True
    assert found.beside == "nothing before"
    assert "before" not in found.dress("plan_accuracy", Settings(), "").counted
    found.set_beside([replace(accuracy(), n=0, value=None), Figure("load", "", SEEN, 3, 60.0, Measure.MINUTES)])
    assert found.beside == days
    assert found.dress("plan_accuracy", Settings(), "").counted.endswith("nothing before")
    assert replace(found, question=Question(YEAR)).beside == ""


def test_days_beside_a_panel_are_never_cut(app: Application) -> None:
    """A slip of more than a hundred days."""
    far = tuple((hour, 60.0 * hour) for hour in (1.0, 2.0, 3.0, 4.0))
    clouds = tuple(each._replace(pairs=far, scales=(Scale.HOURS, Scale.DAYS)) for each in CLOUDS.clouds)
    found = {text.strip() for text in texts(svg(state(replace(CLOUDS, clouds=clouds)), QSize(290, 316)))}
    assert {"100 d", "200 d"} <= found
    assert not any(re.match(r"\d+…", text) for text in found)


def test_a_long_name_leaves_out_what_it_is_of_rather_than_its_end(show: Show) -> None:
    card = WallCard("feedback", "Feedback")
    show(card)
    one = replace(
        state(BARS), title="Feedback: problem-solving", headline=(Word("4.0", tone="strong"),), headline_short=()
    )
    card.setFixedWidth(272)
    card.show_state(one)
    settle()
    assert card._title.text() == "Problem-solving"
    assert card.accessibleName() == "Feedback: problem-solving"
    assert theme().advance(card._title.text(), "strong") <= card._title.width()
    card.setFixedWidth(420)
    settle()
    assert card._title.text() == "Feedback: problem-solving"
    assert theme().advance(card._title.text(), "strong") <= card._title.width()


@dataclass(frozen=True)
class Page:
    """What a list shows."""

    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int


@pytest.mark.parametrize(
    ("title", "sub", "below"),
    [
        ("16 – 22 March", "6 entries, 9 h", False),
        ("1 December 2025 – 29 November 2026", "2,053 entries on 220 days, 1,627 h 19; 4 day totals not counted", True),
    ],
)
def test_the_head_of_a_list_says_all_of_what_is_behind(show: Show, title: str, sub: str, below: bool) -> None:
    anchor = QWidget()
    show(anchor)
    records = RecordsList(anchor)
    row = RecordState("time_entry", 1, "it", "Build", "09:00", "1 h")
    records.show_first(Page(title, sub, (row,), 1))
    settle()
    label = records._below if below else records._sub
    assert (records._title.text(), label.text()) == (title, sub)
    assert records._below.isVisible() is below
    for each, role in ((records._title, "strong"), (label, "small")):
        assert theme().advance(each.text(), role) <= each.contentsRect().width()
    records.close_now()


def test_a_number_below_a_square_stands_whole_or_not_at_all(app: Application) -> None:
    """A week as seven narrow squares: half of a number told another one."""
    week = replace(HEAT, points=HEAT.points[:7], levels=(2,) * 7, labels=("6 h 35",) * 7, grid=Grid.CALENDAR)
    wide, narrow = (texts(svg(state(week), QSize(size, 320))) for size in (720, 280))
    assert "6 h 35" in {text.strip() for text in wide}
    assert not any(text.startswith("6") for text in narrow)
