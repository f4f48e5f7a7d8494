"""The pages for the preview and the files for the person, both from the same compiler."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.claims import Claim
from careercruise_desktop.domain.document import Document
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.portfolio import SECTION_TITLES
from careercruise_desktop.system import opener
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.portfolio.pictures import Pictures, bounded, decoded, page_words, spots
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.export import Exported, Preview, Printer, document_format
from careercruise_desktop.usecases.portfolio import PortfolioCase

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.jobs import Ticket
    from careercruise_desktop.ui.portfolio.view import PortfolioView

PAPER = "A4"
WEB = "One page for the web"
PRINTED_EDITION = "The preview shows the printed edition; the page for the web says the same."


class _Made(NamedTuple):
    preview: Preview
    pictures: Pictures


class Printing:
    """Keeps the preview up to date and exports; all of it beside the window."""

    def __init__(self, context: Context, view: PortfolioView, printer: Printer) -> None:
        self._context = context
        self._view = view
        self._printer = printer
        self._memory = Memory(context.paths.exports)
        self._document: Document | None = None
        self._sentences: dict[str, str] = {}
        self._asked: tuple[Document, int] | None = None
        self._pages = 0
        self._warnings: tuple[str, ...] = ()
        self._look_at = ""
        self._ticket: Ticket | None = None
        self.format = self._known(self._memory.text("format"))
        view.show_format(self.format)
        view.width_changed.connect(self._update)
        view.retried.connect(self._retry)
        view.format_chosen.connect(self._choose_format)
        view.export_requested.connect(self.ask)
        view.target_chosen.connect(self.export)
        view.export_cancelled.connect(self.cancel)

    def warm(self) -> None:
        """Let the compiler set up while the records are read."""
        # What keeps it from starting is said when the pages are made.
        self._context.jobs.run("portfolio press", lambda _: self._printer.warm("pdf"), _done, lambda _: None)

    def show(self, document: Document, claims: tuple[Claim, ...]) -> None:
        """Show the pages of a document; those before stay until they are made."""
        self._document = document
        self._sentences = {claim.key: claim.sentence for claim in claims}
        self._update()

    def show_problem(self, error: PersonError) -> None:
        """Say in place of the pages why there are none."""
        self._asked = None
        self._view.preview.show_problem(error.brief)

    def look_at(self, section: str) -> None:
        """Bring a section into sight once its pages are there."""
        self._look_at = section

    def ask(self) -> None:
        """Ask for the file, in the folder of last time."""
        kept = self._memory.text("folder")
        folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        today = self._context.clock.now().day
        self._view.ask_target(folder / f"portfolio-{today:%Y-%m}.{self.format}")

    def export(self, target: Path) -> None:
        """Write the portfolio to a file, in the format of its name."""
        try:
            form = document_format(target)
        except Refused as refusal:
            self._say(Toast(refusal.rule, "circle-alert", urgent=True))
            return
        case = self._context.use(PortfolioCase)
        self._view.export.show_progress(0.0, "Reading the records")
        self._ticket = self._context.jobs.run(
            "portfolio export",
            lambda ticket: self._printer.export(case.compose(case.choices()), target, ticket),
            lambda exported: self._exported(exported, form.key),
            lambda error: self._not_exported(error, target),
            self._view.export.show_progress,
        )

    def cancel(self) -> None:
        """Stop exporting; the old file stays as it was."""
        if self._ticket is not None:
            self._context.jobs.cancel(self._ticket)
            self._ticket = None
            self._view.export.show_ready()
            self._say(Toast("Export cancelled", "x"))

    def _choose_format(self, key: str) -> None:
        self.format = key
        self._memory.keep(format=key)
        self._describe()

    def _known(self, key: str) -> str:
        keys = [form.key for form in self._printer.formats]
        return key if key in keys else keys[0]

    def _update(self) -> None:
        """Make the pages anew when the document or their width is another one."""
        document, width = self._document, self._view.preview.pages.pixels
        if document is None or (document, width) == self._asked or not self._view.isVisible():
            return
        self._asked = (document, width)
        sentences, count = self._sentences, self._pages
        self._view.preview.show_updating()

        def make(ticket: Ticket) -> _Made:
            preview = self._printer.preview(document, bounded(width, count), ticket)
            titles = {key.value: title for key, title in SECTION_TITLES.items()}
            return _Made(
                preview,
                Pictures(
                    pages=decoded(preview.pages),
                    words=page_words(preview.places, len(preview.pages), titles),
                    spots=spots(preview.places, sentences),
                    warnings=preview.warnings,
                ),
            )

        self._context.jobs.run("portfolio pages", make, self._show_pages, self.show_problem)

    def _show_pages(self, made: _Made) -> None:
        self._pages = len(made.pictures.pages)
        self._view.preview.show_pictures(made.pictures)
        self._warnings = tuple(made.pictures.warnings)
        self._describe()
        section = (each for each in made.preview.places if each.what == "section" and each.key == self._look_at)
        place = next(section, None)
        self._look_at = ""
        if place is not None:
            self._view.preview.pages.show_place(place.page - 1, place.y)

    def _describe(self) -> None:
        """Say what is exported, and that the pages are not what it looks like where they are not."""
        if not self._pages:
            return
        web = self.format == "html"
        self._view.header.sub.set_text(WEB if web else f"{words.plural(self._pages, 'page', 'pages')}, {PAPER}")
        self._view.preview.remark.show_text(" ".join((*((PRINTED_EDITION,) if web else ()), *self._warnings)))

    def _retry(self) -> None:
        self._asked = None
        self._update()

    def _exported(self, exported: Exported, key: str) -> None:
        self._ticket = None
        self._view.export.show_ready()
        self._memory.keep(folder=str(exported.path.parent))
        size = words.file_size(exported.size)
        pages = f"{words.plural(exported.count, 'page', 'pages')}, " if key == "pdf" and exported.count else ""
        if exported.warnings:
            self._warnings = tuple(exported.warnings)
            self._describe()
        self._say(
            Toast(
                f"Exported {exported.path.name}",
                "circle-check",
                f"{pages}{size}",
                "Open",
                run=lambda: self._open(exported.path),
            )
        )

    def _not_exported(self, error: PersonError, target: Path) -> None:
        self._ticket = None
        self._view.export.show_ready()
        self._say(Toast(error.brief, "octagon-alert", action="Retry", run=lambda: self.export(target), urgent=True))

    def _open(self, path: Path) -> None:
        try:
            opener.open_path(path)
        except OSError as error:
            self._say(Toast(f"{path.name} cannot be opened: {error}", "circle-alert", urgent=True))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)


def _done(_: object) -> None:
    """Nothing follows."""
