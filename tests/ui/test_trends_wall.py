"""The wall of Trends: its order, its one window, its filters, its tables."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.ui.charts.state import Bars
from careercruise_desktop.ui.charts.timed import TimeChart
from careercruise_desktop.ui.trends.presenter import layout
from careercruise_desktop.usecases.trends.cards import CARDS
from tests.robots.desktop import Desktop
from tests.robots.trends import TrendsRobot, with_weeks
from tests.robots.widgets import click, press, settle

KEY = Qt.Key


@pytest.fixture
def trends(desktop: Desktop) -> TrendsRobot:
    """A profile with a few weeks of both roles."""
    return with_weeks(desktop)


def test_the_wall_is_arranged_by_menu_keys_and_choice_and_stays_so(trends: TrendsRobot) -> None:
    view = trends.view
    usual = trends.order
    trends.choose_in_menu("plan_accuracy", "Move earlier")
    assert trends.order[:3] == ["role_balance", "plan_accuracy", "logged_days"]
    chart = trends.chart("plan_accuracy")
    chart.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    trends.desktop.key(KEY.Key_Left, both)
    assert trends.order[0] == "plan_accuracy"
    assert chart.hasFocus()
    narrow = trends.card("plan_accuracy").width()
    trends.desktop.key(KEY.Key_W, both)
    assert trends.card("plan_accuracy").width() > 1.8 * narrow
    trends.choose_in_menu("logged_days", "Take off the wall")
    view.ask_cards()
    chooser = view.chooser
    assert chooser is not None
    assert not chooser.rows["logged_days"].isChecked()
    click(chooser.rows["morale"])
    trends.desktop.rest()
    assert "morale" not in trends.order
    memory = trends.desktop.session.context.memory  # type: ignore[union-attr]
    assert layout.kept_slots(memory, CARDS) == view.wall.slots
    click(chooser.rows["logged_days"])
    trends.desktop.rest()
    assert trends.card("logged_days").chart is not None
    chooser.close_now()
    view.arranged.emit(())
    trends.desktop.rest()
    assert view.no_cards is not None
    assert view.no_cards.isVisible()
    view.outlet.ask()
    menu = view.outlet.menu
    assert menu is not None
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == [
        "A review as a document…"
    ]
    menu.close()
    view.no_cards.action.setFocus()
    click(view.no_cards.action)
    trends.desktop.rest()
    assert not view.no_cards.isVisible()
    assert view.focusWidget() is view.bar.cards
    assert trends.order == usual
    trends.choose_in_menu("plan_accuracy", "Move earlier")
    chooser._reset()
    trends.desktop.rest()
    assert trends.order == usual
    assert trends.card("morale").state is not None


def test_all_charts_show_one_window_and_one_day(trends: TrendsRobot) -> None:
    view, chart, other = trends.view, trends.chart("role_balance"), trends.chart("role_switches")
    trends.desktop.window.resize(1440, 900)
    settle()
    chart.point_to(40)
    middle = (chart.points[40].first + chart.points[40].last + 1) / 2
    assert {each.day for each in view.wall.linked if each is not chart} == {middle}
    assert not other.tip
    press(chart, KEY.Key_Plus)
    assert view.bar.zoom.isVisible()
    windows = {(each.axes.first, each.axes.last) for each in view.wall.linked if isinstance(each, TimeChart)}
    assert len(windows) == 1
    first, _ = windows.pop()
    assert first > chart.points[0].first
    press(chart, KEY.Key_Home)
    assert chart.axes.first <= chart.points[0].last + 1  # type: ignore[attr-defined]
    click(view.bar.zoom)
    assert not view.bar.zoom.isVisible()
    assert not view.wall.linked.zoomed


def test_filters_and_comparison_are_of_the_whole_wall(trends: TrendsRobot) -> None:
    view = trends.view
    click(view.bar.role._pieces["pm"])
    trends.desktop.rest()
    assert trends.headline("logged_days").startswith("63 days")
    assert trends.card("logged_days").foot.accessibleName().endswith("working days")
    state = trends.card("role_switches").state
    assert state is not None
    assert "for both roles" in state.sub
    view.bar.project_chosen.emit(1)
    trends.desktop.rest()
    assert trends.headline("logged_days") == "n/a"
    click(view.bar.role._pieces["both"])
    view.bar.project_chosen.emit(None)
    trends.choose("month")
    trends.step(-1)
    assert trends.period == "12 January – 15 February 2026"
    # The period that is on leads back to now.
    trends.choose("month")
    assert trends.period == "16 February – 19 March 2026, so far"
    click(view.bar.compare)
    trends.desktop.rest()
    assert view.bar.beside.text() == "12 Jan – 12 Feb 2026"
    assert trends.headline("role_balance").endswith("67 % IT from 67 %")
    state = trends.card("role_balance").state
    assert state is not None
    assert isinstance(state.data, Bars)
    assert any(state.data.before)


def test_a_chart_turns_into_its_table_and_shows_another_of_its_figures(trends: TrendsRobot) -> None:
    card = trends.card("role_switches")
    trends.choose_in_menu("role_switches", "As table")
    assert card.table is not None
    assert card.chart is not None
    assert not card.chart.isVisible()
    rows = card.table.words.state.rows
    assert len(rows) == 52
    assert rows[-2][0] == "9 – 15 Mar 2026"
    trends.choose_in_menu("role_switches", "Focus hours")
    assert trends.headline("role_switches").startswith("2 h")
    assert card.table.words.state.header[1] == "Focus hours"
    trends.choose_in_menu("role_switches", "As chart")
    assert card.chart.isVisible()
    assert card.table is None


def test_a_narrow_window_scrolls_instead_of_squeezing(trends: TrendsRobot) -> None:
    window = trends.desktop.window
    for size, columns in (((1440, 900), 4), ((1000, 700), 3), ((800, 560), 2)):
        window.resize(*size)
        settle()
        cards = list(trends.view.wall.cards.values())
        assert trends.view.wall.columns == columns
        assert all(card.height() >= 280 and card.width() >= 272 for card in cards)
        assert max(card.geometry().right() for card in cards) < trends.view.wall.width()
        assert trends.view.header.title.width() >= trends.view.header.title.sizeHint().width()
    assert trends.period == "24 March 2025 – 19 March 2026, so far"
