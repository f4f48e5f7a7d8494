"""All rounds of the pulse: listed, corrected, deleted, and not typed in twice for one day; where the keys go then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.pulse import LeadershipAction, PulseAnswer, PulseRound
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.impact import CHECKUP, DEMO, ImpactRobot, days

KEY = Qt.Key


def type_in(tab: ImpactRobot, team: str, line: str) -> None:
    tab.key(KEY.Key_T)
    tab.desktop.type(line)
    tab.fill(tab.typing.team, team)
    tab.agree()


def open_first(tab: ImpactRobot) -> None:
    """The newest round, by the menu of the pulse."""
    pane = tab.tab.side.tally
    QTest.mouseClick(pane.more, Qt.MouseButton.LeftButton)
    assert pane.menu is not None
    entry = next(each for each in pane.menu.actions() if each.text() == "All rounds")
    pane.menu.close()
    tab.desktop.window.activateWindow()
    entry.trigger()
    tab.desktop.rest()
    assert tab.tab.opened.records is not None
    tab.tab.opened.records.rows[0].activated.emit()
    tab.desktop.rest()


def test_a_round_below_the_minimum_is_reached_corrected_and_deleted(desktop: Desktop) -> None:
    tab = ImpactRobot(desktop)
    assert tab.tab.empty.state.other is not None
    tab.press(tab.tab.empty.state.other)
    desktop.type("2 3 9")
    tab.fill(tab.typing.team, "Tiny")
    tab.agree()
    assert tab.pulse.mean == ""
    assert QApplication.focusWidget() is tab.tab.side.type
    open_first(tab)
    box = tab.tab.opened.round
    assert box is not None
    assert (box.state.title, box.state.facts) == ("Tiny, 19 Mar 2026", ())
    tab.press(box.correct)
    assert tab.typing.scores.text() == "2 3 9"
    tab.fill(tab.typing.scores, "8 8 9 7 8")
    tab.fill(tab.typing.day, "18.3.")
    tab.agree()
    assert desktop.toast == "Round corrected: 5 answers"
    assert [(each.day, each.closed) for each in desktop.kept(PulseRound)] == [(days(-1), days(-1))]
    assert [each.score for each in desktop.kept(PulseAnswer)] == [7, 8, 8, 8, 9]
    assert tab.pulse.mean == "8.0"
    open_first(tab)
    desktop.undo()
    assert tab.tab.opened.round_state is None, "a round that says something else by now stays open"
    open_first(tab)
    assert tab.tab.opened.round is not None
    tab.press(tab.tab.opened.round.remove)
    assert desktop.kept(PulseRound) == []


def test_another_team_is_shown_by_itself_and_a_second_round_of_a_day_is_asked_about(desktop: Desktop) -> None:
    tab = ImpactRobot(desktop)
    type_in(tab, "Web", "66667")
    type_in(tab, "Ops", "99998")
    assert (tab.state.team, tab.pulse.mean) == ("team:Ops", "8.8")
    assert [each.name for each in tab.state.teams] == ["Team Ops", "Team Web"]
    type_in(tab, " ops", "11111")
    assert "Ops, 19 Mar 2026, is there already, with 5 answers." in tab.typing.complaint.text
    tab.press(tab.typing.existing)
    shown = tab.tab.opened.round_state
    assert shown is not None
    assert shown.title == "Ops, 19 Mar 2026"
    assert len(desktop.kept(PulseRound)) == 2


def test_the_keys_go_on_in_the_row_of_the_action_that_was_marked(desktop: Desktop) -> None:
    desktop.given(*[LeadershipAction(day=days(-day), title=f"{CHECKUP} {day}") for day in (40, 30, 20)])
    tab = ImpactRobot(desktop)
    table = tab.tab.main.followed
    table.setFocus()
    tab.key(KEY.Key_N)
    desktop.type(DEMO)
    tab.fill(tab.marking.day, "1.3.")
    tab.press(tab.marking.go)
    assert QApplication.focusWidget() is table
    assert table.state.rows[table.meant].title == DEMO
    assert table.state.rows[table.meant] is not table.state.rows[0]
    assert desktop.kept(LeadershipAction)[-1].day < TODAY
