"""What is done with skills in the room, and what is said then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.domain.skills import SkillKind
from careercruise_desktop.ui.skills.matrix.asking import HalfLifeBox, MergeBox, NewSkillBox, RenameBox, TargetBox
from careercruise_desktop.ui.skills.matrix.menus import matrix_offers, skill_offers
from careercruise_desktop.usecases.skill_evidence import SkillEvidence
from careercruise_desktop.usecases.skill_matrix import SkillLine, SkillMatrix
from careercruise_desktop.usecases.skills import Merged, Skills
from careercruise_desktop.usecases.starting_points import starting_skills

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.domain.skills import Skill
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.boxes import Box
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
        self.box: Box | None = None
        self._acts: dict[str, Callable[[int], None]] = {
            "why": show, "assess": self.assess, "target": self.aim, "half-life": self.fade, "rename": self.rename,
            "edit": self.edit, "merge": self.merge, "archive": self.archive, "restore": self.restore,
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
        known = {line.name.casefold() for line in self._lines()}
        missing = any(one.name.casefold() not in known for one in starting_skills())
        acts: dict[str, Callable[[], object]] = {
            "new": self.create, "start": self.add_start_set, "archived": lambda: choose(True),
            "used": lambda: choose(False),
        }  # fmt: skip
        offers = matrix_offers(archived=archived, missing=missing)
        self._view.show_menu(offers, place, lambda act: acts[act]())

    def create(self) -> None:
        """Ask for a new skill; one that was archived under the name is refused, and said so."""
        box = NewSkillBox(self._anchor(0), self._kind())
        box.agreed.connect(lambda name, kind, target: self._add(box, name, kind, target))
        self._open(box)

    def add_start_set(self) -> None:
        """Add the skills that ship, those that are there already stay as they are."""
        use = self._context.use(Skills)
        self._run(
            use.add_start_set,
            said=lambda made: f"{words.plural(len(made), 'skill', 'skills')} added",
            icon="graduation-cap",
        )

    def assess(self, key: int, level: int = 0) -> None:
        """Ask for a level and its evidence."""
        self._assessing.ask(key, self._anchor(key), level)

    def rename(self, key: int) -> None:
        """Ask for another name."""
        skill = self._skill(key)
        if skill is not None:
            box, use = RenameBox(self._anchor(key), skill.name), self._context.use(Skills)
            box.agreed.connect(
                lambda name: self._finish(box, lambda: use.rename(key, name), lambda kept: f"Renamed to {kept.name}")
            )
            self._open(box)

    def aim(self, key: int) -> None:
        """Ask for the level to reach."""
        skill = self._skill(key)
        if skill is not None:
            box, use = TargetBox(self._anchor(key), skill.name, skill.target_level), self._context.use(Skills)
            box.agreed.connect(lambda level: self._finish(box, lambda: use.aim(key, level), _target_said))
            self._open(box)

    def fade(self, key: int) -> None:
        """Ask how fast it fades."""
        skill = self._skill(key)
        if skill is not None:
            box, use = HalfLifeBox(self._anchor(key), skill.name, skill.half_life), self._context.use(Skills)
            box.agreed.connect(lambda months: self._finish(box, lambda: use.fade(key, months), _half_life_said))
            self._open(box)

    def edit(self, key: int) -> None:
        """Edit it in the inspector, with its descriptors and all."""
        self._context.bus.record_requested.emit("skill", key)

    def merge(self, key: int) -> None:
        """Ask what it becomes part of."""
        skill = self._skill(key)
        if skill is not None:
            others = sorted((line.name, line.id) for line in self._lines() if line.id != key)
            box = MergeBox(self._anchor(key), skill.name, [(other, name) for name, other in others])
            box.agreed.connect(lambda into: self._merge(box, key, into))
            self._open(box)

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

    def _add(self, box: NewSkillBox, name: str, kind: SkillKind, target: int | None) -> None:
        use = self._context.use(Skills)
        made = self._finish(
            box, lambda: use.add(name, kind, target=target), lambda kept: f"{kept.name} added", icon="plus"
        )
        if made is not None:
            self._view.matrix.rows.mean(made.id)

    def _merge(self, box: MergeBox, key: int, into: int) -> None:
        use = self._context.use(Skills)
        merged = self._finish(box, lambda: use.merge(key, into), _merged_said, icon="merge")
        if merged is not None and self._view.skill.state is not None and self._view.skill.state.id == key:
            self._show(into)

    def _finish(self, box: Box, act: Callable[[], T], said: Callable[[T], str], *, icon: str = "check") -> T | None:
        """Do what a box asked for; a refusal stands in it, else it closes."""

        def refused(refusal: Refused) -> None:
            box.refuse(refusal.rule)

        done = self._context.acts.run(act, said=said, icon=icon, refused=refused)
        if done is not None:
            box.close_now()
        return done

    def _run(self, act: Callable[[], T], *, said: Callable[[T], str], icon: str) -> T | None:
        return self._context.acts.run(act, said=said, icon=icon)

    def _open(self, box: NewSkillBox | RenameBox | TargetBox | HalfLifeBox | MergeBox) -> None:
        self.box = box
        box.start()

    def _skill(self, key: int) -> Skill | None:
        found = self._context.acts.run(lambda: self._context.use(SkillEvidence).why(key))
        return None if found is None else found.skill

    def _anchor(self, key: int) -> QWidget:
        """Where a box about a skill opens: at its row, under the head of its page, or under that of the room."""
        view = self._view
        if view.matrix.isVisible() and key and not view.matrix.rows.rect_of(key).isEmpty():
            return view.matrix.place_of(key)
        if key and view.skill.isVisible():
            return view.skill.title
        return view.matrix.head if view.matrix.isVisible() else view.header.title

    def _kind(self) -> SkillKind:
        """The kind of the skill that the keys mean: the next one is likely of it."""
        meant = self._view.matrix.rows.meant
        return next((line.kind for line in self._lines() if line.id == meant), SkillKind.TECHNICAL)

    def _lines(self) -> list[SkillLine]:
        return list(self._context.use(SkillMatrix).matrix().lines)

    @property
    def _skill_archived(self) -> bool:
        state = self._view.matrix.state
        return state is not None and state.archived


def _target_said(skill: Skill) -> str:
    return f"Target of {skill.name}: {skill.target_level}" if skill.target_level else f"{skill.name} has no target"


def _half_life_said(skill: Skill) -> str:
    return f"{skill.name} halves in {words.plural(skill.half_life, 'month', 'months')} without use"


def _merged_said(merged: Merged) -> str:
    said = f"Merged into {merged.skill.name}"
    return f"{said}. {' '.join(merged.remarks)}" if merged.remarks else said
