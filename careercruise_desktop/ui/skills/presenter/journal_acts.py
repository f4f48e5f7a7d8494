"""What is done with entries in the journal's list, and what is said then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.ui.skills.journal.state import KINDS
from careercruise_desktop.ui.widgets.offers import Offer
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_pages import JournalFilter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.journal.tab import JournalTab
    from careercruise_desktop.usecases.journal_pages import JournalLine

    from .journal_lines import JournalLines

# A weekly review is begun from its own page.
WRITTEN = tuple(kind for kind in KINDS if kind is not JournalKind.WEEKLY_REVIEW)


class EntryActs:
    """Carries out what is asked for; `narrow` has the list show what passes another filter."""

    def __init__(
        self, context: Context, view: JournalTab, lines: JournalLines, narrow: Callable[[JournalFilter], None]
    ) -> None:
        self._context = context
        self._view = view
        self._lines = lines
        self._narrow = narrow
        view.remove_requested.connect(self.remove)
        view.menu_requested.connect(self.menu)

    def new(self, kind: JournalKind | None = None) -> None:
        """Begin an entry: of the kind, about the skill and the project that the list is limited to."""
        wanted = self._lines.wanted
        given: dict[str, Any] = {"role": wanted.role, "project_id": wanted.project_id}
        given = {name: value for name, value in given.items() if value is not None}
        if wanted.skill_id is not None:
            given["skills"] = frozenset({wanted.skill_id})
        told = kind or (wanted.kind if wanted.kind in WRITTEN else None) or JournalKind.LEARNED
        open_now = self._view.meant
        kind_now = self._context.acts.run(lambda: self._context.use(Journal).untouched(open_now)) if open_now else None
        if kind_now is told and not given:
            # There is a new one already: another one would only be left behind empty.
            self._view.open(open_now)
            return
        made = self._context.acts.run(lambda: self._context.use(Journal).begin(told, **given))
        if made is None or made.record.id is None:
            return
        # It has no words, no tag and no earlier day yet: what would hide it is taken off.
        self._view.show_search("")
        self._narrow(
            JournalFilter(
                kind=wanted.kind if wanted.kind == told else None,
                skill_id=wanted.skill_id,
                project_id=wanted.project_id,
                role=wanted.role,
            )
        )
        self._view.open(made.record.id)

    def remove(self, key: int) -> None:
        """Delete an entry; where it was meant, the one after it is meant then."""
        beside, meant = self._lines.beside(key), self._view.meant == key
        gone = self._context.acts.run(
            lambda: self._context.use(Journal).remove(key), said="Entry deleted", icon="trash-2"
        )
        if gone is not None and meant:
            self._view.mean(beside)
            self._view.entry_selected.emit(beside)

    def menu(self, key: int, place: QPoint) -> None:
        """Offer what can be done with an entry."""
        line = self._lines.find(key)
        if line is None:
            return
        shown = "Take out of the portfolio" if line.in_portfolio else "Show in the portfolio"
        hidden = "Not confidential any more" if line.confidential else "Keep confidential"
        offers = (
            Offer("open", "Open", "pencil", "Enter"),
            Offer(""),
            Offer("portfolio", shown, "bookmark"),
            Offer("hide", hidden, "eye" if line.confidential else "eye-off"),
            Offer(""),
            Offer("delete", "Delete entry", "trash-2", "Del"),
        )
        self._view.show_menu(offers, place, partial(self._do, line))

    def _do(self, line: JournalLine, act: str) -> None:
        use, run = self._context.use(Journal), self._context.acts.run
        if act == "open":
            self._view.open(line.id)
        elif act == "portfolio":
            said = "Taken out of the portfolio" if line.in_portfolio else "Shown in the portfolio"
            run(lambda: use.show_in_portfolio(line.id, shown=not line.in_portfolio), said=said, icon="bookmark")
        elif act == "hide":
            said = "Not confidential any more" if line.confidential else "Kept out of every document"
            run(lambda: use.hide(line.id, confidential=not line.confidential), said=said, icon="eye-off")
        else:
            self.remove(line.id)
