"""The tab of impact: from nothing to a team over half a year, by keys and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.pulse import HealthCount, LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.ui.charts import pointing
from careercruise_desktop.ui.charts.state import Shares, Tally, Trail, Voices
from careercruise_desktop.ui.leadership.empty import ImpactEmpty
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.factories import TODAY, project
from tests.robots.desktop import CTRL, Desktop
from tests.robots.impact import CHECKUP, DEMO, ImpactRobot, days, led
from tests.robots.widgets import press, settle, spoken_name

KEY = Qt.Key


@pytest.fixture
def fresh(desktop: Desktop) -> ImpactRobot:
    """The tab of an empty profile."""
    return ImpactRobot(desktop)


@pytest.fixture
def team(desktop: Desktop) -> ImpactRobot:
    """The tab of somebody who has led a team for half a year."""
    led(desktop)
    return ImpactRobot(desktop)


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


class TestTypedIn:
    def test_a_sheet_of_answers_is_typed_in_one_go(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("87x96 10")
        assert fresh.typing.read_back.text() == "6 answers: 8, 7, 10, 9, 6, 10"
        fresh.fill(fresh.typing.team, "Payments")
        fresh.agree()
        (kept,) = desktop.kept(PulseRound)
        assert (kept.team, kept.day, kept.closed) == ("Payments", TODAY, TODAY)
        # In order, so that nothing says who answered first.
        assert [each.score for each in desktop.kept(PulseAnswer)] == [6, 7, 8, 9, 10, 10]
        assert desktop.toast == "Round kept: 6 answers"
        assert fresh.tab.beside.form is None
        assert (fresh.pulse.mean, fresh.pulse.answered) == ("8.3", "6 answered")

    def test_health_counts_go_with_it(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("88888")
        fresh.press(fresh.typing.add_question)
        desktop.type("I learn something here")
        row = fresh.typing.health[0]
        for field, count in zip(row.counts, ("3", "1", "1"), strict=True):
            fresh.fill(field, count)
        fresh.press(fresh.typing.go)
        (counts,) = desktop.kept(HealthCount)
        assert (counts.question, counts.green, counts.yellow, counts.red) == ("I learn something here", 3, 1, 1)
        assert [(each.green, each.red) for each in fresh.pulse.health] == [(3, 1)]

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("", "Type at least one answer."),
            ("8 eleven", "“eleven” is no answer. Answers are whole numbers from 0 to 10."),
        ],
    )
    def test_what_is_no_answer_is_refused(self, fresh: ImpactRobot, desktop: Desktop, line: str, said: str) -> None:
        fresh.key(KEY.Key_T)
        desktop.type(line)
        fresh.agree()
        assert fresh.typing.complaint.text == said
        assert desktop.kept(PulseRound) == []

    def test_what_the_rules_refuse_is_said_below_and_stays(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("888")
        fresh.fill(fresh.typing.asked, "2")
        fresh.agree()
        assert fresh.typing.complaint.text == "3 answered, but only 2 were asked."
        assert fresh.typing.scores.text() == "888"

    def test_escape_brings_the_pulse_back(self, team: ImpactRobot) -> None:
        team.press(team.tab.side.type)
        team.key(KEY.Key_Escape)
        assert team.tab.beside.form is None
        assert team.tab.side.isVisible()

    def test_the_next_one_begins_with_what_the_last_one_asked(self, team: ImpactRobot) -> None:
        team.press(team.tab.side.type)
        form = team.typing
        assert (form.team.text(), form.asked_number, form.project_id) == ("Payments", 5, 1)
        assert [row.question.text() for row in form.health] == ["I learn something here"]


class TestSent:
    @pytest.fixture
    def named(self, desktop: Desktop) -> None:
        """Who asks has a name, which stands in the form."""
        desktop.given(Profile(name="Mara Lindqvist"))

    def send(self, tab: ImpactRobot, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        tab.key(KEY.Key_P)
        tab.fill(tab.sending.team, "Payments")
        tab.fill(tab.sending.asked, "4")
        tab.fill(tab.sending.least, "3")
        tab.agree()
        tab.choose_folder(folder)

    @pytest.mark.usefixtures("named")
    def test_its_form_is_written_and_its_answers_are_waited_for(
        self, fresh: ImpactRobot, desktop: Desktop, tmp_path: Path
    ) -> None:
        self.send(fresh, tmp_path / "forms")
        (form,) = (tmp_path / "forms").glob("*.html")
        assert desktop.toast == f"Saved {form.name}"
        out = fresh.pulse.out
        assert out is not None
        assert out.standing == "0 of 4 in, shown from 3"
        assert fresh.tab.side.out.isVisible()

    @pytest.mark.usefixtures("named")
    def test_nothing_is_told_before_the_minimum_and_before_it_is_closed(
        self, fresh: ImpactRobot, desktop: Desktop, tmp_path: Path
    ) -> None:
        self.send(fresh, tmp_path / "forms")
        fresh.answer(8, 9)
        assert fresh.tab.side.out.standing.text() == "2 of 4 in, shown from 3"
        assert (fresh.pulse.mean, fresh.pulse.tally, fresh.pulse.voices) == ("", None, None)
        fresh.press(fresh.tab.side.out.close_it)
        assert desktop.toast.startswith("Round closed.")
        assert fresh.pulse.out is None
        assert (fresh.pulse.mean, fresh.pulse.tally) == ("", None)
        assert "Closed with 2 of 4 in, shown from 3" in fresh.pulse.standing

    @pytest.mark.usefixtures("named")
    def test_it_is_shown_when_all_have_answered(self, fresh: ImpactRobot, tmp_path: Path) -> None:
        self.send(fresh, tmp_path / "forms")
        fresh.answer(8, 9, 7, 10, comment="Fewer meetings.")
        assert (fresh.pulse.mean, fresh.pulse.answered, fresh.pulse.out) == ("8.5", "4 of 4 answered", None)
        assert fresh.pulse.quotes == ("Fewer meetings.",) * 4
        assert fresh.pulse.quotes_from == "From 4 comments, without names"
        assert isinstance(fresh.state.morale.data, Trail)
        assert len(fresh.state.morale.data.points) == 1

    @pytest.mark.usefixtures("named")
    def test_the_words_for_the_mail_are_copied(self, fresh: ImpactRobot, desktop: Desktop, tmp_path: Path) -> None:
        self.send(fresh, tmp_path / "forms")
        box = desktop.window.findChildren(ToastBox)[-1]
        QTest.mouseClick(box.findChildren(Pressable)[0], Qt.MouseButton.LeftButton)
        assert "Payments" in QApplication.clipboard().text()

    def test_without_a_name_the_form_is_refused_in_a_sentence(
        self, fresh: ImpactRobot, desktop: Desktop, tmp_path: Path
    ) -> None:
        self.send(fresh, tmp_path / "forms")
        assert list((tmp_path / "forms").iterdir()) == []
        assert "profile" in desktop.toast
        desktop.given(Profile(name="Mara Lindqvist"))
        fresh.press(fresh.tab.side.out.form)
        fresh.choose_folder(tmp_path / "forms")
        assert len(list((tmp_path / "forms").glob("*.html"))) == 1

    def test_a_day_that_has_passed_is_refused(self, fresh: ImpactRobot, desktop: Desktop, tmp_path: Path) -> None:
        fresh.key(KEY.Key_P)
        fresh.fill(fresh.sending.due, "1.3.2026")
        fresh.agree()
        fresh.choose_folder(tmp_path / "forms")
        assert fresh.sending.complaint.text == "That day has passed. Choose today or a later one."
        assert desktop.kept(PulseRound) == []


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
        assert [name for name, _ in table.columns] == ["Morale", "Milestones on time", "Scope", "Quality"]
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
            "All teams and projects", "Team Payments", "Payments gateway migration",
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
        assert team.tab.records is not None
        assert team.tab.records.is_open
        assert len(team.tab.records.rows) == 2

    def test_a_round_behind_a_point_is_opened_at_once(self, team: ImpactRobot, desktop: Desktop) -> None:
        opened: list[tuple[str, int]] = []
        assert desktop.session.context is not None
        desktop.session.context.bus.record_requested.connect(lambda kind, key: opened.append((kind, key)))
        team.chart().opened.emit(0)
        assert opened == [("pulse_round", 1)]

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
            assert lines[0] == "day,mean,low,high,answers,asked,rounds,last_action"
            assert len(lines) == 13
            assert lines[1].startswith("2025-10-02,5.8,")
            assert lines[-1].endswith(",5,5,1,2")

    def test_a_picture_has_discs_and_days_also_of_the_lower_chart(self, team: ImpactRobot) -> None:
        drawing = team.tab.picture("work", "svg").decode()
        assert CHECKUP in drawing
        assert "Feb" in drawing


class TestSight:
    def test_charts_share_their_days(self, team: ImpactRobot) -> None:
        above, below = team.chart(), team.chart("work")
        assert above.plot.left() == below.plot.left()  # type: ignore[attr-defined]
        assert above.plot.right() == below.plot.right()  # type: ignore[attr-defined]

    @pytest.mark.parametrize("name", ["light", "dark"])
    @pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
    def test_nothing_is_wider_than_its_place(
        self, team: ImpactRobot, desktop: Desktop, name: str, size: tuple[int, int]
    ) -> None:
        theme().choose(name)
        desktop.window.resize(*size)
        desktop.rest()
        tab = team.tab
        for part in (
            tab.main.morale,
            tab.main.below,
            tab.main.followed,
            tab.side.health,
            tab.side.send,
            tab.side.voices,
        ):
            right = part.mapTo(tab, QPoint(part.width(), 0)).x()
            around = tab.main if tab.main.isAncestorOf(part) else tab.side
            assert right <= around.mapTo(tab, QPoint(around.width(), 0)).x()

    def test_a_panel_over_a_small_window_leaves_the_charts_alone_and_the_pulse_a_press_away(
        self, team: ImpactRobot, desktop: Desktop
    ) -> None:
        desktop.window.resize(1000, 700)
        desktop.rest()
        team.room.view.cover(320)
        settle()
        assert team.tab.main.isVisible()
        assert not team.tab.beside.panel.isVisible()
        team.press(team.tab.beside.open_button)
        assert team.tab.side.isVisible()
        assert not team.tab.main.isVisible()
        team.press(team.tab.beside.back_button)
        assert team.tab.main.isVisible()

    def test_parts_say_what_they_are(self, team: ImpactRobot) -> None:
        assert spoken_name(team.chart()) == "Morale, 0 to 10"
        assert spoken_name(team.tab.main.followed) == "Leadership actions"
        assert spoken_name(team.tab.side.type) == "Type in answers"
        assert spoken_name(team.tab.main.morale.more) == "Save morale, 0 to 10"
        assert team.tab.side.health.entries()[0].name.startswith("I learn something here: ")

    def test_dots_stand_for_few_answers_and_there_is_no_figure(self, team: ImpactRobot) -> None:
        chart = team.pulse.voices
        assert chart is not None
        assert isinstance(chart.data, Voices)
        assert [row.figure for row in chart.data.rows] == [None] * len(chart.data.rows)
        assert chart.data.rows[0].label == "n 5"
        assert team.pulse.tally is not None
        assert isinstance(team.pulse.tally.data, Tally)
        assert sum(team.pulse.tally.data.counts) == 5

    def test_from_ten_answers_on_there_is_a_figure_with_its_interval(
        self, fresh: ImpactRobot, desktop: Desktop
    ) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("xx99 888 555")
        fresh.agree()
        chart = fresh.pulse.voices
        assert chart is not None
        assert isinstance(chart.data, Voices)
        (row,) = chart.data.rows
        assert (row.label, row.figure) == ("+10", 10.0)
        assert row.interval is not None
        assert [round(end) for end in row.interval] == [-36, 51]
        assert "+10, 95 per cent from −36 to +51" in chart.data.points[0].said

    def test_undo_takes_a_typed_round_back(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        fresh.key(KEY.Key_T)
        desktop.type("88888")
        desktop.key(KEY.Key_Return, CTRL)
        desktop.rest()
        desktop.undo()
        assert desktop.kept(PulseRound) == []
        assert fresh.pulse.mean == ""

    def test_the_menu_of_a_chart_opens_by_its_button(self, team: ImpactRobot) -> None:
        pane = team.tab.main.morale
        QTest.mouseClick(pane.more, Qt.MouseButton.LeftButton)
        assert pane.menu is not None
        assert pane.menu.isVisible()
        pane.menu.close()
