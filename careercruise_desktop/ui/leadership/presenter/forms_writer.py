"""Writing forms beside the window, into a folder that was chosen, and opening what was written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.system import opener
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
    from careercruise_desktop.usecases.form_files import Written

FOLDER = "leadership_forms"
_NO_PROGRAM = "No program is there to open it."
_CANCELLED = "Cancelled. Forms that were written already are in the folder."


class FormsWriter:
    """Hears the page of a request, which shows how far it is."""

    def __init__(self, view: FeedbackTab, context: Context) -> None:
        self._view = view
        self._context = context
        self._writing: Ticket | None = None
        view.request.forms_requested.connect(self._write_shown)
        view.request.cancelled.connect(self._cancel)

    def ask_folder(self, chosen: Callable[[Path], object]) -> None:
        """Ask where forms go, beginning where the last ones went."""
        kept = self._context.memory.text(FOLDER)
        self._view.ask_folder(Path(kept) if kept and Path(kept).is_dir() else Path.home(), chosen)

    def write(self, key: int, folder: Path) -> None:
        """Write the forms of a request (its id)."""
        self._context.memory.keep(**{FOLDER: str(folder)})
        use, page = self._context.use, self._view.request
        page.show_progress(0.0)
        self._writing = self._context.jobs.run(
            "leadership.forms",
            lambda ticket: use(FeedbackRequests).write_forms(key, folder, ticket),
            partial(self._written, folder),
            self._not_written,
            lambda share, _word: page.show_progress(share),
        )

    def open(self, path: Path) -> None:
        """Open a file or a folder with the program that the system has for it."""
        try:
            opener.open_path(path)
        except OSError:
            self._say(Toast(_NO_PROGRAM, "circle-alert", urgent=True))

    def _write_shown(self) -> None:
        state = self._view.request.state
        if state is not None:
            self.ask_folder(partial(self.write, state.id))

    def _written(self, folder: Path, written: Written) -> None:
        self._view.request.show_progress(None)
        said = f"Wrote {words.plural(len(written.paths), 'form', 'forms')}"
        self._say(Toast(said, "file-text", words.shortened(folder.name), "Open folder", run=partial(self.open, folder)))

    def _not_written(self, error: PersonError) -> None:
        self._view.request.show_progress(None)
        said = error.rule if isinstance(error, Refused) else error.brief
        self._say(Toast(said, "octagon-alert", urgent=True))

    def _cancel(self) -> None:
        if self._writing is not None:
            self._context.jobs.cancel(self._writing)
            self._view.request.show_progress(None)
            self._say(Toast(_CANCELLED, "circle-x"))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)
