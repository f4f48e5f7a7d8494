"""The tab of impact: actions that are marked, what they were followed by, and whose figures are looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.pulse import LeadershipAction, PulseRound
from careercruise_desktop.ui.charts import pointing
from careercruise_desktop.ui.charts.state import Shares, Trail
from careercruise_desktop.ui.leadership.empty import ImpactEmpty
from tests.factories import TODAY, project
from tests.robots.desktop import Desktop
from tests.robots.impact import CHECKUP, DEMO, ImpactRobot, days
from tests.robots.widgets import press, settle

KEY = Qt.Key


class TestNothingYet:
    def test_it_says_what_it_is_for(self, fresh: ImpactRobot) -> None:
        assert fresh.tab.stage.currentWidget() is fresh.tab.empty
        assert isinstance(fresh.tab.empty, ImpactEmpty)

    def test_an_action_is_marked_by_keys_alone(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_N)
        desktop.type(CHECKUP)
        fresh.key(KEY.Key_Return)
        assert [(each.title, each.day) for each in desktop.kept(LeadershipAction)] == [(CHECKUP, TODAY)]
        assert desktop.toast == f"{CHECKUP} marked"
        assert fresh.tab.main.form is None
        assert [(row.number, row.title) for row in fresh.actions] == [(1, CHECKUP)]
        desktop.undo()
        assert desktop.kept(LeadershipAction) == []
        assert fresh.tab.stage.currentWidget() is fresh.tab.empty

    def test_escape_leaves_everything_as_it_is(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_N)
        fresh.key(KEY.Key_Escape)
        assert fresh.tab.main.form is None
        assert fresh.tab.stage.currentWidget() is fresh.tab.empty
        assert desktop.kept(LeadershipAction) == []


class TestMarking:
    def test_title_day_expectation_and_project_are_kept(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        desktop.given(project())
        fresh.press(fresh.room.view.new)
        form = fresh.marking
        desktop.type(DEMO)
        fresh.fill(form.day, "2.3.")
        fresh.fill(form.expected, "More people speak")
        form.project.set_value(1)
        fresh.press(form.go)
        (kept,) = desktop.kept(LeadershipAction)
        assert (kept.title, kept.day, kept.expected, kept.project_id) == (DEMO, days(-17), "More people speak", 1)

    def test_what_is_refused_stays_with_its_reason(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_N)
        fresh.key(KEY.Key_Return)
        assert fresh.marking.complaint == "Say in a few words what you did."
        desktop.type("x" * 600)
        fresh.key(KEY.Key_Return)
        assert fresh.marking.complaint
        assert fresh.marking.title.text() == "x" * 600
        assert desktop.kept(LeadershipAction) == []

    def test_a_day_that_is_none_is_said_beside_its_field(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_N)
        desktop.type(DEMO)
        fresh.fill(fresh.marking.day, "someday")
        fresh.press(fresh.marking.go)
        assert fresh.marking.day.error
        assert desktop.kept(LeadershipAction) == []

    def test_the_form_comes_into_sight_and_asking_again_goes_to_it(self, team: ImpactRobot, desktop: Desktop) -> None:
        desktop.window.resize(1000, 700)
        desktop.rest()
        team.key(KEY.Key_N)
        settle()
        first = team.marking
        assert not first.visibleRegion().isEmpty()
        assert QApplication.focusWidget() is first.title
        team.press(team.room.view.new)
        assert team.marking is first


class TestFollowed:
    def test_actions_are_numbered_as_on_the_axis(self, team: ImpactRobot) -> None:
        assert [(row.number, row.title, row.second) for row in team.actions] == [
            (1, CHECKUP, "Trouble comes up earlier"), (2, DEMO, ""),
        ]  # fmt: skip
        trail = team.state.morale.data
        assert isinstance(trail, Trail)
        assert [(mark.number, mark.title) for mark in trail.span.marks] == [(1, CHECKUP), (2, DEMO)]
        assert all(
            measure.chart.data is None or measure.chart.data.span.marks == trail.span.marks  # type: ignore[union-attr]
            for measure in team.state.measures
        )

    def test_each_side_has_its_n_and_its_interval_and_a_word_only_where_it_is_clear(self, team: ImpactRobot) -> None:
        morale = team.cell(0, 1)
        assert (morale.before, morale.value, morale.way) == ("5.8", "8.2", "up")
        assert morale.second.count(", n 15") == 2
        assert "then" in morale.second
        assert team.cell(1, 1).way == "no clear change"

    def test_it_never_says_caused(self, team: ImpactRobot) -> None:
        table = team.tab.main.followed.state
        assert [name for name, _ in table.columns][1:] == ["Morale, followed by", "By its day, followed by"]
        assert "followed by, not caused by" in table.note

    def test_another_figure_is_chosen_below_morale_and_in_the_table(self, team: ImpactRobot, desktop: Desktop) -> None:
        assert team.tab.main.measures is not None
        team.tab.main.measures.chosen.emit("on_time")
        desktop.rest()
        assert team.tab.main.below.state is not None
        assert team.tab.main.below.state.title == "Milestones on time, %"
        assert (team.cell(0, 2).before, team.cell(0, 2).value) == ("0\u00a0%", "100\u00a0%")
        assert desktop.session.context is not None
        assert desktop.session.context.memory.text("impact.measure") == "on_time"

    def test_rows_are_walked_and_opened_by_keys(self, team: ImpactRobot, desktop: Desktop) -> None:
        opened: list[tuple[str, int]] = []
        assert desktop.session.context is not None
        desktop.session.context.bus.record_requested.connect(lambda kind, key: opened.append((kind, key)))
        table = team.tab.main.followed
        table.setFocus()
        press(table, KEY.Key_Down)
        press(table, KEY.Key_Return)
        assert opened == [("leadership_action", 2)]
        assert [entry.meant for entry in table.entries()] == [False, True]
        assert table.entries()[0].name.startswith(f"1, {CHECKUP}, Trouble comes up earlier. Started: ")

    def test_success_stands_beside_morale(self, team: ImpactRobot) -> None:
        table = team.state.success
        assert [name for name, _ in table.columns] == ["Morale", "On time", "Scope", "Quality"]
        assert [row.title for row in table.rows] == ["In this period"]
        assert table.rows[0].cells[1].value == "57\u00a0%"
        assert "Payments gateway migration" in table.note

    def test_handing_over_says_what_it_gives_back_and_how_people_grow(self, team: ImpactRobot) -> None:
        (ana,) = team.state.handed.rows
        assert ana.title == "Ana Ferreira"
        assert [cell.value for cell in ana.cells] == ["8", "4 of 8", "4 of 8", "14 h 40"]

    def test_the_team_since_the_first_action(self, team: ImpactRobot) -> None:
        assert team.pulse.facts_title == "Team since December"
        facts = {each.name: (each.before, each.value) for each in team.pulse.facts}
        assert facts["Morale"] == ("5.8", "8.2")
        assert facts["People asked"] == ("", "5")


class TestLookedAt:
    def test_a_project_has_its_own_figures_and_both_choices_are_remembered(
        self, team: ImpactRobot, desktop: Desktop
    ) -> None:
        assert [each.name for each in team.state.teams] == [
            "All teams", "Team Payments", "Payments gateway migration",
        ]  # fmt: skip
        team.look_at("project:1", "year")
        assert (team.state.team, team.state.period) == ("project:1", "year")
        assert team.pulse.title
        team.look_at("team:Nobody")
        assert team.state.team == ""
        assert desktop.session.context is not None
        assert desktop.session.context.memory.text("impact.period") == "half"

    def test_a_shorter_period_leaves_older_actions_out(self, team: ImpactRobot) -> None:
        team.look_at(period="quarter")
        assert [row.title for row in team.actions] == [CHECKUP, DEMO]
        assert isinstance(team.state.morale.data, Trail)
        assert len(team.state.morale.data.points) == 6

    def test_every_point_is_spoken_with_its_interval_and_the_action_before_it(
        self, team: ImpactRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        heard: list[str] = []
        monkeypatch.setattr(pointing.speech, "say", lambda _widget, text: heard.append(text))
        chart = team.chart()
        chart.setFocus()
        press(chart, KEY.Key_Home)
        press(chart, KEY.Key_Right, 6)
        assert heard[0].startswith("Thu 2 October 2025: 5.8 of 10, 95 per cent from ")
        assert heard[0].endswith("5 answers")
        assert heard[6].endswith(f"Since action 1, {CHECKUP}")

    def test_the_records_behind_a_bar_are_listed(self, team: ImpactRobot) -> None:
        chart = team.chart("work")
        data = team.state.measures[0].chart.data
        assert isinstance(data, Shares)
        full = next(at for at, label in enumerate(data.labels) if label.endswith("/2"))
        chart.opened.emit(full)
        settle()
        assert team.tab.opened.records is not None
        assert team.tab.opened.records.is_open
        assert len(team.tab.opened.records.rows) == 2

    def test_a_round_behind_a_point_is_shown_where_it_stands(self, team: ImpactRobot, desktop: Desktop) -> None:
        team.chart().opened.emit(0)
        desktop.rest()
        box = team.tab.opened.round
        assert box is not None
        assert box.is_open
        assert (box.state.title, box.state.standing) == ("Payments, 2 Oct 2025", "5 of 5 answered")
        assert {each.name: each.value for each in box.state.facts}["Mean, 0 to 10"] == "5.8"
        assert not box.form.isVisible()

    def test_a_round_is_deleted_and_brought_back(self, team: ImpactRobot, desktop: Desktop) -> None:
        team.chart().opened.emit(0)
        desktop.rest()
        assert team.tab.opened.round is not None
        team.press(team.tab.opened.round.remove)
        assert len(desktop.kept(PulseRound)) == 11
        assert desktop.toast == "Round of 2 Oct deleted"
        desktop.undo()
        assert len(desktop.kept(PulseRound)) == 12

    @pytest.mark.parametrize("chart", ["morale", "work", "tally", "voices"])
    @pytest.mark.parametrize("kind", ["png", "svg", "csv"])
    def test_every_chart_is_saved_as_picture_or_table(
        self, team: ImpactRobot, desktop: Desktop, tmp_path: Path, chart: str, kind: str
    ) -> None:
        pane = {"morale": team.tab.main.morale, "work": team.tab.main.below, "tally": team.tab.side.tally,
                "voices": team.tab.side.voices}[chart]  # fmt: skip
        pane.save_requested.emit(kind)
        target = tmp_path / f"chart.{kind}"
        team.choose_file(target)
        assert desktop.toast == f"Saved chart.{kind}"
        content = target.read_bytes()
        starts = {"png": b"\x89PNG", "svg": b"<?xml", "csv": b""}
        assert content.startswith(starts[kind])
        if kind == "csv" and chart == "morale":
            lines = content.decode().splitlines()
            assert lines[0] == "day,mean,low,high,answers,asked,rounds,last_action,team_or_project"
            assert len(lines) == 13
            assert lines[1].startswith("2025-10-02,5.8,")
            assert lines[-1].endswith(",5,5,1,2,Payments")

    def test_a_picture_has_discs_and_days_also_of_the_lower_chart(self, team: ImpactRobot) -> None:
        drawing = team.tab.picture("work", "svg").decode()
        assert CHECKUP in drawing
        assert "Feb" in drawing
