"""What can be done with a person, and what follows from it in other rooms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.ui.leadership.people.state import CONFLICTS
from careercruise_desktop.ui.widgets.offers import Offer
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.people import People
from careercruise_desktop.usecases.records import Records

from .people_forgetting import ForgettingPresenter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.people.state import PersonRow
    from careercruise_desktop.ui.leadership.people.tab import PeopleTab

    Shown = Callable[[str, int], object]

_JOURNAL_ROOM = "skills"
_PREFIX = re.compile(r"\s*met\s+([^:]+):\s*", re.IGNORECASE)
_TALK = (Offer("edit", "Edit", "pencil", "Enter"), Offer(""), Offer("delete", "Delete", "trash-2", "Del"))


class PeopleActs:
    """Hears the page, the grid and the menus; `shown` shows a person in the tab, `refused` what stands on the grid."""

    def __init__(self, view: PeopleTab, context: Context, shown: Shown, refused: Callable[[], object]) -> None:
        self._view = view
        self._context = context
        self._shown = shown
        self._refused = refused
        self.forgetting = ForgettingPresenter(view, context)
        page = view.page
        page.changed.connect(self._change)
        page.talked.connect(self.talk)
        page.opened.connect(context.bus.record_requested)
        page.removed.connect(self.remove_record)
        page.record_menu_requested.connect(self.record_menu)
        page.acted.connect(lambda key: self.conflict() if key == CONFLICTS else None)
        page.menu_requested.connect(lambda place: self.menu(self._key, place))
        page.head.name.given_up.connect(lambda: page.head.refuse(""))
        view.list.new.agreed.connect(self._add)
        view.list.rows.menu_requested.connect(self.menu)
        view.list.rows.remove_requested.connect(self.remove)
        view.grid.menu_requested.connect(self.menu)
        view.grid.placed.connect(self._place)

    def menu(self, key: int, place: QPoint) -> None:
        """Open the menu about a person."""
        if not key:
            return
        row = next((row for row in self._rows if row.id == key), None)
        away = row is not None and row.spoken.endswith("archived")
        offers = (
            Offer("edit", "Edit in the panel", "panel-right"),
            Offer("conflict", "Log a conflict", "handshake"),
            Offer(""),
            Offer("back", "Take out of the archive", "archive-restore") if away else
            Offer("archive", "Archive", "archive"),
            Offer("forget", "Forget this person\N{HORIZONTAL ELLIPSIS}", "eye-off"),
            Offer("delete", "Delete", "trash-2", "Del"),
        )  # fmt: skip
        self._view.show_menu(offers, place, lambda act: self._do(act, key))

    def record_menu(self, kind: str, key: int, place: QPoint) -> None:
        """Open the menu about a talk."""
        self._view.show_menu(
            _TALK,
            place,
            lambda act: (
                self.remove_record(kind, key) if act == "delete" else self._context.bus.record_requested.emit(kind, key)
            ),
        )

    def talk(self, line: str) -> None:
        """Keep a talk with the one whose page is shown."""
        state, talk = self._view.page.state, self._view.page.head.talk
        if state is None:
            return
        words_said, stranger = own_line(line, state.name)
        if stranger:
            talk.refuse(f"This is the page of {words.shortened(state.name, 40)}, not of {stranger}.")
            return
        kept = self._context.acts.run(
            lambda: self._context.use(People).met(state.id, words_said),
            said=f"Noted a talk with {words.shortened(state.name, 40)}",
            icon="message-square",
            refused=lambda refusal: talk.refuse(refusal.rule),
        )
        if kept is not None:
            talk.start(state.example)

    def conflict(self) -> None:
        """Begin an entry of the journal about a conflict with this person, and open it there."""
        key = self._key
        if key:
            kept = self._context.acts.run(
                lambda: self._context.use(Journal).begin(JournalKind.CONFLICT, people=frozenset({key}))
            )
            if kept is not None:
                self._context.bus.room_requested.emit(_JOURNAL_ROOM)
                self._context.bus.entry_requested.emit(kept.record.id)

    def remove(self, key: int) -> None:
        """Delete a person; it can be taken back."""
        use = self._context.use(People)
        self._context.acts.run(
            lambda: use.remove(key), said=lambda person: f"Deleted {words.shortened(person.name, 40)}", icon="trash-2"
        )

    def remove_record(self, kind: str, key: int) -> None:
        """Delete a talk; it can be taken back."""
        self._context.acts.run(
            lambda: self._context.use(Records).remove(kind, key), said="Deleted a talk", icon="trash-2"
        )

    def forget(self) -> None:
        """Ask how the one whose page is shown is to be forgotten."""
        if self._key:
            self.forgetting.ask(self._key)

    @property
    def _key(self) -> int:
        state = self._view.list.state
        return state.chosen if state is not None else 0

    @property
    def _rows(self) -> tuple[PersonRow, ...]:
        state = self._view.list.state
        return state.rows if state is not None else ()

    def _do(self, act: str, key: int) -> None:
        use = self._context.use(People)
        if act == "delete":
            self.remove(key)
        elif act == "forget":
            self.forgetting.ask(key)
        elif act == "archive":
            self._context.acts.run(
                lambda: use.archive(key), said=lambda one: f"Archived {words.shortened(one.name, 40)}", icon="archive"
            )
        elif act == "back":
            self._context.acts.run(
                lambda: use.archive(key, away=False), said="Taken out of the archive", icon="archive-restore"
            )
        else:
            self._shown("person", key)
            if act == "conflict":
                self.conflict()
            else:
                self._context.bus.record_requested.emit("person", key)

    def _add(self, name: str, relation: str) -> None:
        made = self._context.acts.run(
            lambda: self._context.use(People).add(name, Relation(relation)),
            refused=lambda refusal: self._view.list.new.refuse(refusal.rule),
        )
        if made is not None:
            self._view.end_new()
            self._shown("person", made.id)

    def _change(self, name: str, value: object) -> None:
        """Keep a value of the one whose page is shown."""
        state, head = self._view.page.state, self._view.page.head
        if state is None:
            return
        kept = Relation(str(value)) if name == "relation" else value
        head.refuse("")

        def refused(refusal: Refused) -> None:
            head.refuse(refusal.rule, name)

        change = lambda: self._context.use(People).change(state.id, **{name: kept})  # noqa: E731
        if self._context.acts.run(change, refused=refused) is None:
            head.show_choices(state)

    def _place(self, key: int, influence: int | None, interest: int | None) -> None:
        if self._context.acts.run(lambda: self._context.use(People).place(key, influence, interest)) is None:
            self._refused()


def own_line(line: str, name: str) -> tuple[str, str]:
    """The words behind `met Ana:`, and whom it names where that is somebody else."""
    found = _PREFIX.match(line)
    if found is None:
        return line, ""
    named = found.group(1).strip()
    known = {name.casefold(), *name.casefold().split()}
    return (line[found.end() :], "") if named.casefold() in known else ("", named)
