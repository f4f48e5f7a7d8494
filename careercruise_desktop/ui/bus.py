"""The one way news travels in the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QThread, Signal

from careercruise_desktop.domain.changes import Change


class Bus(QObject):
    """Carries what the history says has changed, and what one room asks of the shell.

    Signals:
        changed: a `Change`, from this window or from the command line.
        record_requested: open a record (table name, id) in the inspector; of a repeating block its next time.
        record_shown: the inspector shows a record (table name, id) now, whichever way it was opened; ("", 0): none.
        occurrence_requested: open one time of a block (a `BlockKey`) in the inspector.
        records_requested: show several records together in the inspector, as a tuple of (table name, id, day) with the
            local day on which a block's time starts; fewer than two take such a page away.
        records_renamed: records that the inspector shows were changed there, and are named so now (a tuple as above).
        selected: one record (table name, id, local day or None) was selected; an open inspector shows it.
        room_requested: show a room by its key.
        project_requested: show the page of a project (its id); the room of milestones is asked for before.
        review_requested: show the weekly review of the week around a day; the room of skills is asked for before.
        entry_requested: show an entry of the journal (its id) there; the room of skills is asked for before.
        leadership_requested: show a record (table name, id) in the room of leadership; it is asked for before.
        page_shown: the page of a project (its id) is on screen now; 0: none is any more.
        toast_requested: show a `Toast`.
        line_requested: open the quick log with a line in it.
        search_requested: open the search over everything, with a text in it.
        adjust_requested: open the quick log with the line that would log one time of a block (a `BlockKey`).
        import_asked: ask what to import: a folder, or else files.
        import_requested: import files and folders (a tuple of paths).
        foot_taken: something stands over so many pixels above the footer (0: nothing any more) and asks about the act
            that was done last. Toasts stand above it.
        counted: a room (key) has so many things that wait for the person.
    """

    changed = Signal(object)
    record_requested = Signal(str, int)
    record_shown = Signal(str, int)
    occurrence_requested = Signal(object)
    records_requested = Signal(object)
    selected = Signal(str, int, object)
    records_renamed = Signal(object)
    room_requested = Signal(str)
    project_requested = Signal(int)
    review_requested = Signal(object)
    entry_requested = Signal(int)
    leadership_requested = Signal(str, int)
    page_shown = Signal(int)
    toast_requested = Signal(object)
    foot_taken = Signal(int)
    counted = Signal(str, int)
    line_requested = Signal(str)
    search_requested = Signal(str)
    adjust_requested = Signal(object)
    import_asked = Signal(bool)
    import_requested = Signal(object)

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What was asked for last, for a room that is only built because of that.
        self.wanted_project = 0
        self.wanted_review: date | None = None
        self.wanted_entry = 0
        self.wanted_leadership = ("", 0)
        # What is on screen, for a room or a panel that is built after it was told.
        self.shown_project = 0
        self.shown_record = ("", 0)
        self.record_shown.connect(self._note_record)
        self.project_requested.connect(self._want_project)
        self.review_requested.connect(self._want_review)
        self.entry_requested.connect(self._want_entry)
        self.leadership_requested.connect(self._want_leadership)
        self.page_shown.connect(self._note_page)
        self._told.connect(self._pass_on)

    def tell(self, change: Change) -> None:
        """Pass on a change that the store has published, from whichever thread, on the window's thread."""
        if QThread.currentThread() is self.thread():
            self.changed.emit(change)
        else:
            self._told.emit(change)

    def _want_project(self, key: int) -> None:
        self.wanted_project = key

    def _want_review(self, day: date) -> None:
        self.wanted_review, self.wanted_entry = day, 0

    def _want_entry(self, key: int) -> None:
        self.wanted_entry = key

    def _want_leadership(self, kind: str, key: int) -> None:
        self.wanted_leadership = (kind, key)

    def _note_record(self, kind: str, key: int) -> None:
        self.shown_record = (kind, key)

    def _note_page(self, key: int) -> None:
        self.shown_project = key

    def _pass_on(self, change: Change) -> None:
        self.changed.emit(change)
