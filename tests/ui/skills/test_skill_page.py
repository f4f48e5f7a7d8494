"""The page of a skill: its level by oneself and by others, and why it is that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.usecases.records import Records
from tests.conftest import Prepare
from tests.factories import entry, person, skill
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import spoken_name

from .growing import LEADING, PYTHON, TERRAFORM, days, fill


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with four skills, where the room is tried with them."""
    return prepare(fill, "skills") if "room" in request.fixturenames else new_profile


@pytest.fixture
def room(desktop: Desktop) -> SkillsRobot:
    """The room with the page of Python open."""
    robot = SkillsRobot(desktop)
    robot.click(PYTHON)
    return robot


def test_it_says_the_level_in_words_and_what_it_rests_on(room: SkillsRobot) -> None:
    page = room.page
    assert page.level_words == "3, independent"
    assert page.evidence_line == "Two services of my own · 9 Dec 2025"
    assert page.due
    assert room.view.skill.due.isVisible()


def test_others_stand_beside_in_whole_levels(room: SkillsRobot) -> None:
    spread = room.page.spread
    assert spread is not None
    assert (spread.own, spread.others) == (3, (4, 5, 5, 5))
    assert spread.spoken == (
        "4 other people see 4, 5, 5 and 5. Their mean is likely above 3 and below 5."
        " Your own 3 is below what others see."
    )
    assert spread.interval is not None
    assert 3 < spread.interval[0] < spread.interval[1] <= 5
    assert spoken_name(room.view.skill.spread) == spread.spoken


def test_hours_last_use_and_target_are_told(room: SkillsRobot) -> None:
    facts = {fact.name: f"{fact.value}; {fact.remark}" for fact in room.page.facts}
    assert facts["Target"] == "4, leads others; not reached yet"
    assert facts["Last used"].startswith("Used 12 days ago, 7 Mar; freshness 98")
    assert facts["Hours"].startswith("8 h in 8 entries")


def test_hours_of_the_journal_stand_beside_and_are_not_added(room: SkillsRobot) -> None:
    room.desktop.given(
        JournalEntry(day=days(-5), kind=JournalKind.SOLVED, title="Queue", minutes=345, skills=frozenset({1}))
    )
    (hours,) = [fact for fact in room.page.facts if fact.name == "Hours"]
    assert hours.value == "8 h in 8 entries"
    assert hours.remark == "the journal tells of 5 h 45, not added so that nothing counts twice"


def test_after_a_merge_the_keys_go_on_with_the_skill_that_stays(room: SkillsRobot) -> None:
    room.click(TERRAFORM)
    room.view.skill.more.setFocus()
    room.presenter.matrix.acts.do(room.row(TERRAFORM).id, "merge")
    room.box.into.set_value(1)  # type: ignore[attr-defined]
    room.box.confirm()
    room.desktop.rest()
    assert room.page.name == PYTHON
    assert QApplication.focusWidget() is room.view.skill.assess


def test_each_source_shows_its_newest_records_and_more_on_demand(room: SkillsRobot) -> None:
    assert room.rows("entries") == [f"Work {number}" for number in range(5)]
    source = room.view.skill.sources["entries"]
    assert source.more.text() == "Show more (3 left)"
    room.press(source.more)
    assert room.rows("entries") == [f"Work {number}" for number in range(8)]
    assert not source.more.isVisible()
    assert room.rows("journal") == ["Slow start"]
    assert room.view.skill.sources["feedback"].none.text() == "No feedback rates it"


def test_a_record_that_counts_opens(room: SkillsRobot) -> None:
    wanted: list[tuple[str, int]] = []
    context = room.desktop.session.context
    assert context is not None
    context.bus.record_requested.connect(lambda kind, key: wanted.append((kind, key)))
    row = room.view.skill.sources["entries"].records.rows[0]
    row.setFocus()
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert wanted == [("time_entry", 1)]


def test_the_history_keeps_every_assessment(room: SkillsRobot) -> None:
    told = [(one.value, one.remark) for one in room.page.history]
    assert ("2, working with help · Yourself", "First service") in told
    assert ("3, independent · Yourself", "Two services of my own") in told
    assert len(told) == 6


def test_escape_goes_back_to_the_matrix(room: SkillsRobot) -> None:
    room.view.skill.assess.setFocus()
    room.desktop.key(Qt.Key.Key_Escape)
    room.desktop.rest()
    assert room.reading
    assert room.view.matrix.rows.hasFocus()
    assert room.view.matrix.rows.meant == 1


def test_a_second_click_on_the_row_goes_back_to_the_journal(room: SkillsRobot) -> None:
    room.click(PYTHON)
    assert room.reading


def test_the_page_follows_what_is_logged(room: SkillsRobot) -> None:
    room.desktop.given(entry(day=days(-1), title="Fresh", skills=frozenset({1})))
    assert room.rows("entries")[0] == "Fresh"
    assert room.row(PYTHON).used == "1 d"


def test_assess_on_the_page_asks_for_the_level_first(room: SkillsRobot) -> None:
    room.press(room.view.skill.assess)
    box = room.assessing
    assert box.level.value == ""
    # At the button: not over the level that it is about.
    assert box.anchor is room.view.skill.assess
    room.desktop.key(Qt.Key.Key_Escape)
    assert room.view.skill.isVisible()


def test_the_page_of_an_archived_skill_gives_way(room: SkillsRobot) -> None:
    room.presenter.matrix.acts.archive(1)
    room.desktop.rest()
    assert room.reading


def test_a_skill_without_anything_says_so(room: SkillsRobot) -> None:
    room.click(LEADING)
    page = room.page
    assert (page.level_words, page.spread, page.history, page.due) == ("Not assessed yet", None, (), False)
    assert not room.view.skill.spread.isVisible()
    assert room.view.skill.sources["entries"].none.text() == "Nothing logged with it"
    assert room.rows("entries") == []


def test_tab_goes_down_the_page_and_more_comes_by_the_keyboard(room: SkillsRobot) -> None:
    page = room.view.skill
    page.assess.setFocus(Qt.FocusReason.TabFocusReason)
    heights = []
    for _ in range(60):
        heights.append(room.desktop.focus.mapTo(page, QPoint()).y() + page.area.verticalScrollBar().value())
        room.desktop.key(Qt.Key.Key_Tab)
        if not page.isAncestorOf(room.desktop.focus):
            break
    assert len(heights) == 3 + 5 + 1 + 1 + 6, "the head, five entries, more of them, the journal, the history"
    assert heights == sorted(heights)
    page.sources["entries"].more.setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Space)
    room.desktop.rest()
    assert room.rows("entries")[5:] == ["Work 5", "Work 6", "Work 7"]
    assert QApplication.focusWidget() is page.sources["entries"].records.rows[5]


def test_an_assessment_given_by_mistake_is_deleted_and_comes_back(room: SkillsRobot) -> None:
    delete = room.view.skill.history.rows[-2].delete
    assert spoken_name(delete) == "Delete the assessment of 9 Dec 2025"
    delete.setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Space)
    room.desktop.rest()
    assert room.history(PYTHON)[0] == (2, "First service")
    assert room.page.level_words == "2, working with help"
    assert room.desktop.toast == "Assessment deleted"
    assert isinstance(QApplication.focusWidget(), type(delete)), "the keys stay in the history"
    room.desktop.undo()
    assert room.page.level_words == "3, independent"


def test_records_are_told_in_the_words_of_their_rooms(room: SkillsRobot) -> None:
    room.desktop.given(
        LearningItem(title="Course", kind=LearningKind.COURSE, status=LearningStatus.DOING, skills=frozenset({1})),
        Feedback(day=days(-3), source=FeedbackSource.TEAM, leadership=4),
        Feedback(day=days(-4), source=FeedbackSource.SELF, leadership=3),
        Feedback(day=days(-5), source=FeedbackSource.CLIENT, person_id=1, leadership=5),
    )
    room.desktop.program.use(Records).change("skill", 1, dimension="leadership")
    room.desktop.rest()
    told = {key: [(row.title, row.second) for row in source.rows] for key, source in room.view.skill.sources.items()}
    assert told["journal"] == [("Slow start", "Solved")]
    assert told["learning"] == [("Course", "Course")]
    assert told["feedback"] == [("Anonymous", "Team"), ("Yourself", "Self"), ("Person 1", "Client")]


def test_the_page_stands_beside_the_inspector_in_a_small_window(room: SkillsRobot) -> None:
    room.desktop.window.resize(1000, 700)
    room.view.side.show()
    context = room.desktop.session.context
    assert context is not None
    context.bus.record_requested.emit("skill", 1)
    room.desktop.rest()
    page, panel = room.view.skill, room.desktop.session.panels.inspector
    right = page.close_button.mapTo(room.desktop.window, page.close_button.rect().topRight()).x()
    assert right < panel.mapTo(room.desktop.window, QPoint()).x()
    assert not room.view.matrix.isVisible()
    assert page.area.viewport().width() >= 400
    panel.close()
    room.desktop.rest()
    assert page.area.width() == page.width()


@pytest.mark.parametrize(
    ("others", "own", "said"),
    [
        ((5, 5, 5), 3, "Their mean is likely above 3 and at most 5. Your own 3 is below what others see."),
        ((3, 4, 5), 5, "Their mean is likely above 2 and below 5. Your own 5 is above what others see."),
        ((2, 4, 4, 5, 5), 4, "Their mean is likely above 2 and below 5. Your own 4 is as others see it."),
        ((4, 5), 1, "Too few for a range: that takes 3."),
    ],
)
def test_the_rule_of_ratings_is_told_without_decimals(
    desktop: Desktop, others: tuple[int, ...], own: int, said: str
) -> None:
    (python,) = desktop.given(skill(name=PYTHON))
    people = desktop.given(*[person(name=f"Person {number}") for number in range(len(others))])
    desktop.given(
        SkillAssessment(skill_id=python.id, day=days(-10), level=own, note="Own"),
        # What somebody said before counts no more.
        SkillAssessment(skill_id=python.id, day=days(-90), level=1, person_id=people[0].id),
        *[SkillAssessment(skill_id=python.id, day=days(-20), level=level, person_id=one.id)
          for one, level in zip(people, others, strict=True)],
    )  # fmt: skip
    room = SkillsRobot(desktop)
    room.click(PYTHON)
    spread = room.page.spread
    assert spread is not None
    assert spread.spoken.endswith(said)
    assert "." not in spread.spoken.replace(". ", "").rstrip("."), "no decimals"
    assert room.row(PYTHON).level == own
