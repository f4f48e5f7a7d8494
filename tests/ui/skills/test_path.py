"""The career path: roles begun, gaps read, next steps made with one click, evidence opened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.profile import Position
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.ui.skills.path.tab import PathTab
from careercruise_desktop.ui.skills.skill.assessing import AssessBox
from careercruise_desktop.ui.skills.view import SkillsView
from tests.factories import TODAY, entry, person, skill
from tests.robots.career_path import CareerPathRobot
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, press, settle
from tests.ui.conftest import Show
from tests.usecases.keeping import all_of, kept

YEAR_AGO = TODAY - timedelta(days=400)


@pytest.fixture
def path(desktop: Desktop, show: Show) -> CareerPathRobot:
    """The tab over an empty profile."""
    robot = CareerPathRobot(desktop)
    ground = show(robot.tab)
    ground.resize(1200, 820)
    robot.read()
    settle()
    return robot


@pytest.fixture
def platform(path: CareerPathRobot) -> CareerPathRobot:
    """An own role: Python reached with evidence, planning short by one level, leadership never assessed."""
    store = path.store
    role = kept(store, TargetRole(title="Head of platform", summary="From the guild's ladder"))
    known = [kept(store, skill(name=name)) for name in ("Python", "Planning", "Leadership")]
    for each, level in zip(known, (4, 4, 4), strict=True):
        kept(store, RequiredCompetence(target_role_id=role.id, skill_id=each.id, level=level))
    for each, day, level in ((known[0], YEAR_AGO, 3), (known[0], TODAY, 5), (known[1], TODAY, 3)):
        kept(store, SkillAssessment(skill_id=each.id, day=day, level=level))
    kept(store, entry(title="Port the parser", day=TODAY - timedelta(days=12), skills=frozenset({known[0].id})))
    path.read()
    return path


def test_without_a_role_a_starting_point_or_an_own_one_is_offered(path: CareerPathRobot) -> None:
    tab = path.tab
    assert tab.stage.currentWidget() is tab.empty
    assert tab.state is not None
    assert [start.title for start in tab.state.side.starts] == ["Technical PM", "CIO", "CPO"]
    path.begin("Technical PM")
    assert path.page.title == "Technical PM"
    assert path.page.sentence == "0 of 11 required levels reached, 11 never assessed."
    assert [row.accessibleName().partition(",")[0] for row in tab.roles.starts] == ["CIO", "CPO"]
    assert len(path.radar.points) == 11
    path.desktop.program.store.undo()
    path.desktop.rest()
    assert tab.stage.currentWidget() is tab.empty


def test_an_own_role_is_given_its_competences_one_by_one(path: CareerPathRobot) -> None:
    path.own("Head of platform")
    assert path.page.sentence.startswith("It requires nothing yet")
    assert path.tab.middle.radar.chart is None
    for name, level in (("Observability", 3), ("Delegation", 4), ("Leadership", 5)):
        path.require(name, level)
    assert [(one.name, one.required) for one in path.page.open] == [
        ("Observability", 3), ("Delegation", 4), ("Leadership", 5),
    ]  # fmt: skip
    assert len(path.radar.points) == 3
    path.require("Leadership", 2)
    assert path.tab.asking is not None
    assert path.tab.asking.complaint == "“Leadership” is required already."


def test_it_tells_how_many_levels_are_reached_and_on_what_evidence(platform: CareerPathRobot) -> None:
    page = platform.page
    assert page.sentence == "1 of 3 required levels reached, 1 gap of one level, 1 never assessed."
    assert [(one.name, one.counted, one.missing) for one in page.open] == [
        ("Planning", "3 of 4", "Missing: records of its use and a next step"),
        ("Leadership", "level 4, never assessed", "Missing: your own level and records of its use"),
    ]
    assert [(one.name, one.counted, one.evidence) for one in page.reached] == [
        ("Python", "5, required 4", "1 record, newest 12 d ago")
    ]
    assert [figure.value for figure in page.pace] == ["+2", "1", "0"]
    assert page.paced == "levels gained on 1 required skill with a level a year ago"
    assert "does not promise" in page.promise
    assert "%" not in page.sentence + page.promise


def test_a_task_is_made_with_one_click_and_undone_with_one_step(platform: CareerPathRobot) -> None:
    platform.take("Planning", "Task")
    assert [one.title for one in all_of(platform.store, Task)] == [
        "Planning: a piece of own work at level 4 (leads others)"
    ]
    row = platform.box("Planning").steps[0]
    assert row.state is not None
    assert (row.state.record[0], row.state.progress) == ("task", "Not started")
    assert platform.box("Planning").missing.text() == "Missing: records of its use"
    platform.store.undo()
    platform.desktop.rest()
    assert not all_of(platform.store, Task)
    assert not platform.box("Planning").steps


def test_what_is_to_be_learned_and_asked_is_made_with_one_click(platform: CareerPathRobot) -> None:
    platform.take("Planning", "Learning item")
    platform.take("Planning", "Feedback to ask for")
    assert len(all_of(platform.store, LearningItem)) == 1
    assert len(all_of(platform.store, FeedbackRequest)) == 1
    assert [row.state.progress for row in platform.box("Planning").steps if row.state is not None] == [
        "Not started", "Not started",
    ]  # fmt: skip


def test_a_delegation_asks_for_its_person(platform: CareerPathRobot) -> None:
    offers = platform.offers("Planning")
    place = next(at for at, step in enumerate(offers.state.steps) if step.asks)
    assert not offers.rows[place].isEnabled()
    offers.close_now()
    ana = kept(platform.store, person(name="Ana Ferreira"))
    offers = platform.offers("Planning")
    click(offers.rows[place])
    assert offers.menu is not None
    offers.menu.actions()[0].trigger()
    offers.menu.close()
    platform.desktop.rest()
    assert [one.person_id for one in all_of(platform.store, Delegation)] == [ana.id]


def test_a_step_in_own_words_is_counted_and_done(platform: CareerPathRobot) -> None:
    offers = platform.offers("Planning")
    offers.own.setText("Bring a risk range to the board")
    press(offers.own, Qt.Key.Key_Return)
    platform.desktop.rest()
    row = platform.box("Planning").steps[0]
    assert row.state is not None
    assert row.state.title == "Bring a risk range to the board"
    click(row.check)
    platform.desktop.rest()
    assert [one.done for one in all_of(platform.store, CareerStep)] == [TODAY]
    assert row.state.done
    click(row.check)
    platform.desktop.rest()
    assert [one.done for one in all_of(platform.store, CareerStep)] == [None]


def test_a_step_with_a_goal_counts_on_and_one_that_is_late_says_so(platform: CareerPathRobot) -> None:
    competence = platform.box("Planning").state
    assert competence is not None
    kept(
        platform.store,
        CareerStep(
            required_competence_id=competence.id, title="Present CPI", goal=4, reached=1, unit="reports presented",
            by_when=TODAY - timedelta(days=2),
        ),
    )  # fmt: skip
    platform.read()
    row = platform.box("Planning").steps[0]
    assert row.state is not None
    assert (row.state.progress, row.state.share, row.state.late) == ("1 of 4 reports presented", 0.25, True)
    row.show_menu()
    assert row.menu is not None
    next(act for act in row.menu.actions() if act.text() == "Count one more").trigger()
    row.menu.close()
    platform.desktop.rest()
    assert row.state.progress == "2 of 4 reports presented"


def test_a_spoke_and_a_reached_competence_open_their_evidence(platform: CareerPathRobot) -> None:
    opened: list[tuple[str, int]] = []
    platform.tab.record_requested.connect(lambda kind, key: opened.append((kind, key)))
    platform.click_spoke(0)
    records = platform.tab.records
    assert records is not None
    assert records.is_open
    assert [row.accessibleName() for row in records.rows] == ["Port the parser, Entry · 1 h, 7 Mar"]
    records.close_now()
    click(platform.tab.gaps.reached[0])
    assert platform.tab.records is not None
    click(platform.tab.records.rows[0])
    assert [kind for kind, _ in opened] == ["time_entry"]


def test_the_radar_is_stepped_by_keys_and_enter_opens(platform: CareerPathRobot) -> None:
    radar = platform.radar
    radar.setFocus()
    press(radar, Qt.Key.Key_Home)
    assert radar.tip == "Python  now 5  required 4  a year ago 3  1 record, newest 12 d ago"
    press(radar, Qt.Key.Key_Right)
    assert radar.tip == "Planning  now 3  required 4  no records yet"
    press(radar, Qt.Key.Key_Left)
    press(radar, Qt.Key.Key_Return)
    assert platform.tab.records is not None
    assert platform.tab.records.is_open


def test_another_role_is_chosen_by_key_and_remembered(platform: CareerPathRobot) -> None:
    platform.begin("CIO")
    assert platform.page.title == "CIO"
    first = platform.tab.roles.cards[0]
    first.setFocus()
    press(first, Qt.Key.Key_Return)
    platform.desktop.rest()
    assert platform.page.title == "Head of platform"
    context = platform.desktop.session.context
    assert context is not None
    assert context.memory.text("path.role") == str(platform.page.id)


def test_certificates_and_posts_stand_beside(platform: CareerPathRobot) -> None:
    kept(platform.store, Certificate(name="CKA", earned=date(2023, 6, 30), expires=TODAY + timedelta(days=40)))
    kept(platform.store, Certificate(name="PMP", earned=date(2024, 11, 14), expires=date(2027, 11, 14)))
    kept(platform.store, Position(title="Software engineer", employer="Nordvik", start=date(2018, 1, 1), role=Role.IT))
    platform.read()
    state = platform.tab.state
    assert state is not None
    assert [(one.name, one.until, one.state) for one in state.held] == [
        ("CKA", "28 Apr, in 40 days", "warn"),
        ("PMP", "until 14 Nov 2027", ""),
    ]
    assert [(post.title, post.years, post.role) for post in state.side.posts] == [
        ("Software engineer", "since 2018", "it")
    ]


def test_words_that_look_like_markup_are_drawn_as_words(path: CareerPathRobot) -> None:
    path.own("<b>Head</b> & <img src=x>")
    assert path.page.title == "<b>Head</b> & <img src=x>"
    assert path.tab.middle.title.textFormat() is Qt.TextFormat.PlainText


def test_the_tab_is_opened_by_a_key_and_asks_for_a_role_and_a_level(desktop: Desktop) -> None:
    desktop.go(4)
    view = desktop.window.page
    assert isinstance(view, SkillsView)
    click(view.tabs.findChildren(QWidget)[-1])
    desktop.rest()
    tab = view.findChild(PathTab)
    assert tab is not None
    assert tab.isVisible()
    click(tab.roles.starts[0])
    desktop.rest()
    assert desktop.toast == "Technical PM added"
    assert tab.middle.radar.chart is not None
    click(tab.gaps.boxes[0].assess)
    assert view.window().findChild(AssessBox) is not None


def test_a_role_that_is_put_away_gives_way_to_the_next(platform: CareerPathRobot) -> None:
    platform.begin("CIO")
    platform.tab.archive_requested.emit(platform.page.id)
    platform.desktop.rest()
    assert platform.page.title == "Head of platform"
    platform.store.undo()
    platform.desktop.rest()
    assert [card.key for card in platform.tab.roles.cards] == [1, 2]


def test_what_stays_keeps_the_focus_when_figures_are_read_anew(platform: CareerPathRobot) -> None:
    head = platform.box("Planning").head
    head.setFocus()
    kept(platform.store, skill(name="Another one"))
    platform.read()
    assert head.hasFocus()
    assert platform.box("Planning").head is head


def test_a_step_is_edited_in_the_inspector_and_what_it_was_made_as_is_opened(platform: CareerPathRobot) -> None:
    asked: list[str] = []
    platform.tab.record_requested.connect(lambda kind, _key: asked.append(kind))
    for kind in ("Task", "Learning item", "Feedback to ask for"):
        platform.take("Planning", kind)
    rows = platform.box("Planning").steps
    for row in rows:
        click(row.words)
    assert asked == ["task", "learning_item", "feedback_request"]
    rows[0].show_menu()
    assert rows[0].menu is not None
    next(act for act in rows[0].menu.actions() if act.text() == "Edit this step").trigger()
    rows[0].menu.close()
    assert asked[-1] == "career_step"
