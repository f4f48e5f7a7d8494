"""Moving a date, and what is asked about it then: why, and whether what depends on it follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.milestones.why import Question
from careercruise_desktop.usecases.milestones import Milestones, Moved

if TYPE_CHECKING:
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.why import WhyStrip


T = TypeVar("T")


class _Asked(NamedTuple):
    """The move that the strip is about: by how many days in all, and how it was made."""

    key: int
    days: int
    move_id: int | None
    along: bool
    step: int


class Moving:
    """Carries out moves, and answers the strip. `settle` shows what counts after a refusal."""

    def __init__(self, context: Context, strip: WhyStrip, settle: Callable[[], None]) -> None:
        self._context = context
        self._strip = strip
        self._settle = settle
        self._asked: _Asked | None = None
        self._acting = False
        strip.explained.connect(self.explain)
        strip.shift_requested.connect(self.shift)
        strip.undo_requested.connect(self.undo)
        strip.gone.connect(self._forget)
        strip.taken.connect(context.bus.foot_taken)
        context.bus.changed.connect(self._hear)

    def move(
        self,
        key: int,
        due: date,
        along: bool = False,
        step: int = 0,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Let a milestone be due on another day, and ask why.

        Presses of one key in a row are one move; `step` is by how many days each goes, 0 for what was no key. What is
        done in another way is an act of its own. `refused` says a refusal where the date was typed; else a toast does.
        """
        use, before = self._context.use(Milestones), self._going_on(key, step, along=along)
        moved = self._act(lambda: use.move(key, due, with_dependents=along, goes_on=before is not None), refused)
        self._settle()
        if moved is None or not moved.days:
            return
        days = moved.days + (before.days if before is not None else 0)
        if not days:
            # Back where it was: nothing is left to be asked.
            self._strip.leave()
            return
        self._asked = _Asked(key, days, moved.move_id, along, step)
        today = self._context.clock.now().day
        self._strip.ask(
            Question(
                title=moved.milestone.title,
                sentence=_sentence(moved, days, today),
                dependents=moved.dependents,
                followed=" ".join(moved.remarks).rstrip("."),
                asks=moved.move_id is not None,
            )
        )

    def _going_on(self, key: int, step: int, *, along: bool) -> _Asked | None:
        """The move that this one goes on with: made by the same key, and nothing was said about it yet."""
        asked, question = self._asked, self._strip.question
        if asked is None or question is None or question.reason or not step:
            return None
        return asked if (asked.key, asked.along, asked.step) == (key, along, step) else None

    def explain(self, reason: MoveReason | None) -> None:
        """Keep the word that was chosen."""
        asked, question = self._asked, self._strip.question
        if asked is None or asked.move_id is None or question is None:
            return
        use, move_id = self._context.use(Milestones), asked.move_id

        def act() -> bool:
            use.explain(move_id, reason)
            return True

        if self._act(act):
            self._strip.ask(question._replace(reason=reason.value if reason is not None else ""))

    def shift(self) -> None:
        """Let what depends on it move as well."""
        asked, question = self._asked, self._strip.question
        if asked is None or question is None:
            return
        use = self._context.use(Milestones)

        def act() -> tuple[int, ...]:
            found = use.shift_dependents(asked.key, asked.days)
            if question.reason and asked.move_id is not None:
                # The word was given before: it holds for these, too.
                use.explain(asked.move_id, MoveReason(question.reason))
            return found

        moved = self._act(act)
        if moved is not None:
            followed = f"{len(moved):,} more moved by {signed_days(asked.days)}"
            self._asked = asked._replace(step=0)
            self._strip.ask(question._replace(dependents=0, followed=followed))

    def undo(self) -> None:
        """Take the move back, with all that was said about it."""
        self._strip.leave()
        self._context.acts.undo()

    def _act(self, act: Callable[[], T], refused: Callable[[Refused], None] | None = None) -> T | None:
        self._acting = True
        try:
            return self._context.acts.run(act, refused=refused)
        finally:
            self._acting = False

    def _hear(self, change: Change) -> None:
        """Whatever else is done now, nobody is asked about the move any more."""
        if not self._acting and change.rows:
            self._strip.leave()

    def _forget(self) -> None:
        self._asked = None


def signed_days(days: int) -> str:
    """`+7 d`, `−2 d`."""
    return f"{'+' if days > 0 else words.MINUS}{abs(days)} d"


def _sentence(moved: Moved, days: int, today: date) -> str:
    others = len(moved.moved) - 1
    with_others = f", with {words.plural(others, 'other', 'others')}" if others > 0 else ""
    return f"moved to {words.day_short(moved.milestone.due, today)}, {signed_days(days)}{with_others}"
