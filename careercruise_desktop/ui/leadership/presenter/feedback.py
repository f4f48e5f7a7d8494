"""The presenter of the tab of feedback: the list, what is chosen in it, and what stands beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.leadership.feedback.state import NOTHING, AnswerState, Key, ListState
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.feedback import FeedbackCase
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests

from .asking import AskingPresenter
from .feedback_acts import FeedbackActs
from .feedback_beside import BesidePresenter
from .feedback_reading import MOST, Found, Narrowing, read
from .feedback_words import CLOSED, answer_state, list_periods, round_state
from .inbox import InboxPresenter
from .request_words import request_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.asking.state import RequestState
    from careercruise_desktop.ui.leadership.feedback.state import GroupState
    from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab

GROUP = "Feedback"


class FeedbackPresenter(Presenter):
    """Reads on a worker, for the list grows with the data and rounds without names are opened for it."""

    watches = frozenset({
        "feedback", "feedback_answer", "feedback_request", "request_recipient", "sealed_answer", "person", "project",
        "milestone", "journal_entry", "setting", "profile",
    })  # fmt: skip

    def __init__(self, view: FeedbackTab, context: Context) -> None:
        self._view = view
        self._context = context
        self._narrowing = Narrowing()
        self._found: Found | None = None
        self._chosen = NOTHING
        self._opening = NOTHING
        self._folds: dict[str, bool] = {}
        self.beside = BesidePresenter(view.beside, context)
        self.asking = AskingPresenter(view, context, self.show)
        self.inbox = InboxPresenter(view, context, self.show)
        self.acts = FeedbackActs(view, context, self.show)
        rows = view.list.rows
        rows.chosen.connect(lambda kind, key: self._choose(Key(kind, key)))
        rows.entered.connect(lambda kind, key: self._choose(Key(kind, key), shown=True))
        rows.folded.connect(self._fold)
        rows.remove_requested.connect(self.acts.remove)
        rows.menu_requested.connect(self.acts.menu)
        view.list.narrowed.connect(self._narrow)
        view.empty.begun.connect(self.asking.begin)
        view.empty.sample_wanted.connect(lambda: fill_with_sample(context, view.empty, self.refresh))
        view.asking.closed.connect(self._leave_asking)
        view.typing_requested.connect(self.acts.type_in)

    def refresh(self) -> None:
        """Read the list again on a worker, then what is chosen and the figures; what is just being asked too."""
        self.asking.refresh()
        narrowing, today, use = self._narrowing, self._today, self._context.use
        self._context.jobs.run("leadership.feedback", lambda _: read(use, narrowing, today), self._take, self._complain)

    def actions(self) -> Iterable[Action]:
        """What can be done in the tab."""
        yield Action(
            "feedback.inbox",
            "Take in an answer",
            "clipboard-paste",
            "V",
            self.inbox.open,
            GROUP,
            "paste import answer form",
        )
        yield Action("feedback.type", "Type in feedback", "pencil", "Shift+N", self.acts.type_in, GROUP, "add new")

    def begin(self) -> None:
        """Ask for feedback."""
        self.asking.begin()

    def open(self, kind: str, key: int) -> bool:
        """Show an answer or a request; the one that is shown already is to be opened in the inspector instead."""
        wanted = Key(kind, key)
        if not key or (wanted == self._chosen and kind == "feedback"):
            return False
        self.show(kind, key)
        return True

    def show(self, kind: str, key: int) -> None:
        """Show an answer or a request, whichever filters are on."""
        if self._narrowing.on:
            self._narrowing = Narrowing()
        if self._view.is_asking:
            self._view.leave_asking(empty=False)
        self._opening = Key(kind, key)
        self._choose(self._opening, shown=True)
        self.refresh()

    def _take(self, found: Found) -> None:
        self._found = found
        if found.bare and not self._opening.id:
            self._chosen = NOTHING
            self._view.show_empty()
            return
        known = [row.key for group in found.groups for row in group.rows]
        if self._opening.id:
            self._unfold(self._opening)
            self._opening = NOTHING
        elif self._chosen not in known:
            self._chosen = self._following(known)
        self._show()
        self._read_page()
        self.beside.refresh(self._narrowing, found.known)

    def _following(self, known: list[Key]) -> Key:
        """What is looked at where the chosen one is gone: what stands at its place, at first the newest answer."""
        state = self._view.list.state
        before = [row.key for group in state.groups for row in group.rows] if state is not None else []
        if self._chosen in before and known:
            return known[min(before.index(self._chosen), len(known) - 1)]
        answers = [key for key in known if key.kind == "feedback"]
        return (answers or known or [NOTHING])[0]

    def _groups(self, found: Found) -> tuple[GroupState, ...]:
        """The groups as they are folded: by the person's wish, else all but what waits and the newest quarter."""
        newest = next((group.key for group in found.groups if group.folds), "")
        return tuple(
            replace(group, folded=self._folds.get(group.key, group.key == CLOSED or group.key != newest))
            if group.folds
            else group
            for group in found.groups
        )

    def _show(self) -> None:
        found, on = self._found, self._narrowing
        if found is None:
            return
        groups = self._groups(found)
        more = found.total > MOST
        none = "" if groups else "No feedback fits these filters."
        self._view.show_list(
            ListState(
                groups=groups,
                chosen=self._chosen,
                counts=found.counts,
                shown=on.shown,
                project=on.project,
                projects=tuple(Option(each.id, each.name, "", each.detail) for each in found.projects),
                period=on.period,
                periods=list_periods(),
                none=f"The newest {MOST:,} of {found.total:,} are shown." if more else none,
            )
        )

    def _choose(self, key: Key, *, shown: bool = False) -> None:
        if shown:
            self._view.show_figures(False)
        if key != self._chosen:
            self._chosen = key
            state = self._view.list.state
            if state is not None:
                self._view.show_list(replace(state, chosen=key))
            if key.kind == "feedback":
                self._context.bus.selected.emit(key.kind, key.id, None)
        self._read_page()

    def _fold(self, key: str) -> None:
        state = self._view.list.state
        group = next((each for each in state.groups if each.key == key), None) if state is not None else None
        if group is not None:
            self._folds[key] = not group.folded
            self._show()

    def _unfold(self, key: Key) -> None:
        """Have the quarter of an answer open."""
        for group in self._found.groups if self._found is not None else ():
            if any(row.key == key for row in group.rows):
                self._folds[group.key] = False

    def _leave_asking(self) -> None:
        found = self._found
        self._view.leave_asking(empty=found is not None and found.bare)

    def _narrow(self, what: str, value: Any) -> None:  # noqa: ANN401 - a key, an id or none
        self._narrowing = self._narrowing._replace(**{what: value})
        self.refresh()

    def _read_page(self) -> None:
        """Read what is chosen, on a worker; the newest wish counts."""
        key = self._chosen
        if not key.id:
            self._view.show_page(None)
            return
        self._context.jobs.run(
            "leadership.feedback.page", self._reading(key), lambda page: self._take_page(key, page), self._complain
        )

    def _reading(self, key: Key) -> Callable[[object], AnswerState | RequestState | None]:
        use, today, found = self._context.use, self._today, self._found
        row = next((each for each in found.rows if each.sealed and each.id == key.id), None) if found else None

        def work(_: object) -> AnswerState | RequestState | None:
            try:
                if key.kind == "feedback":
                    return answer_state(use(FeedbackCase).open(key.id), today)
                status = use(FeedbackRequests).status(key.id)
                if status.open or not status.request.anonymous:
                    return request_state(status, today)
                return round_state(use(FeedbackCase).open_round(key.id), row, today)
            except Refused:
                return None  # it is gone meanwhile, and with the next change its row

        return work

    def _take_page(self, key: Key, page: AnswerState | RequestState | None) -> None:
        if key != self._chosen:
            return
        view = self._view
        if page is None:
            view.show_page(None)
        elif isinstance(page, AnswerState):
            view.answer.show_state(page)
            view.show_page(view.answer)
        else:
            view.request.show_state(page)
            view.show_page(view.request)

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)

    @property
    def _today(self) -> date:
        return self._context.clock.now().day
