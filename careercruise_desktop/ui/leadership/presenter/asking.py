"""The presenter of asking: what is asked, and the form as it would go out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.feedback import FEWEST_ANSWERS
from careercruise_desktop.domain.forms import LANGUAGES
from careercruise_desktop.ui.leadership.asking.state import DraftState, Sheet
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.drafts import Drafts
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.form_preview import FormPreview
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheets

from .asking_draft import PLACE, Ask, changed, from_text, kept_text
from .forms_writer import FormsWriter
from .request_words import READABLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab

_SOURCES = {"client": "A client", "team": "A member of the team", "manager": "My manager", "peer": "A peer"}


def _remark(ask: Ask) -> str:
    """What is worth knowing of a round without names before it is asked."""
    if not ask.anonymous:
        return ""
    few = f"Only {len(ask.people)} are asked. Results of fewer than {ask.least} are not shown by themselves."
    is_few = 0 < len(ask.people) < max(FEWEST_ANSWERS, ask.least)
    return f"{READABLE} {few}" if is_few else READABLE


class _Preview(NamedTuple):
    """The form as it will stand, or why it cannot."""

    sheets: tuple[Sheet, ...]
    refusal: Refused | None = None


class AskingPresenter:
    """Keeps what is filled in, and asks; `shown` shows a record in the tab."""

    def __init__(self, view: FeedbackTab, context: Context, shown: Callable[[str, int], object]) -> None:
        self._view = view
        self._context = context
        self._shown = shown
        self._ask: Ask | None = None
        self._sheets: tuple[Sheet, ...] = ()
        self._trouble = ""
        self._writer = FormsWriter(view, context)
        page = view.asking
        page.form.changed.connect(self._change)
        page.form.people_wanted.connect(lambda: page.form.people.offer(self._options("person")))
        page.form.person_named.connect(self._add_person)
        page.write_requested.connect(self._write_new)
        page.browser_requested.connect(self._open_preview)
        page.profile_requested.connect(lambda: context.bus.record_requested.emit("profile", 0))
        page.cleared.connect(self._clear_asked)

    def begin(self) -> None:
        """Show the page that asks, with what was filled in before."""
        if self._ask is None:
            text = self._context.acts.run(lambda: self._context.use(Drafts).text(PLACE)) or ""
            self._ask = from_text(text, self._context.clock.now().day)
        self._read_again(self._ask)
        self._view.show_asking()

    def refresh(self) -> None:
        """Something was changed, or taken back: who is gone is asked no more."""
        if self._ask is not None and self._view.is_asking:
            self._read_again(self._ask)

    def _read_again(self, ask: Ask) -> None:
        """Show what is asked of those who are still there."""
        known = {option.key for option in self._options("person")}
        if not known.issuperset(ask.people):
            self._ask = replace(ask, people=tuple(key for key in ask.people if key in known))
            self._keep()
        self._show()
        self._read_preview()

    def _options(self, kind: str) -> list[Option]:
        found = self._context.acts.run(lambda: self._context.use(Sheets).choices(kind)) or []
        return [Option(each.id, each.name, "", each.detail) for each in found]

    def _change(self, name: str, value: object) -> None:
        if self._ask is not None:
            self._ask = changed(self._ask, name, value)
            self._view.asking.accept()
            self._keep()
            self._show()
            self._read_preview()

    def _keep(self) -> None:
        """Keep what is filled in; where another program writes just now, the next change does."""
        text = kept_text(self._ask or Ask())
        try:
            self._context.use(Drafts).keep(PLACE, text)
        except PersonError:
            return

    def _clear_asked(self) -> None:
        """Clear all that was filled in; the message offers it back."""
        before = self._ask
        self._clear()
        if before is not None and before != Ask():
            toast = Toast("Cleared what was filled in", "trash-2", action="Undo", run=partial(self._put, before))
            self._context.bus.toast_requested.emit(toast)

    def _clear(self) -> None:
        self._put(Ask())

    def _put(self, ask: Ask) -> None:
        self._ask = ask
        self._view.asking.accept()
        self._keep()
        self._show()
        self._read_preview()

    def _add_person(self, name: str) -> None:
        made = self._context.acts.run(
            lambda: self._context.use(Records).add("person", name=name), said=f"Added {words.shortened(name)}"
        )
        if made is not None and self._ask is not None:
            self._change("people", frozenset((*self._ask.people, made.id)))

    def _show(self) -> None:
        ask = self._ask or Ask()
        people = {option.key: option for option in self._options("person")}
        self._view.asking.show_state(
            DraftState(
                today=self._context.clock.now().day,
                people=tuple(people[key] for key in ask.people if key in people),
                source=ask.source,
                sources=tuple(Option(key, text) for key, text in _SOURCES.items()),
                project=ask.project,
                projects=tuple(self._options("project")),
                title=ask.title,
                dimensions=ask.dimensions,
                questions=ask.questions,
                language=ask.language,
                languages=tuple(Option(key, text) for key, text in LANGUAGES.items()),
                due=ask.due,
                anonymous=ask.anonymous,
                least=ask.least,
                sheets=self._sheets,
                preview=self._trouble,
                remark=_remark(ask),
            )
        )

    def _read_preview(self) -> None:
        """Make the preview on a worker: with the first one comes what makes forms."""
        new, use = (self._ask or Ask()).new(), self._context.use

        def work(_: object) -> _Preview:
            try:
                return _Preview(tuple(Sheet(*line) for line in use(FormPreview).lines(new)))
            except Refused as refusal:
                return _Preview((), refusal)

        self._context.jobs.run("leadership.preview", work, self._take_preview, self._complain)

    def _take_preview(self, made: _Preview) -> None:
        self._sheets, self._trouble = made.sheets, made.refusal.rule if made.refusal is not None else ""
        self._show()
        if made.refusal is not None:
            # At its field at once: whoever goes on filling in reads no preview.
            self._refuse(made.refusal)

    def _open_preview(self) -> None:
        """Write the form where only the person can read it, and open it in the browser: only ever by a press."""
        new, use, folder = (self._ask or Ask()).new(), self._context.use, self._context.paths.previews
        self._context.jobs.run(
            "leadership.browser", lambda _: use(FormPreview).write(new, folder), self._writer.open, self._complain
        )

    def _write_new(self) -> None:
        """Ask where the forms go, then make the request; before, look whether all of it can be asked."""
        if self._context.acts.run(self._checked, refused=self._refuse) is not None:
            self._writer.ask_folder(self._make)

    def _checked(self) -> bool:
        self._context.use(FormPreview).check((self._ask or Ask()).new())
        return True

    def _make(self, folder: Path) -> None:
        new = (self._ask or Ask()).new()
        made = self._context.acts.run(lambda: self._context.use(FeedbackRequests).make(new), refused=self._refuse)
        if made is None:
            return
        self._clear()
        self._view.leave_asking(empty=False)
        self._shown("feedback_request", made.request.id)
        self._writer.write(made.request.id, folder)

    def _refuse(self, refusal: Refused) -> None:
        self._view.asking.refuse(refusal.field, refusal.rule)

    def _complain(self, error: PersonError) -> None:
        said = error.rule if isinstance(error, Refused) else error.brief
        self._context.bus.toast_requested.emit(Toast(said, "octagon-alert", urgent=True))
