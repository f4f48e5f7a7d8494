"""The presenter of asking: what is asked, the preview, the forms, and the answers that are taken in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.feedback import FEWEST_ANSWERS
from careercruise_desktop.domain.forms import LANGUAGES
from careercruise_desktop.system import opener
from careercruise_desktop.ui.leadership.asking.state import DraftState, Sheet
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.drafts import Drafts
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from careercruise_desktop.usecases.form_preview import FormPreview
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheets

from .asking_draft import PLACE, Ask, changed, from_text, kept_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
    from careercruise_desktop.usecases.form_files import Written

FOLDER = "leadership_forms"
_SOURCES = {"client": "A client", "team": "A member of the team", "manager": "My manager", "peer": "A peer"}
_NO_PROGRAM = "No program is there to open it."


class AskingPresenter:
    """Asks, writes forms beside the window, and takes in what comes back; `shown` shows a record in the tab."""

    def __init__(self, view: FeedbackTab, context: Context, shown: Callable[[str, int], object]) -> None:
        self._view = view
        self._context = context
        self._shown = shown
        self._ask: Ask | None = None
        self._sheets: tuple[Sheet, ...] = ()
        self._trouble = ""
        self._writing: Ticket | None = None
        page, request = view.asking, view.request
        page.form.changed.connect(self._change)
        page.form.people_wanted.connect(lambda: page.form.people.offer(self._options("person")))
        page.form.person_named.connect(self._add_person)
        page.write_requested.connect(self._write_new)
        page.browser_requested.connect(self._open_preview)
        page.profile_requested.connect(lambda: context.bus.record_requested.emit("profile", 0))
        page.cleared.connect(self._clear)
        request.forms_requested.connect(lambda: self._write_again(request.state.id if request.state else 0))
        request.answer_requested.connect(lambda: self.open_inbox(anchor=True))
        request.cancelled.connect(self._cancel)
        view.inbox_requested.connect(self.open_inbox)

    def begin(self) -> None:
        """Show the page that asks, with what was filled in before."""
        if self._ask is None:
            text = self._context.acts.run(lambda: self._context.use(Drafts).text(PLACE)) or ""
            self._ask = from_text(text, self._context.clock.now().day)
        self._show()
        self._read_preview()
        self._view.show_asking()

    def open_inbox(self, *, anchor: bool = False) -> None:
        """Ask for an answer that came: its text, or its file."""
        box = self._view.open_inbox(self._view.request.answer if anchor else None)
        box.looked.connect(self._look)
        box.agreed.connect(self._accept)
        box.file_wanted.connect(lambda: self._import(()))
        box.dropped.connect(self._import)
        box.start()

    def say(self, sentence: str, icon: str) -> None:
        """Say what was done and needs no undo."""
        self._context.bus.toast_requested.emit(Toast(sentence, icon))

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

    def _clear(self) -> None:
        self._ask = Ask()
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
        few = ask.anonymous and 0 < len(ask.people) < max(FEWEST_ANSWERS, ask.least)
        remark = f"Only {len(ask.people)} are asked. Results of fewer than {ask.least} are not shown by themselves."
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
                remark=remark if few else "",
            )
        )

    def _read_preview(self) -> None:
        """Make the preview on a worker: with the first one comes what makes forms."""
        new, use = (self._ask or Ask()).new(), self._context.use

        def work(_: object) -> tuple[tuple[Sheet, ...], str]:
            try:
                return tuple(Sheet(*line) for line in use(FormPreview).lines(new)), ""
            except Refused as refusal:
                return (), refusal.rule

        self._context.jobs.run("leadership.preview", work, self._take_preview, self._complain)

    def _take_preview(self, made: tuple[tuple[Sheet, ...], str]) -> None:
        self._sheets, self._trouble = made
        self._show()

    def _open_preview(self) -> None:
        """Write the form where only the person can read it, and open it in the browser: only ever by a press."""
        new, use, folder = (self._ask or Ask()).new(), self._context.use, self._context.paths.previews
        self._context.jobs.run(
            "leadership.browser", lambda _: use(FormPreview).write(new, folder), self._open, self._complain
        )

    def _open(self, path: Path) -> None:
        try:
            opener.open_path(path)
        except OSError:
            self._context.bus.toast_requested.emit(Toast(_NO_PROGRAM, "circle-alert", urgent=True))

    def _write_new(self) -> None:
        """Ask where the forms go, then make the request; before, look whether a name can stand in them."""
        if self._context.acts.run(self._checked, refused=self._refuse) is not None:
            self._view.ask_folder(self._folder, self._make)

    def _checked(self) -> bool:
        ask = self._ask or Ask()
        self._context.use(FormPreview).check_name()
        if not ask.people:
            raise Refused("Choose whom to ask.", "people")
        if ask.anonymous and len(ask.people) < FEWEST_ANSWERS:
            raise Refused(f"Without names at least {FEWEST_ANSWERS} must be asked.", "people")
        self._context.use(FormPreview).lines(ask.new())
        return True

    def _make(self, folder: Path) -> None:
        new = (self._ask or Ask()).new()
        made = self._context.acts.run(lambda: self._context.use(FeedbackRequests).make(new), refused=self._refuse)
        if made is None:
            return
        self._clear()
        self._view.leave_asking(empty=False)
        self._shown("feedback_request", made.request.id)
        self._write(made.request.id, folder)

    def _write_again(self, key: int) -> None:
        if key:
            self._view.ask_folder(self._folder, partial(self._write, key))

    def _write(self, key: int, folder: Path) -> None:
        """Write the forms beside the window."""
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

    def _written(self, folder: Path, written: Written) -> None:
        self._view.request.show_progress(None)
        said = f"Wrote {words.plural(len(written.paths), 'form', 'forms')}"
        show = partial(self._open, folder)
        toast = Toast(said, "file-text", words.shortened(folder.name), "Open folder", run=show)
        self._context.bus.toast_requested.emit(toast)

    def _not_written(self, error: PersonError) -> None:
        self._view.request.show_progress(None)
        self._complain(error)

    def _cancel(self) -> None:
        if self._writing is not None:
            self._context.jobs.cancel(self._writing)
            self._view.request.show_progress(None)
            self.say("Cancelled. Forms that were written already are in the folder.", "circle-x")

    @property
    def _folder(self) -> Path:
        kept = self._context.memory.text(FOLDER)
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def _refuse(self, refusal: Refused) -> None:
        self._view.asking.refuse(refusal.field, refusal.rule)

    def _look(self, text: str) -> None:
        """Say what would come of an answer, before it is taken in."""
        self._on_answer(lambda: self._context.use(Answers).look(text).sentence, self._tell_look)

    def _tell_look(self, sentence: str) -> None:
        if self._view.inbox is not None and self._view.inbox.is_open:
            self._view.inbox.show_look(sentence)

    def _accept(self, text: str) -> None:
        """Take an answer in; every refusal is one sentence below the text."""
        box = self._view.inbox
        if box is not None:
            box.wait(waiting=True)
        self._on_answer(lambda: self._context.use(Answers).accept(text), self._accepted)

    def _accepted(self, accepted: Any) -> None:  # noqa: ANN401
        if self._view.inbox is not None and self._view.inbox.is_open:
            self._view.inbox.close_now()
        if accepted.feedback is not None:
            undo = self._context.acts.undo
            toast = Toast(accepted.sentence, "message-square", action="Undo", key="Ctrl+Z", run=undo)
            self._shown("feedback", accepted.feedback.id)
        else:
            toast = Toast(accepted.sentence, "message-square")
        self._context.bus.toast_requested.emit(toast)

    def _on_answer(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._context.jobs.run("leadership.answer", lambda _: work(), done, self._refuse_answer)

    def _refuse_answer(self, error: PersonError) -> None:
        box = self._view.inbox
        if box is not None and box.is_open:
            box.wait(waiting=False)
            box.refuse(error.rule if isinstance(error, Refused) else error.brief)
        else:
            self._complain(error)

    def _import(self, paths: tuple[Path, ...]) -> None:
        """Take in files as the import does; with none, ask for them."""
        if self._view.inbox is not None and self._view.inbox.is_open:
            self._view.inbox.close_now()
        if paths:
            self._context.bus.import_requested.emit(paths)
        else:
            self._context.bus.import_asked.emit(False)

    def _complain(self, error: PersonError) -> None:
        said = error.rule if isinstance(error, Refused) else error.brief
        self._context.bus.toast_requested.emit(Toast(said, "octagon-alert", urgent=True))
