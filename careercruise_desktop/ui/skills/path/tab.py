"""The tab: target roles at the left, the radar and the pace in the middle, gaps and next steps at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from careercruise_desktop.ui.charts.place import ChartMaker
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu
from careercruise_desktop.ui.widgets.records_list import RecordsList, RecordsPage
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog

from .asking import CompetenceBox
from .empty import draw_radar
from .gaps import GapsPane
from .middle import PictureMaker, RoleMiddle
from .offers import StepOffers
from .roles import WIDTH as LIST
from .roles import RolesPane
from .roles_side import RolesSide
from .state import PathState, ProposalsState

# How wide the right side is: its share of what the list leaves, within limits, as long as the middle keeps its least.
_LEAST, _MOST, _SHARE, _MIDDLE = 288, 440, 0.44, 440
# Below, the list of roles stands aside and is opened over the page.
_NARROW, _BELOW = 1080, 96


ROLE = (
    Offer("show", "Show", "target", "Enter"),
    Offer("edit", "Edit", "panel-right"),
    Offer("copy", "Copy", "copy"),
    Offer(""),
    Offer("archive", "Put away", "archive"),
)


class PathTab(QWidget):
    """Shows a `PathState`. `charts` loads what draws the radar, which comes long after the first paint.

    Signals:
        role_chosen: a target role (its id) is to be looked at.
        begin_requested: a role of this title is to be added.
        copy_requested: a role (its id) is to be copied.
        archive_requested: a role (its id) is to be put away.
        restore_requested: a role (its id) is to be brought back.
        save_requested: the radar is to be saved as that kind of file ("png", "svg", "csv"), there.
        required: the role that is shown is to require a skill of this name, at this level.
        evidence_requested: the records that speak for a skill (its id) are wanted, at a widget.
        more_evidence_requested: those after the ones that are shown.
        assess_requested: a skill (its id) is to be assessed, at a widget.
        steps_requested: next steps are to be offered for a competence (its id), at a widget.
        step_chosen: the offered step of that place, for a competence (its id), with a person (id or 0).
        step_added: a step in own words (competence id, words).
        step_finished: a step (its id) is done, or not.
        step_counted: of a step (its id) so many are reached.
        step_removed: a step (its id) is not wanted any more, alone or with what it was made as.
        record_requested: a record (kind, id) is to be opened.
    """

    role_chosen = Signal(int)
    begin_requested = Signal(str)
    copy_requested = Signal(int)
    archive_requested = Signal(int)
    restore_requested = Signal(int)
    save_requested = Signal(str, Path)
    required = Signal(str, int)
    evidence_requested = Signal(int, object)
    more_evidence_requested = Signal()
    assess_requested = Signal(int, object)
    steps_requested = Signal(int, object)
    step_chosen = Signal(int, int, int)
    step_added = Signal(int, str)
    step_finished = Signal(int, bool)
    step_counted = Signal(int, int)
    step_removed = Signal(int, bool)
    record_requested = Signal(str, int)

    def __init__(self, charts: ChartMaker, pictures: PictureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Career path")
        self.state: PathState | None = None
        self.offers: StepOffers | None = None
        self.records: RecordsList | None = None
        self.asking: CompetenceBox | None = None
        self.menu: Menu | None = None
        self.dialog: SaveDialog | None = None
        self._pictures = pictures
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.roles = RolesPane()
        self.middle = RoleMiddle(charts)
        self.gaps = GapsPane()
        self.empty = EmptyState(
            draw_radar,
            "No target role yet",
            "Say which role you want to grow into, and see what you have reached and what comes next.",
            "Own role profile",
            sample=False,
        )
        paged = QWidget()
        beside = QHBoxLayout(paged)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.middle, 1)
        beside.addWidget(Hairline(vertical=True))
        beside.addWidget(self.gaps)
        self.stage = QStackedWidget()
        for page in (QWidget(), paged, self.empty):
            self.stage.addWidget(page)
        line = Hairline(vertical=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.roles)
        row.addWidget(line)
        row.addWidget(self.stage, 1)
        self.side = RolesSide(self.roles, line, row, self.middle.list)
        self._bind()

    def _bind(self) -> None:
        roles, middle, gaps = self.roles, self.middle, self.gaps
        roles.chosen.connect(self._choose)
        roles.begun.connect(self.begin_requested)
        roles.brought_back.connect(self.restore_requested)
        roles.menu_requested.connect(self._show_menu)
        roles.post_opened.connect(lambda key: self.record_requested.emit("position", key))
        self.empty.begun.connect(lambda: self.roles.ask(self.empty.action))
        middle.opened.connect(self.evidence_requested)
        middle.list_requested.connect(self.show_list)
        middle.edit_requested.connect(self._edit)
        middle.save_requested.connect(self._ask_file)
        middle.add_requested.connect(lambda: self.ask_competence(middle.add))
        gaps.add_requested.connect(lambda: self.ask_competence(gaps.add))
        gaps.opened.connect(self.evidence_requested)
        gaps.assessed.connect(self.assess_requested)
        gaps.steps_wanted.connect(self.steps_requested)
        gaps.finished.connect(self.step_finished)
        gaps.counted.connect(self.step_counted)
        gaps.removed.connect(self.step_removed)
        gaps.record_requested.connect(self.record_requested)

    def show_state(self, state: PathState) -> None:
        """Show another state; what was asked and is answered by it closes."""
        if state == self.state:
            return
        before, self.state = self.state, state
        self.roles.show_state(state.side)
        if state.page is None:
            self.stage.setCurrentIndex(2)
        else:
            self.middle.show_state(state.page)
            self.gaps.show_page(state.page, state.held)
            self.stage.setCurrentIndex(1)
        self._settle()
        if before is not None:
            self._close_answered(before, state)

    def show_list(self) -> None:
        """Show the roles; in a narrow tab over the page, until one is chosen."""
        self.side.show(self.height() - _BELOW)

    def ask_competence(self, anchor: QWidget) -> CompetenceBox:
        """Ask for a skill that the role is to require."""
        self.asking = box = CompetenceBox(anchor)
        box.agreed.connect(lambda words: self.required.emit(words, box.wanted))
        box.start()
        return box

    def refuse(self, sentence: str) -> bool:
        """Say below what was asked why it was refused; False where nothing is asked."""
        for box in (self.asking, self.roles.box, self.offers):
            if box is not None and box.is_open:
                box.refuse(sentence)
                return True
        return False

    def offer_steps(self, state: ProposalsState, anchor: QWidget) -> None:
        """Offer next steps for a competence."""
        self.offers = offers = StepOffers(anchor, state)
        offers.chosen.connect(lambda place, person: self.step_chosen.emit(state.competence_id, place, person))
        offers.added.connect(lambda words: self.step_added.emit(state.competence_id, words))
        offers.start()

    def close_offers(self) -> None:
        """What was wanted is made."""
        if self.offers is not None:
            self.offers.close_now()

    def show_records(self, page: RecordsPage, anchor: QWidget) -> None:
        """Open the first records that speak for a skill."""
        self.records = records = RecordsList(anchor)
        records.opened.connect(self.record_requested)
        records.more_requested.connect(self.more_evidence_requested)
        records.show_first(page)

    def show_more_records(self, page: RecordsPage) -> None:
        """Show the next ones below them."""
        if self.records is not None and self.records.is_open:
            self.records.show_more(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the middle and the right side; the list stands aside where there is too little."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        folded = self.width() < _NARROW and self.stage.currentIndex() == 1
        self.side.fold(folded)
        room = self.width() - (0 if folded else LIST)
        self.gaps.setFixedWidth(max(_LEAST, min(_MOST, round(room * _SHARE), room - _MIDDLE)))

    def _choose(self, key: int) -> None:
        self.side.close()
        self.role_chosen.emit(key)

    def _show_menu(self, key: int, place: QPoint) -> None:
        acts: dict[str, Callable[[], None]] = {
            "show": lambda: self.role_chosen.emit(key),
            "copy": lambda: self.copy_requested.emit(key),
            "edit": lambda: self.record_requested.emit("target_role", key),
            "archive": lambda: self.archive_requested.emit(key),
        }
        self.menu = offer_menu(self, ROLE, lambda act: acts[act]())
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def _edit(self) -> None:
        if self.state is not None and self.state.page is not None:
            self.record_requested.emit("target_role", self.state.page.id)

    def picture(self, kind: str) -> bytes:
        """The radar that is shown, as "png" or "svg"; nothing where no role is shown."""
        page = self.state.page if self.state is not None else None
        return self._pictures()(page.chart, kind) if page is not None else b""

    def _ask_file(self, kind: str) -> None:
        page = self.state.page if self.state is not None else None
        if page is None:
            return
        suggested = self._folder / f"{page.chart.file}.{kind}"
        self.dialog = dialog = SaveDialog("Save the radar", suggested, {f".{kind}": kind.upper()}, self)
        dialog.chosen.connect(lambda target: self._save(kind, target))
        dialog.open()

    def _save(self, kind: str, target: Path) -> None:
        self._folder = target.parent
        self.save_requested.emit(kind, target)

    def _close_answered(self, before: PathState, state: PathState) -> None:
        """A role or a competence that is there now was what the box asked for."""
        box = self.roles.box
        if box is not None and len(state.side.roles) > len(before.side.roles):
            self.roles.box = None
            box.close_now()
            self.roles.focus_chosen()
        if before.side.chosen != state.side.chosen:
            self.side.close()
        asked, old, new = self.asking, before.page, state.page
        if asked is not None and old is not None and new is not None and len(new.competences) > len(old.competences):
            self.asking = None
            asked.heir = self.gaps.add
            asked.close_now()
