"""How Trends feels with 20 years of work: the first chart, another period, hovering, panning; and with a million."""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fixtures import million_profile, wall_profile
from held import told
from measure import Figure
from trends_room import rooms

if TYPE_CHECKING:
    from held import Taken

FRAME_MS, THERE_MS, HOVER_MS = 16, 100, 4
OPENINGS, MILLION_OPENINGS = 5, 3
# So many frames after the last move, all charts show the last window: less than a tenth of a second.
FRAMES = 6
STRETCHES = ("all", "month", "year")


def figures() -> Iterator[Figure]:
    """The window with 20 years, and with a million entries in them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _years()
    yield from _million()


def _years() -> Iterator[Figure]:
    first: list[Taken] = []
    changes: dict[str, list[Taken]] = {stretch: [] for stretch in STRETCHES}
    ready: dict[str, list[Taken]] = {stretch: [] for stretch in STRETCHES}
    interrupted: list[tuple[float, float]] = []
    hovers: dict[str, list[float]] = {stretch: [] for stretch in STRETCHES}
    pans: dict[str, list[tuple[list[float], int]]] = {stretch: [] for stretch in STRETCHES}
    for room in rooms(wall_profile(), OPENINGS):
        first.append(room.enter())
        for stretch in STRETCHES:
            room.begin_with("quarter")
            changes[stretch].append(room.choose(stretch))
            room.begin_with("quarter")
            room.read_ahead()
            ready[stretch].append(room.choose(stretch))
            hovers[stretch] += room.hover()
            pans[stretch].append(room.pan())
        interrupted.append(room.interrupt())
    yield from told("from the click to the first chart", first, FRAME_MS, THERE_MS)
    for stretch in STRETCHES:
        yield from told(f"another period, {stretch}, right after opening", changes[stretch], FRAME_MS, THERE_MS)
        yield from told(f"another period, {stretch}, after a moment of rest", ready[stretch], FRAME_MS, THERE_MS)
    for stretch in ("all", "year"):
        yield Figure(f"hovering with a linked cursor, {stretch}", statistics.median(hovers[stretch]), HOVER_MS)
        yield from _panned(stretch, pans[stretch])
    # The first move stops it; a card may be half read then.
    first_step, after = (statistics.median(each[at] for each in interrupted) for at in (0, 1))
    yield Figure("hovering as it reads ahead: the step that stops it", first_step, FRAME_MS)
    yield Figure("hovering as it reads ahead: a step after that", after, HOVER_MS)


def _million() -> Iterator[Figure]:
    first: list[Taken] = []
    changes: list[Taken] = []
    pans: list[tuple[list[float], int]] = []
    for room in rooms(million_profile(), MILLION_OPENINGS):
        first.append(room.enter())
        changes.append(room.choose("all"))
        pans.append(room.pan())
    yield from told("a million entries, the wall comes", first, FRAME_MS)
    yield from told("a million entries, all of them", changes, FRAME_MS)
    yield from _panned("a million entries", pans)


def _panned(name: str, pans: list[tuple[list[float], int]]) -> Iterator[Figure]:
    """A frame of a pan, the longest of them, and how soon all charts have caught up."""
    frames = [frame for found, _ in pans for frame in found]
    yield Figure(f"panning, {name}: a frame", statistics.median(frames), FRAME_MS)
    longest = statistics.median(max(found) for found, _ in pans)
    yield Figure(f"panning, {name}: the longest frame", longest, FRAME_MS)
    yield Figure(f"panning, {name}: until all follow", max(count for _, count in pans), FRAMES, unit="frames")
