"""The learning items in the tab of learning, and what is done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.learning import LearningStatus
from careercruise_desktop.domain.learning_line import read_line
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.ui.skills.learning.menus import item_offers
from careercruise_desktop.ui.skills.learning.state import ItemsState
from careercruise_desktop.ui.visiting import visit
from careercruise_desktop.ui.widgets.offers import offer_menu
from careercruise_desktop.usecases.learning import Learning, LearningFilter

from .learning_words import TOLD, draft_told, item_state, offer_told, summary_told

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.domain.learning_line import LearningDraft
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.learning.items import ItemsPart

PAGE = 50
_OPEN = (LearningStatus.DOING, LearningStatus.PLANNED)
_OVER = (LearningStatus.DONE, LearningStatus.STOPPED)
_SAID = {
    LearningStatus.PLANNED: "Planned, at its place in the reading list",
    LearningStatus.DOING: "Under way since today",
    LearningStatus.DONE: "Finished today",
    LearningStatus.STOPPED: "Stopped; its hours stay",
}


class ItemsPresenter:
    """Reads items and answers what `ItemsPart` asks for."""

    def __init__(self, view: ItemsPart, context: Context) -> None:
        self._view = view
        self._context = context
        self._use = context.use(Learning)
        self._run = context.acts.run
        self._shown = PAGE
        view.line_typed.connect(self._hint)
        view.line_given.connect(lambda text, create: self._add(text, create=create))
        view.opened.connect(partial(context.bus.record_requested.emit, "learning_item"))
        view.status_wanted.connect(lambda key, status: self.set_status(key, LearningStatus(status)))
        view.moved.connect(self._move)
        view.time_wanted.connect(self._log)
        view.remove_requested.connect(self._remove)
        view.visit_requested.connect(self._visit)
        view.menu_requested.connect(self._menu)
        view.more_requested.connect(self._more)

    def refresh(self) -> str:
        """Read and show the items; gives what is ahead, in one line."""
        today = self._context.clock.now().day
        counts = self._use.counts()
        lines = self._use.lines(LearningFilter(_OPEN))
        done = self._use.lines(LearningFilter((LearningStatus.DONE,), limit=self._shown))
        stopped = self._use.lines(LearningFilter((LearningStatus.STOPPED,), limit=self._shown))
        all_over = sum(counts.by_status[status] for status in _OVER)
        state = ItemsState(
            doing=tuple(item_state(line, today) for line in lines if line.status is LearningStatus.DOING),
            reading=tuple(item_state(line, today) for line in lines if line.status is LearningStatus.PLANNED),
            done=tuple(item_state(line, today) for line in done),
            stopped=tuple(item_state(line, today) for line in stopped),
            left=max(0, all_over - len(done) - len(stopped)),
            all_done=counts.by_status[LearningStatus.DONE],
            all_stopped=counts.by_status[LearningStatus.STOPPED],
            summary=summary_told(counts),
            empty=not sum(counts.by_status.values()),
            today=today,
        )
        if state != self._view.state or state.empty:
            self._view.show_state(state)
        return "" if state.empty else state.summary

    def set_status(self, key: int, status: LearningStatus) -> None:
        """Say how far an item is."""
        if self._use.line(key).status is not status:
            self._run(lambda: self._use.set_status(key, status), said=_SAID[status])

    def _hint(self, text: str) -> None:
        draft = read_line(text)
        missing = self._use.unknown_skills(draft)
        self._view.show_hint(draft_told(draft, missing), offer=offer_told(missing) if draft.title else "")

    def _add(self, text: str, *, create: bool) -> None:
        draft = read_line(text)
        if not text.strip():
            return
        act = lambda: self._use.add_line(draft, create=create)  # noqa: E731
        if self._run(act, said="Added to the reading list", refused=partial(self._refuse, text, draft)) is not None:
            self._view.clear_line()

    def _refuse(self, text: str, draft: LearningDraft, refusal: Refused) -> None:
        missing = self._use.unknown_skills(draft) if refusal.field == "skills" else ()
        after = [text.partition(f"+{name}")[2].lstrip() for name in missing]
        split = 'Two words need marks, such as +"Two words".' if any(rest[:1].isalpha() for rest in after) else ""
        told = " ".join(part for part in (refusal.rule, split) if part)
        self._view.show_hint(told, offer=offer_told(missing), wrong=True)

    def _move(self, key: int, place: int) -> None:
        self._run(lambda: self._use.move(key, place))
        # Where it was refused, the list goes back to its order.
        self.refresh()

    def _log(self, key: int, minutes: int, day: date) -> None:
        now = self._context.clock.now()
        when = "" if day == now.day else f" on {words.day_short(day, now.day)}"
        said = f"Logged {words.duration(minutes)} of learning{when}"
        self._run(lambda: self._use.log(key, DayTotal(day, minutes, now.zone)), said=said, icon="clock")

    def _remove(self, key: int) -> None:
        self._run(
            lambda: self._use.remove(key), said="Learning item deleted; its entries and credits stay", icon="trash-2"
        )

    def _visit(self, key: int) -> None:
        url = self._use.line(key).url
        if url:
            visit(url, self._context.bus)

    def _more(self) -> None:
        self._shown += 4 * PAGE
        self.refresh()

    def _menu(self, key: int, place: QPoint) -> None:
        line = self._use.line(key)
        menu = offer_menu(self._view, item_offers(line.status, link=bool(line.url)), partial(self._do, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _do(self, key: int, act: str) -> None:
        if act in TOLD_STATUS:
            self.set_status(key, LearningStatus(act))
        elif act == "log":
            self._view.ask_time(key)
        elif act == "delete":
            self._remove(key)
        elif act == "visit":
            self._visit(key)
        else:
            self._context.bus.record_requested.emit("learning_item", key)


TOLD_STATUS = frozenset(status.value for status in TOLD)
