"""Exporting the review of a period: beside the window, with its progress, and opened when it is there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.periods import Period, last_whole
from careercruise_desktop.system import opener
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.export import Exported, Printer, document_format
from careercruise_desktop.usecases.trends.review import ENDINGS, QUARTER, ReviewCase, named

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.trends.view import TrendsView

MAKING = "Making the review"
JOB = "trends review"


class Reviewing:
    """Asks for days and a file, and writes the review."""

    def __init__(self, context: Context, view: TrendsView, printer: Printer | None = None) -> None:
        self._context = context
        self._view = view
        self._printer = printer or Printer()
        self._memory = Memory(context.paths.exports)
        self._ticket: Ticket | None = None
        self._shown: Period | None = None
        context.jobs.stopped.connect(self._printer.close)
        view.review.requested.connect(self.ask)
        view.review.chosen.connect(self.ask_target)
        view.review.target_chosen.connect(self.export)

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        more = "quarterly pdf html document report"
        yield Action("trends.review", "Export a review", "newspaper", "Ctrl+Shift+E", self.ask, "Trends", more)

    def show(self, shown: Period) -> None:
        """Know what the wall shows."""
        self._shown = shown

    def ask(self) -> None:
        """Ask for the days: those of the last whole quarter, unless others are chosen."""
        today = self._context.clock.now().day
        usual = {"quarter": last_whole(today, QUARTER), "month": last_whole(today, 1), "year": last_whole(today, 12)}
        shown = self._shown or usual["quarter"]
        usual["shown"] = Period(shown.first, min(shown.last, today))
        self._view.review.ask_days({key: (each.first, each.last) for key, each in usual.items()}, today)

    def ask_target(self, first: date, last: date) -> None:
        """Ask for the file, in the folder of last time."""
        kept = self._memory.text("folder")
        folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        _, short = named(Period(first, last))
        name = short.lower().replace(" ", "-") or f"{first}-{last}"
        self._view.review.ask_target(first, last, folder / f"review-{name}.pdf", ENDINGS)

    def export(self, first: date, last: date, target: Path) -> None:
        """Write the review of some days to a file, in the format of its name."""
        try:
            form = document_format(target)
        except Refused as refusal:
            self._say(Toast(refusal.rule, "circle-alert", urgent=True))
            return
        case, printer = self._context.use(ReviewCase), self._printer
        self._progress(0.0, "Reading")

        def make(ticket: Ticket) -> Exported:
            try:
                printer.warm(form.key)
                return case.export(case.compose(Period(first, last), ticket), target, printer, ticket)
            finally:
                # A review is made once a quarter: nothing of its process need stay until the next.
                printer.close()

        self._ticket = self._context.jobs.run(
            JOB, make, self._exported, lambda error: self._not_exported(error, first, last, target), self._progress
        )

    def cancel(self) -> None:
        """Stop exporting; the old file stays as it was."""
        if self._ticket is not None:
            self._context.jobs.cancel(self._ticket)
            self._ticket = None
            self._say(Toast("Export cancelled", "x"))

    def _progress(self, share: float, word: str) -> None:
        """Say how far it is, with a way to cancel, until something else is to be said."""
        detail = f"{words.percent(share)}, {word[:1].lower()}{word[1:]}"
        self._say(Toast(MAKING, "file-text", detail, "Cancel", run=self.cancel, lasting=True))

    def _exported(self, exported: Exported) -> None:
        self._ticket = None
        self._memory.keep(folder=str(exported.path.parent))
        pages = f"{words.plural(exported.count, 'page', 'pages')}, " if exported.count else ""
        self._say(
            Toast(
                f"Exported {exported.path.name}",
                "circle-check",
                " ".join((f"{pages}{words.file_size(exported.size)}", *exported.warnings)),
                "Open",
                run=lambda: self._open(exported.path),
            )
        )

    def _not_exported(self, error: PersonError, first: date, last: date, target: Path) -> None:
        self._ticket = None
        again = lambda: self.export(first, last, target)  # noqa: E731
        self._say(Toast(error.brief, "octagon-alert", action="Retry", run=again, urgent=True))

    def _open(self, path: Path) -> None:
        try:
            opener.open_path(path)
        except OSError as error:
            self._say(Toast(f"{path.name} cannot be opened: {error}", "circle-alert", urgent=True))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)
