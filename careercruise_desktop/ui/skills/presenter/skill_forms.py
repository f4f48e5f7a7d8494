"""What is asked about a skill in small forms, and what is done with the answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.skills import SkillKind
from careercruise_desktop.domain.text import clean
from careercruise_desktop.ui.skills.matrix.asking import HalfLifeBox, MergeBox, NewSkillBox, RenameBox, TargetBox
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.skill_evidence import SkillEvidence
from careercruise_desktop.usecases.skill_matrix import SkillMatrix
from careercruise_desktop.usecases.skills import Merged, Skills

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.domain.skills import Skill
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.view import SkillsView
    from careercruise_desktop.ui.widgets.box import Box

T = TypeVar("T")


class SkillForms:
    """Opens the forms; `anchor` says where one about a skill opens, `show` shows the page of a skill."""

    def __init__(
        self, context: Context, view: SkillsView, anchor: Callable[[int], QWidget], show: Callable[[int], None]
    ) -> None:
        self._context = context
        self._view = view
        self._anchor = anchor
        self._show = show
        self.box: Box | None = None

    def create(self) -> None:
        """Ask for a new skill; one that was archived under the name is said, and offered back."""
        box = NewSkillBox(self._anchor(0), self._kind())
        box.back_wanted.connect(lambda: self._bring_back(box))
        box.agreed.connect(lambda name, kind, target: self._add(box, name, kind, target))
        self._open(box)

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

    def merge(self, key: int) -> None:
        """Ask what it becomes part of."""
        skill = self._skill(key)
        if skill is not None:
            others = [(one.id, one.name) for one in self._context.use(SkillMatrix).choices() if one.id != key]
            box = MergeBox(self._anchor(key), skill.name, others)
            box.agreed.connect(lambda into: self._merge(box, key, skill.name, into))
            self._open(box)

    def _add(self, box: NewSkillBox, name: str, kind: SkillKind, target: int | None) -> None:
        use = self._context.use(Skills)
        made = self._finish(
            box, lambda: use.add(name, kind, target=target), lambda kept: _added_said(kept, name), icon="plus"
        )
        if made is not None:
            self._view.matrix.rows.mean(made.id)
        else:
            known = self._context.acts.run(lambda: (use.put_away(name),))
            box.offer_back(known[0].name if known is not None and known[0] is not None else "")

    def _bring_back(self, box: NewSkillBox) -> None:
        """Take the skill that has the typed name out of the archive."""
        use = self._context.use(Skills)
        known = use.put_away(box.name.text())
        if known is None:
            box.offer_back("")
            return
        said = f"{known.name} taken out of the archive"
        if self._finish(box, lambda: use.restore(known.id), lambda _: said, icon="archive-restore") is not None:
            self._view.matrix.rows.mean(known.id)

    def _merge(self, box: MergeBox, key: int, name: str, into: int) -> None:
        """Merge on a worker: a skill that is used every day has tens of thousands of links."""
        context, view = self._context, self._view
        open_page = view.skill.isVisible() and view.skill.state is not None and view.skill.state.id == key
        use = context.use(Skills)

        def done(merged: Merged) -> None:
            box.close_now()
            said = Toast(_merged_said(merged), "merge", "", "Undo", "Ctrl+Z", context.acts.undo)
            context.bus.toast_requested.emit(said)
            # What had the keys is gone with the skill: they go on with the one that it became part of.
            if open_page:
                self._show(into)
                view.skill.assess.setFocus(Qt.FocusReason.OtherFocusReason)
            elif view.matrix.isVisible():
                view.matrix.rows.mean(into)
                view.matrix.rows.setFocus(Qt.FocusReason.OtherFocusReason)

        def failed(error: PersonError) -> None:
            box.wait(waiting=False)
            box.refuse(error.rule if isinstance(error, Refused) else error.brief)
            if not box.is_open:
                context.bus.toast_requested.emit(Toast(error.brief, "octagon-alert", urgent=True))

        def told(share: float, _: str) -> None:
            context.bus.toast_requested.emit(Toast(f"Merging {name}", "clock", words.percent(share), lasting=True))

        box.wait(waiting=True)
        context.jobs.run(
            f"skills.merge.{key}",
            lambda ticket: use.merge(key, into, progress=lambda share: ticket.progress(share, "")),
            done,
            failed,
            told,
        )

    def _finish(self, box: Box, act: Callable[[], T], said: Callable[[T], str], *, icon: str = "check") -> T | None:
        """Do what a box asked for; a refusal stands in it, else it closes."""

        def refused(refusal: Refused) -> None:
            box.refuse(refusal.rule)

        done = self._context.acts.run(act, said=said, icon=icon, refused=refused)
        if done is not None:
            box.close_now()
        return done

    def _open(self, box: NewSkillBox | RenameBox | TargetBox | HalfLifeBox | MergeBox) -> None:
        self.box = box
        box.start()

    def _skill(self, key: int) -> Skill | None:
        found = self._context.acts.run(lambda: self._context.use(SkillEvidence).why(key))
        return None if found is None else found.skill

    def _kind(self) -> SkillKind:
        """The kind of the skill that the keys mean: the next one is likely of it."""
        meant, found = self._view.matrix.rows.meant, self._context.use(SkillMatrix).choices()
        return next((one.kind for one in found if one.id == meant), SkillKind.TECHNICAL)


def _added_said(skill: Skill, typed: str) -> str:
    """That it was added, and what was left out of its name."""
    return " ".join(part for part in (f"{skill.name} added.", clean(typed).remark) if part).removesuffix(".")


def _target_said(skill: Skill) -> str:
    return f"Target of {skill.name}: {skill.target_level}" if skill.target_level else f"{skill.name} has no target"


def _half_life_said(skill: Skill) -> str:
    return f"{skill.name} halves in {words.plural(skill.half_life, 'month', 'months')} without use"


def _merged_said(merged: Merged) -> str:
    said = f"Merged into {merged.skill.name}"
    return f"{said}. {' '.join(merged.remarks)}" if merged.remarks else said
