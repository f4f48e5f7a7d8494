"""What can be done with an answer or a request, and what follows from it in other rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain.feedback import Consent
from careercruise_desktop.ui.leadership.feedback.state import NOTHING, Key
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu
from careercruise_desktop.usecases.feedback import FeedbackCase
from careercruise_desktop.usecases.feedback_follow_ups import FeedbackFollowUps
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.typed_feedback import Begun, TypedFeedback

from .deleting import may_go

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
    from careercruise_desktop.ui.widgets.menu import Menu

    Shown = Callable[[str, int], object]

_JOURNAL_ROOM = "skills"
ANSWER = (
    Offer("edit", "Edit", "panel-right"),
    Offer("journal", "Add to journal", "book-open"),
    Offer("task", "Follow-up task", "plus"),
    Offer("copy", "Copy quote", "copy"),
    Offer("request", "Show the request", "mail"),
    Offer(""),
    Offer("delete", "Delete", "trash-2", "Del"),
)
REQUEST = (Offer("show", "Show", "eye", "Enter"), Offer(""), Offer("delete", "Delete", "trash-2", "Del"))


class FeedbackActs:
    """Hears the page of an answer and of a request, and the menus about both; `shown` shows one in the tab."""

    def __init__(self, view: FeedbackTab, context: Context, shown: Shown) -> None:
        self._view = view
        self._context = context
        self._shown = shown
        self.menu_shown: Menu | None = None
        self._begun: Begun | None = None
        answer, request = view.answer, view.request
        answer.changed.connect(self._change)
        answer.opened.connect(context.bus.record_requested)
        answer.journal_requested.connect(lambda: self.journal(self._answer.id))
        answer.task_requested.connect(lambda: self.task(*self._answer))
        answer.menu_requested.connect(lambda place: self.menu(*self._answer, place))
        request.menu_requested.connect(lambda place: self.menu("feedback_request", self._request, place))
        request.closing_requested.connect(self._close)
        request.mail_requested.connect(self._copy_mail)
        context.bus.record_shown.connect(self._leave)

    def type_in(self) -> None:
        """Type in what somebody said: an answer of today opens in the inspector, and is gone if it is left empty."""
        begun = self._context.acts.run(self._context.use(TypedFeedback).begin)
        if begun is None:
            return
        if self._begun is None or begun.id != self._begun.id:
            self._begun = begun
        self._shown("feedback", begun.id)
        self._context.bus.record_requested.emit("feedback", begun.id)

    def _leave(self, kind: str, key: int) -> None:
        """The inspector shows something else, or nothing: what was begun and left empty goes."""
        begun = self._begun
        if begun is not None and (kind, key) != ("feedback", begun.id):
            self._begun = None
            self._context.acts.run(lambda: self._context.use(TypedFeedback).leave(begun))

    def menu(self, kind: str, key: int, place: QPoint) -> None:
        """Open the menu about an answer or a request."""
        offers = self._offers(key) if kind == "feedback" else REQUEST
        self.menu_shown = menu = offer_menu(self._view, offers, lambda act: self._do(act, kind, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _offers(self, key: int) -> list[Offer]:
        """What can be done with an answer: one that nobody was asked for has no request, one without words no quote."""
        page = self._context.acts.run(lambda: self._context.use(FeedbackCase).open(key))
        if page is None:
            return []
        lacks = {"request"} if page.feedback.request_id is None else set()
        lacks |= set() if page.feedback.quote else {"copy"}
        told = page.journal is not None
        return [
            offer._replace(text="Open journal entry") if told and offer.act == "journal" else offer
            for offer in ANSWER
            if offer.act not in lacks
        ]

    def remove(self, kind: str, key: int) -> None:
        """Delete an answer or a request; both can be taken back. Where answers without names go with it, it asks."""
        run = self._context.acts.run
        if kind == "feedback":
            run(lambda: self._context.use(FeedbackCase).remove(key), said="Deleted feedback", icon="trash-2")
            return
        use = self._context.use(FeedbackRequests)
        goes = run(lambda: use.what_goes(key))
        if goes is not None and may_go(goes, self._view):
            detail = ". ".join(goes.lines)
            run(lambda: use.remove(key), said="Deleted request for feedback", icon="trash-2", detail=detail)

    def journal(self, key: int) -> None:
        """Tell of it in the journal: the entry that does is opened there."""
        entry = self._context.acts.run(lambda: self._context.use(FeedbackFollowUps).begin_entry(key))
        if entry is not None:
            self._context.bus.room_requested.emit(_JOURNAL_ROOM)
            self._context.bus.entry_requested.emit(entry.id)
            # An inspector that is open beside it shows it too, instead of what it showed before.
            self._context.bus.selected.emit("journal_entry", entry.id, None)

    def task(self, kind: str, key: int) -> None:
        """Make a task that follows from an answer, or from a round without names, and open it beside."""
        use = self._context.use(FeedbackFollowUps)
        begin = use.begin_task if kind == "feedback" else use.begin_round_task
        task = self._context.acts.run(lambda: begin(key))
        if task is not None:
            self._context.bus.record_requested.emit("task", task.id)

    @property
    def _answer(self) -> Key:
        state = self._view.answer.state
        return state.key if state is not None else NOTHING

    @property
    def _request(self) -> int:
        state = self._view.request.state
        return state.id if state is not None else 0

    def _do(self, act: str, kind: str, key: int) -> None:
        if act in {"edit", "show"}:
            self._context.bus.record_requested.emit(kind, key)
        elif act == "journal":
            self.journal(key)
        elif act == "task":
            self.task(kind, key)
        elif act == "delete":
            self.remove(kind, key)
        elif act == "request":
            self._show_request(key)
        elif act == "copy":
            page = self._context.acts.run(lambda: self._context.use(FeedbackCase).open(key))
            if page is not None:
                self._view.copy(page.feedback.quote)

    def _show_request(self, key: int) -> None:
        page = self._context.acts.run(lambda: self._context.use(FeedbackCase).open(key))
        if page is not None and page.feedback.request_id is not None:
            self._shown("feedback_request", page.feedback.request_id)

    def _change(self, name: str, value: object) -> None:
        """Keep what was agreed, or what was changed after it."""
        state, use = self._view.answer.state, self._context.use(FeedbackCase)
        if state is None or state.key.kind != "feedback":
            return
        key, followed = state.key.id, self._view.answer.followed
        followed.refuse("")
        refused = lambda refusal: followed.refuse(refusal.rule)  # noqa: E731
        if name == "consent":
            self._context.acts.run(lambda: use.agree(key, Consent(str(value))), refused=refused)
        elif name == "action":
            self._context.acts.run(lambda: use.act(key, str(value), state.action_on), refused=refused)
        else:
            self._context.acts.run(lambda: use.act(key, state.action, value), refused=refused)  # type: ignore[arg-type]

    def _close(self, closing: bool) -> None:
        state, use = self._view.request.state, self._context.use(FeedbackRequests)
        if state is None:
            return
        if not closing:
            self._context.acts.run(lambda: use.reopen(state.id), said="Takes answers again", icon="rotate-ccw")
        elif not state.anonymous:
            self._context.acts.run(lambda: use.close(state.id), said="Closed, takes no more answers", icon="check")
        elif self._view.ask(
            "Close this round for good?",
            "Its answers are shown together then, and it takes no more. That cannot be undone.",
            "Close for good",
        ):
            self._context.acts.run(lambda: use.close(state.id))

    def _copy_mail(self, person: int, again: bool) -> None:
        """Put the words of a mail on the clipboard; a reminder that was copied counts as sent, which can be undone."""
        use, key = self._context.use(FeedbackRequests), self._request
        text = self._context.acts.run(lambda: use.mail(key, person or None, again=again))
        if text is None:
            return
        self._view.copy(text)
        if again:
            self._context.acts.run(lambda: use.reminded(key, person or None), said="Copied the reminder", icon="copy")
        else:
            self._say("Copied the mail. Attach the form to it.", "copy")

    def _say(self, sentence: str, icon: str) -> None:
        self._context.bus.toast_requested.emit(Toast(sentence, icon))
