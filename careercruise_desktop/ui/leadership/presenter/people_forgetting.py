"""Forgetting a person: what goes is looked up for each choice, then it goes on a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.leadership.people.state import ForgetState, ForgetWish
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.forgetting import Forgetting

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.people.tab import PeopleTab
    from careercruise_desktop.usecases.forgetting import Forgotten, WhatGoes


class ForgettingPresenter:
    """Asks and shows; nothing is written before the person agrees."""

    def __init__(self, view: PeopleTab, context: Context) -> None:
        self._view = view
        self._context = context

    def ask(self, key: int) -> None:
        """Look what would go, and ask."""
        use = self._context.use
        self._context.jobs.run(
            "leadership.forget.look",
            lambda _: use(Forgetting).look(key),
            lambda goes: self._open(key, forget_state(goes)),
            self._complain,
        )

    def _open(self, key: int, state: ForgetState) -> None:
        dialog = self._view.ask_forgetting(state)
        dialog.wished.connect(lambda wish: self._look(key, wish))
        dialog.agreed.connect(lambda wish: self._forget(key, wish))

    def _look(self, key: int, wish: ForgetWish) -> None:
        use = self._context.use

        def show(goes: WhatGoes) -> None:
            dialog = self._view.forgetting
            if dialog is not None:
                dialog.show_state(forget_state(goes))

        self._context.jobs.run(
            "leadership.forget.look",
            lambda _: use(Forgetting).look(key, remove=wish.remove, texts=wish.texts, first=wish.first),
            show,
            self._complain,
        )

    def _forget(self, key: int, wish: ForgetWish) -> None:
        use, dialog = self._context.use, self._view.forgetting
        if dialog is None:
            return
        dialog.begin()
        self._context.jobs.run(
            "leadership.forget",
            lambda ticket: use(Forgetting).forget(
                key, remove=wish.remove, texts=wish.texts, first=wish.first, backups=wish.backups, watch=ticket
            ),
            self._done,
            self._complain,
            dialog.show_progress,
        )

    def _done(self, done: Forgotten) -> None:
        dialog = self._view.forgetting
        if dialog is not None:
            dialog.show_done(done.sentence)

    def _complain(self, error: PersonError) -> None:
        dialog = self._view.forgetting
        if dialog is not None:
            dialog.show_trouble(error.brief)
        else:
            self._context.bus.toast_requested.emit(Toast(error.brief, "octagon-alert", urgent=True))


def forget_state(goes: WhatGoes) -> ForgetState:
    """What goes, in the words of the question."""
    steps = ""
    if goes.steps:
        many = words.plural(goes.steps, "step of the history goes", "steps of the history go")
        steps = f"{many}, up to the newest that holds something of them: what was done until then cannot be undone."
    return ForgetState(
        name=goes.name, instead=goes.instead, lines=goes.lines, files=goes.attachments, backups=goes.backups,
        steps=steps, texts=goes.texts, alone=_alone(goes),
    )  # fmt: skip


def _alone(goes: WhatGoes) -> str:
    """The words for replacing the first name, too; the texts are counted before it is."""
    if not goes.first:
        return ""
    return f"Also \u201c{goes.first}\u201d alone, as in {words.plural(goes.alone, 'text', 'texts')}"
