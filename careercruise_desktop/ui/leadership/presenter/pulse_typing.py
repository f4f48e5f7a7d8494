"""What is done with rounds that are typed in: kept, listed with all others, and corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.ui.leadership.pulse.state import HealthTyped, PulseTyped
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.impact_choices import Asked
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from careercruise_desktop.usecases.pulse_typed import TypedRounds

from .pulse_begin import Now, begin_state

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.impact.tab import ImpactTab
    from careercruise_desktop.usecases.pulse_status import PulseStatus

PAGE = 40


class RoundsPage(NamedTuple):
    """Some of all rounds."""

    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int


class TypedActs:
    """Answers the form of a round that is typed in. `now` gives what was read last, `towards` shows whom one asked."""

    def __init__(self, view: ImpactTab, context: Context, now: Now, towards: Callable[[Asked], None]) -> None:
        self._view = view
        self._context = context
        self._now = now
        self._towards = towards
        self._listed = 0
        view.type_requested.connect(self.begin)
        view.typed.connect(self.keep)
        view.correct_requested.connect(self.correct)
        view.rounds_requested.connect(self.list_all)
        view.opened.more_requested.connect(self._list_more)

    def begin(self) -> None:
        """Ask for the answers of a round."""
        begin = begin_state(self._context, self._now)
        if begin is not None:
            self._view.begin_typing(begin)

    def correct(self, key: int) -> None:
        """Show what was typed in, to be typed otherwise."""
        kept = self._context.acts.run(lambda: self._case.of(key))
        begin = begin_state(self._context, self._now) if kept is not None else None
        if kept is None or begin is None:
            return
        pulse = kept.pulse
        health = tuple(HealthTyped(question, *counts) for question, counts in kept.health.items())
        given = PulseTyped(
            pulse.day, pulse.team, pulse.project_id, pulse.asked, kept.scores, health, pulse.note, pulse.id
        )
        self._view.begin_typing(
            begin._replace(team=pulse.team, project_id=pulse.project_id, asked=pulse.asked, given=given)
        )

    def keep(self, typed: PulseTyped) -> None:
        """Keep a round, or a correction, unless its team has another of that day."""
        new = NewPulse(
            team=typed.team, project_id=typed.project_id, day=typed.day, asked=typed.asked, note=typed.note
        )  # fmt: skip
        if self._stands_in_the_way(typed):
            return
        health = {each.question: (each.green, each.yellow, each.red) for each in typed.health}
        count = words.plural(len(typed.scores), "answer", "answers")
        kept = self._context.acts.run(
            lambda: (
                self._case.correct(typed.key, new, typed.scores, health)
                if typed.key
                else self._context.use(PulseCase).type_in(new, typed.scores, health)
            ),
            said=f"Round corrected: {count}" if typed.key else f"Round kept: {count}",
            refused=self._refuse,
        )
        if kept is not None:
            self._view.end_form()
            self._towards(Asked(kept.team, kept.project_id))

    def list_all(self) -> None:
        """Show all rounds, also those below their minimum: how they stand, and not what they say."""
        page = self._page(0)
        place = self._view.opened.place()
        if page is not None and page.rows and place is not None:
            self._view.opened.show_records(page, place)
        elif page is not None:
            self._context.bus.toast_requested.emit(Toast("There is no round yet.", "list"))

    def _list_more(self) -> None:
        page = self._page(self._listed)
        if page is not None:
            self._view.opened.show_more(page)

    def _page(self, after: int) -> RoundsPage | None:
        found = self._context.acts.run(lambda: self._context.use(PulseCase).listed(PAGE, after))
        if found is None:
            return None
        total, some = found
        self._listed = after + len(some)
        return RoundsPage("All rounds", words.plural(total, "round", "rounds"), tuple(map(_row, some)), total)

    def _stands_in_the_way(self, typed: PulseTyped) -> bool:
        find = lambda: self._case.same_day(typed.team, typed.project_id, typed.day, but=typed.key)  # noqa: E731
        found = self._context.acts.run(find)
        if found is not None:
            answers = words.plural(found.standing.answers, "answer", "answers")
            self._view.refuse(
                f"{found.title}, is there already, with {answers}. Correct that round, or choose another day or team.",
                found.pulse.id,
            )
        return found is not None

    def _refuse(self, refusal: Refused) -> None:
        if not self._view.refuse(refusal.rule):
            self._context.bus.toast_requested.emit(Toast(refusal.rule, "circle-alert", urgent=True))

    @property
    def _case(self) -> TypedRounds:
        return self._context.use(TypedRounds)


def _row(status: PulseStatus) -> RecordState:
    how = "by form" if status.by_form else "typed in"
    return RecordState("pulse_round", status.pulse.id, "", status.title, status.sentence, how)
