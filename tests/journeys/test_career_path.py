"""From a target role to its next steps, and where these are found again: by keys and mouse, over all rooms."""

from __future__ import annotations

from PySide6.QtCore import Qt

from careercruise_desktop.domain.career import CareerStep
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.learning import LearningItem
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.schedule.backlog.card import Card
from careercruise_desktop.ui.skills.learning.tab import LearningTab
from careercruise_desktop.ui.skills.path.gap_box import GapBox
from careercruise_desktop.ui.skills.path.tab import PathTab
from careercruise_desktop.usecases.tasks import Tasks
from tests.factories import TODAY, person
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import click

SCHEDULE, SKILLS = 2, 4


def path_of(desktop: Desktop) -> PathTab:
    """The career path, opened by its key."""
    SkillsRobot(desktop)
    desktop.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    desktop.rest()
    tab = desktop.window.page.findChild(PathTab) if desktop.window.page is not None else None
    assert isinstance(tab, PathTab)
    assert tab.isVisible()
    return tab


def gap(tab: PathTab, name: str) -> GapBox:
    return next(box for box in tab.gaps.boxes if box.state is not None and box.state.name == name)


def take(desktop: Desktop, tab: PathTab, kind: str) -> None:
    """A next step for leadership, by keys alone."""
    gap(tab, "Leadership").add.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.key(Qt.Key.Key_Return)
    offers = tab.offers
    assert offers is not None
    place = next(at for at, step in enumerate(offers.state.steps) if step.kind == kind)
    enabled = [row for row in offers.rows if row.isEnabled()]
    for _ in range(enabled.index(offers.rows[place])):
        desktop.key(Qt.Key.Key_Down)
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()


def begun(desktop: Desktop) -> PathTab:
    """A starting point is begun, and level 3 of leadership is assessed, of 5 that it asks for."""
    tab = path_of(desktop)
    row = next(row for row in tab.roles.starts if row.accessibleName().startswith("CIO"))
    row.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    known = next(one for one in desktop.kept(Skill) if one.name == "Leadership")
    desktop.given(SkillAssessment(skill_id=known.id, day=TODAY, level=3))
    desktop.rest()
    return tab


def test_a_task_towards_a_role_is_found_in_the_backlog_and_done_there(desktop: Desktop) -> None:
    tab = begun(desktop)
    take(desktop, tab, "Task")
    (task,) = desktop.kept(Task)
    assert task.due is not None
    desktop.go(SCHEDULE)
    desktop.rest()
    page = desktop.window.page
    assert page is not None
    assert task.title in [card.card.title for card in page.findChildren(Card)]
    context = desktop.session.context
    assert context is not None
    context.acts.run(lambda: context.use(Tasks).finish(task.id))
    tab = path_of(desktop)
    state = gap(tab, "Leadership").steps[0].state
    assert state is not None
    assert (state.done, state.progress) == (True, "Done")
    desktop.undo()
    desktop.undo()
    assert (desktop.kept(Task), desktop.kept(CareerStep)) == ([], [])


def test_what_is_to_be_learned_stands_in_the_reading_list_with_its_skill(desktop: Desktop) -> None:
    tab = begun(desktop)
    take(desktop, tab, "Learning item")
    (item,) = desktop.kept(LearningItem)
    known = next(one for one in desktop.kept(Skill) if one.name == "Leadership")
    assert item.skills == {known.id}
    desktop.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desktop.rest()
    page = desktop.window.page
    assert page is not None
    learning = page.findChild(LearningTab)
    assert isinstance(learning, LearningTab)
    assert [row.item.title for row in learning.items.reading_rows] == [item.title]
    tab = path_of(desktop)
    click(gap(tab, "Leadership").steps[0].check)
    desktop.rest()
    assert [one.finished for one in desktop.kept(LearningItem)] == [TODAY]
    desktop.undo()
    assert [one.finished for one in desktop.kept(LearningItem)] == [None]
    desktop.undo()
    assert (desktop.kept(LearningItem), desktop.kept(CareerStep)) == ([], [])


def test_work_is_handed_over_and_feedback_asked_for_in_one_step_each(desktop: Desktop) -> None:
    desktop.given(person(name="Ana Ferreira"))
    tab = begun(desktop)
    take(desktop, tab, "Delegation")
    offers = tab.offers
    assert offers is not None
    assert offers.menu is not None
    offers.menu.setActiveAction(offers.menu.actions()[0])
    offers.menu.actions()[0].trigger()
    offers.menu.close()
    desktop.rest()
    assert [one.status for one in desktop.kept(Task)] == [TaskStatus.DELEGATED]
    assert len(desktop.kept(Delegation)) == 1
    take(desktop, tab, "Feedback to ask for")
    assert [one.due for one in desktop.kept(FeedbackRequest)] == [desktop.kept(CareerStep)[0].by_when]
    click(gap(tab, "Leadership").steps[1].check)
    desktop.rest()
    assert [one.closed for one in desktop.kept(FeedbackRequest)] == [TODAY]
    for _ in range(3):
        desktop.undo()
    assert (desktop.kept(FeedbackRequest), desktop.kept(Delegation), desktop.kept(CareerStep)) == ([], [], [])
