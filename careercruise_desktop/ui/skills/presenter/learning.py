"""The tab of learning: which part is on screen, and what is said beside the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.skills.learning.state import CERTIFICATES, ITEMS, PARTS, RADAR

from .learning_certificates import CertificatesPresenter
from .learning_items import ItemsPresenter
from .learning_radar import RadarPresenter

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.learning.tab import LearningTab

_PART = "learning.part"


class LearningPresenter(Presenter):
    """Reads the part that is on screen; the others are read when they are chosen."""

    watches = frozenset(
        {
            "learning_item", "learning_skill", "time_entry", "entry_skill", "skill", "technology", "radar_move",
            "certificate", "certificate_skill", "credit", "credit_rule", "attachment",
        }
    )  # fmt: skip

    def __init__(self, view: LearningTab, context: Context) -> None:
        self._view = view
        self._context = context
        self._memory = context.memory
        self._parts: dict[str, ItemsPresenter | RadarPresenter | CertificatesPresenter] = {}
        kept = context.memory.text(_PART)
        self._part = kept if kept in dict(PARTS) else ITEMS
        view.part_chosen.connect(self.choose)

    def refresh(self) -> None:
        """Read and show the part that is on screen."""
        self._view.show_part(self._part, self._shown.refresh())

    def choose(self, part: str) -> None:
        """Show another part, and remember it."""
        self._part = part
        self._memory.keep(**{_PART: part})
        self.refresh()

    def add(self) -> None:
        """Begin something new in the part that is on screen."""
        self._view.begin_new()

    @property
    def _shown(self) -> ItemsPresenter | RadarPresenter | CertificatesPresenter:
        """Who presents the part that is on screen; there from its first visit on."""
        key, view, context = self._part, self._view, self._context
        if key not in self._parts:
            if key == RADAR:
                self._parts[key] = RadarPresenter(view.radar, context)
            elif key == CERTIFICATES:
                self._parts[key] = CertificatesPresenter(view.certificates, context)
            else:
                self._parts[key] = ItemsPresenter(view.items, context)
        return self._parts[key]
