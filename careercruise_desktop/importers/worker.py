"""The child process that reads files from outside (see `system.orders` for how it is spoken to).

An order has `format` and `frame`, and brings the file. What the reader refuses is an answer too: `refused` has the
words for the person. A file that needs more memory than it may have ends this process and no other.
"""

from __future__ import annotations

import json
import sys
from typing import Any, cast

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.system.clock import use_shipped_zones
from careercruise_desktop.system.orders import Done, Say, answering, limit_memory, serve

from . import reader
from .drafts import Frame

MOST_BYTES = 768 << 20


def carry_out(order: dict[str, object], payload: bytes, say: Say) -> Done:
    """Read one file."""
    frame = Frame.of(cast(dict[str, Any], order["frame"]))
    try:
        reading = reader(str(order["format"])).read(payload, frame, say)
    except Unreadable as error:
        return Done({"refused": [error.what, error.remedy]}, [])
    return Done({}, [json.dumps(reading.plain()).encode("ascii")])


def main(_words: list[str]) -> int:
    """Carry out orders until there are no more."""
    limit_memory(MOST_BYTES)
    use_shipped_zones()
    serve(answering(), carry_out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
