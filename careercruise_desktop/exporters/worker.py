"""The child process that renders documents (see `system.orders` for how it is spoken to).

An order has `do` ("file" or "pictures"), `format`, `made`, `width`, and brings the document as JSON. The process may
not take more than a gigabyte for itself: a document that needs more ends this process and no other.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Protocol, cast

from careercruise_desktop.system.orders import Done, Say, answering, limit_memory, serve

from . import maker
from .making import Maker, Printed

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

    def carry_out(self, order: dict[str, object], payload: bytes, say: Say) -> Done:
        """Do what an order asks for."""
        printed = self._printed(order, json.loads(payload), say)
        places = [asdict(each) for each in printed.places]
        return Done({"warnings": printed.warnings, "pages": printed.pages, "places": places}, printed.files)

    def _printed(self, order: dict[str, object], data: dict[str, object], say: Say) -> Printed:
        say(0.2, "Setting up")
        one = self.maker(str(order["format"]))
        say(0.4, "Setting the pages")
        if order["do"] == "pictures":
            return cast(PictureMaker, one).pictures(data, int(str(order["width"])))
        return one.file(data, int(str(order["made"])))


def main(words: list[str]) -> int:
    """Carry out orders until there are no more; `words` are a private folder and the formats to set up at once."""
    os.environ["RAYON_NUM_THREADS"] = str(THREADS)
    limit_memory(MOST_BYTES)
    answers = answering()
    workshop = Workshop(Path(words[0]))
    for key in words[1:]:
        workshop.maker(key)
    serve(answers, workshop.carry_out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
