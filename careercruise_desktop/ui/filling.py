"""Filling an empty profile with a sample career: the one way that every room offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from .context import Context


class Fillable(Protocol):
    """Shows how far the sample career is."""

    def show_filling(self) -> None:
        """The sample career is being written."""
        ...

    def show_progress(self, share: float, word: str) -> None:
        """How far it is."""
        ...

    def show_trouble(self, sentence: str) -> None:
        """It could not be written."""
        ...


def fill_with_sample(context: Context, page: Fillable, done: Callable[[], None]) -> None:
    """Fill the empty profile beside the window; `done` reads it again."""
    page.show_filling()
    context.jobs.run(
        "sample",
        context.sample,
        lambda _: done(),
        lambda error: page.show_trouble(error.brief),
        page.show_progress,
    )
