"""Rounds of the pulse in the tab of impact: typed in, sent as a form, waited for and closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.pulse import HealthCount, LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.ui.charts.state import Trail
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.impact import CHECKUP, ImpactRobot, days

KEY = Qt.Key


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

    def test_under_the_minimum_nothing_is_told_anywhere(
        self, fresh: ImpactRobot, desktop: Desktop, tmp_path: Path
    ) -> None:
        desktop.given(LeadershipAction(day=days(-1), title=CHECKUP))
        fresh.key(KEY.Key_T)
        desktop.type("34")
        fresh.agree()
        assert (fresh.pulse.mean, fresh.pulse.tally, fresh.pulse.voices, fresh.pulse.health) == ("", None, None, ())
        assert fresh.state.morale.data is None
        assert fresh.state.morale.nothing == "Closed with 2 in, shown from 5"
        assert fresh.cell(0, 1).value == "nothing to compare yet"
        assert "Morale" not in {each.name for each in fresh.pulse.facts}
        assert all(row.cells[0].value == "n/a" for row in fresh.state.success.rows)
        fresh.tab.main.morale.save_requested.emit("csv")
        fresh.choose_file(tmp_path / "morale.csv")
        assert (tmp_path / "morale.csv").read_text().splitlines() == [
            "day,mean,low,high,answers,asked,rounds,last_action,team_or_project"
        ]

    def test_small_rounds_of_a_quarter_count_together(self, fresh: ImpactRobot, desktop: Desktop) -> None:
        for day, line in (("5.1.", "789"), ("9.2.", "898")):
            fresh.key(KEY.Key_T)
            desktop.type(line)
            fresh.fill(fresh.typing.day, day)
            fresh.agree()
        assert (fresh.pulse.mean, fresh.pulse.answered) == ("8.2", "6 answered in 2 rounds")


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
