"""The tab of feedback in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt

from careercruise_desktop.ui.leadership.asking.state import RequestState
from careercruise_desktop.ui.leadership.feedback.pane import ListPane
from careercruise_desktop.ui.leadership.feedback.state import AnswerState, BesideState, GroupState, RowState
from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
from careercruise_desktop.ui.leadership.presenter.feedback_words import CLOSED, WAITING

from .desktop import Desktop
from .leadership import LeadershipRobot


class FeedbackRobot(LeadershipRobot):
    """Reads the list and the pages, and uses them."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop, "feedback")
        desktop.rest()

    @property
    def tab(self) -> FeedbackTab:
        """The tab itself."""
        tab = super().tab
        assert isinstance(tab, FeedbackTab)
        return tab

    @property
    def pane(self) -> ListPane:
        """The list."""
        return self.tab.list

    @property
    def groups(self) -> tuple[GroupState, ...]:
        """The groups of the list."""
        assert self.pane.state is not None
        return self.pane.state.groups

    @property
    def titles(self) -> dict[str, int | None]:
        """The groups, each with how many rows it shows; None for a folded one."""
        return {group.title: None if group.folded else len(group.rows) for group in self.groups}

    @property
    def rows(self) -> list[RowState]:
        """The rows of answers."""
        return [row for group in self.groups if group.key not in {WAITING, CLOSED} for row in group.rows]

    def group(self, title: str) -> GroupState:
        """A group by its title."""
        return next(group for group in self.groups if group.title == title)

    @property
    def answer(self) -> AnswerState:
        """The answer that is shown."""
        assert self.tab.middle.currentWidget() is self.tab.answer
        assert self.tab.answer.state is not None
        return self.tab.answer.state

    @property
    def request(self) -> RequestState:
        """The request that is shown."""
        assert self.tab.middle.currentWidget() is self.tab.request
        assert self.tab.request.state is not None
        return self.tab.request.state

    @property
    def beside(self) -> BesideState:
        """The figures."""
        assert self.tab.beside.state is not None
        return self.tab.beside.state

    def open(self, kind: str, key: int) -> None:
        """Press a row of the list."""
        self.pane.rows.entered.emit(kind, key)
        self.desktop.rest()

    def narrow(self, what: str, value: object) -> None:
        """Choose a filter."""
        self.pane.narrowed.emit(what, value)
        self.desktop.rest()

    def key(self, key: Qt.Key) -> None:
        """Press a key."""
        self.desktop.key(key)
        self.desktop.rest()
