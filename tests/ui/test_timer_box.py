"""The running timer in the footer."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Span
from tests.conftest import FixedClock
from tests.factories import TODAY, at
from tests.robots.desktop import CTRL, SHIFT, Desktop, wait_for
from tests.robots.widgets import click, spoken_name


def test_it_shows_what_runs_and_stops_by_click(desktop: Desktop, clock: FixedClock) -> None:
    desktop.log("start retry queue @it")
    box = desktop.session.panels.timer
    assert spoken_name(box) == "retry queue, IT, running since 11:12"
    clock.forward(25)
    click(box._stop)
    desktop.rest()
    (entry,) = desktop.kept(TimeEntry)
    assert entry.when.minutes == 25
    assert desktop.toast == "Logged 25 min"
    assert spoken_name(box) == "Start timer"


def test_without_a_timer_the_key_opens_the_line_to_start_one(desktop: Desktop) -> None:
    desktop.key(Qt.Key.Key_T, CTRL | SHIFT)
    assert desktop.session.panels.quick_log.text == "start "


def test_it_runs_on_after_a_restart(desktop: Desktop, clock: FixedClock) -> None:
    desktop.log("start retry queue @it")
    folder = desktop.program.paths.data
    clock.forward(42)
    desktop.close()
    again = Desktop(folder, clock)
    try:
        assert again.session.panels.timer.elapsed == "0:42:00"
    finally:
        again.close()
    desktop.__init__(folder, clock)  # type: ignore[misc] - the fixture closes it


def test_a_forgotten_timer_is_asked_about_at_the_start(desktop: Desktop, clock: FixedClock) -> None:
    folder = desktop.program.paths.data
    desktop.given(Timer(title="Retry queue", role=Role.IT, start=at("15:00", TODAY - timedelta(days=1))))
    desktop.close()
    again = Desktop(folder, clock)
    try:
        wait_for(lambda: again.session.panels.timer.question is not None)
        question = again.session.panels.timer.question
        assert question is not None
        assert question.is_open
        assert "Retry queue" in question.sentence
        first = next(iter(question.buttons.values()))
        assert "17:30" in first.text()
        click(first)
        again.rest()
        (entry,) = again.kept(TimeEntry)
        assert isinstance(entry.when, Span)
        assert entry.when.minutes == 150
    finally:
        again.close()
    desktop.__init__(folder, clock)  # type: ignore[misc]
