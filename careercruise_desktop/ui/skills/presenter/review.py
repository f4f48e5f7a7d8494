"""The presenter of the weekly review: reads a week beside the window, keeps its answers as an entry of the journal."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.skills.review.state import FigureLine, ReviewState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.drafts import Drafts, Typed
from careercruise_desktop.usecases.weekly_review import WeeklyReview
from careercruise_desktop.usecases.weekly_text import figures_of

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.review.view import ReviewPage
    from careercruise_desktop.usecases.weekly_state import ReviewWeek

DRAFTS = "weekly review"
OLDER = "Restored: this was typed before the saved review was changed. Compare both before you save."
_WEEK = timedelta(days=7)
_HEAD = re.compile(r"(Handed over|Came back|Taken back|\w+)\s+(.*)", re.DOTALL)


class ReviewPresenter(Presenter):
    """Holds the week that is shown; what is answered and not saved is kept as a draft of its week."""

    watches = frozenset({
        "journal_entry", "journal_skill", "time_entry", "time_block", "milestone", "milestone_move", "delegation",
        "task", "skill", "setting",
    })  # fmt: skip

    def __init__(self, context: Context, view: ReviewPage, opened: Callable[[int], object] = lambda _: None) -> None:
        """Know the page, and what shows the entry that a review is kept as."""
        self._context = context
        self.view = self._view = view
        self._opened = opened
        self._first: date | None = None
        self._entry = 0
        # The answers that are kept of this week, by their places.
        self._answers: Typed = {}
        self._restored = False
        view.saved.connect(self.save)
        view.typed.connect(self.keep_draft)
        view.week_wanted.connect(self.go)
        view.entry_wanted.connect(lambda: self._opened(self._entry))

    def open(self, day: date | None = None) -> None:
        """Show the week of a day; without one, the week that is due, or the running one."""
        if day is None:
            due = self._context.acts.run(lambda: self._context.use(WeeklyReview).due())
            day = due.first if due is not None else self._context.clock.now().day
        self._view.tell_now()
        self._first = week_of(day, self._context.settings().week_start).first
        self._restored = False
        self._answers = {}
        self.refresh()

    def go(self, weeks: int) -> None:
        """Show an earlier or a later week."""
        if self._first is not None:
            self.open(self._first + weeks * _WEEK)

    def refresh(self) -> None:
        """Read the week that is shown on a worker."""
        first, case = self._first, self._context.use(WeeklyReview)
        if first is None:
            return
        self._context.jobs.run("journal.review", lambda _: case.week(first), self._show, self._complain)

    def save(self, answers: tuple[str, ...]) -> None:
        """Keep the answers, with the figures as they are now."""
        first = self._first
        if first is None:
            return

        def act() -> None:
            # The draft goes in the same transaction, or a crash in between would put older answers over these.
            with self._context.use(Drafts).saved_form(DRAFTS, first.toordinal()):
                kept = self._context.use(WeeklyReview).save(first, answers)
            if first == self._first:
                self._view.forget_typed()
                self._view.say(" ".join(kept.remarks))
                self._entry = kept.record.id
                self.refresh()

        self._context.acts.run(act, said="Weekly review saved", refused=self._refuse)

    def keep_draft(self, answers: tuple[str, ...]) -> None:
        """Keep what is answered and not saved."""
        if self._first is not None:
            over = self._answers
            typed = {name: text for name, text in _named(answers).items() if text != over.get(name, "")}
            with contextlib.suppress(PersonError):
                self._context.use(Drafts).keep_form(DRAFTS, self._first.toordinal(), typed, over)

    def _show(self, page: ReviewWeek) -> None:
        if page.period.first != self._first:
            return
        self._entry = page.entry.id if page.entry is not None else 0
        self._answers = _named(page.answers)
        today = self._context.clock.now().day
        self._view.show_state(review_state(page, today))
        if not self._restored:
            self._restored = True
            with contextlib.suppress(PersonError):
                found = self._context.use(Drafts).left(DRAFTS, page.period.first.toordinal(), self._answers)
                texts = self._answers | found.typed | found.older
                if texts != self._answers:
                    self._view.type_again(tuple(texts.values()))
                if found.older:
                    self._view.say(OLDER)

    def _refuse(self, refusal: Refused) -> None:
        self._view.refuse(refusal.rule)

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)


def review_state(page: ReviewWeek, today: date) -> ReviewState:
    """The page of a week."""
    running = page.period.last >= today
    detail = "This week is not over yet; its figures follow until it is saved." if running else ""
    return ReviewState(
        week=page.period.first.isoformat(),
        title=page.title,
        detail=detail,
        figures=tuple(_figures(page)),
        own=page.own,
        questions=page.questions,
        answers=page.answers,
        saved=page.entry is not None,
        newest=running,
    )


def _named(answers: tuple[str, ...]) -> Typed:
    return {str(at): text for at, text in enumerate(answers)}


def _figures(page: ReviewWeek) -> Iterator[FigureLine]:
    """The lines of the figures, each parted into what happened and what it was."""
    for line in figures_of(page):
        found = _HEAD.match(line)
        assert found is not None
        yield FigureLine(found[1], found[2])
