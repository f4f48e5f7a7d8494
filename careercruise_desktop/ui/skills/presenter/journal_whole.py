"""The tab Journal as a whole: the list, and beside it the entry that is meant, a question of the day, or a review."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.page import Presenter

from .editor import EditorPresenter
from .journal import GROUP, JournalPresenter
from .review import ReviewPresenter

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.editor.view import EntryEditor
    from careercruise_desktop.ui.skills.journal.tab import JournalTab
    from careercruise_desktop.ui.skills.review.view import ReviewPage


class WholeJournal(Presenter):
    """Brings the list and what stands beside it together."""

    watches = JournalPresenter.watches | EditorPresenter.watches | ReviewPresenter.watches

    def __init__(self, context: Context, tab: JournalTab, editor: EntryEditor, page: ReviewPage) -> None:
        self._tab = tab
        self.view, self.page = editor, page
        self._begun = False
        tab.editor_place.addWidget(editor)
        tab.editor_place.addWidget(page)
        self.entries = JournalPresenter(tab, context)
        self.editor = EditorPresenter(context, editor, self._mean)
        self.review = ReviewPresenter(context, page, self.open)
        tab.entry_selected.connect(self._select)
        tab.entry_opened.connect(self._edit)
        tab.everywhere_wanted.connect(context.bus.search_requested)
        editor.prompts.review_wanted.connect(self.open_review)
        page.closed.connect(self.close_review)
        page.own.followed.connect(editor.followed)

    def refresh(self) -> None:
        """Read all that is on screen again; at the first time also what was typed and not saved.

        Raises:
            Unreadable: the data file cannot be read.
        """
        self.entries.refresh()
        if not self._begun:
            self._begun = True
            self.editor.take_up()
        self.editor.refresh()
        if self._reviews:
            self.review.refresh()

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        yield from self.entries.actions()
        yield Action("journal.review", "Weekly review", "list-checks", "", self.open_review, GROUP, "week questions")

    def new(self) -> None:
        """Begin an entry."""
        self.entries.new()

    def open(self, key: int) -> None:
        """Show an entry that was chosen elsewhere, in the editor and in the list; 0 for none."""
        if key:
            self._tab.open(key)

    def open_review(self, day: date | None = None) -> None:
        """Show the review of the week around a day; without one, of the week that is due, or the running one."""
        self._tab.editor_place.setCurrentWidget(self.page)
        self._tab.show_editor()
        self.review.open(day)
        self.page.answers[0].setFocus()

    def close_review(self) -> None:
        """Show the entry or the question again."""
        self._tab.editor_place.setCurrentWidget(self.view)

    @property
    def _reviews(self) -> bool:
        return self._tab.editor_place.currentWidget() is self.page

    def _select(self, key: int) -> None:
        self.close_review()
        self.editor.open(key)

    def _edit(self, key: int) -> None:
        self.close_review()
        if self.editor.open(key):
            self.entries.seek(key)
            self.view.take_keys()
        else:
            # It is gone; what is said about that is said by the editor.
            self._tab.mean(0)

    def _mean(self, key: int) -> None:
        if self._tab.meant != key:
            self._tab.mean(key)
            self.entries.seek(key)
