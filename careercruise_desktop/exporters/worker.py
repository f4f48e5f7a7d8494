"""The child process that renders documents: orders come in on stdin, files go out on stdout.

An order is a line of JSON (`do`: "file" or "pictures", `format`, `made`, `width`, `size`) followed by `size` bytes of
JSON, the document. Each answer is a line of JSON (`said`: "progress", "done" or "failed", `sizes`) followed by the
files. The process ends when its stdin does, so it never outlives the one who started it. It may not take more than a
gigabyte for itself: a document that needs more ends this process and no other.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Protocol, cast

from . import maker
from .making import Maker, Printed

if sys.platform != "win32":
    import resource

Say = Callable[[float, str], None]
MOST_BYTES = 1 << 30
THREADS = 2


class PictureMaker(Protocol):
    """A maker that can also make a picture of each page."""

    def pictures(self, data: dict[str, object], width: int) -> Printed:
        """A PNG of each page, `width` pixels wide."""
        ...


class Workshop:
    """The makers that were needed so far."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._makers: dict[str, Maker] = {}

    def maker(self, key: str) -> Maker:
        """The maker of a format."""
        found = self._makers.get(key)
        if found is None:
            found = self._makers[key] = maker(key, self._folder)
        return found

    def carry_out(self, order: dict[str, object], data: dict[str, object], say: Say) -> Printed:
        """Do what an order asks for."""
        say(0.2, "Setting up")
        one = self.maker(str(order["format"]))
        say(0.4, "Setting the pages")
        if order["do"] == "pictures":
            return cast(PictureMaker, one).pictures(data, int(str(order["width"])))
        return one.file(data, int(str(order["made"])))


def main(words: list[str]) -> int:
    """Carry out orders until there are no more; `words` are a private folder and the formats to set up at once."""
    os.environ["RAYON_NUM_THREADS"] = str(THREADS)
    _limit_memory()
    # What libraries print must not get between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    workshop = Workshop(Path(words[0]))
    for key in words[1:]:
        workshop.maker(key)
    orders = sys.stdin.buffer
    for line in iter(orders.readline, b""):
        order = json.loads(line)
        _answer(workshop, order, json.loads(orders.read(order["size"])), answers)
    return 0


def _answer(workshop: Workshop, order: dict[str, object], data: dict[str, object], answers: IO[bytes]) -> None:
    def say(share: float, word: str) -> None:
        _send(answers, {"said": "progress", "share": share, "word": word}, [])

    try:
        printed = workshop.carry_out(order, data, say)
    except Exception as error:
        _send(answers, {"said": "failed", "why": f"{type(error).__name__}: {error}"[:2_000]}, [])
        return
    head = {
        "said": "done",
        "warnings": printed.warnings,
        "pages": printed.pages,
        "places": [asdict(each) for each in printed.places],
    }
    _send(answers, head, printed.files)


def _send(answers: IO[bytes], head: dict[str, object], files: list[bytes]) -> None:
    answers.write(json.dumps({**head, "sizes": [len(each) for each in files]}).encode("ascii") + b"\n")
    for each in files:
        answers.write(each)
    answers.flush()


def _limit_memory() -> None:
    """Bound the memory that this process can take, where the system has such a bound."""
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = MOST_BYTES if hard == resource.RLIM_INFINITY else min(MOST_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
