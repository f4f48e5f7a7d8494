"""The tab Journal as a whole: the list, and beside it the entry that is meant, a question of the day, or a review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.page import Presenter

from .editor import EditorPresenter
from .journal import GROUP, JournalPresenter
from .review import ReviewPresenter

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.beside import Beside
    from careercruise_desktop.ui.skills.editor.view import EntryEditor
    from careercruise_desktop.ui.skills.journal.tab import JournalTab
    from careercruise_desktop.ui.skills.review.view import ReviewPage
    from careercruise_desktop.ui.slices import Slices


class WholeJournal(Presenter):
    """Brings the list and what stands beside it together."""

    watches = JournalPresenter.watches | EditorPresenter.watches | ReviewPresenter.watches

    def __init__(self, context: Context, tab: JournalTab, beside: Beside, slices: Slices) -> None:
        """Know the tab, and what builds things after the paint: what stands beside the list is built there."""
        self._context = context
        self._tab = tab
        self._beside = beside
        self.entries = JournalPresenter(tab, context)
        tab.entry_selected.connect(self._select)
        tab.entry_opened.connect(self._edit)
        tab.everywhere_wanted.connect(context.bus.search_requested)
        slices.add(self._furnished())

    @cached_property
    def editor(self) -> EditorPresenter:
        """Who edits entries; what was typed and not saved when the program ended is there again."""
        view = self._beside.editor
        made = EditorPresenter(self._context, view, self._mean)
        view.prompts.review_wanted.connect(self.open_review)
        made.take_up()
        return made

    @cached_property
    def review(self) -> ReviewPresenter:
        """Who reviews a week."""
        page = self._beside.review
        page.closed.connect(self.close_review)
        page.own.followed.connect(self._follow)
        return ReviewPresenter(self._context, page, self.open)

    @property
    def view(self) -> EntryEditor:
        """The editor, in the hands of its presenter."""
        return self.editor.view

    @property
    def page(self) -> ReviewPage:
        """The page of a review, in the hands of its presenter."""
        return self.review.view

    def refresh(self) -> None:
        """Read all that is on screen again.

        Raises:
            Unreadable: the data file cannot be read.
        """
        self.entries.refresh()
        if self._edits:
            self.editor.refresh()
        if self._beside.reviews:
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
        self._beside.setCurrentWidget(self.page)
        self._tab.show_editor()
        self.review.open(day)
        self.page.answers[0].setFocus()

    def close_review(self) -> None:
        """Show the entry or the question again."""
        if self._beside.reviews:
            self._beside.setCurrentWidget(self.view)

    @property
    def _edits(self) -> bool:
        """Whether the editor is there yet."""
        return "editor" in self.__dict__

    def _furnished(self) -> Iterator[object]:
        """Build what stands beside the list, a step between two frames."""
        yield from self._beside.made()
        if not self.editor.shown:
            self.editor.refresh()
        # It is laid out and painted before the page of a review is built.
        yield from ("laid out", "painted")
        yield self.review

    def _follow(self, link: str) -> None:
        self.view.followed.emit(link)

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
