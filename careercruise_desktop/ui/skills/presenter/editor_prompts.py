"""The questions of the day, one at a time, and the entry that an answer begins."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.ui.skills.editor.state import PromptLine
from careercruise_desktop.usecases.drafts import Drafts
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_prompts import JournalPrompts

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.domain.prompts import Prompt
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.editor.prompts import PromptPage

DRAFT = "journal answer"


class Prompts:
    """Asks; an answer that was begun is kept as a draft, and put back."""

    def __init__(self, context: Context, page: PromptPage, opened: Callable[[int], object]) -> None:
        self._context = context
        self._page = page
        self._opened = opened
        self._day: date | None = None
        self._at = 0
        self._found: tuple[Prompt, ...] = ()
        self._draft = ""
        page.answered.connect(self.answer)
        page.next_wanted.connect(self.go_on)
        page.typed.connect(self.keep_draft)

    def refresh(self) -> None:
        """Read the questions of the day, and put back an answer that was left unfinished.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self._context.clock.now().day
        if today != self._day:
            self._day, self._at = today, 0
        self._found = self._context.use(JournalPrompts).of_day()
        if not self._page.answer.length:
            self._draft = self._context.use(Drafts).text(DRAFT)
            if self._draft:
                self._page.answer.type_again(self._draft)
                self._page.say("Restored: this was typed and not saved.")
        self._show()

    def go_on(self) -> None:
        """Ask the next question."""
        self._at += 1
        self._show()

    def answer(self, text: str) -> None:
        """Begin the entry that answers the question; without an answer, one of today."""
        journal, prompt = self._context.use(Journal), self._prompt

        def act() -> None:
            # The draft goes in the same transaction, or a crash in between would have it answered twice.
            with self._context.use(Drafts).saved(DRAFT):
                if prompt is None or not text.strip():
                    kept = journal.begin(prompt.kind if prompt is not None else JournalKind.LEARNED, line=text)
                else:
                    kept = journal.answer(prompt, text)
            # Also where it is tried again later.
            self._draft = ""
            self._page.empty()
            self._opened(kept.record.id)

        self._context.acts.run(act, refused=self._refused)

    def keep_draft(self) -> None:
        """Keep what is typed as an answer."""
        self._keep(self._page.answer.text)

    @property
    def _prompt(self) -> Prompt | None:
        return self._found[self._at % len(self._found)] if self._found else None

    def _refused(self, refusal: PersonError) -> None:
        self._page.say(refusal.brief)

    def _keep(self, text: str) -> None:
        if text == self._draft:
            return
        with contextlib.suppress(PersonError):
            self._context.use(Drafts).keep(DRAFT, text)
            self._draft = text

    def _show(self) -> None:
        prompt, n = self._prompt, len(self._found)
        self._page.show_prompt(PromptLine(prompt.text, self._at % n + 1, n, prompt.logged) if prompt else None)
