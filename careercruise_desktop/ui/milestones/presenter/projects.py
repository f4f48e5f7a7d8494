"""What is done with projects in the room, and what is said then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.milestones.menus import project_offers
from careercruise_desktop.usecases.milestones import Milestones
from careercruise_desktop.usecases.projects import Projects
from careercruise_desktop.usecases.records import Records

from .agreeing import agree_anew

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.view import MilestonesView


class ProjectActs:
    """Carries out what is asked for; `show_page` shows a project's page, `new_in` begins a milestone in it."""

    def __init__(
        self,
        context: Context,
        view: MilestonesView,
        show_page: Callable[[int], None],
        new_in: Callable[[int], None],
    ) -> None:
        self._context = context
        self._view = view
        self._show_page = show_page
        self._new_in = new_in
        self._run = context.acts.run
        view.projects.chosen.connect(self._follow)

    def create(self) -> None:
        """Add a project and show its page; its name is ready to be typed over."""
        made = self._run(lambda: self._context.use(Records).add("project"))
        if made is not None:
            self._show_page(made.id)
            self.edit(made.id)

    def edit(self, key: int) -> None:
        """Edit a project in the inspector."""
        self._context.bus.record_requested.emit("project", key)

    def menu(self, key: int, place: QPoint, *, archived: bool) -> None:
        """Offer what can be done with a project."""
        self._view.show_menu(project_offers(archived=archived), place, lambda act: self._do(key, act))

    def confirm(self, key: int) -> None:
        """The dates of a project are looked at and stay as they are."""
        use = self._context.use(Milestones)
        self._run(
            lambda: use.review(key),
            said=lambda count: f"{words.plural(count, 'date', 'dates')} confirmed today",
            icon="check",
        )

    def agree_anew(self, key: int) -> None:
        """Ask why, then make the present dates of a project the promise."""
        use = self._context.use(Projects)
        agree_anew(
            self._context,
            self._view,
            "Re-baseline the project",
            "The present finish and the dates of its open milestones become the promise. The old ones stay on record.",
            lambda why: use.rebaseline(key, why),
            said="Re-baselined, its dates are the promise now",
        )

    def _follow(self, key: int) -> None:
        """A panel beside the page that shows another project shows this one: what is done there is meant for it."""
        if key and self._context.bus.shown_record[0] == "project":
            self._context.bus.selected.emit("project", key, None)

    def _do(self, key: int, act: str) -> None:
        use = self._context.use(Projects)
        acts: dict[str, Callable[[], object]] = {
            "page": lambda: self._show_page(key),
            "edit": lambda: self.edit(key),
            "new": lambda: self._new_in(key),
            "confirm": lambda: self.confirm(key),
            "rebaseline": lambda: self.agree_anew(key),
            "archive": lambda: self._run(lambda: use.archive(key), said="Project archived", icon="archive"),
            "unarchive": lambda: self._run(
                lambda: use.unarchive(key), said="Taken out of the archive", icon="archive-restore"
            ),
        }
        acts[act]()
