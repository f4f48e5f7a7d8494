"""What is done with pulses in the tab of impact: sent, closed, deleted. What is typed in is a matter of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase

from .deleting import may_go
from .impact_pulse import round_state
from .pulse_begin import begin_state

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.impact.tab import ImpactTab
    from careercruise_desktop.ui.leadership.pulse.state import PulseWanted
    from careercruise_desktop.usecases.form_files import Written

    from .impact_read import Read


class PulseActs:
    """Answers the forms at the right side. `now` gives what was read last; `refresh` reads again."""

    def __init__(
        self, view: ImpactTab, context: Context, now: Callable[[], Read | None], refresh: Callable[[], None]
    ) -> None:
        self._view = view
        self._context = context
        self._now = now
        self._refresh = refresh
        view.send_requested.connect(self.begin_sending)
        view.sent.connect(self.send)
        view.forms_requested.connect(self.write)
        view.close_requested.connect(self.close)
        view.remove_requested.connect(self.remove)

    def begin_sending(self) -> None:
        """Ask what the next pulse asks, beginning with what the last one did."""
        begin = begin_state(self._context, self._now)
        if begin is not None:
            self._view.begin_sending(begin)

    def send(self, wanted: PulseWanted, folder: Path) -> None:
        """Make a pulse, and its form in a folder."""
        new = NewPulse(
            team=wanted.team, project_id=wanted.project_id, asked=wanted.asked, questions=wanted.questions,
            language=wanted.language, due=wanted.due, least=wanted.least,
        )  # fmt: skip
        made = self._context.acts.run(lambda: self._case.ask(new), refused=self._refuse)
        if made is not None:
            self._view.end_form()
            self.write(made.id, folder)

    def write(self, key: int, folder: Path) -> None:
        """Write the form of a pulse into a folder, on a worker."""
        case = self._case
        done: Callable[[Written], None] = lambda written: self._say_written(key, written)  # noqa: E731
        work = lambda ticket: case.write_form(key, folder, ticket)  # noqa: E731
        self._context.jobs.run(f"leadership.pulse.{key}", work, done, self._complain)

    def close(self, key: int) -> None:
        """Take no more answers, for good."""
        closed = self._context.acts.run(lambda: self._case.close(key))
        if closed is not None:
            status = self._context.acts.run(lambda: self._case.status(key))
            if status is not None:
                self._say(Toast(f"Round closed. {status.sentence}", "check"))
            self._refresh()

    def show(self, key: int, anchor: QWidget | None) -> bool:
        """Show one round; whether it is there."""
        status = self._context.acts.run(lambda: self._case.status(key))
        if status is not None:
            self._view.opened.show_round(round_state(status, self._now()), anchor)
        return status is not None

    def look_again(self) -> None:
        """Close a round that is open where it is gone, or says something else by now."""
        shown = self._view.opened.round_state
        if shown is None:
            return
        try:
            now = round_state(self._case.status(shown.id), self._now())
        except PersonError:
            now = None
        if now != shown:
            self._view.opened.close_round()

    def remove(self, key: int) -> None:
        """Delete a round; where answers without names go with it, it asks."""
        goes = self._context.acts.run(lambda: self._case.what_goes(key))
        if goes is None or not may_go(goes, self._view):
            return
        act = lambda: self._case.remove(key)  # noqa: E731
        self._context.acts.run(act, said=lambda pulse: f"Round of {words.day_short(pulse.day)} deleted", icon="trash-2")

    @property
    def _case(self) -> PulseCase:
        return self._context.use(PulseCase)

    def _say_written(self, key: int, written: Written) -> None:
        copy = lambda: self._copy_mail(key)  # noqa: E731
        name = written.paths[0].name if written.paths else "Form"
        self._say(Toast(f"Saved {name}", "mail", action="Copy words for the mail", run=copy))
        self._refresh()

    def _copy_mail(self, key: int) -> None:
        text = self._context.acts.run(lambda: self._case.mail(key))
        if text is not None:
            self._view.copy(text)
            self._say(Toast("Copied. Paste it into a mail to your team, with the form.", "copy"))

    def _complain(self, error: PersonError) -> None:
        self._say(Toast(error.brief, "octagon-alert", urgent=True))
        self._refresh()

    def _refuse(self, refusal: Refused) -> None:
        if not self._view.refuse(refusal.rule):
            self._say(Toast(refusal.rule, "circle-alert", urgent=True))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)
