"""What comes into the window after its first room, or instead of it; imported when it comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .context import Context, Safety
    from .shell.window import Window
    from .summons import Bell
    from .surroundings import Surroundings
    from .trouble import Trouble


def load_surroundings() -> None:
    """Load what stands around the rooms."""
    from . import surroundings  # noqa: F401 - loaded for later
    from .timer import box, presenter  # noqa: F401
    from .today.presenter import attention  # noqa: F401
    from .widgets import attendant  # noqa: F401


def surroundings(window: Window, context: Context, bell: Bell) -> Surroundings:
    """What works in every room."""
    from .surroundings import Surroundings

    return Surroundings(window, context, bell)


def trouble(window: Window, folder: Path, safety: Callable[[], Safety], again: Callable[[bool], object]) -> Trouble:
    """What is shown when the data file cannot be opened."""
    from .trouble import Trouble

    return Trouble(window, folder, safety, again)
