"""The radar of technologies in the tab of learning, and what is done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.radar import Quadrant, Ring
from careercruise_desktop.ui.skills.learning.menus import blip_offers
from careercruise_desktop.ui.skills.learning.state import BlipState, MoveState, TechRadarState
from careercruise_desktop.ui.widgets.offers import offer_menu
from careercruise_desktop.usecases.radar import Blip, Move, RadarState, TechnologyRadar

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint

    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.skills.learning.radar import RadarPart


class RadarPresenter:
    """Reads the radar and answers what `RadarPart` asks for."""

    def __init__(self, view: RadarPart, context: Context) -> None:
        self._view = view
        self._context = context
        self._use = context.use(TechnologyRadar)
        self._run = context.acts.run
        self._chosen = 0
        self._archived = False
        view.chosen.connect(self._choose)
        view.opened.connect(partial(context.bus.record_requested.emit, "technology"))
        view.add_wanted.connect(self._add)
        view.ring_wanted.connect(self._move)
        view.move_corrected.connect(self._correct)
        view.move_removed.connect(self._take_back)
        view.archive_wanted.connect(lambda key, away: self._archive(key, away=away))
        view.archived_wanted.connect(lambda archived: self._show_archived(archived=archived))
        view.menu_requested.connect(self._menu)
        view.remove_requested.connect(self._remove)

    def refresh(self) -> str:
        """Read and show the radar; gives how many stand in each ring."""
        today = self._context.clock.now().day
        found = self._use.radar(archived=self._archived)
        put_away = len(found.blips) if self._archived else len(self._use.radar(archived=True).blips)
        if self._chosen not in {blip.id for blip in found.blips}:
            self._chosen = 0
        moves = self._use.history(self._chosen) if self._chosen else found.last_moves
        state = TechRadarState(
            blips=tuple(_blip(number, blip, today) for number, blip in enumerate(found.blips, 1)),
            moves=tuple(_move(move, today) for move in moves),
            chosen=self._chosen,
            archived=self._archived,
            put_away=put_away,
            summary=_summary(found),
            today=today,
        )
        self._view.show_state(state)
        return state.summary

    def _choose(self, key: int) -> None:
        if key != self._chosen:
            self._chosen = key
            self.refresh()
            if key:
                self._context.bus.selected.emit("technology", key, None)

    def _add(self, name: str, quadrant: str, ring: str, reason: str, day: date | None) -> None:
        act = lambda: self._use.add(name, Quadrant(quadrant), Ring(ring), reason=reason, day=day)  # noqa: E731
        made = self._run(act, said=f"On the radar, in {ring}", refused=self._refuse)
        if made is not None:
            self._chosen = made.id
            self._view.close_box()
            self.refresh()

    def _move(self, key: int, ring: str, reason: str, day: date | None) -> None:
        today = self._context.clock.now().day
        when = "today" if day is None or day == today else f"on {words.day_short(day, today)}"
        act = lambda: self._use.move(key, Ring(ring), reason, day=day)  # noqa: E731
        if self._run(act, said=f"Moved to {ring} {when}", icon="move", refused=self._refuse) is not None:
            self._view.close_box()

    def _correct(self, key: int, ring: str, reason: str, day: date) -> None:
        act = lambda: self._use.correct(key, Ring(ring), reason, day)  # noqa: E731
        if self._run(act, said="Move put right", refused=self._refuse) is not None:
            self._view.close_box()

    def _take_back(self, key: int) -> None:
        act = lambda: self._use.take_back(key)  # noqa: E731
        if self._run(act, said="Move deleted", icon="trash-2", refused=self._refuse) is not None:
            self._view.close_box()

    def _refuse(self, refusal: Refused) -> None:
        self._view.refuse(refusal.rule)

    def _archive(self, key: int, *, away: bool) -> None:
        if away:
            self._run(lambda: self._use.archive(key), said="Technology archived; its moves stay", icon="archive")
        else:
            self._run(lambda: self._use.restore(key), said="Back on the radar", icon="archive-restore")

    def _show_archived(self, *, archived: bool) -> None:
        self._archived = archived
        self.refresh()

    def _remove(self, key: int) -> None:
        self._run(lambda: self._use.remove(key), said="Technology deleted with its moves", icon="trash-2")

    def _menu(self, key: int, place: QPoint) -> None:
        menu = offer_menu(self._view, blip_offers(archived=self._archived), partial(self._do, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _do(self, key: int, act: str) -> None:
        if act == "open":
            self._context.bus.record_requested.emit("technology", key)
        elif act == "move":
            self._view.ask_ring(key, "")
        elif act == "delete":
            self._remove(key)
        else:
            self._archive(key, away=act == "archive")


def _blip(number: int, blip: Blip, today: date) -> BlipState:
    return BlipState(
        id=blip.id,
        number=number,
        name=blip.name,
        quadrant=blip.quadrant.value,
        ring=blip.ring.value,
        since=f"since {words.day_short(blip.last.day, today)}",
        news=blip.news,
        inwards=blip.last.inwards,
        skill=blip.skill,
        reason=blip.last.reason,
    )


def _move(move: Move, today: date) -> MoveState:
    what = f"{move.before.value} to {move.ring.value}" if move.before is not None else f"new in {move.ring.value}"
    if move.before is move.ring:
        what = f"stays in {move.ring.value}"
    return MoveState(
        id=move.id,
        technology_id=move.technology_id,
        name=move.name,
        day=words.day_short(move.day, today),
        what=what,
        reason=move.reason,
        since=move.day,
        ring=move.ring.value,
    )


def _summary(found: RadarState) -> str:
    if not found.blips:
        return ""
    if found.archived:
        return f"{words.plural(len(found.blips), 'technology', 'technologies')} put away"
    return ", ".join(f"{count:,} {ring.value}" for ring, count in found.counts.items())
