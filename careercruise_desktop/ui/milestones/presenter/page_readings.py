"""Readings of the project whose page is shown: typed, changed, deleted, imported from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.ui.milestones.page.state import DraftState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.outcomes import AlreadyRead, ImportedReadings, KeptReading, Outcomes, UnfitReadings

from .page_state import draft_state, kept_values
from .reading_drafts import ReadingDrafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.page.view import ProjectPageView
    from careercruise_desktop.usecases.project_state import ProjectPage

SHOWN_PROBLEMS = 8


class ReadingActs:
    """What can be done with readings. `page` gives the page that is shown."""

    def __init__(self, context: Context, view: ProjectPageView, page: Callable[[], ProjectPage | None]) -> None:
        self._context = context
        self._view = view
        self._page = page
        self._drafts = ReadingDrafts(context)
        view.draft_requested.connect(self.draft)
        view.reading_kept.connect(self.keep)
        view.reading_removed.connect(self.remove)
        view.csv_chosen.connect(self.import_csv)
        view.readings.typed.connect(self._keep_typed)

    def leave(self) -> None:
        """Another project is to be shown: what is typed is kept for the one that is shown, its questions go."""
        self._view.readings.close_editor()
        self._view.readings.say("")

    def come_back(self) -> None:
        """Open the form that was left unfinished in this project, if there is one."""
        page = self._page()
        key = self._drafts.left(page.project.id) if page is not None else None
        if key is not None:
            self.draft(key, reveal=False)

    def catch_up(self) -> None:
        """Readings may be others now: what stands untouched in the open form follows them."""
        page, editor = self._page(), self._view.readings.editor
        if page is None or editor is None:
            return
        found = next((reading for reading in page.readings if reading.id == editor.draft.id), None)
        if not editor.draft.id:
            found = self._context.acts.run(lambda: self._context.use(Outcomes).propose(page.project.id))
        if found is not None:
            editor.renew(draft_state(found))

    def draft(self, key: int = 0, *, reveal: bool = True) -> None:
        """Open the form: for a reading, or for a new one of today that starts from what is known.

        What was typed there and left stands in it again; that of a reading that is gone becomes a new one.
        """
        page = self._page()
        if page is None:
            return
        project = page.project.id
        typed = self._drafts.typed(project, key)
        found = next((reading for reading in page.readings if key and reading.id == key), None)
        if found is None:
            found = self._context.acts.run(lambda: self._context.use(Outcomes).propose(project))
            if key and typed:
                self._drafts.keep(project, key, {})
        if found is not None:
            self._view.show_draft(draft_state(found), typed, reveal=reveal)

    def keep(self, draft: DraftState, replace: bool) -> None:
        """Keep what was typed; a refusal is shown beside its field."""
        page = self._page()
        if page is None:
            return
        case = self._context.use(Outcomes)
        before = next((reading for reading in page.readings if reading.id == draft.id), None)

        def act() -> KeptReading:
            # What was typed goes in the same transaction, or it would come back after a crash as if it were not saved.
            with self._drafts.saved(page.project.id, draft.id):
                if before is None:
                    values = cast("dict[str, Any]", kept_values(draft))
                    return case.add(OutcomeReading(project_id=page.project.id, **values), replace=replace)
                changed = cast("dict[str, Any]", kept_values(draft, draft_state(before)))
                return case.change(draft.id, replace=replace, **changed) if changed else KeptReading(before)

        kept = self._context.acts.run(act, said=lambda kept: _said(kept, new=before is None), refused=self._refused)
        if kept is not None:
            self._view.readings.drop_editor()

    def remove(self, key: int) -> None:
        """Delete a reading; the toast offers to take it back. The form of another one stays."""
        editor = self._view.readings.editor
        if editor is not None and editor.draft.id == key:
            self._view.readings.drop_editor()
        self._context.acts.run(
            lambda: self._context.use(Outcomes).remove(key),
            said=lambda reading: f"Reading of {words.day_long(reading.day)} deleted",
            icon="trash-2",
        )

    def import_csv(self, file: Path, replace: bool) -> None:
        """Import a file beside the window, all of it or nothing."""
        page = self._page()
        if page is None:
            return
        key, case = page.project.id, self._context.use(Outcomes)
        self._context.jobs.run(
            "milestones.readings",
            lambda ticket: case.import_csv(file, key, replace=replace, watch=ticket),
            lambda found: self._imported(file, found),
            lambda error: self._unfit(key, file, error),
        )

    def _keep_typed(self, key: int, typed: dict[str, str]) -> None:
        page = self._page()
        if page is not None:
            self._drafts.keep(page.project.id, key, typed)

    def _refused(self, refusal: Refused) -> None:
        editor = self._view.readings.editor
        if editor is None:
            return
        if isinstance(refusal, AlreadyRead):
            editor.ask_replace(refusal.rule)
        else:
            editor.show_refusal(refusal.field, refusal.rule)

    def _imported(self, file: Path, found: ImportedReadings) -> None:
        self._view.readings.say("")
        counts = [(found.added, "added"), (found.replaced, "replaced"), (found.unchanged, "unchanged")]
        detail = ", ".join(f"{count} {word}" for count, word in counts if count)
        detail = " – ".join((detail, *found.remarks)) if found.remarks else detail
        name = words.shortened(file.name)
        if found.added or found.replaced:
            toast = Toast(f"Imported {name}", "check", detail, "Undo", "Ctrl+Z", self._context.acts.undo)
        else:
            toast = Toast(f"Nothing new in {name}", "circle-alert", detail)
        self._context.bus.toast_requested.emit(toast)

    def _unfit(self, key: int, file: Path, error: PersonError) -> None:
        """Say every problem with its line and column; or ask, where it is a question.

        Nothing is asked on the page of another project, which would then be meant by the answer.
        """
        readings, page = self._view.readings, self._page()
        if page is None or page.project.id != key:
            toast = Toast(f"Nothing was imported from {words.shortened(file.name)}", "circle-alert", error.brief)
            self._context.bus.toast_requested.emit(toast)
            return
        name = words.shortened(file.name)
        if isinstance(error, AlreadyRead):
            readings.ask_replace(f"{name}: {error.rule}")
        elif isinstance(error, UnfitReadings):
            said = [str(problem) for problem in error.problems[:SHOWN_PROBLEMS]]
            more = len(error.problems) - len(said)
            if more > 0:
                said.append(f"And {words.plural(more, 'more problem', 'more problems')}.")
            readings.say("\n".join((*said, f"Nothing was imported from {name}.")))
        else:
            readings.say(error.brief if name in error.brief else f"{name}: {error.brief}")


def _said(kept: KeptReading, *, new: bool) -> str:
    sentence = f"Reading of {words.day_long(kept.reading.day)} {'added' if new else 'changed'}"
    return " – ".join((sentence, *kept.remarks))
