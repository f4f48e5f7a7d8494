"""How long the thread of the real window is held by what a person does, and when all of it was there."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from measure import Figure

if TYPE_CHECKING:
    from tests.robots.desktop import Desktop


class Taken(NamedTuple):
    """Milliseconds of one act: the most work of the window's thread between two frames, and until nothing ran."""

    held: float
    there: float


def taken(
    desktop: Desktop,
    act: Callable[[], object],
    there: Callable[[], bool] | None = None,
    *,
    until_there: bool = False,
) -> Taken:
    """What an act takes until nothing runs any more, and nothing waits to be built or painted.

    Args:
        desktop: the window.
        act: what is done.
        there: sees what it was done for; without it that is there when nothing runs any more.
        until_there: look no longer than until then.
    """
    from PySide6.QtWidgets import QApplication

    context = desktop.session.context
    assert context is not None
    began, at, held, answered = time.perf_counter(), time.thread_time(), 0.0, 0.0
    act()
    while True:
        QApplication.processEvents()
        held = max(held, time.thread_time() - at)
        if there is not None and there() and not answered:
            answered = time.perf_counter() - began
        page = desktop.window.page
        if (until_there and answered) or not (page is None or context.jobs.busy or page.slices.busy):
            break
        time.sleep(0.0005)
        at = time.thread_time()
    return Taken(held * 1e3, (answered or time.perf_counter() - began) * 1e3)


def told(name: str, found: list[Taken], held: float, there: float = 0) -> Iterator[Figure]:
    """The typical time; where it is asked for, also until all of it was there."""
    yield Figure(f"{name}: held", statistics.median(one.held for one in found), held)
    if there:
        yield Figure(f"{name}: there", statistics.median(one.there for one in found), there)
