"""The presenter of the career path: which role is looked at, and what a person means by what they do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.system.opener import open_path
from careercruise_desktop.ui.actions import Action
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.career_path import CareerPath
from careercruise_desktop.usecases.certificate_pages import CertificatePages
from careercruise_desktop.usecases.skill_evidence import SkillEvidence
from careercruise_desktop.usecases.target_roles import TargetRoles
from careercruise_desktop.usecases.trends.usecase import TrendsCase

from .path_acts import StepActs
from .path_evidence import EvidenceReader
from .path_tables import radar_csv
from .path_words import Read, path_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import PersonError, Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.path.tab import PathTab
    from careercruise_desktop.usecases.career_path import RolePage

GROUP = "Skills"
_ROLE = "path.role"


class PathPresenter(Presenter):
    """Shows the career path. The whole log speaks for a level, so everything is read on a worker.

    `assess` asks for the level of a skill (its id) at a widget.
    """

    watches = frozenset(
        {
            "target_role", "required_competence", "career_step", "skill", "skill_assessment", "time_entry",
            "entry_skill", "journal_entry", "journal_skill", "milestone", "milestone_skill", "feedback",
            "feedback_rating", "feedback_request", "certificate", "certificate_skill", "credit", "credit_rule",
            "learning_item", "learning_skill", "task", "delegation", "position",
        }
    )  # fmt: skip

    def __init__(self, view: PathTab, context: Context, assess: Callable[[int, QWidget], None]) -> None:
        self._view = view
        self._context = context
        kept = context.memory.text(_ROLE)
        self._chosen = int(kept) if kept.isdecimal() else 0
        self._page: RolePage | None = None
        self._evidence: EvidenceReader | None = None
        view.role_chosen.connect(self.choose)
        view.begin_requested.connect(self.begin)
        self._steps = StepActs(view, context, self._refuse)
        view.copy_requested.connect(self._copy)
        view.archive_requested.connect(self._archive)
        view.restore_requested.connect(self._restore)
        view.save_requested.connect(self._save)
        view.required.connect(self._require)
        view.evidence_requested.connect(self._show_evidence)
        view.more_evidence_requested.connect(self._show_more)
        view.assess_requested.connect(assess)
        view.record_requested.connect(context.bus.record_requested)

    def refresh(self) -> None:
        """Read again; what is on screen stays until newer figures are there."""
        use, chosen = self._context.use, self._chosen

        def read() -> Read:
            path = use(CareerPath)
            roles = path.roles()
            known = [role.id for role in roles]
            key = chosen if chosen in known else next(iter(known), 0)
            return Read(
                roles,
                use(TargetRoles).starting_points(),
                path.so_far(),
                use(CertificatePages).lines(),
                path.page(key) if key else None,
                use(TargetRoles).put_away(),
            )

        self._context.jobs.run("skills.path", lambda _: read(), self._show, self._complain)

    def choose(self, key: int) -> None:
        """Look at another role, and remember it."""
        self._chosen = key
        self._context.memory.keep(**{_ROLE: str(key)})
        self.refresh()

    def begin(self, title: str) -> None:
        """Add a target role, and look at it."""
        add = lambda: self._context.use(TargetRoles).begin(title)  # noqa: E731
        made = self._context.acts.run(add, said=f"{words.shortened(title)} added", refused=self._refuse)
        if made is not None:
            self.choose(made.id)

    def actions(self) -> Iterable[Action]:
        """What can be done here, beside a new role."""
        if self._chosen:
            ask = lambda: self._view.ask_competence(self._view.gaps.add)  # noqa: E731
            show = self._view.show_list
            yield Action("path.roles", "Show the target roles", "target", "", show, GROUP, "choose another")
            yield Action("path.require", "Add competence to this role", "plus", "", ask, GROUP, "require level skill")

    def new(self) -> None:
        """Ask for the title of an own role."""
        self._view.roles.ask()

    def _show(self, read: Read) -> None:
        self._page = read.page
        self._chosen = read.page.role.id if read.page is not None else 0
        self._view.show_state(path_state(read, self._context.clock.now().day))

    def _complain(self, error: PersonError) -> None:
        toast = Toast(error.brief, "octagon-alert", action="Retry", run=self.refresh, urgent=True)
        self._context.bus.toast_requested.emit(toast)

    def _refuse(self, refusal: Refused) -> None:
        """Beside what was asked, or as a toast where nothing is asked any more."""
        if not self._view.refuse(refusal.rule):
            self._context.bus.toast_requested.emit(Toast(refusal.rule, "circle-alert", urgent=True))

    def _archive(self, key: int) -> None:
        self._context.acts.run(
            lambda: self._context.use(TargetRoles).archive(key), said=lambda role: f"{role.title} put away"
        )

    def _copy(self, key: int) -> None:
        made = self._context.acts.run(
            lambda: self._context.use(TargetRoles).copy(key), said=lambda role: f"{role.title} added"
        )
        if made is not None:
            self.choose(made.id)

    def _restore(self, key: int) -> None:
        back = self._context.acts.run(
            lambda: self._context.use(TargetRoles).restore(key), said=lambda role: f"{role.title} is back"
        )
        if back is not None:
            self.choose(back.id)

    def _save(self, kind: str, target: Path) -> None:
        page = self._page
        if page is None:
            return
        content = radar_csv(page) if kind == "csv" else self._view.picture(kind)
        if self._context.acts.run(lambda: self._context.use(TrendsCase).save(target, content)) is not None:
            run = lambda: self._open(target.parent)  # noqa: E731
            said = Toast(f"Saved {target.name}", "download", action="Open folder", run=run)
            self._context.bus.toast_requested.emit(said)

    def _open(self, folder: Path) -> None:
        try:
            open_path(folder)
        except OSError as error:
            said = Toast(f"The folder could not be opened: {error}", "octagon-alert", urgent=True)
            self._context.bus.toast_requested.emit(said)

    def _require(self, skill: str, level: int) -> None:
        role = self._chosen
        add = lambda: self._context.use(TargetRoles).require(role, skill, level)  # noqa: E731
        self._context.acts.run(add, said=f"{words.shortened(skill)} is required now", refused=self._refuse)

    def _show_evidence(self, skill: int, anchor: QWidget) -> None:
        reader = EvidenceReader(self._context.use(SkillEvidence), skill, self._context.clock.now().day)

        def show() -> None:
            page = reader.first()
            if page.rows:
                self._evidence = reader
                self._view.show_records(page, anchor)
            else:
                how = "log time or write in the journal with it"
                said = Toast(f"No records of using {words.shortened(page.title)} yet: {how}", "circle-alert")
                self._context.bus.toast_requested.emit(said)

        self._context.acts.run(show)

    def _show_more(self) -> None:
        reader = self._evidence
        if reader is not None:
            self._context.acts.run(lambda: self._view.show_more_records(reader.more()))
