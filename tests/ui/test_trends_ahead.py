"""Reading ahead: what one click leads to is read in a quiet moment, and shown only as long as it is true."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.trends.presenter import TrendsPresenter, ahead
from careercruise_desktop.ui.trends.presenter.ahead import Ahead, following
from careercruise_desktop.ui.trends.presenter.wish import Wish
from careercruise_desktop.usecases.trends import usecase
from tests.factories import TODAY, entry
from tests.robots.desktop import Desktop, wait_for
from tests.robots.trends import TrendsRobot, with_weeks
from tests.robots.widgets import settle

DAY = 60 * 24
NEVER = 3_600_000


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cards that were read from the data, one by one; nothing is waited for before it is read ahead."""
    found: list[str] = []
    figure = usecase._figure

    def noted(key: str, *rest: object) -> object:
        found.append(key)
        return figure(key, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(usecase, "_figure", noted)
    monkeypatch.setattr(ahead, "QUIET", 1)
    return found


def reading(trends: TrendsRobot) -> Ahead:
    presenter = trends.view.presenter
    assert isinstance(presenter, TrendsPresenter)
    return presenter.ahead


def quiet(trends: TrendsRobot) -> None:
    """Let everything be read ahead."""
    trends.desktop.rest()
    wait_for(lambda: not reading(trends).busy)


def move(trends: TrendsRobot) -> None:
    """Move the pointer a little."""
    at = QPointF(5, 5)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(trends.view, event)


def test_one_click_reads_nothing_any_more_and_shows_the_same(desktop: Desktop, read: list[str]) -> None:
    trends = with_weeks(desktop)
    quiet(trends)
    # The year is on the wall, month and week are read, and once the quarter, which is all that there is.
    assert len(read) == 4 * len(trends.order)
    read.clear()
    for stretch in ("all", "month", "quarter", "week"):
        trends.choose(stretch)
    told = trends.headline("role_balance")
    assert read == []
    reading(trends).kept.forget()
    trends.choose("week")
    assert len(read) >= len(trends.order)
    assert trends.headline("role_balance") == told


def test_a_change_here_or_elsewhere_another_day_and_undo_are_seen_at_once(desktop: Desktop, read: list[str]) -> None:
    trends = with_weeks(desktop)
    quiet(trends)
    day = TODAY - timedelta(days=1)

    def week() -> str:
        trends.choose("year")
        quiet(trends)
        trends.choose("week")
        return trends.headline("role_balance")

    before = week()
    trends.choose("year")
    quiet(trends)
    desktop.given(entry("14:00", "19:00", day, role=Role.PM))
    trends.choose("week")
    changed = trends.headline("role_balance")
    assert changed != before
    trends.choose("year")
    quiet(trends)
    desktop.undo()
    trends.choose("week")
    assert trends.headline("role_balance") == before == week()
    desktop.clock.forward(7 * DAY)
    trends.choose("week")
    assert trends.headline("role_balance") != before


def test_who_does_anything_is_not_kept_waiting_and_it_goes_on_afterwards(
    desktop: Desktop, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "QUIET", NEVER)
    trends = with_weeks(desktop)
    one = reading(trends)
    assert one._listening
    one._go_on()
    ticket = one._ticket
    assert ticket is not None
    move(trends)
    assert ticket.cancelled
    assert not one._listening
    assert one.busy
    # A moment later: was anything done meanwhile? Nothing has listened, so one more moment is waited for.
    one._go_on()
    assert one._ticket is None
    assert one._listening
    one._go_on()
    wait_for(lambda: not one.busy)
    assert sorted({*read}) == sorted({*trends.order})


def test_who_leaves_the_room_stops_it_and_who_comes_back_has_it_go_on(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "QUIET", NEVER)
    trends = with_weeks(desktop)
    one = reading(trends)
    one._go_on()
    ticket = one._ticket
    assert ticket is not None
    desktop.window.show_room("today")
    assert ticket.cancelled
    assert not one.busy
    desktop.rest()
    desktop.window.show_room("trends")
    settle()
    assert one.busy


def test_an_empty_room_reads_nothing_ahead(desktop: Desktop, read: list[str]) -> None:
    trends = TrendsRobot(desktop)
    assert not reading(trends).busy


def test_what_one_click_leads_to_keeps_filters_and_leaves_out_what_is_shown(desktop: Desktop) -> None:
    trends = with_weeks(desktop)
    shown = trends.view._shown
    assert shown is not None
    wish = Wish(role=Role.IT, compare=True, steps=-2)
    found = list(following(wish, replace(shown, earlier=True, later=True)))
    assert [(each.stretch, each.steps) for each in found] == [
        (Stretch.ALL, 0), (Stretch.YEAR, 0), (Stretch.QUARTER, 0), (Stretch.MONTH, 0), (Stretch.WEEK, 0),
        (Stretch.YEAR, -3), (Stretch.YEAR, -1),
    ]  # fmt: skip
    assert {(each.role, each.compare) for each in found} == {(Role.IT, True)}
    now = list(following(Wish(), replace(shown, earlier=False, later=False)))
    assert [each.stretch for each in now] == [Stretch.ALL, Stretch.QUARTER, Stretch.MONTH, Stretch.WEEK]
