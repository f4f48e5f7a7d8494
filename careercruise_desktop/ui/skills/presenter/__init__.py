"""The presenters of the room, one for each of its parts; the one of the room itself builds the tabs when visited."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.skills.tabs import JOURNAL, OPENS, TABS
from careercruise_desktop.usecases.journal_pages import JournalPages

from .assessing import Assessing
from .choices import FOLDED, TAB, kept_tab
from .matrix import MatrixPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.part import Build, Part
    from careercruise_desktop.ui.skills.view import SkillsView

GROUP, SEARCH = "Skills", "Ctrl+F"
_MATRIX = "matrix"
_ICONS = {"journal": "book-open", "learning": "graduation-cap", "path": "target"}


class SkillsPresenter(Presenter):
    """Shows a tab, built at its first visit, and refreshes what is on screen when something in it has changed."""

    def __init__(self, context: Context, view: SkillsView, builds: Mapping[str, Build], assessing: Assessing) -> None:
        self._context = context
        self._view = view
        self._builds = builds
        self._parts: dict[str, Part] = {}
        self._stale = {_MATRIX}
        kept = kept_tab(context.memory)
        self._tab = kept if kept in builds else next(iter(builds))
        # Something was asked to be written: then an empty profile does not begin with its drawing.
        self._empty = False
        self._writes = context.bus.wanted_review is not None or bool(context.bus.wanted_entry)
        if self._writes:
            self._tab = JOURNAL
        context.bus.review_requested.connect(lambda _day: self.show_journal())
        context.bus.entry_requested.connect(partial(self.open_record, "journal_entry"))
        self.matrix = MatrixPresenter(context, view, assessing, self._show_tab)
        view.spoil, view.opens = self.spoil, self.open_record
        view.tab_chosen.connect(self.choose_tab)
        view.new_requested.connect(self._begin_new)
        view.sample_requested.connect(lambda: fill_with_sample(context, view.empty, view.refresh))
        view.empty.begun.connect(self.matrix.acts.add_start_set)
        view.side.folded.connect(lambda folded: context.memory.keep(**{FOLDED: folded}))

    @property
    def tab(self) -> str:
        """The tab that is on."""
        return self._tab

    def part(self, key: str) -> Part:
        """What a tab is made of, built now if it was not yet."""
        if key not in self._parts:
            self._parts[key] = part = self._builds[key]()
            self._stale.add(key)
            self._view.put(key, part.view, part.search)
            if part.search is not None:
                part.search.edited.connect(lambda _: self.leave_skill())
            self._view.actions_changed.emit()
        return self._parts[key]

    def spoil(self, kinds: frozenset[str]) -> bool:
        """Note what reads such records, all of it for no kinds; whether anything on screen does."""
        reads = {_MATRIX: self.matrix.watches, **{key: part.presenter.watches for key, part in self._parts.items()}}
        self._stale |= {key for key, watches in reads.items() if not kinds or watches & kinds}
        return bool(self._stale & self._shown)

    def refresh(self) -> None:
        """Read again what is on screen and stale.

        Raises:
            Unreadable: the data file cannot be read.
        """
        self.part(self._tab)
        for key in sorted(self._stale & self._shown, key=_order):
            (self.matrix if key == _MATRIX else self._parts[key].presenter).refresh()
            self._stale.discard(key)
        self._show_tab()

    def actions(self) -> Iterable[Action]:
        """What can be done here."""
        names = dict(TABS)
        for number, key in enumerate(self._builds, 1):
            show = lambda key=key: self.choose_tab(key)  # noqa: E731
            yield Action(f"skills.{key}", f"Show {names[key].lower()}", _ICONS[key], f"Alt+{number}", show, GROUP)
        acts = self.matrix.acts
        yield Action("skills.new", "New skill", "plus", "Shift+N", acts.forms.create, GROUP, "add competence")
        yield Action("skills.matrix", "Show or hide the matrix", "panel-left", "B", self._toggle_matrix, GROUP)
        yield Action("skills.start", "Add the start set of skills", "list-checks", "", acts.add_start_set, GROUP)
        yield from self._part_actions()

    def _part_actions(self) -> Iterable[Action]:
        """What can be done in the tab that is on; N begins something new in each of them."""
        part = self._parts.get(self._tab)
        if part is None:
            return
        # In an empty profile there is nothing of its own to search.
        offered = [one for one in part.presenter.actions() if not self._empty or one.shortcut != SEARCH]
        found = [action._replace(run=partial(self._on_tab, action.run)) for action in offered]
        if all(action.shortcut != "N" for action in found):
            yield Action("skills.begin", part.text, "plus", "N", self._begin_new, GROUP)
        yield from found

    def show_journal(self) -> None:
        """Show the journal, in place of the page of a skill or of another tab."""
        self._writes = True
        if self.matrix.chosen:
            self.matrix.choose(0)
        self.choose_tab(JOURNAL)

    def open_record(self, kind: str, key: int) -> bool:
        """Show a record in the tab that such records are in; whether there is one."""
        tab = OPENS.get(kind)
        if tab is None:
            return False
        if tab == JOURNAL:
            self.show_journal()
        else:
            self.choose_tab(tab)
        opens = self.part(tab).open
        if opens is not None:
            opens(kind, key)
        return opens is not None

    def leave_skill(self) -> None:
        """Show the journal again where the page of a skill stands in its place."""
        if self.matrix.chosen:
            self.matrix.choose(0)

    def choose_tab(self, key: str) -> None:
        """Show a tab; from the page of a skill the journal itself."""
        if key == JOURNAL and self._tab == JOURNAL and self.matrix.chosen:
            self.matrix.choose(0)
        self._tab = key
        self._context.memory.keep(**{TAB: key})
        self._view.show_read()
        self._view.actions_changed.emit()

    def show_skill(self, key: int) -> None:
        """Show the page of a skill."""
        self.choose_tab(JOURNAL)
        self._view.side.show()
        self.matrix.choose(key)

    @property
    def _shown(self) -> set[str]:
        return {self._tab, _MATRIX} if self._tab == JOURNAL else {self._tab}

    def _show_tab(self) -> None:
        """Bring the tab to the front, or what an empty profile begins with."""
        part = self._parts.get(self._tab)
        if part is None:
            return
        empty = self._tab == JOURNAL and self.matrix.is_empty and not self._writes
        before, self._empty = self._empty, empty and not self._context.use(JournalPages).count()
        if self._empty:
            self._view.show_empty()
        else:
            self._view.show_tab(self._tab, part.text, skill=bool(self.matrix.chosen))
        if self._empty != before:
            self._view.actions_changed.emit()

    def _begin_new(self) -> None:
        self._on_tab(self.part(self._tab).new)

    def _on_tab(self, run: Callable[[], object]) -> None:
        """Do something in the tab that is on: where a skill's page stands in the place of the journal, that goes."""
        if self._tab == JOURNAL and self.matrix.chosen:
            self.matrix.choose(0)
        if self._tab == JOURNAL and not self._writes:
            self._writes = True
            self._show_tab()
        run()

    def _toggle_matrix(self) -> None:
        if self._tab != JOURNAL:
            self.choose_tab(JOURNAL)
            self._view.side.show()
        else:
            self._view.side.toggle()


def _order(key: str) -> int:
    """The matrix first, then the tabs in their order."""
    return ["matrix", *dict(TABS)].index(key)
