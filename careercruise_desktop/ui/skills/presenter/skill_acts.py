"""What is done with skills in the room, and what is said then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.ui.skills.matrix.menus import matrix_offers, skill_offers
from careercruise_desktop.usecases.skill_matrix import SkillMatrix
from careercruise_desktop.usecases.skills import Skills
from careercruise_desktop.usecases.starting_points import starting_skills

from .skill_forms import SkillForms

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.view import SkillsView

    from .assessing import Assessing

T = TypeVar("T")


class SkillActs:
    """Carries out what is asked for; `show` shows the page of a skill, 0 for that of none."""

    def __init__(self, context: Context, view: SkillsView, assessing: Assessing, show: Callable[[int], None]) -> None:
        self._context = context
        self._view = view
        self._assessing = assessing
        self._show = show
        self.forms = SkillForms(context, view, self._anchor, show)
        self._acts: dict[str, Callable[[int], None]] = {
            "why": show, "assess": self.assess, "target": self.forms.aim, "half-life": self.forms.fade,
            "rename": self.forms.rename, "merge": self.forms.merge, "edit": self.edit, "archive": self.archive,
            "restore": self.restore,
        }  # fmt: skip

    def do(self, key: int, act: str) -> None:
        """Do what a key or a line of the menu means; one that is put away is taken out by the same key."""
        if act == "archive" and self._skill_archived:
            act = "restore"
        self._acts[act](key)

    def menu(self, key: int, place: QPoint, *, here: bool = True) -> None:
        """Offer what can be done with a skill; `here` in the matrix, else on its page."""
        offers = skill_offers(archived=self._skill_archived, here=here)
        self._view.show_menu(offers, place, lambda act: self.do(key, act))

    def matrix_menu(self, place: QPoint, *, archived: bool, choose: Callable[[bool], None]) -> None:
        """Offer what can be done with the matrix; `choose` shows the skills in use, or those put away."""
        matrix = self._context.use(SkillMatrix).matrix
        known = {line.name.casefold() for away in (False, True) for line in matrix(archived=away).lines}
        missing = any(one.name.casefold() not in known for one in starting_skills())
        acts: dict[str, Callable[[], object]] = {
            "new": self.forms.create, "start": self.add_start_set, "archived": lambda: choose(True),
            "used": lambda: choose(False),
        }  # fmt: skip
        offers = matrix_offers(archived=archived, missing=missing)
        self._view.show_menu(offers, place, lambda act: acts[act]())

    def add_start_set(self) -> None:
        """Add the skills that ship, those that are there already stay as they are."""
        use = self._context.use(Skills)
        self._run(
            use.add_start_set,
            said=lambda made: f"{words.plural(len(made), 'skill', 'skills')} added",
            icon="graduation-cap",
        )

    def assess(self, key: int, level: int = 0, *, at: QWidget | None = None) -> None:
        """Ask for a level and its evidence; `at` the widget that was pressed, or where the skill stands."""
        self._assessing.ask(key, at or self._anchor(key), level)

    def withdraw(self, key: int) -> None:
        """Delete an assessment (its id) that was given by mistake."""
        use = self._context.use(Skills)
        self._run(lambda: use.withdraw(key), said="Assessment deleted", icon="trash-2")

    def edit(self, key: int) -> None:
        """Edit it in the inspector, with its descriptors and all."""
        self._context.bus.record_requested.emit("skill", key)

    def archive(self, key: int) -> None:
        """Put it away."""
        use = self._context.use(Skills)
        if self._run(lambda: use.archive(key), said=lambda kept: f"{kept.name} archived", icon="archive") is not None:
            self._show(0)

    def restore(self, key: int) -> None:
        """Take it out again."""
        use = self._context.use(Skills)
        done = lambda kept: f"{kept.name} taken out of the archive"  # noqa: E731
        if self._run(lambda: use.restore(key), said=done, icon="archive-restore") is not None:
            self._show(0)

    def _run(self, act: Callable[[], T], *, said: str | Callable[[T], str], icon: str) -> T | None:
        return self._context.acts.run(act, said=said, icon=icon)

    def _anchor(self, key: int) -> QWidget:
        """Where a box about a skill opens: at its row, under the head of its page, or under that of the room."""
        view = self._view
        if view.matrix.isVisible() and key and not view.matrix.rows.rect_of(key).isEmpty():
            return view.matrix.place_of(key)
        if key and view.skill.isVisible():
            return view.skill.title
        return view.matrix.head if view.matrix.isVisible() else view.header.title

    @property
    def _skill_archived(self) -> bool:
        state = self._view.matrix.state
        return state is not None and state.archived
