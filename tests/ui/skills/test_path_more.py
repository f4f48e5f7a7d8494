"""The career path: steps with what they were made as, roles put away, a narrow window, odd roles, the saved radar."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.profile import Position
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.skills.path.step_row import StepRow
from careercruise_desktop.ui.widgets import marks
from careercruise_desktop.usecases.skills import Skills
from careercruise_desktop.usecases.target_roles import TargetRoles
from tests.factories import TODAY, skill
from tests.robots.career_path import CareerPathRobot
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, press, settle
from tests.ui.conftest import Show
from tests.usecases.keeping import all_of, kept

MARKUP = "<b>Head</b> & <img src=x onerror=alert(1)>"
ARABIC = "مهارات القيادة والتخطيط"


@pytest.fixture
def path(desktop: Desktop, show: Show) -> CareerPathRobot:
    """The tab in a window with room for all of it."""
    robot = CareerPathRobot(desktop)
    show(robot.tab).resize(1240, 820)
    robot.read()
    settle()
    return robot


def role(path: CareerPathRobot, *levels: tuple[str, int, int | None], title: str = "Head of platform") -> TargetRole:
    """A role that requires skills at levels, with the own level where there is one."""
    made = kept(path.store, TargetRole(title=title))
    for name, required, own in levels:
        known = kept(path.store, skill(name=name))
        kept(path.store, RequiredCompetence(target_role_id=made.id, skill_id=known.id, level=required))
        if own is not None:
            kept(path.store, SkillAssessment(skill_id=known.id, day=TODAY, level=own))
    path.read()
    settle()
    assert isinstance(made, TargetRole)
    return made


def choose(row: StepRow, text: str) -> None:
    """Choose a line of a step's menu with the keys."""
    row.more.setFocus()
    press(row.more, Qt.Key.Key_Return)
    assert row.menu is not None
    action = next(act for act in row.menu.actions() if act.text() == text)
    row.menu.setActiveAction(action)
    press(row.menu, Qt.Key.Key_Return)


def undo(path: CareerPathRobot) -> None:
    path.store.undo()
    path.desktop.rest()


class TestSteps:
    def test_a_step_done_by_key_finishes_its_task_and_one_undo_takes_both_back(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3))
        path.take("Planning", "Task")
        row = path.box("Planning").steps[0]
        row.check.setFocus()
        press(row.check, Qt.Key.Key_Space)
        path.desktop.rest()
        assert [one.status for one in all_of(path.store, Task)] == [TaskStatus.DONE]
        assert row.state is not None
        assert (row.state.done, row.state.progress) == (True, "Done")
        assert path.desktop.toast == "Step done, and its task with it"
        undo(path)
        assert [one.status for one in all_of(path.store, Task)] == [TaskStatus.OPEN]
        assert not path.box("Planning").steps[0].check.accessibleName().startswith("Reopen")

    @pytest.mark.parametrize(("line", "left"), [("keep its task", 1), ("and its task", 0)])
    def test_a_step_that_is_removed_says_what_becomes_of_its_task(
        self, path: CareerPathRobot, line: str, left: int
    ) -> None:
        role(path, ("Planning", 4, 3))
        path.take("Planning", "Task")
        row = path.box("Planning").steps[0]
        choose(row, f"Remove the step{',' if left else ''} {line}")
        path.desktop.rest()
        assert (len(all_of(path.store, CareerStep)), len(all_of(path.store, Task))) == (0, left)
        undo(path)
        assert (len(all_of(path.store, CareerStep)), len(all_of(path.store, Task))) == (1, 1)

    def test_what_is_taken_is_not_offered_again(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3))
        for kind in ("Task", "Learning item", "Feedback to ask for"):
            path.take("Planning", kind)
        assert [step.kind for step in path.offers("Planning").state.steps] == ["Delegation"]

    @pytest.mark.parametrize("width", [1240, 944, 720])
    def test_every_word_of_a_step_has_its_room(self, path: CareerPathRobot, width: int) -> None:
        role(path, ("Planning", 4, 3))
        competence = all_of(path.store, RequiredCompetence)[0]
        long = CareerStep(
            required_competence_id=competence.id, title="Bring a schedule risk range to the go/no-go board of spring",
            goal=3, reached=1, unit="forecasts compared with outcomes", by_when=date(2027, 2, 4),
        )  # fmt: skip
        kept(path.store, long)
        path.tab.window().resize(width, 700)
        path.read()
        settle()
        box = path.box("Planning")
        (row,) = box.steps
        assert row.height() >= row.heightForWidth(row.width()) > 44
        assert box.head.height() >= box.head.heightForWidth(box.head.width())
        assert row.geometry().top() >= box.head.geometry().bottom()
        assert box.rect().contains(row.geometry())
        assert row.rect().contains(row.words.geometry())
        assert not box.acts.geometry().intersects(row.geometry())


class TestRoles:
    def test_a_role_put_away_is_brought_back_by_key(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3))
        path.tab.archive_requested.emit(path.page.id)
        path.desktop.rest()
        tab = path.tab
        assert tab.stage.currentWidget() is tab.empty
        (row,) = tab.roles.away
        assert row.accessibleName() == "Bring back Head of platform"
        row.setFocus()
        press(row, Qt.Key.Key_Return)
        path.desktop.rest()
        assert path.page.title == "Head of platform"
        assert tab.roles.away == []
        undo(path)
        assert [one.archived for one in all_of(path.store, TargetRole)] == [True]

    def test_a_role_is_copied_from_its_menu(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3))
        path.tab.roles.menu_requested.emit(path.page.id, QPoint(0, 0))
        assert path.tab.menu is not None
        next(act for act in path.tab.menu.actions() if act.text() == "Copy").trigger()
        path.tab.menu.close()
        path.desktop.rest()
        assert path.page.title == "Head of platform 2"
        assert [one.name for one in path.page.open] == ["Planning"]
        undo(path)
        assert len(all_of(path.store, TargetRole)) == 1

    def test_the_title_of_a_role_that_was_put_away_is_refused_beside_the_field(self, path: CareerPathRobot) -> None:
        made = role(path, ("Planning", 4, 3))
        role(path, title="Other")
        path.tab.archive_requested.emit(made.id)
        path.desktop.rest()
        path.own("HEAD of platform")
        assert path.tab.roles.box is not None
        assert "It is put away: bring it back" in path.tab.roles.box.complaint

    def test_a_day_that_is_over_says_so(self, path: CareerPathRobot) -> None:
        kept(path.store, TargetRole(title="Head of IT", by_when=TODAY - timedelta(days=10)))
        path.read()
        assert path.page.late
        assert path.tab.middle.until.text().startswith("was meant by ")


class TestNarrow:
    def test_the_list_stands_aside_and_is_opened_and_left_by_key(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3))
        role(path, title="CFO")
        tab = path.tab
        tab.window().resize(944, 640)
        settle()
        assert not tab.roles.isVisible()
        assert tab.middle.list.isVisible()
        tab.middle.list.setFocus()
        press(tab.middle.list, Qt.Key.Key_Return)
        assert tab.roles.cards[0].hasFocus()
        press(tab.roles.cards[0], Qt.Key.Key_Escape)
        assert not tab.roles.isVisible()
        assert tab.middle.list.hasFocus()

    def test_choosing_a_role_there_closes_it(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3))
        role(path, title="CFO")
        tab = path.tab
        tab.window().resize(944, 640)
        settle()
        click(tab.middle.list)
        click(tab.roles.cards[1])
        path.desktop.rest()
        assert path.page.title == "CFO"
        assert not tab.roles.isVisible()
        click(tab.middle.list)
        tab.window().resize(1300, 800)
        settle()
        assert tab.roles.isVisible()
        assert tab.roles.geometry().left() == 0
        assert not tab.middle.list.isVisible()

    def test_without_a_role_what_can_be_begun_with_stays_in_sight(self, path: CareerPathRobot) -> None:
        path.tab.window().resize(800, 600)
        settle()
        assert path.tab.roles.isVisible()
        path.begin("CIO")
        assert not path.tab.roles.isVisible()


class TestOddRoles:
    @pytest.mark.parametrize("count", [0, 1, 2, 3, 25])
    def test_a_radar_is_drawn_from_three_spokes_on(self, path: CareerPathRobot, count: int) -> None:
        role(path, *((f"Skill number {at}", 1 + at % 5, at % 6 or None) for at in range(count)))
        chart = path.tab.middle.radar.chart
        assert (chart is not None) == (count >= 3)
        assert path.tab.middle.more.isVisible() == (count >= 3)
        assert path.tab.middle.add.isVisible() == (count < 3)
        assert len(path.page.competences) == count
        if chart is not None:
            labels = path.radar.places.labels
            rects = [label.rect for label in labels if label is not None]
            assert len(rects) == count
            assert not any(
                one.adjusted(1, 1, -1, -1).intersects(two.adjusted(1, 1, -1, -1))
                for at, one in enumerate(rects) for two in rects[at + 1 :]
            )  # fmt: skip

    def test_words_are_drawn_and_spoken_as_they_are(self, path: CareerPathRobot) -> None:
        long = "x" * 120
        role(path, (MARKUP, 4, 3), (ARABIC, 4, None), (long, 4, 2), ("Reached & <i>done</i>", 2, 4), title=MARKUP)
        radar = path.radar
        radar.setFocus()
        press(radar, Qt.Key.Key_Home)
        assert radar.tip.startswith(MARKUP)
        assert path.tab.roles.cards[0].accessibleName().startswith(MARKUP)
        assert path.tab.gaps.reached[0].accessibleName().startswith("Reached & <i>done</i>, 4, required 2")
        for box in path.tab.gaps.boxes:
            assert box.head.height() >= box.head.heightForWidth(box.head.width())
        assert path.box(long).head.height() > 60
        svg = path.tab.picture("svg")
        assert b"<img" not in svg
        assert b"<b>" not in svg

    def test_merged_archived_and_deleted_skills_leave_a_whole_page(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3), ("Scheduling", 5, 4), ("Python", 3, 3), ("Risk", 2, 1))
        use = path.desktop.session.context
        assert use is not None
        skills, known = use.use(Skills), {one.name: one.id for one in all_of(path.store, Skill)}
        skills.merge(known["Scheduling"], known["Planning"])
        skills.archive(known["Python"])
        path.desktop.rest()
        assert [(one.name, one.required) for one in path.page.competences] == [
            ("Planning", 5), ("Risk", 2), ("Python", 3),
        ]  # fmt: skip
        assert len(path.radar.points) == 3
        with path.store.write("Delete skill") as desk:
            desk.remove(Skill, known["Risk"])
        path.read()
        assert path.tab.middle.radar.chart is None
        assert path.page.sentence == "1 of 2 required levels reached, 1 gap of one level."


class TestSaving:
    def test_the_radar_is_saved_as_a_picture_and_as_a_table(self, path: CareerPathRobot, tmp_path: Path) -> None:
        role(path, ("Planning", 4, 3), ("Python", 3, 5), ("Risk", 2, None))
        middle = path.tab.middle
        middle.more.setFocus()
        press(middle.more, Qt.Key.Key_Return)
        assert middle.menu is not None
        assert [act.text() for act in middle.menu.actions()] == ["Save as PNG…", "Save as SVG…", "Save as CSV…"]
        middle.menu.close()
        for kind in ("png", "svg", "csv"):
            path.tab.save_requested.emit(kind, tmp_path / f"radar.{kind}")
            assert path.desktop.toast == f"Saved radar.{kind}"
        assert (tmp_path / "radar.png").read_bytes().startswith(b"\x89PNG")
        assert b"Planning" in (tmp_path / "radar.svg").read_bytes()
        lines = (tmp_path / "radar.csv").read_text("utf-8").splitlines()
        assert lines[1:] == ["Planning,4,3,,1,gap,0,,0", "Python,3,5,,0,reached,0,,0", "Risk,2,,,,never assessed,0,,0"]

    def test_the_menu_opens_on_the_radar_too_and_asks_for_a_file(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3), ("Python", 3, 5), ("Risk", 2, None))
        path.radar.menu_requested.emit(path.radar.mapToGlobal(path.radar.rect().center()))
        menu = path.tab.middle.menu
        assert menu is not None
        menu.actions()[0].trigger()
        menu.close()
        assert path.tab.dialog is not None
        path.tab.dialog.reject()

    def test_a_spoke_that_is_clicked_tells_its_levels_and_what_is_missing(self, path: CareerPathRobot) -> None:
        role(path, ("Planning", 4, 3), ("Python", 3, 5), ("Risk", 2, None))
        path.click_spoke(2)
        assert path.radar.tip == "Risk  never assessed  required 2  no records yet"
        assert path.desktop.toast == "No records of using Risk yet: log time or write in the journal with it"


class TestPathSoFar:
    def test_posts_show_their_roles_as_marks_and_in_words(
        self, path: CareerPathRobot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert path.tab.roles.posts == []
        for title, start, held in (("Both", 2023, None), ("Engineer", 2018, Role.IT), ("Lead", 2020, Role.PM)):
            kept(path.store, Position(title=title, employer="Nordvik", start=date(start, 1, 1), role=held))
        path.read()
        settle()
        assert [row.accessibleName() for row in path.tab.roles.posts] == [
            "Both, IT and PM, Nordvik, since 2023", "Lead, PM, Nordvik, since 2020",
            "Engineer, IT, Nordvik, since 2018",
        ]  # fmt: skip
        painted: list[str] = []
        monkeypatch.setattr(
            "careercruise_desktop.ui.skills.path.roles.paint_mark",
            lambda painter, rect, role, token=None: painted.append(role),
        )
        for row in path.tab.roles.posts:
            row.grab()
        assert painted == [marks.IT, marks.PM, marks.PM, marks.IT]
        click(path.tab.roles.posts[0])


def test_the_starting_points_are_three_and_every_one_can_be_begun(path: CareerPathRobot) -> None:
    context = path.desktop.session.context
    assert context is not None
    for title in ("Technical PM", "CIO", "CPO"):
        path.begin(title)
        assert path.page.title == title
        assert len(path.radar.points) == len(path.page.competences)
    assert context.use(TargetRoles).starting_points() == ()
    assert path.tab.roles.starts == []


def test_the_palette_leads_to_the_roles(path: CareerPathRobot) -> None:
    role(path, ("Planning", 4, 3))
    acts = {action.id: action for action in path.presenter.actions()}
    acts["path.roles"].run()
    assert path.tab.roles.cards[0].hasFocus()
    path.tab.window().resize(944, 640)
    settle()
    acts["path.roles"].run()
    assert path.tab.side.drawer is not None
    assert path.tab.roles.isVisible()
