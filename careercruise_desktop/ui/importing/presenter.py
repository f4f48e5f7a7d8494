"""The import's presenter: reads files on a worker, says what came of it, and remembers where they were."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.importing import Importing, Outcome, endings

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket

    from .view import ImportView

MOST_DETAIL = 90
BUSY = "An import is under way. Wait until it is done, or cancel it."


class _Stoppable(NamedTuple):
    """A watch on an import that can be stopped and still tells what it has come to: it may have been too late."""

    ticket: Ticket
    stopped: Event

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""
        return self.stopped.is_set() or self.ticket.cancelled

    @property
    def progress(self) -> Callable[[float, str], None]:
        """Takes the share done."""
        return self.ticket.progress


class ImportPresenter:
    """Imports what is chosen or dropped, one act at a time."""

    def __init__(self, context: Context, view: ImportView) -> None:
        self._context = context
        self._view = view
        self._stopped: Event | None = None  # while an import is under way
        view.chosen.connect(self.run)

    def ask(self, *, folder: bool) -> None:
        """Ask for files or a folder, where the last ones were."""
        kept = Memory(self._context.paths.imports).text("folder")
        start = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        self._view.ask(start, endings(), folder=folder)

    def run(self, paths: tuple[Path, ...]) -> None:
        """Import files and folders beside the window."""
        if not paths:
            return
        if self._stopped is not None:
            self._say(Toast(BUSY, "clock", "", "Cancel", run=self.cancel))
            return
        what = words.shortened(paths[0].name) if len(paths) == 1 else f"{len(paths)} things"
        self._tell_progress(what, 0.0)
        use, stopped = self._context.use, Event()
        self._stopped = stopped

        def work(ticket: Ticket) -> Outcome:
            try:
                return use(Importing).run_all(paths, _Stoppable(ticket, stopped))
            except PersonError:
                raise
            except BaseException:
                # A bug is told elsewhere; here it only must not look like an import that goes on for ever.
                self._stopped = None
                raise

        self._context.jobs.run(
            "import",
            work,
            self._done,
            self._failed,
            lambda share, _word: self._tell_progress(what, share),
        )

    def cancel(self) -> None:
        """Stop the import; what it has come to is said when it has stopped."""
        if self._stopped is not None:
            self._stopped.set()

    def _tell_progress(self, what: str, share: float) -> None:
        said = words.percent(share)
        self._say(Toast(f"Importing {what}", "clock", said, "Cancel", run=self.cancel, lasting=True))

    def _done(self, outcome: Outcome) -> None:
        self._stopped = None
        self._remember(outcome)
        if outcome.answers:
            self._say(replied(outcome, self._context.acts.undo))
            return
        names = [each.name for each in outcome.calendars]
        what = names[0] if len(names) == 1 else words.plural(len(names), "calendar", "calendars")
        what = words.shortened(what)
        icon = "triangle-alert" if outcome.failures else "calendar"
        detail = words.shortened(_detail(outcome), MOST_DETAIL)
        if outcome.written:
            self._say(Toast(f"Imported {what}", icon, detail, "Undo", "Ctrl+Z", self._context.acts.undo))
        else:
            self._say(Toast(f"Nothing new in {what}", icon, detail))

    def _failed(self, error: PersonError) -> None:
        self._stopped = None
        self._say(Toast(error.brief, "octagon-alert", urgent=True))

    def _remember(self, outcome: Outcome) -> None:
        """Keep where each calendar came from, so that it can be imported again."""
        places = {
            f"calendar {each.name}": str(each.paths[0] if len(each.paths) == 1 else each.paths[0].parent)
            for each in outcome.calendars
        }
        first = outcome.calendars[0].paths[0] if outcome.calendars else outcome.answers[0].path
        folder = str(first.parent)
        Memory(self._context.paths.imports).keep(folder=folder, **places)

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)


def replied(outcome: Outcome, undo: Callable[[], object]) -> Toast:
    """What to say of answers to forms; undo is offered only where it takes back all of it."""
    said = outcome.answers[0].accepted.sentence
    if len(outcome.answers) > 1 or outcome.calendars:
        said = f"Took in {words.plural(len(outcome.answers), 'answer', 'answers')}"
    if outcome.calendars:
        said += f" and {words.plural(len(outcome.calendars), 'calendar', 'calendars')}"
    icon = "triangle-alert" if outcome.failures else "message-square"
    detail = words.shortened(_detail(outcome) if outcome.calendars else _left_out(outcome), MOST_DETAIL)
    if outcome.undoable:
        return Toast(said, icon, detail, "Undo", "Ctrl+Z", undo)
    return Toast(said, icon, detail)


def _detail(outcome: Outcome) -> str:
    """The counts, then which files stayed out or the first problem."""
    counts = outcome.counts._asdict()
    unchanged = counts.pop("unchanged")
    said = [f"{number} {name}" for name, number in counts.items() if number] or [f"{unchanged} unchanged"]
    problems = [problem for each in outcome.calendars for problem in each.problems]
    first = _left_out(outcome) or (str(problems[0]) if problems else "")
    return " – ".join(part for part in (", ".join(said), first) if part)


def _left_out(outcome: Outcome) -> str:
    """How many files stayed out, and why the first of them did."""
    if not outcome.failures:
        return ""
    why = outcome.failures[0].error.brief
    return why if len(outcome.failures) == 1 else f"{len(outcome.failures)} files stayed out, such as {why}"
