"""A folder to work in that is gone afterwards."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .files import private_folder


@contextlib.contextmanager
def workshop(beside: Path) -> Iterator[Path]:
    """A folder of one's own inside another, so on the same disk, that is gone afterwards.

    Raises:
        OSError: it cannot be made.
    """
    private_folder(beside, ours=False)
    with tempfile.TemporaryDirectory(prefix=".workshop-", dir=beside) as name:
        yield Path(name)
