"""The room of skills in the hands of a person: its matrix, the page of a skill, and the small forms over them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.ui.skills.matrix.places import square_rect
from careercruise_desktop.ui.skills.matrix.state import RowState
from careercruise_desktop.ui.skills.presenter import SkillsPresenter
from careercruise_desktop.ui.skills.skill.assessing import AssessBox
from careercruise_desktop.ui.skills.skill.state import SkillState
from careercruise_desktop.ui.skills.view import SkillsView
from careercruise_desktop.ui.widgets.box import Box
from tests.robots.desktop import Desktop
from tests.robots.widgets import settle

ROOM = 4
LEFT = Qt.MouseButton.LeftButton


class SkillsRobot:
    """Goes to the room, reads what stands there and uses it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        page = desktop.window.page
        assert isinstance(page, SkillsView)
        self.view = page

    @property
    def presenter(self) -> SkillsPresenter:
        """What decides what is shown."""
        presenter = self.view.presenter
        assert isinstance(presenter, SkillsPresenter)
        return presenter

    @property
    def groups(self) -> dict[str, list[str]]:
        """The names in the matrix, by their group."""
        state = self.view.matrix.state
        assert state is not None
        return {group.name: [row.name for row in group.rows] for group in state.groups}

    def row(self, name: str) -> RowState:
        """A row of the matrix."""
        state = self.view.matrix.state
        assert state is not None
        (found,) = [row for row in state.rows if row.name == name]
        return found

    @property
    def page(self) -> SkillState:
        """What the page of a skill shows; it has to be on screen."""
        assert self.view.skill.isVisible()
        assert self.view.skill.state is not None
        return self.view.skill.state

    @property
    def reading(self) -> bool:
        """Whether the journal stands beside the matrix."""
        return not self.view.skill.isVisible()

    @property
    def box(self) -> Box:
        """The small form that is open."""
        found = self.presenter.matrix.acts.forms.box
        assert found is not None
        return found

    @property
    def assessing(self) -> AssessBox:
        """The form that asks for a level."""
        found = self.desktop.window.findChildren(AssessBox)
        return next(box for box in found if box.is_open)

    def mean(self, name: str) -> None:
        """Let the keys mean a skill."""
        rows = self.view.matrix.rows
        rows.setFocus()
        rows.mean(self.row(name).id)
        settle()

    def key(self, name: str, key: Qt.Key) -> None:
        """Press a key on a row."""
        self.mean(name)
        self.desktop.key(key)
        self.desktop.rest()

    def enter(self, text: str = "") -> None:
        """Type where the keys are, and press Enter."""
        if text:
            self.desktop.type(text)
        self.desktop.key(Qt.Key.Key_Return)
        self.desktop.rest()

    def click_level(self, name: str, level: int) -> None:
        """Click a square of a row."""
        rows = self.view.matrix.rows
        self._click(square_rect(rows.width(), rows.rect_of(self.row(name).id).top(), level).center())

    def click(self, name: str) -> None:
        """Click the name of a skill."""
        self._click(self.view.matrix.rows.rect_of(self.row(name).id).topLeft() + QPoint(24, 20))

    def press(self, widget: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(widget, LEFT)
        self.desktop.rest()

    def choose(self, text: str) -> None:
        """Choose a line of the menu that is open."""
        menu = self.view.menu
        assert menu is not None
        action = next(action for action in menu.actions() if action.text().partition("\t")[0] == text)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.desktop.window.activateWindow()
        self.desktop.rest()

    def rows(self, source: str) -> list[str]:
        """The titles of what counts for the skill whose page is open."""
        return [row.title for row in self.view.skill.sources[source].rows]

    def kept(self, name: str) -> Skill:
        """A skill as it stands in the data file."""
        (found,) = [one for one in self.desktop.kept(Skill) if one.name == name]
        return found

    def history(self, name: str) -> list[tuple[int, str]]:
        """The levels of a skill and what they rest on, oldest first."""
        key = self.kept(name).id
        found = sorted(self.desktop.kept(SkillAssessment), key=lambda one: (one.day, one.id))
        return [(one.level, one.note) for one in found if one.skill_id == key]

    def _click(self, at: QPoint) -> None:
        QTest.mouseClick(self.view.matrix.rows, LEFT, pos=at)
        self.desktop.rest()
