"""The presenter of the entry editor: reads the entry that is open, and turns what the person means into acts."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.journal import JournalEntry, JournalKind, tags_of
from careercruise_desktop.ui.editors.unsaved import Place, Unsaved, UnsavedValues
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.attachments import Attachments, Owner
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.journal_pages import JournalPages
from careercruise_desktop.usecases.records import Kept, Records
from careercruise_desktop.usecases.sheets import Sheets

from .editor_drafts import EntryDrafts
from .editor_files import EntryFiles, file_lines
from .editor_prompts import Prompts
from .editor_words import entry_state

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.editor.view import EntryEditor

WAY = "journal_way"
NOT_YET = "Not saved yet."
_KIND = "journal_entry"
_OFFERED = {"project_id": "project", "milestone_id": "milestone", "skills": "skill", "people": "person"}


class EditorPresenter(Presenter):
    """Holds the entry that is open.

    What is typed and not saved yet is kept as a draft, outside the history; it is put back when the entry is opened
    again, also after a crash.
    """

    watches = frozenset({
        "journal_entry", "journal_skill", "journal_person", "attachment", "project", "milestone", "skill", "person",
        "portfolio", "portfolio_item", "setting", "delegation", "contact", "learning_item", "time_entry",
    })  # fmt: skip

    def __init__(self, context: Context, view: EntryEditor, meant: Callable[[int], object] = lambda _: None) -> None:
        """Know the editor, and who is told which entry is open now, 0 for none."""
        self._context = context
        self.view = self._view = view
        self._meant = meant
        self._id = 0
        self._fresh = self._shown = False
        self._unsaved = UnsavedValues()
        self._drafts = EntryDrafts(context, view)
        self._files = EntryFiles(context, view, lambda: self._id)
        self.prompts = Prompts(context, view.prompts, self._write)
        fields = view.fields
        fields.changed.connect(self.change)
        fields.given_up.connect(self._give_up)
        fields.asked.connect(self._make)
        fields.wanted.connect(self._offer)
        view.typed.connect(self._drafts.keep)
        view.removed.connect(self.remove)
        view.closed.connect(self.close)
        view.retried.connect(self.retry)
        view.way_chosen.connect(lambda way: context.memory.keep(**{WAY: way}))
        view.texts.show_way(context.memory.text(WAY, "both"))

    @property
    def shown(self) -> int:
        """The entry that is open; 0 for none."""
        return self._id

    def take_up(self) -> int:
        """Open the entry in which something was typed last and not saved, because the program ended; its id, or 0."""
        return next((key for key in self._drafts.left() if self._id == key or self.open(key)), 0)

    def open(self, key: int, *, fresh: bool = False) -> bool:
        """Show an entry, 0 for none; whether it is there."""
        if key == self._id:
            return bool(key)
        self._leave()
        self._id, self._fresh = key, fresh
        try:
            self.refresh()
        except PersonError as error:
            self._id = 0
            self._view.show_nothing()
            self._context.bus.toast_requested.emit(Toast(error.brief, "circle-alert"))
            return False
        finally:
            self._fresh = False
        self._meant(self._id)
        self._drafts.put_back()
        self._files.look()
        return bool(self._id)

    def begin(self, kind: JournalKind = JournalKind.LEARNED) -> None:
        """Begin an entry of today, and let its title be typed."""
        kept = self._context.acts.run(lambda: self._context.use(Journal).begin(kind))
        if kept is not None:
            self.open(kept.record.id, fresh=True)

    def _write(self, key: int) -> None:
        """Go on with an entry that an answer began."""
        if self.open(key):
            self._view.take_keys()

    def close(self) -> None:
        """Leave the entry; a question of the day stands in its place."""
        self.open(0)

    def remove(self) -> None:
        """Delete the entry that is open."""
        key = self._id
        self._leave()
        self._id = 0
        run = lambda: self._drafts.save(key, "", lambda: self._context.use(Journal).remove(key))  # noqa: E731
        if self._context.acts.run(run, said="Entry deleted", icon="trash-2") is None:
            self._id = key
            return
        self._view.show_nothing()
        self._meant(0)
        self.refresh()

    def refresh(self) -> None:
        """Read the entry that is open again; where it is gone, say so. Without one, read the questions of the day.

        Raises:
            Unreadable: the data file cannot be read.
        """
        self._shown = True
        if not self._id:
            self._drafts.follow(None)
            self._view.show_nothing()
            self.prompts.refresh()
            return
        try:
            found = self._context.use(JournalPages).entry(self._id)
        except Refused:
            if self._view.shown == self._id:
                # It may be brought back, and then with what was just being typed in it.
                self._drafts.keep(self._view.unsaved())
            self._drafts.follow(None)
            gone, self._id = self._id, 0
            if self._view.shown == gone:
                self._context.bus.toast_requested.emit(Toast("This entry was deleted", "trash-2"))
            self._view.show_nothing()
            self._meant(0)
            self.prompts.refresh()
            return
        self._drafts.follow(found.entry)
        files = self._context.use(Attachments).of(Owner("journal_entry", self._id))
        settings, now = self._context.settings(), self._context.clock.now()
        self._view.show_state(entry_state(found, file_lines(files), settings, now, fresh=self._fresh))

    def change(self, name: str, value: object) -> None:
        """Keep another value for a field."""
        if self._id:
            given: Any = tags_of(str(value)) if name == "tags" else value
            journal, key = self._context.use(Journal), self._id
            self._keep(name, value, lambda: journal.change(key, **{name: given}))

    def retry(self) -> None:
        """Try again to write what could not be written, of whichever entry."""
        for unsaved in self._unsaved:
            shown = unsaved.place.id == self._id
            try:
                kept = self._drafts.save(unsaved.place.id, unsaved.name, unsaved.act)
            except Refused as refusal:
                self._unsaved.drop(unsaved.place, unsaved.name)
                if shown:
                    self._view.fields.refuse(unsaved.name, refusal.rule)
            except PersonError as error:
                self._view.foot.show_trouble(str(error))
                return
            else:
                self._unsaved.drop(unsaved.place, unsaved.name)
                if shown:
                    self._saved(unsaved.name, kept)
        self._view.foot.show_trouble("")

    def _make(self, name: str, text: str) -> None:
        """Make a record of that name, and let the field refer to it."""
        records, key = self._context.use(Records), self._id
        if key:
            self._keep(name, text, lambda: records.choose_new(_KIND, key, name, text))

    def _offer(self, name: str) -> None:
        sheets = self._context.use(Sheets)
        found = self._context.acts.run(partial(sheets.choices, _OFFERED[name])) or []
        self._view.fields.offer(name, [Option(one.id, one.name, one.role, one.detail) for one in found])

    def _keep(self, name: str, value: object, act: Callable[[], object]) -> None:
        """Do what keeps a value. A refusal is shown at its field; what cannot be written waits to be tried again."""
        place = Place(_KIND, self._id)
        self._unsaved.drop(place, name)
        self._shown = False
        try:
            kept = self._drafts.save(self._id, name, act)
        except Refused as refusal:
            self._view.fields.refuse(refusal.field if refusal.field in self._view.texts.editors else name, refusal.rule)
            self._drafts.keep(self._view.unsaved())
        except PersonError as error:
            self._unsaved.keep(Unsaved(place, name, value, act))
            self._view.fields.refuse(name, NOT_YET)
            self._view.foot.show_trouble(str(error))
        else:
            self._saved(name, kept)
            if self._unsaved:
                self.retry()

    def _saved(self, name: str, kept: object) -> None:
        """Show that it was written, and what was done to it."""
        self._view.fields.accept(name)
        if not self._shown:
            # The news of the change has not come by: it changed nothing, or nobody passes it on.
            with contextlib.suppress(PersonError):
                self.refresh()
        self._drafts.keep(self._view.unsaved())
        if not self._unsaved:
            self._view.foot.show_trouble("")
            self._view.foot.stand_out()
        if isinstance(kept, Kept) and isinstance(kept.record, JournalEntry) and kept.remarks:
            self._view.fields.remark(name, " ".join(kept.remarks))

    def _give_up(self, name: str) -> None:
        self._unsaved.drop(Place(_KIND, self._id), name)
        if not self._unsaved:
            self._view.foot.show_trouble("")
        self._drafts.keep(self._view.unsaved())

    def _leave(self) -> None:
        """What is typed is meant; what was refused stays as a draft of its entry."""
        if self._id and self._view.shown == self._id:
            self._view.fields.settle()
            self._drafts.keep(self._view.unsaved())
