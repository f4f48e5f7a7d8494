"""The forms of a pulse as widgets alone: what they begin with, follow, and say is in the way."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.leadership.impact.marking import MarkForm
from careercruise_desktop.ui.leadership.impact.pane import SubLine
from careercruise_desktop.ui.leadership.pulse.by_hand import TypeForm
from careercruise_desktop.ui.leadership.pulse.sending import SendForm
from careercruise_desktop.ui.leadership.pulse.state import BeginState, HealthTyped, PulseTyped
from careercruise_desktop.ui.widgets.section_head import SectionHead
from tests.factories import TODAY
from tests.robots.widgets import picture
from tests.ui.conftest import Show

BEGIN = BeginState(TODAY, "Web", None, 7, ("Pace",), people=(("Web", 7), ("Ops", 12)))
GIVEN = PulseTyped(TODAY - timedelta(days=3), "Web", None, 5, (2, 8, 10), (HealthTyped("Fun", 1, 0, 2),), "Paper", 9)


def test_another_team_has_its_own_number_of_people_unless_somebody_typed_one(show: Show) -> None:
    for form in (TypeForm(BEGIN), SendForm(BEGIN)):
        show(form)
        form.team.setText("New team")
        assert form.asked_number is None
        form.team.setText("ops ")
        assert form.asked_number == 12
        form.team.setText("Web")
        assert form.asked_number == 7
        form.asked.set_value(9)
        form.team.setText("New team")
        assert form.asked_number == 9


def test_a_round_is_corrected_from_what_was_typed_in(show: Show) -> None:
    form = TypeForm(BEGIN._replace(asked=5, given=GIVEN))
    show(form)
    kept: list[PulseTyped] = []
    form.agreed.connect(kept.append)
    assert form.go.text() == "Keep changes"
    form.confirm()
    assert kept == [GIVEN]
    form.scores.setText("8 9 9")
    form.health[0].counts[2].set_value(1)
    form.confirm()
    assert kept[1:] == [GIVEN._replace(scores=(8, 9, 9), health=(HealthTyped("Fun", 1, 0, 1),))]


def test_the_round_that_is_in_the_way_is_offered(show: Show) -> None:
    form = TypeForm(BEGIN)
    show(form)
    wanted: list[tuple[int, QWidget]] = []
    form.existing_wanted.connect(lambda key, at: wanted.append((key, at)))
    assert not form.existing.isVisible()
    form.refuse("Web, 19 Mar, is there already.", 4)
    assert form.existing.isVisible()
    form.existing.click()
    assert wanted == [(4, form.existing)]
    form.refuse("")
    assert not form.existing.isVisible()


def test_glued_numbers_are_asked_about_and_not_kept(show: Show) -> None:
    form = TypeForm(BEGIN)
    show(form)
    kept: list[PulseTyped] = []
    form.agreed.connect(kept.append)
    form.scores.setFocus()
    form.scores.insert("1010 8")
    form.confirm()
    assert "“1010” can be read in two ways" in form.complaint.text
    assert kept == []


def test_an_action_that_is_still_to_come_is_refused_beside_its_day(show: Show) -> None:
    form = MarkForm(TODAY, ())
    show(form)
    marked: list[object] = []
    form.agreed.connect(marked.append)
    form.title.setText("1:1s every two weeks")
    form.day.set_value(TODAY + timedelta(days=30))
    form.confirm()
    assert "planned as a block or a task" in form.complaint
    assert form.day.hasFocus()
    assert marked == []


def test_a_line_under_a_title_says_whole_parts_only(show: Show) -> None:
    line = SubLine("every week, mean with its interval", "small", "text3", elide=True)
    show(line)
    for width, seen in ((400, "every week, mean with its interval"), (120, "every week"), (20, "")):
        line.setFixedWidth(width)
        assert line.seen == seen


def test_a_detail_without_room_gives_way_to_its_brief_words(show: Show) -> None:
    def seen(detail: str, brief: str = "") -> object:
        head = SectionHead("This week’s pulse")
        head.set_words("This week’s pulse", detail, brief)
        show(head)
        head.setFixedSize(170, 20)
        return picture(head).copy(QRect(0, 0, 170, 20))

    assert seen("7 of 7 answered", "7 of 7") == seen("7 of 7")
    assert seen("7 of 7 answered") != seen("7 of 7")
