"""The page of a skill: its level by oneself and by others, and why it is that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.factories import entry
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import spoken_name

from .growing import LEADING, PYTHON, days, grown


@pytest.fixture
def room(desktop: Desktop) -> SkillsRobot:
    """The room with the page of Python open."""
    grown(desktop)
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
        "4 other people see 4, 5, 5 and 5. Their mean is likely between 3 and 5. Your own 3 is below what others see."
    )
    assert spread.interval is not None
    assert 3 < spread.interval[0] < spread.interval[1] <= 5
    assert spoken_name(room.view.skill.spread) == spread.spoken


def test_hours_last_use_and_target_are_told(room: SkillsRobot) -> None:
    facts = {fact.name: f"{fact.value}; {fact.remark}" for fact in room.page.facts}
    assert facts["Target"] == "4, leads others; not reached yet"
    assert facts["Last used"].startswith("Used 12 days ago, 7 Mar; freshness 98")
    assert facts["Hours"].startswith("8 h in 8 entries")


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
