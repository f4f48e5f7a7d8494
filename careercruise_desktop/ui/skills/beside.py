"""What stands beside the journal's list: the editor of entries, or the page of a weekly review."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from .editor.parts import EntryParts
from .editor.view import EntryEditor
from .review.view import ReviewPage

WIDTH = 386


class Beside(QStackedWidget):
    """Makes the editor and the page when they are asked for first.

    The list does not wait for them: `made` makes the editor in steps.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setFixedWidth(WIDTH)
        self._parts = EntryParts()

    @cached_property
    def editor(self) -> EntryEditor:
        """The editor; it is shown first."""
        self.insertWidget(0, self._editor)
        return self._editor

    @cached_property
    def review(self) -> ReviewPage:
        """The page of a weekly review."""
        made = ReviewPage()
        self.addWidget(made)
        return made

    @property
    def reviews(self) -> bool:
        """Whether the page of a review is on."""
        return isinstance(self.currentWidget(), ReviewPage)

    def made(self) -> Iterator[object]:
        """Make the editor; it is not shown yet."""
        yield from self._parts.made()
        yield self._editor

    @cached_property
    def _editor(self) -> EntryEditor:
        return EntryEditor(self._parts)
