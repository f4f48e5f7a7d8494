"""The presenter of the matrix and of the page of a skill beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.skill_evidence import EvidenceRow, SkillEvidence, Source, Why
from careercruise_desktop.usecases.skill_matrix import Hours, Matrix, SkillLine, SkillMatrix, with_hours

from .matrix_words import matrix_state
from .skill_acts import SkillActs
from .skill_words import row_state, skill_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.view import SkillsView

    from .assessing import Assessing

FIRST_ROWS = 5


class MatrixPresenter:
    """Shows the skills, and one of them with all that stands behind its level.

    Hours and evidence, which grow with all that is logged, are read on a worker.
    """

    watches = frozenset({
        "skill", "skill_assessment", "level_descriptor", "skill_review", "time_entry", "entry_skill", "journal_entry",
        "journal_skill", "learning_item", "learning_skill", "milestone", "milestone_skill", "feedback",
        "feedback_rating", "certificate", "certificate_skill", "person", "project", "setting",
    })  # fmt: skip

    def __init__(self, context: Context, view: SkillsView, assessing: Assessing, chosen: Callable[[], None]) -> None:
        self._context = context
        self._view = view
        self._tell_chosen = chosen
        self._archived = False
        self._matrix: Matrix | None = None
        self._hours: dict[int, Hours] | None = None
        self._rows: dict[Source, tuple[EvidenceRow, ...]] = {}
        self.chosen = 0
        self.acts = SkillActs(context, view, assessing, self.choose)
        matrix, page = view.matrix, view.skill
        matrix.new_requested.connect(self.acts.forms.create)
        matrix.menu_requested.connect(self._ask_about_matrix)
        matrix.rows.opened.connect(lambda key: self.choose(0 if key == self.chosen else key))
        matrix.rows.level_pressed.connect(self.acts.assess)
        matrix.rows.act_requested.connect(self.acts.do)
        matrix.rows.menu_requested.connect(self.acts.menu)
        page.closed.connect(self._close)
        page.assess_requested.connect(lambda: self.acts.assess(self.chosen, at=page.assess))
        page.menu_requested.connect(lambda place: self.acts.menu(self.chosen, place, here=False))
        page.opened.connect(context.bus.record_requested)
        page.more_requested.connect(self._read_more)
        page.removed.connect(self.acts.withdraw)

    @property
    def is_empty(self) -> bool:
        """Whether there is no skill at all, put away ones included."""
        return (
            self._matrix is not None
            and not self._matrix.n
            and not self._context.use(SkillMatrix).matrix(archived=not self._archived).n
        )

    def refresh(self) -> None:
        """Read the skills again, and show what differs; their hours, and hundreds of skills, follow from a worker.

        Raises:
            Unreadable: the data file cannot be read.
        """
        use, archived = self._context.use(SkillMatrix), self._archived
        if use.is_long():
            self._context.jobs.run(
                "skills.matrix", lambda _: use.matrix(archived=archived), self._take_matrix, self._complain
            )
        else:
            self._take_matrix(use.matrix(archived=archived))

    def _take_matrix(self, matrix: Matrix) -> None:
        self._matrix = matrix
        if self.chosen and self._line(self.chosen) is None:
            self._forget()
        self._show()
        self._context.jobs.run(
            "skills.hours", lambda _: self._context.use(SkillMatrix).hours(), self._take_hours, self._complain
        )
        if self.chosen:
            self._read_page()

    def choose(self, key: int) -> None:
        """Show the page of a skill in place of the journal; 0 shows the journal again."""
        if key != self.chosen:
            self.chosen = key
            self._rows = {}
            if key and self._matrix is not None and self._line(key) is None:
                self._archived = not self._archived
                self.refresh()
            else:
                self._mark()
                if key:
                    self._read_page()
        self._tell_chosen()

    def show_archived(self, archived: bool) -> None:
        """Show the skills that are put away, or those in use."""
        self._archived = archived
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        self.chosen, self._rows = 0, {}
        self._tell_chosen()

    def _close(self) -> None:
        """Back to the matrix, where the keys mean the skill that was looked at."""
        key = self.chosen
        self.choose(0)
        self._view.matrix.rows.mean(key)
        self._view.matrix.rows.setFocus()

    def _show(self) -> None:
        if self._matrix is None:
            return
        shown = self._matrix if self._hours is None else with_hours(self._matrix, self._hours)
        self._view.matrix.show_state(matrix_state(shown, self._today, self.chosen))

    def _mark(self) -> None:
        """Show which skill is chosen; all else of the matrix stays."""
        state = self._view.matrix.state
        if state is not None:
            self._view.matrix.show_state(replace(state, chosen=self.chosen))

    def _take_hours(self, hours: dict[int, Hours]) -> None:
        if hours != self._hours:
            self._hours = hours
            self._show()
            if self.chosen:
                self._read_page()

    def _read_page(self) -> None:
        """Read what stands behind the chosen skill, as many rows of each source as are shown already."""
        key, use = self.chosen, self._context.use(SkillEvidence)
        wanted = {source: max(FIRST_ROWS, len(self._rows.get(source, ()))) for source in Source}

        def read(_: object) -> tuple[Why, dict[Source, tuple[EvidenceRow, ...]]] | None:
            try:
                return use.why(key), {source: use.rows(key, source, limit=wanted[source]) for source in Source}
            except Refused:
                return None  # it is gone meanwhile, and with the next change its page

        self._context.jobs.run("skills.why", read, lambda found: self._take_page(key, found), self._complain)

    def _take_page(self, key: int, found: tuple[Why, dict[Source, tuple[EvidenceRow, ...]]] | None) -> None:
        line = self._line(key)
        if found is None or line is None or key != self.chosen:
            return
        why, self._rows = found
        hours = None if self._hours is None else self._hours.get(key, Hours(0, 0, 0))
        self._view.skill.show_state(skill_state(why, line, hours, self._today))
        self._show_rows(*Source)

    def _read_more(self, name: str) -> None:
        source, key, use = Source(name), self.chosen, self._context.use(SkillEvidence)
        known = self._rows.get(source, ())
        found = self._context.acts.run(lambda: use.rows(key, source, after=known[-1] if known else None))
        if found is not None:
            self._rows[source] = (*known, *found)
            self._show_rows(source)

    def _show_rows(self, *sources: Source) -> None:
        today = self._today
        self._view.skill.show_rows(
            {source.value: tuple(row_state(row, today) for row in self._rows.get(source, ())) for source in sources}
        )

    def _ask_about_matrix(self) -> None:
        more = self._view.matrix.more
        place = more.mapToGlobal(more.rect().bottomLeft())
        self.acts.matrix_menu(place, archived=self._archived, choose=self.show_archived)

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)

    def _line(self, key: int) -> SkillLine | None:
        lines = self._matrix.lines if self._matrix is not None else ()
        return next((line for line in lines if line.id == key), None)

    @property
    def _today(self) -> date:
        return self._context.clock.now().day
