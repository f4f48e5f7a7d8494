"""Assessing a skill, wherever in the room that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.system.dayorder import order_of
from careercruise_desktop.ui.skills.skill.assessing import AssessBox, AssessState, Given
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.skill_evidence import SkillEvidence
from careercruise_desktop.usecases.skills import Assessed, Skills

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context


class Assessing:
    """Asks for a level and a line of evidence, and keeps them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.box: AssessBox | None = None

    def ask(self, key: int, anchor: QWidget, level: int = 0) -> None:
        """Ask at a widget; `level` is chosen already, 0 for none."""
        use, settings = self._context.use, self._context.settings()
        today = self._context.clock.now().day
        found = self._context.acts.run(lambda: (use(SkillEvidence).why(key), use(Delegations).people()))
        if found is None:
            return
        why, people = found
        self.box = box = AssessBox(
            anchor,
            AssessState(
                why.skill.name, level, why.descriptors, tuple(people), today, settings.week_start,
                order_of(settings.day_order),
            ),
        )  # fmt: skip
        box.agreed.connect(lambda given: self._keep(key, why.skill.name, given, box))
        box.start()

    def _keep(self, key: int, name: str, given: Given, box: AssessBox) -> None:
        def refused(refusal: Refused) -> None:
            box.refuse(refusal.rule)

        use = self._context.use(Skills)
        kept = self._context.acts.run(
            lambda: use.assess(key, given.level, given.evidence, day=given.day, person_id=given.person),
            said=lambda kept: _said(name, kept),
            icon="trending-up",
            refused=refused,
        )
        if kept is not None:
            box.close_now()


def _said(name: str, kept: Assessed) -> str:
    """What was kept, what was left out of it, and when it is looked at again.

    A level of another person, or of a day before the newest own one, is history: what the skill is stays as it was.
    """
    one = kept.assessment
    if one.person_id is not None:
        said, again = f"Added what is seen of {name}: {one.level}", ""
    elif kept.now is not None and kept.now.id != one.id:
        said = f"Added {one.level} to the history of {name}. It stays at {kept.now.level}, assessed later"
        again = ""
    else:
        said = f"{name} is {one.level}, {LEVELS[one.level]}"
        again = f", again from {words.day_short(kept.again)}" if kept.again is not None else ""
    if kept.remarks:
        return f"{said}. {' '.join(kept.remarks)}"
    return f"{said}{again}"
