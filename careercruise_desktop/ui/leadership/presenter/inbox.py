"""Taking in an answer that was pasted: looked at before, taken once, refused in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
    from careercruise_desktop.usecases.answers import Accepted


class InboxPresenter:
    """Opens the box and reads beside the window what is put into it; `shown` shows an answer in the tab."""

    def __init__(self, view: FeedbackTab, context: Context, shown: Callable[[str, int], object]) -> None:
        self._view = view
        self._context = context
        self._shown = shown
        view.inbox_requested.connect(self.open)
        view.request.answer_requested.connect(lambda: self.open(at_request=True))

    def open(self, *, at_request: bool = False) -> None:
        """Ask for an answer that came: its text, or its file."""
        box = self._view.open_inbox(self._view.request.answer if at_request else None)
        box.looked.connect(self._look)
        box.agreed.connect(self._accept)
        box.file_wanted.connect(lambda: self._import(()))
        box.dropped.connect(self._import)
        box.start()

    def _look(self, text: str) -> None:
        """Say what would come of an answer, before it is taken in."""
        self._on_answer(lambda: self._context.use(Answers).look(text).sentence, self._tell_look)

    def _tell_look(self, sentence: str) -> None:
        if self._view.inbox is not None and self._view.inbox.is_open:
            self._view.inbox.show_look(sentence)

    def _accept(self, text: str) -> None:
        """Take an answer in; every refusal is one sentence below the text."""
        box = self._view.inbox
        if box is not None:
            box.wait(waiting=True)
        self._on_answer(lambda: self._context.use(Answers).accept(text), self._accepted)

    def _accepted(self, accepted: Accepted) -> None:
        if self._view.inbox is not None and self._view.inbox.is_open:
            self._view.inbox.close_now()
        if accepted.feedback is not None:
            undo = self._context.acts.undo
            toast = Toast(accepted.sentence, "message-square", action="Undo", key="Ctrl+Z", run=undo)
            self._shown("feedback", accepted.feedback.id)
        else:
            toast = Toast(accepted.sentence, "message-square")
        self._context.bus.toast_requested.emit(toast)

    def _on_answer(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._context.jobs.run("leadership.answer", lambda _: work(), done, self._refuse_answer)

    def _refuse_answer(self, error: PersonError) -> None:
        box = self._view.inbox
        if box is not None and box.is_open:
            box.wait(waiting=False)
            box.refuse(error.rule if isinstance(error, Refused) else error.brief)
        else:
            said = error.rule if isinstance(error, Refused) else error.brief
            self._context.bus.toast_requested.emit(Toast(said, "octagon-alert", urgent=True))

    def _import(self, paths: tuple[Path, ...]) -> None:
        """Take in files as the import does; with none, ask for them."""
        if self._view.inbox is not None and self._view.inbox.is_open:
            self._view.inbox.close_now()
        if paths:
            self._context.bus.import_requested.emit(paths)
        else:
            self._context.bus.import_asked.emit(False)
